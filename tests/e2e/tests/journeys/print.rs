//! On paper.

use e2e::{Person, Site, Stored};
use samklang::content::text::{exercise as exercise_text, result, technical};
use samklang::content::{Lang, exercise, guide, statement, words};
use samklang::domain::{Form, day};

use crate::steps::NINE;

const ID: &str = "abcdefgh";

/// What can be read on printed pages, in the order of the page.
#[derive(Debug)]
pub(crate) struct Printed(String);

impl Printed {
    pub(crate) fn of(pdf: &[u8]) -> Printed {
        Printed(bare(
            &pdf_extract::extract_text_from_mem(pdf).expect("a PDF with text"),
        ))
    }

    /// Where words end that stand at or behind a place.
    pub(crate) fn find(&self, words: &str, from: usize) -> Option<usize> {
        let words = bare(words);
        let at = self.0.get(from..)?.find(&words)?;
        Some(from + at + words.len())
    }

    pub(crate) fn has(&self, words: &str) -> bool {
        self.find(words, 0).is_some()
    }

    /// How many bytes of letters there are.
    pub(crate) fn length(&self) -> usize {
        self.0.len()
    }
}

/// Letters without spaces: a printer moves letters apart and together as it likes.
fn bare(text: &str) -> String {
    let text = text
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('ﬀ', "ff");
    text.split_whitespace().collect()
}

/// Keeps what was printed beside the pictures, for people to look at.
pub(crate) fn keeps(pdf: &[u8], name: &str) {
    std::fs::write(e2e::screenshots().join(format!("{name}.pdf")), pdf).unwrap();
}

pub(crate) fn pages(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF-"), "no PDF");
    let text = String::from_utf8_lossy(pdf);
    let all = text.matches("/Type /Page").count();
    all - text.matches("/Type /Pages").count()
}

#[test]
fn a_result_is_a_report_on_paper_with_its_tables() {
    let site = Site::open();
    let person = Person::at(&site);
    // Ten of thirteen answered: fewer than four in five.
    let ten = [&NINE[..], &NINE[..1]].concat();
    let stored = Stored::group(ID, "Elevhälsan").with_closed(Form::Full, &ten, 13);
    person.finds_stored(&stored.texts());
    person.opens(&format!("#/group/{ID}/result/1"));
    for lang in [Lang::Sv, Lang::En] {
        person.sees_heading(result::TITLE);
        let pdf = person.prints();
        keeps(&pdf, &format!("report-{}", lang.code()));
        let count = pages(&pdf);
        assert!((1..=12).contains(&count), "{count} pages");
        let printed = Printed::of(&pdf);
        let date = words::date(lang, day::of_iso("2026-03-02").unwrap());
        let line = result::round_line(lang, &1, &10, &13, &date);
        assert!(printed.has(&line), "{line} is not in {printed:?}");
        for words in [
            result::TITLE,
            // Every column of the table of levels, the last ones too.
            result::COLUMN_WORDS,
            result::COLUMN_INTERVAL,
            result::COLUMN_SPREAD,
            result::COLUMN_PEOPLE,
            statement("U1"),
            statement("R4"),
            statement("DA"),
            technical::BOUNDS_TITLE,
            result::LIMIT_ZERO,
        ] {
            let words = words.get(lang);
            assert!(printed.has(words), "{words} is not in {printed:?}");
        }
        assert!(
            !printed.has(result::WALL.get(lang)),
            "buttons are not for paper"
        );
        // As it is seen: the drawer goes to paper when it is open.
        let source = "Cronbach 1951";
        assert!(!printed.has(source), "{printed:?}");
        person.presses(technical::TITLE);
        person.sees(source);
        assert!(Printed::of(&person.prints()).has(source));
        person.presses(technical::TITLE);
        person.switches_language();
    }
}

#[test]
fn an_exercise_can_be_printed() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/exercises/question-relay");
    let relay = exercise("question-relay").unwrap();
    person.sees_heading(relay.title);
    let pdf = person.prints();
    let count = pages(&pdf);
    assert!((1..=3).contains(&count), "{count} pages");
    let printed = Printed::of(&pdf);
    for step in guide("question-relay").unwrap().steps {
        assert!(printed.has(step.title.sv), "{printed:?}");
    }
    assert!(!printed.has(exercise_text::RUN.sv), "{printed:?}");
}
