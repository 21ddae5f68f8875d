//! A collector's camera, with a film that the journey makes itself: codes on a
//! phone that somebody holds up, sharp and soft, and among them what must not be
//! counted. The nine sheets are those of `nine.rs`, and so is the result.

use std::time::Duration;

use e2e::view::Look;
use e2e::{MARK, Person, Site, Stored, Video, hand_in};
use samklang::codec::{HandIn, HelpCode};
use samklang::content::text::{collect, scan};
use samklang::content::{Lang, instrument};
use samklang::domain::{Form, Key, Mark, Station};
use serde_json::json;

use crate::nine::sees_the_result_of_nine;
use crate::steps::{NINE, closes_the_round};

const ID: &str = "abcdefgh";

/// Random numbers whose first ten bits, and so whose pairs, are all different:
/// 33·n + 1 in Crockford's symbols, two for each.
fn number(of: usize) -> u32 {
    (33 * of as u32 + 1) << 10
}

const PAIRS: [&str; 9] = ["01", "12", "23", "34", "45", "56", "67", "78", "89"];

fn codes() -> Vec<HandIn> {
    let numbered = NINE.iter().enumerate();
    numbered
        .map(|(at, sheet)| hand_in(number(at), 0, sheet))
        .collect()
}

/// Somebody at the arranged round's page for codes.
fn at_scanner(site: &Site, film: &Video) -> Person {
    let person = Person::with_camera(site, film.path());
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Full, &[], 10);
    let open = open.with_preparation(|it| it.phones = Some(true));
    person.finds_stored(&open.texts());
    person.opens(&format!("#/group/{ID}/collect"));
    person.presses(collect::SCAN);
    person.sees_heading(scan::TITLE);
    person
}

/// Keeps what the page says of each code.
fn listens(person: &Person) {
    person.run(
        "window.said = []; const it = document.querySelector('.outcome'); \
         new MutationObserver(() => said.push(e2e.plain(it.textContent))) \
         .observe(it, { childList: true, subtree: true, characterData: true })",
        &[],
    );
}

fn has_heard(person: &Person, words: &str) -> bool {
    let script = "return said.some((it) => it.includes(arguments[0]))";
    person.run(script, &[json!(words)]) == json!(true)
}

/// A busy computer misses a code that is held up for a second; the film shows
/// it again with every lap, and a lap is fifteen seconds at most.
const LAPS: Duration = Duration::from_secs(120);

fn hears(person: &Person, words: impl Into<String>) {
    let words = words.into();
    let what = format!("“{words}” to be said");
    person.waits_at_most(LAPS, &what, || has_heard(person, &words).then_some(()));
}

fn has_counted(person: &Person, number: u64) {
    let words = collect::count(Lang::Sv, &number, &10);
    person.waits_at_most(LAPS, &words, || {
        person.text().contains(&words).then_some(())
    });
}

/// Whether the page itself has asked for what reads codes.
fn has_loaded_decoder(person: &Person) -> bool {
    let script = "return performance.getEntriesByType('resource') \
                  .some((it) => it.name.includes('/decode'))";
    person.run(script, &[]) == json!(true)
}

/// A pair, one symbol at a time.
fn spelled(pair: &str) -> String {
    format!("{} {}", &pair[..1], &pair[1..])
}

