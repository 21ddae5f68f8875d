//! Reading codes at a collector: what is counted, what is refused and why.

use proptest::prelude::*;
use samklang::app::reading::{At, Reading, Refusal, Said};
use samklang::codec::{HandIn, HelpCode, Invitation, Named, Part, pieces};
use samklang::domain::timer::Moment;
use samklang::domain::{
    HelpedRound, Instrument, Key, Limit, Mark, OpenRound, Sheet, Station, Token, Urn,
};
use samklang::store::{Loaded, Store};

use super::device::Device;
use super::helper::{any_sheets, cases, full, group_id, short, tally, varied};

const NOON: Moment = 1_795_000_000_000;
const SECOND: u64 = 1000;

fn mark() -> Mark {
    Mark::new(0x2b67).unwrap()
}

fn station(number: u8) -> Station {
    Station::new(number).unwrap()
}

fn round() -> OpenRound {
    OpenRound {
        number: 1,
        invited: 9,
        limit: Limit::default(),
        mark: Some(mark()),
        urn: Urn::empty(full()),
        helpers: Vec::new(),
    }
}

fn table(number: u8) -> HelpedRound {
    HelpedRound {
        mark: mark(),
        station: station(number),
        key: Key([number; 16]),
        urn: Urn::empty(full()),
    }
}

/// A hand-in for the front of the round; its number makes it unlike others.
fn hand_in(instrument: &'static Instrument, number: u32, sheet: &Sheet) -> HandIn {
    HandIn {
        instrument,
        mark: mark(),
        station: Station::FRONT,
        token: Token::new(number).unwrap(),
        sheet: sheet.clone(),
    }
}

fn code(number: u32) -> String {
    hand_in(full(), number, &varied(full(), 9)[number as usize % 9]).code()
}

fn refused(why: Refusal) -> Said {
    Said::Refused(why)
}

#[test]
fn codes_are_counted_one_after_the_other_and_each_once() {
    let (mut reading, mut round) = (Reading::default(), round());
    for number in 0..9 {
        let at = NOON + u64::from(number) * SECOND;
        let said = reading.sees(&code(number), At::Front(&mut round), at);
        // The pair is the first ten bits of twenty: 0 for numbers below 1024.
        assert_eq!(said, Some(Said::Counted("00".to_owned())));
        // It stays before the camera: said once.
        let again = reading.sees(&code(number), At::Front(&mut round), at + 500);
        assert_eq!(again, None);
        assert_eq!(round.sheets(), u64::from(number) + 1);
    }
    assert_eq!(round.urn.tally, tally(full(), &varied(full(), 9)));
    // The first comes back.
    let later = NOON + 60 * SECOND;
    let said = reading.sees(&code(0), At::Front(&mut round), later);
    assert_eq!(said, Some(refused(Refusal::Twice("00".to_owned()))));
    assert_eq!(round.sheets(), 9);
    // What is refused is told once too, and again when it comes back.
    assert_eq!(
        reading.sees(&code(0), At::Front(&mut round), later + SECOND),
        None
    );
    let back = reading.sees(&code(0), At::Front(&mut round), later + 10 * SECOND);
    assert_eq!(back, Some(refused(Refusal::Twice("00".to_owned()))));
}

#[test]
fn the_pair_stands_for_three_seconds() {
    let (mut reading, mut round) = (Reading::default(), round());
    reading.sees(&code(3), At::Front(&mut round), NOON);
    assert!(!reading.tick(NOON + 2_999));
    assert_eq!(reading.said(), Some(&Said::Counted("00".to_owned())));
    assert!(reading.tick(NOON + 3_000));
    assert_eq!(reading.said(), None);
    assert!(!reading.tick(NOON + 9_000));
}

