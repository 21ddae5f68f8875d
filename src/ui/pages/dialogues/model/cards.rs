//! Behaviours, one of which can be chosen, and question cards.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Room;
use crate::app::dialogue::model::cards::{Card, deck, drawn, turned};
use crate::app::dialogue::perspective::{about, behaviours, name};
use crate::browser::{chance, focus, print};
use crate::content::Text;
use crate::content::text::{common, model_cards as text};
use crate::domain::dialogue::Part;
use crate::domain::dialogue::model::FIVE;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Select};

/// Longer questions are shown smaller, so that they fit on a wall.
const LONG: usize = 90;

pub(super) fn page(room: Room) -> AnyView {
    let shell = room.shell;
    view! {
        <section class="stack lead no-print">
            {room.back()}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <Deck room=room/>
        {will(room)}
        {printed(room)}
    }
    .into_any()
}

/// What both sizes of a card share.
#[derive(Clone, Copy)]
struct Desk {
    room: Room,
    deck: Memo<Vec<Card>>,
    at: RwSignal<usize>,
}

impl Desk {
    fn turns(self, by: isize) {
        let of = self.deck.with_untracked(Vec::len);
        self.at.update(|at| *at = turned(*at, by, of));
    }

    fn draws(self) {
        let of = self.deck.with_untracked(Vec::len);
        self.at.update(|at| *at = drawn(*at, of, chance::bits()));
    }

    /// The card that is shown, and where it is.
    fn card(self) -> AnyView {
        let shell = self.room.shell;
        live(move || {
            let lang = shell.lang.get();
            self.deck.with(|deck| {
                let at = turned(self.at.get(), 0, deck.len());
                let Some(card) = deck.get(at) else {
                    return view! { <p class="muted">{text::NO_CARDS.get(lang)}</p> }
                        .into_any();
                };
                let place = text::place(lang, &(at + 1), &deck.len());
                let is_long = LONG < card.question.chars().count();
                view! {
                    <p class="card-of written">{card.perspective.clone()}</p>
                    <p class="card-question written" class:long=is_long>
                        {card.question.clone()}
                    </p>
                    <p class="card-place">{place}</p>
                }
                .into_any()
            })
        })
    }

    fn buttons(self) -> AnyView {
        let shell = self.room.shell;
        let button = move |label: Text, act: fn(Desk)| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| act(self)>
                    {shell.t(label)}
                </button>
            }
        };
        view! {
            {button(text::PREVIOUS, |it| it.turns(-1))}
            {button(text::NEXT, |it| it.turns(1))}
            {button(text::DRAW, Desk::draws)}
        }
        .into_any()
    }
}

#[component]
fn Deck(room: Room) -> impl IntoView {
    let shell = room.shell;
    let of = RwSignal::new(None::<usize>);
    let desk = Desk {
        room,
        deck: Memo::new(move |_| deck(&room.parts(), of.get(), shell.lang.get())),
        at: RwSignal::new(0),
    };
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let all = (String::new(), text::ALL.get(lang).to_owned());
        let parts = room.parts();
        let rows = parts.iter().enumerate();
        let rows = rows.map(|(at, it)| (at.to_string(), name(it, lang)));
        std::iter::once(all).chain(rows).collect::<Vec<_>>()
    });
    let is_large = RwSignal::new(false);
    let has_cards = Memo::new(move |_| desk.deck.with(|it| !it.is_empty()));
    let buttons = move || {
        has_cards.get().then(|| {
            view! {
                <div class="row">
                    {desk.buttons()}
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| is_large.set(true)
                    >
                        {shell.t(text::LARGE)}
                    </button>
                </div>
            }
        })
    };
    let turn = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowLeft" | "PageUp" => desk.turns(-1),
        "ArrowRight" | "PageDown" => desk.turns(1),
        _ => {}
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::DECK_TITLE)}</h2>
            <Select
                id="deck-of"
                label=text::WHICH_LABEL
                options=options
                value=String::new()
                on_choose=move |value| {
                    of.set(value.parse().ok());
                    desk.at.set(0);
                }
            />
            <div class="card" aria-live="polite">{desk.card()}</div>
            {live(buttons)}
            <p class="small muted">{shell.t(text::PRINT_WHAT)}</p>
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {shell.t(common::PRINT)}
            </button>
        </section>
        <Dialog open=is_large labelled_by="card-large">
            <div class="card-large" on:keydown=turn>
                <h2 class="sr-only" id="card-large">{shell.t(text::DECK_TITLE)}</h2>
                <div class="card-face" aria-live="polite">{desk.card()}</div>
                <div class="row">
                    {desk.buttons()}
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| is_large.set(false)
                    >
                        {shell.t(text::CLOSE)}
                    </button>
                    <p class="small muted">{shell.t(text::LARGE_HINT)}</p>
                </div>
            </div>
        </Dialog>
    }
}

