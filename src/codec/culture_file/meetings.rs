//! Hours in meetings and the assumptions behind costs.

use serde::{Deserialize, Serialize};

use crate::codec::fields::line;
use crate::domain::culture::meetings::MOST_ROWS;
use crate::domain::culture::{Amount, Cost, Form, Meetings, Row, Totals, Way};

/// Nothing, a number, or what somebody wrote in its place.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum AmountRecord {
    Whole(u32),
    Unclear(#[serde(with = "line")] String),
    Empty(()),
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WayName {
    Sample,
    Totals,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum FormName {
    Room,
    Digital,
    Hybrid,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeetingsRecord {
    way: WayName,
    people: AmountRecord,
    contracted_minutes: AmountRecord,
    weeks: AmountRecord,
    meetings: Vec<RowRecord>,
    totals: TotalsRecord,
    cost: CostRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RowRecord {
    number: u32,
    #[serde(with = "line")]
    title: String,
    day: Option<u8>,
    minutes: AmountRecord,
    participants: AmountRecord,
    own: AmountRecord,
    form: Option<FormName>,
}

/// Lists in the order room, digital, hybrid.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TotalsRecord {
    meetings: [AmountRecord; 3],
    person_minutes: [AmountRecord; 3],
    meetings_each_tenths: AmountRecord,
    minutes_each: AmountRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CostRecord {
    monthly_salary: AmountRecord,
    factor_hundredths: AmountRecord,
    month_hours: AmountRecord,
    weeks: [AmountRecord; 2],
    year_hours: [AmountRecord; 2],
    staff: AmountRecord,
}

impl From<&Amount> for AmountRecord {
    fn from(amount: &Amount) -> AmountRecord {
        match amount {
            Amount::Empty => AmountRecord::Empty(()),
            Amount::Whole(number) => AmountRecord::Whole(*number),
            Amount::Unclear(text) => AmountRecord::Unclear(text.clone()),
        }
    }
}

impl From<AmountRecord> for Amount {
    fn from(record: AmountRecord) -> Amount {
        match record {
            AmountRecord::Empty(()) => Amount::Empty,
            AmountRecord::Whole(number) => Amount::Whole(number),
            AmountRecord::Unclear(text) => Amount::unclear(&text),
        }
    }
}

impl From<Form> for FormName {
    fn from(form: Form) -> FormName {
        match form {
            Form::Room => FormName::Room,
            Form::Digital => FormName::Digital,
            Form::Hybrid => FormName::Hybrid,
        }
    }
}

impl From<FormName> for Form {
    fn from(name: FormName) -> Form {
        match name {
            FormName::Room => Form::Room,
            FormName::Digital => Form::Digital,
            FormName::Hybrid => Form::Hybrid,
        }
    }
}

impl MeetingsRecord {
    pub(super) fn of(meetings: &Meetings) -> MeetingsRecord {
        MeetingsRecord {
            way: match meetings.way {
                Way::Sample => WayName::Sample,
                Way::Totals => WayName::Totals,
            },
            people: (&meetings.people).into(),
            contracted_minutes: (&meetings.contracted).into(),
            weeks: (&meetings.weeks).into(),
            meetings: meetings.rows.iter().map(RowRecord::of).collect(),
            totals: TotalsRecord::of(&meetings.totals),
            cost: CostRecord::of(&meetings.cost),
        }
    }

    /// The meetings, or the place of the row, from 1, that cannot be: its number is 0 or
    /// stands twice, its day is none, or it is one too many.
    pub(super) fn restore(self) -> Result<Meetings, usize> {
        let mut rows: Vec<Row> = Vec::new();
        for (place, record) in (1..).zip(self.meetings) {
            let row = record.restore();
            let is_twice = rows.iter().any(|it| it.number == row.number);
            let is_day = row.day.is_none_or(|it| (1..=7).contains(&it));
            if row.number == 0 || is_twice || !is_day || MOST_ROWS < place {
                return Err(place);
            }
            rows.push(row);
        }
        Ok(Meetings {
            way: match self.way {
                WayName::Sample => Way::Sample,
                WayName::Totals => Way::Totals,
            },
            people: self.people.into(),
            contracted: self.contracted_minutes.into(),
            weeks: self.weeks.into(),
            rows,
            totals: self.totals.restore(),
            cost: self.cost.restore(),
        })
    }
}

impl RowRecord {
    fn of(row: &Row) -> RowRecord {
        RowRecord {
            number: row.number,
            title: row.title.clone(),
            day: row.day,
            minutes: (&row.minutes).into(),
            participants: (&row.participants).into(),
            own: (&row.own).into(),
            form: row.form.map(FormName::from),
        }
    }

    fn restore(self) -> Row {
        Row {
            number: self.number,
            title: self.title,
            day: self.day,
            minutes: self.minutes.into(),
            participants: self.participants.into(),
            own: self.own.into(),
            form: self.form.map(Form::from),
        }
    }
}

impl TotalsRecord {
    fn of(totals: &Totals) -> TotalsRecord {
        TotalsRecord {
            meetings: totals.meetings.each_ref().map(AmountRecord::from),
            person_minutes: totals.person_minutes.each_ref().map(AmountRecord::from),
            meetings_each_tenths: (&totals.each).into(),
            minutes_each: (&totals.minutes_each).into(),
        }
    }

    fn restore(self) -> Totals {
        Totals {
            meetings: self.meetings.map(Amount::from),
            person_minutes: self.person_minutes.map(Amount::from),
            each: self.meetings_each_tenths.into(),
            minutes_each: self.minutes_each.into(),
        }
    }
}

impl CostRecord {
    fn of(cost: &Cost) -> CostRecord {
        CostRecord {
            monthly_salary: (&cost.salary).into(),
            factor_hundredths: (&cost.factor).into(),
            month_hours: (&cost.month_hours).into(),
            weeks: cost.weeks.each_ref().map(AmountRecord::from),
            year_hours: cost.year_hours.each_ref().map(AmountRecord::from),
            staff: (&cost.staff).into(),
        }
    }

    fn restore(self) -> Cost {
        Cost {
            salary: self.monthly_salary.into(),
            factor: self.factor_hundredths.into(),
            month_hours: self.month_hours.into(),
            weeks: self.weeks.map(Amount::from),
            year_hours: self.year_hours.map(Amount::from),
            staff: self.staff.into(),
        }
    }
}
