//! The conversation about a result: three windows that follow each other, and
//! what each of them may show. The nine are those of `nine.rs`: their answers
//! lean towards telling, have no clear lean between inside and outside, and
//! describe the climate as around often; B2 is split; exploring is too little to
//! six of nine.

use e2e::{Dress, Person, Site, Stored};
use samklang::content::text::{
    common, exercise as exercise_text, group as group_text, result, review, talk,
};
use samklang::content::{FREQUENCY, Lang, Text, exercise, guide, statement};
use samklang::domain::Form;

use crate::screens::Looks;
use crate::steps::{NINE, both, closes_for_the_conversation};

const ID: &str = "abcdefgh";

/// The least wall.
const WALL: Dress = Dress {
    width: 1280,
    height: 720,
    ..Dress::DESK
};

fn place(rest: &str) -> String {
    format!("#/group/{ID}{rest}")
}

fn group() -> Stored {
    Stored::group(ID, "Elevhälsan")
}

/// Somebody whose group has a closed round of these sheets.
fn after(site: &Site, form: Form, sheets: &[&str]) -> Person {
    let person = Person::at(site);
    let closed = group().with_closed(form, sheets, 10);
    person.finds_stored(&closed.texts());
    person
}

/// The step that the conversation's page is at.
fn is_at(person: &Person, question: Text) {
    person.waits_for("the step", || {
        let script = "return document.querySelector('#step-title')?.textContent";
        let found = person.run(script, &[]);
        (found == question.get(person.lang())).then_some(())
    });
}

/// Everything of a step is on the screen at once.
fn does_not_scroll(person: &Person) {
    for (width, height) in [(1280, 720), (1920, 1080)] {
        person.wears(Dress {
            width,
            height,
            ..WALL
        });
        let beyond = person.run(
            "const it = document.documentElement; \
             return [it.scrollHeight - it.clientHeight, it.scrollWidth - it.clientWidth]",
            &[],
        );
        assert_eq!(
            beyond,
            serde_json::json!([0, 0]),
            "{width} by {height}: {}",
            person.text()
        );
    }
    person.wears(WALL);
}

/// The wall holds nothing that is for whoever leads, and nothing of the next step.
fn holds_only(person: &Person, step: usize) {
    is_at(person, review::QUESTIONS[step]);
    does_not_scroll(person);
    let lang = person.lang();
    let count = review::step_of(lang, &(step + 1), &5);
    person.sees(count);
    let text = person.text();
    for prompts in [
        review::GUESS_SAY,
        review::GUESS_WATCH,
        review::SEE_SAY,
        review::SEE_WATCH,
        review::DIFFERENT_SAY,
        review::DIFFERENT_WATCH,
        review::SURPRISE_SAY,
        review::SURPRISE_WATCH,
        review::CHOOSE_SAY,
        review::CHOOSE_WATCH,
    ] {
        for prompt in prompts {
            assert!(!text.contains(prompt.get(lang)), "{text}");
        }
    }
    let clock = person.run(
        "return document.querySelectorAll('[role=timer]').length",
        &[],
    );
    assert_eq!(clock, 0, "no time on the wall");
    for words in [
        exercise_text::ADD_MINUTE,
        review::NOTES_PRIVATE,
        review::SAY_TITLE,
    ] {
        person.does_not_see(words);
    }
    for next in step + 1..5 {
        person.does_not_see(review::QUESTIONS[next]);
        person.does_not_see(review::WHATS[next]);
    }
}

