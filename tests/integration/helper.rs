//! Hand-made sheets and tallies, and what properties are tried on.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use samklang::content;
use samklang::domain::{
    ClosedRound, Dimension, Form, Group, GroupId, Instrument, Limit, Mark, Measure,
    OpenRound, Response, Round, Sheet, Step, Tally, Urn, close,
};
use time::{Date, Month};

pub(crate) const FORMS: [Form; 2] = [Form::Full, Form::Short];

/// Properties that try the same cases in every run, so that nothing fails at
/// random, and without files for what failed: the failing case is printed.
pub(crate) fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    }
}

pub(crate) fn full() -> &'static Instrument {
    content::instrument(Form::Full)
}

pub(crate) fn short() -> &'static Instrument {
    content::instrument(Form::Short)
}

/// The place of a statement in sheets and tallies.
#[track_caller]
pub(crate) fn place(instrument: &Instrument, id: &str) -> usize {
    let found = instrument.items.iter().position(|item| item.id == id);
    found.expect("a statement of the form")
}

/// A response from 0, cannot judge, or 1 to 5.
pub(crate) fn response(code: u8) -> Response {
    Step::new(code).map_or(Response::CannotJudge, Response::Step)
}

/// A sheet with these answers as given; the rest is cannot judge.
#[track_caller]
pub(crate) fn sheet(instrument: &Instrument, answers: &[(&str, u8)]) -> Sheet {
    let mut responses = vec![Response::CannotJudge; instrument.items.len()];
    for (id, code) in answers {
        responses[place(instrument, id)] = response(*code);
    }
    Sheet(responses)
}

/// A sheet in which each dimension has the score y of 48, a multiple of 3 in
/// the full form and of 6 in the short one, and every amount is about right.
pub(crate) fn scored(instrument: &Instrument, scores: [u64; 6]) -> Sheet {
    let mut responses = vec![response(3); instrument.items.len()];
    for dimension in Dimension::ALL {
        let statements: Vec<_> = instrument.statements(dimension).collect();
        // y = (Σ recoded − k)·12/k, so Σ recoded = k + y·k/12.
        let k = statements.len() as u64;
        let rest = scores[dimension.index()] * k / 12;
        for ((at, item), number) in statements.into_iter().zip(0..) {
            // Spread over the statements as evenly as it goes.
            let recoded = 1 + rest / k + u64::from(number < rest % k);
            let given = if item.measure.is_reversed() {
                6 - recoded
            } else {
                recoded
            };
            responses[at] = response(given as u8);
        }
    }
    Sheet(responses)
}

/// The sheet with some answers replaced.
#[track_caller]
pub(crate) fn with(
    instrument: &Instrument,
    sheet: &Sheet,
    answers: &[(&str, u8)],
) -> Sheet {
    let mut changed = sheet.clone();
    for (id, code) in answers {
        changed.0[place(instrument, id)] = response(*code);
    }
    changed
}

pub(crate) fn tally<'a>(
    instrument: &'static Instrument,
    sheets: impl IntoIterator<Item = &'a Sheet>,
) -> Tally {
    let mut tally = Tally::empty(instrument);
    for sheet in sheets {
        tally.add(&Tally::of(sheet, instrument)).unwrap();
    }
    tally
}

/// The closed round of some sheets under the least limit.
pub(crate) fn closed(instrument: &'static Instrument, sheets: &[Sheet]) -> ClosedRound {
    close(&tally(instrument, sheets), Limit::default())
}

/// So many different sheets without cannot judge, none of them degenerate.
pub(crate) fn varied(instrument: &Instrument, number: usize) -> Vec<Sheet> {
    let answer = |i: usize, j: usize| response(1 + ((3 * i + 2 * j + i * j) % 5) as u8);
    let one = |i| Sheet((0..instrument.items.len()).map(|j| answer(i, j)).collect());
    (0..number).map(one).collect()
}

pub(crate) fn group_id() -> GroupId {
    GroupId::parse("0123abcd").unwrap()
}

pub(crate) fn group() -> Group {
    Group::new(group_id(), "Nattlaget".to_owned())
}

pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

pub(crate) fn open_round(instrument: &'static Instrument, sheets: &[Sheet]) -> OpenRound {
    OpenRound {
        number: 1,
        invited: 9,
        limit: Limit::default(),
        mark: Mark::new(0x0123),
        urn: Urn::new(tally(instrument, sheets), Vec::new()).unwrap(),
        helpers: Vec::new(),
    }
}

pub(crate) fn round(result: ClosedRound) -> Round {
    Round {
        number: 1,
        closed_on: today(),
        invited: 9,
        result,
    }
}

/// Any sheet, cannot judge included.
pub(crate) fn any_sheet(instrument: &'static Instrument) -> impl Strategy<Value = Sheet> {
    prop::collection::vec(0u8..=5, instrument.items.len())
        .prop_map(|codes| Sheet(codes.into_iter().map(response).collect()))
}

pub(crate) fn any_sheets(
    instrument: &'static Instrument,
    most: usize,
) -> impl Strategy<Value = Vec<Sheet>> {
    prop::collection::vec(any_sheet(instrument), 0..=most)
}

/// The letter of a dimension.
pub(crate) fn letter(dimension: Dimension) -> char {
    ['U', 'B', 'I', 'A', 'P', 'R'][dimension.index()]
}

pub(crate) fn is_amount(measure: Measure) -> bool {
    measure == Measure::Amount
}

/// The sheets of people who mostly answer alike, so that leans are clear, answers
/// cannot be judged and something is suggested, in some groups.
pub(crate) fn any_group(
    instrument: &'static Instrument,
    most: usize,
) -> impl Strategy<Value = Vec<Sheet>> {
    let own = (any_sheet(instrument), any::<u64>());
    let people = prop::collection::vec(own, 0..=most);
    (any_sheet(instrument), people, 0u32..5).prop_map(|(common, people, alike)| {
        let answers = |(own, chance): (Sheet, u64)| {
            let both = own.0.into_iter().zip(&common.0).enumerate();
            // Two bits a statement: at 0 everybody answers for themselves.
            let one = both.map(|(at, (own, common))| {
                let bits = (chance.rotate_right(2 * at as u32) & 3) as u32;
                if bits < alike { *common } else { own }
            });
            Sheet(one.collect())
        };
        people.into_iter().map(answers).collect()
    })
}
