//! Travel and the ten steps: every figure against a calculation by hand, the vectors
//! of Stockholm–Göteborg among them; and nothing that is typed or kept is lost.

use proptest::prelude::*;
use samklang::app::culture::travel::amounts::{grouped, hours, money, share, weight};
use samklang::app::culture::travel::entry::{
    FactorDraft, Field, SourceDraft, TripDraft, fault, hourly, months, own_mode, put,
    tonnes,
};
use samklang::app::culture::travel::figures::{
    assumptions, by_mode, differs, order, rank, sums,
};
use samklang::app::culture::travel::names;
use samklang::app::culture::travel::numbers::{decimal, minutes, typed, whole};
use samklang::app::culture::{examples, steps as words};
use samklang::content::Lang;
use samklang::content::text::{steps as steps_text, travel as text};
use samklang::domain::culture::steps::{
    Answer, Due, Knowledge, Point, Said, Standing, State, Step,
};
use samklang::domain::culture::travel::{
    Factor, Known, Mode, Per, Rank, Source, Travel, Trip,
};
use samklang::domain::culture::{Steps, travel::modes::LOOKED_UP};
use samklang::domain::{Culture, CultureId};
use samklang::store::Loaded;
use time::{Date, Month};

use super::device::Device;
use super::helper::cases;
use super::store::store;

const SV: Lang = Lang::Sv;
const EN: Lang = Lang::En;

fn trip(mode: Known, km: u32) -> Trip {
    Trip {
        name: "Stockholm–Göteborg".to_owned(),
        mode: Mode::Known(mode),
        km,
        is_return: true,
        times: 1,
        people: 1,
        occupants: 1,
        minutes: 0,
    }
}

/// By train twelve times three people, six and a half hours each; by car twice two in
/// one car; by air five times one, three hours.
fn example() -> Travel {
    let train = Trip {
        times: 12,
        people: 3,
        minutes: 390,
        ..trip(Known::TrainNordic, 455)
    };
    let car = Trip {
        times: 2,
        people: 2,
        occupants: 2,
        ..trip(Known::CarPetrol, 470)
    };
    let flight = Trip {
        times: 5,
        minutes: 180,
        ..trip(Known::Flight, 400)
    };
    Travel {
        trips: vec![train, car, flight],
        ..Travel::default()
    }
}

fn source(name: &str, kg: u64) -> Source {
    Source {
        name: name.to_owned(),
        kg,
    }
}

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

fn step(number: usize) -> Step {
    Step::new(number).unwrap()
}

#[test]
fn stockholm_to_goteborg_and_back_is_as_worked_out_by_hand() {
    let travel = Travel::default();
    // 2 × 455 km × 7 g.
    let train = trip(Known::TrainNordic, 455);
    assert_eq!(travel.of(&train), 6_370_000);
    assert_eq!(weight(SV, travel.of(&train)), "6,4 kg");
    assert_eq!(weight(EN, travel.of(&train)), "6.4 kg");
    // 2 × 470 km × 167 g, alone and two in the car.
    let alone = trip(Known::CarPetrol, 470);
    assert_eq!(travel.of(&alone), 156_980_000);
    assert_eq!(weight(SV, travel.of(&alone)), "157 kg");
    let two = Trip {
        people: 2,
        occupants: 2,
        ..alone
    };
    assert_eq!(travel.of(&two), 156_980_000);
    assert_eq!(travel.each(&two), 78_490_000);
    assert_eq!(weight(SV, travel.each(&two)), "78 kg");
    // 2 × 400 km × 133 g.
    let flight = trip(Known::Flight, 400);
    assert_eq!(travel.of(&flight), 106_400_000);
    assert_eq!(weight(SV, travel.of(&flight)), "106 kg");
    // One way of 910 km is the same as 455 km there and back.
    let whole = Trip {
        km: 910,
        is_return: false,
        ..train
    };
    assert_eq!(travel.of(&whole), 6_370_000);
}

