//! Preparing: the gate in every combination, the proposed form, and the time it
//! takes.

use samklang::app::prepare::{self, Action};
use samklang::domain::preparation::{Advice, Collector, Gate, Missing, minutes_in_turn};
use samklang::domain::{Form, Limit, Mark, Preparation};

use super::helper::{full, group, scored, short, today};

const ANSWERS: [Option<bool>; 3] = [None, Some(false), Some(true)];
const INVITED: [Option<u32>; 5] = [None, Some(0), Some(4), Some(5), Some(9)];
const REASONS: [&str; 3] = ["", "  ", "Vi hinner inte lyssna på varandra."];
const COLLECTORS: [Option<Collector>; 4] = [
    None,
    Some(Collector::Manager),
    Some(Collector::Member),
    Some(Collector::Outsider),
];

/// Everything that an organiser can have said, under the least limit.
fn all() -> Vec<Preparation> {
    let mut all = Vec::new();
    for conflict in ANSWERS {
        for safe in ANSWERS {
            for voluntary in [false, true] {
                for invited in INVITED {
                    for reason in REASONS {
                        for collector in COLLECTORS {
                            all.push(Preparation {
                                conflict,
                                safe,
                                voluntary,
                                invited,
                                reason: reason.to_owned(),
                                collector,
                                ..Preparation::default()
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

#[derive(Clone, Copy)]
enum Is {
    Any,
    No,
    Yes,
    Unsaid,
}

impl Is {
    fn holds(self, answer: Option<bool>) -> bool {
        match self {
            Is::Any => true,
            Is::No => answer == Some(false),
            Is::Yes => answer == Some(true),
            Is::Unsaid => answer.is_none(),
        }
    }
}

/// What is decided before anything is weighed: conflict, safety, enough people
/// invited, voluntary said. The first row that fits holds.
const TABLE: [(Is, Is, Is, Is, &str); 8] = [
    // Conflict or harassment: stop, whatever else is said.
    (Is::Yes, Is::Any, Is::Any, Is::Any, "conflict"),
    // No basic safety: stop.
    (Is::Any, Is::No, Is::Any, Is::Any, "no safety"),
    // Fewer invited than the limit: the joint conversation, at once.
    (Is::Any, Is::Any, Is::No, Is::Any, "too few"),
    // Nothing is assumed.
    (Is::Unsaid, Is::Any, Is::Any, Is::Any, "not yet"),
    (Is::Any, Is::Unsaid, Is::Any, Is::Any, "not yet"),
    (Is::Any, Is::Any, Is::Unsaid, Is::Any, "not yet"),
    // Voluntary not yet said: a round cannot open.
    (Is::Any, Is::Any, Is::Any, Is::No, "not yet"),
    (Is::No, Is::Yes, Is::Yes, Is::Yes, "open"),
];

#[test]
fn the_gate_follows_the_table_in_every_combination() {
    for it in all() {
        let enough = it.invited.map(|invited| 5 <= invited);
        let row = TABLE
            .iter()
            .find(|(conflict, safe, invited, voluntary, _)| {
                conflict.holds(it.conflict)
                    && safe.holds(it.safe)
                    && invited.holds(enough)
                    && voluntary.holds(Some(it.voluntary))
            });
        let said = match it.gate() {
            Gate::Conflict => "conflict",
            Gate::NoSafety => "no safety",
            Gate::TooFew => "too few",
            Gate::NotYet(_) => "not yet",
            Gate::Open(_) => "open",
        };
        assert_eq!(Some(said), row.map(|row| row.4), "{it:?}");
    }
}

#[test]
fn what_is_missing_is_named_each_time() {
    for it in all() {
        if let Gate::NotYet(missing) = it.gate() {
            let is = |what| missing.contains(&what);
            assert_eq!(is(Missing::Conflict), it.conflict.is_none(), "{it:?}");
            assert_eq!(is(Missing::Safety), it.safe.is_none(), "{it:?}");
            assert_eq!(is(Missing::Invited), it.invited.is_none(), "{it:?}");
            assert_eq!(is(Missing::Voluntary), !it.voluntary, "{it:?}");
        }
    }
}

#[test]
fn an_open_gate_warns_without_a_reason_and_where_a_manager_collects() {
    for it in all() {
        if let Gate::Open(advice) = it.gate() {
            let is = |what| advice.contains(&what);
            assert_eq!(is(Advice::NoReason), it.reason.trim().is_empty(), "{it:?}");
            let is_manager = it.collector == Some(Collector::Manager);
            assert_eq!(is(Advice::ManagerCollects), is_manager, "{it:?}");
        }
    }
}

/// A preparation that opens.
fn mark() -> Mark {
    Mark::new(0x0123).unwrap()
}

fn ready() -> Preparation {
    Preparation {
        reason: "Vi vill höra fler.".to_owned(),
        invited: Some(7),
        conflict: Some(false),
        safe: Some(true),
        voluntary: true,
        collector: Some(Collector::Member),
        ..Preparation::default()
    }
}

#[test]
fn a_round_opens_only_through_an_open_gate() {
    for it in all() {
        let mut group = group();
        let is_open = matches!(it.gate(), Gate::Open(_));
        group.preparation = it;
        assert_eq!(prepare::open_round(&group, mark()).is_some(), is_open);
    }
}

#[test]
fn fewer_invited_than_a_raised_limit_is_too_few() {
    let raised = |invited| Preparation {
        invited: Some(invited),
        limit: Limit::new(8).unwrap(),
        ..ready()
    };
    assert_eq!(raised(7).gate(), Gate::TooFew);
    assert_eq!(raised(8).gate(), Gate::Open(Vec::new()));
}

#[test]
fn the_short_form_is_proposed_when_more_than_four_share_a_device() {
    let proposed = |invited| {
        let it = Preparation { invited, ..ready() };
        it.form()
    };
    assert_eq!(proposed(Some(4)), Form::Full);
    assert_eq!(proposed(Some(5)), Form::Short);
    assert_eq!(proposed(Some(30)), Form::Short);
    assert_eq!(proposed(None), Form::Full);
}

#[test]
fn the_chosen_form_holds_over_the_proposed_one() {
    let mut group = group();
    group.preparation = ready();
    prepare::update(&mut group, Action::Form(Form::Full), today());
    assert_eq!(
        prepare::open_round(&group, mark()).unwrap().form(),
        Form::Full
    );
}

#[test]
fn seven_people_take_about_twenty_minutes_with_the_short_form() {
    assert_eq!((short().minutes, full().minutes), (3, 6));
    assert_eq!(minutes_in_turn(7, short().minutes), 21);
    assert_eq!(minutes_in_turn(u32::MAX, 6), u32::MAX);
}

#[test]
fn a_stop_for_safety_says_when_to_come_back() {
    let mut group = group();
    prepare::update(&mut group, Action::Safe(false), today());
    let back = group.preparation.come_back.unwrap();
    assert!(today() < back);
    prepare::update(&mut group, Action::Safe(true), today());
    assert_eq!(group.preparation.come_back, None);
}

#[test]
fn a_limit_below_five_changes_nothing() {
    let mut group = group();
    prepare::update(&mut group, Action::Limit(8), today());
    prepare::update(&mut group, Action::Limit(4), today());
    assert_eq!(group.preparation.limit.get(), 8);
    prepare::update(&mut group, Action::Limit(5), today());
    assert_eq!(group.preparation.limit.get(), 5);
}

#[test]
fn a_round_opens_with_what_was_prepared_and_nothing_counted() {
    let mut group = group();
    group.preparation = ready();
    let round = prepare::open_round(&group, mark()).unwrap();
    assert_eq!((round.number, round.invited, round.limit.get()), (1, 7, 5));
    assert_eq!((round.form(), round.sheets()), (Form::Short, 0));
}

#[test]
fn the_gate_is_asked_anew_before_the_next_round() {
    let mut group = group();
    group.preparation = ready();
    let mut round = prepare::open_round(&group, mark()).unwrap();
    for _ in 0..5 {
        round.count(&scored(short(), [24; 6])).unwrap();
    }
    prepare::closed(&mut group, round, today());
    assert_eq!(group.rounds.len(), 1);
    let Gate::NotYet(missing) = group.preparation.gate() else {
        panic!("the gate stands open");
    };
    for what in [Missing::Conflict, Missing::Safety, Missing::Voluntary] {
        assert!(missing.contains(&what), "{what:?}");
    }
    group.preparation = ready();
    assert_eq!(prepare::open_round(&group, mark()).unwrap().number, 2);
}

#[test]
fn closing_asks_once_more_when_the_figures_are_odd() {
    use samklang::domain::round::Doubt;
    let doubt = |sheets: usize| {
        let mut group = group();
        group.preparation = ready();
        let mut round = prepare::open_round(&group, mark()).unwrap();
        for _ in 0..sheets {
            round.count(&scored(short(), [24; 6])).unwrap();
        }
        round.doubts()
    };
    // Seven are invited, five are needed.
    assert_eq!(doubt(0), Some(Doubt::TooFew));
    assert_eq!(doubt(4), Some(Doubt::TooFew));
    assert_eq!(doubt(5), Some(Doubt::Missing));
    assert_eq!(doubt(7), None);
    assert_eq!(doubt(8), Some(Doubt::MoreThanInvited));
}
