//! Sheets become whole numbers that add up in any order.

use proptest::prelude::*;
use samklang::domain::{Dimension, Limit, Sheet, Tally, close};

use super::helper::{
    any_sheet, any_sheets, cases, full, place, response, scored, sheet, short, tally,
};

#[test]
fn a_full_sheet_becomes_219_numbers_and_a_short_one_127() {
    // 1 + 24·5 + 4·5 + 6·3 + 6·3 + 6·7 = 219.
    assert_eq!(Tally::empty(full()).counts().len(), 219);
    // 1 + 12·5 + 6·3 + 6·3 + 6·5 = 127: two statements a dimension, so each
    // of the last six holds count, two sums, Σx² and ΣT².
    assert_eq!(Tally::empty(short()).counts().len(), 127);
}

#[test]
fn one_sheet_is_counted_as_worked_out_by_hand() {
    let one = sheet(
        full(),
        &[("U1", 4), ("U2", 5), ("U3", 3), ("U4", 2), ("DU", 2)],
    );
    let tally = Tally::of(&one, full());
    assert_eq!(tally.sheets(), 1);
    assert_eq!(tally.recoded(place(full(), "U1")), [0, 0, 0, 1, 0]);
    // U4 is reversed: the 2 counts as 6 − 2 = 4, and is shown as it was given.
    assert_eq!(tally.recoded(place(full(), "U4")), [0, 0, 0, 1, 0]);
    assert_eq!(tally.as_answered(place(full(), "U4")), [0, 1, 0, 0, 0]);
    // Amounts are never recoded.
    assert_eq!(tally.recoded(place(full(), "DU")), [0, 1, 0, 0, 0]);
    // y = (4+5+3+4 − 4)·12/4 = 36, y² = 1296.
    let scores = tally.scores(Dimension::Exploring);
    assert_eq!((scores.n, scores.sum, scores.squares), (1, 36, 1296));
    // Σx² = 16+25+9+16 = 66, T² = 16² = 256.
    let complete = tally.complete(Dimension::Exploring);
    assert_eq!(
        (complete.n, complete.sums.as_slice()),
        (1, &[4, 5, 3, 4][..])
    );
    assert_eq!((complete.squares, complete.squared_totals), (66, 256));
}

#[test]
fn differences_are_taken_within_people_who_are_valid_in_both() {
    let both = scored(full(), [12, 36, 24, 24, 24, 24]);
    let only_exploring = sheet(full(), &[("U1", 5), ("U2", 5)]);
    let tally = tally(full(), [&both, &only_exploring]);
    // Two people are valid in U, one of them in B: d = 36 − 12 = 24.
    assert_eq!(tally.scores(Dimension::Exploring).n, 2);
    let d = tally.differences(Dimension::Exploring, Dimension::Telling);
    assert_eq!((d.n, d.sum, d.squares), (1, 24, 576));
    let d = tally.differences(Dimension::Telling, Dimension::Exploring);
    assert_eq!((d.n, d.sum, d.squares), (1, -24, 576));
}

#[test]
fn a_person_counts_in_a_dimension_with_at_least_half_judged() {
    let answers = [("I1", 4), ("I2", 4), ("I3", 4), ("I4", 2)];
    // All recoded to 4: y = (4k − k)·12/k = 36 for every k.
    for (k, n, sum) in [(0, 0, 0), (1, 0, 0), (2, 1, 36), (3, 1, 36), (4, 1, 36)] {
        let tally = Tally::of(&sheet(full(), &answers[..k]), full());
        let scores = tally.scores(Dimension::Inside);
        assert_eq!((scores.n, scores.sum), (n, sum), "{k} judged");
        let is_complete = u64::from(k == 4);
        assert_eq!(
            tally.complete(Dimension::Inside).n,
            is_complete,
            "{k} judged"
        );
    }
}

