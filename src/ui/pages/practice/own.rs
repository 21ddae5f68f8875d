//! Own exercises: the list, a new one, and packs of them as files.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::bringing::Bringing;
use crate::app::exercise::packs::{self, BringingPack, Found, fate};
use crate::app::exercise::words::{facts, named};
use crate::app::{PracticeRoute, Route};
use crate::browser::{clock, focus};
use crate::codec::{ExercisePack, MOST_PACK_BYTES, PackFault};
use crate::content::text::{exercise as exercise_text, packs as text};
use crate::content::{Lang, Text};
use crate::domain::OwnExercise;
use crate::domain::exercise::Written;
use crate::domain::exercise::written::LONGEST_TITLE;
use crate::ui::live::live;
use crate::ui::parts::{
    Dialog, Door, Offer, Saved, SavedLine, WaysOut, WordField, bring_in, save,
};
use crate::ui::state::{Shell, shell};

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=Route::Exercises(None).to_string()>
                    {shell.t(exercise_text::TO_LIBRARY)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        <div class="two">
            <div class="stack wide-gap"><List/> <New/></div>
            <div class="stack wide-gap"><Save/> {bring()}</div>
        </div>
    }
    .into_any()
}

/// Own exercises by title.
fn own(shell: Shell) -> Vec<OwnExercise> {
    let mut own = shell.read(|store| store.all::<OwnExercise>());
    own.sort_by(|a, b| a.written.title.cmp(&b.written.title));
    own
}

#[component]
fn List() -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let asked = RwSignal::new(None::<OwnExercise>);
    let said = RwSignal::new(None::<String>);
    let name = move || {
        let lang = shell.lang.get();
        asked.with(|it| {
            it.as_ref()
                .map_or(String::new(), |it| named(&it.written.title, lang))
        })
    };
    let rows = move || {
        let lang = shell.lang.get();
        let own = own(shell);
        if own.is_empty() {
            return view! { <p class="muted">{text::NONE.get(lang)}</p> }.into_any();
        }
        let rows = own.into_iter().map(|it| {
            let route = Route::Exercise(None, OwnExercise::name_of(&it.id));
            let title = named(&it.written.title, lang);
            let unready = (!it.written.is_ready()).then_some(text::UNREADY.get(lang));
            let unready = unready.map(|it| view! { " · " <b>{it}</b> });
            let label = text::remove_named(lang, &title);
            let about = facts(&it.written.facts(), lang);
            let ask = move |_| {
                asked.set(Some(it.clone()));
                asks.set(true);
            };
            view! {
                <li>
                    <a class="exercise-name written" href=route.to_string()>{title}</a>
                    <p class="muted small">{about} {unready}</p>
                    <button type="button" class="link" aria-label=label on:click=ask>
                        {text::REMOVE.get(lang)}
                    </button>
                </li>
            }
        });
        view! { <ul class="plain exercise-list">{rows.collect_view()}</ul> }.into_any()
    };
    let remove = move |_| {
        asks.set(false);
        if let Some(it) = asked.get_untracked() {
            shell.write(|store| store.forget::<OwnExercise>(&it.id));
            said.set(Some(named(&it.written.title, shell.lang.get_untracked())));
            focus::move_to("h1");
        }
    };
    let status = move || {
        said.get()
            .map(|name| text::removed(shell.lang.get(), &name))
    };
    view! {
        <section class="stack">
            <p role="status" class="written">{live(status)}</p>
            {live(rows)}
        </section>
        <Dialog open=asks labelled_by="remove-title">
            <h2 id="remove-title" class="written">
                {live(move || text::remove_title(shell.lang.get(), &name()))}
            </h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}

/// A new exercise, by its name.
#[component]
fn New() -> impl IntoView {
    let shell = shell();
    let title = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<Text>);
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let title = title.with_untracked(|it| it.trim().to_owned());
        if title.is_empty() {
            wrong.set(Some(text::NEW_MISSING));
            focus::to_id("new-exercise".to_owned());
            return;
        }
        let Some(id) = shell.free_id::<OwnExercise>() else {
            wrong.set(Some(text::NEW_NONE));
            return;
        };
        let written = Written::empty(title.chars().take(LONGEST_TITLE).collect());
        let own = OwnExercise { id, written };
        shell.write(|store| store.keep(&own));
        shell.go(&PracticeRoute::Write(own.id).into());
    };
    view! {
        <form class="stack" on:submit=begin novalidate>
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <WordField
                id="new-exercise"
                label=text::NEW_LABEL
                error=wrong
                value=String::new()
                most=LONGEST_TITLE
                on_input=move |it| title.set(it)
            />
            <button type="submit" class="button">{shell.t(text::NEW)}</button>
        </form>
    }
}

