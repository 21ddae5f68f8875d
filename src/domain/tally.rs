//! The tally: what sheets become. Every sheet turns into a fixed vector of
//! whole numbers, and vectors add up in any order; a sheet can therefore be
//! forgotten the moment it is counted.

use super::{Dimension, Instrument, Pair, Response, Sheet};

/// A person's score on a dimension runs from 0 to this, so that every share of
/// one to four statements is a whole number. Times 25/12 it is 0 to 100.
pub const HIGHEST: u64 = 48;

/// More sheets than any group has. Figures beyond it are damage, and up to it no
/// product of two sums overflows.
pub const MOST_SHEETS: u64 = 1_000_000_000;

/// The pairs of perspectives whose differences within people are summed: what
/// the tilts and the choice of a focus need.
pub const DIFFERENCES: [(Dimension, Dimension); 6] = [
    (Dimension::Exploring, Dimension::Telling),
    (Dimension::Exploring, Dimension::Inside),
    (Dimension::Exploring, Dimension::Outside),
    (Dimension::Telling, Dimension::Inside),
    (Dimension::Telling, Dimension::Outside),
    (Dimension::Inside, Dimension::Outside),
];

/// Number, sum and sum of squares of people's scores y on a dimension, each 0
/// to [`HIGHEST`], over the people who judged at least half its statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// People.
    pub n: u64,
    /// Σy.
    pub sum: u64,
    /// Σy².
    pub squares: u64,
}

/// Number, sum and sum of squares of differences d of y within people, each
/// −48 to 48, over the people who are valid in both dimensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// People.
    pub n: u64,
    /// Σd.
    pub sum: i64,
    /// Σd².
    pub squares: u64,
}

impl Differences {
    /// The same people, the difference taken the other way.
    pub fn reversed(self) -> Differences {
        Differences {
            sum: -self.sum,
            ..self
        }
    }
}

/// What Cronbach's alpha needs, over the sheets that are complete in a
/// dimension. Answers are recoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complete {
    /// Sheets.
    pub n: u64,
    /// Σx of each statement.
    pub sums: Vec<u64>,
    /// Σx² of all statements together.
    pub squares: u64,
    /// ΣT² of the sheets' totals T.
    pub squared_totals: u64,
}

/// Why a tally could not be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyError {
    /// Tallies of different forms or versions are never added.
    OtherInstrument,
    /// The sums would not fit, which no group of people reaches.
    TooLarge,
}

/// The sum of any number of sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    instrument: &'static Instrument,
    sheets: u64,
    /// Recoded answers of each item by step; amounts as they are.
    items: Vec<[u64; 5]>,
    scores: [Scores; 6],
    differences: [Differences; 6],
    complete: [Complete; 6],
}

impl Tally {
    /// No sheet at all: the zero of addition.
    pub fn empty(instrument: &'static Instrument) -> Tally {
        Tally {
            instrument,
            sheets: 0,
            items: vec![[0; 5]; instrument.items.len()],
            scores: [Scores::default(); 6],
            differences: [Differences::default(); 6],
            complete: Dimension::ALL.map(|dimension| Complete {
                sums: vec![0; instrument.statements(dimension).count()],
                ..Complete::default()
            }),
        }
    }

    /// The contribution of one sheet.
    pub fn of(sheet: &Sheet, instrument: &'static Instrument) -> Tally {
        let mut tally = Tally::empty(instrument);
        tally.put(sheet);
        tally
    }

    /// Counts a sheet: the same as adding its contribution, without making it
    /// first. Unchanged on an error.
    ///
    /// # Errors
    /// When as many sheets have been counted as no group has.
    pub fn count(&mut self, sheet: &Sheet) -> Result<(), TallyError> {
        if MOST_SHEETS <= self.sheets {
            return Err(TallyError::TooLarge);
        }
        self.put(sheet);
        Ok(())
    }

