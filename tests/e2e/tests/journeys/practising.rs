//! What a group comes back for: an exercise is found and run with groups formed by
//! chance, a programme goes on over several meetings, own exercises go to another
//! device.

use std::time::Duration;

use e2e::{Dress, Person, Site, Stored};
use samklang::content::text::{
    bring, exercise as text, find, lead, packs, programme, sheet, write,
};
use samklang::content::{Lang, exercise, guide};
use samklang::domain::meeting::Plan;
use samklang::domain::{Form, GroupId, Meeting, MeetingId};
use serde_json::Value;

use crate::print::{Printed, keeps, pages};
use crate::screens::{Looks, PAPER};
use crate::steps::NINE;

const SV: Lang = Lang::Sv;
const ID: &str = "abcdefgh";

/// The small groups on the wall, as they are written.
fn groups(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.small-groups li')] \
        .map((it) => it.textContent)";
    let found = person.run(script, &[]);
    let all = found.as_array().expect("groups").iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// The numbers in such groups, in order.
fn numbers(groups: &[String]) -> Vec<u32> {
    let words = groups
        .iter()
        .flat_map(|it| it.split(|it: char| !it.is_ascii_digit()));
    let mut all: Vec<u32> = words.filter_map(|it| it.parse().ok()).collect();
    all.sort_unstable();
    all
}

#[test]
fn seven_people_run_an_exercise_in_pairs_and_a_group_of_three() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/exercises/follow-the-thread"));
    let thread = exercise("follow-the-thread").unwrap();
    let steps = guide("follow-the-thread").unwrap().steps;
    person.sees_heading(thread.title);
    person.sees(text::WORKS);
    person.sees(text::STOP);
    person.sees(text::IN_HYBRID);
    person.presses(text::RUN);
    person.sees_heading(steps[0].title);
    person.sees(text::WHO_PAIRS);

    // A number that cannot be is told, and nothing is formed.
    person.fills(text::PRESENT_LABEL, "1");
    person.presses(text::PRESENT_FORM);
    person.sees(text::PRESENT_WRONG);
    person.fills(text::PRESENT_LABEL, "7");
    person.presses(text::PRESENT_FORM);
    person.waits_for("three groups", || {
        (groups(&person).len() == 3).then_some(())
    });
    let formed = groups(&person);
    assert_eq!(numbers(&formed), [1, 2, 3, 4, 5, 6, 7]);
    let sizes: Vec<usize> = formed
        .iter()
        .map(|it| numbers(std::slice::from_ref(it)).len())
        .collect();
    assert_eq!(sizes, [3, 2, 2]);

    // The clock is moved, the page is loaded anew in the middle: pairs stay pairs.
    person.presses(text::START);
    person.lets_pass(Duration::from_secs(60));
    person.presses(text::NEXT_STEP);
    person.sees_heading(steps[1].title);
    assert_eq!(groups(&person), formed);
    person.reloads();
    person.sees_heading(steps[1].title);
    person.waits_for("the same groups", || {
        (groups(&person) == formed).then_some(())
    });
    person.lets_pass(Duration::from_secs(3600));
    person.sees(text::TIME_UP);
    person.presses(text::ADD_MINUTE);
    person.no_longer_sees(text::TIME_UP);
    person.presses(text::PREVIOUS);
    person.sees_heading(steps[0].title);
    // Mixed again only when they want to.
    let mut mixed = false;
    for _ in 0..8 {
        person.presses(text::PRESENT_AGAIN);
        mixed |= groups(&person) != formed;
    }
    assert!(mixed, "always {formed:?}");
    assert_eq!(numbers(&groups(&person)), [1, 2, 3, 4, 5, 6, 7]);

    // The reflection is a part of it.
    for step in &steps[1..] {
        person.presses(text::NEXT_STEP);
        person.sees_heading(step.title);
    }
    for question in guide("follow-the-thread").unwrap().reflection {
        person.sees(*question);
    }
    person.presses(text::FINISH);
    person.fills(text::NOTICED_LABEL, "Vi avbröt mindre.");
    person.presses(text::SAVE);
    person.sees_heading("Elevhälsan");
    person.sees("Vi avbröt mindre.");
    person.has_a_quiet_console();
}

