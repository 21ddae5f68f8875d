//! A group's ground rules: what is proposed, how many there are, and their words.

use time::{Date, Duration};

use super::agreeing;
use crate::content::text::rules as text;
use crate::content::{Lang, Text, words};
use crate::domain::Rules;
use crate::domain::rules::{FEW, MOST, Refused, Rule, Unfit};

/// How long the proposed day lies ahead: two months of meetings. Our own judgement.
const REVIEWED_AFTER: Duration = Duration::weeks(8);

/// The proposed day to look at the rules: the one that is agreed on already, as long
/// as it lies ahead.
pub fn proposed_day(rules: &Rules, today: Date) -> Date {
    let agreed = rules.review_on.filter(|day| today < *day);
    agreed.unwrap_or_else(|| today.saturating_add(REVIEWED_AFTER))
}

/// The ready-made proposals that do not hold, in whichever language.
pub fn offered(rules: &Rules) -> Vec<Text> {
    let holds = |template: &Text| rules.holding().any(|it| says(template, &it.text));
    let all = text::TEMPLATES.iter().copied();
    all.filter(|it| !holds(it)).collect()
}

/// The place of a ready-made proposal among what is proposed, from 0, in whichever
/// language it was ticked.
pub fn ticked(rules: &Rules, template: Text) -> Option<usize> {
    let place = |words| rules.place(words);
    place(template.sv).or_else(|| place(template.en))
}

fn says(template: &Text, words: &str) -> bool {
    template.sv == words || template.en == words
}

/// How many rules it would be, and how many the app suggests.
pub fn count_line(rules: &Rules, lang: Lang) -> String {
    let together = rules.together();
    let line = match together {
        0..FEW => text::count_few(lang, &together),
        FEW..=MOST => text::count_fits(lang, &together),
        _ => text::count_many(lang, &together),
    };
    match rules.holding().next() {
        Some(_) => format!("{line} {}", text::COUNT_HOLDING.get(lang)),
        None => line,
    }
}

/// When those that hold are looked at again; nothing where none holds.
pub fn review_line(rules: &Rules, today: Date, lang: Lang) -> Option<String> {
    rules.holding().next()?;
    let day = rules.review_on?;
    Some(match rules.is_due(today) {
        true => text::DUE.get(lang).to_owned(),
        false => text::review_line(lang, &words::date(lang, day)),
    })
}

/// Whether those that hold are fewer than the app suggests.
pub fn are_few(rules: &Rules) -> bool {
    (1..FEW).contains(&rules.holding().count())
}

/// What became of a rule, oldest first.
pub fn history(rule: &Rule, lang: Lang) -> String {
    agreeing::told(rule.made_on, &rule.reviews, lang)
}

/// What was decided about a rule last; nothing where nobody has looked at it.
pub fn last_decided(rule: &Rule, lang: Lang) -> Option<String> {
    let last = rule.reviews.last()?;
    Some(agreeing::became(last, lang))
}

/// What to do about a text that is not taken.
pub const fn unfit_words(unfit: Unfit) -> Text {
    match unfit {
        Unfit::Empty => text::UNFIT_EMPTY,
        Unfit::TooLong => text::UNFIT_TOO_LONG,
        Unfit::Twice => text::UNFIT_TWICE,
        Unfit::Full => text::UNFIT_FULL,
    }
}

/// What to do where the group cannot agree as it stands.
pub fn refused_words(refused: Refused, lang: Lang) -> String {
    let words = match refused {
        Refused::TooMany(together) => return text::refused_many(lang, &together),
        Refused::Nothing => text::REFUSED_NOTHING,
        Refused::ReviewFirst => text::REFUSED_REVIEW_FIRST,
        Refused::ReviewOn => text::REFUSED_DAY,
    };
    words.get(lang).to_owned()
}
