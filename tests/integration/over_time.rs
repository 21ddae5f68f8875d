//! Rounds beside each other: which two are compared, what is said of them, where
//! they are drawn, and what stands between them.

use samklang::app::over_time::between::between;
use samklang::app::over_time::drawing::{Dot, Mark, Seen, is_worth_drawing, marks, rows};
use samklang::app::over_time::{
    cautions, figures, left_out, newest_pair, pair, sentence, summary,
};
use samklang::app::technical::interval;
use samklang::content::text::rounds as text;
use samklang::content::{Lang, words};
use samklang::domain::agreement::Terms;
use samklang::domain::change::NotCompared;
use samklang::domain::{ClosedRound, Dimension, Practice, Round};
use time::{Date, Duration, Month};

use super::change::round_on;
use super::helper::{closed, full, group, scored, short, with};

fn day(days: i64) -> Date {
    let first = Date::from_calendar_date(2026, Month::March, 2).unwrap();
    first + Duration::days(days)
}

/// People with these y of exploring and of telling, 24 in everything else.
fn people(exploring: &[u64], telling: &[u64]) -> ClosedRound {
    let both = exploring.iter().zip(telling);
    let sheets = both.map(|(u, b)| scored(full(), [*u, *b, 24, 24, 24, 24]));
    closed(full(), &sheets.collect::<Vec<_>>())
}

fn alike(n: usize, y: u64) -> ClosedRound {
    people(&vec![y; n], &vec![24; n])
}

fn brief(n: usize) -> ClosedRound {
    closed(short(), &vec![scored(short(), [24; 6]); n])
}

/// Rounds from 1 on, each with its day.
fn rounds(all: Vec<(i64, ClosedRound)>) -> Vec<Round> {
    let numbered = all.into_iter().zip(1..);
    numbered
        .map(|((days, result), number)| round_on(number, day(days), result))
        .collect()
}

/// The published vector: 56.25 and 67.86 in exploring, and telling the same.
const FIRST: [u64; 8] = [24, 30, 27, 21, 33, 27, 24, 30];
const SECOND: [u64; 7] = [30, 36, 27, 33, 30, 39, 33];

fn vector(days: i64) -> Vec<Round> {
    rounds(vec![
        (0, people(&FIRST, &[24; 8])),
        (days, people(&SECOND, &[24; 7])),
    ])
}

// Which two.

#[test]
fn the_newest_two_that_can_be_compared_come_first() {
    let other_version = || ClosedRound {
        version: 2,
        ..alike(8, 24)
    };
    let cases = [
        (vec![], None),
        (vec![alike(8, 24)], None),
        (vec![alike(8, 24), alike(8, 30)], Some((1, 2))),
        (vec![alike(8, 24), alike(8, 30), alike(4, 24)], Some((1, 2))),
        (vec![alike(8, 24), brief(8), alike(8, 30)], Some((1, 3))),
        (vec![alike(8, 24), alike(8, 24), alike(8, 24)], Some((2, 3))),
        (
            vec![alike(8, 24), other_version(), alike(8, 24)],
            Some((1, 3)),
        ),
        // None can: the newest two, so that it can be said why.
        (vec![brief(8), alike(8, 24), brief(8)], Some((2, 3))),
        (vec![alike(5, 24), alike(5, 24)], Some((1, 2))),
    ];
    for (results, expected) in cases {
        let all: Vec<_> = results.into_iter().map(|it| (0, it)).collect();
        let all = rounds(all);
        assert_eq!(newest_pair(&all), expected, "{all:#?}");
    }
}

#[test]
fn any_two_can_be_chosen_in_any_order() {
    let all = rounds(vec![(0, alike(8, 24)), (70, brief(8)), (140, alike(8, 30))]);
    for (one, other) in [(1, 3), (3, 1)] {
        let pair = pair(&all, one, other).unwrap();
        assert_eq!((pair.earlier.number, pair.later.number), (1, 3));
        assert!(pair.comparison.is_ok());
    }
    let other_form = pair(&all, 2, 3).unwrap();
    assert_eq!(other_form.comparison.err(), Some(NotCompared::OtherForm));
    assert!(pair(&all, 2, 2).is_none());
    assert!(pair(&all, 2, 9).is_none());
}

// What is said.

