//! The model of five perspectives: adapted as an authority did, anchored, and taken
//! to another device by link and by file.

use std::path::PathBuf;

use e2e::{Dress, Person, Site, hand_in};
use samklang::codec::ModelFile;
use samklang::content::Lang;
use samklang::content::text::{
    bring, common, dialogues, model, model_adapt, model_cards, model_take, perspectives,
};
use samklang::domain::dialogue::{Body, Origin};
use samklang::domain::{Model, ModelId};
use samklang::store::Kept;
use serde_json::json;

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;
use crate::steps::NINE;

const NAME: &str = "Samtal på <b>myndigheten</b>";
const LIST: &str = "#/dialogues";

fn id() -> ModelId {
    ModelId::parse("00000001").unwrap()
}

/// As the authority's model stands on a device, to begin a journey with.
fn authority() -> Model {
    let day = e2e::day(3, 2);
    let mut model = Model::new(id(), NAME);
    model.swap(4, Origin::Challenge, day);
    model.rename(0, "Stanna upp", day);
    model.move_to(2, 1, day);
    for who in Body::KNOWN {
        assert!(model.agree(who, e2e::day(4, 1)));
    }
    model
}

fn texts(model: &Model) -> Vec<(String, String)> {
    vec![(
        format!("samklang/model/{}", model.id.as_str()),
        model.seal(),
    )]
}

fn place(page: &str) -> String {
    format!("#/dialogues/model/00000001{page}")
}

/// The perspectives' names on the page, in their order.
fn order(person: &Person) -> Vec<String> {
    texts_at(person, ".perspectives h3")
}

fn texts_at(person: &Person, selector: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])]\
                  .map((it) => it.textContent)";
    let found = person.run(script, &[json!(selector)]);
    let all = found.as_array().unwrap().iter();
    all.map(|it| it.as_str().unwrap().to_owned()).collect()
}

fn sees_order(person: &Person, wanted: [&str; 5]) {
    person.waits_for("the perspectives in their order", || {
        (order(person) == wanted).then_some(())
    });
}

fn agrees(person: &Person, who: &str, day: &str) {
    person.sets(model_adapt::WHO_LABEL, who);
    person.sets(model_adapt::ON_LABEL, day);
    person.presses(model_adapt::AGREE);
    person.sees(format!("Uppskrivet: {who}"));
}

const ADAPTED: [&str; 5] = [
    "Stanna upp",
    "Utforska nyfiket",
    "Inkludera",
    "Visa uppskattning",
    "Utmana",
];

/// The authority's adaptation as a visitor reads it on the page.
fn sees_the_adaptation(person: &Person) {
    sees_order(person, ADAPTED);
    for words in [
        "Heter Reflektera i originalet",
        "Var nummer 3",
        "Var nummer 2",
        "I stället för Uttryck tacksamhet",
        "4 av 5 perspektiv skiljer sig från originalet.",
        "Ändrad senast 2 mars 2026.",
        "Chefer, 9 mars 2026",
        "Ledningen, 16 mars 2026",
        "Facken, 17 mars 2026",
        "HR, 18 mars 2026",
        "Högsta chefen, 30 mars 2026",
        "Skyddsombuden, 19 mars 2026",
    ] {
        person.sees(words);
    }
}

/// A file to choose, gone when it is dropped.
struct Chosen(PathBuf);

