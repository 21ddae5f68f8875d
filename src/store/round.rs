//! The stored form of a closed round: what the rule table released, and no field
//! for anything else.

use serde::{Deserialize, Serialize};

use crate::content;
use crate::domain::closed::{
    Focus, Lean, LeanWords, Level, LevelDetail, Millionths, PairSums, Reason,
    ReleasedItem, Spread, Suggestion,
};
use crate::domain::day::{iso, of_iso};
use crate::domain::distribution::Cell;
use crate::domain::tally::{HIGHEST, MOST_SHEETS};
use crate::domain::{ClosedRound, Dimension, Form, Limit, Round, Step};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundRecord {
    number: u32,
    closed_on: String,
    invited: u32,
    form: String,
    version: u16,
    limit: u32,
    sheets: u64,
    /// By the order of the dimensions; absent where nothing is released.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    levels: Vec<Option<LevelRecord>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    leans: Vec<Option<LeanRecord>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    items: Vec<ItemRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    focus: Option<Vec<(String, String)>>,
    #[serde(default, skip_serializing_if = "is_false")]
    climate_first: bool,
}

/// People and sum, then what is released from six people, then alpha.
#[derive(Serialize, Deserialize)]
struct LevelRecord(u64, u64, Option<DetailRecord>, Option<i64>);

/// Sum of squares, AD, r* and r in millionths, and the spread's place.
#[derive(Serialize, Deserialize)]
struct DetailRecord(u64, i64, i64, i64, u8);

/// The words' place; people, sum and sum of squares of the differences.
#[derive(Serialize, Deserialize)]
struct LeanRecord(u8, Option<(u64, i64, u64)>);

/// How many could not judge; whether several could not (1) and whether the
/// answers are split (2); the last step and the count of each shown cell.
#[derive(Serialize, Deserialize)]
pub(super) struct ItemRecord(Option<u64>, u8, Option<(String, Vec<u64>)>);

const SEVERAL: u8 = 1;
const SPLIT: u8 = 2;

const SPREADS: [Spread; 3] = [Spread::Shared, Spread::FairlyShared, Spread::Different];
const WORDS: [LeanWords; 4] = [
    LeanWords::TowardsFirst,
    LeanWords::TowardsSecond,
    LeanWords::NoClear,
    LeanWords::PointsBothWays,
];
const REASONS: [(Reason, &str); 2] = [
    (Reason::TooLittle, "too little"),
    (Reason::LowLevel, "low level"),
];

impl RoundRecord {
    pub(super) fn of(round: &Round) -> RoundRecord {
        let result = &round.result;
        let some = result.has_result();
        RoundRecord {
            number: round.number,
            closed_on: iso(round.closed_on),
            invited: round.invited,
            form: form_name(result.form).to_owned(),
            version: result.version,
            limit: result.limit.get(),
            sheets: result.sheets,
            levels: if some {
                result
                    .levels
                    .iter()
                    .map(|it| it.as_ref().map(level_record))
                    .collect()
            } else {
                Vec::new()
            },
            leans: if some {
                result
                    .leans
                    .iter()
                    .map(|it| it.as_ref().map(lean_record))
                    .collect()
            } else {
                Vec::new()
            },
            items: result.items.iter().map(item_record).collect(),
            focus: result.focus.as_ref().map(focus_record),
            climate_first: result.climate_first,
        }
    }

    pub(super) fn restore(self) -> Option<Round> {
        let form = form_of(&self.form)?;
        let (sheets, items) = (self.sheets, content::instrument(form).items.len());
        if MOST_SHEETS < sheets || !self.items.is_empty() && self.items.len() != items {
            return None;
        }
        let result = ClosedRound {
            form,
            version: self.version,
            limit: Limit::new(self.limit)?,
            sheets,
            levels: six(self.levels, |it| level(it, sheets))?,
            leans: six(self.leans, |it| lean(it, sheets))?,
            items: self
                .items
                .into_iter()
                .map(|it| item(it, sheets))
                .collect::<Option<_>>()?,
            focus: match self.focus {
                Some(record) => Some(focus(record)?),
                None => None,
            },
            climate_first: self.climate_first,
        };
        Some(Round {
            number: self.number,
            closed_on: of_iso(&self.closed_on)?,
            invited: self.invited,
            result,
        })
    }
}

/// A fixed number of optional values from a list that is whole or empty.
fn six<const N: usize, R, T>(
    records: Vec<Option<R>>,
    restore: impl Fn(R) -> Option<T>,
) -> Option<[Option<T>; N]> {
    if records.is_empty() {
        return Some(std::array::from_fn(|_| None));
    }
    let mut values = Vec::with_capacity(N);
    for record in records {
        values.push(match record {
            Some(record) => Some(restore(record)?),
            None => None,
        });
    }
    values.try_into().ok()
}

fn level_record(level: &Level) -> LevelRecord {
    let detail = level.detail.as_ref().map(|it| {
        let spread = place(&SPREADS, &it.spread);
        DetailRecord(it.sum_of_squares, it.ad.0, it.r_star.0, it.r.0, spread)
    });
    LevelRecord(
        level.people,
        level.sum,
        detail,
        level.alpha.map(|alpha| alpha.0),
    )
}