#[test]
fn the_example_comes_to_what_is_worked_out_by_hand() {
    let mut travel = example();
    // 229,320 + 313,960 + 532,000 g.
    assert_eq!(travel.emissions(), 1_075_280_000);
    assert_eq!(travel.person_km(), 40_520);
    assert_eq!(travel.journeys(), 45);
    // 36 × 6.5 + 5 × 3 hours, at 412.11 an hour.
    assert_eq!(travel.minutes(), 249 * 60);
    assert_eq!(travel.time_cost(41_211), 10_261_539);
    travel.hourly = Some(41_211);
    let sums: Vec<String> = sums(&travel, SV).into_iter().map(|it| it.1).collect();
    let wanted = [
        "1,1 ton",
        "45",
        "40\u{a0}520",
        "249 timmar; restid finns för 2 av 3 rader",
        "102\u{a0}615 kr",
    ];
    assert_eq!(sums, wanted);
    let bars = by_mode(&travel, EN);
    let bars: Vec<_> = bars.iter().map(|it| (&*it.words, it.length)).collect();
    let wanted = [
        ("532 kg, 49 per cent", 100),
        ("314 kg, 29 per cent", 59),
        ("229 kg, 21 per cent", 43),
    ];
    assert_eq!(bars, wanted);
    // Of half a year a year is twice as much.
    travel.months = 6;
    assert_eq!(travel.yearly(), 2_150_560_000);
    assert!(assumptions(&travel, EN).contains(&text::assume_year(EN, &6)));
    assert_eq!(sums_of(&travel)[..2], ["1.1 t", "2.2 t"]);
}

fn sums_of(travel: &Travel) -> Vec<String> {
    sums(travel, EN).into_iter().map(|it| it.1).collect()
}

#[test]
fn without_trips_there_is_nothing_to_tell_but_what_is_assumed() {
    let travel = Travel::default();
    assert_eq!(sums(&travel, SV), []);
    assert_eq!((travel.business(), travel.rank()), (None, None));
    assert_eq!(rank(&travel, SV), text::RANK_WAITS.sv);
    assert!(assumptions(&travel, SV).contains(&text::ASSUME_WHOLE_YEAR.sv.to_owned()));
    // Without hours no cost is told, and without a cost it is asked for.
    let mut travel = example();
    let cost = sums(&travel, SV).into_iter().next_back().unwrap();
    assert_eq!(cost, (text::SUM_COST, text::SUM_NO_HOURLY.sv.to_owned()));
    travel.trips.retain(|it| it.minutes == 0);
    let time = sums(&travel, SV).into_iter().next_back().unwrap();
    assert_eq!(time, (text::SUM_HOURS, text::SUM_NO_HOURS.sv.to_owned()));
}

#[test]
fn travel_has_its_rank_among_the_sources_and_ties_are_told() {
    let mut travel = example();
    assert_eq!(travel.rank(), None, "nothing to be set beside");
    travel.sources = vec![
        source("Fordon", 400),
        source("Lokaler", 12_500),
        // 1,075.28 kg are 1,075 whole ones.
        source("Inköp", 1_075),
    ];
    let wanted = Rank {
        place: 2,
        of: 4,
        tied: 1,
    };
    assert_eq!(travel.rank(), Some(wanted));
    let names: Vec<String> = order(&travel, SV).into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Lokaler", "Tjänsteresor", "Inköp", "Fordon"]);
    let words = "Tjänsteresorna är den näst största källan till utsläpp, av de 4 som är \
                 inskrivna. Andra källor som är precis lika stora: 1.";
    assert_eq!(rank(&travel, SV), words);
    // What is reported takes the place of the trips, and the difference is told.
    travel.reported = Some(20_000);
    assert_eq!(travel.rank().map(|it| (it.place, it.tied)), Some((1, 0)));
    assert_eq!(
        differs(&travel, EN).unwrap(),
        text::reported_differs(EN, &"1.1 t", &"20 t")
    );
    assert!(rank(&travel, EN).contains("the largest source"));
    travel.reported = Some(0);
    assert_eq!(travel.rank().map(|it| it.place), Some(4));
    assert_eq!(names::ordinal(11, SV), "11:e största");
}

