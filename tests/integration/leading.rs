//! Leading a meeting. Every time was worked out by hand from the run sheet:
//! 9.00 Start 10, Report 30 (at least 15), Talk 40 (at least 20), 10.30 Lunch 30
//! (fixed), Decide 40 (at least 30), End 10. Without the fixed time lunch would
//! begin 10.20; the meeting ends 11.50.

use proptest::prelude::*;
use samklang::app::meeting::leading::{
    Step, begin, beginnings, block_ends, block_left, coming, ends, left, other_day, pace,
    step,
};
use samklang::app::meeting::recovering::{choices, preview};
use samklang::app::meeting::speaking::{ask, parts, pass, seats, speaker_left};
use samklang::app::meeting::wall::{Scene, Wall};
use samklang::content::Lang;
use samklang::domain::meeting::lead::Counted;
use samklang::domain::meeting::speakers::NotListed;
use samklang::domain::meeting::{Block, Lead, Parallel, Pin, Plan, RunSheet, Speakers};
use samklang::domain::timer::Moment;
use samklang::domain::{Meeting, MeetingId, TimeOfDay, day};

use super::helper::cases;

/// A midnight, in milliseconds since the epoch.
const MIDNIGHT: Moment = 1_772_406_000_000;
const MINUTE: u64 = 60_000;

fn at(hour: u64, minute: u64) -> Moment {
    MIDNIGHT + (hour * 60 + minute) * MINUTE
}

fn block(title: &str, minutes: u32, least: Option<u32>) -> Block {
    Block {
        least,
        ..Block::new(title.to_owned(), minutes)
    }
}

fn pinned(block: Block, hour: u16, minute: u16) -> Block {
    let at = TimeOfDay::new(hour, minute).unwrap();
    let next_day = false;
    Block {
        pinned: Some(Pin { at, next_day }),
        ..block
    }
}

fn plan() -> Plan {
    let lunch = pinned(block("Lunch", 30, None), 10, 30);
    Plan {
        title: "Höstmötet".to_owned(),
        begins: TimeOfDay::new(9, 0),
        sheet: RunSheet::new(vec![
            block("Start", 10, None),
            block("Rapport", 30, Some(15)),
            block("Samtal", 40, Some(20)),
            Block {
                is_break: true,
                ..lunch
            },
            block("Beslut", 40, Some(30)),
            block("Slut", 10, None),
        ]),
        ..Plan::default()
    }
}

fn meeting() -> Meeting {
    Meeting::new(MeetingId::from_bits(7), None, plan())
}

/// A meeting that began as planned at a time.
fn begun(now: Moment) -> Lead {
    Lead::begin(&plan(), MIDNIGHT, now, Counted::AsPlanned).unwrap()
}

fn spans(lead: &Lead, now: Moment) -> Vec<String> {
    let rows = coming(lead, now, Lang::Sv);
    let row =
        |it: samklang::app::meeting::leading::Row| format!("{} {}", it.span, it.title);
    rows.into_iter().map(row).collect()
}

#[test]
fn the_two_ways_to_begin_say_what_they_mean() {
    let words = |minute, lang| beginnings(&plan(), minute, lang).map(|it| it.sentences);
    assert_eq!(
        words(9 * 60 + 12, Lang::Sv),
        [
            vec![
                "Tiderna räknas från 09.00, som ni har planerat. Mötet ska sluta 11.50.",
                "Klockan är 09.12. Ni börjar 12 minuter efter planen. Sidan visar hela tiden hur ni ligger till.",
            ],
            // Start, report and talk end 10.32 then; lunch stays, and so does the end.
            vec![
                "Tiderna räknas från 09.12. Mötet ska då sluta 11.50.",
                "Block med fast tid ligger kvar: Lunch 10.30.",
            ],
        ]
    );
    let [planned, _] = words(9 * 60 - 1, Lang::En);
    assert_eq!(
        planned[1],
        "It is 08:59. You begin 1 minute ahead of the plan."
    );
    let [planned, anew] = words(9 * 60, Lang::En);
    assert_eq!(planned.len(), 1, "on time there is nothing more to say");
    assert_eq!(
        anew[0],
        "The times are counted from 09:00. The meeting is then to end at 11:50."
    );
}