#[test]
fn the_vector_in_words() {
    // d = 11.607 and the 99 per cent interval from −1.40 to 24.62.
    let all = vector(100);
    let pair = pair(&all, 1, 2).unwrap();
    let said = |dimension, lang| sentence(&pair, dimension, lang).unwrap();
    assert_eq!(
        said(Dimension::Exploring, Lang::Sv),
        "Kan vara slump i en liten grupp: ungefär 12 poäng högre i omgång 2 än i omgång 1."
    );
    assert_eq!(
        said(Dimension::Exploring, Lang::En),
        "May be chance in a small group: about 12 points higher in round 2 than in \
         round 1."
    );
    assert_eq!(
        said(Dimension::Telling, Lang::Sv),
        "Ingen tydlig skillnad: ungefär samma nivå i omgång 1 och omgång 2."
    );
    assert_eq!(
        summary(&pair, Lang::Sv),
        [
            "Omgång 1 (2 mars 2026) jämförs med omgång 2 (10 juni 2026).",
            "Kan vara slump i en liten grupp: utforskande.",
            "Ingen tydlig skillnad: berättande, inifrånperspektivet, utifrånperspektivet, \
             samtalsklimatet, mötets ramar.",
        ]
    );
    let rows = figures(&pair, Lang::Sv);
    let (dimension, cells) = &rows[0];
    assert_eq!(*dimension, Dimension::Exploring);
    assert_eq!(cells, &["11,6", "2,3 till 20,9", "−1,4 till 24,6"]);
    assert_eq!(rows.len(), 6);
    let (_, cells) = &figures(&pair, Lang::En)[0];
    assert_eq!(cells, &["11.6", "2.3 to 20.9", "−1.4 to 24.6"]);
}

#[test]
fn a_step_down_is_lower_and_one_point_is_one() {
    // y 36 to 24: 25 points. Σy 24·8 to 24·8 + 4 over eight: 1.04 points.
    let down = rounds(vec![(0, alike(8, 36)), (70, alike(8, 24))]);
    let said = |all: &[Round], lang| {
        sentence(&pair(all, 1, 2).unwrap(), Dimension::Exploring, lang).unwrap()
    };
    assert_eq!(
        said(&down, Lang::Sv),
        "En förändring värd att prata om: ungefär 25 poäng lägre i omgång 2 än i omgång 1."
    );
    let one = people(&[24, 24, 24, 24, 24, 24, 24, 27], &[24; 8]);
    let mut one = rounds(vec![(0, alike(8, 24)), (70, one)]);
    if let Some(level) = &mut one[1].result.levels[0] {
        level.sum = 24 * 8 + 4;
    }
    assert_eq!(
        said(&one, Lang::En),
        "No clear difference: about 1 point higher in round 2 than in round 1."
    );
}

