//! Whether the figures of a closed round can all be true. What closing leaves
//! always can; a round that comes from a file may have been changed, and one
//! figure that does not fit the others makes all of them doubtful.

use super::closed::{
    Focus, LeanWords, Level, LevelDetail, Millionths, PairSums, Reason, ReleasedItem,
    Spread, Suggestion,
};
use super::distribution::{ALONE_FROM, Cell};
use super::focus::{
    are_too_few_for_advice, by_level, is_below_the_middle, is_clear, is_surely_low,
    is_ten_below,
};
use super::statistics::is_many;
use super::tally::{Differences, HIGHEST, MOST_SHEETS, Scores};
use super::{ClosedRound, Dimension, Instrument, Measure, Pair, Shown, Step};

/// Figures that cannot all be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Where it was found.
    pub at: Place,
    /// What contradicts what.
    pub what: Clash,
}

/// A part of a closed round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The round as a whole.
    Round,
    /// The level of a dimension.
    Dimension(Dimension),
    /// The lean of a pair.
    Pair(Pair),
    /// A statement, by its place in the instrument.
    Item(usize),
}

/// What contradicts what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// More sheets than any group has.
    TooManySheets,
    /// As many statements as no sheet of this form has.
    OtherForm,
    /// Something that so few answers, this form or this limit do not release.
    NotReleased(Shown),
    /// More people or answers than sheets.
    MoreThanSheets,
    /// A sum that so many people, each from 0 to 48, or −48 to 48 for a
    /// difference, cannot have.
    Sum,
    /// A sum of squares that no values with this sum have.
    SumOfSquares,
    /// More people in a pair than in one of its dimensions, or fewer than must be
    /// in both.
    PairPeople,
    /// The same people, and the differences do not add up to the levels'.
    PairSum,
    /// AD, r or r* beyond what it can be, or r beside an r* that it does not
    /// follow from.
    Agreement,
    /// A spread in words that is not that of AD.
    SpreadWords,
    /// Alpha beyond what it can be.
    Alpha,
    /// A lean in words that is not that of the number.
    LeanWords,
    /// Answers and those who could not judge are not as many as the sheets.
    CannotJudge,
    /// Cells that are not the five steps in order.
    Cells,
    /// Somebody stands alone among few.
    LoneAnswer,
    /// Split, and the cells tell otherwise.
    Split,
    /// A suggestion that the levels or the rules do not give.
    Focus,
    /// Beginning with the climate, and its level tells otherwise.
    ClimateFirst,
}

/// Nothing contradicts, or the first thing that does.
type Checked = Result<(), Contradiction>;

/// Checks that all figures of a closed round can be true together, and that its
/// limit releases each of them.
///
/// # Errors
/// The first contradiction, in the order round, levels, leans, statements, focus.
pub fn check(round: &ClosedRound, instrument: &Instrument) -> Checked {
    let whole = |is_wrong: bool, what| clash(is_wrong, Place::Round, what);
    whole(MOST_SHEETS < round.sheets, Clash::TooManySheets)?;
    let fits = round.items.is_empty() || round.items.len() == instrument.items.len();
    whole(!fits || round.form != instrument.form, Clash::OtherForm)?;
    if !round.has_result() {
        let nothing =
            ClosedRound::nothing(round.form, round.version, round.limit, round.sheets);
        return whole(*round != nothing, Clash::NotReleased(Shown::Level));
    }
    let round = Checking { round, instrument };
    for dimension in Dimension::ALL {
        round.level(dimension)?;
    }
    for pair in Pair::ALL {
        round.lean(pair)?;
    }
    for (place, item) in round.round.items.iter().enumerate() {
        round.item(place, item)?;
    }
    round.focus()?;
    round.climate_first()
}

fn clash(is_wrong: bool, at: Place, what: Clash) -> Checked {
    if is_wrong {
        Err(Contradiction { at, what })
    } else {
        Ok(())
    }
}

/// A round with a result, and what was answered.
struct Checking<'a> {
    round: &'a ClosedRound,
    instrument: &'a Instrument,
}

