//! What fields of JSON files hold: days, times, texts that are not too long. What
//! does not fit is refused where it stands, so that line and column can be told.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::Date;

use crate::domain::TimeOfDay;
use crate::domain::day::{iso, of_iso};
use crate::domain::meeting::{LONG, MANY, SHORT};

/// A date as `2026-11-21`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Day(pub(crate) Date);

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Day, Self::Error> {
        let date = of_iso(&text).filter(|date| iso(*date) == text);
        date.map(Day).ok_or("no date")
    }
}

impl From<Day> for String {
    fn from(Day(date): Day) -> String {
        iso(date)
    }
}

/// A time of day as `09:30`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Time(pub(crate) TimeOfDay);

impl TryFrom<String> for Time {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Time, Self::Error> {
        let time = TimeOfDay::of_iso(&text).filter(|time| time.iso() == text);
        time.map(Time).ok_or("no time of day")
    }
}

impl From<Time> for String {
    fn from(Time(time): Time) -> String {
        time.iso()
    }
}

/// A line of text, of at most [`SHORT`] characters. Fields of forms hold no more;
/// should one ever, what is too long is cut off when it is written, so that what is
/// written can be read.
pub(crate) mod line {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(it: &str, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(cut(it, SHORT))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        field: D,
    ) -> Result<String, D::Error> {
        text(String::deserialize(field)?, SHORT)
    }
}

/// A text of at most [`LONG`] characters.
pub(crate) mod words {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(it: &str, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(cut(it, LONG))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        field: D,
    ) -> Result<String, D::Error> {
        text(String::deserialize(field)?, LONG)
    }
}

/// At most [`MANY`] texts of at most [`LONG`] characters.
pub(crate) mod lines {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        all: &[String],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(all.iter().take(MANY).map(|it| cut(it, LONG)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        field: D,
    ) -> Result<Vec<String>, D::Error> {
        let all: Vec<String> = super::many::deserialize(field)?;
        all.into_iter().map(|it| text(it, LONG)).collect()
    }
}

/// At most [`MANY`] entries.
pub(crate) mod many {
    use super::*;

    pub(crate) fn serialize<S: Serializer, T: Serialize>(
        all: &[T],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(all.iter().take(MANY))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        field: D,
    ) -> Result<Vec<T>, D::Error> {
        let all = Vec::<T>::deserialize(field)?;
        if MANY < all.len() {
            return Err(D::Error::custom("too many entries"));
        }
        Ok(all)
    }
}

fn text<E: Error>(text: String, most: usize) -> Result<String, E> {
    if most < text.chars().count() {
        return Err(E::custom("too long"));
    }
    Ok(text)
}

fn cut(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}
