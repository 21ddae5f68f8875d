//! What a report states: levels, spread, splits, leans, and what is said.

use samklang::domain::closed::{LeanWords, Level, Millionths, PairSums, Spread};
use samklang::domain::report::{Finding, LevelWords, findings};
use samklang::domain::statistics::{Histogram, mean_at_most};
use samklang::domain::{ClosedRound, Dimension, Instrument, Pair, Sheet, Step};

use super::helper::{closed, full, place, scored, sheet, short, with};

fn step(code: u8) -> Step {
    Step::new(code).unwrap()
}

fn around(code: u8) -> LevelWords {
    LevelWords::Around(step(code))
}

fn between(low: u8) -> LevelWords {
    LevelWords::Between(step(low), step(low + 1))
}

fn said(result: &ClosedRound) -> Vec<Finding> {
    findings(result, samklang::content::instrument(result.form))
}

#[test]
fn within_five_of_a_step_a_level_has_the_steps_own_word() {
    // Five people: the score is 25·Σy/60, so 12 of Σy are five points.
    for (sum, words) in [
        (0, around(1)),
        (12, around(1)),   // 5
        (13, between(1)),  // 5.42
        (47, between(1)),  // 19.58
        (48, around(2)),   // 20
        (60, around(2)),   // 25
        (72, around(2)),   // 30
        (73, between(2)),  // 30.42
        (107, between(2)), // 44.58
        (108, around(3)),  // 45
        (120, around(3)),  // 50
        (132, around(3)),  // 55
        (133, between(3)), // 55.42
        (168, around(4)),  // 70
        (192, around(4)),  // 80
        (193, between(4)), // 80.42
        (227, between(4)), // 94.58
        (228, around(5)),  // 95
        (240, around(5)),  // 100
    ] {
        assert_eq!(LevelWords::of(sum, 5), words, "Σy = {sum}");
    }
}

#[test]
fn a_hair_beyond_five_is_between_two_steps() {
    // A million people: 30 is Σy = 14,400,000 and one more is 30.000002.
    assert_eq!(LevelWords::of(14_400_000, 1_000_000), around(2));
    assert_eq!(LevelWords::of(14_400_001, 1_000_000), between(2));
    // 20 is Σy = 9,600,000.
    assert_eq!(LevelWords::of(9_600_000, 1_000_000), around(2));
    assert_eq!(LevelWords::of(9_599_999, 1_000_000), between(1));
}

fn level(people: u64, sum: u64) -> Level {
    Level {
        people,
        sum,
        detail: None,
        alpha: None,
    }
}

#[test]
fn a_level_is_a_whole_number_with_halves_away_from_zero() {
    // 25·48/(12·8) = 12.5; 25·47/96 = 12.24; 25·144/96 = 37.5.
    assert_eq!(level(8, 48).score(), 13);
    assert_eq!(level(8, 47).score(), 12);
    assert_eq!(level(8, 144).score(), 38);
    assert_eq!((level(8, 0).score(), level(8, 384).score()), (0, 100));
    // 25·154/60 = 64.17: "about 64 of 100".
    assert_eq!(level(5, 154).score(), 64);
}

#[test]
fn a_tilt_is_a_whole_number_with_halves_away_from_zero() {
    let tilt = |sum| {
        let sums = PairSums {
            people: 8,
            sum,
            sum_of_squares: 0,
        };
        sums.tilt()
    };
    assert_eq!((tilt(48), tilt(-48)), (13, -13));
    assert_eq!((tilt(47), tilt(-47), tilt(0)), (12, -12, 0));
}

/// Ten sheets whose four statements on the climate have these recoded answers.
fn climate(histograms: [[usize; 5]; 4]) -> Vec<Sheet> {
    let ids = ["P1", "P2", "P3", "P4"];
    let mut sheets = vec![sheet(full(), &[]); 10];
    for (id, histogram) in ids.into_iter().zip(histograms) {
        let steps = (1u8..).zip(histogram);
        let answers = steps.flat_map(|(code, count)| vec![code; count]);
        for (sheet, code) in sheets.iter_mut().zip(answers) {
            let given = if id == "P4" { 6 - code } else { code };
            *sheet = with(full(), sheet, &[(id, given)]);
        }
    }
    sheets
}

fn spread(histograms: [[usize; 5]; 4]) -> (Millionths, Spread) {
    let result = closed(full(), &climate(histograms));
    let detail = result.level(Dimension::Climate).unwrap().detail.unwrap();
    (detail.ad, detail.spread)
}

