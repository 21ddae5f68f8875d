//! A pulse: three statements on meetings, answered on phones, on one device that goes
//! round and on paper, closed, and shown beside the hours.
//!
//! The six replies, by statement: 4 3 4 5 3 4 is a mean of 3.83, 70.8 of 100, around
//! often; 5 4 5 4 3 5 is 4.33, 83.3, between often and almost always; the third was
//! judged by four only, so it has no level.

use std::time::Duration;

use e2e::view::Look;
use e2e::{Dress, Person, Site, Video};
use samklang::codec::PulseReply;
use samklang::content::text::{common, pulse, pulses, result, scan, shell};
use samklang::content::{CANNOT_JUDGE, FREQUENCY, Lang, Text};
use samklang::domain::culture::pulse::{About, Reply};
use samklang::domain::{
    Culture, CultureId, Limit, Mark, OpenPulse, Pulse, PulseId, Response, Step, Token,
};
use samklang::store::{Backend, Memory, Store};
use serde_json::{Value, json};

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;

pub(crate) const ID: &str = "abcdefgh";
const OVERVIEW: &str = "#/culture/of/abcdefgh";
const PULSE: &str = "#/culture/pulse/hgfedcba";
const TITLE: &str = "Mötena på ekonomi";
const STATEMENTS: [Text; 3] = [pulse::WORTH, pulse::CONTRIBUTE, pulse::NEXT];

/// What a device holds with an organisation, and its pulse if there is one.
fn arranged(pulse: Option<Pulse>) -> Vec<(String, String)> {
    // A store wants its backend for itself; a test has few of them.
    let memory: &'static Memory = Box::leak(Box::default());
    let store = Store::new(Box::new(memory));
    let id = CultureId::parse(ID).unwrap();
    store.keep(&Culture::new(id, "Regionens ekonomi".to_owned()));
    if let Some(pulse) = pulse {
        store.save_pulse(&pulse);
    }
    let keys = memory.keys("");
    let text = |key: String| {
        let text = memory.read(&key).unwrap();
        (key, text)
    };
    keys.into_iter().map(text).collect()
}

fn open(people: u32, replies: &[&str]) -> OpenPulse {
    let about = About {
        id: PulseId::parse("hgfedcba").unwrap(),
        culture: CultureId::parse(ID).unwrap(),
        title: TITLE.to_owned(),
        people,
        limit: Limit::default(),
    };
    let mut pulse = OpenPulse::new(about, Mark::new(4660).unwrap());
    for digits in replies {
        pulse.count(&reply(digits)).unwrap();
    }
    pulse
}

pub(crate) fn closed(people: u32, replies: &[&str]) -> Pulse {
    Pulse::Closed(open(people, replies).close(e2e::day(11, 25)))
}

fn reply(digits: &str) -> Reply {
    let response =
        |digit: u8| Step::new(digit - b'0').map_or(Response::CannotJudge, Response::Step);
    let all: Vec<_> = digits.bytes().map(response).collect();
    Reply(all.try_into().unwrap())
}

fn answer(digit: u8) -> Text {
    match digit {
        b'0' => CANNOT_JUDGE,
        step => FREQUENCY[usize::from(step - b'1')],
    }
}

/// Chooses an answer to each of the three statements.
fn gives(person: &Person, digits: &str) {
    for (statement, digit) in STATEMENTS.into_iter().zip(digits.bytes()) {
        person.chooses_for(statement, answer(digit));
    }
}

/// What is chosen, a digit a statement; a hyphen for nothing.
fn chosen(person: &Person) -> String {
    let script = "return [0, 1, 2].map((at) => document.querySelector(\
                  `input[name=pulse-${at}]:checked`)?.value ?? '-').join('')";
    person.run(script, &[]).as_str().unwrap().to_owned()
}

fn code(person: &Person) -> String {
    let script = "return document.querySelector('.pulse-code').textContent";
    person.run(script, &[]).as_str().unwrap().to_owned()
}

/// The link that is sent to those who answer, from its fragment on.
fn link(person: &Person) -> String {
    let script = "return document.querySelector('.pulse-link')?.textContent ?? null";
    let whole = person.waits_for("the link", || {
        person.run(script, &[]).as_str().map(str::to_owned)
    });
    whole[whole.find('#').unwrap()..].to_owned()
}

