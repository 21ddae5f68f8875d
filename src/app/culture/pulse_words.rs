//! A pulse in words.

use crate::content::text::pulse as text;
use crate::content::words::level;
use crate::content::{Lang, Text};
use crate::domain::culture::pulse::{Doubt, Statement};
use crate::domain::{Baseline, ClosedPulse, Culture, OpenPulse};

use super::pulse_collect::{Refusal, Said};

/// The words of a statement.
pub const fn statement(of: Statement) -> Text {
    match of {
        Statement::Worth => text::WORTH,
        Statement::Contribute => text::CONTRIBUTE,
        Statement::Next => text::NEXT,
    }
}

/// The level of a statement in words, and as points where those are shown; `None`
/// where none is released.
pub fn level_line(pulse: &ClosedPulse, of: Statement, lang: Lang) -> Option<String> {
    let released = pulse.statement(of);
    let words = level(lang, released.level?);
    Some(match released.points() {
        Some(points) => text::level_points(lang, &words, &points),
        None => text::level(lang, &words),
    })
}

/// What a closed pulse says in a few lines, for the page for management. It belongs
/// beside the hours.
pub fn summary(pulse: &ClosedPulse, lang: Lang) -> Vec<String> {
    let about = &pulse.about;
    let sum = text::sum(lang, &about.title, &pulse.sheets, &about.people);
    if pulse.statements.is_none() {
        return vec![format!("{sum} {}", text::SUM_FEW.get(lang))];
    }
    let line = |of: Statement| {
        let words = statement(of).get(lang);
        match pulse.statement(of).level {
            Some(it) => text::sum_statement(lang, &words, &level(lang, it)),
            None => text::sum_hidden(lang, &words, &about.limit.get()),
        }
    };
    std::iter::once(sum)
        .chain(Statement::ALL.map(line))
        .collect()
}

/// The organisation's hours in meetings, by its newest baseline that has hours: what a
/// pulse's result stands beside. `None` as long as no hours are entered.
pub fn hours_line(culture: &Culture, lang: Lang) -> Option<String> {
    let line = |it: &Baseline| super::baseline::beside_line(it, lang);
    culture.by_date().into_iter().rev().find_map(line)
}

/// What has to be told before closing.
pub fn doubts(pulse: &OpenPulse, lang: Lang) -> Option<String> {
    let (n, of) = (pulse.sums.sheets(), pulse.about.people);
    pulse.doubts().map(|doubt| match doubt {
        Doubt::MoreThanPeople => text::doubt_more(lang, &n, &of),
        Doubt::TooFew => text::doubt_few(lang, &n, &pulse.about.limit.get()),
        Doubt::Missing => text::doubt_missing(lang, &n, &of),
    })
}

/// What is told of a code.
pub fn said(said: &Said, lang: Lang) -> String {
    let why = match said {
        Said::Counted(pair) => return text::said_counted(lang, &spelled(pair)),
        Said::Refused(Refusal::Twice(pair)) => {
            return text::said_twice(lang, &spelled(pair));
        }
        Said::Refused(Refusal::Symbol(symbol)) => {
            return text::said_symbol(lang, symbol);
        }
        Said::Refused(why) => why,
    };
    let text = match why {
        Refusal::Full => text::SAID_FULL,
        Refusal::OtherPulse => text::SAID_OTHER_PULSE,
        Refusal::OtherVersion => text::SAID_OTHER_VERSION,
        Refusal::Newer => text::SAID_NEWER,
        Refusal::Link => text::SAID_LINK,
        Refusal::OtherKind => text::SAID_OTHER_KIND,
        Refusal::Closed => text::NOT_OPEN,
        Refusal::Damaged | Refusal::Twice(_) | Refusal::Symbol(_) => text::SAID_DAMAGED,
    };
    text.get(lang).to_owned()
}

/// Two symbols, one at a time for who hears them.
fn spelled(pair: &str) -> String {
    let symbols: Vec<String> = pair.chars().map(String::from).collect();
    symbols.join(" ")
}
