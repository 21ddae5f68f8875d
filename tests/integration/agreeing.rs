//! What a group agrees on and chooses, and how it meets it again.

use samklang::app::agreeing::{
    Which, blank, facts, history, next_review, sentence, shown,
};
use samklang::content::Lang;
use samklang::domain::agreement::{Terms, Unclear};
use samklang::domain::conversation::{CHOICES, Towards};
use samklang::domain::{Agreement, Conversation, Dimension, Group, day};
use samklang::store::Loaded;
use time::Date;

use super::device::Device;
use super::helper::{group, group_id};
use super::store::store;

fn on(text: &str) -> Date {
    day::of_iso(text).unwrap()
}

fn terms(when: &str, then: &str, review_on: &str) -> Terms {
    Terms {
        when: when.to_owned(),
        then: then.to_owned(),
        role: String::new(),
        exercise: None,
        review_on: Some(on(review_on)),
    }
}

fn with(all: &[(&str, &str)]) -> Group {
    let mut group = group();
    for (when, review_on) in all {
        group
            .agree(terms(when, "stannar vi upp", review_on), on("2026-03-02"))
            .unwrap();
    }
    group
}

fn whens(agreements: &[Agreement]) -> Vec<&str> {
    agreements.iter().map(|it| &*it.when).collect()
}

#[test]
fn days_are_written_as_date_fields_write_them() {
    assert_eq!(day::iso(on("2026-03-02")), "2026-03-02");
    for text in ["", "2026-3", "2026-02-30", "02/03/2026", "2026-03-02T10"] {
        assert_eq!(day::of_iso(text), None, "{text}");
    }
}

#[test]
fn an_agreement_needs_a_situation_an_act_and_a_day_to_come() {
    let today = on("2026-03-02");
    let mut group = group();
    let nothing = Terms {
        review_on: None,
        ..terms(" ", "\n", "2026-03-02")
    };
    let missing = vec![Unclear::When, Unclear::Then, Unclear::ReviewOn];
    assert_eq!(group.agree(nothing, today), Err(missing));
    let past = terms("a", "b", "2026-03-01");
    assert_eq!(group.agree(past, today), Err(vec![Unclear::ReviewOn]));
    assert!(group.agreements.is_empty());
    assert_eq!(group.agree(terms("a", "b", "2026-03-02"), today), Ok(()));
    // The form comes with a day, and nothing else.
    let missing = vec![Unclear::When, Unclear::Then];
    assert_eq!(blank(today).unclear(today), missing);
    assert_eq!(next_review(today), on("2026-03-30"));
}

#[test]
fn what_was_agreed_comes_first_at_the_next_visit_and_not_before() {
    let group = with(&[("a", "2026-06-01"), ("b", "2026-03-20")]);
    let at = |day: &str| shown(&group, Which::First, on(day));
    assert_eq!(whens(&at("2026-03-02")), Vec::<&str>::new());
    assert_eq!(whens(&at("2026-03-03")), ["a", "b"]);
    // The one whose day has come stands first.
    assert_eq!(whens(&at("2026-03-20")), ["b", "a"]);
    let due = &at("2026-03-20")[0];
    let words = facts(due, on("2026-03-20"), Lang::Sv).join(" ");
    assert_eq!(words, "Nu är det dags att titta på det igen.");
    let words = facts(due, on("2026-03-19"), Lang::En).join(" ");
    assert_eq!(words, "You look at it again on 20 March 2026.");
}

