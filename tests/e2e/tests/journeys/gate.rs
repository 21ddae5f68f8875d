//! Before a round: what stops it, what is only said, and what is proposed.

use e2e::{Person, Site, Stored};
use samklang::content::text::{
    answer, collect, common, group, learn, prepare, privacy, talk, turn,
};
use samklang::content::{Lang, exercise};
use samklang::domain::Form;

use crate::steps::prepares;

const ID: &str = "abcdefgh";

fn at_preparing(site: &Site) -> Person {
    let person = Person::at(site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/prepare"));
    person.sees_heading(prepare::TITLE);
    person
}

#[test]
fn a_conflict_stops_everything_but_learning() {
    let site = Site::open();
    let person = at_preparing(&site);
    prepares(&person, Form::Short, 8);
    person.sees(prepare::READY);
    person.chooses_for(prepare::CONFLICT_LABEL, common::YES);
    person.sees(prepare::STOP_CONFLICT);
    assert!(!person.can_press(prepare::OPEN));
    for exercise in ["check-in", "ground-rules"] {
        person.does_not_see(samklang::content::exercise(exercise).unwrap().title);
    }
    person.presses(prepare::STOP_LEARN);
    person.sees_heading(learn::TITLE);
    // It is remembered, and where to turn is said.
    person.opens(&format!("#/group/{ID}/prepare"));
    person.sees(prepare::STOP_CONFLICT);
    person.presses(prepare::STOP_CONFLICT_LINK);
    person.sees_heading(turn::TITLE);
    for place in ["HR", "Skyddsombudet", "Företagshälsovården", "112"] {
        person.sees(place);
    }
    // While it holds, the group's page offers neither a round nor exercises.
    person.opens(&format!("#/group/{ID}"));
    person.sees_heading("Elevhälsan");
    person.presses(group::PREPARE_BUTTON);
    person.sees(prepare::STOP_CONFLICT);
    assert!(!person.can_press(prepare::OPEN));
}

#[test]
fn a_group_that_is_not_safe_gets_two_exercises_and_a_day_to_come_back() {
    let site = Site::open();
    let person = at_preparing(&site);
    person.sets_clock("2026-03-02T12:00:00");
    prepares(&person, Form::Short, 8);
    person.chooses_for(prepare::SAFE_LABEL, common::NO);
    person.sees(prepare::STOP_SAFETY);
    assert!(!person.can_press(prepare::OPEN));
    // Six weeks later.
    person.sees(prepare::stop_safety_text(Lang::Sv, &"13 april 2026"));
    for id in ["check-in", "ground-rules"] {
        person.sees(exercise(id).unwrap().title);
    }
    person.opens(&format!("#/group/{ID}"));
    person.sees(group::come_back(Lang::Sv, &"13 april 2026"));
    person.reloads();
    person.sees(group::come_back(Lang::Sv, &"13 april 2026"));
    person.opens(&format!("#/group/{ID}/prepare"));
    person.presses(exercise("check-in").unwrap().title);
    person.sees_heading(exercise("check-in").unwrap().title);
}

#[test]
fn a_round_opens_only_when_it_is_said_to_be_voluntary() {
    let site = Site::open();
    let person = at_preparing(&site);
    person.sees(prepare::NOT_YET);
    for missing in [
        prepare::MISSING_CONFLICT,
        prepare::MISSING_SAFE,
        prepare::MISSING_INVITED,
        prepare::MISSING_VOLUNTARY,
    ] {
        person.sees(missing);
    }
    prepares(&person, Form::Short, 8);
    assert!(person.can_press(prepare::OPEN));
    person.chooses(prepare::VOLUNTARY_LABEL);
    person.sees(prepare::MISSING_VOLUNTARY);
    assert!(!person.can_press(prepare::OPEN));
    // What was filled in is kept while it is written.
    person.reloads();
    person.sees(prepare::MISSING_VOLUNTARY);
    assert_eq!(person.field(prepare::REASON_LABEL), "Vi börjar ett nytt år");
    assert_eq!(person.field(prepare::INVITED_LABEL), "8");
    person.chooses(prepare::VOLUNTARY_LABEL);
    person.presses(prepare::OPEN);
    person.sees_heading(collect::TITLE);
}

#[test]
fn no_reason_is_warned_of_and_a_manager_who_collects_is_advised() {
    let site = Site::open();
    let person = at_preparing(&site);
    prepares(&person, Form::Short, 8);
    person.sees(prepare::READY);
    person.does_not_see(prepare::REASON_MISSING);
    person.does_not_see(prepare::COLLECTOR_ADVICE);
    person.fills(prepare::REASON_LABEL, "");
    person.sees(prepare::REASON_MISSING);
    person.chooses_for(prepare::COLLECTOR_LABEL, prepare::COLLECTOR_MANAGER);
    person.sees(prepare::COLLECTOR_ADVICE);
    person.chooses_for(prepare::COLLECTOR_LABEL, prepare::COLLECTOR_MEMBER);
    person.no_longer_sees(prepare::COLLECTOR_ADVICE);
    person.presses(prepare::OPEN);
    person.sees_heading(collect::TITLE);
}

#[test]
fn too_few_invited_are_shown_the_joint_conversation_at_once() {
    let site = Site::open();
    let person = at_preparing(&site);
    person.fills(prepare::INVITED_LABEL, "4");
    person.sees(prepare::too_few(Lang::Sv, &5));
    prepares(&person, Form::Short, 4);
    assert!(!person.can_press(prepare::OPEN));
    person.fills(prepare::INVITED_LABEL, "5");
    person.sees(prepare::READY);
    // The limit can be raised, never lowered.
    person.fills(prepare::LIMIT_LABEL, "6");
    person.sees(prepare::too_few(Lang::Sv, &6));
    person.fills(prepare::LIMIT_LABEL, "4");
    person.sees(prepare::LIMIT_WRONG);
    assert!(!person.can_press(prepare::OPEN));
    person.presses(prepare::TOO_FEW_LINK);
    person.sees_heading(talk::TITLE);
}

#[test]
fn the_short_form_is_proposed_when_more_than_four_share_a_device() {
    let site = Site::open();
    let person = at_preparing(&site);
    person.does_not_see(prepare::FORM_PROPOSED);
    person.fills(prepare::INVITED_LABEL, "5");
    person.sees(prepare::FORM_PROPOSED);
    assert!(person.has_chosen(prepare::FORM_SHORT));
    person.fills(prepare::INVITED_LABEL, "7");
    // A group of seven: about twenty minutes.
    person.sees(prepare::form_time(Lang::Sv, &3, &21));
    person.chooses(prepare::FORM_FULL);
    person.no_longer_sees(prepare::FORM_PROPOSED);
    assert!(person.has_chosen(prepare::FORM_FULL));
    person.sees(prepare::form_time(Lang::Sv, &6, &42));
    for wrong in ["noll", "0", "-3", "5,5", "1001", "99999"] {
        person.fills(prepare::INVITED_LABEL, wrong);
        person.sees(prepare::INVITED_WRONG);
    }
    person.fills(prepare::INVITED_LABEL, "12");
    person.no_longer_sees(prepare::INVITED_WRONG);
}

#[test]
fn who_answers_is_told_which_meeting_and_who_will_see_the_result() {
    let site = Site::open();
    let person = at_preparing(&site);
    prepares(&person, Form::Full, 8);
    person.fills(prepare::MEETING_LABEL, "våra tisdagsmöten");
    person.fills(prepare::AUDIENCE_LABEL, "rektorn <b>och</b> nämnden");
    person.fills(prepare::LIMIT_LABEL, "7");
    person.presses(prepare::OPEN);
    person.presses(collect::NEXT);
    person.sees(answer::about(Lang::Sv, &"våra tisdagsmöten"));
    person.sees(privacy::audience_more(
        Lang::Sv,
        &"rektorn <b>och</b> nämnden",
    ));
    person.sees(privacy::end(Lang::Sv, &7));
    person.sees(answer::extent(Lang::Sv, &28, &6));
    person.sees(answer::VOLUNTARY);
}
