//! A meeting is led, shown on the wall, and followed up. Times were worked out by
//! hand: 9.00 Start 10, Rapport 30 (at least 15), Samtal 40 (at least 20), 10.30
//! Lunch 30 (fixed), Beslut 40 (at least 30). It ends 11.40.

use e2e::{Dress, Person, Site, Stored, day};
use samklang::content::text::{common, follow, lead, meeting};
use samklang::content::{Lang, Text};
use samklang::domain::meeting::plan::FollowPlan;
use samklang::domain::meeting::{Block, Parallel, Pin, Plan, Rotation, RunSheet};
use samklang::domain::{Dimension, GroupId, Meeting, MeetingId, TimeOfDay};

use crate::print::{Printed, keeps};
use crate::screens::Looks;

const ID: &str = "abcdefgh";
const MEETING: &str = "mmmmmmmm";
/// What only those who lead may see.
const SECRET: &str = "Fråga Bo först";

fn place(page: &str) -> String {
    format!("#/meetings/{MEETING}/{page}")
}

fn block(title: &str, minutes: u32, least: Option<u32>) -> Block {
    Block {
        least,
        ..Block::new(title.to_owned(), minutes)
    }
}

fn plan() -> Plan {
    let at = TimeOfDay::new(10, 30).unwrap();
    let next_day = false;
    Plan {
        title: "Vårmötet".to_owned(),
        day: Some(day(3, 2)),
        begins: TimeOfDay::new(9, 0),
        people: Some(8),
        place: "Stora salen".to_owned(),
        follow: FollowPlan {
            next_step: "Arbetsgruppen börjar i april".to_owned(),
            ..FollowPlan::default()
        },
        rotation: Rotation {
            roles: vec!["Håller tiden".to_owned()],
            people: vec!["Asta".to_owned(), "Bo".to_owned()],
            turn: 0,
        },
        sheet: RunSheet::new(vec![
            Block {
                notes: SECRET.to_owned(),
                leader: "Cem".to_owned(),
                material: "Lappar".to_owned(),
                gives: Some(Dimension::Exploring),
                is_active: true,
                exercise: Some("check-in".to_owned()),
                groups: vec![Parallel {
                    title: "Nya".to_owned(),
                    leader: "Dana".to_owned(),
                    place: "Blå rummet".to_owned(),
                }],
                ..block("Start", 10, None)
            },
            block("Rapport", 30, Some(15)),
            block("Samtal", 40, Some(20)),
            Block {
                pinned: Some(Pin { at, next_day }),
                is_break: true,
                ..block("Lunch", 30, None)
            },
            block("Beslut", 40, Some(30)),
        ]),
        ..Plan::default()
    }
}

fn stored(plan: Plan) -> Stored {
    let id = MeetingId::parse(MEETING).unwrap();
    let meeting = Meeting::new(id, GroupId::parse(ID), plan);
    Stored::group(ID, "Elevhälsan").with_meeting(&meeting)
}

/// Somebody at the leader's page, at nine on the day of the meeting.
fn leader(site: &Site, plan: Plan) -> Person {
    let person = Person::at(site);
    person.finds_stored(&stored(plan).texts());
    person.opens(&place("lead"));
    person.sees_heading(lead::TITLE);
    person.sets_clock("2026-03-02T09:00:00");
    person
}

/// Presses the button of a row by its whole name.
fn presses_named(person: &Person, name: &str) {
    person.presses_at(&format!("[aria-label='{name}']"));
}

fn does_not_scroll(person: &Person) {
    for (width, height) in [(1280, 720), (1920, 1080)] {
        person.wears(Dress {
            width,
            height,
            ..Dress::DESK
        });
        let beyond = person.run(
            "const it = document.documentElement; \
             return [it.scrollHeight - it.clientHeight, it.scrollWidth - it.clientWidth]",
            &[],
        );
        let size = format!("{width} by {height}");
        assert_eq!(
            beyond,
            serde_json::json!([0, 0]),
            "{size}: {}",
            person.text()
        );
    }
    person.wears(Dress {
        height: 720,
        ..Dress::DESK
    });
}

/// Opens the wall in a window of its own, at a time.
fn opens_wall(person: &Person, moment: &str) -> usize {
    let wall = person.opens_window(&place("wall"));
    person.sets_clock(moment);
    wall
}

