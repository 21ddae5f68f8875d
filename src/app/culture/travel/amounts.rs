//! Amounts in words, as precise as they can be taken: halves are rounded up.

use crate::content::text::travel as text;
use crate::content::{Lang, words};

const MILLIGRAMS_IN_KG: u128 = 1_000_000;

/// A whole number with its thousands apart: 12 345 in Swedish, 12,345 in English.
pub fn grouped(lang: Lang, number: u128) -> String {
    let digits = number.to_string();
    let apart = match lang {
        Lang::Sv | Lang::Easy => '\u{a0}',
        Lang::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if 0 < at && (digits.len() - at).is_multiple_of(3) {
            out.push(apart);
        }
        out.push(digit);
    }
    out
}

/// A weight in milligrams: grams below 0.1 kg, kilograms with a decimal below 10,
/// whole ones below 1,000, tonnes with a decimal below 100, and whole tonnes.
pub fn weight(lang: Lang, milligrams: u128) -> String {
    let tenths = nearest(milligrams, MILLIGRAMS_IN_KG / 10);
    if milligrams == 0 {
        return text::kilograms(lang, &0);
    }
    if milligrams < MILLIGRAMS_IN_KG / 10 {
        return text::gram_weight(lang, &nearest(milligrams, 1_000));
    }
    if tenths < 100 {
        return text::kilograms(lang, &tenth(lang, tenths));
    }
    let kilograms = nearest(milligrams, MILLIGRAMS_IN_KG);
    if kilograms < 1_000 {
        return text::kilograms(lang, &kilograms);
    }
    let tenths = nearest(milligrams, 100 * MILLIGRAMS_IN_KG);
    if tenths < 1_000 {
        return text::tonnes(lang, &tenth(lang, tenths));
    }
    let tonnes = nearest(milligrams, 1_000 * MILLIGRAMS_IN_KG);
    text::tonnes(lang, &grouped(lang, tonnes))
}

/// Kilograms as [`weight`] says them.
pub fn kilograms(lang: Lang, kg: u64) -> String {
    weight(lang, u128::from(kg).saturating_mul(MILLIGRAMS_IN_KG))
}

/// Minutes as hours: with a decimal below ten, whole ones from there.
pub fn hours(lang: Lang, minutes: u128) -> String {
    let tenths = nearest(minutes, 6);
    if tenths < 100 {
        return text::hours(lang, &tenth(lang, tenths));
    }
    text::hours(lang, &grouped(lang, nearest(minutes, 60)))
}

/// Hundredths of a krona as whole ones.
pub fn money(lang: Lang, hundredths: u128) -> String {
    text::money(lang, &grouped(lang, nearest(hundredths, 100)))
}

/// A part of a whole in whole per cent; a part that rounds to nothing is told.
pub fn share(lang: Lang, part: u128, whole: u128) -> String {
    let percent = percent(part, whole);
    if percent == 0 && 0 < part {
        return text::PERCENT_UNDER.get(lang).to_owned();
    }
    text::percent(lang, &percent)
}

/// The same as a number, 0 to 100.
pub fn percent(part: u128, whole: u128) -> u128 {
    match whole {
        0 => 0,
        _ => nearest(part.saturating_mul(100), whole).min(100),
    }
}

fn tenth(lang: Lang, tenths: u128) -> String {
    let is_whole = tenths.is_multiple_of(10);
    // Below a thousand: exact as a float.
    let value = tenths as f64 / 10.0;
    words::decimal(lang, value, u32::from(!is_whole))
}

fn nearest(sum: u128, by: u128) -> u128 {
    sum.saturating_add(by / 2) / by.max(1)
}
