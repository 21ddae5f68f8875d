//! Figures in words: thousands apart, ranges with two significant digits.

use crate::content::text::baseline as text;
use crate::content::{Lang, Text, words};
use crate::domain::culture::figures::{Range, Ratio, rounded};
use crate::domain::culture::{Form, Said};

/// A whole number with its thousands apart: 4 945 in Swedish, 4,945 in English.
pub fn grouped(lang: Lang, number: u64) -> String {
    let between = match lang {
        Lang::Sv | Lang::Easy => '\u{a0}',
        Lang::En => ',',
    };
    let figures = number.to_string();
    let mut text = String::new();
    for (place, figure) in figures.chars().enumerate() {
        let left = figures.len() - place;
        if 0 < place && left.is_multiple_of(3) {
            text.push(between);
        }
        text.push(figure);
    }
    text
}

/// A number of 0 or more to the nearest whole, with its thousands apart.
pub fn whole(lang: Lang, number: f64) -> String {
    // Figures come from whole numbers and are never negative.
    grouped(lang, number.round().max(0.0) as u64)
}

/// A number with two significant digits.
pub fn about(lang: Lang, number: f64) -> String {
    let number = rounded(number);
    if 10.0 <= number || number == 0.0 {
        return whole(lang, number);
    }
    let decimals = if number < 1.0 { 2 } else { 1 };
    let text = words::decimal(lang, number, decimals);
    let point = match lang {
        Lang::Sv | Lang::Easy => ",0",
        Lang::En => ".0",
    };
    text.strip_suffix(point).map_or(text.clone(), str::to_owned)
}

/// From where to where, each with two significant digits; one figure where both are
/// the same.
pub fn range(lang: Lang, range: Range) -> String {
    let (low, high) = (about(lang, range.low), about(lang, range.high));
    if low == high {
        low
    } else {
        text::range(lang, &low, &high)
    }
}

/// A part in whole per cent. What is there and rounds to nothing is less than one.
pub fn percent(lang: Lang, ratio: Ratio) -> String {
    match ratio.percent() {
        0 if 0 < ratio.part => text::LESS_THAN_ONE_PERCENT.get(lang).to_owned(),
        percent => text::percent(lang, &percent),
    }
}

/// One decimal.
pub fn tenths(lang: Lang, number: f64) -> String {
    words::decimal(lang, number, 1)
}

/// A form's name.
pub const fn form(form: Form) -> Text {
    match form {
        Form::Room => text::FORM_ROOM,
        Form::Digital => text::FORM_DIGITAL,
        Form::Hybrid => text::FORM_HYBRID,
    }
}

/// Own words in a language; those in the other one where they were written in that
/// only. Trimmed, and empty where there are none.
pub fn said(said: &Said, lang: Lang) -> &str {
    let (own, other) = match lang {
        Lang::Sv | Lang::Easy => (&said.sv, &said.en),
        Lang::En => (&said.en, &said.sv),
    };
    match own.trim() {
        "" => other.trim(),
        own => own,
    }
}

/// Own words in a language, to be changed.
pub fn said_mut(said: &mut Said, lang: Lang) -> &mut String {
    match lang {
        Lang::Sv | Lang::Easy => &mut said.sv,
        Lang::En => &mut said.en,
    }
}
