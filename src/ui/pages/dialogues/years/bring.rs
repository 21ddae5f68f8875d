//! Bringing in a plan of dialogues from a file.

use leptos::prelude::*;

use crate::app::DialogueRoute;
use crate::app::dialogue::year::bringing::{BringingYear, model_of, refusal};
use crate::app::dialogue::year::words;
use crate::codec::{MOST_YEAR_BYTES, YearFault, YearFile};
use crate::content::Lang;
use crate::content::text::years as text;
use crate::domain::{Model, Year, YearId};
use crate::ui::parts::{Door, Offer, bring_in};
use crate::ui::state::{Shell, shell};

pub(super) fn part() -> AnyView {
    bring_in(Door {
        names: ("#year-bring", "#year-found"),
        title: None,
        what: text::BRING_WHAT,
        label: text::BRING_LABEL,
        most: MOST_YEAR_BYTES,
        too_large: YearFault::TooLarge,
        chosen: |_, file| BringingYear::chosen(file),
        offer: Offer {
            refusal,
            preview: |file, lang| preview(file, lang),
            add,
        },
        added: |lang, name| text::bring_added(lang, &name),
        address: |id: &YearId| DialogueRoute::Year(id.clone()).to_string(),
        open: None,
    })
}

fn preview(file: &YearFile, lang: Lang) -> AnyView {
    let plan = &file.plan;
    let occasions = plan.occasions().len();
    let titles = plan.dialogues.iter().map(|it| words::title(it, lang));
    let lines = [
        words::span(plan, lang),
        text::bring_occasions(lang, &occasions),
    ];
    let lines = lines.into_iter().chain(titles);
    let lines = lines.map(|it| view! { <li>{it}</li> }).collect_view();
    let models = shell().peek(|store| store.all::<Model>());
    let model = match (file.model.as_str(), model_of(&file.model, &models)) {
        ("", _) => None,
        (name, Some(_)) => Some(text::bring_model_here(lang, &name)),
        (name, None) => Some(text::bring_model_other(lang, &name)),
    };
    view! {
        <h3 id="year-found" tabindex="-1">
            {text::bring_found(lang, &words::name(plan, lang))}
        </h3>
        <ul class="year-written">{lines}</ul>
        {model.map(|words| view! { <p class="year-written">{words}</p> })}
    }
    .into_any()
}

fn add(shell: Shell, found: &BringingYear, lang: Lang) -> Option<(YearId, String)> {
    let (known, models) = shell.peek(|store| (store.all::<Year>(), store.all::<Model>()));
    let year = found.copy(shell.free_id::<Year>()?, &known, &models, lang)?;
    shell.write(|store| store.keep(&year));
    Some((year.id, year.plan.name))
}
