//! Agreements of a group: what is shown of them, in which order, and their words.

use time::{Date, Duration};

use crate::content::text::agree as text;
use crate::content::{Lang, Text, words};
use crate::domain::agreement::{Outcome, Review, Terms, Unclear};
use crate::domain::{Agreement, Group};

/// How long the proposed day lies ahead: some meetings. Our own judgement.
const REVIEWED_AFTER: Duration = Duration::weeks(4);

/// Which agreements are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that meet the group first at its next visit.
    First,
    /// All that hold.
    Standing,
    /// Those that no longer hold.
    Ended,
}

/// The agreements to show; those whose day has come stand first, then in the
/// order in which they were made.
pub fn shown(group: &Group, which: Which, today: Date) -> Vec<Agreement> {
    let belongs = |it: &&Agreement| match which {
        Which::First => it.comes_first(today),
        Which::Standing => !it.is_ended(),
        Which::Ended => it.is_ended(),
    };
    let all = || group.agreements.iter().filter(belongs);
    let due = all().filter(|it| it.is_due(today));
    let rest = all().filter(|it| !it.is_due(today));
    due.chain(rest).cloned().collect()
}

/// The form of a new agreement, with a proposed day.
pub fn blank(today: Date) -> Terms {
    Terms {
        when: String::new(),
        then: String::new(),
        role: String::new(),
        exercise: None,
        review_on: Some(next_review(today)),
    }
}

/// The proposed day to look at an agreement again.
pub fn next_review(today: Date) -> Date {
    today.saturating_add(REVIEWED_AFTER)
}

/// An agreement as one sentence, whether or not the group wrote the small words
/// of the form itself.
pub fn sentence(agreement: &Agreement, lang: Lang) -> String {
    let when = stripped(&agreement.when, &["när ", "when "]);
    let then = stripped(&agreement.then, &["då ", "så ", "then "]);
    text::sentence(lang, &when, &then)
}

/// Without a first word that the sentence brings itself, and without the dots
/// and commas around it.
fn stripped<'a>(words: &'a str, brought: &[&str]) -> &'a str {
    let words = words.trim_matches([' ', '…', '.', ',']);
    let rest = brought.iter().find_map(|word| {
        let start = words.get(..word.len())?;
        (start.to_lowercase() == *word).then(|| words.get(word.len()..))?
    });
    rest.unwrap_or(words).trim_start()
}

/// Who sees to it, what goes with it, and when it is looked at again.
pub fn facts(agreement: &Agreement, today: Date, lang: Lang) -> Vec<String> {
    let mut facts = Vec::new();
    if !agreement.role.trim().is_empty() {
        facts.push(text::role_line(lang, &agreement.role.trim()));
    }
    facts.push(match agreement.is_due(today) {
        true => text::DUE.get(lang).to_owned(),
        false => text::review_line(lang, &words::date(lang, agreement.review_on)),
    });
    facts
}

/// What became of it, oldest first.
pub fn history(agreement: &Agreement, lang: Lang) -> String {
    told(agreement.made_on, &agreement.reviews, lang)
}

/// What became of something made on a day.
pub(super) fn told(made_on: Date, reviews: &[Review], lang: Lang) -> String {
    let mut told = vec![text::made(lang, &words::date(lang, made_on))];
    told.extend(reviews.iter().map(|review| became(review, lang)));
    told.join(", ")
}

/// What became of it on a day.
pub(super) fn became(review: &Review, lang: Lang) -> String {
    let day = words::date(lang, review.on);
    match review.outcome {
        Outcome::Kept => text::was_kept(lang, &day),
        Outcome::Changed => text::was_changed(lang, &day),
        Outcome::Ended => text::was_ended(lang, &day),
    }
}

/// What to do about something that is missing.
pub const fn unclear_words(unclear: Unclear) -> Text {
    match unclear {
        Unclear::When => text::UNCLEAR_WHEN,
        Unclear::Then => text::UNCLEAR_THEN,
        Unclear::ReviewOn => text::UNCLEAR_REVIEW,
    }
}
