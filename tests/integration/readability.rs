//! How easily texts are read: LIX for Swedish (Björnsson, 1968) and the same measure
//! for English, over whole exercises and whole pages. LIX is the mean number of words
//! of a sentence and the share of words with more than six letters, in percent, added.
//! Under 30 is very easy, 30 to 40 easy.

use samklang::app::LearnPage;
use samklang::app::learning::{Piece, pieces};
use samklang::content::{EXERCISES, Lang, Text, guide};

fn words(text: &str) -> Vec<&str> {
    let letters = |it: &&str| it.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(letters).collect()
}

/// How many words each sentence has.
fn sentences(text: &str) -> Vec<usize> {
    let mut found = vec![0];
    for word in text.split_whitespace() {
        if !word.chars().any(char::is_alphanumeric) {
            continue;
        }
        *found.last_mut().unwrap() += 1;
        let end = word.trim_end_matches(['”', '“', ')', '’']);
        if end.ends_with(['.', '?', '!', ':']) {
            found.push(0);
        }
    }
    found.retain(|it| 0 < *it);
    found
}

fn lix(text: &str) -> f64 {
    let all = words(text);
    let is_long = |it: &&&str| 6 < it.chars().filter(|it| it.is_alphabetic()).count();
    let long = all.iter().filter(is_long).count() as f64;
    let (words, sentences) = (all.len() as f64, sentences(text).len() as f64);
    words / sentences + 100.0 * long / words
}

#[test]
fn the_measure_is_that_of_bjornsson() {
    // 4 and 3 words in 2 sentences, 2 of 7 longer than six letters: 3.5 + 28.57.
    let text = "Vi lyssnar på varandra. Du hör mig.";
    assert!((lix(text) - 32.071).abs() < 0.001, "{}", lix(text));
    assert_eq!(sentences(text), [4, 3]);
}

/// What is read aloud of an exercise, and what is read before it.
fn of_exercise(id: &str, aim: Text) -> Vec<Text> {
    let guide = guide(id).unwrap();
    let steps = guide.steps.iter().flat_map(|it| [it.text, it.prompt]);
    let lists = [guide.reflection, guide.works, guide.stop];
    let lists = lists.into_iter().flatten().copied();
    let variants = [guide.in_digital, guide.in_hybrid];
    [aim, guide.preparation, guide.not_when]
        .into_iter()
        .chain(variants.into_iter().flatten())
        .chain(steps)
        .chain(lists)
        .collect()
}

#[track_caller]
fn is_easy(name: &str, texts: &[Text]) {
    for lang in [Lang::Sv, Lang::En] {
        let joined: Vec<&str> = texts.iter().map(|it| it.get(lang)).collect();
        let joined = joined.join("\n");
        let lix = lix(&joined);
        assert!(lix < 35.0, "{name} {lang:?}: LIX {lix:.1}");
        let sentences = sentences(&joined);
        let mean = sentences.iter().sum::<usize>() as f64 / sentences.len() as f64;
        assert!(mean < 13.0, "{name} {lang:?}: {mean:.1} words a sentence");
        let longest = sentences.into_iter().max().unwrap();
        assert!(
            longest <= 26,
            "{name} {lang:?}: a sentence of {longest} words"
        );
    }
}

#[test]
fn every_exercise_is_easy_to_read_aloud() {
    for it in EXERCISES {
        let id = it.exercise.id;
        is_easy(id, &of_exercise(id, it.aim));
    }
}

#[test]
fn every_exercise_says_enough_and_not_too_much() {
    for it in EXERCISES {
        let id = it.exercise.id;
        for lang in [Lang::Sv, Lang::En] {
            for step in guide(id).unwrap().steps {
                let n = words(step.text.get(lang)).len();
                assert!((5..=95).contains(&n), "{id} {lang:?}: {n} words");
                let title = words(step.title.get(lang)).len();
                assert!((1..=6).contains(&title), "{id}: {}", step.title.get(lang));
            }
        }
    }
}

#[test]
fn every_page_to_learn_from_is_easy_to_listen_to() {
    for page in LearnPage::ALL {
        let texts: Vec<Text> = pieces(page)
            .into_iter()
            .filter_map(|it| match it {
                Piece::Paragraph(it) | Piece::Entry(it) => Some(it),
                Piece::Term(_, meaning) => Some(meaning),
                _ => None,
            })
            .collect();
        // Names of projects and studies are long words.
        if page == LearnPage::Research {
            continue;
        }
        is_easy(&format!("{page:?}"), &texts);
    }
}

/// Easy Swedish has shorter sentences than the ordinary wording, over all its texts.
#[test]
fn easy_swedish_is_easier() {
    let texts = samklang::content::ALL_TEXTS.iter();
    let others: Vec<_> = texts.filter(|(_, it)| it.easy != it.sv).collect();
    assert!(200 <= others.len(), "{}", others.len());
    let joined = |of: fn(&Text) -> &'static str| {
        let all: Vec<_> = others.iter().map(|(_, it)| of(it)).collect();
        all.join(".\n")
    };
    let (easy, ordinary) = (joined(|it| it.easy), joined(|it| it.sv));
    let mean = |text: &str| {
        let all = sentences(text);
        all.iter().sum::<usize>() as f64 / all.len() as f64
    };
    assert!(mean(&easy) < 9.0, "{:.1}", mean(&easy));
    assert!(mean(&easy) < mean(&ordinary));
    assert!(lix(&easy) < lix(&ordinary));
}
