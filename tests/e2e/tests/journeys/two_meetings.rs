//! From a meeting to the next one, with the keyboard alone (days are set, as
//! browsers write them each in their own way): planned with a level and a checklist,
//! led with the clock moved and an overrun recovered, observed from a phone, followed
//! up, and the next plan begun with what was left. Times are worked out by hand from
//! the template of an ordinary meeting: 5, 5, 10 (at least 5), 15 (10), a break of 5,
//! 15 (10), 5; from 9.00 to 10.00.

use e2e::{Dress, Person, Said, Site, Stored};
use samklang::content::Lang;
use samklang::content::text::{
    checklist, checks, common, follow, lead, level, meeting, meetings, observe, plan,
    sheet, shell, templates,
};

use crate::print::{Printed, keeps};

const TITLE: &str = "Kustdialog";
const SV: Lang = Lang::Sv;

/// Comes to something by keyboard, and presses it.
fn enters(person: &Person, words: impl Said) {
    person.tabs_to(words);
    person.presses_key("Enter");
}

/// Comes by keyboard to the button of a row, by its whole name, and presses it.
fn enters_named(person: &Person, name: &str) {
    let script =
        "return document.activeElement.getAttribute('aria-label') === arguments[0]";
    for _ in 0..60 {
        person.presses_key("Tab");
        if person.run(script, &[name.into()]) == true {
            return person.presses_key("Enter");
        }
    }
    person.fails(&format!("Tab never came to “{name}”"));
}

/// Comes to a field by keyboard, and writes.
fn writes(person: &Person, label: impl Said, words: &str) {
    person.tabs_to(label);
    person.types(words);
}

/// Comes to a row of choices, and goes along them to one.
fn arrows_to(person: &Person, first: impl Said, words: impl Said) {
    let words = words.said(SV);
    person.tabs_to(first);
    for _ in 0..8 {
        if person.focus().name.starts_with(&words) {
            return;
        }
        person.presses_key("ArrowDown");
    }
    person.fails(&format!("the arrows never came to “{words}”"));
}

fn level_name(place: usize) -> String {
    plan::level_line(SV, &(place + 1), &level::NAME[place].sv)
}

#[test]
fn a_meeting_is_planned_led_observed_and_followed_up_and_the_next_one_begins_with_it() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group("abcdefgh", "Kustgruppen").texts());
    person.opens("#/");
    let home = plans(&person);
    leads(&person);
    let code = observed_from_a_phone(&site);
    brings_in(&person, &home, &code);
    follows_up(&person, &home);
    person.has_a_quiet_console();
}

/// From the menu to a plan that agrees with its level; gives the meeting's address.
fn plans(person: &Person) -> String {
    enters(person, shell::MEETINGS);
    person.sees_heading(meetings::TITLE);
    writes(person, meetings::NAME_LABEL, TITLE);
    person.tabs_to(meetings::GROUP_LABEL);
    person.sets(meetings::GROUP_LABEL, "Kustgruppen");
    enters(person, meetings::CREATE);
    person.sees_heading(TITLE);
    let home = person.place();

    enters(person, meeting::NEXT_PURPOSE_BUTTON);
    person.sees_heading(plan::TITLE);
    person.waits_for("the field of the purpose", || {
        (person.focus().name == plan::PURPOSE_LABEL.sv).then_some(())
    });
    person.types("Vi väljer två arbetssätt");
    arrows_to(person, level_name(0), level_name(2));
    // Level three: two who plan, and 45 minutes together.
    person.sees(plan::odd_planners(SV, &0, &3, &2));
    person.sees(plan::odd_joint(SV, &0, &3, &45));
    writes(person, plan::WHO_LABEL, "Enheten");
    writes(person, plan::SEES_TO_LABEL, "Lokalen");
    enters(person, plan::TEAM_ADD);
    person.waits_for("the second row", || {
        person.text().contains(plan::SEES_TO_LABEL.sv).then_some(())
    });
    person.types("Kommunen");
    writes(person, plan::SEES_TO_LABEL, "Frågorna");
    writes(person, plan::JOINT_LABEL, "45");
    person.sees(plan::ACCORD_GOOD);
    person.sets(plan::DAY_LABEL, "2026-05-11");
    person.sets(plan::BEGINS_LABEL, "09:00");
    writes(person, plan::NEXT_LABEL, "Arbetssätten prövas i höst");

    // The checklist: what the plan answers is ticked, sound is ticked by hand.
    person.opens(&format!("{home}/checks"));
    person.sees_heading(checklist::TITLE);
    person.tabs_to(checks::B5_SOUND);
    person.presses_key("Space");
    let ticked = person.waits_for("the check", || {
        person.has_chosen(checks::B5_SOUND).then_some(true)
    });
    assert!(ticked);

    // The run sheet adds up, and prints as it is seen.
    person.opens(&format!("{home}/sheet"));
    person.sees_heading(sheet::TITLE);
    person.sees("Klockan 09.00 till 10.00: 1 h.");
    person.sees(templates::ORDINARY[6].sv);
    home
}

