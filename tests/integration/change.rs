//! Two rounds beside each other, by section 7 of the scoring specification. The
//! figures that are expected were worked out outside the code, from Σy and Σy²
//! with the incomplete beta function.

use samklang::domain::change::{APART, Change, NotCompared, Verdict};
use samklang::domain::closed::{Level, LevelDetail, Millionths, Spread};
use samklang::domain::statistics::{Welch, t_quantile};
use samklang::domain::{
    ClosedRound, Comparison, Dimension, Form, Instrument, Limit, Round, Sheet, close,
};
use time::{Date, Duration, Month};

use super::helper::{closed, full, scored, short, tally, with};

fn near(actual: f64, expected: f64, within: f64) {
    assert!(
        (actual - expected).abs() <= within,
        "{actual} is not {expected}"
    );
}

fn first_day() -> Date {
    Date::from_calendar_date(2026, Month::March, 2).unwrap()
}

pub(crate) fn round_on(number: u32, closed_on: Date, result: ClosedRound) -> Round {
    Round {
        number,
        closed_on,
        invited: 9,
        result,
    }
}

/// Two rounds so many days apart.
fn two(first: ClosedRound, second: ClosedRound, days: i64) -> [Round; 2] {
    [
        round_on(1, first_day(), first),
        round_on(2, first_day() + Duration::days(days), second),
    ]
}

fn compared(first: ClosedRound, second: ClosedRound) -> Result<Comparison, NotCompared> {
    let [earlier, later] = two(first, second, 100);
    Comparison::of(&earlier, &later)
}

/// People who have these y in exploring and 24 in everything else.
fn exploring(all: &[u64]) -> ClosedRound {
    let sheets = all.iter().map(|y| scored(full(), [*y, 24, 24, 24, 24, 24]));
    closed(full(), &sheets.collect::<Vec<_>>())
}

fn change_in_exploring(first: ClosedRound, second: ClosedRound) -> Change {
    let comparison = compared(first, second).unwrap();
    comparison.changes[Dimension::Exploring.index()].unwrap()
}

/// A round that holds nothing but these y of exploring, as their sums: any y, not
/// only what whole sheets give.
fn sums(all: &[u64]) -> ClosedRound {
    let mut result = ClosedRound::nothing(Form::Full, 1, Limit::default(), 9);
    result.levels[Dimension::Exploring.index()] = Some(Level {
        people: all.len() as u64,
        sum: all.iter().sum(),
        detail: Some(LevelDetail {
            sum_of_squares: all.iter().map(|y| y * y).sum(),
            ad: Millionths(0),
            r_star: Millionths(0),
            r: Millionths(0),
            spread: Spread::Shared,
        }),
        alpha: None,
    });
    result
}

/// The vector of the domain notes, 3.4, with y = score · 12/25.
const FIRST: [u64; 8] = [24, 30, 27, 21, 33, 27, 24, 30];
const SECOND: [u64; 7] = [30, 36, 27, 33, 30, 39, 33];

#[test]
fn the_published_vector_is_met_from_real_sheets() {
    let (first, second) = (exploring(&FIRST), exploring(&SECOND));
    let sample = |it: &ClosedRound| it.level(Dimension::Exploring)?.sample();
    let (one, two) = (sample(&first).unwrap(), sample(&second).unwrap());
    near(one.mean, 56.25, 1e-12);
    near(one.variance, 66.964286, 1e-6);
    near(two.mean, 67.857143, 1e-6);
    near(two.variance, 70.684524, 1e-6);
    let welch = Welch::of(&one, &two).unwrap();
    near(welch.error, 4.297479, 1e-6);
    near(welch.df, 12.630856, 1e-6);
    near(t_quantile(0.995, welch.df), 3.026983, 1e-6);

    let change = change_in_exploring(first, second);
    near(change.difference, 11.607143, 1e-6);
    near(change.ci95.0, 2.295347, 1e-6);
    near(change.ci95.1, 20.918940, 1e-6);
    near(change.ci99.0, -1.401254, 1e-6);
    near(change.ci99.1, 24.615540, 1e-6);
    // More than ten, and 0 lies outside the 95 but not the 99 per cent interval.
    assert_eq!(change.verdict, Verdict::MayBeChance);
}

#[test]
fn a_change_back_is_the_same_with_the_other_sign() {
    let there = change_in_exploring(exploring(&FIRST), exploring(&SECOND));
    let back = change_in_exploring(exploring(&SECOND), exploring(&FIRST));
    near(back.difference, -there.difference, 1e-12);
    near(back.ci99.0, -there.ci99.1, 1e-9);
    near(back.ci99.1, -there.ci99.0, 1e-9);
    assert_eq!(back.verdict, there.verdict);
}

