//! The published vectors that a report must meet, from the domain notes 3.4.

use samklang::domain::statistics::{
    Agreement, Histogram, Icc, Sample, Welch, agreement, alpha, t_quantile,
};
use samklang::domain::{Dimension, Pair, Sheet, Tally};

use super::helper::{closed, full, place, scored, sheet, tally};

#[track_caller]
fn near(actual: f64, expected: f64, within: f64) {
    assert!(
        (actual - expected).abs() <= within,
        "{actual} is not {expected}"
    );
}

fn histogram(answers: &[u8]) -> Histogram {
    let mut cells = [0; 5];
    for answer in answers {
        cells[usize::from(*answer) - 1] += 1;
    }
    Histogram(cells)
}

struct Single {
    name: &'static str,
    answers: &'static [u8],
    mean: f64,
    hundred: f64,
    variance: f64,
    r: f64,
    ad: f64,
}

const SINGLES: [Single; 8] = [
    Single {
        name: "A1",
        answers: &[4, 4, 5, 3, 4],
        mean: 4.0,
        hundred: 75.0,
        variance: 1.0 / 2.0,
        r: 3.0 / 4.0,
        ad: 2.0 / 5.0,
    },
    Single {
        name: "A2",
        answers: &[1, 1, 2, 5, 5, 5],
        mean: 19.0 / 6.0,
        hundred: 325.0 / 6.0,
        variance: 25.0 / 6.0,
        r: 0.0,
        ad: 11.0 / 6.0,
    },
    Single {
        name: "A3",
        answers: &[3, 3, 3, 3, 3, 3],
        mean: 3.0,
        hundred: 50.0,
        variance: 0.0,
        r: 1.0,
        ad: 0.0,
    },
    Single {
        name: "A4",
        answers: &[5, 5, 5, 5, 4],
        mean: 24.0 / 5.0,
        hundred: 95.0,
        variance: 1.0 / 5.0,
        r: 9.0 / 10.0,
        ad: 8.0 / 25.0,
    },
    Single {
        name: "A5",
        answers: &[1, 2, 3, 4, 5],
        mean: 3.0,
        hundred: 50.0,
        variance: 5.0 / 2.0,
        r: 0.0,
        ad: 6.0 / 5.0,
    },
    Single {
        name: "A6",
        answers: &[2, 3, 3, 4, 4, 4, 5],
        mean: 25.0 / 7.0,
        hundred: 450.0 / 7.0,
        variance: 20.0 / 21.0,
        r: 11.0 / 21.0,
        ad: 38.0 / 49.0,
    },
    Single {
        name: "A7",
        answers: &[1, 3, 3, 4, 4, 4, 5, 5],
        mean: 29.0 / 8.0,
        hundred: 65.625,
        variance: 95.0 / 56.0,
        r: 17.0 / 112.0,
        ad: 31.0 / 32.0,
    },
    Single {
        name: "A8",
        answers: &[1, 1, 2, 4, 5, 5, 5, 4],
        mean: 3.375,
        hundred: 59.375,
        variance: 3.125,
        r: 0.0,
        ad: 1.53125,
    },
];

#[test]
fn single_statements_meet_their_vectors() {
    for it in SINGLES {
        let histogram = histogram(it.answers);
        let sample = histogram.sample().expect(it.name);
        near(sample.mean, it.mean, 1e-12);
        near((sample.mean - 1.0) * 25.0, it.hundred, 1e-12);
        near(sample.variance, it.variance, 1e-12);
        near(histogram.r_wg().expect(it.name), it.r, 1e-12);
        let (deviation, of) = histogram.average_deviation().expect(it.name);
        near(deviation as f64 / of as f64, it.ad, 1e-12);
    }
}

#[test]
fn the_seventh_vector_is_the_histogram_1_0_2_3_2() {
    assert_eq!(histogram(SINGLES[6].answers), Histogram([1, 0, 2, 3, 2]));
}

#[test]
fn the_eighth_vector_is_split_and_the_first_is_not() {
    assert!(histogram(SINGLES[7].answers).is_split());
    assert!(!histogram(SINGLES[0].answers).is_split());
    // A7: one person at the low steps is not two.
    assert!(!histogram(SINGLES[6].answers).is_split());
}

