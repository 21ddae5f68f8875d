//! Travel is entered by keyboard and set beside other sources; the ten steps are gone
//! through and come back; what others did can be read. Figures are worked out by hand.

use e2e::{Person, Site, day};
use samklang::content::Lang;
use samklang::content::text::{examples, steps, travel};
use samklang::domain::culture::steps::{Answer, Point, State, Step};
use samklang::domain::culture::travel::{Known, Mode, Source, Trip};
use samklang::domain::{Culture, CultureId};
use samklang::store::{Backend as _, Memory, Store};

use crate::print::{Printed, keeps, pages};
use crate::screens::Looks;

const TRAVEL: &str = "#/culture/of/cccccccc/1/travel";
const STEPS: &str = "#/culture/of/cccccccc/steps";

fn culture() -> Culture {
    let id = CultureId::parse("cccccccc").unwrap();
    let mut culture = Culture::new(id, "Myndigheten".to_owned());
    culture.begin(day(1, 1)).unwrap();
    culture
}

/// What stands in local storage with an organisation on the device.
fn texts(culture: &Culture) -> Vec<(String, String)> {
    // A store wants its backend for itself; a test has few of them.
    let memory: &'static Memory = Box::leak(Box::default());
    Store::new(Box::new(memory)).keep(culture);
    let keys = memory.keys("").into_iter();
    keys.map(|key| (key.clone(), memory.read(&key).unwrap()))
        .collect()
}

fn visits(person: &Person, moment: &str, place: &str) {
    person.sets_clock(&format!("{moment}T12:00:00"));
    person.opens("#/learn");
    person.opens(place);
}

fn stands_at(person: &Person, words: &str) {
    person.waits_for(&format!("the keyboard at “{words}”"), || {
        person.focus().name.starts_with(words).then_some(())
    });
}

#[test]
fn what_is_typed_in_a_line_stays_in_that_line_whatever_goes_on_around_it() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut culture = culture();
    let source = |name: &str| Source {
        name: name.to_owned(),
        kg: 1_000,
    };
    culture.baseline_mut(1).unwrap().travel.sources =
        vec![source("Lokaler"), source("Pendling"), source("Inköp")];
    person.finds_stored(&texts(&culture));
    visits(&person, "2026-03-02", TRAVEL);
    let act = |what: &str, of: &str| {
        let script = "const it = [...document.querySelectorAll('.source-lines button')] \
            .find((it) => it.textContent.startsWith(arguments[0]) \
                && it.textContent.endsWith(arguments[1])); \
            if (it) it.click(); return !!it";
        person.waits_for(&format!("“{what}” of {of}"), || {
            let found = person.run(script, &[what.into(), of.into()]);
            (found == serde_json::json!(true)).then_some(())
        });
    };
    let typed = "return document.getElementById('source-changed-name').value";
    act("Ändra", "Inköp");
    person.waits_for("the line to open", || {
        let found = person.run(
            "return !!document.getElementById('source-changed-name')",
            &[],
        );
        (found == serde_json::json!(true)).then_some(())
    });
    person.run(
        "const it = document.getElementById('source-changed-name'); it.value = 'Varor'; \
         it.dispatchEvent(new Event('input', { bubbles: true }))",
        &[],
    );
    // Another line goes, and comes back; a source of emissions is added.
    act("Ta bort", "Lokaler");
    person.sees(travel::removed_said(Lang::Sv, &"Lokaler"));
    assert_eq!(person.run(typed, &[]), serde_json::json!("Varor"));
    person.presses(travel::UNDO);
    person.sees("Lokaler");
    assert_eq!(person.run(typed, &[]), serde_json::json!("Varor"));
    person.presses(travel::SAVE);
    person.sees("Varor");
    let names = "return [...document.querySelectorAll('.source-lines li > span:first-child')] \
        .map((it) => it.innerText)";
    assert_eq!(
        person.run(names, &[]),
        serde_json::json!(["Lokaler", "Pendling", "Varor"])
    );
    person.has_a_quiet_console();
}

