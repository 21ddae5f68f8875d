//! A conversation between two: it comes back as it was, what is private in it is in
//! nothing for the other, and erased notes are in no text of the storage.

use proptest::prelude::*;
use samklang::app::dialogue::talk::{
    Kind, Message, Paper, Shared, begins, calendar, listed, model_line, offers,
};
use samklang::content::text::conversation as text;
use samklang::content::{ALL_TEXTS, Lang};
use samklang::domain::dialogue::{
    Choice, Expectation, Line, Origin, Part, Perspective, Stage, Taken,
};
use samklang::domain::{Model, ModelId, Talk, TalkId, TimeOfDay};
use samklang::store::{Kept, Loaded, Store, WriteError};
use time::{Date, Month};

use super::any_meeting::{any_date, any_time};
use super::device::{Device, Mood};
use super::helper::cases;

const KEY: &str = "samklang/talk/abcdefgh";
const SECRET: &str = "hemlighet-7261";

fn id() -> TalkId {
    TalkId::parse("abcdefgh").unwrap()
}

fn model_id() -> ModelId {
    ModelId::parse("mmmmmmmm").unwrap()
}

fn on(month: u8, day: u8) -> Date {
    Date::from_calendar_date(2026, Month::try_from(month).unwrap(), day).unwrap()
}

/// Why a text is no conversation.
fn fault(text: &str) -> String {
    let fault = Talk::open(&id(), text).err();
    fault.map_or(String::new(), |it| format!("{it:?}"))
}

fn store(device: &Device) -> Store {
    Store::new(Box::new(device.clone()))
}

fn original(perspective: Perspective) -> Part {
    Part::usual(Origin::Original(perspective))
}

/// Everything that is not for the other holds the secret, and nothing else does.
fn secret() -> Talk {
    let mut talk = Talk::new(id(), format!("Om {SECRET}"), None);
    talk.with = SECRET.to_owned();
    talk.day = Some(on(3, 2));
    talk.purpose = "Hur vi fördelar arbetet".to_owned();
    talk.of_other = Expectation {
        words: SECRET.to_owned(),
        is_shown: false,
    };
    talk.of_me = Expectation {
        words: "Att jag säger till i tid".to_owned(),
        is_shown: true,
    };
    talk.notes = format!("Tänk på {SECRET}");
    talk.after = format!("Det gick: {SECRET}");
    talk.choose(&original(Perspective::Reflect), |it| {
        it.deed = Some(Line::Own(SECRET.to_owned()));
        it.cards = vec![Line::Usual(0)];
    });
    talk.questions = vec!["Vad är roligt?".to_owned()];
    talk.said = ["Besked i tid".to_owned(), "Tid att tänka".to_owned()];
    talk.taken = vec![Taken {
        what: "Kort avstämning på fredagar".to_owned(),
        who: "båda".to_owned(),
        by: Some(on(3, 6)),
    }];
    talk.thanks = "För att du lyssnade".to_owned();
    talk.next_on = Some(on(4, 1));
    talk.next_at = TimeOfDay::new(9, 30);
    talk.stage = Stage::Held(on(3, 2));
    talk
}

fn any_line() -> impl Strategy<Value = Line> {
    prop_oneof![
        any::<u8>().prop_map(Line::Usual),
        "\\PC{0,12}".prop_map(Line::Own)
    ]
}

fn any_origin() -> impl Strategy<Value = Origin> {
    let originals = Perspective::ALL.map(Origin::Original).to_vec();
    let others = vec![Origin::Challenge, Origin::Own];
    prop::sample::select([originals, others].concat())
}

fn any_choice() -> impl Strategy<Value = Choice> {
    let cards = prop::collection::vec(any_line(), 0..3);
    let deed = prop::option::of(any_line());
    (any_origin(), "\\PC{0,9}", deed, cards).prop_map(|(origin, own, deed, cards)| {
        Choice {
            origin,
            own,
            deed,
            cards,
        }
    })
}

