//! Writes that are cut off after any number of steps: the last good document is
//! never lost, and of an open round never two generations stay.

use samklang::domain::{Group, OpenRound};
use samklang::store::{Loaded, WriteError};

use super::device::{Device, Mood};
use super::helper::{full, group, group_id, open_round, today, varied};
use super::store::{GROUP, OPEN, named, store};

/// More steps than any save takes.
const STEPS: usize = 12;

/// The ways in which a storage stops.
const STOPS: [Mood; 3] = [
    Mood::Dead,
    Mood::Refusing(WriteError::Full),
    Mood::Forgetful,
];

fn with_sheets(number: usize) -> OpenRound {
    open_round(full(), &varied(full(), number))
}

#[test]
fn a_group_is_the_old_or_the_new_one_whenever_saving_stops() {
    for stop in STOPS {
        for steps in 0..STEPS {
            let device = Device::default();
            store(&device).save_group(&named("Noll"));
            store(&device).save_group(&named("Ett"));
            device.set_after(steps, stop);
            store(&device).save_group(&named("Två"));
            device.set(Mood::Willing);
            let found = store(&device).groups();
            let is_whole = found == [named("Ett")] || found == [named("Två")];
            assert!(is_whole, "{stop:?} after {steps}: {found:?}");
            if steps == STEPS - 1 {
                assert_eq!(found, [named("Två")]);
            }
        }
    }
}

#[test]
fn a_new_group_whose_text_reached_the_storage_is_found_again() {
    // The first step writes the whole text beside its place and the second
    // moves it there: after the first, the text is on the device.
    for steps in 1..STEPS {
        let device = Device::default();
        device.set_after(steps, Mood::Dead);
        store(&device).save_group(&group());
        device.set(Mood::Willing);
        assert_eq!(store(&device).groups(), [group()], "after {steps}");
    }
}

#[test]
fn an_open_round_is_the_old_or_the_new_one_whenever_saving_stops() {
    for stop in STOPS {
        for steps in 0..STEPS {
            let device = Device::default();
            store(&device).save_round(&group_id(), &with_sheets(3));
            device.set_after(steps, stop);
            store(&device).save_round(&group_id(), &with_sheets(4));
            device.set(Mood::Willing);
            let Loaded::Good(found) = store(&device).open_round(&group_id()) else {
                panic!("{stop:?} after {steps}: the round is lost");
            };
            let is_whole = found == with_sheets(3) || found == with_sheets(4);
            assert!(is_whole, "{stop:?} after {steps}");
            // After the reload no other generation is left.
            assert_eq!(device.all_keys(), [OPEN], "{stop:?} after {steps}");
        }
    }
}

/// How many different sums of an open round the device holds.
fn generations(device: &Device) -> usize {
    let mut texts: Vec<String> = device.all().into_values().collect();
    texts.retain(|text| text.contains("counts"));
    texts.sort();
    texts.dedup();
    texts.len()
}

#[test]
fn a_storage_that_fills_up_never_holds_two_generations_of_an_open_round() {
    // Their difference would be the sheet of the person who just handed in.
    for steps in 0..STEPS {
        let device = Device::default();
        let page = store(&device);
        page.save_round(&group_id(), &with_sheets(3));
        device.set_after(steps, Mood::Refusing(WriteError::Full));
        page.save_round(&group_id(), &with_sheets(4));
        assert_eq!(generations(&device), 1, "full after {steps}");
    }
}

#[test]
fn sheets_counted_while_the_storage_is_full_are_not_lost() {
    for steps in 0..STEPS {
        let device = Device::default();
        let page = store(&device);
        page.save_round(&group_id(), &with_sheets(3));
        device.set_after(steps, Mood::Refusing(WriteError::Full));
        for number in 4..=6 {
            page.save_round(&group_id(), &with_sheets(number));
            let Loaded::Good(found) = page.open_round(&group_id()) else {
                panic!("full after {steps}: the round is lost");
            };
            assert_eq!(found.sheets(), number as u64, "full after {steps}");
        }
        // And when there is room again, all of them are kept.
        device.set(Mood::Willing);
        page.save_group(&group());
        let kept = store(&device).open_round(&group_id());
        assert_eq!(kept, Loaded::Good(with_sheets(6)), "full after {steps}");
    }
}

#[test]
fn a_damaged_text_is_not_lost_when_there_is_no_room_to_rescue_it() {
    for stop in STOPS {
        for steps in 0..4 {
            let device = Device::default();
            store(&device).save_group(&named("Ett"));
            store(&device).save_group(&named("Två"));
            device.put("samklang/group/0123abcd", "damaged");
            device.set_after(steps, stop);
            let loaded = store(&device).group(&group_id());
            assert_eq!(
                loaded,
                Loaded::Recovered(named("Ett")),
                "{stop:?} after {steps}"
            );
            let is_kept = device.all().values().any(|text| text == "damaged");
            assert!(is_kept, "{stop:?} after {steps}");
        }
    }
}