#[test]
fn the_factors_are_those_of_their_sources() {
    // Grams for each kilometre; of cars for each vehicle.
    let wanted = [
        (Known::TrainNordic, 7, Per::Person),
        (Known::TrainSweden, 10, Per::Person),
        (Known::TrainElectric, 24, Per::Person),
        (Known::TrainDiesel, 91, Per::Person),
        (Known::Bus, 27, Per::Person),
        (Known::BusBiodiesel, 14, Per::Person),
        (Known::CarPetrol, 167, Per::Vehicle),
        (Known::CarDiesel, 137, Per::Vehicle),
        (Known::CarHvo, 37, Per::Vehicle),
        (Known::CarNordic, 14, Per::Vehicle),
        (Known::CarEurope, 45, Per::Vehicle),
        (Known::CarSmall, 127, Per::Vehicle),
        (Known::CarLarge, 220, Per::Vehicle),
        (Known::Flight, 133, Per::Person),
    ];
    assert_eq!(wanted.map(|it| it.0), Known::ALL);
    for (known, grams, per) in wanted {
        let factor = known.factor();
        assert_eq!((factor.milligrams, known.per()), (grams * 1_000, per));
        for lang in [SV, EN] {
            let said = names::source(Mode::Known(known), &factor, lang);
            assert!(said.contains(".se") && said.contains("2026"), "{said}");
        }
        assert_eq!(names::of_value(known.id()), Some(Mode::Known(known)));
    }
    assert_eq!(LOOKED_UP, 2026);
}

#[test]
fn a_factor_is_changed_and_put_back_and_own_modes_come_and_go() {
    let mut travel = example();
    let own = Factor {
        milligrams: 24,
        source: "SJ".to_owned(),
        year: 2025,
    };
    travel.set_factor(Known::TrainNordic, Some(own.clone()));
    // 32,760 person-kilometres × 0.024 g are 786.24 g.
    assert_eq!(travel.of(&travel.trips[0]), 786_240);
    assert_eq!(names::grams(&own, SV), "0,024 g");
    let mode = Mode::Known(Known::TrainNordic);
    assert_eq!(names::source(mode, &own, SV), "SJ, gäller 2025");
    assert!(travel.is_changed(Known::TrainNordic) && travel.is_sound());
    travel.set_factor(Known::TrainNordic, None);
    assert_eq!(travel, example());

    let number = travel.add_mode("Färja".to_owned(), Per::Person, own.clone());
    let ferry = Mode::Own(number.unwrap());
    travel.trips[0].mode = ferry;
    assert!(!travel.remove_mode(1), "a trip is made with it");
    assert_eq!((travel.uses(ferry), travel.own.len()), (1, 1));
    assert_eq!(names::mode(&travel, ferry, EN), "Färja");
    travel.trips.remove(0);
    assert!(travel.remove_mode(1) && travel.own.is_empty());
}

#[test]
fn figures_are_read_as_people_type_them() {
    let read = |text, lang| decimal(text, lang, 3);
    for (text, lang, wanted) in [
        ("6,5", SV, 6_500),
        ("6.5", SV, 6_500),
        (" 1 234,5 ", SV, 1_234_500),
        ("1\u{a0}000", SV, 1_000_000),
        ("1,234.5", EN, 1_234_500),
        ("1,234,567", EN, 1_234_567_000),
        ("0.024", EN, 24),
        ("0", SV, 0),
    ] {
        assert_eq!(read(text, lang), Some(wanted), "{text}");
    }
    for text in [
        "", "-1", "−1", "1e3", "6,", ",5", "1,2,3", "tre", "0,0001", "½",
    ] {
        assert_eq!(read(text, SV), None, "{text}");
    }
    // In English a comma parts thousands and nothing else.
    for text in ["6,5", "1,00", "1234,567", ",500", "1.5,000"] {
        assert_eq!(read(text, EN), None, "{text}");
    }
    assert_eq!(read("99999999999999999999", SV), None);
    assert_eq!(whole("0", SV, 1, 10), None);
    assert_eq!(whole("11", SV, 1, 10), None);
    assert_eq!(whole("10", SV, 1, 10), Some(10));
    assert_eq!(whole("2,5", SV, 1, 10), None);
    let hours = |text| minutes(text, SV, 43_200);
    for (text, wanted) in [("6", 360), ("6,5", 390), ("6:30", 390), ("0:05", 5)] {
        assert_eq!(hours(text), Some(wanted), "{text}");
    }
    for text in ["6:60", "6:3", "-1", "6:30:00", "721", "720:01", "x", ":30"] {
        assert_eq!(hours(text), None, "{text}");
    }
    assert_eq!(hours("720"), Some(43_200));
    assert_eq!(months("13", SV), None);
    assert_eq!(hourly("412,11", SV), Some(41_211));
    assert_eq!(hourly("100000,01", SV), None);
    assert_eq!(tonnes("12,5", SV), Some(12_500));
    assert_eq!(tonnes("100000000,001", SV), None);
}