/// The conversation of nine, from closing to the agreements.
fn goes_through_the_conversation(person: &Person) {
    let lang = person.lang();
    let own = |text: Text| text.get(lang);
    person.opens(&place("/collect"));
    closes_for_the_conversation(person);

    // Nothing of the figures before the guess.
    for words in [result::PATTERN_TITLE, result::UNCLEAR_WHAT] {
        person.does_not_see(words);
    }
    person.sees(review::LEAD);
    person.sees(review::ONE_SCREEN);
    person.sees(review::TWO_SCREENS);
    let wall = person.opens_window(&place("/review/wall"));
    person.sees_heading(review::TITLE);
    person.does_not_see(review::QUESTIONS[0]);
    assert!(!person.can_press(common::NEXT), "it waits");
    let notes = person.opens_window(&place("/review/notes"));
    person.sees_heading(review::NOTES_TITLE);
    person.sees(review::NOTES_PRIVATE);
    // All of it can be read in advance.
    person.sees(review::GUESS_SAY[0]);
    person.sees(review::CHOOSE_WATCH[0]);

    // Guess.
    person.looks_at(0);
    person.presses(review::BEGIN);
    is_at(person, review::QUESTIONS[0]);
    person.sees(review::GUESS_LEAD);
    person.chooses_for(review::GUESS_EXPLORING, review::MORE_EXPLORING);
    person.chooses_for(review::GUESS_INSIDE, review::NEITHER);
    person.chooses_for(review::GUESS_CLIMATE, FREQUENCY[2]);
    for words in [exercise_text::ADD_MINUTE, review::GUESS_WATCH[0]] {
        person.does_not_see(words);
    }
    person.looks_at(wall);
    let made = own(review::GUESS_CHOSEN);
    person.sees(format!("{} {made}", own(review::MORE_EXPLORING)));
    person.sees(format!("{} {made}", own(review::NEITHER)));
    person.sees(format!("{} {made}", own(FREQUENCY[2])));
    holds_only(person, 0);
    person.takes_picture(&format!("review-wall-guess-{}", lang.code()));

    // The notes move all three.
    person.looks_at(notes);
    person.sees_heading(review::NAMES[0]);
    person.sees(review::GUESS_SAY[0]);
    person.does_not_see(review::SEE_SAY[0]);
    let see = format!("{}. {}", own(review::NAMES[1]), own(review::WHATS[1]));
    person.sees(review::notes_next(lang, &see));
    person.sees(exercise_text::PAUSE);
    person.presses(exercise_text::ADD_MINUTE);
    person.presses(common::NEXT);
    person.sees_heading(review::NAMES[1]);
    person.sees(review::SEE_SAY[0]);
    person.looks_at(0);
    is_at(person, review::QUESTIONS[1]);

    // See: level, lean and what was guessed, without a verdict.
    let guessed = own(review::MORE_EXPLORING).to_lowercase();
    person.sees(review::guessed(lang, &guessed));
    person.sees(both(
        "Utforskande 53 ungefär ibland",
        "Exploring 53 around sometimes",
    ));
    person.sees(both(
        "Era svar lutar åt berättande.",
        "Your answers lean towards telling.",
    ));
    person.looks_at(wall);
    person.sees(review::guessed(lang, &guessed));
    person.sees(both(
        "Era svar lutar åt berättande.",
        "Your answers lean towards telling.",
    ));
    holds_only(person, 1);
    person.takes_picture(&format!("review-wall-see-{}", lang.code()));

    // The wall's own keys move all three.
    person.presses_key("ArrowRight");
    is_at(person, review::QUESTIONS[2]);
    person.sees(statement("B2"));
    holds_only(person, 2);
    person.presses_key("ArrowLeft");
    is_at(person, review::QUESTIONS[1]);
    person.presses(common::NEXT);
    is_at(person, review::QUESTIONS[2]);
    person.looks_at(notes);
    person.sees_heading(review::NAMES[2]);
    person.looks_at(0);
    is_at(person, review::QUESTIONS[2]);
    person.sees(statement("B2"));
    person.sees(review::NOBODY_TELLS);

    // A guess that the answers have followed stands until one asks to change it.
    person.presses(format!("1 {}", own(review::NAMES[0])));
    is_at(person, review::QUESTIONS[0]);
    person.sees(review::GUESS_MADE);
    person.does_not_see(review::GUESS_EXPLORING);
    person.presses(review::GUESS_CHANGE);
    person.chooses_for(review::GUESS_EXPLORING, review::MORE_TELLING);

    // Surprise, kept as it is written.
    person.presses(format!("4 {}", own(review::NAMES[3])));
    is_at(person, review::QUESTIONS[3]);
    person.fills(review::SURPRISE_LABEL, "Att vi frågar så sällan");
    let rows = person.table(review::COLUMN_GUESS);
    let expected = [
        both(
            "Utforskande och berättande|mer berättande|lutar åt berättande",
            "Exploring and telling|more telling|leans towards telling",
        ),
        both(
            "Inifrån och utifrån|ungefär lika|ingen tydlig lutning",
            "Inside and outside|about the same|no clear lean",
        ),
        both(
            "Samtalsklimat|ibland|ungefär ofta",
            "Climate|sometimes|around often",
        ),
    ];
    let found: Vec<String> = rows[1..].iter().map(|row| row.join("|")).collect();
    assert_eq!(found, expected.map(own));
    person.reloads();
    is_at(person, review::QUESTIONS[3]);
    assert_eq!(
        person.field(review::SURPRISE_LABEL),
        "Att vi frågar så sällan"
    );
    person.looks_at(wall);
    person.sees("Att vi frågar så sällan");
    holds_only(person, 3);
    person.takes_picture(&format!("review-wall-surprise-{}", lang.code()));

    // Choose: nothing is chosen beforehand, the reason stands there, two at most.
    person.looks_at(0);
    person.presses(common::NEXT);
    is_at(person, review::QUESTIONS[4]);
    let exploring = own(common::EXPLORING_IN);
    let why = exercise_text::why_too_little(lang, &exploring);
    person.sees(review::suggestion(lang, &why));
    let choices = [common::EXPLORING, common::INSIDE, common::CLIMATE];
    assert!(!choices.iter().any(|it| person.has_chosen(*it)));
    person.chooses(choices[0]);
    person.chooses(choices[2]);
    person.sees(exercise("question-relay").unwrap().title);
    person.chooses(choices[1]);
    person.sees(review::CHOOSE_MOST);
    assert_eq!(choices.map(|it| person.has_chosen(it)), [true, false, true]);
    // Letting go of one makes room.
    person.chooses(choices[2]);
    person.chooses(choices[1]);
    person.no_longer_sees(review::CHOOSE_MOST);
    assert_eq!(choices.map(|it| person.has_chosen(it)), [true, true, false]);
    person.looks_at(wall);
    let chosen = own(review::CHOSEN);
    person.sees(format!("{} {chosen}", own(common::EXPLORING)));
    person.sees(format!("{} {chosen}", own(common::INSIDE)));
    person.does_not_see(format!("{} {chosen}", own(common::CLIMATE)));
    holds_only(person, 4);
    assert!(!person.can_press(common::NEXT), "there is no next");
    person.takes_picture(&format!("review-wall-choose-{}", lang.code()));
    person.looks_at(notes);
    person.sees(review::NOTES_LAST);

    // The end, everywhere.
    person.looks_at(0);
    person.presses(review::DONE);
    person.is_at(&place("/agree"));
    assert_eq!(person.stored_text("samklang/running"), None);
    person.looks_at(notes);
    person.sees_heading(review::NOTES_TITLE);
    person.looks_at(wall);
    person.sees_heading(review::TITLE);
    person.sees(review::SAID_FOCUS);
    person.looks_at(0);

    // What was said stands beside the result.
    person.opens(&place("/result/1"));
    person.sees(review::SAID_TITLE);
    person.sees("Att vi frågar så sällan");
    person.sees(format!(
        "{}: {}",
        own(review::PAIR_EXPLORING),
        own(review::MORE_TELLING).to_lowercase()
    ));
    person.sees(format!(
        "{} {} {}",
        own(review::SAID_FOCUS),
        own(common::EXPLORING),
        own(common::INSIDE)
    ));
    person.has_a_quiet_console();
}