/// Mean 3, AD_M = 6/10.
const AD_60: [usize; 5] = [0, 3, 4, 3, 0];
/// Mean 3, AD_M = 8/10.
const AD_80: [usize; 5] = [0, 4, 2, 4, 0];
/// Mean 3, AD_M = 4/10.
const AD_40: [usize; 5] = [0, 2, 6, 2, 0];
/// Mean 3.1, AD_M = (3·1.1 + 3·0.1 + 4·0.9)/10 = 0.72.
const AD_72: [usize; 5] = [0, 3, 3, 4, 0];
/// Mean 3, AD_M = (1·2 + 3·1 + 2·0 + 3·1 + 1·2)/10 = 1.
const AD_100: [usize; 5] = [1, 3, 2, 3, 1];

#[test]
fn a_spread_of_exactly_0_60_is_a_shared_picture() {
    assert_eq!(spread([AD_60; 4]), (Millionths(600_000), Spread::Shared));
    // (0.4 + 0.8 + 0.6 + 0.6)/4 = 0.6.
    assert_eq!(
        spread([AD_40, AD_80, AD_60, AD_60]),
        (Millionths(600_000), Spread::Shared)
    );
    // (3·0.6 + 0.72)/4 = 0.63.
    assert_eq!(
        spread([AD_60, AD_60, AD_60, AD_72]),
        (Millionths(630_000), Spread::FairlyShared)
    );
}

#[test]
fn a_spread_of_exactly_0_80_is_fairly_shared() {
    assert_eq!(
        spread([AD_80; 4]),
        (Millionths(800_000), Spread::FairlyShared)
    );
    // (1 + 0.6 + 0.8 + 0.8)/4 = 0.8.
    assert_eq!(
        spread([AD_100, AD_60, AD_80, AD_80]),
        (Millionths(800_000), Spread::FairlyShared)
    );
    // (1 + 3·0.8)/4 = 0.85.
    assert_eq!(
        spread([AD_100, AD_80, AD_80, AD_80]),
        (Millionths(850_000), Spread::Different)
    );
}

#[test]
fn spread_is_compared_as_written_not_as_rounded() {
    assert!(mean_at_most(&[(3, 5); 4], 3, 5));
    assert!(!mean_at_most(
        &[(3, 5), (3, 5), (3, 5), (600_000_001, 1_000_000_000)],
        3,
        5
    ));
    // 1/3 + 1/3 + 1/3 + 7/5 = 12/5, a quarter of it is 3/5; floats miss it.
    assert!(mean_at_most(&[(1, 3), (1, 3), (1, 3), (7, 5)], 3, 5));
}

#[test]
fn different_pictures_are_said_and_shared_ones_are_not() {
    let different = closed(full(), &climate([AD_100; 4]));
    assert!(said(&different).contains(&Finding::Different(Dimension::Climate)));
    let shared = closed(full(), &climate([AD_80; 4]));
    assert!(!said(&shared).contains(&Finding::Different(Dimension::Climate)));
}

#[test]
fn a_split_needs_two_people_and_one_in_five_at_both_ends() {
    let is_split = |histogram| Histogram(histogram).is_split();
    assert!(is_split([1, 1, 4, 1, 1]));
    assert!(is_split([2, 0, 4, 0, 2]));
    // One person is not two.
    assert!(!is_split([0, 1, 5, 0, 2]));
    assert!(!is_split([2, 0, 5, 1, 0]));
    // 2 of 10 are one in five, 2 of 11 are not, 3 of 11 and 3 of 15 are.
    assert!(is_split([2, 0, 6, 0, 2]));
    assert!(!is_split([2, 0, 7, 0, 2]));
    assert!(is_split([0, 3, 5, 3, 0]));
    assert!(is_split([3, 0, 9, 0, 3]));
    assert!(!is_split([3, 0, 10, 0, 3]));
}

#[test]
fn a_split_statement_is_marked_in_the_result() {
    let ends = [1, 1, 3, 3, 3, 3, 5, 5];
    let sheets: Vec<_> = ends
        .map(|code| with(full(), &scored(full(), [24; 6]), &[("R2", code)]))
        .to_vec();
    let result = closed(full(), &sheets);
    assert!(result.item(place(full(), "R2")).split);
    assert!(!result.item(place(full(), "R1")).split);
}

#[test]
fn too_little_and_too_much_is_no_split_statement() {
    let ends = [1, 1, 3, 3, 3, 3, 5, 5];
    let sheets: Vec<_> = ends
        .map(|code| with(full(), &scored(full(), [24; 6]), &[("DU", code)]))
        .to_vec();
    assert!(!closed(full(), &sheets).item(place(full(), "DU")).split);
}

