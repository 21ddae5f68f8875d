//! The pages of planning: lists, the next step, the checklist with its places, and
//! whether plan and level agree, in words.

use std::collections::BTreeSet;

use samklang::app::meeting::listing::Listing;
use samklang::app::meeting::place::{Place, field};
use samklang::app::meeting::standing::{self, Next, Phase};
use samklang::app::meeting::{accord, cases, checklist, rows, words};
use samklang::app::{MeetingPage, MeetingRoute, Route};
use samklang::content::Lang;
use samklang::domain::meeting::checks::{Part, State};
use samklang::domain::meeting::level::Disagreement;
use samklang::domain::meeting::plan::Planner;
use samklang::domain::meeting::{
    Block, Check, Knowledge, LONG, Lead, Level, MANY, MeetingKind, Plan, RunSheet, Tick,
};
use samklang::domain::{Dimension, GroupId, Meeting, MeetingId};
use time::{Date, Duration};

use super::any_meeting::{at, block, pause, pinned, sheet};
use super::helper::today;

fn id(bits: u64) -> MeetingId {
    MeetingId::from_bits(bits)
}

fn meeting(plan: Plan) -> Meeting {
    Meeting::new(id(1), None, plan)
}

fn later(days: i64) -> Date {
    today().checked_add(Duration::days(days)).unwrap()
}

fn going(mut meeting: Meeting) -> Meeting {
    meeting.lead = Some(Lead {
        midnight: 0,
        begins: 540,
        target: 600,
        sheet: sheet([block("Start", 60)]),
        before: None,
        at: 0,
        since: 0,
        passed: Vec::new(),
        speakers: Default::default(),
    });
    meeting
}

fn held(meeting: Meeting) -> Meeting {
    let mut meeting = going(meeting);
    meeting.lead.as_mut().unwrap().at = 1;
    meeting
}

fn followed(meeting: Meeting) -> Meeting {
    let mut meeting = held(meeting);
    meeting.outcome.sent_on = Some(today());
    meeting
}

#[test]
fn meetings_are_listed_by_whether_they_come() {
    let on = |title: &str, day: Option<Date>, hour: Option<u16>| {
        meeting(Plan {
            title: title.to_owned(),
            day,
            begins: hour.map(|hour| at(hour, 0)),
            ..Plan::default()
        })
    };
    let all = vec![
        on("undated b", None, None),
        on("in a week", Some(later(7)), None),
        on("passed", Some(later(-1)), None),
        on("today at two", Some(today()), Some(14)),
        on("Undated a", None, Some(9)),
        on("today at nine", Some(today()), Some(9)),
        going(on("going on", Some(later(-1)), None)),
        held(on("held", Some(later(-30)), None)),
        followed(on("followed, undated", None, None)),
        held(on("held before its day", Some(later(3)), None)),
    ];
    let count = all.len();
    let listing = Listing::of(all, today());
    let titles = |list: &[Meeting]| -> Vec<String> {
        list.iter().map(|it| it.plan.title.clone()).collect()
    };
    let coming = ["going on", "today at nine", "today at two", "in a week"];
    assert_eq!(titles(&listing.coming), coming);
    assert_eq!(titles(&listing.undated), ["Undated a", "undated b"]);
    let earlier = ["held before its day", "passed", "held", "followed, undated"];
    assert_eq!(titles(&listing.earlier), earlier);
    assert_eq!(coming.len() + 2 + earlier.len(), count, "none is left out");
    assert!(Listing::of(Vec::new(), today()).is_empty());
}

fn active(minutes: u32) -> Block {
    Block {
        is_active: true,
        gives: Some(Dimension::Exploring),
        ..block("Två och två", minutes)
    }
}

