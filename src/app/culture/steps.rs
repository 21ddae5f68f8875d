//! The ten steps and the second one's points, in words.

use time::Date;

use crate::content::text::steps as text;
use crate::content::{Lang, Text, words};
use crate::domain::culture::Steps;
use crate::domain::culture::steps::{Answer, Due, Knowledge, Point, State, Step};

/// Nothing, where a list of texts is shorter than it must be.
const NONE: Text = Text::EMPTY;

fn nth(list: &[Text], at: usize) -> Text {
    list.get(at).copied().unwrap_or(NONE)
}

/// What a step is called.
pub fn name(step: Step) -> Text {
    nth(text::NAMES, step.number() - 1)
}

/// What a step is about.
pub fn about(step: Step) -> Text {
    nth(text::ABOUTS, step.number() - 1)
}

/// What is known of a step from its source.
pub const fn known(step: Step) -> Text {
    match step.known() {
        Knowledge::Content => text::KNOWN_CONTENT,
        Knowledge::Older => text::KNOWN_OLDER,
        Knowledge::Name => text::KNOWN_NAME,
        Knowledge::Ours => text::KNOWN_OURS,
    }
}

/// How far a step is.
pub fn state(state: State) -> Text {
    nth(text::STATES, state as usize)
}

/// A question or success factor of the second step.
pub fn point(point: Point) -> Text {
    let at = |list: &[Point]| list.iter().position(|it| *it == point);
    match (at(&Point::QUESTIONS), at(&Point::FACTORS)) {
        (Some(at), _) => nth(text::QUESTIONS, at),
        (_, Some(at)) => nth(text::FACTORS, at),
        _ => NONE,
    }
}

/// An answer.
pub fn answer(answer: Answer) -> Text {
    nth(text::ANSWERS, answer as usize)
}

/// What is to be looked at by a day, line by line.
pub fn due(steps: &Steps, by: Date, lang: Lang) -> Vec<(Step, String)> {
    let line = |(step, due): (Step, Due)| {
        let (number, name) = (step.number(), name(step).get(lang));
        let words = match due {
            Due::Next(date) => {
                text::due_next(lang, &number, &name, &words::date(lang, date))
            }
            Due::Review(_) => {
                let looked = steps.standing(step).and_then(|it| it.looked);
                let looked = looked.map(|it| words::date(lang, it));
                text::due_review(lang, &number, &name, &looked.unwrap_or_default())
            }
        };
        (step, words)
    };
    steps.all_due(by).into_iter().map(line).collect()
}

/// What comes next, and since when all have been looked at.
pub fn round(steps: &Steps, today: Date, lang: Lang) -> Vec<String> {
    let next = steps.next_after(today);
    let next = next
        .map(|(step, date)| text::after(lang, &step.number(), &words::date(lang, date)));
    let looked = match steps.all_looked() {
        Some(date) => text::all_looked(lang, &words::date(lang, date)),
        None => {
            let standings = steps.standings().iter();
            let count = standings.filter(|it| it.looked.is_none()).count();
            text::not_all_looked(lang, &count)
        }
    };
    next.into_iter().chain([looked]).collect()
}

/// What is told of a step beside its notes: who, when next, when last, and the review
/// of every third year.
pub fn facts(steps: &Steps, step: Step, lang: Lang) -> Vec<String> {
    let Some(standing) = steps.standing(step) else {
        return Vec::new();
    };
    let day = |date: Date| words::date(lang, date);
    let who = standing.who.trim();
    let who = (!who.is_empty()).then(|| text::who_line(lang, &who));
    let next = standing.next.map(|it| text::next_line(lang, &day(it)));
    let looked = standing.looked.map(|it| text::looked_line(lang, &day(it)));
    let review = standing.review().filter(|_| step.is_reviewed());
    let review = review.map(|it| text::review_line(lang, &day(it)));
    [who, next, looked, review].into_iter().flatten().collect()
}

/// How many of a list of points are answered, and how.
pub fn count(steps: &Steps, points: &[Point], lang: Lang) -> String {
    let said = |wanted: Answer| {
        let answers = points.iter().filter_map(|it| steps.said(*it)?.answer);
        answers.filter(|it| *it == wanted).count()
    };
    let (yes, partly, no) = (said(Answer::Yes), said(Answer::Partly), said(Answer::No));
    let answered = yes + partly + no;
    text::points_count(lang, &answered, &points.len(), &yes, &partly, &no)
}
