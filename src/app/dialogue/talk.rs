//! A conversation between two in words: what can be chosen, what both see, what they
//! take along, and the preparation on paper. Whatever is for others is made of
//! [`Shared`] or [`Message`], neither of which can hold a private word.

use time::Date;

use super::perspective::{behaviours, cards, name};
use crate::app::file::{CALENDAR, File, PLAIN};
use crate::codec::Event;
use crate::content::text::{conversation as text, talks};
use crate::content::{Lang, Text, words};
use crate::domain::day::iso;
use crate::domain::dialogue::{Expectation, Line, Part, Stage, Taken};
use crate::domain::timer::Moment;
use crate::domain::{MeetingId, Model, Talk};

/// How long the next conversation is in a calendar, in minutes.
const NEXT_MINUTES: u32 = 60;

/// What a list of a perspective is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Behaviours: "one thing I will do".
    Deed,
    /// Question cards.
    Card,
}

/// The words of a behaviour or question of a perspective.
pub fn line(line: &Line, kind: Kind, part: &Part, lang: Lang) -> String {
    match line {
        Line::Own(words) => words.clone(),
        Line::Usual(place) => {
            let usual = list(kind, &Part::usual(part.origin), lang);
            usual
                .into_iter()
                .nth(usize::from(*place))
                .unwrap_or_default()
        }
    }
}

/// What can be chosen from a perspective, with its words: its list, and what was
/// chosen before and is no longer in it.
pub fn offers(
    part: &Part,
    kind: Kind,
    chosen: &[Line],
    lang: Lang,
) -> Vec<(Line, String)> {
    let own = match kind {
        Kind::Deed => &part.behaviours,
        Kind::Card => &part.questions,
    };
    let is_usual = own.iter().all(|it| it.trim().is_empty());
    let all = (0..).zip(list(kind, part, lang));
    let row = |(place, words): (u8, String)| {
        let line = if is_usual {
            Line::Usual(place)
        } else {
            Line::Own(words.clone())
        };
        (line, words)
    };
    let mut rows: Vec<(Line, String)> = all.map(row).collect();
    for it in chosen {
        if !rows.iter().any(|(known, _)| known == it) {
            rows.push((it.clone(), line(it, kind, part, lang)));
        }
    }
    rows
}

fn list(kind: Kind, part: &Part, lang: Lang) -> Vec<String> {
    match kind {
        Kind::Deed => behaviours(part, lang),
        Kind::Card => cards(part, lang),
    }
}

/// The model in words, and whether the chosen one is gone.
pub fn model_line(talk: &Talk, model: Option<&Model>, lang: Lang) -> (String, bool) {
    match (&talk.model, model) {
        (Some(_), None) => (text::MODEL_GONE.get(lang).to_owned(), true),
        (Some(_), Some(model)) => {
            let name = match model.name.trim() {
                "" => talks::MODEL_UNTITLED.get(lang),
                name => name,
            };
            (text::model_used(lang, &name), false)
        }
        (None, _) => (text::MODEL_ORIGINAL.get(lang).to_owned(), false),
    }
}

/// What it is called.
pub fn title(talk: &Talk, lang: Lang) -> String {
    match talk.name.trim() {
        "" => talks::UNTITLED.get(lang).to_owned(),
        name => name.to_owned(),
    }
}

/// With whom, for which day and how far it has come: a line of the list.
pub fn standing(talk: &Talk, lang: Lang) -> String {
    let with = match talk.with.trim() {
        "" => None,
        who => Some(talks::with(lang, &who)),
    };
    let day = |day| words::date(lang, day);
    let stage = match talk.stage {
        Stage::Prepared => match talk.day {
            Some(on) => talks::planned(lang, &day(on)),
            None => talks::PREPARED.get(lang).to_owned(),
        },
        Stage::Held(on) => talks::held(lang, &day(on)),
        Stage::Closed(on) => talks::closed(lang, &day(on)),
    };
    let facts: Vec<String> = with.into_iter().chain([stage]).collect();
    facts.join(" · ")
}

