//! The guided conversation about a result: what each of its steps shows, asks
//! and reminds of. Where it stands is the timer of `practise`.

use super::agreeing;
use super::result::{lean_words, level_words, split_statements, with_spread};
use super::suggest::{self, Why};
use crate::content::text::{questions, result, review as text};
use crate::content::{self, FREQUENCY, Lang, Text, words};
use crate::domain::closed::Spread;
use crate::domain::conversation::{Guess, Towards};
use crate::domain::{
    Agreement, ClosedRound, Conversation, Dimension, Form, Group, Pair, Step,
};

/// The steps, in order; as many as `practise::Course::RESULT` has minutes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the group thinks that the answers show.
    Guess,
    /// What they show.
    See,
    /// Where the group describes things differently.
    Differ,
    /// What surprises.
    Surprise,
    /// What the group wants to work on.
    Choose,
}

impl Part {
    /// All five, in order.
    pub const ALL: [Part; 5] = [
        Part::Guess,
        Part::See,
        Part::Differ,
        Part::Surprise,
        Part::Choose,
    ];

    /// The part of a step, from 0; what lies behind the last one is the last one.
    pub fn at(step: usize) -> Part {
        Part::ALL.get(step).copied().unwrap_or(Part::Choose)
    }

    /// The part after this one.
    pub fn next(self) -> Option<Part> {
        Part::ALL.get(self as usize + 1).copied()
    }

    /// A word or two for it.
    pub fn name(self) -> Text {
        of(text::NAMES, self)
    }

    /// What it is, in a sentence.
    pub fn what(self) -> Text {
        of(text::WHATS, self)
    }

    /// What it asks, over a result.
    pub fn question(self, result: &ClosedRound) -> Text {
        if self == Part::Differ && Differences::of(result).is_none() {
            return text::QUESTION_DIFFERENT_NONE;
        }
        of(text::QUESTIONS, self)
    }

    /// What helps whoever leads it.
    pub const fn prompts(self) -> Prompts {
        let (say, ask, watch) = match self {
            Part::Guess => (text::GUESS_SAY, text::GUESS_ASK, text::GUESS_WATCH),
            Part::See => (text::SEE_SAY, text::SEE_ASK, text::SEE_WATCH),
            Part::Differ => (
                text::DIFFERENT_SAY,
                text::DIFFERENT_ASK,
                text::DIFFERENT_WATCH,
            ),
            Part::Surprise => {
                (text::SURPRISE_SAY, text::SURPRISE_ASK, text::SURPRISE_WATCH)
            }
            Part::Choose => (text::CHOOSE_SAY, text::CHOOSE_ASK, text::CHOOSE_WATCH),
        };
        Prompts { say, ask, watch }
    }
}

fn of(texts: &[Text], part: Part) -> Text {
    let found = texts.get(part as usize).copied();
    found.unwrap_or(Text::EMPTY)
}

/// What helps whoever leads a step.
#[derive(Clone, Copy, Debug)]
pub struct Prompts {
    /// To be read aloud.
    pub say: &'static [Text],
    /// Questions to the group.
    pub ask: &'static [Text],
    /// What to watch for.
    pub watch: &'static [Text],
}

/// What can be guessed of a pair, in order.
pub const fn guesses(pair: Pair) -> [(Towards, Text); 3] {
    let (first, second) = match pair {
        Pair::ExploringTelling => (text::MORE_EXPLORING, text::MORE_TELLING),
        Pair::InsideOutside => (text::MORE_INSIDE, text::MORE_OUTSIDE),
    };
    [
        (Towards::First, first),
        (Towards::Neither, text::NEITHER),
        (Towards::Second, second),
    ]
}

/// What is asked of a pair.
pub const fn asked(pair: Pair) -> Text {
    match pair {
        Pair::ExploringTelling => text::GUESS_EXPLORING,
        Pair::InsideOutside => text::GUESS_INSIDE,
    }
}

/// Something guessed and what the answers show of it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The pair, or the climate.
    pub what: Text,
    /// Within a sentence; `None` where nothing was guessed.
    pub guessed: Option<String>,
    /// Within a sentence; `None` where nothing is released.
    pub shown: Option<String>,
}

/// The two pairs and the climate, in this order. That a guess and the answers
/// are alike or not is never said: it is the group's to see.
pub fn compared(result: &ClosedRound, guess: &Guess, lang: Lang) -> [Compared; 3] {
    let pair = |pair: Pair| {
        let mut all = guesses(pair).into_iter();
        let made = guess.pair(pair);
        let made = made.and_then(|made| all.find(|(it, _)| *it == made));
        Compared {
            what: match pair {
                Pair::ExploringTelling => text::PAIR_EXPLORING,
                Pair::InsideOutside => text::PAIR_INSIDE,
            },
            guessed: made.map(|(_, words)| words.get(lang).to_lowercase()),
            shown: result.lean(pair).map(|lean| lean_words(pair, lean, lang)),
        }
    };
    let level = level_words(result, Dimension::Climate, lang);
    let climate = Compared {
        what: words::name(Dimension::Climate),
        guessed: guess.climate.map(|step| words::step_word(lang, step)),
        shown: Some(level).filter(|it| !it.is_empty()),
    };
    let [first, second] = Pair::ALL.map(pair);
    [first, second, climate]
}