#[test]
fn amounts_are_as_precise_as_they_can_be_taken() {
    let cases = [
        (0, "0 kg"),
        (35_400, "35 g"),
        (100_000, "0,1 kg"),
        (9_949_999, "9,9 kg"),
        (9_950_000, "10 kg"),
        (999_499_999, "999 kg"),
        (999_500_000, "1 ton"),
        (12_340_000_000, "12,3 ton"),
        (99_949_999_999, "99,9 ton"),
        (99_950_000_000, "100 ton"),
        (12_345_678_000_000_000, "12\u{a0}345\u{a0}678 ton"),
    ];
    for (milligrams, wanted) in cases {
        assert_eq!(weight(SV, milligrams), wanted);
    }
    assert_eq!(grouped(EN, 1_234_567), "1,234,567");
    assert_eq!(hours(EN, 95), "1.6 hours");
    assert_eq!(money(EN, 494_532), "SEK 4,945");
    assert_eq!(share(SV, 1, 300), "under 1 procent");
    assert_eq!(share(SV, 0, 300), "0 procent");
    assert_eq!(typed(SV, 12_500, 3), "12,5");
}

#[test]
fn what_cannot_be_is_told_at_its_field_and_nothing_is_taken() {
    let draft = TripDraft {
        name: "å".repeat(201),
        mode: Mode::Known(Known::CarPetrol),
        km: "0".to_owned(),
        is_return: true,
        times: "-3".to_owned(),
        people: "100001".to_owned(),
        occupants: "0".to_owned(),
        hours: "721".to_owned(),
    };
    let faults = draft.read(&Travel::default(), SV).unwrap_err();
    let wanted = [
        (Field::Name, text::WRONG_NAME),
        (Field::Km, text::WRONG_KM),
        (Field::Times, text::WRONG_TIMES),
        (Field::People, text::WRONG_PEOPLE),
        (Field::Occupants, text::WRONG_OCCUPANTS),
        (Field::Hours, text::WRONG_HOURS),
    ];
    assert_eq!(faults, wanted);
    assert_eq!(fault(&faults, Field::Km), Some(text::WRONG_KM));
    assert_eq!(fault(&faults, Field::Grams), None);
    // Nobody is asked how many are in a train.
    let train = TripDraft {
        km: "455".to_owned(),
        occupants: "0".to_owned(),
        ..TripDraft::default()
    };
    assert_eq!(train.read(&Travel::default(), SV).unwrap().occupants, 1);
    let factor = FactorDraft {
        grams: "-7".to_owned(),
        source: " ".to_owned(),
        year: "25".to_owned(),
    };
    let wrong: Vec<Field> = own_mode("", &factor, EN)
        .unwrap_err()
        .into_iter()
        .map(|it| it.0)
        .collect();
    let wanted = [Field::Name, Field::Grams, Field::Source, Field::Year];
    assert_eq!(wrong, wanted);
    let source = SourceDraft {
        name: String::new(),
        tonnes: "många".to_owned(),
    };
    assert_eq!(source.read(SV).unwrap_err().len(), 2);
    // A list holds a hundred lines.
    let mut list = vec![0; 100];
    assert!(!put(&mut list, None, 1) && put(&mut list, Some(3), 1));
    assert_eq!((list.len(), list[3]), (100, 1));
}

#[test]
fn a_trip_that_is_changed_begins_as_it_was() {
    let travel = example();
    for lang in [SV, EN] {
        for trip in &travel.trips {
            let read = TripDraft::of(trip, lang).read(&travel, lang);
            assert_eq!(read.as_ref(), Ok(trip));
        }
    }
}

