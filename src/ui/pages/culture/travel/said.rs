//! What was done last in a part of the page, and the way back from it.

use leptos::prelude::*;

use super::at::At;
use crate::app::culture::travel::amounts::weight;
use crate::app::culture::travel::names;
use crate::browser::focus;
use crate::content::Lang;
use crate::content::text::travel as text;
use crate::domain::culture::Travel;
use crate::domain::culture::travel::{Known, OwnMode, Source, Trip};
use crate::ui::live::live;
use crate::ui::state::shell;

/// Something that was taken away, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    Trip(usize, Trip),
    Source(usize, Source),
    Mode(usize, OwnMode),
}

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    Added(Trip, u128),
    Saved(String),
    Removed(Taken),
    Back(Taken),
    PutBack(Known),
    /// An own mode that trips are made with.
    Used(String, usize),
    Full,
    Wrong,
}

impl Taken {
    fn name(&self, lang: Lang) -> String {
        match self {
            Taken::Trip(_, trip) => names::trip(trip, lang),
            Taken::Source(_, source) => source.name.clone(),
            Taken::Mode(_, mode) => mode.name.clone(),
        }
    }

    /// Puts it back where it was, or at the end of what is left.
    fn put_back(self, travel: &mut Travel) {
        fn insert<T>(list: &mut Vec<T>, at: usize, it: T) {
            list.insert(at.min(list.len()), it);
        }
        match self {
            Taken::Trip(at, it) => insert(&mut travel.trips, at, it),
            Taken::Source(at, it) => insert(&mut travel.sources, at, it),
            Taken::Mode(at, it) => insert(&mut travel.own, at, it),
        }
    }
}

/// The line of a part of the page.
#[derive(Clone, Copy)]
pub(super) struct Line {
    at: At,
    /// Its selector.
    place: &'static str,
    said: RwSignal<Said>,
}

impl Line {
    pub(super) fn of(at: At, place: &'static str) -> Line {
        let said = RwSignal::new(Said::Nothing);
        Line { at, place, said }
    }

    /// Says what was done.
    pub(super) fn say(self, said: Said) {
        self.said.set(said);
    }

    /// The same, and leads the keyboard there, because its button is gone.
    pub(super) fn say_here(self, said: Said) {
        self.said.set(said);
        focus::move_to(self.place);
    }

    /// The line, with the way back from what was taken away.
    pub(super) fn view(self) -> AnyView {
        let shell = shell();
        let words = move || {
            let lang = shell.lang.get();
            self.said.with(|said| words(said, lang))
        };
        let undo = move |_| {
            if let Said::Removed(taken) = self.said.get_untracked() {
                let back = taken.clone();
                let is_back = self.at.change(|travel| back.put_back(travel)).is_some();
                self.say_here(if is_back {
                    Said::Back(taken)
                } else {
                    Said::Full
                });
            }
        };
        let is_removed = move || self.said.with(|it| matches!(it, Said::Removed(_)));
        let id = self.place.trim_start_matches('#');
        view! {
            <div class="row said-line no-print">
                <p id=id tabindex="-1" role="status">{live(words)}</p>
                <Show when=is_removed>
                    <button type="button" class="button quiet" on:click=undo>
                        {shell.t(text::UNDO)}
                    </button>
                </Show>
            </div>
        }
        .into_any()
    }
}

fn words(said: &Said, lang: Lang) -> Option<String> {
    Some(match said {
        Said::Nothing => return None,
        Said::Added(trip, milligrams) => {
            let weight = weight(lang, *milligrams);
            text::added_said(lang, &names::trip(trip, lang), &weight)
        }
        Said::Saved(what) => text::saved_said(lang, &what),
        Said::Removed(taken) => text::removed_said(lang, &taken.name(lang)),
        Said::Back(taken) => text::undone_said(lang, &taken.name(lang)),
        Said::PutBack(known) => {
            text::put_back_said(lang, &names::known(*known).get(lang))
        }
        Said::Used(what, count) => text::own_used(lang, &what, &count),
        Said::Full => text::FULL.get(lang).to_owned(),
        Said::Wrong => text::WRONG_SAID.get(lang).to_owned(),
    })
}
