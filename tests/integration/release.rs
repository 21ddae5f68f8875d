//! The one table of what may be shown, at every boundary.

use samklang::domain::{
    ClosedRound, Dimension, Form, Instrument, Limit, Pair, Sheet, Shown, close,
};

use super::helper::{FORMS, full, place, scored, short, tally, varied, with};

/// The table as the specification has it: what, from how many, and whether the
/// short form shows it too.
const TABLE: [(Shown, u64, bool); 5] = [
    (Shown::Level, 5, true),
    (Shown::Detail, 6, false),
    (Shown::Distribution, 8, true),
    (Shown::Amount, 8, false),
    (Shown::Alpha, 8, false),
];

#[track_caller]
fn limit(number: u32) -> Limit {
    Limit::new(number).unwrap()
}

fn instrument(form: Form) -> &'static Instrument {
    match form {
        Form::Full => full(),
        Form::Short => short(),
    }
}

#[test]
fn the_limit_is_five_and_can_be_raised_never_lowered() {
    assert_eq!(Limit::default().get(), 5);
    for number in 0..5 {
        assert_eq!(Limit::new(number), None);
    }
    assert_eq!(limit(5), Limit::default());
    assert_eq!(limit(9).get(), 9);
}

#[test]
fn every_row_begins_exactly_at_its_number_or_at_a_raised_limit() {
    for least in 5..=9 {
        for form in FORMS {
            for people in 0..=12 {
                for (what, from, in_short) in TABLE {
                    // A raised limit lifts every row to at least itself.
                    let from = from.max(u64::from(least));
                    let expected = from <= people && (form == Form::Full || in_short);
                    assert_eq!(
                        limit(least).shows(what, people, form),
                        expected,
                        "{what:?}, {people} people, limit {least}, {form:?}"
                    );
                }
            }
        }
    }
    assert_eq!(Shown::ALL.len(), TABLE.len());
}

/// Which rows a closed round holds anything of: level, lean in words, detail,
/// lean as a number, distribution, amount, alpha.
fn held(result: &ClosedRound) -> [bool; 7] {
    let levels = || result.levels.iter().flatten();
    let leans = || result.leans.iter().flatten();
    let cells = |is_amount: bool| {
        let places = instrument(result.form).items.iter().zip(&result.items);
        places
            .filter(|(item, _)| super::helper::is_amount(item.measure) == is_amount)
            .any(|(_, released)| released.cells.is_some())
    };
    [
        levels().next().is_some(),
        leans().next().is_some(),
        levels().any(|level| level.detail.is_some()),
        leans().any(|lean| lean.number.is_some()),
        cells(false),
        cells(true),
        levels().any(|level| level.alpha.is_some()),
    ]
}

#[test]
fn a_closed_round_holds_exactly_the_rows_of_its_number_of_sheets() {
    for least in 5..=9 {
        for form in FORMS {
            for people in 0..=12u64 {
                let sheets = varied(instrument(form), people as usize);
                let tally = tally(instrument(form), &sheets);
                let result = close(&tally, limit(least));
                let from = |row: u64| row.max(u64::from(least)) <= people;
                let is_full = form == Form::Full;
                let expected = [
                    from(5),
                    from(5),
                    is_full && from(6),
                    is_full && from(6),
                    from(8),
                    is_full && from(8),
                    is_full && from(8),
                ];
                assert_eq!(
                    held(&result),
                    expected,
                    "{people} sheets, limit {least}, {form:?}"
                );
                assert_eq!(result.has_result(), from(5));
            }
        }
    }
}

#[test]
fn below_the_limit_nothing_but_the_number_of_sheets_is_left() {
    for form in FORMS {
        for people in 0..5 {
            let instrument = instrument(form);
            let sheets = varied(instrument, people);
            let result = close(&tally(instrument, &sheets), Limit::default());
            let nothing =
                ClosedRound::nothing(form, 1, Limit::default(), sheets.len() as u64);
            assert_eq!(result, nothing);
        }
    }
}

#[test]
fn a_raised_limit_of_seven_shows_nothing_of_six_sheets() {
    let result = close(&tally(full(), &varied(full(), 6)), limit(7));
    assert_eq!(result, ClosedRound::nothing(Form::Full, 1, limit(7), 6));
}

/// Sheets of which some have nothing but cannot judge on these statements.
fn unjudged(sheets: &[Sheet], of: usize, ids: &[&str]) -> Vec<Sheet> {
    let empty: Vec<_> = ids.iter().map(|id| (*id, 0)).collect();
    let numbered = sheets.iter().enumerate();
    numbered
        .map(|(at, sheet)| {
            if at < of {
                with(full(), sheet, &empty)
            } else {
                sheet.clone()
            }
        })
        .collect()
}

const OUTSIDE: [&str; 4] = ["A1", "A2", "A3", "A4"];

#[test]
fn a_dimension_that_too_few_could_judge_is_left_out_alone() {
    // Nine sheets, five of them without the outside perspective: n = 4 < 5.
    let sheets = unjudged(&varied(full(), 9), 5, &OUTSIDE);
    let result = close(&tally(full(), &sheets), Limit::default());
    assert_eq!(result.level(Dimension::Outside), None);
    assert_eq!(result.lean(Pair::InsideOutside), None);
    for dimension in Dimension::ALL {
        let is_left_out = dimension == Dimension::Outside;
        assert_eq!(result.level(dimension).is_none(), is_left_out);
    }
    assert!(result.lean(Pair::ExploringTelling).is_some());
    for id in OUTSIDE {
        assert_eq!(result.item(place(full(), id)).cells, None);
    }
    assert!(result.item(place(full(), "I1")).cells.is_some());
}