#[test]
fn steps_that_are_due_are_told_by_the_day() {
    let mut steps = Steps::default();
    assert_eq!(steps.all_due(day(2100, 1, 1)), []);
    steps.look(step(1), day(2023, 5, 10));
    steps.look(step(4), day(2023, 5, 10));
    steps.standing_mut(step(6)).unwrap().next = Some(day(2026, 5, 12));
    assert_eq!(steps.all_due(day(2026, 5, 9)), []);
    // Three years after the baseline; the fourth step has no such rule.
    let first = (step(1), Due::Review(day(2026, 5, 10)));
    assert_eq!(steps.all_due(day(2026, 5, 10)), [first]);
    let sixth = (step(6), Due::Next(day(2026, 5, 12)));
    assert_eq!(steps.all_due(day(2026, 5, 12)), [first, sixth]);
    assert_eq!(
        steps.next_after(day(2026, 5, 10)),
        Some((step(6), day(2026, 5, 12)))
    );
    let lines = words::due(&steps, day(2026, 5, 12), SV);
    assert_eq!(
        lines[0].1,
        "Steg 1, Ta reda på hur vi möts: tre år sedan ni tittade på det, 10 maj 2023."
    );
    assert_eq!(
        lines[1].1,
        "Steg 6, Möteskultur: ni skulle titta på det den 12 maj 2026."
    );
    // Looked at, it waits for three more years; its own date is over.
    steps.look(step(1), day(2026, 5, 12));
    steps.look(step(6), day(2026, 5, 12));
    assert_eq!(steps.all_due(day(2026, 5, 12)), []);
    assert_eq!(steps.all_due(day(2029, 5, 12)).len(), 1);
    // Of a leap day it is the day before.
    steps.look(step(2), day(2024, 2, 29));
    let review = Due::Review(day(2027, 2, 28));
    assert_eq!(steps.due(step(2), day(2027, 2, 28)), Some(review));
    assert_eq!(steps.due(step(2), day(2027, 2, 27)), None);
    // A date of its own comes first, and one that lies ahead stays.
    steps.standing_mut(step(1)).unwrap().next = Some(day(2028, 1, 1));
    steps.look(step(1), day(2027, 1, 1));
    assert_eq!(
        steps.due(step(1), day(2030, 1, 1)),
        Some(Due::Next(day(2028, 1, 1)))
    );
}

#[test]
fn the_round_is_told_and_what_is_in_place_is_looked_at_again() {
    let mut steps = Steps::default();
    let today = day(2026, 3, 2);
    assert_eq!(
        words::round(&steps, today, SV),
        [steps_text::not_all_looked(SV, &10)]
    );
    steps.standing_mut(step(5)).unwrap().state = State::InPlace;
    for at in Step::all() {
        steps.look(at, day(2026, 3, 1));
    }
    steps.look(step(7), today);
    assert_eq!(steps.all_looked(), Some(day(2026, 3, 1)));
    assert_eq!(steps.count(State::LookedAgain), 1);
    assert_eq!(steps.count(State::NotBegun), 9);
    let told = words::round(&steps, today, EN);
    assert_eq!(
        told,
        [
            "Next is step 1, 1 March 2029.",
            "You have looked at all steps since 1 March 2026."
        ]
    );
}

#[test]
fn what_is_not_known_of_a_step_is_said_to_be_ours() {
    let known: Vec<Knowledge> = Step::all().map(Step::known).collect();
    let (content, name) = (Knowledge::Content, Knowledge::Name);
    let wanted = [
        content,
        content,
        content,
        name,
        name,
        name,
        name,
        Knowledge::Older,
        Knowledge::Ours,
        content,
    ];
    assert_eq!(known, wanted);
    assert_eq!(words::known(step(9)), steps_text::KNOWN_OURS);
    assert!(words::known(step(9)).sv.contains("vår tolkning"));
    assert_eq!((Step::new(0), Step::new(11)), (None, None));
    // Every step, point and state has words of its own.
    for lang in [SV, EN] {
        let mut all: Vec<&str> = Step::all()
            .flat_map(|it| [words::name(it).get(lang), words::about(it).get(lang)])
            .chain(Point::ALL.map(|it| words::point(it).get(lang)))
            .chain(State::ALL.map(|it| words::state(it).get(lang)))
            .chain(Answer::ALL.map(|it| words::answer(it).get(lang)))
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(!all.contains(&""));
    }
    let joined = [&Point::QUESTIONS[..], &Point::FACTORS[..]].concat();
    assert_eq!(joined, Point::ALL);
}

