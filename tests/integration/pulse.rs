//! A pulse: what is counted, what closing releases at every number of answers, what is
//! stored, and its codes. Expected figures are worked out by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;
use samklang::app::culture::pulse_answer::{self, Answering};
use samklang::app::culture::pulse_collect::{self, Asked, Reading, Refusal, Said, Wrong};
use samklang::app::culture::pulse_paper::{self, Entering};
use samklang::app::culture::pulse_reply::{self, Visit};
use samklang::app::culture::pulse_words::{level_line, summary};
use samklang::app::enter::Key;
use samklang::codec::{Fault, Kind, Named, PulseLink, PulseReply, grouped};
use samklang::content::Lang;
use samklang::domain::culture::pulse::{About, Doubt, Reply, Statement, Sums};
use samklang::domain::report::LevelWords;
use samklang::domain::{
    ClosedPulse, CultureId, Limit, Mark, OpenPulse, Pulse, PulseId, Step, Token,
};
use samklang::store::reply::Held;
use samklang::store::{Loaded, Store, WriteError};
use serde_json::{Value, json};
use time::{Date, Month};

use super::codes::vectors;
use super::device::{Device, Mood};
use super::helper::{cases, full, open_round, response};

const KEY: &str = "samklang/pulse/0123abcd";

fn id() -> PulseId {
    PulseId::parse("0123abcd").unwrap()
}

fn about(limit: u32) -> About {
    About {
        id: id(),
        culture: CultureId::parse("0123abce").unwrap(),
        title: "Mötena i november".to_owned(),
        people: 8,
        limit: Limit::new(limit).unwrap(),
    }
}

fn mark() -> Mark {
    Mark::new(4660).unwrap()
}

/// A reply of three digits; 0 is cannot judge.
fn reply(digits: &str) -> Reply {
    let all: Vec<_> = digits.bytes().map(|it| response(it - b'0')).collect();
    Reply(all.try_into().unwrap())
}

fn open(limit: u32, replies: &[&str]) -> OpenPulse {
    let mut pulse = OpenPulse::new(about(limit), mark());
    for it in replies {
        pulse.count(&reply(it)).unwrap();
    }
    pulse
}

fn close(limit: u32, replies: &[&str]) -> ClosedPulse {
    open(limit, replies).close(closing_day())
}

fn closing_day() -> Date {
    Date::from_calendar_date(2026, Month::November, 25).unwrap()
}

fn store(device: &Device) -> Store {
    Store::new(Box::new(device.clone()))
}

fn code(token: u32, digits: &str) -> PulseReply {
    PulseReply {
        mark: mark(),
        token: Token::new(token).unwrap(),
        reply: reply(digits),
    }
}

/// Twelve replies, so that no cell of the first eight stands alone:
/// the first statement 3 3 4 4 4 4 5 5, the second 2 2 2 2 2 2 2 2, the third
/// 1 1 1 1 5 5 5 5, and so on.
const TWELVE: [&str; 12] = [
    "321", "321", "421", "421", "425", "425", "525", "525", "421", "421", "425", "425",
];

fn step(code: u8) -> Step {
    Step::new(code).unwrap()
}