/// Opens a pulse for eight people, from the organisation's page.
fn opens_a_pulse(person: &Person) {
    person.finds_stored(&arranged(None));
    person.opens(OVERVIEW);
    person.sees(pulses::NONE);
    person.presses(pulses::NEW);
    person.presses(pulses::START);
    person.sees(pulses::TITLE_ERROR);
    person.sees(pulses::PEOPLE_ERROR);
    person.fills(pulses::TITLE_LABEL, TITLE);
    person.fills(pulses::PEOPLE_LABEL, "8");
    person.fills(pulses::LIMIT_LABEL, "4");
    person.presses(pulses::START);
    person.sees(pulses::LIMIT_ERROR);
    person.fills(pulses::LIMIT_LABEL, "5");
    person.presses(pulses::START);
    person.sees_heading(TITLE);
    sees_count(person, 0);
}

fn sees_count(person: &Person, n: u32) {
    person.sees(pulse::count(Lang::Sv, &n, &8));
}

/// Answers on the device that goes round, and passes it on.
fn on_the_device(person: &Person, digits: &str) {
    person.sees_heading(pulse::WELCOME);
    person.presses(pulse::BEGIN);
    person.sees_heading(pulse::HOW_OFTEN);
    assert_eq!(chosen(person), "---");
    gives(person, digits);
    person.presses(pulse::HAND_IN);
    person.sees_heading(pulse::PASS_ON);
    person.sees(pulse::THANKS);
    person.presses(pulse::NEXT_PERSON);
}

/// The stored text of the only pulse.
fn stored(person: &Person) -> Value {
    let all = person.stored();
    let texts: Vec<_> = all.iter().filter(|it| it.0.contains("/pulse/")).collect();
    assert_eq!(texts.len(), 1, "{texts:?}");
    serde_json::from_str(&texts[0].1).unwrap()
}

