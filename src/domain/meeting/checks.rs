//! The checklist from A to E, after Strandskyddsdelegationen's "Givande möten": form
//! the ground, plan, design, lead, follow up. What the plan answers is ticked by
//! it; the rest is ticked by hand. Which checks belong to a meeting depends on its
//! level of involvement; that assignment is our own.

use super::level::Disagreement;
use super::{Fate, Level, Meeting, MeetingKind, Notice};
use crate::domain::Dimension;

/// The five parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A: form the ground.
    Ground,
    /// B: plan.
    Plan,
    /// C: design.
    Design,
    /// D: lead.
    Lead,
    /// E: follow up.
    Follow,
}

impl Part {
    /// All five, in order.
    pub const ALL: [Part; 5] = [
        Part::Ground,
        Part::Plan,
        Part::Design,
        Part::Lead,
        Part::Follow,
    ];
}

/// Something to see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "content says what each is")]
pub enum Check {
    Purpose,
    Goals,
    Knowledge,
    Level,
    Audience,
    Input,
    Cases,
    Place,
    Sound,
    Invitation,
    Team,
    Joint,
    Reception,
    Feedback,
    NextStep,
    Network,
    Sheet,
    Shared,
    Air,
    Opening,
    Everyone,
    Active,
    Leaders,
    Roles,
    Rules,
    Questions,
    Exercise,
    Sent,
    Actions,
    Fates,
    NextMeeting,
    InTouch,
}

/// What can be ticked by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// A check that no plan can answer.
    Check(Check),
    /// One of the checks of a kind of meeting, by its place in the content.
    Kind(MeetingKind, u8),
}

/// How a check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The plan answers it.
    Answered,
    /// It was ticked by hand.
    Ticked,
    /// It is missing, and the plan would answer it.
    Missing,
    /// It waits to be ticked.
    Unticked,
}

impl State {
    /// Whether it is seen to.
    pub fn is_done(self) -> bool {
        matches!(self, State::Answered | State::Ticked)
    }
}

impl Check {
    /// All checks, in order.
    pub const ALL: [Check; 32] = [
        Check::Purpose,
        Check::Goals,
        Check::Knowledge,
        Check::Level,
        Check::Audience,
        Check::Input,
        Check::Cases,
        Check::Place,
        Check::Sound,
        Check::Invitation,
        Check::Team,
        Check::Joint,
        Check::Reception,
        Check::Feedback,
        Check::NextStep,
        Check::Network,
        Check::Sheet,
        Check::Shared,
        Check::Air,
        Check::Opening,
        Check::Everyone,
        Check::Active,
        Check::Leaders,
        Check::Roles,
        Check::Rules,
        Check::Questions,
        Check::Exercise,
        Check::Sent,
        Check::Actions,
        Check::Fates,
        Check::NextMeeting,
        Check::InTouch,
    ];