    /// Counts a sheet where there is room: no sum grows by more than 48² a sheet,
    /// so up to [`MOST_SHEETS`] all of them fit.
    fn put(&mut self, sheet: &Sheet) {
        self.sheets += 1;
        for (place, cells) in self.items.iter_mut().enumerate() {
            if let Some(x) = recoded(sheet, self.instrument, place)
                && let Some(cell) = cells.get_mut(x as usize - 1)
            {
                *cell += 1;
            }
        }
        let person = Dimension::ALL.map(|dimension| self.put_score(sheet, dimension));
        for (sums, (first, second)) in self.differences.iter_mut().zip(DIFFERENCES) {
            if let (Some(a), Some(b)) = (person[first.index()], person[second.index()]) {
                let difference = b as i64 - a as i64;
                sums.n += 1;
                sums.sum += difference;
                sums.squares += difference.unsigned_abs().pow(2);
            }
        }
    }

    /// Counts a sheet in one dimension. The person's score y, where it is valid.
    fn put_score(&mut self, sheet: &Sheet, dimension: Dimension) -> Option<u64> {
        let instrument = self.instrument;
        let answers = || {
            let statements = instrument.statements(dimension);
            statements.map(|(place, _)| recoded(sheet, instrument, place))
        };
        let (mut asked, mut k, mut sum, mut squares) = (0_u64, 0, 0, 0);
        for answer in answers() {
            asked += 1;
            if let Some(x) = answer {
                k += 1;
                sum += x;
                squares += x * x;
            }
        }
        if k == asked {
            let complete = &mut self.complete[dimension.index()];
            complete.n += 1;
            complete.squares += squares;
            complete.squared_totals += sum * sum;
            for (total, x) in complete.sums.iter_mut().zip(answers().flatten()) {
                *total += x;
            }
        }
        // At least half; of the short form's two statements both.
        let least = if asked <= 2 { asked } else { asked.div_ceil(2) };
        if k == 0 || k < least {
            return None;
        }
        let y = (sum - k) * 12 / k;
        let scores = &mut self.scores[dimension.index()];
        scores.n += 1;
        scores.sum += y;
        scores.squares += y * y;
        Some(y)
    }

    /// Adds another tally of the same instrument. Unchanged on an error.
    ///
    /// # Errors
    /// When the instruments differ or a sum would not fit.
    pub fn add(&mut self, other: &Tally) -> Result<(), TallyError> {
        if self.instrument != other.instrument {
            return Err(TallyError::OtherInstrument);
        }
        let (mine, theirs) = (self.counts(), other.counts());
        let sums = mine.iter().zip(&theirs).map(|(a, b)| a.checked_add(*b));
        let sums: Option<Vec<i64>> = sums.collect();
        *self = sums
            .and_then(|counts| Tally::from_counts(self.instrument, &counts))
            .ok_or(TallyError::TooLarge)?;
        Ok(())
    }

    /// The whole numbers in their fixed order: 219 for the full form, 127 for
    /// the short one.
    pub fn counts(&self) -> Vec<i64> {
        let mut counts = vec![self.sheets as i64];
        counts.extend(self.items.iter().flatten().map(|count| *count as i64));
        for it in &self.scores {
            counts.extend([it.n as i64, it.sum as i64, it.squares as i64]);
        }
        for it in &self.differences {
            counts.extend([it.n as i64, it.sum, it.squares as i64]);
        }
        for it in &self.complete {
            counts.push(it.n as i64);
            counts.extend(it.sums.iter().map(|sum| *sum as i64));
            counts.extend([it.squares as i64, it.squared_totals as i64]);
        }
        counts
    }

