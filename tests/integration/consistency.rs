//! Figures that cannot all be true are found; what closing leaves always can be.

use proptest::prelude::*;
use samklang::domain::closed::{
    Focus, LeanWords, Millionths, Reason, Spread, Suggestion,
};
use samklang::domain::consistency::{Clash, Contradiction, Place, check};
use samklang::domain::distribution::Cell;
use samklang::domain::{
    ClosedRound, Dimension, Instrument, Limit, Pair, Shown, Step, close,
};

use super::helper::{
    any_group, cases, closed, full, place, scored, short, tally, varied, with,
};

/// Eight people who differ a little, and lean clearly towards telling: y is 18
/// and 24 in U, 36 and 42 in B, 24 elsewhere, and R is described differently.
/// Six of eight find too little exploring.
fn good() -> ClosedRound {
    let sheets: Vec<_> = (0..8)
        .map(|n| {
            let (low, wide) = (6 * (n % 2), if n < 4 { 0 } else { 48 });
            let one = scored(full(), [18 + low, 42 - low, 24, 24, 24 + low, wide]);
            with(full(), &one, &[("DU", if n < 6 { 2 } else { 3 })])
        })
        .collect();
    let round = closed(full(), &sheets);
    // What the cases below start from.
    let lean = round.lean(Pair::ExploringTelling).unwrap();
    assert_eq!(lean.words, LeanWords::TowardsSecond);
    let frames = round.level(Dimension::Frames).unwrap();
    assert_eq!(frames.detail.unwrap().spread, Spread::Different);
    assert!(frames.alpha.is_some() && round.item(place(full(), "R1")).split);
    assert!(matches!(round.focus, Some(Focus::Suggested(_))));
    assert_eq!(check(&round, full()), Ok(()));
    round
}

/// Asserts what is found in a round after a change, and that nothing was before.
#[track_caller]
fn finds(
    mut round: ClosedRound,
    at: Place,
    what: Clash,
    change: impl Fn(&mut ClosedRound),
) {
    let instrument = samklang::content::instrument(round.form);
    assert_eq!(check(&round, instrument), Ok(()));
    change(&mut round);
    assert_eq!(check(&round, instrument), Err(Contradiction { at, what }));
}

const U: Place = Place::Dimension(Dimension::Exploring);
const CLIMATE: Place = Place::Dimension(Dimension::Climate);
const PAIR: Place = Place::Pair(Pair::ExploringTelling);

fn level(
    round: &mut ClosedRound,
    dimension: Dimension,
) -> &mut samklang::domain::closed::Level {
    round.levels[dimension.index()].as_mut().unwrap()
}

fn detail(round: &mut ClosedRound) -> &mut samklang::domain::closed::LevelDetail {
    level(round, Dimension::Exploring).detail.as_mut().unwrap()
}

fn number(round: &mut ClosedRound) -> &mut samklang::domain::closed::PairSums {
    round.leans[0].as_mut().unwrap().number.as_mut().unwrap()
}

fn item(id: &str) -> Place {
    Place::Item(place(full(), id))
}

fn cells(counts: [u64; 5]) -> Vec<Cell> {
    Step::ALL
        .into_iter()
        .zip(counts)
        .map(|(step, count)| Cell {
            first: step,
            last: step,
            count,
        })
        .collect()
}

#[test]
fn more_sheets_than_any_group_has() {
    finds(good(), Place::Round, Clash::TooManySheets, |it| {
        it.sheets = 1_000_000_001;
    });
}

#[test]
fn statements_of_another_form() {
    finds(good(), Place::Round, Clash::OtherForm, |it| {
        it.items.pop();
    });
    let round = good();
    let at = Place::Round;
    let what = Clash::OtherForm;
    assert_eq!(check(&round, short()), Err(Contradiction { at, what }));
}

#[test]
fn more_people_than_sheets() {
    finds(good(), U, Clash::MoreThanSheets, |it| {
        level(it, Dimension::Exploring).people = 9;
    });
}

