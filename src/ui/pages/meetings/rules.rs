//! A group's ground rules: what holds, looking at it again, and making it together.

mod look;
mod make;

use leptos::prelude::*;
use time::Date;

use crate::app::{Route, ruling};
use crate::browser::{clock, focus, print};
use crate::content::text::{agree, common, data, rules as text, shell as shell_text};
use crate::content::{Lang, Text, words};
use crate::domain::rules::Refused;
use crate::domain::{GroupId, Rules};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::RulesList;
use crate::ui::state::{Shell, shell};

/// Where the keyboard is led when what it stood on is gone.
const SAID: &str = "#rules-said";

/// What was done last, told in the language of the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Words(Text),
    /// This rule was ended, which can be undone.
    Ended(u32),
    /// They are looked at again on this day.
    Next(Date),
    /// It was not done.
    Refused(Refused),
}

impl Said {
    fn words(self, lang: Lang) -> Option<String> {
        match self {
            Said::Nothing => None,
            Said::Words(words) => Some(words.get(lang).to_owned()),
            Said::Ended(_) => Some(text::ENDED_SAID.get(lang).to_owned()),
            Said::Next(day) => Some(text::next_said(lang, &words::date(lang, day))),
            Said::Refused(refused) => Some(ruling::refused_words(refused, lang)),
        }
    }
}

/// The page's state; copied freely.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    group: StoredValue<GroupId>,
    /// As they are stored, followed.
    rules: Memo<Rules>,
    /// Whether somebody wants to go through them before their day.
    wants_to_look: RwSignal<bool>,
    said: RwSignal<Said>,
    /// Counts what was agreed on: each time the form begins anew.
    agreed: RwSignal<u32>,
}

impl Room {
    /// Changes the rules as they are stored now, so that another tab's change stays.
    fn change<E>(
        self,
        change: impl FnOnce(&mut Rules) -> Result<(), E>,
    ) -> Result<(), E> {
        let id = self.group.get_value();
        let mut rules = match self.shell.peek(|store| store.rules(&id)) {
            Loaded::Good(rules) | Loaded::Recovered(rules) => rules,
            Loaded::Missing => Rules::default(),
            // Nothing takes its place; the page said so when it was opened.
            Loaded::Unreadable(_) => return Ok(()),
        };
        change(&mut rules)?;
        self.shell.write(|store| store.save_rules(&id, &rules));
        Ok(())
    }

    /// Tells what was done, and leads the keyboard there.
    fn tell(self, said: Said) {
        self.said.set(said);
        focus::move_to(SAID);
    }

    /// Whether the rules are gone through now.
    fn is_looking(self) -> bool {
        let wants = self.wants_to_look.get();
        self.rules.with(|it| {
            it.is_due(clock::today()) || wants && it.holding().next().is_some()
        })
    }
}

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    if let Loaded::Unreadable(_) = shell.peek(|store| store.rules(&id)) {
        return unreadable(id);
    }
    let group = shell.peek(|store| store.group(&id)).into_option();
    let name = group.map(|it| it.name);
    let at = StoredValue::new(id.clone());
    let room = Room {
        shell,
        group: at,
        rules: Memo::new(move |_| {
            let rules = at.with_value(|id| shell.read(|store| store.rules(id)));
            rules.into_option().unwrap_or_default()
        }),
        wants_to_look: RwSignal::new(false),
        said: RwSignal::new(Said::Nothing),
        agreed: RwSignal::new(0),
    };
    let is_looking = Memo::new(move |_| room.is_looking());
    let holding = move || match is_looking.get() {
        true => look::section(room),
        false => holding(room),
    };
    view! {
        <div class="rules-now">
            <section class="stack lead">
                <p class="muted small">
                    <a class="onward" href=Route::Group(id.clone()).to_string()>{name}</a>
                </p>
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p class="large no-print">{shell.t(text::LEAD)}</p>
            </section>
            {live(holding)}
            {said(room)}
        </div>
        {make::section(room)}
        {ended(room)}
        <p class="no-print">
            <a class="button quiet" href=Route::Group(id).to_string()>
                {shell.t(common::BACK_TO_GROUP)}
            </a>
        </p>
    }
    .into_any()
}

/// What was done last, and the way to undo it.
fn said(room: Room) -> AnyView {
    let shell = room.shell;
    let words = move || room.said.get().words(shell.lang.get());
    let undo = move || match room.said.get() {
        Said::Ended(number) => Some(view! {
            <button
                type="button"
                class="button quiet"
                on:click=move |_| {
                    let done = room.change(|it| it.take_up(number));
                    room.tell(match done {
                        Ok(()) => Said::Words(text::TAKEN_UP_SAID),
                        Err(refused) => Said::Refused(refused),
                    });
                }
            >
                {shell.t(agree::UNDO)}
            </button>
        }),
        _ => None,
    };
    view! {
        <div class="row no-print" class:told=move || room.said.get() != Said::Nothing>
            <p id="rules-said" tabindex="-1" role="status">{live(words)}</p>
            {live(undo)}
        </div>
    }
    .into_any()
}

/// What holds, to be shown and printed.
fn holding(room: Room) -> AnyView {
    let shell = room.shell;
    let is_there =
        Memo::new(move |_| room.rules.with(|it| it.holding().next().is_some()));
    let below = move || {
        let lang = shell.lang.get();
        room.rules
            .with(|it| ruling::review_line(it, clock::today(), lang))
    };
    let few = move || {
        let are_few = room.rules.with(ruling::are_few);
        let words = shell.t(text::FEW);
        are_few.then(|| view! { <p class="muted no-print">{words}</p> })
    };
    live(move || {
        is_there.get().then(|| {
            view! {
                <section class="stack">
                    <h2>{shell.t(text::HOLDING_TITLE)}</h2>
                    <RulesList group=room.group.get_value()/>
                    <p>{live(below)}</p>
                    {live(few)}
                    <div class="row">
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| {
                                room.said.set(Said::Nothing);
                                room.wants_to_look.set(true);
                                focus::move_to(look::TITLE);
                            }
                        >
                            {shell.t(text::REVIEW_BUTTON)}
                        </button>
                        <button
                            type="button"
                            class="button quiet"
                            on:click=move |_| print::page()
                        >
                            {shell.t(common::PRINT)}
                        </button>
                    </div>
                </section>
            }
        })
    })
}

/// What no longer holds, and what became of it.
fn ended(room: Room) -> AnyView {
    let shell = room.shell;
    live(move || {
        let lang = shell.lang.get();
        let rows: Vec<_> = room.rules.with(|rules| {
            let row = |rule| {
                let history = ruling::history(rule, lang);
                view! { <li>{rule.text.clone()} " " <span class="muted">{history}</span></li> }
            };
            rules.ended().map(row).collect()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <details class="no-print">
                    <summary>{agree::ENDED_TITLE.get(lang)}</summary>
                    <ul class="plain log">{rows}</ul>
                </details>
            }
        })
    })
}

fn unreadable(id: GroupId) -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(data::UNREADABLE_TITLE)}</h1>
            <p>{shell.t(text::UNREADABLE)}</p>
            <a class="button" href=Route::Data.to_string()>
                {shell.t(shell_text::UNREADABLE_LINK)}
            </a>
            <a class="onward" href=Route::Group(id).to_string()>
                {shell.t(common::BACK_TO_GROUP)}
            </a>
        </section>
    }
    .into_any()
}
