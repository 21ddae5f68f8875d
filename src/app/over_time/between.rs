//! What a group agreed on and did between two rounds: facts with their dates. That
//! one thing came of another is claimed nowhere.

use time::Date;

use super::Pair;
use crate::app::agreeing::sentence;
use crate::content::Lang;
use crate::content::text::rounds as text;
use crate::domain::agreement::{Outcome, Review};
use crate::domain::{Agreement, Group, Practice};

/// Each fact with its day, oldest first: from the day on which the earlier round was
/// closed to the day before the later one was. What is agreed on as a result is seen
/// comes after it. `name` tells what an exercise is called, by its name in logs: of own
/// ones the device knows.
pub fn between(
    group: &Group,
    pair: &Pair,
    lang: Lang,
    name: impl Fn(&str) -> String,
) -> Vec<(Date, String)> {
    let span = pair.earlier.closed_on..pair.later.closed_on;
    let mut facts: Vec<(Date, String)> = Vec::new();
    // A handful: putting each in its place is smaller than sorting.
    let mut add = |on: Date, words: String| {
        if span.contains(&on) {
            let place = facts.partition_point(|(known, _)| *known <= on);
            facts.insert(place, (on, words));
        }
    };
    for agreement in &group.agreements {
        add(agreement.made_on, made(agreement, lang));
        for review in &agreement.reviews {
            add(review.on, reviewed(agreement, *review, lang));
        }
    }
    for practice in &group.log {
        let title = name(&practice.exercise);
        add(practice.on, practised(practice, &title, lang));
    }
    facts
}

fn made(agreement: &Agreement, lang: Lang) -> String {
    let mut reviews = agreement.reviews.iter();
    // Only the newest words are kept.
    let say = if reviews.any(|it| it.outcome == Outcome::Changed) {
        text::made_reworded
    } else {
        text::made
    };
    say(lang, &sentence(agreement, lang))
}

fn reviewed(agreement: &Agreement, review: Review, lang: Lang) -> String {
    let say = match review.outcome {
        Outcome::Kept => text::kept,
        Outcome::Changed => text::changed,
        Outcome::Ended => text::ended,
    };
    say(lang, &sentence(agreement, lang))
}

fn practised(practice: &Practice, title: &str, lang: Lang) -> String {
    match practice.agreed.trim() {
        "" => title.to_owned(),
        agreed => text::practised(lang, &title, &agreed),
    }
}
