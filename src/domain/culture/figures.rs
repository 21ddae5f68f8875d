//! What the entered figures come to. All counting is in whole numbers of minutes,
//! meetings and people; an `f64` is made for showing only.
//!
//! - Hours per person = the time that the people of the sample were in meetings, shared
//!   by the people and the weeks; X = that time / their contracted time.
//! - Y = digital / all and hybrid / all, each by the number of meetings and by
//!   person-hours (participants × time). A hybrid meeting is never counted as digital.
//! - A year = hours per person and week × working weeks × people, as a range because
//!   the weeks are one; full-time equivalents = these hours / the hours of a post.
//!
//! Projections are told with two significant digits ([`rounded`]): a week that is
//! taken to stand for a year does not carry more.
//!
//! Source of the formulas: domain.md 4.4.

use super::amount::Amount;
use super::check::{MOST_WEEKS, WEEK, is_sound};
use super::meetings::{Form, Meetings, Row, Way};

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// At most the whole.
    pub part: u64,
    /// More than 0.
    pub whole: u64,
}

impl Ratio {
    /// A part of a whole; `None` where there is no whole, or the part is larger.
    pub const fn new(part: u64, whole: u64) -> Option<Ratio> {
        if whole == 0 || whole < part {
            None
        } else {
            Some(Ratio { part, whole })
        }
    }

    /// Whole per cent, halves upwards.
    pub fn percent(self) -> u64 {
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        let percent = (part * 200 + whole) / (whole * 2);
        u64::try_from(percent).unwrap_or(100)
    }
}

/// How much of each form there is, in meetings or in person-minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByForm(pub [u64; 3]);

impl ByForm {
    /// All forms together.
    pub fn all(self) -> u64 {
        self.0.iter().sum()
    }

    /// How much of a form.
    pub fn of(self, form: Form) -> u64 {
        *form.of(&self.0)
    }

    /// A form's part of all; `None` where there is nothing.
    pub fn share(self, form: Form) -> Option<Ratio> {
        Ratio::new(self.of(form), self.all())
    }
}

/// The middle, and from where to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The smallest.
    pub least: u32,
    /// Twice the median: the two in the middle together, so that it is whole.
    pub twice_median: u32,
    /// The largest.
    pub most: u32,
}

impl Spread {
    /// Of some numbers; `None` of none.
    pub fn of(mut all: Vec<u32>) -> Option<Spread> {
        all.sort_unstable();
        let last = all.len().checked_sub(1)?;
        let (low, high) = (all.get(last / 2)?, all.get(all.len() / 2)?);
        Some(Spread {
            least: *all.first()?,
            twice_median: low.saturating_add(*high),
            most: *all.last()?,
        })
    }

    /// The median.
    pub fn median(self) -> f64 {
        f64::from(self.twice_median) / 2.0
    }
}

/// From where to where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// At most `high`.
    pub low: f64,
    /// At least `low`.
    pub high: f64,
}

impl Range {
    /// Both ends with two significant digits.
    pub fn rounded(self) -> Range {
        Range {
            low: rounded(self.low),
            high: rounded(self.high),
        }
    }

    fn times(self, by: f64) -> Range {
        Range {
            low: self.low * by,
            high: self.high * by,
        }
    }
}

/// A number of 0 or more with two significant digits, the nearest ones; 100 and more
/// become whole tens, hundreds and so on, 10 to 99 whole numbers, less than 10 keep one
/// decimal, less than 1 two.
pub fn rounded(number: f64) -> f64 {
    if number < 1.0 {
        return (number * 100.0).round() / 100.0;
    }
    if number < 9.95 {
        return (number * 10.0).round() / 10.0;
    }
    let mut step = 1.0;
    while 99.5 <= number / step {
        step *= 10.0;
    }
    (number / step).round() * step
}

/// A whole year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// How many people it is for.
    pub people: u32,
    /// Working weeks, at least and at most.
    pub weeks: [u32; 2],
    /// Hours in meetings of all people.
    pub hours: Range,
    /// As full-time posts.
    pub posts: Option<Range>,
    /// Kronor.
    pub cost: Option<Range>,
}

/// What the entered figures come to; what cannot be said is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Which way it was measured.
    pub way: Way,
    /// How many meetings are counted.
    pub meetings: u64,
    /// Rows that are begun and not counted, because something is missing or wrong.
    pub left_out: usize,
    /// The people of the sample.
    pub people: Option<u32>,
    /// The weeks that it is about.
    pub weeks: Option<u32>,
    /// Meetings per person and week.
    pub each: Option<f64>,
    /// Hours in meetings per person and week.
    pub hours: Option<f64>,
    /// X: hours in meetings of contracted hours.
    pub share: Option<Ratio>,
    /// The meetings by form.
    pub by_count: Option<ByForm>,
    /// Person-minutes by form.
    pub by_hours: Option<ByForm>,
    /// How long meetings are, in minutes; of a sample only.
    pub length: Option<Spread>,
    /// How many take part; of a sample only.
    pub size: Option<Spread>,
    /// What an hour costs, in kronor.
    pub hourly: Option<f64>,
    /// What the meetings that were entered cost together, in kronor: all who took part.
    pub cost: Option<f64>,
    /// A whole year.
    pub year: Option<Year>,
}

/// What the people of the sample spent in meetings together, in minutes over all weeks.
pub(super) fn own_minutes(meetings: &Meetings) -> Option<u64> {
    let people = meetings.people.number().filter(|it| 0 < *it)?;
    match meetings.way {
        Way::Sample => {
            let sound = meetings.rows.iter().filter(|it| is_sound(it, Some(people)));
            let minutes = sound.filter_map(|row| {
                let own = u64::from(row.own_of(people)?);
                Some(own * u64::from(row.minutes.number()?))
            });
            minutes.map(Some).reduce(|a, b| a?.checked_add(b?))?
        }
        Way::Totals => match meetings.totals.minutes_each.number() {
            Some(each) => u64::from(each).checked_mul(u64::from(people)),
            None => person_minutes(meetings).map(ByForm::all),
        },
    }
}

