//! The answering page before its app is there: what stands in it is what the
//! content says, and the app would show the same.

use std::fs;
use std::path::Path;

use samklang::content::text::{answer, common, phone, privacy, shell};
use samklang::content::{CANNOT_JUDGE, FREQUENCY, Lang, Text, instrument, statement};
use samklang::domain::{Form, Measure, Step};

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// A text as it stands in the page, with what is emphasised.
fn html(words: &str) -> String {
    let parts = samklang::content::words::emphasis(words);
    parts
        .map(|(strong, part)| match strong {
            true => format!("<b>{part}</b>"),
            false => part.to_owned(),
        })
        .collect()
}

/// Both languages in one place.
fn both(text: Text) -> String {
    let span = |lang: Lang| {
        format!(
            "<span lang=\"{}\">{}</span>",
            lang.code(),
            html(text.get(lang))
        )
    };
    span(Lang::Sv) + &span(Lang::En)
}

#[test]
fn both_forms_begin_with_the_same_statement_on_the_same_scale() {
    for form in [Form::Full, Form::Short] {
        let instrument = instrument(form);
        let first = &instrument.items[instrument.order[0]];
        assert_eq!(first.id, "R1");
        assert!(matches!(first.measure, Measure::Frequency { .. }));
    }
}

#[test]
fn the_static_words_are_those_of_the_content() {
    let page = read("public/a/index.html");
    let welcome: Vec<Text> = [answer::TITLE]
        .into_iter()
        .chain(answer::GUIDANCE.iter().copied())
        .chain([
            answer::VOLUNTARY,
            privacy::TITLE,
            privacy::PHONE,
            answer::BEGIN,
        ])
        .collect();
    let scale: Vec<Text> = FREQUENCY.into_iter().chain([CANNOT_JUDGE]).collect();
    let first: Vec<Text> = [statement("R1")]
        .into_iter()
        .chain(scale)
        .chain([answer::CANNOT_HELP, answer::KEYS_HELP, common::NEXT])
        .collect();
    let wanted: Vec<String> = welcome.into_iter().chain(first).map(both).collect();
    // In this order, and nothing else in two languages.
    let mut rest = page.as_str();
    for words in &wanted {
        let (_, after) = rest
            .split_once(words)
            .unwrap_or_else(|| panic!("not here, or not in its place: {words}"));
        rest = after;
    }
    assert_eq!(page.matches("<span lang=\"sv\">").count(), wanted.len());
    for lang in [Lang::Sv, Lang::En] {
        let code = lang.code();
        let starting = phone::STARTING.get(lang);
        assert!(page.contains(&format!("<p lang=\"{code}\">{starting}</p>")));
        let other = lang.other().code();
        let switch = shell::SWITCH.get(lang);
        assert_eq!(page.matches(&format!(">{switch}</button>")).count(), 2);
        assert!(page.contains(&format!("data-do=\"{other}\"")));
    }
}

#[test]
fn the_static_choices_have_the_values_of_the_scale() {
    let page = read("public/a/index.html");
    let values: Vec<&str> = page
        .split("name=\"response\" value=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap())
        .collect();
    assert_eq!(values, ["1", "2", "3", "4", "5", "0"]);
    for (step, value) in Step::ALL.iter().zip(values) {
        assert_eq!(step.code().to_string(), value);
    }
}

#[test]
fn both_pages_ask_the_same_of_a_browser_and_name_the_same_floor() {
    let function = |script: &str| {
        let text = read(script);
        let (_, after) = text.split_once("function newEnough() {").unwrap();
        after.split_once("\n}\n").unwrap().0.to_owned()
    };
    assert_eq!(function("public/boot.js"), function("public/a/start.js"));
    let floor = "iOS 16.4, Chrome eller Edge 111, Firefox 115";
    assert!(read("index.html").contains(floor));
    assert!(read("public/a/index.html").contains(floor));
}
