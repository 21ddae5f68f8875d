//! A conversation between two: prepared, held side by side, closed, and its own notes
//! erased.

use e2e::{Dress, Person, Site, Stored};
use samklang::content::Lang;
use samklang::content::text::{
    common, conversation as text, follow, perspectives, talks,
};
use samklang::domain::dialogue::{Expectation, Line, Origin, Part, Perspective, Taken};
use samklang::domain::{ModelId, Talk, TalkId};
use serde_json::json;

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;

const ID: &str = "abcdefgh";
const SECRET: &str = "hemlighet7261";

fn place(rest: &str) -> String {
    format!("#/dialogues/talk/{ID}{rest}")
}

/// A conversation with a secret wherever the other must not look.
fn prepared(model: Option<ModelId>) -> Talk {
    let id = TalkId::parse(ID).unwrap();
    let mut talk = Talk::new(id, format!("Samtal {SECRET}"), model);
    talk.with = format!("kollega {SECRET}");
    talk.purpose = "Hur vi fördelar arbetet i vår".to_owned();
    talk.of_other = Expectation {
        words: SECRET.to_owned(),
        is_shown: false,
    };
    talk.of_me = Expectation {
        words: "Att jag säger till i tid".to_owned(),
        is_shown: true,
    };
    talk.notes = format!("Tänk på {SECRET}");
    talk.after = format!("Det gick {SECRET}");
    let reflect = Part::usual(Origin::Original(Perspective::Reflect));
    talk.choose(&reflect, |it| {
        it.deed = Some(Line::Own(SECRET.to_owned()));
        it.cards = vec![Line::Usual(0), Line::Usual(1)];
    });
    talk.questions = vec!["Vad är roligt just nu?".to_owned()];
    talk
}

fn arranged(talk: &Talk) -> Vec<(String, String)> {
    let stored = Stored::group("gggggggg", "Elevhälsan");
    let sealed = samklang::store::Kept::seal(talk);
    let mut texts = stored.texts();
    texts.push((format!("samklang/talk/{ID}"), sealed));
    texts
}

/// Everything of a page, seen or not: its elements and what its fields hold.
fn page_holds(person: &Person, words: &str) -> bool {
    let script = "return (document.documentElement.outerHTML + \
                  [...document.querySelectorAll('input, textarea')].map((it) => it.value)) \
                  .includes(arguments[0])";
    person.run(script, &[json!(words)]) == json!(true)
}

fn storage_holds(person: &Person, words: &str) -> bool {
    let all = [person.stored(), person.stored_for_the_window()].concat();
    all.iter().any(|(_, text)| text.contains(words))
}

