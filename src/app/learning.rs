//! The pages to learn from, piece by piece: each piece is shown, and can be read
//! aloud, in this order.

use super::LearnPage;
use crate::content::text::{
    glossary, guide, learn as text, perspective as of, practice, research, situations,
};
use crate::content::{Lang, Text, words};
use crate::domain::Dimension;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading of a part.
    Part(Text),
    /// A heading within a part.
    Within(Text),
    /// A paragraph.
    Paragraph(Text),
    /// An entry of a list.
    Entry(Text),
    /// A source.
    Source(Text),
    /// A term and what it means.
    Term(Text, Text),
    /// The exercise that fits what stands above, by its id.
    Exercise(&'static str),
}

impl Piece {
    /// What is read aloud of it; sources and links are not.
    pub fn spoken(self, lang: Lang) -> Option<String> {
        match self {
            Piece::Part(it)
            | Piece::Within(it)
            | Piece::Paragraph(it)
            | Piece::Entry(it) => Some(it.get(lang).to_owned()),
            Piece::Term(term, meaning) => {
                Some(format!("{}: {}", term.get(lang), meaning.get(lang)))
            }
            Piece::Source(_) | Piece::Exercise(_) => None,
        }
    }
}

/// What a page is called.
pub const fn title(page: LearnPage) -> Text {
    match page {
        LearnPage::Perspective(dimension) => words::name(dimension),
        LearnPage::Pairs => of::PAIR_TITLE,
        LearnPage::Guide => guide::TITLE,
        LearnPage::Situations => situations::TITLE,
        LearnPage::Cases => practice::TITLE,
        LearnPage::Research => research::TITLE,
        LearnPage::Glossary => glossary::TITLE,
    }
}

/// What a page is about, in a sentence or two.
pub const fn lead(page: LearnPage) -> Text {
    match page {
        LearnPage::Perspective(dimension) => match dimension {
            Dimension::Exploring => of::EXPLORING_LEAD,
            Dimension::Telling => of::TELLING_LEAD,
            Dimension::Inside => of::INSIDE_LEAD,
            Dimension::Outside => of::OUTSIDE_LEAD,
            Dimension::Climate | Dimension::Frames => of::CLIMATE_LEAD,
        },
        LearnPage::Pairs => of::PAIR_LEAD,
        LearnPage::Guide => guide::LEAD,
        LearnPage::Situations => situations::LEAD,
        LearnPage::Cases => practice::LEAD,
        LearnPage::Research => research::LEAD,
        LearnPage::Glossary => glossary::LEAD,
    }
}

/// The pieces of a page, below its title and what it is about.
pub fn pieces(page: LearnPage) -> Vec<Piece> {
    match page {
        LearnPage::Perspective(dimension) => perspective(dimension),
        LearnPage::Pairs => pairs(),
        LearnPage::Guide => leading(),
        LearnPage::Situations => hard_situations(),
        LearnPage::Cases => cases(),
        LearnPage::Research => studies(),
        LearnPage::Glossary => {
            let terms = glossary::TERM.iter().zip(glossary::MEANING);
            terms
                .map(|(term, meaning)| Piece::Term(*term, *meaning))
                .collect()
        }
    }
}

fn paragraphs(texts: &[Text]) -> impl Iterator<Item = Piece> {
    texts.iter().map(|it| Piece::Paragraph(*it))
}

/// A heading with a list below it.
fn part(title: Text, entries: &[Text]) -> impl Iterator<Item = Piece> {
    let entries = entries.iter().map(|it| Piece::Entry(*it));
    std::iter::once(Piece::Part(title)).chain(entries)
}