#[test]
fn halves_are_rounded_away_from_zero_in_both_directions() {
    // y 24 to 30 is 12.5 points.
    for (from, to, words) in [(24, 30, "13 poäng högre"), (30, 24, "13 poäng lägre")]
    {
        let all = rounds(vec![(0, alike(9, from)), (70, alike(9, to))]);
        let pair = pair(&all, 1, 2).unwrap();
        let said = sentence(&pair, Dimension::Exploring, Lang::Sv).unwrap();
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn a_part_with_too_few_answers_says_so() {
    let none = [("R1", 0), ("R2", 0), ("R3", 0), ("R4", 0)];
    let sheets: Vec<_> = (0..8)
        .map(|at| {
            let sheet = scored(full(), [24; 6]);
            with(full(), &sheet, if at < 3 { &none } else { &[] })
        })
        .collect();
    let all = rounds(vec![(0, alike(8, 24)), (70, closed(full(), &sheets))]);
    let pair = pair(&all, 1, 2).unwrap();
    assert_eq!(
        sentence(&pair, Dimension::Frames, Lang::Sv).unwrap(),
        "Jämförs inte, för få svar."
    );
    let said = summary(&pair, Lang::Sv);
    assert_eq!(
        said.last().unwrap(),
        "Jämförs inte, för få svar: mötets ramar."
    );
    assert_eq!(figures(&pair, Lang::Sv).len(), 5);
}

#[test]
fn it_is_always_said_that_others_may_have_answered() {
    for (days, overlaps) in [(62, true), (63, false)] {
        let all = vector(days);
        for lang in [Lang::Sv, Lang::En] {
            let said = cautions(&pair(&all, 1, 2).unwrap(), lang);
            assert!(said.iter().any(|it| it == text::OTHERS.get(lang)));
            assert!(said.iter().any(|it| it == text::MEANING.get(lang)));
            let has = said.iter().any(|it| it == text::OVERLAPS.get(lang));
            assert_eq!(has, overlaps, "{days} days: {said:?}");
        }
    }
}

#[test]
fn a_small_group_is_told_how_far_chance_goes_and_a_large_one_is_not() {
    let says = |first, second| {
        let all = rounds(vec![(0, alike(first, 24)), (70, alike(second, 24))]);
        let said = cautions(&pair(&all, 1, 2).unwrap(), Lang::Sv);
        said.into_iter().find(|it| it.contains("poäng på skalan"))
    };
    assert_eq!(
        says(30, 8).unwrap(),
        "8 svar är få. Skillnader under 15 till 20 poäng på skalan från 0 till 100 kan \
         vara slump."
    );
    assert!(says(19, 20).is_some());
    assert_eq!(says(20, 20), None);
}

#[test]
fn two_that_are_not_compared_say_why_and_nothing_else() {
    let newer = ClosedRound {
        version: 2,
        ..alike(8, 24)
    };
    let all = rounds(vec![
        (0, alike(8, 24)),
        (10, alike(4, 24)),
        (20, brief(8)),
        (30, newer),
        (40, alike(5, 24)),
        (50, brief(8)),
    ]);
    let cases = [
        (2, "för få svar för ett resultat"),
        (3, "så påståendena är inte desamma"),
        (4, "olika versioner av påståendena"),
        (5, "minst sex svar i varje omgång"),
    ];
    for (number, words) in cases {
        let pair = pair(&all, 1, number).unwrap();
        let said = summary(&pair, Lang::Sv);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(words), "{said:?}");
        assert!(cautions(&pair, Lang::Sv).is_empty());
        assert!(figures(&pair, Lang::Sv).is_empty());
        assert_eq!(sentence(&pair, Dimension::Climate, Lang::Sv), None);
    }
    let two_short = summary(&pair(&all, 3, 6).unwrap(), Lang::Sv);
    assert!(
        two_short[0].contains("två påståenden per del"),
        "{two_short:?}"
    );
}

#[test]
fn every_round_that_is_left_out_has_its_reason() {
    let newer = ClosedRound {
        version: 2,
        ..alike(8, 24)
    };
    let all = rounds(vec![
        (0, alike(8, 24)),
        (70, alike(4, 24)),
        (140, brief(8)),
        (210, newer.clone()),
        (
            280,
            ClosedRound {
                version: 2,
                ..alike(5, 24)
            },
        ),
        (350, newer),
    ]);
    let said = left_out(&all, Lang::Sv);
    let expected = [
        "Omgång 1 (2 mars 2026) hade en annan version av påståendena.",
        "Omgång 2 (11 maj 2026) fick för få svar för ett resultat.",
        "Omgång 3 (20 juli 2026) använde den korta enkäten.",
        "Omgång 5 (7 december 2026) har för få svar för en jämförelse.",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.starts_with(expected), "{said}");
    }
    assert_eq!(left_out(&vector(70), Lang::Sv), Vec::<String>::new());
}

// Where they are drawn.

#[test]
fn the_axis_is_the_date() {
    // 28 days of 280 are a tenth.
    let all = rounds(vec![
        (0, alike(8, 24)),
        (28, alike(8, 24)),
        (280, alike(8, 24)),
    ]);
    let places = |all: &[Round]| -> Vec<u16> {
        let all = marks(all, Dimension::Climate);
        all.iter().map(|it| it.at).collect()
    };
    assert_eq!(places(&all), [0, 100, 1000]);
    // All of one day, and a clock that once went wrong.
    let same = rounds(vec![(0, alike(8, 24)), (0, alike(8, 24))]);
    assert_eq!(places(&same), [500, 500]);
    let back = rounds(vec![(100, alike(8, 24)), (0, alike(8, 24))]);
    assert_eq!(places(&back), [1000, 0]);
    assert_eq!(places(&[]), [] as [u16; 0]);
}

#[test]
fn labels_that_are_near_give_way_in_turn() {
    let days = [0, 7, 14, 100];
    let all = rounds(days.iter().map(|it| (*it, alike(8, 24))).collect());
    let lowered: Vec<bool> = marks(&all, Dimension::Climate)
        .iter()
        .map(|it| it.is_lowered)
        .collect();
    assert_eq!(lowered, [false, true, false, false]);
}

#[test]
fn a_whisker_is_cut_only_where_it_is_drawn() {
    // y 48 for seven and 24 for one: mean 45 is 93.75, s of y 8.485, t(7) 2.3646:
    // 45 ± 7.094 is 78.97 to 108.53.
    let high = people(&[48, 48, 48, 48, 48, 48, 48, 24], &[24; 8]);
    let all = rounds(vec![(0, high), (70, alike(8, 0))]);
    let seen = |at: usize| marks(&all, Dimension::Exploring)[at].seen;
    assert_eq!(
        seen(0),
        Seen::Dot(Dot {
            level: 938,
            whisker: Some((790, 1000)),
            is_joined: false,
        })
    );
    // The table keeps what the drawing cuts.
    let shown = |at: usize| {
        let level = rows(&all, Dimension::Exploring)[at].unwrap();
        interval(level, Lang::Sv)
    };
    assert_eq!(shown(0).unwrap(), "79 till 109");
    assert_eq!(shown(1).unwrap(), "0 till 0");
    let low = rounds(vec![(0, people(&[0, 0, 0, 0, 0, 0, 0, 24], &[24; 8]))]);
    let level = rows(&low, Dimension::Exploring)[0].unwrap();
    assert_eq!(interval(level, Lang::En).unwrap(), "−9 to 21");
    assert_eq!(
        seen(1),
        Seen::Dot(Dot {
            level: 0,
            whisker: Some((0, 0)),
            is_joined: true,
        })
    );
}

