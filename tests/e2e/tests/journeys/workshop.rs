//! A whole workshop: a facilitator with a laptop and a projector, and eleven
//! participants. Pictures of every step are kept in `target/screenshots`.
//!
//! Five answer 4 to what is turned towards the dimension and 2 to what is turned
//! away (recoded 4), five answer 3 to all; every amount is about right. Each
//! dimension: y is 36 or 24, Σy = 5·36 + 5·24 = 300, mean 30, so 62.5, shown as
//! 63. s² = 10·6²/9 = 40, so the interval is 30 ± 2.2622·√(40/10) = 30 ± 4.5243,
//! in points 53.07 to 71.93, shown as 53 to 72. Every statement has five answers
//! on each of two steps. A lost or a doubled sheet changes every cell.

use e2e::{Dress, Person, Site, Video};
use samklang::codec;
use samklang::content::text::{
    answer, collect, common, exercise, group, join, paper, phone, prepare, result,
    review, scan, start,
};
use samklang::content::{FREQUENCY, Lang, instrument, statement};
use samklang::domain::Form;

use crate::steps::{closes_for_the_conversation, creates_a_group, prepares};

const HIGH: &str = "4442 4442 4442 4442 4442 4444 3333";
const LOW: &str = "3333 3333 3333 3333 3333 3333 3333";

/// A participant's phone, from the wall's code to the code of their answers.
fn answers_on_phone(site: &Site, link: &str, lang: Lang, sheet: &str) -> Person {
    let person = Person::speaking(lang, site);
    person.wears(Dress::PHONE);
    person.follows(link);
    person.sees_heading(answer::TITLE);
    person.presses(answer::BEGIN);
    person.answers(Form::Full, sheet);
    person.presses(phone::SHOW_CODE);
    person.sees_heading(phone::CODE_TITLE);
    person
}

/// The person compares the pair, and the phone forgets.
fn confirms(person: &Person) {
    person.presses(phone::COUNTED);
    person.presses(phone::COUNTED_YES);
    person.sees(answer::AFTER);
    let left: String = person.stored().into_iter().map(|it| it.1).collect();
    assert!(!left.contains("shown") && !left.contains("begun"), "{left}");
}

/// With nothing but the keyboard, from the first statement to the code.
fn answers_by_keys(site: &Site, link: &str, sheet: &str) -> Person {
    let person = Person::at(site);
    person.follows(link);
    person.sees_heading(answer::TITLE);
    person.tabs_to(answer::BEGIN);
    person.presses_key("Enter");
    let instrument = instrument(Form::Full);
    let digits: Vec<char> = sheet.chars().filter(char::is_ascii_digit).collect();
    for (at, place) in instrument.order.iter().enumerate() {
        person.sees_heading(statement(instrument.items[*place].id));
        person.presses_key("Tab");
        // The heading has the focus; the first answer comes after the language.
        while person.focus().tag != "input" {
            person.presses_key("Tab");
        }
        person.presses_key(&digits[*place].to_string());
        let is_last = at + 1 == instrument.order.len();
        person.tabs_to(if is_last {
            answer::TO_REVIEW
        } else {
            common::NEXT
        });
        person.presses_key("Enter");
    }
    person.sees_heading(answer::REVIEW_TITLE);
    while person.focus().name != phone::SHOW_CODE.sv {
        person.presses_key("Tab");
    }
    person.presses_key("Enter");
    person.sees_heading(phone::CODE_TITLE);
    person
}

fn has_counted(person: &Person, number: u64) {
    person.sees(collect::count(Lang::Sv, &number, &11));
}