#[test]
fn when_no_dimension_has_enough_the_group_talks_instead() {
    // Nine sheets, five of them empty: every n is 4.
    let mut sheets = varied(full(), 4);
    sheets.extend(vec![super::helper::sheet(full(), &[]); 5]);
    let result = close(&tally(full(), &sheets), Limit::default());
    assert!(!result.has_result());
    assert_eq!(
        result,
        ClosedRound::nothing(Form::Full, 1, Limit::default(), 9)
    );
}

#[test]
fn a_lean_is_counted_by_the_people_of_the_pair() {
    // Ten sheets: five without inside, five others without outside. Each level
    // has n = 5, the pair has nobody.
    let sheets = unjudged(&varied(full(), 10), 5, &OUTSIDE);
    let sheets: Vec<_> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| {
            if at < 5 {
                sheet.clone()
            } else {
                with(full(), sheet, &[("I1", 0), ("I2", 0), ("I3", 0), ("I4", 0)])
            }
        })
        .collect();
    let result = close(&tally(full(), &sheets), Limit::default());
    assert!(result.level(Dimension::Inside).is_some());
    assert!(result.level(Dimension::Outside).is_some());
    assert_eq!(result.lean(Pair::InsideOutside), None);
}

#[test]
fn spread_needs_six_answers_to_each_statement() {
    // Eight people judge the climate by at least half, but three skip P3.
    let sheets = unjudged(&varied(full(), 8), 3, &["P3"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    let climate = result.level(Dimension::Climate).unwrap();
    assert_eq!((climate.people, climate.detail), (8, None));
    // Two who skip leave six answers, which is enough.
    let sheets = unjudged(&varied(full(), 8), 2, &["P3"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    assert!(result.level(Dimension::Climate).unwrap().detail.is_some());
}

#[test]
fn the_lean_as_a_number_needs_six_answers_to_each_statement_of_both_poles() {
    let sheets = unjudged(&varied(full(), 8), 3, &["B2"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    let lean = result.lean(Pair::ExploringTelling).unwrap();
    assert_eq!(lean.number, None);
    assert!(result.lean(Pair::InsideOutside).unwrap().number.is_some());
}

#[test]
fn a_distribution_is_counted_by_the_answers_to_its_statement() {
    // Nine sheets: two skip U1 (seven answers), one skips U2 (eight answers).
    let sheets = unjudged(&varied(full(), 9), 2, &["U1"]);
    let sheets = unjudged(&sheets, 1, &["U2"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    let (first, second) = (
        result.item(place(full(), "U1")),
        result.item(place(full(), "U2")),
    );
    assert_eq!((first.cells, first.split), (None, false));
    let shown: u64 = second.cells.unwrap().iter().map(|cell| cell.count).sum();
    assert_eq!(shown, 8);
}

#[test]
fn alpha_is_counted_by_the_complete_sheets() {
    // Nine sheets, two incomplete in the frames: seven are not enough.
    let sheets = unjudged(&varied(full(), 9), 2, &["R2"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    assert_eq!(result.level(Dimension::Frames).unwrap().alpha, None);
    let sheets = unjudged(&varied(full(), 9), 1, &["R2"]);
    let result = close(&tally(full(), &sheets), Limit::default());
    assert!(result.level(Dimension::Frames).unwrap().alpha.is_some());
}

#[test]
fn the_share_that_could_not_judge_is_told_from_eight_sheets() {
    let at = place(full(), "P2");
    let told = |sheets: usize, empty: usize| {
        let sheets = unjudged(&varied(full(), sheets), empty, &["P2"]);
        let item = close(&tally(full(), &sheets), Limit::default()).item(at);
        (item.cannot_judge, item.several_cannot_judge)
    };
    // From eight the number.
    assert_eq!(told(8, 0), (Some(0), false));
    assert_eq!(told(8, 3), (Some(3), false));
    // Below, "several" above a quarter: 2 of 7 is 29 per cent, 1 of 7 is 14;
    // 2 of 6 is 33; 1 of 5 is 20, 2 of 5 is 40.
    assert_eq!(told(7, 1), (None, false));
    assert_eq!(told(7, 2), (None, true));
    assert_eq!(told(6, 1), (None, false));
    assert_eq!(told(6, 2), (None, true));
    assert_eq!(told(5, 1), (None, false));
    assert_eq!(told(5, 2), (None, true));
}

#[test]
fn a_group_that_answers_alike_still_gets_its_detail() {
    let sheets = vec![scored(full(), [36; 6]); 8];
    let result = close(&tally(full(), &sheets), Limit::default());
    let level = result.level(Dimension::Exploring).unwrap();
    let detail = level.detail.unwrap();
    assert_eq!(
        (detail.ad.0, detail.r.0, detail.r_star.0),
        (0, 1_000_000, 1_000_000)
    );
    // Totals that are all the same define no alpha.
    assert_eq!(level.alpha, None);
}