#[test]
fn a_plan_for_another_day_is_said_to_be_so() {
    let plan = Plan {
        day: day::of_iso("2026-03-03"),
        ..plan()
    };
    let said = |today| other_day(&plan, day::of_iso(today).unwrap(), Lang::Sv);
    assert_eq!(said("2026-03-03"), None);
    assert_eq!(
        said("2026-03-02").unwrap(),
        "Planen gäller 3 mars 2026. I dag är det 2 mars 2026."
    );
}

#[test]
fn an_empty_run_sheet_cannot_be_led() {
    let mut meeting = meeting();
    meeting.plan.sheet = RunSheet::default();
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::FromNow);
    assert_eq!(meeting.lead, None);
}

#[test]
fn a_meeting_that_has_begun_is_not_begun_again() {
    let mut meeting = meeting();
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    begin(&mut meeting, MIDNIGHT, at(9, 30), Counted::FromNow);
    assert_eq!(meeting.lead.unwrap().since, at(9, 0));
}

#[test]
fn the_rest_has_the_times_that_it_will_have() {
    let lead = begun(at(9, 0));
    assert_eq!(
        spans(&lead, at(9, 4)),
        [
            "09.10–09.40 Rapport",
            "09.40–10.20 Samtal",
            "10.30–11.00 Lunch",
            "11.00–11.40 Beslut",
            "11.40–11.50 Slut",
        ]
    );
    assert_eq!(block_ends(&lead, Lang::Sv).unwrap(), "09.10");
    assert_eq!(block_left(&lead, at(9, 4)).unwrap().clock, "6:00");
    assert_eq!(
        pace(&lead, at(9, 4), Lang::Sv),
        "Ni ligger 10 minuter före. ”Lunch” börjar 10.30."
    );
}

#[test]
fn what_has_overrun_moves_what_comes_but_no_fixed_time() {
    let lead = begun(at(9, 0));
    // Start goes on until 9.28: talk ends 10.38, lunch stays where it is.
    let now = at(9, 28);
    assert_eq!(
        spans(&lead, now),
        [
            "09.28–09.58 Rapport",
            "09.58–10.38 Samtal",
            "10.30–11.00 Lunch",
            "11.00–11.40 Beslut",
            "11.40–11.50 Slut",
        ]
    );
    let over = block_left(&lead, now).unwrap();
    assert_eq!((&*over.clock, over.is_over), ("18:00", true));
    assert_eq!(
        pace(&lead, now, Lang::Sv),
        "Ni ligger 8 minuter efter till ”Lunch” 10.30."
    );
    assert_eq!(
        pace(&lead, now, Lang::En),
        "You are 8 minutes behind for “Lunch” at 10:30."
    );
    // A part of a minute counts as late, and is not made more of than it is.
    assert_eq!(
        pace(&lead, at(9, 20) + 1, Lang::Sv),
        "Ni ligger högst en minut efter till ”Lunch” 10.30."
    );
    assert_eq!(
        pace(&lead, at(9, 20), Lang::Sv),
        "Ni håller tiden till ”Lunch” 10.30."
    );
}

#[test]
fn behind_the_last_fixed_time_it_is_measured_against_the_end() {
    let mut lead = begun(at(9, 0));
    for now in [at(9, 10), at(9, 40), at(10, 30)] {
        lead.next(now);
    }
    // Lunch has begun on time and goes on until 11.07.
    assert_eq!(
        pace(&lead, at(11, 7), Lang::Sv),
        "Ni ligger 7 minuter efter. Mötet ska sluta 11.50."
    );
    assert_eq!(
        ends(&lead, at(11, 7), Lang::Sv),
        "Om inget ändras slutar mötet 11.57."
    );
}

