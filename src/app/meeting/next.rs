//! The next meeting: what stays the same, and what was left as its first block.

use super::noting::{fate, who_by};
use crate::content::Lang;
use crate::content::text::follow as text;
use crate::domain::meeting::{Block, LONG, Outcome, Plan, RunSheet};
use crate::domain::{Meeting, MeetingId};

/// The length of the block about what was left, in minutes. An own proposal.
const MINUTES: u32 = 10;

/// The meeting after another: the same group, people and place, roles one person
/// further, the blocks without their fixed times. What it should lead to is asked
/// anew.
pub fn next(meeting: &Meeting, id: MeetingId, lang: Lang) -> Meeting {
    let plan = &meeting.plan;
    let next = Plan {
        title: plan.title.clone(),
        kind: plan.kind,
        day: meeting.outcome.next_on,
        begins: plan.begins,
        people: plan.people,
        place: plan.place.clone(),
        team: plan.team.clone(),
        rotation: plan.rotation.advanced(),
        sheet: RunSheet::new(blocks(meeting, lang)),
        ..Plan::default()
    };
    Meeting::new(id, meeting.group.clone(), next)
}

fn blocks(meeting: &Meeting, lang: Lang) -> Vec<Block> {
    let earlier = meeting.plan.sheet.blocks().iter();
    // What was left the time before last has had its block.
    let is_rest =
        |it: &&Block| it.title == text::FROM_LAST.sv || it.title == text::FROM_LAST.en;
    let earlier = earlier.filter(|it| !is_rest(it)).map(|block| Block {
        number: 0,
        pinned: None,
        ..block.clone()
    });
    rest(&meeting.outcome, lang)
        .into_iter()
        .chain(earlier)
        .collect()
}

/// A block about everything that is not finished; none where all is.
fn rest(outcome: &Outcome, lang: Lang) -> Option<Block> {
    if !outcome.has_unfinished() {
        return None;
    }
    let notes = notes(outcome, lang);
    let title = text::FROM_LAST.get(lang).to_owned();
    Some(Block {
        notes,
        is_active: true,
        ..Block::new(title, MINUTES)
    })
}

/// Everything that is not finished, line by line, as much as notes can hold; what
/// they cannot is counted.
fn notes(outcome: &Outcome, lang: Lang) -> String {
    let actions = outcome
        .undone()
        .map(|it| format!("- {}. {}", it.what, who_by(it, lang)));
    let questions = outcome.questions.unfinished().map(|it| {
        let fate = fate(&it.fate, lang);
        let fate = fate.unwrap_or_else(|| text::FATE_OPEN.get(lang).to_owned());
        format!("- {} {fate}", it.text)
    });
    let actions: Vec<String> = actions.collect();
    let questions: Vec<String> = questions.collect();
    let count = actions.len() + questions.len();
    let (mut notes, mut told) = (String::new(), 0);
    let parts = [
        (text::FROM_LAST_ACTIONS, actions),
        (text::FROM_LAST_QUESTIONS, questions),
    ];
    for (title, lines) in parts {
        let mut title = Some(title.get(lang));
        for line in lines {
            let head = title.map_or(String::new(), |it| format!("{it}\n"));
            let more = format!("{head}{line}\n");
            if !fits(&notes, &more, &more_line(lang, count - told)) {
                return notes + &more_line(lang, count - told);
            }
            notes.push_str(&more);
            title = None;
            told += 1;
        }
    }
    notes.trim_end().to_owned()
}

fn more_line(lang: Lang, count: usize) -> String {
    text::from_last_more(lang, &count)
}

/// Whether a further piece leaves room for saying that there is more.
fn fits(notes: &str, more: &str, last: &str) -> bool {
    let count = [notes, more, last].map(|it| it.chars().count());
    count.iter().sum::<usize>() <= LONG
}