#[test]
fn what_a_closed_pulse_stores_at_every_number_of_answers_is_what_is_released() {
    for n in 0..=12 {
        let device = Device::default();
        let closed = close(5, &TWELVE[..n]);
        store(&device).save_pulse(&Pulse::Closed(closed.clone()));
        assert_eq!(device.all_keys(), [KEY]);
        let text: Value = serde_json::from_str(&device.text(KEY).unwrap()).unwrap();
        let statements = match n {
            0..=4 => None,
            // 3 3 4 4 4: mean 3.6, 65 points. 2: 25 points. 1 1 1 1 5: 1.8, 20 points.
            5 => Some(json!([
                ["34", [null, 0, null]],
                ["2", [null, 0, null]],
                ["2", [null, 0, null]]
            ])),
            // 22/6 is 3.67, 66.7 points; 14/6 is 2.33, 33.3 points.
            6 => Some(json!([
                ["34", [null, 0, null]],
                ["2", [null, 0, null]],
                ["23", [null, 0, null]]
            ])),
            // 27/7 is 3.86, 71.4 points; 19/7 is 2.71, 42.9 points.
            7 => Some(json!([
                ["4", [null, 0, null]],
                ["2", [null, 0, null]],
                ["23", [null, 0, null]]
            ])),
            // 32/8 is 4; 24/8 is 3. Nobody stands alone. The third is split.
            8 => Some(json!([
                ["4", [0, 0, ["12345", [0, 0, 2, 4, 2]]]],
                ["2", [0, 0, ["12345", [0, 8, 0, 0, 0]]]],
                ["3", [0, 2, ["12345", [4, 0, 0, 0, 4]]]]
            ])),
            9 => Some(json!([
                ["4", [0, 0, ["12345", [0, 0, 2, 5, 2]]]],
                ["2", [0, 0, ["12345", [0, 9, 0, 0, 0]]]],
                // 25/9 is 2.78, 44.4 points.
                ["23", [0, 2, ["12345", [5, 0, 0, 0, 4]]]]
            ])),
            10 => Some(json!([
                ["4", [0, 0, ["12345", [0, 0, 2, 6, 2]]]],
                ["2", [0, 0, ["12345", [0, 10, 0, 0, 0]]]],
                // 26/10 is 2.6, 40 points.
                ["23", [0, 2, ["12345", [6, 0, 0, 0, 4]]]]
            ])),
            11 => Some(json!([
                ["4", [0, 0, ["12345", [0, 0, 2, 7, 2]]]],
                ["2", [0, 0, ["12345", [0, 11, 0, 0, 0]]]],
                // 31/11 is 2.82, 45.5 points: within 5 of the third step.
                ["3", [0, 2, ["12345", [6, 0, 0, 0, 5]]]]
            ])),
            _ => Some(json!([
                ["4", [0, 0, ["12345", [0, 0, 2, 8, 2]]]],
                ["2", [0, 0, ["12345", [0, 12, 0, 0, 0]]]],
                ["3", [0, 2, ["12345", [6, 0, 0, 0, 6]]]]
            ])),
        };
        let mut data = json!({
            "culture": "0123abce",
            "title": "Mötena i november",
            "people": 8,
            "limit": 5,
            "closed": { "on": "2026-11-25", "sheets": n },
        });
        if let Some(statements) = statements {
            data["closed"]["statements"] = statements;
        }
        assert_eq!(
            text,
            json!({ "v": 1, "kind": "pulse", "data": data }),
            "{n}"
        );
        let read = store(&device).pulse(&id());
        assert_eq!(read, Loaded::Good(Pulse::Closed(closed)), "{n}");
    }
}

#[test]
fn a_raised_limit_lifts_every_row() {
    for (n, has_level, has_cells) in
        [(8, false, false), (9, false, false), (10, true, true)]
    {
        let closed = close(10, &TWELVE[..n]);
        assert_eq!(closed.statements.is_some(), has_level, "{n}");
        let first = closed.statement(Statement::Worth);
        assert_eq!(first.item.cells.is_some(), has_cells, "{n}");
    }
    // A limit of 6 lifts the level, and not what needs eight anyway.
    assert!(close(6, &TWELVE[..5]).statements.is_none());
    assert!(close(6, &TWELVE[..6]).statements.is_some());
    let seven = close(6, &TWELVE[..7]).statement(Statement::Worth);
    assert!(seven.level.is_some() && seven.item.cells.is_none());
}

#[test]
fn a_statement_that_too_few_could_answer_tells_no_level() {
    // The first is answered by five of seven, the second by four, the third by none.
    let replies = ["440", "440", "440", "440", "400", "000", "000"];
    let closed = close(5, &replies);
    let [first, second, third] = closed.statements.unwrap();
    assert_eq!(first.level, Some(LevelWords::Around(step(4))));
    // 2 of 7 is above a quarter, and below eight only that is told.
    assert!(first.item.several_cannot_judge && first.item.cannot_judge.is_none());
    assert_eq!((second.level, third.level), (None, None));
    // Where nobody's level is shown only N is left.
    let none = close(5, &["400", "400", "400", "040", "040", "004", "000"]);
    assert_eq!((none.sheets, none.statements), (7, None));
}

