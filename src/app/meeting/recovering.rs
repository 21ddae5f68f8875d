//! Making up time: which blocks could give some, and what becomes of the rest.

use super::leading::{block_title, ends, minutes, pace};
use crate::content::Lang;
use crate::content::text::lead as text;
use crate::domain::meeting::Lead;
use crate::domain::meeting::recover::Recovery;
use crate::domain::timer::Moment;

/// A block that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flexible {
    /// Its number.
    pub number: u32,
    /// Its title, its length and the least it can do with.
    pub words: String,
}

/// A meeting that is late by no more than this begun minute has nothing to make up:
/// whoever begins at nine presses some seconds past it.
const NOT_YET: i64 = 1;

/// The blocks that may be chosen; `None` as long as there is nothing to make up.
pub fn choices(lead: &Lead, now: Moment, lang: Lang) -> Option<Vec<Flexible>> {
    if lead.is_over() || lead.forecast(now).late <= NOT_YET {
        return None;
    }
    let blocks = lead.flexible().into_iter();
    let choices = blocks.map(|block| {
        let least = block.least.unwrap_or(block.minutes);
        let (from, least) = (minutes(lang, block.minutes), minutes(lang, least));
        Flexible {
            number: block.number,
            words: text::recover_option(lang, &block_title(block, lang), &from, &least),
        }
    });
    Some(choices.collect())
}

/// What becomes of the rest, shown before it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What is done when it is applied.
    pub recovery: Recovery,
    /// Title, minutes now and minutes then of each block that gets shorter.
    pub rows: Vec<(String, u32, u32)>,
    /// How late the meeting is then, and when it ends.
    pub sentences: [String; 2],
}

/// A preview; `None` where the chosen blocks change nothing.
pub fn preview(lead: &Lead, now: Moment, chosen: &[u32], lang: Lang) -> Option<Preview> {
    let recovery = lead.recovery(now, chosen);
    if recovery.shortened.is_empty() {
        return None;
    }
    let rows = recovery.shortened.iter().filter_map(|it| {
        let block = lead.sheet.block(it.number)?;
        Some((block_title(block, lang), it.from, it.to))
    });
    let rows = rows.collect();
    let mut after = lead.clone();
    after.apply(&recovery);
    Some(Preview {
        rows,
        sentences: [pace(&after, now, lang), ends(&after, now, lang)],
        recovery,
    })
}
