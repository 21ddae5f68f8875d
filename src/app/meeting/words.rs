//! What kinds of meetings, levels and checks are called.

use crate::content::Text;
use crate::content::text::{checks, kinds, level};
use crate::domain::meeting::checks::Part;
use crate::domain::meeting::{Check, Level, MeetingKind};

/// The words of a kind of meetings.
#[derive(Clone, Copy, Debug)]
pub struct KindWords {
    /// What it is called.
    pub name: Text,
    /// What is special about it.
    pub about: Text,
    /// What is to be ticked by hand, at most 256; [`Tick::Kind`] counts from 0.
    ///
    /// [`Tick::Kind`]: crate::domain::meeting::Tick::Kind
    pub checks: &'static [Text],
    /// Advice to whoever leads it.
    pub leading: &'static [Text],
}

/// The words of a kind.
pub const fn kind(kind: MeetingKind) -> KindWords {
    let (name, about, checks, leading) = match kind {
        MeetingKind::Ordinary => (
            kinds::ORDINARY_NAME,
            kinds::ORDINARY_ABOUT,
            kinds::ORDINARY_CHECKS,
            kinds::ORDINARY_LEADING,
        ),
        MeetingKind::Digital => (
            kinds::DIGITAL_NAME,
            kinds::DIGITAL_ABOUT,
            kinds::DIGITAL_CHECKS,
            kinds::DIGITAL_LEADING,
        ),
        MeetingKind::Hybrid => (
            kinds::HYBRID_NAME,
            kinds::HYBRID_ABOUT,
            kinds::HYBRID_CHECKS,
            kinds::HYBRID_LEADING,
        ),
        MeetingKind::Choosing => (
            kinds::CHOOSING_NAME,
            kinds::CHOOSING_ABOUT,
            kinds::CHOOSING_CHECKS,
            kinds::CHOOSING_LEADING,
        ),
        MeetingKind::Large => (
            kinds::LARGE_NAME,
            kinds::LARGE_ABOUT,
            kinds::LARGE_CHECKS,
            kinds::LARGE_LEADING,
        ),
        MeetingKind::First => (
            kinds::FIRST_NAME,
            kinds::FIRST_ABOUT,
            kinds::FIRST_CHECKS,
            kinds::FIRST_LEADING,
        ),
    };
    KindWords {
        name,
        about,
        checks,
        leading,
    }
}

/// The words of a level of involvement.
#[derive(Clone, Copy, Debug)]
pub struct LevelWords {
    /// What it is called.
    pub name: Text,
    /// Whose knowledge is in focus.
    pub means: Text,
    /// What participants can expect.
    pub expect: Text,
    /// Ways of working that fit.
    pub fits: Text,
}

/// The words of a level.
pub fn level(level: Level) -> LevelWords {
    let none = Text::EMPTY;
    let of = |list: &[Text]| list.get(level as usize).copied().unwrap_or(none);
    LevelWords {
        name: of(level::NAME),
        means: of(level::MEANS),
        expect: of(level::EXPECT),
        fits: of(level::FITS),
    }
}

/// A part of the checklist: its title, and what it is about.
pub const fn part(part: Part) -> (Text, Text) {
    match part {
        Part::Ground => (checks::A, checks::A_INTRO),
        Part::Plan => (checks::B, checks::B_INTRO),
        Part::Design => (checks::C, checks::C_INTRO),
        Part::Lead => (checks::D, checks::D_INTRO),
        Part::Follow => (checks::E, checks::E_INTRO),
    }
}

/// A check: what is ticked, and why it is there.
pub const fn check(check: Check) -> (Text, Text) {
    match check {
        Check::Purpose => (checks::A1_PURPOSE, checks::A1_PURPOSE_WHY),
        Check::Goals => (checks::A2_GOALS, checks::A2_GOALS_WHY),
        Check::Knowledge => (checks::A3_KNOWLEDGE, checks::A3_KNOWLEDGE_WHY),
        Check::Level => (checks::A4_LEVEL, checks::A4_LEVEL_WHY),
        Check::Audience => (checks::B1_AUDIENCE, checks::B1_AUDIENCE_WHY),
        Check::Input => (checks::B2_INPUT, checks::B2_INPUT_WHY),
        Check::Cases => (checks::B3_CASES, checks::B3_CASES_WHY),
        Check::Place => (checks::B4_PLACE, checks::B4_PLACE_WHY),
        Check::Sound => (checks::B5_SOUND, checks::B5_SOUND_WHY),
        Check::Invitation => (checks::B6_INVITATION, checks::B6_INVITATION_WHY),
        Check::Team => (checks::B7_TEAM, checks::B7_TEAM_WHY),
        Check::Joint => (checks::B8_JOINT, checks::B8_JOINT_WHY),
        Check::Reception => (checks::B9_RECEPTION, checks::B9_RECEPTION_WHY),
        Check::Feedback => (checks::B10_FEEDBACK, checks::B10_FEEDBACK_WHY),
        Check::NextStep => (checks::B11_NEXT, checks::B11_NEXT_WHY),
        Check::Network => (checks::B12_NETWORK, checks::B12_NETWORK_WHY),
        Check::Sheet => (checks::C1_SHEET, checks::C1_SHEET_WHY),
        Check::Shared => (checks::C2_SHARED, checks::C2_SHARED_WHY),
        Check::Air => (checks::C3_AIR, checks::C3_AIR_WHY),
        Check::Opening => (checks::C4_OPENING, checks::C4_OPENING_WHY),
        Check::Everyone => (checks::C5_EVERYONE, checks::C5_EVERYONE_WHY),
        Check::Active => (checks::C6_ACTIVE, checks::C6_ACTIVE_WHY),
        Check::Leaders => (checks::D1_LEADERS, checks::D1_LEADERS_WHY),
        Check::Roles => (checks::D2_ROLES, checks::D2_ROLES_WHY),
        Check::Rules => (checks::D3_RULES, checks::D3_RULES_WHY),
        Check::Questions => (checks::D4_QUESTIONS, checks::D4_QUESTIONS_WHY),
        Check::Exercise => (checks::D5_EXERCISE, checks::D5_EXERCISE_WHY),
        Check::Sent => (checks::E1_SENT, checks::E1_SENT_WHY),
        Check::Actions => (checks::E2_ACTIONS, checks::E2_ACTIONS_WHY),
        Check::Fates => (checks::E3_QUESTIONS, checks::E3_QUESTIONS_WHY),
        Check::NextMeeting => (checks::E4_NEXT, checks::E4_NEXT_WHY),
        Check::InTouch => (checks::E5_NETWORK, checks::E5_NETWORK_WHY),
    }
}