/// "One thing I will do": by perspective, one of all.
fn will(room: Room) -> AnyView {
    let shell = room.shell;
    let is_original = room.is_original();
    let now = Memo::new(move |_| {
        let will =
            |it: &Option<crate::domain::Model>| it.as_ref().map(|it| it.will.clone());
        room.model.with(will).unwrap_or_default()
    });
    let parts = Memo::new(move |_| room.parts());
    let said = RwSignal::new(None::<String>);
    let choose = move |words: &str| {
        room.change(|it| it.set_will(words));
        said.set(Some(words.to_owned()));
    };
    let part_of = move |part: &Part| {
        let lang = shell.lang.get();
        let lines = behaviours(part, lang);
        let has_none = lines.is_empty();
        let rows: Vec<AnyView> = lines
            .into_iter()
            .map(|line| {
                if is_original {
                    return view! { <li>{line}</li> }.into_any();
                }
                option(now, line, choose)
            })
            .collect();
        let none = has_none
            .then(|| view! { <p class="muted">{text::NO_BEHAVIOURS.get(lang)}</p> });
        let (name, about) = (name(part, lang), about(part, lang));
        if is_original {
            return view! {
                <section class="behaviours">
                    <h3>{name}</h3>
                    <p class="muted">{about}</p>
                    <ul>{rows}</ul>
                </section>
            }
            .into_any();
        }
        view! {
            <fieldset class="behaviours">
                <legend class="h3 written">{name}</legend>
                <p class="muted written">{about}</p>
                {none}
                {rows}
            </fieldset>
        }
        .into_any()
    };
    let groups = move || {
        let parts: [Part; FIVE] = parts.get();
        parts.iter().map(part_of).collect_view()
    };
    let lead = if is_original {
        text::WILL_ORIGINAL
    } else {
        text::WILL_LEAD
    };
    let chosen = move || {
        let lang = shell.lang.get();
        now.with(|it| match it.as_str() {
            "" => None,
            what => Some(text::will_now(lang, &what)),
        })
    };
    let told = move || {
        let lang = shell.lang.get();
        said.get().map(|it| match it.as_str() {
            "" => text::WILL_CLEARED.get(lang).to_owned(),
            what => text::will_kept(lang, &what),
        })
    };
    let clear = move |_| {
        choose("");
        focus::move_to("#will-title");
    };
    let has_chosen = Memo::new(move |_| now.with(|it| !it.is_empty()));
    let clear = move || {
        has_chosen.get().then(|| {
            view! {
                <button type="button" class="link" on:click=clear>
                    {shell.t(text::WILL_CLEAR)}
                </button>
            }
        })
    };
    view! {
        <section class="stack no-print">
            <h2 id="will-title" tabindex="-1">{shell.t(text::WILL_TITLE)}</h2>
            <p>{shell.t(lead)}</p>
            <p class="will-now written">{live(chosen)}</p>
            {live(clear)}
            <p class="sr-only" role="status">{live(told)}</p>
            <div class="columns">{live(groups)}</div>
        </section>
    }
    .into_any()
}

/// A behaviour that can be chosen.
fn option(
    now: Memo<String>,
    line: String,
    choose: impl Fn(&str) + Copy + 'static,
) -> AnyView {
    let (is, words) = (line.clone(), line.clone());
    view! {
        <label class="option">
            <input
                type="radio"
                name="will"
                prop:checked=move || now.with(|it| *it == is)
                on:change=move |_| choose(&line)
            />
            <span class="written">{words}</span>
        </label>
    }
    .into_any()
}

/// All cards, several to a page, to be cut apart.
fn printed(room: Room) -> AnyView {
    let shell = room.shell;
    let cards = move || {
        let all = deck(&room.parts(), None, shell.lang.get());
        let card = |it: Card| {
            view! {
                <li>
                    <span class="small">{it.number} ". " {it.perspective}</span>
                    <span class="card-question">{it.question}</span>
                </li>
            }
        };
        all.into_iter().map(card).collect_view()
    };
    view! {
        <section class="on-paper">
            <ul class="plain cut-cards">{live(cards)}</ul>
        </section>
    }
    .into_any()
}