#[test]
fn a_reversed_statement_is_shown_as_people_answered_it_and_lifts_the_level() {
    let group = |code| {
        let one = with(full(), &scored(full(), [24; 6]), &[("U4", code)]);
        closed(full(), &vec![one; 8])
    };
    let (never, always) = (group(1), group(5));
    let shown = |result: &ClosedRound| -> Vec<(u8, u64)> {
        let cells = result.item(place(full(), "U4")).cells.unwrap();
        let filled = cells.iter().filter(|cell| cell.count != 0);
        filled.map(|cell| (cell.last.code(), cell.count)).collect()
    };
    // All dots at "almost never", and at "almost always".
    assert_eq!(shown(&never), [(1, 8)]);
    assert_eq!(shown(&always), [(5, 8)]);
    // Σ recoded = 3+3+3+5 = 14, y = 30, 62.5 → 63; 3+3+3+1 = 10, y = 18, 37.5 → 38.
    let score =
        |result: &ClosedRound| result.level(Dimension::Exploring).unwrap().score();
    assert_eq!((score(&never), score(&always)), (63, 38));
}

/// People with a difference d between the poles of the first pair.
fn leaning(instrument: &'static Instrument, differences: &[i64]) -> LeanWords {
    let sheets: Vec<_> = differences
        .iter()
        .map(|d| {
            let (u, b) = (24 - (*d).min(0), 24 + (*d).max(0));
            scored(instrument, [u as u64, b as u64, 24, 24, 24, 24])
        })
        .collect();
    let result = closed(instrument, &sheets);
    result.lean(Pair::ExploringTelling).unwrap().words
}

#[test]
fn a_lean_of_exactly_ten_is_clear() {
    // Σd = 6·6 + 4·3 = 48, T = 48/10·25/12 = 10; s = 1.55, so far from 0.
    let ten = [6, 6, 6, 6, 6, 6, 3, 3, 3, 3];
    assert_eq!(leaning(full(), &ten), LeanWords::TowardsSecond);
    assert_eq!(leaning(full(), &ten.map(|d| -d)), LeanWords::TowardsFirst);
    // Σd = 45, T = 9.375.
    let less = [6, 6, 6, 6, 6, 3, 3, 3, 3, 3];
    assert_eq!(leaning(full(), &less), LeanWords::NoClear);
    assert_eq!(leaning(full(), &less.map(|d| -d)), LeanWords::NoClear);
}

#[test]
fn a_large_lean_whose_interval_holds_zero_is_not_clear() {
    // T = 48/8·25/12 = 12.5, but s = 11.1 and 6 ± 9.3 holds 0.
    let unsure = [24, 24, 0, 0, 0, 0, 0, 0];
    assert_eq!(leaning(full(), &unsure), LeanWords::NoClear);
}

#[test]
fn the_short_form_leans_in_words_too() {
    // Σd = 24, T = 10; 4.8 ± 3.3.
    let ten = [6, 6, 6, 6, 0];
    assert_eq!(leaning(short(), &ten), LeanWords::TowardsSecond);
}

/// Eight people who lean towards telling, with these answers on one amount.
fn lean_with(id: &str, amounts: [u8; 8]) -> LeanWords {
    let one = scored(full(), [24, 36, 24, 24, 24, 24]);
    let sheets = amounts.map(|code| with(full(), &one, &[(id, code)]));
    let result = closed(full(), &sheets);
    result.lean(Pair::ExploringTelling).unwrap().words
}

#[test]
fn amounts_that_contradict_a_lean_replace_it() {
    // Too little telling outnumbers too much by 2 of 8, a quarter.
    let too_little = [2, 1, 3, 3, 3, 3, 3, 3];
    assert_eq!(lean_with("DB", too_little), LeanWords::PointsBothWays);
    // Too much exploring, likewise.
    let too_much = [4, 5, 3, 3, 3, 3, 3, 3];
    assert_eq!(lean_with("DU", too_much), LeanWords::PointsBothWays);
    // 4 against 2 is a quarter too; 3 against 2 is not.
    assert_eq!(
        lean_with("DB", [1, 2, 2, 2, 4, 5, 3, 3]),
        LeanWords::PointsBothWays
    );
    assert_eq!(
        lean_with("DB", [1, 2, 2, 4, 5, 3, 3, 3]),
        LeanWords::TowardsSecond
    );
}

