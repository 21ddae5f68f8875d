//! A result is taken along, and brought in on another device.

use std::path::PathBuf;

use e2e::{Person, Site, Stored};
use samklang::content::Lang;
use samklang::content::text::{bring, common, data, report, result, shell, start};
use samklang::domain::Form;

use crate::nine::sees_the_result_of_nine;
use crate::screens::Looks;
use crate::steps::{NINE, both, round_line};

const ID: &str = "abcdefgh";

/// At the result of nine people, closed on 2 March 2026.
fn at_the_result(person: &Person) -> &Person {
    let stored = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&stored.texts());
    person.opens(&format!("#/group/{ID}/result/1"));
    person.sees_heading(result::TITLE);
    person
}

/// A file to choose, gone when it is dropped.
struct Chosen(PathBuf);

impl Chosen {
    fn of(name: &str, text: &str) -> Chosen {
        let name = format!("samklang-{name}-{}.json", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).unwrap();
        Chosen(path)
    }
}

impl Drop for Chosen {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn file_name(ending: &str) -> String {
    format!("samklang-elevhalsan-2026-03-02.{ending}")
}

#[test]
fn a_result_comes_along_to_another_device() {
    let site = Site::open();
    let first = Person::at(&site);
    let (mime, text) = at_the_result(&first).saves(report::JSON);
    assert_eq!(mime, "application/json");
    first.sees(common::file_saved(Lang::Sv, &file_name("json")));
    first.has_a_quiet_console();

    // A browser that has never been here.
    let second = Person::at(&site);
    second.opens("#/data");
    second.sees(data::GROUPS_NONE);
    let file = Chosen::of("whole", &text);
    second.chooses_file(bring::LABEL, &file.0);

    // First it is looked at, and nothing is added.
    second.sees(bring::found(Lang::Sv, &"Elevhälsan"));
    let line = result::round_line(Lang::Sv, &1, &9, &10, &"2 mars 2026");
    second.sees(line);
    second.sees(data::GROUPS_NONE);
    second.presses(common::CANCEL);
    second.no_longer_sees(bring::found(Lang::Sv, &"Elevhälsan"));
    second.sees(data::GROUPS_NONE);

    second.chooses_file(bring::LABEL, &file.0);
    second.presses(bring::ADD);
    let name = "Elevhälsan (kopia)";
    second.sees(bring::added(Lang::Sv, &name));
    // Once more: the first copy stays as it is.
    second.chooses_file(bring::LABEL, &file.0);
    second.presses(bring::ADD);
    second.sees(bring::added(Lang::Sv, &"Elevhälsan (kopia 2)"));
    second.sees(data::remove(Lang::Sv, &name));

    second.presses(bring::open(Lang::Sv, &"Elevhälsan (kopia 2)"));
    second.sees_heading("Elevhälsan (kopia 2)");
    second.presses(round_line(Lang::Sv, 1, 9, 10));
    sees_the_result_of_nine(&second);
    // What was brought in can be taken along again, and is the same.
    let (_, again) = second.saves(report::JSON);
    let name = "\"group\": \"Elevhälsan";
    assert_eq!(
        again.replacen(&format!("{name} (kopia 2)\""), &format!("{name}\""), 1),
        text
    );
    second.reloads();
    sees_the_result_of_nine(&second);
    second.has_a_quiet_console();
}

#[test]
fn a_file_that_is_not_right_is_refused_with_the_reason() {
    let site = Site::open();
    let person = Person::at(&site);
    let (_, text) = at_the_result(&person).saves(report::JSON);
    person.opens("#/data");
    person.sees_heading(data::TITLE);
    let stored = person.stored();
    let refuses = |text: &str, words: String| {
        let file = Chosen::of("refused", text);
        person.chooses_file(bring::LABEL, &file.0);
        person.sees(words);
        person.sees(bring::NOTHING);
        assert_eq!(person.stored(), stored, "nothing was added or changed");
    };
    // Half of it.
    let (half, _) = text.split_at(text.len() / 2);
    let line = half.lines().count();
    refuses(half, bring::not_json(Lang::Sv, &line));
    // A field is gone.
    let without = text.replacen("\"limit\": 5,", "", 1);
    assert_ne!(without, text);
    person.does_not_see("Filen är skadad");
    refuses(&without, "Filen är skadad eller ändrad".to_owned());
    // Of a version that is yet to come.
    let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
    refuses(&newer, bring::NEWER.sv.to_owned());
    // Somebody changed a figure: ten of nine.
    let wrong = text.replacen("\"n\": 9", "\"n\": 10", 1);
    let words = "Siffrorna i omgång 1 går inte ihop (utforskande: fler än som svarade)";
    refuses(&wrong, words.to_owned());
    // Something else altogether.
    refuses("{\"mine\": true}", bring::NOT_OURS.sv.to_owned());
    refuses(&" ".repeat(1_000_001), bring::TOO_LARGE.sv.to_owned());
    // And the right one is still welcome.
    let file = Chosen::of("right", &text);
    person.chooses_file(bring::LABEL, &file.0);
    person.sees(bring::found(Lang::Sv, &"Elevhälsan"));
    person.does_not_see(bring::NOTHING);
    person.opens("");
    person.does_not_see(shell::UNREADABLE);
    person.sees_heading(start::TITLE);
    person.has_a_quiet_console();
}

#[test]
fn a_report_and_a_table_hold_what_the_page_says() {
    let site = Site::open();
    let person = Person::at(&site);
    at_the_result(&person);
    let (mime, text) = person.saves(report::MARKDOWN);
    assert_eq!(mime, "text/markdown;charset=utf-8");
    person.sees(common::file_saved(Lang::Sv, &file_name("md")));
    for words in [
        "# Resultat för Elevhälsan\n",
        "Omgång 1 · 9 svar av 10 · stängd 2 mars 2026\n",
        "Era svar lutar åt berättande. Ni beskriver det som vanligare att ni förklarar \
         och säger vad ni tycker (ungefär ofta) än att ni frågar och undersöker (ungefär \
         ibland). Känner ni igen det?",
        "| Utforskande | ungefär 53 av 100 | ungefär ibland | 48 till 58 | en gemensam \
         bild | 9 |",
        "| Ramar | visas inte |",
        "Lutning inom personer: 19 (8 till 29).",
        "6 av 9 svarar att ni frågar och undersöker för lite.",
        "— 2 svarade nästan aldrig, 2 svarade sällan, 5 svarade ibland till nästan alltid.",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }

    let (mime, text) = person.saves(report::CSV);
    assert_eq!(mime, "text/csv;charset=utf-8");
    person.sees(common::file_saved(Lang::Sv, &file_name("csv")));
    assert!(text.starts_with("\u{feff}\"Del\";\"Id\";\"Text\";\"Mått\";\"Värde\"\r\n"));
    for row in [
        "\"Nivå\";\"U\";\"Utforskande\";\"Medel\";52,8\r\n",
        "\"Nivå\";\"U\";\"Utforskande\";\"95 % intervall, lägst\";47,9\r\n",
        "\"Lutning\";\"A-I\";\"Utifrån minus Inifrån\";\"Medel\";-1,6\r\n",
    ] {
        assert!(text.contains(row), "{row} in {text}");
    }
    assert!(!text.contains("\"Nivå\";\"R\""), "{text}");

    // In the other language: other words, the same figures.
    person.switches_language();
    let (_, text) = person.saves(report::CSV);
    let row = "\"Level\";\"U\";\"Exploring\";\"Mean\";52,8\r\n";
    assert!(text.contains(row), "{row} in {text}");
    person.has_a_quiet_console();
}

#[test]
fn where_the_browser_saves_no_file_the_text_can_be_copied() {
    let site = Site::open();
    let person = Person::at(&site);
    at_the_result(&person);
    let script = "URL.createObjectURL = () => { throw new Error('no files here'); }";
    person.run(script, &[]);
    person.presses(report::MARKDOWN);
    person.sees(common::FILE_REFUSED);
    person.sees("# Resultat för Elevhälsan");
}

#[test]
fn a_made_up_result_is_not_for_bringing_in() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/demo");
    person.sees_heading(result::TITLE);
    person.sees(report::MARKDOWN);
    person.does_not_see(report::JSON);
    let (_, text) = person.saves(report::MARKDOWN);
    assert!(text.contains(result::DEMO_MARK.sv), "{text}");
}

#[test]
fn taking_along_looks_right() {
    let site = Site::open();
    let person = Person::at(&site);
    let (_, text) = at_the_result(&person).saves(report::JSON);
    let mut looks = Looks::of(&person);
    person.sees(both("Filen samklang-elevhalsan", ""));
    looks.here("result-take-along");
    person.opens("#/data");
    let file = Chosen::of("seen", &text);
    person.chooses_file(bring::LABEL, &file.0);
    person.sees(bring::found(Lang::Sv, &"Elevhälsan"));
    looks.at("data-bring-in");
    person.presses(bring::ADD);
    person.sees(bring::added(Lang::Sv, &"Elevhälsan (kopia)"));
    looks.here("data-brought-in");
    let file = Chosen::of("wrong", &text.replacen("\"n\": 9", "\"n\": 10", 1));
    person.chooses_file(bring::LABEL, &file.0);
    person.sees(bring::NOTHING);
    looks.here("data-refused");
    looks.end();
}
