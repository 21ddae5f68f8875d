//! A meeting of a programme: what is done in it, its day and item, how it went.

use leptos::prelude::*;

use super::Desk;
use crate::app::Route;
use crate::app::exercise::programmes::{differed, phase};
use crate::browser::{clock, focus};
use crate::content::text::{exercise as exercise_text, programme as text};
use crate::content::{Lang, words};
use crate::domain::day;
use crate::domain::exercise::{Differed, Done, Slot};
use crate::ui::live::live;

pub(super) fn one(desk: Desk, number: u32) -> AnyView {
    let shell = desk.shell;
    let slot = Memo::new(move |_| desk.programme.with(|it| it.slot(number).cloned()));
    let place = Memo::new(move |_| desk.programme.with(|it| it.place(number)));
    let is_open = Memo::new(move |_| desk.open.get() == Some(number));
    let head = move || {
        let lang = shell.lang.get();
        let at = place.get()?;
        let slot = slot.get()?;
        Some(head(desk, &slot, at, lang))
    };
    let body = move || {
        let lang = shell.lang.get();
        is_open.get().then(|| {
            desk.made.track();
            let slot = slot.get_untracked()?;
            let at = place.get()?;
            Some(editor(desk, &slot, at + 1, lang))
        })
    };
    view! {
        {live(head)}
        {live(body)}
    }
    .into_any()
}

/// What is known, and what can be done with it.
fn head(desk: Desk, slot: &Slot, at: usize, lang: Lang) -> AnyView {
    let (number, n) = (slot.number, at + 1);
    let title = desk.title(slot, lang);
    let of = desk.programme.with_untracked(|it| it.slots.len());
    let route = Route::Exercise(desk.group(), slot.exercise.clone());
    let minutes = desk.library.with(|all| {
        let told = all.iter().find(|it| it.name == slot.exercise)?;
        Some(exercise_text::minutes(lang, &told.written.minutes()))
    });
    let day = slot.day.map(|it| words::date(lang, it));
    let facts = [Some(phase(at, lang).to_owned()), day, minutes];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let item = slot.item.trim().to_owned();
    let item = (!item.is_empty()).then(|| text::item(lang, &item));
    let done = slot.done.as_ref().map(|it| {
        let said = it.differed.map(|it| {
            format!(
                "{} {}.",
                text::DIFFERED_ASKED.get(lang),
                differed(it).get(lang)
            )
        });
        let noted = it.noted.trim().to_owned();
        let noted = (!noted.is_empty()).then(|| text::noted(lang, &noted));
        view! {
            <p class="slot-done"><b>{text::done_on(lang, &words::date(lang, it.on))}</b></p>
            {said.map(|it| view! { <p>{it}</p> })}
            {noted.map(|it| view! { <p>{it}</p> })}
        }
    });
    let is_done = slot.done.is_some();
    let mark = move |_| {
        desk.change(None, |it| {
            it.change(number, |slot| {
                slot.done = (!is_done).then(|| Done {
                    on: clock::today(),
                    differed: None,
                    noted: String::new(),
                });
            });
        });
        desk.made.update(|it| *it += 1);
        // What the group noticed is asked for at once.
        desk.open.set((!is_done).then_some(number));
        focus::keep();
    };
    let mark_label = if is_done {
        text::not_done(lang, &n)
    } else {
        text::done_mark(lang, &n)
    };
    let toggle = move |_| {
        let now = desk.open.get_untracked();
        desk.open.set((now != Some(number)).then_some(number));
        focus::keep();
    };
    let toggle_label = move || {
        if desk.open.get() == Some(number) {
            text::CLOSE.get(lang).to_owned()
        } else {
            text::change(lang, &n)
        }
    };
    let shift = |name: &'static str, by: isize, is_at_end: bool, label: String| {
        let short = if by < 0 { text::EARLIER } else { text::LATER };
        view! {
            <button
                type="button"
                id=format!("slot-{number}-{name}")
                class="button quiet small-button"
                aria-label=label
                aria-disabled=is_at_end.then_some("true")
                on:click=move |_| desk.shifts(number, by)
            >
                {short.get(lang)}
            </button>
        }
    };
    view! {
        <p class="slot-n">{text::meeting_n(lang, &n)}</p>
        <h2 class="h3"><a href=route.to_string()>{title.clone()}</a></h2>
        <p class="muted">{facts.join(" · ")}</p>
        {item.map(|it| view! { <p>{it}</p> })}
        {done}
        <div class="row slot-buttons">
            <button
                type="button"
                id=format!("slot-{number}-done")
                class="button quiet small-button"
                on:click=mark
            >
                {mark_label}
            </button>
            <button
                type="button"
                id=format!("slot-{number}-open")
                class="button quiet small-button"
                aria-expanded=move || {
                    if desk.open.get() == Some(number) { "true" } else { "false" }
                }
                on:click=toggle
            >
                {live(toggle_label)}
            </button>
            {shift("up", -1, at == 0, text::up(lang, &title))}
            {shift("down", 1, at + 1 == of, text::down(lang, &title))}
        </div>
    }
    .into_any()
}