#[test]
fn a_sum_that_so_many_people_cannot_have() {
    // 8 · 48 = 384.
    finds(good(), U, Clash::Sum, |it| {
        level(it, Dimension::Exploring).sum = 385;
    });
    // Without details the largest sum itself is possible.
    let mut five = closed(full(), &varied(full(), 5));
    level(&mut five, Dimension::Frames).sum = 240;
    assert_eq!(check(&five, full()), Ok(()));
    level(&mut five, Dimension::Frames).sum = 241;
    assert!(check(&five, full()).is_err());
}

#[test]
fn a_sum_of_squares_that_no_values_with_the_sum_have() {
    // Σy = 4·18 + 4·24 = 168 = 8·21: least 8·441 = 3528; most three at 48 and one
    // at 24: 3·2304 + 576 = 7488. Even, as the sum is.
    for (squares, is_possible) in [
        (3526, false),
        (3528, true),
        (3529, false),
        (7488, true),
        (7490, false),
    ] {
        let mut round = good();
        assert_eq!(level(&mut round, Dimension::Exploring).sum, 168);
        detail(&mut round).sum_of_squares = squares;
        let expected = Err(Contradiction {
            at: U,
            what: Clash::SumOfSquares,
        });
        let found = check(&round, full());
        assert_eq!(
            found,
            if is_possible { Ok(()) } else { expected },
            "{squares}"
        );
    }
}

#[test]
fn agreement_beyond_what_it_can_be() {
    finds(good(), U, Clash::Agreement, |it| {
        detail(it).ad = Millionths(-1);
    });
    finds(
        good(),
        Place::Dimension(Dimension::Frames),
        Clash::Agreement,
        |it| {
            let frames = level(it, Dimension::Frames).detail.as_mut().unwrap();
            frames.ad = Millionths(2_000_001);
        },
    );
    finds(good(), U, Clash::Agreement, |it| {
        detail(it).r_star = Millionths(1_000_001);
    });
    finds(good(), U, Clash::Agreement, |it| {
        detail(it).r_star = Millionths(-1_400_001);
    });
    finds(good(), U, Clash::Agreement, |it| {
        detail(it).r = Millionths(1_000_001);
    });
    finds(good(), U, Clash::Agreement, |it| {
        detail(it).r = Millionths(-1);
    });
    // r follows from r*: 4·0.5/(4·0.5 + 0.5) = 0.8.
    let mut round = good();
    detail(&mut round).r_star = Millionths(500_000);
    detail(&mut round).r = Millionths(800_000);
    assert_eq!(check(&round, full()), Ok(()));
    finds(round, U, Clash::Agreement, |it| {
        detail(it).r = Millionths(790_000);
    });
}

#[test]
fn spread_in_words_that_is_not_that_of_ad() {
    let cases = [
        (0, Spread::Shared),
        (600_000, Spread::Shared),
        (600_000, Spread::FairlyShared),
        (800_000, Spread::FairlyShared),
        (800_000, Spread::Different),
        (2_000_000, Spread::Different),
    ];
    for (ad, spread) in cases {
        let mut round = good();
        detail(&mut round).ad = Millionths(ad);
        detail(&mut round).spread = spread;
        assert_eq!(check(&round, full()), Ok(()), "{ad} {spread:?}");
    }
    for (ad, spread) in [
        (600_001, Spread::Shared),
        (599_999, Spread::FairlyShared),
        (800_001, Spread::FairlyShared),
        (799_999, Spread::Different),
    ] {
        let mut round = good();
        detail(&mut round).ad = Millionths(ad);
        detail(&mut round).spread = spread;
        let (at, what) = (U, Clash::SpreadWords);
        let found = check(&round, full());
        assert_eq!(found, Err(Contradiction { at, what }), "{ad} {spread:?}");
    }
}

