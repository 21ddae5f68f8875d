//! The run sheet as it is made: what changes together, new blocks, and what the page
//! says of times.

use time::Date;

use crate::app::exercise::offer::Offer;
use crate::content::text::sheet as text;
use crate::content::{Lang, words};
use crate::domain::TimeOfDay;
use crate::domain::conversation::CHOICES;
use crate::domain::meeting::block::MOST_MINUTES;
use crate::domain::meeting::schedule::MOST_WITHOUT_BREAK;
use crate::domain::meeting::{Block, Notice, Plan, RunSheet, Schedule};
use crate::domain::time_of_day::{DAY, Minute, Shift};

/// What the page changes of a plan, and what is undone together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The day.
    pub day: Option<Date>,
    /// When it begins.
    pub begins: Option<TimeOfDay>,
    /// The blocks.
    pub sheet: RunSheet,
}

impl Timed {
    /// What a plan holds of it.
    pub fn of(plan: &Plan) -> Timed {
        Timed {
            day: plan.day,
            begins: plan.begins,
            sheet: plan.sheet.clone(),
        }
    }

    /// Puts it into a plan.
    pub fn put(self, plan: &mut Plan) {
        plan.day = self.day;
        plan.begins = self.begins;
        plan.sheet = self.sheet;
    }
}

/// The length of a new block, in minutes.
const NEW: u32 = 10;
/// The minutes by which the buttons lengthen and shorten.
const STEP: u32 = 5;

/// A block of which nothing is known yet.
pub fn new_block() -> Block {
    Block::new(String::new(), NEW)
}

/// A break.
pub fn new_break(lang: Lang) -> Block {
    Block {
        is_break: true,
        ..Block::new(capitalised(text::MARK_BREAK.get(lang)), NEW)
    }
}

/// Gives a block the title, length and main perspective of an exercise.
pub fn fill(block: &mut Block, exercise: Offer) {
    block.exercise = Some(exercise.name);
    block.title = exercise.title;
    block.minutes = exercise.minutes;
    block.gives = exercise.main.filter(|it| CHOICES.contains(it));
    block.is_active = true;
    block.is_break = false;
}

/// A length of a block from what is in its field; `None` for anything else.
pub fn minutes_of(field: &str) -> Option<u32> {
    let found: Option<u32> = field.trim().parse().ok();
    found.filter(|it| (1..=MOST_MINUTES).contains(it))
}

/// Gives a block a length. While a number is typed it passes through shorter ones,
/// which must not cut the least length that was asked for.
pub fn set_minutes(block: &mut Block, minutes: u32, least: Option<u32>) {
    block.minutes = minutes;
    block.least = least.map(|it| it.min(minutes));
}

/// The next length up or down, in whole steps of five minutes.
pub fn stepped(minutes: u32, is_up: bool) -> u32 {
    let next = if is_up {
        (minutes / STEP + 1) * STEP
    } else {
        minutes.saturating_sub(1) / STEP * STEP
    };
    next.clamp(1, MOST_MINUTES)
}

/// A length: 45 min, 1 h, 1 h 30 min.
pub fn length(minutes: u32, lang: Lang) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => text::minutes(lang, &minutes),
        (hours, 0) => text::hours(lang, &hours),
        (hours, minutes) => text::hours_minutes(lang, &hours, &minutes),
    }
}

/// A minute as clocks show it, with a word where it is on the day after.
pub fn clock(minute: Minute, lang: Lang) -> String {
    let time = words::time(lang, TimeOfDay::at(minute));
    if minute < DAY {
        time
    } else {
        text::next_day(lang, &time)
    }
}

/// From when to when.
pub fn span(begins: Minute, ends: Minute, lang: Lang) -> String {
    text::from_to(lang, &clock(begins, lang), &clock(ends, lang))
}

/// When the meeting begins and ends, and how long its blocks are together.
pub fn summary(plan: &Plan, schedule: &Schedule, lang: Lang) -> String {
    let (begins, ends) = (clock(schedule.begins, lang), clock(schedule.ends, lang));
    let whole = text::summary(lang, &begins, &ends, &length(schedule.minutes(), lang));
    let together = length(plan.sheet.minutes(), lang);
    let blocks = match plan.sheet.blocks().len() {
        1 => text::summary_block(lang, &together),
        n => text::summary_blocks(lang, &n, &together),
    };
    format!("{whole} {blocks}")
}

/// What the schedule shows, in words.
pub fn notice(notice: Notice, lang: Lang) -> String {
    match notice {
        Notice::Overlap { minutes, .. } => text::overlap(lang, &length(minutes, lang)),
        Notice::BeforeBeginning { .. } => text::BEFORE_BEGINNING.get(lang).to_owned(),
        Notice::Free { minutes, .. } => text::free(lang, &length(minutes, lang)),
        Notice::Midnight { .. } => text::MIDNIGHT.get(lang).to_owned(),
        Notice::ClocksChange { shift, .. } => match shift {
            Shift::Forward => text::CLOCKS_FORWARD.get(lang).to_owned(),
            Shift::Back => text::CLOCKS_BACK.get(lang).to_owned(),
        },
        Notice::UnclearBeginning(shift) => match shift {
            Shift::Forward => text::BEGINS_MISSING_HOUR.get(lang).to_owned(),
            Shift::Back => text::BEGINS_DOUBLE_HOUR.get(lang).to_owned(),
        },
        Notice::NoBreak { minutes, .. } => {
            text::no_break(lang, &MOST_WITHOUT_BREAK, &length(minutes, lang))
        }
        Notice::NoAir => text::NO_AIR.get(lang).to_owned(),
    }
}

/// What a line says of its block beside times and title.
pub fn marks(block: &Block, lang: Lang) -> Vec<String> {
    let mut marks = vec![length(block.minutes, lang)];
    let mut add = |is: bool, mark: String| {
        if is {
            marks.push(mark);
        }
    };
    let word = |it: crate::content::Text| it.get(lang).to_owned();
    let has_name = block.title.trim() != capitalised(text::MARK_BREAK.get(lang));
    add(block.is_break && has_name, word(text::MARK_BREAK));
    add(block.pinned.is_some(), word(text::MARK_PINNED));
    if let Some(least) = block.least.filter(|_| 0 < block.slack()) {
        add(true, text::mark_least(lang, &least));
    }
    add(block.is_active && !block.is_break, word(text::MARK_ACTIVE));
    add(block.exercise.is_some(), word(text::MARK_EXERCISE));
    match block.groups.len() {
        0 => {}
        1 => add(true, word(text::MARK_GROUP)),
        n => add(true, text::mark_groups(lang, &n)),
    }
    let leader = block.leader.trim();
    add(!leader.is_empty(), text::mark_leader(lang, &leader));
    marks
}

/// A word as the beginning of a line.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
