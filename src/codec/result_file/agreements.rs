//! What a group agreed on, where the file of its results holds that too.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::codec::fields::Day;
use crate::domain::Agreement;
use crate::domain::agreement::{Outcome, Review};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgreementRecord {
    number: u32,
    when: String,
    then: String,
    role: String,
    #[serde(deserialize_with = "super::records::there")]
    exercise: Option<String>,
    made_on: Day,
    review_on: Day,
    reviews: Vec<ReviewRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReviewRecord {
    on: Day,
    outcome: OutcomeName,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum OutcomeName {
    Kept,
    Changed,
    Ended,
}

/// The field with all of them: by rising number, and none without words.
pub(super) fn agreements<'de, D: Deserializer<'de>>(
    field: D,
) -> Result<Vec<AgreementRecord>, D::Error> {
    let all = Vec::<AgreementRecord>::deserialize(field)?;
    let mut last = 0;
    for it in &all {
        if it.when.trim().is_empty() || it.then.trim().is_empty() || it.number <= last {
            return Err(D::Error::custom("no agreement"));
        }
        last = it.number;
    }
    Ok(all)
}

impl AgreementRecord {
    pub(super) fn of(agreement: &Agreement) -> AgreementRecord {
        let review = |it: &Review| ReviewRecord {
            on: Day(it.on),
            outcome: match it.outcome {
                Outcome::Kept => OutcomeName::Kept,
                Outcome::Changed => OutcomeName::Changed,
                Outcome::Ended => OutcomeName::Ended,
            },
        };
        AgreementRecord {
            number: agreement.number,
            when: agreement.when.clone(),
            then: agreement.then.clone(),
            role: agreement.role.clone(),
            exercise: agreement.exercise.clone(),
            made_on: Day(agreement.made_on),
            review_on: Day(agreement.review_on),
            reviews: agreement.reviews.iter().map(review).collect(),
        }
    }

    pub(super) fn restore(self) -> Agreement {
        let review = |it: ReviewRecord| Review {
            on: it.on.0,
            outcome: match it.outcome {
                OutcomeName::Kept => Outcome::Kept,
                OutcomeName::Changed => Outcome::Changed,
                OutcomeName::Ended => Outcome::Ended,
            },
        };
        Agreement {
            number: self.number,
            when: self.when,
            then: self.then,
            role: self.role,
            exercise: self.exercise,
            made_on: self.made_on.0,
            review_on: self.review_on.0,
            reviews: self.reviews.into_iter().map(review).collect(),
        }
    }
}
