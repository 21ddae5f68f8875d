//! Small groups and the order of speaking: everyone is in one group, nobody is alone,
//! and chance is fair.

use proptest::prelude::*;
use samklang::app::exercise::library;
use samklang::content::{self, Lang};
use samklang::domain::Present;
use samklang::domain::exercise::{Drawn, Who, Written, WrittenStep};

use super::helper::cases;

fn sizes(people: u32, size: usize) -> Vec<usize> {
    let present = Present::new(people, 1).unwrap();
    present.groups(size).iter().map(Vec::len).collect()
}

#[test]
fn seven_people_are_two_pairs_and_a_group_of_three() {
    assert_eq!(sizes(7, 2), [3, 2, 2]);
    assert_eq!(sizes(2, 2), [2]);
    assert_eq!(sizes(3, 2), [3]);
    assert_eq!(sizes(8, 2), [2, 2, 2, 2]);
}

#[test]
fn nobody_sits_in_a_group_that_is_smaller_than_three() {
    assert_eq!(sizes(9, 3), [3, 3, 3]);
    assert_eq!(sizes(10, 3), [4, 3, 3]);
    assert_eq!(sizes(11, 3), [4, 4, 3]);
    assert_eq!(sizes(8, 3), [4, 4]);
    assert_eq!(sizes(5, 3), [5]);
    assert_eq!(sizes(4, 3), [4]);
}

#[test]
fn pairs_that_join_stay_together() {
    let joined = |people| {
        let present = Present::new(people, 5).unwrap();
        (present.groups(2), present.joined_pairs())
    };
    for (people, wanted) in [
        (4, &[4][..]),
        (5, &[5]),
        (6, &[6]),
        (7, &[7]),
        (8, &[4, 4]),
        (10, &[4, 6]),
        (11, &[5, 6]),
        (15, &[5, 4, 6]),
    ] {
        let (pairs, fours) = joined(people);
        let sizes: Vec<usize> = fours.iter().map(Vec::len).collect();
        assert_eq!(sizes, wanted, "{people}");
        for pair in &pairs {
            let whole = |four: &&Vec<u32>| pair.iter().all(|it| four.contains(it));
            assert_eq!(
                fours.iter().filter(whole).count(),
                1,
                "{pair:?} in {fours:?}"
            );
        }
    }
    // Two or three people are the only pair there is.
    assert_eq!(joined(2).1, [[1, 2]]);
    assert_eq!(joined(3).1, [[1, 2, 3]]);
}

#[test]
fn chance_decides_only_where_the_exercise_leaves_it_to_chance() {
    let step = |who, by_lot| WrittenStep {
        who,
        by_lot,
        ..WrittenStep::empty()
    };
    let mut written = Written::empty("Vår".to_owned());
    written.steps = vec![
        step(Who::Fours, true),
        step(Who::Pairs, false),
        step(Who::Fours, true),
        step(Who::Pairs, true),
        step(Who::Fours, true),
        step(Who::Threes, true),
        step(Who::Round, true),
        step(Who::Round, false),
        step(Who::All, true),
        step(Who::Alone, true),
    ];
    let drawn: Vec<_> = (0..11).map(|at| written.drawn(at)).collect();
    assert_eq!(
        drawn,
        [
            Some(Drawn::Groups(4)),
            None,
            // Pairs that people chose themselves are nothing that the app knows.
            Some(Drawn::Groups(4)),
            Some(Drawn::Groups(2)),
            Some(Drawn::JoinedPairs),
            Some(Drawn::Groups(3)),
            Some(Drawn::Order),
            None,
            None,
            None,
            None,
        ]
    );
    // In the library: the leader has said who sits together, so no lots are drawn.
    let heard = content::exercise("heard-and-understood").unwrap();
    let heard = library::in_words(heard, Lang::Sv);
    for at in 0..heard.steps.len() {
        assert_eq!(heard.drawn(at), None, "{at}");
    }
    let thread = content::exercise("follow-the-thread").unwrap();
    let thread = library::in_words(thread, Lang::Sv);
    assert_eq!(thread.drawn(0), Some(Drawn::Groups(2)));
}

#[test]
fn fours_are_met_as_nearly_as_can_be() {
    // Worked out by hand: as many groups as come closest to the size.
    assert_eq!(sizes(12, 4), [4, 4, 4]);
    assert_eq!(sizes(5, 4), [5]);
    assert_eq!(sizes(6, 4), [3, 3]);
    assert_eq!(sizes(9, 4), [5, 4]);
    assert_eq!(sizes(2, 4), [2]);
}

#[test]
fn no_groups_are_formed_of_one_person_or_of_a_stadium() {
    for people in [0, 1, 201, u32::MAX] {
        assert_eq!(Present::new(people, 0), None, "{people}");
    }
}

#[test]
fn a_pair_stays_a_pair_until_it_is_mixed_again() {
    let present = Present::new(7, 42).unwrap();
    assert_eq!(present.groups(2), present.groups(2));
    let mixed = (0..20).map(|seed| Present::new(7, seed).unwrap().groups(2));
    let others = mixed.filter(|it| *it != present.groups(2)).count();
    assert!(15 < others, "{others}");
}

/// Each of seven is first one time in seven: of 7 000 draws about 1 000, give or take
/// four standard deviations (29.3 each, from 7 000 × 1/7 × 6/7).
#[test]
fn everyone_is_first_equally_often() {
    let mut first = [0_u32; 7];
    for seed in 0..7_000 {
        let order = Present::new(7, seed).unwrap().order();
        first[order[0] as usize - 1] += 1;
    }
    for (at, count) in first.iter().enumerate() {
        assert!((883..=1_117).contains(count), "{}: {count}", at + 1);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn everyone_is_in_exactly_one_group_and_nobody_is_alone(
        people in 2_u32..=200, seed in any::<u64>(), size in 2_usize..=4,
    ) {
        let groups = Present::new(people, seed).unwrap().groups(size);
        let mut all: Vec<u32> = groups.iter().flatten().copied().collect();
        all.sort_unstable();
        prop_assert_eq!(all, (1..=people).collect::<Vec<_>>());
        let sizes = groups.iter().map(Vec::len);
        let (least, most) = (sizes.clone().min().unwrap(), sizes.max().unwrap());
        prop_assert!(2 <= least && most <= least + 1, "{least} to {most}");
        // Never twice as large as what was asked for.
        prop_assert!(most < 2 * size, "{most}");
    }

    #[test]
    fn the_order_names_everyone_once(people in 2_u32..=200, seed in any::<u64>()) {
        let mut order = Present::new(people, seed).unwrap().order();
        order.sort_unstable();
        prop_assert_eq!(order, (1..=people).collect::<Vec<_>>());
    }
}