#[test]
fn alpha_beyond_what_it_can_be() {
    let frames = Place::Dimension(Dimension::Frames);
    finds(good(), frames, Clash::Alpha, |it| {
        level(it, Dimension::Frames).alpha = Some(Millionths(1_000_001));
    });
    // Eight people, four statements: 4/3·(1 − 16·64/7) is −193.7.
    finds(good(), frames, Clash::Alpha, |it| {
        level(it, Dimension::Frames).alpha = Some(Millionths(-194_000_000));
    });
}

#[test]
fn more_people_in_a_pair_than_in_one_of_its_dimensions() {
    let mut round = closed(full(), &varied(full(), 9));
    round.leans[0].as_mut().unwrap().number = None;
    finds(round, PAIR, Clash::PairPeople, |it| {
        it.leans[0] = closed(full(), &varied(full(), 9)).leans[0];
        number(it).people = 10;
    });
    // Eight of eight are in both, so no fewer.
    finds(good(), PAIR, Clash::PairPeople, |it| number(it).people = 7);
}

#[test]
fn differences_that_so_many_people_cannot_have() {
    finds(good(), PAIR, Clash::Sum, |it| number(it).sum = -385);
    finds(good(), PAIR, Clash::Sum, |it| number(it).sum = i64::MIN);
    // Σd = 312 − 168 = 144 = 8·18: least 8·324 = 2592; most: moved by 48 the sum
    // is 528 = 5·96 + 48, so seven at an end and one at 0: 7·2304 = 16128.
    for (squares, is_possible) in
        [(2590, false), (2592, true), (2593, false), (16_130, false)]
    {
        let mut round = good();
        assert_eq!(number(&mut round).sum, 144);
        number(&mut round).sum_of_squares = squares;
        let what = Clash::SumOfSquares;
        let found = check(&round, full());
        let expected = Err(Contradiction { at: PAIR, what });
        assert_eq!(found == expected, !is_possible, "{squares}: {found:?}");
    }
}

#[test]
fn differences_of_the_same_people_that_are_not_those_of_the_levels() {
    finds(good(), PAIR, Clash::PairSum, |it| {
        number(it).sum += 2;
        number(it).sum_of_squares += 200;
    });
}

#[test]
fn a_lean_in_words_that_is_not_that_of_its_number() {
    for words in [LeanWords::NoClear, LeanWords::TowardsFirst] {
        finds(good(), PAIR, Clash::LeanWords, |it| {
            it.leans[0].as_mut().unwrap().words = words;
        });
    }
    // The other pair does not lean at all.
    for words in [
        LeanWords::TowardsFirst,
        LeanWords::TowardsSecond,
        LeanWords::PointsBothWays,
    ] {
        let other = Place::Pair(Pair::InsideOutside);
        finds(good(), other, Clash::LeanWords, |it| {
            it.leans[1].as_mut().unwrap().words = words;
        });
    }
    // Where a lean would be clear, the amounts may contradict it.
    let mut round = good();
    round.leans[0].as_mut().unwrap().words = LeanWords::PointsBothWays;
    assert_eq!(check(&round, full()), Ok(()));
}

#[test]
fn answers_that_do_not_add_up_to_the_sheets() {
    finds(good(), item("U1"), Clash::MoreThanSheets, |it| {
        it.items[place(full(), "U1")].cells = Some(cells([0, 0, 9, 0, 0]));
    });
    finds(good(), item("P1"), Clash::MoreThanSheets, |it| {
        let p1 = &mut it.items[place(full(), "P1")];
        (p1.cells, p1.split, p1.cannot_judge) = (None, false, Some(9));
        level(it, Dimension::Climate).detail = None;
        level(it, Dimension::Climate).alpha = None;
    });
    let mut nine = closed(full(), &varied(full(), 9));
    let du = place(full(), "DU");
    nine.items[du].cells = Some(cells([0, 0, 9, 0, 0]));
    finds(nine, item("DU"), Clash::CannotJudge, |it| {
        it.items[du].cannot_judge = Some(1);
    });
    finds(good(), item("R4"), Clash::CannotJudge, |it| {
        it.items[place(full(), "R4")].several_cannot_judge = true;
    });
}