#[test]
fn a_refusal_stands_until_it_can_be_read_or_the_next_code_comes() {
    let (mut reading, mut round) = (Reading::default(), round());
    reading.sees("NOTHING", At::Front(&mut round), NOON);
    assert!(!reading.tick(NOON + 14_999));
    assert!(reading.tick(NOON + 15_000));
    reading.sees("NOTHING", At::Front(&mut round), NOON + 60 * SECOND);
    reading.sees(&code(1), At::Front(&mut round), NOON + 61 * SECOND);
    assert_eq!(reading.said(), Some(&Said::Counted("00".to_owned())));
}

#[test]
fn what_does_not_belong_here_is_refused_with_its_reason() {
    let sheet = &varied(full(), 1)[0];
    let right = hand_in(full(), 7, sheet);
    let help = HelpCode {
        instrument: full(),
        mark: mark(),
        station: station(2),
        key: Key([2; 16]),
    };
    let invitation = Invitation {
        instrument: full(),
        mark: mark(),
        station: Station::FRONT,
        limit: Limit::default(),
        meeting: Named::of("APT"),
        audience: Named::Nothing,
    };
    let other_round = HandIn {
        mark: Mark::new(0x2b68).unwrap(),
        ..right.clone()
    };
    let other_station = HandIn {
        station: station(3),
        ..right.clone()
    };
    let short_form = hand_in(short(), 7, &varied(short(), 1)[0]);
    let link = "https://example.org/some/path/a/#";
    let cases = [
        (other_round.code(), Refusal::OtherRound),
        (other_station.code(), Refusal::OtherStation(station(3))),
        (short_form.code(), Refusal::OtherVersion),
        ("3J000400000000000KJY".to_owned(), Refusal::OtherVersion),
        ("W000000000001FQR".to_owned(), Refusal::Newer),
        (right.code()[1..].to_owned(), Refusal::Damaged),
        (String::new(), Refusal::Damaged),
        ("2U".to_owned(), Refusal::Symbol('U')),
        ("https://example.org/".to_owned(), Refusal::Damaged),
        (invitation.code(), Refusal::Invitation),
        (
            format!("{link}{}", invitation.fragment()),
            Refusal::Invitation,
        ),
        (help.code(), Refusal::Help),
        (
            format!("https://example.org/#/help/{}", help.code()),
            Refusal::Help,
        ),
    ];
    for (text, why) in cases {
        let mut round = round();
        let said = Reading::default().reads(&text, At::Front(&mut round), NOON);
        assert_eq!(said, refused(why), "{text}");
        assert_eq!(round, super::reading::round(), "{text}");
    }
    // And the right one still is right.
    let mut round = round();
    let said = Reading::default().reads(&right.code(), At::Front(&mut round), NOON);
    assert!(said.has_counted());
}

#[test]
fn a_round_without_a_mark_takes_no_codes() {
    let mut round = OpenRound {
        mark: None,
        ..round()
    };
    let said = Reading::default().reads(&code(1), At::Front(&mut round), NOON);
    assert_eq!(said, refused(Refusal::OtherRound));
}

#[test]
fn a_collector_keeps_two_thousand_codes_apart_and_no_more() {
    let (mut reading, mut round) = (Reading::default(), round());
    let sheet = &varied(full(), 1)[0];
    // From the highest down: they are kept in order of size, not of hand-in.
    for number in (0..2000).rev() {
        let code = hand_in(full(), number, sheet).code();
        let said = reading.reads(&code, At::Front(&mut round), NOON);
        assert!(said.has_counted(), "{number}");
    }
    let tokens = round.urn.tokens();
    assert_eq!(tokens.len(), 2000);
    assert!(tokens.windows(2).all(|two| two[0] < two[1]));
    let more = hand_in(full(), 2000, sheet).code();
    let said = reading.reads(&more, At::Front(&mut round), NOON);
    assert_eq!(said, refused(Refusal::Full));
    assert_eq!(round.sheets(), 2000);
}

