//! An adapted model of perspectives: how it differs from the original, who has agreed
//! to it, and that it comes back whole from a link, a file and the device, or not at
//! all.

use proptest::prelude::*;
use samklang::app::dialogue::model::adapting::{Said, State, is_too_much, own_name};
use samklang::app::dialogue::model::bringing::{BringingModel, refusal};
use samklang::app::dialogue::model::cards::{deck, drawn, turned};
use samklang::app::dialogue::model::taking::{Link, file};
use samklang::app::dialogue::model::{agreed, compared, consents, differing, names};
use samklang::app::dialogue::perspective;
use samklang::app::meeting::history::History;
use samklang::app::{DialogueRoute, Route, Wing};
use samklang::codec::{Fault, Kind, ModelFault, ModelFile, ModelSpot, kind};
use samklang::content::Lang;
use samklang::domain::dialogue::model::{
    FIVE, LONGEST_LINE, LONGEST_NAME, MOST_CONSENTS, MOST_LINES, differences, tidy,
};
use samklang::domain::dialogue::{Body, Consent, Difference, Origin, Part, Perspective};
use samklang::domain::{Model, ModelId};
use samklang::store::Loaded;
use serde_json::{Value, json};
use time::{Date, Month};

use super::device::Device;
use super::helper::cases;
use super::store::store;

const KEY: &str = "samklang/model/00000001";
const NONE: Difference = Difference {
    moved_from: None,
    replaces: None,
    is_renamed: false,
    has_own_about: false,
    has_own_behaviours: false,
    has_own_questions: false,
};

fn id() -> ModelId {
    ModelId::parse("00000001").unwrap()
}

fn on(month: Month, day: u8) -> Date {
    Date::from_calendar_date(2026, month, day).unwrap()
}

fn new() -> Model {
    Model::new(id(), "Våra samtal")
}

/// As the authority did it: "Challenge" in place of gratitude; besides, one is called
/// something else, and two have changed places.
fn authority() -> Model {
    let day = on(Month::March, 2);
    let mut model = new();
    model.swap(4, Origin::Challenge, day);
    model.rename(0, "Stanna upp", day);
    model.move_to(2, 1, day);
    for (place, who) in Body::KNOWN.into_iter().enumerate() {
        let day = on(Month::April, 1 + u8::try_from(place).unwrap());
        assert!(model.agree(who, day));
    }
    model
}

fn origins(model: &Model) -> Vec<Origin> {
    model.parts.iter().map(|it| it.origin).collect()
}

#[test]
fn the_authoritys_adaptation_differs_by_what_was_done() {
    use Perspective::{Appreciate, Explore, Include, Reflect, Thank};
    let model = authority();
    let wanted = [Reflect, Explore, Include, Appreciate].map(Origin::Original);
    assert_eq!(
        origins(&model),
        [&wanted[..], &[Origin::Challenge]].concat()
    );
    let renamed = Difference {
        is_renamed: true,
        ..NONE
    };
    let moved = |from| Difference {
        moved_from: Some(from),
        ..NONE
    };
    let replaced = Difference {
        replaces: Some(Thank),
        ..NONE
    };
    let wanted = [renamed, moved(2), moved(1), NONE, replaced];
    assert_eq!(differences(&model.parts), wanted);

    // As a person reads it.
    let read: Vec<Vec<String>> = compared(&model.parts, Lang::Sv)
        .into_iter()
        .map(|(_, it)| it)
        .collect();
    let wanted: [&[&str]; 5] = [
        &["Heter Reflektera i originalet"],
        &["Var nummer 3"],
        &["Var nummer 2"],
        &[],
        &["I stället för Uttryck tacksamhet"],
    ];
    assert_eq!(read, wanted);
    assert_eq!(
        differing(&model.parts, Lang::En),
        "4 of 5 perspectives differ from the original."
    );
    assert_eq!(
        names(&model.parts, Lang::Sv),
        "Stanna upp · Utforska nyfiket · Inkludera · Visa uppskattning · Utmana"
    );
}

