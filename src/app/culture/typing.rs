//! What is typed in fields for figures, and how figures stand in them again.

use super::travel::numbers::without_thousands;
use crate::content::{Lang, words};
use crate::domain::culture::Amount;

/// What a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole things: people, weeks, kronor, per cent.
    Whole,
    /// A length, kept in minutes: `90`, `1:30`, `1,5`, `1,5 h`, `45 min`.
    Length,
    /// Hours, kept in minutes: `38,25`, `38:15`.
    Hours,
    /// Tenths.
    Tenths,
    /// Hundredths.
    Hundredths,
}

/// What is typed in a field. What is not understood is kept as it stands. Total:
/// every text gives something.
///
/// A comma and a point are decimal signs, but in English a comma before three figures
/// parts thousands: there `1,250` is what in Swedish is `1 250`.
pub fn read(unit: Unit, text: &str, lang: Lang) -> Amount {
    let text = text.trim();
    if text.is_empty() {
        return Amount::Empty;
    }
    let plain: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let mut plain = plain.to_lowercase();
    if lang == Lang::En
        && let Some(parted) = without_thousands(&plain)
    {
        plain = parted;
    }
    let found = match unit {
        Unit::Whole => whole(&plain),
        Unit::Length => length(&plain),
        Unit::Hours => clock(&plain).or_else(|| scaled(hours(&plain), 60)),
        Unit::Tenths => scaled(&plain, 10),
        Unit::Hundredths => scaled(&plain, 100),
    };
    found.map_or_else(|| Amount::unclear(text), Amount::Whole)
}

/// How an amount stands in its field.
pub fn shown(unit: Unit, amount: &Amount, lang: Lang) -> String {
    let number = match amount {
        Amount::Empty => return String::new(),
        Amount::Unclear(text) => return text.clone(),
        Amount::Whole(number) => *number,
    };
    let of = |unit: u32| {
        let text = words::decimal(lang, f64::from(number) / f64::from(unit), 2);
        let ends: &[char] = &[',', '.'];
        text.trim_end_matches('0').trim_end_matches(ends).to_owned()
    };
    match unit {
        Unit::Whole | Unit::Length => number.to_string(),
        // Only what two decimals hold exactly is written with them.
        Unit::Hours if number % 3 != 0 => {
            format!("{}:{:02}", number / 60, number % 60)
        }
        Unit::Hours => of(60),
        Unit::Tenths => of(10),
        Unit::Hundredths => of(100),
    }
}

fn whole(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// Hours and minutes with a colon between; seconds as Excel adds them.
fn clock(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(':').collect();
    let ([hours, minutes] | [hours, minutes, "00"]) = parts.as_slice() else {
        return None;
    };
    let minutes = whole(minutes).filter(|it| *it < 60)?;
    whole(hours)?.checked_mul(60)?.checked_add(minutes)
}

/// A length without its sign for hours.
fn hours(text: &str) -> &str {
    let ends = ["timmar", "timme", "tim", "hours", "hour", "h"];
    let found = ends.iter().find_map(|end| text.strip_suffix(end));
    found.unwrap_or(text)
}

fn length(text: &str) -> Option<u32> {
    if text.contains(':') {
        return clock(text);
    }
    let ends = ["minuter", "minutes", "min", "m"];
    if let Some(minutes) = ends.iter().find_map(|end| text.strip_suffix(end)) {
        // 1h30min
        return match minutes.split_once('h') {
            Some((hours, minutes)) => clock(&format!("{hours}:{minutes}")),
            None => whole(minutes),
        };
    }
    let bare = hours(text);
    let is_hours = bare.len() < text.len() || text.contains([',', '.']);
    if is_hours {
        return scaled(bare, 60);
    }
    match text.split_once('h') {
        Some((hours, minutes)) => clock(&format!("{hours}:{minutes}")),
        None => whole(text),
    }
}

/// A number with at most six decimals, times a unit, to the nearest whole.
fn scaled(text: &str, unit: u64) -> Option<u32> {
    let (before, after) = text.split_once([',', '.']).unwrap_or((text, ""));
    if after.is_empty() && text.contains([',', '.']) || 6 < after.len() {
        return None;
    }
    let before = if before.is_empty() { "0" } else { before };
    let mut parts = u64::from(whole(before)?);
    let mut of = 1_u64;
    if !after.is_empty() {
        of = 10_u64.checked_pow(u32::try_from(after.len()).ok()?)?;
        parts = parts
            .checked_mul(of)?
            .checked_add(u64::from(whole(after)?))?;
    }
    let twice = parts.checked_mul(unit)?.checked_mul(2)?.checked_add(of)?;
    u32::try_from(twice / (of * 2)).ok()
}
