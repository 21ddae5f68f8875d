//! A round that this device helps with, and documents of earlier versions.

use proptest::prelude::*;
use samklang::domain::{Form, HelpedRound, Key, Mark, Station, Token, Urn};
use samklang::store::{Loaded, Store};

use super::device::Device;
use super::helper::{any_sheets, cases, full, group_id, short, tally, varied};

const KEY: &str = "samklang/help/2b67-3";

fn store(device: &Device) -> Store {
    Store::new(Box::new(device.clone()))
}

fn mark() -> Mark {
    Mark::new(0x2b67).unwrap()
}

fn station() -> Station {
    Station::new(3).unwrap()
}

fn round(sheets: usize) -> HelpedRound {
    let tokens = (0..sheets as u32).map(|it| Token::new(it).unwrap());
    HelpedRound {
        mark: mark(),
        station: station(),
        key: Key([9; 16]),
        urn: Urn::new(tally(full(), &varied(full(), sheets)), tokens.collect()).unwrap(),
    }
}

#[test]
fn a_helped_round_leaves_one_key_and_no_earlier_generation() {
    let device = Device::default();
    let store = store(&device);
    for sheets in 0..5 {
        store.save_helped(&round(sheets));
        assert_eq!(device.all_keys(), [KEY]);
        let found = store.helped_round(mark(), station());
        assert_eq!(found, Loaded::Good(round(sheets)));
        assert_eq!(store.helped_rounds(), [(mark(), station())]);
    }
    store.remove_helped(mark(), station());
    assert_eq!(device.all_keys(), Vec::<String>::new());
    assert_eq!(store.helped_round(mark(), station()), Loaded::Missing);
}

#[test]
fn a_sheet_that_was_written_and_not_yet_moved_is_not_lost() {
    let device = Device::default();
    store(&device).save_helped(&round(4));
    let newer = device.text(KEY).unwrap();
    store(&device).save_helped(&round(3));
    // Cut off after the new text was written beside the old one.
    device.put(&format!("{KEY}.next"), &newer);
    let found = store(&device).helped_round(mark(), station());
    assert_eq!(found, Loaded::Good(round(4)));
    assert_eq!(device.all_keys(), [KEY]);
}

#[test]
fn a_helped_round_that_cannot_be_read_is_told_and_stays() {
    for text in ["", "{broken", r#"{"v":99,"kind":"helped round","data":{}}"#] {
        let device = Device::default();
        device.put(KEY, text);
        let store = store(&device);
        let found = store.helped_round(mark(), station());
        assert!(matches!(found, Loaded::Unreadable(_)), "{text}");
        let told = store.unreadable();
        assert_eq!(told.len(), 1, "{text}");
        assert_eq!(told[0].newer, text.contains("99"));
        assert_eq!(device.text(KEY).as_deref(), Some(text));
    }
}

#[test]
fn stored_figures_that_cannot_be_are_damaged() {
    let device = Device::default();
    store(&device).save_helped(&round(3));
    let good = device.text(KEY).unwrap();
    for (from, to) in [
        // The front helps nobody; there is no eighth helper, and no mark 0.
        (r#""station":3"#, r#""station":0"#),
        (r#""station":3"#, r#""station":8"#),
        (r#""mark":11111"#, r#""mark":0"#),
        // Not rising, twice the same, more than the sheets, too large.
        ("[0,1,2]", "[0,2,1]"),
        ("[0,1,2]", "[0,1,1]"),
        ("[0,1,2]", "[0,1,2,3]"),
        ("[0,1,2]", "[0,1,1048576]"),
        ("09090909", "0909090"),
        ("09090909", "0909090g"),
    ] {
        assert!(good.contains(from), "{from} in {good}");
        device.put(KEY, &good.replacen(from, to, 1));
        let found = store(&device).helped_round(mark(), station());
        assert!(matches!(found, Loaded::Unreadable(_)), "{from} to {to}");
    }
}

#[test]
fn an_open_round_of_the_first_version_goes_on_without_codes() {
    let device = Device::default();
    let text = include_str!("../fixtures/store/open-round-v1.json").trim();
    device.put("samklang/open/0123abcd", text);
    let Loaded::Good(open) = store(&device).open_round(&group_id()) else {
        panic!("no open round");
    };
    assert_eq!((open.number, open.invited, open.limit.get()), (3, 9, 6));
    assert_eq!((open.form(), open.sheets()), (Form::Short, 2));
    assert_eq!((open.mark, open.helpers.len()), (None, 0));
    assert_eq!(open.urn.tokens(), []);
    // Paper or a code may know it from now on; what was counted stays.
    let page = store(&device);
    let drawn = samklang::app::counting::mark(&page, &group_id(), 7).unwrap();
    assert_eq!(drawn.get(), 8);
    let open = store(&device)
        .open_round(&group_id())
        .into_option()
        .unwrap();
    assert_eq!((open.mark, open.sheets()), (Some(drawn), 2));
}

#[test]
fn a_group_of_the_first_version_is_read_whole() {
    let device = Device::default();
    let text = include_str!("../fixtures/store/group-v1.json").trim();
    device.put("samklang/group/0123abcd", text);
    let group = store(&device).group(&group_id()).into_option().unwrap();
    assert_eq!((&*group.name, &*group.meeting), ("Nattlaget", "APT"));
    assert_eq!(group.preparation.phones, None);
    assert_eq!(group.preparation.invited, Some(9));
    assert_eq!((group.rounds.len(), group.log.len()), (1, 1));
}

#[test]
fn a_group_of_the_second_version_has_agreed_on_nothing() {
    let device = Device::default();
    let text = include_str!("../fixtures/store/group-v2.json").trim();
    device.put("samklang/group/0123abcd", text);
    let group = store(&device).group(&group_id()).into_option().unwrap();
    assert_eq!(group.preparation.phones, Some(true));
    assert_eq!((group.rounds.len(), group.log.len()), (1, 1));
    assert_eq!((group.conversations.len(), group.agreements.len()), (0, 0));
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_helped_round_comes_back(
        sheets in any_sheets(short(), 20),
        number in 1u8..8,
        mark in 1u16..,
        key in any::<[u8; 16]>(),
        codes in prop::collection::btree_set(0u32..1 << 20, 0..20),
    ) {
        let tokens = codes.iter().take(sheets.len()).map(|it| Token::new(*it).unwrap());
        let round = HelpedRound {
            mark: Mark::new(mark).unwrap(),
            station: Station::new(number).unwrap(),
            key: Key(key),
            urn: Urn::new(tally(short(), &sheets), tokens.collect()).unwrap(),
        };
        let device = Device::default();
        store(&device).save_helped(&round);
        let found = store(&device).helped_round(round.mark, round.station);
        prop_assert_eq!(found, Loaded::Good(round));
    }
}
