//! What came of a meeting: noted, sent, and taken on to the next one.

use samklang::app::meeting::following::{Kind, Message, took};
use samklang::app::meeting::next::next;
use samklang::app::meeting::noting::{
    Draft, FateKind, Missing, NotNoted, Taken, act, ask, decide, who_by,
};
use samklang::content::Lang;
use samklang::domain::meeting::lead::Counted;
use samklang::domain::meeting::plan::Planner;
use samklang::domain::meeting::{
    Action, Block, Fate, Lead, MeetingKind, Outcome, Pin, Plan, Rotation, RunSheet,
};
use samklang::domain::{GroupId, Meeting, MeetingId, TimeOfDay, day};
use time::Date;

const MINUTE: u64 = 60_000;

fn on(text: &str) -> Date {
    day::of_iso(text).unwrap()
}

fn action(what: &str, who: &str, by: Option<&str>) -> Action {
    Action {
        what: what.to_owned(),
        who: who.to_owned(),
        by: by.map(on),
        is_done: false,
    }
}

/// Two decisions, three things to do of which one is done, and a question of each
/// fate.
fn outcome() -> Outcome {
    let mut outcome = Outcome::default();
    decide(&mut outcome, None, "Vi byter mötestid").unwrap();
    decide(&mut outcome, None, "Fikat betalas gemensamt").unwrap();
    for it in [
        action("Boka salen", "Asta", Some("2026-03-09")),
        action("Ringa Bo", "", None),
        action("Skriva ut listan", "Cem", None),
    ] {
        act(&mut outcome, None, it).unwrap();
    }
    outcome.actions[2].is_done = true;
    for words in [
        "Vad kostar det?",
        "Får vi flytta?",
        "Vem har nyckeln?",
        "Hur blir det?",
    ] {
        ask(&mut outcome, words).unwrap();
    }
    let by = on("2026-03-16");
    let who = "Dana".to_owned();
    let reason = "Det är inte vår fråga".to_owned();
    let answer = "Vaktmästaren".to_owned();
    for (number, fate) in [
        (1, Fate::Later { who, by }),
        (2, Fate::Parked { reason }),
        (3, Fate::Answered { answer }),
    ] {
        outcome.questions.decide(number, fate).unwrap();
    }
    outcome.thanks = "Asta, för fikat\n\n  Bo  ".to_owned();
    outcome.next_on = Some(on("2026-04-01"));
    outcome
}

fn meeting() -> Meeting {
    let pin = Pin {
        at: TimeOfDay::new(10, 0).unwrap(),
        next_day: false,
    };
    let plan = Plan {
        title: "Marsmötet".to_owned(),
        kind: MeetingKind::default(),
        day: Some(on("2026-03-02")),
        begins: TimeOfDay::new(9, 0),
        people: Some(8),
        purpose: "Bestämma mötestid".to_owned(),
        goals: vec!["En tid".to_owned()],
        place: "Sal 3".to_owned(),
        team: vec![Planner {
            who: "Asta".to_owned(),
            sees_to: "salen".to_owned(),
        }],
        rotation: Rotation {
            roles: vec!["Leder".to_owned()],
            people: vec!["Asta".to_owned(), "Bo".to_owned()],
            turn: 0,
        },
        sheet: RunSheet::new(vec![
            Block::new("Start".to_owned(), 10),
            Block {
                pinned: Some(pin),
                ..Block::new("Samtal".to_owned(), 30)
            },
        ]),
        ..Plan::default()
    };
    Meeting {
        outcome: outcome(),
        ..Meeting::new(MeetingId::from_bits(1), GroupId::parse("abcdefgh"), plan)
    }
}

#[test]
fn what_is_not_written_is_not_noted() {
    let mut outcome = Outcome::default();
    assert_eq!(decide(&mut outcome, None, "  "), Err(NotNoted::Empty));
    assert_eq!(ask(&mut outcome, ""), Err(NotNoted::Empty));
    let empty = action(" ", "Asta", None);
    assert_eq!(act(&mut outcome, None, empty), Err(NotNoted::Empty));
    assert!(outcome.is_empty());
    for _ in 0..100 {
        decide(&mut outcome, None, "Ja").unwrap();
        ask(&mut outcome, "Ja?").unwrap();
    }
    assert_eq!(decide(&mut outcome, None, "Ja"), Err(NotNoted::Full));
    assert_eq!(ask(&mut outcome, "Ja?"), Err(NotNoted::Full));
    // One that is there can be changed all the same.
    assert_eq!(decide(&mut outcome, Some(99), "Nej"), Ok(()));
    assert_eq!(
        (outcome.decisions.len(), &*outcome.decisions[99]),
        (100, "Nej")
    );
}