#[test]
fn counted_from_now_nothing_is_late_at_first() {
    let plan = Plan {
        sheet: RunSheet::new(vec![block("Allt", 60, None)]),
        ..plan()
    };
    let lead = Lead::begin(&plan, MIDNIGHT, at(9, 12), Counted::FromNow).unwrap();
    assert_eq!(
        pace(&lead, at(9, 12), Lang::Sv),
        "Ni håller tiden. Mötet ska sluta 10.12."
    );
    let lead = Lead::begin(&plan, MIDNIGHT, at(9, 12), Counted::AsPlanned).unwrap();
    assert_eq!(
        pace(&lead, at(9, 12), Lang::Sv),
        "Ni ligger 12 minuter efter. Mötet ska sluta 10.00."
    );
}

#[test]
fn a_clock_that_was_set_back_shows_no_more_than_a_whole_block() {
    let lead = begun(at(9, 0));
    assert_eq!(block_left(&lead, at(8, 0)).unwrap().clock, "10:00");
    assert_eq!(spans(&lead, at(8, 0))[0], "09.10–09.40 Rapport");
}

#[test]
fn clocks_count_begun_seconds_until_time_is_up_and_whole_ones_after_it() {
    let shown = |millis| (left(millis).clock, left(millis).is_over);
    assert_eq!(shown(61_001), ("1:02".to_owned(), false));
    assert_eq!(shown(1), ("0:01".to_owned(), false));
    assert_eq!(shown(0), ("0:00".to_owned(), true));
    assert_eq!(shown(-999), ("0:00".to_owned(), true));
    assert_eq!(shown(-61_999), ("1:01".to_owned(), true));
}

#[test]
fn an_overrun_is_recovered_as_previewed_and_taken_back_exactly() {
    let mut lead = begun(at(9, 0));
    let now = at(9, 28);
    // Only blocks before lunch help to be in time for it.
    let words: Vec<_> = choices(&lead, now, Lang::Sv).unwrap();
    let words: Vec<_> = words.iter().map(|it| &*it.words).collect();
    assert_eq!(
        words,
        [
            "Rapport: 30 minuter, minst 15 minuter",
            "Samtal: 40 minuter, minst 20 minuter",
        ]
    );
    // Eight minutes among slacks of 15 and 20: 3.43 and 4.57, so 3 and 5.
    let both = preview(&lead, now, &[2, 3], Lang::Sv).unwrap();
    let titled = |title: &str, from, to| (title.to_owned(), from, to);
    assert_eq!(
        both.rows,
        [titled("Rapport", 30, 27), titled("Samtal", 40, 35)]
    );
    assert_eq!(
        both.sentences,
        [
            "Ni håller tiden till ”Lunch” 10.30.",
            "Om inget ändras slutar mötet 11.50.",
        ]
    );
    assert_eq!(both.recovery.still_late, 0);
    let before = lead.clone();
    lead.apply(&both.recovery);
    assert_eq!(
        spans(&lead, now)[..3],
        [
            "09.28–09.55 Rapport",
            "09.55–10.30 Samtal",
            "10.30–11.00 Lunch",
        ]
    );
    assert_eq!(
        choices(&lead, now, Lang::Sv),
        None,
        "nothing is late any more"
    );
    assert!(lead.take_back());
    assert_eq!(lead, before);
    assert!(!lead.take_back(), "only once");
}

#[test]
fn some_seconds_are_not_made_up() {
    let lead = begun(at(9, 0));
    // Talk would end 10.30 sharp, 10.31, and a moment later.
    assert_eq!(choices(&lead, at(9, 20), Lang::Sv), None);
    assert_eq!(choices(&lead, at(9, 21), Lang::Sv), None);
    assert!(choices(&lead, at(9, 21) + 1, Lang::Sv).is_some());
}

#[test]
fn what_the_chosen_block_cannot_give_is_still_late() {
    let lead = begun(at(9, 0));
    // 22 minutes late for lunch; the report can give 15.
    let one = preview(&lead, at(9, 42), &[2], Lang::Sv).unwrap();
    assert_eq!(one.rows, [("Rapport".to_owned(), 30, 15)]);
    assert_eq!(one.recovery.still_late, 7);
    assert_eq!(
        one.sentences[0],
        "Ni ligger 7 minuter efter till ”Lunch” 10.30."
    );
    assert_eq!(preview(&lead, at(9, 42), &[], Lang::Sv), None);
    // Beyond the fixed time a block does not help.
    assert_eq!(preview(&lead, at(9, 42), &[5], Lang::Sv), None);
}