impl Chosen {
    fn of(name: &str, text: &str) -> Chosen {
        let name = format!("samklang-model-{name}-{}.json", std::process::id());
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

#[test]
fn a_model_is_adapted_anchored_and_shared_to_another_device() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/learn");
    person.sets_clock("2026-03-02T12:00:00");
    person.opens(LIST);
    person.sees_heading(dialogues::TITLE);
    person.sees(dialogues::OWN_NONE);
    person.presses(model::MAKE);
    person.sees(model::NAME_MISSING);
    person.fills(model::NAME_LABEL, NAME);
    person.presses(model::MAKE);
    person.sees_heading(model_adapt::TITLE);
    person.sees(model::NO_DIFFERENCE);

    // "Challenge" in place of gratitude.
    person.presses(model_adapt::change_named(Lang::Sv, &"Uttryck tacksamhet"));
    person.sets(model_adapt::SWAP_LABEL, "Utmana");
    person.sees("Utmana står nu i stället för Uttryck tacksamhet.");
    person.sees("I stället för Uttryck tacksamhet");
    // One is called something else, and one stands elsewhere.
    person.presses(model_adapt::change_named(Lang::Sv, &"Reflektera"));
    person.fills(model_adapt::NAME_LABEL, "Stanna upp");
    person.sees("Heter Reflektera i originalet");
    person.fills(model_adapt::QUESTIONS_LABEL, "Vad vet jag <i>säkert</i>?");
    person.sees(model::OWN_QUESTIONS);
    person.presses(model_adapt::close_named(Lang::Sv, &"Stanna upp"));
    person.presses(model_adapt::up_named(Lang::Sv, &"Utforska nyfiket"));
    person.sees("Utforska nyfiket är nu nummer 2 av 5.");
    sees_order(&person, ADAPTED);
    // A step too far is undone, and what was done stays.
    person.presses(model_adapt::up_named(Lang::Sv, &"Utmana"));
    person.sees("Utmana är nu nummer 4 av 5.");
    person.presses(model_adapt::UNDO);
    person.sees(model_adapt::UNDONE);
    sees_order(&person, ADAPTED);
    person.presses(model_adapt::ALL_BACK);
    person.sees(model::NO_DIFFERENCE);
    person.presses(model_adapt::UNDO);
    sees_order(&person, ADAPTED);

    // Who has agreed, on which days; one that lies ahead is refused and stays.
    person.sets_clock("2026-04-07T12:00:00");
    person.reloads();
    sees_order(&person, ADAPTED);
    for (who, day) in [
        ("Chefer", "2026-03-09"),
        ("Ledningen", "2026-03-16"),
        ("Facken", "2026-03-17"),
        ("HR", "2026-03-18"),
        ("Högsta chefen", "2026-03-30"),
    ] {
        agrees(&person, who, day);
    }
    person.sets(model_adapt::WHO_LABEL, model_adapt::WHO_OTHER);
    person.presses(model_adapt::AGREE);
    person.sees(model_adapt::WORDS_MISSING);
    person.fills(model_adapt::WORDS_LABEL, "Skyddsombuden");
    person.sets(model_adapt::ON_LABEL, "2027-01-01");
    person.presses(model_adapt::AGREE);
    person.sees(model_adapt::ON_WRONG);
    assert_eq!(person.field(model_adapt::WORDS_LABEL), "Skyddsombuden");
    person.sets(model_adapt::ON_LABEL, "2026-03-19");
    person.presses(model_adapt::AGREE);
    person.sees("Uppskrivet: Skyddsombuden, 19 mars 2026.");
    person.reloads();
    sees_the_adaptation(&person);
    person.presses(NAME);
    person.sees_heading(NAME);
    sees_the_adaptation(&person);
    person.does_not_see("Sa ja före den senaste ändringen");

    // On paper: what is seen, with the behaviours.
    let pdf = person.prints();
    keeps(&pdf, "model");
    let paper = Printed::of(&pdf);
    for words in ADAPTED.into_iter().chain([
        "I stället för Uttryck tacksamhet",
        "Högsta chefen, 30 mars 2026",
        perspectives::CHALLENGE_BEHAVIOURS[0].sv,
    ]) {
        assert!(paper.has(words), "{words}: {paper:?}");
    }
    assert!(!paper.has(model::REMOVE.sv));
    assert!(pages(&pdf) <= 2);

    // What I will do stays here.
    person.presses(model::CARDS);
    let will = perspectives::EXPLORE_BEHAVIOURS[0].sv;
    person.chooses(will);
    person.sees(model_cards::will_now(Lang::Sv, &will));
    person.reloads();
    assert!(person.has_chosen(will));

    // By link, to a browser that has never been here.
    person.opens(LIST);
    person.presses(NAME);
    person.presses(model::TAKE);
    person.sees_heading(model_take::TITLE);
    let link = person.waits_for("the link", || texts_at(&person, ".model-link").pop());
    assert!(
        link.contains("#/dialogues/bring/") && link.len() < 500,
        "{link}"
    );
    // The whole picture at once, and no more than our reader looks at.
    person.wears(Dress {
        height: 1200,
        ..Dress::DESK
    });
    assert_eq!(person.reads_code(), link, "the picture is the link");
    person.wears(Dress::DESK);
    let (mime, file) = person.saves(model_take::FILE);
    assert_eq!(mime, "application/json");
    assert!(!file.contains(will));
    person.has_a_quiet_console();

    let other = Person::at(&site);
    other.goes_to(&link);
    other.sees_heading(model::LINK_TITLE);
    other.sees(model::found(Lang::Sv, &NAME));
    sees_the_adaptation(&other);
    assert_eq!(other.stored().len(), 0, "first it is looked at");
    other.presses(bring::ADD);
    other.sees_heading(NAME);
    sees_the_adaptation(&other);
    other.does_not_see(will);
    other.presses(model::CARDS);
    other.sees("Vad vet jag <i>säkert</i>?");

    // By file: a second copy; the first stays as it is.
    other.opens(LIST);
    let chosen = Chosen::of("whole", &file);
    other.chooses_file(model::BRING_LABEL, &chosen.0);
    other.sees(model::found(Lang::Sv, &NAME));
    other.presses(common::CANCEL);
    other.no_longer_sees(model::found(Lang::Sv, &NAME));
    other.chooses_file(model::BRING_LABEL, &chosen.0);
    other.presses(bring::ADD);
    let copy = format!("{NAME} (kopia)");
    other.sees(model::added(Lang::Sv, &copy));
    other.presses(bring::open(Lang::Sv, &copy));
    other.sees_heading(&*copy);
    sees_the_adaptation(&other);

    // A change after somebody agreed is told.
    other.presses(model::ADAPT);
    other.presses(model_adapt::down_named(Lang::Sv, &"Stanna upp"));
    other.presses(&*copy);
    other.sees("Sa ja före den senaste ändringen");
    other.presses(model::REMOVE);
    other.sees(model::remove_title(Lang::Sv, &copy));
    other.presses(common::CANCEL);
    other.presses(model::REMOVE);
    other.presses(model::REMOVE_YES);
    other.sees(dialogues::MISSING);
    other.presses(dialogues::BACK_TO_LIST);
    other.sees(NAME);
    other.does_not_see(&*copy);
    other.has_a_quiet_console();
}

#[test]
fn links_and_files_that_are_not_right_are_refused_with_the_reason() {
    let site = Site::open();
    let person = Person::at(&site);
    let code = ModelFile::of(&authority()).code();
    let cut = &code[..code.len() - 8];
    for (code, words) in [
        (cut.to_owned(), model::LINK_DAMAGED.sv.to_owned()),
        (format!("{code}!"), model::link_symbol(Lang::Sv, &'!')),
        (
            hand_in(7, 1, NINE[0]).code(),
            model::LINK_OTHER.sv.to_owned(),
        ),
    ] {
        person.opens(&format!("#/dialogues/bring/{code}"));
        person.sees(words);
        person.sees(bring::NOTHING);
        assert!(!person.can_press(bring::ADD));
    }
    person.presses(dialogues::BACK_TO_LIST);
    person.sees(dialogues::OWN_NONE);
    let stored = person.stored();
    let refuses = |text: &str, words: &str| {
        let file = Chosen::of("refused", text);
        person.chooses_file(model::BRING_LABEL, &file.0);
        person.sees(words);
        person.sees(bring::NOTHING);
        assert_eq!(person.stored(), stored, "nothing was added");
    };
    let text = ModelFile::of(&authority()).write();
    refuses(&text[..text.len() / 2], "Filen är inte hel");
    refuses(
        &text.replace("\"version\": 1", "\"version\": 2"),
        bring::NEWER.sv,
    );
    refuses("{\"mine\": true}", model::FILE_NOT_OURS.sv);
    refuses(
        &text.replace("\"challenge\"", "\"include\""),
        "perspektiv 5 finns två gånger",
    );
    refuses(
        &text.replace("\"is\":", "\"kind\":"),
        "Filen är skadad eller ändrad",
    );
    refuses(&" ".repeat(500_001), model::FILE_TOO_LARGE.sv);
    let file = Chosen::of("right", &text);
    person.chooses_file(model::BRING_LABEL, &file.0);
    person.sees(model::found(Lang::Sv, &NAME));
    person.opens("#/dialogues/model/zzzzzzzz");
    person.sees(dialogues::MISSING);
    person.has_a_quiet_console();
}

#[test]
fn a_model_with_much_text_is_taken_along_as_a_file() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut model = authority();
    let lines = format!("{}\n", "Hur ser du på det?".repeat(10)).repeat(4);
    for place in 0..5 {
        model.set_questions(place, &lines, e2e::day(4, 2));
    }
    person.finds_stored(&texts(&model));
    person.opens(&place("/take"));
    person.sees("Modellen har för mycket egen text för en länk");
    person.sees(model_take::CODE_TOO_FINE);
    assert!(!person.can_press(model_take::COPY));
    let (_, file) = person.saves(model_take::FILE);
    assert_eq!(ModelFile::read(&file), Ok(ModelFile::of(&model)));
}