#[test]
fn what_took_a_place_and_moved_is_told_by_what_it_replaces() {
    let day = on(Month::March, 2);
    let mut model = new();
    model.swap(4, Origin::Challenge, day);
    model.move_to(4, 0, day);
    let challenge = differences(&model.parts)[0];
    assert_eq!(challenge.replaces, Some(Perspective::Thank));
    assert_eq!(challenge.moved_from, Some(4));
    // Two newcomers: each replaces the one whose place it has.
    let mut model = new();
    model.swap(1, Origin::Own, day);
    model.swap(3, Origin::Own, day);
    let replaced: Vec<_> = differences(&model.parts).map(|it| it.replaces).to_vec();
    let (include, appreciate) = (Perspective::Include, Perspective::Appreciate);
    assert_eq!(
        replaced,
        [None, Some(include), None, Some(appreciate), None]
    );
}

#[test]
fn each_perspective_stands_once_and_can_be_put_back() {
    let day = on(Month::March, 2);
    let mut model = new();
    // It stands in the model already.
    model.swap(0, Origin::Original(Perspective::Thank), day);
    assert_eq!(
        (model.parts.clone(), model.changed_on),
        (Model::original(), None)
    );
    model.swap(4, Origin::Challenge, day);
    model.swap(0, Origin::Challenge, day);
    assert_eq!(
        model.parts[0],
        Part::usual(Origin::Original(Perspective::Reflect))
    );
    let choices = [
        Origin::Original(Perspective::Reflect),
        Origin::Original(Perspective::Thank),
        Origin::Own,
    ];
    assert_eq!(model.choices(0), choices);
    model.set_questions(4, "Vad missar vi?\n\n  Vem  säger emot? ", day);
    assert_eq!(
        model.parts[4].questions,
        ["Vad missar vi?", "Vem säger emot?"]
    );
    model.put_back(4, day);
    assert_eq!(model.parts, Model::original());
    // A place that is not there changes nothing.
    let before = model.clone();
    let later = on(Month::May, 5);
    model.swap(5, Origin::Own, later);
    model.rename(9, "Nio", later);
    model.move_to(0, 5, later);
    model.move_to(usize::MAX, 0, later);
    model.put_back(5, later);
    assert_eq!(model, before);
}

#[test]
fn who_agreed_before_the_latest_change_is_told() {
    let mut model = authority();
    assert_eq!(
        agreed(&model, Lang::Sv),
        "Har sagt ja: Chefer, Ledningen, Facken, HR, Högsta chefen"
    );
    let told = |model: &Model| consents(&model.consents, model.changed_on, Lang::En);
    assert!(told(&model).iter().all(|(_, note)| note.is_none()));

    // The director agreed on 5 April, and then the model was changed.
    model.rename(4, "Våga fråga", on(Month::April, 4));
    let rows = told(&model);
    let note = "Agreed before the latest change (4 April 2026)".to_owned();
    assert_eq!(rows[0], ("Managers, 1 April 2026".to_owned(), Some(note)));
    // On the day of the change itself nobody knows which came first.
    assert_eq!(rows[3], ("HR, 4 April 2026".to_owned(), None));
    assert_eq!(rows[4], ("The director, 5 April 2026".to_owned(), None));
    assert!(agreed(&model, Lang::Sv).ends_with("(3 av dem före den senaste ändringen)"));

    // Agreeing again is not a second time, and can be taken back.
    assert!(model.agree(Body::Managers, on(Month::April, 20)));
    assert_eq!((model.consents.len(), told(&model)[0].1.clone()), (5, None));
    model.take_back(&Body::Managers);
    assert_eq!(model.consents.len(), 4);
    // Neither who agrees nor the name is a change of the model.
    model.set_name("Samtal hos oss");
    assert_eq!(model.changed_on, Some(on(Month::April, 4)));
    for number in 0..MOST_CONSENTS {
        let who = Body::other(&format!("Grupp {number}")).unwrap();
        let has_room = model.consents.len() < MOST_CONSENTS;
        assert_eq!(model.agree(who, on(Month::May, 1)), has_room);
    }
    assert_eq!(Body::other(" \n "), None);
}