#[test]
fn eleven_people_answer_in_their_own_ways_and_choose_an_exercise() {
    let site = Site::open();
    let film = Video::empty();
    let facilitator = Person::with_camera(&site, film.path());
    let keeps = |name: &str| facilitator.takes_picture(&format!("workshop-{name}"));

    // The gate.
    facilitator.opens("");
    facilitator.sees_heading(start::TITLE);
    creates_a_group(&facilitator, "Elevhälsan");
    facilitator.presses(group::PREPARE_BUTTON);
    facilitator.sees_heading(prepare::TITLE);
    prepares(&facilitator, Form::Full, 11);
    facilitator.chooses(collect::PHONES_YES);
    keeps("01-prepare");
    facilitator.presses(prepare::OPEN);
    facilitator.sees_heading(collect::TITLE);
    keeps("02-collect");

    // The projector: a window of its own.
    let wall = facilitator.opens_window(&format!(
        "{}/join",
        facilitator.place().trim_end_matches("/collect")
    ));
    facilitator.sees_heading(join::TITLE);
    has_counted(&facilitator, 0);
    facilitator.wears(Dress {
        width: 1280,
        height: 720,
        ..Dress::DESK
    });
    keeps("03-wall");
    let link = facilitator.reads_code();
    facilitator.looks_at(0);

    // Five phones, one of them in English, and one that only has keys.
    let mut phones: Vec<Person> = Vec::new();
    for (lang, sheet) in [
        (Lang::Sv, HIGH),
        (Lang::Sv, LOW),
        (Lang::Sv, HIGH),
        (Lang::Sv, LOW),
        (Lang::En, HIGH),
    ] {
        phones.push(answers_on_phone(&site, &link, lang, sheet));
    }
    phones[0].takes_picture("workshop-04-phone-code");
    phones[4].takes_picture("workshop-05-phone-code-english");
    phones.push(answers_by_keys(&site, &link, LOW));
    let codes: Vec<String> = phones.iter().map(Person::reads_code).collect();
    let texts: Vec<&str> = codes.iter().map(String::as_str).collect();
    film.shows(&texts, &e2e::view::Look::SHARP);
    facilitator.presses(collect::SCAN);
    facilitator.sees_heading(scan::TITLE);
    facilitator.presses(scan::START);
    has_counted(&facilitator, 6);
    keeps("06-scan");
    facilitator.presses(scan::STOP);
    for person in phones.drain(..) {
        confirms(&person);
        person.has_a_quiet_console();
    }

    // One leaves halfway: nothing of them is anywhere but on their phone.
    let halfway = Person::at(&site);
    halfway.wears(Dress::PHONE);
    halfway.follows(&link);
    halfway.presses(answer::BEGIN);
    halfway.answers_some(Form::Full, HIGH, 0..14);
    drop(halfway);

    // One types the code on the facilitator's laptop.
    let typing = answers_on_phone(&site, &link, Lang::Sv, LOW);
    let typed = codec::grouped(&typing.reads_code()).to_lowercase();
    typing.sees(codec::grouped(&typing.reads_code()));
    facilitator.fills(scan::TYPE_LABEL, &typed);
    facilitator.presses(scan::TYPE_BUTTON);
    has_counted(&facilitator, 7);
    keeps("07-typed");
    confirms(&typing);
    drop(typing);

    // Two on paper, in the order of the form.
    facilitator.presses(collect::TITLE);
    facilitator.presses(collect::PAPER_ENTER);
    facilitator.sees_heading(paper::ENTER_TITLE);
    facilitator.presses(paper::SAME);
    for (sheet, so_far) in [(HIGH, 8), (LOW, 9)] {
        enters_paper(&facilitator, sheet);
        facilitator.sees(paper::counted(Lang::Sv, &so_far));
    }
    keeps("08-paper");

    // One comes late, and passes the device instead.
    facilitator.opens(&format!("{}/collect", group_place(&facilitator)));
    facilitator.presses(collect::NEXT);
    facilitator.sees_heading(answer::TITLE);
    facilitator.presses(answer::BEGIN);
    facilitator.answers(Form::Full, HIGH);
    facilitator.presses(answer::HAND_IN);
    facilitator.sees(answer::THANKS);
    facilitator.presses(answer::LEAVE);
    has_counted(&facilitator, 10);

    // The wall has followed, and knows no more than the number.
    facilitator.looks_at(wall);
    has_counted(&facilitator, 10);
    for step in FREQUENCY {
        facilitator.does_not_see(step);
    }
    keeps("09-wall-ten");
    facilitator.looks_at(0);

    facilitator.presses(collect::CLOSE);
    facilitator.sees(collect::doubt_missing(Lang::Sv, &10, &11));
    keeps("10-closing");
    facilitator.presses(collect::CLOSE_NO);
    closes_for_the_conversation(&facilitator);
    keeps("11-conversation");

    // They guess, see and choose; the projector follows.
    let place = group_place(&facilitator);
    facilitator.presses(review::BEGIN);
    facilitator.chooses(review::MORE_TELLING);
    facilitator.chooses_for(review::GUESS_INSIDE, review::NEITHER);
    facilitator.looks_at(wall);
    facilitator.opens(&format!("{place}/review/wall"));
    facilitator.sees_heading(review::QUESTIONS[0]);
    keeps("12-guess-wall");
    facilitator.looks_at(0);
    facilitator.presses(common::NEXT);
    facilitator.sees(review::guessed(Lang::Sv, &"mer berättande"));
    keeps("13-see");
    facilitator.looks_at(wall);
    facilitator.sees_heading(review::QUESTIONS[1]);
    facilitator.sees(review::guessed(Lang::Sv, &"mer berättande"));
    keeps("14-see-wall");
    facilitator.looks_at(0);
    for question in [
        review::QUESTION_DIFFERENT_NONE,
        review::QUESTIONS[3],
        review::QUESTIONS[4],
    ] {
        facilitator.presses(common::NEXT);
        facilitator.sees(question);
    }
    facilitator.chooses(common::EXPLORING);
    facilitator.sees(samklang::content::exercise("question-relay").unwrap().title);
    keeps("15-choose");

    // The whole result, and on the wall.
    facilitator.opens(&format!("{place}/result/1"));
    sees_the_result(&facilitator);
    keeps("16-result");
    facilitator.presses(result::WALL);
    facilitator.sees_heading(result::TITLE);
    keeps("17-result-wall");
    facilitator.presses(result::WALL_LEAVE);

    // What is chosen runs on the wall, at once: the conversation is at its end.
    facilitator.opens(&format!("{place}/exercises"));
    facilitator.presses(samklang::content::exercise("question-relay").unwrap().title);
    facilitator.presses(exercise::RUN);
    facilitator.presses(exercise::START);
    facilitator.sees(exercise::PAUSE);
    keeps("18-exercise");
    facilitator.has_a_quiet_console();
}

