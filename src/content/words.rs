//! Small phrases that are put together from data.

use time::Date;

use super::{CANNOT_JUDGE, FREQUENCY, Lang, Text, steps, text::common};
use crate::domain::distribution::Cell;
use crate::domain::report::LevelWords;
use crate::domain::{
    Dimension, Form, Instrument, Measure, OwnExercise, Response, Station, Step, TimeOfDay,
};

/// A dimension's name, as a heading.
pub const fn name(dimension: Dimension) -> Text {
    match dimension {
        Dimension::Exploring => common::EXPLORING,
        Dimension::Telling => common::TELLING,
        Dimension::Inside => common::INSIDE,
        Dimension::Outside => common::OUTSIDE,
        Dimension::Climate => common::CLIMATE,
        Dimension::Frames => common::FRAMES,
    }
}

/// A dimension's name within a sentence.
pub const fn name_in(dimension: Dimension) -> Text {
    match dimension {
        Dimension::Exploring => common::EXPLORING_IN,
        Dimension::Telling => common::TELLING_IN,
        Dimension::Inside => common::INSIDE_IN,
        Dimension::Outside => common::OUTSIDE_IN,
        Dimension::Climate => common::CLIMATE_IN,
        Dimension::Frames => common::FRAMES_IN,
    }
}

/// A date as it is written in running text: 21 november 2026.
pub fn date(lang: Lang, date: Date) -> String {
    let month = common::MONTHS.get(usize::from(u8::from(date.month())) - 1);
    let month = month.map_or("", |text| text.get(lang));
    format!("{} {month} {}", date.day(), date.year())
}

/// A time of day: 09.30 in Swedish, 09:30 in English.
pub fn time(lang: Lang, time: TimeOfDay) -> String {
    let point = match lang {
        Lang::Sv | Lang::Easy => '.',
        Lang::En => ':',
    };
    format!("{:02}{point}{:02}", time.hour(), time.minute())
}

/// A figure with so many decimals, halves away from zero: 12,5 in Swedish, 12.5 in
/// English, and a true minus sign.
pub fn decimal(lang: Lang, value: f64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let whole = (value * unit as f64).round();
    let sign = if whole < 0.0 { "−" } else { "" };
    let whole = whole.abs() as u64;
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let point = match lang {
        Lang::Sv | Lang::Easy => ',',
        Lang::En => '.',
    };
    let (rest, width) = (whole % unit, decimals as usize);
    format!("{sign}{}{point}{rest:0width$}", whole / unit)
}

/// A level in the scale's own words: *ungefär ofta*, *mellan ibland och ofta*.
pub fn level(lang: Lang, words: LevelWords) -> String {
    use super::text::result;
    match words {
        LevelWords::Around(step) => result::around(lang, &step_word(lang, step)),
        LevelWords::Between(low, high) => {
            result::between(lang, &step_word(lang, low), &step_word(lang, high))
        }
    }
}

/// A step's word within a sentence. What easy Swedish explains in brackets is left out
/// there.
pub fn step_word(lang: Lang, step: Step) -> String {
    let word = FREQUENCY
        .get(step.index())
        .map_or("", |text| text.get(lang));
    within(word)
}

fn within(word: &str) -> String {
    let word = word.split_once(" (").map_or(word, |(word, _)| word);
    word.to_lowercase()
}

/// How long answering takes, in minutes; easy Swedish is read more slowly.
/// Source: the project's own estimate, `instrument.md` section 6.
pub const fn minutes_to_answer(lang: Lang, instrument: &Instrument) -> u32 {
    match (lang, instrument.form) {
        (Lang::Easy, Form::Full) => 10,
        (Lang::Easy, Form::Short) => 5,
        (Lang::Sv | Lang::En, _) => instrument.minutes,
    }
}

/// The steps of a shown cell, within a sentence.
pub fn cell_steps(lang: Lang, cell: &Cell, measure: Measure) -> String {
    let word = |step: Step| within(steps(measure)[step.index()].get(lang));
    if cell.first == cell.last {
        word(cell.first)
    } else {
        let (first, last) = (word(cell.first), word(cell.last));
        super::text::result::steps_range(lang, &first, &last)
    }
}

/// An answer, as it was given.
pub const fn answer(measure: Measure, response: Response) -> Text {
    match response {
        Response::CannotJudge => CANNOT_JUDGE,
        Response::Step(step) => steps(measure)[step.index()],
    }
}

/// A text cut at its asterisks: the odd parts are emphasised.
pub fn emphasis(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split('*')
        .enumerate()
        .map(|(n, part)| (n % 2 == 1, part))
}

/// Where a collector sits, within a sentence.
pub fn station(lang: Lang, station: Station) -> String {
    use super::text::scan;
    match station {
        Station::FRONT => scan::FRONT.get(lang).to_owned(),
        table => scan::table(lang, &table.get()),
    }
}

/// What the group's log calls something that was done.
pub fn practice(lang: Lang, id: &str) -> &'static str {
    use crate::domain::group::{JOINT_TALK, RESULT_TALK};
    match id {
        JOINT_TALK => return super::text::talk::TITLE.get(lang),
        RESULT_TALK => return super::text::review::TITLE.get(lang),
        _ => {}
    }
    // What a group calls its own, the store knows.
    let unknown = if OwnExercise::id_of(id).is_some() {
        common::OWN_EXERCISE
    } else {
        common::UNKNOWN_EXERCISE
    };
    super::exercise(id).map_or(unknown, |it| it.title).get(lang)
}