#[test]
fn changes_can_be_undone_with_their_day() {
    let mut model = new();
    let mut history: History<State, String> = History::default();
    let mut does = |model: &mut Model, field: Option<&str>, act: &dyn Fn(&mut Model)| {
        let before = State::of(model);
        act(model);
        history.record(&before, &State::of(model), field.map(str::to_owned));
    };
    let day = on(Month::March, 2);
    does(&mut model, Some("name-0"), &|it| it.rename(0, "S", day));
    does(&mut model, Some("name-0"), &|it| {
        it.rename(0, "Stanna", day);
    });
    does(&mut model, None, &|it| it.take_back(&Body::Hr));
    does(&mut model, None, &|it| {
        it.agree(Body::Hr, day);
    });
    let back = history.undo(State::of(&model)).unwrap();
    back.put(&mut model);
    assert_eq!(model.consents, []);
    assert_eq!(model.parts[0].name, "Stanna");
    let back = history.undo(State::of(&model)).unwrap();
    back.put(&mut model);
    assert_eq!(model, new());
    assert!(history.undo(State::of(&model)).is_none());
    assert_eq!(
        Said::Undone(false).words(Lang::Sv),
        "Det finns inget att ångra."
    );
}

#[test]
fn what_is_written_is_kept_tidy_and_within_limits() {
    let day = on(Month::March, 2);
    let mut model = Model::new(id(), &"å".repeat(LONGEST_NAME + 1));
    assert_eq!(model.name.chars().count(), LONGEST_NAME);
    model.rename(0, "  Stanna\u{7}  upp\n", day);
    assert_eq!(model.parts[0].name, "Stanna upp");
    let many = "Jag lyssnar\n".repeat(MOST_LINES + 3);
    assert!(is_too_much(&many));
    model.set_behaviours(0, &many, day);
    assert_eq!(model.parts[0].behaviours.len(), MOST_LINES);
    assert!(is_too_much(&"x".repeat(LONGEST_LINE + 1)));
    assert!(!is_too_much(&"x\n\n".repeat(MOST_LINES)));
    // The usual name in either language is no name of its own.
    let reflect = Origin::Original(Perspective::Reflect);
    assert_eq!(own_name(reflect, " Reflect "), "");
    assert_eq!(own_name(reflect, "Reflektera"), "");
    assert_eq!(own_name(reflect, "Utmana"), "Utmana");
}

#[test]
fn every_perspective_has_words_in_both_languages() {
    let all = Perspective::ALL.map(Origin::Original).into_iter();
    for origin in all.chain([Origin::Challenge]) {
        let part = Part::usual(origin);
        for lang in [Lang::Sv, Lang::En] {
            let behaviours = perspective::behaviours(&part, lang);
            assert_eq!(behaviours.len(), 4, "{origin:?}");
            let first_person = match lang {
                Lang::Sv | Lang::Easy => "Jag ",
                Lang::En => "I ",
            };
            assert!(behaviours.iter().all(|it| it.starts_with(first_person)));
            let cards = perspective::cards(&part, lang);
            assert_eq!(cards.len(), 5, "{origin:?}");
            assert!(cards.iter().all(|it| it.ends_with('?')), "{cards:?}");
        }
    }
    let own = Part {
        about: "Vi väntar in varandra.".to_owned(),
        questions: vec!["Är alla med?".to_owned()],
        ..Part::usual(Origin::Own)
    };
    assert_eq!(perspective::name(&own, Lang::En), "Own perspective");
    assert_eq!(perspective::about(&own, Lang::En), own.about);
    assert_eq!(perspective::cards(&own, Lang::En), own.questions);
    assert!(perspective::behaviours(&own, Lang::En).is_empty());
}

#[test]
fn cards_are_turned_round_the_end_and_drawn_anew() {
    let mut parts = Model::original();
    assert_eq!(deck(&parts, None, Lang::Sv).len(), 25);
    parts[1].questions = vec!["Vem saknas?".to_owned()];
    let include = deck(&parts, Some(1), Lang::Sv);
    assert_eq!(include.len(), 1);
    assert_eq!(
        (include[0].number, include[0].question.as_str()),
        (2, "Vem saknas?")
    );
    assert_eq!(
        (turned(0, -1, 5), turned(4, 1, 5), turned(0, 1, 0)),
        (4, 0, 0)
    );
    for bits in 0..20 {
        let drawn = drawn(2, 5, bits);
        assert!(drawn < 5 && drawn != 2, "another card");
    }
    assert_eq!((drawn(0, 1, 7), drawn(0, 0, 7)), (0, 0));
}

