//! On paper.

use std::process::Command;

use e2e::{Person, Site, Stored};
use samklang::content::text::{exercise as exercise_text, result};
use samklang::content::{exercise, statement};
use samklang::domain::Form;

use crate::steps::NINE;

const ID: &str = "abcdefgh";

/// The text of a PDF, if this computer has the tool for it.
pub(crate) fn text(pdf: &[u8], name: &str) -> Option<String> {
    let file = std::env::temp_dir().join(format!("{name}-{}.pdf", std::process::id()));
    std::fs::write(&file, pdf).unwrap();
    // In the order of the page: a guess at columns would tear rows of a table.
    let read = Command::new("pdftotext")
        .arg("-raw")
        .arg(&file)
        .arg("-")
        .output();
    let _ = std::fs::remove_file(&file);
    let text = String::from_utf8_lossy(&read.ok()?.stdout).into_owned();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

pub(crate) fn pages(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF-"), "no PDF");
    let text = String::from_utf8_lossy(pdf);
    let all = text.matches("/Type /Page").count();
    all - text.matches("/Type /Pages").count()
}

#[test]
fn result_and_exercise_can_be_printed() {
    let site = Site::open();
    let person = Person::at(&site);
    let stored = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&stored.texts());
    person.opens(&format!("#/group/{ID}/result/1"));
    person.sees_heading(result::TITLE);
    let pdf = person.prints();
    let count = pages(&pdf);
    assert!((1..=20).contains(&count), "{count} pages");
    if let Some(text) = text(&pdf, "result") {
        for words in [
            "53",
            statement("U1").sv,
            statement("R4").sv,
            result::TITLE.sv,
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(!text.contains(result::WALL.sv), "buttons are not for paper");
    }

    person.opens("#/exercises/question-relay");
    let relay = exercise("question-relay").unwrap();
    person.sees_heading(relay.title);
    let pdf = person.prints();
    let count = pages(&pdf);
    assert!((1..=3).contains(&count), "{count} pages");
    if let Some(text) = text(&pdf, "exercise") {
        for step in relay.steps {
            assert!(text.contains(step.title.sv), "{text}");
        }
        assert!(!text.contains(exercise_text::RUN.sv), "{text}");
    }
}
