//! A model of perspectives: how it differs from the original and who has agreed, in
//! words; adapting it; taking it along and bringing it in.

pub mod adapting;
pub mod bringing;
pub mod cards;
pub mod taking;

use time::Date;

use super::perspective::{name, usual_name};
use crate::content::text::model as text;
use crate::content::{Lang, words};
use crate::domain::Model;
use crate::domain::dialogue::model::{FIVE, differences};
use crate::domain::dialogue::{Body, Consent, Difference, Origin, Part};

/// How a place differs from the original, a few words each; empty for not at all.
pub fn difference(part: &Part, it: Difference, lang: Lang) -> Vec<String> {
    let is_challenge = part.origin == Origin::Challenge;
    let replaced = it
        .replaces
        .map(|was| usual_name(Origin::Original(was), lang));
    let moved = it.moved_from.map(|from| match replaced {
        Some(was) => text::moved_replaced(lang, &was, &(from + 1)),
        None => text::moved_from(lang, &(from + 1)),
    });
    let renamed = it.is_renamed.then(|| {
        let usual = usual_name(part.origin, lang);
        if is_challenge {
            text::renamed_challenge(lang, &usual)
        } else {
            text::renamed_from(lang, &usual)
        }
    });
    let own = [
        (it.has_own_about, text::OWN_ABOUT),
        (it.has_own_behaviours, text::OWN_BEHAVIOURS),
        (it.has_own_questions, text::OWN_QUESTIONS),
    ];
    let own = own.into_iter().filter(|(is_own, _)| *is_own);
    let first = [
        replaced.map(|was| text::replaces(lang, &was)),
        renamed,
        moved,
    ];
    first
        .into_iter()
        .flatten()
        .chain(own.map(|(_, words)| words.get(lang).to_owned()))
        .collect()
}

/// Each place with its name and how it differs.
pub fn compared(parts: &[Part; FIVE], lang: Lang) -> Vec<(Part, Vec<String>)> {
    let all = parts.iter().zip(differences(parts));
    all.map(|(part, it)| (part.clone(), difference(part, it, lang)))
        .collect()
}

/// How many places differ, in a sentence.
pub fn differing(parts: &[Part; FIVE], lang: Lang) -> String {
    let count = differences(parts).iter().filter(|it| !it.is_none()).count();
    if count == 0 {
        text::NO_DIFFERENCE.get(lang).to_owned()
    } else {
        text::differing(lang, &count)
    }
}

/// The names of the perspectives in one line.
pub fn names(parts: &[Part; FIVE], lang: Lang) -> String {
    let names: Vec<String> = parts.iter().map(|it| name(it, lang)).collect();
    names.join(" · ")
}

/// Who can have agreed, in words.
pub fn body(body: &Body, lang: Lang) -> String {
    let words = match body {
        Body::Managers => text::MANAGERS,
        Body::Management => text::MANAGEMENT,
        Body::Unions => text::UNIONS,
        Body::Hr => text::HR,
        Body::Director => text::DIRECTOR,
        Body::Other(words) => return words.clone(),
    };
    words.get(lang).to_owned()
}

/// Who has agreed and when, each with what is to be said of the latest change.
pub fn consents(
    all: &[Consent],
    changed_on: Option<Date>,
    lang: Lang,
) -> Vec<(String, Option<String>)> {
    let row = |it: &Consent| {
        let who = body(&it.who, lang);
        let date = words::date(lang, it.on);
        let changed = changed_on.filter(|_| it.is_before(changed_on));
        let note = changed.map(|on| text::before_change(lang, &words::date(lang, on)));
        (text::agreed_on(lang, &who, &date), note)
    };
    all.iter().map(row).collect()
}

/// Who has agreed, in a line for a list of models.
pub fn agreed(model: &Model, lang: Lang) -> String {
    if model.consents.is_empty() {
        return text::AGREED_NONE.get(lang).to_owned();
    }
    let who: Vec<String> = model
        .consents
        .iter()
        .map(|it| body(&it.who, lang))
        .collect();
    let line = text::agreed_short(lang, &who.join(", "));
    let is_before = |it: &&Consent| it.is_before(model.changed_on);
    match model.consents.iter().filter(is_before).count() {
        0 => line,
        before => format!("{line} ({})", text::agreed_some_before(lang, &before)),
    }
}
