//! The whole plan and its run sheet in Markdown.

use super::{title, when};
use crate::app::exercise::offer::offer;
use crate::app::markdown::{Page, escaped};
use crate::app::meeting::leading::{block_title, group_line};
use crate::app::meeting::{pattern, sheet, words as named};
use crate::app::technical::Row;
use crate::content::text::{plan as plan_text, sheet as sheet_text, take as text};
use crate::content::{Lang, Text, words};
use crate::domain::exercise::OwnExercise;
use crate::domain::meeting::{Block, Knowledge, Plan, Tick};

pub(super) fn write(plan: &Plan, group: &str, own: &[OwnExercise], lang: Lang) -> String {
    let mut page = Page::default();
    page.title(&escaped(&title(plan, lang)));
    page.list(facts(plan, group, lang));
    for (heading, words) in [
        (text::PURPOSE, &plan.purpose),
        (text::AUDIENCE, &plan.audience),
        (text::INPUT, &plan.input),
        (text::PREPARATION, &plan.preparation),
        (text::RECEPTION, &plan.reception),
        (text::FEEDBACK, &plan.follow.feedback),
        (text::NEXT_STEP, &plan.follow.next_step),
        (text::NETWORK, &plan.follow.network),
    ] {
        paragraphs(&mut page, heading, words, lang);
    }
    let team = plan.team.iter().map(|it| pair(&it.who, &it.sees_to, lang));
    let who = |role: &str| {
        let assigned = plan.rotation.assigned();
        let found = assigned.into_iter().find(|(it, _)| *it == role);
        found.map_or("", |(_, who)| who)
    };
    let roles = plan.rotation.roles.iter();
    let roles = roles.map(|role| pair(role, who(role), lang));
    let ticks = plan.ticks.iter().filter_map(|it| tick_words(*it));
    for (heading, lines) in [
        (
            text::GOALS,
            plan.goals.iter().map(|it| escaped(it)).collect(),
        ),
        (
            text::CASES,
            plan.cases.iter().map(|it| escaped(it)).collect(),
        ),
        (text::TEAM, team.collect()),
        (text::ROLES, roles.collect()),
        (
            text::CHECKED,
            ticks.map(|it| it.get(lang).to_owned()).collect(),
        ),
    ] {
        let lines: Vec<String> = lines;
        let lines: Vec<String> = lines.into_iter().filter(|it| !it.is_empty()).collect();
        if !lines.is_empty() {
            page.heading(heading, lang);
            page.list(lines);
        }
    }
    run_sheet(&mut page, plan, own, lang);
    page.end(text::SOURCE, lang)
}

fn facts(plan: &Plan, group: &str, lang: Lang) -> Vec<String> {
    let level = plan.level.map(|it| {
        text::level_words(lang, &it.number(), &named::level(it).name.get(lang))
    });
    let knowledge = plan.knowledge.map(|it| match it {
        Knowledge::Leaders => plan_text::KNOWLEDGE_LEADERS,
        Knowledge::Both => plan_text::KNOWLEDGE_BOTH,
        Knowledge::Participants => plan_text::KNOWLEDGE_PARTICIPANTS,
    });
    let given = |words: &str| Some(escaped(words)).filter(|it| !it.is_empty());
    let all = [
        (text::WHEN, when(plan, lang)),
        (text::WHERE, given(&plan.place)),
        (text::GROUP, given(group)),
        (
            text::KIND,
            Some(named::kind(plan.kind).name.get(lang).to_owned()),
        ),
        (text::PEOPLE, plan.people.map(|it| it.to_string())),
        (text::LEVEL, level),
        (text::KNOWLEDGE, knowledge.map(|it| it.get(lang).to_owned())),
        (
            text::JOINT,
            plan.joint_minutes.map(|it| sheet::length(it, lang)),
        ),
    ];
    let said = all.into_iter();
    said.filter_map(|(heading, words)| Some(part(heading, &words?, lang)))
        .collect()
}