#[test]
fn the_leaders_window_follows_and_says_what_to_see_to() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/practice/prompts/question-relay");
    let relay = guide("question-relay").unwrap();
    person.sees_heading(text::prompts_title(
        SV,
        &exercise("question-relay").unwrap().title.sv,
    ));
    person.sees(text::PROMPTS_NONE);
    person.sees(relay.steps[0].prompt);
    person.opens("#/exercises/question-relay/run");
    person.does_not_see(relay.steps[0].prompt);
    person.presses(text::START);
    person.sees(text::PAUSE);
    person.opens("#/practice/prompts/question-relay");
    person.sees(relay.steps[0].prompt);
    person.sees(text::prompts_next(SV, &relay.steps[1].title.sv));
    person.presses(text::NEXT_STEP);
    person.sees(relay.steps[1].prompt);
    // The wall goes on where the leader is.
    person.opens("#/exercises/question-relay/run");
    person.sees_heading(relay.steps[1].title);
}

/// How many exercises the page says that it found.
fn count(person: &Person) -> u32 {
    let script = "return document.querySelector('.find-count').textContent";
    let found = person.run(script, &[]);
    let words = found.as_str().unwrap_or_default().to_owned();
    words
        .split(' ')
        .next()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}

#[test]
fn an_exercise_is_found_without_having_measured_anything() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/exercises");
    person.sees_heading(text::TITLE);
    let all = count(&person);
    assert!(30 <= all, "{all}");
    person.sets(find::MINUTES_LABEL, find::minutes_most(SV, &5));
    person.presses(find::MORE);
    person.sets(find::PLACE_LABEL, text::PLACE_OPENER);
    person.waits_for("fewer", || (count(&person) < all).then_some(()));
    person.sees(exercise("landing").unwrap().title);
    person.does_not_see(exercise("fishbowl").unwrap().title);
    // A look at one of them does not lose what was looked for.
    person.presses(exercise("landing").unwrap().title);
    person.sees_heading(exercise("landing").unwrap().title);
    person.goes_back();
    person.sees_heading(text::TITLE);
    person.does_not_see(exercise("fishbowl").unwrap().title);
    person.presses(find::SURPRISE);
    person.sees(find::SURPRISE_TITLE);
    person.fills(find::PEOPLE_LABEL, "1000");
    person.sees(find::PEOPLE_WRONG);
    person.fills(find::PEOPLE_LABEL, "");
    person.fills(find::WORDS_LABEL, "xyzzy");
    person.sees(find::NONE);
    person.presses(find::CLEAR);
    person.waits_for("all of them", || (count(&person) == all).then_some(()));
    assert_eq!(person.field(find::WORDS_LABEL), "");
    person.has_a_quiet_console();
}

/// The exercises of the programme, in the order of its meetings.
fn meetings(person: &Person) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.slot h2')] \
        .map((it) => it.textContent)";
    let found = person.run(script, &[]);
    let all = found.as_array().expect("meetings").iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_programme_is_made_of_a_result_moved_done_and_printed() {
    let site = Site::open();
    let person = Person::at(&site);
    let group = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&group.texts());
    person.opens("#/");
    person.sets_clock("2026-03-03T09:00:00");
    person.opens(&format!("#/group/{ID}/exercises"));
    person.sees(text::SUGGESTED);
    person.presses(find::PROGRAMME_LINK);
    person.sees_heading(programme::NEW_TITLE);
    person.sees(programme::FROM_RESULT);
    person.sets(programme::MEETINGS_LABEL, programme::MEETINGS[0]);
    person.presses(programme::CREATE);
    person.sees_heading("Övningsprogram för Elevhälsan");
    person.sees(programme::progress(SV, &0, &4));
    let before = meetings(&person);
    assert_eq!(before.len(), 4);

    // The second is moved to the front; it keeps the keyboard.
    let second = before[1].clone();
    person.presses(programme::up(SV, &second));
    person.sees(programme::moved(SV, &second, &1));
    let moved = meetings(&person);
    assert_eq!(moved[..2], [second.clone(), before[0].clone()]);
    person.presses(programme::UNDO);
    person.waits_for("the order before", || {
        (meetings(&person) == before).then_some(())
    });

    // The first is done with an ordinary item of the agenda, and noted.
    person.presses(programme::change(SV, &1));
    person.fills(programme::item_label(SV, &1), "Höstens <b>schema</b>");
    person.sets(programme::day_label(SV, &1), "2026-03-10");
    person.sees(programme::item(SV, &"Höstens <b>schema</b>"));
    person.presses(programme::done_mark(SV, &1));
    person.sees(programme::done_on(SV, &"3 mars 2026"));
    person.sets(
        programme::differed_label(SV, &1),
        programme::DIFFERED_LITTLE,
    );
    person.fills(programme::noted_label(SV, &1), "Fler frågade.");
    person.sees(programme::progress(SV, &1, &4));
    person.reloads();
    person.sees(programme::noted(SV, &"Fler frågade."));

    // On one sheet, with what was noted.
    let pdf = person.prints();
    keeps(&pdf, "programme");
    assert_eq!(pages(&pdf), 1);
    let printed = Printed::of(&pdf);
    for words in [
        &before[0],
        &before[3],
        "Höstens <b>schema</b>",
        "Fler frågade.",
    ] {
        assert!(printed.has(words), "{words}");
    }

    // The second one, run on the wall, is marked as done by what the group says after.
    person.presses(second.as_str());
    person.sees_heading(second.as_str());
    person.presses(text::RUN);
    for _ in 0..8 {
        if person.can_press(text::NEXT_STEP) {
            person.presses(text::NEXT_STEP);
        }
    }
    person.presses(text::FINISH);
    person.sees(programme::DIFFERED_ASKED);
    person.chooses(programme::DIFFERED_CLEARLY);
    person.fills(text::NOTICED_LABEL, "Det gick fort.");
    person.presses(text::SAVE);
    person.sees_heading("Elevhälsan");
    person.opens(&format!("#/group/{ID}/exercises"));
    person.sees(programme::progress(SV, &2, &4));
    person.presses("Övningsprogram för Elevhälsan");
    person.sees(programme::noted(SV, &"Det gick fort."));
    person.has_a_quiet_console();
}

