//! Every word that a person can read, and the exercises.

use samklang::app::suggest::{exercises, gentle};
use samklang::content::{ALL_TEXTS, EXERCISES, GUIDES, Lang, Text, guide};
use samklang::domain::exercise::Place;
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
                let wordings = [Some(text.get(lang)), easy(lang, text)];
                for words in wordings.into_iter().flatten() {
                    if holds(words, word) && !is_allowed {
                        found.push(format!("{id}: {word}: {words}"));
                    }
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Swedish has a second wording.
fn easy(lang: Lang, text: &Text) -> Option<&'static str> {
    (lang == Lang::Sv).then_some(text.easy)
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
        for words in [text.sv, text.easy, text.en] {
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
        assert_eq!(asks(text.sv), asks(text.easy), "{id}: {text:?}");
    }
}

#[test]
fn there_are_at_least_thirty_exercises() {
    assert!(30 <= EXERCISES.len(), "{}", EXERCISES.len());
    assert_eq!(EXERCISES.len(), GUIDES.len());
}

#[test]
fn each_perspective_and_the_climate_have_five_exercises_of_their_own() {
    let climate = [Dimension::Climate];
    for dimension in Dimension::PERSPECTIVES.into_iter().chain(climate) {
        let found = exercises(dimension).into_iter();
        let count = found
            .filter(|it| it.exercise.fit.place == Place::Main)
            .count();
        assert!(5 <= count, "{dimension:?}: {count}");
    }
}

#[test]
fn meetings_can_be_opened_and_closed_in_a_few_minutes() {
    for place in [Place::Opener, Place::Closer] {
        let here = EXERCISES.iter().filter(|it| it.exercise.fit.place == place);
        let short = here.filter(|it| it.exercise.minutes() <= 5).count();
        assert!(3 <= short, "{place:?}: {short}");
    }
}

#[test]
fn an_exercise_takes_from_3_to_50_minutes() {
    for text in EXERCISES {
        let minutes = text.exercise.minutes();
        assert!(
            (3..=50).contains(&minutes),
            "{}: {minutes}",
            text.exercise.id
        );
        assert!(text.exercise.step_minutes.iter().all(|it| 1 <= *it));
        let guide = guide(text.exercise.id).unwrap();
        assert_eq!(guide.steps.len(), text.exercise.step_minutes.len());
    }
    // From three minutes to nearly fifty.
    let minutes = || EXERCISES.iter().map(|it| it.exercise.minutes());
    assert_eq!(minutes().min(), Some(3));
    assert!(
        minutes().max().is_some_and(|most| 45 <= most),
        "{:?}",
        minutes().max()
    );
}

#[test]
fn an_exercise_ends_with_something_to_reflect_on() {
    for text in EXERCISES {
        let id = text.exercise.id;
        let guide = guide(id).unwrap();
        assert!(2 <= guide.reflection.len(), "{id}");
        for question in guide.reflection {
            for words in [question.sv, question.en] {
                assert!(words.contains('?'), "{id}: {words}");
            }
        }
    }
}

#[test]
fn an_exercise_says_when_it_works_when_to_stop_and_when_it_does_not_fit() {
    for text in EXERCISES {
        let (it, guide) = (&text.exercise, guide(text.exercise.id).unwrap());
        assert!(2 <= guide.works.len(), "{}", it.id);
        assert!(2 <= guide.stop.len(), "{}", it.id);
        assert_eq!(guide.in_digital.is_some(), it.fit.digital, "{}", it.id);
        assert_eq!(guide.in_hybrid.is_some(), it.fit.hybrid, "{}", it.id);
        assert_eq!(
            guide.inspired_by.is_some(),
            guide.licence.is_some(),
            "{}",
            it.id
        );
        // The first sentence stands alone in lists.
        for words in [text.aim.sv, text.aim.en] {
            let first = words.split(". ").next().unwrap();
            assert!(first.chars().count() <= 140, "{}: {first}", it.id);
        }
    }
}

#[test]
fn an_exercise_can_be_done_somewhere_by_somebody() {
    for text in EXERCISES {
        let it = text.exercise;
        assert!(it.fit.room || it.fit.digital, "{}", it.id);
        assert!(
            2 <= it.fit.least && it.fit.least <= it.fit.most,
            "{}",
            it.id
        );
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
    let offered = gentle();
    assert_eq!(offered.len(), 2);
    for text in offered {
        let it = text.exercise;
        assert_eq!(it.fit.safety, Safety::Low, "{}", it.id);
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
    assert_eq!((Lang::Easy.other(), Lang::Easy.code()), (Lang::En, "sv"));
    assert_eq!(Lang::Sv.other_wording(), Some(Lang::Easy));
    assert_eq!(Lang::Easy.other_wording(), Some(Lang::Sv));
    assert_eq!(Lang::En.other_wording(), None);
}
