//! Programmes over several meetings.

use proptest::prelude::*;
use samklang::app::exercise::finding::Meets;
use samklang::app::exercise::programmes::{Wish, phase, progress};
use samklang::app::suggest::Why;
use samklang::content::Lang;
use samklang::domain::exercise::programme::MOST_MEETINGS;
use samklang::domain::exercise::{Differed, Done, Place, Programme};
use samklang::domain::{Dimension, GroupId, ProgrammeId, Safety};
use samklang::store::{Loaded, Store};
use time::{Date, Month};

use super::device::Device;
use super::helper::{cases, group, group_id};

fn id() -> ProgrammeId {
    ProgrammeId::parse("abcd1234").unwrap()
}

fn day(n: u8) -> Date {
    Date::from_calendar_date(2027, Month::March, n).unwrap()
}

fn of(names: &[&str]) -> Programme {
    let names = names.iter().map(|it| (*it).to_owned());
    Programme::new(id(), "Vårt program".to_owned(), Some(group_id()), names)
}

fn order(programme: &Programme) -> Vec<&str> {
    programme
        .slots
        .iter()
        .map(|it| it.exercise.as_str())
        .collect()
}

#[test]
fn a_programme_begins_with_what_the_result_suggests_and_asks_for_least() {
    let wish = Wish::of(&[Why::ClimateFirst, Why::Lowest(Dimension::Exploring)]);
    assert_eq!(wish.trains, [Dimension::Climate, Dimension::Exploring]);
    let found = wish.proposal();
    assert_eq!(found.len(), 5);
    let mains: Vec<Dimension> = found.iter().map(|it| it.exercise.trains[0]).collect();
    // The most urgent twice before each of the others.
    assert_eq!(mains[0], Dimension::Climate);
    assert_eq!(mains[1], Dimension::Climate);
    assert_eq!(mains[2], Dimension::Exploring);
    assert_eq!(found[0].exercise.fit.safety, Safety::Low);
    for it in &found {
        assert!(it.exercise.minutes() <= 15, "{}", it.exercise.id);
        assert_eq!(it.exercise.fit.place, Place::Main, "{}", it.exercise.id);
    }
}

#[test]
fn a_group_that_has_measured_nothing_gets_a_bit_of_each() {
    let wish = Wish {
        meetings: 4,
        minutes: 30,
        ..Wish::of(&[])
    };
    let mains = wish.proposal().into_iter().map(|it| it.exercise.trains[0]);
    assert_eq!(mains.collect::<Vec<_>>(), Dimension::PERSPECTIVES);
}

#[test]
fn a_programme_fits_the_group_and_how_it_meets() {
    for people in [3, 8, 14, 40] {
        let wish = Wish {
            meetings: 6,
            minutes: 30,
            people: Some(people),
            meets: Some(Meets::Digital),
            ..Wish::of(&[Why::Lowest(Dimension::Telling)])
        };
        for it in wish.proposal() {
            let it = &it.exercise;
            assert!(it.fit.digital, "{}", it.id);
            assert!(
                (it.fit.least..=it.fit.most).contains(&people),
                "{}: {people}",
                it.id
            );
        }
    }
}

#[test]
fn what_moves_is_the_exercise_and_the_days_stay_in_their_order() {
    let mut it = of(&["a", "b", "c"]);
    for (number, n) in [(1, 5), (2, 12), (3, 19)] {
        it.change(number, |slot| slot.day = Some(day(n)));
    }
    assert!(it.shift(3, -1));
    assert_eq!(order(&it), ["a", "c", "b"]);
    let days: Vec<_> = it.slots.iter().map(|it| it.day).collect();
    assert_eq!(days, [Some(day(5)), Some(day(12)), Some(day(19))]);
    assert!(!it.shift(1, -1) && !it.shift(2, 1) && !it.shift(9, 1));
    assert_eq!(order(&it), ["a", "c", "b"]);
}

#[test]
fn what_is_next_is_the_first_that_is_not_done() {
    let mut it = of(&["a", "b"]);
    assert_eq!(it.next().map(|it| it.number), Some(1));
    let done = Done {
        on: day(5),
        differed: Some(Differed::ALittle),
        noted: "Fler frågade.".to_owned(),
    };
    it.change(1, |slot| slot.done = Some(done));
    assert_eq!(it.next().map(|it| it.number), Some(2));
    assert_eq!(progress(&it, Lang::Sv), "1 av 2 övningar är gjorda.");
    it.remove(2);
    assert_eq!(it.next(), None);
}

#[test]
fn numbers_are_not_used_again_and_there_is_room_for_twelve() {
    let mut it = of(&["a", "b"]);
    it.remove(1);
    assert_eq!(it.add("c".to_owned()), Some(3));
    while it.slots.len() < MOST_MEETINGS {
        assert!(it.add("d".to_owned()).is_some());
    }
    assert_eq!(it.add("e".to_owned()), None);
}

#[test]
fn two_meetings_are_the_start_and_the_others_go_on() {
    let words: Vec<_> = (0..4).map(|at| phase(at, Lang::Sv)).collect();
    assert_eq!(words, ["Start", "Start", "Fortsättning", "Fortsättning"]);
}

#[test]
fn a_group_that_is_removed_takes_its_programmes_along() {
    let device = Device::default();
    let store = Store::new(Box::new(device.clone()));
    store.save_group(&group());
    store.keep(&of(&["a"]));
    let other = Programme {
        id: ProgrammeId::parse("bbbb2222").unwrap(),
        group: None,
        ..of(&["b"])
    };
    store.keep(&other);
    store.remove_group(&group_id());
    assert_eq!(store.all::<Programme>(), [other]);
    // No earlier text holds what the group noted.
    let keys = device.all_keys();
    assert!(keys.iter().all(|it| !it.contains("abcd1234")), "{keys:?}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_programme_comes_back_as_it_was(
        slots in prop::collection::vec(
            ("[a-z-]{1,20}", "[a-zåäö ]{0,30}", prop::option::of(1_u8..=28),
             prop::option::of((1_u8..=28, prop::option::of(0_usize..4), "[a-zåäö\n]{0,40}"))),
            0..=12,
        ),
        bits in prop::option::of(any::<u64>()),
    ) {
        let mut it = of(&[]);
        it.group = bits.map(GroupId::from_bits);
        for (exercise, item, on, done) in slots {
            let number = it.add(exercise).unwrap();
            it.change(number, |slot| {
                slot.item = item;
                slot.day = on.map(day);
                slot.done = done.map(|(on, said, noted)| Done {
                    on: day(on),
                    differed: said.map(|at| {
                        use Differed::{ALittle, Clearly, Not, Unsure};
                        [Clearly, ALittle, Not, Unsure][at]
                    }),
                    noted,
                });
            });
        }
        let device = Device::default();
        Store::new(Box::new(device.clone())).keep(&it);
        let kept = Store::new(Box::new(device)).kept::<Programme>(&it.id);
        prop_assert_eq!(kept, Loaded::Good(it));
    }

    #[test]
    fn any_wish_gives_a_programme_without_repetition(
        trains in prop::sample::subsequence(Dimension::ALL.to_vec(), 0..=6),
        meetings in any::<usize>(), minutes in any::<u32>(),
    ) {
        let wish = Wish { trains, meetings, minutes, people: None, meets: None };
        let mut ids: Vec<_> = wish.proposal().iter().map(|it| it.exercise.id).collect();
        let count = ids.len();
        prop_assert!(count <= 6);
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }
}
