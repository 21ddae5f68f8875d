//! A plan that is taken along: the run sheet as a table and the plan as Markdown, each
//! read back by a reader that is not ours; the invitation, and what is printed.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use samklang::app::exercise::offer::{offer, offers};
use samklang::app::meeting::take::{
    Handout, Missing, Reader, handout, invitation, invitation_file, json, markdown, table,
};
use samklang::app::meeting::{pattern, sheet as words};
use samklang::codec::MeetingFile;
use samklang::content::{Lang, exercise};
use samklang::domain::exercise::Written;
use samklang::domain::meeting::plan::{FollowPlan, Planner};
use samklang::domain::meeting::{Block, Level, Parallel, Pin, Plan};
use samklang::domain::{Dimension, OwnExercise, OwnExerciseId, day};

use super::any_meeting::{any_plan, at, block, flexible, pause, pinned, sheet};
use super::helper::cases;

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

/// A plan with something of everything. Nine o'clock, ten minutes, a quarter of an
/// hour, and lunch at twelve.
fn plan() -> Plan {
    let round = Block {
        leader: "Anna".to_owned(),
        material: "Lappar".to_owned(),
        notes: "Börja med den tysta".to_owned(),
        gives: Some(Dimension::Exploring),
        is_active: true,
        groups: vec![Parallel {
            title: "Kust".to_owned(),
            leader: "Bo".to_owned(),
            place: "Sal 2".to_owned(),
        }],
        ..flexible("Runda", 65, 40)
    };
    Plan {
        title: "Dialogdag".to_owned(),
        day: day::of_iso("2026-11-24"),
        begins: Some(at(9, 0)),
        place: "Sal 3".to_owned(),
        purpose: "Hitta det som skaver".to_owned(),
        goals: vec!["Tre förslag".to_owned()],
        level: Some(Level::Converse),
        preparation: "Läs underlaget".to_owned(),
        reception: "På lappar".to_owned(),
        team: vec![Planner {
            who: "Anna".to_owned(),
            sees_to: "tiden".to_owned(),
        }],
        follow: FollowPlan {
            next_step: "Ses i mars".to_owned(),
            ..FollowPlan::default()
        },
        sheet: sheet([
            block("Start", 10),
            pause(15),
            round,
            pinned("Lunch", 60, at(12, 0)),
        ]),
        ..Plan::default()
    }
}

/// The cells of each row, as a reader of tables finds them.
fn rows(plan: &Plan, lang: Lang) -> Vec<Vec<String>> {
    let file = table(plan, &[], lang);
    let text = file
        .text
        .strip_prefix('\u{feff}')
        .expect("a mark for Excel");
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(b';').has_headers(false).flexible(false);
    let read = reader.from_reader(text.as_bytes()).into_records();
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    read.map(|row| cells(row.expect("a row"))).collect()
}

#[test]
fn the_table_has_a_row_for_each_block() {
    let rows = rows(&plan(), Lang::Sv);
    assert_eq!(
        rows[0],
        [
            "Börjar",
            "Slutar",
            "Minuter",
            "Kan kortas till",
            "Fast tid",
            "Rubrik",
            "Paus",
            "Leder",
            "Material",
            "Anteckningar för dem som leder",
            "Ger plats åt",
            "Deltagarna aktiva",
            "Övning",
            "Grupper",
        ]
    );
    let empty = ["", "", "", "", "Nej", "", ""];
    let start = ["09:00", "09:10", "10", "", "Nej", "Start", "Nej"];
    assert_eq!(rows[1], [&start[..], &empty].concat());
    let pause = ["09:10", "09:25", "15", "", "Nej", "Paus", "Ja"];
    assert_eq!(rows[2], [&pause[..], &empty].concat());
    let round = ["09:25", "10:30", "65", "40", "Nej", "Runda", "Nej"];
    let rest = [
        "Anna",
        "Lappar",
        "Börja med den tysta",
        "Utforskande",
        "Ja",
        "",
        "Kust (Sal 2, Bo)",
    ];
    assert_eq!(rows[3], [&round[..], &rest].concat());
    let lunch = ["12:00", "13:00", "60", "", "Ja", "Lunch", "Nej"];
    assert_eq!(rows[4], [&lunch[..], &empty].concat());
    assert_eq!(rows.len(), 5);
    assert_eq!(
        table(&plan(), &[], Lang::Sv).name,
        "samklang-dialogdag-2026-11-24.csv"
    );
    assert!(table(&plan(), &[], Lang::Sv).text.ends_with("\r\n"));
}

