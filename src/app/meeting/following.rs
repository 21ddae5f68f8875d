//! Following up a meeting: what is sent, and how long the blocks took.

use super::leading::{block_title, title};
use crate::app::file::{self, File, slug};
use crate::app::markdown::{Page, escaped};
use crate::content::text::follow as text;
use crate::content::{Lang, Text, words};
use crate::domain::Meeting;
use crate::domain::day::iso;
use crate::domain::meeting::lead::{MINUTE, Passed};
use crate::domain::meeting::{Action, Fate, Question};
use crate::domain::timer::Millis;

/// What came of a meeting, to be sent: the same in plain text and in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its heading.
    pub title: String,
    /// Its parts, in order; none is empty.
    pub parts: Vec<Part>,
    lang: Lang,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub title: Text,
    /// Line by line.
    pub lines: Vec<String>,
    /// Whether the lines are a list.
    pub is_list: bool,
}

impl Message {
    /// What is to be sent, in a language.
    pub fn of(meeting: &Meeting, lang: Lang) -> Message {
        let (plan, outcome) = (&meeting.plan, &meeting.outcome);
        let name = title(plan, lang);
        let title = match plan.day {
            Some(day) => text::text_title_on(lang, &name, &words::date(lang, day)),
            None => text::text_title(lang, &name),
        };
        let decisions = outcome.decisions.iter().map(|it| one_line(it)).collect();
        let actions = |is_done: bool| {
            let chosen = outcome.actions.iter();
            let chosen = chosen.filter(move |it| it.is_done == is_done);
            chosen.map(|it| action(it, lang)).collect()
        };
        let questions = |line: fn(&Question, Lang) -> Option<String>| {
            let all = outcome.questions.all().iter();
            all.filter_map(|it| line(it, lang)).collect()
        };
        let lists: [(Text, Vec<String>); 7] = [
            (text::TEXT_DECISIONS, decisions),
            (text::TEXT_ACTIONS, actions(false)),
            (text::TEXT_ACTIONS_DONE, actions(true)),
            (text::TEXT_LATER, questions(later)),
            (text::TEXT_ANSWERED, questions(answered)),
            (text::TEXT_PARKED, questions(parked)),
            (text::TEXT_OPEN, questions(open)),
        ];
        let thanks = lines(&outcome.thanks);
        let mut after: Vec<String> = Vec::new();
        after.extend(lines(&plan.follow.next_step));
        after.extend(lines(&plan.follow.network));
        if let Some(day) = outcome.next_on {
            after.push(text::text_next_on(lang, &words::date(lang, day)));
        }
        let part = |is_list| {
            move |(title, lines)| Part {
                title,
                lines,
                is_list,
            }
        };
        let ends = [(text::TEXT_THANKS, thanks), (text::TEXT_AFTER, after)];
        let parts = lists.into_iter().map(part(true));
        let parts = parts.chain(ends.into_iter().map(part(false)));
        Message {
            title,
            parts: parts.filter(|it| !it.lines.is_empty()).collect(),
            lang,
        }
    }

    /// As plain text.
    pub fn plain(&self) -> String {
        let mut plain = format!("{}\n\n", self.title);
        plain.push_str(text::TEXT_OPENING.get(self.lang));
        plain.push('\n');
        for part in &self.parts {
            plain.push_str(&format!("\n{}\n", part.title.get(self.lang)));
            let mark = if part.is_list { "- " } else { "" };
            for line in &part.lines {
                plain.push_str(&format!("{mark}{line}\n"));
            }
        }
        plain
    }

    /// As Markdown; what people have written is text in it and nothing else.
    pub fn markdown(&self) -> String {
        let mut page = Page::default();
        page.title(&escaped(&self.title));
        page.paragraph(text::TEXT_OPENING.get(self.lang));
        for part in &self.parts {
            page.heading(part.title, self.lang);
            let lines = part.lines.iter().map(|it| escaped(it));
            if part.is_list {
                page.list(lines.collect());
            } else {
                lines.for_each(|line| page.paragraph(&line));
            }
        }
        page.end(text::TEXT_SOURCE, self.lang)
    }

