//! Where a meeting stands: plan, lead, observe, follow up; what is known of each,
//! and the one thing to do now.

use time::Date;

use super::place::{Place, field};
use super::{checklist, words};
use crate::app::MeetingPage;
use crate::content::Lang;
use crate::content::text::{meeting as text, plan as plan_text};
use crate::content::words::{date, time};
use crate::domain::meeting::{Plan, Stage};
use crate::domain::{Meeting, TimeOfDay};

/// The four parts of a meeting's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Purpose, level, checklist, run sheet, invitation.
    Plan,
    /// While it goes on.
    Lead,
    /// What kind of talk there is.
    Observe,
    /// What comes of it.
    Follow,
}

impl Phase {
    /// All four, in order.
    pub const ALL: [Phase; 4] = [Phase::Plan, Phase::Lead, Phase::Observe, Phase::Follow];

    /// Where a meeting is now. Observing goes on beside leading.
    pub fn of(meeting: &Meeting) -> Phase {
        match meeting.stage() {
            Stage::Planned => Phase::Plan,
            Stage::Going => Phase::Lead,
            Stage::Held | Stage::Followed => Phase::Follow,
        }
    }
}

/// The one thing to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Say what the meeting should lead to.
    Purpose,
    /// Choose a level.
    Level,
    /// Make a run sheet.
    Sheet,
    /// Blocks are in each other's way.
    Conflict,
    /// Say when it is.
    Day,
    /// So many checks before the meeting are missing.
    Checks(usize),
    /// Invite.
    Invite,
    /// Lead it: its day has come.
    Lead,
    /// Its day has gone by, and it was not led here.
    Passed,
    /// Go on leading.
    GoOn,
    /// Follow up.
    FollowUp,
    /// Plan the next one.
    NextMeeting,
}

impl Next {
    /// The next step of a meeting on a day.
    pub fn of(meeting: &Meeting, has_rules: bool, today: Date) -> Next {
        let plan = &meeting.plan;
        match meeting.stage() {
            Stage::Going => return Next::GoOn,
            Stage::Held => return Next::FollowUp,
            Stage::Followed => return Next::NextMeeting,
            Stage::Planned => {}
        }
        // On its day what is planned is led, whatever else could have been said.
        let is_today = plan.day == Some(today) && plan.begins.is_some();
        if is_today && !plan.sheet.is_empty() && !plan.schedule().has_conflict() {
            return Next::Lead;
        }
        if plan.purpose.trim().is_empty() {
            return Next::Purpose;
        }
        if plan.level.is_none() {
            return Next::Level;
        }
        if plan.sheet.is_empty() {
            return Next::Sheet;
        }
        if plan.schedule().has_conflict() {
            return Next::Conflict;
        }
        match plan.day.filter(|_| plan.begins.is_some()) {
            None => Next::Day,
            Some(day) if day < today => Next::Passed,
            Some(_) => match missing_before(meeting, has_rules) {
                0 => Next::Invite,
                missing => Next::Checks(missing),
            },
        }
    }

    /// Where it is done.
    pub fn place(self, plan: &Plan) -> Place {
        match self {
            Next::Purpose => Place::Field(field::PURPOSE),
            Next::Level => Place::Field(field::LEVEL),
            Next::Day if plan.day.is_some() => Place::Field(field::BEGINS),
            Next::Day | Next::Passed => Place::Field(field::DAY),
            Next::Sheet | Next::Conflict => Place::Page(MeetingPage::Sheet),
            Next::Checks(_) => Place::Page(MeetingPage::Checks),
            Next::Invite => Place::Page(MeetingPage::Take),
            Next::Lead | Next::GoOn => Place::Page(MeetingPage::Lead),
            Next::FollowUp | Next::NextMeeting => Place::Page(MeetingPage::Follow),
        }
    }

    /// What to do, and what the button says.
    pub fn words(self, lang: Lang) -> (String, &'static str) {
        let (what, button) = match self {
            Next::Purpose => (text::NEXT_PURPOSE, text::NEXT_PURPOSE_BUTTON),
            Next::Level => (text::NEXT_LEVEL, text::NEXT_LEVEL_BUTTON),
            Next::Sheet => (text::NEXT_SHEET, text::NEXT_SHEET_BUTTON),
            Next::Conflict => (text::NEXT_CONFLICT, text::NEXT_CONFLICT_BUTTON),
            Next::Day => (text::NEXT_DAY, text::NEXT_DAY_BUTTON),
            Next::Checks(1) => (text::NEXT_CHECK, text::NEXT_CHECKS_BUTTON),
            Next::Checks(missing) => {
                let what = text::next_checks(lang, &missing);
                return (what, text::NEXT_CHECKS_BUTTON.get(lang));
            }
            Next::Invite => (text::NEXT_INVITE, text::NEXT_INVITE_BUTTON),
            Next::Lead => (text::NEXT_LEAD, text::LEAD),
            Next::Passed => (text::NEXT_PASSED, text::NEXT_PASSED_BUTTON),
            Next::GoOn => (text::NEXT_GO_ON, text::NEXT_GO_ON_BUTTON),
            Next::FollowUp => (text::NEXT_FOLLOW, text::FOLLOW),
            Next::NextMeeting => (text::NEXT_MEETING, text::NEXT_MEETING_BUTTON),
        };
        (what.get(lang).to_owned(), button.get(lang))
    }
}