#[test]
fn a_step_that_another_window_took_is_not_taken_twice() {
    let mut meeting = meeting();
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    step(&mut meeting, Step::Next(0), at(9, 10));
    step(&mut meeting, Step::Next(0), at(9, 10));
    assert_eq!(meeting.lead.as_ref().unwrap().at, 1);
    step(&mut meeting, Step::Back, at(9, 11));
    let lead = meeting.lead.clone().unwrap();
    assert_eq!(
        (lead.at, lead.since),
        (0, at(9, 0)),
        "as if it had never ended"
    );
}

#[test]
fn a_meeting_that_ended_early_goes_on_where_it_was() {
    let mut meeting = meeting();
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    step(&mut meeting, Step::Next(0), at(9, 10));
    step(&mut meeting, Step::Finish, at(9, 20));
    assert!(meeting.lead.as_ref().unwrap().is_over());
    step(&mut meeting, Step::Back, at(9, 21));
    let lead = meeting.lead.clone().unwrap();
    assert_eq!((lead.current(), lead.since), (Some(2), at(9, 10)));
    step(&mut meeting, Step::Again, at(9, 22));
    assert_eq!(meeting.lead, None);
}

// Speakers.

fn waiting(speakers: &Speakers) -> Vec<&str> {
    speakers.waiting.iter().map(|it| &*it.name).collect()
}

#[test]
fn in_a_room_of_eight_who_has_not_spoken_comes_first() {
    let mut list = Speakers {
        seconds: Some(120),
        ..Speakers::default()
    };
    for name in ["Asta", "Bo", " Cem "] {
        ask(&mut list, name, Lang::Sv).unwrap();
    }
    assert_eq!(
        ask(&mut list, "Bo", Lang::Sv).unwrap_err(),
        "Bo står redan på listan."
    );
    assert_eq!(list.ask("  "), Err(NotListed::Nameless));
    list.next(at(9, 0));
    // Asta speaks, and asks again; Dana has not spoken and comes before her.
    ask(&mut list, "Asta", Lang::Sv).unwrap();
    ask(&mut list, "Dana", Lang::Sv).unwrap();
    assert_eq!(waiting(&list), ["Bo", "Cem", "Dana", "Asta"]);
    let [first, later] = parts(&list);
    assert_eq!(
        (first.names.len(), later.names),
        (3, vec!["Asta".to_owned()])
    );
    assert_eq!(speaker_left(&list, at(9, 1)).unwrap().clock, "1:00");
    assert!(speaker_left(&list, at(9, 3)).unwrap().is_over);
    assert_eq!(
        pass(&mut list, "Cem", Lang::Sv).unwrap(),
        "Cem står inte längre på listan."
    );
    assert_eq!(
        pass(&mut list, "Cem", Lang::Sv).unwrap_err(),
        "Cem står inte på listan."
    );
    list.next(at(9, 3));
    list.next(at(9, 4));
    assert_eq!(list.now.as_ref().unwrap().name, "Dana");
    list.next(at(9, 5));
    list.next(at(9, 6));
    assert_eq!((list.now.clone(), list.times("Asta")), (None, 2));
}

#[test]
fn in_a_room_of_three_hundred_the_first_are_shown_and_the_rest_counted() {
    let mut list = Speakers::default();
    ask(&mut list, "17", Lang::Sv).unwrap();
    list.next(at(9, 0));
    ask(&mut list, "17", Lang::Sv).unwrap();
    list.go_round(300);
    let [first, later] = parts(&list);
    assert_eq!((first.count, first.more()), (299, 291));
    assert_eq!(first.names[..3], ["1", "2", "3"]);
    assert_eq!((later.count, later.more()), (1, 0));
    for now in 0..299 {
        list.next(at(9, now));
    }
    assert_eq!(list.now.as_ref().unwrap().name, "300");
    assert_eq!(waiting(&list), ["17"]);
    assert_eq!(
        (seats("300"), seats("0"), seats("401")),
        (Some(300), None, None)
    );
    assert_eq!((seats("många"), seats(" 8 ")), (None, Some(8)));
}