type Lists = [&'static [Text]; 6];

fn perspective(dimension: Dimension) -> Vec<Piece> {
    let lists: Lists = match dimension {
        Dimension::Exploring => [
            of::EXPLORING_WHAT,
            of::EXPLORING_SIGNS,
            of::EXPLORING_MISSING,
            of::EXPLORING_MUCH,
            of::EXPLORING_QUESTIONS,
            of::EXPLORING_TRY,
        ],
        Dimension::Telling => [
            of::TELLING_WHAT,
            of::TELLING_SIGNS,
            of::TELLING_MISSING,
            of::TELLING_MUCH,
            of::TELLING_QUESTIONS,
            of::TELLING_TRY,
        ],
        Dimension::Inside => [
            of::INSIDE_WHAT,
            of::INSIDE_SIGNS,
            of::INSIDE_MISSING,
            of::INSIDE_MUCH,
            of::INSIDE_QUESTIONS,
            of::INSIDE_TRY,
        ],
        Dimension::Outside => [
            of::OUTSIDE_WHAT,
            of::OUTSIDE_SIGNS,
            of::OUTSIDE_MISSING,
            of::OUTSIDE_MUCH,
            of::OUTSIDE_QUESTIONS,
            of::OUTSIDE_TRY,
        ],
        Dimension::Climate | Dimension::Frames => [
            of::CLIMATE_WHAT,
            of::CLIMATE_SIGNS,
            of::CLIMATE_MISSING,
            of::CLIMATE_MUCH,
            of::CLIMATE_QUESTIONS,
            of::CLIMATE_TRY,
        ],
    };
    let [what, signs, missing, much, questions, tries] = lists;
    let too_much = match dimension {
        Dimension::Climate | Dimension::Frames => text::MUCH_CLIMATE,
        _ => text::MUCH,
    };
    paragraphs(what)
        .chain(part(text::SIGNS, signs))
        .chain(part(text::MISSING, missing))
        .chain(part(too_much, much))
        .chain(part(text::QUESTIONS, questions))
        .chain(part(text::TRY, tries))
        .collect()
}

fn pairs() -> Vec<Piece> {
    paragraphs(of::PAIR_WHAT)
        .chain(part(of::PAIR_ASKING_TITLE, of::PAIR_ASKING))
        .chain(part(of::PAIR_LOOKING_TITLE, of::PAIR_LOOKING))
        .chain(part(text::QUESTIONS, of::PAIR_QUESTIONS))
        .collect()
}

fn leading() -> Vec<Piece> {
    part(guide::BEFORE_TITLE, guide::BEFORE)
        .chain(part(guide::DURING_TITLE, guide::DURING))
        .chain(part(guide::AFTER_TITLE, guide::AFTER))
        .chain(part(guide::NEVER_TITLE, guide::NEVER))
        .chain(part(guide::HELP_TITLE, guide::HELP))
        .collect()
}

/// A hard situation: what it is called, how it may look, what to say, what to do, and
/// what is left for later.
type Situation = (Text, Text, &'static [Text], &'static [Text], Text);

/// The situations, each a card.
const SITUATIONS: [Situation; 9] = [
    (
        situations::DOMINATES_TITLE,
        situations::DOMINATES_SEE,
        situations::DOMINATES_SAY,
        situations::DOMINATES_DO,
        situations::DOMINATES_LATER,
    ),
    (
        situations::SILENCE_TITLE,
        situations::SILENCE_SEE,
        situations::SILENCE_SAY,
        situations::SILENCE_DO,
        situations::SILENCE_LATER,
    ),
    (
        situations::IRONY_TITLE,
        situations::IRONY_SEE,
        situations::IRONY_SAY,
        situations::IRONY_DO,
        situations::IRONY_LATER,
    ),
    (
        situations::CONFLICT_TITLE,
        situations::CONFLICT_SEE,
        situations::CONFLICT_SAY,
        situations::CONFLICT_DO,
        situations::CONFLICT_LATER,
    ),
    (
        situations::PERSON_TITLE,
        situations::PERSON_SEE,
        situations::PERSON_SAY,
        situations::PERSON_DO,
        situations::PERSON_LATER,
    ),
    (
        situations::DIGITAL_TITLE,
        situations::DIGITAL_SEE,
        situations::DIGITAL_SAY,
        situations::DIGITAL_DO,
        situations::DIGITAL_LATER,
    ),
    (
        situations::LARGE_TITLE,
        situations::LARGE_SEE,
        situations::LARGE_SAY,
        situations::LARGE_DO,
        situations::LARGE_LATER,
    ),
    (
        situations::DECISION_LATE_TITLE,
        situations::DECISION_LATE_SEE,
        situations::DECISION_LATE_SAY,
        situations::DECISION_LATE_DO,
        situations::DECISION_LATE_LATER,
    ),
    (
        situations::NO_ANSWER_TITLE,
        situations::NO_ANSWER_SEE,
        situations::NO_ANSWER_SAY,
        situations::NO_ANSWER_DO,
        situations::NO_ANSWER_LATER,
    ),
];

fn hard_situations() -> Vec<Piece> {
    let entries = |texts: &'static [Text]| texts.iter().map(|it| Piece::Entry(*it));
    let mut pieces = Vec::new();
    for (title, see, say, act, later) in SITUATIONS {
        pieces.push(Piece::Part(title));
        pieces.push(Piece::Paragraph(see));
        pieces.push(Piece::Within(situations::SAY_LABEL));
        pieces.extend(entries(say));
        pieces.push(Piece::Within(situations::DO_LABEL));
        pieces.extend(entries(act));
        pieces.push(Piece::Within(situations::LATER_LABEL));
        pieces.push(Piece::Paragraph(later));
    }
    pieces
}

/// The exercise that fits each case, in their order.
pub const OF_CASES: [&str; 8] = [
    "speaking-round",
    "silent-proposals",
    "thinking-colours",
    "question-at-the-door",
    "one-minute-each",
    "question-relay",
    "yes-then-objection",
    "alone-pairs-all",
];

fn cases() -> Vec<Piece> {
    let mut pieces: Vec<Piece> = part(text::HOW_TITLE, practice::HOW).collect();
    let cases = practice::CASE_TITLE
        .iter()
        .zip(practice::CASE_SCENE)
        .zip(practice::CASE_THINK)
        .zip(practice::CASE_WAY)
        .zip(practice::CASE_EXERCISE)
        .zip(OF_CASES);
    for (((((title, scene), think), way), why), exercise) in cases {
        pieces.extend([
            Piece::Part(*title),
            Piece::Paragraph(*scene),
            Piece::Within(text::THINK),
            Piece::Paragraph(*think),
            Piece::Within(text::WAY),
            Piece::Paragraph(*way),
            Piece::Paragraph(*why),
            Piece::Exercise(exercise),
        ]);
    }
    pieces
}

/// A line of research: what it is about, what it says, what it does not say, sources.
const STUDIES: [[Text; 4]; 7] = [
    [
        research::BALANCED_TITLE,
        research::BALANCED_SAYS,
        research::BALANCED_LIMITS,
        research::BALANCED_SOURCES,
    ],
    [
        research::RATIO_TITLE,
        research::RATIO_SAYS,
        research::RATIO_LIMITS,
        research::RATIO_SOURCES,
    ],
    [
        research::TURNS_TITLE,
        research::TURNS_SAYS,
        research::TURNS_LIMITS,
        research::TURNS_SOURCES,
    ],
    [
        research::EFFECTIVE_TITLE,
        research::EFFECTIVE_SAYS,
        research::EFFECTIVE_LIMITS,
        research::EFFECTIVE_SOURCES,
    ],
    [
        research::SAFETY_TITLE,
        research::SAFETY_SAYS,
        research::SAFETY_LIMITS,
        research::SAFETY_SOURCES,
    ],
    [
        research::INSTRUMENTS_TITLE,
        research::INSTRUMENTS_SAYS,
        research::INSTRUMENTS_LIMITS,
        research::INSTRUMENTS_SOURCES,
    ],
    [
        research::METHODS_TITLE,
        research::METHODS_SAYS,
        research::METHODS_LIMITS,
        research::METHODS_SOURCES,
    ],
];

fn studies() -> Vec<Piece> {
    let mut pieces = vec![Piece::Paragraph(text::INDEPENDENT)];
    for [title, says, limits, sources] in STUDIES {
        pieces.extend([
            Piece::Part(title),
            Piece::Within(text::SAYS),
            Piece::Paragraph(says),
            Piece::Within(text::LIMITS),
            Piece::Paragraph(limits),
            Piece::Source(sources),
        ]);
    }
    pieces.extend(part(text::NOT_TITLE, text::NOT_LIST));
    pieces.push(Piece::Part(text::FIGURES_TITLE));
    pieces.extend(paragraphs(text::FIGURES));
    pieces.push(Piece::Part(text::SOURCES_TITLE));
    pieces.extend(text::SOURCES.iter().map(|it| Piece::Source(*it)));
    pieces
}
