//! The two forms: statements, keys, order, scale, and their words pinned.

use samklang::content;
use samklang::content::{
    ALL_TEXTS, AMOUNT, CANNOT_JUDGE, FREQUENCY, Text, statement, steps,
};
use samklang::domain::{Dimension, Form, Instrument};
use sha2::{Digest, Sha256};

use super::helper::{FORMS, full, is_amount, letter, short};

/// Form, version and its hash: one line a statement, `id|dimension|key`. The
/// hashes here and below were made from the document on the instrument, not
/// from the app's data.
const VERSIONS: [(Form, u16, &str); 2] = [
    (
        Form::Full,
        1,
        "9607e1e7a36a4b455d3fd8c78aae592c99b076f032ed877056d9029edf55730a",
    ),
    (
        Form::Short,
        1,
        "a407ec12f86c49fb7fa529fd93fb2c6147a373d04f651c471999f49da7855716",
    ),
];

/// Form, version, revision and the hash of all words: one line a statement,
/// then the steps, then cannot judge, `name|sv|en`. A new revision is a new
/// line; a line that is there is never changed.
const REVISIONS: [(Form, u16, u16, &str); 2] = [
    (
        Form::Full,
        1,
        1,
        "d15cb109d2a58de332c0ee12db3111975553f1ffef844274012a2ce15aacfc29",
    ),
    (
        Form::Short,
        1,
        1,
        "c8e98b336b9438c94de46da1594591c6cd220fd3271df136c3961a6adaeb8dc2",
    ),
];

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn form(form: Form) -> &'static Instrument {
    match form {
        Form::Full => full(),
        Form::Short => short(),
    }
}

fn ids(instrument: &Instrument) -> Vec<&'static str> {
    instrument.items.iter().map(|item| item.id).collect()
}

fn order(instrument: &Instrument) -> Vec<&'static str> {
    let places = instrument.order.iter();
    places.map(|place| instrument.items[*place].id).collect()
}

#[test]
fn the_full_form_has_28_statements_and_the_short_one_12() {
    assert_eq!(
        ids(full()),
        [
            "U1", "U2", "U3", "U4", "B1", "B2", "B3", "B4", "I1", "I2", "I3", "I4", "A1",
            "A2", "A3", "A4", "P1", "P2", "P3", "P4", "R1", "R2", "R3", "R4", "DU", "DB",
            "DI", "DA"
        ]
    );
    assert_eq!(
        ids(short()),
        [
            "U1", "U3", "B1", "B3", "I1", "I3", "A1", "A2", "P1", "P4", "R1", "R4"
        ]
    );
    assert_eq!((full().form, short().form), (Form::Full, Form::Short));
}

#[test]
fn a_statement_belongs_to_the_dimension_that_its_id_names() {
    for item in full().items.iter().chain(short().items) {
        let name = item.id.trim_start_matches('D').chars().next();
        assert_eq!(name, Some(letter(item.dimension)), "{}", item.id);
        assert_eq!(is_amount(item.measure), item.id.starts_with('D'));
    }
}

#[test]
fn the_fourth_of_each_but_the_frames_is_reversed() {
    let reversed = |instrument: &Instrument| -> Vec<&str> {
        let items = instrument.items.iter();
        let found = items.filter(|item| item.measure.is_reversed());
        found.map(|item| item.id).collect()
    };
    assert_eq!(reversed(full()), ["U4", "B4", "I4", "A4", "P4"]);
    assert_eq!(reversed(short()), ["P4"]);
}

#[test]
fn each_perspective_has_one_amount_in_the_full_form_and_none_in_the_short_one() {
    for (dimension, id) in Dimension::PERSPECTIVES
        .into_iter()
        .zip(["DU", "DB", "DI", "DA"])
    {
        let found = full().amount(dimension).map(|place| full().items[place].id);
        assert_eq!(found, Some(id));
        assert_eq!(short().amount(dimension), None);
    }
    assert_eq!(full().amount(Dimension::Climate), None);
    assert_eq!(full().amount(Dimension::Frames), None);
}

#[test]
fn statements_are_met_in_the_fixed_mixed_order() {
    assert_eq!(
        order(full()),
        [
            "R1", "I1", "U1", "A2", "P1", "B1", "I3", "U3", "I4", "A1", "R2", "B3", "P3",
            "U4", "I2", "B2", "P4", "R3", "U2", "A3", "B4", "P2", "A4", "R4", "DU", "DB",
            "DI", "DA"
        ]
    );
    assert_eq!(
        order(short()),
        [
            "R1", "I1", "U1", "A2", "P1", "B1", "I3", "U3", "A1", "B3", "P4", "R4"
        ]
    );
}