/// Whether so many of the sheets can have this sum and sum of squares, with no
/// more than [`HIGHEST`] each.
fn is_possible(people: u64, sheets: u64, sum: u64, squares: u64) -> bool {
    let most = people.saturating_mul(HIGHEST);
    let is_few = 0 < people && people <= sheets;
    is_few && sum <= most && squares <= most.saturating_mul(HIGHEST)
}

fn level(record: LevelRecord, sheets: u64) -> Option<Level> {
    let LevelRecord(people, sum, detail, alpha) = record;
    if !is_possible(people, sheets, sum, detail.as_ref().map_or(0, |it| it.0)) {
        return None;
    }
    let detail = match detail {
        Some(DetailRecord(sum_of_squares, ad, r_star, r, spread)) => Some(LevelDetail {
            sum_of_squares,
            ad: Millionths(ad),
            r_star: Millionths(r_star),
            r: Millionths(r),
            spread: *SPREADS.get(usize::from(spread))?,
        }),
        None => None,
    };
    Some(Level {
        people,
        sum,
        detail,
        alpha: alpha.map(Millionths),
    })
}

fn lean_record(lean: &Lean) -> LeanRecord {
    let number = lean
        .number
        .as_ref()
        .map(|it| (it.people, it.sum, it.sum_of_squares));
    LeanRecord(place(&WORDS, &lean.words), number)
}

fn lean(LeanRecord(words, number): LeanRecord, sheets: u64) -> Option<Lean> {
    let number = match number {
        Some((people, sum, sum_of_squares)) => {
            if !is_possible(people, sheets, sum.unsigned_abs(), sum_of_squares) {
                return None;
            }
            Some(PairSums {
                people,
                sum,
                sum_of_squares,
            })
        }
        None => None,
    };
    Some(Lean {
        words: *WORDS.get(usize::from(words))?,
        number,
    })
}

pub(super) fn item_record(item: &ReleasedItem) -> ItemRecord {
    let flags = if item.several_cannot_judge {
        SEVERAL
    } else {
        0
    } + if item.split { SPLIT } else { 0 };
    let cells = item.cells.as_ref().map(|cells| {
        let last = cells
            .iter()
            .map(|cell| char::from(b'0' + cell.last.code()))
            .collect();
        (last, cells.iter().map(|cell| cell.count).collect())
    });
    ItemRecord(item.cannot_judge, flags, cells)
}

pub(super) fn item(record: ItemRecord, sheets: u64) -> Option<ReleasedItem> {
    let ItemRecord(cannot_judge, flags, cells) = record;
    if SEVERAL + SPLIT < flags || cannot_judge.is_some_and(|cannot| sheets < cannot) {
        return None;
    }
    Some(ReleasedItem {
        cannot_judge,
        several_cannot_judge: flags & SEVERAL != 0,
        cells: match cells {
            Some((last, counts)) => Some(shown_cells(&last, &counts, sheets)?),
            None => None,
        },
        split: flags & SPLIT != 0,
    })
}

fn shown_cells(last: &str, counts: &[u64], sheets: u64) -> Option<Vec<Cell>> {
    let mut cells = Vec::with_capacity(counts.len());
    let mut first = Step::new(1);
    let mut all: u64 = 0;
    for (digit, count) in last.bytes().zip(counts) {
        let step = Step::new(digit.wrapping_sub(b'0'))?;
        let from = first.filter(|first| *first <= step)?;
        cells.push(Cell {
            first: from,
            last: step,
            count: *count,
        });
        all = all.checked_add(*count)?;
        first = Step::new(step.code() + 1);
    }
    let is_whole = first.is_none() && last.len() == counts.len() && !cells.is_empty();
    (is_whole && all <= sheets).then_some(cells)
}

fn focus_record(focus: &Focus) -> Vec<(String, String)> {
    let Focus::Suggested(suggestions) = focus else {
        return Vec::new();
    };
    let name = |reason: Reason| REASONS.iter().find(|(known, _)| *known == reason);
    suggestions
        .iter()
        .filter_map(|it| {
            let letter = it.dimension.letter().to_owned();
            Some((letter, name(it.reason)?.1.to_owned()))
        })
        .collect()
}

fn focus(record: Vec<(String, String)>) -> Option<Focus> {
    if record.is_empty() {
        return Some(Focus::NoClear);
    }
    let suggestions = record.iter().map(|(letter, name)| {
        let (reason, _) = REASONS.iter().find(|(_, known)| known == name)?;
        Some(Suggestion {
            dimension: Dimension::of_letter(letter)?,
            reason: *reason,
        })
    });
    Some(Focus::Suggested(suggestions.collect::<Option<_>>()?))
}

fn place<T: PartialEq, const N: usize>(all: &[T; N], one: &T) -> u8 {
    let place = all.iter().position(|known| known == one).unwrap_or(0);
    u8::try_from(place).unwrap_or(0)
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
fn is_false(value: &bool) -> bool {
    !*value
}

pub(super) fn form_name(form: Form) -> &'static str {
    match form {
        Form::Full => "full",
        Form::Short => "short",
    }
}

pub(super) fn form_of(name: &str) -> Option<Form> {
    [Form::Full, Form::Short]
        .into_iter()
        .find(|form| form_name(*form) == name)
}