#[test]
fn a_conversation_is_prepared_held_closed_and_its_notes_erased_by_keyboard() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/dialogues");
    person.sets_clock("2026-03-02T12:00:00");
    person.tabs_to(talks::NAME_LABEL);
    // Without a name there is none, and the field says so.
    person.presses_key("Enter");
    person.sees(talks::NAME_MISSING);
    person.types("Vi");
    person.presses_key("Enter");
    person.sees_heading("Vi");
    person.has_focus_on_heading();
    person.tabs_to(text::WITH_LABEL);
    person.types("Kim");
    person.tabs_to(text::PURPOSE_LABEL);
    person.types("Arbetet");
    person.tabs_to(text::OF_OTHER_LABEL);
    person.types("Besked");
    person.tabs_to(text::SHOW);
    person.presses_key("Space");
    person.tabs_to(text::OF_ME_LABEL);
    person.types("Tid");
    person.tabs_to(perspectives::NAME[0]);
    person.presses_key("Enter");
    person.tabs_to(perspectives::REFLECT_CARDS[0]);
    person.presses_key("Space");
    person.sees("frågor: 1");
    person.tabs_to(text::NOTES_LABEL);
    person.types(SECRET);
    // It is there after a reload, and what was chosen too.
    person.reloads();
    person.sees_heading("Vi");
    assert_eq!(person.field(text::NOTES_LABEL), SECRET);
    assert_eq!(person.field(text::PURPOSE_LABEL), "Arbetet");
    person.sees("frågor: 1");
    person.tabs_to(text::TO_TOGETHER);
    person.presses_key("Enter");
    person.sees_heading(text::TOGETHER_TITLE);
    person.sees("Arbetet");
    person.presses_key("ArrowRight");
    person.sees_heading(text::TOGETHER_EXPECT);
    person.sees("Besked");
    person.does_not_see("Tid");
    person.tabs_to(text::SAID_FIRST);
    person.types("Besked i tid");
    // Arrows move in the text, and not on.
    person.presses_key("ArrowRight");
    person.sees_heading(text::TOGETHER_EXPECT);
    person.tabs_to(text::SAID_SECOND);
    person.types("Lugn");
    person.tabs_to(common::NEXT);
    person.presses_key("Enter");
    person.sees_heading(perspectives::REFLECT_CARDS[0]);
    person.sees(text::FIRST_BEGINS);
    assert!(!page_holds(&person, SECRET));
    person.presses_key("ArrowLeft");
    person.sees_heading(text::TOGETHER_EXPECT);
    assert_eq!(person.field(text::SAID_SECOND), "Lugn");
    person.presses_key("Enter");
    person.sees_heading(perspectives::REFLECT_CARDS[0]);
    person.presses_key("Enter");
    person.sees_heading(text::CLOSE_TITLE);
    assert_eq!(person.field(text::HELD_LABEL), "2026-03-02");
    person.tabs_to(text::TAKEN_WHAT);
    person.types("Ringa");
    person.tabs_to(text::TAKEN_WHO);
    person.types("Kim");
    person.tabs_to(text::TAKEN_ADD);
    person.presses_key("Enter");
    person.sees("Rad 2 är tillagd.");
    person.waits_for("the keyboard in the new line", || {
        let at = person.run("return document.activeElement.id", &[]);
        (at == json!("taken-what-1")).then_some(())
    });
    person.types("Skriva");
    person.tabs_to("Ta bort rad 2");
    person.presses_key("Enter");
    person.sees(text::TAKEN_REMOVED);
    person.presses(text::UNDO);
    person.sees(text::TAKEN_BACK);
    person.sees("- Skriva");
    person.sees("- Ringa (Kim)");
    person.tabs_to(text::CLOSE_BUTTON);
    person.presses_key("Enter");
    person.sees(text::IS_CLOSED);
    // The list reminds of the notes, and leads to where they are erased.
    person.opens("#/dialogues");
    person.sees(talks::NOTES_LEFT);
    person.sees("avslutat, hölls 2 mars 2026");
    person.presses(format!("{}: Vi", talks::TO_NOTES.sv));
    assert!(storage_holds(&person, SECRET));
    person.tabs_to(text::ERASE);
    person.presses_key("Enter");
    person.sees(text::ERASE_WHAT);
    person.tabs_to(text::ERASE_YES);
    person.presses_key("Enter");
    person.sees(text::ERASED);
    assert!(!storage_holds(&person, SECRET), "{:?}", person.stored());
    assert!(!page_holds(&person, SECRET));
    assert!(!person.can_press(text::ERASE));
    person.opens("#/dialogues");
    person.sees("avslutat, hölls 2 mars 2026");
    person.does_not_see(talks::NOTES_LEFT);
    // What the two wrote is still there.
    person.opens("#/dialogues");
    person.presses("Vi");
    assert_eq!(person.field(text::NOTES_LABEL), "");
    assert_eq!(person.field(text::PURPOSE_LABEL), "Arbetet");
    // Removed, it leaves nothing at all.
    person.presses(text::REMOVE);
    person.presses_at("dialog[open] .button:not(.quiet)");
    person.sees(talks::NONE);
    assert!(!person.stored().iter().any(|(key, _)| key.contains("talk")));
    person.has_a_quiet_console();
}