#[test]
fn six_people_answer_in_three_ways_and_see_levels_in_words_beside_the_hours() {
    let site = Site::open();
    let collector = Person::at(&site);
    opens_a_pulse(&collector);
    collector.chooses(pulse::PHONES_YES);
    let link = link(&collector);

    // Two on phones of their own, with no organisation on them.
    collector.presses(pulse::SCAN);
    collector.sees_heading(pulse::SCAN);
    for (n, digits) in [(1, "452"), (2, "340")] {
        let phone = Person::at(&site);
        phone.wears(Dress::PHONE);
        phone.opens(&link);
        phone.sees_heading(pulse::WELCOME);
        phone.sees(pulse::about(Lang::Sv, &TITLE));
        phone.sees(pulse::HAPPENS_OWN);
        phone.sees(pulse::happens_end(Lang::Sv, &5));
        phone.presses(pulse::BEGIN);
        phone.sees_heading(pulse::HOW_OFTEN);
        phone.chooses_for(STATEMENTS[0], answer(digits.as_bytes()[0]));
        // In the middle: what was given is there.
        phone.reloads();
        phone.sees_heading(pulse::HOW_OFTEN);
        assert_eq!(chosen(&phone), format!("{}--", &digits[..1]));
        gives(&phone, digits);
        phone.presses(pulse::TO_CODE);
        phone.sees_heading(pulse::CODE_TITLE);
        let shown = code(&phone);
        phone.reloads();
        phone.sees_heading(pulse::CODE_TITLE);
        assert_eq!(code(&phone), shown);

        collector.fills(pulse::TYPE_LABEL, &shown.to_lowercase());
        collector.presses_key("Enter");
        sees_count(&collector, n);
        assert_eq!(collector.field(pulse::TYPE_LABEL), "");
        // The same code once more: refused, and the count stays.
        collector.fills(pulse::TYPE_LABEL, &shown);
        collector.presses(pulse::TYPE_BUTTON);
        collector.sees("är redan inräknad och räknas inte en gång till.");
        sees_count(&collector, n);
        collector.fills(pulse::TYPE_LABEL, "");

        phone.presses(pulse::COUNTED);
        phone.presses(pulse::COUNTED_YES);
        phone.sees_heading(pulse::THANKS);
        let kept = phone.stored();
        assert!(kept.iter().all(|it| !it.1.contains("code")), "{kept:?}");
        phone.has_a_quiet_console();
    }
    collector.fills(pulse::TYPE_LABEL, "ABC");
    collector.presses(pulse::TYPE_BUTTON);
    collector.sees(pulse::SAID_DAMAGED);
    collector.fills(pulse::TYPE_LABEL, &link);
    collector.presses(pulse::TYPE_BUTTON);
    collector.sees(pulse::SAID_LINK);
    sees_count(&collector, 2);

    // Two on the device that goes round; the second leaves a statement empty at first.
    collector.presses(pulse::TO_COLLECT);
    collector.presses(pulse::DEVICE_NEXT);
    on_the_device(&collector, "451");
    collector.sees_heading(pulse::WELCOME);
    collector.presses(pulse::BEGIN);
    gives(&collector, "54");
    collector.reloads();
    collector.sees_heading(pulse::WELCOME);
    collector.presses(pulse::BEGIN);
    assert_eq!(chosen(&collector), "---");
    gives(&collector, "54");
    collector.presses(pulse::HAND_IN);
    collector.sees(pulse::missing(Lang::Sv, &3));
    gives(&collector, "542");
    collector.presses(pulse::HAND_IN);
    collector.sees_heading(pulse::PASS_ON);
    collector.presses(pulse::TO_COLLECT);
    sees_count(&collector, 4);

    // Two on paper, by keyboard alone.
    collector.presses(pulse::PAPER);
    collector.sees_heading(pulse::PAPER_PAGE);
    collector.tabs_to("1. Mina möten");
    for (n, digits) in [(5, "333"), (6, "450")] {
        collector.types(digits);
        collector.presses_key("Enter");
        collector.sees(pulse::enter_counted(Lang::Sv, &n));
    }
    collector.presses(pulse::TO_COLLECT);
    sees_count(&collector, 6);
    // While it is open, nothing else is to be seen, and one text is kept.
    collector.does_not_see(pulse::COLUMN_LEVEL);
    let keys = collector.stored();
    let of_pulse = keys.iter().filter(|it| it.0.contains("/pulse/")).count();
    assert_eq!(of_pulse, 1, "{keys:?}");

    collector.presses(pulse::CLOSE);
    collector.sees(pulse::doubt_missing(Lang::Sv, &6, &8));
    collector.presses(common::CANCEL);
    collector.no_longer_sees(pulse::CLOSE_TITLE);
    collector.presses(pulse::CLOSE);
    collector.presses(pulse::CLOSE_YES);
    collector.sees(pulse::HOURS_NONE);
    collector.sees("Beskrivs som ungefär ofta");
    collector.sees("Beskrivs som mellan ofta och nästan alltid");
    collector.sees(pulse::few(Lang::Sv, &5));
    collector.sees(pulse::no_cells(Lang::Sv, &8));
    collector.presses(pulse::TABLE);
    let none = result::NOT_SHOWN.sv;
    let hidden = format!("{none} ×5");
    let rows = collector.table(pulse::COLUMN_LEVEL);
    let row =
        |of: Text, level: &str| [of.sv, level, &hidden, none].map(str::to_owned).to_vec();
    assert_eq!(
        rows[1..],
        [
            row(pulse::WORTH, "ungefär ofta"),
            row(pulse::CONTRIBUTE, "mellan ofta och nästan alltid"),
            row(pulse::NEXT, none),
        ]
    );
    // What is kept is what is shown: a third of six could not judge the third.
    let text = stored(&collector);
    assert_eq!(text["data"]["open"], Value::Null);
    assert_eq!(
        text["data"]["closed"]["statements"],
        json!([
            ["4", [null, 0, null]],
            ["45", [null, 0, null]],
            [null, [null, 1, null]]
        ])
    );
    // Late answers are refused in words, and the pulse stands on the overview.
    collector.opens(&format!("{}/answer", collector.place()));
    collector.sees(pulse::NOT_OPEN);
    collector.opens(OVERVIEW);
    collector.sees(TITLE);
    // What was answered stands beside the hours only: on the pulse's own page.
    collector.does_not_see("Beskrivs som");
    collector.has_a_quiet_console();
}