/// An own exercise with all that is needed.
fn writes(person: &Person, title: &str) {
    person.opens("#/practice/own");
    person.fills(packs::NEW_LABEL, title);
    person.presses(packs::NEW);
    person.sees_heading(title);
    person.sees(write::LACK_AIM);
    person.fills(write::AIM_LABEL, "Vi övar på att <i>lyssna</i>.");
    person.fills(write::STEP_TITLE_LABEL, "Två och två");
    person.fills(write::STEP_TEXT_LABEL, "Berätta för varandra.");
    person.fills(write::REFLECTION_LABEL, "Hur var det?");
    person.sees(write::READY);
}

#[test]
fn an_own_exercise_goes_to_another_device_and_overwrites_nothing() {
    const TITLE: &str = "Vår <script>alert(1)</script>";
    let site = Site::open();
    let first = Person::at(&site);
    first.opens("#/practice/own");
    first.sees(packs::NONE);
    first.presses(packs::NEW);
    first.sees(packs::NEW_MISSING);
    writes(&first, TITLE);
    first.sets(write::STEP_WHO_LABEL, text::WHO_PAIRS);
    first.fills(write::STEP_MINUTES_LABEL, "200");
    first.sees(write::STEP_MINUTES_WRONG);
    first.fills(write::STEP_MINUTES_LABEL, "12");
    first.no_longer_sees(write::STEP_MINUTES_WRONG);
    first.presses(write::STEP_ADD);
    first.sees(write::lack_step_words(SV, &2));
    first.presses(write::step_remove(SV, &2));
    first.sees(write::READY);
    // It is run like any other.
    first.presses(write::LOOK);
    first.sees_heading(TITLE);
    first.sees(text::minutes(SV, &12));
    first.presses(text::RUN);
    first.sees_heading("Två och två");
    first.sees("Berätta för varandra.");
    first.opens("#/exercises");
    first.sees(find::OWN_MARK);
    first.opens("#/practice/own");
    let (mime, pack) = first.saves(packs::SAVE);
    assert_eq!(mime, "application/json");
    let value: Value = serde_json::from_str(&pack).unwrap();
    assert_eq!(value["format"], "samklang-exercises");
    first.has_a_quiet_console();

    let second = Person::at(&site);
    second.opens("#/practice/own");
    second.sees(packs::NONE);
    // Damaged, foreign and colliding files give nothing, with the reason.
    let brings = |text: &str| {
        let script = "const it = document.querySelector('input[type=file]'); \
            const file = new File([arguments[0]], 'x.json', { type: 'application/json' }); \
            const list = new DataTransfer(); list.items.add(file); it.files = list.files; \
            it.dispatchEvent(new Event('change', { bubbles: true }))";
        second.run(script, &[text.into()]);
    };
    brings("{\"format\":\"samklang-year\",\"version\":1}");
    second.sees(packs::NOT_OURS);
    brings(&pack.replace("\"minutes\": 12", "\"minutes\": 0"));
    second.sees(packs::damaged(SV, &packs::wrong_step(SV, &1, &1)));
    let mut twice = value.clone();
    let one = twice["exercises"][0].clone();
    twice["exercises"].as_array_mut().unwrap().push(one);
    brings(&twice.to_string());
    second.sees(packs::damaged(SV, &packs::same_id(SV, &2)));
    second.sees(packs::NONE);

    brings(&pack);
    second.sees(packs::found(SV, &1));
    second.sees(packs::FATE_NEW);
    second.sees(packs::NONE);
    second.presses(bring::ADD);
    second.sees(packs::added(SV, &1));
    second.presses(TITLE);
    second.sees_heading(TITLE);
    second.sees("Vi övar på att <i>lyssna</i>.");
    // Another wording under the same id is a copy beside it.
    second.opens("#/practice/own");
    brings(&pack.replace("Hur var det?", "Hur gick det?"));
    second.sees(packs::FATE_COPIED);
    second.presses(bring::ADD);
    second.sees(format!("{TITLE} (kopia)"));
    brings(&pack);
    second.sees(packs::FATE_HERE);
    second.presses(bring::ADD);
    second.sees(packs::ADDED_NONE);
    second.has_a_quiet_console();
}