#[test]
fn a_question_is_not_put_off_without_who_and_when_nor_parked_without_a_reason() {
    let mut outcome = outcome();
    let question = outcome.questions.all()[3].clone();
    let mut draft = Draft::of(&question, FateKind::Later);
    assert_eq!(
        draft.settle(&mut outcome, 4),
        Err(vec![Missing::Who, Missing::By])
    );
    draft.by = Some(on("2026-03-10"));
    assert_eq!(draft.missing(), [Missing::Who]);
    draft.kind = FateKind::Parked;
    draft.reason = " ".to_owned();
    draft.words = " ".to_owned();
    assert_eq!(draft.missing(), [Missing::Words, Missing::Reason]);
    assert_eq!(outcome.questions.all()[3], question, "nothing was changed");
    draft.words = "Hur blir det sedan?".to_owned();
    draft.kind = FateKind::Later;
    draft.who = " Bo ".to_owned();
    draft.settle(&mut outcome, 4).unwrap();
    let changed = &outcome.questions.all()[3];
    assert_eq!(changed.text, "Hur blir det sedan?");
    let (who, by) = ("Bo".to_owned(), on("2026-03-10"));
    assert_eq!(changed.fate, Fate::Later { who, by });
}

#[test]
fn what_is_taken_away_comes_back_where_it_was() {
    let before = outcome();
    let mut outcome = before.clone();
    let take: [fn(&mut Outcome) -> Option<Taken>; 3] = [
        |it| Taken::decision(it, 0),
        |it| Taken::action(it, 1),
        |it| Taken::question(it, 2),
    ];
    for take in take {
        let taken = take(&mut outcome).unwrap();
        assert_ne!(outcome, before);
        taken.put_back(&mut outcome);
        assert_eq!(outcome, before);
    }
    assert_eq!(Taken::decision(&mut outcome, 9), None);
    assert_eq!(Taken::question(&mut outcome, 9), None);
}

#[test]
fn who_and_when_are_said_and_so_is_what_nobody_has_said() {
    let words = |who, by| who_by(&action("Något", who, by), Lang::Sv);
    let by = Some("2026-03-09");
    assert_eq!(words("Asta", by), "Asta, senast 9 mars 2026");
    assert_eq!(words("Asta", None), "Asta. Ingen dag är bestämd.");
    assert_eq!(words("", by), "Senast 9 mars 2026. Ingen är utsedd.");
    assert_eq!(
        words(" ", None),
        "Ingen är utsedd och ingen dag är bestämd."
    );
}

#[test]
fn the_text_to_send_says_everything_that_came_of_it() {
    let expected = "\
Efter ”Marsmötet” 2 mars 2026

Det här kom vi fram till.

Vi beslutade
- Vi byter mötestid
- Fikat betalas gemensamt

Det här gör vi
- Boka salen (Asta, senast 9 mars 2026)
- Ringa Bo (ingen är utsedd, ingen dag är bestämd)

Klart
- Skriva ut listan (Cem)

Frågor som besvaras senare
- Vad kostar det? – Dana svarar senast 16 mars 2026.

Frågor som fick svar
- Vem har nyckeln? – Vaktmästaren

Frågor som vi parkerade
- Får vi flytta? – Det är inte vår fråga

Frågor som ingen har hand om än
- Hur blir det?

Tack
Asta, för fikat
Bo

Efteråt
Nästa möte är 1 april 2026.
";
    assert_eq!(Message::of(&meeting(), Lang::Sv).plain(), expected);
    let english = Message::of(&meeting(), Lang::En).plain();
    assert!(english.contains("- Vad kostar det? – Dana answers by 16 March 2026.\n"));
    assert!(english.contains("The next meeting is on 1 April 2026.\n"));
}

#[test]
fn markup_is_text_in_what_is_sent() {
    let mut meeting = meeting();
    meeting.plan.title = "# Rubrik\n<b>".to_owned();
    meeting.outcome.decisions =
        vec!["<script>alert(1)</script>\n- [x](y) *z*".to_owned()];
    let message = Message::of(&meeting, Lang::Sv);
    let plain = message.plain();
    assert!(
        plain.contains("\n- <script>alert(1)</script> - [x](y) *z*\n"),
        "{plain}"
    );
    let markdown = message.markdown();
    assert!(markdown.starts_with("# Efter ”\\# Rubrik \\<b\\>” 2 mars 2026\n"));
    let line = "\n- \\<script\\>alert\\(1\\)\\</script\\> \\- \\[x\\]\\(y\\) \\*z\\*\n";
    assert!(markdown.contains(line), "{markdown}");
}

