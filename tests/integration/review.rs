//! The guided conversation about a result: what its steps say of a closed round.

use samklang::app::practise::{self, Action, Course, State};
use samklang::app::review::{
    Compared, Differences, Part, compared, is_held, lines, suggestion,
};
use samklang::app::suggest::Why;
use samklang::content::text::{questions, result, review as text};
use samklang::content::{Lang, statement, words};
use samklang::domain::conversation::{Guess, Towards};
use samklang::domain::group::RESULT_TALK;
use samklang::domain::{
    ClosedRound, Conversation, Dimension, Instrument, Sheet, Step, Timer,
};
use samklang::store::Running;

use super::helper::{closed, full, group_id, scored, short, with};

const NOON: u64 = 1_795_000_000_000;

/// So many people who answer alike.
fn alike(
    instrument: &'static Instrument,
    people: usize,
    scores: [u64; 6],
) -> ClosedRound {
    closed(instrument, &vec![scored(instrument, scores); people])
}

/// Eight people, every other of whom answers some statements high, the rest low.
fn split(ids: &[&str]) -> ClosedRound {
    let all = scored(full(), [24; 6]);
    let half = |code: u8| {
        let answers: Vec<_> = ids.iter().map(|id| (*id, code)).collect();
        with(full(), &all, &answers)
    };
    let sheets: Vec<Sheet> = [half(1), half(5)].into_iter().cycle().take(8).collect();
    closed(full(), &sheets)
}

#[test]
fn it_has_five_steps_and_takes_20_to_30_minutes() {
    assert_eq!(Course::RESULT.step_minutes.len(), Part::ALL.len());
    let minutes: u32 = Course::RESULT.step_minutes.iter().sum();
    assert!((20..=30).contains(&minutes), "{minutes}");
    for (step, part) in Part::ALL.into_iter().enumerate() {
        assert_eq!(Part::at(step), part);
        assert_eq!(part.next(), Part::ALL.get(step + 1).copied());
        assert!(!part.name().sv.is_empty() && !part.what().en.is_empty());
    }
    // Whatever is stored.
    assert_eq!(Part::at(99), Part::Choose);
}

#[test]
fn whoever_leads_gets_three_to_five_prompts_a_step() {
    for part in Part::ALL {
        let told = part.prompts();
        let all = [told.say, told.ask, told.watch];
        assert!(all.iter().all(|it| !it.is_empty()), "{part:?}");
        let count: usize = all.iter().map(|it| it.len()).sum();
        assert!((3..=5).contains(&count), "{part:?}: {count}");
        assert!(told.ask.iter().all(|it| it.sv.contains('?')), "{part:?}");
    }
}

#[test]
fn the_guess_and_the_answers_stand_side_by_side_in_words() {
    // U 50, B 75: towards telling. I and A 50: no lean. P 75: often.
    let result = alike(full(), 8, [24, 36, 24, 24, 36, 24]);
    let guess = Guess {
        pairs: [Some(Towards::First), Some(Towards::Neither)],
        climate: Step::new(3),
    };
    let row = |what, guessed: &str, shown: &str| Compared {
        what,
        guessed: Some(guessed.to_owned()),
        shown: Some(shown.to_owned()),
    };
    let climate = words::name(Dimension::Climate);
    assert_eq!(
        compared(&result, &guess, Lang::Sv),
        [
            row(
                text::PAIR_EXPLORING,
                "mer utforskande",
                "lutar åt berättande"
            ),
            row(text::PAIR_INSIDE, "ungefär lika", "ingen tydlig lutning"),
            row(climate, "ibland", "ungefär ofta"),
        ]
    );
    assert_eq!(
        compared(&result, &guess, Lang::En),
        [
            row(
                text::PAIR_EXPLORING,
                "more exploring",
                "leans towards telling"
            ),
            row(text::PAIR_INSIDE, "about the same", "no clear lean"),
            row(climate, "sometimes", "around often"),
        ]
    );
}

#[test]
fn what_was_not_guessed_or_not_released_is_nothing() {
    let four = alike(full(), 4, [24; 6]);
    for it in compared(&four, &Guess::default(), Lang::Sv) {
        assert_eq!((it.guessed, it.shown), (None, None));
    }
    let outside = Guess {
        pairs: [None, Some(Towards::Second)],
        climate: None,
    };
    let guessed = compared(&four, &outside, Lang::Sv).map(|it| it.guessed);
    assert_eq!(guessed, [None, Some("mer utifrån".to_owned()), None]);
}

