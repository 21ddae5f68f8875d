//! What is suggested to practise, and when nothing is.

use samklang::app::suggest::{Why, exercises, reasons};
use samklang::domain::closed::{Focus, Reason, Suggestion};
use samklang::domain::{Dimension, Sheet};

use super::helper::{closed, full, scored, short, with};

const LOW: Reason = Reason::LowLevel;
const LITTLE: Reason = Reason::TooLittle;

use Dimension::{Exploring as U, Inside as I, Outside as A, Telling as B};

fn focus(sheets: &[Sheet]) -> Vec<(Dimension, Reason)> {
    let plain = |it: &Suggestion| (it.dimension, it.reason);
    match closed(full(), sheets).focus {
        Some(Focus::Suggested(suggestions)) => suggestions.iter().map(plain).collect(),
        Some(Focus::NoClear) => Vec::new(),
        None => panic!("no result"),
    }
}

/// Exploring and telling at 50; inside and outside higher by d in each person.
fn apart(differences: &[u64]) -> Vec<Sheet> {
    let one = |d: &u64| scored(full(), [24, 24, 24 + d, 24 + d, 24, 24]);
    differences.iter().map(one).collect()
}

/// Eight people: exploring and telling at 50, inside and outside at 75.
fn clearly_apart() -> Vec<Sheet> {
    apart(&[12; 8])
}

/// The sheets with these answers to one amount.
fn amounts(sheets: &[Sheet], id: &str, codes: &[u8]) -> Vec<Sheet> {
    let pairs = sheets.iter().zip(codes);
    pairs
        .map(|(sheet, code)| with(full(), sheet, &[(id, *code)]))
        .collect()
}

#[test]
fn the_two_lowest_are_suggested_when_exactly_ten_below_the_third() {
    // Σd = 48 over ten people: 10 points, and every d is above 0.
    let ten = apart(&[6, 6, 6, 6, 6, 6, 3, 3, 3, 3]);
    assert_eq!(focus(&ten), [(U, LOW), (B, LOW)]);
    // Σd = 45: 9.375 points.
    let less = apart(&[6, 6, 6, 6, 6, 3, 3, 3, 3, 3]);
    assert_eq!(focus(&less), []);
}

#[test]
fn a_difference_that_may_be_chance_suggests_nothing() {
    // Third − second: 12.5 points, but 6 ± 9.3 within people holds 0.
    let differences = [24, 24, 0, 0, 0, 0, 0, 0];
    let one = |d: u64| scored(full(), [24, 24, 24 + d, 48, 24, 24]);
    assert_eq!(focus(&differences.map(one)), []);
}

#[test]
fn the_difference_is_between_the_second_and_the_third_lowest() {
    // U lies far below, but the other three are alike.
    let sheets = vec![scored(full(), [12, 36, 36, 36, 24, 24]); 8];
    assert_eq!(focus(&sheets), []);
    // The lowest comes first, whatever its place in the table.
    let sheets = vec![scored(full(), [36, 18, 36, 12, 24, 24]); 8];
    assert_eq!(focus(&sheets), [(A, LOW), (B, LOW)]);
}

#[test]
fn equal_levels_keep_the_order_u_b_i_a() {
    let sheets = vec![scored(full(), [36, 24, 24, 36, 24, 24]); 8];
    assert_eq!(focus(&sheets), [(B, LOW), (I, LOW)]);
}

#[test]
fn what_at_least_half_find_too_much_is_never_suggested() {
    let half = amounts(&clearly_apart(), "DU", &[4, 4, 5, 5, 3, 3, 3, 3]);
    assert_eq!(focus(&half), [(B, LOW)]);
    let fewer = amounts(&clearly_apart(), "DU", &[4, 4, 5, 3, 3, 3, 3, 3]);
    assert_eq!(focus(&fewer), [(U, LOW), (B, LOW)]);
    let both = amounts(&half, "DB", &[5, 5, 5, 5, 5, 5, 3, 3]);
    assert_eq!(focus(&both), []);
}