#[test]
fn the_share_of_three_statements_is_still_a_whole_number() {
    // y = (1+2+5 − 3)·12/3 = 20.
    let one = sheet(full(), &[("R1", 1), ("R2", 2), ("R4", 5)]);
    assert_eq!(Tally::of(&one, full()).scores(Dimension::Frames).sum, 20);
}

#[test]
fn in_the_short_form_both_statements_are_needed() {
    let answers = [("P1", 5), ("P4", 1)];
    for (k, n, sum) in [(0, 0, 0), (1, 0, 0), (2, 1, 48)] {
        let tally = Tally::of(&sheet(short(), &answers[..k]), short());
        let scores = tally.scores(Dimension::Climate);
        assert_eq!((scores.n, scores.sum), (n, sum), "{k} judged");
    }
}

#[test]
fn a_sheet_of_nothing_but_cannot_judge_changes_only_the_number_of_sheets() {
    for instrument in [full(), short()] {
        let nothing = Tally::of(&sheet(instrument, &[]), instrument);
        let mut expected = Tally::empty(instrument).counts();
        expected[0] = 1;
        assert_eq!(nothing.counts(), expected);
    }
}

#[test]
fn tallies_of_different_forms_are_never_added() {
    let mut tally = Tally::empty(full());
    assert!(tally.add(&Tally::empty(short())).is_err());
    assert_eq!(tally, Tally::empty(full()));
}

#[test]
fn a_tally_too_large_to_add_to_stays_as_it_was() {
    let mut counts = Tally::empty(full()).counts();
    counts[0] = i64::MAX;
    let huge = Tally::from_counts(full(), &counts).unwrap();
    let mut tally = huge.clone();
    assert!(tally.add(&Tally::of(&sheet(full(), &[]), full())).is_err());
    assert_eq!(tally, huge);
}

