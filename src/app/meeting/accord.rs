//! Whether a plan and its level agree, in words that say what to do; and what
//! belongs to each level.

use crate::content::Lang;
use crate::content::text::plan as text;
use crate::domain::meeting::level::Disagreement;
use crate::domain::meeting::{Check, Level};

/// What to do about a disagreement.
pub fn words(it: Disagreement, level: Level, lang: Lang) -> String {
    let number = level.number();
    match it {
        Disagreement::Knowledge if level == Level::Inform => {
            text::ODD_PARTICIPANTS.get(lang).to_owned()
        }
        Disagreement::Knowledge => text::odd_leaders(lang, &number),
        Disagreement::Planners { planned, least } => {
            text::odd_planners(lang, &planned, &number, &least)
        }
        Disagreement::Joint { planned, least } => {
            text::odd_joint(lang, &planned, &number, &least)
        }
        Disagreement::Passive { percent, least } => {
            let percent = share(percent, least, Side::Below, lang);
            text::odd_passive(lang, &percent, &number, &least)
        }
        Disagreement::Active { percent, most } => {
            let percent = share(percent, most, Side::Above, lang);
            text::odd_active(lang, &percent, &number, &most)
        }
        Disagreement::Telling { percent, most } => {
            let percent = share(percent, most, Side::Above, lang);
            text::odd_telling(lang, &percent, &number, &most)
        }
    }
}

/// On which side of a limit a share is.
#[derive(Clone, Copy)]
enum Side {
    Below,
    Above,
}

/// A share in per cent. One that is rounded to the very limit that it misses says on
/// which side it is.
fn share(percent: u32, limit: u32, side: Side, lang: Lang) -> String {
    match side {
        _ if percent != limit => text::percent(lang, &percent),
        Side::Below => text::percent_nearly(lang, &percent),
        Side::Above => text::percent_over(lang, &percent),
    }
}

/// How many checks belong to a level.
pub fn checks(level: Level) -> usize {
    let belongs = |it: &&Check| it.from() <= level;
    Check::ALL.iter().filter(belongs).count()
}

/// What belongs to a level, in figures.
pub fn figures(level: Level, lang: Lang) -> Vec<String> {
    let active = match level.active_percent() {
        (0, most) => text::figure_active_most(lang, &most),
        (least, 100) => text::figure_active_least(lang, &least),
        (least, most) => text::figure_active(lang, &least, &most),
    };
    let telling = match level.telling_percent() {
        100 => None,
        most => Some(text::figure_telling(lang, &most)),
    };
    let planners = match level.planners() {
        1 => None,
        least => Some(text::figure_planners(lang, &least)),
    };
    let joint = text::figure_joint(lang, &level.joint_minutes());
    let checks = text::figure_checks(lang, &checks(level));
    let all = [Some(joint), planners, Some(active), telling, Some(checks)];
    all.into_iter().flatten().collect()
}