#[test]
fn one_answer_has_no_variance_and_none_no_deviation() {
    assert_eq!(histogram(&[4]).sample(), None);
    assert_eq!(histogram(&[]).average_deviation(), None);
    assert_eq!(histogram(&[]).r_wg(), None);
}

/// Raw answers of the scale, the third statement reversed.
const SCALE: [[u8; 4]; 6] = [
    [4, 5, 2, 3],
    [4, 4, 1, 4],
    [5, 5, 2, 4],
    [3, 4, 3, 3],
    [4, 4, 2, 5],
    [2, 3, 4, 3],
];

/// The scale as a dimension of real sheets, by its letter: our fourth statement is
/// the reversed one, so the third column goes there. No figure depends on the order
/// of the columns.
pub(crate) fn scale_sheets(letter: &str) -> Vec<Sheet> {
    let ids = [1, 2, 4, 3].map(|number| format!("{letter}{number}"));
    let one = |row: &[u8; 4]| {
        let answers = ids.iter().map(String::as_str).zip(*row);
        sheet(full(), &answers.collect::<Vec<_>>())
    };
    SCALE.iter().map(one).collect()
}

fn statements(tally: &Tally) -> Vec<Histogram> {
    let places = full().statements(Dimension::Climate);
    places.map(|(at, _)| Histogram(tally.recoded(at))).collect()
}

#[test]
fn the_scale_meets_its_vector_from_sheets_to_agreement() {
    let tally = tally(full(), &scale_sheets("P"));
    let Agreement { ad, r, r_star } = agreement(&statements(&tally)).unwrap();
    near(ad, 25.0 / 36.0, 1e-12);
    near(r, 556.0 / 657.0, 1e-12);
    near(r_star, 139.0 / 240.0, 1e-12);
    // The statements' variances in the order P1 P2 P3 P4.
    let variances = [16.0 / 15.0, 17.0 / 30.0, 2.0 / 3.0, 16.0 / 15.0];
    for (statement, expected) in statements(&tally).iter().zip(variances) {
        near(statement.sample().unwrap().variance, expected, 1e-12);
    }
}

#[test]
fn the_scale_meets_its_vector_in_alpha() {
    let tally = tally(full(), &scale_sheets("P"));
    let it = tally.complete(Dimension::Climate);
    // Totals 16 17 18 13 17 10: ΣT² = 256+289+324+169+289+100 = 1427.
    assert_eq!((it.n, it.squared_totals), (6, 1427));
    let alpha = alpha(it.n, &it.sums, it.squares, it.squared_totals).unwrap();
    near(alpha, 240.0 / 281.0, 1e-12);
    near(alpha, 0.854093, 1e-6);
}

#[test]
fn forgetting_to_recode_would_show_in_alpha() {
    // The same rows on a dimension without a reversed statement: raw totals
    // 14 13 16 13 15 12 instead.
    let ids = ["R1", "R2", "R3", "R4"];
    let rows = SCALE.iter().map(|row| {
        let answers: Vec<_> = ids.into_iter().zip(*row).collect();
        sheet(full(), &answers)
    });
    let sheets: Vec<_> = rows.collect();
    let tally = tally(full(), &sheets);
    let it = tally.complete(Dimension::Frames);
    let alpha = alpha(it.n, &it.sums, it.squares, it.squared_totals).unwrap();
    near(alpha, -0.738462, 1e-6);
}

#[test]
fn the_scale_meets_its_vector_in_level_and_interval() {
    let tally = tally(full(), &scale_sheets("P"));
    let it = tally.scores(Dimension::Climate);
    // y = (T − 4)·3: 36 39 42 27 39 18, Σ = 201, Σy² = 7155.
    assert_eq!((it.n, it.sum, it.squares), (6, 201, 7155));
    let result = closed(full(), &scale_sheets("P"));
    let level = result.level(Dimension::Climate).unwrap();
    near(level.mean(), 69.791667, 1e-6);
    assert_eq!(level.score(), 70);
    let sample = level.sample().unwrap();
    near(sample.sd(), 19.128132, 1e-6);
    near(sample.variance, 365.885417, 1e-6);
    let (low, high) = sample.interval(0.95);
    near(low, 49.717924, 1e-6);
    near(high, 89.865410, 1e-6);
    let detail = level.detail.unwrap();
    near(detail.ad.value(), 0.694444, 5e-7);
    near(detail.r.value(), 0.846271, 5e-7);
    near(detail.r_star.value(), 0.579167, 5e-7);
}