#[test]
fn half_too_much_wins_over_half_too_little() {
    // Four of eight each: at least half find too much, so never.
    let torn = amounts(&apart(&[0; 8]), "DI", &[1, 2, 2, 2, 4, 4, 4, 5]);
    assert_eq!(focus(&torn), []);
}

#[test]
fn a_share_with_fewer_than_two_people_on_one_side_is_not_named() {
    for codes in [[2; 8], [2, 2, 2, 2, 2, 2, 2, 3]] {
        assert_eq!(focus(&amounts(&apart(&[0; 8]), "DA", &codes)), []);
    }
    let six = amounts(&apart(&[0; 8]), "DA", &[2, 2, 2, 2, 2, 2, 3, 3]);
    assert_eq!(focus(&six), [(A, LITTLE)]);
}

#[test]
fn what_at_least_half_find_too_little_comes_first() {
    let half = amounts(&clearly_apart(), "DA", &[1, 2, 2, 2, 3, 3, 3, 3]);
    assert_eq!(focus(&half), [(A, LITTLE), (U, LOW)]);
    let fewer = amounts(&clearly_apart(), "DA", &[1, 2, 2, 3, 3, 3, 3, 3]);
    assert_eq!(focus(&fewer), [(U, LOW), (B, LOW)]);
    // Also when the levels suggest nothing.
    let alone = amounts(&apart(&[0; 8]), "DA", &[1, 2, 2, 2, 3, 3, 3, 3]);
    assert_eq!(focus(&alone), [(A, LITTLE)]);
}

#[test]
fn fewer_than_eight_answers_on_the_amount_change_nothing() {
    let seven = amounts(&clearly_apart(), "DA", &[2, 2, 2, 2, 2, 3, 3, 0]);
    assert_eq!(focus(&seven), [(U, LOW), (B, LOW)]);
    let seven = amounts(&clearly_apart(), "DU", &[4, 4, 4, 4, 4, 3, 3, 0]);
    assert_eq!(focus(&seven), [(U, LOW), (B, LOW)]);
}

#[test]
fn a_statement_that_more_than_40_per_cent_cannot_judge_gives_no_advice() {
    let advice = |people: usize, empty: usize| {
        let mut codes = vec![2; 4];
        codes.resize(people - empty, 3);
        codes.resize(people, 0);
        focus(&amounts(&apart(&vec![0; people]), "DA", &codes))
    };
    // 6 of 14 are 43 per cent, 5 of 13 are 38; of 8 answers 4 find too little.
    assert_eq!(advice(14, 6), []);
    assert_eq!(advice(13, 5), [(A, LITTLE)]);
}

#[test]
fn exactly_40_per_cent_who_cannot_judge_still_give_advice() {
    // 6 of 15; five of nine answers find too little.
    let codes = [2, 2, 2, 2, 2, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0];
    let sheets = amounts(&apart(&[0; 15]), "DA", &codes);
    assert_eq!(focus(&sheets), [(A, LITTLE)]);
}

#[test]
fn the_short_form_suggests_a_focus_from_five() {
    // 12.5 points apart in everybody.
    let sheets = vec![scored(short(), [24, 24, 30, 30, 24, 24]); 5];
    let result = closed(short(), &sheets);
    assert_eq!(reasons(&result), [Why::Lowest(U), Why::Lowest(B)]);
}

/// Whether the climate comes first for people with these scores.
fn climate_first(scores: &[u64]) -> bool {
    let one = |p: &u64| scored(full(), [24, 24, 24, 24, *p, 24]);
    let sheets: Vec<_> = scores.iter().map(one).collect();
    closed(full(), &sheets).climate_first
}

#[test]
fn the_climate_comes_first_below_50() {
    // Σy = 117 of 5: 48.75. Σy = 120: exactly 50.
    assert!(climate_first(&[21, 24, 24, 24, 24]));
    assert!(!climate_first(&[24, 24, 24, 24, 24]));
    assert!(!climate_first(&[21, 24, 24, 24, 27]));
    assert!(!climate_first(&[36, 36, 36, 36, 36]));
}

