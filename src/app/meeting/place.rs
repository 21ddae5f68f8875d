//! Where in the pages of a meeting something is answered.

use crate::app::{MeetingPage, MeetingRoute};
use crate::domain::meeting::level::Disagreement;
use crate::domain::meeting::{Check, Plan};
use crate::domain::{GroupId, MeetingId};

/// Fields of the page of the plan, by their ids.
pub mod field {
    #![allow(missing_docs, reason = "the plan says what each is")]

    pub const PURPOSE: &str = "plan-purpose";
    pub const GOALS: &str = "plan-goals";
    pub const KNOWLEDGE: &str = "plan-knowledge";
    pub const LEVEL: &str = "plan-level";
    pub const PEOPLE: &str = "plan-people";
    pub const AUDIENCE: &str = "plan-audience";
    pub const INPUT: &str = "plan-input";
    pub const CASES: &str = "plan-cases";
    pub const PLACE: &str = "plan-place";
    pub const SOUND: &str = "plan-sound";
    pub const DAY: &str = "plan-day";
    pub const BEGINS: &str = "plan-begins";
    pub const PREPARATION: &str = "plan-preparation";
    pub const TEAM: &str = "plan-team";
    pub const JOINT: &str = "plan-joint";
    pub const RECEPTION: &str = "plan-reception";
    pub const FEEDBACK: &str = "plan-feedback";
    pub const NEXT_STEP: &str = "plan-next";
    pub const NETWORK: &str = "plan-network";
    pub const ROLES: &str = "plan-roles";
    /// On the meeting's first page.
    pub const GROUP: &str = "meeting-group";
}

/// Where something is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a field of the plan.
    Field(&'static str),
    /// On a page of the meeting.
    Page(MeetingPage),
    /// In the ground rules of the meeting's group.
    Rules,
}

impl Place {
    /// Where a check is answered. What is answered by several fields leads to the
    /// first that is empty.
    pub fn of(check: Check, plan: &Plan) -> Place {
        match check {
            Check::Purpose => Place::Field(field::PURPOSE),
            Check::Goals => Place::Field(field::GOALS),
            Check::Knowledge => Place::Field(field::KNOWLEDGE),
            Check::Level => Place::Field(field::LEVEL),
            Check::Audience => Place::Field(field::AUDIENCE),
            Check::Input => Place::Field(field::INPUT),
            Check::Cases => Place::Field(field::CASES),
            Check::Place => Place::Field(field::PLACE),
            Check::Sound => Place::Field(field::SOUND),
            Check::Invitation => Place::Field(Place::of_invitation(plan)),
            Check::Team => Place::Field(field::TEAM),
            Check::Joint => Place::Field(field::JOINT),
            Check::Reception => Place::Field(field::RECEPTION),
            Check::Feedback => Place::Field(field::FEEDBACK),
            Check::NextStep => Place::Field(field::NEXT_STEP),
            Check::Network => Place::Field(field::NETWORK),
            Check::Roles => Place::Field(field::ROLES),
            Check::Rules => Place::Rules,
            Check::Sheet
            | Check::Shared
            | Check::Air
            | Check::Opening
            | Check::Everyone
            | Check::Active
            | Check::Leaders
            | Check::Questions
            | Check::Exercise => Place::Page(MeetingPage::Sheet),
            Check::Sent
            | Check::Actions
            | Check::Fates
            | Check::NextMeeting
            | Check::InTouch => Place::Page(MeetingPage::Follow),
        }
    }

    fn of_invitation(plan: &Plan) -> &'static str {
        if plan.purpose.trim().is_empty() {
            field::PURPOSE
        } else if plan.day.is_none() {
            field::DAY
        } else if plan.begins.is_none() {
            field::BEGINS
        } else {
            field::PREPARATION
        }
    }

    /// Where a disagreement of plan and level is put right.
    pub fn of_disagreement(it: Disagreement) -> Place {
        match it {
            Disagreement::Knowledge => Place::Field(field::KNOWLEDGE),
            Disagreement::Planners { .. } => Place::Field(field::TEAM),
            Disagreement::Joint { .. } => Place::Field(field::JOINT),
            Disagreement::Passive { .. }
            | Disagreement::Active { .. }
            | Disagreement::Telling { .. } => Place::Page(MeetingPage::Sheet),
        }
    }

    /// The page, and the field that is to have the keyboard there. Without a group
    /// there is one to be chosen before its rules are made.
    pub fn address(
        self,
        meeting: &MeetingId,
        group: Option<&GroupId>,
    ) -> (MeetingRoute, Option<&'static str>) {
        let page = |page| MeetingRoute::Meeting(meeting.clone(), page);
        match (self, group) {
            (Place::Field(field), _) => (page(MeetingPage::Plan), Some(field)),
            (Place::Page(it), _) => (page(it), None),
            (Place::Rules, Some(group)) => (MeetingRoute::Rules(group.clone()), None),
            (Place::Rules, None) => (page(MeetingPage::Overview), Some(field::GROUP)),
        }
    }
}