/// What a spreadsheet takes for the beginning of a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Any text: markup, quotation marks, formulas, ends of lines, emoji, long ones.
fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "=cmd|' /C calc'!A0",
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "＝1",
        "\"",
        "\"\"",
        ";",
        ",",
        "'",
        "<script>alert(1)</script>",
        "<b>",
        "&amp;",
        "&",
        "*",
        "**a**",
        "_",
        "`",
        "~~a~~",
        "#",
        "##",
        "- ",
        "+ ",
        "> ",
        "1. ",
        "12. x",
        "1) ",
        "[a](b)",
        "![a](b)",
        "[a]: b",
        "<http://a.b>",
        "|",
        "---",
        "===",
        "\\",
        "    ",
        "👩‍👩‍👧",
        "\u{0}",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "{x}",
        "$a$",
        "[^1]",
    ]);
    let part = prop_oneof![3 => odd.prop_map(str::to_owned), 1 => "\\PC{0,30}"];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// A plan with texts in every place.
fn with_texts(texts: &[String]) -> Plan {
    let text = |at: usize| texts[at % texts.len()].clone();
    let odd = Block {
        leader: text(1),
        material: text(2),
        notes: text(3),
        groups: vec![Parallel {
            title: text(4),
            leader: text(5),
            place: text(6),
        }],
        ..block(&text(0), 10)
    };
    Plan {
        title: text(7),
        place: text(8),
        purpose: text(9),
        goals: vec![text(10), text(11)],
        preparation: text(12),
        audience: text(13),
        input: text(14),
        cases: vec![text(15)],
        reception: text(16),
        team: vec![Planner {
            who: text(17),
            sees_to: text(18),
        }],
        follow: FollowPlan {
            feedback: text(19),
            next_step: text(0),
            network: text(1),
        },
        sheet: sheet([odd]),
        ..plan()
    }
}

/// A text on one line, as Markdown is given it.
fn on_a_line(text: &str) -> String {
    let is_between = |it: char| it.is_whitespace() || it.is_control();
    let words = text.split(is_between).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a reader sees of Markdown, block by block, and how many of the signs that
/// only we may write it took for such.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let mut blocks = vec![String::new()];
    let mut odd = Vec::new();
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Text(words) => blocks.last_mut().unwrap().push_str(&words),
            Event::SoftBreak => blocks.last_mut().unwrap().push(' '),
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::Item
                | Tag::List(None)
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            ) => blocks.push(String::new()),
            Event::End(_) => {}
            other => odd.push(format!("{other:?}")),
        }
    }
    (blocks, odd)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_cell_is_a_formula_and_every_text_comes_back(
        texts in prop::collection::vec(any_text(), 7),
    ) {
        for lang in LANGS {
            let rows = rows(&with_texts(&texts), lang);
            prop_assert_eq!(rows.len(), 2);
            for cell in &rows[1] {
                prop_assert!(!is_formula(cell), "{}", cell);
            }
            for (column, text) in [(5, 0), (7, 1), (8, 2), (9, 3)] {
                let (cell, text) = (&rows[1][column], &texts[text]);
                let guarded = format!("'{text}");
                let kept = if is_formula(text) { &guarded } else { text };
                prop_assert_eq!(cell, kept);
            }
        }
    }

    #[test]
    fn markup_is_text_to_a_reader_of_markdown(
        texts in prop::collection::vec(any_text(), 20),
    ) {
        let plan = with_texts(&texts);
        for lang in LANGS {
            let text = markdown(&plan, &texts[0], &[], lang).text;
            let (blocks, odd) = read(&text);
            prop_assert_eq!(odd, Vec::<String>::new(), "{}", text);
            let seen = |words: &str| blocks.iter().any(|it| it.contains(words));
            for words in [
                &plan.title, &plan.place, &plan.goals[0], &plan.cases[0],
                &plan.team[0].who, &plan.sheet.blocks()[0].title,
                &plan.sheet.blocks()[0].leader, &plan.sheet.blocks()[0].notes,
                &plan.sheet.blocks()[0].material,
            ] {
                let words = on_a_line(words);
                prop_assert!(seen(&words), "{:?} in {:?}\n{}", words, blocks, text);
            }
            // A longer text keeps its lines.
            for line in plan.purpose.lines() {
                let words = on_a_line(line);
                prop_assert!(seen(&words), "{:?} in {:?}\n{}", words, blocks, text);
            }
        }
    }

    #[test]
    fn any_plan_can_be_taken_along(plan in any_plan()) {
        for lang in LANGS {
            prop_assert_eq!(rows(&plan, lang).len(), 1 + plan.sheet.blocks().len());
            let (_, odd) = read(&markdown(&plan, "", &[], lang).text);
            prop_assert_eq!(odd, Vec::<String>::new());
            let lines = handout(&plan, Reader::Leaders, lang).lines;
            prop_assert_eq!(lines.len(), plan.sheet.blocks().len());
        }
        let file = MeetingFile::read(&json(&plan, "Vi").text).unwrap();
        prop_assert_eq!(file.plan, plan);
        prop_assert_eq!(file.group, "Vi");
    }

    #[test]
    fn participants_are_not_given_what_is_for_leaders(plan in any_plan()) {
        // Words that stand nowhere else.
        let mut plan = plan;
        let numbers: Vec<u32> = plan.sheet.blocks().iter().map(|it| it.number).collect();
        for number in numbers {
            plan.sheet.change(number, |block| {
                block.notes = "notes-§".to_owned();
                block.material = "material-§".to_owned();
                block.leader = "leader-§".to_owned();
                block.groups = vec![Parallel { title: "group-§".to_owned(), ..Parallel::default() }];
            });
        }
        for lang in LANGS {
            let seen = format!("{:?}", handout(&plan, Reader::Participants, lang));
            prop_assert!(!seen.contains("-§"), "{}", seen);
            let sent = invitation(&plan, &[lang]);
            prop_assert!(!sent.contains("-§"), "{}", sent);
            let seen = format!("{:?}", handout(&plan, Reader::Leaders, lang));
            if !plan.sheet.is_empty() {
                for words in ["notes-§", "material-§", "leader-§", "group-§"] {
                    prop_assert!(seen.contains(words), "{}", seen);
                }
            }
        }
    }
}