/// The climate's five answers to guess among.
pub fn climates() -> impl Iterator<Item = (Step, Text)> {
    (1..)
        .zip(FREQUENCY)
        .filter_map(|(code, words)| Some((Step::new(code)?, words)))
}

/// Where a group describes things differently, as far as that is released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// What is described with different pictures.
    pub dimensions: Vec<Dimension>,
    /// The statements whose answers are split.
    pub statements: Vec<Text>,
    /// What is said where there are none of either.
    pub none: Text,
}

impl Differences {
    /// The differences that a result shows.
    pub fn of(result: &ClosedRound) -> Differences {
        let instrument = content::instrument(result.form);
        let statements = split_statements(result)
            .into_iter()
            .filter_map(|place| instrument.items.get(place))
            .map(|item| content::statement(item.id));
        let spreads = [Spread::Shared, Spread::FairlyShared, Spread::Different];
        let is_released = result.items.iter().any(|it| it.cells.is_some())
            || spreads
                .iter()
                .any(|it| !with_spread(result, *it).is_empty());
        let none = match result.form {
            _ if is_released => text::NONE_DIFFERENT,
            Form::Full => result::SPREAD_NONE,
            Form::Short => result::SPREAD_SHORT,
        };
        Differences {
            dimensions: with_spread(result, Spread::Different),
            statements: statements.collect(),
            none,
        }
    }

    /// Whether there is none, or none that may be shown.
    pub fn is_none(&self) -> bool {
        self.dimensions.is_empty() && self.statements.is_empty()
    }

    /// What to ask, the most important first. Nobody is asked for an answer.
    pub fn questions(&self) -> Vec<Text> {
        if self.is_none() {
            let general = questions::GENERAL.get(1).copied();
            return general.into_iter().chain([text::NOBODY_TELLS]).collect();
        }
        questions::DIFFERENT.to_vec()
    }
}

/// Why a result suggests to work with something, if it does.
pub fn suggestion(result: &ClosedRound, dimension: Dimension) -> Option<Why> {
    let mut reasons = suggest::reasons(result).into_iter();
    reasons.find(|why| why.dimension() == dimension)
}

/// Whether anything was said in a conversation that is kept.
pub fn is_held(conversation: &Conversation) -> bool {
    conversation.guess.is_made()
        || !conversation.surprise.trim().is_empty()
        || !conversation.focus.is_empty()
}

/// A part of what was said, with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Guess, surprise, choice or agreements.
    pub title: Text,
    /// In the group's words; never empty.
    pub lines: Vec<String>,
}

/// What a group said about one of its rounds, and agreed on until the next one;
/// empty where it said nothing.
pub fn said(group: &Group, number: u32, lang: Lang) -> Vec<Said> {
    let mut rounds = group.rounds.iter().skip_while(|it| it.number != number);
    let Some(round) = rounds.next() else {
        return Vec::new();
    };
    let until = rounds.next().map(|next| next.closed_on);
    let conversation = group.conversation(number);
    let guesses = compared(&round.result, &conversation.guess, lang).into_iter();
    let guesses =
        guesses.filter_map(|it| Some(format!("{}: {}", it.what.get(lang), it.guessed?)));
    let surprise = lines(&conversation.surprise).map(ToOwned::to_owned);
    let focus = conversation.focus.iter();
    let focus = focus.map(|it| words::name(*it).get(lang).to_owned());
    let belongs = |it: &&Agreement| {
        round.closed_on <= it.made_on && until.is_none_or(|until| it.made_on < until)
    };
    let agreed = group.agreements.iter().filter(belongs);
    let agreed = agreed.map(|it| agreeing::sentence(it, lang));
    [
        (text::SAID_GUESS, guesses.collect()),
        (text::SAID_SURPRISE, surprise.collect()),
        (text::SAID_FOCUS, focus.collect()),
        (text::SAID_AGREED, agreed.collect()),
    ]
    .into_iter()
    .map(|(title, lines): (Text, Vec<String>)| Said { title, lines })
    .filter(|it| !it.lines.is_empty())
    .collect()
}

/// A note line by line, without the empty ones.
pub fn lines(note: &str) -> impl Iterator<Item = &str> {
    note.lines().map(str::trim).filter(|it| !it.is_empty())
}
