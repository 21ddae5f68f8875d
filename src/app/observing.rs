//! Observing a meeting: a new observation from its form, what is said of every
//! mark, bringing in what another device has marked, and two beside each other.

pub mod beside;
pub mod bring;
pub mod planned;

use time::Date;

use crate::content::text::observe as text;
use crate::content::{Lang, Text, words};
use crate::domain::conversation::CHOICES;
use crate::domain::observation::{
    About, Counts, LONGEST_LABEL, LONGEST_TITLE, MOST_SEATS, NotMarked, Observation, Way,
    What,
};
use crate::domain::{Dimension, GroupId, MeetingId, ObservationId};

/// The form of a new observation, as a person fills it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What will be observed.
    pub title: String,
    /// What the observer is called.
    pub observer: String,
    /// How contributions are marked.
    pub way: Way,
    /// How many seats, as written.
    pub seats: String,
    /// Whose meeting it is.
    pub group: Option<GroupId>,
    /// Which meeting of this device it is.
    pub meeting: Option<MeetingId>,
    /// Whether the group has agreed.
    pub agreed: bool,
}

/// What is missing or wrong in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There is no title.
    Title,
    /// That is no number of seats.
    Seats,
}

impl Form {
    /// The form at first.
    pub fn new(lang: Lang) -> Form {
        Form {
            title: String::new(),
            observer: text::OBSERVER_DEFAULT.get(lang).to_owned(),
            way: Way::Taps,
            seats: "0".to_owned(),
            group: None,
            meeting: None,
            agreed: false,
        }
    }

    /// The observation that it describes.
    ///
    /// # Errors
    /// What is missing or wrong, in the order of the form.
    pub fn observation(
        &self,
        id: ObservationId,
        today: Date,
    ) -> Result<Observation, Vec<Unclear>> {
        let seats = self.seats.trim().parse::<u8>().ok();
        let seats = seats.filter(|it| *it <= MOST_SEATS);
        let title = line(&self.title, LONGEST_TITLE);
        let about = About {
            id,
            observer: line(&self.observer, LONGEST_LABEL),
            group: self.group.clone(),
            meeting: self.meeting.clone(),
            on: today,
            agreed: self.agreed,
            way: self.way,
            seats: seats.unwrap_or(0),
            title,
        };
        let unclear = [
            (about.title.is_empty(), Unclear::Title),
            (seats.is_none(), Unclear::Seats),
        ];
        let unclear: Vec<Unclear> = unclear
            .into_iter()
            .filter_map(|(is, what)| is.then_some(what))
            .collect();
        if unclear.is_empty() {
            Observation::new(about).ok_or(unclear)
        } else {
            Err(unclear)
        }
    }
}

/// What was written as one line of at most so many characters; the fields hold no
/// more.
fn line(words: &str, most: usize) -> String {
    let plain = words.chars().filter(|it| !it.is_control());
    let words: String = plain.collect();
    let words: String = words.trim().chars().take(most).collect();
    words.trim_end().to_owned()
}

/// What belongs to a kind of contribution, within a sentence.
pub const fn kind_words(dimension: Dimension) -> Text {
    match dimension {
        Dimension::Exploring => text::EXPLORING,
        Dimension::Telling => text::TELLING,
        Dimension::Inside => text::INSIDE,
        Dimension::Outside => text::OUTSIDE,
        Dimension::Climate => text::CLIMATE,
        // Not marked.
        Dimension::Frames => crate::content::text::common::FRAMES,
    }
}

/// A mark by its name.
pub fn what_words(what: What, lang: Lang) -> String {
    let text = match what {
        What::Said(dimension) => words::name(dimension),
        What::Other => text::OTHER,
        What::Turn(seat) => return text::seat(lang, &seat),
        What::Interruption => text::INTERRUPTION,
        What::OpenQuestion => text::OPEN_QUESTION,
        What::Answered => text::ANSWERED,
    };
    text.get(lang).to_owned()
}

/// What was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It was marked, and that makes so many.
    Marked(What, usize),
    /// It was taken back.
    Undone(What),
    /// There was nothing to take back.
    Nothing,
    /// It was not marked.
    Refused(NotMarked),
}