#[test]
fn answers_are_counted() {
    let mut steps = Steps::default();
    steps.said_mut(Point::Basis).unwrap().answer = Some(Answer::Yes);
    steps.said_mut(Point::Example).unwrap().answer = Some(Answer::Partly);
    steps.said_mut(Point::Followed).unwrap().answer = Some(Answer::No);
    assert_eq!(
        words::count(&steps, &Point::QUESTIONS, SV),
        "Besvarade: 2 av 4. Ja: 1. Delvis: 1. Nej: 0."
    );
    assert_eq!(
        words::count(&steps, &Point::FACTORS, EN),
        "Answered: 1 of 5. Yes: 0. Partly: 0. No: 1."
    );
}

#[test]
fn every_example_has_a_source_with_its_year_or_says_that_there_is_none() {
    let all = [examples::examples(), examples::facts()].concat();
    assert!(6 <= examples::examples().len() && 5 <= examples::facts().len());
    for it in &all {
        for lang in [SV, EN] {
            let source = it.source.get(lang);
            let has_year = source.chars().filter(char::is_ascii_digit).count() >= 4;
            let has_none = source.contains("årtal saknas") || source.contains("no year");
            assert!(has_year || has_none, "{source}");
            assert!(source.contains(".se"), "{source}");
        }
    }
}

fn id() -> CultureId {
    CultureId::parse("cccccccc").unwrap()
}

fn kept(culture: &Culture) -> Loaded<Culture> {
    let store = store(&Device::default());
    store.keep(culture);
    store.kept::<Culture>(&id())
}

fn with(travel: Travel, steps: Steps) -> Culture {
    let mut culture = Culture::new(id(), "Myndigheten".to_owned());
    culture.begin(day(2026, 1, 1)).unwrap();
    culture.baselines[0].travel = travel;
    culture.steps = steps;
    culture
}

#[test]
fn damage_is_told_and_nothing_is_half_read() {
    let device = Device::default();
    let store = store(&device);
    store.keep(&with(example(), Steps::default()));
    let key = device.all_keys().into_iter().next().unwrap();
    let sound = device.text(&key).unwrap();
    for (from, to) in [
        ("\"times\":12", "\"times\":0"),
        ("\"times\":12", "\"times\":-12"),
        ("\"times\":12", "\"times\":1000001"),
        ("\"km\":455", "\"km\":0"),
        ("\"occupants\":2", "\"occupants\":0"),
        ("\"flight\"", "\"own-1\""),
        ("\"flight\"", "\"rocket\""),
        ("\"months\":12", "\"months\":0"),
        ("\"return\":true", "\"back\":true"),
        ("\"not-begun\"", "\"begun\""),
        (
            "\"points\":[",
            "\"points\":[{\"answer\":null,\"note\":\"\"},",
        ),
    ] {
        let damaged = sound.replacen(from, to, 1);
        assert_ne!(damaged, sound, "{from}");
        let device = Device::default();
        device.put(&key, &damaged);
        let found = super::store::store(&device).kept::<Culture>(&id());
        assert!(matches!(found, Loaded::Unreadable(_)), "{from} {to}");
        assert_eq!(device.text(&key).as_deref(), Some(damaged.as_str()));
    }
}

fn any_factor() -> impl Strategy<Value = Factor> {
    (0..=100_000_000_u32, "[^\\s]\\PC{0,40}", 1990..=2100_u16).prop_map(
        |(milligrams, source, year)| Factor {
            milligrams,
            source,
            year,
        },
    )
}

fn any_trip() -> impl Strategy<Value = Trip> {
    let mode = prop_oneof![
        prop::sample::select(Known::ALL.to_vec()).prop_map(Mode::Known),
        Just(Mode::Own(1)),
    ];
    let figures = (
        1..=50_000_u32,
        1..=1_000_000_u32,
        1..=100_000_u32,
        1..=100_u32,
        0..=43_200_u32,
    );
    ("\\PC{0,60}", mode, any::<bool>(), figures).prop_map(
        |(name, mode, is_return, (km, times, people, occupants, minutes))| Trip {
            name,
            mode,
            km,
            is_return,
            times,
            people,
            occupants,
            minutes,
        },
    )
}