#[test]
fn no_two_statements_of_one_scale_come_in_a_row() {
    for instrument in [full(), short()] {
        let met = order(instrument);
        let asked: Vec<_> = met.iter().filter(|id| !id.starts_with('D')).collect();
        for pair in asked.windows(2) {
            assert_ne!(pair[0].as_bytes()[0], pair[1].as_bytes()[0], "{pair:?}");
        }
    }
}

#[test]
fn reversed_statements_come_at_9_14_17_21_and_23() {
    let places: Vec<usize> = (1..)
        .zip(full().order)
        .filter(|(_, place)| full().items[**place].measure.is_reversed())
        .map(|(number, _)| number)
        .collect();
    assert_eq!(places, [9, 14, 17, 21, 23]);
}

#[test]
fn keys_and_dimensions_change_only_with_the_version() {
    for it in FORMS.map(form) {
        let mut text = String::new();
        for item in it.items {
            let key = match (is_amount(item.measure), item.measure.is_reversed()) {
                (true, _) => "amount",
                (false, true) => "reversed",
                (false, false) => "plain",
            };
            text += &format!("{}|{}|{key}\n", item.id, letter(item.dimension));
        }
        let known = VERSIONS
            .iter()
            .find(|row| (row.0, row.1) == (it.form, it.version));
        assert_eq!(known.map(|row| row.2), Some(hash(&text).as_str()), "{text}");
    }
}

#[test]
fn words_change_only_with_the_wording_revision() {
    for it in FORMS.map(form) {
        let mut text = String::new();
        let mut line = |name: &str, words: Text| {
            text += &format!("{name}|{}|{}\n", words.sv, words.en);
        };
        for item in it.items {
            line(item.id, statement(item.id));
        }
        let has_amounts = it.items.iter().any(|item| is_amount(item.measure));
        let scales = [Some(FREQUENCY), has_amounts.then_some(AMOUNT)];
        for scale in scales.into_iter().flatten() {
            for (code, words) in (1..).zip(scale) {
                line(&format!("{code}"), words);
            }
        }
        line("none", CANNOT_JUDGE);
        let key = (it.form, it.version, it.revision);
        let known = REVISIONS.iter().find(|row| (row.0, row.1, row.2) == key);
        assert_eq!(known.map(|row| row.3), Some(hash(&text).as_str()), "{text}");
    }
}

#[test]
fn some_statements_read_as_in_the_document() {
    let is = |id, sv, en| {
        let found = statement(id);
        assert_eq!((found.sv, found.en), (sv, en));
    };
    is(
        "U4",
        "Vi bestämmer oss direkt för det första förslaget.",
        "We go straight for the first suggestion.",
    );
    is(
        "B3",
        "Vi säger tydligt vad vi tycker.",
        "We say clearly what we think.",
    );
    is(
        "P2",
        "Det går bra att säga att man tycker annorlunda.",
        "It is fine to say that you see things differently.",
    );
    is(
        "DA",
        "Vi pratar om det utanför gruppen (vad andra behöver och vad som händer där) …",
        "We talk about what is outside the group (what others need and what is \
         happening there) …",
    );
}

#[test]
fn the_scale_runs_from_almost_never_to_almost_always() {
    let swedish = FREQUENCY.map(|text| text.sv);
    assert_eq!(
        swedish,
        ["Nästan aldrig", "Sällan", "Ibland", "Ofta", "Nästan alltid"]
    );
    let english = FREQUENCY.map(|text| text.en);
    assert_eq!(
        english,
        [
            "Almost never",
            "Seldom",
            "Sometimes",
            "Often",
            "Almost always"
        ]
    );
    assert_eq!(
        (CANNOT_JUDGE.sv, CANNOT_JUDGE.en),
        ("Kan inte bedöma", "I can't judge this")
    );
}

#[test]
fn every_statement_is_answered_in_five_steps() {
    for item in full().items {
        let expected = if is_amount(item.measure) {
            AMOUNT
        } else {
            FREQUENCY
        };
        assert_eq!(*steps(item.measure), expected);
    }
}

#[track_caller]
fn text(id: &str) -> Text {
    let found = ALL_TEXTS.iter().find(|(known, _)| *known == id);
    found.map(|(_, text)| *text).expect("a text with this id")
}

