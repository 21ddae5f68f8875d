//! Taking a plan along: the invitation, files, and what is printed. Pure functions of
//! the plan, so that what a page shows, saves and prints is the same.

mod calendar;
mod handout;
mod invitation;
mod markdown;
mod table;

pub use calendar::calendar;
pub use handout::{Handout, Line, Reader, handout};
pub use invitation::invitation;

use time::Date;

use crate::app::file::{CSV, File, JSON, MARKDOWN, PLAIN, slug};
use crate::codec::MeetingFile;
use crate::content::text::take as text;
use crate::content::{Lang, Text, words};
use crate::domain::day::iso;
use crate::domain::exercise::OwnExercise;
use crate::domain::meeting::Plan;

/// What something lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a plan's own names")]
pub enum Missing {
    Title,
    Day,
    Begins,
    Place,
    Purpose,
    Blocks,
    Preparation,
}

impl Missing {
    /// What it is, within a sentence.
    pub const fn words(self) -> Text {
        match self {
            Missing::Title => text::MISSING_TITLE,
            Missing::Day => text::MISSING_DAY,
            Missing::Begins => text::MISSING_BEGINS,
            Missing::Place => text::MISSING_PLACE,
            Missing::Purpose => text::MISSING_PURPOSE,
            Missing::Blocks => text::MISSING_BLOCKS,
            Missing::Preparation => text::MISSING_PREPARATION,
        }
    }

    fn is_missing(self, plan: &Plan) -> bool {
        let is_empty = |text: &str| text.trim().is_empty();
        match self {
            Missing::Title => is_empty(&plan.title),
            Missing::Day => plan.day.is_none(),
            Missing::Begins => plan.begins.is_none(),
            Missing::Place => is_empty(&plan.place),
            Missing::Purpose => is_empty(&plan.purpose),
            Missing::Blocks => plan.sheet.is_empty(),
            Missing::Preparation => is_empty(&plan.preparation),
        }
    }

    /// What an invitation lacks, in its order.
    pub fn in_invitation(plan: &Plan) -> Vec<Missing> {
        let all = [
            Missing::Title,
            Missing::Day,
            Missing::Begins,
            Missing::Place,
            Missing::Purpose,
            Missing::Blocks,
            Missing::Preparation,
        ];
        all.into_iter().filter(|it| it.is_missing(plan)).collect()
    }

    /// What a calendar must be told and the plan does not say.
    pub fn in_calendar(plan: &Plan) -> Vec<Missing> {
        let all = [Missing::Day, Missing::Begins, Missing::Blocks];
        all.into_iter().filter(|it| it.is_missing(plan)).collect()
    }
}

/// The invitation as a file.
pub fn invitation_file(plan: &Plan, langs: &[Lang]) -> File {
    file(plan, "txt", PLAIN, invitation(plan, langs))
}

/// The plan as a file that can be brought in again.
pub fn json(plan: &Plan, group: &str) -> File {
    let made = MeetingFile {
        group: group.to_owned(),
        plan: plan.clone(),
    };
    file(plan, "json", JSON, made.write())
}

/// The whole plan and its run sheet in Markdown, with the names of a device's own
/// exercises.
pub fn markdown(plan: &Plan, group: &str, own: &[OwnExercise], lang: Lang) -> File {
    file(
        plan,
        "md",
        MARKDOWN,
        markdown::write(plan, group, own, lang),
    )
}

/// The run sheet as a table, with the names of a device's own exercises.
pub fn table(plan: &Plan, own: &[OwnExercise], lang: Lang) -> File {
    file(plan, "csv", CSV, table::write(plan, own, lang))
}

/// What a meeting is called in a file's name that has no letter for it.
const UNNAMED: &str = "mote";

/// Such as `samklang-planering-2026-11-24.md`.
fn file(plan: &Plan, ending: &str, mime: &'static str, text: String) -> File {
    let day = plan
        .day
        .map_or(String::new(), |day| format!("-{}", iso(day)));
    let name = slug(&plan.title, UNNAMED);
    File {
        name: format!("samklang-{name}{day}.{ending}"),
        mime,
        text,
    }
}

/// A plan's title, or that it is a meeting.
pub fn title(plan: &Plan, lang: Lang) -> String {
    match plan.title.trim() {
        "" => text::UNTITLED.get(lang).to_owned(),
        title => title.to_owned(),
    }
}

/// When it is, as far as that is decided; `None` where nothing is.
fn when(plan: &Plan, lang: Lang) -> Option<String> {
    let day = plan.day.map(|it| day(it, lang));
    let Some(begins) = plan.begins else {
        return day;
    };
    let begins = words::time(lang, begins);
    if plan.sheet.is_empty() {
        return Some(day.map_or_else(
            || text::from(lang, &begins),
            |day| text::date_from(lang, &day, &begins),
        ));
    }
    let ends = super::sheet::clock(plan.schedule().ends, lang);
    Some(day.map_or_else(
        || text::from_to(lang, &begins, &ends),
        |day| text::date_from_to(lang, &day, &begins, &ends),
    ))
}

/// A day with its weekday.
fn day(day: Date, lang: Lang) -> String {
    let place = day.weekday().number_days_from_monday();
    let weekday = text::WEEKDAYS.get(usize::from(place));
    let weekday = weekday.map_or("", |it| it.get(lang));
    text::date(lang, &weekday, &words::date(lang, day))
}
