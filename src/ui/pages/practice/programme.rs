//! A programme: what is done in which meeting, moved and changed at will, what has been
//! done and what the group noted.

mod new;
mod slot;

use leptos::prelude::*;

pub(super) use self::new::new;
use crate::app::Route;
use crate::app::exercise::library::Told;
use crate::app::exercise::programmes::{phase, progress};
use crate::app::exercise::words::named;
use crate::app::meeting::history::History;
use crate::browser::{focus, print};
use crate::content::text::{common, exercise as exercise_text, programme as text};
use crate::content::{Lang, words};
use crate::domain::exercise::programme::MOST_MEETINGS;
use crate::domain::exercise::{Programme, Slot};
use crate::domain::{GroupId, ProgrammeId};
use crate::ui::history::history;
use crate::ui::live::live;
use crate::ui::pages::nothing::found_kept;
use crate::ui::parts::progress::name_of;
use crate::ui::parts::{Dialog, WaysOut, WordField};
use crate::ui::state::{Shell, shell};

pub(super) fn page(id: ProgrammeId) -> AnyView {
    found_kept(
        id,
        |programme: Programme| made(Desk::of(programme)),
        text::NAME_PLAIN,
        text::GONE,
        (Route::Exercises(None), exercise_text::TO_LIBRARY),
    )
}

/// The programme as it is stored now, and what can be undone.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    id: StoredValue<ProgrammeId>,
    programme: Memo<Programme>,
    library: Memo<Vec<Told>>,
    history: RwSignal<History<Programme, String>>,
    /// Counts changes that did not come from the fields themselves.
    made: RwSignal<u32>,
    /// The meeting that is open.
    open: RwSignal<Option<u32>>,
    said: RwSignal<String>,
}