#[test]
fn of_five_people_only_the_level_counts() {
    // 40 of 100, however uncertain.
    assert!(climate_first(&[0, 0, 0, 48, 48]));
}

#[test]
fn from_six_people_the_interval_must_end_below_60() {
    // Mean 22 (45.8), s = 3.1: ends at 22 + 2.571·1.265 = 25.3, 52.6 of 100.
    assert!(climate_first(&[18, 18, 24, 24, 24, 24]));
    // Mean 22 again, s = 8.2: ends at 22 + 2.571·3.35 = 30.6, 63.8 of 100.
    assert!(!climate_first(&[12, 12, 24, 24, 30, 30]));
    assert!(!climate_first(&[0, 0, 0, 0, 48, 48]));
    assert!(climate_first(&[21; 6]));
}

#[test]
fn a_climate_that_too_few_could_judge_never_comes_first() {
    let mut sheets = vec![scored(full(), [24, 24, 24, 24, 0, 24]); 8];
    for sheet in sheets.iter_mut().take(4) {
        let empty = [("P1", 0), ("P2", 0), ("P3", 0), ("P4", 0)];
        *sheet = with(full(), sheet, &empty);
    }
    assert!(!closed(full(), &sheets).climate_first);
}

#[test]
fn the_climate_is_suggested_before_the_perspectives() {
    let sheets = vec![scored(full(), [24, 24, 36, 36, 12, 24]); 8];
    assert_eq!(
        reasons(&closed(full(), &sheets)),
        [Why::ClimateFirst, Why::Lowest(U), Why::Lowest(B)]
    );
}

#[test]
fn no_result_suggests_nothing() {
    let result = closed(full(), &vec![scored(full(), [24, 24, 36, 36, 12, 24]); 4]);
    assert_eq!((result.focus.as_ref(), result.climate_first), (None, false));
    assert_eq!(reasons(&result), []);
}

#[test]
fn suggested_exercises_train_first_of_all_what_is_suggested() {
    for dimension in Dimension::ALL {
        for text in exercises(dimension) {
            assert_eq!(text.exercise.trains.first(), Some(&dimension));
        }
    }
}

#[test]
fn a_level_that_rests_on_what_many_could_not_judge_is_no_ground_for_advice() {
    // Ten people; U and B lie at 50, I and A at 75. U2 answered by six of ten is
    // enough; by five, more than 40 per cent could not judge it.
    let ten = apart(&[12; 10]);
    let without = |id: &str, people: usize| -> Vec<Sheet> {
        let sheets = ten.iter().enumerate();
        let unsaid = |(at, sheet): (usize, &Sheet)| {
            if at < people {
                with(full(), sheet, &[(id, 0)])
            } else {
                sheet.clone()
            }
        };
        sheets.map(unsaid).collect()
    };
    assert_eq!(focus(&without("U2", 4)), [(U, LOW), (B, LOW)]);
    assert_eq!(focus(&without("U2", 5)), [(B, LOW)]);
    // What people find of it is a statement of its own.
    let little = [2, 2, 2, 2, 2, 2, 3, 3, 3, 3];
    let said = amounts(&without("U2", 5), "DU", &little);
    assert_eq!(focus(&said), [(U, LITTLE), (B, LOW)]);
    let unsaid = amounts(&ten, "DU", &[2, 2, 2, 2, 2, 0, 0, 0, 0, 0]);
    assert_eq!(focus(&unsaid), [(U, LOW), (B, LOW)]);
}

#[test]
fn nor_is_the_climate() {
    let low = vec![scored(full(), [24, 24, 24, 24, 12, 24]); 10];
    assert!(closed(full(), &low).climate_first);
    let mut unsaid = low;
    for sheet in unsaid.iter_mut().take(5) {
        *sheet = with(full(), sheet, &[("P1", 0)]);
    }
    assert!(!closed(full(), &unsaid).climate_first);
}
