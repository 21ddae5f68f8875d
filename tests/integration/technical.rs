//! The technical details: the figures of `domain.md` 3.4, as a person reads them.

use samklang::app::technical::{bounds, dimensions, has_details, pairs};
use samklang::content::Lang;
use samklang::content::words::decimal;
use samklang::domain::{Limit, Round, Sheet, close};

use super::helper::{full, round, sheet, short, tally, varied};
use super::vectors::scale_sheets;

fn closed(sheets: &[Sheet], invited: u32) -> Round {
    let result = close(&tally(full(), sheets), Limit::default());
    Round {
        invited,
        ..round(result)
    }
}

#[test]
fn decimals_are_those_of_the_language() {
    let both =
        |value, decimals| [Lang::Sv, Lang::En].map(|it| decimal(it, value, decimals));
    assert_eq!(both(12.25, 1), ["12,3", "12.3"]);
    assert_eq!(both(-0.738_462, 2), ["−0,74", "−0.74"]);
    assert_eq!(both(-0.001, 2), ["0,00", "0.00"]);
    assert_eq!(both(7.05, 2), ["7,05", "7.05"]);
    assert_eq!(both(-2.5, 0), ["−3", "−3"]);
    assert_eq!(both(f64::NAN, 1), ["0,0", "0.0"]);
}

#[test]
fn the_scale_of_six_has_its_figures() {
    let round = closed(&scale_sheets("U"), 6);
    let rows = dimensions(&round.result, Lang::Sv);
    assert_eq!(rows[0].name, "Utforskande");
    // Mean 69.791667, SD 19.128132, 49.7179 to 89.8654, AD 25/36, r_wg 556/657,
    // r*_wg 139/240; alpha only from eight.
    let expected = [
        "6",
        "69,8",
        "19,1",
        "49,7 till 89,9",
        "0,69",
        "0,85",
        "0,58",
        "–",
    ];
    assert_eq!(rows[0].cells, expected);
    assert_eq!(rows[1].cells, ["–"; 8]);
    assert!(pairs(&round.result, Lang::Sv).is_empty());
}

#[test]
fn alpha_is_told_from_eight() {
    // Each of the six once more, and the last two once: alpha over twelve of the
    // same covariances is that of six, 240/281.
    let twelve = [scale_sheets("A"), scale_sheets("A")].concat();
    let rows = dimensions(&closed(&twelve, 12).result, Lang::En);
    assert_eq!(rows[3].cells[7], "0.85");
}

#[test]
fn the_interval_is_not_cut_outside_a_drawing() {
    // Five at 100 and one at 0 on the climate: m = 83.3, SD = 40.8, t = 2.5706,
    // so 83.3 ± 42.8.
    let high = [("P1", 5), ("P2", 5), ("P3", 5), ("P4", 1)];
    let low = [("P1", 1), ("P2", 1), ("P3", 1), ("P4", 5)];
    let mut sheets = vec![sheet(full(), &high); 5];
    sheets.push(sheet(full(), &low));
    let rows = dimensions(&closed(&sheets, 6).result, Lang::En);
    assert_eq!(rows[4].cells[..4], ["6", "83.3", "40.8", "40.5 to 126.2"]);
}

#[test]
fn bounds_are_told_when_fewer_than_four_in_five_answered() {
    let rows = bounds(&closed(&scale_sheets("U"), 8), Lang::Sv);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].cells, ["52,3 till 77,3"]);
    assert!(bounds(&closed(&scale_sheets("U"), 7), Lang::Sv).is_empty());
}

#[test]
fn five_answers_and_the_short_form_have_no_details() {
    let five = closed(&varied(full(), 5), 9);
    assert!(!has_details(&five.result));
    assert!(bounds(&five, Lang::Sv).is_empty());
    let quick = close(&tally(short(), &varied(short(), 20)), Limit::default());
    assert!(!has_details(&quick));
    assert!(has_details(&closed(&varied(full(), 6), 6).result));
}