#[test]
fn lone_answers_are_joined_and_then_there_are_no_points() {
    // 1 | 3 0 2 2: the lone 1 joins the 3.
    let replies = ["111", "211", "211", "211", "411", "411", "511", "511"];
    let closed = close(5, &replies);
    let first = closed.statement(Statement::Worth);
    let cells = first.item.cells.clone().unwrap();
    let shown: Vec<_> = cells
        .iter()
        .map(|it| (it.first.code(), it.last.code(), it.count))
        .collect();
    assert_eq!(shown, [(1, 2, 4), (3, 3, 0), (4, 4, 2), (5, 5, 2)]);
    assert_eq!(first.points(), None);
    assert_eq!(closed.statement(Statement::Next).points(), Some(0));
    // From twenty on nobody is joined: 19 ones and a five are 20/100 · (4/20) = 5.
    let mut twenty = vec!["111"; 19];
    twenty.push("511");
    let first = close(5, &twenty).statement(Statement::Worth);
    assert_eq!(first.points(), Some(5));
    // 3 3 4 4 4 4 5 5: mean 4, 75 points.
    let closed = close(5, &TWELVE[..8]);
    assert_eq!(closed.statement(Statement::Worth).points(), Some(75));
    assert_eq!(
        level_line(&closed, Statement::Worth, Lang::En).unwrap(),
        "Described as around often, about 75 of 100"
    );
}

#[test]
fn the_summary_says_the_levels_or_that_too_few_answered() {
    let said = summary(&close(5, &TWELVE[..5]), Lang::Sv);
    assert_eq!(
        said,
        [
            "Pulsen Mötena i november: 5 av 8 svarade.",
            "Mina möten är värda den tid de tar. Svaren: mellan ibland och ofta.",
            "På mötena får jag bidra med det jag kan. Svaren: ungefär sällan.",
            "Efter mötena vet jag vad som händer sedan. Svaren: ungefär sällan.",
        ]
    );
    let few = summary(&close(5, &TWELVE[..4]), Lang::En);
    assert_eq!(
        few,
        [
            "The pulse Mötena i november: 4 of 8 answered. That is too few to show a \
          result."
        ]
    );
}

#[test]
fn before_closing_it_is_told_what_is_doubtful() {
    assert_eq!(open(5, &TWELVE[..4]).doubts(), Some(Doubt::TooFew));
    assert_eq!(open(5, &TWELVE[..5]).doubts(), Some(Doubt::Missing));
    assert_eq!(open(5, &TWELVE[..8]).doubts(), None);
    assert_eq!(open(5, &TWELVE[..9]).doubts(), Some(Doubt::MoreThanPeople));
}

#[test]
fn an_open_pulse_comes_back_as_it_was_and_leaves_no_earlier_state() {
    let device = Device::default();
    let store = store(&device);
    let mut pulse = open(7, &[]);
    pulse.phones = Some(true);
    for (token, digits) in (0..).zip(TWELVE) {
        pulse
            .count_code(Token::new(1000 - token).unwrap(), &reply(digits))
            .unwrap();
        store.save_pulse(&Pulse::Open(pulse.clone()));
        // One text, the newest, and nothing beside it.
        assert_eq!(device.all_keys(), [KEY]);
    }
    let read = self::store(&device).pulse(&id());
    assert_eq!(read, Loaded::Good(Pulse::Open(pulse)));
    let text: Value = serde_json::from_str(&device.text(KEY).unwrap()).unwrap();
    let names: Vec<&String> = text["data"]["open"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["codes", "counts", "mark", "phones", "sheets"]);
    // In order of size, not of hand-in.
    assert_eq!(text["data"]["open"]["codes"][0], 989);
}

/// How many different states of a pulse the device holds.
fn states(device: &Device) -> usize {
    let mut texts: Vec<String> = device.all().into_values().collect();
    texts.sort();
    texts.dedup();
    texts.len()
}

#[test]
fn a_pulse_is_the_old_or_the_new_one_whenever_saving_or_closing_stops() {
    let before = Pulse::Open(open(5, &TWELVE[..6]));
    let more = Pulse::Open(open(5, &TWELVE[..7]));
    let closed = Pulse::Closed(close(5, &TWELVE[..6]));
    for after in [more, closed] {
        for stop in [
            Mood::Dead,
            Mood::Refusing(WriteError::Full),
            Mood::Forgetful,
        ] {
            for steps in 0..12 {
                let device = Device::default();
                store(&device).save_pulse(&before);
                device.set_after(steps, stop);
                store(&device).save_pulse(&after);
                device.set(Mood::Willing);
                let Loaded::Good(found) = store(&device).pulse(&id()) else {
                    panic!("{stop:?} after {steps}: the pulse is lost");
                };
                assert!(found == before || found == after, "{stop:?} after {steps}");
                // After the reload no other state is left.
                assert_eq!(device.all_keys(), [KEY], "{stop:?} after {steps}");
                assert_eq!(states(&device), 1);
            }
        }
    }
}

