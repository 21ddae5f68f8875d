//! The level of involvement does something: it says where a plan does not agree
//! with it, and which checks belong to it. Figures are those of `level.rs`, worked
//! out by hand here.

use samklang::domain::conversation::CHOICES;
use samklang::domain::meeting::checks::{Part, State};
use samklang::domain::meeting::level::Disagreement;
use samklang::domain::meeting::plan::Planner;
use samklang::domain::meeting::{
    Action, Block, Check, Fate, Knowledge, Level, Plan, RunSheet, Tick,
};
use samklang::domain::{Dimension, Meeting, MeetingId};

use super::any_meeting::{at, block, flexible, pause, sheet};
use super::helper::today;

fn telling(minutes: u32) -> Block {
    Block {
        gives: Some(Dimension::Telling),
        ..block("Information", minutes)
    }
}

fn active(minutes: u32) -> Block {
    Block {
        gives: Some(Dimension::Exploring),
        is_active: true,
        ..block("I par", minutes)
    }
}

fn team(count: usize) -> Vec<Planner> {
    let planner = Planner {
        who: "Enheten".to_owned(),
        sees_to: "Lokalen".to_owned(),
    };
    vec![planner; count]
}

fn planned(level: Level, sheet: RunSheet) -> Plan {
    Plan {
        level: Some(level),
        joint_minutes: Some(90),
        team: team(3),
        sheet,
        ..Plan::default()
    }
}

#[test]
fn working_together_with_eighty_per_cent_telling_does_not_agree() {
    let plan = planned(Level::Develop, sheet([telling(80), active(20)]));
    let passive = Disagreement::Passive {
        percent: 20,
        least: 50,
    };
    let telling = Disagreement::Telling {
        percent: 80,
        most: 50,
    };
    assert_eq!(plan.disagreements(), [passive, telling]);
}

#[test]
fn the_same_agenda_agrees_with_asking() {
    let plan = planned(Level::Ask, sheet([telling(80), active(20)]));
    assert_eq!(plan.disagreements(), []);
}

#[test]
fn shares_are_compared_exactly_and_breaks_do_not_count() {
    let half = planned(Level::Develop, sheet([telling(30), pause(60), active(30)]));
    assert_eq!(half.disagreements(), []);
    // 149 of 300 minutes: 49.67 per cent is told as 50, and still is too little.
    let less = planned(Level::Develop, sheet([block("x", 151), active(149)]));
    let passive = Disagreement::Passive {
        percent: 50,
        least: 50,
    };
    assert_eq!(less.disagreements(), [passive]);
}

#[test]
fn a_meeting_that_informs_does_not_work_for_half_of_the_time() {
    let plan = planned(Level::Inform, sheet([telling(30), active(30)]));
    let active = Disagreement::Active {
        percent: 50,
        most: 40,
    };
    assert_eq!(plan.disagreements(), [active]);
}

#[test]
fn more_involvement_asks_for_more_planners_and_more_joint_preparation() {
    let plan = Plan {
        level: Some(Level::Converse),
        team: team(1),
        joint_minutes: Some(30),
        knowledge: Some(Knowledge::Leaders),
        ..Plan::default()
    };
    let planners = Disagreement::Planners {
        planned: 1,
        least: 2,
    };
    let joint = Disagreement::Joint {
        planned: 30,
        least: 45,
    };
    assert_eq!(plan.disagreements(), [planners, joint]);
    let deciding = Plan {
        level: Some(Level::Decide),
        ..planned(Level::Decide, RunSheet::default())
    };
    let deciding = Plan {
        knowledge: Some(Knowledge::Leaders),
        ..deciding
    };
    assert_eq!(deciding.disagreements(), [Disagreement::Knowledge]);
}

#[test]
fn nothing_disagrees_with_a_level_that_is_not_chosen() {
    let plan = Plan {
        sheet: sheet([telling(100)]),
        ..Plan::default()
    };
    assert_eq!(plan.disagreements(), []);
}

#[test]
fn a_plan_shows_what_it_gives_room_to() {
    let plan = planned(
        Level::Converse,
        sheet([
            telling(10),
            pause(15),
            active(25),
            active(15),
            block("x", 10),
        ]),
    );
    let pattern = plan.pattern();
    let minutes = CHOICES.map(|it| pattern.minutes(it));
    // Exploring, telling, inside, outside, climate.
    assert_eq!(minutes, [40, 10, 0, 0, 0]);
    assert_eq!((pattern.talk, pattern.active, pattern.breaks), (60, 40, 15));
    assert_eq!((pattern.named(), pattern.percent(40)), (50, 67));
}

fn meeting(plan: Plan) -> Meeting {
    Meeting::new(MeetingId::from_bits(1), None, plan)
}

#[track_caller]
fn state(meeting: &Meeting, check: Check) -> State {
    let all = meeting.checks(false);
    let found = all.into_iter().find(|(it, _)| *it == check);
    found.expect("a check of this level").1
}

