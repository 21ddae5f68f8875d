//! The stored form of agreements.

use serde::{Deserialize, Serialize};

use crate::domain::Agreement;
use crate::domain::agreement::{Outcome, Review};
use crate::domain::day::{iso, of_iso};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgreementRecord {
    number: u32,
    when: String,
    then: String,
    role: String,
    exercise: Option<String>,
    made_on: String,
    review_on: String,
    /// Day and outcome.
    reviews: Vec<(String, String)>,
}

const OUTCOMES: [(Outcome, &str); 3] = [
    (Outcome::Kept, "kept"),
    (Outcome::Changed, "changed"),
    (Outcome::Ended, "ended"),
];

impl AgreementRecord {
    pub(super) fn of(agreement: &Agreement) -> AgreementRecord {
        let review = |it: &Review| {
            let known = OUTCOMES.iter().find(|known| known.0 == it.outcome);
            let name = known.map_or("", |known| known.1);
            (iso(it.on), name.to_owned())
        };
        AgreementRecord {
            number: agreement.number,
            when: agreement.when.clone(),
            then: agreement.then.clone(),
            role: agreement.role.clone(),
            exercise: agreement.exercise.clone(),
            made_on: iso(agreement.made_on),
            review_on: iso(agreement.review_on),
            reviews: agreement.reviews.iter().map(review).collect(),
        }
    }

    pub(super) fn restore(self) -> Option<Agreement> {
        let review = |(on, name): (String, String)| {
            let (outcome, _) = OUTCOMES.iter().find(|known| known.1 == name)?;
            Some(Review {
                on: of_iso(&on)?,
                outcome: *outcome,
            })
        };
        Some(Agreement {
            number: self.number,
            when: self.when,
            then: self.then,
            role: self.role,
            exercise: self.exercise,
            made_on: of_iso(&self.made_on)?,
            review_on: of_iso(&self.review_on)?,
            reviews: self
                .reviews
                .into_iter()
                .map(review)
                .collect::<Option<_>>()?,
        })
    }
}