#[test]
fn files_are_named_after_the_meeting_and_its_day() {
    let mut meeting = meeting();
    let name =
        |meeting: &Meeting, kind| Message::of(meeting, Lang::Sv).file(kind, meeting).name;
    assert_eq!(
        name(&meeting, Kind::Text),
        "samklang-marsmotet-2026-03-02-efter.txt"
    );
    meeting.plan.title = "../..".to_owned();
    meeting.plan.day = None;
    assert_eq!(name(&meeting, Kind::Markdown), "samklang-mote-efter.md");
}

#[test]
fn nothing_that_nobody_wrote_is_in_the_text() {
    let mut meeting = meeting();
    meeting.outcome = Outcome::default();
    assert_eq!(Message::of(&meeting, Lang::Sv).parts, []);
}

#[test]
fn how_long_blocks_took_stands_beside_what_was_planned() {
    let mut meeting = meeting();
    assert_eq!(took(&meeting, Lang::Sv), None);
    let begins = 1_000 * MINUTE;
    let mut lead = Lead::begin(&meeting.plan, 0, begins, Counted::FromNow).unwrap();
    // Twelve minutes and a half, then the meeting ends.
    lead.finish(begins + 12 * MINUTE + 30_000);
    meeting.lead = Some(lead);
    let (rows, sum) = took(&meeting, Lang::Sv).unwrap();
    let rows: Vec<_> = rows
        .iter()
        .map(|it| (&*it.title, it.planned, it.took))
        .collect();
    assert_eq!(rows, [("Start", 10, Some(13)), ("Samtal", 30, None)]);
    assert_eq!((sum.planned, sum.took), (40, Some(13)));
}

#[test]
fn the_next_plan_begins_with_what_was_left() {
    let before = meeting();
    let next = next(&before, MeetingId::from_bits(2), Lang::Sv);
    assert_eq!((&next.group, &next.lead), (&before.group, &None));
    assert!(next.outcome.is_empty());
    let plan = &next.plan;
    assert_eq!(
        (&*plan.title, plan.people, &*plan.place),
        ("Marsmötet", Some(8), "Sal 3")
    );
    assert_eq!(
        (plan.day, plan.begins),
        (Some(on("2026-04-01")), before.plan.begins)
    );
    assert_eq!(plan.team, before.plan.team);
    assert_eq!((&*plan.purpose, plan.goals.len()), ("", 0), "asked anew");
    assert_eq!(plan.rotation.assigned(), [("Leder", "Bo")]);
    let titles: Vec<_> = plan.sheet.blocks().iter().map(|it| &*it.title).collect();
    assert_eq!(titles, ["Från förra mötet", "Start", "Samtal"]);
    assert!(plan.sheet.blocks().iter().all(|it| it.pinned.is_none()));
    assert_eq!(
        plan.sheet.blocks()[0].notes,
        "Att göra:\n\
         - Boka salen. Asta, senast 9 mars 2026\n\
         - Ringa Bo. Ingen är utsedd och ingen dag är bestämd.\n\
         Frågor:\n\
         - Vad kostar det? Dana svarar senast 16 mars 2026.\n\
         - Hur blir det? Inget är bestämt än"
    );
}

#[test]
fn a_next_plan_after_a_next_plan_has_one_block_about_what_was_left() {
    let mut second = next(&meeting(), MeetingId::from_bits(2), Lang::En);
    assert_eq!(second.plan.sheet.blocks()[0].title, "From the last meeting");
    second.outcome.actions = vec![action("Städa", "Bo", None)];
    let third = next(&second, MeetingId::from_bits(3), Lang::Sv);
    let titles: Vec<_> = third
        .plan
        .sheet
        .blocks()
        .iter()
        .map(|it| &*it.title)
        .collect();
    assert_eq!(titles, ["Från förra mötet", "Start", "Samtal"]);
    second.outcome = Outcome::default();
    let third = next(&second, MeetingId::from_bits(3), Lang::Sv);
    assert_eq!(
        third.plan.sheet.blocks()[0].title,
        "Start",
        "nothing was left"
    );
}

#[test]
fn more_than_notes_can_hold_is_counted() {
    let mut meeting = meeting();
    meeting.outcome = Outcome::default();
    for _ in 0..100 {
        act(
            &mut meeting.outcome,
            None,
            action(&"ö".repeat(180), "Bo", None),
        )
        .unwrap();
    }
    let next = next(&meeting, MeetingId::from_bits(2), Lang::Sv);
    let notes = &next.plan.sheet.blocks()[0].notes;
    // Ten characters of heading; a line takes 2 + 180 + 2 + 27 + 1 = 212 of 2,000.
    assert!(notes.chars().count() <= 2_000);
    assert_eq!(notes.lines().filter(|it| it.starts_with("- ")).count(), 9);
    assert!(
        notes.ends_with("Och 91 till, se uppföljningen av förra mötet."),
        "{notes}"
    );
}