#[test]
fn nine_guess_see_and_choose_with_three_windows() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&group().with_open(Form::Full, &NINE, 10).texts());
    goes_through_the_conversation(&person);
}

#[test]
fn nine_guess_see_and_choose_in_english() {
    let site = Site::open();
    let person = Person::speaking(Lang::En, &site);
    person.finds_stored(&group().with_open(Form::Full, &NINE, 10).texts());
    goes_through_the_conversation(&person);
}

#[test]
fn the_conversation_can_be_skipped_anywhere() {
    let site = Site::open();
    let person = after(&site, Form::Full, &NINE);
    // From the group's page, and past it at once.
    person.opens(&place(""));
    person.presses(review::OFFER);
    person.sees_heading(review::TITLE);
    person.presses(review::TO_RESULT);
    person.sees_heading(result::TITLE);
    person.does_not_see(review::SAID_TITLE);

    // From the result, with an empty guess, and stopped halfway.
    person.presses(review::OFFER);
    person.presses(review::BEGIN);
    is_at(&person, review::QUESTIONS[0]);
    person.presses(common::NEXT);
    is_at(&person, review::QUESTIONS[1]);
    person.does_not_see("Ni gissade");
    person.opens(&place(""));
    person.sees(exercise_text::in_progress(Lang::Sv, &review::TITLE.sv));
    person.presses(exercise_text::other_go_on(Lang::Sv, &review::TITLE.sv));
    is_at(&person, review::QUESTIONS[1]);
    person.presses(review::STOP);
    person.sees_heading(result::TITLE);
    assert_eq!(person.stored_text("samklang/running"), None);

    // A guess can be taken away again.
    person.opens(&place("/review"));
    person.presses(review::BEGIN);
    person.chooses(review::MORE_OUTSIDE);
    person.presses(common::NEXT);
    person.sees(review::guessed(Lang::Sv, &"mer utifrån"));
    person.presses(common::BACK);
    person.presses(review::GUESS_CLEAR);
    person.sees(review::GUESS_INSIDE);
    assert!(!person.has_chosen(review::MORE_OUTSIDE));
    person.presses(common::NEXT);
    is_at(&person, review::QUESTIONS[1]);
    person.does_not_see("Ni gissade");

    // From the last step an exercise begins at once.
    person.presses(format!("5 {}", review::NAMES[4].sv));
    person.chooses(common::EXPLORING);
    let relay = exercise("question-relay").unwrap();
    person.presses(relay.title);
    person.sees_heading(relay.title);
    person.presses(exercise_text::RUN);
    person.sees_heading(guide("question-relay").unwrap().steps[0].title);
    person.presses(exercise_text::START);
    person.sees(exercise_text::PAUSE);
    // Now the exercise is in progress, and the conversation says so.
    person.opens(&place("/review"));
    person.sees(exercise_text::OTHER_TITLE);
    person.opens(&place("/review/wall"));
    person.sees_heading(review::TITLE);
    person.does_not_see(exercise_text::OTHER_TITLE);
    person.has_a_quiet_console();
}