#[test]
fn a_meeting_is_led_recovered_and_followed_up() {
    let site = Site::open();
    let person = leader(&site, plan());
    let sv = Lang::Sv;

    // Before it begins: both ways say what they mean.
    person.sees("Tiderna räknas från 09.00, som ni har planerat. Mötet ska sluta 11.40.");
    person.sees("Block med fast tid ligger kvar: Lunch 10.30.");
    person.presses(lead::AS_PLANNED);
    person.sees_heading("Start");
    person.has_focus_on_heading();
    for words in [SECRET, "Cem", "Lappar", "Nya (Blå rummet, Dana)", "Asta"] {
        person.sees(words);
    }
    person.sees("09.10–09.40 Rapport (nästa) 30");
    // Some seconds after nine it is not ten whole minutes any more.
    person.sees("Ni ligger 9 minuter före. ”Lunch” börjar 10.30.");

    // The wall, in a window of its own, holds what everybody may see.
    let wall = opens_wall(&person, "2026-03-02T09:02:30");
    person.sees_heading("Start");
    person.sees("till 09.10");
    person.sees("Sedan: Rapport");
    person.sees("Paus 10.30");
    person.sees("Nya (Blå rummet)");
    for words in [SECRET, "Cem", "Lappar", "Dana"] {
        person.does_not_see(words);
    }
    does_not_scroll(&person);

    // An overrun: 9.27.20 and 70 minutes more is 10.37.20.
    person.looks_at(0);
    person.sets_clock("2026-03-02T09:27:20");
    person.sees("Ni ligger 8 minuter efter till ”Lunch” 10.30.");
    person.sees(lead::TIME_UP);
    person.sees("10.30–11.00 Lunch (fast tid) 30");
    person.chooses("Rapport: 30 minuter, minst 15 minuter");
    person.chooses("Samtal: 40 minuter, minst 20 minuter");
    person.sees(lead::PREVIEW_TITLE);
    let becomes = [
        ["Block", "Nu", "Blir"],
        ["Rapport", "30", "27"],
        ["Samtal", "40", "35"],
    ];
    assert_eq!(person.table(lead::COLUMN_TO), becomes);
    person.presses(lead::APPLY);
    person.sees(lead::APPLIED);
    person.sees("Ni håller tiden till ”Lunch” 10.30.");
    person.sees("09.27–09.54 Rapport");
    person.presses(lead::TAKE_BACK);
    person.sees(lead::TAKEN_BACK);
    person.sees("09.27–09.57 Rapport");
    person.sees("Ni ligger 8 minuter efter till ”Lunch” 10.30.");
    person.chooses("Rapport: 30 minuter, minst 15 minuter");
    person.presses(lead::APPLY);
    person.sees("09.27–09.49 Rapport");

    // A reload in the middle changes nothing.
    person.reloads();
    person.sees_heading("Start");
    person.sees("09.27–09.49 Rapport");
    person.sees("Ni håller tiden till ”Lunch” 10.30.");
    person.sets_clock("2026-03-02T09:27:20");
    person.presses(lead::NEXT_BLOCK);
    person.sees_heading("Rapport");
    person.has_focus_on_heading();
    person.sees("kvar av 22 minuter");
    person.looks_at(wall);
    person.sees_heading("Rapport");
    person.sees("Sedan: Samtal");
    does_not_scroll(&person);

    // Speakers, by keyboard alone.
    person.looks_at(0);
    person.tabs_to(lead::ASK_LABEL);
    for name in ["Östen", "17"] {
        person.types(name);
        person.presses_key("Enter");
        person.sees(lead::asked(sv, &name));
    }
    person.types("17");
    person.presses_key("Enter");
    person.sees(lead::waits(sv, &"17"));
    assert_eq!(
        person.focus().name,
        lead::ASK_LABEL.sv,
        "the field keeps the keyboard"
    );
    for _ in 0..2 {
        person.presses_key("Backspace");
    }
    person.sets(lead::EACH_LABEL, "2 minuter");
    person.presses(lead::NEXT_SPEAKER);
    person.sees("Talar nu: Östen");
    person.fills(lead::ASK_LABEL, "Östen");
    person.presses_key("Enter");
    person.sees(lead::first_title(sv, &1));
    person.sees(lead::later_title(sv, &1));
    person.looks_at(wall);
    person.sees("Talare Östen");
    person.sees(lead::wall_waiting(sv, &2));
    does_not_scroll(&person);
    person.takes_picture("meeting-wall-speakers");
    person.looks_at(0);
    person.fills(lead::ROUND_LABEL, "0");
    person.presses(lead::ROUND);
    person.sees(lead::ROUND_WRONG);
    person.fills(lead::ROUND_LABEL, "300");
    person.presses(lead::ROUND);
    // Seat 17 waits already; eight of each part are shown.
    person.sees(lead::first_title(sv, &300));
    person.sees(lead::more(sv, &292));

    // A question answered later, and one parked.
    person.fills(follow::QUESTION_LABEL, "Vad kostar salen?");
    person.presses_key("Enter");
    person.sees(follow::FATE_OPEN);
    presses_named(&person, "Besvaras senare: Vad kostar salen?");
    person.sees(follow::FATE_LABEL);
    person.presses(follow::SAVE);
    person.sees(follow::MISSING_WHO);
    person.sees(follow::MISSING_BY);
    person.run(
        "const set = (id, value) => { const it = document.getElementById(id); \
         it.value = value; it.dispatchEvent(new Event('input', { bubbles: true })); }; \
         set('question-who', 'Dana'); set('question-by', '2026-03-16');",
        &[],
    );
    person.presses(follow::SAVE);
    person.sees("Dana svarar senast 16 mars 2026.");
    person.fills(follow::QUESTION_LABEL, "Får vi byta ordförande?");
    person.presses_key("Enter");
    person.sees("Får vi byta ordförande?");
    presses_named(&person, "Parkeras: Får vi byta ordförande?");
    person.fills(follow::REASON_LABEL, "Det avgör årsmötet");
    person.presses(follow::SAVE);
    person.sees("Parkerad: Det avgör årsmötet");
    person.looks_at(wall);
    person.sees(lead::WALL_QUESTIONS);
    person.sees("Vad kostar salen?");
    does_not_scroll(&person);
    person.takes_picture("meeting-wall-questions");

    // Noted while leading.
    person.looks_at(0);
    person.presses(follow::DECISION_ADD);
    person.sees(follow::DECISION_MISSING);
    person.fills(follow::DECISION_LABEL, "Vi byter <b>tid</b>");
    person.presses_key("Enter");
    person.sees("Vi byter <b>tid</b>");
    person.fills(follow::ACTION_LABEL, "Boka salen");
    person.presses(follow::ACTION_ADD);
    person.sees(follow::ACTION_NEITHER);

    // The end empties the list of speakers, wherever it was kept.
    person.presses(lead::FINISH_EARLY);
    person.sees(lead::FINISH_WHAT);
    person.presses(lead::FINISH);
    person.sees_heading(lead::OVER_TITLE);
    for (key, text) in person.stored() {
        assert!(!text.contains("Östen"), "{key}: {text}");
    }
    person.looks_at(wall);
    person.sees_heading(lead::WALL_OVER);
    person.looks_at(0);
    person.presses(lead::TO_FOLLOW);
    person.sees_heading(follow::TITLE);
    follows_up(&person);
}