#[test]
fn travel_is_entered_by_keyboard_and_has_its_rank_among_other_sources() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&texts(&culture()));
    visits(&person, "2026-03-02", TRAVEL);
    person.sees_heading(travel::TITLE);
    person.sees(travel::TRIPS_NONE);
    person.sees(travel::RANK_WAITS);

    // By train: 12 × 3 × 2 × 455 km × 7 g are 229 kg.
    person.tabs_to(travel::NAME_LABEL);
    person.types("Till huvudkontoret");
    for (label, typed) in [
        (travel::KM_LABEL, "455"),
        (travel::TIMES_LABEL, "12"),
        (travel::PEOPLE_LABEL, "3"),
        (travel::HOURS_LABEL, "6:30"),
    ] {
        person.tabs_to(label);
        person.types(typed);
    }
    person.presses_key("Enter");
    person.sees("Tillagd: Till huvudkontoret, 229 kg.");
    stands_at(&person, travel::NAME_LABEL.sv);
    // By car, two in it: 2 × 2 × 470 km × 167 g are 314 kg, 78 kg each time for each.
    person.types("Tillsyn <b>norr</b>");
    person.tabs_to(travel::MODE_LABEL);
    person.types("Bil, mellanstor, b");
    for (label, typed) in [
        (travel::KM_LABEL, "470"),
        (travel::TIMES_LABEL, "2"),
        (travel::PEOPLE_LABEL, "2"),
        (travel::OCCUPANTS_LABEL, "2"),
    ] {
        person.tabs_to(label);
        person.types(typed);
    }
    person.presses_key("Enter");
    person.sees("Tillagd: Tillsyn <b>norr</b>, 314 kg.");
    stands_at(&person, travel::NAME_LABEL.sv);
    person.sees("78 kg");
    person.sees("2 i varje fordon");

    // What cannot be is told where it stands, and what was typed stays.
    person.fills(travel::NAME_LABEL, "Flyg");
    person.sets(travel::MODE_LABEL, travel::FLIGHT);
    person.fills(travel::KM_LABEL, "0");
    person.fills(travel::TIMES_LABEL, "-5");
    person.fills(travel::PEOPLE_LABEL, "1000000000");
    person.presses(travel::ADD);
    for wrong in [
        travel::WRONG_KM,
        travel::WRONG_TIMES,
        travel::WRONG_PEOPLE,
        travel::WRONG_SAID,
    ] {
        person.sees(wrong);
    }
    stands_at(&person, travel::KM_LABEL.sv);
    assert_eq!(person.field(travel::TIMES_LABEL), "-5");
    assert_eq!(person.field(travel::NAME_LABEL), "Flyg");
    person.fills(travel::KM_LABEL, "400");
    person.fills(travel::TIMES_LABEL, "5");
    person.fills(travel::PEOPLE_LABEL, "1");
    person.fills(travel::HOURS_LABEL, "3");
    person.presses(travel::ADD);
    // 5 × 2 × 400 km × 133 g are 532 kg; all together 1,075 kg.
    person.sees("Tillagd: Flyg, 532 kg.");
    person.sees("1,1 ton");
    person.sees("532 kg, 49 procent");

    // 249 hours at SEK 412.11 an hour; half a year makes twice as much.
    person.fills(travel::HOURLY_LABEL, "mycket");
    person.sees(travel::WRONG_HOURLY);
    person.fills(travel::HOURLY_LABEL, "412,11");
    person.waits_for("the cost", || {
        let text = person.text().replace('\u{a0}', " ");
        text.contains("102 615 kr").then_some(())
    });
    person.fills(travel::MONTHS_LABEL, "13");
    person.sees(travel::WRONG_MONTHS);
    person.fills(travel::MONTHS_LABEL, "6");
    person.sees("2,2 ton");
    person.fills(travel::MONTHS_LABEL, "12");
    person.no_longer_sees("2,2 ton");

    // A trip is changed, taken away and comes back.
    person.presses("Ändra: Flyg");
    person.fills(travel::TIMES_LABEL, "10");
    person.presses(travel::SAVE);
    person.sees("Sparad: Flyg.");
    person.sees("1,6 ton");
    person.presses("Ta bort: Flyg");
    person.sees("Borttagen: Flyg.");
    person.presses(travel::UNDO);
    person.sees("Tillbaka: Flyg.");
    person.presses("Ändra: Flyg");
    person.fills(travel::TIMES_LABEL, "5");
    person.presses(travel::SAVE);
    person.sees("1,1 ton");

    // A factor with its source, changed and put back.
    let train = "Tåg, Norden utom Danmark";
    person.sees("klimatresa.se/data (Chalmers), hämtat 2026");
    person.presses(format!("Ändra: {train}"));
    person.fills(travel::GRAMS_LABEL, "-1");
    person.presses(travel::SAVE);
    person.sees(travel::GRAMS_WRONG);
    person.sees(travel::FACTOR_SOURCE_WRONG);
    person.fills(travel::GRAMS_LABEL, "0,5");
    person.fills(travel::FACTOR_SOURCE_LABEL, "Operatören");
    person.fills(travel::FACTOR_YEAR_LABEL, "2025");
    person.presses(travel::SAVE);
    person.sees("Operatören, gäller 2025");
    person.sees("i stället för 7 g");
    // 32,760 person-kilometres × 0.5 g.
    person.sees("16 kg");
    person.reloads();
    person.sees("Operatören, gäller 2025");
    person.presses(format!("Återställ: {train}"));
    person.sees(format!("Återställt: {train}."));
    person.no_longer_sees("Operatören, gäller 2025");
    person.sees("229 kg");

    // A mode of one's own stays while a trip is made with it.
    person.fills(travel::OWN_NAME_LABEL, "Färja");
    person.fills(travel::GRAMS_LABEL, "226");
    person.fills(travel::FACTOR_SOURCE_LABEL, "Rederiet");
    person.fills(travel::FACTOR_YEAR_LABEL, "2024");
    person.presses(travel::OWN_ADD);
    person.sees("Sparad: Färja.");
    person.sets(travel::MODE_LABEL, "Färja");
    person.fills(travel::KM_LABEL, "100");
    person.presses(travel::ADD);
    person.sees("45 kg");
    person.presses("Ta bort: Färja");
    person.sees("Färja används av resor (rader: 1).");
    person.presses(format!("Ta bort: {}", travel::UNNAMED.sv));
    person.sees("Borttagen: Resa utan namn.");
    person.presses("Ta bort: Färja");
    person.sees("Borttagen: Färja.");

    // Other sources, one as large as travel.
    person.fills(travel::SOURCE_TONNES_LABEL, "-2");
    person.presses(travel::SOURCE_ADD);
    person.sees(travel::SOURCE_NAME_WRONG);
    person.sees(travel::SOURCE_TONNES_WRONG);
    for (name, tonnes) in [("Lokaler", "12,5"), ("Inköp", "1,075")] {
        person.fills(travel::SOURCE_NAME_LABEL, name);
        person.fills(travel::SOURCE_TONNES_LABEL, tonnes);
        person.presses(travel::SOURCE_ADD);
        person.sees(format!("Sparad: {name}."));
        stands_at(&person, travel::SOURCE_NAME_LABEL.sv);
    }
    person.sees(
        "Tjänsteresorna är den näst största källan till utsläpp, av de 3 som är \
         inskrivna. Andra källor som är precis lika stora: 1.",
    );
    person.fills(travel::REPORTED_LABEL, "20");
    person.sees("Tjänsteresorna är den största källan till utsläpp");
    person.sees("ni har rapporterat 20 ton");
    person.reloads();
    assert_eq!(person.field(travel::REPORTED_LABEL), "20");
    person.fills(travel::REPORTED_LABEL, "");
    person.switches_language();
    person.sees("Business travel is the second largest source of emissions");
    person.sees("Till huvudkontoret");

    // On paper stand the figures and what they rest on, and nothing to type in.
    let pdf = person.prints();
    keeps(&pdf, "culture-travel");
    let paper = Printed::of(&pdf);
    let wanted = [
        "78 kg",
        "klimatresa.se/data",
        travel::ASSUME_SUM.en,
        "Lokaler",
    ];
    for words in wanted {
        assert!(paper.has(words), "{words}: {paper:?}");
    }
    assert!(!paper.has(travel::KM_LABEL.en) && !paper.has(travel::OWN_TITLE.en));
    person.has_a_quiet_console();
}

