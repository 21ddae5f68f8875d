//! Leading a meeting: where it stands, ahead or behind, and what comes.

use time::Date;

use crate::app::practise;
use crate::content::text::lead as text;
use crate::content::{Lang, words};
use crate::domain::meeting::lead::{Counted, MINUTE};
use crate::domain::meeting::{Block, Lead, Plan, Schedule};
use crate::domain::time_of_day::Minute;
use crate::domain::timer::{Millis, Moment};
use crate::domain::{Meeting, TimeOfDay};

/// What a meeting is called.
pub fn title(plan: &Plan, lang: Lang) -> String {
    match plan.title.trim() {
        "" => text::UNTITLED.get(lang).to_owned(),
        title => title.to_owned(),
    }
}

/// What a block is called.
pub fn block_title(block: &Block, lang: Lang) -> String {
    match block.title.trim() {
        "" if block.is_break => text::IS_BREAK.get(lang).to_owned(),
        "" => text::UNTITLED_BLOCK.get(lang).to_owned(),
        title => title.to_owned(),
    }
}

/// So many minutes; hours and minutes from two hours on.
pub fn minutes(lang: Lang, number: u32) -> String {
    match number {
        1 => text::ONE_MINUTE.get(lang).to_owned(),
        2..120 | 0 => text::minutes(lang, &number),
        _ => text::hours(lang, &(number / 60), &(number % 60)),
    }
}

/// A time of day, from milliseconds since midnight. A begun minute is that minute,
/// as clocks show it.
pub fn time(lang: Lang, passed: Millis) -> String {
    let minute = Minute::try_from(passed / MINUTE).unwrap_or(0);
    words::time(lang, TimeOfDay::at(minute))
}

fn at(lang: Lang, minute: Minute) -> String {
    words::time(lang, TimeOfDay::at(minute))
}

/// How a meeting can be begun, and what each way means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// From when the times are counted.
    pub counted: Counted,
    /// What that means, sentence by sentence.
    pub sentences: Vec<String>,
}

/// The ways to begin, at a minute of the day.
pub fn beginnings(plan: &Plan, now: Minute, lang: Lang) -> [Beginning; 2] {
    let begins = plan.begins_at().minutes();
    let ends = |from| at(lang, Schedule::of(&plan.sheet, from, None).ends);
    let mut planned = vec![text::as_planned_what(
        lang,
        &at(lang, begins),
        &ends(begins),
    )];
    let clock = at(lang, now);
    if begins < now {
        let by = minutes(lang, now - begins);
        planned.push(text::as_planned_late(lang, &clock, &by));
    } else if now < begins {
        let by = minutes(lang, begins - now);
        planned.push(text::as_planned_early(lang, &clock, &by));
    }
    let mut anew = vec![text::from_now_what(lang, &clock, &ends(now))];
    let pinned = plan.sheet.blocks().iter().filter_map(|block| {
        let pin = block.pinned?;
        let time = words::time(lang, pin.at);
        Some(format!("{} {time}", block_title(block, lang)))
    });
    let pinned: Vec<String> = pinned.collect();
    if !pinned.is_empty() {
        anew.push(text::from_now_pins(lang, &pinned.join(", ")));
    }
    [
        Beginning {
            counted: Counted::AsPlanned,
            sentences: planned,
        },
        Beginning {
            counted: Counted::FromNow,
            sentences: anew,
        },
    ]
}

/// That the plan is for another day than this one, where it is.
pub fn other_day(plan: &Plan, today: Date, lang: Lang) -> Option<String> {
    let day = plan.day.filter(|day| *day != today)?;
    let date = |day| words::date(lang, day);
    Some(text::other_day(lang, &date(day), &date(today)))
}

/// Ahead or behind, in words: against the next fixed time, or the end.
pub fn pace(lead: &Lead, now: Moment, lang: Lang) -> String {
    let forecast = lead.forecast(now);
    let time = at(lang, forecast.target);
    let by = u32::try_from(forecast.late.unsigned_abs()).unwrap_or(u32::MAX);
    let by = minutes(lang, by);
    let block = forecast.until.and_then(|number| lead.sheet.block(number));
    match (block, forecast.late) {
        (None, 0) => text::in_time_end(lang, &time),
        (None, 1) => text::just_late_end(lang, &time),
        (None, 2..) => text::late_end(lang, &by, &time),
        (None, _) => text::early_end(lang, &by, &time),
        (Some(block), late) => {
            let title = block_title(block, lang);
            match late {
                0 => text::in_time_block(lang, &title, &time),
                1 => text::just_late_block(lang, &title, &time),
                2.. => text::late_block(lang, &by, &title, &time),
                _ => text::early_block(lang, &by, &title, &time),
            }
        }
    }
}