    /// A file of it.
    pub fn file(&self, kind: Kind, meeting: &Meeting) -> File {
        let (ending, mime, text) = match kind {
            Kind::Text => ("txt", file::PLAIN, self.plain()),
            Kind::Markdown => ("md", file::MARKDOWN, self.markdown()),
        };
        let name = slug(&meeting.plan.title, "mote");
        let day = meeting.plan.day.map(|day| format!("-{}", iso(day)));
        let day = day.unwrap_or_default();
        File {
            name: format!("samklang-{name}{day}-efter.{ending}"),
            mime,
            text,
        }
    }
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be read anywhere.
    Text,
    /// Markdown.
    Markdown,
}

/// A text on one line.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a text that hold something.
fn lines(words: &str) -> Vec<String> {
    let lines = words.lines().map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}

/// What is done, who does it and by when. What nobody has said is told as long as
/// it is not done.
fn action(action: &Action, lang: Lang) -> String {
    let untold = |words: Text| (!action.is_done).then(|| words.get(lang).to_owned());
    let who = match action.who.trim() {
        "" => untold(text::TEXT_NOBODY),
        who => Some(one_line(who)),
    };
    let by = match action.by.filter(|_| !action.is_done) {
        Some(day) => Some(text::text_by(lang, &words::date(lang, day))),
        None => untold(text::TEXT_NO_DAY),
    };
    let what = one_line(&action.what);
    let details: Vec<String> = who.into_iter().chain(by).collect();
    if details.is_empty() {
        return what;
    }
    text::text_line(lang, &what, &details.join(", "))
}

fn later(question: &Question, lang: Lang) -> Option<String> {
    let Fate::Later { who, by } = &question.fate else {
        return None;
    };
    let (what, day) = (one_line(&question.text), words::date(lang, *by));
    Some(text::text_later_line(lang, &what, &one_line(who), &day))
}

fn answered(question: &Question, lang: Lang) -> Option<String> {
    let Fate::Answered { answer } = &question.fate else {
        return None;
    };
    let (what, answer) = (one_line(&question.text), one_line(answer));
    if answer.is_empty() {
        return Some(what);
    }
    Some(text::text_answered_line(lang, &what, &answer))
}

fn parked(question: &Question, lang: Lang) -> Option<String> {
    let Fate::Parked { reason } = &question.fate else {
        return None;
    };
    let (what, reason) = (one_line(&question.text), one_line(reason));
    Some(text::text_parked_line(lang, &what, &reason))
}

fn open(question: &Question, _: Lang) -> Option<String> {
    (question.fate == Fate::Open).then(|| one_line(&question.text))
}

/// How long a block took beside its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Took {
    /// What it is called.
    pub title: String,
    /// The minutes that were planned.
    pub planned: u32,
    /// The minutes that it took, to the nearest one; `None` where it was not
    /// reached.
    pub took: Option<u32>,
}

/// How long each block took, in the order in which the meeting was led, and all
/// together; nothing before the meeting is over.
pub fn took(meeting: &Meeting, lang: Lang) -> Option<(Vec<Took>, Took)> {
    let lead = meeting.lead.as_ref().filter(|it| it.is_over())?;
    let passed = |number| lead.passed.iter().find(|it| it.number == number);
    let rows = lead.sheet.blocks().iter().map(|block| {
        let planned = meeting.plan.sheet.block(block.number).unwrap_or(block);
        Took {
            title: block_title(block, lang),
            planned: planned.minutes,
            took: passed(block.number).map(|it| nearest(length(it))),
        }
    });
    let rows: Vec<Took> = rows.collect();
    let all: Millis = lead.passed.iter().map(length).sum();
    let sum = Took {
        title: text::TOOK_SUM.get(lang).to_owned(),
        planned: rows.iter().map(|it| it.planned).sum(),
        took: Some(nearest(all)),
    };
    Some((rows, sum))
}

fn length(passed: &Passed) -> Millis {
    passed.until.saturating_sub(passed.since)
}

fn nearest(millis: Millis) -> u32 {
    let minutes = (millis + MINUTE / 2) / MINUTE;
    u32::try_from(minutes).unwrap_or(u32::MAX)
}
