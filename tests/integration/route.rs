//! Addresses: every page has one, and no address breaks the app.

use proptest::prelude::*;
use samklang::app::{Counter, MeetingPage, MeetingRoute, Route, Wing};
use samklang::domain::{GroupId, Mark, MeetingId, ObservationId, Station};

use super::helper::{cases, group_id};

fn any_id() -> impl Strategy<Value = GroupId> {
    any::<u64>().prop_map(GroupId::from_bits)
}

fn any_group() -> impl Strategy<Value = Option<GroupId>> {
    prop::option::of(any_id())
}

fn any_table() -> impl Strategy<Value = (Mark, Station)> {
    (1u16.., 1u8..8).prop_map(|(mark, number)| {
        (Mark::new(mark).unwrap(), Station::new(number).unwrap())
    })
}

fn any_counter() -> impl Strategy<Value = Counter> {
    prop_oneof![
        any_id().prop_map(Counter::Front),
        any_table().prop_map(|(mark, station)| Counter::Table(mark, station)),
    ]
}

fn any_meeting_route() -> impl Strategy<Value = MeetingRoute> {
    let observed = || any::<u64>().prop_map(ObservationId::from_bits);
    let pages = prop::sample::select(MeetingPage::ALL.to_vec());
    prop_oneof![
        Just(MeetingRoute::List),
        Just(MeetingRoute::Observations),
        (any::<u64>(), pages).prop_map(|(bits, page)| {
            MeetingRoute::Meeting(MeetingId::from_bits(bits), page)
        }),
        any_id().prop_map(MeetingRoute::Rules),
        observed().prop_map(MeetingRoute::Observe),
        observed().prop_map(MeetingRoute::Observed),
        (observed(), observed()).prop_map(|(a, b)| MeetingRoute::Compared(a, b)),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    let exercise = "[a-z0-9-]{1,64}";
    prop_oneof![
        prop::sample::select(vec![
            Route::Start,
            Route::Demo,
            Route::DemoWall,
            Route::Learn,
            Route::Turn,
            Route::Data,
            Route::Before,
        ]),
        any_id().prop_map(Route::Group),
        any_meeting_route().prop_map(Route::from),
        any_id().prop_map(Route::Prepare),
        any_id().prop_map(Route::Collect),
        any_id().prop_map(Route::Answer),
        any_id().prop_map(Route::Talk),
        any_id().prop_map(Route::Review),
        any_id().prop_map(Route::ReviewNotes),
        any_id().prop_map(Route::ReviewWall),
        any_id().prop_map(Route::Agree),
        any_id().prop_map(Route::Rounds),
        any_id().prop_map(Route::Paper),
        any_id().prop_map(Route::Helpers),
        (any_id(), 0u8..8)
            .prop_map(|(id, number)| Route::Join(id, Station::new(number).unwrap())),
        "[0-9A-Z-]{0,64}".prop_map(Route::Help),
        any_table().prop_map(|(mark, station)| Route::Table(mark, station)),
        any_counter().prop_map(Route::Scan),
        any_counter().prop_map(Route::Enter),
        (any_id(), any::<u32>()).prop_map(|(id, number)| Route::Result(id, number)),
        (any_id(), any::<u32>()).prop_map(|(id, number)| Route::Wall(id, number)),
        any_group().prop_map(Route::Exercises),
        (any_group(), exercise).prop_map(|(group, id)| Route::Exercise(group, id)),
        (any_group(), exercise).prop_map(|(group, id)| Route::Run(group, id)),
    ]
}

#[test]
fn an_empty_address_is_the_start_page() {
    for fragment in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(fragment), Some(Route::Start), "{fragment}");
    }
}

#[test]
fn addresses_read_as_words() {
    let of = |route: Route| route.to_string();
    assert_eq!(of(Route::Start), "#/");
    assert_eq!(of(Route::Demo), "#/demo");
    assert_eq!(
        of(Route::Result(group_id(), 2)),
        "#/group/0123abcd/result/2"
    );
    assert_eq!(
        of(Route::Run(None, "check-in".to_owned())),
        "#/exercises/check-in/run"
    );
}