/// Some or all of them as a file.
#[component]
fn Save() -> impl IntoView {
    let shell = shell();
    let left_out = RwSignal::new(BTreeSet::<String>::new());
    let name = RwSignal::new(String::new());
    let saved = RwSignal::new(None::<Saved>);
    let wrong = RwSignal::new(false);
    let save_pack = move |_| {
        let exercises: Vec<OwnExercise> = own(shell)
            .into_iter()
            .filter(|it| left_out.with_untracked(|out| !out.contains(it.id.as_str())))
            .collect();
        wrong.set(exercises.is_empty());
        saved.set(None);
        if exercises.is_empty() {
            return;
        }
        let pack = ExercisePack {
            name: name.with_untracked(|it| it.trim().to_owned()),
            exercises,
        };
        let lang = shell.lang.get_untracked();
        let file = packs::file(&pack, clock::today(), lang);
        saved.set(Some(save(&file.name, file.mime, &file.text)));
    };
    let rows = move || {
        let lang = shell.lang.get();
        let rows = own(shell).into_iter().map(|it| {
            let id = it.id.as_str().to_owned();
            let is_in = {
                let id = id.clone();
                move || left_out.with(|out| !out.contains(&id))
            };
            let change = move |event| {
                let is_in = event_target_checked(&event);
                left_out.update(|out| {
                    if is_in {
                        out.remove(&id);
                    } else {
                        out.insert(id.clone());
                    }
                });
            };
            view! {
                <label class="option">
                    <input type="checkbox" prop:checked=is_in on:change=change/>
                    <span class="written">{named(&it.written.title, lang)}</span>
                </label>
            }
        });
        rows.collect_view()
    };
    let has_any = Memo::new(move |_| !own(shell).is_empty());
    let status = move || wrong.get().then(|| text::SAVE_NONE.get(shell.lang.get()));
    view! {
        <Show when=move || has_any.get()>
            <section class="stack">
                <h2>{shell.t(text::SAVE_TITLE)}</h2>
                <p>{shell.t(text::SAVE_WHAT)}</p>
                <fieldset class="field">
                    <legend class="sr-only">{shell.t(text::SAVE_TITLE)}</legend>
                    {live(rows)}
                </fieldset>
                <WordField
                    id="pack-name"
                    label=text::SAVE_NAME_LABEL
                    value=name.get_untracked()
                    most=80
                    on_input=move |it| name.set(it)
                />
                <button type="button" class="button quiet" on:click=save_pack>
                    {shell.t(text::SAVE)}
                </button>
                <p class="error" role="status">{live(status)}</p>
                <SavedLine saved=saved/>
            </section>
        </Show>
    }
}

fn bring() -> AnyView {
    bring_in(Door {
        names: ("#pack-bring", "#pack-found"),
        title: Some(text::BRING_TITLE),
        what: text::BRING_WHAT,
        label: text::BRING_LABEL,
        most: MOST_PACK_BYTES,
        too_large: PackFault::TooLarge,
        chosen: |shell, file| packs::chosen(file, &own_now(shell)),
        offer: Offer {
            refusal: packs::refusal,
            preview: |found, lang| preview(found, lang),
            add,
        },
        added: |_, said| said.to_owned(),
        address: |()| Route::Exercises(None).to_string(),
        open: Some(exercise_text::TO_LIBRARY),
    })
}

fn own_now(shell: Shell) -> Vec<OwnExercise> {
    shell.peek(|store| store.all::<OwnExercise>())
}

fn preview(found: &Found, lang: Lang) -> AnyView {
    let n = found.exercises.len();
    let title = match found.name.trim() {
        "" => text::found(lang, &n),
        name => text::found_named(lang, &name, &n),
    };
    let rows = found.exercises.iter().map(|(it, becomes)| {
        view! {
            <li>
                <b>{named(&it.written.title, lang)}</b> ": " {fate(*becomes, lang)}
                <br/>
                <span class="small muted">{facts(&it.written.facts(), lang)}</span>
            </li>
        }
    });
    let none = (found.count_added() == 0).then(|| {
        view! { <p>{text::ADDED_NONE.get(lang)}</p> }
    });
    view! {
        <h3 id="pack-found" class="written" tabindex="-1">{title}</h3>
        <ul class="written">{rows.collect_view()}</ul>
        {none}
    }
    .into_any()
}

fn add(shell: Shell, found: &BringingPack, lang: Lang) -> Option<((), String)> {
    let Bringing::Found(found) = found else {
        return None;
    };
    let free = || shell.free_id::<OwnExercise>();
    let added = found.added(&own_now(shell), lang, free);
    let said = if added.is_empty() {
        text::ADDED_NONE.get(lang).to_owned()
    } else {
        text::added(lang, &added.len())
    };
    shell.write(|store| {
        for it in &added {
            store.keep(it);
        }
    });
    Some(((), said))
}