/// From the follow-up to the next plan.
fn follows_up(person: &Person) {
    let sv = Lang::Sv;
    person.sees("Vårmötet, 2 mars 2026");
    person.sees("Arbetsgruppen börjar i april");
    presses_named(person, "Ändra: Boka salen");
    person.run(
        "const set = (id, value) => { const it = document.getElementById(id); \
         it.value = value; it.dispatchEvent(new Event('input', { bubbles: true })); }; \
         set('action-changed-who', 'Asta'); set('action-changed-by', '2026-03-09');",
        &[],
    );
    person.presses(follow::SAVE);
    person.sees("Asta, senast 9 mars 2026");
    // Taken away by mistake, and back.
    presses_named(person, "Ta bort: Vi byter <b>tid</b>");
    person.sees(follow::DECISIONS_NONE);
    person.presses(follow::UNDO);
    person.sees(follow::undone(sv, &"Vi byter <b>tid</b>"));
    person.fills(follow::THANKS_LABEL, "Cem, som ledde");
    person.sets(follow::NEXT_ON_LABEL, "2026-04-01");
    // The first block took 27 minutes and some seconds.
    let took = person.table(follow::TOOK_MINUTES);
    assert_eq!(took[1], ["Start", "10", "27"]);
    assert_eq!(took[3], ["Samtal", "40", follow::TOOK_NOT.sv]);

    let (kind, text) = person.saves(follow::SAVE_TEXT);
    assert_eq!(kind, "text/plain;charset=utf-8");
    assert_eq!(
        text,
        "\
Efter ”Vårmötet” 2 mars 2026

Det här kom vi fram till.

Vi beslutade
- Vi byter <b>tid</b>

Det här gör vi
- Boka salen (Asta, senast 9 mars 2026)

Frågor som besvaras senare
- Vad kostar salen? – Dana svarar senast 16 mars 2026.

Frågor som vi parkerade
- Får vi byta ordförande? – Det avgör årsmötet

Tack
Cem, som ledde

Efteråt
Arbetsgruppen börjar i april
Nästa möte är 1 april 2026.
"
    );
    let (kind, text) = person.saves(follow::SAVE_MARKDOWN);
    assert_eq!(kind, "text/markdown;charset=utf-8");
    assert!(text.contains("\n- Vi byter \\<b\\>tid\\</b\\>\n"), "{text}");
    person.chooses(follow::ENGLISH);
    person.sees("Dana answers by 16 March 2026.");
    person.presses(follow::COPY);
    person.waits_for("what came of copying", || {
        let text = person.text();
        let told = [follow::COPIED, follow::NOT_COPIED];
        told.iter().any(|it| text.contains(it.sv)).then_some(())
    });
    person.presses(follow::MARK_SENT);
    person.sees(follow::sent(sv, &"2 mars 2026"));
    let pdf = person.prints();
    keeps(&pdf, "follow-up");
    let printed = Printed::of(&pdf);
    for words in ["Vårmötet, 2 mars 2026", "Boka salen", "Det avgör årsmötet"] {
        assert!(printed.has(words), "{words} is not in {printed:?}");
    }
    assert!(
        !printed.has(follow::SEND_TITLE.sv),
        "controls stay off paper"
    );

    // What was left is the first block of the next plan.
    person.presses(follow::PLAN_NEXT);
    let next = person.waits_for("another meeting", || {
        let place = person.place();
        (place.starts_with("#/meetings/") && !place.contains(MEETING)).then_some(place)
    });
    person.opens(&format!("{next}/lead"));
    person.sees("Planen gäller 1 april 2026.");
    person.presses(lead::FROM_NOW);
    person.sees_heading(follow::FROM_LAST);
    person.sees("Boka salen. Asta, senast 9 mars 2026");
    person.sees("Vad kostar salen? Dana svarar senast 16 mars 2026.");
    person.does_not_see("Får vi byta ordförande?");
    // The role has gone one person further.
    person.sees("Håller tiden Bo");
    person.has_a_quiet_console();
}