#[test]
fn side_by_side_and_what_is_taken_along_hold_nothing_private() {
    let site = Site::open();
    let person = Person::speaking(Lang::En, &site);
    person.finds_stored(&arranged(&prepared(None)));
    for dress in [Dress::PHONE, Dress::DESK] {
        person.wears(dress);
        person.opens("#/dialogues");
        person.sees(talks::TITLE);
        person.opens(&place("/together"));
        person.sees_heading(text::TOGETHER_TITLE);
        let mut begins = Vec::new();
        for step in 1..=5 {
            person.sees(format!("{step} of 5"));
            assert!(!page_holds(&person, SECRET), "step {step}");
            begins.push(person.text().contains(text::FIRST_BEGINS.en));
            if step < 5 {
                person.presses(common::NEXT);
            }
        }
        assert_eq!(begins, [false, false, true, false, true]);
        person.sees_heading("Vad är roligt just nu?");
        let paper = Printed::of(&person.prints());
        assert!(!paper.has(SECRET), "{paper:?}");
    }
    // Leaving it shows no private word either: the other still sits there.
    person.presses(text::LEAVE);
    person.sees_heading(text::CLOSE_TITLE);
    assert_eq!(person.field(text::HELD_LABEL), "");
    person.does_not_see(SECRET);
    person.fills(text::TAKEN_WHAT, "A short check on Fridays");
    person.sets(text::NEXT_ON_LABEL, "2026-04-01");
    assert!(!person.can_press(text::CALENDAR));
    person.sets(text::NEXT_AT_LABEL, "09:30");
    person.presses(follow::SAVE_TEXT);
    person.sees("is saved among your downloads");
    person.presses(text::CALENDAR);
    person.sees("samklang-samtal-2026-04-01.ics");
    person.does_not_see(SECRET);
    let pdf = person.prints();
    let paper = Printed::of(&pdf);
    assert!(paper.has("A short check on Fridays") && paper.has("1 April 2026"));
    assert!(!paper.has(SECRET), "{paper:?}");
    assert_eq!(pages(&pdf), 1);
    keeps(&pdf, "talk-taken");
    person.has_a_quiet_console();
}

#[test]
fn the_preparation_is_printed_without_notes_unless_they_are_asked_for() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged(&prepared(ModelId::parse("mmmmmmmm"))));
    person.opens(&place(""));
    person.sees(text::MODEL_GONE);
    let pdf = person.prints();
    let paper = Printed::of(&pdf);
    assert!(paper.has("Hur vi fördelar arbetet i vår"));
    assert!(paper.has(perspectives::REFLECT_CARDS[1].sv));
    assert!(!paper.has("Tänk på"), "{paper:?}");
    assert_eq!(pages(&pdf), 1);
    person.chooses(text::PRINT_NOTES);
    let pdf = person.prints();
    assert!(Printed::of(&pdf).has("Tänk på"));
    assert!(!Printed::of(&pdf).has("Det gick"));
    keeps(&pdf, "talk-prepared");
    // It is asked anew every time.
    person.reloads();
    person.sees(text::PRINT_NOTES);
    assert!(!person.has_chosen(text::PRINT_NOTES));
    assert!(!Printed::of(&person.prints()).has("Tänk på"));
    person.has_a_quiet_console();
}

#[test]
fn a_conversation_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut talk = prepared(None);
    talk.taken = vec![Taken {
        what: "Kort avstämning på fredagar".to_owned(),
        who: "båda".to_owned(),
        by: None,
    }];
    // As long as there may be, of one word.
    talk.questions.push("o".repeat(300));
    person.finds_stored(&arranged(&talk));
    let mut looks = Looks::of(&person);
    person.opens(&place(""));
    person.presses(perspectives::NAME[0]);
    looks.at_and_on_paper("talk-prepare");
    person.opens(&place("/together"));
    person.sees_heading(text::TOGETHER_TITLE);
    looks.at("talk-together");
    person.presses(common::NEXT);
    looks.at("talk-together-expect");
    person.presses(common::NEXT);
    looks.at("talk-together-card");
    for _ in 0..3 {
        person.presses(common::NEXT);
    }
    looks.here("talk-together-long");
    person.presses(text::TO_CLOSE);
    person.sees_heading(text::CLOSE_TITLE);
    looks.at_and_on_paper("talk-close");
    person.presses(text::CLOSE_BUTTON);
    person.sees(text::IS_CLOSED);
    person.presses(text::ERASE);
    looks.here("talk-erase");
    person.presses(common::CANCEL);
    person.opens("#/dialogues");
    person.sees(talks::NOTES_LEFT);
    looks.at("talks");
    looks.end();
}
