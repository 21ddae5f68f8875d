//! Finding an exercise.

use samklang::app::exercise::finding::{Meets, Search, surprise};
use samklang::app::exercise::library::{Told, all};
use samklang::content::Lang;
use samklang::domain::OwnExerciseId;
use samklang::domain::exercise::{Energy, Place, Written};
use samklang::domain::{Dimension, OwnExercise, Safety};

fn library() -> Vec<Told> {
    all(&[], Lang::Sv)
}

fn names<'a>(search: &Search, all: &'a [Told]) -> Vec<&'a str> {
    let found = search.among(all);
    found.into_iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn nothing_looked_for_finds_everything() {
    let all = library();
    assert!(Search::default().is_empty());
    assert_eq!(Search::default().among(&all).len(), all.len());
}

#[test]
fn five_minutes_to_begin_with_find_openers_only() {
    let all = library();
    let search = Search {
        minutes: Some(5),
        place: Some(Place::Opener),
        ..Search::default()
    };
    let found = search.among(&all);
    assert!(2 <= found.len());
    for it in found {
        assert!(it.written.minutes() <= 5, "{}", it.name);
        assert_eq!(it.written.fit.place, Place::Opener, "{}", it.name);
    }
}

#[test]
fn every_choice_keeps_what_does_not_fit_away() {
    let all = library();
    let search = Search {
        trains: Some(Dimension::Inside),
        minutes: Some(30),
        people: Some(8),
        meets: Some(Meets::Digital),
        safety: Some(Safety::Some),
        energy: None,
        place: Some(Place::Main),
        words: String::new(),
    };
    let found = search.among(&all);
    assert!(!found.is_empty());
    for it in &found {
        let it = &it.written;
        assert!(it.trains.contains(&Dimension::Inside));
        assert!(it.minutes() <= 30 && it.fit.least <= 8 && 8 <= it.fit.most);
        assert!(it.fit.digital && it.fit.safety <= Safety::Some);
    }
    // What it trains first of all stands before what it trains besides.
    let is_first = |it: &&&Told| it.written.trains[0] == Dimension::Inside;
    let firsts = found.iter().take_while(is_first).count();
    assert_eq!(firsts, found.iter().filter(is_first).count());
    let calm = Search {
        energy: Some(Energy::Calm),
        ..Search::default()
    };
    assert!(
        calm.among(&all)
            .iter()
            .all(|it| it.written.fit.energy == Energy::Calm)
    );
}

#[test]
fn words_are_found_in_any_order_and_case_and_all_of_them_have_to_be_there() {
    let all = library();
    let of = |words: &str| Search {
        words: words.to_owned(),
        ..Search::default()
    };
    assert!(names(&of("följ TRÅDEN"), &all).contains(&"follow-the-thread"));
    assert!(names(&of("  tråden   följ "), &all).contains(&"follow-the-thread"));
    assert_eq!(names(&of("tråden xyzzy"), &all), Vec::<&str>::new());
    assert!(of("   ").is_empty());
}

#[test]
fn a_surprise_is_another_one_than_the_last() {
    let all = library();
    let found = Search::default().among(&all);
    for bits in 0..200 {
        let one = surprise(&found, Some("check-in"), bits).unwrap();
        assert_ne!(one.name, "check-in");
    }
    // The only one that fits comes again; where nothing fits there is none.
    let only = &found[..1];
    let name = only[0].name.clone();
    assert_eq!(
        surprise(only, Some(&name), 7).map(|it| &it.name),
        Some(&name)
    );
    assert_eq!(surprise(&[], None, 7), None);
}

#[test]
fn own_exercises_stand_among_the_others_once_they_can_be_run() {
    let id = OwnExerciseId::parse("abcd1234").unwrap();
    let mut own = OwnExercise {
        id,
        written: Written::empty("Vår egen".to_owned()),
    };
    assert_eq!(
        all(std::slice::from_ref(&own), Lang::Sv).len(),
        library().len()
    );
    own.written.aim = "Öva".to_owned();
    own.written.steps[0].text = "Gör".to_owned();
    own.written.reflection = vec!["Hur gick det?".to_owned()];
    let with = all(&[own], Lang::Sv);
    assert_eq!(with.len(), library().len() + 1);
    assert_eq!(
        (with[0].name.as_str(), with[0].is_own),
        ("own-abcd1234", true)
    );
}