#[test]
fn the_last_block_and_the_end_are_told_from_other_steps() {
    let mut lead = begun(at(9, 0));
    let ends = |lead: &Lead, step: Step| step.ends(lead);
    assert!(ends(&lead, Step::Finish));
    assert!(!ends(&lead, Step::Next(0)) && !ends(&lead, Step::Next(5)));
    for minute in 1..=5 {
        lead.next(at(9, minute));
    }
    assert!(ends(&lead, Step::Next(5)) && !ends(&lead, Step::Back));
    lead.next(at(9, 6));
    assert!(!ends(&lead, Step::Finish) && !ends(&lead, Step::Next(6)));
}

#[test]
fn the_list_ends_with_the_meeting() {
    let mut lead = begun(at(9, 0));
    lead.speakers.ask("Asta").unwrap();
    lead.next(at(9, 10));
    assert_eq!(waiting(&lead.speakers), ["Asta"], "a new block keeps it");
    lead.finish(at(9, 20));
    assert_eq!(lead.speakers, Speakers::default());
}

// The wall.

/// Every word that only leaders may see.
const SECRET: &str = "hemligt";

#[test]
fn the_wall_holds_nothing_that_only_leaders_see() {
    let mut meeting = meeting();
    let secret = |block: &mut Block| {
        for field in [&mut block.notes, &mut block.leader, &mut block.material] {
            *field = SECRET.to_owned();
        }
        block.groups = vec![Parallel {
            title: "Grupp A".to_owned(),
            leader: SECRET.to_owned(),
            place: "Blå rummet".to_owned(),
        }];
    };
    for number in 1..=6 {
        meeting.plan.sheet.change(number, secret);
    }
    meeting.plan.purpose = SECRET.to_owned();
    meeting.plan.reception = SECRET.to_owned();
    let questions = &mut meeting.outcome.questions;
    for words in ["Första?", "Andra?", "Tredje?", "Fjärde?"] {
        questions.ask(words);
    }
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    let lead = meeting.lead.as_mut().unwrap();
    lead.speakers.go_round(5);
    lead.speakers.next(at(9, 1));
    let wall = Wall::of(&meeting, at(9, 4), Lang::Sv);
    assert!(!format!("{wall:?}").contains(SECRET), "{wall:#?}");
    // While groups work, questions are counted only.
    assert_eq!((wall.questions.len(), wall.more_questions), (0, 4));
    let Scene::Going(going) = wall.scene else {
        panic!("it goes on");
    };
    assert_eq!(going.now, "Start");
    assert_eq!(going.groups, ["Grupp A (Blå rummet)"]);
    assert_eq!(going.until, "09.10");
    assert_eq!(going.next.unwrap(), "Rapport");
    assert_eq!(going.next_break.unwrap(), "10.30");
    let speakers = going.speakers.unwrap();
    assert_eq!(speakers.now.unwrap(), "1");
    assert_eq!(
        (speakers.next.join(" "), speakers.waiting),
        ("2 3 4".to_owned(), 4)
    );
}

#[test]
fn the_wall_shows_the_latest_questions_and_counts_the_others() {
    let mut meeting = meeting();
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    for words in ["Första?", "Andra?", "Tredje?", "Fjärde?"] {
        meeting.outcome.questions.ask(words);
    }
    let wall = Wall::of(&meeting, at(9, 4), Lang::Sv);
    assert_eq!(wall.questions, ["Andra?", "Tredje?", "Fjärde?"]);
    assert_eq!(wall.more_questions, 1);
}

#[test]
fn more_than_two_hours_are_told_as_hours() {
    let early = beginnings(&plan(), 17, Lang::Sv);
    let [planned, _] = early.map(|it| it.sentences);
    assert_eq!(
        planned[1],
        "Klockan är 00.17. Ni börjar 8 tim 43 min före planen."
    );
}