/// From the first step to behind the last one, however long each is.
fn goes_through(person: &Person) {
    for _ in exercise("landing").unwrap().exercise.step_minutes {
        let next = if person.can_press(text::FINISH) {
            text::FINISH
        } else {
            text::NEXT_STEP
        };
        person.presses(next);
    }
}

#[test]
fn what_is_written_at_the_end_outlives_a_reload_and_a_step_back() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/exercises/landing/run"));
    goes_through(&person);
    person.sees_heading(text::DONE_TITLE);
    person.fills(text::NOTICED_LABEL, "Alla hann säga något");
    person.reloads();
    person.sees_heading(text::DONE_TITLE);
    assert_eq!(person.field(text::NOTICED_LABEL), "Alla hann säga något");
    person.fills(text::AGREED_LABEL, "Vi gör det igen");
    person.presses(text::PREVIOUS);
    person.presses(text::FINISH);
    assert_eq!(person.field(text::AGREED_LABEL), "Vi gör det igen");
    person.presses(text::SAVE);
    person.is_at(&format!("#/group/{ID}"));
    person.sees("Vi gör det igen");
    assert_eq!(person.stored_text("samklang/running"), None);
    // For nobody there is a way back too, and then it is over.
    person.opens("#/exercises/landing/run");
    goes_through(&person);
    person.sees(text::DONE_NOBODY);
    person.presses(text::PREVIOUS);
    person.presses(text::FINISH);
    person.sees(text::DONE_NOBODY);
    person.presses(text::TO_LIBRARY);
    person.is_at("#/exercises");
    assert_eq!(person.stored_text("samklang/running"), None);
    person.has_a_quiet_console();
}

#[test]
fn an_own_exercise_stays_whole_in_two_windows_and_without_a_name() {
    let site = Site::open();
    let person = Person::at(&site);
    writes(&person, "Vår runda");
    let place = person.place();
    person.presses(write::STEP_ADD);
    person.fills(write::STEP_TITLE_LABEL, "Två och två");
    // Another window puts the second step first.
    person.opens_window(&place);
    person.presses(write::step_up(SV, &2));
    person.sees(write::step_moved(SV, &1));
    person.looks_at(0);
    let first = "return document.getElementById('step-1-title').value";
    person.waits_for("the steps of the other window", || {
        (person.run(first, &[]) == serde_json::json!("")).then_some(())
    });
    // A removed step comes back as it was.
    person.presses(write::step_remove(SV, &2));
    person.sees(write::step_removed(SV, &2));
    person.presses(programme::UNDO);
    person.sees(write::step_back(SV, &2));
    let second = "return document.getElementById('step-2-title').value";
    assert_eq!(person.run(second, &[]), serde_json::json!("Två och två"));
    // Without a name it can still be opened.
    person.fills(write::TITLE_LABEL, "");
    person.sees_heading(text::UNNAMED);
    person.opens("#/practice/own");
    person.presses(text::UNNAMED);
    person.sees_heading(text::UNNAMED);
    person.has_a_quiet_console();
}

