//! Codes as a camera sees them: read exactly, or not at all.

use proptest::prelude::*;
use samklang::codec::grey::luma;
use samklang::codec::picture::{MOST_PIXELS, read};

use super::helper::cases;
use super::view::{Chance, Look, code, frame};

/// As much as a code of version 2 holds: one answer of the short form.
const TEXT: &str = "0K3X7Z1B5N9Q2M6V4C8T0R7Y3H1J";

fn seen(look: &Look) -> Vec<String> {
    read(&frame(&code(TEXT), look), look.width, look.height)
}

#[test]
fn a_text_has_the_smallest_code_with_an_aligning_mark() {
    assert_eq!((TEXT.len(), code(TEXT).size()), (28, 25));
}

#[test]
fn what_is_held_up_is_read() {
    assert_eq!(seen(&Look::SHARP), [TEXT]);
    assert_eq!(seen(&Look::SOFT), [TEXT]);
    let wide = Look {
        width: 960,
        height: 720,
        ..Look::SOFT
    };
    assert_eq!(seen(&wide), [TEXT]);
}

#[test]
fn it_may_be_turned_in_any_way() {
    // A full turn in steps of 30 degrees, nearly.
    let quarter = [(1.0, 0.0), (0.87, 0.5), (0.5, 0.87)];
    for (x, y) in quarter {
        for turn in [(x, y), (-y, x), (-x, -y), (y, -x)] {
            let look = Look {
                width: 480,
                height: 360,
                turn,
                blur: 1.5,
                ..Look::SHARP
            };
            assert_eq!(seen(&look), [TEXT], "{turn:?}");
        }
    }
}

#[test]
fn it_may_be_far_away_tilted_in_the_shade_or_noisy() {
    let same = Look {
        blur: 1.0,
        ..Look::SHARP
    };
    let looks = [
        Look {
            distance: 3.6,
            ..same
        },
        Look {
            tilt: (0.5, 0.0),
            ..same
        },
        Look {
            tilt: (-0.3, 0.4),
            ..same
        },
        Look { shade: 0.9, ..same },
        Look {
            noise: 16.0,
            ..same
        },
    ];
    for look in looks {
        assert_eq!(seen(&look), [TEXT], "{look:?}");
    }
}

#[test]
fn several_phones_are_read_each_for_itself() {
    // Beside one another, each a picture of its own.
    let side = 400;
    let look = Look {
        width: side,
        height: side,
        turn: (1.0, 0.2),
        ..Look::SHARP
    };
    let texts = [
        TEXT,
        "A0THIRD1ONE2345678901234567Z",
        "ANOTHERPERSON0123456789ABCDE",
    ];
    let frames = texts.map(|it| frame(&code(it), &look));
    let row = |at: usize| frames.iter().flat_map(move |it| &it[at * side..][..side]);
    let picture: Vec<u8> = (0..side).flat_map(row).copied().collect();
    let mut found = read(&picture, 3 * side, side);
    found.sort();
    assert_eq!(found, texts);
}

#[test]
fn what_cannot_be_read_is_never_read_wrongly() {
    let mut chance = Chance(20);
    for seed in 0..12 {
        let look = Look {
            width: 480,
            height: 360,
            distance: chance.between(2.0, 6.0),
            turn: (chance.between(0.2, 1.0), chance.between(-1.0, 1.0)),
            tilt: (chance.between(-0.8, 0.8), chance.between(-0.8, 0.8)),
            blur: chance.between(2.0, 6.0),
            shade: chance.between(0.3, 1.0),
            noise: chance.between(5.0, 25.0),
            seed,
            ..Look::SHARP
        };
        let found = seen(&look);
        assert!(found.is_empty() || found == [TEXT], "{found:?} {look:?}");
    }
}

#[test]
fn what_is_no_picture_gives_nothing() {
    let none = Vec::<String>::new();
    assert_eq!(read(&[], 0, 0), none);
    assert_eq!(read(&[], 0, 7), none);
    assert_eq!(read(&[0; 10], 3, 3), none);
    assert_eq!(read(&[0; 10], usize::MAX, 2), none);
    let frame = frame(&code(TEXT), &Look::SHARP);
    assert_eq!(read(&frame[1..], 640, 480), none);
    assert_eq!(read(&frame, 480, 639), none);
    let side = MOST_PIXELS + 1;
    assert_eq!(read(&vec![0; side], side, 1), none);
}