/// Everything that a plan can answer, at the level of talking together.
fn whole() -> Plan {
    let said = |words: &str| words.to_owned();
    let lead = |block: Block| Block {
        leader: said("Ordföranden"),
        ..block
    };
    let exercise = Block {
        exercise: Some(said("check-in")),
        ..lead(active(30))
    };
    let planner = Planner {
        who: said("Enheten"),
        sees_to: said("Lokalen"),
    };
    let mut plan = Plan {
        title: said("Dialogdag"),
        day: Some(later(14)),
        begins: Some(at(9, 0)),
        purpose: said("Välja två arbetssätt"),
        goals: vec![said("Två förslag")],
        knowledge: Some(Knowledge::Both),
        level: Some(Level::Converse),
        audience: said("Kommunerna"),
        input: said("En siffra"),
        cases: vec![said("Ett fall")],
        place: said("Länssalen"),
        preparation: said("Ta med en fråga"),
        team: vec![planner.clone(), planner],
        joint_minutes: Some(45),
        reception: said("Vi tackar först"),
        sheet: sheet([exercise, pause(10), lead(active(30))]),
        ..Plan::default()
    };
    plan.follow.feedback = said("Samma dag");
    plan.follow.next_step = said("Beslut i maj");
    plan.follow.network = said("En kanal");
    plan.rotation.roles = vec![said("Tid")];
    plan.rotation.people = vec![said("Ada")];
    plan
}

#[test]
fn the_next_step_is_the_first_that_is_not_done() {
    let mut plan = Plan::default();
    let next = |plan: &Plan| Next::of(&meeting(plan.clone()), true, today());
    let place = |plan: &Plan| next(plan).place(plan);
    assert_eq!(next(&plan), Next::Purpose);
    assert_eq!(place(&plan), Place::Field(field::PURPOSE));
    plan.purpose = "Välja".to_owned();
    assert_eq!(next(&plan), Next::Level);
    plan.level = Some(Level::Inform);
    assert_eq!(next(&plan), Next::Sheet);
    plan.sheet = sheet([block("Start", 60), pinned("Lunch", 60, at(9, 30))]);
    assert_eq!(next(&plan), Next::Conflict);
    assert_eq!(place(&plan), Place::Page(MeetingPage::Sheet));
    plan.sheet = sheet([block("Start", 60)]);
    assert_eq!(place(&plan), Place::Field(field::DAY));
    plan.day = Some(later(14));
    assert_eq!(place(&plan), Place::Field(field::BEGINS));
    plan.begins = Some(at(9, 0));
    assert!(matches!(next(&plan), Next::Checks(missing) if 1 < missing));
    plan.day = Some(today());
    assert_eq!(next(&plan), Next::Lead);
    let purpose = std::mem::take(&mut plan.purpose);
    assert_eq!(next(&plan), Next::Lead);
    plan.purpose = purpose;
    plan.day = Some(later(-1));
    assert_eq!(next(&plan), Next::Passed);
    assert_eq!(place(&plan), Place::Field(field::DAY));
    let done = |plan: Plan| {
        let mut plan = plan;
        for check in [Check::Sound, Check::Shared, Check::Questions] {
            plan.tick(Tick::Check(check), true);
        }
        plan
    };
    assert_eq!(next(&done(whole())), Next::Invite);
    let without_rules = Next::of(&meeting(done(whole())), false, today());
    assert_eq!(without_rules, Next::Checks(1));
    let of = |meeting: Meeting| Next::of(&meeting, true, today());
    assert_eq!(of(going(meeting(plan.clone()))), Next::GoOn);
    assert_eq!(of(held(meeting(plan.clone()))), Next::FollowUp);
    assert_eq!(of(followed(meeting(plan))), Next::NextMeeting);
}