fn any_taken() -> impl Strategy<Value = Taken> {
    ("\\PC{0,12}", "\\PC{0,12}", prop::option::of(any_date()))
        .prop_map(|(what, who, by)| Taken { what, who, by })
}

fn any_talk() -> impl Strategy<Value = Talk> {
    let words = || prop::collection::vec("\\PC{0,20}\n?\\PC{0,9}", 10);
    let shown = (any::<bool>(), any::<bool>());
    let days = (
        prop::option::of(any_date()),
        prop::option::of(any_date()),
        prop::option::of(any_time()),
    );
    let lists = (
        prop::collection::vec(any_choice(), 0..4),
        prop::collection::vec("\\PC{0,12}", 0..3),
        prop::collection::vec(any_taken(), 0..4),
    );
    let stage = prop_oneof![
        Just(Stage::Prepared),
        any_date().prop_map(Stage::Held),
        any_date().prop_map(Stage::Closed)
    ];
    let model = prop::option::of(any::<u64>());
    (words(), shown, days, lists, stage, model).prop_map(
        |(words, shown, days, lists, stage, model)| {
            let word = |at: usize| words[at].clone();
            let mut talk = Talk::new(id(), word(0), model.map(ModelId::from_bits));
            talk.with = word(1);
            talk.purpose = word(2);
            (talk.of_other.words, talk.of_me.words) = (word(3), word(4));
            (talk.of_other.is_shown, talk.of_me.is_shown) = shown;
            (talk.notes, talk.after, talk.thanks) = (word(5), word(6), word(7));
            talk.said = [word(8), word(9)];
            (talk.day, talk.next_on, talk.next_at) = days;
            (talk.choices, talk.questions, talk.taken) = lists;
            talk.stage = stage;
            talk
        },
    )
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_conversation_comes_back_as_it_was(talk in any_talk()) {
        let device = Device::default();
        store(&device).keep(&talk);
        prop_assert_eq!(store(&device).kept::<Talk>(&id()), Loaded::Good(talk));
    }

    #[test]
    fn any_text_is_a_conversation_or_a_fault(text in "\\PC{0,200}", at in 0usize..900) {
        let _ = Talk::open(&id(), &text);
        let mut sealed = secret().seal();
        if let Some((place, _)) = sealed.char_indices().nth(at) {
            sealed.truncate(place);
            prop_assert_eq!(fault(&sealed), "Damaged");
        }
    }

    #[test]
    fn nothing_for_the_other_holds_a_private_word(talk in any_talk()) {
        let mut talk = talk;
        for private in [&mut talk.name, &mut talk.with, &mut talk.notes, &mut talk.after] {
            private.push_str(SECRET);
        }
        talk.of_other = Expectation { words: SECRET.to_owned(), is_shown: false };
        talk.of_me = Expectation { words: SECRET.to_owned(), is_shown: false };
        for choice in &mut talk.choices {
            choice.deed = Some(Line::Own(SECRET.to_owned()));
        }
        for words in for_the_other(&talk) {
            prop_assert!(!words.contains(SECRET), "{}", words);
        }
    }
}

/// Everything that the other may see, in both languages.
fn for_the_other(talk: &Talk) -> Vec<String> {
    let mut all = Vec::new();
    for lang in [Lang::Sv, Lang::En] {
        all.push(format!("{:?}", Shared::of(talk, None, lang)));
        let message = Message::of(talk, lang);
        all.push(format!("{message:?}"));
        let file = message.file(talk);
        all.extend([file.name, file.text]);
        if let Some(event) = calendar(talk, lang, 1_772_409_600_000) {
            // Long lines are folded.
            all.extend([event.name, event.text.replace("\r\n ", "")]);
        }
    }
    all
}

