//! A long code as a row of pictures.

use proptest::prelude::*;
use samklang::codec::{Piece, Pieces, Progress, pieces};

use super::helper::cases;

fn long(length: usize) -> String {
    let symbols: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    (0..length)
        .map(|at| symbols[(at * at + 7 * at) % 32])
        .collect()
}

fn read(code: &str) -> Piece {
    Piece::read(code).unwrap()
}

#[test]
fn a_code_that_fits_one_picture_stays_as_it_is() {
    assert_eq!(pieces(&long(80)), [long(80)]);
    assert_eq!(pieces(&long(81)).len(), 2);
}

#[test]
fn no_piece_has_more_symbols_than_a_picture_of_version_4_holds() {
    for length in [81, 160, 500, 1700] {
        for piece in pieces(&long(length)) {
            assert!(piece.len() <= 90, "{length}: {}", piece.len());
        }
    }
}

#[test]
fn pieces_come_together_in_any_order_and_more_than_once() {
    let code = long(401);
    let all = pieces(&code);
    assert_eq!(all.len(), 6);
    let mut found = Pieces::default();
    for (have, at) in [3, 0, 5, 1, 4].into_iter().enumerate() {
        let progress = found.add(read(&all[at]));
        assert_eq!(progress, Progress::Have(have + 1, 6));
        assert_eq!(found.add(read(&all[at])), progress);
    }
    assert_eq!(found.add(read(&all[2])), Progress::Whole(code));
    // And again from the beginning.
    assert_eq!(found.add(read(&all[2])), Progress::Have(1, 6));
}

#[test]
fn a_piece_of_another_code_begins_anew() {
    let (one, other) = (pieces(&long(200)), pieces(&long(300)));
    let mut found = Pieces::default();
    assert_eq!(found.add(read(&one[0])), Progress::Have(1, 3));
    assert_eq!(found.add(read(&other[1])), Progress::Have(1, 4));
    assert_eq!(found.add(read(&one[1])), Progress::Have(1, 3));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_code_comes_back(length in 81usize..2000, shift in 0usize..64) {
        let code = long(length);
        let mut all = pieces(&code);
        let turn = shift % all.len();
        all.rotate_left(turn);
        let mut found = Pieces::default();
        let last = all.iter().map(|it| found.add(read(it))).last();
        prop_assert_eq!(last, Some(Progress::Whole(code)));
    }

    #[test]
    fn no_text_panics(text in "[0-9A-HJKMNP-TV-Z]{0,120}") {
        let _ = Piece::read(&text);
    }
}
