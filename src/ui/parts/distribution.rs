//! Statement by statement: how many chose each step, as people answered. A
//! joined cell is as wide as the steps that it holds.

use leptos::prelude::*;

use super::glyph::{Glyph, hue};
use crate::app::result::BARS_FROM;
use crate::content::text::result as text;
use crate::content::{self, Lang, Text, instrument, words};
use crate::domain::closed::ReleasedItem;
use crate::domain::distribution::Cell;
use crate::domain::{ClosedRound, Dimension, Item, Measure};

/// All distributions of a result, dimension by dimension, amounts last.
#[component]
pub(in crate::ui) fn Distributions(result: ClosedRound, lang: Lang) -> impl IntoView {
    let instrument = instrument(result.form);
    let groups = Dimension::ALL.into_iter().map(|dimension| {
        let items: Vec<_> =
            instrument.statements(dimension).map(|(at, item)| (item, result.item(at))).collect();
        let heading = view! {
            <h3 class=hue(dimension)><Glyph of=dimension/> {words::name(dimension).get(lang)}</h3>
        };
        group(heading.into_any(), items, &result, lang)
    });
    let amounts: Vec<_> = Dimension::PERSPECTIVES
        .into_iter()
        .filter_map(|dimension| instrument.amount(dimension))
        .filter_map(|at| Some((instrument.items.get(at)?, result.item(at))))
        .collect();
    let amounts = (!amounts.is_empty()).then(|| {
        let heading = view! { <h3>{text::DOSE_TITLE.get(lang)}</h3> };
        group(heading.into_any(), amounts, &result, lang)
    });
    view! {
        {groups.collect_view()}
        {amounts}
    }
}

type Row = (&'static Item, ReleasedItem);

fn group(heading: AnyView, rows: Vec<Row>, result: &ClosedRound, lang: Lang) -> AnyView {
    let Some((first, _)) = rows.first() else {
        return ().into_any();
    };
    let steps = content::steps(first.measure);
    let scale = steps
        .iter()
        .map(|step| view! { <span>{step.get(lang)}</span> })
        .collect_view();
    let has_reversed = rows.iter().any(|(item, _)| item.measure.is_reversed());
    let pictures: Vec<_> = rows
        .iter()
        .map(|row| picture(row, result.sheets, lang))
        .collect();
    view! {
        <section class="distribution">
            <div class="head">
                {heading}
                <div class="scale" aria-hidden="true">{scale}</div>
            </div>
            {pictures}
            {has_reversed.then(|| view! {
                <p class="muted small">{text::REVERSED.get(lang)}</p>
            })}
            <details>
                <summary>{text::AS_TABLE.get(lang)}</summary>
                {table(&rows, steps, lang)}
            </details>
        </section>
    }
    .into_any()
}

fn picture((item, released): &Row, sheets: u64, lang: Lang) -> impl IntoView + use<> {
    let dimension = item.dimension;
    let cells = released.cells.as_ref();
    let cells = cells.map(|cells| drawn(cells, item.measure, sheets, lang));
    let few = view! { <p class="muted small">{text::ITEM_FEW.get(lang)}</p> };
    let cannot = match released.cannot_judge {
        Some(0) | None => None,
        Some(n) => Some(text::cannot(lang, &n)),
    };
    let several = released
        .several_cannot_judge
        .then(|| text::CANNOT_SEVERAL.get(lang).to_owned());
    let marks = [
        item.measure.is_reversed().then_some(text::REVERSED_MARK),
        released.split.then_some(text::ITEM_SPLIT),
    ];
    let marks = marks.into_iter().flatten().map(|mark| {
        view! { " " <span class="mark-word">{mark.get(lang)}</span> }
    });
    view! {
        <div class=format!("statement-row {}", hue(dimension))>
            <p class="statement-words">
                {content::statement(item.id).get(lang)} {marks.collect_view()}
                {cannot.or(several).map(|words| view! { <small>{words}</small> })}
            </p>
            <div class="drawn">{cells.unwrap_or_else(|| few.into_any())}</div>
        </div>
    }
}

/// The cells of a distribution, of so many sheets.
pub(in crate::ui) fn drawn(
    cells: &[Cell],
    measure: Measure,
    sheets: u64,
    lang: Lang,
) -> AnyView {
    let label: Vec<String> = cells
        .iter()
        .filter(|cell| 0 < cell.count)
        .map(|cell| {
            text::cells(lang, &cell.count, &words::cell_steps(lang, cell, measure))
        })
        .collect();
    let is_bars = BARS_FROM <= sheets;
    let most = cells
        .iter()
        .map(|cell| cell.count)
        .max()
        .unwrap_or(1)
        .max(1);
    let drawn = cells
        .iter()
        .map(|cell| draw(cell, is_bars, most))
        .collect_view();
    let [first, .., last] = content::steps(measure);
    view! {
        <div class="cells" role="img" aria-label=label.join(", ")>{drawn}</div>
        <p class="ends" aria-hidden="true">
            <span>{first.get(lang)}</span><span>{last.get(lang)}</span>
        </p>
    }
    .into_any()
}

fn draw(cell: &Cell, is_bars: bool, most: u64) -> AnyView {
    let wide = cell.last.code() - cell.first.code() + 1;
    let class = format!("cell wide-{wide}");
    if is_bars {
        let share = format!("{}", 100 * cell.count / most);
        view! { <span class=class class:bars=true><i style:--share=share></i><b>{cell.count}</b></span> }
            .into_any()
    } else {
        let dots = (0..cell.count).map(|_| view! { <i></i> }).collect_view();
        view! { <span class=class>{dots}</span> }.into_any()
    }
}

fn table(rows: &[Row], steps: &'static [Text; 5], lang: Lang) -> impl IntoView + use<> {
    let head = steps
        .iter()
        .map(|step| view! { <th scope="col">{step.get(lang)}</th> });
    let rows = rows.iter().map(|(item, released)| {
        let cells = match &released.cells {
            Some(cells) => cells
                .iter()
                .map(|cell| {
                    let wide = (cell.last.code() - cell.first.code() + 1).to_string();
                    view! { <td colspan=wide>{cell.count}</td> }
                })
                .collect_view()
                .into_any(),
            None => view! { <td colspan="5">{text::NOT_SHOWN.get(lang)}</td> }.into_any(),
        };
        let cannot = released
            .cannot_judge
            .map_or_else(|| text::NOT_SHOWN.get(lang).to_owned(), |n| n.to_string());
        let is_reversed = item.measure != Measure::Amount && item.measure.is_reversed();
        view! {
            <tr>
                <th scope="row">
                    {content::statement(item.id).get(lang)}
                    {is_reversed.then(|| format!(" ({})", text::REVERSED_MARK.get(lang)))}
                </th>
                {cells}
                <td>{cannot}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::AS_TABLE.get(lang)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::COLUMN_STATEMENT.get(lang)}</th>
                        {head.collect_view()}
                        <th scope="col">{content::CANNOT_JUDGE.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