#[test]
fn both_see_what_is_for_both_and_no_private_word() {
    let talk = secret();
    let all = for_the_other(&talk);
    assert_eq!(all.len(), 12, "with a calendar's file in both languages");
    for words in &all {
        assert!(!words.contains(SECRET), "{words}");
    }
    let shared = Shared::of(&talk, None, Lang::Sv);
    assert_eq!(shared.purpose, "Hur vi fördelar arbetet");
    let shown = [(text::SHOWN_OF_ME, "Att jag säger till i tid".to_owned())];
    assert_eq!(shared.expectations, shown);
    assert_eq!(shared.cards.len(), 2);
    assert_eq!(shared.cards[0].of, "Reflektera");
    assert_eq!(shared.cards[1].words, "Vad är roligt?");
    assert_eq!(shared.steps(), 4);
    let begun = [0, 1, 2, 3].map(|place| begins(place).sv);
    assert_ne!(begun[0], begun[1], "they take turns");
    assert_eq!((begun[0], begun[1]), (begun[2], begun[3]));
}

#[test]
fn what_is_taken_along_reads_as_written_by_hand() {
    let expected = "Efter vårt samtal 2 mars 2026

Det talade vi om
- Hur vi fördelar arbetet

Det väntar vi oss av varandra
- Den som förberedde säger: Besked i tid
- Den andra säger: Tid att tänka

Det här tar vi med oss
- Kort avstämning på fredagar (båda, senast 6 mars 2026)

Tack
- För att du lyssnade

Nästa gång
- 1 april 2026 klockan 09.30
";
    let message = Message::of(&secret(), Lang::Sv);
    assert_eq!(message.plain(), expected);
    assert_eq!(
        message.file(&secret()).name,
        "samklang-samtal-2026-03-02.txt"
    );
    // Nothing written, nothing to take along.
    let empty = Message::of(&Talk::new(id(), "Tomt".to_owned(), None), Lang::En);
    assert_eq!(empty.parts, []);
}

#[test]
fn a_calendar_needs_day_and_time_and_gets_an_hour() {
    let mut talk = secret();
    let file = calendar(&talk, Lang::Sv, 1_772_409_600_000).unwrap();
    assert_eq!(file.name, "samklang-samtal-2026-04-01.ics");
    for line in [
        "UID:abcdefgh@samklang",
        "DTSTART;TZID=Europe/Stockholm:20260401T093000",
        "DURATION:PT60M",
        "SUMMARY:Vårt nästa samtal",
    ] {
        assert!(file.text.contains(&format!("{line}\r\n")), "{line}");
    }
    talk.next_at = None;
    assert_eq!(calendar(&talk, Lang::Sv, 0), None);
}

#[test]
fn own_notes_go_on_paper_only_where_they_are_asked_for() {
    let talk = secret();
    let paper =
        |with_notes| format!("{:?}", Paper::of(&talk, None, with_notes, Lang::Sv));
    assert!(!paper(false).contains("Tänk på"));
    assert!(paper(true).contains("Tänk på"));
    // How it was is for no paper at all.
    assert!(!paper(true).contains("Det gick"));
    assert!(paper(false).contains("En sak jag gör: hemlighet-7261"));
}

/// With an earlier generation, an unfinished one and two rescued texts, all secret.
fn used_device() -> Device {
    let device = Device::default();
    let store = store(&device);
    store.keep(&secret());
    let mut talk = secret();
    talk.notes.push_str(" igen");
    store.keep(&talk);
    for beside in [".next", ".rescue", ".rescue.2"] {
        device.put(&format!("{KEY}{beside}"), SECRET);
    }
    assert!(device.text(&format!("{KEY}.previous")).is_some());
    device
}

fn holds_notes(device: &Device) -> bool {
    let all = device.all();
    let mut texts = all.values();
    texts.any(|it| it.contains("Tänk på") || it.contains("Det gick"))
}