#[test]
fn what_cannot_be_read_stays_and_is_told() {
    let device = Device::default();
    store(&device).save_pulse(&Pulse::Closed(close(5, &TWELVE)));
    let good = device.text(KEY).unwrap();
    for (from, to) in [
        // More answers than people who answered, a limit below five, a level between
        // steps that are no neighbours, and a level that five people cannot show.
        ("[0,0,2,8,2]", "[0,0,2,8,3]"),
        ("\"limit\":5", "\"limit\":4"),
        ("\"3\"", "\"35\""),
        ("\"sheets\":12", "\"sheets\":4"),
        ("\"people\":8", "\"people\":0"),
        ("\"closed\"", "\"open\""),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        device.put(KEY, &bad);
        let store = store(&device);
        assert!(matches!(store.pulse(&id()), Loaded::Unreadable(_)), "{to}");
        assert_eq!(store.unreadable().len(), 1, "{to}");
        store.save_pulse(&Pulse::Open(open(5, &[])));
        assert_eq!(device.text(KEY).unwrap(), bad, "{to}");
    }
}

#[test]
fn pulses_belong_to_their_organisation_and_go_with_it() {
    let device = Device::default();
    let store = store(&device);
    let other = CultureId::parse("zzzzzzzz").unwrap();
    store.save_pulse(&Pulse::Open(open(5, &[])));
    assert_eq!(store.pulses(&about(5).culture).len(), 1);
    assert!(store.pulses(&other).is_empty());
    store.remove_pulses(&other);
    assert_eq!(store.pulses(&about(5).culture).len(), 1);
    store.remove_pulses(&about(5).culture);
    assert_eq!(device.all_keys(), [""; 0]);
}

#[test]
fn a_pulse_is_opened_with_a_title_people_and_a_limit_of_five_or_more() {
    let device = Device::default();
    let store = store(&device);
    let culture = about(5).culture;
    let asked = |title: &str, people: &str, limit: &str| Asked {
        title: title.to_owned(),
        people: people.to_owned(),
        limit: limit.to_owned(),
    };
    for (asked, wrong) in [
        (asked(" ", "8", "5"), (true, false, false)),
        (asked("Puls", "0", "5"), (false, true, false)),
        (asked("Puls", "100001", "5"), (false, true, false)),
        (asked("Puls", "8", "4"), (false, false, true)),
        (asked("", "åtta", ""), (true, true, true)),
    ] {
        let (title, people, limit) = wrong;
        let expected = Wrong {
            title,
            people,
            limit,
        };
        let opened = pulse_collect::open(&store, &culture, &asked, || 7);
        assert_eq!(opened, Err(expected));
    }
    assert_eq!(device.all_keys(), [""; 0]);
    let id = pulse_collect::open(&store, &culture, &asked(" Puls ", "8", " 6"), || 7);
    let pulse = pulse_collect::opened(&store, &id.unwrap()).unwrap();
    assert_eq!(
        (pulse.about.title.as_str(), pulse.about.people),
        ("Puls", 8)
    );
    assert_eq!((pulse.about.limit.get(), pulse.sums.sheets()), (6, 0));
}

#[test]
fn codes_are_those_of_the_vectors() {
    for words in vectors("pulse-link") {
        let link = PulseLink {
            mark: Mark::new(words[1].parse().unwrap()).unwrap(),
            limit: Limit::new(words[2].parse().unwrap()).unwrap(),
            title: if words[3] == "1" {
                Named::OnScreen
            } else {
                Named::Nothing
            },
        };
        assert_eq!(link.code(), words[4]);
        assert_eq!(PulseLink::read(words[4]), Ok(link));
        assert_eq!(words[4].len(), 12);
    }
    for words in vectors("pulse-reply") {
        let expected = PulseReply {
            mark: Mark::new(words[1].parse().unwrap()).unwrap(),
            token: Token::new(words[2].parse().unwrap()).unwrap(),
            reply: reply(words[3]),
        };
        assert_eq!(expected.code(), words[4]);
        assert_eq!(PulseReply::read(words[4]), Ok(expected.clone()));
        assert_eq!(expected.pair(), words[5]);
        assert_eq!(words[4].len(), 15);
        // As people write it.
        let typed = grouped(words[4]).to_lowercase().replace('0', "o");
        assert_eq!(PulseReply::read(&typed), Ok(expected));
    }
}

