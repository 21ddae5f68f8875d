//! Own exercises and packs of them: whole or refused with the reason, and nothing that
//! is there is overwritten.

use proptest::prelude::*;
use samklang::app::bringing::{Bringing, Refusal};
use samklang::app::exercise::packs::{Fate, Found, chosen, refusal};
use samklang::codec::{ExercisePack, MOST_PACK_BYTES, PackFault, PackSpot, PackWrong};
use samklang::content::Lang;
use samklang::domain::exercise::written::{LONGEST_TEXT, MOST_LINES, MOST_STEPS};
use samklang::domain::exercise::{
    Energy, Lack, Place, Unsound, Who, Written, WrittenStep,
};
use samklang::domain::{Dimension, OwnExercise, OwnExerciseId, Safety};
use samklang::store::{Loaded, Store};

use super::device::Device;
use super::helper::cases;

fn id(text: &str) -> OwnExerciseId {
    OwnExerciseId::parse(text).unwrap()
}

fn own(of: &str, title: &str) -> OwnExercise {
    let mut written = Written::empty(title.to_owned());
    written.aim = "Vi övar på att lyssna.".to_owned();
    written.steps[0].title = "Lyssna".to_owned();
    written.reflection = vec!["Hur var det?".to_owned()];
    OwnExercise {
        id: id(of),
        written,
    }
}

fn pack(exercises: &[OwnExercise]) -> ExercisePack {
    ExercisePack {
        name: "Höstens övningar".to_owned(),
        exercises: exercises.to_vec(),
    }
}

fn fault(text: &str) -> PackFault {
    ExercisePack::read(text).expect_err("a file that gives nothing")
}

#[test]
fn a_new_exercise_lacks_what_a_leader_needs_until_it_is_there() {
    let mut it = Written::empty(String::new());
    assert_eq!(
        it.lacks(),
        [Lack::Title, Lack::Aim, Lack::StepWords(1), Lack::Reflection]
    );
    it.title = "Namn".to_owned();
    it.aim = "Öva".to_owned();
    it.steps[0].text = "Gör så".to_owned();
    it.reflection = vec!["Hur var det?".to_owned()];
    assert!(it.is_ready());
    it.fit.room = false;
    assert_eq!(it.lacks(), [Lack::Where]);
    it.fit.digital = true;
    it.steps.clear();
    assert_eq!(it.lacks(), [Lack::Step]);
}

#[test]
fn steps_move_and_stay_at_the_ends() {
    let mut it = Written::empty("x".to_owned());
    it.steps.push(WrittenStep::empty());
    it.steps[0].title = "a".to_owned();
    it.steps[1].title = "b".to_owned();
    let titles = |it: &Written| -> String {
        it.steps.iter().map(|it| it.title.as_str()).collect()
    };
    it.move_step(0, 1);
    assert_eq!(titles(&it), "ba");
    it.move_step(0, -1);
    it.move_step(1, 1);
    it.move_step(9, -1);
    assert_eq!(titles(&it), "ba");
}

#[test]
fn a_pack_comes_back_as_it_went() {
    let sent = pack(&[own("abcd1234", "Lyssna"), own("bbbb2222", "Fråga")]);
    assert_eq!(ExercisePack::read(&sent.write()), Ok(sent.clone()));
    let marked = format!("\u{feff}{}", sent.write());
    assert_eq!(ExercisePack::read(&marked), Ok(sent));
}

#[test]
fn what_is_no_pack_is_told_from_a_damaged_one() {
    let text = pack(&[own("abcd1234", "Lyssna")]).write();
    assert!(matches!(
        fault(&text[..text.len() / 2]),
        PackFault::NotJson(_)
    ));
    assert_eq!(fault("{\"format\":\"samklang-year\"}"), PackFault::NotOurs);
    assert_eq!(fault("[1, 2]"), PackFault::NotOurs);
    let newer = text.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(fault(&newer), PackFault::Newer);
    assert_eq!(fault(&" ".repeat(MOST_PACK_BYTES + 1)), PackFault::TooLarge);
    let unknown = text.replace("\"place\"", "\"plats\"");
    assert!(matches!(
        fault(&unknown),
        PackFault::Damaged(PackSpot::Text(_))
    ));
}

