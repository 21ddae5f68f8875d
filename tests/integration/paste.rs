//! Rows from a spreadsheet become blocks, all of them or none.

use proptest::prelude::*;
use samklang::app::meeting::paste::{Fault, Pasted, What, fault_words};
use samklang::content::Lang;
use samklang::domain::meeting::run_sheet::MOST_BLOCKS;
use samklang::domain::meeting::{Block, RunSheet};

use super::any_meeting::{any_run_sheet, block};
use super::helper::cases;

fn led(title: &str, minutes: u32, leader: &str) -> Block {
    Block {
        leader: leader.to_owned(),
        ..block(title, minutes)
    }
}

#[track_caller]
fn understands(text: &str, blocks: &[Block]) {
    let pasted = Pasted::read(text);
    assert_eq!(pasted.faults(), 0, "{:?}", pasted.rows);
    let empty = RunSheet::default();
    assert_eq!(pasted.for_sheet(&empty).as_deref(), Some(blocks));
}

#[track_caller]
fn refuses(text: &str, row: usize, fault: Fault) {
    let pasted = Pasted::read(text);
    let is_it = |it: &What| matches!(it, What::Fault(_, found) if *found == fault);
    let found = pasted.rows.iter().find(|it| it.number == row);
    assert!(found.is_some_and(|it| is_it(&it.what)), "{:?}", pasted.rows);
    assert_eq!(pasted.for_sheet(&RunSheet::default()), None);
}

#[test]
fn three_columns_are_title_minutes_and_who_leads() {
    let text = "Välkomna\t10\tAnna\r\nRunda\t20\t\r\nPaus\t15\r\n";
    let blocks = [
        led("Välkomna", 10, "Anna"),
        block("Runda", 20),
        block("Paus", 15),
    ];
    understands(text, &blocks);
    // Other systems end their lines otherwise.
    understands(&text.replace("\r\n", "\n"), &blocks);
    understands(&text.replace("\r\n", "\r"), &blocks);
}

#[test]
fn minutes_are_understood_as_people_and_spreadsheets_write_them() {
    for (cell, minutes) in [
        ("5", 5),
        ("05", 5),
        (" 45 ", 45),
        ("45 min", 45),
        ("45min.", 45),
        ("45 Minuter", 45),
        ("1 minute", 1),
        ("0:20", 20),
        ("01:30", 90),
        ("01:30:00", 90),
        ("10:00", 600),
        ("600", 600),
    ] {
        understands(&format!("Runda\t{cell}"), &[block("Runda", minutes)]);
    }
    for cell in [
        "",
        "0",
        "601",
        "-5",
        "5,5",
        "5.5",
        "1e2",
        "10:01",
        "0:60",
        "1:30:20",
        "20 h",
        "99999999999",
        "tio",
        "1:2:3:4",
    ] {
        refuses(&format!("Start\t5\nRunda\t{cell}"), 2, Fault::NoMinutes);
    }
}

#[test]
fn what_is_not_understood_is_told_with_its_row() {
    refuses("Start\t5\n\n\t20\tAnna", 3, Fault::NoTitle);
    refuses("Start", 1, Fault::NoMinutes);
    refuses("Start\t5\tAnna\tmer", 1, Fault::TooManyCells);
    refuses(&format!("{}\t5", "x".repeat(201)), 1, Fault::TooLong);
    refuses(&format!("Start\t5\t{}", "x".repeat(201)), 1, Fault::TooLong);
    understands(
        &format!("{}\t5", "å".repeat(200)),
        &[block(&"å".repeat(200), 5)],
    );
    // Empty columns at the end are nobody's fault.
    understands("Start\t5\t\t\t", &[block("Start", 5)]);
}

#[test]
fn names_of_columns_are_seen_and_left_out() {
    let pasted = Pasted::read("Vad\tMinuter\tVem\nStart\t5\tAnna");
    assert!(matches!(pasted.rows[0].what, What::Heading(_)));
    assert_eq!(pasted.blocks(), [led("Start", 5, "Anna")]);
    assert_eq!(pasted.faults(), 0);
    // In the first row only.
    refuses("Start\t5\nVad\tMinuter", 2, Fault::NoMinutes);
    // Names alone are nothing to add.
    let only = Pasted::read("Vad\tMinuter");
    assert_eq!(only.for_sheet(&RunSheet::default()), None);
    assert_eq!(only.words(&RunSheet::default(), Lang::Sv), None);
}