#[test]
fn where_nothing_may_be_shown_it_is_said() {
    // Spread from six, distributions from eight; the short survey has no spread.
    for (result, expected) in [
        (alike(full(), 5, [24; 6]), result::SPREAD_NONE),
        (alike(short(), 7, [24; 6]), result::SPREAD_SHORT),
        (alike(full(), 6, [24; 6]), text::NONE_DIFFERENT),
        (alike(short(), 8, [24; 6]), text::NONE_DIFFERENT),
        (alike(full(), 8, [24; 6]), text::NONE_DIFFERENT),
    ] {
        let found = Differences::of(&result);
        assert!(found.is_none());
        assert_eq!(found.none, expected);
        assert_eq!(
            Part::Differ.question(&result),
            text::QUESTION_DIFFERENT_NONE
        );
        // A general question, and nobody is asked for an answer.
        assert_eq!(
            found.questions(),
            [questions::GENERAL[1], text::NOBODY_TELLS]
        );
    }
}

#[test]
fn a_split_statement_is_named() {
    // Four low and four high; the dimension's mean deviation is 2 / 4.
    let found = Differences::of(&split(&["B2"]));
    assert_eq!(found.dimensions, []);
    assert_eq!(found.statements, [statement("B2")]);
    assert!(!found.is_none());
    let asked = found.questions();
    assert_eq!(asked[0], questions::DIFFERENT[0]);
    assert!(asked[0].sv.contains(text::NOBODY_TELLS.sv));
    assert!(asked[0].en.contains(text::NOBODY_TELLS.en));
}

#[test]
fn a_perspective_with_different_pictures_is_named() {
    // Every statement deviates by 2.
    let result = split(&["B1", "B2", "B3", "B4"]);
    let found = Differences::of(&result);
    assert_eq!(found.dimensions, [Dimension::Telling]);
    assert_eq!(found.statements.len(), 4);
    assert_ne!(
        Part::Differ.question(&result),
        text::QUESTION_DIFFERENT_NONE
    );
}

#[test]
fn a_suggestion_has_its_reason_and_the_rest_have_none() {
    // The climate is 25 and certain.
    let result = alike(full(), 8, [24, 24, 24, 24, 12, 24]);
    assert_eq!(
        suggestion(&result, Dimension::Climate),
        Some(Why::ClimateFirst)
    );
    assert_eq!(suggestion(&result, Dimension::Telling), None);
    assert_eq!(suggestion(&result, Dimension::Frames), None);
}

#[test]
fn a_conversation_is_held_when_anything_was_said() {
    let nothing = Conversation::about(3);
    assert!(!is_held(&nothing));
    let mut spaces = nothing.clone();
    spaces.surprise = " \n ".to_owned();
    assert!(!is_held(&spaces));
    let mut guessed = nothing.clone();
    guessed.guess.climate = Step::new(1);
    let mut surprised = nothing.clone();
    surprised.surprise = "Att vi frågar".to_owned();
    let mut chosen = nothing;
    chosen.choose(Dimension::Inside);
    for it in [guessed, surprised, chosen] {
        assert!(is_held(&it), "{it:?}");
    }
}

#[test]
fn a_note_has_no_empty_lines() {
    let found: Vec<_> = lines("  ett\n\n \n två \n").collect();
    assert_eq!(found, ["ett", "två"]);
    assert_eq!(lines(" \n").next(), None);
}

/// A conversation whose clock has gone for a minute at a step.
fn at(step: usize) -> Timer {
    let minutes = Course::RESULT.step_minutes;
    let timer = Timer::new(minutes).start(NOON - 60_000);
    timer.go_to(step, minutes, NOON - 60_000)
}

#[test]
fn any_step_can_be_gone_to_with_its_own_time() {
    for (step, minutes) in Course::RESULT.step_minutes.iter().enumerate() {
        let gone = practise::update(at(1), Action::GoTo(step), Course::RESULT, NOON);
        assert_eq!(gone.step, step);
        // Where one is already, the clock goes on.
        let passed = if step == 1 { 60_000 } else { 0 };
        assert_eq!(gone.left(NOON), u64::from(*minutes) * 60_000 - passed);
    }
    let behind = practise::update(at(1), Action::GoTo(9), Course::RESULT, NOON);
    assert_eq!(behind.step, 4, "there is no step behind the last one");
}

#[test]
fn an_exercise_can_follow_at_once_on_the_last_step() {
    let course = Course {
        id: "check-in",
        step_minutes: &[5],
    };
    let opened = |step: usize| {
        let running = Running {
            exercise: RESULT_TALK.to_owned(),
            group: Some(group_id()),
            timer: at(step),
            present: None,
            note: None,
        };
        practise::open(course, Some(&group_id()), Some(running))
    };
    for step in 0..4 {
        assert!(matches!(opened(step), State::Other(_)), "{step}");
    }
    assert_eq!(opened(4), State::Here(Timer::new(&[5])));
}
