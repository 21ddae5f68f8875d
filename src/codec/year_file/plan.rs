//! The fields of a plan, for the file and the store. What was held and own notes have
//! no place in them.

use serde::{Deserialize, Serialize};

use super::{YearSpot, YearWrong};
use crate::codec::fields::{Day, Time, line, lines, many, words};
use crate::domain::dialogue::YearMonth;
use crate::domain::dialogue::YearPlan;
use crate::domain::dialogue::year::{
    Dialogue, FIRST_YEARS, Form, Kind, MANAGERS, MINUTES, MOST_DIALOGUES, MOST_PEOPLE,
    MOST_QUESTIONS, PILOT_MONTHS, Repeat, Span, When,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanRecord {
    #[serde(with = "line")]
    name: String,
    first: Month,
    span: SpanRecord,
    #[serde(with = "many")]
    dialogues: Vec<DialogueRecord>,
}

/// A month as `2026-11`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Month(YearMonth);

impl TryFrom<String> for Month {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Month, Self::Error> {
        YearMonth::of_iso(&text).map(Month).ok_or("no month")
    }
}

impl From<Month> for String {
    fn from(Month(month): Month) -> String {
        month.iso()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum SpanRecord {
    Year,
    Pilot { months: u8, managers: u32 },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindRecord {
    Own,
    Assignment,
    Expectations,
    Results,
    Development,
    Pilot,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum FormRecord {
    Pair,
    Group,
    Walk,
    Digital,
    Own(#[serde(with = "line")] String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RepeatRecord {
    Once,
    Month,
    Quarter,
    HalfYear,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DialogueRecord {
    number: u32,
    kind: KindRecord,
    #[serde(with = "line")]
    title: String,
    #[serde(with = "many")]
    with: Vec<Name>,
    #[serde(with = "words")]
    why: String,
    form: FormRecord,
    /// Either this or the day is there.
    month: Option<Month>,
    day: Option<Day>,
    begins: Option<Time>,
    minutes: u32,
    repeat: RepeatRecord,
    #[serde(with = "lines")]
    questions: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Name(#[serde(with = "line")] String);

impl PlanRecord {
    pub(crate) fn of(plan: &YearPlan) -> PlanRecord {
        PlanRecord {
            name: plan.name.clone(),
            first: Month(plan.first),
            span: match plan.span {
                Span::Year => SpanRecord::Year,
                Span::Pilot { months, managers } => {
                    SpanRecord::Pilot { months, managers }
                }
            },
            dialogues: plan.dialogues.iter().map(DialogueRecord::of).collect(),
        }
    }

    pub(crate) fn restore(self) -> Result<YearPlan, YearSpot> {
        let span = match self.span {
            SpanRecord::Year => Span::Year,
            SpanRecord::Pilot { months, managers } => {
                if !PILOT_MONTHS.contains(&months) || !MANAGERS.contains(&managers) {
                    return Err(YearSpot::Plan);
                }
                Span::Pilot { months, managers }
            }
        };
        let Month(first) = self.first;
        if !FIRST_YEARS.contains(&first.year()) {
            return Err(YearSpot::Plan);
        }
        let mut plan = YearPlan::empty(self.name, first, span);
        for (at, record) in self.dialogues.into_iter().enumerate() {
            let wrong = |it| YearSpot::Dialogue(at + 1, it);
            let is_taken = plan.dialogue(record.number).is_some();
            if record.number == 0 || is_taken || MOST_DIALOGUES <= at {
                return Err(wrong(YearWrong::Number));
            }
            let dialogue = record.restore(&plan).map_err(wrong)?;
            plan.dialogues.push(dialogue);
        }
        Ok(plan)
    }
}

impl DialogueRecord {
    fn of(dialogue: &Dialogue) -> DialogueRecord {
        let (month, day, begins) = match dialogue.when {
            When::Month(month) => (Some(Month(month)), None, None),
            When::Day(day, begins) => (None, Some(Day(day)), begins.map(Time)),
        };
        DialogueRecord {
            number: dialogue.number,
            kind: KindRecord::of(dialogue.kind),
            title: dialogue.title.clone(),
            with: dialogue.with.iter().cloned().map(Name).collect(),
            why: dialogue.why.clone(),
            form: FormRecord::of(&dialogue.form),
            month,
            day,
            begins,
            minutes: dialogue.minutes,
            repeat: RepeatRecord::of(dialogue.repeat),
            questions: dialogue.questions.clone(),
        }
    }

    fn restore(self, plan: &YearPlan) -> Result<Dialogue, YearWrong> {
        if !MINUTES.contains(&self.minutes) {
            return Err(YearWrong::Minutes);
        }
        if MOST_PEOPLE < self.with.len() || MOST_QUESTIONS < self.questions.len() {
            return Err(YearWrong::Many);
        }
        let when = match (self.month, self.day, self.begins) {
            (Some(Month(month)), None, None) => When::Month(month),
            (None, Some(Day(day)), begins) if plan.has_day(day) => {
                When::Day(day, begins.map(|Time(it)| it))
            }
            _ => return Err(YearWrong::When),
        };
        if !plan.has(when.month()) {
            return Err(YearWrong::When);
        }
        Ok(Dialogue {
            number: self.number,
            kind: self.kind.restore(),
            title: self.title,
            with: self.with.into_iter().map(|Name(it)| it).collect(),
            why: self.why,
            form: self.form.restore(),
            when,
            minutes: self.minutes,
            repeat: self.repeat.restore(),
            questions: self.questions,
            held: Vec::new(),
            notes: String::new(),
        })
    }
}

impl KindRecord {
    fn of(kind: Kind) -> KindRecord {
        match kind {
            Kind::Own => KindRecord::Own,
            Kind::Assignment => KindRecord::Assignment,
            Kind::Expectations => KindRecord::Expectations,
            Kind::Results => KindRecord::Results,
            Kind::Development => KindRecord::Development,
            Kind::Pilot => KindRecord::Pilot,
        }
    }

    fn restore(self) -> Kind {
        match self {
            KindRecord::Own => Kind::Own,
            KindRecord::Assignment => Kind::Assignment,
            KindRecord::Expectations => Kind::Expectations,
            KindRecord::Results => Kind::Results,
            KindRecord::Development => Kind::Development,
            KindRecord::Pilot => Kind::Pilot,
        }
    }
}

impl FormRecord {
    fn of(form: &Form) -> FormRecord {
        match form {
            Form::Pair => FormRecord::Pair,
            Form::Group => FormRecord::Group,
            Form::Walk => FormRecord::Walk,
            Form::Digital => FormRecord::Digital,
            Form::Own(words) => FormRecord::Own(words.clone()),
        }
    }

    fn restore(self) -> Form {
        match self {
            FormRecord::Pair => Form::Pair,
            FormRecord::Group => Form::Group,
            FormRecord::Walk => Form::Walk,
            FormRecord::Digital => Form::Digital,
            FormRecord::Own(words) => Form::Own(words),
        }
    }
}

impl RepeatRecord {
    fn of(repeat: Repeat) -> RepeatRecord {
        match repeat {
            Repeat::Once => RepeatRecord::Once,
            Repeat::Month => RepeatRecord::Month,
            Repeat::Quarter => RepeatRecord::Quarter,
            Repeat::HalfYear => RepeatRecord::HalfYear,
        }
    }

    fn restore(self) -> Repeat {
        match self {
            RepeatRecord::Once => Repeat::Once,
            RepeatRecord::Month => Repeat::Month,
            RepeatRecord::Quarter => Repeat::Quarter,
            RepeatRecord::HalfYear => Repeat::HalfYear,
        }
    }
}