#[test]
fn the_instruction_reads_as_in_the_document() {
    let mut all = String::new();
    let ids = ["title", "about", "extent"].map(str::to_owned);
    let guidance = (0..6).map(|number| format!("guidance.{number}"));
    for id in ids
        .into_iter()
        .chain(guidance)
        .chain(["voluntary".to_owned()])
    {
        let text = text(&format!("answer.{id}"));
        all += &format!("{}|{}\n", text.sv, text.en);
    }
    let expected = "8bea0b83b7ad1a14a74b55e14dd6608bc6916cf2c78feb59163654e4d5644802";
    assert_eq!(hash(&all), expected, "{all}");
}

#[test]
fn the_help_on_cannot_judge_reads_as_in_the_document() {
    let help = text("answer.cannot_help");
    assert_eq!(
        help.sv,
        "Välj det om du inte vet, eller om det inte har funnits något tillfälle. Fanns \
         det tillfälle men det blev inte så? Välj Nästan aldrig."
    );
    assert_eq!(
        help.en,
        "Choose this if you don't know, or if there has been no occasion. There was an \
         occasion but it didn't happen? Choose Almost never."
    );
}

#[test]
fn the_end_of_the_sheet_reads_as_in_the_document() {
    let is = |id, sv, en| {
        let found = text(id);
        assert_eq!((found.sv, found.en), (sv, en));
    };
    is(
        "answer.review_lead",
        "Det var det sista påståendet. Du kan gå tillbaka och ändra. När dina svar är \
         inräknade går de inte att ändra eller ta bort.",
        "That was the last statement. You can go back and change. Once your answers are \
         counted, they cannot be changed or removed.",
    );
    is(
        "answer.thanks",
        "Tack! Dina svar är inräknade.",
        "Thank you! Your answers are counted.",
    );
    is(
        "answer.after",
        "Ni ser resultatet tillsammans när omgången är stängd. Vänta gärna med att prata \
         om svaren tills dess. Väckte något tankar som du inte vill ta upp i gruppen? \
         Prata med din chef, ditt skyddsombud, facket eller företagshälsovården.",
        "You will see the result together when the round is closed. Please wait with \
         talking about the answers until then. Did something come up that you don't want \
         to raise in the group? Talk to your manager, your safety representative, your \
         union or the occupational health service.",
    );
}

/// The easy wording of the statements, as the specification has it (`instrument.md`,
/// section 4); the others are the same in both wordings.
const EASY: [(&str, &str); 22] = [
    ("U2", "Vi frågar vad fler tycker innan vi går vidare."),
    ("U3", "Vi provar att se på en sak på olika sätt."),
    ("U4", "Vi väljer det första förslaget direkt."),
    ("B1", "När vi har ett förslag förklarar vi hur vi tänker."),
    ("B4", "Vi får veta viktiga saker först efter mötet."),
    (
        "I1",
        "Vi pratar om vad vi själva behöver för att klara jobbet.",
    ),
    (
        "I2",
        "När vi ska lösa ett problem pratar vi om vad vi själva redan kan.",
    ),
    ("I3", "Vi pratar om vad vi hinner göra."),
    (
        "I4",
        "Vi glömmer att prata om hur saker påverkar oss själva.",
    ),
    (
        "A1",
        "Vi pratar om vad andra utanför gruppen behöver från oss.",
    ),
    (
        "A2",
        "Vi pratar om saker utanför gruppen som är viktiga för jobbet.",
    ),
    (
        "A3",
        "När vi ska lösa ett problem pratar vi om hur andra har gjort.",
    ),
    (
        "A4",
        "Vi glömmer att prata om hur saker påverkar andra grupper.",
    ),
    ("P1", "Vi visar att vi är intresserade av vad andra säger."),
    ("P4", "Någon säger något och de andra struntar i det."),
    ("R1", "Före mötet vet vi varför vi ska ha mötet."),
    ("R2", "De personer som behövs är med på mötet."),
    ("R3", "Vi håller tiderna på mötet."),
    ("R4", "När mötet slutar vet vi vem som ska göra vad."),
    ("DU", "Vi ställer frågor och undersöker …"),
    (
        "DI",
        "Vi pratar om hur vi själva har det (vad vi behöver, kan och hinner) …",
    ),
    (
        "DA",
        "Vi pratar om det som finns utanför gruppen (vad andra behöver och vad som händer där) …",
    ),
];

#[test]
fn easy_swedish_says_what_the_specification_says_and_is_no_other_version() {
    for item in full().items {
        let text = content::statement(item.id);
        let expected = EASY.iter().find(|(id, _)| *id == item.id);
        assert_eq!(
            text.easy,
            expected.map_or(text.sv, |(_, easy)| easy),
            "{}",
            item.id
        );
    }
    assert_eq!(content::CANNOT_JUDGE.easy, "Jag vet inte");
    assert_eq!(content::FREQUENCY[1].easy, "Sällan (inte så ofta)");
}