fn editor(desk: Desk, slot: &Slot, n: usize, lang: Lang) -> AnyView {
    let number = slot.number;
    let chosen = slot.exercise.clone();
    let options = desk.library.with_untracked(|all| {
        let option = |name: &str, title: String, minutes: Option<u32>| {
            let minutes = minutes.map(|it| exercise_text::minutes(lang, &it));
            let title = match minutes {
                Some(minutes) => format!("{title} ({minutes})"),
                None => title,
            };
            let (name, is_chosen) = (name.to_owned(), name == chosen);
            view! { <option value=name selected=is_chosen>{title}</option> }
        };
        // What was removed since stays what it is until another one is chosen.
        let is_known = all.iter().any(|it| it.name == chosen);
        let gone = (!is_known).then(|| option(&chosen, desk.title(slot, lang), None));
        let rows: Vec<_> = all
            .iter()
            .map(|it| {
                let (title, minutes) = (it.written.title.clone(), it.written.minutes());
                option(&it.name, title, Some(minutes))
            })
            .collect();
        view! { {gone} {rows} }
    });
    let choose = move |event| {
        let name = event_target_value(&event);
        desk.change(None, |it| it.change(number, |slot| slot.exercise = name));
    };
    let done = slot
        .done
        .clone()
        .map(|done| how_it_went(desk, number, n, &done, lang));
    let id = |name: &str| format!("{name}-{number}");
    view! {
        <div class="slot-editor stack">
            <div class="field">
                <label for=id("exercise")>{text::exercise_label(lang, &n)}</label>
                <select id=id("exercise") on:change=choose>{options}</select>
            </div>
            <div class="field">
                <label for=id("item")>{text::item_label(lang, &n)}</label>
                <p class="hint" id=id("item-hint")>{text::ITEM_HINT.get(lang)}</p>
                <input
                    id=id("item")
                    type="text"
                    maxlength="200"
                    autocomplete="off"
                    aria-describedby=id("item-hint")
                    prop:value=slot.item.clone()
                    on:input=move |event| {
                        let item = event_target_value(&event);
                        desk.fills(number, "item", |slot| slot.item = item);
                    }
                />
            </div>
            <div class="field">
                <label for=id("day")>{text::day_label(lang, &n)}</label>
                <input
                    id=id("day")
                    class="date"
                    type="date"
                    prop:value=slot.day.map(day::iso)
                    on:input=move |event| {
                        let day = day::of_iso(&event_target_value(&event));
                        desk.fills(number, "day", |slot| slot.day = day);
                    }
                />
            </div>
            {done}
            <RemoveSlot desk=desk number=number n=n/>
        </div>
    }
    .into_any()
}

/// The small check, and what the group noted.
fn how_it_went(desk: Desk, number: u32, n: usize, done: &Done, lang: Lang) -> AnyView {
    let put = move |change: &dyn Fn(&mut Done), field: &str| {
        desk.fills(number, field, |slot| {
            if let Some(done) = &mut slot.done {
                change(done);
            }
        });
    };
    let now = done.differed;
    let rows = Differed::ALL.into_iter().enumerate().map(|(at, it)| {
        let is_chosen = now == Some(it);
        view! { <option value=at.to_string() selected=is_chosen>{differed(it).get(lang)}</option> }
    });
    let id = |name: &str| format!("{name}-{number}");
    view! {
        <div class="field">
            <label for=id("differed")>{text::differed_label(lang, &n)}</label>
            <p class="hint" id=id("differed-hint")>{text::DIFFERED_HINT.get(lang)}</p>
            <select
                id=id("differed")
                aria-describedby=id("differed-hint")
                on:change=move |event| {
                    let place = event_target_value(&event).parse::<usize>().ok();
                    let said = place.and_then(|it| Differed::ALL.get(it).copied());
                    put(&|done| done.differed = said, "differed");
                }
            >
                <option value="" selected=now.is_none()>{text::DIFFERED_UNSAID.get(lang)}</option>
                {rows.collect_view()}
            </select>
        </div>
        <div class="field">
            <label for=id("noted")>{text::noted_label(lang, &n)}</label>
            <p class="hint" id=id("noted-hint")>{text::NOTED_HINT.get(lang)}</p>
            <textarea
                id=id("noted")
                rows="3"
                maxlength="1000"
                aria-describedby=id("noted-hint")
                prop:value=done.noted.clone()
                on:input=move |event| {
                    let noted = event_target_value(&event);
                    put(&|done| done.noted.clone_from(&noted), "noted");
                }
            ></textarea>
        </div>
    }
    .into_any()
}

#[component]
fn RemoveSlot(desk: Desk, number: u32, n: usize) -> impl IntoView {
    let shell = desk.shell;
    let remove = move |_| {
        let slot = desk.programme.with_untracked(|it| it.slot(number).cloned());
        let Some(slot) = slot else { return };
        let lang = desk.lang();
        let title = desk.title(&slot, lang);
        desk.open.set(None);
        desk.change(None, |it| it.remove(number));
        desk.said.set(text::slot_removed(lang, &title));
        focus::move_to("h1");
    };
    view! {
        <button type="button" class="link" on:click=remove>
            {live(move || text::remove_slot(shell.lang.get(), &n))}
        </button>
    }
}