#[test]
fn cells_that_are_not_the_five_steps() {
    let step = |code| Step::new(code).unwrap();
    let cell = |first, last, count| Cell {
        first: step(first),
        last: step(last),
        count,
    };
    for wrong in [
        vec![cell(1, 4, 8)],
        vec![cell(2, 5, 8)],
        vec![cell(1, 2, 4), cell(4, 5, 4)],
        vec![cell(1, 3, 4), cell(3, 5, 4)],
        vec![cell(4, 5, 4), cell(1, 3, 4)],
        vec![cell(1, 5, 8), cell(5, 1, 0)],
    ] {
        finds(good(), item("DI"), Clash::Cells, |it| {
            it.items[place(full(), "DI")].cells = Some(wrong.clone());
        });
    }
}

#[test]
fn somebody_who_stands_alone_among_few() {
    finds(good(), item("DI"), Clash::LoneAnswer, |it| {
        it.items[place(full(), "DI")].cells = Some(cells([0, 1, 7, 0, 0]));
    });
}

#[test]
fn a_split_that_the_cells_contradict() {
    finds(good(), item("R1"), Clash::Split, |it| {
        it.items[place(full(), "R1")].split = false;
    });
    finds(good(), item("U1"), Clash::Split, |it| {
        it.items[place(full(), "U1")].split = true;
    });
    // Amounts are never called split.
    finds(good(), item("DB"), Clash::Split, |it| {
        it.items[place(full(), "DB")].split = true;
    });
    // 2 low, then six from the middle up: nobody can tell from the cells.
    let step = |code| Step::new(code).unwrap();
    let joined = vec![
        Cell {
            first: step(1),
            last: step(2),
            count: 2,
        },
        Cell {
            first: step(3),
            last: step(5),
            count: 6,
        },
    ];
    for split in [true, false] {
        let mut round = good();
        let u1 = place(full(), "U1");
        (round.items[u1].cells, round.items[u1].split) = (Some(joined.clone()), split);
        assert_eq!(check(&round, full()), Ok(()));
    }
}

#[test]
fn beginning_with_the_climate_against_its_level() {
    // Σy is 4·24 + 4·30 = 216: 56, not below 50.
    finds(good(), CLIMATE, Clash::ClimateFirst, |it| {
        it.climate_first = true;
    });
    // 8·18: 37.5, and everybody says the same.
    let low = closed(full(), &vec![scored(full(), [24, 24, 24, 24, 18, 24]); 8]);
    assert!(low.climate_first);
    finds(low, CLIMATE, Clash::ClimateFirst, |it| {
        it.climate_first = false;
    });
    let five = closed(full(), &vec![scored(full(), [24, 24, 24, 24, 18, 24]); 5]);
    assert!(five.climate_first);
    finds(five, CLIMATE, Clash::ClimateFirst, |it| {
        it.climate_first = false;
    });
}

#[test]
fn advice_from_what_so_many_could_not_judge() {
    // Four of nine, 44 per cent, could not judge P2 and DU; the climate is low.
    let one = scored(full(), [24, 24, 24, 24, 18, 24]);
    let mut sheets = vec![one.clone(); 5];
    sheets.extend(vec![with(full(), &one, &[("P2", 0), ("DU", 0)]); 4]);
    let round = closed(full(), &sheets);
    assert!(!round.climate_first);
    finds(round.clone(), CLIMATE, Clash::ClimateFirst, |it| {
        it.climate_first = true;
    });
    // And five answers release no amount.
    finds(
        round,
        Place::Round,
        Clash::NotReleased(Shown::Amount),
        |it| {
            it.focus = good().focus;
        },
    );
    // Eight of fourteen answered DU: enough to be shown, and 43 per cent missing.
    let mut sheets = vec![scored(full(), [24; 6]); 8];
    let other = with(full(), &sheets[0], &[("DU", 0)]);
    sheets.extend(vec![other; 6]);
    finds(closed(full(), &sheets), Place::Round, Clash::Focus, |it| {
        it.focus = good().focus;
    });
}

