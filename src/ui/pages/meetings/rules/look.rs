//! Going through the rules: each is kept, changed or ended, and then there is a day
//! on which that is done again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Room, Said};
use crate::app::ruling;
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::{agree, common, rules as text};
use crate::domain::rules::{Refused, Unfit};
use crate::domain::{Rule, Rules};
use crate::ui::live::live;
use crate::ui::parts::{DateField, WordField};

/// Where it begins.
pub(super) const TITLE: &str = "#look-title";

/// The field of the next day.
const NEXT: &str = "next-review";

pub(super) fn section(room: Room) -> AnyView {
    let shell = room.shell;
    // One is changed at a time.
    let changing = RwSignal::new(None::<u32>);
    let holding = Memo::new(move |_| -> Vec<Rule> {
        room.rules.with(|it| it.holding().cloned().collect())
    });
    let rows = move || {
        let rows = holding.get().into_iter().map(|it| row(room, changing, it));
        rows.collect_view()
    };
    let left = Memo::new(move |_| room.rules.with(|it| it.awaiting(clock::today())));
    let below = move || match left.get() {
        0 => next(room),
        left => {
            let words = move || text::left(shell.lang.get(), &left);
            view! { <p class="no-print">{live(words)}</p> }.into_any()
        }
    };
    let is_due = Memo::new(move |_| room.rules.with(|it| it.is_due(clock::today())));
    let close = move || {
        (!is_due.get()).then(|| {
            view! {
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        room.wants_to_look.set(false);
                        focus::move_to("h1");
                    }
                >
                    {shell.t(text::LOOK_CLOSE)}
                </button>
            }
        })
    };
    let due = move || {
        is_due
            .get()
            .then(|| view! { <p class="banner">{shell.t(text::DUE)}</p> })
    };
    view! {
        <section class="stack">
            <h2 id="look-title" tabindex="-1">{shell.t(text::LOOK_TITLE)}</h2>
            {live(due)}
            <p class="no-print">{shell.t(text::LOOK_LEAD)}</p>
            <ol class="rules-rows">{live(rows)}</ol>
            {live(below)}
            {live(close)}
        </section>
    }
    .into_any()
}

/// A rule with what can be decided about it.
fn row(room: Room, changing: RwSignal<Option<u32>>, rule: Rule) -> AnyView {
    let shell = room.shell;
    let number = rule.number;
    let words = StoredValue::new(rule.text.clone());
    let is_waiting = room
        .rules
        .with_untracked(|it| it.awaits(&rule, clock::today()));
    let decided = move || {
        let last = ruling::last_decided(&rule, shell.lang.get());
        last.filter(|_| !is_waiting)
    };
    let button = move |label: Text, act: fn(Room, RwSignal<Option<u32>>, u32)| {
        view! {
            <button
                type="button"
                class="button quiet"
                on:click=move |_| act(room, changing, number)
            >
                {shell.t(label)}
                <span class="sr-only">": " {words.get_value()}</span>
            </button>
        }
    };
    let buttons = move || {
        view! {
            <div class="row no-print">
                {is_waiting.then(|| button(agree::KEEP, |room, _, number| {
                    decide(room, |it| it.keep(number, clock::today()));
                    goes_on(room, number, text::KEPT_SAID);
                }))}
                {button(agree::CHANGE, |_, changing, number| changing.set(Some(number)))}
                {button(agree::END, |room, _, number| {
                    decide(room, |it| it.end(number, clock::today()));
                    room.tell(Said::Ended(number));
                })}
            </div>
        }
        .into_any()
    };
    let is_changing = Memo::new(move |_| changing.get() == Some(number));
    let below = move || match is_changing.get() {
        true => change(room, changing, number, words.get_value()),
        false => buttons(),
    };
    view! {
        <li>
            <p class="agreement" id=row_id(number) tabindex="-1">{words.get_value()}</p>
            <p class="muted">{live(decided)}</p>
            {live(below)}
        </li>
    }
    .into_any()
}

fn row_id(number: u32) -> String {
    format!("rule-{number}")
}

fn decide(room: Room, change: impl FnOnce(&mut Rules)) {
    let _: Result<(), Unfit> = room.change(|it| {
        change(it);
        Ok(())
    });
}

/// Tells what was decided about a rule, and leads the keyboard to the next one that
/// waits, or to the day that is asked for when none does.
fn goes_on(room: Room, number: u32, words: Text) {
    let today = clock::today();
    let next = room.rules.with_untracked(|rules| {
        let waits = |it: &&Rule| number < it.number && rules.awaits(it, today);
        rules.holding().find(waits).map(|it| it.number)
    });
    room.said.set(Said::Words(words));
    match next {
        Some(next) => to_row(next),
        None => request_animation_frame(|| focus::to_id(NEXT.to_owned())),
    }
}

/// After the next paint, when the rows are made anew.
fn to_row(number: u32) {
    request_animation_frame(move || focus::to_id(row_id(number)));
}

/// Gives a rule other words.
fn change(
    room: Room,
    changing: RwSignal<Option<u32>>,
    number: u32,
    text_now: String,
) -> AnyView {
    const FIELD: &str = "changed-rule";
    let shell = room.shell;
    let written = RwSignal::new(text_now.clone());
    let unfit = RwSignal::new(None::<Unfit>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let words = written.get_untracked();
        match room.change(|it| it.change(number, &words, clock::today())) {
            Ok(()) => {
                changing.set(None);
                goes_on(room, number, text::CHANGED_SAID);
            }
            Err(why) => {
                unfit.set(Some(why));
                focus::to_id(FIELD.to_owned());
            }
        }
    };
    focus::move_to("#changed-rule");
    view! {
        <form class="stack tight" on:submit=save novalidate>
            <WordField
                id=FIELD
                label=text::CHANGE_LABEL
                most=super::make::TYPED
                error=Signal::derive(move || unfit.get().map(ruling::unfit_words))
                value=text_now
                on_input=move |words| written.set(words)
            />
            <div class="row">
                <button class="button" type="submit">{shell.t(agree::SAVE_CHANGE)}</button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        changing.set(None);
                        to_row(number);
                    }
                >
                    {shell.t(common::CANCEL)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// When everything is decided: the next day.
fn next(room: Room) -> AnyView {
    let shell = room.shell;
    let today = clock::today();
    let proposed = room
        .rules
        .with_untracked(|it| ruling::proposed_day(it, today));
    let day = RwSignal::new(Some(proposed));
    let refused = RwSignal::new(None::<Refused>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let day = day.get_untracked();
        match room.change(|it| it.next_review(day, clock::today())) {
            Ok(()) => {
                room.wants_to_look.set(false);
                room.tell(day.map_or(Said::Nothing, Said::Next));
            }
            Err(why) => {
                refused.set(Some(why));
                focus::to_id(NEXT.to_owned());
            }
        }
    };
    view! {
        <form class="stack tight no-print" on:submit=save novalidate>
            <DateField
                id=NEXT
                label=text::NEXT_LABEL
                error=Signal::derive(move || refused.get().map(|_| text::REFUSED_DAY))
                value=Some(proposed)
                least=today.next_day().unwrap_or(today)
                on_input=move |it| day.set(it)
            />
            <button class="button" type="submit">{shell.t(text::NEXT_BUTTON)}</button>
        </form>
    }
    .into_any()
}
