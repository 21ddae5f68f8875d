//! The levels in a table: the figures beside the picture.

use leptos::prelude::*;

use crate::app::result::{level_words, spread_words};
use crate::content::text::result as text;
use crate::content::{Lang, words};
use crate::domain::{ClosedRound, Dimension};

/// Every level and lean in figures, as far as they are released.
pub(super) fn table(result: &ClosedRound, lang: Lang) -> impl IntoView + use<> {
    let not_shown = || text::NOT_SHOWN.get(lang).to_owned();
    let rows = Dimension::ALL.map(|dimension| {
        let level = result.level(dimension);
        let score =
            level.map_or_else(not_shown, |it| text::about_score(lang, &it.score()));
        let interval =
            level
                .and_then(|it| it.sample())
                .map_or_else(not_shown, |sample| {
                    let (low, high) = sample.interval(0.95);
                    let whole = |it| words::decimal(lang, it, 0);
                    text::interval(lang, &whole(low), &whole(high))
                });
        let spread = level
            .and_then(|it| it.detail)
            .map_or_else(not_shown, |it| spread_words(it.spread).get(lang).to_owned());
        let people = level.map_or_else(not_shown, |it| it.people.to_string());
        view! {
            <tr>
                <th scope="row">{words::name(dimension).get(lang)}</th>
                <td>{score}</td>
                <td>{level_words(result, dimension, lang)}</td>
                <td>{interval}</td>
                <td>{spread}</td>
                <td>{people}</td>
            </tr>
        }
    });
    let columns = [
        text::COLUMN_WHAT,
        text::COLUMN_LEVEL,
        text::COLUMN_WORDS,
        text::COLUMN_INTERVAL,
        text::COLUMN_SPREAD,
        text::COLUMN_PEOPLE,
    ];
    let head = columns.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text::AS_TABLE.get(lang)>
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