/// The front and two tables count 15 sheets between them.
fn workshop() -> (OpenRound, [HelpedRound; 2], Vec<Sheet>) {
    let (mut front, mut tables) = (round(), [table(1), table(2)]);
    for table in &tables {
        assert_eq!(front.add_helper(table.key), Some(table.station));
    }
    let sheets = varied(full(), 15);
    for (sheet, number) in sheets.iter().zip(0..) {
        let mut hand_in = hand_in(full(), number, sheet);
        let mut reading = Reading::default();
        let said = match number % 3 {
            0 => reading.reads(&hand_in.code(), At::Front(&mut front), NOON),
            place => {
                let table = &mut tables[place as usize - 1];
                hand_in.station = table.station;
                // The front sends it to its table.
                let wrong = reading.reads(&hand_in.code(), At::Front(&mut front), NOON);
                assert_eq!(wrong, refused(Refusal::OtherStation(table.station)));
                reading.reads(&hand_in.code(), At::Table(table), NOON)
            }
        };
        assert!(said.has_counted(), "{number}");
    }
    (front, tables, sheets)
}

fn part(table: &HelpedRound) -> String {
    let part = Part {
        mark: table.mark,
        station: table.station,
        tally: table.urn.tally.clone(),
    };
    part.seal(&table.key, [table.station.get(); 12])
}

#[test]
fn the_front_and_two_tables_give_the_tally_of_one_device() {
    let (front, tables, sheets) = workshop();
    assert_eq!(front.missing(), [station(1), station(2)]);
    for order in [[0, 1], [1, 0]] {
        let (mut front, mut reading) = (front.clone(), Reading::default());
        for at in order {
            let said = reading.reads(&part(&tables[at]), At::Front(&mut front), NOON);
            assert_eq!(said, Said::Part(tables[at].station, 5));
        }
        assert_eq!(front.missing(), []);
        assert_eq!(front.sheets(), 15);
        assert_eq!(front.total(), tally(full(), &sheets));
        // Handed over once more, it is in there once.
        reading.reads(&part(&tables[0]), At::Front(&mut front), NOON);
        assert_eq!(front.total(), tally(full(), &sheets));
    }
}

#[test]
fn a_part_comes_as_a_row_of_pictures() {
    let (mut front, tables, _) = workshop();
    let all = pieces(&part(&tables[1]));
    assert!(2 < all.len());
    let mut reading = Reading::default();
    let (last, first) = all.split_last().unwrap();
    for (have, piece) in (1..).zip(first) {
        let said = reading.sees(piece, At::Front(&mut front), NOON + have as u64 * 700);
        assert_eq!(said, Some(Said::Pieces(have, all.len())));
    }
    // How far it has come stands until it goes on.
    assert!(!reading.tick(NOON + 60 * SECOND));
    let said = reading.sees(last, At::Front(&mut front), NOON + 61 * SECOND);
    assert_eq!(said, Some(Said::Part(station(2), 5)));
}

#[test]
fn a_newer_part_replaces_an_earlier_one_and_not_the_other_way() {
    let (mut front, [mut table, _], _) = workshop();
    let earlier = part(&table);
    let mut reading = Reading::default();
    table.urn.count(&varied(full(), 1)[0]).unwrap();
    let said = reading.reads(&part(&table), At::Front(&mut front), NOON);
    assert_eq!(said, Said::Part(station(1), 6));
    let said = reading.reads(&earlier, At::Front(&mut front), NOON);
    assert_eq!(said, refused(Refusal::PartOlder(5, 6)));
    assert_eq!(front.sheets(), 5 + 6);
}