#[test]
fn suggestions_that_the_rules_do_not_give() {
    let one = |dimension, reason| Suggestion { dimension, reason };
    let little = |dimension| one(dimension, Reason::TooLittle);
    let (u, b, i) = (Dimension::Exploring, Dimension::Telling, Dimension::Inside);
    for wrong in [
        vec![],
        vec![little(u), little(u)],
        vec![little(u), little(b), little(i)],
        vec![little(Dimension::Climate)],
        vec![one(Dimension::Frames, Reason::LowLevel)],
        // I and A lie lowest after U, and not ten below one another.
        vec![one(u, Reason::LowLevel)],
        vec![one(b, Reason::LowLevel)],
    ] {
        finds(good(), Place::Round, Clash::Focus, |it| {
            it.focus = Some(Focus::Suggested(wrong.clone()));
        });
    }
    // U and I lie low, and ten below the others.
    let mut sheets = vec![scored(full(), [12, 36, 12, 36, 36, 36]); 7];
    sheets.push(scored(full(), [12, 36, 18, 30, 36, 36]));
    let low = closed(full(), &sheets);
    let named = |it: &Suggestion| (it.dimension, it.reason);
    let Some(Focus::Suggested(suggested)) = &low.focus else {
        panic!("a suggestion");
    };
    let found: Vec<_> = suggested.iter().map(named).collect();
    assert_eq!(found, [(u, Reason::LowLevel), (i, Reason::LowLevel)]);
    assert_eq!(check(&low, full()), Ok(()));
}

/// Asserts that a row of the table forbids what a change adds.
#[track_caller]
fn forbids(round: ClosedRound, at: Place, row: Shown, change: impl Fn(&mut ClosedRound)) {
    finds(round, at, Clash::NotReleased(row), change);
}

fn of(instrument: &'static Instrument, number: usize) -> ClosedRound {
    closed(instrument, &varied(instrument, number))
}

#[test]
fn what_so_few_do_not_release() {
    let some = good();
    // Four: nothing but their number.
    let four = || of(full(), 4);
    forbids(four(), Place::Round, Shown::Level, |it| {
        it.focus = Some(Focus::NoClear);
    });
    forbids(four(), Place::Round, Shown::Level, |it| {
        it.climate_first = true;
    });
    forbids(four(), Place::Round, Shown::Level, |it| {
        it.items = vec![Default::default(); 28];
    });
    forbids(four(), U, Shown::Level, |it| {
        it.levels[0] = of(full(), 5).levels[0];
        level(it, Dimension::Exploring).people = 4;
        level(it, Dimension::Exploring).sum = 96;
    });
    // Five: no details. Six: details, but no statements and no alpha.
    let five = || closed(full(), &vec![scored(full(), [18, 36, 24, 24, 24, 24]); 5]);
    forbids(five(), U, Shown::Detail, |it| {
        level(it, Dimension::Exploring).detail = of(full(), 6).levels[0].unwrap().detail;
    });
    forbids(five(), PAIR, Shown::Detail, |it| {
        it.leans[0].as_mut().unwrap().number = of(full(), 6).leans[0].unwrap().number;
    });
    forbids(of(full(), 7), U, Shown::Alpha, |it| {
        level(it, Dimension::Exploring).alpha = Some(Millionths(700_000));
    });
    let seven = || {
        let mut seven = of(full(), 7);
        seven.items = vec![Default::default(); 28];
        seven
    };
    forbids(seven(), item("U1"), Shown::Distribution, |it| {
        it.items[0].cannot_judge = Some(0);
    });
    forbids(seven(), item("U1"), Shown::Distribution, |it| {
        it.items[0].cells = Some(cells([0, 0, 7, 0, 0]));
    });
    forbids(seven(), item("U1"), Shown::Distribution, |it| {
        it.items[0].split = true;
    });
    forbids(seven(), Place::Round, Shown::Amount, |it| {
        it.focus = some.focus.clone();
    });
    forbids(five(), PAIR, Shown::Amount, |it| {
        it.leans[0].as_mut().unwrap().words = LeanWords::PointsBothWays;
    });
    // A pair is in both of its dimensions.
    forbids(some, PAIR, Shown::Level, |it| it.levels[1] = None);
}

