//! What the entered figures come to.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::culture::baseline::{Line, lines, year_basis, yearly};
use crate::content::Lang;
use crate::content::text::baseline as text;
use crate::ui::live::live;

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let said = move || {
        let lang = shell.lang.get();
        desk.figures.with(|figures| {
            let all = lines(figures, lang)
                .into_iter()
                .chain(yearly(figures, lang));
            let rows = all.map(|it| row(it, lang));
            let basis = figures.year.map(|it| year_basis(it, lang));
            view! {
                <dl class="basis-figures">{rows.collect_view()}</dl>
                {basis.map(|it| view! { <p class="small muted">{it}</p> })}
            }
        })
    };
    view! {
        <section class="stack aside">
            <h2>{shell.t(text::FIGURES_TITLE)}</h2>
            {live(said)}
            <p class="small muted">{shell.t(text::FIGURES_NOTE)}</p>
        </section>
    }
    .into_any()
}

fn row(line: Line, lang: Lang) -> AnyView {
    let is_known = line.is_known;
    view! {
        <div>
            <dt>{line.name.get(lang)}</dt>
            <dd class:muted=!is_known>{line.said}</dd>
        </div>
    }
    .into_any()
}