#[test]
fn the_invitation_reads_as_it_should_in_both_languages() {
    let sv = "Dialogdag\nTisdag 24 november 2026, klockan 09.00 till 13.00\nPlats: Sal \
              3\n\nVad mötet ska leda till\nHitta det som skaver\n\nVad ni kan räkna \
              med\nPå det här mötet samtalar vi om frågan och lär av varandra, men vi \
              fattar inget beslut.\n\nDet här tar vi upp\n09.00 Start\n09.10 Paus\n09.25 \
              Runda\n12.00 Lunch\n13.00 Slut\n\nSå kan ni förbereda er\nLäs underlaget\n";
    assert_eq!(invitation(&plan(), &[Lang::Sv]), sv);
    let en = invitation(&plan(), &[Lang::En]);
    for words in [
        "Dialogdag\nTuesday 24 November 2026, 09:00 to 13:00\nPlace: Sal 3\n",
        "What we take up\n09:00 Start\n",
        "13:00 End\n",
        "but we make no decision.",
    ] {
        assert!(en.contains(words), "{words} in {en}");
    }
    let both = invitation(&plan(), &[Lang::Sv, Lang::En]);
    assert_eq!(both, format!("{sv}\n———\n\n{en}"));
    let file = invitation_file(&plan(), &[Lang::Sv]);
    assert_eq!(file.text, sv);
    assert_eq!(file.name, "samklang-dialogdag-2026-11-24.txt");
}

#[test]
fn what_is_not_decided_is_not_made_up() {
    let mut plan = plan();
    plan.begins = None;
    plan.day = None;
    plan.level = None;
    plan.preparation.clear();
    plan.title.clear();
    let text = invitation(&plan, &[Lang::Sv]);
    assert!(text.starts_with("Möte\nPlats: Sal 3\n\n"), "{text}");
    assert!(text.contains("– Start\n– Paus\n"), "{text}");
    for words in ["09.00", "Slut", "räkna med", "förbereda"] {
        assert!(!text.contains(words), "{words} in {text}");
    }
    let missing = [
        Missing::Title,
        Missing::Day,
        Missing::Begins,
        Missing::Preparation,
    ];
    assert_eq!(Missing::in_invitation(&plan), missing);
    let Handout { when, lines, .. } = handout(&plan, Reader::Participants, Lang::Sv);
    assert_eq!((when, lines[0].time.as_str()), (None, "10 min"));
}