#[test]
fn cards_are_shown_one_at_a_time_large_and_printed() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/dialogues/model/original/cards");
    person.sees_heading(model_cards::TITLE);
    person.sees("Kort 1 av 25");
    person.presses(model_cards::PREVIOUS);
    person.sees("Kort 25 av 25");
    person.sets(model_cards::WHICH_LABEL, "Visa uppskattning");
    person.sees("Kort 1 av 5");
    person.sees(perspectives::APPRECIATE_CARDS[0]);
    person.presses(model_cards::LARGE);
    person.presses_key("ArrowRight");
    person.sees("Kort 2 av 5");
    person.takes_picture("model-card-large");
    person.presses_key("Escape");
    // Of the original nothing can be kept, and that is said.
    person.sees(model_cards::WILL_ORIGINAL);
    let pdf = person.prints();
    keeps(&pdf, "model-cards");
    let paper = Printed::of(&pdf);
    for card in [
        perspectives::REFLECT_CARDS[0],
        perspectives::EXPLORE_CARDS[2],
        perspectives::THANK_CARDS[4],
    ] {
        assert!(paper.has(card.sv), "{}: {paper:?}", card.sv);
    }
    assert!(!paper.has(model_cards::WILL_TITLE.sv));
    assert_eq!(pages(&pdf), 3, "ten to a page");
    person.has_a_quiet_console();
}

