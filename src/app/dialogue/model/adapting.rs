//! Adapting a model: what can be undone, and what is said of what was done.

use time::Date;

use super::body;
use crate::app::dialogue::perspective::{name, usual_name};
use crate::content::text::model_adapt as text;
use crate::content::{Lang, words};
use crate::domain::Model;
use crate::domain::dialogue::model::{
    FIVE, LONGEST_LINE, MOST_CONSENTS, MOST_LINES, tidy,
};
use crate::domain::dialogue::{Body, Consent, Origin, Part, Perspective};

/// What of a model can be changed here, as it was at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    parts: [Part; FIVE],
    changed_on: Option<Date>,
    consents: Vec<Consent>,
}

impl State {
    /// As a model is now.
    pub fn of(model: &Model) -> State {
        State {
            parts: model.parts.clone(),
            changed_on: model.changed_on,
            consents: model.consents.clone(),
        }
    }

    /// Makes the model so again.
    pub fn put(self, model: &mut Model) {
        model.parts = self.parts;
        model.changed_on = self.changed_on;
        model.consents = self.consents;
    }
}

/// What perspectives a place can have, as values and words of a list to choose from.
pub fn choices(model: &Model, place: usize, lang: Lang) -> Vec<(String, String)> {
    let row = |it: Origin| (key(it).to_owned(), usual_name(it, lang).to_owned());
    model.choices(place).into_iter().map(row).collect()
}

/// The value of a perspective in such a list.
pub const fn key(origin: Origin) -> &'static str {
    match origin {
        Origin::Original(Perspective::Reflect) => "reflect",
        Origin::Original(Perspective::Include) => "include",
        Origin::Original(Perspective::Explore) => "explore",
        Origin::Original(Perspective::Appreciate) => "appreciate",
        Origin::Original(Perspective::Thank) => "thank",
        Origin::Challenge => "challenge",
        Origin::Own => "own",
    }
}

/// The perspective of a value.
pub fn of_key(value: &str) -> Option<Origin> {
    let originals = Perspective::ALL.map(Origin::Original).into_iter();
    let mut all = originals.chain([Origin::Challenge, Origin::Own]);
    all.find(|it| key(*it) == value)
}

/// A written name as it is kept: nothing where it is the usual one.
pub fn own_name(origin: Origin, written: &str) -> &str {
    let is_usual = [Lang::Sv, Lang::En]
        .iter()
        .any(|lang| usual_name(origin, *lang) == written.trim());
    if is_usual { "" } else { written }
}

/// Whether not all of some written lines can be kept.
pub fn is_too_much(written: &str) -> bool {
    let lines: Vec<String> = written.lines().map(tidy).collect();
    let is_long = |it: &String| LONGEST_LINE < it.chars().count();
    let count = lines.iter().filter(|it| !it.is_empty()).count();
    MOST_LINES < count || lines.iter().any(is_long)
}

/// What is said then.
pub fn too_much(lang: Lang) -> String {
    text::too_much(lang, &MOST_LINES, &LONGEST_LINE)
}

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It was undone, or not, for lack of anything.
    Undone(bool),
    /// It was done again, or not.
    Redone(bool),
    /// A perspective stands at this place now, from 0.
    Moved(Part, usize),
    /// It stands at the first or the last place already.
    AtEnd(Part, bool),
    /// The second one stands in the place of the first.
    Swapped(Part, Part),
    /// This one is as usual again.
    PutBack(Part),
    /// All of them are.
    AllBack,
    /// Somebody has agreed on a day.
    Agreed(Body, Date),
    /// There is no room for more who agree.
    Full,
    /// Somebody has not agreed after all.
    TakenBack(Body),
}

impl Said {
    /// In words; empty for nothing.
    pub fn words(&self, lang: Lang) -> String {
        let (undone, redone) = (text::UNDONE, text::REDONE);
        match self {
            Said::Nothing => String::new(),
            Said::Undone(true) => undone.get(lang).to_owned(),
            Said::Undone(false) => text::NOTHING_TO_UNDO.get(lang).to_owned(),
            Said::Redone(true) => redone.get(lang).to_owned(),
            Said::Redone(false) => text::NOTHING_TO_REDO.get(lang).to_owned(),
            Said::Moved(part, place) => {
                text::moved(lang, &name(part, lang), &(place + 1))
            }
            Said::AtEnd(part, true) => text::is_first(lang, &name(part, lang)),
            Said::AtEnd(part, false) => text::is_last(lang, &name(part, lang)),
            Said::Swapped(old, new) => {
                text::swapped(lang, &name(new, lang), &name(old, lang))
            }
            Said::PutBack(part) => text::put_back(lang, &name(part, lang)),
            Said::AllBack => text::ALL_BACK_SAID.get(lang).to_owned(),
            Said::Agreed(who, on) => {
                text::agreed_said(lang, &body(who, lang), &words::date(lang, *on))
            }
            Said::Full => text::agreed_full(lang, &MOST_CONSENTS),
            Said::TakenBack(who) => text::taken_back(lang, &body(who, lang)),
        }
    }
}