/// The place of the group that somebody is at.
fn group_place(person: &Person) -> String {
    let place = person.place();
    place.split('/').take(3).collect::<Vec<_>>().join("/")
}

/// A paper sheet by keys, its check, and counted.
fn enters_paper(person: &Person, sheet: &str) {
    let instrument = instrument(Form::Full);
    let digits: Vec<char> = sheet.chars().filter(char::is_ascii_digit).collect();
    let typed: String = instrument
        .order
        .iter()
        .map(|place| digits[*place])
        .collect();
    person.waits_for("the first row", || {
        person.focus().name.starts_with("1.").then_some(())
    });
    person.types(&typed);
    person.presses_key("Enter");
    person.sees(paper::CHECK_TITLE);
    person.presses(paper::COUNT);
}

fn sees_the_result(person: &Person) {
    person.sees_heading(result::TITLE);
    let lang = person.lang();
    person.presses(result::AS_TABLE);
    let rows = person.table(result::COLUMN_INTERVAL);
    for name in [
        common::EXPLORING,
        common::TELLING,
        common::INSIDE,
        common::OUTSIDE,
        common::CLIMATE,
        common::FRAMES,
    ] {
        let row = rows.iter().find(|row| row[0] == name.get(lang)).unwrap();
        assert!(row[1].contains("63"), "{row:?}");
        assert_eq!(row[3], "53 till 72", "{row:?}");
        assert_eq!(row.last().map(String::as_str), Some("10"), "{row:?}");
    }
    let rows = person.rows();
    let cells = |id: &str| {
        let words = statement(id).get(lang);
        let row = rows.iter().find(|row| row[0].starts_with(words)).unwrap();
        row[1..].join("|")
    };
    for (id, expected) in [
        ("U1", "0|0|5|5|0|0"),
        ("U4", "0|5|5|0|0|0"),
        ("P4", "0|5|5|0|0|0"),
        ("R4", "0|0|5|5|0|0"),
        ("DB", "0|0|10|0|0|0"),
    ] {
        assert_eq!(cells(id), expected, "{id}");
    }
}