#[test]
fn only_plain_text_counts() {
    let look = Look::SHARP;
    let read_of = |text: &str| read(&frame(&code(text), &look), 640, 480);
    assert_eq!(read_of("Meetings, 2"), ["Meetings, 2"]);
    assert_eq!(read_of("Möten"), Vec::<String>::new());
    assert_eq!(read_of(""), Vec::<String>::new());
}

#[test]
fn grey_is_what_an_eye_sees_of_a_colour() {
    let colours = [
        0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255,
    ];
    assert_eq!(luma(&colours), [0, 255, 76, 149, 28]);
    assert_eq!(luma(&[1, 2, 3]), [0_u8; 0]);
}

/// A code drawn flat, with its light edge: the picture and its side.
fn flat(scale: usize) -> (Vec<u8>, usize) {
    let code = code(TEXT);
    let side = scale * 33;
    let at = |place: usize| (place / scale) as i32 - 4;
    let pixel =
        |it: usize| u8::from(!code.get_module(at(it % side), at(it / side))) * 255;
    ((0..side * side).map(pixel).collect(), side)
}

/// A corner mark: rings of 1, 1 and 3 modules.
fn mark(picture: &mut [u8], side: usize, x: usize, y: usize, scale: usize) {
    for (down, across) in
        (0..7 * scale).flat_map(|it| (0..7 * scale).map(move |x| (it, x)))
    {
        let ring = |it: usize| (it / scale).abs_diff(3);
        let is_dark = ring(down).max(ring(across)) != 2;
        let at = (y + down) * side + x + across;
        if x + across < side && at < picture.len() {
            picture[at] = u8::from(!is_dark) * 255;
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn noise_is_no_text(
        width in 0_usize..160, height in 0_usize..160, seed: u64, most in 1_u64..=256,
    ) {
        let mut chance = Chance(seed);
        let noise: Vec<u8> =
            (0..width * height).map(|_| (chance.number() % most) as u8).collect();
        prop_assert_eq!(read(&noise, width, height), Vec::<String>::new());
    }

    #[test]
    fn a_pattern_is_no_text(
        width in 1_usize..200, height in 1_usize..200, across in 1_usize..20,
        down in 1_usize..20, lean in 0_usize..5, dark: u8, light: u8,
    ) {
        let pixel = |it: usize| {
            let (x, y) = (it % width, it / width);
            let is_dark = (x + y * lean / 4) / across % 2 == y / down % 2;
            if is_dark { dark } else { light }
        };
        let pattern: Vec<u8> = (0..width * height).map(pixel).collect();
        prop_assert_eq!(read(&pattern, width, height), Vec::<String>::new());
    }

    #[test]
    fn a_damaged_code_is_read_right_or_not_at_all(
        scale in 1_usize..6, seed: u64, damage in 0_usize..60, cut in 0_usize..40,
    ) {
        let (mut picture, side) = flat(scale);
        let mut chance = Chance(seed);
        for _ in 0..damage {
            // Whole modules, each black, white or grey.
            let module = chance.number() as usize % (33 * 33);
            let grey = chance.number() as u8;
            let (left, top) = (module % 33 * scale, module / 33 * scale);
            for y in top..top + scale {
                picture[y * side + left..][..scale].fill(grey);
            }
        }
        let rows = side - cut.min(side - 1);
        let found = read(&picture[..rows * side], side, rows);
        prop_assert!(found.iter().all(|it| it == TEXT), "{:?}", found);
    }

    #[test]
    fn corner_marks_without_a_code_are_no_text(
        side in 20_usize..300, seed: u64, number in 3_usize..40,
    ) {
        let mut chance = Chance(seed);
        let mut picture = vec![255; side * side];
        for _ in 0..number {
            let mut below = |it: usize| chance.number() as usize % it;
            let (x, y, scale) = (below(side), below(side), 1 + below(9));
            mark(&mut picture, side, x, y, scale);
        }
        prop_assert_eq!(read(&picture, side, side), Vec::<String>::new());
    }
}