/// Telling minus exploring within eight people.
const TELLING: [f64; 8] = [75.0, 75.0, 100.0, 75.0, 50.0, 75.0, 75.0, 50.0];
const EXPLORING: [f64; 8] = [75.0, 50.0, 75.0, 50.0, 50.0, 75.0, 50.0, 25.0];

#[test]
fn the_tilt_meets_its_vector_from_real_sheets() {
    let y = |score: f64| (score * 12.0 / 25.0) as u64;
    let people = TELLING.into_iter().zip(EXPLORING);
    let sheets: Vec<_> = people
        .map(|(b, u)| scored(full(), [y(u), y(b), 24, 24, 24, 24]))
        .collect();
    let result = closed(full(), &sheets);
    let number = result.lean(Pair::ExploringTelling).unwrap().number.unwrap();
    // d in y: five times 12 and three times 0.
    assert_eq!(
        (number.people, number.sum, number.sum_of_squares),
        (8, 60, 720)
    );
    // 15.625 is shown as 16.
    assert_eq!(number.tilt(), 16);
    let sample = number.sample().unwrap();
    near(sample.mean, 15.625, 1e-12);
    near(sample.sd(), 12.938729, 1e-6);
    let (low, high) = sample.interval(0.95);
    near(low, 4.807952, 1e-6);
    near(high, 26.442048, 1e-6);
}

#[test]
fn the_tilt_is_telling_minus_exploring_and_outside_minus_inside() {
    let one = scored(full(), [24, 36, 12, 48, 24, 24]);
    let tally = Tally::of(&one, full());
    assert_eq!(tally.tilt(Pair::ExploringTelling).sum, 12);
    assert_eq!(tally.tilt(Pair::InsideOutside).sum, 36);
}

/// Degrees of freedom and t(0.975) to four decimals.
const T: [(u32, f64); 18] = [
    (2, 4.3027),
    (3, 3.1824),
    (4, 2.7764),
    (5, 2.5706),
    (6, 2.4469),
    (7, 2.3646),
    (8, 2.3060),
    (9, 2.2622),
    (10, 2.2281),
    (11, 2.2010),
    (12, 2.1788),
    (14, 2.1448),
    (15, 2.1314),
    (19, 2.0930),
    (20, 2.0860),
    (24, 2.0639),
    (29, 2.0452),
    (30, 2.0423),
];

#[test]
fn the_t_quantiles_are_those_of_the_table() {
    for (df, expected) in T {
        near(t_quantile(0.975, f64::from(df)), expected, 5e-5);
    }
    // Known exactly: one degree of freedom is tan(0.475π), two p√(2/(1−p²)).
    near(t_quantile(0.975, 1.0), 12.706_204_736_432, 1e-9);
    let p: f64 = 0.95;
    near(
        t_quantile(0.975, 2.0),
        p * (2.0 / (1.0 - p * p)).sqrt(),
        1e-12,
    );
    near(t_quantile(0.5, 7.0), 0.0, 1e-12);
    // As many as no group has, worked out with forty digits.
    near(t_quantile(0.975, 999.0), 1.962_341_461_133_45, 1e-10);
    near(t_quantile(0.975, 99_998.0), 1.959_987_708_009_084, 1e-10);
}

#[test]
fn a_sample_of_sums_is_that_of_its_values() {
    // The person scores of the scale: Σ 418.75 and Σ² 31054.6875, times 16 and
    // 256 to be whole numbers.
    let sample = Sample::of_sums(6, 6700, 7_950_000, 1.0 / 16.0).unwrap();
    near(sample.mean, 418.75 / 6.0, 1e-9);
    near(sample.variance, 365.885417, 1e-6);
}