/// What is told of it.
pub fn told(told: Told, lang: Lang) -> String {
    let refusal = match told {
        Told::Marked(what, n) => {
            return text::told_mark(lang, &what_words(what, lang), &n);
        }
        Told::Undone(what) => return text::told_undo(lang, &what_words(what, lang)),
        Told::Nothing => text::TOLD_NOTHING,
        Told::Refused(why) => match why {
            NotMarked::NotAgreed => text::REFUSED_AGREED,
            NotMarked::NotBegun => text::REFUSED_BEGUN,
            NotMarked::Over => text::REFUSED_OVER,
            NotMarked::Full => text::REFUSED_FULL,
            NotMarked::TooLong => text::REFUSED_LONG,
            NotMarked::Chosen => text::REFUSED_CHOSEN,
            NotMarked::NoneOpen => text::REFUSED_OPEN,
            NotMarked::NotHere => text::REFUSED_HERE,
        },
    };
    refusal.get(lang).to_owned()
}

/// What a key does while a button has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// It marks.
    Mark(What),
    /// It takes back the last mark.
    Undo,
}

/// The meaning of a key, as browsers name it. Seats have none: their numbers would be
/// those of the kinds.
pub fn key(name: &str, way: Way) -> Option<Press> {
    let what = match name {
        "Backspace" => return Some(Press::Undo),
        "0" if way == Way::Samples => What::Other,
        "7" => What::Interruption,
        "8" => What::OpenQuestion,
        "9" => What::Answered,
        digit => {
            let place = digit.parse::<usize>().ok()?.checked_sub(1)?;
            What::Said(*CHOICES.get(place)?)
        }
    };
    Some(Press::Mark(what))
}

/// A row of the table of contributions: a kind, or something else where minutes are
/// sampled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The kind; `None` for something else.
    pub kind: Option<Dimension>,
    /// How often.
    pub count: u32,
    /// Of all in whole per cent; `None` where nothing was noted.
    pub share: Option<u32>,
}

/// The rows of the table of contributions.
pub fn rows(counts: &Counts, way: Way) -> Vec<Row> {
    let row = |kind, count| Row {
        kind,
        count,
        share: counts.share(count),
    };
    let kinds = CHOICES.map(|it| row(Some(it), counts.said(it)));
    let other = (way == Way::Samples).then(|| row(None, counts.other));
    kinds.into_iter().chain(other).collect()
}

/// The name of a row.
pub fn row_words(row: &Row, lang: Lang) -> &'static str {
    row.kind.map_or(text::OTHER, words::name).get(lang)
}

/// A share, or a dash where there is none.
pub fn share_words(share: Option<u32>, lang: Lang) -> String {
    share.map_or_else(
        || text::NONE.get(lang).to_owned(),
        |it| text::percent(lang, &it),
    )
}

/// A figure on the spread of turns: its name, its value, and what it means.
pub struct Figure {
    /// Its name.
    pub name: Text,
    /// Its value in the language.
    pub value: String,
    /// One sentence on it.
    pub meaning: Text,
}

/// The figures on the spread of turns; none where there is no spread.
pub fn figures(counts: &Counts, lang: Lang) -> Vec<Figure> {
    let Some(it) = counts.evenness() else {
        return Vec::new();
    };
    let rows = [
        (text::TURNS_ALL, it.turns.to_string(), text::TURNS_ALL_WHAT),
        (text::SILENT, it.silent.to_string(), text::SILENT_WHAT),
        (
            text::TOP,
            text::percent(lang, &it.top_share),
            text::TOP_WHAT,
        ),
        (
            text::EFFECTIVE,
            words::decimal(lang, it.effective, 1),
            text::EFFECTIVE_WHAT,
        ),
        (
            text::ENTROPY,
            words::decimal(lang, it.entropy, 2),
            text::ENTROPY_WHAT,
        ),
        (
            text::GINI,
            words::decimal(lang, it.gini, 2),
            text::GINI_WHAT,
        ),
        (text::HHI, words::decimal(lang, it.hhi, 2), text::HHI_WHAT),
    ];
    let figure = |(name, value, meaning)| Figure {
        name,
        value,
        meaning,
    };
    rows.map(figure).into()
}

/// How contributions were marked, within a line.
pub const fn way_words(way: Way) -> Text {
    match way {
        Way::Taps => text::TAPS_IN,
        Way::Samples => text::SAMPLES_IN,
    }
}

/// The observer's label, or the usual one.
pub fn observer_words(about: &About, lang: Lang) -> &str {
    match about.observer.as_str() {
        "" => text::OBSERVER_DEFAULT.get(lang),
        label => label,
    }
}

/// Day, observer and way in a line.
pub fn facts(about: &About, lang: Lang) -> String {
    let date = words::date(lang, about.on);
    let way = way_words(about.way).get(lang);
    text::list_line(lang, &date, &observer_words(about, lang), &way)
}