fn nine_codes_are_counted_and_nothing_else(look: &Look) {
    let all = codes();
    let changed = {
        // One symbol of a code that would be the tenth.
        let code = hand_in(number(20), 0, NINE[0]).code();
        let (start, end) = code.split_at(20);
        let other = if end.starts_with('7') { 'K' } else { '7' };
        format!("{start}{other}{}", &end[1..])
    };
    let other_round = HandIn {
        mark: Mark::new(MARK + 1).unwrap(),
        ..hand_in(number(21), 0, NINE[1])
    };
    let other_table = hand_in(number(22), 3, NINE[2]);
    let help = HelpCode {
        instrument: instrument(Form::Full),
        mark: Mark::new(MARK).unwrap(),
        station: Station::new(1).unwrap(),
        key: Key([7; 16]),
    };
    let code = |at: usize| all[at].code();
    let texts = [
        code(0),
        code(1),
        changed,
        code(0),
        code(2),
        other_round.code(),
        code(3),
        other_table.code(),
        code(4),
        help.code(),
        code(5),
        code(6),
        code(7),
        "SAMKLANG".to_owned(),
        code(8),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let film = Video::of(&texts, look);
    let site = Site::open();
    let person = at_scanner(&site, &film);
    assert!(!has_loaded_decoder(&person), "loaded only when asked for");
    listens(&person);
    person.presses(scan::START);
    has_counted(&person, 9);
    for pair in PAIRS {
        hears(&person, scan::counted(Lang::Sv, &spelled(pair)));
    }
    hears(&person, scan::twice(Lang::Sv, &spelled(PAIRS[0])));
    hears(&person, scan::DAMAGED.sv);
    hears(&person, scan::OTHER_ROUND.sv);
    hears(&person, scan::other_station(Lang::Sv, &"bord 3"));
    hears(&person, scan::HELP.sv);
    // The film begins again, and nothing is counted twice.
    hears(&person, scan::twice(Lang::Sv, &spelled(PAIRS[8])));
    has_counted(&person, 9);
    assert!(has_loaded_decoder(&person), "read by the decoder");
    // No answer, no part of one, is ever on the page.
    for at in 0..9 {
        person.does_not_see(&*code(at));
    }
    person.presses(scan::STOP);
    person.sees(scan::START);
    let stored = person.stored_text(&format!("samklang/open/{ID}")).unwrap();
    for at in 0..9 {
        assert!(!stored.contains(&code(at)));
    }
    person.presses(collect::TITLE);
    person.sees_heading(collect::TITLE);
    closes_the_round(&person);
    sees_the_result_of_nine(&person);
    let left: String = person.stored().into_iter().map(|it| it.1).collect();
    assert!(
        !left.contains("codes") && !left.contains("helpers"),
        "{left}"
    );
    person.has_a_quiet_console();
}

#[test]
fn sharp_codes_are_counted_once_each_and_the_others_are_refused() {
    nine_codes_are_counted_and_nothing_else(&Look::SHARP);
}

#[test]
fn soft_codes_at_an_angle_are_counted_once_each_and_the_others_are_refused() {
    nine_codes_are_counted_and_nothing_else(&Look::SOFT);
}

/// Whoever photographs the projector gets nothing: our own reader fails on the
/// picture of the page, and reads the frame that the camera sees.
#[test]
fn no_code_can_be_read_off_the_screen() {
    let code = codes()[4].code();
    let look = Look::SHARP;
    let film = Video::of(&[&code], &look);
    let frame = e2e::view::frame(&e2e::view::code(&code), &look);
    let read = samklang::codec::picture::read(&frame, look.width, look.height);
    assert_eq!(read, [code]);
    let site = Site::open();
    let person = at_scanner(&site, &film);
    person.presses(scan::START);
    has_counted(&person, 1);
    // The video is on the page and moves.
    let playing = "const it = document.querySelector('video'); \
                   return it.videoWidth > 0 && !it.paused && it.checkVisibility()";
    assert_eq!(person.run(playing, &[]), json!(true));
    for scale in [1.0, 3.0] {
        let (grey, width, height) = person.sees_grey(scale);
        let read = samklang::codec::picture::read(&grey, width, height);
        assert_eq!(read, Vec::<String>::new(), "at {scale}");
    }
}

#[test]
fn the_browsers_own_detector_is_used_where_there_is_one() {
    let code = codes()[4].code();
    let film = Video::of(&["NOTHING"], &Look::SHARP);
    let site = Site::open();
    let person = at_scanner(&site, &film);
    person.run(
        "const code = arguments[0]; window.BarcodeDetector = class { \
         static getSupportedFormats() { return Promise.resolve(['qr_code']); } \
         detect() { return Promise.resolve([{ rawValue: code }]); } }",
        &[json!(code)],
    );
    person.presses(scan::START);
    has_counted(&person, 1);
    assert!(!has_loaded_decoder(&person));
}

#[test]
fn a_camera_that_cannot_be_used_says_why_and_what_else_works() {
    let film = Video::of(&["NOTHING"], &Look::SHARP);
    let site = Site::open();
    let person = at_scanner(&site, &film);
    let fails = |name: &str| {
        person.run(
            "const name = arguments[0]; navigator.mediaDevices.getUserMedia = () => \
             Promise.reject(new DOMException('no', name))",
            &[json!(name)],
        );
        person.presses(scan::START);
    };
    for (name, words) in [
        ("NotAllowedError", scan::REFUSED),
        ("NotFoundError", scan::NO_CAMERA),
        ("NotReadableError", scan::BUSY),
        ("TypeError", scan::OTHER_TROUBLE),
    ] {
        fails(name);
        person.sees(words);
    }
    // A page that was not opened over a secure address.
    person.run(
        "Object.defineProperty(window, 'isSecureContext', { value: false })",
        &[],
    );
    person.presses(scan::START);
    person.sees(scan::INSECURE);

    // And the other way: typed, as people type.
    let code = &codes()[0];
    let typed = samklang::codec::grouped(&code.code()).to_lowercase();
    person.fills(scan::TYPE_LABEL, &typed);
    person.presses(scan::TYPE_BUTTON);
    person.sees(scan::counted(Lang::Sv, &spelled(PAIRS[0])));
    has_counted(&person, 1);
    assert_eq!(person.field(scan::TYPE_LABEL), "");
    person.fills(scan::TYPE_LABEL, &typed);
    person.presses(scan::TYPE_BUTTON);
    person.sees(scan::twice(Lang::Sv, &spelled(PAIRS[0])));
    // What was refused stays in the field, to be mended.
    assert_eq!(person.field(scan::TYPE_LABEL), typed);
    person.fills(scan::TYPE_LABEL, "20ÅÅ");
    person.presses(scan::TYPE_BUTTON);
    person.sees(scan::symbol(Lang::Sv, &"Å"));
    has_counted(&person, 1);

    // From a file.
    let file = Video::of(&["NOTHING"], &Look::SHARP);
    let name = file.path().with_extension("txt");
    std::fs::write(&name, format!("{}\n", codes()[1].code())).unwrap();
    person.chooses_file(scan::FILE_LABEL, &name);
    has_counted(&person, 2);
    std::fs::write(&name, vec![b'0'; 30_000]).unwrap();
    person.chooses_file(scan::FILE_LABEL, &name);
    person.sees(scan::FILE_TOO_LONG);
    let _ = std::fs::remove_file(&name);
    has_counted(&person, 2);
}
