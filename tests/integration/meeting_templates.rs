//! What each kind of meeting begins with: a run sheet that works as it is. Lengths and
//! perspectives are those that stand above the titles in `templates.toml`.

use samklang::app::meeting::templates;
use samklang::content::Lang;
use samklang::domain::Dimension;
use samklang::domain::meeting::plan::Planner;
use samklang::domain::meeting::{Block, Level, MeetingKind, Notice, Plan};

const CONTENT: &str = include_str!("../../src/content/data/text/templates.toml");

fn plan(kind: MeetingKind) -> Plan {
    templates::plan(" Möte ", kind, Lang::Sv)
}

/// The lines above a list of titles, in one.
fn described(kind: MeetingKind) -> String {
    let head = format!("\n{} = [", kind.id());
    let (before, _) = CONTENT.split_once(&head).unwrap();
    let (_, lines) = before.rsplit_once("\n\n").unwrap();
    lines
        .replace("\n# ", " ")
        .trim_start_matches("# ")
        .to_owned()
}

/// A block as those lines say it: `15 U active`, `5 B`, `5 break`.
fn said(block: &Block) -> String {
    let what = match block.gives {
        None => "break",
        Some(Dimension::Frames) => "R",
        Some(dimension) => dimension.letter(),
    };
    let active = if block.is_active { " active" } else { "" };
    assert_eq!(block.is_break, block.gives.is_none(), "{}", block.title);
    format!("{} {what}{active}", block.minutes)
}

#[test]
fn each_has_the_blocks_that_stand_above_its_titles() {
    for kind in MeetingKind::ALL {
        let plan = plan(kind);
        let blocks: Vec<String> = plan.sheet.blocks().iter().map(said).collect();
        let minutes = plan.schedule().minutes();
        let whole = format!("{minutes} minutes: {}.", blocks.join(", "));
        assert_eq!(whole, described(kind));
    }
}

#[test]
fn each_is_as_long_as_such_a_meeting_and_has_no_word_of_warning() {
    for (kind, minutes) in [
        (MeetingKind::Ordinary, 60),
        (MeetingKind::Digital, 60),
        (MeetingKind::Hybrid, 75),
        (MeetingKind::Choosing, 90),
        (MeetingKind::Large, 120),
        (MeetingKind::First, 75),
    ] {
        let schedule = plan(kind).schedule();
        assert_eq!(schedule.minutes(), minutes, "{kind:?}");
        assert_eq!(schedule.notices, Vec::<Notice>::new(), "{kind:?}");
    }
}

#[test]
fn each_has_a_break_and_something_that_can_be_cut_and_never_the_break() {
    for kind in MeetingKind::ALL {
        let plan = plan(kind);
        let blocks = plan.sheet.blocks();
        assert!(blocks.iter().any(|it| it.is_break), "{kind:?}");
        let slack: u32 = blocks.iter().map(Block::slack).sum();
        // A tenth of it, so that a usual delay can be taken up.
        assert!(plan.sheet.minutes() <= 10 * slack, "{kind:?}: {slack}");
        assert!(blocks.iter().all(|it| !it.is_break || it.slack() == 0));
    }
}

#[test]
fn each_would_agree_with_a_level_at_which_people_talk_together() {
    for kind in MeetingKind::ALL {
        let mut plan = plan(kind);
        plan.level = Some(Level::Converse);
        plan.joint_minutes = Some(45);
        let planner = Planner {
            who: "Enheten".to_owned(),
            ..Planner::default()
        };
        plan.team = vec![planner; 2];
        assert_eq!(plan.disagreements(), [], "{kind:?}");
    }
}

#[test]
fn titles_follow_the_language_and_the_name_is_trimmed() {
    for kind in MeetingKind::ALL {
        let sv = templates::plan(" Möte ", kind, Lang::Sv);
        let en = templates::plan("Möte", kind, Lang::En);
        assert_eq!((sv.title.as_str(), sv.kind), ("Möte", kind));
        for (sv, en) in sv.sheet.blocks().iter().zip(en.sheet.blocks()) {
            assert_ne!(sv.title, en.title);
        }
    }
}