#[test]
fn without_a_result_there_is_another_conversation() {
    let site = Site::open();
    let person = after(&site, Form::Full, &NINE[..4]);
    for view in ["/review", "/review/notes", "/review/wall"] {
        person.opens(&place(view));
        person.sees(review::TOO_FEW);
        assert!(!person.can_press(review::BEGIN));
    }
    person.presses(group_text::TALK_BUTTON);
    person.sees_heading(talk::TITLE);
    person.run("localStorage.clear()", &[]);
    person.finds_stored(&group().with_open(Form::Full, &NINE, 10).texts());
    person.opens(&place("/review"));
    person.sees(review::NOTHING_YET);
    person.has_a_quiet_console();
}

#[test]
fn an_earlier_result_has_no_conversation_of_its_own() {
    let site = Site::open();
    let person = Person::at(&site);
    let rounds =
        group()
            .with_closed(Form::Full, &NINE, 10)
            .with_closed(Form::Full, &NINE, 10);
    person.finds_stored(&rounds.texts());
    person.opens(&place("/result/1"));
    person.sees_heading(result::TITLE);
    person.does_not_see(review::OFFER);
    person.opens(&place("/result/2"));
    person.sees(review::OFFER);
}

/// Half answer 1 and half 5 to all: every dimension differs, every statement is
/// split; and the note is as long as the field lets it be.
#[test]
fn the_wall_does_not_scroll_however_much_there_is() {
    const LOW: &str = "1111 1111 1111 1111 1111 1111 1111";
    const HIGH: &str = "5555 5555 5555 5555 5555 5555 3333";
    let site = Site::open();
    let person = after(
        &site,
        Form::Full,
        &[LOW, HIGH, LOW, HIGH, LOW, HIGH, LOW, HIGH],
    );
    person.opens(&place("/review"));
    person.presses(review::BEGIN);
    person.chooses(review::MORE_EXPLORING);
    person.chooses(review::MORE_INSIDE);
    person.chooses(FREQUENCY[4]);
    person.presses(format!("4 {}", review::NAMES[3].sv));
    person.fills(
        review::SURPRISE_LABEL,
        &"Att vi pratar om det så här ".repeat(35),
    );
    let wall = person.opens_window(&place("/review/wall"));
    for (step, question) in review::QUESTIONS.iter().enumerate() {
        person.looks_at(0);
        person.presses(format!("{} {}", step + 1, review::NAMES[step].sv));
        person.looks_at(wall);
        is_at(&person, *question);
        does_not_scroll(&person);
        person.takes_picture(&format!("review-wall-full-{step}"));
    }
    person.has_a_quiet_console();
}

#[test]
fn the_three_views_can_be_used_by_everyone() {
    let site = Site::open();
    let person = after(&site, Form::Full, &NINE);
    let mut looks = Looks::of(&person);
    person.opens(&place("/review"));
    looks.at("review-entry");
    person.opens(&place("/review/notes"));
    looks.at_and_on_paper("review-notes-before");
    person.opens(&place("/review/wall"));
    looks.at("review-wall-waiting");
    person.opens(&place("/review"));
    person.presses(review::BEGIN);
    person.chooses(review::MORE_TELLING);
    person.chooses(FREQUENCY[3]);
    looks.at("review-guess");
    person.opens(&place("/review/notes"));
    person.sees_heading(review::NAMES[0]);
    looks.at("review-notes");
    for (step, name) in ["guess", "see", "differ", "surprise", "choose"]
        .into_iter()
        .enumerate()
    {
        person.opens(&place("/review"));
        person.presses(format!("{} {}", step + 1, review::NAMES[step].sv));
        is_at(&person, review::QUESTIONS[step]);
        match step {
            3 => person.fills(review::SURPRISE_LABEL, "Att vi frågar så sällan"),
            4 => {
                for it in [common::EXPLORING, common::TELLING, common::INSIDE] {
                    person.chooses(it);
                }
                person.sees(review::CHOOSE_MOST);
            }
            _ => {}
        }
        looks.at(&format!("review-{}-{name}", step + 1));
        person.opens(&place("/review/wall"));
        is_at(&person, review::QUESTIONS[step]);
        looks.at(&format!("review-wall-{}-{name}", step + 1));
    }
    person.opens(&place("/result/1"));
    person.sees(review::SAID_TITLE);
    looks.here("result-after-review");
    looks.end();
}