/// Ten minutes late after the first block, caught up, and noted on the way.
fn leads(person: &Person) {
    let home = person.place().replace("/sheet", "");
    person.opens(&format!("{home}/lead"));
    person.sees_heading(lead::TITLE);
    person.sets_clock("2026-05-11T09:00:00");
    enters(person, lead::AS_PLANNED);
    person.sees_heading(templates::ORDINARY[0].sv);
    person.sees("Om inget ändras slutar mötet 10.00.");
    person.sets_clock("2026-05-11T09:14:20");
    person.sees("Ni ligger 10 minuter efter. Mötet ska sluta 10.00.");
    for (title, minutes, least) in [(2, 10, 5), (3, 15, 10), (5, 15, 10)] {
        let title = templates::ORDINARY[title].sv;
        person.tabs_to(format!("{title}: {minutes} minuter, minst {least} minuter"));
        person.presses_key("Space");
    }
    // Each can give five; ten are shared out as 4, 3 and 3.
    let rows = person.table(lead::COLUMN_TO);
    let becomes: Vec<&str> = rows.iter().skip(1).map(|row| row[2].as_str()).collect();
    assert_eq!(becomes, ["6", "12", "12"]);
    enters(person, lead::APPLY);
    person.sees("Ni håller tiden. Mötet ska sluta 10.00.");
    enters(person, lead::NEXT_BLOCK);
    person.sees_heading(templates::ORDINARY[1].sv);

    // Two questions: one is answered later, one is parked.
    writes(person, follow::QUESTION_LABEL, "Vad kostar bryggan?");
    person.presses_key("Enter");
    enters_named(person, &follow::later_named(SV, &"Vad kostar bryggan?"));
    person.sees(follow::WHO_LABEL);
    person.sets(follow::BY_LABEL, "2026-05-20");
    writes(person, follow::WHO_LABEL, "Länsstyrelsen");
    enters(person, follow::SAVE);
    person.sees("Länsstyrelsen svarar senast 20 maj 2026.");
    writes(person, follow::QUESTION_LABEL, "Vem äger ön?");
    person.presses_key("Enter");
    enters_named(person, &follow::parked_named(SV, &"Vem äger ön?"));
    writes(person, follow::REASON_LABEL, "Lantmäteriet vet");
    enters(person, follow::SAVE);
    person.sees("Parkerad: Lantmäteriet vet");
    writes(person, follow::DECISION_LABEL, "Vi prövar båda sätten");
    person.presses_key("Enter");
    person.sees("Vi prövar båda sätten");
    writes(person, follow::ACTION_LABEL, "Skriv en mall");
    person.presses_key("Enter");
    person.sees(follow::ACTION_NEITHER);
    enters(person, lead::FINISH_EARLY);
    person.sees(lead::FINISH_WHAT);
    enters(person, lead::FINISH);
    person.sees_heading(lead::OVER_TITLE);
}

