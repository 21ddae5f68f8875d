//! Pages to learn from are read, printed and listened to; what participants meet is
//! there in easy Swedish.

use e2e::{Person, Site, Stored};
use samklang::app::learning::{lead, title};
use samklang::app::{LearnPage, PracticeRoute};
use samklang::content::text::{answer, learn, listen, shell};
use samklang::content::{Lang, statement};
use samklang::domain::{Dimension, Form};

use crate::screens::Looks;

const SV: Lang = Lang::Sv;
const ID: &str = "abcdefgh";

/// A device with voices: one of the languages on it, and one that would send the text
/// away. What is read is noted; each text ends when the test says so.
const VOICES: &str = "
    window.heard = [];
    const voice = (lang, localService) => ({ lang, localService, default: false, name: lang });
    const voices = arguments[0].map(([lang, local]) => voice(lang, local));
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    const synthesis = {
        getVoices: () => voices,
        speak: (it) => { window.heard.push([it.voice.lang, it.text]); window.now = it; },
        cancel: () => { window.now = undefined; },
        addEventListener: () => {},
        removeEventListener: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
";

fn heard(person: &Person) -> Vec<(String, String)> {
    let found = person.run("return window.heard", &[]);
    let all = found.as_array().expect("what was read").iter();
    all.map(|it| {
        let word = |at: usize| it[at].as_str().unwrap().to_owned();
        (word(0), word(1))
    })
    .collect()
}

/// Waits until so many texts were begun.
fn hears(person: &Person, count: usize) -> Vec<(String, String)> {
    person.waits_for("what is read", || {
        let heard = heard(person);
        (count <= heard.len()).then_some(heard)
    })
}

/// A page of learning, on a device with these voices.
fn at_page(person: &Person, page: LearnPage, voices: &[(&str, bool)]) {
    person.opens("#/learn");
    person.sees_heading(learn::TITLE);
    let voices: Vec<_> = voices
        .iter()
        .map(|it| serde_json::json!([it.0, it.1]))
        .collect();
    person.run(VOICES, &[voices.into()]);
    person.presses(title(page));
    person.sees(lead(page));
}

#[test]
fn a_page_is_listened_to_paragraph_by_paragraph() {
    let site = Site::open();
    let person = Person::at(&site);
    let page = LearnPage::Perspective(Dimension::Exploring);
    let voices = [("en-GB", true), ("sv-SE", false), ("sv-SE", true)];
    at_page(&person, page, &voices);
    person.presses(listen::LISTEN);
    let first = hears(&person, 1);
    assert_eq!(first, [("sv-SE".to_owned(), title(page).sv.to_owned())]);
    person.run("window.now.onend()", &[]);
    let second = hears(&person, 2);
    assert_eq!(second[1].1, lead(page).sv);
    person.presses(listen::AFTER);
    let third = hears(&person, 3);
    // What is read is marked on the page.
    let marked = person.run("return document.querySelector('.heard').textContent", &[]);
    assert_eq!(marked.as_str(), Some(third[2].1.as_str()));
    person.presses(listen::BEFORE);
    assert_eq!(hears(&person, 4)[3].1, lead(page).sv);
    person.presses(listen::STOP);
    person.sees(listen::LISTEN);
    // In the other language, by a voice of that language.
    person.switches_language();
    person.presses(listen::LISTEN);
    let english = hears(&person, 5);
    assert_eq!(english[4], ("en-GB".to_owned(), title(page).en.to_owned()));
    // Another page is silent.
    person.presses(learn::TO_INDEX);
    person.sees_heading(learn::TITLE);
    person.waits_for("silence", || {
        person
            .run("return window.now === undefined", &[])
            .as_bool()?
            .then_some(())
    });
    person.has_a_quiet_console();
}

#[test]
fn without_a_voice_on_the_device_there_is_no_button_and_the_page_says_so() {
    let site = Site::open();
    let person = Person::at(&site);
    // A Swedish voice that is elsewhere is none.
    at_page(
        &person,
        LearnPage::Guide,
        &[("sv-SE", false), ("en-GB", true)],
    );
    person.sees(listen::NONE);
    assert!(!person.can_press(listen::LISTEN));
    person.switches_language();
    person.sees(listen::LISTEN);
}

#[test]
fn answering_is_there_in_easy_swedish_and_is_the_same_survey() {
    let site = Site::open();
    let person = Person::at(&site);
    let group = Stored::group(ID, "Elevhälsan").with_open(Form::Full, &[], 10);
    person.finds_stored(&group.texts());
    person.opens(&format!("#/group/{ID}/answer"));
    person.sees(answer::extent(SV, &28, &6));
    person.presses(shell::EASY);
    person.sees(answer::extent(Lang::Easy, &28, &10));
    person.presses(answer::BEGIN);
    // The first statement is R1.
    person.sees(statement("R1").easy);
    person.does_not_see(statement("R1").sv);
    person.sees("Sällan (inte så ofta)");
    person.sees("Jag vet inte");
    person.presses(shell::EASY.easy);
    person.sees(statement("R1").sv);
    person.has_a_quiet_console();
}

#[test]
fn what_there_is_to_learn_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("#/learn");
    looks.at("learn");
    for (page, name) in [
        (LearnPage::Perspective(Dimension::Inside), "learn-inside"),
        (LearnPage::Perspective(Dimension::Climate), "learn-climate"),
        (LearnPage::Pairs, "learn-pairs"),
        (LearnPage::Guide, "learn-guide"),
        (LearnPage::Cases, "learn-cases"),
        (LearnPage::Research, "learn-research"),
        (LearnPage::Glossary, "learn-glossary"),
    ] {
        person.opens(&PracticeRoute::Learn(page).to_string());
        person.sees_heading(title(page));
        looks.at(name);
    }
    person.opens(&PracticeRoute::Learn(LearnPage::Situations).to_string());
    looks.at_and_on_paper("learn-situations");
    looks.end();
}