#[test]
fn erased_notes_are_in_no_text_of_the_storage() {
    let device = used_device();
    // What belongs to another stays.
    device.put("samklang/talk/hhhhhhhh.rescue", "annat");
    assert!(store(&device).erase_notes(&id()));
    assert!(!holds_notes(&device));
    assert_eq!(device.all_keys(), [KEY, "samklang/talk/hhhhhhhh.rescue"]);
    let talk = store(&device).kept::<Talk>(&id()).into_option().unwrap();
    let mut expected = secret();
    (expected.notes, expected.after) = (String::new(), String::new());
    assert_eq!(talk, expected, "what the two wrote stays");
    assert!(!talk.has_notes());
    // Nor does the next change bring them back.
    store(&device).keep(&talk);
    assert!(!holds_notes(&device));
}

#[test]
fn a_refusal_to_erase_is_told_and_loses_nothing() {
    for error in [WriteError::Full, WriteError::Blocked] {
        let device = used_device();
        let before = device.text(KEY);
        let store = store(&device);
        device.set(Mood::Refusing(error));
        assert!(!store.erase_notes(&id()));
        assert_eq!(device.text(KEY), before);
        device.set(Mood::Willing);
        assert!(store.erase_notes(&id()));
        assert!(!holds_notes(&device));
    }
    // In a full storage there is always room for less.
    let device = used_device();
    let store = store(&device);
    device.set(Mood::Room(device.size()));
    assert!(store.erase_notes(&id()));
    assert!(!holds_notes(&device));
}

#[test]
fn erasing_that_is_cut_off_leaves_no_notes_behind_a_document_without_them() {
    for k in 0..12 {
        let device = used_device();
        let store_then = store(&device);
        device.set_after(k, Mood::Dead);
        store_then.erase_notes(&id());
        device.set(Mood::Willing);
        let talk = store(&device).kept::<Talk>(&id()).into_option();
        let talk = talk.unwrap_or_else(|| panic!("lost after {k}"));
        if !talk.has_notes() {
            assert!(!holds_notes(&device), "cut off after {k}");
        }
    }
}

#[test]
fn a_forgotten_conversation_leaves_nothing() {
    let device = used_device();
    store(&device).forget::<Talk>(&id());
    assert_eq!(device.all_keys(), Vec::<String>::new());
}

#[test]
fn damaged_and_newer_texts_are_told_apart_and_kept() {
    let sealed = secret().seal();
    for (from, to) in [
        ("\"v\":1", "\"v\":0"),
        ("\"kind\":\"talk\"", "\"kind\":\"year\""),
        ("2026-03-02", "2026-02-30"),
        ("09:30", "24:00"),
        ("\"usual\":0", "\"usual\":256"),
        ("\"reflect\"", "\"reflekt\""),
        ("\"model\":null", "\"model\":\"M M\""),
        ("\"thanks\":", "\"tack\":"),
    ] {
        let text = sealed.replacen(from, to, 1);
        assert_ne!(text, sealed, "{from}");
        assert_eq!(fault(&text), "Damaged", "{to}");
    }
    let newer = sealed.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(fault(&newer), "Newer");
    let long = "o".repeat(2001);
    let text = sealed.replacen("Besked i tid", &long, 1);
    assert_eq!(fault(&text), "Damaged");
    // A damaged text is put aside before its last good one takes its place.
    let device = used_device();
    device.put(KEY, "{broken");
    let loaded = store(&device).kept::<Talk>(&id());
    assert!(matches!(loaded, Loaded::Recovered(_)), "{loaded:?}");
    assert!(device.all().values().any(|it| it == "{broken"));
}

