//! Which exercises are suggested, and why. The group always chooses freely.

use crate::content::text::exercise as text;
use crate::content::{self, EXERCISES, ExerciseText, Lang, words};
use crate::domain::closed::{Focus, Reason};
use crate::domain::exercise::Place;
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

/// The exercises whose main aim is a dimension: those for an item of the agenda before
/// those that open or close a meeting, shortest first.
pub fn exercises(dimension: Dimension) -> Vec<&'static ExerciseText> {
    let of_it = EXERCISES
        .iter()
        .filter(|text| text.exercise.trains.first() == Some(&dimension));
    in_order(of_it, |text| {
        let it = &text.exercise;
        (it.fit.place != Place::Main, it.minutes(), it.id)
    })
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

/// For a group without basic safety: each says a sentence, and the group agrees on how
/// it wants its meetings to be. Both ask for little.
const GENTLE: [&str; 2] = ["check-in", "ground-rules"];

/// The two exercises for a group without basic safety.
pub fn gentle() -> Vec<&'static ExerciseText> {
    GENTLE.into_iter().filter_map(content::exercise).collect()
}
