//! The report as Markdown: what the page says, in the same words and order.

use super::Report;
use crate::app::markdown::{Page, escaped};
use crate::app::result::{
    lean_line, limits, opening, other_sentences, shares, split_statements, spread_words,
    with_spread,
};
use crate::app::technical::{self, COLUMNS, LEVEL_COLUMNS, has_details};
use crate::content::text::{
    report as text, result as result_text, review, technical as details,
};
use crate::content::words::{self, name};
use crate::content::{self, Lang, Text, instrument};
use crate::domain::closed::Spread;
use crate::domain::{ClosedRound, Dimension, Form, Item, Pair, Shown};

pub(super) fn write(report: &Report, lang: Lang) -> String {
    let round = &report.round;
    let result = &round.result;
    let mut page = Page::default();
    page.title(&text::title(lang, &escaped(&report.group)));
    page.paragraph(&result_text::round_line(
        lang,
        &round.number,
        &result.sheets,
        &round.invited,
        &words::date(lang, round.closed_on),
    ));
    if !report.meeting.trim().is_empty() {
        page.paragraph(&text::about(lang, &escaped(&report.meeting)));
    }
    if !result.has_result() {
        page.paragraph(&result_text::none_text(
            lang,
            &result.sheets,
            &result.limit.get(),
        ));
        return page.end(text::SOURCE, lang);
    }
    for sentence in opening(result, lang)
        .into_iter()
        .chain(other_sentences(result, lang))
    {
        page.paragraph(&sentence);
    }
    page.heading(result_text::PATTERN_TITLE, lang);
    page.table(&LEVEL_COLUMNS, technical::levels(result, lang), lang);
    page.paragraph(result_text::SCALE_NOTE.get(lang));
    leans(&mut page, result, lang);
    spread(&mut page, result, lang);
    statements(&mut page, result, lang);
    let bounds = technical::bounds(round, lang);
    if !bounds.is_empty() {
        page.heading(details::BOUNDS_TITLE, lang);
        page.paragraph(&details::bounds_lead(lang, &result.sheets, &round.invited));
        let head = [result_text::COLUMN_WHAT, details::COLUMN_BOUNDS];
        page.table(&head, bounds, lang);
    }
    said(&mut page, report, lang);
    page.heading(result_text::LIMITS_TITLE, lang);
    page.list(limits(round, lang));
    if has_details(result) {
        page.heading(details::TITLE, lang);
        page.paragraph(details::LEAD.get(lang));
        let head = |first, columns: &[Text]| {
            let mut head = vec![first];
            head.extend_from_slice(columns);
            head
        };
        let columns = head(result_text::COLUMN_WHAT, &COLUMNS);
        page.table(&columns, technical::dimensions(result, lang), lang);
        let columns = head(details::COLUMN_PAIR, COLUMNS.get(..4).unwrap_or(&COLUMNS));
        page.table(&columns, technical::pairs(result, lang), lang);
    }
    page.end(text::SOURCE, lang)
}

/// What the group said about it, in its own words.
fn said(page: &mut Page, report: &Report, lang: Lang) {
    if !report.said.is_empty() {
        page.heading(review::SAID_TITLE, lang);
    }
    for part in &report.said {
        page.small_heading(part.title, lang);
        page.list(part.lines.iter().map(|it| escaped(it)).collect());
    }
}

fn leans(page: &mut Page, result: &ClosedRound, lang: Lang) {
    let mut lines = Vec::new();
    for pair in Pair::ALL {
        let Some(lean) = result.lean(pair) else {
            continue;
        };
        let (first, second) = (name(pair.first()), name(pair.second()));
        let mut line = format!("{}–{}: ", first.get(lang), second.get(lang));
        line.push_str(&lean_line(pair, lean, lang));
        for share in shares(result, pair, lang) {
            line.push(' ');
            line.push_str(&share);
        }
        lines.push(line);
    }
    if !lines.is_empty() {
        page.heading(text::LEANS_TITLE, lang);
        page.list(lines);
    }
}