#[test]
fn both_prints_say_what_their_readers_need() {
    let of = |reader| handout(&plan(), reader, Lang::Sv);
    let (all, leaders) = (of(Reader::Participants), of(Reader::Leaders));
    for it in [&all, &leaders] {
        assert_eq!(it.title, "Dialogdag");
        let when = "Tisdag 24 november 2026, klockan 09.00 till 13.00";
        assert_eq!(it.when.as_deref(), Some(when));
        assert_eq!(it.lines[2].time, "09.25–10.30");
        assert_eq!(it.lines[2].title, "Runda");
    }
    assert!(all.lines[2].facts.is_empty() && all.lines[2].marks.is_empty());
    let marks = ["1 h 5 min", "kan kortas till 40 min", "utforskande"];
    assert_eq!(leaders.lines[2].marks, marks);
    let facts: Vec<_> = leaders.lines[2]
        .facts
        .iter()
        .map(|it| it.1.as_str())
        .collect();
    let all = ["Anna", "Lappar", "Kust (Sal 2, Bo)", "Börja med den tysta"];
    assert_eq!(facts, all);
}

#[test]
fn the_expected_pattern_is_counted_in_minutes_with_breaks_apart() {
    // 10 + 65 + 60 minutes of talk; 65 exploring and active: 48.1 per cent.
    let found = plan().pattern();
    let rows = pattern::rows(&found, Lang::Sv);
    let of: Vec<_> = rows
        .iter()
        .map(|it| (it.name, it.minutes, it.percent))
        .collect();
    assert_eq!(
        of,
        [
            ("Utforskande", 65, 48),
            ("Berättande", 0, 0),
            ("Inifrån", 0, 0),
            ("Utifrån", 0, 0),
            ("Samtalsklimat", 0, 0),
            ("Inget särskilt", 70, 52),
        ]
    );
    assert_eq!(
        pattern::sentence(&found, Lang::Sv),
        "Mest plats får utforskande: 65 av 135 minuter. Inget block ger plats åt berättande, \
         inifrånperspektivet, utifrånperspektivet och samtalsklimatet."
    );
    assert_eq!(
        pattern::active(&plan(), Lang::Sv),
        "Deltagarna är själva aktiva 48 % av samtalstiden (65 av 135 minuter). För \
         nivå 3, ”Vi samtalar”, är appens tumregel minst 35 %."
    );
    let mut informing = plan();
    informing.level = Some(Level::Inform);
    let said = pattern::active(&informing, Lang::En);
    assert!(
        said.ends_with(
            "For level 1, “We inform”, the app's rule of thumb is at most 40%."
        ),
        "{said}"
    );
    informing.level = Some(Level::Ask);
    let said = pattern::active(&informing, Lang::En);
    assert!(said.ends_with("is 15 to 70%."), "{said}");
    let nothing = Plan::default().pattern();
    let said = pattern::sentence(&nothing, Lang::Sv);
    assert_eq!(
        said,
        "Inget block säger än vilket perspektiv det ger plats åt."
    );
}

#[test]
fn two_perspectives_with_as_much_room_are_both_named() {
    let gives = |it, minutes| Block {
        gives: Some(it),
        ..block("x", minutes)
    };
    let all = CHOSEN.map(|it| gives(it, 20));
    let plan = Plan {
        sheet: sheet(all),
        ..Plan::default()
    };
    assert_eq!(
        pattern::sentence(&plan.pattern(), Lang::En),
        "Most room goes to exploring, telling, the inside perspective, the outside \
         perspective and the climate: 20 of 100 minutes each."
    );
}

const CHOSEN: [Dimension; 5] = [
    Dimension::Exploring,
    Dimension::Telling,
    Dimension::Inside,
    Dimension::Outside,
    Dimension::Climate,
];

#[test]
fn an_exercise_fills_its_block() {
    for text in samklang::content::EXERCISES {
        let mut it = Block {
            is_break: true,
            least: Some(1),
            ..block("x", 5)
        };
        let found = offer(text.exercise.id, &[], Lang::Sv).unwrap();
        words::fill(&mut it, found);
        assert_eq!(it.title, text.title.sv);
        assert_eq!(it.minutes, text.exercise.minutes());
        // The frames are nothing that a block gives room to.
        let main = text.exercise.trains[0];
        let gives = Some(main).filter(|it| *it != Dimension::Frames);
        assert_eq!(it.gives, gives);
        assert!(it.is_active && !it.is_break);
        let known = it.exercise.as_deref().and_then(exercise);
        assert_eq!(known, Some(text));
    }
}

