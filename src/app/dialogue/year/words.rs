//! What is said of a plan and its dialogues.

use time::Date;

use crate::content::text::{common, take as weekdays, year as text, years};
use crate::content::{Lang, Text, words};
use crate::domain::dialogue::year::{Dialogue, Form, Occasion, Repeat, Span};
use crate::domain::dialogue::{YearMonth, YearPlan};

/// The most managers in a training group of a pilot. Our own judgement.
pub const MOST_IN_GROUP: u32 = 12;

/// What a plan is called.
pub fn name(plan: &YearPlan, lang: Lang) -> String {
    said(&plan.name, years::UNTITLED, lang)
}

/// What a dialogue is called.
pub fn title(dialogue: &Dialogue, lang: Lang) -> String {
    said(&dialogue.title, text::UNTITLED, lang)
}

fn said(words: &str, otherwise: Text, lang: Lang) -> String {
    match words.trim() {
        "" => otherwise.get(lang).to_owned(),
        words => words.to_owned(),
    }
}

/// A month as it is written in running text: november 2026.
pub fn month(month: YearMonth, lang: Lang) -> String {
    text::month(lang, &month_name(month, lang), &month.year())
}

/// The month's name alone.
pub fn month_name(month: YearMonth, lang: Lang) -> &'static str {
    let place = usize::from(u8::from(month.month())) - 1;
    common::MONTHS.get(place).map_or("", |it| it.get(lang))
}

/// The first and the last month of a plan.
pub fn span(plan: &YearPlan, lang: Lang) -> String {
    text::span(lang, &month(plan.first, lang), &month(plan.last(), lang))
}

/// How many there are.
pub fn counted(plan: &YearPlan, lang: Lang) -> String {
    let occasions = plan.occasions().len();
    text::counted(lang, &plan.dialogues.len(), &occasions)
}

/// How large a pilot is, and how many training groups it gives.
pub fn pilot_size(plan: &YearPlan, lang: Lang) -> Option<String> {
    match plan.span {
        Span::Year => None,
        Span::Pilot { managers, .. } => {
            let groups = managers.div_ceil(MOST_IN_GROUP);
            Some(text::pilot_size(lang, &managers, &groups))
        }
    }
}

/// A day with its weekday: tisdag 24 november 2026.
pub fn day(day: Date, lang: Lang) -> String {
    let place = usize::from(day.weekday().number_days_from_monday());
    let weekday = weekdays::WEEKDAYS.get(place).map_or("", |it| it.get(lang));
    text::day(lang, &weekday, &words::date(lang, day))
}

/// When an occasion is, as far as that is set.
pub fn when(occasion: &Occasion, lang: Lang) -> String {
    match (occasion.day, occasion.begins) {
        (None, _) => text::some_day(lang, &month(occasion.month, lang)),
        (Some(at), None) => day(at, lang),
        (Some(at), Some(begins)) => {
            text::day_at(lang, &day(at, lang), &words::time(lang, begins))
        }
    }
}

/// In what form a dialogue is held; `None` for no own words.
pub fn form(form: &Form, lang: Lang) -> Option<String> {
    let words = match form {
        Form::Pair => text::PAIR.get(lang),
        Form::Group => text::GROUP.get(lang),
        Form::Walk => text::WALK.get(lang),
        Form::Digital => text::DIGITAL.get(lang),
        Form::Own(words) => words.trim(),
    };
    (!words.is_empty()).then(|| words.to_owned())
}

/// How often a dialogue is held.
pub const fn repeat(repeat: Repeat) -> Text {
    match repeat {
        Repeat::Once => text::ONCE,
        Repeat::Month => text::EVERY_MONTH,
        Repeat::Quarter => text::EVERY_QUARTER,
        Repeat::HalfYear => text::EVERY_HALF_YEAR,
    }
}

/// What is worth knowing of an occasion, each a few words.
pub fn facts(dialogue: &Dialogue, occasion: &Occasion, lang: Lang) -> Vec<String> {
    let again = (dialogue.repeat != Repeat::Once)
        .then(|| repeat(dialogue.repeat).get(lang).to_owned());
    let all = [
        Some(when(occasion, lang)),
        Some(text::minutes(lang, &dialogue.minutes)),
        form(&dialogue.form, lang),
        again,
    ];
    all.into_iter().flatten().collect()
}

/// With whom a dialogue is held; `None` where nobody is named.
pub fn with(dialogue: &Dialogue, lang: Lang) -> Option<String> {
    let who = dialogue.with.join(", ");
    (!who.is_empty()).then(|| text::with(lang, &who))
}

/// How many an occasion was held with; `None` before the first.
pub fn held(dialogue: &Dialogue, after: u8, lang: Lang) -> Option<String> {
    let all = dialogue.expected();
    let held = (0..all).filter(|who| dialogue.held_on(after, *who).is_some());
    match held.count() {
        0 => None,
        held => Some(text::held_some(lang, &held, &all)),
    }
}