#[test]
fn a_place_that_does_not_exist_is_none() {
    for fragment in [
        "#/nowhere",
        "#/demo/nowhere",
        "#/demo/wall/wall",
        "#/learn/more",
        "#/group",
        "#/group/short",
        "#/group/0123abcde",
        "#/group/0123ABCD",
        // i, l, o and u are not in the alphabet of ids.
        "#/group/0123abcu",
        "#/group/0123abcd/nowhere",
        "#/group/0123abcd/result",
        "#/group/0123abcd/result/first",
        "#/group/0123abcd/result/-1",
        "#/group/0123abcd/result/4294967296",
        "#/group/0123abcd/join/8",
        "#/table/0000-1",
        "#/table/2b67-0",
        "#/table/2b67-8",
        "#/table/2b67",
        "#/group/0123abcd/result/1/floor",
        "#/exercises/Check-In",
        "#/exercises/check in",
        "#/exercises/å",
        "#/exercises/check-in/run/now",
        "#/%F0%9F%98%80",
        "##/demo/",
        "#?q=1",
    ] {
        assert_eq!(Route::parse(fragment), None, "{fragment}");
    }
}

#[test]
fn an_exercise_with_an_endless_name_is_no_place() {
    assert_eq!(
        Route::parse(&format!("#/exercises/{}", "a".repeat(65))),
        None
    );
}

#[test]
fn a_meeting_that_is_led_or_observed_fills_the_screen() {
    let id = MeetingId::from_bits(5);
    for page in MeetingPage::ALL {
        let route = Route::from(MeetingRoute::Meeting(id.clone(), page));
        let fills = matches!(page, MeetingPage::Lead | MeetingPage::Wall);
        assert_eq!(route.is_bare(), fills, "{page:?}");
    }
    let id = ObservationId::from_bits(5);
    assert!(Route::from(MeetingRoute::Observe(id.clone())).is_bare());
    assert!(!Route::from(MeetingRoute::Observed(id)).is_bare());
    assert!(!Route::from(MeetingRoute::Observations).is_bare());
    assert!(!Route::from(MeetingRoute::List).is_bare());
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn every_page_is_found_again_by_its_address(route in any_route()) {
        let address = route.to_string();
        prop_assert!(address.starts_with("#/"));
        prop_assert_eq!(Route::parse(&address), Some(route.clone()));
        prop_assert_eq!(Route::parse(&address[1..]), Some(route));
    }

    #[test]
    fn every_page_of_the_meetings_is_found_again_by_its_address(
        route in any_meeting_route()
    ) {
        let Some(Route::Wing(Wing::Meetings, path)) = Route::parse(&route.to_string()) else {
            return Err(TestCaseError::fail("no page of the meetings"));
        };
        prop_assert_eq!(MeetingRoute::parse(&path), Some(route));
    }

    #[test]
    fn no_address_panics(address in "\\PC*") {
        let _ = Route::parse(&address);
        let _ = MeetingRoute::parse(&address);
    }

    #[test]
    fn an_address_cut_or_mended_anywhere_never_panics(
        route in any_route(), at in any::<prop::sample::Index>(), letter in any::<char>()
    ) {
        let letters: Vec<char> = route.to_string().chars().collect();
        let at = at.index(letters.len());
        let cut: String = letters[..at].iter().collect();
        let mended: String =
            letters[..at].iter().chain([&letter]).chain(&letters[at + 1..]).collect();
        let _ = (Route::parse(&cut), Route::parse(&mended));
    }

    #[test]
    fn every_group_id_is_read_again(bits in any::<u64>()) {
        let id = GroupId::from_bits(bits);
        prop_assert_eq!(GroupId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn no_text_panics_as_a_group_id(text in "\\PC{0,12}") {
        let _ = GroupId::parse(&text);
    }
}