#[test]
fn an_exercise_that_cannot_be_is_named_by_its_place() {
    let wrong = |change: fn(&mut OwnExercise)| {
        let mut second = own("bbbb2222", "Fråga");
        change(&mut second);
        fault(&pack(&[own("abcd1234", "Lyssna"), second]).write())
    };
    let at = |it| PackFault::Damaged(PackSpot::Exercise(2, it));
    let unsound = |it| at(PackWrong::Unsound(it));
    assert_eq!(wrong(|it| it.id = id("abcd1234")), at(PackWrong::SameId));
    assert_eq!(
        wrong(|it| it.written.aim = "å".repeat(LONGEST_TEXT + 1)),
        unsound(Unsound::TooMuch)
    );
    assert_eq!(
        wrong(|it| it.written.works = vec!["x".to_owned(); MOST_LINES + 1]),
        unsound(Unsound::TooMuch)
    );
    assert_eq!(
        wrong(|it| it.written.trains.clear()),
        unsound(Unsound::Trains)
    );
    assert_eq!(
        wrong(|it| it.written.trains = vec![Dimension::Inside; 2]),
        unsound(Unsound::Trains)
    );
    assert_eq!(
        wrong(|it| it.written.fit.least = 1),
        unsound(Unsound::People)
    );
    assert_eq!(
        wrong(|it| it.written.fit.most = 2),
        unsound(Unsound::People)
    );
    assert_eq!(
        wrong(|it| it.written.steps[0].minutes = 0),
        unsound(Unsound::Step(1))
    );
    assert_eq!(
        wrong(|it| it.written.steps = vec![WrittenStep::empty(); MOST_STEPS + 1]),
        unsound(Unsound::Step(MOST_STEPS + 1))
    );
    let none = pack(&[]).write();
    assert_eq!(fault(&none), PackFault::Damaged(PackSpot::Count));
    let text = pack(&[own("abcd1234", "Lyssna")]).write();
    let no_id = text.replace("abcd1234", "../../x");
    assert_eq!(
        fault(&no_id),
        PackFault::Damaged(PackSpot::Exercise(1, PackWrong::Id))
    );
}

#[test]
fn every_refusal_says_what_to_do() {
    let faults = [
        PackFault::TooLarge,
        PackFault::NotOurs,
        PackFault::Newer,
        PackFault::Damaged(PackSpot::Count),
        PackFault::Damaged(PackSpot::Exercise(3, PackWrong::SameId)),
        PackFault::Damaged(PackSpot::Exercise(3, PackWrong::Unsound(Unsound::Step(2)))),
    ];
    for fault in faults {
        for (lang, does) in [(Lang::Sv, "älj"), (Lang::En, "hoose")] {
            let words = refusal(Refusal::Fault(fault), lang);
            assert!(words.contains(does), "{words}");
        }
    }
}

#[test]
fn scripts_in_texts_are_texts() {
    let title = "<script>alert(1)</script>";
    let sent = pack(&[own("abcd1234", title)]);
    let read = ExercisePack::read(&sent.write()).unwrap();
    assert_eq!(read.exercises[0].written.title, title);
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let here = [own("abcd1234", "Lyssna"), own("bbbb2222", "Fråga")];
    let mut changed = own("bbbb2222", "Fråga");
    changed.written.aim = "Något annat.".to_owned();
    let sent = pack(&[here[0].clone(), changed.clone(), own("cccc3333", "Ny")]);
    let Bringing::Found(found) = chosen(&sent.write(), &here) else {
        panic!("a pack");
    };
    let fates: Vec<Fate> = found.exercises.iter().map(|(_, fate)| *fate).collect();
    assert_eq!(fates, [Fate::Here, Fate::Copied, Fate::New]);
    assert_eq!(found.count_added(), 2);
    let added = found.added(&here, Lang::Sv, || Some(id("dddd4444")));
    assert_eq!(added.len(), 2);
    assert_eq!(added[0].id, id("dddd4444"));
    assert_eq!(added[0].written.title, "Fråga (kopia)");
    assert_eq!(added[0].written.aim, "Något annat.");
    assert_eq!(added[1], own("cccc3333", "Ny"));
    // The same file again, after that: only what is in another wording is a copy again.
    let after = [here.to_vec(), added].concat();
    let again = Found::beside(sent, &after);
    let fates: Vec<Fate> = again.exercises.iter().map(|(_, fate)| *fate).collect();
    assert_eq!(fates, [Fate::Here, Fate::Copied, Fate::Here]);
}

