//! Interface words: one file a room, one module a file. A text becomes a
//! constant; with placeholders it becomes a function, so that none is forgotten.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

use crate::{Bilingual, Fault, Output, read};

#[derive(Deserialize)]
#[serde(untagged)]
enum Message {
    One(Bilingual),
    Many(Vec<Bilingual>),
}

pub(crate) fn compile(
    files: &[(String, PathBuf)],
    output: &mut Output,
) -> Result<(), Fault> {
    output.line("/// The words of the interface, one module a room.");
    output.line("#[allow(missing_docs, reason = \"each text says what it is\")]");
    output.line("pub mod text {");
    for (room, path) in files {
        let messages: BTreeMap<String, Message> = read(path)?;
        output.line(format!("pub mod {room} {{"));
        output.line("#[allow(unused_imports)] use super::super::{Lang, Text, fill};");
        for (name, message) in &messages {
            let entry = format!("{room}.{name}");
            match message {
                Message::One(text) => one(&entry, name, text, output)?,
                Message::Many(texts) => many(&entry, name, texts, output)?,
            }
        }
        output.line("}");
    }
    output.line("}");
    Ok(())
}

fn one(
    entry: &str,
    name: &str,
    text: &Bilingual,
    output: &mut Output,
) -> Result<(), Fault> {
    text.check(entry)?;
    output.register(entry, text);
    let wanted = placeholders(&text.sv, entry)?;
    let mut other = placeholders(&text.en, entry)?;
    let mut easy = placeholders(text.easy(), entry)?;
    let source = text.source();
    if wanted.is_empty() && other.is_empty() {
        output.line(format!(
            "pub const {}: Text = {source};",
            name.to_uppercase()
        ));
        return Ok(());
    }
    let mut sorted = wanted.clone();
    sorted.sort();
    other.sort();
    easy.sort();
    if sorted != other || sorted != easy {
        return Err(format!(
            "{entry}: the placeholders differ between sv, easy and en"
        ));
    }
    let parameters: String = wanted
        .iter()
        .map(|name| format!(", {name}: &dyn core::fmt::Display"))
        .collect();
    let pairs: String = wanted
        .iter()
        .map(|name| format!("({name:?}, {name}),"))
        .collect();
    output.line(format!(
        "pub fn {name}(lang: Lang{parameters}) -> String {{ fill({source}.get(lang), &[{pairs}]) }}"
    ));
    Ok(())
}

fn many(
    entry: &str,
    name: &str,
    texts: &[Bilingual],
    output: &mut Output,
) -> Result<(), Fault> {
    let mut sources = String::new();
    for (number, text) in texts.iter().enumerate() {
        let entry = format!("{entry}.{number}");
        text.check(&entry)?;
        output.register(&entry, text);
        if !placeholders(&text.sv, &entry)?.is_empty() {
            return Err(format!("{entry}: a list holds no placeholders"));
        }
        sources.push_str(&text.source());
        sources.push(',');
    }
    output.line(format!(
        "pub const {}: &[Text] = &[{sources}];",
        name.to_uppercase()
    ));
    Ok(())
}

/// The names in braces, in order of first appearance.
fn placeholders(text: &str, entry: &str) -> Result<Vec<String>, Fault> {
    let mut names: Vec<String> = Vec::new();
    for part in text.split('{').skip(1) {
        let Some((name, _)) = part.split_once('}') else {
            return Err(format!("{entry}: a brace that is not closed"));
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return Err(format!("{entry}: {{{name}}} is no placeholder"));
        }
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}