impl Checking<'_> {
    fn shows(&self, what: Shown, people: u64) -> bool {
        self.round.limit.shows(what, people, self.round.form)
    }

    /// n of a statement, where the number that could not judge tells it.
    fn answers(&self, place: usize) -> Option<u64> {
        let cannot = self.round.items.get(place)?.cannot_judge?;
        self.round.sheets.checked_sub(cannot)
    }

    /// Whether each statement of a dimension has enough answers, as far as is
    /// known.
    fn shows_statements(&self, what: Shown, dimension: Dimension) -> bool {
        let mut statements = self.instrument.statements(dimension);
        statements
            .all(|(place, _)| self.answers(place).is_none_or(|n| self.shows(what, n)))
    }

    fn level(&self, dimension: Dimension) -> Checked {
        let at = |is_wrong, what| clash(is_wrong, Place::Dimension(dimension), what);
        let Some(level) = self.round.level(dimension) else {
            return Ok(());
        };
        let people = level.people;
        at(self.round.sheets < people, Clash::MoreThanSheets)?;
        let shows =
            |what| self.shows(what, people) && self.shows_statements(what, dimension);
        at(
            !self.shows(Shown::Level, people),
            Clash::NotReleased(Shown::Level),
        )?;
        at(people.saturating_mul(HIGHEST) < level.sum, Clash::Sum)?;
        if let Some(detail) = &level.detail {
            at(!shows(Shown::Detail), Clash::NotReleased(Shown::Detail))?;
            let squares = squares_of_scores(people, level.sum);
            at(!squares.allow(detail.sum_of_squares), Clash::SumOfSquares)?;
            let statements = self.instrument.statements(dimension).count();
            at(!are_agreements(detail, statements), Clash::Agreement)?;
            at(!is_spread(detail), Clash::SpreadWords)?;
        }
        if let Some(alpha) = level.alpha {
            at(!shows(Shown::Alpha), Clash::NotReleased(Shown::Alpha))?;
            let statements = self.instrument.statements(dimension).count();
            at(!is_alpha(alpha, people, statements), Clash::Alpha)?;
        }
        Ok(())
    }

    fn lean(&self, pair: Pair) -> Checked {
        let at = |is_wrong, what| clash(is_wrong, Place::Pair(pair), what);
        let Some(lean) = self.round.lean(pair) else {
            return Ok(());
        };
        let level = |dimension| self.round.level(dimension);
        let (Some(first), Some(second)) = (level(pair.first()), level(pair.second()))
        else {
            return at(true, Clash::NotReleased(Shown::Level));
        };
        let is_contradicted = lean.words == LeanWords::PointsBothWays;
        let knows_amounts = || {
            [pair.first(), pair.second()].into_iter().any(|dimension| {
                let place = self.instrument.amount(dimension);
                let answers = place.and_then(|place| self.answers(place));
                answers.is_some_and(|n| self.shows(Shown::Amount, n))
            })
        };
        at(
            is_contradicted && !knows_amounts(),
            Clash::NotReleased(Shown::Amount),
        )?;
        let Some(number) = &lean.number else {
            return Ok(());
        };
        let is_released = self.shows(Shown::Detail, number.people)
            && first.detail.is_some()
            && second.detail.is_some();
        at(!is_released, Clash::NotReleased(Shown::Detail))?;
        let few = first.people.min(second.people);
        let in_both = (first.people + second.people).saturating_sub(self.round.sheets);
        let people = in_both..=few;
        at(!people.contains(&number.people), Clash::PairPeople)?;
        let most = number.people.saturating_mul(HIGHEST);
        at(most < number.sum.unsigned_abs(), Clash::Sum)?;
        let squares = squares_of_differences(number.people, number.sum);
        at(!squares.allow(number.sum_of_squares), Clash::SumOfSquares)?;
        let are_the_same =
            number.people == first.people && number.people == second.people;
        let difference = i128::from(second.sum) - i128::from(first.sum);
        at(
            are_the_same && i128::from(number.sum) != difference,
            Clash::PairSum,
        )?;
        at(!are_lean_words(lean.words, number), Clash::LeanWords)
    }

    fn item(&self, place: usize, item: &ReleasedItem) -> Checked {
        let at = |is_wrong, what| clash(is_wrong, Place::Item(place), what);
        let sheets = self.round.sheets;
        let shows_share = self.round.limit.from(Shown::Distribution) <= sheets;
        if let Some(cannot) = item.cannot_judge {
            at(!shows_share, Clash::NotReleased(Shown::Distribution))?;
            at(sheets < cannot, Clash::MoreThanSheets)?;
        }
        // Below eight sheets in words, from eight as a number.
        at(shows_share && item.several_cannot_judge, Clash::CannotJudge)?;
        let Some(cells) = &item.cells else {
            return at(item.split, Clash::NotReleased(Shown::Distribution));
        };
        let counts = cells.iter().map(|cell| cell.count);
        let answers = counts.fold(0u64, u64::saturating_add);
        at(sheets < answers, Clash::MoreThanSheets)?;
        let is_shown = self.shows(Shown::Distribution, answers);
        at(!is_shown, Clash::NotReleased(Shown::Distribution))?;
        at(
            self.answers(place).is_some_and(|n| n != answers),
            Clash::CannotJudge,
        )?;
        at(!are_all_steps(cells), Clash::Cells)?;
        let is_alone = answers < ALONE_FROM && cells.iter().any(|it| it.count == 1);
        at(is_alone, Clash::LoneAnswer)?;
        let items = &self.instrument.items;
        let is_amount = items
            .get(place)
            .is_some_and(|it| it.measure == Measure::Amount);
        let is_split = if is_amount {
            !item.split
        } else {
            may_be_split(cells, answers, item.split)
        };
        at(!is_split, Clash::Split)
    }

    fn focus(&self) -> Checked {
        let at = |is_wrong, what| clash(is_wrong, Place::Round, what);
        let Some(Focus::Suggested(suggestions)) = &self.round.focus else {
            return Ok(());
        };
        let named = |it: &Suggestion| it.dimension;
        let is_repeated = match suggestions.as_slice() {
            [_] => false,
            [first, second] => named(first) == named(second),
            _ => true,
        };
        let is_other = |it: &Suggestion| !Dimension::PERSPECTIVES.contains(&named(it));
        at(
            is_repeated || suggestions.iter().any(is_other),
            Clash::Focus,
        )?;
        for it in suggestions {
            match it.reason {
                Reason::TooLittle => {
                    let place = self.instrument.amount(it.dimension);
                    let answers = place.and_then(|place| self.answers(place));
                    let is_known = answers.is_some_and(|n| self.shows(Shown::Amount, n));
                    at(!is_known, Clash::NotReleased(Shown::Amount))?;
                    let sheets = self.round.sheets;
                    let are_few = |n| are_too_few_for_advice(n, sheets);
                    at(answers.is_some_and(are_few), Clash::Focus)?;
                }
                Reason::LowLevel => at(!self.is_lowest(it.dimension), Clash::Focus)?,
            }
        }
        Ok(())
    }

    /// Whether a perspective is among the two lowest of four, ten below the third.
    fn is_lowest(&self, dimension: Dimension) -> bool {
        let scores = |it: Dimension| Some((it, scores_of(self.round.level(it)?)));
        let order = by_level(Dimension::PERSPECTIVES.into_iter().filter_map(scores));
        let [first, second, third, _] = order.as_slice() else {
            return false;
        };
        let is_one = first.0 == dimension || second.0 == dimension;
        is_one
            && is_ten_below(&second.1, &third.1)
            && self.rests_on_left_out(dimension) != Some(true)
    }

    fn climate_first(&self) -> Checked {
        let at = Place::Dimension(Dimension::Climate);
        let is_first = self.round.climate_first;
        let Some(level) = self.round.level(Dimension::Climate) else {
            return clash(is_first, at, Clash::NotReleased(Shown::Level));
        };
        let is_low = is_below_the_middle(level.people, level.sum);
        // From six people on the interval decides, which the squares tell.
        let tells = level.people < Shown::Detail.from().into() || level.detail.is_some();
        let is_sure = tells.then(|| is_surely_low(scores_of(level)));
        let left_out = self.rests_on_left_out(Dimension::Climate);
        let may_be = is_low && is_sure != Some(false) && left_out != Some(true);
        let must_be = is_low && is_sure == Some(true) && left_out == Some(false);
        let is_wrong = is_first && !may_be || !is_first && must_be;
        clash(is_wrong, at, Clash::ClimateFirst)
    }

    /// Whether so many could not judge a statement of a dimension that nothing is
    /// advised from it; `None` where that cannot be told.
    fn rests_on_left_out(&self, dimension: Dimension) -> Option<bool> {
        let statements = self.instrument.statements(dimension);
        let mut is_told = true;
        for (place, _) in statements {
            match self.answers(place) {
                Some(n) if are_too_few_for_advice(n, self.round.sheets) => {
                    return Some(true);
                }
                Some(_) => {}
                // Where fewer than several could not judge, most could.
                None => is_told &= !self.round.item(place).several_cannot_judge,
            }
        }
        is_told.then_some(false)
    }
}

