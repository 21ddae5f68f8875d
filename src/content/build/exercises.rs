//! The exercises, one file each, as tables of domain types and texts.

use std::path::PathBuf;

use serde::Deserialize;

use crate::{Bilingual, Fault, Output, instrument, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exercise {
    /// What it trains, the main one first.
    trains: Vec<String>,
    /// The fewest and the most people.
    group: [u32; 2],
    room: bool,
    digital: bool,
    safety: String,
    title: Bilingual,
    aim: Bilingual,
    preparation: Bilingual,
    step: Vec<Step>,
    reflection: Vec<Bilingual>,
    not_when: Bilingual,
    inspired_by: Option<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    minutes: u32,
    title: Bilingual,
    text: Bilingual,
}

pub(crate) fn compile(
    files: &[(String, PathBuf)],
    output: &mut Output,
) -> Result<(), Fault> {
    output.line("/// The library of exercises.");
    output.line("pub static EXERCISES: &[ExerciseText] = &[");
    for (id, path) in files {
        one(id, &read(path)?, output)?;
    }
    output.line("];");
    Ok(())
}

fn one(id: &str, exercise: &Exercise, output: &mut Output) -> Result<(), Fault> {
    let [least, most] = exercise.group;
    let minutes: Vec<u32> = exercise.step.iter().map(|step| step.minutes).collect();
    if exercise.trains.is_empty() || minutes.is_empty() || minutes.contains(&0) {
        return Err(format!(
            "exercise {id}: trains nothing, or a step without minutes"
        ));
    }
    if exercise.reflection.is_empty() || least < 2 || most < least {
        return Err(format!(
            "exercise {id}: no reflection, or a group that cannot be"
        ));
    }
    let safety = match exercise.safety.as_str() {
        "low" => "Safety::Low",
        "some" => "Safety::Some",
        "high" => "Safety::High",
        other => return Err(format!("exercise {id}: {other} is no safety")),
    };
    let mut trains = String::new();
    for name in &exercise.trains {
        trains.push_str(instrument::dimension(name, id)?);
        trains.push(',');
    }
    output.line("ExerciseText {");
    output.line(format!(
        "exercise: Exercise {{ id: {id:?}, trains: &[{trains}], step_minutes: &{minutes:?}, \
         least: {least}, most: {most}, room: {}, digital: {}, safety: {safety} }},",
        exercise.room, exercise.digital
    ));
    for (field, value) in [
        ("title", &exercise.title),
        ("aim", &exercise.aim),
        ("preparation", &exercise.preparation),
        ("not_when", &exercise.not_when),
    ] {
        let source = text(id, field, value, output)?;
        output.line(format!("{field}: {source},"));
    }
    let inspired_by = match &exercise.inspired_by {
        Some(value) => format!("Some({})", text(id, "inspired_by", value, output)?),
        None => "None".to_owned(),
    };
    output.line(format!("inspired_by: {inspired_by}, reflection: &["));
    for (number, question) in exercise.reflection.iter().enumerate() {
        let source = text(id, &format!("reflection.{number}"), question, output)?;
        output.line(format!("{source},"));
    }
    output.line("], steps: &[");
    for (number, step) in exercise.step.iter().enumerate() {
        let title = text(id, &format!("step.{number}.title"), &step.title, output)?;
        let words = text(id, &format!("step.{number}.text"), &step.text, output)?;
        output.line(format!("StepText {{ title: {title}, text: {words} }},"));
    }
    output.line("] },");
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