#[test]
fn ten_is_ten_in_whole_numbers() {
    // d ≥ 10 where Σb/n_b − Σa/n_a ≥ 4.8. Ten people each: 48 apart is exactly
    // ten, 47 is 9.79. Seven against fifteen: Σa 168 is 24, Σb 432 is 28.8.
    let around = |n: usize, sum: u64| {
        let (each, rest) = (sum / n as u64, sum as usize % n);
        let all: Vec<u64> = (0..n).map(|at| each + u64::from(at < rest)).collect();
        assert_eq!(all.iter().sum::<u64>(), sum);
        sums(&all)
    };
    let verdict =
        |(n_a, a), (n_b, b)| change_in_exploring(around(n_a, a), around(n_b, b)).verdict;
    for base in [0, 7, 24, 43] {
        for (n_a, n_b) in [(10, 10), (20, 10), (10, 25), (30, 15)] {
            // Σa in n_a, and Σb = n_b·(Σa/n_a + 4.8), where that is whole.
            let a = base * n_a as u64;
            let b = n_b as u64 * (10 * base + 48) / 10;
            assert_eq!(verdict((n_a, a), (n_b, b)), Verdict::WorthTalking);
            assert_eq!(verdict((n_a, a), (n_b, b - 1)), Verdict::NoClear);
            assert_eq!(verdict((n_b, b), (n_a, a)), Verdict::WorthTalking);
            assert_eq!(verdict((n_b, b), (n_a, a + 1)), Verdict::NoClear);
        }
    }
}

#[test]
fn the_99_per_cent_interval_must_leave_0_out() {
    // Six people each, five in y apart: d = 10.42, df = 10, t(0.995) = 3.16927.
    // With v = 6Σy² − (Σy)² in both, t² = 30²·30/(12·v) = 2250/v, and 3.16927² is
    // 10.0443: v = 224 is just clear of 0, v = 225 just not.
    let verdict = |first: [u64; 6]| {
        let n_squares = 6 * first.iter().map(|y| y * y).sum::<u64>();
        let v = n_squares - first.iter().sum::<u64>().pow(2);
        let change = change_in_exploring(sums(&first), sums(&first.map(|y| y + 5)));
        near(change.difference, 125.0 / 12.0, 1e-12);
        (v, change.verdict, change.ci99.0)
    };
    let (v, clear, low) = verdict([17, 18, 20, 20, 24, 23]);
    assert_eq!((v, clear), (224, Verdict::WorthTalking));
    assert!(0.0 < low && low < 0.001, "{low}");
    let (v, touching, low) = verdict([17, 18, 20, 21, 24, 23]);
    assert_eq!((v, touching), (225, Verdict::MayBeChance));
    assert!(-0.03 < low && low < 0.0, "{low}");
}

#[test]
fn where_nobody_differs_the_interval_is_the_difference() {
    // y 24 and 30: 12.5 apart, and nothing tells how sure that is.
    let change = change_in_exploring(exploring(&[24; 8]), exploring(&[30; 8]));
    near(change.difference, 12.5, 1e-12);
    assert_eq!(change.ci95, (change.difference, change.difference));
    assert_eq!(change.ci99, change.ci95);
    assert_eq!(change.verdict, Verdict::WorthTalking);
    let same = change_in_exploring(exploring(&[24; 8]), exploring(&[24; 8]));
    assert_eq!(same.verdict, Verdict::NoClear);
}

#[test]
fn nine_weeks_are_63_days() {
    assert_eq!(APART, Duration::days(63));
    for (days, overlaps) in [(0, true), (62, true), (63, false), (400, false)] {
        let [earlier, later] = two(exploring(&FIRST), exploring(&SECOND), days);
        let comparison = Comparison::of(&earlier, &later).unwrap();
        assert_eq!(comparison.overlaps, overlaps, "{days} days");
    }
}

#[test]
fn from_six_answers_in_both() {
    let (five, six) = ([24, 27, 30, 33, 36], [24, 27, 30, 33, 36, 39]);
    let compared = |a: &[u64], b: &[u64]| compared(exploring(a), exploring(b));
    assert!(compared(&six, &six).is_ok());
    for (a, b) in [(&five[..], &six[..]), (&six, &five), (&five, &five)] {
        assert_eq!(compared(a, b), Err(NotCompared::TooFew));
    }
}