#[test]
fn what_is_known_is_told_a_line_each() {
    let whole = meeting(whole());
    let plan = standing::facts(&whole, Phase::Plan, true, Lang::Sv);
    // Thirty-two checks belong to level 3; of those before and in the meeting, three
    // are ticked by hand, and five come after it.
    assert_eq!(
        plan,
        [
            "Syfte: Välja två arbetssätt",
            "Nivå 3: Vi samtalar",
            "Körschema: 3 block, 70 min",
            "Checklista: 24 av 32",
        ]
    );
    let when = standing::when(&whole.plan, Lang::En).unwrap();
    assert!(when.ends_with(", 09:00–10:10"), "{when}");
    let empty = meeting(Plan::default());
    assert_eq!(standing::when(&empty.plan, Lang::Sv), None);
    let lead = standing::facts(&going(empty), Phase::Lead, false, Lang::Sv);
    assert_eq!(lead, ["Mötet pågår: block 1 av 1."]);
}

#[test]
fn the_checklist_follows_the_plan_and_leads_to_what_is_missing() {
    let section = |meeting: &Meeting, part: Part| {
        let mut all = checklist::sections(meeting, true).into_iter();
        all.find(|it| it.part == part).unwrap()
    };
    let whole = meeting(whole());
    for (part, done, all) in [
        (Part::Ground, 4, 4),
        (Part::Plan, 11, 12),
        (Part::Design, 5, 6),
        (Part::Lead, 4, 5),
        (Part::Follow, 0, 5),
    ] {
        let section = section(&whole, part);
        assert_eq!(
            (section.done(), section.rows.len()),
            (done, all),
            "{part:?}"
        );
    }
    // One thing less in the plan, and the check leads to where it stood.
    let mut less = whole;
    less.plan.joint_minutes = Some(44);
    let section = section(&less, Part::Plan);
    let missing = section.rows.iter().filter(|it| it.state == State::Missing);
    let places: Vec<Place> = missing.map(|it| it.place).collect();
    assert_eq!(places, [Place::Field(field::JOINT)]);
}

/// Without a level everything is shown; the first level has what the levels above add
/// to.
#[test]
fn a_level_adds_checks_and_each_says_from_which_level() {
    let mut plan = Plan::default();
    let rows = |plan: &Plan| {
        let sections = checklist::sections(&meeting(plan.clone()), false);
        sections.into_iter().flat_map(|it| it.rows)
    };
    assert_eq!(rows(&plan).count(), 32);
    for (level, all, added) in [
        (Level::Inform, 18, 0),
        (Level::Ask, 24, 6),
        (Level::Converse, 32, 14),
        (Level::Develop, 32, 14),
        (Level::Decide, 32, 14),
    ] {
        plan.level = Some(level);
        assert_eq!(rows(&plan).count(), all, "{level:?}");
        let is_added = |it: &checklist::Row| it.added_by.is_some();
        assert_eq!(rows(&plan).filter(is_added).count(), added, "{level:?}");
        assert!(rows(&plan).all(|it| it.check.from() <= level));
        assert_eq!(accord::checks(level), all);
    }
}

#[test]
fn an_invitation_leads_to_the_first_thing_that_it_lacks() {
    let mut plan = Plan::default();
    let place = |plan: &Plan| Place::of(Check::Invitation, plan);
    assert_eq!(place(&plan), Place::Field(field::PURPOSE));
    plan.purpose = "Välja".to_owned();
    assert_eq!(place(&plan), Place::Field(field::DAY));
    plan.day = Some(today());
    assert_eq!(place(&plan), Place::Field(field::BEGINS));
    plan.begins = Some(at(9, 0));
    assert_eq!(place(&plan), Place::Field(field::PREPARATION));
}

#[test]
fn places_have_addresses_and_rules_need_a_group() {
    let of = |page| MeetingRoute::Meeting(id(1), page);
    let group = GroupId::from_bits(5);
    let plan = Plan::default();
    for check in Check::ALL {
        let place = Place::of(check, &plan);
        let (route, field) = place.address(&id(1), Some(&group));
        let is_of_meetings = route.to_string().starts_with("#/meetings/");
        assert!(is_of_meetings, "{check:?}");
        assert_eq!(Route::parse(&route.to_string()), Some(route.clone().into()));
        let is_plan = route == of(MeetingPage::Plan);
        assert_eq!(field.is_some(), is_plan, "{check:?}");
    }
    let rules = Place::Rules.address(&id(1), Some(&group));
    assert_eq!(rules, (MeetingRoute::Rules(group), None));
    let without = Place::Rules.address(&id(1), None);
    assert_eq!(without, (of(MeetingPage::Overview), Some(field::GROUP)));
}