#[test]
fn cells_with_ends_of_lines_and_quotation_marks_are_read_as_spreadsheets_copy_them() {
    understands(
        "\"Runda\nett\"\t5\nTvå\t6",
        &[block("Runda ett", 5), block("Två", 6)],
    );
    understands(
        "\"Vi säger \"\"hej\"\"\"\t5",
        &[block("Vi säger \"hej\"", 5)],
    );
    // A quotation mark that means itself.
    understands("\"Hej\" säger vi\t5", &[block("\"Hej\" säger vi", 5)]);
    understands(
        "\"Utan slut\t5\nTvå\t6",
        &[block("\"Utan slut", 5), block("Två", 6)],
    );
}

#[test]
fn markup_and_formulas_are_nothing_but_text() {
    let title = "<b>=1+1</b> {x} [y](z)";
    understands(&format!("{title}\t5"), &[block(title, 5)]);
}

#[test]
fn all_are_added_or_none() {
    let mut sheet = RunSheet::default();
    for _ in 0..MOST_BLOCKS - 2 {
        sheet.push(block("x", 5));
    }
    let two = Pasted::read("a\t1\nb\t2");
    assert_eq!(two.for_sheet(&sheet).map(|it| it.len()), Some(2));
    let three = Pasted::read("a\t1\nb\t2\nc\t3");
    assert_eq!(three.for_sheet(&sheet), None);
    let words = three.words(&sheet, Lang::Sv).unwrap();
    assert!(
        words.contains("till: 2") && words.contains("rader: 3"),
        "{words}"
    );
    let one_wrong = Pasted::read("a\t1\nb\t\nc\t3");
    assert_eq!(one_wrong.for_sheet(&RunSheet::default()), None);
    let words = one_wrong.words(&sheet, Lang::En).unwrap();
    assert!(words.contains("understood: 2"), "{words}");
    let long = Pasted::read(&"x\t5\n".repeat(30_000));
    assert!(long.is_too_long && long.rows.is_empty());
    assert_eq!(long.for_sheet(&RunSheet::default()), None);
    assert!(long.words(&sheet, Lang::Sv).is_some());
}

#[test]
fn every_fault_says_what_to_do() {
    for (fault, words) in [
        (Fault::NoTitle, "rubriken"),
        (Fault::TooLong, "200"),
        (Fault::NoMinutes, "från 1 till 600"),
        (Fault::TooManyCells, "tre"),
    ] {
        assert!(fault_words(fault, Lang::Sv).contains(words), "{fault:?}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_text_panics_and_what_is_added_is_whole(
        text in "([\\PC\t\"\r\n]|[0-9]{1,4}){0,60}",
        sheet in any_run_sheet(),
    ) {
        let pasted = Pasted::read(&text);
        if let Some(blocks) = pasted.for_sheet(&sheet) {
            prop_assert!(!blocks.is_empty());
            let headings = usize::from(matches!(
                pasted.rows.first().map(|it| &it.what),
                Some(What::Heading(_))
            ));
            prop_assert_eq!(blocks.len() + headings, pasted.rows.len());
            for block in blocks {
                prop_assert!((1..=600).contains(&block.minutes));
                prop_assert!(!block.title.is_empty());
            }
        }
    }

    #[test]
    fn what_a_spreadsheet_copies_comes_back(
        rows in prop::collection::vec(
            ("[^\\p{Cc}\"\\s][^\\p{Cc}\\s]{0,20}", 1u32..=600, "[^\\p{Cc}\"\\s]{0,20}"),
            1..20,
        ),
    ) {
        let line = |(title, minutes, who): &(String, u32, String)| {
            format!("{title}\t{minutes}\t{who}\r\n")
        };
        let text: String = rows.iter().map(line).collect();
        let blocks: Vec<Block> = rows.iter().map(|it| led(&it.0, it.1, &it.2)).collect();
        prop_assert_eq!(Pasted::read(&text).blocks(), blocks);
    }
}