#[test]
fn a_model_is_adapted_with_the_keyboard_alone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/learn");
    person.sets_clock("2026-03-02T12:00:00");
    person.opens(LIST);
    person.sees_heading(dialogues::TITLE);
    person.has_focus_on_heading();
    person.tabs_to(model::NAME_LABEL);
    person.types("Vi");
    person.presses_key("Enter");
    person.sees_heading(model_adapt::TITLE);
    person.has_focus_on_heading();
    let stands_at = |words: &str| {
        person.waits_for(&format!("the keyboard at “{words}”"), || {
            person.focus().name.starts_with(words).then_some(())
        });
    };
    person.tabs_to("Flytta ner: Reflektera");
    for number in [2, 3] {
        person.presses_key("Enter");
        person.sees(format!("Reflektera är nu nummer {number} av 5."));
        // The keyboard goes along with what is moved.
        stands_at("Flytta ner: Reflektera");
    }
    person.presses_key("Shift+Tab");
    stands_at("Flytta upp: Reflektera");
    for number in [2, 1] {
        person.presses_key("Enter");
        person.sees(format!("Reflektera är nu nummer {number} av 5."));
        stands_at("Flytta upp: Reflektera");
    }
    person.presses_key("Enter");
    person.sees("Reflektera står redan först.");
    person.presses_key("Ctrl+z");
    person.sees(model_adapt::UNDONE);
    person.presses_key("Shift+Tab");
    stands_at("Ändra: ");
    person.presses_key("Enter");
    person.tabs_to(model_adapt::SWAP_LABEL);
    // The list's own keys: the last one is an own perspective.
    person.types("Eget");
    person.sees("Eget perspektiv står nu i stället för");
    person.tabs_to(model_adapt::NAME_LABEL);
    person.types("Vila");
    person.tabs_to(model_adapt::WHO_LABEL);
    person.presses_key("ArrowDown");
    person.tabs_to(model_adapt::AGREE);
    person.presses_key("Enter");
    person.sees("Uppskrivet: Ledningen, 2 mars 2026.");
    person.tabs_to("Ångra");
    person.presses_key("Enter");
    person.sees(model::NOBODY);
    assert!(order(&person).contains(&"Vila".to_owned()));
    person.has_a_quiet_console();
}

#[test]
fn the_models_pages_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut model = authority();
    // As long a word as there may be.
    model.rename(3, &"o".repeat(80), e2e::day(4, 2));
    model.set_will(&"ö".repeat(200));
    person.finds_stored(&texts(&model));
    person.opens(LIST);
    let mut looks = Looks::of(&person);
    person.presses(model::MAKE);
    person.sees(model::NAME_MISSING);
    looks.at("dialogues");
    person.presses(NAME);
    person.sees_heading(NAME);
    looks.at_and_on_paper("model-overview");
    person.opens(&place("/adapt"));
    person.presses(model_adapt::change_named(Lang::Sv, &"Utmana"));
    person.sets(model_adapt::WHO_LABEL, model_adapt::WHO_OTHER);
    person.presses(model_adapt::AGREE);
    person.sees(model_adapt::WORDS_MISSING);
    looks.at("model-adapt");
    person.opens(&place("/cards"));
    looks.at_and_on_paper("model-cards");
    person.presses(model_cards::LARGE);
    looks.here("model-cards-large");
    person.presses_key("Escape");
    person.opens(&place("/take"));
    looks.at_and_on_paper("model-take");
    person.opens("#/dialogues/model/original");
    looks.at("model-original");
    let code = ModelFile::of(&model).code();
    person.opens(&format!("#/dialogues/bring/{code}"));
    looks.at("model-link");
    person.opens("#/dialogues/bring/0123");
    looks.at("model-link-damaged");
    looks.end();
}
