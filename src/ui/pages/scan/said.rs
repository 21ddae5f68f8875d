//! What became of the last code, in words.

use leptos::prelude::*;

use super::Room;
use crate::app::reading::{Refusal, Said};
use crate::content::Lang;
use crate::content::text::scan as text;
use crate::content::words::station;
use crate::ui::live::live;

/// Large and in one place; read aloud by screen readers.
#[component]
pub(super) fn Outcome(room: Room) -> impl IntoView {
    let said = Memo::new(move |_| room.reading.with(|it| it.said().cloned()));
    let class = move || match said.get() {
        None => "outcome",
        Some(Said::Refused(_)) => "outcome refused",
        Some(_) => "outcome counted",
    };
    let body = move || {
        let lang = room.shell.lang.get();
        match said.get() {
            None => view! { <p>{text::WAITING.get(lang)}</p> }.into_any(),
            Some(Said::Counted(pair)) => view! {
                <p class="pair" aria-hidden="true">{pair.clone()}</p>
                <p>{text::counted(lang, &spelled(&pair))}</p>
            }
            .into_any(),
            Some(said) => view! { <p>{words(lang, &said)}</p> }.into_any(),
        }
    };
    view! { <div class=class role="status" aria-atomic="true">{live(body)}</div> }
}

/// Two symbols, one at a time for who hears them.
fn spelled(pair: &str) -> String {
    let symbols: Vec<String> = pair.chars().map(String::from).collect();
    symbols.join(" ")
}

fn words(lang: Lang, said: &Said) -> String {
    match said {
        Said::Counted(pair) => text::counted(lang, &spelled(pair)),
        Said::Part(place, sheets) => {
            let who = station(lang, *place);
            text::part(lang, &who, sheets)
        }
        Said::Pieces(have, of) => text::pieces(lang, have, of),
        Said::Refused(why) => refused(lang, why),
    }
}

fn refused(lang: Lang, why: &Refusal) -> String {
    let text = match why {
        Refusal::Twice(pair) => return text::twice(lang, &spelled(pair)),
        Refusal::OtherStation(place) => {
            return text::other_station(lang, &station(lang, *place));
        }
        Refusal::Symbol(symbol) => return text::symbol(lang, symbol),
        Refusal::PartOlder(sheets, here) => return text::part_older(lang, sheets, here),
        Refusal::Full => text::FULL,
        Refusal::OtherRound => text::OTHER_ROUND,
        Refusal::OtherVersion => text::OTHER_VERSION,
        Refusal::Newer => text::NEWER,
        Refusal::Damaged => text::DAMAGED,
        Refusal::Invitation => text::INVITATION,
        Refusal::Help => text::HELP,
        Refusal::Observation => text::OBSERVATION,
        Refusal::Model => text::MODEL,
        Refusal::Pulse => text::PULSE,
        Refusal::PartForFront => text::PART_FOR_FRONT,
        Refusal::PartUnknown => text::PART_UNKNOWN,
        Refusal::PartSealed => text::PART_SEALED,
        Refusal::NoRound => text::NO_ROUND,
    };
    text.get(lang).to_owned()
}
