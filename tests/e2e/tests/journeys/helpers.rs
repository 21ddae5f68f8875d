//! Several collectors: two tables help, each on a device of its own, hand over by
//! pictures and by file, and the front closes one round.

use e2e::{Person, Site, Stored, Video, hand_in, view::Look};
use samklang::content::Lang;
use samklang::content::text::{collect, common, helpers, join, scan, table};
use samklang::domain::{Form, Mark, Station};

use crate::nine::sees_the_result_of_nine;
use crate::steps::{NINE, closes_the_round};

const ID: &str = "abcdefgh";

fn code(number: u32, station: u8, answers: &str) -> String {
    hand_in(number, station, answers).code()
}

fn types(person: &Person, code: &str) {
    person.fills(scan::TYPE_LABEL, code);
    person.presses(scan::TYPE_BUTTON);
}

/// Somebody who helps at a table, from the front's code on, and has counted
/// these sheets.
fn helps(site: &Site, joining: &str, number: u8, sheets: &[&str]) -> Person {
    let person = Person::at(site);
    person.opens("");
    person.presses(table::HELP_LINK);
    person.sees_heading(table::HELP_TITLE);
    person.fills(table::HELP_LABEL, &joining[..20]);
    person.presses(table::HELP_BUTTON);
    person.sees(table::HELP_DAMAGED);
    person.fills(table::HELP_LABEL, joining);
    person.presses(table::HELP_BUTTON);
    person.sees_heading(table::title(Lang::Sv, &format!("bord {number}")));
    person.sees(table::HAND_NONE);
    person.presses(table::SCAN);
    // Somebody who belongs to the front is sent there.
    types(&person, &code(99, 0, NINE[0]));
    person.sees(scan::other_station(Lang::Sv, &scan::FRONT.sv));
    for (sheet, at) in sheets.iter().zip(1..) {
        types(&person, &code(u32::from(number) * 100 + at, number, sheet));
        person.sees(scan::count_table(Lang::Sv, &at));
    }
    person.presses(common::BACK);
    person.sees(table::count(Lang::Sv, &sheets.len()));
    person
}

/// The joining code of a helper, as the front shows it.
fn adds_helper(front: &Person, number: u8) -> String {
    let who = format!("bord {number}");
    front.presses(helpers::ADD);
    front.sees(helpers::code_title(Lang::Sv, &who));
    let script = "return document.querySelector('dialog .code').textContent";
    let code = front.run(script, &[]);
    front.presses(common::CLOSE);
    front.sees(helpers::WAITING);
    code.as_str().unwrap().to_owned()
}

#[test]
fn two_tables_hand_over_by_pictures_and_by_file_and_the_sum_is_that_of_one_device() {
    let site = Site::open();
    // What the front's camera will see is known when the first table is done.
    let film = Video::empty();
    let front = Person::with_camera(&site, film.path());
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Full, &NINE[..2], 10);
    let open = open.with_preparation(|it| it.phones = Some(true));
    front.finds_stored(&open.texts());
    front.opens(&format!("#/group/{ID}/collect"));
    front.presses(collect::HELPERS_LINK);
    front.sees_heading(helpers::TITLE);
    front.sees(helpers::NONE);
    let first = adds_helper(&front, 1);
    let second = adds_helper(&front, 2);
    assert_eq!(first.split(' ').count(), 7);

    // The first table hands over by pictures.
    let one = helps(&site, &first, 1, &NINE[2..6]);
    one.presses(table::SHOW);
    // Where less is to move, nothing goes by itself.
    one.sees(table::RUN);
    let all = shown_pieces(&one);
    assert!(2 < all.len(), "more than one picture: {all:?}");
    let texts: Vec<&str> = all.iter().map(String::as_str).collect();
    film.shows(&texts, &Look::SHARP);
    front.presses(helpers::HAND_LINK);
    front.sees_heading(scan::TITLE);
    front.presses(scan::START);
    front.sees(collect::count(Lang::Sv, &6, &10));
    front.presses(scan::STOP);

    // Closing names the table whose part is missing, and asks.
    front.presses(collect::TITLE);
    front.sees(collect::helpers_here(Lang::Sv, &1, &2));
    front.presses(collect::CLOSE);
    front.sees(collect::close_missing(Lang::Sv, &"bord 2"));
    front.presses(collect::CLOSE_NO);

    // The second hands over by file, twice: the newer replaces the earlier.
    let two = helps(&site, &second, 2, &NINE[6..8]);
    let earlier = saved_part(&two);
    front.presses(collect::SCAN);
    let file =
        std::env::temp_dir().join(format!("samklang-part-{}.txt", std::process::id()));
    let hands_over = |text: &str| {
        std::fs::write(&file, text).unwrap();
        front.chooses_file(scan::FILE_LABEL, &file);
    };
    hands_over(&earlier);
    front.sees(scan::part(Lang::Sv, &"bord 2", &2));
    front.sees(collect::count(Lang::Sv, &8, &10));
    two.presses(table::SCAN);
    types(&two, &code(299, 2, NINE[8]));
    two.sees(scan::count_table(Lang::Sv, &3));
    two.presses(common::BACK);
    let newer = saved_part(&two);
    assert!(!newer.contains(&earlier[..40]), "sealed anew");
    hands_over(&newer);
    front.sees(collect::count(Lang::Sv, &9, &10));
    hands_over(&earlier);
    front.sees(scan::part_older(Lang::Sv, &2, &3));
    front.sees(collect::count(Lang::Sv, &9, &10));
    let _ = std::fs::remove_file(&file);

    front.presses(collect::TITLE);
    closes_the_round(&front);
    sees_the_result_of_nine(&front);
    // After closing nothing enters.
    front.opens(&format!("#/group/{ID}/scan"));
    types(&front, &code(1, 0, NINE[0]));
    front.sees(scan::NO_ROUND);

    // And nothing stays at the tables.
    two.presses(table::END);
    two.sees(table::end_ask(Lang::Sv, &3));
    two.presses(table::END_YES);
    two.sees_heading(samklang::content::text::start::TITLE);
    let left: String = two.stored().into_iter().map(|it| it.0).collect();
    assert!(!left.contains("help"), "{left}");
    for person in [&front, &one, &two] {
        person.has_a_quiet_console();
    }
}

/// The codes of the pictures that a helper shows, read off the screen.
fn shown_pieces(person: &Person) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    loop {
        person.run(
            "document.querySelector('.qr').scrollIntoView({ block: 'center' })",
            &[],
        );
        let code = person.reads_code();
        if all.contains(&code) {
            return all;
        }
        all.push(code);
        person.presses(table::AFTER);
    }
}

/// What a helper saves as a file.
fn saved_part(person: &Person) -> String {
    let (_, text) = person.saves(table::SAVE);
    person.sees(table::SAVED);
    text
}

#[test]
fn a_sign_for_a_table_invites_to_that_table() {
    let site = Site::open();
    let front = Person::at(&site);
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Full, &[], 10);
    front.finds_stored(&open.texts());
    front.opens(&format!("#/group/{ID}/helpers"));
    adds_helper(&front, 1);
    front.presses(helpers::sign(Lang::Sv, &"bord 1"));
    front.sees_heading(join::title_table(Lang::Sv, &"bord 1"));
    let link = front.reads_code();
    let (_, fragment) = link.split_once('#').unwrap();
    let invitation = samklang::codec::Invitation::read(fragment).unwrap();
    assert_eq!(invitation.station, Station::new(1).unwrap());
    assert_eq!(invitation.mark, Mark::new(e2e::MARK).unwrap());
}