#[test]
fn what_is_chosen_stays_when_a_model_changes_or_goes() {
    let own = Part {
        name: "Vila".to_owned(),
        questions: vec!["När vilar du?".to_owned()],
        ..Part::usual(Origin::Own)
    };
    let model = Model {
        parts: [
            own.clone(),
            Part::usual(Origin::Challenge),
            Part::usual(Origin::Original(Perspective::Reflect)),
            Part::usual(Origin::Original(Perspective::Include)),
            Part::usual(Origin::Original(Perspective::Explore)),
        ],
        ..a_model()
    };
    let mut talk = Talk::new(id(), "Samtal".to_owned(), Some(model_id()));
    let rows = offers(&own, Kind::Card, &[], Lang::Sv);
    assert_eq!(rows[0].1, "När vilar du?");
    talk.choose(&own, |it| it.cards = vec![rows[0].0.clone()]);
    talk.choose(&Part::usual(Origin::Challenge), |it| {
        it.deed = Some(Line::Usual(1));
    });
    assert_eq!(talk.parts(Some(&model)), model.parts);
    let (_, is_gone) = model_line(&talk, Some(&model), Lang::Sv);
    assert!(!is_gone);
    // Gone: the original, and behind it what was chosen before.
    let (words, is_gone) = model_line(&talk, None, Lang::Sv);
    assert!(is_gone && words == text::MODEL_GONE.sv);
    let parts = talk.parts(None);
    assert_eq!(parts[..5], Model::original());
    let kept: Vec<Origin> = parts[5..].iter().map(|it| it.origin).collect();
    assert_eq!(kept, [Origin::Own, Origin::Challenge]);
    let shared = Shared::of(&talk, None, Lang::Sv);
    assert_eq!(shared.cards[0].words, "När vilar du?");
    assert_eq!(shared.cards[0].of, "Vila");
    // What is no longer among the questions can still be taken away.
    let changed = Part::usual(Origin::Own);
    let rows = offers(&changed, Kind::Card, &shared_lines(&talk, &own), Lang::Sv);
    assert_eq!(
        rows,
        [(
            Line::Own("När vilar du?".to_owned()),
            "När vilar du?".to_owned()
        )]
    );
    talk.choose(&own, |it| it.cards.clear());
    assert_eq!(talk.choice(&own), None, "nothing chosen is nothing kept");
}

fn a_model() -> Model {
    Model::new(model_id(), "Vår modell")
}

fn shared_lines(talk: &Talk, part: &Part) -> Vec<Line> {
    talk.choice(part)
        .map(|it| it.cards.clone())
        .unwrap_or_default()
}

#[test]
fn a_usual_question_is_read_in_either_language() {
    let mut talk = Talk::new(id(), "Samtal".to_owned(), None);
    let part = original(Perspective::Thank);
    let chosen = offers(&part, Kind::Card, &[], Lang::Sv).remove(0);
    talk.choose(&part, |it| it.cards = vec![chosen.0.clone()]);
    let words = |lang| Shared::of(&talk, None, lang).cards[0].words.clone();
    assert_eq!(words(Lang::Sv), chosen.1);
    let known = ALL_TEXTS.iter().find(|(_, it)| it.sv == chosen.1).unwrap();
    assert_eq!(words(Lang::En), known.1.en);
}

#[test]
fn the_day_it_was_held_is_noted_once() {
    let mut talk = Talk::new(id(), "Samtal".to_owned(), None);
    let (first, later) = (on(3, 2), on(3, 9));
    assert_eq!(talk.stage.day(), None);
    talk.hold(first);
    talk.hold(later);
    assert_eq!(talk.stage, Stage::Held(first));
    talk.close(later);
    assert_eq!(talk.stage, Stage::Closed(first));
}

#[test]
fn what_is_to_come_is_listed_before_what_is_closed() {
    let talk = |name: &str, day: Option<Date>, stage: Stage| {
        let mut talk = Talk::new(id(), name.to_owned(), None);
        (talk.day, talk.stage) = (day, stage);
        talk
    };
    let all = vec![
        talk("stängt i mars", None, Stage::Closed(on(3, 2))),
        talk("utan dag", None, Stage::Prepared),
        talk("stängt i april", Some(on(1, 1)), Stage::Closed(on(4, 1))),
        talk("i maj", Some(on(5, 4)), Stage::Held(on(5, 4))),
        talk("i april", Some(on(4, 6)), Stage::Prepared),
    ];
    let names: Vec<String> = listed(all).into_iter().map(|it| it.name).collect();
    let wanted = [
        "i april",
        "i maj",
        "utan dag",
        "stängt i april",
        "stängt i mars",
    ];
    assert_eq!(names, wanted);
}