#[test]
fn four_people_give_nothing_but_their_number_and_a_conversation() {
    let site = Site::open();
    let person = Person::at(&site);
    opens_a_pulse(&person);
    person.chooses(pulse::PHONES_NO);
    person.presses(pulse::DEVICE_NEXT);
    for digits in ["555", "454", "345", "111"] {
        on_the_device(&person, digits);
    }
    person.presses(pulse::TO_COLLECT);
    sees_count(&person, 4);
    person.presses(pulse::CLOSE);
    person.sees(pulse::doubt_few(Lang::Sv, &4, &5));
    person.presses(pulse::CLOSE_YES);
    person.sees(pulse::NONE_TITLE);
    person.sees(pulse::none_what(Lang::Sv, &4, &5));
    person.sees(pulse::TALK_QUESTIONS[0]);
    // Beside the hours all the same.
    person.sees(pulse::HOURS_NONE);
    assert_eq!(person.rows(), [[""; 0]; 0]);
    assert_eq!(person.pictures(), [""; 0]);
    let text = stored(&person);
    let kept: Vec<&String> = text["data"]["closed"].as_object().unwrap().keys().collect();
    assert_eq!(kept, ["on", "sheets"]);
    assert_eq!(text["data"]["closed"]["sheets"], 4);
    person.reloads();
    person.sees(pulse::NONE_TITLE);
    person.has_a_quiet_console();
}

#[test]
fn the_keyboard_answers_and_an_idle_device_forgets() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged(Some(Pulse::Open(open(8, &[])))));
    person.opens(&format!("{PULSE}/answer"));
    person.sees_heading(pulse::WELCOME);
    person.tabs_to(pulse::BEGIN);
    person.presses_key("Enter");
    person.sees_heading(pulse::HOW_OFTEN);
    person.has_focus_on_heading();
    for (step, digit) in [
        ("Nästan aldrig", "4"),
        ("Nästan aldrig", "0"),
        ("Nästan aldrig", "2"),
    ] {
        person.tabs_to(step);
        person.presses_key(digit);
    }
    assert_eq!(chosen(&person), "402");
    person.tabs_to(pulse::HAND_IN);
    person.presses_key("Enter");
    person.sees_heading(pulse::PASS_ON);
    person.has_focus_on_heading();
    person.tabs_to(pulse::NEXT_PERSON);
    person.presses_key("Enter");
    person.sees_heading(pulse::WELCOME);

    // Left with answers on the screen: warned, and then they are gone.
    person.presses(pulse::BEGIN);
    gives(&person, "5");
    person.lets_pass(Duration::from_secs(95));
    person.sees(pulse::IDLE);
    person.presses_key("a");
    person.no_longer_sees(pulse::IDLE);
    assert_eq!(chosen(&person), "5--");
    person.lets_pass(Duration::from_secs(125));
    person.sees_heading(pulse::WELCOME);
    person.presses(pulse::BEGIN);
    assert_eq!(chosen(&person), "---");
    person.has_a_quiet_console();
}

#[test]
fn a_phone_types_the_code_asks_about_another_pulse_and_forgets_when_told() {
    let site = Site::open();
    let phone = Person::at(&site);
    phone.wears(Dress::PHONE);
    phone.opens("#/culture/reply");
    phone.sees_heading(pulse::WELCOME);
    phone.fills(pulse::CODE_LABEL, "G08J6G0F0P5");
    phone.presses(pulse::GO_ON);
    phone.sees(pulse::LINK_DAMAGED);
    // From the vectors: mark 4660, a limit of 12, a title on the screen.
    phone.fills(pulse::CODE_LABEL, "g08j 6g0f 0p5r");
    phone.presses_key("Enter");
    phone.sees(pulse::ABOUT_SCREEN);
    phone.sees(pulse::happens_end(Lang::Sv, &12));
    phone.presses(pulse::BEGIN);
    gives(&phone, "45");
    phone.opens("#/culture/reply/G08004000VSX");
    phone.sees_heading(pulse::OTHER_TITLE);
    phone.presses(pulse::OTHER_GO_ON);
    phone.sees_heading(pulse::HOW_OFTEN);
    assert_eq!(chosen(&phone), "45-");
    phone.presses(pulse::FORGET);
    phone.presses(pulse::COUNTED_YES);
    phone.sees_heading(pulse::WELCOME);
    assert_eq!(phone.stored_text("samklang/reply"), None);
    phone.opens("#/culture/reply/NONSENSE");
    phone.sees_heading(pulse::LINK_TITLE);
    phone.has_a_quiet_console();
}

