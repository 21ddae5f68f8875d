//! Every word that a person can read, and the exercises.

use samklang::app::suggest::{exercises, gentle};
use samklang::content::{ALL_TEXTS, EXERCISES, Lang};
use samklang::domain::{Dimension, Safety};

/// Words that are never used, as whole words.
const NEVER: [(Lang, &[&str]); 2] = [
    (
        Lang::Sv,
        &[
            "2,9",
            "positivitetskvot",
            "högpresterande",
            "bevisat",
            "leder till",
            "godkänt",
            "underkänt",
            "bäst",
            "sämst",
            "anonymt",
        ],
    ),
    (
        Lang::En,
        &[
            "2.9",
            "positivity ratio",
            "high-performing",
            "proven",
            "leads to",
            "passed",
            "failed",
            "best",
            "worst",
            "anonymous",
        ],
    ),
];

/// Texts, by id, in which such a word means something else or must be named.
const ALLOWED: &[(&str, &str)] = &[
    // Minutes pass.
    ("answer.covered_late", "passed"),
];

/// Whether a text holds a word that does not go on with a letter or figure.
fn holds(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let ends = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        ends(before) && ends(after)
    })
}

#[test]
fn whole_words_are_found_and_parts_of_words_are_not() {
    assert!(holds("Det är Bäst.", "bäst"));
    assert!(holds("kvoten 2,9 gäller", "2,9"));
    assert!(!holds("bästa", "bäst"));
    assert!(!holds("12,9", "2,9"));
    assert!(!holds("by passing", "passed"));
}

#[test]
fn words_that_promise_or_judge_are_never_used() {
    let mut found = Vec::new();
    for (id, text) in ALL_TEXTS {
        for (lang, words) in NEVER {
            for word in words {
                let is_allowed = ALLOWED.contains(&(*id, *word));
                if holds(text.get(lang), word) && !is_allowed {
                    found.push(format!("{id}: {word}: {}", text.get(lang)));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_allowance_is_needed() {
    for (id, word) in ALLOWED {
        let text = ALL_TEXTS.iter().find(|(known, _)| known == id);
        let is_needed =
            text.is_some_and(|(_, text)| holds(text.sv, word) || holds(text.en, word));
        assert!(is_needed, "{id} does not speak of {word}");
    }
}

#[test]
fn no_text_has_spaces_too_many() {
    for (id, text) in ALL_TEXTS {
        for words in [text.sv, text.en] {
            assert!(!words.contains("  "), "{id}: {words}");
            assert_eq!(words.trim(), words, "{id}");
            assert!(!words.is_empty(), "{id}");
        }
    }
}

#[test]
fn every_text_has_an_id_of_its_own() {
    let mut ids: Vec<&str> = ALL_TEXTS.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn a_text_with_a_question_in_one_language_asks_in_the_other_too() {
    for (id, text) in ALL_TEXTS {
        let asks = |words: &str| words.contains('?');
        assert_eq!(asks(text.sv), asks(text.en), "{id}: {text:?}");
    }
}

#[test]
fn there_are_at_least_ten_exercises() {
    assert!(10 <= EXERCISES.len(), "{}", EXERCISES.len());
}

#[test]
fn each_perspective_and_the_climate_have_two_exercises_of_their_own() {
    let climate = [Dimension::Climate];
    for dimension in Dimension::PERSPECTIVES.into_iter().chain(climate) {
        let found = exercises(dimension);
        assert!(2 <= found.len(), "{dimension:?}: {}", found.len());
    }
}

#[test]
fn an_exercise_takes_from_3_to_60_minutes() {
    for text in EXERCISES {
        let minutes = text.exercise.minutes();
        assert!(
            (3..=60).contains(&minutes),
            "{}: {minutes}",
            text.exercise.id
        );
        assert!(text.exercise.step_minutes.iter().all(|it| 1 <= *it));
        assert_eq!(text.steps.len(), text.exercise.step_minutes.len());
    }
}

#[test]
fn an_exercise_ends_with_something_to_reflect_on() {
    for text in EXERCISES {
        assert!(!text.reflection.is_empty(), "{}", text.exercise.id);
        for question in text.reflection {
            for words in [question.sv, question.en] {
                assert!(words.contains('?'), "{}: {words}", text.exercise.id);
            }
        }
    }
}

#[test]
fn an_exercise_can_be_done_somewhere_by_somebody() {
    for text in EXERCISES {
        let it = text.exercise;
        assert!(it.room || it.digital, "{}", it.id);
        assert!(2 <= it.least && it.least <= it.most, "{}", it.id);
        assert!(!it.trains.is_empty(), "{}", it.id);
    }
}

#[test]
fn every_exercise_has_an_id_of_its_own() {
    let mut ids: Vec<&str> = EXERCISES.iter().map(|it| it.exercise.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), EXERCISES.len());
}

#[test]
fn a_group_without_safety_gets_two_climate_exercises_that_ask_for_little() {
    let offered = gentle(Dimension::Climate);
    assert_eq!(offered.len(), 2);
    for text in offered {
        let it = text.exercise;
        assert_eq!(it.safety, Safety::Low, "{}", it.id);
        assert_eq!(it.trains.first(), Some(&Dimension::Climate), "{}", it.id);
    }
}

#[test]
fn the_language_is_guessed_from_the_browsers() {
    for code in ["sv", "sv-SE", "SV-fi", "nb-NO", "da"] {
        assert_eq!(Lang::guess(code), Lang::Sv, "{code}");
    }
    for code in ["en", "en-GB", "de", "fi", "", "s", "å", "ü"] {
        assert_eq!(Lang::guess(code), Lang::En, "{code}");
    }
}

#[test]
fn the_switch_leads_to_the_other_language() {
    assert_eq!((Lang::Sv.other(), Lang::En.other()), (Lang::En, Lang::Sv));
    assert_eq!((Lang::Sv.code(), Lang::En.code()), ("sv", "en"));
}