#[test]
fn what_too_few_answers_to_one_statement_do_not_release() {
    // Nine sheets, four of which cannot judge U4: five have.
    let round = || {
        let mut sheets = varied(full(), 9);
        for sheet in sheets.iter_mut().take(4) {
            *sheet = with(full(), sheet, &[("U4", 0), ("DU", 0)]);
        }
        closed(full(), &sheets)
    };
    assert_eq!(round().level(Dimension::Exploring).unwrap().detail, None);
    let nine = of(full(), 9);
    forbids(round(), U, Shown::Detail, |it| {
        level(it, Dimension::Exploring).detail = nine.levels[0].unwrap().detail;
    });
    forbids(round(), U, Shown::Alpha, |it| {
        level(it, Dimension::Exploring).alpha = nine.levels[0].unwrap().alpha;
    });
    forbids(round(), item("U4"), Shown::Distribution, |it| {
        it.items[place(full(), "U4")].cells = Some(cells([0, 0, 5, 0, 0]));
    });
    forbids(round(), Place::Round, Shown::Amount, |it| {
        let (dimension, reason) = (Dimension::Exploring, Reason::TooLittle);
        it.focus = Some(Focus::Suggested(vec![Suggestion { dimension, reason }]));
    });
}

#[test]
fn what_the_short_form_does_not_release() {
    let some = of(full(), 9);
    forbids(of(short(), 9), U, Shown::Detail, |it| {
        level(it, Dimension::Exploring).detail = some.levels[0].unwrap().detail;
    });
    forbids(of(short(), 9), U, Shown::Alpha, |it| {
        level(it, Dimension::Exploring).alpha = Some(Millionths(700_000));
    });
    forbids(of(short(), 9), PAIR, Shown::Detail, |it| {
        it.leans[0].as_mut().unwrap().number = some.leans[0].unwrap().number;
    });
    forbids(of(short(), 9), PAIR, Shown::Amount, |it| {
        it.leans[0].as_mut().unwrap().words = LeanWords::PointsBothWays;
    });
    forbids(of(short(), 9), Place::Round, Shown::Amount, |it| {
        it.focus = good().focus;
    });
}

#[test]
fn what_a_raised_limit_does_not_release() {
    // Nine answers release everything at five, and nothing at ten.
    let at = Place::Dimension(Dimension::Exploring);
    let what = Clash::NotReleased(Shown::Level);
    let mut round = of(full(), 9);
    round.limit = Limit::new(10).unwrap();
    assert_eq!(check(&round, full()), Err(Contradiction { at, what }));
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn what_closing_leaves_is_never_contradictory(
        sheets in any_group(full(), 24), limit in 5u32..14
    ) {
        let round = close(&tally(full(), &sheets), Limit::new(limit).unwrap());
        prop_assert_eq!(check(&round, full()), Ok(()));
    }

    #[test]
    fn nor_is_it_for_the_short_form(
        sheets in any_group(short(), 24), limit in 5u32..14
    ) {
        let round = close(&tally(short(), &sheets), Limit::new(limit).unwrap());
        prop_assert_eq!(check(&round, short()), Ok(()));
    }
}