impl Desk {
    fn of(programme: Programme) -> Desk {
        let shell = shell();
        let id = StoredValue::new(programme.id.clone());
        let programme = Memo::new(move |_| {
            let found = id.with_value(|id| shell.kept::<Programme>(id));
            found.unwrap_or_else(|| programme.clone())
        });
        Desk {
            shell,
            id,
            programme,
            library: super::library(),
            history: history(move || Some(programme.get())),
            made: RwSignal::new(0),
            open: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    fn lang(self) -> Lang {
        self.shell.lang.get_untracked()
    }

    fn group(self) -> Option<GroupId> {
        self.programme.with_untracked(|it| it.group.clone())
    }

    /// Changes what is stored; by typing in a field, where that has a name.
    fn change(self, field: Option<String>, change: impl FnOnce(&mut Programme)) {
        let id = self.id.get_value();
        self.shell.change::<Programme>(&id, |programme| {
            let before = programme.clone();
            change(programme);
            self.history
                .update(|it| it.record(&before, &*programme, field));
        });
    }

    /// Changes a meeting by a field of it.
    fn fills(self, number: u32, field: &str, change: impl FnOnce(&mut Slot)) {
        self.change(Some(format!("{number}-{field}")), |it| {
            it.change(number, change);
        });
    }

    /// What is done in a meeting.
    fn title(self, slot: &Slot, lang: Lang) -> String {
        name_of(self.shell, &slot.exercise, lang)
    }

    fn shifts(self, number: u32, by: isize) {
        let slot = self.programme.with_untracked(|it| it.slot(number).cloned());
        let Some(slot) = slot else { return };
        focus::keep();
        let mut to = None;
        self.change(None, |it| {
            if it.shift(number, by) {
                to = it.place(number);
            }
        });
        if let Some(to) = to {
            let title = self.title(&slot, self.lang());
            self.said.set(text::moved(self.lang(), &title, &(to + 1)));
        }
    }

    /// Takes back the last change, with what was typed.
    fn undo(self) {
        let now = self.programme.get_untracked();
        let mut back = None;
        self.history.update(|it| back = it.undo(now));
        if let Some(back) = back {
            let id = self.id.get_value();
            self.shell.change::<Programme>(&id, |it| *it = back);
            self.made.update(|it| *it += 1);
            self.said.set(text::UNDONE.get(self.lang()).to_owned());
        }
    }
}

fn made(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let name = move || desk.programme.with(|it| named(&it.name, shell.lang.get()));
    let back = Route::Exercises(desk.group());
    let far = move || desk.programme.with(|it| progress(it, shell.lang.get()));
    // Rows are made anew when meetings come, go or move, not while one types.
    let order = Memo::new(move |_| {
        desk.programme
            .with(|it| it.slots.iter().map(|it| it.number).collect::<Vec<_>>())
    });
    let list = move || {
        let row = |number| view! { <li class="slot">{slot::one(desk, number)}</li> };
        order.get().into_iter().map(row).collect_view()
    };
    let can_undo = Memo::new(move |_| desk.history.with(History::can_undo));
    let add = move |_| {
        let lang = desk.lang();
        let first = desk
            .library
            .with_untracked(|all| all.first().map(|it| it.name.clone()));
        let mut added = None;
        desk.change(None, |it| {
            added = first.and_then(|first| it.add(first));
        });
        match added {
            Some(number) => {
                desk.open.set(Some(number));
                let place = desk.programme.with_untracked(|it| it.slots.len());
                desk.said.set(text::added(lang, &place));
                focus::to_field(format!("exercise-{number}"));
            }
            None => desk.said.set(text::full(lang, &MOST_MEETINGS)),
        }
    };
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=back.to_string()>{shell.t(exercise_text::TO_LIBRARY)}</a>
            </p>
            <h1 tabindex="-1" class="written">{name}</h1>
            <p class="large no-print">{shell.t(text::LEAD)}</p>
            <p>{far}</p>
            <div class="row no-print">
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    aria-disabled=move || (!can_undo.get()).then_some("true")
                    on:click=move |_| desk.undo()
                >
                    {shell.t(text::UNDO)}
                </button>
            </div>
            <p role="status" class="written no-print">{move || desk.said.get()}</p>
        </section>
        {next(desk)}
        <ol class="plain slots written">{live(list)}</ol>
        <div class="row no-print">
            <button type="button" class="button" on:click=add>{shell.t(text::ADD)}</button>
        </div>
        {printed(desk)}
        {end(desk)}
    }
    .into_any()
}

/// What comes next, or that all is done.
fn next(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let body = move || {
        let lang = shell.lang.get();
        desk.programme.with(|it| {
            let Some(slot) = it.next() else {
                return view! { <p>{text::NEXT_NONE.get(lang)}</p> }.into_any();
            };
            let place = it.place(slot.number).map_or(1, |it| it + 1);
            let route = Route::Exercise(it.group.clone(), slot.exercise.clone());
            let day = slot.day.map(|day| format!(" · {}", words::date(lang, day)));
            view! {
                <h2 class="h3">{text::NEXT_TITLE.get(lang)}</h2>
                <p>
                    <a class="big-link" href=route.to_string()>{desk.title(slot, lang)}</a>
                </p>
                <p class="muted">{text::meeting_n(lang, &place)} {day}</p>
            }
            .into_any()
        })
    };
    view! { <section class="stack tight aside written no-print">{live(body)}</section> }
        .into_any()
}

/// The programme on paper: a table with room for what the group notes.
fn printed(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let rows = move || {
        let lang = shell.lang.get();
        desk.programme.with(|it| {
            let row = |(at, slot): (usize, &Slot)| {
                let minutes = desk.library.with(|all| {
                    let told = all.iter().find(|it| it.name == slot.exercise)?;
                    Some(exercise_text::minutes(lang, &told.written.minutes()))
                });
                let done = slot.done.as_ref();
                let noted = done.map_or(String::new(), |it| it.noted.clone());
                let done = done.map(|it| text::done_on(lang, &words::date(lang, it.on)));
                let day = slot.day.map(|it| words::date(lang, it));
                view! {
                    <tr>
                        <th scope="row">
                            {text::meeting_n(lang, &(at + 1))} <br/>
                            <span class="muted">{phase(at, lang)}</span>
                        </th>
                        <td>{day}</td>
                        <td><b>{desk.title(slot, lang)}</b> <br/> {minutes}</td>
                        <td>{slot.item.clone()}</td>
                        <td>{done} <br/> {noted}</td>
                    </tr>
                }
            };
            it.slots.iter().enumerate().map(row).collect_view()
        })
    };
    view! {
        <table class="programme-print written">
            <thead>
                <tr>
                    <th scope="col">{shell.t(text::PRINT_MEETING)}</th>
                    <th scope="col">{shell.t(text::PRINT_DAY)}</th>
                    <th scope="col">{shell.t(text::PRINT_EXERCISE)}</th>
                    <th scope="col">{shell.t(text::PRINT_ITEM)}</th>
                    <th scope="col">{shell.t(text::PRINT_NOTED)}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
    .into_any()
}

/// What it is called, and removing it.
fn end(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let asks = RwSignal::new(false);
    let remove = move |_| {
        asks.set(false);
        let back = Route::Exercises(desk.group());
        let id = desk.id.get_value();
        shell.write(|store| store.forget::<Programme>(&id));
        shell.go(&back);
    };
    view! {
        <section class="stack no-print">
            <WordField
                id="programme-name"
                label=text::NAME_LABEL
                value=desk.programme.with_untracked(|it| it.name.clone())
                on_input=move |name| {
                    desk.change(Some("name".to_owned()), |it| it.name = name);
                }
            />
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
        </section>
        <Dialog open=asks labelled_by="remove-title">
            <h2 id="remove-title">{shell.t(text::REMOVE_TITLE)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE on_yes=remove/>
        </Dialog>
    }
    .into_any()
}
