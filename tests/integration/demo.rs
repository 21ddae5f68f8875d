//! The demo group shows a full result.

use samklang::app::demo;
use samklang::app::result::shares;
use samklang::app::suggest::reasons;
use samklang::content::{self, Lang};
use samklang::domain::closed::{LeanWords, Spread};
use samklang::domain::{Dimension, Form, Pair, Round};

use super::helper::today;

fn round() -> Round {
    demo::round(today())
}

#[test]
fn nine_of_the_invited_answered_the_full_form() {
    let result = round().result;
    assert_eq!((result.form, result.sheets), (Form::Full, 9));
    assert!(9 <= round().invited);
}

#[test]
fn all_six_dimensions_have_level_and_detail() {
    for dimension in Dimension::ALL {
        let level = *round().result.level(dimension).unwrap();
        assert!(level.detail.is_some(), "{dimension:?}");
        assert!(level.sample().is_some(), "{dimension:?}");
    }
}

#[test]
fn there_is_a_clear_lean_and_both_have_numbers() {
    let leans = round().result.leans.map(Option::unwrap);
    assert!(leans.iter().all(|lean| lean.number.is_some()));
    assert!(leans.iter().any(|lean| {
        matches!(
            lean.words,
            LeanWords::TowardsFirst | LeanWords::TowardsSecond
        )
    }));
}

#[test]
fn something_is_described_alike_and_something_differently() {
    let spreads = Dimension::ALL.map(|dimension| {
        round()
            .result
            .level(dimension)
            .unwrap()
            .detail
            .unwrap()
            .spread
    });
    assert!(spreads.contains(&Spread::Different), "{spreads:?}");
    assert!(
        spreads.iter().any(|it| *it != Spread::Different),
        "{spreads:?}"
    );
}

#[test]
fn a_statement_is_split() {
    assert!(round().result.items.iter().any(|item| item.split));
}

#[test]
fn every_statement_has_a_distribution_without_a_lone_answer() {
    let result = round().result;
    assert_eq!(
        result.items.len(),
        content::instrument(Form::Full).items.len()
    );
    let mut shown = 0;
    for item in &result.items {
        let cells = item.cells.iter().flatten();
        assert!(cells.clone().all(|cell| cell.count != 1));
        shown += usize::from(cells.count() != 0);
    }
    // Eight of nine may have judged it, so all can be shown.
    assert_eq!(shown, result.items.len());
}

#[test]
fn somebody_could_not_judge_something() {
    let items = round().result.items;
    assert!(
        items
            .iter()
            .any(|item| item.cannot_judge.is_some_and(|n| 0 < n))
    );
}

#[test]
fn something_is_suggested_to_practise() {
    assert!(!reasons(&round().result).is_empty());
}

#[test]
fn a_share_finds_too_little_of_something() {
    let told = Pair::ALL.map(|pair| shares(&round().result, pair, Lang::Sv).len());
    assert_eq!(told, [1, 1]);
}
