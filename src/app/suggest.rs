//! Which exercises are suggested, and why. The group always chooses freely.

use crate::content::text::exercise as text;
use crate::content::{EXERCISES, ExerciseText, Lang, words};
use crate::domain::closed::{Focus, Reason};
use crate::domain::{ClosedRound, Dimension};

/// Why an exercise is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The climate was described as low, and it carries the rest.
    ClimateFirst,
    /// At least half find too little of it.
    TooLittle(Dimension),
    /// It lies lowest among the four perspectives.
    Lowest(Dimension),
}

impl Why {
    /// What the exercise is to train.
    pub fn dimension(self) -> Dimension {
        match self {
            Why::ClimateFirst => Dimension::Climate,
            Why::TooLittle(dimension) | Why::Lowest(dimension) => dimension,
        }
    }
}

/// Why something is suggested, in a sentence.
pub fn reason(why: Why, lang: Lang) -> String {
    match why {
        Why::ClimateFirst => text::WHY_CLIMATE.get(lang).to_owned(),
        Why::TooLittle(it) => text::why_too_little(lang, &words::name_in(it).get(lang)),
        Why::Lowest(it) => text::why_lowest(lang, &words::name(it).get(lang)),
    }
}

/// What a result suggests to practise, most urgent first; empty where it
/// suggests nothing.
pub fn reasons(result: &ClosedRound) -> Vec<Why> {
    let mut reasons = Vec::new();
    if result.climate_first {
        reasons.push(Why::ClimateFirst);
    }
    if let Some(Focus::Suggested(suggestions)) = &result.focus {
        reasons.extend(suggestions.iter().map(|it| match it.reason {
            Reason::TooLittle => Why::TooLittle(it.dimension),
            Reason::LowLevel => Why::Lowest(it.dimension),
        }));
    }
    reasons
}

/// The exercises whose main aim is a dimension, shortest first.
pub fn exercises(dimension: Dimension) -> Vec<&'static ExerciseText> {
    let of_it = EXERCISES
        .iter()
        .filter(|text| text.exercise.trains.first() == Some(&dimension));
    in_order(of_it, |text| (text.exercise.minutes(), text.exercise.id))
}

/// A handful in order: putting each in its place is smaller than sorting.
fn in_order<K: Ord>(
    texts: impl Iterator<Item = &'static ExerciseText>,
    key: impl Fn(&ExerciseText) -> K,
) -> Vec<&'static ExerciseText> {
    let mut found: Vec<&ExerciseText> = Vec::new();
    for text in texts {
        let place = found.partition_point(|it| key(it) <= key(text));
        found.insert(place, text);
    }
    found
}

/// What a result suggests, with up to two exercises for each reason.
pub fn suggested(result: &ClosedRound) -> Vec<(Why, Vec<&'static ExerciseText>)> {
    let two = |why: Why| {
        let mut found = exercises(why.dimension());
        found.truncate(2);
        (why, found)
    };
    reasons(result).into_iter().map(two).collect()
}

/// The two exercises for a group without basic safety: those that ask for the
/// least of it.
pub fn gentle(dimension: Dimension) -> Vec<&'static ExerciseText> {
    let all = exercises(dimension).into_iter();
    let mut found = in_order(all, |text| text.exercise.safety);
    found.truncate(2);
    found
}