#[test]
fn an_own_exercise_is_a_block_of_a_meeting_and_is_run_from_there() {
    const TITLE: &str = "Vår runda";
    let site = Site::open();
    let person = Person::at(&site);
    let meeting = Meeting::new(
        MeetingId::parse("mmmmmmmm").unwrap(),
        GroupId::parse(ID),
        Plan::default(),
    );
    let stored = Stored::group(ID, "Elevhälsan").with_meeting(&meeting);
    person.finds_stored(&stored.texts());
    writes(&person, TITLE);
    person.opens("#/meetings/mmmmmmmm/sheet");
    person.sees_heading(sheet::TITLE);
    person.presses(sheet::ADD_EXERCISE);
    person.sets(sheet::EXERCISE_LABEL, TITLE);
    person.sees(sheet::EXERCISE_FILLED);
    assert_eq!(person.field(sheet::TITLE_LABEL), TITLE);
    person.presses(sheet::EXERCISE_LINK);
    person.sees_heading(TITLE);
    person.opens("#/meetings/mmmmmmmm/lead");
    person.presses(lead::FROM_NOW);
    person.sees_heading(TITLE);
    person.sees(lead::exercise(SV, &TITLE));
    let script =
        "return document.querySelector('a[href$=\"/run\"]').getAttribute('href')";
    let address = person.run(script, &[]);
    person.opens(address.as_str().unwrap());
    person.sees_heading("Två och två");
    person.sees("Berätta för varandra.");
    person.has_a_quiet_console();
}

#[test]
fn cards_are_printed_two_on_a_sheet() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/practice/cards");
    person.sees(find::CARDS_NONE);
    for id in ["check-in", "landing", "follow-the-thread"] {
        person.chooses(exercise(id).unwrap().title);
    }
    person.sees(find::cards_chosen(SV, &3, &2));
    let pdf = person.prints();
    keeps(&pdf, "exercise-cards");
    assert_eq!(pages(&pdf), 2);
    let printed = Printed::of(&pdf);
    for id in ["check-in", "landing", "follow-the-thread"] {
        let guide = guide(id).unwrap();
        assert!(printed.has(exercise(id).unwrap().title.sv), "{id}");
        // To its last words: nothing is cut off.
        assert!(printed.has(guide.not_when.sv), "{id}");
    }
    // Every card there is fits its half.
    person.presses(find::CARDS_ALL);
    person.wears(PAPER);
    let too_long = person.run(
        "return [...document.querySelectorAll('.print-card')] \
            .filter((it) => it.clientHeight < it.scrollHeight) \
            .map((it) => it.querySelector('h2').textContent)",
        &[],
    );
    assert_eq!(too_long, serde_json::json!([]));
    person.wears(Dress::DESK);
    let pdf = person.prints();
    keeps(&pdf, "exercise-cards-all");
    let printed = Printed::of(&pdf);
    for it in samklang::content::EXERCISES {
        let guide = guide(it.exercise.id).unwrap();
        assert!(printed.has(guide.not_when.sv), "{}", it.exercise.id);
    }
    assert_eq!(pages(&pdf), samklang::content::EXERCISES.len().div_ceil(2));
}

#[test]
fn practising_with_others_can_be_used_by_everyone() {
    let site = Site::open();
    let group = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10);
    let person = Person::at(&site);
    person.finds_stored(&group.texts());
    let mut looks = Looks::of(&person);
    person.opens("#/exercises/follow-the-thread/run");
    person.fills(text::PRESENT_LABEL, "7");
    looks.at("run-count");
    person.fills(text::PRESENT_LABEL, "7");
    person.presses(text::PRESENT_FORM);
    person.waits_for("groups", || (groups(&person).len() == 3).then_some(()));
    looks.at("run-groups");
    person.opens("#/exercises/speaking-round/run");
    person.presses(text::other_replace(
        SV,
        &exercise("speaking-round").unwrap().title.sv,
    ));
    person.opens("#/practice/prompts/speaking-round");
    looks.at("prompts");
    person.opens(&format!("#/practice/programme/new/{ID}"));
    looks.at("programme-new");
    person.presses(programme::CREATE);
    person.sees(programme::progress(SV, &0, &5));
    person.presses(programme::done_mark(SV, &1));
    person.sees(programme::DIFFERED_HINT);
    looks.at_and_on_paper("programme");
    writes(&person, "Vår egen övning");
    looks.at("exercise-write");
    person.opens("#/practice/own");
    looks.at("exercises-own");
    person.opens("#/practice/cards");
    person.presses(find::CARDS_ALL);
    looks.at("cards");
    looks.end();
}