    /// A tally from whole numbers; `None` if no sheets could add up to them as
    /// far as that is cheap to tell.
    pub fn from_counts(instrument: &'static Instrument, counts: &[i64]) -> Option<Tally> {
        let mut numbers = counts.iter().copied();
        let mut count = || numbers.next().and_then(|it| u64::try_from(it).ok());
        let sheets = count()?;
        let mut tally = Tally {
            sheets,
            ..Tally::empty(instrument)
        };
        for cells in &mut tally.items {
            for cell in &mut *cells {
                *cell = count()?;
            }
            let answers = cells
                .iter()
                .try_fold(0u64, |sum, cell| sum.checked_add(*cell))?;
            if sheets < answers {
                return None;
            }
        }
        for it in &mut tally.scores {
            *it = Scores {
                n: count()?,
                sum: count()?,
                squares: count()?,
            };
            let most = it.n.checked_mul(HIGHEST)?;
            if sheets < it.n || most < it.sum || most.checked_mul(HIGHEST)? < it.squares {
                return None;
            }
        }
        for it in &mut tally.differences {
            it.n = u64::try_from(numbers.next()?).ok()?;
            it.sum = numbers.next()?;
            it.squares = u64::try_from(numbers.next()?).ok()?;
            let most = it.n.checked_mul(HIGHEST)?;
            let is_far = most < it.sum.unsigned_abs();
            if sheets < it.n || is_far || most.checked_mul(HIGHEST)? < it.squares {
                return None;
            }
        }
        let mut count = || numbers.next().and_then(|it| u64::try_from(it).ok());
        for it in &mut tally.complete {
            it.n = count()?;
            for sum in &mut it.sums {
                *sum = count()?;
            }
            it.squares = count()?;
            it.squared_totals = count()?;
            let most = it.n.checked_mul(5)?;
            let highest = 5 * it.sums.len() as u64;
            let is_far = it.sums.iter().any(|sum| most < *sum)
                || most.checked_mul(highest)? < it.squares
                || most.checked_mul(highest)?.checked_mul(highest)? < it.squared_totals;
            if sheets < it.n || is_far {
                return None;
            }
        }
        numbers.next().is_none().then_some(tally)
    }

    /// The instrument that the sheets answer.
    pub fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// N, the number of sheets.
    pub fn sheets(&self) -> u64 {
        self.sheets
    }

    /// The recoded answers of an item, by step.
    pub fn recoded(&self, place: usize) -> [u64; 5] {
        self.items.get(place).copied().unwrap_or_default()
    }

    /// The answers of an item as people gave them, by step.
    pub fn as_answered(&self, place: usize) -> [u64; 5] {
        let mut cells = self.recoded(place);
        if self
            .instrument
            .items
            .get(place)
            .is_some_and(|item| item.measure.is_reversed())
        {
            cells.reverse();
        }
        cells
    }

    /// The scores on a dimension.
    pub fn scores(&self, dimension: Dimension) -> Scores {
        self.scores[dimension.index()]
    }

    /// The differences second − first within people; zero for two dimensions
    /// that are not both perspectives.
    pub fn differences(&self, first: Dimension, second: Dimension) -> Differences {
        let found = |a, b| DIFFERENCES.iter().position(|it| *it == (a, b));
        if let Some(place) = found(first, second) {
            self.differences[place]
        } else if let Some(place) = found(second, first) {
            self.differences[place].reversed()
        } else {
            Differences::default()
        }
    }

    /// The tilt of a pair: T1 = B − U, T2 = A − I, in y.
    pub fn tilt(&self, pair: Pair) -> Differences {
        self.differences(pair.first(), pair.second())
    }

    /// The sheets that are complete in a dimension.
    pub fn complete(&self, dimension: Dimension) -> &Complete {
        &self.complete[dimension.index()]
    }
}

/// An answer from 1 to 5, a reversed one recoded to 6 − x: the one place where
/// that is done.
fn recoded(sheet: &Sheet, instrument: &Instrument, place: usize) -> Option<u64> {
    let Response::Step(step) = sheet.response(place) else {
        return None;
    };
    let x = u64::from(step.code());
    let measure = instrument.items.get(place)?.measure;
    Some(if measure.is_reversed() { 6 - x } else { x })
}