#[test]
fn every_check_level_and_kind_has_words_of_its_own() {
    let mut names = BTreeSet::new();
    for check in Check::ALL {
        let (name, why) = words::check(check);
        assert!(names.insert(name.sv) && names.insert(why.sv), "{check:?}");
    }
    for level in Level::ALL {
        let words = words::level(level);
        for words in [words.name, words.means, words.expect, words.fits] {
            assert!(names.insert(words.sv), "{level:?}: {}", words.sv);
        }
    }
    for kind in MeetingKind::ALL {
        let words = words::kind(kind);
        assert!(names.insert(words.name.sv) && names.insert(words.about.sv));
        assert!(6 <= words.checks.len() && 5 <= words.leading.len());
    }
    for part in Part::ALL {
        let (title, intro) = words::part(part);
        assert!(names.insert(title.sv) && names.insert(intro.sv));
    }
}

#[test]
fn the_checks_of_a_kind_are_ticked_one_by_one() {
    let mut plan = Plan {
        kind: MeetingKind::Hybrid,
        ..Plan::default()
    };
    plan.tick(Tick::Kind(MeetingKind::Hybrid, 1), true);
    plan.tick(Tick::Kind(MeetingKind::Digital, 0), true);
    let all = checklist::of_kind(&meeting(plan));
    assert_eq!(all.len(), words::kind(MeetingKind::Hybrid).checks.len());
    let ticked: Vec<usize> = (0..all.len()).filter(|at| all[*at].2).collect();
    assert_eq!(ticked, [1]);
}

fn said(plan: &Plan, lang: Lang) -> Vec<String> {
    let level = plan.level.unwrap();
    let words = |it: Disagreement| accord::words(it, level, lang);
    plan.disagreements().into_iter().map(words).collect()
}

fn telling(minutes: u32) -> Block {
    Block {
        gives: Some(Dimension::Telling),
        ..block("Information", minutes)
    }
}

fn planner() -> Planner {
    Planner {
        who: "Enheten".to_owned(),
        ..Planner::default()
    }
}

#[test]
fn what_does_not_agree_says_the_figures_and_what_to_do() {
    let plan = Plan {
        level: Some(Level::Develop),
        knowledge: Some(Knowledge::Leaders),
        team: vec![planner()],
        joint_minutes: Some(20),
        sheet: sheet([telling(80), active(20)]),
        ..Plan::default()
    };
    let words = said(&plan, Lang::Sv);
    assert_eq!(words.len(), 5);
    for (words, figures) in words.iter().zip([
        vec!["Nivå 4"],
        vec!["planerar: 1", "minst 3"],
        vec!["20 minuter", "minst 90"],
        vec!["20 procent", "minst 50 procent"],
        vec!["80 procent", "högst 50 procent"],
    ]) {
        assert!(words.contains("lägre nivå"), "{words}");
        for figure in figures {
            assert!(words.contains(figure), "{figure} in {words}");
        }
    }
    let informing = Plan {
        level: Some(Level::Inform),
        knowledge: Some(Knowledge::Participants),
        joint_minutes: Some(10),
        team: vec![planner()],
        sheet: sheet([active(60)]),
        ..Plan::default()
    };
    let words = said(&informing, Lang::En);
    assert_eq!(words.len(), 2);
    assert!(words.iter().all(|it| it.contains("higher level")));
}