#[test]
fn a_title_rides_along_where_it_fits() {
    let link = |title: &str| PulseLink {
        mark: mark(),
        limit: Limit::default(),
        title: Named::of(title),
    };
    let short = link("Möten ~ 100 %/#");
    let fragment = short.fragment();
    assert_eq!(&fragment[12..], "~M%C3%B6ten%20%7E%20100%20%25%2F%23");
    assert_eq!(PulseLink::read(&fragment), Ok(short));
    let long = link(&"möte ".repeat(20));
    assert_eq!(long.fragment().len(), 12);
    assert_eq!(
        PulseLink::read(&long.fragment()).unwrap().title,
        Named::OnScreen
    );
    let read = pulse_reply::typed(&format!("https://x.se/#/culture/reply/{fragment} "));
    assert_eq!(read, PulseLink::read(&fragment));
    assert_eq!(
        PulseLink::read(&code(1, "345").code()),
        Err(Fault::Other(Kind::PulseReply))
    );
}

/// A pulse on a device, and what reading a text into it gives.
fn reads(store: &Store, text: &str) -> Said {
    pulse_collect::read(store, &id(), text)
}

#[test]
fn a_code_is_counted_once_and_others_are_told_apart() {
    let device = Device::default();
    let store = store(&device);
    store.save_pulse(&Pulse::Open(open(5, &[])));
    let mine = code(703_710, "450");
    assert_eq!(reads(&store, &mine.code()), Said::Counted("NF".to_owned()));
    let twice = Said::Refused(Refusal::Twice("NF".to_owned()));
    assert_eq!(reads(&store, &mine.code().to_lowercase()), twice);
    // The same number with other answers is the same code as far as anyone can tell.
    assert_eq!(reads(&store, &code(703_710, "111").code()), twice);
    let other = PulseReply {
        mark: Mark::new(4661).unwrap(),
        ..mine.clone()
    };
    let link = PulseLink {
        mark: mark(),
        limit: Limit::default(),
        title: Named::of("Möten"),
    };
    let hand_in = vectors("hand-in")[0][6];
    let invitation = vectors("invitation")[0][7];
    let address = |path: &str| format!("https://samklang.se/{path}");
    for (text, why) in [
        (other.code(), Refusal::OtherPulse),
        (link.code(), Refusal::Link),
        (
            address(&format!("#/culture/reply/{}", link.fragment())),
            Refusal::Link,
        ),
        (hand_in.to_owned(), Refusal::OtherKind),
        (address(&format!("a/#{invitation}")), Refusal::OtherKind),
        ("ABC!".to_owned(), Refusal::Symbol('!')),
        (String::new(), Refusal::Damaged),
        (mine.code()[1..].to_owned(), Refusal::Damaged),
    ] {
        assert_eq!(reads(&store, &text), Said::Refused(why), "{text}");
    }
    let pulse = pulse_collect::opened(&store, &id()).unwrap();
    assert_eq!(pulse.sums.sheets(), 1);
    // Closed, nothing is counted, whatever comes.
    pulse_collect::close(&store, &id(), closing_day()).unwrap();
    let late = code(5, "333").code();
    assert_eq!(reads(&store, &late), Said::Refused(Refusal::Closed));
    assert_eq!(pulse_collect::count(&store, &id(), &reply("333")), None);
    assert_eq!(store.pulse(&id()).into_option().unwrap().sheets(), 1);
}

#[test]
fn a_round_refuses_the_codes_of_a_pulse_in_words_of_its_own() {
    use samklang::app::reading::{self, At};
    let before = open_round(full(), &[]);
    let fragment = fragment();
    for text in [
        code(1, "345").code(),
        fragment[..12].to_owned(),
        format!("https://samklang.se/#/culture/reply/{fragment}"),
    ] {
        let mut round = before.clone();
        let said = reading::Reading::default().reads(&text, At::Front(&mut round), 0);
        assert_eq!(
            said,
            reading::Said::Refused(reading::Refusal::Pulse),
            "{text}"
        );
        assert_eq!(round, before, "{text}");
    }
}