fn any_travel() -> impl Strategy<Value = Travel> {
    let trips = prop::collection::vec(any_trip(), 0..8);
    let changed = prop::option::of(any_factor());
    let sources =
        prop::collection::vec(("[a-zåäö]{1,20}", 0..=100_000_000_000_u64), 0..5);
    let rest = (
        1..=12_u32,
        prop::option::of(0..=10_000_000_u32),
        prop::option::of(0..=100_000_000_000_u64),
    );
    (trips, changed, any_factor(), sources, rest).prop_map(
        |(trips, changed, own, sources, (months, hourly, reported))| {
            let mut travel = Travel {
                months,
                hourly,
                reported,
                sources: sources.iter().map(|(name, kg)| source(name, *kg)).collect(),
                ..Travel::default()
            };
            travel.add_mode("Färja".to_owned(), Per::Vehicle, own);
            travel.trips = trips;
            travel.set_factor(Known::Flight, changed.clone());
            travel.set_factor(Known::Bus, changed);
            travel
        },
    )
}

fn any_day() -> impl Strategy<Value = Date> {
    (1970..9990_i32, 1..=365_u16)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap())
}

fn any_steps() -> impl Strategy<Value = Steps> {
    let state = prop::sample::select(State::ALL.to_vec());
    let dates = (prop::option::of(any_day()), prop::option::of(any_day()));
    let standing = (state, "\\PC{0,60}", "\\PC{0,30}", dates).prop_map(
        |(state, notes, who, (next, looked))| Standing {
            state,
            notes,
            who,
            next,
            looked,
        },
    );
    let answer = prop::option::of(prop::sample::select(Answer::ALL.to_vec()));
    let said = (answer, "\\PC{0,60}").prop_map(|(answer, note)| Said { answer, note });
    let standings = prop::collection::vec(standing, 10);
    (standings, prop::collection::vec(said, 9)).prop_map(|(standings, said)| {
        Steps::new(standings.try_into().unwrap(), said.try_into().unwrap())
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn travel_and_steps_come_back_as_they_were(
        travel in any_travel(),
        steps in any_steps(),
    ) {
        prop_assert!(travel.is_sound());
        let culture = with(travel, steps);
        prop_assert_eq!(kept(&culture), Loaded::Good(culture));
    }

    #[test]
    fn parts_add_up_to_the_whole(travel in any_travel()) {
        let by_mode: u128 = travel.by_mode().iter().map(|it| it.1).sum();
        prop_assert_eq!(by_mode, travel.emissions());
        let all: u128 = travel.trips.iter().map(|it| travel.of(it)).sum();
        prop_assert_eq!(all, travel.emissions());
        if let Some(rank) = travel.rank() {
            prop_assert!(1 <= rank.place && rank.place + rank.tied <= rank.of);
            let bars = order(&travel, SV);
            prop_assert!(bars[rank.place - 1].is_travel);
        }
    }

    #[test]
    fn nothing_overflows_or_panics_whatever_the_figures(
        figures in any::<[u32; 8]>(),
        kg in any::<[u64; 2]>(),
        today in any_day(),
        steps in any_steps(),
    ) {
        let [km, times, people, occupants, minutes, months, hourly, milligrams] = figures;
        let mut travel = example();
        travel.months = months;
        travel.hourly = Some(hourly);
        travel.reported = Some(kg[0]);
        travel.sources = vec![source("x", kg[1])];
        let factor = Factor { milligrams, source: "x".to_owned(), year: 0 };
        travel.changed = vec![(Known::CarPetrol, factor)];
        let huge = Trip {
            km, times, people, occupants, minutes, ..trip(Known::CarPetrol, 1)
        };
        travel.trips = vec![huge.clone(), huge, trip(Known::Flight, u32::MAX)];
        travel.trips[2].mode = Mode::Own(7);
        for lang in [SV, EN] {
            let _ = (sums(&travel, lang), by_mode(&travel, lang), order(&travel, lang));
            let _ = (rank(&travel, lang), differs(&travel, lang));
            let _ = (assumptions(&travel, lang), travel.is_sound());
            let _ = (words::due(&steps, today, lang), words::round(&steps, today, lang));
            for at in Step::all() {
                let _ = words::facts(&steps, at, lang);
            }
        }
    }

    #[test]
    fn no_typed_text_panics_and_what_is_written_is_read_again(
        text in "\\PC{0,12}",
        number in 0..=u64::MAX / 1_000,
    ) {
        for lang in [SV, EN] {
            let _ = (decimal(&text, lang, 3), minutes(&text, lang, 43_200));
            prop_assert_eq!(decimal(&typed(lang, number, 3), lang, 3), Some(number));
        }
    }
}