fn spread(page: &mut Page, result: &ClosedRound, lang: Lang) {
    page.heading(result_text::SPREAD_TITLE, lang);
    let named = |spread: Spread| {
        let words = spread_words(spread).get(lang);
        let line = move |it: Dimension| format!("{}: {words}", name(it).get(lang));
        with_spread(result, spread).into_iter().map(line)
    };
    let alike: Vec<_> = named(Spread::Shared)
        .chain(named(Spread::FairlyShared))
        .collect();
    let different: Vec<_> = named(Spread::Different).collect();
    if alike.is_empty() && different.is_empty() {
        let nothing = match result.form {
            Form::Short => result_text::SPREAD_SHORT,
            Form::Full => result_text::SPREAD_NONE,
        };
        page.paragraph(nothing.get(lang));
    }
    let items = instrument(result.form).items;
    let split = split_statements(result).into_iter();
    let split: Vec<_> = split
        .filter_map(|place| items.get(place))
        .map(|item| content::statement(item.id).get(lang).to_owned())
        .collect();
    for (title, lines) in [
        (result_text::ALIKE_LIST, alike),
        (result_text::DIFFERENT_LIST, different),
        (result_text::SPLIT_LIST, split),
    ] {
        if !lines.is_empty() {
            page.small_heading(title, lang);
            page.list(lines);
        }
    }
}

fn statements(page: &mut Page, result: &ClosedRound, lang: Lang) {
    page.heading(result_text::ITEMS_TITLE, lang);
    if result.items.iter().all(|item| item.cells.is_none()) {
        let from = result.limit.from(Shown::Distribution);
        page.paragraph(&result_text::items_few(lang, &from));
    } else if result.sheets < crate::domain::distribution::ALONE_FROM {
        page.paragraph(result_text::ITEMS_JOINED.get(lang));
    }
    if result.items.is_empty() {
        return;
    }
    let instrument = instrument(result.form);
    let line = |(place, item): (usize, &Item)| statement(result, place, item, lang);
    for dimension in Dimension::ALL {
        let statements: Vec<_> = instrument.statements(dimension).collect();
        page.small_heading(name(dimension), lang);
        let has_reversed = statements.iter().any(|(_, it)| it.measure.is_reversed());
        page.list(statements.into_iter().map(line).collect());
        if has_reversed {
            page.paragraph(result_text::REVERSED.get(lang));
        }
    }
    let amounts = Dimension::PERSPECTIVES.into_iter();
    let amounts: Vec<_> = amounts
        .filter_map(|it| {
            let place = instrument.amount(it)?;
            Some(line((place, instrument.items.get(place)?)))
        })
        .collect();
    if !amounts.is_empty() {
        page.heading(result_text::DOSE_TITLE, lang);
        page.list(amounts);
    }
}

/// A statement with its marks, its answers, and who could not judge it.
fn statement(result: &ClosedRound, place: usize, item: &Item, lang: Lang) -> String {
    let released = result.item(place);
    let mut line = content::statement(item.id).get(lang).to_owned();
    let marks = [
        (item.measure.is_reversed(), result_text::REVERSED_MARK),
        (released.split, result_text::ITEM_SPLIT),
    ];
    for (is, mark) in marks {
        if is {
            line.push_str(&format!(" ({})", mark.get(lang)));
        }
    }
    line.push_str(" — ");
    match &released.cells {
        Some(cells) => {
            let some = cells.iter().filter(|cell| 0 < cell.count);
            let words = some.map(|cell| {
                let steps = words::cell_steps(lang, cell, item.measure);
                result_text::cells(lang, &cell.count, &steps)
            });
            line.push_str(&words.collect::<Vec<_>>().join(", "));
            line.push('.');
        }
        None => line.push_str(result_text::ITEM_FEW.get(lang)),
    }
    let cannot = match released.cannot_judge {
        Some(0) | None => None,
        Some(n) => Some(result_text::cannot(lang, &n)),
    };
    let several = released
        .several_cannot_judge
        .then(|| result_text::CANNOT_SEVERAL.get(lang).to_owned());
    if let Some(words) = cannot.or(several) {
        line.push(' ');
        line.push_str(&words);
    }
    line
}