#[test]
fn amounts_that_agree_with_a_lean_leave_it() {
    assert_eq!(
        lean_with("DB", [4, 5, 4, 4, 3, 3, 3, 3]),
        LeanWords::TowardsSecond
    );
    assert_eq!(
        lean_with("DU", [1, 2, 1, 1, 3, 3, 3, 3]),
        LeanWords::TowardsSecond
    );
}

#[test]
fn fewer_than_eight_amounts_contradict_nothing() {
    assert_eq!(
        lean_with("DB", [1, 1, 1, 1, 1, 1, 1, 0]),
        LeanWords::TowardsSecond
    );
}

/// What is named of the amounts: count and number.
fn named(amounts: &[u8]) -> Option<(u64, u64)> {
    let one = scored(full(), [24; 6]);
    let sheets: Vec<_> = amounts
        .iter()
        .map(|code| with(full(), &one, &[("DI", *code)]))
        .collect();
    said(&closed(full(), &sheets))
        .into_iter()
        .find_map(|finding| match finding {
            Finding::TooLittle {
                dimension: Dimension::Inside,
                count,
                of,
            } => Some((count, of)),
            _ => None,
        })
}

#[test]
fn a_named_share_has_at_least_two_people_on_each_side() {
    assert_eq!(named(&[3, 3, 3, 3, 3, 3, 3, 3]), None);
    assert_eq!(named(&[2, 3, 3, 3, 3, 3, 3, 3]), None);
    assert_eq!(named(&[2, 2, 3, 3, 3, 3, 3, 3]), Some((2, 8)));
    assert_eq!(named(&[1, 2, 3, 3, 3, 3, 3, 3]), Some((2, 8)));
    assert_eq!(named(&[2, 2, 2, 2, 2, 2, 3, 3]), Some((6, 8)));
    assert_eq!(named(&[2, 2, 2, 2, 2, 2, 2, 3]), None);
    assert_eq!(named(&[2, 2, 2, 2, 2, 2, 2, 2]), None);
}

#[test]
fn fewer_than_eight_amounts_are_never_named() {
    assert_eq!(named(&[2, 2, 2, 2, 3, 3, 3]), None);
    assert_eq!(named(&[2, 2, 2, 2, 3, 3, 3, 0]), None);
    assert_eq!(named(&[2, 2, 2, 2, 3, 3, 3, 3, 0]), Some((4, 8)));
}

/// Whether it is told that many could not judge whether disagreeing is fine.
fn tells_that_many_cannot_judge(empty: usize, of: usize) -> bool {
    let mut sheets = vec![scored(full(), [24; 6]); of];
    for sheet in sheets.iter_mut().take(empty) {
        *sheet = with(full(), sheet, &[("P2", 0)]);
    }
    said(&closed(full(), &sheets)).contains(&Finding::CannotJudgeDisagreement)
}

#[test]
fn many_who_cannot_judge_disagreement_are_told() {
    // Above a quarter: 3 of 8, not 2 of 8.
    assert!(tells_that_many_cannot_judge(3, 8));
    assert!(!tells_that_many_cannot_judge(2, 8));
    assert!(!tells_that_many_cannot_judge(1, 7));
}

#[test]
fn below_eight_sheets_several_who_cannot_judge_disagreement_are_told() {
    // 2 of 7 are above a quarter; the sentence says "several", no number.
    assert!(tells_that_many_cannot_judge(2, 7));
}

#[test]
fn too_few_sheets_say_nothing() {
    assert_eq!(said(&closed(full(), &vec![scored(full(), [24; 6]); 4])), []);
}

#[test]
fn the_short_form_says_that_it_is_a_quick_pulse() {
    let result = closed(short(), &vec![scored(short(), [24; 6]); 5]);
    assert!(said(&result).contains(&Finding::QuickPulse));
    let result = closed(full(), &vec![scored(full(), [24; 6]); 5]);
    assert!(!said(&result).contains(&Finding::QuickPulse));
}

#[test]
fn the_four_perspectives_are_alike_within_ten_points() {
    let is_alike = |scores| {
        let result = closed(full(), &vec![scored(full(), scores); 6]);
        said(&result).contains(&Finding::AllAlike)
    };
    assert!(is_alike([24, 24, 24, 24, 24, 24]));
    // 3 of 48 are 6.25 points.
    assert!(is_alike([24, 27, 24, 27, 24, 24]));
    // 6 of 48 are 12.5 points, and a clear lean.
    assert!(!is_alike([24, 30, 24, 30, 24, 24]));
}