/// What is left of something, as a clock shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Minutes and seconds; how far over time it is when it is.
    pub clock: String,
    /// Whether time is up.
    pub is_over: bool,
}

/// What milliseconds are left, below zero when time is up.
pub fn left(millis: i64) -> Left {
    let is_over = millis <= 0;
    let amount = millis.unsigned_abs();
    // A begun second that is left counts as whole, one over time does not.
    let amount = if is_over {
        amount / 1_000 * 1_000
    } else {
        amount
    };
    Left {
        clock: practise::clock(amount),
        is_over,
    }
}

/// What the block that goes on has left. `None` when the meeting is over.
pub fn block_left(lead: &Lead, now: Moment) -> Option<Left> {
    lead.forecast(now).left.map(left)
}

/// When the block that goes on is to end, whatever the time is now.
pub fn block_ends(lead: &Lead, lang: Lang) -> Option<String> {
    let block = lead.sheet.blocks().get(lead.at)?;
    let since = lead.since_midnight(lead.since);
    Some(time(lang, since + Millis::from(block.minutes) * MINUTE))
}

/// A block that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub number: u32,
    /// From when to when, if nothing is changed.
    pub span: String,
    /// What it is called.
    pub title: String,
    /// Its length.
    pub minutes: u32,
    /// Whether its time is fixed.
    pub is_pinned: bool,
    /// Whether it is a break.
    pub is_break: bool,
}

/// The blocks that are still to come, with the times they will have.
pub fn coming(lead: &Lead, now: Moment, lang: Lang) -> Vec<Row> {
    let row = |it: &crate::domain::meeting::lead::Coming| {
        let block = lead.sheet.block(it.number)?;
        let (from, to) = (time(lang, it.start), time(lang, it.end));
        Some(Row {
            number: it.number,
            span: text::span(lang, &from, &to),
            title: block_title(block, lang),
            minutes: block.minutes,
            is_pinned: block.pinned.is_some(),
            is_break: block.is_break,
        })
    };
    let forecast = lead.forecast(now);
    forecast.coming.iter().filter_map(row).collect()
}

/// When the meeting ends if nothing is changed.
pub fn ends(lead: &Lead, now: Moment, lang: Lang) -> String {
    text::ends_line(lang, &time(lang, lead.forecast(now).ends))
}

/// Begins a meeting, as long as it has not begun.
pub fn begin(meeting: &mut Meeting, midnight: Moment, now: Moment, counted: Counted) {
    if meeting.lead.is_none() {
        meeting.lead = Lead::begin(&meeting.plan, midnight, now, counted);
    }
}

/// What can be done with a meeting that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// From this block, by its place, to the next one; nothing where another
    /// window went on already.
    Next(usize),
    /// To the block before.
    Back,
    /// It is over.
    Finish,
    /// How it went is forgotten, and it can be begun anew.
    Again,
}

impl Step {
    /// Whether a meeting is over with it.
    pub fn ends(self, lead: &Lead) -> bool {
        let last = lead.sheet.blocks().len().saturating_sub(1);
        match self {
            Step::Next(at) => at == lead.at && at == last,
            Step::Finish => !lead.is_over(),
            Step::Back | Step::Again => false,
        }
    }
}

/// Does it.
pub fn step(meeting: &mut Meeting, step: Step, now: Moment) {
    if step == Step::Again {
        meeting.lead = None;
    }
    let Some(lead) = &mut meeting.lead else {
        return;
    };
    match step {
        Step::Next(at) if at == lead.at => lead.next(now),
        Step::Next(_) | Step::Again => {}
        Step::Back => lead.back(),
        Step::Finish => lead.finish(now),
    }
}

/// Where a group works and who leads it, behind its title.
pub fn group_line(group: &crate::domain::meeting::Parallel, lang: Lang) -> String {
    let details = [&group.place, &group.leader].map(|it| it.trim());
    let details: Vec<&str> = details.into_iter().filter(|it| !it.is_empty()).collect();
    if details.is_empty() {
        return group.title.trim().to_owned();
    }
    text::group_line(lang, &group.title.trim(), &details.join(", "))
}