/// 9 of 26 minutes are 34.6 per cent, which is rounded to the 35 that it misses; 16 of
/// 31 are 51.6, and 53 of 105 are 50.5: rounded to 50, and yet more.
#[test]
fn a_share_that_is_rounded_to_its_limit_says_on_which_side_it_is() {
    let plan = |level, blocks: [Block; 2]| Plan {
        level: Some(level),
        team: vec![planner(); 3],
        joint_minutes: Some(90),
        sheet: RunSheet::new(blocks.into()),
        ..Plan::default()
    };
    let below = plan(Level::Converse, [active(9), block("Genomgång", 17)]);
    let words = said(&below, Lang::Sv);
    assert!(words[0].contains("aktiva knappt 35 procent"), "{words:?}");
    let above = plan(Level::Develop, [telling(101), active(100)]);
    let words = said(&above, Lang::Sv).join(" ");
    assert!(words.contains("Berättande får drygt 50 procent"), "{words}");
    let far = plan(Level::Develop, [telling(16), active(15)]);
    let words = said(&far, Lang::Sv).join(" ");
    assert!(words.contains("Berättande får 52 procent"), "{words}");
}

#[test]
fn each_level_says_what_belongs_to_it() {
    let figures = |level| accord::figures(level, Lang::Sv).join("; ");
    assert_eq!(
        figures(Level::Inform),
        "minst 10 minuter gemensam förberedelse; \
         deltagarna aktiva högst 40 procent av samtalstiden; 18 punkter i checklistan"
    );
    assert_eq!(
        figures(Level::Ask),
        "minst 20 minuter gemensam förberedelse; deltagarna aktiva 15–70 procent av \
         samtalstiden; berättande högst 80 procent; 24 punkter i checklistan"
    );
    assert_eq!(
        figures(Level::Decide),
        "minst 90 minuter gemensam förberedelse; minst 3 som planerar; deltagarna aktiva \
         minst 60 procent av samtalstiden; berättande högst 40 procent; 32 punkter i \
         checklistan"
    );
}

#[test]
fn rows_begin_where_they_are_written_and_empty_ones_are_not_kept() {
    let mut all: Vec<String> = Vec::new();
    let write = |all: &mut Vec<String>, at, words: &str| {
        rows::change(all, at, |it| words.clone_into(it));
    };
    write(&mut all, 1, "b");
    assert_eq!(all, ["", "b"]);
    write(&mut all, 0, "a");
    write(&mut all, 1, "");
    assert_eq!(all, ["a"]);
    rows::remove(&mut all, 5);
    assert_eq!(all, ["a"]);
    write(&mut all, MANY, "past the end");
    assert_eq!(all, ["a"]);
    rows::remove(&mut all, 0);
    assert_eq!(all, Vec::<String>::new());
}

#[test]
fn lines_come_back_as_lines() {
    let all = rows::of_lines("  Ada \n\n\tBo\r\nCesar och Dag\n");
    assert_eq!(all, ["Ada", "Bo", "Cesar och Dag"]);
    assert_eq!(rows::of_lines(&rows::lines(&all)), all);
    // One that was brought in with two lines becomes one, and no second entry.
    let odd = ["ett\ntvå".to_owned(), "tre".to_owned()];
    assert_eq!(rows::of_lines(&rows::lines(&odd)), ["ett två", "tre"]);
    assert_eq!(rows::of_lines(&"x\n".repeat(200)).len(), MANY);
}

#[test]
fn a_case_of_the_collection_fits_into_a_plan() {
    let all: Vec<_> = cases::all().collect();
    assert!(5 <= all.len());
    for (place, title) in all {
        for lang in [Lang::Sv, Lang::En] {
            let text = cases::text(place, lang);
            assert!(text.starts_with(title.get(lang)));
            assert!(text.ends_with('?'), "{text}");
            assert_eq!(text.lines().count(), 4);
            assert!(text.chars().count() <= LONG, "{text}");
        }
    }
    assert_eq!(cases::text(99, Lang::Sv), "");
}