#[test]
fn it_is_kept_changed_or_ended() {
    let mut group = with(&[
        ("a", "2026-03-20"),
        ("b", "2026-03-20"),
        ("c", "2026-03-20"),
    ]);
    let today = on("2026-04-01");
    group.agreements[0].keep(on("2026-05-01"), today);
    let change = terms("b2", "frågar vi", "2026-05-02");
    assert_eq!(group.agreements[1].change(change, today), Ok(()));
    group.agreements[2].end(today);
    assert_eq!(shown(&group, Which::First, today), []);
    let standing = shown(&group, Which::Standing, today);
    assert_eq!(whens(&standing), ["a", "b2"]);
    assert_eq!(standing[0].review_on, on("2026-05-01"));
    assert_eq!(standing[1].made_on, on("2026-03-02"));
    assert_eq!(whens(&shown(&group, Which::Ended, today)), ["c"]);
    let told = history(&group.agreements[2], Lang::Sv);
    assert_eq!(told, "gjord 2 mars 2026, avslutad 1 april 2026");
    // At the next visit those that hold come first again.
    let next = shown(&group, Which::First, on("2026-04-02"));
    assert_eq!(whens(&next), ["a", "b2"]);
    // A change that lacks something changes nothing.
    let before = group.clone();
    let lacks = terms("", "x", "2026-05-02");
    assert_eq!(
        group.agreements[0].change(lacks, today),
        Err(vec![Unclear::When])
    );
    assert_eq!(group, before);
    // Numbers are never used twice.
    group.agree(terms("d", "x", "2026-05-02"), today).unwrap();
    let numbers: Vec<u32> = group.agreements.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

#[test]
fn the_sentence_has_its_small_words_once() {
    for (when, then) in [
        ("någon har lagt ett förslag", "ställer vi en fråga"),
        ("När någon har lagt ett förslag,", "så ställer vi en fråga."),
        ("när någon har lagt ett förslag", "då ställer vi en fråga"),
        (
            " … när någon har lagt ett förslag ",
            " … Så ställer vi en fråga",
        ),
    ] {
        let group = {
            let mut group = group();
            let terms = terms(when, then, "2026-05-02");
            group.agree(terms, on("2026-03-02")).unwrap();
            group
        };
        let words = sentence(&group.agreements[0], Lang::Sv);
        let expected = "När någon har lagt ett förslag, då ställer vi en fråga.";
        assert_eq!(words, expected);
    }
}

#[test]
fn one_or_two_are_chosen_and_the_frames_are_not() {
    let mut talk = Conversation::about(1);
    assert!(!talk.choose(Dimension::Frames));
    assert!(talk.choose(Dimension::Climate));
    assert!(talk.choose(Dimension::Exploring));
    assert!(!talk.choose(Dimension::Inside));
    assert_eq!(talk.focus, [Dimension::Exploring, Dimension::Climate]);
    assert!(talk.choose(Dimension::Exploring));
    assert!(talk.choose(Dimension::Inside));
    assert_eq!(talk.focus, [Dimension::Inside, Dimension::Climate]);
    assert!(!CHOICES.contains(&Dimension::Frames));
}

#[test]
fn what_was_said_belongs_to_its_round() {
    let mut group = group();
    group.talk(2, |talk| talk.surprise = "Allt".to_owned());
    group.talk(1, |talk| talk.guess.pairs[0] = Some(Towards::Second));
    group.talk(2, |talk| {
        talk.choose(Dimension::Inside);
    });
    assert_eq!(group.conversations.len(), 2);
    assert_eq!(group.conversation(2).surprise, "Allt");
    assert_eq!(group.conversation(2).focus, [Dimension::Inside]);
    assert!(group.conversation(1).guess.is_made());
    assert_eq!(group.conversation(3), Conversation::about(3));
}

#[test]
fn a_stored_choice_of_three_or_of_nothing_known_is_damaged() {
    let device = Device::default();
    let mut group = group();
    group.talk(1, |talk| {
        talk.choose(Dimension::Inside);
    });
    store(&device).save_group(&group);
    let key = "samklang/group/0123abcd";
    let text = device.text(key).unwrap();
    for focus in ["UIP", "R", "X", "II", "Å"] {
        let changed = text.replace(r#","I"]"#, &format!(r#","{focus}"]"#));
        assert_ne!(changed, text);
        let other = Device::default();
        other.put(key, &changed);
        let found = store(&other).group(&group_id());
        assert!(matches!(found, Loaded::Unreadable(_)), "{focus}");
    }
}