fn scores_of(level: &Level) -> Scores {
    Scores {
        n: level.people,
        sum: level.sum,
        squares: level.detail.map_or(0, |it| it.sum_of_squares),
    }
}

/// What a sum of squares can be.
struct Squares {
    least: u128,
    most: u128,
    is_odd: bool,
}

impl Squares {
    fn allow(&self, squares: u64) -> bool {
        let range = self.least..=self.most;
        // A whole number is odd as its square is.
        range.contains(&squares.into()) && (squares % 2 == 1) == self.is_odd
    }
}

/// The least sum of squares of so many whole numbers with a sum: they are as
/// equal as can be.
fn least(people: u128, sum: u128) -> u128 {
    let (each, rest) = (sum / people.max(1), sum % people.max(1));
    (people - rest) * each * each + rest * (each + 1) * (each + 1)
}

/// Of values from 0 to 48: at most, all but one stand at the ends.
fn squares_of_scores(people: u64, sum: u64) -> Squares {
    let (n, sum, high) = (people.into(), u128::from(sum), u128::from(HIGHEST));
    let (whole, rest) = (sum / high, sum % high);
    Squares {
        least: least(n, sum),
        most: whole * high * high + rest * rest,
        is_odd: sum % 2 == 1,
    }
}

/// Of values from −48 to 48: moved by 48 they are 0 to 96.
fn squares_of_differences(people: u64, sum: i64) -> Squares {
    let (n, high) = (u128::from(people), u128::from(HIGHEST));
    let size = u128::from(sum.unsigned_abs());
    // All but one stand at an end; by symmetry the sign does not matter.
    let last = (size + n * high) % (2 * high);
    let last = last.abs_diff(high);
    Squares {
        least: least(n, size),
        most: n.saturating_sub(1) * high * high + last * last,
        is_odd: size % 2 == 1,
    }
}