#[test]
fn a_code_before_the_camera_is_told_once_and_what_is_said_goes() {
    let mut reading = Reading::default();
    assert!(reading.is_new("ABC", 1_000));
    assert!(!reading.is_new("ABC", 1_110));
    assert!(!reading.is_new("ABC", 3_500));
    assert!(reading.is_new("ABD", 3_600));
    assert!(reading.is_new("ABC", 3_700));
    assert!(reading.is_new("ABC", 6_200));
    reading.says(Said::Counted("NF".to_owned()), 10_000);
    assert!(!reading.tick(12_999) && reading.said().is_some());
    assert!(reading.tick(13_000) && reading.said().is_none());
}

fn any_reply() -> impl Strategy<Value = Reply> {
    [0..=5_u8, 0..=5, 0..=5].prop_map(|codes| Reply(codes.map(response)))
}

fn any_code() -> impl Strategy<Value = PulseReply> {
    (1..=u16::MAX, 0..1_u32 << 20, any_reply()).prop_map(|(mark, token, reply)| {
        PulseReply {
            mark: Mark::new(mark).unwrap(),
            token: Token::new(token).unwrap(),
            reply,
        }
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn sums_add_up_in_any_order(
        one in proptest::collection::vec(any_reply(), 0..12),
        other in proptest::collection::vec(any_reply(), 0..12),
    ) {
        let of = |replies: &[Reply]| {
            let mut sums = Sums::default();
            replies.iter().for_each(|it| sums.count(it).unwrap());
            sums
        };
        let both: Vec<Reply> = other.iter().chain(&one).copied().collect();
        let mut sum = of(&one);
        sum.add(&of(&other)).unwrap();
        prop_assert_eq!(sum, of(&both));
        let mut turned = of(&other);
        turned.add(&of(&one)).unwrap();
        prop_assert_eq!(sum, turned);
        sum.add(&Sums::default()).unwrap();
        prop_assert_eq!(sum, turned);
        prop_assert_eq!(Sums::new(sum.sheets(), *sum.steps()), Some(sum));
    }

    #[test]
    fn below_twenty_answers_no_shown_cell_holds_one(
        replies in proptest::collection::vec(any_reply(), 0..20),
    ) {
        let mut pulse = OpenPulse::new(about(5), mark());
        replies.iter().for_each(|it| pulse.count(it).unwrap());
        let closed = pulse.close(closing_day());
        for of in Statement::ALL {
            for cell in closed.statement(of).item.cells.iter().flatten() {
                prop_assert_ne!(cell.count, 1);
            }
        }
        let device = Device::default();
        store(&device).save_pulse(&Pulse::Closed(closed.clone()));
        let read = store(&device).pulse(&id());
        prop_assert_eq!(read, Loaded::Good(Pulse::Closed(closed)));
    }

    #[test]
    fn a_code_comes_back_and_a_damaged_one_never_counts(
        it in any_code(), at in 0..15_usize, by in 1..32_u8,
    ) {
        let code = it.code();
        prop_assert_eq!(PulseReply::read(&code), Ok(it.clone()));
        const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut bytes = code.clone().into_bytes();
        let place = SYMBOLS.iter().position(|it| *it == bytes[at]).unwrap();
        bytes[at] = SYMBOLS[(place + usize::from(by)) % 32];
        let damaged = String::from_utf8(bytes).unwrap();
        prop_assert!(PulseReply::read(&damaged).is_err());
        let device = Device::default();
        let store = store(&device);
        let mut pulse = open(5, &[]);
        pulse.mark = it.mark;
        store.save_pulse(&Pulse::Open(pulse));
        let said = reads(&store, &damaged);
        prop_assert!(matches!(said, Said::Refused(_)));
        prop_assert_eq!(store.pulse(&id()).into_option().unwrap().sheets(), 0);
    }

    #[test]
    fn reading_takes_any_text(text in "\\PC{0,40}") {
        let _ = PulseLink::read(&text);
        let _ = PulseReply::read(&text);
        let _ = pulse_reply::typed(&text);
    }
}

/// How often each answer stands in the sums of an open pulse.
fn counts(store: &Store) -> [[u64; 5]; 3] {
    *pulse_collect::opened(store, &id()).unwrap().sums.steps()
}

#[test]
fn on_a_device_that_goes_round_nothing_of_the_person_before_is_left() {
    use pulse_answer::{Action, Effect, Phase};
    let mut room = Answering::open(0);
    assert_eq!(room.update(Action::Begin, 1), [Effect::Focus]);
    room.update(Action::Choose(0, response(4)), 2);
    room.update(Action::Choose(2, response(0)), 3);
    // The second has no answer: told once, and at its place.
    assert_eq!(room.update(Action::HandIn, 4), [Effect::ToStatement(1)]);
    assert_eq!(room.told(), Some(1));
    let effects = room.update(Action::HandIn, 5);
    assert_eq!(effects, [Effect::Count(reply("400")), Effect::Focus]);
    assert_eq!(room.phase(), Phase::HandedIn);
    for at in 0..3 {
        assert_eq!(room.given(at), None);
    }
    room.update(Action::Counted(false), 6);
    assert!(room.is_lost());
    assert_eq!(room.update(Action::Next, 7), [Effect::Focus]);
    assert_eq!((room.phase(), room.told()), (Phase::Welcome, None));

    // Left alone: a warning at 90 seconds, which any touch ends, and at 120 nothing
    // is left.
    room.update(Action::Begin, 10);
    room.update(Action::Choose(0, response(5)), 1_000);
    room.update(Action::Tick, 90_999);
    assert!(!room.is_warned());
    room.update(Action::Tick, 91_000);
    assert!(room.is_warned());
    room.update(Action::Touch, 100_000);
    assert!(!room.is_warned() && room.given(0) == Some(response(5)));
    room.update(Action::Tick, 219_999);
    assert_eq!(room.phase(), Phase::Statements);
    assert_eq!(room.update(Action::Tick, 220_000), [Effect::Focus]);
    assert_eq!((room.phase(), room.given(0)), (Phase::Welcome, None));
}

fn fragment() -> String {
    let link = PulseLink {
        mark: mark(),
        limit: Limit::default(),
        title: Named::of("Möten"),
    };
    link.fragment()
}

#[test]
fn on_a_device_of_ones_own_the_code_stays_the_same_until_it_is_counted() {
    use pulse_reply::{Action, Effect, Phase};
    let device = Device::default();
    let store = store(&device);
    let (mut visit, effects) = Visit::open(&fragment(), None, 1);
    assert_eq!((visit.phase(), effects.len()), (Phase::Welcome, 0));
    visit.update(Action::Begin);
    for (at, code) in [(0, 4), (1, 5), (2, 2)] {
        for effect in visit.update(Action::Choose(at, response(code))) {
            let Effect::Keep(held) = effect else { panic!() };
            store.save_reply(&held, 100);
        }
    }
    assert_eq!(device.all_keys(), ["samklang/reply"]);

    // A reload goes on with what was given.
    let held = || self::store(&device).reply().into_option();
    let (mut visit, _) = Visit::open(&fragment(), held(), 200);
    assert_eq!(visit.phase(), Phase::Statements);
    assert_eq!(visit.given(1), Some(response(5)));
    let effects = visit.update(Action::ToCode(703_710));
    let [Effect::Keep(shown), Effect::Focus] = &effects[..] else {
        panic!()
    };
    store.save_reply(shown, 300);
    let expected = code(703_710, "452");
    assert_eq!(visit.code(), Some(&expected));

    // So does the code, with the link and without it.
    for place in [fragment(), String::new()] {
        let (visit, _) = Visit::open(&place, held(), 400);
        assert_eq!(visit.code(), Some(&expected), "{place}");
    }
    let (mut visit, _) = Visit::open(&fragment(), held(), 400);
    visit.update(Action::Choose(0, response(1)));
    assert_eq!(visit.code(), Some(&expected));
    let effects = visit.update(Action::Confirm);
    let [Effect::Keep(done), Effect::Focus] = &effects[..] else {
        panic!()
    };
    store.save_reply(done, 500);
    let text = device.text("samklang/reply").unwrap();
    assert!(
        !text.contains(&expected.code()) && !text.contains("452"),
        "{text}"
    );
    let (mut visit, _) = Visit::open(&fragment(), held(), 600);
    assert_eq!(visit.phase(), Phase::Thanks);
    assert_eq!(
        visit.update(Action::Another),
        [Effect::Forget, Effect::Focus]
    );
    assert_eq!(visit.phase(), Phase::Welcome);
}

#[test]
fn what_is_left_of_another_pulse_is_asked_about_and_what_is_a_day_old_goes() {
    use pulse_reply::{Action, Effect, Phase};
    let other = Held::Begun {
        mark: Mark::new(9).unwrap(),
        given: [Some(response(1)), None, None],
    };
    let (mut visit, _) = Visit::open(&fragment(), Some((other.clone(), 5)), 6);
    assert_eq!(visit.phase(), Phase::Other);
    visit.update(Action::GoOn);
    assert_eq!(
        (visit.phase(), visit.given(0)),
        (Phase::Statements, Some(response(1)))
    );
    let (mut visit, _) = Visit::open(&fragment(), Some((other.clone(), 5)), 6);
    assert_eq!(
        visit.update(Action::Forget),
        [Effect::Forget, Effect::Focus]
    );
    assert_eq!(visit.phase(), Phase::Welcome);
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let (visit, effects) = Visit::open(&fragment(), Some((other, 5)), DAY + 5);
    assert_eq!(
        (visit.phase(), effects),
        (Phase::Welcome, vec![Effect::Forget])
    );
    for (code, phase) in [
        (String::new(), Phase::NoCode),
        (fragment()[1..].to_owned(), Phase::Wrong(Fault::Damaged)),
        (
            vectors("invitation")[0][7].to_owned(),
            Phase::Wrong(Fault::Other(Kind::Invitation)),
        ),
    ] {
        assert_eq!(Visit::open(&code, None, 0).0.phase(), phase, "{code}");
    }
}

#[test]
fn slips_are_entered_with_one_key_a_statement() {
    use pulse_paper::{Effect, Said};
    let mut room = Entering::default();
    assert_eq!(room.press(0, Key::of("4")), Some(Effect::ToField(1)));
    assert_eq!(room.press(1, Key::of("7")), None);
    assert_eq!(room.said(), Some(Said::Wrong));
    assert_eq!(room.press(2, Key::of(" ")), Some(Effect::ToCount));
    // A row that was passed over must not become an answer.
    assert_eq!(room.count(), Effect::ToField(1));
    assert_eq!(room.said(), Some(Said::Missing(1)));
    assert_eq!(room.press(1, Key::of("5")), Some(Effect::ToField(2)));
    assert_eq!(room.count(), Effect::Count(reply("450")));
    // One that could not be counted is still here.
    assert_eq!(room.counted(None), None);
    assert_eq!(room.given(0), Some(response(4)));
    assert_eq!(room.counted(Some(3)), Some(Effect::ToField(0)));
    assert_eq!((room.given(0), room.said()), (None, Some(Said::Counted(3))));
}

#[test]
fn all_ways_end_in_the_same_sums() {
    let device = Device::default();
    let store = store(&device);
    store.save_pulse(&Pulse::Open(open(5, &[])));
    let by_code = |digits: &str, token| reads(&store, &code(token, digits).code());
    assert!(matches!(by_code("452", 1), Said::Counted(_)));
    assert!(matches!(by_code("340", 2), Said::Counted(_)));
    for (n, digits) in (3..).zip(["451", "542", "333", "450"]) {
        assert_eq!(pulse_collect::count(&store, &id(), &reply(digits)), Some(n));
    }
    let expected = open(5, &["452", "340", "451", "542", "333", "450"]);
    assert_eq!(counts(&store), *expected.sums.steps());
    // By hand: 4 3 4 5 3 4 is 23/6; 5 4 5 4 3 5 is 26/6; 2 1 2 3 of four.
    let closed = pulse_collect::close(&store, &id(), closing_day()).unwrap();
    let levels: BTreeMap<usize, _> = Statement::ALL
        .into_iter()
        .map(|of| (of.index(), closed.statement(of).level))
        .collect();
    // 70.8 points is within 5 of 75; 83.3 is between 75 and 100.
    assert_eq!(levels[&0], Some(LevelWords::Around(step(4))));
    assert_eq!(levels[&1], Some(LevelWords::Between(step(4), step(5))));
    assert_eq!(levels[&2], None);
}
