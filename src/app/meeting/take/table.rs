//! The run sheet as a table, a row a block.

use crate::app::csv::{Csv, cell};
use crate::app::exercise::offer::offer;
use crate::app::meeting::leading::group_line;
use crate::content::text::{common, take as text};
use crate::content::{Lang, Text, words};
use crate::domain::TimeOfDay;
use crate::domain::exercise::OwnExercise;
use crate::domain::meeting::{Block, Plan, Slot};

/// The columns, in order.
const COLUMNS: [Text; 14] = [
    text::COLUMN_BEGINS,
    text::COLUMN_ENDS,
    text::COLUMN_MINUTES,
    text::COLUMN_LEAST,
    text::COLUMN_PINNED,
    text::COLUMN_TITLE,
    text::COLUMN_BREAK,
    text::COLUMN_LEADER,
    text::COLUMN_MATERIAL,
    text::COLUMN_NOTES,
    text::COLUMN_GIVES,
    text::COLUMN_ACTIVE,
    text::COLUMN_EXERCISE,
    text::COLUMN_GROUPS,
];

pub(super) fn write(plan: &Plan, own: &[OwnExercise], lang: Lang) -> String {
    let mut csv = Csv::default();
    csv.row(COLUMNS.map(|it| cell(it.get(lang))));
    let slots = plan.schedule().slots;
    for (slot, block) in slots.iter().zip(plan.sheet.blocks()) {
        csv.row(row(slot, block, own, lang));
    }
    csv.end()
}

fn row(slot: &Slot, block: &Block, own: &[OwnExercise], lang: Lang) -> [String; 14] {
    // With a colon, as spreadsheets know times.
    let time = |minute| cell(&TimeOfDay::at(minute).iso());
    let number = |it: Option<u32>| it.map_or(String::new(), |it| it.to_string());
    let yes = |is: bool| cell(if is { common::YES } else { common::NO }.get(lang));
    let exercise = block.exercise.as_deref();
    let exercise = exercise.and_then(|it| offer(it, own, lang));
    let groups = block.groups.iter().map(|it| group_line(it, lang));
    [
        time(slot.start),
        time(slot.end),
        block.minutes.to_string(),
        number(block.least),
        yes(block.pinned.is_some()),
        cell(&block.title),
        yes(block.is_break),
        cell(&block.leader),
        cell(&block.material),
        cell(&block.notes),
        cell(block.gives.map_or("", |it| words::name(it).get(lang))),
        yes(block.is_active),
        cell(&exercise.map_or(String::new(), |it| it.title)),
        cell(&groups.collect::<Vec<_>>().join("\n")),
    ]
}
