//! How much the participants are involved, and what belongs to that. The idea is
//! from practice (Strandskyddsdelegationen, "Givande möten"); the five steps and
//! every figure are our own.

use super::Plan;
use crate::domain::Dimension;

/// Who contributes; an own division, from 1 to 5. A higher one is not better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// We inform.
    Inform,
    /// We ask.
    Ask,
    /// We talk together.
    Converse,
    /// We work it out together.
    Develop,
    /// The group decides.
    Decide,
}

impl Level {
    /// All five, from 1.
    pub const ALL: [Level; 5] = [
        Level::Inform,
        Level::Ask,
        Level::Converse,
        Level::Develop,
        Level::Decide,
    ];

    /// 1 to 5.
    pub const fn number(self) -> u32 {
        self as u32 + 1
    }

    /// The level of a number.
    pub fn of_number(number: u32) -> Option<Level> {
        Level::ALL.into_iter().find(|it| it.number() == number)
    }

    /// Minutes that those who lead prepare together, at least.
    pub const fn joint_minutes(self) -> u32 {
        match self {
            Level::Inform => 10,
            Level::Ask => 20,
            Level::Converse => 45,
            Level::Develop | Level::Decide => 90,
        }
    }

    /// The people who plan together, at least.
    pub const fn planners(self) -> usize {
        match self {
            Level::Inform | Level::Ask => 1,
            Level::Converse => 2,
            Level::Develop | Level::Decide => 3,
        }
    }

    /// The share of talking time in which participants themselves talk or work,
    /// in per cent: at least, and at most.
    pub const fn active_percent(self) -> (u32, u32) {
        match self {
            Level::Inform => (0, 40),
            Level::Ask => (15, 70),
            Level::Converse => (35, 100),
            Level::Develop => (50, 100),
            Level::Decide => (60, 100),
        }
    }

    /// The share of talking time that gives room to telling, in per cent, at most.
    pub const fn telling_percent(self) -> u32 {
        match self {
            Level::Inform => 100,
            Level::Ask => 80,
            Level::Converse => 60,
            Level::Develop => 50,
            Level::Decide => 40,
        }
    }
}

/// Whose knowledge and ideas are in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// Of those who lead.
    Leaders,
    /// Of both alike.
    Both,
    /// Of those who take part.
    Participants,
}

impl Knowledge {
    /// All three, in the order of the form.
    pub const ALL: [Knowledge; 3] =
        [Knowledge::Leaders, Knowledge::Both, Knowledge::Participants];
}

/// Where a plan and its level do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// Whose knowledge is in focus is not what the level means.
    Knowledge,
    /// Fewer plan together than belong to the level.
    Planners {
        /// Who plan.
        planned: usize,
        /// Who belong to it, at least.
        least: usize,
    },
    /// Those who lead prepare together for too short a time.
    Joint {
        /// Minutes in the plan.
        planned: u32,
        /// Minutes that belong to it, at least.
        least: u32,
    },
    /// Participants are active for too little of the time.
    Passive {
        /// Per cent of the talking time.
        percent: u32,
        /// Per cent that belong to it, at least.
        least: u32,
    },
    /// Participants are more active than the level promises.
    Active {
        /// Per cent of the talking time.
        percent: u32,
        /// Per cent that belong to it, at most.
        most: u32,
    },
    /// Telling takes more of the time than fits.
    Telling {
        /// Per cent of the talking time.
        percent: u32,
        /// Per cent that belong to it, at most.
        most: u32,
    },
}

impl Plan {
    /// Where the plan and its level do not agree, in the order of the plan; empty
    /// where no level is chosen. Of the run sheet nothing is said before it holds a
    /// block.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let Some(level) = self.level else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let is_odd = match self.knowledge {
            Some(Knowledge::Leaders) => Level::Develop <= level,
            Some(Knowledge::Participants) => level == Level::Inform,
            Some(Knowledge::Both) | None => false,
        };
        if is_odd {
            found.push(Disagreement::Knowledge);
        }
        let named = self.team.iter().filter(|it| !it.who.trim().is_empty());
        let (planned, least) = (named.count(), level.planners());
        if planned < least {
            found.push(Disagreement::Planners { planned, least });
        }
        let (planned, least) = (self.joint_minutes.unwrap_or(0), level.joint_minutes());
        if planned < least {
            found.push(Disagreement::Joint { planned, least });
        }
        let pattern = self.pattern();
        if 0 < pattern.talk {
            let (least, most) = level.active_percent();
            let percent = pattern.percent(pattern.active);
            if 100 * pattern.active < least * pattern.talk {
                found.push(Disagreement::Passive { percent, least });
            } else if most * pattern.talk < 100 * pattern.active {
                found.push(Disagreement::Active { percent, most });
            }
            let telling = pattern.minutes(Dimension::Telling);
            let (percent, most) = (pattern.percent(telling), level.telling_percent());
            if most * pattern.talk < 100 * telling {
                found.push(Disagreement::Telling { percent, most });
            }
        }
        found
    }
}
