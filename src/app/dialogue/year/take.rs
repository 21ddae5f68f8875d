//! What is taken along of a plan. None of it knows what was held, or any note.

use super::words::{form, month, name, repeat, title, with};
use crate::app::csv::{Csv, cell};
use crate::app::file::{CALENDAR, CSV, File, JSON, slug};
use crate::codec::{self, Entry, Start, YearFile};
use crate::content::text::year as text;
use crate::content::{Lang, Text};
use crate::domain::day::iso;
use crate::domain::dialogue::YearPlan;
use crate::domain::dialogue::year::{Dialogue, Occasion};
use crate::domain::timer::Moment;
use crate::domain::{TimeOfDay, Year};

/// All occasions for a calendar. Where only the month is set, an entry on the month's
/// first weekday asks to book a day.
pub fn calendar(year: &Year, lang: Lang, now: Moment) -> File {
    let plan = &year.plan;
    let entry = |it: Occasion| {
        let dialogue = plan.dialogue(it.number)?;
        let (start, title) = match (it.day, it.begins) {
            (Some(day), Some(begins)) => (
                Start::At(day, begins, dialogue.minutes),
                title(dialogue, lang),
            ),
            (Some(day), None) => (Start::AllDay(day), title(dialogue, lang)),
            (None, _) => (
                Start::AllDay(it.month.first_weekday()),
                text::book(lang, &title(dialogue, lang), &month(it.month, lang)),
            ),
        };
        Some(Entry {
            name: format!("{}-{}-{}", year.id.as_str(), it.number, it.after),
            start,
            title,
            description: description(dialogue, &it, lang),
            place: String::new(),
        })
    };
    let entries: Vec<Entry> = plan.occasions().into_iter().filter_map(entry).collect();
    file(plan, "ics", CALENDAR, codec::calendar(&entries, now))
}

fn description(dialogue: &Dialogue, occasion: &Occasion, lang: Lang) -> String {
    let book = occasion
        .day
        .is_none()
        .then(|| text::book_line(lang, &month(occasion.month, lang)));
    let why = dialogue.why.trim();
    let why = (!why.is_empty()).then(|| why.to_owned());
    let about = [
        form(&dialogue.form, lang),
        Some(text::minutes(lang, &dialogue.minutes)),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let questions = dialogue.questions.iter().map(|it| format!("– {it}"));
    let questions: Vec<String> = questions.collect();
    let questions = (!questions.is_empty()).then(|| {
        let heading = text::QUESTIONS.get(lang);
        format!("{heading}\n{}", questions.join("\n"))
    });
    let parts = [
        book,
        why,
        with(dialogue, lang),
        Some(about.join(" · ")),
        questions,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The plan as a file that can be brought in again; with what its model is called,
/// empty for the original.
pub fn json(plan: &YearPlan, model: &str) -> File {
    let made = YearFile {
        model: model.to_owned(),
        plan: plan.bare(),
    };
    file(plan, "json", JSON, made.write())
}

/// The columns of the table, in order.
const COLUMNS: [Text; 10] = [
    text::COLUMN_NUMBER,
    text::COLUMN_MONTH,
    text::COLUMN_DAY,
    text::COLUMN_TIME,
    text::COLUMN_TITLE,
    text::COLUMN_WITH,
    text::COLUMN_FORM,
    text::COLUMN_MINUTES,
    text::COLUMN_REPEAT,
    text::COLUMN_WHY,
];

/// A row an occasion.
pub fn table(plan: &YearPlan, lang: Lang) -> File {
    let mut csv = Csv::default();
    csv.row(COLUMNS.map(|it| cell(it.get(lang))));
    for it in plan.occasions() {
        let Some(dialogue) = plan.dialogue(it.number) else {
            continue;
        };
        csv.row([
            it.number.to_string(),
            cell(&it.month.iso()),
            cell(&it.day.map_or(String::new(), iso)),
            cell(&it.begins.map_or(String::new(), TimeOfDay::iso)),
            cell(&title(dialogue, lang)),
            cell(&dialogue.with.join("\n")),
            cell(&form(&dialogue.form, lang).unwrap_or_default()),
            dialogue.minutes.to_string(),
            cell(repeat(dialogue.repeat).get(lang)),
            cell(&dialogue.why),
        ]);
    }
    file(plan, "csv", CSV, csv.end())
}

/// What a plan is called in a file's name that has no letter for it.
const UNNAMED: &str = "samtal";

/// Such as `samklang-chefssamtal-2026-08.ics`.
fn file(plan: &YearPlan, ending: &str, mime: &'static str, text: String) -> File {
    let called = slug(&name(plan, Lang::Sv), UNNAMED);
    File {
        name: format!("samklang-{called}-{}.{ending}", plan.first.iso()),
        mime,
        text,
    }
}