#[test]
fn a_block_that_ended_by_mistake_goes_on_and_a_rehearsal_is_forgotten() {
    let site = Site::open();
    let person = leader(&site, plan());
    person.presses(lead::AS_PLANNED);
    person.sees_heading("Start");
    person.sets_clock("2026-03-02T09:04:00");
    person.presses(lead::NEXT_BLOCK);
    person.sees_heading("Rapport");
    person.presses(lead::PREVIOUS_BLOCK);
    person.sees_heading("Start");
    // Its time goes on from when it began.
    person.sees("Blocket slutar 09.10");
    person.presses(lead::FINISH_EARLY);
    person.presses(lead::FINISH);
    person.sees_heading(lead::OVER_TITLE);
    person.presses(lead::GO_ON);
    person.sees_heading("Start");
    person.presses(lead::FINISH_EARLY);
    person.presses(lead::FINISH);
    person.sees_heading(lead::OVER_TITLE);
    person.presses(lead::AGAIN);
    person.sees(lead::AGAIN_WHAT);
    person.presses(lead::AGAIN);
    person.sees_heading(lead::TITLE);
    person.sees(lead::BEGIN_TITLE);
    person.has_a_quiet_console();
}

#[test]
fn an_empty_run_sheet_leads_to_where_it_is_written() {
    let site = Site::open();
    let person = leader(&site, Plan::default());
    person.sees(lead::EMPTY);
    person.presses(lead::TO_SHEET);
    person.is_at(&place("sheet"));
    person.opens("#/meetings/zzzzzzzz/lead");
    person.sees_heading(meeting::MISSING_TITLE);
}