#[test]
fn the_ten_steps_are_kept_and_come_back_on_their_day() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&texts(&culture()));
    visits(&person, "2026-03-02", STEPS);
    person.sees_heading(steps::TITLE);
    person.sees(steps::DUE_NONE);
    person.sees("Steg som ni inte har tittat på än: 10.");
    person.sees(steps::KNOWN_OURS);

    person.presses("Ändra: steg 6, Möteskultur");
    person.chooses(steps::STATES[1]);
    person.fills(steps::WHO_LABEL, "Amina <i>Ek</i>");
    person.sets(steps::NEXT_LABEL, "2026-05-12");
    person.fills(steps::NOTES_LABEL, "Två grupper provar.");
    person.presses(steps::CLOSE);
    person.sees("Håller i det: Amina <i>Ek</i>");
    person.sees("Titta igen: 12 maj 2026");
    person.sees("Nästa är steg 6, 12 maj 2026.");
    person.presses("Vi har tittat på det i dag: steg 1, Ta reda på hur vi möts");
    person.sees("Ni tittade på steg 1 den 2 mars 2026.");
    person.sees("Ses över senast 2 mars 2029, vart tredje år");
    person.sees("Steg som ni inte har tittat på än: 9.");

    // The second step's questions, with a note.
    person.chooses_for(steps::QUESTIONS[0], steps::ANSWERS[1]);
    person.sees("Besvarade: 1 av 4. Ja: 0. Delvis: 1. Nej: 0.");
    person.chooses_for(steps::FACTORS[4], steps::ANSWERS[2]);
    person.sees("Besvarade: 1 av 5. Ja: 0. Delvis: 0. Nej: 1.");
    person.fills(steps::NOTE_LABEL, "Underlaget är från 2024.");
    person.reloads();
    person.sees("Besvarade: 1 av 4. Ja: 0. Delvis: 1. Nej: 0.");
    assert_eq!(person.field(steps::NOTE_LABEL), "Underlaget är från 2024.");
    person.sees("Två grupper provar.");
    person.presses(format!("Ta bort svaret: {}", steps::FACTORS[4].sv));
    person.sees("Besvarade: 0 av 5. Ja: 0. Delvis: 0. Nej: 0.");

    // The day before nothing waits; on the day it does, until it is looked at.
    visits(&person, "2026-05-11", STEPS);
    person.sees(steps::DUE_NONE);
    visits(&person, "2026-05-12", STEPS);
    person.presses("Steg 6, Möteskultur: ni skulle titta på det den 12 maj 2026.");
    stands_at(&person, steps::OPEN.sv);
    person.presses("Vi har tittat på det i dag: steg 6, Möteskultur");
    person.sees(steps::DUE_NONE);
    // Three years after it was looked at, the baseline comes back.
    visits(&person, "2029-03-02", STEPS);
    person.sees("Steg 1, Ta reda på hur vi möts: tre år sedan ni tittade på det");
    person.switches_language();
    person.sees("Step 1, Find out how we meet: three years since you looked at it");

    let pdf = person.prints();
    keeps(&pdf, "culture-steps");
    let paper = Printed::of(&pdf);
    for words in ["Två grupper provar.", "Underlaget är från 2024."] {
        assert!(paper.has(words), "{words}: {paper:?}");
    }
    assert!(!paper.has(steps::LOOK.en));
    assert!(pages(&pdf) <= 4, "{}", pages(&pdf));
    person.has_a_quiet_console();
}

