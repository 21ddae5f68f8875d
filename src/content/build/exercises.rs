//! The exercises, one file each, as two tables in one order: what a list of them
//! shows, and all that stands on their own pages. Only the module of the exercises
//! holds the second.

use std::path::PathBuf;

use serde::Deserialize;

use crate::{Bilingual, Fault, Output, instrument, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exercise {
    place: String,
    /// What it trains, the main one first.
    trains: Vec<String>,
    energy: String,
    /// The fewest and the most people.
    group: [u32; 2],
    room: bool,
    digital: bool,
    hybrid: bool,
    safety: String,
    title: Bilingual,
    aim: Bilingual,
    materials: Vec<Bilingual>,
    preparation: Bilingual,
    in_digital: Option<Bilingual>,
    in_hybrid: Option<Bilingual>,
    step: Vec<Step>,
    reflection: Vec<Bilingual>,
    works: Vec<Bilingual>,
    stop: Vec<Bilingual>,
    not_when: Bilingual,
    inspired_by: Option<Bilingual>,
    licence: Option<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    minutes: u32,
    who: String,
    /// Whether chance forms the groups or the order; it does where nothing else is said.
    #[serde(default = "yes")]
    by_lot: bool,
    title: Bilingual,
    text: Bilingual,
    prompt: Bilingual,
}

const fn yes() -> bool {
    true
}

pub(crate) fn compile(
    files: &[(String, PathBuf)],
    output: &mut Output,
) -> Result<(), Fault> {
    let mut all: Vec<(&str, Exercise)> = Vec::new();
    for (id, path) in files {
        let exercise = read(path)?;
        check(id, &exercise)?;
        all.push((id, exercise));
    }
    output.line("/// The library of exercises, as a list shows it.");
    output.line("pub static EXERCISES: &[ExerciseText] = &[");
    for (id, exercise) in &all {
        listed(id, exercise, output)?;
    }
    output.line("];");
    output.line("/// All that stands about them, in the order of [`EXERCISES`].");
    output.line("pub static GUIDES: &[ExerciseGuide] = &[");
    for (id, exercise) in &all {
        guide(id, exercise, output)?;
    }
    output.line("];");
    Ok(())
}

fn check(id: &str, exercise: &Exercise) -> Result<(), Fault> {
    let says = |is_wrong: bool, what: &str| match is_wrong {
        true => Err(format!("exercise {id}: {what}")),
        false => Ok(()),
    };
    let [least, most] = exercise.group;
    let no_minutes =
        exercise.step.is_empty() || exercise.step.iter().any(|it| it.minutes == 0);
    says(exercise.trains.is_empty(), "trains nothing")?;
    says(no_minutes, "a step without minutes")?;
    says(least < 2 || most < least, "a group that cannot be")?;
    says(exercise.reflection.is_empty(), "no reflection")?;
    says(exercise.works.is_empty(), "no sign that it works")?;
    says(exercise.stop.is_empty(), "no sign to stop")?;
    let (room, digital, hybrid) = (exercise.room, exercise.digital, exercise.hybrid);
    says(!room && !digital, "takes place nowhere")?;
    says(
        digital != exercise.in_digital.is_some(),
        "digital and in_digital",
    )?;
    says(
        hybrid != exercise.in_hybrid.is_some(),
        "hybrid and in_hybrid",
    )?;
    says(
        exercise.inspired_by.is_some() != exercise.licence.is_some(),
        "inspired_by and licence belong together",
    )
}

/// The variant of a word, such as `Safety::Low` of `low`.
fn variant(of: &str, word: &str, known: &[&str], id: &str) -> Result<String, Fault> {
    if !known.contains(&word) {
        return Err(format!("exercise {id}: {word} is no {of}"));
    }
    let (first, rest) = word.split_at(1);
    Ok(format!("{of}::{}{rest}", first.to_uppercase()))
}

fn listed(id: &str, exercise: &Exercise, output: &mut Output) -> Result<(), Fault> {
    let [least, most] = exercise.group;
    let minutes: Vec<u32> = exercise.step.iter().map(|step| step.minutes).collect();
    let safety = variant("Safety", &exercise.safety, &["low", "some", "high"], id)?;
    let energy = variant("Energy", &exercise.energy, &["calm", "even", "lively"], id)?;
    let place = variant("Place", &exercise.place, &["opener", "main", "closer"], id)?;
    let mut trains = String::new();
    for name in &exercise.trains {
        trains.push_str(instrument::dimension(name, id)?);
        trains.push(',');
    }
    let (room, digital, hybrid) = (exercise.room, exercise.digital, exercise.hybrid);
    output.line("ExerciseText {");
    output.line(format!(
        "exercise: Exercise {{ id: {id:?}, trains: &[{trains}], step_minutes: &{minutes:?}, \
         fit: Fit {{ least: {least}, most: {most}, room: {room}, digital: {digital}, \
         hybrid: {hybrid}, safety: {safety}, energy: {energy}, place: {place} }} }},"
    ));
    field(id, "title", &exercise.title, output)?;
    field(id, "aim", &exercise.aim, output)?;
    output.line("},");
    Ok(())
}

fn guide(id: &str, exercise: &Exercise, output: &mut Output) -> Result<(), Fault> {
    output.line("ExerciseGuide {");
    field(id, "preparation", &exercise.preparation, output)?;
    field(id, "not_when", &exercise.not_when, output)?;
    for (name, value) in [
        ("in_digital", &exercise.in_digital),
        ("in_hybrid", &exercise.in_hybrid),
        ("inspired_by", &exercise.inspired_by),
        ("licence", &exercise.licence),
    ] {
        let source = match value {
            Some(value) => format!("Some({})", text(id, name, value, output)?),
            None => "None".to_owned(),
        };
        output.line(format!("{name}: {source},"));
    }
    for (name, values) in [
        ("materials", &exercise.materials),
        ("reflection", &exercise.reflection),
        ("works", &exercise.works),
        ("stop", &exercise.stop),
    ] {
        output.line(format!("{name}: &["));
        for (number, value) in values.iter().enumerate() {
            let source = text(id, &format!("{name}.{number}"), value, output)?;
            output.line(format!("{source},"));
        }
        output.line("],");
    }
    output.line("steps: &[");
    for (number, step) in exercise.step.iter().enumerate() {
        let known = ["alone", "pairs", "threes", "fours", "all", "round"];
        let who = variant("Who", &step.who, &known, id)?;
        let by_lot = step.by_lot;
        output.line(format!("StepText {{ who: {who}, by_lot: {by_lot},"));
        let place = |name: &str| format!("step.{number}.{name}");
        for (name, value) in [
            ("title", &step.title),
            ("text", &step.text),
            ("prompt", &step.prompt),
        ] {
            let source = text(id, &place(name), value, output)?;
            output.line(format!("{name}: {source},"));
        }
        output.line("},");
    }
    output.line("] },");
    Ok(())
}

fn field(
    id: &str,
    name: &str,
    value: &Bilingual,
    output: &mut Output,
) -> Result<(), Fault> {
    let source = text(id, name, value, output)?;
    output.line(format!("{name}: {source},"));
    Ok(())
}

fn text(
    id: &str,
    field: &str,
    text: &Bilingual,
    output: &mut Output,
) -> Result<String, Fault> {
    let entry = format!("exercise.{id}.{field}");
    text.check(&entry)?;
    output.register(&entry, text);
    Ok(text.source())
}
