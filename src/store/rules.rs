//! The stored form of a group's ground rules.

use serde::{Deserialize, Serialize};

use super::agreement::{ReviewRecord, review, review_record};
use super::envelope::{self, Fault, Kind};
use crate::domain::day::{iso, of_iso};
use crate::domain::{Rule, Rules};

pub(super) const RULES: Kind = Kind {
    name: "rules",
    version: 1,
};

/// What is proposed; what was agreed on; the day of review.
#[derive(Serialize, Deserialize)]
struct RulesRecord(Vec<String>, Vec<RuleRecord>, Option<String>);

/// Number, text, the day of making, and the reviews.
#[derive(Serialize, Deserialize)]
struct RuleRecord(u32, String, String, Vec<ReviewRecord>);

pub(super) fn seal(rules: &Rules) -> String {
    let rule = |it: &Rule| {
        let reviews = it.reviews.iter().map(review_record).collect();
        RuleRecord(it.number, it.text.clone(), iso(it.made_on), reviews)
    };
    let record = RulesRecord(
        rules.proposed.clone(),
        rules.agreed.iter().map(rule).collect(),
        rules.review_on.map(iso),
    );
    envelope::seal(RULES, &record)
}

pub(super) fn open(text: &str) -> Result<Rules, Fault> {
    let record: RulesRecord = envelope::open(RULES, text)?;
    let rules = restore(record).filter(Rules::is_sound);
    rules.ok_or(Fault::Damaged)
}

fn restore(RulesRecord(proposed, agreed, day): RulesRecord) -> Option<Rules> {
    let rule = |RuleRecord(number, text, made, reviews)| {
        let reviews = reviews.into_iter().map(review);
        Some(Rule {
            number,
            text,
            made_on: of_iso(&made)?,
            reviews: reviews.collect::<Option<_>>()?,
        })
    };
    Some(Rules {
        proposed,
        agreed: agreed.into_iter().map(rule).collect::<Option<_>>()?,
        review_on: match day {
            Some(day) => Some(of_iso(&day)?),
            None => None,
        },
    })
}
