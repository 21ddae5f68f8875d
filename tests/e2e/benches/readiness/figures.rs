//! Medians, and the tables that show them.

use crate::pages::Page;

/// What the openings of a page brought.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    /// Milliseconds until the first statement could be answered.
    pub(crate) seen: Vec<f64>,
    /// Milliseconds until the app had taken over.
    pub(crate) live: Vec<f64>,
    /// Bytes until then.
    pub(crate) seen_bytes: Vec<f64>,
    /// Bytes until then.
    pub(crate) live_bytes: Vec<f64>,
}

/// From a tap to the next statement, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taps {
    /// Until it was painted.
    pub(crate) painted: Vec<f64>,
    /// From the last statement to the review, until it was painted.
    pub(crate) review: Vec<f64>,
    /// Until the frame after that began.
    pub(crate) second: Vec<f64>,
    /// The same where nothing was tapped.
    pub(crate) idle: Vec<f64>,
    /// The same where nothing was tapped.
    pub(crate) idle_second: Vec<f64>,
}

/// The value that a part of all does not exceed: the middle one at a half.
pub(crate) fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    let at = (part * last as f64).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// A median with its range.
fn spread(values: &[f64]) -> String {
    let [least, middle, most] = [0.0, 0.5, 1.0].map(|part| quantile(values, part));
    format!("{middle:.0} ({least:.0} to {most:.0})")
}

fn kilobytes(values: &[f64]) -> String {
    format!("{:.1}", median(values) / 1000.0)
}

/// One row a page.
pub(crate) fn pages(all: &[(Page, Times)]) -> String {
    let of = |page| all.iter().find(|it| it.0 == page).map(|it| &it.1);
    let ratio = |value: f64, to: Option<&Times>| {
        to.map_or("–".to_owned(), |to| {
            format!("{:.2}", value / median(&to.seen))
        })
    };
    let mut rows = vec![
        [
            "page",
            "KB",
            "seen, ms",
            "KB to live",
            "live, ms",
            "seen / plain",
            "live / plain",
            "seen / SurveyJS",
            "live / SurveyJS",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for (page, times) in all {
        let (plain, survey) = (of(Page::Plain), of(Page::Survey));
        let (seen, live) = (median(&times.seen), median(&times.live));
        rows.push(vec![
            page.name().to_owned(),
            kilobytes(&times.seen_bytes),
            spread(&times.seen),
            kilobytes(&times.live_bytes),
            spread(&times.live),
            ratio(seen, plain),
            ratio(live, plain),
            ratio(seen, survey),
            ratio(live, survey),
        ]);
    }
    table(&rows)
}

/// What was to be reached, and what was.
pub(crate) fn goals(all: &[(Page, Times)], taps: &Taps) -> String {
    let of = |page| all.iter().find(|it| it.0 == page).map(|it| &it.1);
    let mut rows = vec![
        ["the phone's page", "goal", "measured", "reached"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let mut row = |what: &str, most: f64, value: f64, digits: usize, unit: &str| {
        rows.push(vec![
            what.to_owned(),
            format!("≤ {most}{unit}"),
            format!("{value:.digits$}{unit}"),
            if value <= most { "yes" } else { "no" }.to_owned(),
        ]);
    };
    if let Some(phone) = of(Page::Phone) {
        if let Some(plain) = of(Page::Plain) {
            let plain = median(&plain.seen);
            let what = "first statement seen, no tap lost";
            row(what, 1.3, median(&phone.seen) / plain, 2, " × plain page");
            let what = "taken over by the app";
            row(what, 1.8, median(&phone.live) / plain, 2, " × plain page");
        }
        if let Some(survey) = of(Page::Survey) {
            let ratio = median(&phone.live) / median(&survey.seen);
            row("taken over by the app", 0.25, ratio, 2, " × SurveyJS");
        }
        let bytes = median(&phone.live_bytes) / 1000.0;
        row("bytes to that point, brotli", 70.0, bytes, 1, " KB");
    }
    let late = quantile(&taps.painted, 0.95);
    row("tap to next statement painted, p95", 32.0, late, 0, " ms");
    table(&rows)
}

/// One line for each way of looking.
pub(crate) fn taps(taps: &Taps) -> String {
    let mut rows = vec![
        [
            "tap to next statement, ms",
            "median",
            "p95",
            "without a tap: median",
            "p95",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    let number = |values: &[f64], part| format!("{:.1}", quantile(values, part));
    for (what, values, idle) in [
        ("painted", &taps.painted, &taps.idle),
        ("painted, of the review", &taps.review, &taps.idle),
        ("the frame after it begins", &taps.second, &taps.idle_second),
    ] {
        rows.push(vec![
            what.to_owned(),
            number(values, 0.5),
            number(values, 0.95),
            number(idle, 0.5),
            number(idle, 0.95),
        ]);
    }
    table(&rows)
}

/// Rows as a table in Markdown; the first one is its head.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|it| width(it).unwrap_or(0)).collect();
    let mut out = String::new();
    for (at, row) in rows.iter().enumerate() {
        for (cell, width) in row.iter().zip(&widths) {
            out.push_str(&format!("| {cell:<width$} "));
        }
        out.push_str("|\n");
        if at == 0 {
            for width in &widths {
                out.push_str(&format!("|{}", "-".repeat(width + 2)));
            }
            out.push_str("|\n");
        }
    }
    out
}