/// What was ticked by hand; `None` for what is no longer to be ticked.
fn tick_words(tick: Tick) -> Option<Text> {
    match tick {
        Tick::Check(check) => Some(named::check(check).0),
        Tick::Kind(kind, place) => {
            named::kind(kind).checks.get(usize::from(place)).copied()
        }
    }
}

fn part(heading: Text, words: &str, lang: Lang) -> String {
    text::part(lang, &heading.get(lang), &words)
}

/// Who, and what, where both are said.
fn pair(who: &str, what: &str, lang: Lang) -> String {
    match (escaped(who), escaped(what)) {
        (who, what) if what.is_empty() => who,
        (who, what) => text::who_what(lang, &who, &what),
    }
}

/// A heading and a paragraph a line; nothing where nothing is said.
fn paragraphs(page: &mut Page, heading: Text, words: &str, lang: Lang) {
    if words.trim().is_empty() {
        return;
    }
    page.heading(heading, lang);
    let lines = words.lines().map(escaped).filter(|it| !it.is_empty());
    lines.for_each(|line| page.paragraph(&line));
}

fn run_sheet(page: &mut Page, plan: &Plan, own: &[OwnExercise], lang: Lang) {
    page.heading(text::SHEET, lang);
    let schedule = plan.schedule();
    if plan.sheet.is_empty() {
        page.paragraph(text::HANDOUT_EMPTY.get(lang));
        return;
    }
    page.paragraph(&sheet::summary(plan, &schedule, lang));
    let blocks = plan.sheet.blocks();
    let slots = schedule.slots.iter().zip(blocks);
    let rows = slots.map(|(slot, block)| Row {
        name: sheet::span(slot.start, slot.end, lang),
        cells: vec![
            sheet::length(block.minutes, lang),
            escaped(&block_title(block, lang)),
            escaped(&block.leader),
            block
                .gives
                .map_or("", |it| words::name(it).get(lang))
                .to_owned(),
        ],
    });
    let head = [
        text::WHEN,
        text::COLUMN_MINUTES,
        text::COLUMN_TITLE,
        text::COLUMN_LEADER,
        text::COLUMN_GIVES,
    ];
    page.table(&head, rows.collect(), lang);
    let notices = schedule.notices.iter().map(|it| {
        let words = sheet::notice(*it, lang);
        let block = it.number().and_then(|number| plan.sheet.block(number));
        block.map_or(words.clone(), |block| {
            text::part(lang, &escaped(&block_title(block, lang)), &words)
        })
    });
    let notices: Vec<String> = notices.collect();
    if !notices.is_empty() {
        page.list(notices);
    }
    for (number, block) in (1..).zip(blocks) {
        let lines = details(block, own, lang);
        if !lines.is_empty() {
            let title = escaped(&block_title(block, lang));
            page.small_title(&format!("{number}\\. {title}"));
            page.list(lines);
        }
    }
    page.heading(sheet_text::PATTERN_TITLE, lang);
    let found = plan.pattern();
    page.paragraph(&pattern::sentence(&found, lang));
    page.paragraph(&pattern::active(plan, lang));
}

/// What the table does not say of a block.
fn details(block: &Block, own: &[OwnExercise], lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let exercise = block.exercise.as_deref();
    let exercise = exercise.and_then(|it| offer(it, own, lang));
    let exercise = exercise.map_or(String::new(), |it| it.title);
    for (heading, words) in [
        (text::COLUMN_EXERCISE, &exercise),
        (text::COLUMN_MATERIAL, &block.material),
        (text::NOTES, &block.notes),
    ] {
        let words = escaped(words);
        if !words.is_empty() {
            lines.push(part(heading, &words, lang));
        }
    }
    if let Some(least) = block.least {
        lines.push(part(text::COLUMN_LEAST, &sheet::length(least, lang), lang));
    }
    if let Some(pin) = block.pinned {
        let words = sheet::clock(pin.minute(), lang);
        lines.push(part(text::COLUMN_PINNED, &words, lang));
    }
    let groups = block.groups.iter().map(|it| escaped(&group_line(it, lang)));
    lines.extend(groups.filter(|it| !it.is_empty()));
    lines
}
