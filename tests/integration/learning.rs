//! The pages to learn from: whole, in their order, and listened to in the same order.

use samklang::app::learning::{OF_CASES, Piece, lead, pieces, title};
use samklang::app::{LearnPage, PracticeRoute, Route};
use samklang::content::text::{glossary, practice};
use samklang::content::{Lang, exercise};
use samklang::domain::Dimension;

#[test]
fn every_page_has_an_address_of_its_own_and_comes_back() {
    for page in LearnPage::ALL {
        let address = PracticeRoute::Learn(page).to_string();
        let path = address.strip_prefix("#/practice/").unwrap();
        assert_eq!(PracticeRoute::parse(path), Some(PracticeRoute::Learn(page)));
        let route = Route::parse(&address).unwrap();
        assert!(route.is_learning(), "{address}");
    }
}

#[test]
fn a_perspective_has_signs_risks_questions_and_something_to_try() {
    let climate = [Dimension::Climate];
    for dimension in Dimension::PERSPECTIVES.into_iter().chain(climate) {
        let pieces = pieces(LearnPage::Perspective(dimension));
        let parts = pieces
            .iter()
            .filter(|it| matches!(it, Piece::Part(_)))
            .count();
        // Healthy signs, signs that it is missing, that it takes over, questions, try.
        assert_eq!(parts, 5, "{dimension:?}");
        let entries = pieces
            .iter()
            .filter(|it| matches!(it, Piece::Entry(_)))
            .count();
        assert!(20 <= entries, "{dimension:?}: {entries}");
    }
}

#[test]
fn the_situations_that_leaders_fear_have_cards() {
    let pieces = pieces(LearnPage::Situations);
    let cards = pieces
        .iter()
        .filter(|it| matches!(it, Piece::Part(_)))
        .count();
    assert!(7 <= cards, "{cards}");
}

#[test]
fn every_case_leads_to_an_exercise_that_there_is() {
    for id in OF_CASES {
        assert!(exercise(id).is_some(), "{id}");
    }
    for list in [
        practice::CASE_TITLE,
        practice::CASE_SCENE,
        practice::CASE_THINK,
        practice::CASE_WAY,
        practice::CASE_EXERCISE,
    ] {
        assert_eq!(list.len(), OF_CASES.len());
    }
}

#[test]
fn every_term_has_a_meaning() {
    assert_eq!(glossary::TERM.len(), glossary::MEANING.len());
    let mut terms: Vec<String> = glossary::TERM
        .iter()
        .map(|it| it.sv.to_lowercase())
        .collect();
    terms.sort();
    terms.dedup();
    assert_eq!(terms.len(), glossary::TERM.len());
}

#[test]
fn research_names_its_sources_and_is_not_read_aloud_with_them() {
    let pieces = pieces(LearnPage::Research);
    let sources: Vec<_> = pieces
        .iter()
        .filter(|it| matches!(it, Piece::Source(_)))
        .collect();
    assert!(7 <= sources.len());
    assert!(sources.iter().all(|it| it.spoken(Lang::Sv).is_none()));
}

#[test]
fn every_page_can_be_listened_to_in_both_languages() {
    for page in LearnPage::ALL {
        for lang in [Lang::Sv, Lang::En] {
            let spoken = pieces(page).into_iter().filter_map(|it| it.spoken(lang));
            assert!(5 < spoken.count(), "{page:?}");
            assert!(!title(page).get(lang).is_empty());
            assert!(!lead(page).get(lang).is_empty());
        }
    }
}