#[test]
fn what_others_did_is_told_in_english_with_its_source() {
    let site = Site::open();
    let person = Person::speaking(Lang::En, &site);
    person.opens("#/culture/examples");
    person.sees_heading(examples::TITLE);
    person.sees("Södertörn University");
    person.sees("15.5 million digital meetings");
    for all in [examples::TAKES, examples::SOURCES, examples::FACT_SOURCES] {
        for words in all {
            person.sees(*words);
        }
    }
    person.has_a_quiet_console();
}

#[test]
fn travel_steps_and_examples_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&texts(&culture()));
    let mut looks = Looks::of(&person);
    visits(&person, "2026-03-02", TRAVEL);
    person.sees_heading(travel::TITLE);
    looks.at("culture-travel-empty");
    person.fills(travel::KM_LABEL, "0");
    person.presses(travel::ADD);
    person.sees(travel::WRONG_KM);
    looks.at("culture-travel-wrong");

    person.run("localStorage.clear()", &[]);
    person.finds_stored(&texts(&full()));
    visits(&person, "2026-03-02", TRAVEL);
    person.sees_heading(travel::TITLE);
    looks.at_and_on_paper("culture-travel");
    person.presses("Ändra: Tillsyn norr");
    person.presses("Ändra: Tåg, Norden utom Danmark");
    person.presses("Ändra: Lokaler");
    looks.at("culture-travel-changing");

    visits(&person, "2026-05-12", STEPS);
    person.sees_heading(steps::TITLE);
    looks.at_and_on_paper("culture-steps");
    person.presses("Ändra: steg 6, Möteskultur");
    person.sets(steps::NEXT_LABEL, "2020-01-01");
    person.sees(steps::NEXT_PAST);
    looks.at("culture-steps-changing");

    person.opens("#/culture/examples");
    person.sees_heading(examples::TITLE);
    looks.at_and_on_paper("culture-examples");
    person.opens("#/culture/of/cccccccc/7/travel");
    person.sees(travel::MISSING_BASELINE);
    looks.end();
}