#[test]
fn a_part_that_five_could_judge_is_left_out_and_the_others_are_not() {
    let people = |cannot: usize| {
        let sheets = FIRST.iter().zip(0..).map(|(y, at)| {
            let sheet = scored(full(), [*y, 24, 24, 24, 24, 24]);
            let none = [("R1", 0), ("R2", 0), ("R3", 0), ("R4", 0)];
            with(full(), &sheet, if at < cannot { &none } else { &[] })
        });
        closed(full(), &sheets.collect::<Vec<Sheet>>())
    };
    let changes = |a, b| compared(people(a), people(b)).unwrap().changes;
    let frames = Dimension::Frames.index();
    assert!(changes(0, 2)[frames].is_some(), "six of eight judged them");
    let five = changes(0, 3);
    assert_eq!(five[frames], None);
    assert!(five[..frames].iter().all(Option::is_some));
    assert_eq!(changes(3, 0)[frames], None);
}

#[test]
fn one_statement_that_five_could_judge_is_enough_to_leave_a_part_out() {
    // Detail needs six answers to each statement of the dimension.
    let sheets: Vec<Sheet> = FIRST
        .iter()
        .zip(0..)
        .map(|(y, at)| {
            let sheet = scored(full(), [*y, 24, 24, 24, 24, 24]);
            with(full(), &sheet, if at < 3 { &[("U2", 0)] } else { &[] })
        })
        .collect();
    let comparison = compared(closed(full(), &sheets), exploring(&SECOND)).unwrap();
    assert_eq!(comparison.changes[Dimension::Exploring.index()], None);
    assert!(comparison.changes[Dimension::Telling.index()].is_some());
}

fn alike(instrument: &'static Instrument, n: usize, limit: u32) -> ClosedRound {
    let sheets = vec![scored(instrument, [24; 6]); n];
    close(&tally(instrument, &sheets), Limit::new(limit).unwrap())
}

#[test]
fn what_is_not_compared_says_why() {
    let (long, brief) = (|| alike(full(), 8, 5), || alike(short(), 8, 5));
    let mut newer = long();
    newer.version += 1;
    let cases = [
        (alike(full(), 4, 5), long(), NotCompared::NoResult),
        (long(), alike(full(), 4, 5), NotCompared::NoResult),
        (long(), brief(), NotCompared::OtherForm),
        (brief(), long(), NotCompared::OtherForm),
        (long(), newer.clone(), NotCompared::OtherVersion),
        (newer, long(), NotCompared::OtherVersion),
        (brief(), brief(), NotCompared::ShortForm),
    ];
    for (first, second, why) in cases {
        assert_eq!(compared(first, second), Err(why));
    }
}

#[test]
fn a_raised_limit_is_a_limit_for_comparing_too() {
    // With eight as the limit, seven give no result; with eight they are enough.
    assert!(compared(alike(full(), 8, 8), alike(full(), 7, 5)).is_ok());
    let seven = compared(alike(full(), 7, 8), alike(full(), 7, 5));
    assert_eq!(seven, Err(NotCompared::NoResult));
}

/// The scale of the domain notes, 3.4, whose level is 69.79 with n = 6.
fn six_of(invited: u32) -> Round {
    let mut round = round_on(1, first_day(), exploring(&[36, 39, 42, 27, 39, 18]));
    round.invited = invited;
    round
}

#[test]
fn bounds_for_those_who_did_not_answer_meet_their_vector() {
    // Six of eight are 75 per cent: n·m/N = 6·69.79/8 and + 2·100/8.
    let (low, high) = six_of(8).bounds(Dimension::Exploring).unwrap();
    near(low, 52.34375, 1e-12);
    near(high, 77.34375, 1e-12);
}

#[test]
fn at_80_per_cent_there_are_no_bounds() {
    let answered = |sheets: usize, invited| {
        let mut round = round_on(1, first_day(), alike(full(), sheets, 5));
        round.invited = invited;
        let has_bounds = round.bounds(Dimension::Climate).is_some();
        assert_eq!(has_bounds, round.misses_many(), "{sheets} of {invited}");
        has_bounds
    };
    assert!(!answered(8, 10));
    assert!(answered(7, 10));
    assert!(!answered(12, 15));
    assert!(answered(12, 16));
    // All of them, and more sheets than people.
    assert!(!answered(9, 9));
    assert!(!answered(9, 6));
    assert_eq!(six_of(5).bounds(Dimension::Exploring), None);
    assert_eq!(six_of(0).bounds(Dimension::Exploring), None);
}

#[test]
fn there_are_no_bounds_where_no_details_are_released() {
    let mut round = round_on(1, first_day(), exploring(&[24; 5]));
    round.invited = 9;
    assert!(round.misses_many());
    assert_eq!(round.bounds(Dimension::Exploring), None);
    round.result = alike(short(), 6, 5);
    assert!(round.misses_many());
    assert_eq!(round.bounds(Dimension::Exploring), None);
    round.result = alike(full(), 4, 5);
    assert_eq!(round.bounds(Dimension::Exploring), None);
}