// Links.

fn code() -> String {
    ModelFile::of(&authority()).code()
}

#[test]
fn a_link_holds_all_of_the_model_and_leads_to_its_page() {
    let model = authority();
    let Link::Fits(link) = Link::of(&model, "https://samklang.example/") else {
        panic!("short enough");
    };
    let (_, place) = link.split_once('#').unwrap();
    let Some(Route::Wing(Wing::Dialogues, path)) = Route::parse(place) else {
        panic!("a place of the dialogues");
    };
    let Some(DialogueRoute::Bring(code)) = DialogueRoute::parse(&path) else {
        panic!("a model in a link");
    };
    assert_eq!(kind(&code), Ok(Kind::Model));
    assert_eq!(ModelFile::of_code(&code), Ok(ModelFile::of(&model)));
    assert_eq!(
        ModelFile::of_code(&code.to_lowercase()),
        Ok(ModelFile::of(&model))
    );
}

#[test]
fn a_model_with_long_texts_is_too_long_for_a_link() {
    let mut model = authority();
    let line = format!("{}\n", "Hur ser du på det?".repeat(10));
    for place in 0..FIVE {
        model.set_questions(place, &line.repeat(3), on(Month::May, 1));
    }
    let Link::TooLong(long) = Link::of(&model, "https://samklang.example/") else {
        panic!("too long");
    };
    // Fifteen lines of 180 letters are at least 2,700 bytes, 8 bits of 5 a symbol.
    assert!(4_320 < long, "{long}");
    assert_eq!(Link::of(&model, "https://samklang.example/").drawn(), None);
    let short = Link::of(&authority(), "https://samklang.example/");
    assert!(short.drawn().is_some(), "{short:?}");
}

#[test]
fn a_damaged_cut_newer_or_foreign_link_gives_no_model() {
    let code = code();
    let symbols: Vec<char> = code.chars().collect();
    for at in 0..symbols.len() {
        for symbol in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            if symbol != symbols[at] {
                let mut wrong = symbols.clone();
                wrong[at] = symbol;
                let wrong: String = wrong.into_iter().collect();
                assert!(ModelFile::of_code(&wrong).is_err(), "{at} {symbol}");
            }
        }
        let cut: String = symbols.iter().take(at).collect();
        assert_eq!(ModelFile::of_code(&cut), Err(Fault::Damaged), "{at}");
    }
    let swapped = |at: usize| {
        let mut wrong = symbols.clone();
        wrong.swap(at, at + 1);
        wrong.into_iter().collect::<String>()
    };
    for at in 0..symbols.len() - 1 {
        let wrong = swapped(at);
        assert!(wrong == code || ModelFile::of_code(&wrong).is_err(), "{at}");
    }
    let told = |code: &str| match BringingModel::linked(code) {
        BringingModel::Refused(why) => refusal(why, Lang::Sv),
        other => panic!("{other:?}"),
    };
    assert!(told(&code[..20]).starts_with("Länken är inte hel."));
    assert!(told("").starts_with("Länken är inte hel."));
    assert!(told(&format!("{code}!")).contains("tecknet ”!”"));
    let newer = sealed_as(15, &code);
    assert!(told(&newer).starts_with("Länken kommer från en nyare version"));
    let other = sealed_as(1, &code);
    assert!(told(&other).contains("inte till en dialogmodell"));
}