#[test]
fn no_more_sheets_are_counted_than_any_group_has() {
    let mut counts = Tally::empty(full()).counts();
    counts[0] = 999_999_999;
    let mut tally = Tally::from_counts(full(), &counts).unwrap();
    assert!(tally.count(&sheet(full(), &[("U1", 4)])).is_ok());
    let most = tally.clone();
    assert!(tally.count(&sheet(full(), &[("U1", 4)])).is_err());
    assert_eq!(tally, most);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn counting_sheets_is_adding_what_each_contributes(
        (is_full, sheets) in any::<bool>().prop_flat_map(|is_full| {
            (Just(is_full), any_sheets(if is_full { full() } else { short() }, 8))
        })
    ) {
        let instrument = if is_full { full() } else { short() };
        let mut counted = Tally::empty(instrument);
        for sheet in &sheets {
            counted.count(sheet).unwrap();
        }
        prop_assert_eq!(counted, tally(instrument, &sheets));
    }

    #[test]
    fn adding_is_associative_and_commutative_and_empty_is_zero(
        a in any_sheets(full(), 4), b in any_sheets(full(), 4), c in any_sheets(full(), 4)
    ) {
        let [a, b, c] = [a, b, c].map(|sheets| tally(full(), &sheets));
        let sum = |x: &Tally, y: &Tally| {
            let mut x = x.clone();
            x.add(y).unwrap();
            x
        };
        prop_assert_eq!(sum(&sum(&a, &b), &c), sum(&a, &sum(&b, &c)));
        prop_assert_eq!(sum(&a, &b), sum(&b, &a));
        prop_assert_eq!(&sum(&a, &Tally::empty(full())), &a);
        prop_assert_eq!(&sum(&Tally::empty(full()), &a), &a);
    }

    #[test]
    fn the_order_of_collecting_does_not_matter(
        (sheets, other) in any_sheets(full(), 10)
            .prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
    ) {
        prop_assert_eq!(tally(full(), &sheets), tally(full(), &other));
    }

    #[test]
    fn an_empty_answer_is_cannot_judge(one in any_sheet(full()), kept in 0usize..28) {
        // The same sheet with its end cut off, and with its end not judged.
        let cut = Sheet(one.0[..kept].to_vec());
        let mut judged = one;
        judged.0[kept..].fill(response(0));
        prop_assert_eq!(Tally::of(&cut, full()), Tally::of(&judged, full()));
    }

    #[test]
    fn a_higher_answer_to_a_reversed_statement_lowers_its_dimension(
        one in any_sheet(full()),
        item in prop::sample::select(vec![
            (Dimension::Exploring, "U4"), (Dimension::Telling, "B4"),
            (Dimension::Inside, "I4"), (Dimension::Outside, "A4"),
            (Dimension::Climate, "P4"),
        ]),
        (low, high) in (1u8..5).prop_flat_map(|low| (Just(low), low + 1..=5)),
    ) {
        let (dimension, id) = item;
        let score = |code| {
            let mut sheet = one.clone();
            sheet.0[place(full(), id)] = response(code);
            Tally::of(&sheet, full()).scores(dimension)
        };
        let (low, high) = (score(low), score(high));
        prop_assert_eq!(low.n, high.n);
        prop_assert!(high.n == 0 || high.sum < low.sum);
    }

    #[test]
    fn a_higher_answer_to_any_other_statement_lifts_its_dimension(
        one in any_sheet(short()), at in 0usize..12, low in 1u8..5
    ) {
        let item = short().items[at];
        prop_assume!(!item.measure.is_reversed());
        let score = |code| {
            let mut sheet = one.clone();
            sheet.0[at] = response(code);
            Tally::of(&sheet, short()).scores(item.dimension)
        };
        let (low, high) = (score(low), score(low + 1));
        prop_assert_eq!(low.n, high.n);
        prop_assert!(high.n == 0 || low.sum < high.sum);
    }

    #[test]
    fn a_tally_comes_back_from_its_numbers(sheets in any_sheets(full(), 12)) {
        let tally = tally(full(), &sheets);
        prop_assert_eq!(Tally::from_counts(full(), &tally.counts()), Some(tally));
    }

    #[test]
    fn what_people_gave_is_what_is_shown(sheets in any_sheets(full(), 12), at in 0usize..28) {
        let mut expected = [0; 5];
        for step in sheets.iter().filter_map(|it| it.0[at].step()) {
            expected[step.index()] += 1;
        }
        prop_assert_eq!(tally(full(), &sheets).as_answered(at), expected);
    }
}

fn any_number() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => 0i64..20,
        1 => any::<i64>(),
        1 => prop::sample::select(vec![i64::MIN, -1, i64::MAX, i64::MAX / 48, i64::MAX / 5]),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_numbers_are_taken_or_refused_without_a_panic(
        numbers in prop::collection::vec(any_number(), 0..240), is_full in any::<bool>()
    ) {
        let instrument = if is_full { full() } else { short() };
        let _ = Tally::from_counts(instrument, &numbers);
    }

    /// Stored sums may be damaged in any way; whatever was taken can be closed.
    #[test]
    fn whatever_numbers_were_taken_closing_never_panics(
        sheets in any_sheets(full(), 9),
        changes in prop::collection::vec((0usize..219, any_number()), 1..6),
    ) {
        let mut numbers = tally(full(), &sheets).counts();
        for (at, number) in changes {
            numbers[at] = number;
        }
        if let Some(tally) = Tally::from_counts(full(), &numbers) {
            let _ = close(&tally, Limit::default());
        }
    }
}

#[test]
fn closing_sums_from_damaged_storage_never_panics() {
    // Nine sheets, but the number of sheets was damaged to the largest there is.
    let mut numbers = tally(full(), &super::helper::varied(full(), 9)).counts();
    numbers[0] = i64::MAX;
    if let Some(tally) = Tally::from_counts(full(), &numbers) {
        let _ = close(&tally, Limit::default());
    }
}
