//! Lone answers: below twenty answers nobody stands alone.

use proptest::prelude::*;
use samklang::domain::distribution::{Cell, cells};

use super::helper::cases;

/// First step, last step and count of each shown cell.
fn shown(histogram: [u64; 5]) -> Vec<(u8, u8, u64)> {
    let plain = |cell: &Cell| (cell.first.code(), cell.last.code(), cell.count);
    cells(histogram).iter().map(plain).collect()
}

#[test]
fn without_lone_answers_every_step_is_shown_by_itself() {
    assert_eq!(
        shown([2, 0, 3, 0, 3]),
        [(1, 1, 2), (2, 2, 0), (3, 3, 3), (4, 4, 0), (5, 5, 3)]
    );
}

#[test]
fn a_lone_answer_joins_its_neighbour_towards_the_middle() {
    // 1 | 3 0 2 2: the lone 1 joins the 3.
    assert_eq!(
        shown([1, 3, 0, 2, 2]),
        [(1, 2, 4), (3, 3, 0), (4, 4, 2), (5, 5, 2)]
    );
    // 2 2 0 3 | 1: likewise from the upper end.
    assert_eq!(
        shown([2, 2, 0, 3, 1]),
        [(1, 1, 2), (2, 2, 2), (3, 3, 0), (4, 5, 4)]
    );
    // A lone second joins the middle, never the end below it.
    assert_eq!(
        shown([3, 1, 2, 0, 2]),
        [(1, 1, 3), (2, 3, 3), (4, 4, 0), (5, 5, 2)]
    );
}

#[test]
fn joining_goes_on_until_nobody_is_alone() {
    // 1 0 2 3 2: 1+0 is still one, so the middle is joined too.
    assert_eq!(shown([1, 0, 2, 3, 2]), [(1, 3, 3), (4, 4, 3), (5, 5, 2)]);
    // 1 1 0 5 1: 1+1 are two and may stand; the upper end joins.
    assert_eq!(shown([1, 1, 0, 5, 1]), [(1, 2, 2), (3, 3, 0), (4, 5, 6)]);
    // 1 0 0 0 7: one all the way to the middle, which then goes to its only
    // neighbour, 0, and that to the last.
    assert_eq!(shown([1, 0, 0, 0, 7]), [(1, 5, 8)]);
}

#[test]
fn a_lone_middle_goes_to_its_larger_neighbour() {
    assert_eq!(
        shown([2, 2, 1, 3, 0]),
        [(1, 1, 2), (2, 2, 2), (3, 4, 4), (5, 5, 0)]
    );
    assert_eq!(
        shown([0, 4, 1, 3, 0]),
        [(1, 1, 0), (2, 3, 5), (4, 4, 3), (5, 5, 0)]
    );
    // The neighbour is the shown cell: 2 below against 2+1 above.
    assert_eq!(shown([2, 2, 1, 2, 1]), [(1, 1, 2), (2, 2, 2), (3, 5, 4)]);
}

#[test]
fn on_equality_a_lone_middle_goes_to_the_lower_neighbour() {
    assert_eq!(
        shown([2, 3, 1, 3, 0]),
        [(1, 1, 2), (2, 3, 4), (4, 4, 3), (5, 5, 0)]
    );
    // 0 and 0 are equal: lower, still alone; then 3 below against 0 above.
    assert_eq!(shown([3, 0, 1, 0, 4]), [(1, 3, 4), (4, 4, 0), (5, 5, 4)]);
}

#[test]
fn from_twenty_answers_on_a_lone_answer_may_stand() {
    // 1+4+5+8+1 = 19 and 1+4+5+9+1 = 20.
    assert_eq!(shown([1, 4, 5, 8, 1]), [(1, 2, 5), (3, 3, 5), (4, 5, 9)]);
    assert_eq!(
        shown([1, 4, 5, 9, 1]),
        [(1, 1, 1), (2, 2, 4), (3, 3, 5), (4, 4, 9), (5, 5, 1)]
    );
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn nobody_is_ever_shown_alone(
        histogram in prop::array::uniform5(prop_oneof![3 => 0u64..4, 1 => 0u64..12])
    ) {
        let total: u64 = histogram.iter().sum();
        let cells = cells(histogram);
        prop_assert_eq!(cells.iter().map(|cell| cell.count).sum::<u64>(), total);
        prop_assert_eq!(cells.first().map(|cell| cell.first.code()), Some(1));
        prop_assert_eq!(cells.last().map(|cell| cell.last.code()), Some(5));
        for pair in cells.windows(2) {
            prop_assert_eq!(pair[0].last.code() + 1, pair[1].first.code());
        }
        for cell in &cells {
            prop_assert!(cell.first <= cell.last);
            let inside = &histogram[cell.first.index()..=cell.last.index()];
            prop_assert_eq!(inside.iter().sum::<u64>(), cell.count);
            if total < 20 && total != 1 {
                prop_assert_ne!(cell.count, 1);
            }
        }
        if 20 <= total {
            prop_assert_eq!(cells.len(), 5);
        }
    }
}