/// The same symbols as a code of another format, with a checksum that is right: the
/// bits are worked out here by hand (CRC-16/GENIBUS of all before it).
fn sealed_as(format: u8, code: &str) -> String {
    const SYMBOLS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let five = |symbol: char| SYMBOLS.find(symbol).unwrap();
    let mut bits: Vec<bool> = code
        .chars()
        .flat_map(|it| (0..5).rev().map(move |bit| five(it) >> bit & 1 == 1))
        .collect();
    bits.truncate(bits.len() - 16);
    for (place, bit) in (0..4).zip(&mut bits) {
        *bit = format >> (3 - place) & 1 == 1;
    }
    let sum = bits.iter().fold(0xffff_u16, |sum, bit| {
        let is_odd = (sum >> 15 & 1 == 1) != *bit;
        (sum << 1) ^ if is_odd { 0x1021 } else { 0 }
    });
    bits.extend((0..16).rev().map(|bit| !sum >> bit & 1 == 1));
    let symbol = |five: &[bool]| {
        let number = five.iter().fold(0, |sum, bit| sum << 1 | usize::from(*bit));
        SYMBOLS.as_bytes()[number] as char
    };
    bits.chunks(5).map(symbol).collect()
}

// Files.

fn value() -> Value {
    serde_json::from_str(&ModelFile::of(&authority()).write()).unwrap()
}

/// The file with one field changed.
fn changed(pointer: &str, to: Value) -> Result<ModelFile, ModelFault> {
    let mut value = value();
    *value.pointer_mut(pointer).expect("a field of the file") = to;
    ModelFile::read(&serde_json::to_string_pretty(&value).unwrap())
}

#[test]
fn the_file_names_things_as_a_reader_would() {
    let value = value();
    assert_eq!(value["format"], "samklang-model");
    assert_eq!(value["version"], 1);
    assert_eq!(value["model"]["name"], "Våra samtal");
    assert_eq!(value["model"]["changed_on"], "2026-03-02");
    assert_eq!(value["model"]["perspectives"][0]["is"], "reflect");
    assert_eq!(value["model"]["perspectives"][0]["name"], "Stanna upp");
    assert_eq!(value["model"]["perspectives"][4]["is"], "challenge");
    let director = json!({ "who": "director", "on": "2026-04-05" });
    assert_eq!(value["model"]["agreed"][4], director);
    let kept = file(&authority(), on(Month::May, 1), Lang::Sv);
    assert_eq!(kept.name, "samklang-modell-vara-samtal-2026-05-01.json");
    assert_eq!(ModelFile::read(&kept.text), Ok(ModelFile::of(&authority())));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    for (pointer, to) in [
        ("/model/name", json!("x".repeat(201))),
        ("/model/changed_on", json!("2026-02-30")),
        ("/model/perspectives/0/is", json!("love")),
        ("/model/perspectives/0/name", Value::Null),
        ("/model/agreed/0/who", json!("everybody")),
        ("/model/agreed", json!("all")),
    ] {
        let found = changed(pointer, to);
        let is_told = matches!(&found, Err(ModelFault::Damaged(ModelSpot::Text(at))) if 1 < at.line);
        assert!(is_told, "{pointer}: {found:?}");
    }
    let part = value()["model"]["perspectives"][0].clone();
    for (pointer, to, spot) in [
        ("/model/name", json!(""), ModelSpot::Whole),
        ("/model/name", json!("x".repeat(81)), ModelSpot::Whole),
        ("/model/perspectives", json!([part]), ModelSpot::Whole),
        (
            "/model/perspectives/4/is",
            json!("reflect"),
            ModelSpot::Perspective(5),
        ),
        (
            "/model/perspectives/1/name",
            json!("två  mellanslag"),
            ModelSpot::Perspective(2),
        ),
        (
            "/model/perspectives/2/questions",
            json!(vec!["Vad?"; 13]),
            ModelSpot::Perspective(3),
        ),
        (
            "/model/perspectives/2/behaviours",
            json!([""]),
            ModelSpot::Perspective(3),
        ),
        (
            "/model/agreed/1/who",
            json!("managers"),
            ModelSpot::Consent(2),
        ),
        (
            "/model/agreed/0/who",
            json!({ "other": "" }),
            ModelSpot::Consent(1),
        ),
    ] {
        assert_eq!(
            changed(pointer, to),
            Err(ModelFault::Damaged(spot)),
            "{pointer}"
        );
    }
}