/// An observer with a phone of their own; gives the code that it shows.
fn observed_from_a_phone(site: &Site) -> String {
    let observer = Person::at(site);
    observer.wears(Dress::PHONE);
    observer.opens("#/meetings/observe");
    observer.fills(observe::TITLE_LABEL, TITLE);
    observer.chooses(observe::AGREED_LABEL);
    observer.presses(observe::CREATE);
    observer.sees_heading(TITLE);
    for kind in [
        common::EXPLORING,
        common::EXPLORING,
        common::TELLING,
        common::CLIMATE,
    ] {
        observer.presses(kind);
    }
    observer.presses(observe::FINISH);
    observer.sees_heading(observe::SEEN_TITLE);
    observer.presses(observe::HAND_SHOW);
    observer.sees(observe::HAND_TEXT);
    let script = "return document.querySelector('.code').textContent";
    let code = observer.run(script, &[]);
    code.as_str().unwrap().to_owned()
}

/// The observation stands beside the plan of its meeting.
fn brings_in(person: &Person, home: &str, code: &str) {
    person.opens("#/meetings/observe");
    writes(person, observe::BRING_LABEL, code);
    person.presses_key("Enter");
    person.sees(observe::bring_added(SV, &TITLE, &"Observatör A"));
    enters(person, observe::bring_open(SV, &TITLE));
    person.sees_heading(observe::SEEN_TITLE);
    person.sets(observe::MEETING_LABEL, format!("{TITLE} · 11 maj 2026"));
    person.sees(observe::PLAN_TITLE);
    // Of 55 minutes: exploring 15, telling 15, inside 15, climate 10; and of four
    // contributions two, one and one.
    let rows = person.table(observe::PLAN_COLUMN);
    let shares: Vec<[&str; 2]> = rows
        .iter()
        .skip(1)
        .map(|row| [&*row[1], &*row[2]])
        .collect();
    let expected = [
        ["27 %", "50 %"],
        ["27 %", "25 %"],
        ["27 %", "0 %"],
        ["0 %", "0 %"],
        ["18 %", "25 %"],
    ];
    assert_eq!(shares, expected);
    person.takes_picture("meeting-observed-beside-plan");
    person.opens(home);
    person.sees_heading(TITLE);
    assert!(person.can_press("Observation:"));
}

/// What came of it goes out, and what was left opens the next plan.
fn follows_up(person: &Person, home: &str) {
    enters(person, meeting::FOLLOW);
    person.sees_heading(follow::TITLE);
    person.sees("Arbetssätten prövas i höst");
    writes(person, follow::THANKS_LABEL, "Kommunen, för lokalen");
    person.sets(follow::NEXT_ON_LABEL, "2026-06-08");
    person.sees("- Skriv en mall (ingen är utsedd, ingen dag är bestämd)");
    person.sees("- Vad kostar bryggan? – Länsstyrelsen svarar senast 20 maj 2026.");
    person.sees("- Vem äger ön? – Lantmäteriet vet");
    enters(person, follow::MARK_SENT);
    person.sees(follow::sent(SV, &"11 maj 2026"));
    enters(person, follow::PLAN_NEXT);
    person.waits_for("the next meeting", || {
        let place = person.place();
        (place.starts_with("#/meetings/") && !place.starts_with(home)).then_some(())
    });
    person.sees_heading(TITLE);
    person.sees("8 juni 2026");
    person.opens(&format!("{}/sheet", person.place()));
    person.sees_heading(sheet::TITLE);
    // Ten minutes more than the hour: what was left comes first.
    person.sees("Klockan 09.00 till 10.10: 1 h 10 min.");
    let text = person.text();
    let at = |words: &str| text.find(words).unwrap_or(usize::MAX);
    assert!(
        at(follow::FROM_LAST.sv) < at(templates::ORDINARY[0].sv),
        "{text}"
    );
    let take = person.place().replace("/sheet", "/take");
    person.opens(&take);
    person.chooses(samklang::content::text::take::READER_LEADERS);
    person.sees("Skriv en mall");
    let pdf = person.prints();
    keeps(&pdf, "next-plan-for-leaders");
    let printed = Printed::of(&pdf);
    for words in [
        follow::FROM_LAST.sv,
        "Skriv en mall",
        "Länsstyrelsen svarar senast 20 maj 2026",
    ] {
        assert!(printed.has(words), "{words} is not in {printed:?}");
    }
    assert!(
        !printed.has("Vem äger ön?"),
        "what is parked is not left over"
    );
}