    /// What files and storage call it; stable for ever.
    pub const fn id(self) -> &'static str {
        match self {
            Check::Purpose => "a1_purpose",
            Check::Goals => "a2_goals",
            Check::Knowledge => "a3_knowledge",
            Check::Level => "a4_level",
            Check::Audience => "b1_audience",
            Check::Input => "b2_input",
            Check::Cases => "b3_cases",
            Check::Place => "b4_place",
            Check::Sound => "b5_sound",
            Check::Invitation => "b6_invitation",
            Check::Team => "b7_team",
            Check::Joint => "b8_joint",
            Check::Reception => "b9_reception",
            Check::Feedback => "b10_feedback",
            Check::NextStep => "b11_next",
            Check::Network => "b12_network",
            Check::Sheet => "c1_sheet",
            Check::Shared => "c2_shared",
            Check::Air => "c3_air",
            Check::Opening => "c4_opening",
            Check::Everyone => "c5_everyone",
            Check::Active => "c6_active",
            Check::Leaders => "d1_leaders",
            Check::Roles => "d2_roles",
            Check::Rules => "d3_rules",
            Check::Questions => "d4_questions",
            Check::Exercise => "d5_exercise",
            Check::Sent => "e1_sent",
            Check::Actions => "e2_actions",
            Check::Fates => "e3_questions",
            Check::NextMeeting => "e4_next",
            Check::InTouch => "e5_network",
        }
    }

    /// The check of an id.
    pub fn of_id(id: &str) -> Option<Check> {
        Check::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The part it belongs to.
    pub fn part(self) -> Part {
        match self {
            it if it <= Check::Level => Part::Ground,
            it if it <= Check::Network => Part::Plan,
            it if it <= Check::Active => Part::Design,
            it if it <= Check::Exercise => Part::Lead,
            _ => Part::Follow,
        }
    }

    /// The lowest level that it belongs to.
    pub fn from(self) -> Level {
        match self {
            Check::Input
            | Check::Reception
            | Check::Opening
            | Check::Everyone
            | Check::Questions
            | Check::Fates => Level::Ask,
            Check::Cases
            | Check::Team
            | Check::Network
            | Check::Shared
            | Check::Roles
            | Check::Rules
            | Check::Exercise
            | Check::InTouch => Level::Converse,
            _ => Level::Inform,
        }
    }

    /// Whether the plan answers it, by itself; `None` for what only a person can
    /// tell.
    pub fn answer(self, meeting: &Meeting, has_rules: bool) -> Option<bool> {
        let (plan, outcome) = (&meeting.plan, &meeting.outcome);
        let is_said = |text: &str| !text.trim().is_empty();
        let blocks = plan.sheet.blocks();
        let has_blocks = !blocks.is_empty();
        let is_answered = match self {
            Check::Purpose => is_said(&plan.purpose),
            Check::Goals => plan.goals.iter().any(|it| is_said(it)),
            Check::Knowledge => plan.knowledge.is_some(),
            Check::Level => plan.level.is_some(),
            Check::Audience => is_said(&plan.audience),
            Check::Input => is_said(&plan.input),
            Check::Cases => plan.cases.iter().any(|it| is_said(it)),
            Check::Place => is_said(&plan.place),
            Check::Invitation => {
                let is_dated = plan.day.is_some() && plan.begins.is_some();
                is_dated && is_said(&plan.purpose) && is_said(&plan.preparation)
            }
            Check::Team => {
                let roles = plan.team.iter().filter(|it| is_said(&it.sees_to));
                let least = plan.level.map_or(1, Level::planners).max(2);
                least <= roles.count()
            }
            Check::Joint => {
                let least = plan.level.map_or(1, Level::joint_minutes);
                least <= plan.joint_minutes.unwrap_or(0)
            }
            Check::Reception => is_said(&plan.reception),
            Check::Feedback => is_said(&plan.follow.feedback),
            Check::NextStep => is_said(&plan.follow.next_step),
            Check::Network => is_said(&plan.follow.network),
            Check::Sheet => has_blocks && !plan.schedule().has_conflict(),
            Check::Air => {
                let is_airless =
                    |it: &Notice| matches!(it, Notice::NoAir | Notice::NoBreak { .. });
                has_blocks && !plan.schedule().notices.iter().any(is_airless)
            }
            Check::Opening => blocks.first().is_some_and(|block| {
                let is_climate = block.gives == Some(Dimension::Climate);
                block.is_active || is_climate || block.exercise.is_some()
            }),
            Check::Everyone => blocks.iter().any(|block| block.is_active),
            Check::Active => has_blocks && !plan.disagreements().iter().any(is_of_time),
            Check::Leaders => {
                let mut talk = blocks.iter().filter(|block| !block.is_break);
                has_blocks && talk.all(|block| is_said(&block.leader))
            }
            Check::Roles => !plan.rotation.assigned().is_empty(),
            Check::Rules => has_rules,
            Check::Exercise => blocks.iter().any(|block| block.exercise.is_some()),
            Check::Sent => outcome.sent_on.is_some(),
            Check::Actions => {
                let is_clear = outcome.actions.iter().all(|it| it.is_clear());
                !outcome.actions.is_empty() && is_clear
            }
            Check::Fates => {
                let mut all = outcome.questions.all().iter();
                !outcome.is_empty() && all.all(|it| it.fate != Fate::Open)
            }
            Check::NextMeeting => outcome.next_on.is_some(),
            Check::Sound | Check::Shared | Check::Questions | Check::InTouch => {
                return None;
            }
        };
        Some(is_answered)
    }
}

/// Whether a disagreement is about how time is spent.
fn is_of_time(it: &Disagreement) -> bool {
    matches!(
        it,
        Disagreement::Passive { .. }
            | Disagreement::Active { .. }
            | Disagreement::Telling { .. }
    )
}

impl Meeting {
    /// The checks that belong to its level, with how each stands; all of them as
    /// long as no level is chosen.
    pub fn checks(&self, has_rules: bool) -> Vec<(Check, State)> {
        let level = self.plan.level.unwrap_or(Level::Decide);
        let belongs = Check::ALL.into_iter().filter(|it| it.from() <= level);
        let state = |it: Check| match it.answer(self, has_rules) {
            Some(true) => State::Answered,
            Some(false) => State::Missing,
            None if self.plan.is_ticked(Tick::Check(it)) => State::Ticked,
            None => State::Unticked,
        };
        belongs.map(|it| (it, state(it))).collect()
    }
}