/// A busy computer misses a code that is held up for a second; the film shows it again.
const LAPS: Duration = Duration::from_secs(60);

#[test]
fn a_camera_counts_each_code_once_and_none_of_another_pulse() {
    let site = Site::open();
    let code = |mark: u16, token: u32| {
        let held_up = PulseReply {
            mark: Mark::new(mark).unwrap(),
            token: Token::new(token).unwrap(),
            reply: reply("453"),
        };
        held_up.code()
    };
    let codes = [
        code(4660, 1 << 10),
        code(4661, 2 << 10),
        code(4660, 3 << 10),
    ];
    let texts = codes.each_ref().map(String::as_str);
    let film = Video::of(&texts, &Look::SHARP);
    let person = Person::with_camera(&site, film.path());
    person.finds_stored(&arranged(Some(Pulse::Open(open(8, &[])))));
    person.opens(&format!("{PULSE}/scan"));
    person.presses(scan::START);
    person.waits_at_most(LAPS, "two counted", || {
        person.text().contains("2 av 8 har svarat").then_some(())
    });
    for words in [pulse::SAID_OTHER_PULSE.sv, "är redan inräknad"] {
        person.waits_at_most(LAPS, words, || person.text().contains(words).then_some(()));
    }
    sees_count(&person, 2);
    person.presses(scan::STOP);
    person.has_a_quiet_console();
}

/// Nobody is alone, somebody is, and some could not judge.
const NINE: [&str; 9] = [
    "311", "321", "421", "420", "425", "435", "525", "544", "520",
];

#[test]
fn a_pulse_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged(Some(Pulse::Open(open(12, &NINE)))));
    let mut looks = Looks::of(&person);
    person.opens(OVERVIEW);
    person.presses(pulses::NEW);
    looks.at("pulses");
    person.opens(PULSE);
    person.chooses(pulse::PHONES_YES);
    let link = link(&person);
    looks.at("pulse-collect");
    person.opens(&format!("{PULSE}/join"));
    person.sees_heading(pulse::JOIN_TITLE);
    // Nothing to scroll on a screen.
    let beyond = "return document.documentElement.scrollHeight - innerHeight";
    assert_eq!(person.run(beyond, &[]), json!(0));
    person.switches_language();
    assert_eq!(person.run(beyond, &[]), json!(0));
    person.switches_language();
    looks.at("pulse-join");
    person.opens(&format!("{PULSE}/scan"));
    person.sees(scan::WAITING);
    person.fills(pulse::TYPE_LABEL, "?");
    person.presses(pulse::TYPE_BUTTON);
    person.sees(pulse::said_symbol(Lang::Sv, &'?'));
    looks.here("pulse-scan");
    person.opens(&format!("{PULSE}/paper"));
    person.sees_heading(pulse::PAPER_PAGE);
    looks.at("pulse-paper");
    let slips = person.prints();
    keeps(&slips, "pulse-slips");
    assert_eq!(pages(&slips), 1);
    let paper = Printed::of(&slips);
    assert!(paper.has(&pulse::slip_mark(Lang::Sv, &"04HM")), "{paper:?}");
    person.opens(&format!("{PULSE}/answer"));
    person.sees_heading(pulse::WELCOME);
    looks.here("pulse-welcome");
    person.presses(pulse::BEGIN);
    gives(&person, "4");
    person.presses(pulse::HAND_IN);
    looks.at("pulse-statements");
    person.presses(pulse::HAND_IN);
    person.sees_heading(pulse::PASS_ON);
    looks.here("pulse-handed-in");
    person.opens(&link);
    person.sees_heading(pulse::WELCOME);
    looks.here("pulse-reply");
    person.presses(pulse::BEGIN);
    gives(&person, "450");
    looks.here("pulse-reply-statements");
    person.presses(pulse::TO_CODE);
    person.sees_heading(pulse::CODE_TITLE);
    looks.at("pulse-code");
    looks.end();
}