#[test]
fn a_higher_level_has_more_checks_and_every_lower_one_is_among_them() {
    let checks = |level| -> Vec<Check> {
        let plan = Plan {
            level: Some(level),
            ..Plan::default()
        };
        let all = meeting(plan).checks(false);
        all.into_iter().map(|(check, _)| check).collect()
    };
    // Counted in the table of `Check::from`: 18 for all, 6 from asking, 8 from
    // talking together.
    let counts = Level::ALL.map(|level| checks(level).len());
    assert_eq!(counts, [18, 24, 32, 32, 32]);
    assert!(
        checks(Level::Inform)
            .iter()
            .all(|it| checks(Level::Ask).contains(it))
    );
    assert!(checks(Level::Ask).contains(&Check::Reception));
    assert!(!checks(Level::Ask).contains(&Check::Rules));
}

#[test]
fn checks_stand_in_the_order_of_their_parts() {
    let parts: Vec<Part> = Check::ALL.into_iter().map(Check::part).collect();
    assert!(parts.is_sorted());
    let count = |part| parts.iter().filter(|it| **it == part).count();
    assert_eq!(Part::ALL.map(count), [4, 12, 6, 5, 5]);
    for check in Check::ALL {
        assert_eq!(Check::of_id(check.id()), Some(check));
        let letter = ['a', 'b', 'c', 'd', 'e'][check.part() as usize];
        assert!(check.id().starts_with(letter), "{check:?}");
    }
}

#[test]
fn what_the_plan_answers_is_ticked_by_it() {
    let empty = meeting(Plan::default());
    for (check, state) in empty.checks(false) {
        let by_hand = [
            Check::Sound,
            Check::Shared,
            Check::Questions,
            Check::InTouch,
        ];
        let expected = match by_hand.contains(&check) {
            true => State::Unticked,
            false => State::Missing,
        };
        assert_eq!(state, expected, "{check:?}");
    }
    let mut full = meeting(Plan {
        day: Some(today()),
        begins: Some(at(9, 0)),
        purpose: "Enas om vårens arbete".to_owned(),
        goals: vec!["Tre saker att göra".to_owned()],
        knowledge: Some(Knowledge::Both),
        audience: "Handläggare".to_owned(),
        input: "Ett klipp".to_owned(),
        cases: vec!["Ett ärende".to_owned()],
        place: "Sal 2".to_owned(),
        preparation: "Ta med en fråga".to_owned(),
        reception: "Alla frågor skrivs upp".to_owned(),
        ..planned(
            Level::Develop,
            sheet([
                Block {
                    leader: "Enheten".to_owned(),
                    exercise: Some("check-in".to_owned()),
                    ..active(10)
                },
                Block {
                    leader: "Enheten".to_owned(),
                    ..flexible("Tillsammans", 20, 10)
                },
            ]),
        )
    });
    full.plan.follow.feedback = "Samma dag".to_owned();
    full.plan.follow.next_step = "Ett möte i maj".to_owned();
    full.plan.follow.network = "En lista".to_owned();
    full.plan.rotation.roles = vec!["Tidvakt".to_owned()];
    full.plan.rotation.people = vec!["Stol 1".to_owned()];
    full.plan.tick(Tick::Check(Check::Sound), true);
    full.plan.sheet.change(2, |block| block.is_active = true);
    for (check, state) in full.checks(true) {
        let expected = match (check, check.part()) {
            (Check::Sound, _) => State::Ticked,
            (Check::Shared | Check::Questions | Check::InTouch, _) => State::Unticked,
            (_, Part::Follow) => State::Missing,
            _ => State::Answered,
        };
        assert_eq!(state, expected, "{check:?}");
    }
}

#[test]
fn following_up_is_ticked_by_what_came_of_the_meeting() {
    let mut held = meeting(Plan::default());
    let question = held.outcome.questions.ask("Vem svarar?").unwrap();
    held.outcome.actions.push(Action {
        what: "Ring".to_owned(),
        who: "Chefen".to_owned(),
        ..Action::default()
    });
    assert_eq!(state(&held, Check::Actions), State::Missing);
    assert_eq!(state(&held, Check::Fates), State::Missing);
    held.outcome.actions[0].by = Some(today());
    let reason = "Hör till en annan enhet".to_owned();
    held.outcome
        .questions
        .decide(question, Fate::Parked { reason })
        .unwrap();
    held.outcome.sent_on = Some(today());
    held.outcome.next_on = Some(today());
    for check in [
        Check::Actions,
        Check::Fates,
        Check::Sent,
        Check::NextMeeting,
    ] {
        assert_eq!(state(&held, check), State::Answered, "{check:?}");
    }
}

#[test]
fn an_overlap_unticks_the_run_sheet() {
    let plan = |minutes| Plan {
        begins: Some(at(9, 0)),
        sheet: sheet([
            flexible("a", minutes, 5),
            super::any_meeting::pinned("b", 10, at(9, 30)),
        ]),
        ..Plan::default()
    };
    assert_eq!(state(&meeting(plan(30)), Check::Sheet), State::Answered);
    assert_eq!(state(&meeting(plan(31)), Check::Sheet), State::Missing);
}