/// Whether AD, r and r* can be what they are, over so many statements.
fn are_agreements(detail: &LevelDetail, statements: usize) -> bool {
    let within = |it: Millionths, low: i64, high: i64| (low..=high).contains(&it.0);
    // On five steps nobody is more than 2 from the mean, on average, and six
    // people vary at most by 4·6/5 = 4.8, which makes r* 1 − 4.8/2.
    if !within(detail.ad, 0, 2_000_000) || !within(detail.r_star, -1_400_000, 1_000_000) {
        return false;
    }
    let agreed = detail.r_star.value().max(0.0);
    let count = statements as f64;
    let r = count * agreed / (count * agreed + 1.0 - agreed);
    // Half a millionth of r* moves r by at most half a millionth a statement.
    (r - detail.r.value()).abs() <= 1e-6 * (1.0 + count)
}

/// Whether the words fit AD. Rounded to a millionth it may stand at the border.
fn is_spread(detail: &LevelDetail) -> bool {
    match detail.spread {
        Spread::Shared => detail.ad.0 <= 600_000,
        Spread::FairlyShared => (600_000..=800_000).contains(&detail.ad.0),
        Spread::Different => 800_000 <= detail.ad.0,
    }
}

/// Whether alpha can be this: at most 1, and least when the statements vary as
/// much as they can, 4 each, and the totals hardly, (n − 1)/n².
fn is_alpha(alpha: Millionths, people: u64, statements: usize) -> bool {
    let (n, count) = (people as f64, statements as f64);
    let totals = (n - 1.0) / (n * n);
    let least = count / (count - 1.0) * (1.0 - 4.0 * count / totals);
    alpha.0 <= 1_000_000 && least <= alpha.value()
}

/// Whether a lean's words are those of its number.
fn are_lean_words(words: LeanWords, number: &PairSums) -> bool {
    let is_clear = is_clear(Differences {
        n: number.people,
        sum: number.sum,
        squares: number.sum_of_squares,
    });
    match words {
        LeanWords::NoClear => !is_clear,
        LeanWords::PointsBothWays => is_clear,
        LeanWords::TowardsFirst => is_clear && number.sum < 0,
        LeanWords::TowardsSecond => is_clear && 0 < number.sum,
    }
}

/// Whether cells hold every step once and in order.
fn are_all_steps(cells: &[Cell]) -> bool {
    let mut next = Step::new(1);
    for cell in cells {
        if next != Some(cell.first) || cell.last < cell.first {
            return false;
        }
        next = Step::new(cell.last.code() + 1);
    }
    next.is_none() && !cells.is_empty()
}

/// Whether the answers can be split, or not split. Cells over the border between
/// an end and the middle leave both open.
fn may_be_split(cells: &[Cell], answers: u64, is_split: bool) -> bool {
    let [_, second, third, fourth, _] = Step::ALL;
    let count = |is_in: &dyn Fn(&Cell) -> bool| -> u64 {
        let found = cells.iter().filter(|cell| is_in(cell));
        found.map(|cell| cell.count).sum()
    };
    if is_split {
        let low = count(&|cell| cell.first <= second);
        let high = count(&|cell| fourth <= cell.last);
        is_many(low, answers) && is_many(high, answers)
    } else {
        let low = count(&|cell| cell.last <= second);
        let high = count(&|cell| third < cell.first);
        !(is_many(low, answers) && is_many(high, answers))
    }
}
