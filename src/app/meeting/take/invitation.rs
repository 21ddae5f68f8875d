//! The invitation as plain text.

use super::{title, when};
use crate::app::meeting::leading::block_title;
use crate::app::meeting::sheet;
use crate::content::text::{level as level_text, take as text};
use crate::content::{Lang, Text};
use crate::domain::meeting::Plan;

/// The invitation in some languages, one after the other. What the plan does not
/// say is left out, and nothing of what is meant for those who lead is in it.
pub fn invitation(plan: &Plan, langs: &[Lang]) -> String {
    let all: Vec<String> = langs.iter().map(|lang| written(plan, *lang)).collect();
    all.join("\n———\n\n")
}

fn written(plan: &Plan, lang: Lang) -> String {
    let mut head = vec![title(plan, lang)];
    head.extend(when(plan, lang).map(|it| sheet::capitalised(&it)));
    let place = plan.place.trim();
    if !place.is_empty() {
        head.push(text::place(lang, &place));
    }
    let part = |heading: Text, words: &str| {
        let words = words.trim();
        (!words.is_empty()).then(|| format!("{}\n{words}", heading.get(lang)))
    };
    let say = plan.level.and_then(|it| level_text::SAY.get(it as usize));
    let say = say.map_or("", |it| it.get(lang));
    let parts = [
        Some(head.join("\n")),
        part(text::PURPOSE, &plan.purpose),
        part(text::EXPECT, say),
        part(text::TOPICS, &topics(plan, lang)),
        part(text::PREPARATION, &plan.preparation),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}\n", parts.join("\n\n"))
}

/// The titles of the blocks, with times as soon as it is decided when the meeting
/// begins.
fn topics(plan: &Plan, lang: Lang) -> String {
    let schedule = plan.schedule();
    let slots = schedule.slots.iter().zip(plan.sheet.blocks());
    let mut lines: Vec<String> = slots
        .map(|(slot, block)| {
            let title = block_title(block, lang);
            match plan.begins {
                Some(_) => format!("{} {title}", sheet::clock(slot.start, lang)),
                None => format!("– {title}"),
            }
        })
        .collect();
    if plan.begins.is_some() && !lines.is_empty() {
        let ends = sheet::clock(schedule.ends, lang);
        lines.push(format!("{ends} {}", text::ENDS.get(lang)));
    }
    lines.join("\n")
}