/// The conversations as they are listed: what is to come by its day, then what is
/// closed, the latest first.
pub fn listed(mut talks: Vec<Talk>) -> Vec<Talk> {
    let is_closed = |it: &Talk| matches!(it.stage, Stage::Closed(_));
    talks.sort_by_key(|it| match it.stage {
        Stage::Prepared | Stage::Held(_) => it.day.map_or(i32::MAX, Date::to_julian_day),
        Stage::Closed(day) => -day.to_julian_day(),
    });
    talks.sort_by_key(is_closed);
    talks
}

/// What is chosen from a perspective, in a few words.
pub fn chosen_line(talk: &Talk, part: &Part, lang: Lang) -> String {
    let Some(choice) = talk.choice(part) else {
        return text::PART_NOTHING.get(lang).to_owned();
    };
    let deed = choice.deed.as_ref().map(|_| text::PART_DEED.get(lang));
    let cards = choice.cards.len();
    let cards = (0 < cards).then(|| text::part_cards(lang, &cards));
    let facts = deed.map(str::to_owned).into_iter().chain(cards);
    facts.collect::<Vec<_>>().join(", ")
}

/// A question that the two look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its perspective.
    pub of: String,
    /// The question.
    pub words: String,
}

/// What both see side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is for; may be empty.
    pub purpose: String,
    /// The expectations that are shown, each with whose it is.
    pub expectations: Vec<(Text, String)>,
    /// The questions, in order.
    pub cards: Vec<Card>,
}

impl Shared {
    /// What both see of a conversation.
    pub fn of(talk: &Talk, model: Option<&Model>, lang: Lang) -> Shared {
        let shown = [
            (text::SHOWN_OF_OTHER, &talk.of_other),
            (text::SHOWN_OF_ME, &talk.of_me),
        ];
        let is_shown = |it: &Expectation| it.is_shown && !it.words.trim().is_empty();
        let shown = shown.into_iter().filter(|(_, it)| is_shown(it));
        let parts = talk.parts(model);
        let mut cards: Vec<Card> = Vec::new();
        for part in &parts {
            let of = name(part, lang);
            let chosen = talk.choice(part).map(|it| it.cards.as_slice());
            cards.extend(chosen.unwrap_or_default().iter().map(|it| Card {
                of: of.clone(),
                words: line(it, Kind::Card, part, lang),
            }));
        }
        let own = text::OWN_QUESTION.get(lang);
        cards.extend(talk.questions.iter().map(|it| Card {
            of: own.to_owned(),
            words: it.clone(),
        }));
        Shared {
            purpose: talk.purpose.trim().to_owned(),
            expectations: shown
                .map(|(label, it)| (label, it.words.trim().to_owned()))
                .collect(),
            cards,
        }
    }

    /// How many steps there are: the beginning, the expectations, the questions.
    pub fn steps(&self) -> usize {
        2 + self.cards.len()
    }
}

/// Who begins with a question, by its place from 0: they take turns.
pub const fn begins(place: usize) -> Text {
    if place.is_multiple_of(2) {
        text::FIRST_BEGINS
    } else {
        text::SECOND_BEGINS
    }
}

/// What the two take along: what both have seen, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its heading.
    pub title: String,
    /// Its parts, in order; none is empty.
    pub parts: Vec<(Text, Vec<String>)>,
    lang: Lang,
}