/// With trips, sources, and steps on their way.
fn full() -> Culture {
    let mut culture = culture();
    let trip = |name: &str, mode, km, times, people| Trip {
        name: name.to_owned(),
        mode: Mode::Known(mode),
        km,
        is_return: true,
        times,
        people,
        occupants: people,
        minutes: 390,
    };
    let source = |name: &str, kg| Source {
        name: name.to_owned(),
        kg,
    };
    let travel = &mut culture.baseline_mut(1).unwrap().travel;
    travel.trips = vec![
        trip("Stockholm–Göteborg", Known::TrainNordic, 455, 120, 3),
        trip("Tillsyn norr", Known::CarPetrol, 470, 20, 2),
        trip("Stockholm–Luleå", Known::Flight, 720, 35, 1),
        trip(&"o".repeat(60), Known::CarNordic, 50_000, 1_000, 2),
    ];
    travel.hourly = Some(41_211);
    travel.sources = vec![
        source("Lokaler", 12_500),
        source("Inköp", 1_310_000),
        source("Myndighetens egna fordon och arbetsmaskiner", 48_000),
    ];
    let steps = &mut culture.steps;
    let states = [
        State::LookedAgain,
        State::InPlace,
        State::UnderWay,
        State::UnderWay,
    ];
    for (step, state) in Step::all().zip(states) {
        steps.look(step, day(3, 2));
        let standing = steps.standing_mut(step).unwrap();
        standing.state = state;
        standing.who = "Amina Ek".to_owned();
    }
    let sixth = steps.standing_mut(Step::new(6).unwrap()).unwrap();
    sixth.next = Some(day(5, 12));
    sixth.notes = "Två grupper provar.\nDe berättar i maj.".to_owned();
    steps.said_mut(Point::Basis).unwrap().answer = Some(Answer::Partly);
    steps.said_mut(Point::Basis).unwrap().note = "Underlaget är från 2024.".to_owned();
    steps.said_mut(Point::Anchored).unwrap().answer = Some(Answer::Yes);
    culture
}
