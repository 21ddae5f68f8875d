//! Making rules together: proposals, ready-made or the group's own, put in order and
//! agreed on.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Room, Said};
use crate::app::ruling;
use crate::browser::{clock, focus};
use crate::content::text::rules as text;
use crate::content::{Lang, Text};
use crate::domain::rules::{Refused, Unfit};
use crate::ui::live::live;
use crate::ui::parts::{DateField, Tick, WordField};

/// What a field for a rule lets in: more than a rule may have, so that what is too
/// long is told and nothing is cut off unseen.
pub(super) const TYPED: usize = 1000;

const OWN: &str = "own-rule";

/// What was done with a proposal last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    Words(Text),
    /// It was added at this place, from 1.
    Added(usize),
    /// It stands at this place of so many, from 1.
    Moved(usize, usize),
}

impl Told {
    fn words(self, lang: Lang) -> Option<String> {
        match self {
            Told::Nothing => None,
            Told::Words(words) => Some(words.get(lang).to_owned()),
            Told::Added(place) => Some(text::added(lang, &place)),
            Told::Moved(place, all) => Some(text::moved(lang, &place, &all)),
        }
    }
}

/// What is proposed, and what was done with it.
#[derive(Clone, Copy)]
struct Making {
    room: Room,
    told: RwSignal<Told>,
    /// Why the group could not agree, until something is changed.
    refused: RwSignal<Option<Refused>>,
}

impl Making {
    fn tell(self, told: Told) {
        self.told.set(told);
        self.refused.set(None);
    }

    fn propose(self, words: &str) -> Result<(), Unfit> {
        self.room.change(|it| it.propose(words))?;
        let all = self.room.rules.with_untracked(|it| it.proposed.len());
        self.tell(Told::Added(all));
        Ok(())
    }

    fn withdraw(self, place: usize) {
        let _: Result<(), Unfit> = self.room.change(|it| {
            it.withdraw(place);
            Ok(())
        });
        self.tell(Told::Words(text::REMOVED));
    }

    fn shift(self, from: usize, to: usize) {
        let _: Result<(), Unfit> = self.room.change(|it| {
            it.shift(from, to);
            Ok(())
        });
        let all = self.room.rules.with_untracked(|it| it.proposed.len());
        self.tell(Told::Moved(to + 1, all));
        // The keyboard goes along: to the same button, or at an end to the other.
        let is_up = (to < from || to + 1 == all) && to != 0;
        let id = button_id(if is_up { text::UP } else { text::DOWN }, to);
        request_animation_frame(move || focus::to_id(id));
    }
}

fn button_id(label: Text, place: usize) -> String {
    format!("{}-{place}", label.en.to_lowercase())
}

/// Begins anew when something was agreed on; folded as long as anything holds.
pub(super) fn section(room: Room) -> AnyView {
    let shell = room.shell;
    live(move || {
        room.agreed.track();
        let holds = room
            .rules
            .with_untracked(|it| it.holding().next().is_some());
        match holds {
            true => view! {
                <details class="no-print">
                    <summary>{shell.t(text::MORE_TITLE)}</summary>
                    <div class="stack wide-gap">{form(room)}</div>
                </details>
            }
            .into_any(),
            false => view! {
                <section class="stack wide-gap no-print">
                    <h2>{shell.t(text::MAKE_TITLE)}</h2>
                    {form(room)}
                </section>
            }
            .into_any(),
        }
    })
}

fn form(room: Room) -> AnyView {
    let shell = room.shell;
    let making = Making {
        room,
        told: RwSignal::new(Told::Nothing),
        refused: RwSignal::new(None),
    };
    let how = text::HOW.iter().map(|it| view! { <li>{shell.t(*it)}</li> });
    view! {
        <section class="stack">
            <h3>{shell.t(text::HOW_TITLE)}</h3>
            <ol>{how.collect_view()}</ol>
        </section>
        {templates(making)}
        {own(making)}
        {proposed(making)}
        {agree(making)}
    }
    .into_any()
}

fn templates(making: Making) -> AnyView {
    let shell = making.room.shell;
    let rules = making.room.rules;
    let offered = Memo::new(move |_| rules.with(ruling::offered));
    // A tick that was not taken is set back.
    let again = RwSignal::new(0);
    let rows = move || {
        again.track();
        let row = |template: Text| {
            let is_ticked =
                move || rules.with(|it| ruling::ticked(it, template)).is_some();
            let on_change = move |is_wanted: bool| {
                let place = rules.with_untracked(|it| ruling::ticked(it, template));
                match (is_wanted, place) {
                    (true, None) => {
                        let words = template.get(shell.lang.get_untracked());
                        if let Err(unfit) = making.propose(words) {
                            making.tell(Told::Words(ruling::unfit_words(unfit)));
                            again.update(|it| *it += 1);
                        }
                    }
                    (false, Some(place)) => making.withdraw(place),
                    _ => {}
                }
            };
            view! {
                <Tick label=template value=Signal::derive(is_ticked) on_change=on_change/>
            }
        };
        offered.get().into_iter().map(row).collect_view()
    };
    view! {
        <fieldset class="templates">
            <legend>{shell.t(text::TEMPLATES_LABEL)}</legend>
            {live(rows)}
        </fieldset>
    }
    .into_any()
}