/// A group with its open round closed.
fn closed_group() -> Group {
    let mut group = group();
    group.rounds.push(with_sheets(7).close(today()));
    group
}

/// After a reload the round is open with all its sheets, or closed.
#[track_caller]
fn check_open_or_closed(device: &Device, context: &str) {
    device.set(Mood::Willing);
    let page = store(device);
    let rounds = page.groups().first().map_or(0, |it| it.rounds.len());
    let open = page.open_round(&group_id()).into_option();
    let sheets = open.map(|round| round.sheets());
    let expected = (rounds == 0).then_some(7);
    assert_eq!(sheets, expected, "{context}, {rounds} closed rounds");
}

/// A device with an open round of seven sheets, and its page.
fn collecting() -> (Device, samklang::store::Store) {
    let device = Device::default();
    let page = store(&device);
    page.save_group(&group());
    page.save_round(&group_id(), &with_sheets(7));
    (device, page)
}

#[test]
fn a_round_is_open_or_closed_whenever_closing_is_cut_off() {
    for steps in 0..STEPS {
        let (device, page) = collecting();
        device.set_after(steps, Mood::Dead);
        page.save_closed(&closed_group());
        check_open_or_closed(&device, &format!("cut off after {steps}"));
    }
}

#[test]
fn a_round_is_open_or_closed_however_little_room_is_left() {
    for room in (0..12_000).step_by(250) {
        let (device, page) = collecting();
        device.set(Mood::Room(device.size() + room));
        page.save_closed(&closed_group());
        assert_eq!(page.groups(), [closed_group()]);
        check_open_or_closed(&device, &format!("room for {room} bytes"));
    }
}

#[test]
fn a_round_is_open_or_closed_where_room_is_little_and_closing_is_cut_off() {
    for room in (0..4_000).step_by(250) {
        for steps in 0..STEPS {
            let (device, page) = collecting();
            device.set(Mood::Room(device.size() + room));
            device.set_after(steps, Mood::Dead);
            page.save_closed(&closed_group());
            check_open_or_closed(&device, &format!("{room} bytes, {steps} steps"));
        }
    }
}

#[test]
fn a_result_that_fits_without_earlier_generations_is_kept() {
    let (device, page) = collecting();
    page.save_group(&named("Förut"));
    page.save_group(&group());
    // The result itself is larger than nothing, and no second text fits.
    let before = device.text(GROUP).unwrap().len();
    let grown = Device::default();
    store(&grown).save_group(&closed_group());
    let result = grown.text(GROUP).unwrap().len() - before;
    assert!(before < result);
    device.set(Mood::Room(device.size() + result - before));
    page.save_closed(&closed_group());
    assert_eq!(page.fault(), None);
    assert_eq!(device.all_keys(), [GROUP]);
    assert_eq!(store(&device).groups(), [closed_group()]);
}

#[test]
fn a_round_that_could_not_be_closed_keeps_telling_and_is_closed_when_there_is_room() {
    let (device, page) = collecting();
    device.set(Mood::Refusing(WriteError::Full));
    page.save_closed(&closed_group());
    assert_eq!(page.open_round(&group_id()), Loaded::Missing);
    assert_eq!(page.fault(), Some(WriteError::Full));
    assert_eq!(page.probe(), Err(WriteError::Full));
    device.set(Mood::Willing);
    assert_eq!(page.probe(), Ok(()));
    assert_eq!(store(&device).groups(), [closed_group()]);
    assert_eq!(page.open_round(&group_id()), Loaded::Missing);
    assert_eq!(generations(&device), 0);
}

#[test]
fn a_result_that_was_not_reached_is_gone_after_the_next_start() {
    // Beside sums that go on growing it would tell what the sheets between say.
    for steps in 0..STEPS {
        let (device, page) = collecting();
        device.set_after(steps, Mood::Dead);
        page.save_closed(&closed_group());
        device.set(Mood::Willing);
        let page = store(&device);
        if page.open_round(&group_id()) == Loaded::Missing {
            continue;
        }
        for (key, text) in device.all() {
            assert!(!text.contains("levels"), "cut off after {steps}: {key}");
        }
    }
}

#[test]
fn a_round_is_open_or_closed_whenever_the_storage_stops_keeping() {
    for stop in [Mood::Refusing(WriteError::Blocked), Mood::Forgetful] {
        for steps in 0..STEPS {
            let (device, page) = collecting();
            device.set_after(steps, stop);
            page.save_closed(&closed_group());
            check_open_or_closed(&device, &format!("{stop:?} after {steps}"));
        }
    }
}

#[test]
fn a_closing_that_was_cut_off_leaves_no_sums_after_the_next_start() {
    for steps in 0..STEPS {
        let (device, page) = collecting();
        device.set_after(steps, Mood::Dead);
        page.save_closed(&closed_group());
        device.set(Mood::Willing);
        let page = store(&device);
        let is_closed = page.groups() == [closed_group()];
        let _ = page.open_round(&group_id());
        if is_closed {
            assert_eq!(generations(&device), 0, "cut off after {steps}");
        }
    }
}