/// Titles as long as a field allows, and as many groups and questions as fit in.
fn crowded() -> Plan {
    let mut plan = plan();
    let long = "Så här gör vi när vi bestämmer hur vi ska bestämma ".repeat(4);
    let long: String = long.chars().take(200).collect();
    for number in 1..=5 {
        plan.sheet.change(number, |block| {
            block.title.clone_from(&long);
            let groups = if number == 1 { 20 } else { 0 };
            block.groups = (1..=groups)
                .map(|it| Parallel {
                    title: format!("Grupp {it} med ett långt namn"),
                    place: "Rummet längst bort".to_owned(),
                    ..Parallel::default()
                })
                .collect();
        });
    }
    plan
}

#[test]
fn a_crowded_wall_does_not_scroll_either() {
    let site = Site::open();
    let person = leader(&site, crowded());
    person.presses(lead::AS_PLANNED);
    person.sees(lead::NEXT_BLOCK);
    for number in 1..=5 {
        let question = "Hur gör vi med det som vi inte hann med förra gången? ".repeat(3);
        person.fills(follow::QUESTION_LABEL, &format!("{number}: {question}"));
        person.presses_key("Enter");
        person.sees(format!("{number}: Hur gör vi"));
    }
    person.fills(lead::ROUND_LABEL, "300");
    person.presses(lead::ROUND);
    person.sees(lead::more(Lang::Sv, &292));
    person.fills(lead::ASK_LABEL, &"Ett mycket långt namn ".repeat(2));
    person.presses_key("Enter");
    person.presses(lead::NEXT_SPEAKER);
    person.sees("Talar nu: 1");
    let wall = opens_wall(&person, "2026-03-02T09:02:00");
    // While groups work, questions are counted only.
    person.sees(lead::wall_count(Lang::Sv, &5));
    person.sees(lead::wall_more_groups(Lang::Sv, &14));
    does_not_scroll(&person);
    person.takes_picture("meeting-wall-crowded");
    person.looks_at(0);
    person.presses(lead::NEXT_BLOCK);
    person.sees(lead::block_of(Lang::Sv, &2, &5));
    person.presses(lead::NEXT_SPEAKER);
    person.looks_at(wall);
    person.sees(lead::WALL_QUESTIONS);
    person.sees(lead::wall_more(Lang::Sv, &2));
    does_not_scroll(&person);
    person.takes_picture("meeting-wall-crowded-questions");
}

#[test]
fn leading_can_be_used_by_everyone() {
    let site = Site::open();
    let person = leader(&site, plan());
    let mut looks = Looks::of(&person);
    let own = |text: Text| text.get(person.lang());
    looks.at("lead-before");
    person.presses(lead::AS_PLANNED);
    person.sees_heading("Start");
    looks.at("lead-now");
    person.sets_clock("2026-03-02T09:27:20");
    person.chooses("Rapport: 30 minuter, minst 15 minuter");
    person.sees(lead::PREVIEW_TITLE);
    person.fills(lead::ROUND_LABEL, "30");
    person.presses(lead::ROUND);
    person.presses(lead::NEXT_SPEAKER);
    person.fills(follow::QUESTION_LABEL, "Vad kostar salen?");
    person.presses_key("Enter");
    person.sees(follow::FATE_OPEN);
    person.fills(follow::DECISION_LABEL, "Vi byter tid");
    person.presses_key("Enter");
    person.fills(follow::ACTION_LABEL, "Boka salen");
    person.presses_key("Enter");
    person.sees(own(follow::ACTION_NEITHER));
    looks.at("lead-late");
    presses_named(&person, "Besvaras senare: Vad kostar salen?");
    person.presses(follow::SAVE);
    person.sees(follow::MISSING_WHO);
    looks.here("lead-question");
    person.presses(common::CANCEL);
    person.opens(&place("wall"));
    person.sees_heading("Start");
    looks.at("meeting-wall");
    person.presses(samklang::content::text::result::WALL_THEME);
    looks.here("meeting-wall-switched");
    person.opens(&place("lead"));
    person.presses(lead::FINISH_EARLY);
    person.sees(lead::FINISH_WHAT);
    looks.here("lead-finish");
    person.presses(lead::FINISH);
    person.sees_heading(lead::OVER_TITLE);
    looks.at("lead-over");
    person.opens(&place("wall"));
    looks.at("meeting-wall-over");
    person.opens(&place("follow"));
    looks.at_and_on_paper("follow");
    looks.end();
}
