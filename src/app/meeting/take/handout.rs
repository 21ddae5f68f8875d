//! What is printed: for those who take part, and for those who lead.

use super::{title, when};
use crate::app::meeting::leading::{block_title, group_line};
use crate::app::meeting::sheet;
use crate::app::meeting::words::level;
use crate::content::text::{sheet as sheet_text, take as text};
use crate::content::{Lang, Text, words};
use crate::domain::meeting::{Block, Plan, Slot};

/// For whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Those who take part: nothing of notes, material, leaders or groups.
    Participants,
    /// Those who lead: all of it.
    Leaders,
}

/// A page to be read on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// The meeting's title.
    pub title: String,
    /// When it is, as far as that is decided.
    pub when: Option<String>,
    /// What is said of the whole meeting, a heading and its words.
    pub facts: Vec<(Text, String)>,
    /// The blocks, in order.
    pub lines: Vec<Line>,
}

/// A block on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From when to when; its length where it is not decided when the meeting
    /// begins.
    pub time: String,
    /// What it is about.
    pub title: String,
    /// Length, and what else is worth knowing of it.
    pub marks: Vec<String>,
    /// What is said of it, a heading and its words.
    pub facts: Vec<(Text, String)>,
}

/// What is printed of a plan for somebody.
pub fn handout(plan: &Plan, reader: Reader, lang: Lang) -> Handout {
    let goals = plan.goals.join("\n");
    let involved = plan.level.map_or("", |it| level(it).name.get(lang));
    let facts = match reader {
        Reader::Leaders => said(&[
            (text::WHERE, &*plan.place),
            (text::PURPOSE, &plan.purpose),
            (text::GOALS, &goals),
            (text::LEVEL, involved),
            (text::RECEPTION, &plan.reception),
            (text::NEXT_STEP, &plan.follow.next_step),
        ]),
        Reader::Participants => said(&[
            (text::WHERE, &*plan.place),
            (text::PURPOSE, &plan.purpose),
            (text::PREPARATION, &plan.preparation),
        ]),
    };
    let slots = plan.schedule().slots;
    let line = |(slot, block): (&Slot, &Block)| {
        let (marks, facts) = match reader {
            Reader::Leaders => (marks(block, lang), said(&of_block(block, lang))),
            Reader::Participants => Default::default(),
        };
        let time = match plan.begins {
            Some(_) => sheet::span(slot.start, slot.end, lang),
            None => sheet::length(block.minutes, lang),
        };
        Line {
            time,
            title: block_title(block, lang),
            marks,
            facts,
        }
    };
    Handout {
        title: title(plan, lang),
        when: when(plan, lang).map(|it| sheet::capitalised(&it)),
        facts,
        lines: slots.iter().zip(plan.sheet.blocks()).map(line).collect(),
    }
}

/// What is not empty of it.
fn said<S: AsRef<str>>(all: &[(Text, S)]) -> Vec<(Text, String)> {
    let all = all
        .iter()
        .map(|(heading, words)| (*heading, words.as_ref().trim()));
    let all = all.filter(|(_, words)| !words.is_empty());
    all.map(|(heading, words)| (heading, words.to_owned()))
        .collect()
}

fn of_block(block: &Block, lang: Lang) -> [(Text, String); 4] {
    let groups: Vec<String> =
        block.groups.iter().map(|it| group_line(it, lang)).collect();
    [
        (text::COLUMN_LEADER, block.leader.clone()),
        (text::COLUMN_MATERIAL, block.material.clone()),
        (text::COLUMN_GROUPS, groups.join("\n")),
        (text::NOTES, block.notes.clone()),
    ]
}

fn marks(block: &Block, lang: Lang) -> Vec<String> {
    let mut marks = vec![sheet::length(block.minutes, lang)];
    if let Some(least) = block.least {
        marks.push(sheet_text::mark_least(lang, &least));
    }
    if block.pinned.is_some() {
        marks.push(sheet_text::MARK_PINNED.get(lang).to_owned());
    }
    let gives = block.gives.filter(|_| !block.is_break);
    marks.extend(gives.map(|it| words::name_in(it).get(lang).to_owned()));
    marks
}