#[test]
fn parts_that_do_not_belong_here_add_nothing() {
    let (front, [table, other], _) = workshop();
    let unknown = HelpedRound {
        station: station(7),
        ..table.clone()
    };
    let elsewhere = HelpedRound {
        mark: Mark::new(1).unwrap(),
        ..table.clone()
    };
    let stolen = HelpedRound {
        key: other.key,
        ..table.clone()
    };
    let cases = [
        (part(&unknown), Refusal::PartUnknown),
        (part(&elsewhere), Refusal::PartUnknown),
        (part(&stolen), Refusal::PartSealed),
        (part(&table)[1..].to_owned(), Refusal::Damaged),
    ];
    for (text, why) in cases {
        let mut here = front.clone();
        let said = Reading::default().reads(&text, At::Front(&mut here), NOON);
        assert_eq!((said, &here), (refused(why), &front));
    }
    let mut here = other.clone();
    let said = Reading::default().reads(&part(&table), At::Table(&mut here), NOON);
    assert_eq!(said, refused(Refusal::PartForFront));
}

#[test]
fn seven_can_help_and_not_eight() {
    let mut front = round();
    for number in 1..8 {
        assert_eq!(front.add_helper(Key([number; 16])), Some(station(number)));
    }
    assert_eq!(front.add_helper(Key([8; 16])), None);
    assert_eq!(front.helpers.len(), 7);
}

#[test]
fn after_closing_nothing_of_the_collecting_is_kept() {
    let (mut front, tables, _) = workshop();
    for table in &tables {
        Reading::default().reads(&part(table), At::Front(&mut front), NOON);
    }
    let device = Device::default();
    let store = Store::new(Box::new(device.clone()));
    let mut group = super::helper::group();
    store.save_group(&group);
    store.save_round(&group_id(), &front);
    let Loaded::Good(open) = store.open_round(&group_id()) else {
        panic!("no open round");
    };
    assert_eq!(open, front);
    samklang::app::prepare::closed(&mut group, open, super::helper::today());
    store.save_closed(&group);
    let keys = device.all_keys();
    assert!(!keys.iter().any(|key| key.contains("open")), "{keys:?}");
    for key in keys {
        let text = device.text(&key).unwrap();
        for word in ["codes", "helpers", "mark", "counts", "01010101"] {
            assert!(!text.contains(word), "{key} holds {word}");
        }
    }
    assert_eq!(group.rounds[0].result.sheets, 15);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn however_sheets_and_parts_are_spread_the_sum_is_the_same(
        sheets in any_sheets(short(), 24),
        places in prop::collection::vec(0usize..4, 24),
        turn in 0usize..3,
    ) {
        let mut front = OpenRound { urn: Urn::empty(short()), ..round() };
        let mut tables: Vec<HelpedRound> = (1..4)
            .map(|number| HelpedRound { urn: Urn::empty(short()), ..table(number) })
            .collect();
        for table in &tables {
            front.add_helper(table.key);
        }
        for ((sheet, place), number) in sheets.iter().zip(places).zip(0..) {
            let mut hand_in = hand_in(short(), number, sheet);
            let said = match place {
                0 => Reading::default().reads(&hand_in.code(), At::Front(&mut front), NOON),
                _ => {
                    let table = &mut tables[place - 1];
                    hand_in.station = table.station;
                    Reading::default().reads(&hand_in.code(), At::Table(table), NOON)
                }
            };
            prop_assert!(said.has_counted());
        }
        tables.rotate_left(turn);
        for table in &tables {
            Reading::default().reads(&part(table), At::Front(&mut front), NOON);
        }
        prop_assert_eq!(front.total(), tally(short(), &sheets));
    }

    #[test]
    fn no_text_panics_or_counts(text in ".{0,60}", symbols in "[0-9A-Z ~#/:-]{0,120}") {
        for text in [text, symbols] {
            let (mut front, mut helper) = (round(), table(1));
            let mut reading = Reading::default();
            let _ = reading.sees(&text, At::Front(&mut front), NOON);
            let _ = reading.sees(&text, At::Table(&mut helper), NOON + 9 * SECOND);
            prop_assert_eq!((front.sheets(), helper.urn.tally.sheets()), (0, 0));
        }
    }
}