#[test]
fn an_own_exercise_fills_its_block_and_is_named_in_the_files() {
    let mut written = Written::empty("Vår runda".to_owned());
    written.trains = vec![Dimension::Inside, Dimension::Climate];
    written.aim = "Alla hörs.".to_owned();
    written.reflection = vec!["Hur var det?".to_owned()];
    written.steps[0].title = "En runda".to_owned();
    written.steps[0].minutes = 7;
    let begun = OwnExercise {
        id: OwnExerciseId::from_bits(2),
        written: Written::empty("Halvklar".to_owned()),
    };
    let ours = OwnExercise {
        id: OwnExerciseId::from_bits(1),
        written,
    };
    let own = [begun.clone(), ours.clone()];
    // Own ones come first; one that cannot be run yet is not offered.
    let all = offers(&own, Lang::En);
    assert_eq!(all.len(), 1 + samklang::content::EXERCISES.len());
    assert_eq!(all[0].title, "Vår runda");
    assert_eq!(
        offer(&OwnExercise::name_of(&begun.id), &own, Lang::Sv),
        None
    );

    let mut it = block("x", 5);
    words::fill(&mut it, all[0].clone());
    assert_eq!(
        (it.title.as_str(), it.minutes, it.gives),
        ("Vår runda", 7, Some(Dimension::Inside))
    );
    // The block may be called something else; the files still say which one it is.
    it.title = "Efter kaffet".to_owned();
    let plan = Plan {
        sheet: sheet([it]),
        ..Plan::default()
    };
    let here = table(&plan, &own, Lang::Sv).text;
    assert!(here.contains("Vår runda"), "{here}");
    let here = markdown(&plan, "", &own, Lang::Sv).text;
    assert!(here.contains("Vår runda"), "{here}");
    // On a device that does not have it, the block is there without it.
    let elsewhere = markdown(&plan, "", &[], Lang::Sv).text;
    assert!(elsewhere.contains("Efter kaffet"), "{elsewhere}");
    assert!(!elsewhere.contains("Vår runda"), "{elsewhere}");
}

#[test]
fn the_buttons_go_in_steps_of_five_minutes() {
    for (minutes, up, down) in [
        (1, 5, 1),
        (5, 10, 1),
        (7, 10, 5),
        (10, 15, 5),
        (598, 600, 595),
        (600, 600, 595),
    ] {
        assert_eq!(words::stepped(minutes, true), up, "{minutes}");
        assert_eq!(words::stepped(minutes, false), down, "{minutes}");
    }
}

#[test]
fn a_least_length_outlives_the_digits_that_are_typed() {
    // From 30 to 45: for a moment the field holds 4.
    let mut it = flexible("Runda", 30, 20);
    words::set_minutes(&mut it, 4, Some(20));
    assert_eq!((it.minutes, it.least), (4, Some(4)));
    words::set_minutes(&mut it, 45, Some(20));
    assert_eq!((it.minutes, it.least), (45, Some(20)));
}

#[test]
fn only_whole_numbers_of_minutes_are_taken() {
    for (field, minutes) in [
        ("1", Some(1)),
        (" 600 ", Some(600)),
        ("0", None),
        ("601", None),
        ("-5", None),
        ("5,5", None),
        ("", None),
        ("tio", None),
    ] {
        assert_eq!(words::minutes_of(field), minutes, "{field}");
    }
}

#[test]
fn times_and_lengths_are_written_as_people_write_them() {
    assert_eq!(words::length(45, Lang::Sv), "45 min");
    assert_eq!(words::length(60, Lang::Sv), "1 h");
    assert_eq!(words::length(150, Lang::En), "2 h 30 min");
    assert_eq!(words::clock(570, Lang::Sv), "09.30");
    assert_eq!(words::clock(1_455, Lang::Sv), "00.15 (dagen efter)");
    assert_eq!(words::clock(1_455, Lang::En), "00:15 (the day after)");
    assert_eq!(words::span(540, 570, Lang::En), "09:00–09:30");
}

#[test]
fn every_notice_is_told_in_words() {
    let at_night = Plan {
        day: day::of_iso("2026-10-24"),
        begins: Some(at(22, 0)),
        sheet: sheet([
            block("Kväll", 90),
            pinned("Kör", 600, at(23, 0)),
            Block {
                pinned: Some(Pin {
                    at: at(21, 0),
                    next_day: false,
                }),
                ..block("Bakåt", 30)
            },
        ]),
        ..Plan::default()
    };
    let notices = at_night.schedule().notices;
    let said = |lang| -> Vec<String> {
        notices.iter().map(|it| words::notice(*it, lang)).collect()
    };
    let sv = said(Lang::Sv).join("\n");
    for words in [
        "kommer 30 min innan det som står före är slut",
        "före mötets början",
        "efter midnatt",
        "ställs tillbaka en timme",
        "mer än 90 minuter utan paus",
        "ingen luft",
    ] {
        assert!(sv.contains(words), "{words} in {sv}");
    }
    assert!(said(Lang::En).join("\n").contains("go back an hour"));
}