/// Person-minutes by form.
fn person_minutes(meetings: &Meetings) -> Option<ByForm> {
    match meetings.way {
        Way::Sample => by_form(meetings, |minutes, people| minutes * people),
        Way::Totals => entered(&meetings.totals.person_minutes),
    }
}

fn by_count(meetings: &Meetings) -> Option<ByForm> {
    match meetings.way {
        Way::Sample => by_form(meetings, |_, _| 1),
        Way::Totals => entered(&meetings.totals.meetings),
    }
}

fn by_form(meetings: &Meetings, weight: fn(u64, u64) -> u64) -> Option<ByForm> {
    let mut sums = [0_u64; 3];
    let people = meetings.people.number();
    for row in meetings.rows.iter().filter(|it| is_sound(it, people)) {
        let minutes = u64::from(row.minutes.number()?);
        let participants = u64::from(row.participants.number()?);
        let sum = row.form?.of_mut(&mut sums);
        *sum = sum.saturating_add(weight(minutes, participants));
    }
    Some(ByForm(sums)).filter(|it| 0 < it.all())
}

/// Three sums, if one is entered and none is unclear; what is empty counts as none.
fn entered(amounts: &[Amount; 3]) -> Option<ByForm> {
    let [room, digital, hybrid] = amounts;
    let number = |it: &Amount| match it {
        Amount::Empty => Some(0),
        other => other.number().map(u64::from),
    };
    let sums = [number(room)?, number(digital)?, number(hybrid)?];
    Some(ByForm(sums)).filter(|it| 0 < it.all())
}

impl Figures {
    /// What the entered figures come to. Rows that cannot be are left out; a share above
    /// one is none.
    pub fn of(meetings: &Meetings) -> Figures {
        let people = meetings.people.number().filter(|it| 0 < *it);
        let weeks = meetings
            .weeks
            .number()
            .filter(|it| (1..=MOST_WEEKS).contains(it));
        let person_weeks = people.and_then(|it| Some(u64::from(it) * u64::from(weeks?)));
        let own = own_minutes(meetings);
        let contracted = meetings.contracted.number().map(u64::from);
        let is_sample = meetings.way == Way::Sample;
        let (sound, unsound): (Vec<_>, Vec<_>) = meetings
            .rows
            .iter()
            .filter(|it| is_sample && !it.is_empty())
            .partition(|it| is_sound(it, people));
        let of_rows = |read: fn(&Row) -> Option<u32>| {
            Spread::of(sound.iter().filter_map(|it| read(it)).collect())
        };
        let by_count = by_count(meetings);
        let by_hours = person_minutes(meetings);
        // Each person in each meeting, in tenths.
        let tenths_each = match meetings.way {
            Way::Sample => people.filter(|_| !sound.is_empty()).map(|people| {
                let own = sound.iter().filter_map(|it| it.own_of(people));
                own.map(|it| u64::from(it) * 10).sum::<u64>()
            }),
            Way::Totals => {
                let each = meetings.totals.each.number().map(u64::from);
                each.and_then(|it| it.checked_mul(u64::from(people?)))
            }
        };
        let over = |sum: Option<u64>, by: f64| {
            let of = person_weeks?;
            Some(sum? as f64 / of as f64 / by)
        };
        let share = own.and_then(|own| {
            let whole = contracted?.checked_mul(person_weeks?)?;
            Ratio::new(own, whole)
        });
        // Where people would be in meetings for longer than they work, something is
        // wrong, and it must not be multiplied by a year.
        let within = |minutes: u64| Some(own? <= minutes.checked_mul(person_weeks?)?);
        let is_possible = within(u64::from(WEEK)).unwrap_or(false)
            && contracted.is_none_or(|it| it == 0 || within(it).unwrap_or(false));
        let hours = over(own, 60.0);
        Figures {
            way: meetings.way,
            meetings: by_count.map_or(0, ByForm::all),
            left_out: unsound.len(),
            people,
            weeks,
            each: over(tenths_each, 10.0),
            hours: hours.filter(|_| is_possible),
            share,
            by_count,
            by_hours,
            length: of_rows(|it| it.minutes.number()),
            size: of_rows(|it| it.participants.number()),
            hourly: meetings.cost.hourly(),
            cost: by_hours.and_then(|it| meetings.cost.of(it.all())),
            year: hours
                .filter(|_| is_possible)
                .and_then(|it| year(meetings, it, people?)),
        }
    }
}

fn year(meetings: &Meetings, hours: f64, people: u32) -> Option<Year> {
    let cost = &meetings.cost;
    let people = match &cost.staff {
        Amount::Empty => people,
        other => other.number().filter(|it| 0 < *it)?,
    };
    let ends = |[low, high]: &[Amount; 2]| {
        let (low, high) = (low.number()?, high.number()?);
        (0 < low && low <= high).then_some([low, high])
    };
    let weeks @ [low, high] = ends(&cost.weeks)?;
    let of_all = hours * f64::from(people);
    let hours = Range {
        low: of_all * f64::from(low),
        high: of_all * f64::from(high),
    };
    // The longest year of a post gives the fewest posts.
    let posts = ends(&cost.year_hours).map(|[short, long]| Range {
        low: hours.low / f64::from(long),
        high: hours.high / f64::from(short),
    });
    Some(Year {
        people,
        weeks,
        hours,
        posts,
        cost: cost.hourly().map(|it| hours.times(it)),
    })
}
