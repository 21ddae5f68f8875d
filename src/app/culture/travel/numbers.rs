//! Figures as people type them.
//!
//! Spaces between digits are let through. A comma is the decimal sign in Swedish; in
//! English it parts thousands, and only where three digits follow. A point is the
//! decimal sign in both.

use crate::content::Lang;

/// A whole number within limits; `None` for anything else.
pub fn whole(text: &str, lang: Lang, least: u32, most: u32) -> Option<u32> {
    let number = u32::try_from(decimal(text, lang, 0)?).ok()?;
    (least..=most).contains(&number).then_some(number)
}

/// A number that is not negative, in units of its last decimal: `decimal("6,5", sv,
/// 2)` is 650. `None` for anything else, for more decimals, and for what does not fit.
pub fn decimal(text: &str, lang: Lang, decimals: u32) -> Option<u64> {
    let text: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let text = match lang {
        Lang::Sv | Lang::Easy => text.replace(',', "."),
        Lang::En => without_thousands(&text)?,
    };
    let (whole, rest) = match text.split_once('.') {
        Some((whole, rest)) if !rest.is_empty() => (whole, rest),
        Some(_) => return None,
        None => (text.as_str(), ""),
    };
    let room = usize::try_from(decimals).ok()?;
    if whole.is_empty() || !is_digits(whole) || !is_digits(rest) || room < rest.len() {
        return None;
    }
    format!("{whole}{rest:0<room$}").parse().ok()
}

/// Minutes of a time in hours: `6`, `6,5` or `6:30`; to the nearest minute, at most
/// `most`.
pub fn minutes(text: &str, lang: Lang, most: u32) -> Option<u32> {
    let minutes = match text.trim().split_once(':') {
        Some((hours, minutes)) => {
            let is_two = minutes.len() == 2 && is_digits(minutes);
            let minutes: u64 = minutes.parse().ok().filter(|it| is_two && *it < 60)?;
            decimal(hours, lang, 0)?
                .checked_mul(60)?
                .checked_add(minutes)?
        }
        // Thousandths of an hour.
        None => decimal(text, lang, 3)?.checked_mul(60)?.checked_add(500)? / 1_000,
    };
    u32::try_from(minutes).ok().filter(|it| *it <= most)
}

/// A number in units of its last decimal as it would be typed, without zeros at its
/// end: 6500 with three decimals is `6,5`.
pub fn typed(lang: Lang, number: u64, decimals: u32) -> String {
    let unit = 10_u64.saturating_pow(decimals).max(1);
    let (whole, rest) = (number / unit, number % unit);
    if rest == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(decimals).unwrap_or_default();
    let rest = format!("{rest:0width$}");
    let point = match lang {
        Lang::Sv | Lang::Easy => ',',
        Lang::En => '.',
    };
    format!("{whole}{point}{}", rest.trim_end_matches('0'))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit())
}

/// Without the commas that part thousands in English: one to three figures, the first
/// no zero, and then groups of three. What follows the number may be anything without
/// a comma. `None` where a comma stands elsewhere.
pub fn without_thousands(text: &str) -> Option<String> {
    let end = text.find(|it: char| !it.is_ascii_digit() && it != ',');
    let (number, behind) = text.split_at(end.unwrap_or(text.len()));
    let Some((first, groups)) = number.split_once(',') else {
        return (!behind.contains(',')).then(|| text.to_owned());
    };
    let is_parted = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.split(',').all(|group| group.len() == 3)
        && !behind.contains(',');
    is_parted.then(|| format!("{}{behind}", number.replace(',', "")))
}