fn any_text() -> impl Strategy<Value = String> {
    "[a-zåäö \n\"\\\\<>]{0,40}"
}

fn any_written() -> impl Strategy<Value = Written> {
    let list = || prop::collection::vec(any_text(), 0..4);
    let dimensions = prop::sample::subsequence(Dimension::ALL.to_vec(), 1..=6);
    let steps = prop::collection::vec(
        (1_u32..=90, 0_usize..6, any_text(), any_text(), any_text()),
        0..5,
    );
    let choices = (0_usize..3, 0_usize..3, 0_usize..3, any::<[bool; 3]>());
    (
        (any_text(), any_text(), any_text()),
        (list(), list()),
        dimensions.prop_shuffle(),
        (2_u32..=200, 2_u32..=200),
        choices,
        steps,
    )
        .prop_map(|(texts, lists, trains, people, choices, steps)| {
            let mut it = Written::empty(texts.0);
            (it.aim, it.preparation) = (texts.1.clone(), texts.2.clone());
            (it.in_digital, it.in_hybrid) = (texts.2.clone(), texts.1.clone());
            (it.not_when, it.inspired_by, it.licence) =
                (texts.1.clone(), texts.2, texts.1);
            (it.materials, it.reflection) = (lists.0.clone(), lists.1.clone());
            (it.works, it.stop) = (lists.1, lists.0);
            it.trains = trains;
            it.fit.least = people.0.min(people.1);
            it.fit.most = people.0.max(people.1);
            it.fit.safety = [Safety::Low, Safety::Some, Safety::High][choices.0];
            it.fit.energy = [Energy::Calm, Energy::Even, Energy::Lively][choices.1];
            it.fit.place = [Place::Opener, Place::Main, Place::Closer][choices.2];
            [it.fit.room, it.fit.digital, it.fit.hybrid] = choices.3;
            let who = [
                Who::Alone,
                Who::Pairs,
                Who::Threes,
                Who::Fours,
                Who::All,
                Who::Round,
            ];
            it.steps = steps
                .into_iter()
                .map(|(minutes, of, title, text, prompt)| WrittenStep {
                    minutes,
                    who: who[of],
                    by_lot: minutes % 2 == 0,
                    title,
                    text,
                    prompt,
                })
                .collect();
            it
        })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_exercise_is_kept_and_sent_as_it_is(written in any_written(), bits in any::<u64>()) {
        let own = OwnExercise { id: OwnExerciseId::from_bits(bits), written };
        let device = Device::default();
        Store::new(Box::new(device.clone())).keep(&own);
        let kept = Store::new(Box::new(device)).kept::<OwnExercise>(&own.id);
        prop_assert_eq!(kept, Loaded::Good(own.clone()));
        let sent = pack(&[own]);
        prop_assert_eq!(ExercisePack::read(&sent.write()), Ok(sent));
    }

    #[test]
    fn any_change_of_a_byte_is_read_or_refused(at in any::<usize>(), byte in any::<u8>()) {
        let text = pack(&[own("abcd1234", "Lyssna")]).write();
        let mut bytes = text.into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let read = String::from_utf8(bytes).ok().map(|it| ExercisePack::read(&it));
        if let Some(Ok(pack)) = read {
            prop_assert!(pack.exercises.iter().all(|it| it.written.check().is_ok()));
        }
    }
}
