//! Figures that cannot be, each with its place.

use super::amount::Amount;
use super::figures::own_minutes;
use super::meetings::{Form, Meetings, Row, Way};

/// The longest meeting, in minutes: a day.
pub const MOST_MINUTES: u32 = 1_440;
/// The most people anywhere.
pub const MOST_PEOPLE: u32 = 1_000_000;
/// The most weeks that figures are about, and the most of a year.
pub const MOST_WEEKS: u32 = 53;
/// The minutes of a week.
pub const WEEK: u32 = 10_080;
/// The most of anything else: kronor, person-minutes.
pub const MOST: u32 = 1_000_000_000;

/// A column of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// How long.
    Minutes,
    /// How many in all.
    Participants,
    /// How many of those in the sample.
    Own,
    /// How people were there.
    Form,
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How many people.
    People,
    /// Contracted time.
    Contracted,
    /// Weeks of the figures.
    Weeks,
    /// A cell of a row, by the row's number.
    Row(u32, Column),
    /// The number of meetings of a form.
    Count(Form),
    /// The person-hours of a form.
    Hours(Form),
    /// Meetings per person.
    Each,
    /// Hours per person.
    HoursEach,
    /// Salary.
    Salary,
    /// What the employer pays on top.
    Factor,
    /// Hours of a month.
    Month,
    /// Weeks of a year, at least.
    WeeksLow,
    /// Weeks of a year, at most.
    WeeksHigh,
    /// Hours of a year, at least.
    YearLow,
    /// Hours of a year, at most.
    YearHigh,
    /// People of the yearly figures.
    Staff,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no number.
    Unclear,
    /// It is missing where the rest of the row stands.
    Missing,
    /// It is 0, and has to be at least 1.
    Zero,
    /// It is more than this.
    TooMuch(u32),
    /// More of the sample's people than took part.
    MoreThanTookPart,
    /// More than the people of the sample.
    MoreThanPeople,
    /// People would be in meetings for longer than a week has hours.
    MoreThanTheWeek,
    /// People would be in meetings for longer than they work: a share above one.
    MoreThanContracted,
    /// The lower end lies above the upper one.
    Turned,
}

/// What is wrong, and where.
pub type Found = (Field, Fault);

/// Everything that cannot be, in the order of the page. What is only not entered yet is
/// no fault, apart from a row that is begun.
pub fn faults(meetings: &Meetings) -> Vec<Found> {
    let mut found = Vec::new();
    let mut check = |field, amount: &Amount, least: u32, most: u32| {
        found.extend(fault(amount, least, most).map(|it| (field, it)));
    };
    check(Field::People, &meetings.people, 1, MOST_PEOPLE);
    check(Field::Contracted, &meetings.contracted, 1, WEEK);
    check(Field::Weeks, &meetings.weeks, 1, MOST_WEEKS);
    match meetings.way {
        Way::Sample => {
            let people = meetings.people.number();
            for row in meetings.rows.iter().filter(|it| !it.is_empty()) {
                let at = |(column, fault)| (Field::Row(row.number, column), fault);
                found.extend(of_row(row, people).into_iter().map(at));
            }
        }
        Way::Totals => {
            let totals = &meetings.totals;
            for form in Form::ALL {
                let (count, hours) = (&totals.meetings, &totals.person_minutes);
                check(Field::Count(form), form.of(count), 0, MOST);
                check(Field::Hours(form), form.of(hours), 0, MOST);
            }
            check(Field::Each, &totals.each, 0, MOST_PEOPLE);
            check(Field::HoursEach, &totals.minutes_each, 0, MOST);
        }
    }
    found.extend(too_long(meetings));
    let cost = &meetings.cost;
    let [weeks_low, weeks_high] = &cost.weeks;
    let [year_low, year_high] = &cost.year_hours;
    for (field, amount, most) in [
        (Field::Salary, &cost.salary, 10_000_000),
        (Field::Factor, &cost.factor, 1_000),
        (Field::Month, &cost.month_hours, 744),
        (Field::WeeksLow, weeks_low, MOST_WEEKS),
        (Field::WeeksHigh, weeks_high, MOST_WEEKS),
        (Field::YearLow, year_low, 8_784),
        (Field::YearHigh, year_high, 8_784),
        (Field::Staff, &cost.staff, MOST_PEOPLE),
    ] {
        found.extend(fault(amount, 1, most).map(|it| (field, it)));
    }
    for (field, [low, high]) in [
        (Field::WeeksHigh, &cost.weeks),
        (Field::YearHigh, &cost.year_hours),
    ] {
        if let (Some(low), Some(high)) = (low.number(), high.number())
            && high < low
        {
            found.push((field, Fault::Turned));
        }
    }
    found
}

/// Whether a row can be counted.
pub fn is_sound(row: &Row, people: Option<u32>) -> bool {
    !row.is_empty() && of_row(row, people).is_empty()
}

fn fault(amount: &Amount, least: u32, most: u32) -> Option<Fault> {
    match amount {
        Amount::Empty => None,
        Amount::Unclear(_) => Some(Fault::Unclear),
        Amount::Whole(number) if *number < least => Some(Fault::Zero),
        Amount::Whole(number) if most < *number => Some(Fault::TooMuch(most)),
        Amount::Whole(_) => None,
    }
}

fn of_row(row: &Row, people: Option<u32>) -> Vec<(Column, Fault)> {
    let mut found = Vec::new();
    for (column, amount, least, most) in [
        (Column::Minutes, &row.minutes, 1, MOST_MINUTES),
        (Column::Participants, &row.participants, 1, MOST_PEOPLE),
        (Column::Own, &row.own, 0, MOST_PEOPLE),
    ] {
        let is_missing = amount.is_empty() && column != Column::Own;
        let missing = is_missing.then_some(Fault::Missing);
        let all = fault(amount, least, most).or(missing);
        found.extend(all.map(|it| (column, it)));
    }
    if let (Some(own), Some(all)) = (row.own.number(), row.participants.number()) {
        if all < own {
            found.push((Column::Own, Fault::MoreThanTookPart));
        } else if people.is_some_and(|people| people < own) {
            found.push((Column::Own, Fault::MoreThanPeople));
        }
    }
    if row.form.is_none() {
        found.push((Column::Form, Fault::Missing));
    }
    found
}

/// Longer in meetings than the weeks have, or than people work.
fn too_long(meetings: &Meetings) -> Option<Found> {
    let people = u64::from(meetings.people.number().filter(|it| 0 < *it)?);
    let weeks = u64::from(meetings.weeks.number().filter(|it| 0 < *it)?);
    let own = own_minutes(meetings)?;
    let is_over = |minutes: u32| u64::from(minutes) * people * weeks < own;
    // Told where it can be mended: at what a person is said to be in meetings, or at
    // how many people shared them.
    let is_told_each =
        meetings.way == Way::Totals && !meetings.totals.minutes_each.is_empty();
    let at = if is_told_each {
        Field::HoursEach
    } else {
        Field::People
    };
    if is_over(WEEK) {
        return Some((at, Fault::MoreThanTheWeek));
    }
    let contracted = meetings.contracted.number().filter(|it| 0 < *it)?;
    is_over(contracted).then_some((at, Fault::MoreThanContracted))
}