/// The person scores of two rounds, in sixteenths of a point to be whole.
#[track_caller]
fn scores(values: &[f64]) -> Sample {
    let whole = || values.iter().map(|value| (value * 16.0) as i64);
    let squares = whole().map(|it| (it * it) as u64).sum();
    Sample::of_sums(values.len() as u64, whole().sum(), squares, 1.0 / 16.0).unwrap()
}

#[test]
fn two_rounds_meet_their_vector() {
    let first = scores(&[50.0, 62.5, 56.25, 43.75, 68.75, 56.25, 50.0, 62.5]);
    let second = scores(&[62.5, 75.0, 56.25, 68.75, 62.5, 81.25, 68.75]);
    near(first.variance, 66.964286, 1e-6);
    near(second.variance, 70.684524, 1e-6);
    let welch = Welch::of(&first, &second).unwrap();
    near(welch.difference, 11.607143, 1e-6);
    near(welch.error, 4.297479, 1e-6);
    near(welch.df, 12.630856, 1e-6);
    near(welch.difference / welch.error, 2.700919, 1e-6);
    near(t_quantile(0.975, welch.df), 2.166804, 1e-6);
    let (low, high) = welch.interval(0.95);
    near(low, 2.295347, 1e-6);
    near(high, 20.918940, 1e-6);
    // p = 0.018550: t is that far out.
    near(t_quantile(1.0 - 0.018550 / 2.0, welch.df), 2.700919, 1e-4);
    // The other way round everything but the sign is the same.
    let back = Welch::of(&second, &first).unwrap();
    near(back.difference, -welch.difference, 1e-12);
    near(back.df, welch.df, 1e-12);
}

#[test]
fn two_rounds_without_any_variance_tell_no_interval() {
    let same = scores(&[50.0, 50.0, 50.0]);
    assert_eq!(Welch::of(&same, &scores(&[75.0, 75.0])), None);
    assert!(Welch::of(&same, &scores(&[75.0, 62.5])).is_some());
}

#[test]
fn groups_side_by_side_meet_their_vector() {
    let groups = [&[4, 5, 4, 4], &[2, 3, 3, 2], &[3, 4, 3, 4]];
    let samples = groups.map(|answers| histogram(answers).sample().unwrap());
    let icc = Icc::of(&samples).unwrap();
    near(icc.of_one, 25.0 / 36.0, 1e-12);
    near(icc.of_mean, 100.0 / 111.0, 1e-12);
    // Spearman and Brown: the one from the other, for groups of four.
    near(
        4.0 * icc.of_one / (1.0 + 3.0 * icc.of_one),
        icc.of_mean,
        1e-12,
    );
}

#[test]
fn one_group_or_groups_alike_have_no_icc() {
    let one = histogram(&[3, 4, 5]).sample().unwrap();
    for groups in [&[][..], &[one], &[one, one]] {
        assert_eq!(Icc::of(groups), None);
    }
}

#[test]
fn a_scale_that_everyone_answers_alike_has_no_alpha() {
    let same = scored(full(), [24; 6]);
    let tally = tally(full(), vec![&same; 9]);
    let it = tally.complete(Dimension::Climate);
    assert_eq!(alpha(it.n, &it.sums, it.squares, it.squared_totals), None);
}

#[test]
fn agreement_never_turns_round_where_people_disagree_fully() {
    // 3 at 1 and 3 at 5: s² = 6·4/5 = 4.8, so r*_wg = 1 − 4.8/2 = −1.4 and
    // r_wg is cut at 0; AD = 2.
    let split = [Histogram([3, 0, 0, 0, 3]); 4];
    let Agreement { ad, r, r_star } = agreement(&split).unwrap();
    near(ad, 2.0, 1e-12);
    near(r, 0.0, 1e-12);
    near(r_star, -1.4, 1e-12);
}

#[test]
fn the_fourth_statement_of_the_climate_is_the_reversed_one() {
    assert!(full().items[place(full(), "P4")].measure.is_reversed());
}