#[test]
fn a_pulse_is_there_in_easy_swedish_and_is_the_same_pulse() {
    let site = Site::open();
    let person = Person::at(&site);
    opens_a_pulse(&person);
    person.chooses(pulse::PHONES_YES);
    let link = link(&person);
    // On paper: one page of slips, in easy words.
    person.presses(pulse::PAPER);
    person.sees_heading(pulse::PAPER_PAGE);
    person.presses(shell::EASY);
    person.sees(pulse::SLIP_VOLUNTARY.easy);
    let slips = person.prints();
    keeps(&slips, "pulse-slips-easy");
    assert_eq!(pages(&slips), 1);
    let printed = Printed::of(&slips);
    for words in [pulse::WORTH, pulse::CONTRIBUTE, pulse::NEXT, CANNOT_JUDGE] {
        assert!(printed.has(words.easy), "{words:?} is not in {printed:?}");
    }
    // A slip has the height of its quarter of the paper: nothing is cut off.
    person.wears(Dress {
        width: 690,
        is_printed: true,
        ..Dress::DESK
    });
    let beyond = "const it = document.querySelector('.slip'); \
                  return it.scrollHeight - it.clientHeight";
    assert_eq!(person.run(beyond, &[]), json!(0));
    person.wears(Dress::DESK);
    person.presses(pulse::TO_COLLECT);
    person.presses(pulse::SCAN);
    person.sees_heading(pulse::SCAN);

    // On a phone: another wording of the same answers.
    let phone = Person::at(&site);
    phone.wears(Dress::PHONE);
    phone.opens(&link);
    phone.sees(pulse::EXTENT);
    phone.presses(shell::EASY);
    for words in [pulse::EXTENT, pulse::VOLUNTARY, pulse::HAPPENS_OWN] {
        phone.sees(words.easy);
        phone.does_not_see(words.sv);
    }
    phone.presses(pulse::BEGIN);
    phone.sees_heading(pulse::HOW_OFTEN);
    let step = |at: usize| FREQUENCY[at].easy;
    phone.chooses_for(pulse::WORTH.easy, step(3));
    phone.chooses_for(pulse::CONTRIBUTE.easy, step(1));
    phone.chooses_for(pulse::NEXT.easy, CANNOT_JUDGE.easy);
    phone.takes_picture("pulse-easy");
    phone.presses(pulse::TO_CODE);
    phone.sees_heading(pulse::CODE_TITLE);
    phone.sees(pulse::CODE_LEAD.easy);
    person.fills(pulse::TYPE_LABEL, &code(&phone));
    person.presses_key("Enter");
    sees_count(&person, 1);
    let tally = &stored(&person)["data"];
    assert!(!tally.to_string().contains("easy"), "{tally}");
    phone.has_a_quiet_console();
    person.has_a_quiet_console();
}

#[test]
fn the_result_of_a_pulse_can_be_used_by_everyone_and_goes_to_paper() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&arranged(Some(closed(12, &NINE))));
    let mut looks = Looks::of(&person);
    person.opens(PULSE);
    person.sees_heading(TITLE);
    // 3 3 4 4 4 4 5 5 5: mean 4.11, 77.8 of 100; nobody is alone.
    person.sees("Beskrivs som ungefär ofta, ungefär 78 av 100");
    // 1 2 2 2 2 3 2 4 2 and 2: the lone ones are joined, so there are no points.
    person.sees(pulse::JOINED);
    looks.at_and_on_paper("pulse-result");
    let paper = person.prints();
    keeps(&paper, "pulse-result");
    let printed = Printed::of(&paper);
    // The table goes along, and the hours stand beside it.
    assert!(printed.has(pulse::COLUMN_LEVEL.sv) && printed.has(pulse::HOURS_NONE.sv));
    assert!(pages(&paper) <= 2);
    person.run("localStorage.clear()", &[]);
    person.finds_stored(&arranged(Some(closed(12, &NINE[..4]))));
    person.opens(OVERVIEW);
    person.opens(PULSE);
    person.sees(pulse::NONE_TITLE);
    looks.here("pulse-too-few");
    looks.end();
}
