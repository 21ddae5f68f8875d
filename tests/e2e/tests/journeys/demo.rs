//! The example: a full result at once, and nothing of it is ever kept.

use e2e::{Person, Site};
use samklang::content::text::{exercise, result, start};
use samklang::content::{Lang, statement};

use crate::steps::{round_line, tilt_words};

#[test]
fn the_example_shows_a_full_result_and_keeps_nothing() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("");
    person.presses(start::EXAMPLE);
    person.sees_heading(result::TITLE);
    person.sees(result::DEMO_MARK);
    person.sees(round_line(Lang::Sv, 1, 9, 10));
    // Everything that a result of nine has.
    for words in [
        result::PATTERN_TITLE,
        result::SPREAD_TITLE,
        result::ITEMS_TITLE,
        result::TALK_TITLE,
        result::LIMITS_TITLE,
        exercise::SUGGESTED,
    ] {
        person.sees(words);
    }
    person.sees(tilt_words(Lang::Sv));
    person.sees(result::INTERVAL_WHAT);
    person.sees(statement("U1"));
    assert!(20 < person.pictures().len());
    // On the wall it is marked too.
    person.presses(result::WALL);
    person.sees_heading(result::TITLE);
    person.sees(result::DEMO_MARK);
    person.presses(result::WALL_LEAVE);
    person.sees_heading(result::TITLE);
    // Practising from it belongs to nobody.
    person.presses(result::PRACTISE);
    person.sees_heading(exercise::TITLE);
    person.does_not_see(exercise::SUGGESTED);
    person.opens("");
    person.does_not_see(start::GROUPS_TITLE);
    assert_eq!(person.stored(), []);
    assert_eq!(person.stored_for_the_window(), []);
    // Only a chosen language is kept.
    person.opens("#/demo");
    person.switches_language();
    person.sees(result::DEMO_MARK);
    let keys: Vec<_> = person.stored().into_iter().map(|it| it.0).collect();
    assert_eq!(keys, ["samklang/settings"]);
    person.has_a_quiet_console();
}