/// A rule in the group's own words; what was taken makes room for the next.
fn own(making: Making) -> AnyView {
    let shell = making.room.shell;
    let taken = RwSignal::new(0);
    let written = RwSignal::new(String::new());
    let unfit = RwSignal::new(None::<Unfit>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let tried = making.propose(&written.get_untracked());
        unfit.set(tried.err());
        match tried {
            Ok(()) => {
                written.set(String::new());
                taken.update(|it| *it += 1);
                focus::move_to("#own-rule");
            }
            Err(_) => focus::to_id(OWN.to_owned()),
        }
    };
    let field = move || {
        taken.track();
        view! {
            <WordField
                id=OWN
                label=text::OWN_LABEL
                hint=text::OWN_HINT
                most=TYPED
                error=Signal::derive(move || unfit.get().map(ruling::unfit_words))
                value=String::new()
                on_input=move |words| written.set(words)
            />
        }
    };
    view! {
        <form class="stack" on:submit=add novalidate>
            {live(field)}
            <button class="button quiet" type="submit">{shell.t(text::OWN_ADD)}</button>
        </form>
    }
    .into_any()
}

fn proposed(making: Making) -> AnyView {
    let shell = making.room.shell;
    let rules = making.room.rules;
    let texts = Memo::new(move |_| rules.with(|it| it.proposed.clone()));
    let rows = move || {
        let all = texts.with(Vec::len);
        let rows = texts.get().into_iter().enumerate();
        let rows = rows.map(|(place, words)| row(making, place, all, &words));
        (0 < all).then(|| view! { <ol class="rules-rows">{rows.collect_view()}</ol> })
    };
    let none = move || {
        let is_empty = texts.with(Vec::is_empty);
        let words = shell.t(text::PROPOSED_NONE);
        is_empty.then(|| view! { <p class="muted">{words}</p> })
    };
    let count = move || {
        let lang = shell.lang.get();
        let is_there = !texts.with(Vec::is_empty);
        is_there.then(|| rules.with(|it| ruling::count_line(it, lang)))
    };
    let told = move || making.told.get().words(shell.lang.get());
    view! {
        <section class="stack">
            <h3>{shell.t(text::PROPOSED_TITLE)}</h3>
            {live(none)}
            {live(rows)}
            <p id="proposal-said" tabindex="-1" role="status">{live(told)}</p>
            <p role="status">{live(count)}</p>
        </section>
    }
    .into_any()
}

/// A proposal, to be moved or taken back.
fn row(making: Making, place: usize, all: usize, words: &str) -> AnyView {
    let shell = making.room.shell;
    let button = |label: Text, is_possible: bool, act: fn(Making, usize)| {
        let named = words.to_owned();
        view! {
            <button
                type="button"
                class="button quiet"
                id=button_id(label, place)
                disabled=!is_possible
                on:click=move |_| act(making, place)
            >
                {shell.t(label)}
                <span class="sr-only">": " {named}</span>
            </button>
        }
    };
    view! {
        <li>
            <p class="agreement">{words.to_owned()}</p>
            <div class="row">
                {button(text::UP, 0 < place, |making, place| {
                    making.shift(place, place.saturating_sub(1));
                })}
                {button(text::DOWN, place + 1 < all, |making, place| {
                    making.shift(place, place + 1);
                })}
                {button(text::REMOVE, true, |making, place| {
                    making.withdraw(place);
                    focus::move_to("#proposal-said");
                })}
            </div>
        </li>
    }
    .into_any()
}

/// The day of review, and the button that agrees.
fn agree(making: Making) -> AnyView {
    let room = making.room;
    let shell = room.shell;
    let today = clock::today();
    let proposed = room
        .rules
        .with_untracked(|it| ruling::proposed_day(it, today));
    let day = RwSignal::new(Some(proposed));
    let agree = move |event: SubmitEvent| {
        event.prevent_default();
        let day = day.get_untracked();
        match room.change(|it| it.agree(day, clock::today())) {
            Ok(()) => {
                room.agreed.update(|it| *it += 1);
                room.tell(Said::Words(text::AGREED_SAID));
            }
            Err(why) => {
                making.told.set(Told::Nothing);
                making.refused.set(Some(why));
                if why == Refused::ReviewOn {
                    focus::to_id("rules-review".to_owned());
                }
            }
        }
    };
    let is_day_wrong = move || making.refused.get() == Some(Refused::ReviewOn);
    let refused = move || {
        let lang = shell.lang.get();
        let why = making.refused.get().filter(|it| *it != Refused::ReviewOn);
        why.map(|it| ruling::refused_words(it, lang))
    };
    view! {
        <form class="stack" on:submit=agree novalidate>
            <DateField
                id="rules-review"
                label=text::REVIEW_LABEL
                error=Signal::derive(move || is_day_wrong().then_some(text::REFUSED_DAY))
                value=Some(proposed)
                least=today.next_day().unwrap_or(today)
                on_input=move |it| {
                    day.set(it);
                    making.refused.set(None);
                }
            />
            <button class="button" type="submit">{shell.t(text::AGREE_BUTTON)}</button>
            <p class="error" role="status">{live(refused)}</p>
        </form>
    }
    .into_any()
}
