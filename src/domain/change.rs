//! Two rounds of the same group beside each other: what may be called a change.
//! The people are not paired; others may have answered. Source of the rule: our
//! own scoring specification, section 7.

use time::Duration;

use super::closed::Level;
use super::statistics::Welch;
use super::{Dimension, Form, Round};

/// Rounds closer than this ask about the same meetings twice.
pub const APART: Duration = Duration::weeks(9);

/// Why two rounds are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// One of them has no result.
    NoResult,
    /// They asked with different forms.
    OtherForm,
    /// They asked with different versions of the statements.
    OtherVersion,
    /// Two statements a perspective are too few to tell a change.
    ShortForm,
    /// One of them has too few answers in every dimension.
    TooFew,
}

/// What the difference of two means may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// At least ten, and a 99 per cent interval without 0: a change worth talking
    /// about. Six dimensions are looked at together; at 95 per cent one in four
    /// unchanged groups of eight would show one.
    WorthTalking,
    /// At least ten, but it may be chance in a small group.
    MayBeChance,
    /// No clear difference.
    NoClear,
}

/// The change of a dimension from one round to a later one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// d = m₂ − m₁, −100 to 100.
    pub difference: f64,
    /// The 95 per cent interval of d by Welch.
    pub ci95: (f64, f64),
    /// The 99 per cent interval of d by Welch.
    pub ci99: (f64, f64),
    /// What it may be called.
    pub verdict: Verdict,
}

/// What two rounds say beside each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Whether they lie so close that they partly ask about the same meetings.
    pub overlaps: bool,
    /// By [`Dimension::index`]; `None` where too few answered in one of them.
    pub changes: [Option<Change>; 6],
}

impl Comparison {
    /// The later round against the earlier one.
    ///
    /// # Errors
    /// Why they are not compared.
    pub fn of(earlier: &Round, later: &Round) -> Result<Comparison, NotCompared> {
        let (a, b) = (&earlier.result, &later.result);
        if !a.has_result() || !b.has_result() {
            return Err(NotCompared::NoResult);
        }
        if a.form != b.form {
            return Err(NotCompared::OtherForm);
        }
        if a.version != b.version {
            return Err(NotCompared::OtherVersion);
        }
        if a.form == Form::Short {
            return Err(NotCompared::ShortForm);
        }
        let changes = Dimension::ALL
            .map(|dimension| change(a.level(dimension)?, b.level(dimension)?));
        if changes.iter().all(Option::is_none) {
            return Err(NotCompared::TooFew);
        }
        Ok(Comparison {
            overlaps: later.closed_on - earlier.closed_on < APART,
            changes,
        })
    }
}

fn change(earlier: &Level, later: &Level) -> Option<Change> {
    let (first, second) = (earlier.sample()?, later.sample()?);
    let difference = second.mean - first.mean;
    let welch = Welch::of(&first, &second);
    // Where neither varies, the interval is the difference itself.
    let interval =
        |level| welch.map_or((difference, difference), |it| it.interval(level));
    let ci99 = interval(0.99);
    let verdict = if !is_at_least_ten(earlier, later) {
        Verdict::NoClear
    } else if 0.0 < ci99.0 || ci99.1 < 0.0 {
        Verdict::WorthTalking
    } else {
        Verdict::MayBeChance
    };
    Some(Change {
        difference,
        ci95: interval(0.95),
        ci99,
        verdict,
    })
}

/// |Σb/n_b − Σa/n_a|·25/12 ≥ 10, times 12·n_a·n_b.
fn is_at_least_ten(a: &Level, b: &Level) -> bool {
    let wide = |x: u64, y: u64| u128::from(x) * u128::from(y);
    let difference = wide(b.sum, a.people).abs_diff(wide(a.sum, b.people));
    120 * wide(a.people, b.people) <= 25 * difference
}
