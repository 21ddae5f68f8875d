//! The instrument: statements, scale and order, as tables of domain types.

use std::path::Path;

use serde::Deserialize;

use crate::{Bilingual, Fault, Output, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    full: Form,
    short: Form,
    statement: Vec<Statement>,
    dose: Vec<Statement>,
    scale: Scale,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    version: u16,
    revision: u16,
    minutes: u32,
    order: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    id: String,
    dimension: String,
    #[serde(default)]
    reversed: bool,
    sv: String,
    easy: Option<String>,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scale {
    frequency: [Bilingual; 5],
    amount: [Bilingual; 5],
    cannot_judge: Bilingual,
}

/// The dimension's name in the domain.
pub(crate) fn dimension(name: &str, entry: &str) -> Result<&'static str, Fault> {
    match name {
        "exploring" => Ok("Dimension::Exploring"),
        "telling" => Ok("Dimension::Telling"),
        "inside" => Ok("Dimension::Inside"),
        "outside" => Ok("Dimension::Outside"),
        "climate" => Ok("Dimension::Climate"),
        "frames" => Ok("Dimension::Frames"),
        _ => Err(format!("{entry}: {name} is no dimension")),
    }
}

pub(crate) fn compile(path: &Path, output: &mut Output) -> Result<(), Fault> {
    let data: Data = read(path)?;
    form("FULL", "Full", &data.full, &data, output)?;
    form("SHORT", "Short", &data.short, &data, output)?;

    output.line("/// Id and words of every statement of the full form.");
    output.line("static STATEMENTS: &[(&str, Text)] = &[");
    for statement in data.statement.iter().chain(&data.dose) {
        let text = Bilingual {
            sv: statement.sv.clone(),
            easy: statement.easy.clone(),
            en: statement.en.clone(),
        };
        text.check(&statement.id)?;
        output.register(&format!("statement.{}", statement.id), &text);
        output.line(format!("({:?}, {}),", statement.id, text.source()));
    }
    output.line("];");
    for (name, steps) in [
        ("FREQUENCY", &data.scale.frequency),
        ("AMOUNT", &data.scale.amount),
    ] {
        output.line(format!(
            "/// The words of the five steps: {}.",
            name.to_lowercase()
        ));
        output.line(format!("pub const {name}: [Text; 5] = ["));
        for (number, step) in steps.iter().enumerate() {
            let id = format!("scale.{}.{}", name.to_lowercase(), number + 1);
            step.check(&id)?;
            output.register(&id, step);
            output.line(format!("{},", step.source()));
        }
        output.line("];");
    }
    let cannot = &data.scale.cannot_judge;
    cannot.check("scale.cannot_judge")?;
    output.register("scale.cannot_judge", cannot);
    output.line("/// The sixth choice, apart from the five steps.");
    output.line(format!(
        "pub const CANNOT_JUDGE: Text = {};",
        cannot.source()
    ));
    Ok(())
}

fn form(
    name: &str,
    variant: &str,
    form: &Form,
    data: &Data,
    output: &mut Output,
) -> Result<(), Fault> {
    let all = data
        .statement
        .iter()
        .map(|s| (s, false))
        .chain(data.dose.iter().map(|s| (s, true)));
    let used: Vec<(&Statement, bool)> = all
        .filter(|(statement, _)| form.order.contains(&statement.id))
        .collect();
    let mut order = Vec::new();
    for id in &form.order {
        let Some(place) = used.iter().position(|(statement, _)| statement.id == *id)
        else {
            return Err(format!(
                "instrument {variant}: {id} in the order is no statement"
            ));
        };
        if order.contains(&place) {
            return Err(format!("instrument {variant}: {id} stands twice"));
        }
        order.push(place);
    }
    output.line(format!("/// The {} form.", variant.to_lowercase()));
    output.line(format!("pub static {name}: Instrument = Instrument {{"));
    output.line(format!(
        "form: Form::{variant}, version: {}, revision: {}, minutes: {},",
        form.version, form.revision, form.minutes
    ));
    output.line("items: &[");
    for (statement, amount) in &used {
        let dimension = dimension(&statement.dimension, &statement.id)?;
        let measure = if *amount {
            "Measure::Amount".to_owned()
        } else {
            format!("Measure::Frequency {{ reversed: {} }}", statement.reversed)
        };
        output.line(format!(
            "Item {{ id: {:?}, dimension: {dimension}, measure: {measure} }},",
            statement.id
        ));
    }
    output.line(format!("], order: &{order:?} }};"));
    Ok(())
}