/// The checks of the first four parts that are not seen to.
fn missing_before(meeting: &Meeting, has_rules: bool) -> usize {
    let sections = checklist::sections(meeting, has_rules);
    let before = sections.iter().take(4);
    before.map(|it| it.rows.len() - it.done()).sum()
}

/// When a meeting is, as far as that is known.
pub fn when(plan: &Plan, lang: Lang) -> Option<String> {
    let from_to = |begins: TimeOfDay| {
        let schedule = plan.schedule();
        let begins = time(lang, begins);
        if schedule.minutes() == 0 {
            text::from(lang, &begins)
        } else {
            text::from_to(lang, &begins, &time(lang, schedule.ends_at()))
        }
    };
    match (plan.day, plan.begins) {
        (Some(day), Some(begins)) => {
            Some(format!("{}, {}", date(lang, day), from_to(begins)))
        }
        (Some(day), None) => Some(date(lang, day)),
        (None, Some(begins)) => Some(from_to(begins)),
        (None, None) => None,
    }
}

/// How far a meeting has come, in a word.
pub fn stage(meeting: &Meeting, today: Date, lang: Lang) -> &'static str {
    let has_passed = meeting.plan.day.is_some_and(|day| day < today);
    let words = match meeting.stage() {
        Stage::Planned if has_passed => text::STAGE_PASSED,
        Stage::Planned => text::STAGE_PLANNED,
        Stage::Going => text::STAGE_GOING,
        Stage::Held => text::STAGE_HELD,
        Stage::Followed => text::STAGE_FOLLOWED,
    };
    words.get(lang)
}

/// What is known of a part, a line each.
pub fn facts(
    meeting: &Meeting,
    phase: Phase,
    has_rules: bool,
    lang: Lang,
) -> Vec<String> {
    match phase {
        Phase::Plan => of_plan(meeting, has_rules, lang),
        Phase::Lead => vec![of_lead(meeting, lang)],
        Phase::Observe => vec![text::OBSERVE_WHAT.get(lang).to_owned()],
        Phase::Follow => of_follow(meeting, lang),
    }
}

/// How many blocks the run sheet has, and how long it is.
pub fn sheet(plan: &Plan, lang: Lang) -> String {
    let minutes = plan.schedule().minutes();
    match plan.sheet.blocks().len() {
        0 => text::NO_SHEET.get(lang).to_owned(),
        1 => text::sheet_one(lang, &minutes),
        blocks => text::sheet(lang, &blocks, &minutes),
    }
}

fn of_plan(meeting: &Meeting, has_rules: bool, lang: Lang) -> Vec<String> {
    let plan = &meeting.plan;
    let purpose = match plan.purpose.trim() {
        "" => text::NO_PURPOSE.get(lang).to_owned(),
        purpose => text::purpose(lang, &purpose),
    };
    let level = match plan.level {
        None => text::NO_LEVEL.get(lang).to_owned(),
        Some(level) => {
            let name = words::level(level).name.get(lang);
            plan_text::level_line(lang, &level.number(), &name)
        }
    };
    let sections = checklist::sections(meeting, has_rules);
    let done: usize = sections.iter().map(|it| it.done()).sum();
    let all: usize = sections.iter().map(|it| it.rows.len()).sum();
    vec![
        purpose,
        level,
        sheet(plan, lang),
        text::checked(lang, &done, &all),
    ]
}

fn of_lead(meeting: &Meeting, lang: Lang) -> String {
    match &meeting.lead {
        None => text::NOT_BEGUN.get(lang).to_owned(),
        Some(lead) if lead.is_over() => text::OVER.get(lang).to_owned(),
        Some(lead) => {
            let (now, all) = (lead.at + 1, lead.sheet.blocks().len());
            text::going(lang, &now, &all)
        }
    }
}

fn of_follow(meeting: &Meeting, lang: Lang) -> Vec<String> {
    let outcome = &meeting.outcome;
    if outcome.is_empty() {
        return vec![text::NO_OUTCOME.get(lang).to_owned()];
    }
    let (decisions, undone) = (outcome.decisions.len(), outcome.undone().count());
    let questions = outcome.questions.unfinished().count();
    let sent = outcome
        .sent_on
        .map(|day| text::sent(lang, &date(lang, day)));
    let mut lines = vec![
        text::decisions(lang, &decisions),
        text::undone(lang, &undone),
        text::questions(lang, &questions),
    ];
    lines.extend(sent);
    lines
}
