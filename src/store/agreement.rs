//! The stored form of agreements.

use serde::{Deserialize, Serialize};

use crate::domain::Agreement;
use crate::domain::agreement::{Outcome, Review};
use crate::domain::day::{iso, of_iso};

/// Number, when, then, role, exercise, the days of making and of review, and the
/// reviews as day and outcome. A list without names is read by half the code, and
/// the start page reads it too.
#[derive(Serialize, Deserialize)]
pub(super) struct AgreementRecord(
    u32,
    String,
    String,
    String,
    Option<String>,
    String,
    String,
    Vec<ReviewRecord>,
);

/// Day and outcome.
pub(super) type ReviewRecord = (String, u8);

const OUTCOMES: [Outcome; 3] = [Outcome::Kept, Outcome::Changed, Outcome::Ended];

impl AgreementRecord {
    pub(super) fn of(agreement: &Agreement) -> AgreementRecord {
        AgreementRecord(
            agreement.number,
            agreement.when.clone(),
            agreement.then.clone(),
            agreement.role.clone(),
            agreement.exercise.clone(),
            iso(agreement.made_on),
            iso(agreement.review_on),
            agreement.reviews.iter().map(review_record).collect(),
        )
    }

    pub(super) fn restore(self) -> Option<Agreement> {
        let AgreementRecord(number, when, then, role, exercise, made, day, reviews) =
            self;
        Some(Agreement {
            number,
            when,
            then,
            role,
            exercise,
            made_on: of_iso(&made)?,
            review_on: of_iso(&day)?,
            reviews: reviews.into_iter().map(review).collect::<Option<_>>()?,
        })
    }
}

pub(super) fn review_record(review: &Review) -> ReviewRecord {
    (iso(review.on), review.outcome as u8)
}

pub(super) fn review((on, outcome): ReviewRecord) -> Option<Review> {
    Some(Review {
        on: of_iso(&on)?,
        outcome: *OUTCOMES.get(usize::from(outcome))?,
    })
}
