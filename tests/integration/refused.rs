//! Storage that is blocked, full or forgetful: the app works in memory and tells
//! why.

use samklang::content::Lang;
use samklang::domain::{Group, GroupId};
use samklang::store::{Loaded, WriteError};

use super::device::{Device, Mood};
use super::helper::{closed, full, group, group_id, open_round, varied};
use super::store::{named, store};

fn moods() -> [(Mood, WriteError); 3] {
    [
        (Mood::Refusing(WriteError::Blocked), WriteError::Blocked),
        (Mood::Refusing(WriteError::Full), WriteError::Full),
        (Mood::Forgetful, WriteError::NotKept),
    ]
}

#[test]
fn where_nothing_is_kept_the_app_works_in_memory_and_tells_why() {
    for (mood, why) in moods() {
        let device = Device::default();
        device.set(mood);
        let store = store(&device);
        let round = open_round(full(), &varied(full(), 3));
        store.save_language(Lang::En);
        store.save_group(&group());
        store.save_round(&group_id(), &round);
        assert_eq!(store.fault(), Some(why));
        assert_eq!(store.language(), Some(Lang::En));
        assert_eq!(store.groups(), [group()]);
        assert_eq!(store.open_round(&group_id()), Loaded::Good(round));
        assert_eq!(store.probe(), Err(why));
        // Closing, and everything after it, too.
        let mut closed_group = group();
        closed_group
            .rounds
            .push(super::helper::round(closed(full(), &varied(full(), 3))));
        store.save_closed(&closed_group);
        assert_eq!(store.groups(), [closed_group]);
        assert_eq!(store.open_round(&group_id()), Loaded::Missing);
        store.remove_group(&group_id());
        assert_eq!(store.groups(), []);
    }
}

#[test]
fn when_there_is_room_again_everything_is_kept() {
    for (mood, why) in moods() {
        let device = Device::default();
        let store = store(&device);
        device.set(mood);
        store.save_group(&group());
        store.save_round(&group_id(), &open_round(full(), &varied(full(), 2)));
        assert_eq!(store.fault(), Some(why));
        device.set(Mood::Willing);
        store.save_language(Lang::Sv);
        assert_eq!(store.fault(), None);
        let other = self::store(&device);
        assert_eq!(other.groups(), [group()]);
        let round = open_round(full(), &varied(full(), 2));
        assert_eq!(other.open_round(&group_id()), Loaded::Good(round));
        assert_eq!(other.language(), Some(Lang::Sv));
    }
}

#[test]
fn a_full_storage_keeps_what_was_there() {
    let device = Device::default();
    store(&device).save_group(&named("Ett"));
    device.set(Mood::Refusing(WriteError::Full));
    let page = store(&device);
    page.save_group(&named("Två"));
    assert_eq!(page.group(&group_id()), Loaded::Good(named("Två")));
    assert_eq!(
        store(&device).group(&group_id()),
        Loaded::Good(named("Ett"))
    );
}

// The page has two modules, each with a store of its own.

#[test]
fn what_one_module_could_not_save_the_next_one_has_and_tells() {
    for (mood, why) in moods() {
        let device = Device::default();
        store(&device).save_group(&named("Ett"));
        device.open_page();
        device.set(mood);
        store(&device).save_group(&named("Två"));
        let next = store(&device);
        assert_eq!(next.group(&group_id()), Loaded::Good(named("Två")));
        assert_eq!(next.probe(), Err(why));
        // And it keeps it as soon as that is possible.
        device.set(Mood::Willing);
        assert_eq!(next.probe(), Ok(()));
        device.close_page();
        let later = store(&device);
        assert_eq!(later.group(&group_id()), Loaded::Good(named("Två")));
    }
}

#[test]
fn a_result_that_only_the_page_holds_does_not_cost_the_sums() {
    let device = Device::default();
    let sheets = varied(full(), 7);
    store(&device).save_group(&group());
    store(&device).save_round(&group_id(), &open_round(full(), &sheets));
    device.open_page();
    device.set(Mood::Refusing(WriteError::Full));
    let mut closed_group = group();
    closed_group
        .rounds
        .push(super::helper::round(closed(full(), &sheets)));
    store(&device).save_closed(&closed_group);
    // The next module finds it closed, and leaves the sums on the device.
    let next = store(&device);
    assert_eq!(next.groups(), [closed_group]);
    assert_eq!(next.open_round(&group_id()), Loaded::Missing);
    device.close_page();
    let round = open_round(full(), &sheets);
    assert_eq!(store(&device).open_round(&group_id()), Loaded::Good(round));
}

#[test]
fn erasing_forgets_what_the_page_holds() {
    let device = Device::default();
    device.open_page();
    device.set(Mood::Refusing(WriteError::Blocked));
    store(&device).save_group(&group());
    store(&device).erase();
    assert_eq!(store(&device).groups(), []);
}

#[test]
fn removing_a_group_makes_room_for_another() {
    let device = Device::default();
    let page = store(&device);
    let other = Group {
        id: GroupId::parse("zzzzzzzz").unwrap(),
        ..named("Den andra")
    };
    page.save_group(&other);
    page.save_group(&named("Ett"));
    device.set(Mood::Room(device.size()));
    page.save_group(&named("Ett med ett längre namn"));
    assert_eq!(page.fault(), Some(WriteError::Full));
    page.remove_group(&other.id);
    assert_eq!(page.fault(), None);
    let kept = store(&device).groups();
    assert_eq!(kept, [named("Ett med ett längre namn")]);
}
