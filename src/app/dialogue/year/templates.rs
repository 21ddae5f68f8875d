//! What a plan begins with: dialogues of a year, and the steps of a pilot. Which, when
//! and how long are our own proposals.

use crate::content::text::year_templates as text;
use crate::content::{Lang, Text};
use crate::domain::dialogue::year::{
    Dialogue, Form, Kind, PILOT_MONTHS, Repeat, Span, When,
};
use crate::domain::dialogue::{YearMonth, YearPlan};

/// The templates of a year, in the order of the year.
pub const TEMPLATES: [Kind; 4] = [
    Kind::Assignment,
    Kind::Expectations,
    Kind::Results,
    Kind::Development,
];

/// A dialogue without its month.
struct Shape {
    title: Text,
    with: &'static [Text],
    why: Text,
    form: Form,
    minutes: u32,
    repeat: Repeat,
    questions: &'static [Text],
}

impl Shape {
    fn dialogue(self, kind: Kind, month: YearMonth, lang: Lang) -> Dialogue {
        let words = |all: &[Text]| all.iter().map(|it| it.get(lang).to_owned()).collect();
        Dialogue {
            kind,
            title: self.title.get(lang).to_owned(),
            with: words(self.with),
            why: self.why.get(lang).to_owned(),
            form: self.form,
            when: When::Month(month),
            minutes: self.minutes,
            repeat: self.repeat,
            questions: words(self.questions),
            ..Dialogue::new(month)
        }
    }
}

/// What a template is called; `None` for what is none of a year.
pub const fn title(kind: Kind) -> Option<Text> {
    match kind {
        Kind::Assignment => Some(text::ASSIGNMENT_TITLE),
        Kind::Expectations => Some(text::EXPECTATIONS_TITLE),
        Kind::Results => Some(text::RESULTS_TITLE),
        Kind::Development => Some(text::DEVELOPMENT_TITLE),
        Kind::Own | Kind::Pilot => None,
    }
}

/// A dialogue from a template of a year, in its month of a plan; an own one for
/// anything else.
pub fn dialogue(kind: Kind, plan: &YearPlan, lang: Lang) -> Dialogue {
    let (after, shape) = match kind {
        Kind::Own | Kind::Pilot => return Dialogue::new(plan.first),
        Kind::Assignment => (
            0,
            Shape {
                title: text::ASSIGNMENT_TITLE,
                with: &[text::ASSIGNMENT_WITH],
                why: text::ASSIGNMENT_WHY,
                form: Form::Pair,
                minutes: 60,
                repeat: Repeat::Once,
                questions: text::ASSIGNMENT_QUESTIONS,
            },
        ),
        Kind::Expectations => (
            1,
            Shape {
                title: text::EXPECTATIONS_TITLE,
                with: &[text::EXPECTATIONS_WITH],
                why: text::EXPECTATIONS_WHY,
                form: Form::Group,
                minutes: 90,
                repeat: Repeat::HalfYear,
                questions: text::EXPECTATIONS_QUESTIONS,
            },
        ),
        Kind::Results => (
            2,
            Shape {
                title: text::RESULTS_TITLE,
                with: &[text::RESULTS_WITH],
                why: text::RESULTS_WHY,
                form: Form::Pair,
                minutes: 60,
                repeat: Repeat::Quarter,
                questions: text::RESULTS_QUESTIONS,
            },
        ),
        Kind::Development => (
            9,
            Shape {
                title: text::DEVELOPMENT_TITLE,
                with: &[text::DEVELOPMENT_WITH],
                why: text::DEVELOPMENT_WHY,
                form: Form::Walk,
                minutes: 60,
                repeat: Repeat::Once,
                questions: text::DEVELOPMENT_QUESTIONS,
            },
        ),
    };
    shape.dialogue(kind, plan.month(after), lang)
}

/// A year with a dialogue of each template.
pub fn year(name: &str, first: YearMonth, lang: Lang) -> YearPlan {
    let mut plan = YearPlan::empty(name.trim().to_owned(), first, Span::Year);
    for kind in TEMPLATES {
        let dialogue = dialogue(kind, &plan, lang);
        plan.add(dialogue);
    }
    plan
}

/// The steps of a pilot, by months after its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Course {
    training: u8,
    one: u8,
    two: u8,
    check: u8,
    decision: u8,
}

impl Course {
    /// In so many months: the decision comes last, the check a month before it where
    /// there are five or more, the second follow-up with the check, and the first one
    /// half-way between the training and that.
    fn of(months: u8) -> Course {
        let months = months.clamp(*PILOT_MONTHS.start(), *PILOT_MONTHS.end());
        let training = u8::from(4 <= months);
        let decision = months - 1;
        let check = decision - u8::from(5 <= months);
        Course {
            training,
            one: training + ((check - training) / 2).max(1),
            two: check,
            check,
            decision,
        }
    }
}

/// A pilot for a number of managers.
pub fn pilot(
    name: &str,
    first: YearMonth,
    months: u8,
    managers: u32,
    lang: Lang,
) -> YearPlan {
    let span = Span::Pilot { months, managers };
    let mut plan = YearPlan::empty(name.trim().to_owned(), first, span);
    let course = Course::of(months);
    let managers: &[Text] = &[text::PILOT_MANAGERS];
    let step = |title, with, why, form, minutes, questions| Shape {
        title,
        with,
        why,
        form,
        minutes,
        repeat: Repeat::Once,
        questions,
    };
    let trying = Shape {
        repeat: Repeat::Month,
        ..step(
            text::TRYING_TITLE,
            managers,
            text::TRYING_WHY,
            Form::Pair,
            30,
            text::TRYING_QUESTIONS,
        )
    };
    let follow_up = |title, why| {
        step(
            title,
            managers,
            why,
            Form::Group,
            120,
            text::FOLLOW_QUESTIONS,
        )
    };
    let steps = [
        (
            0,
            step(
                text::INVITE_TITLE,
                &[text::INVITE_WITH],
                text::INVITE_WHY,
                Form::Group,
                60,
                text::INVITE_QUESTIONS,
            ),
        ),
        (
            course.training,
            step(
                text::TRAINING_TITLE,
                managers,
                text::TRAINING_WHY,
                Form::Group,
                180,
                text::TRAINING_QUESTIONS,
            ),
        ),
        (course.training + 1, trying),
        (
            course.one,
            follow_up(text::FOLLOW_ONE_TITLE, text::FOLLOW_ONE_WHY),
        ),
        (
            course.two,
            follow_up(text::FOLLOW_TWO_TITLE, text::FOLLOW_TWO_WHY),
        ),
        (
            course.check,
            step(
                text::CHECK_TITLE,
                &[text::PILOT_MANAGERS, text::CHECK_WITH],
                text::CHECK_WHY,
                Form::Digital,
                30,
                text::CHECK_QUESTIONS,
            ),
        ),
        (
            course.decision,
            step(
                text::DECISION_TITLE,
                &[text::DECISION_WITH, text::DECISION_TWO],
                text::DECISION_WHY,
                Form::Group,
                60,
                text::DECISION_QUESTIONS,
            ),
        ),
    ];
    for (after, shape) in steps {
        let dialogue = shape.dialogue(Kind::Pilot, plan.month(after), lang);
        plan.add(dialogue);
    }
    plan
}
