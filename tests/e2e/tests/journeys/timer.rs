//! The clock of an exercise is right whatever happens to the device.

use std::time::Duration;

use e2e::{Person, Site, Stored};
use samklang::content::text::exercise as text;
use samklang::content::{exercise, guide};

const ID: &str = "abcdefgh";

/// The seconds that the clock shows.
fn shown(person: &Person) -> u32 {
    let script = "return document.querySelector('[role=timer]')?.textContent";
    person.waits_for("a clock", || {
        let found = person.run(script, &[]);
        let (minutes, seconds) = found.as_str()?.trim().split_once(':')?;
        Some(minutes.parse::<u32>().ok()? * 60 + seconds.parse::<u32>().ok()?)
    })
}

/// Waits until the clock shows a time, or up to twenty seconds less: they may
/// have passed for real.
fn shows(person: &Person, seconds: u32) {
    let range = seconds.saturating_sub(20)..=seconds;
    person.waits_for(&format!("the clock to show {seconds} seconds"), || {
        range.contains(&shown(person)).then_some(())
    });
}

#[test]
fn the_clock_is_right_after_sleep_and_reload() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/exercises/question-relay/run"));
    let relay_guide = guide("question-relay").unwrap();
    person.sees_heading(relay_guide.steps[0].title);
    // Two minutes, and nothing happens before it is started.
    assert_eq!(shown(&person), 120);
    person.lets_pass(Duration::from_secs(600));
    person.does_not_see(text::TIME_UP);
    assert_eq!(shown(&person), 120);

    person.presses(text::START);
    shows(&person, 120);
    person.lets_pass(Duration::from_secs(30));
    shows(&person, 90);
    person.reloads();
    shows(&person, 90);
    person.sees_heading(relay_guide.steps[0].title);

    // Paused, time stands still, over a reload too.
    person.presses(text::PAUSE);
    person.sees(text::PAUSED);
    let left = shown(&person);
    person.lets_pass(Duration::from_secs(3600));
    person.reloads();
    person.sees(text::PAUSED);
    assert_eq!(shown(&person), left);
    person.presses(text::ADD_MINUTE);
    person.waits_for("a minute more", || {
        (shown(&person) == left + 60).then_some(())
    });
    person.presses(text::START);
    person.no_longer_sees(text::PAUSED);
    shows(&person, left + 60);

    // The device sleeps through the end.
    person.lets_pass(Duration::from_secs(3600));
    person.sees(text::TIME_UP);
    assert_eq!(shown(&person), 0);
    person.reloads();
    person.sees(text::TIME_UP);
    person.presses(text::ADD_MINUTE);
    person.no_longer_sees(text::TIME_UP);
    shows(&person, 60);

    // The next step has its own time and runs on: one minute.
    person.presses(text::NEXT_STEP);
    person.sees_heading(relay_guide.steps[1].title);
    shows(&person, 60);
    person.presses(text::NEXT_STEP);
    shows(&person, 300);
    person.presses(text::PREVIOUS);
    person.sees_heading(relay_guide.steps[1].title);
    shows(&person, 60);
}

/// What the browser clears away of the pages before a reload must not stop the
/// clock of this one: timers of both go by the same numbers. It does so at about
/// every third reload.
#[test]
fn the_clock_goes_on_after_every_reload() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/exercises/alone-pairs-all/run"));
    person.presses(text::START);
    person.sees(text::PAUSE);
    for _ in 0..8 {
        person.reloads();
        let left = shown(&person);
        person.waits_for("the clock to go on", || {
            (shown(&person) + 1 < left).then_some(())
        });
    }
}

#[test]
fn a_running_exercise_waits_and_only_one_runs_at_a_time() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    person.opens(&format!("#/group/{ID}/exercises/question-relay/run"));
    person.presses(text::START);
    person.sees(text::PAUSE);
    person.presses(text::NEXT_STEP);
    person.presses(text::LEAVE);
    person.sees_heading("Elevhälsan");

    person.opens(&format!("#/group/{ID}/exercises/check-in/run"));
    person.sees_heading(text::OTHER_TITLE);
    let (relay, check_in) = (
        exercise("question-relay").unwrap(),
        exercise("check-in").unwrap(),
    );
    let (relay_guide, check_in_guide) =
        (guide("question-relay").unwrap(), guide("check-in").unwrap());
    person.presses(text::other_go_on(person.lang(), &relay.title.sv));
    person.sees_heading(relay_guide.steps[1].title);
    shows(&person, 60);
    person.goes_back();
    person.sees_heading(text::OTHER_TITLE);
    person.presses(text::other_replace(person.lang(), &check_in.title.sv));
    person.sees_heading(check_in_guide.steps[0].title);
    person.sees(text::START);
    person.opens(&format!("#/group/{ID}/exercises/question-relay/run"));
    // Nothing of the new one was begun: the other can begin at once.
    person.sees_heading(relay_guide.steps[0].title);
    person.has_a_quiet_console();
}