impl Message {
    /// The text of a conversation, in a language.
    pub fn of(talk: &Talk, lang: Lang) -> Message {
        let day = |day| words::date(lang, day);
        let title = match talk.stage.day() {
            Some(on) => text::text_title_on(lang, &day(on)),
            None => text::TEXT_TITLE.get(lang).to_owned(),
        };
        let [first, second] = &talk.said;
        let said = [(text::SAID_FIRST, first), (text::SAID_SECOND, second)];
        let said = said
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(who, words)| {
                text::text_said_line(lang, &who.get(lang), &one_line(words))
            });
        let taken = talk.taken.iter().filter(|it| !it.is_empty());
        let next = talk.next_on.map(|on| match talk.next_at {
            Some(at) => text::text_next_at(lang, &day(on), &words::time(lang, at)),
            None => day(on),
        });
        let parts = [
            (text::TEXT_PURPOSE, lines(&talk.purpose)),
            (text::TEXT_SAID, said.collect()),
            (
                text::TEXT_TAKEN,
                taken.map(|it| taken_line(it, lang)).collect(),
            ),
            (text::TEXT_THANKS, lines(&talk.thanks)),
            (text::TEXT_NEXT, next.into_iter().collect()),
        ];
        let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        Message {
            title,
            parts: parts.collect(),
            lang,
        }
    }

    /// As plain text.
    pub fn plain(&self) -> String {
        let mut plain = format!("{}\n", self.title);
        for (title, lines) in &self.parts {
            plain.push_str(&format!("\n{}\n", title.get(self.lang)));
            for line in lines {
                plain.push_str(&format!("- {line}\n"));
            }
        }
        plain
    }

    /// As a text file. Its name says the day and nothing else.
    pub fn file(&self, talk: &Talk) -> File {
        let day = talk.stage.day().map(|day| format!("-{}", iso(day)));
        File {
            name: format!("samklang-samtal{}.txt", day.unwrap_or_default()),
            mime: PLAIN,
            text: self.plain(),
        }
    }
}

/// The next conversation for a calendar; nothing as long as its day or its time is not
/// set.
pub fn calendar(talk: &Talk, lang: Lang, now: Moment) -> Option<File> {
    let (day, begins) = (talk.next_on?, talk.next_at?);
    let event = Event {
        // Ids of all kinds have the same letters.
        id: MeetingId::parse(talk.id.as_str())?,
        stamped: now,
        day,
        begins,
        minutes: NEXT_MINUTES,
        title: text::EVENT_TITLE.get(lang).to_owned(),
        description: Message::of(talk, lang).plain(),
        place: String::new(),
    };
    Some(File {
        name: format!("samklang-samtal-{}.ics", iso(day)),
        mime: CALENDAR,
        text: event.write(),
    })
}

/// The preparation on paper, below its title, for the one who prepared it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// With whom, and when.
    pub facts: Vec<String>,
    /// Its parts: what each is, and its paragraphs. None is empty.
    pub parts: Vec<(String, Vec<String>)>,
}

impl Paper {
    /// What goes on paper; the own notes only where they are asked for.
    pub fn of(talk: &Talk, model: Option<&Model>, with_notes: bool, lang: Lang) -> Paper {
        let with = match talk.with.trim() {
            "" => None,
            who => Some(text::paper_with(lang, &who)),
        };
        let day = talk.day.map(|day| words::date(lang, day));
        let part = |label: Text, words: &str| (label.get(lang).to_owned(), lines(words));
        let mut parts = vec![
            part(text::PURPOSE_LABEL, &talk.purpose),
            part(text::OF_OTHER_LABEL, &talk.of_other.words),
            part(text::OF_ME_LABEL, &talk.of_me.words),
        ];
        for it in &talk.parts(model) {
            let Some(choice) = talk.choice(it) else {
                continue;
            };
            let deed = choice.deed.as_ref();
            let deed = deed.map(|deed| line(deed, Kind::Deed, it, lang));
            let deed = deed.map(|deed| text::paper_deed(lang, &deed));
            let cards = choice
                .cards
                .iter()
                .map(|card| line(card, Kind::Card, it, lang));
            parts.push((name(it, lang), deed.into_iter().chain(cards).collect()));
        }
        let own = talk.questions.join("\n");
        parts.push(part(text::OWN_CARDS_LABEL, &own));
        if with_notes {
            parts.push(part(text::NOTES_TITLE, &talk.notes));
        }
        parts.retain(|(_, lines)| !lines.is_empty());
        Paper {
            facts: with.into_iter().chain(day).collect(),
            parts,
        }
    }
}

fn taken_line(taken: &Taken, lang: Lang) -> String {
    let what = one_line(&taken.what);
    let who = Some(one_line(&taken.who)).filter(|who| !who.is_empty());
    let by = taken.by;
    let by = by.map(|day| text::text_by(lang, &words::date(lang, day)));
    let details: Vec<String> = who.into_iter().chain(by).collect();
    if details.is_empty() || what.is_empty() {
        return [what, details.join(", ")].concat();
    }
    text::text_taken_line(lang, &what, &details.join(", "))
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