#[test]
fn what_is_not_shown_is_a_gap_with_a_word_and_no_line_over_it() {
    let newer = ClosedRound {
        version: 2,
        ..alike(8, 24)
    };
    let all = rounds(vec![
        (0, newer),
        (70, alike(8, 24)),
        (140, alike(4, 24)),
        (210, alike(8, 24)),
        (280, brief(8)),
        (350, alike(5, 24)),
        (420, alike(8, 24)),
        (490, alike(8, 24)),
    ]);
    let seen: Vec<Seen> = marks(&all, Dimension::Exploring)
        .into_iter()
        .map(|it: Mark| it.seen)
        .collect();
    let dot = |whisker, is_joined| {
        let level = 500;
        Seen::Dot(Dot {
            level,
            whisker,
            is_joined,
        })
    };
    let whisker = Some((500, 500));
    let expected = [
        Seen::Gap(text::GAP_VERSION),
        dot(whisker, false),
        Seen::Gap(text::GAP_FEW),
        dot(whisker, false),
        Seen::Gap(text::GAP_SHORT),
        // Five: a level, no interval, and nothing to compare.
        dot(None, false),
        dot(whisker, false),
        dot(whisker, true),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn a_picture_needs_two_rounds_of_the_same_version() {
    let worth = |all: Vec<ClosedRound>| {
        let all = rounds(all.into_iter().map(|it| (0, it)).collect());
        is_worth_drawing(&all, Dimension::Exploring)
    };
    assert!(worth(vec![alike(8, 24), alike(5, 24)]));
    assert!(!worth(vec![alike(8, 24), alike(4, 24)]));
    assert!(!worth(vec![alike(8, 24), brief(8)]));
    assert!(!worth(vec![brief(8), brief(8)]));
    assert!(!worth(vec![]));
}

// What stands between them.

#[test]
fn what_was_agreed_and_done_between_them_stands_by_its_date() {
    let mut group = group();
    group.rounds = vector(100);
    let terms = |then: &str, days| Terms {
        when: "någon föreslår".to_owned(),
        then: then.to_owned(),
        role: String::new(),
        exercise: None,
        review_on: Some(day(days)),
    };
    // Before, on the day of the first, between, and on the day of the second.
    for (then, made) in [("a", -1), ("b", 0), ("c", 50), ("d", 100)] {
        group.agree(terms(then, made + 7), day(made)).unwrap();
    }
    group.agreements[1].keep(day(60), day(20));
    group.agreements[1].change(terms("e", 90), day(60)).unwrap();
    group.agreements[2].end(day(101));
    let practice = |exercise: &str, days, agreed: &str| Practice {
        exercise: exercise.to_owned(),
        on: day(days),
        noticed: "Det blev tyst".to_owned(),
        agreed: agreed.to_owned(),
    };
    group.log = vec![
        practice("check-in", -3, ""),
        practice("question-relay", 20, "vi frågar först"),
        practice("joint-talk", 30, " "),
    ];
    let pair = pair(&group.rounds, 2, 1).unwrap();
    let facts = between(&group, &pair, Lang::Sv, |it| {
        words::practice(Lang::Sv, it).to_owned()
    });
    let relay = samklang::content::exercise("question-relay")
        .unwrap()
        .title
        .sv;
    let talk = samklang::content::text::talk::TITLE.sv;
    let expected = [
        (
            0,
            "Ni kom överens (orden är ändrade senare): När någon föreslår, då e."
                .to_owned(),
        ),
        (20, "Ni behöll: När någon föreslår, då e.".to_owned()),
        (20, format!("{relay}. Ni kom överens om: vi frågar först")),
        (30, talk.to_owned()),
        (50, "Ni kom överens: När någon föreslår, då c.".to_owned()),
        (
            60,
            "Ni ändrade en överenskommelse. Orden är nu: När någon föreslår, då e."
                .to_owned(),
        ),
    ];
    let expected = expected.map(|(days, words)| (day(days), words));
    assert_eq!(facts, expected);
}
