//! Counting into a round as it is stored at that moment.

use samklang::app::Counter;
use samklang::app::counting::{Refused, collected, count, mark, put};
use samklang::domain::{
    HelpedRound, Key, Mark, NotCounted, OpenRound, Sheet, Station, Token, Urn,
};
use samklang::store::{Loaded, Memory, Store};

use super::helper::{full, group, group_id, open_round, short, tally, varied};

const MARK: u16 = 0x0123;

fn store() -> Store {
    let store = Store::new(Box::new(Memory::default()));
    store.save_group(&group());
    store
}

fn the_mark() -> Mark {
    Mark::new(MARK).unwrap()
}

fn table() -> Counter {
    Counter::Table(the_mark(), Station::ALL[2])
}

fn front() -> Counter {
    Counter::Front(group_id())
}

fn helped() -> HelpedRound {
    HelpedRound {
        mark: the_mark(),
        station: Station::ALL[2],
        key: Key([7; 16]),
        urn: Urn::empty(short()),
    }
}

fn stored(store: &Store) -> OpenRound {
    store.open_round(&group_id()).into_option().unwrap()
}

#[test]
fn the_front_counts_into_the_groups_round_as_it_is_stored() {
    let store = store();
    let sheets = varied(short(), 3);
    store.save_round(&group_id(), &open_round(short(), &sheets[..1]));
    assert_eq!(count(&store, &front(), the_mark(), &sheets[1]), Ok(2));
    // Another tab counts in between.
    let mut other = stored(&store);
    other.count(&sheets[0]).unwrap();
    store.save_round(&group_id(), &other);
    assert_eq!(count(&store, &front(), the_mark(), &sheets[2]), Ok(4));
    let all = [&sheets[0], &sheets[1], &sheets[0], &sheets[2]];
    assert_eq!(stored(&store).urn.tally, tally(short(), all));
}

#[test]
fn the_front_counts_the_helpers_parts_among_the_sheets() {
    let store = store();
    let sheets = varied(full(), 5);
    let mut round = open_round(full(), &sheets[..1]);
    let station = round.add_helper(Key([1; 16])).unwrap();
    round
        .take_part(station, tally(full(), &sheets[1..4]))
        .unwrap();
    store.save_round(&group_id(), &round);
    assert_eq!(collected(&store, &front()).unwrap().sheets, 4);
    assert_eq!(count(&store, &front(), the_mark(), &sheets[4]), Ok(5));
}

#[test]
fn a_table_counts_into_its_own_urn() {
    let store = store();
    let sheets = varied(short(), 2);
    store.save_helped(&helped());
    assert_eq!(count(&store, &table(), the_mark(), &sheets[0]), Ok(1));
    assert_eq!(count(&store, &table(), the_mark(), &sheets[1]), Ok(2));
    let now = store.helped_round(the_mark(), Station::ALL[2]);
    let now = now.into_option().unwrap();
    assert_eq!(now.urn.tally, tally(short(), &sheets));
    assert_eq!(collected(&store, &table()).unwrap().sheets, 2);
}

#[test]
fn a_sheet_of_no_round_or_another_one_is_refused() {
    let store = store();
    let sheet = Sheet::default();
    for counter in [front(), table()] {
        assert_eq!(collected(&store, &counter), None);
        let refused = count(&store, &counter, the_mark(), &sheet);
        assert_eq!(refused, Err(Refused::NoRound));
    }
    let round = open_round(short(), &[]);
    store.save_round(&group_id(), &round);
    let other = Mark::new(MARK + 1).unwrap();
    let refused = count(&store, &front(), other, &sheet);
    assert_eq!(refused, Err(Refused::OtherRound));
    assert_eq!(stored(&store), round);
}

#[test]
fn what_the_urn_refuses_changes_nothing() {
    let store = store();
    let sheet = &varied(short(), 1)[0];
    store.save_round(&group_id(), &open_round(short(), &[]));
    let token = Token::new(77).unwrap();
    let code = |urn: &mut Urn| urn.count_code(token, sheet);
    assert_eq!(put(&store, &front(), the_mark(), code), Ok(1));
    let once = stored(&store);
    let refused = put(&store, &front(), the_mark(), code);
    assert_eq!(refused, Err(Refused::Urn(NotCounted::Twice)));
    assert_eq!(stored(&store), once);
}

#[test]
fn a_round_gets_its_mark_once() {
    let store = store();
    assert_eq!(mark(&store, &group_id(), 1), None);
    assert_eq!(store.open_round(&group_id()), Loaded::Missing);

    let mut round = open_round(short(), &varied(short(), 2));
    round.mark = None;
    store.save_round(&group_id(), &round);
    assert_eq!(collected(&store, &front()).unwrap().mark, None);
    let drawn = mark(&store, &group_id(), 0xabcd_ef01).unwrap();
    assert_eq!(stored(&store).mark, Some(drawn));
    assert_eq!(stored(&store).urn, round.urn, "nothing else changes");
    assert_eq!(mark(&store, &group_id(), 5), Some(drawn));
}