#[test]
fn other_files_are_told_apart() {
    let read = ModelFile::read;
    assert!(matches!(read(""), Err(ModelFault::NotJson(_))));
    let text = ModelFile::of(&authority()).write();
    assert!(matches!(read(&text[..200]), Err(ModelFault::NotJson(_))));
    assert_eq!(read("[]"), Err(ModelFault::NotOurs));
    let plan = json!({ "format": "samklang-meeting", "version": 1 }).to_string();
    assert_eq!(read(&plan), Err(ModelFault::NotOurs));
    let newer = json!({ "format": "samklang-model", "version": 2, "new": true });
    assert_eq!(read(&newer.to_string()), Err(ModelFault::Newer));
    assert_eq!(read(&" ".repeat(500_001)), Err(ModelFault::TooLarge));
    assert!(read(&format!("\u{feff}{text}")).is_ok());
}

#[test]
fn the_fullest_model_fits_into_its_file() {
    let day = on(Month::March, 2);
    let mut model = Model::new(id(), &"\"".repeat(LONGEST_NAME));
    let lines = format!("{}\n", "😀".repeat(LONGEST_LINE)).repeat(MOST_LINES);
    for place in 0..FIVE {
        model.swap(place, Origin::Own, day);
        model.rename(place, &"\\".repeat(LONGEST_NAME), day);
        model.describe(place, &"😀".repeat(LONGEST_LINE), day);
        model.set_behaviours(place, &lines, day);
        model.set_questions(place, &lines, day);
    }
    for number in 0..MOST_CONSENTS {
        let who = format!("{number:02}{}", "😀".repeat(LONGEST_NAME - 2));
        assert!(model.agree(Body::other(&who).unwrap(), day));
    }
    let file = ModelFile::of(&model);
    assert_eq!(ModelFile::read(&file.write()), Ok(file));
}

#[test]
fn what_is_brought_in_is_a_copy_beside_what_is_there() {
    let found = BringingModel::chosen(&ModelFile::of(&authority()).write());
    let other = |name: &str| Model::new(ModelId::from_bits(7), name);
    let name = |known: &[Model]| found.copy(id(), known, Lang::Sv).unwrap().name;
    assert_eq!(name(&[]), "Våra samtal");
    let mut known = vec![other("Våra samtal")];
    assert_eq!(name(&known), "Våra samtal (kopia)");
    known.push(other("Våra samtal (kopia)"));
    assert_eq!(name(&known), "Våra samtal (kopia 2)");
    assert_eq!(BringingModel::Ready.copy(id(), &[], Lang::Sv), None);
}

// The device.

#[test]
fn a_model_comes_back_as_it_was_and_damage_is_told() {
    let device = Device::default();
    let mut model = authority();
    model.set_will("Jag frågar en gång till.");
    store(&device).keep(&model);
    assert_eq!(
        store(&device).kept::<Model>(&id()),
        Loaded::Good(model.clone())
    );
    assert_eq!(store(&device).all::<Model>(), [model.clone()]);
    // What I will do stays here.
    let file = ModelFile::of(&model);
    assert!(!file.write().contains("frågar en gång"));
    assert_eq!(file.model(id()).will, "");

    let text = device.text(KEY).unwrap();
    device.put(KEY, &text.replace("\"challenge\"", "\"include\""));
    assert!(!matches!(
        store(&device).kept::<Model>(&id()),
        Loaded::Good(_)
    ));
    store(&device).forget::<Model>(&id());
    assert_eq!(store(&device).kept::<Model>(&id()), Loaded::Missing);
}

// Any model.

fn any_text(most: usize) -> impl Strategy<Value = String> {
    "\\PC{0,30}".prop_map(move |it| tidy(&it).chars().take(most).collect())
}

fn any_day() -> impl Strategy<Value = Date> {
    (1i32..9_999, 1u16..=365)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap())
}

#[derive(Clone, Debug)]
enum Act {
    Swap(usize, u8),
    Move(usize, usize),
    Rename(usize, String),
    Describe(usize, String),
    Behaviours(usize, Vec<String>),
    Questions(usize, Vec<String>),
    Back(usize),
    Agree(String),
}