#[test]
fn the_wall_waits_before_the_meeting_and_thanks_after_it() {
    let mut meeting = meeting();
    let scene = |meeting: &Meeting| Wall::of(meeting, at(9, 0), Lang::Sv).scene;
    let begins = "09.00".to_owned();
    assert_eq!(scene(&meeting), Scene::Before { begins });
    begin(&mut meeting, MIDNIGHT, at(9, 0), Counted::AsPlanned);
    step(&mut meeting, Step::Finish, at(9, 0));
    meeting.outcome.next_on = day::of_iso("2026-04-01");
    let next = Some("1 april 2026".to_owned());
    assert_eq!(scene(&meeting), Scene::Over { next });
}

// Properties.

/// Blocks of any lengths; some can be shortened, some have a fixed time.
fn any_block() -> impl Strategy<Value = Block> {
    let pin = proptest::option::weighted(0.2, 0..1_440_u32);
    let least = proptest::option::of(1..120_u32);
    (1..120_u32, least, pin).prop_map(|(minutes, least, pin)| {
        let pin = pin.map(|minute| Pin {
            at: TimeOfDay::at(minute),
            next_day: false,
        });
        Block {
            pinned: pin,
            ..block("Block", minutes, least)
        }
    })
}

/// A meeting that stands somewhere, and a moment.
fn any_lead() -> impl Strategy<Value = (Lead, Moment)> {
    let blocks = proptest::collection::vec(any_block(), 1..12);
    let passed = proptest::collection::vec(0..200_u64, 0..12);
    (blocks, passed, 0..1_300_u64, 0..9_000_000_u64).prop_map(
        |(blocks, passed, begins, further)| {
            let plan = Plan {
                sheet: RunSheet::new(blocks),
                ..plan()
            };
            let mut now = MIDNIGHT + begins * MINUTE;
            let mut lead = Lead::begin(&plan, MIDNIGHT, now, Counted::AsPlanned).unwrap();
            for minutes in passed {
                now += minutes * MINUTE;
                lead.next(now);
            }
            (lead, now + further)
        },
    )
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_block_to_come_is_negative_and_no_fixed_time_moves((lead, now) in any_lead()) {
        let forecast = lead.forecast(now);
        for it in &forecast.coming {
            let block = lead.sheet.block(it.number).unwrap();
            prop_assert_eq!(it.end - it.start, u64::from(block.minutes) * MINUTE);
            if let Some(pin) = block.pinned {
                prop_assert_eq!(it.start, u64::from(pin.minute()) * MINUTE);
            }
            prop_assert!(it.end <= forecast.ends);
        }
    }

    #[test]
    fn nothing_gets_shorter_than_its_least_or_by_more_than_is_late(
        (lead, now) in any_lead(),
        chosen in proptest::collection::vec(1..14_u32, 0..14),
    ) {
        let late = lead.forecast(now).late.max(0);
        let recovery = lead.recovery(now, &chosen);
        let mut after = lead.clone();
        after.apply(&recovery);
        let mut cut = 0;
        for (was, is) in lead.sheet.blocks().iter().zip(after.sheet.blocks()) {
            prop_assert!(1 <= is.minutes && is.minutes <= was.minutes);
            prop_assert!(was.least.is_none_or(|least| least <= is.minutes));
            prop_assert!(was.minutes == is.minutes || chosen.contains(&was.number));
            prop_assert_eq!(was.pinned, is.pinned);
            cut += i64::from(was.minutes - is.minutes);
        }
        prop_assert_eq!(late - cut, i64::from(recovery.still_late));
        if 0 < late {
            // What was promised is what comes of it.
            prop_assert_eq!(after.forecast(now).late, i64::from(recovery.still_late));
        }
        after.take_back();
        prop_assert_eq!(after, lead);
    }

    #[test]
    fn going_on_and_back_restores_exactly((lead, now) in any_lead()) {
        if !lead.is_over() && lead.at + 1 < lead.sheet.blocks().len() {
            let mut moved = lead.clone();
            moved.next(now);
            moved.back();
            prop_assert_eq!(moved, lead);
        }
    }
}