fn any_act() -> impl Strategy<Value = Act> {
    let place = || 0..6usize;
    let lines = || prop::collection::vec(any_text(50), 0..4);
    prop_oneof![
        (place(), 0..7u8).prop_map(|(at, it)| Act::Swap(at, it)),
        (place(), place()).prop_map(|(from, to)| Act::Move(from, to)),
        (place(), any_text(80)).prop_map(|(at, it)| Act::Rename(at, it)),
        (place(), any_text(99)).prop_map(|(at, it)| Act::Describe(at, it)),
        (place(), lines()).prop_map(|(at, it)| Act::Behaviours(at, it)),
        (place(), lines()).prop_map(|(at, it)| Act::Questions(at, it)),
        place().prop_map(Act::Back),
        any_text(80).prop_map(Act::Agree),
    ]
}

fn any_model() -> impl Strategy<Value = Model> {
    let acts = prop::collection::vec((any_act(), any_day()), 0..15);
    ("[a-zåäö]{1,9}", acts).prop_map(|(name, acts)| {
        let mut model = Model::new(id(), &name);
        let origins = Perspective::ALL.map(Origin::Original).into_iter();
        let origins: Vec<Origin> =
            origins.chain([Origin::Challenge, Origin::Own]).collect();
        for (act, day) in acts {
            match act {
                Act::Swap(at, it) => model.swap(at, origins[usize::from(it)], day),
                Act::Move(from, to) => model.move_to(from, to, day),
                Act::Rename(at, it) => model.rename(at, &it, day),
                Act::Describe(at, it) => model.describe(at, &it, day),
                Act::Behaviours(at, it) => {
                    model.set_behaviours(at, &it.join("\n"), day);
                }
                Act::Questions(at, it) => model.set_questions(at, &it.join("\n"), day),
                Act::Back(at) => model.put_back(at, day),
                Act::Agree(words) => {
                    let who = Body::other(&words).unwrap_or(Body::Unions);
                    model.agree(who, day);
                }
            }
        }
        model
    })
}

/// What the differences say, put together again, is where everything stands.
fn retold(model: &Model) -> Vec<Origin> {
    let all = differences(&model.parts);
    let stood = |(place, it): (usize, &Difference)| it.moved_from.unwrap_or(place);
    let places: Vec<usize> = all.iter().enumerate().map(stood).collect();
    let mut sorted = places.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [0, 1, 2, 3, 4], "every place of the original once");
    let told = |(part, (place, it)): (&Part, (usize, &Difference))| match it.replaces {
        Some(was) => {
            assert_eq!(was, Perspective::ALL[place]);
            part.origin
        }
        None => Origin::Original(Perspective::ALL[place]),
    };
    let each = model.parts.iter().zip(places.into_iter().zip(&all));
    each.map(told).collect()
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn any_model_travels_whole(model in any_model()) {
        let sent = ModelFile::of(&model);
        prop_assert_eq!(ModelFile::of_code(&sent.code()), Ok(sent.clone()));
        prop_assert_eq!(ModelFile::read(&sent.write()), Ok(sent));
        let device = Device::default();
        store(&device).keep(&model);
        let kept = store(&device).kept::<Model>(&id());
        prop_assert_eq!(kept, Loaded::Good(model));
    }

    #[test]
    fn any_models_differences_tell_where_everything_stands(model in any_model()) {
        prop_assert_eq!(retold(&model), origins(&model));
        let is_same = differences(&model.parts).iter().all(|it| it.is_none());
        prop_assert_eq!(is_same, model.parts == Model::original());
        let before = |it: &Consent| Some(it.on) < model.changed_on;
        for consent in &model.consents {
            prop_assert_eq!(consent.is_before(model.changed_on), before(consent));
        }
    }

    #[test]
    fn any_damage_never_gives_another_model(
        model in any_model(), at in any::<prop::sample::Index>(), other in "\\PC{0,3}"
    ) {
        let sent = ModelFile::of(&model);
        let mut code: Vec<char> = sent.code().chars().collect();
        let at = at.index(code.len());
        code.splice(at..=at, other.chars());
        let wrong: String = code.into_iter().collect();
        if let Ok(read) = ModelFile::of_code(&wrong) {
            prop_assert_eq!(&read, &sent);
        }
        let text = sent.write();
        let _ = ModelFile::read(text.get(..at).unwrap_or_default());
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in "\\PC{0,60}") {
        let _ = (ModelFile::of_code(&text), ModelFile::read(&text));
    }
}
