//! What came in by a link or a file: looked at first, and then added as a copy.

use leptos::prelude::*;

use super::sheet;
use crate::app::bringing::Bringing;
use crate::app::dialogue::model::bringing::{BringingModel, NoModel, refusal};
use crate::app::{DialogueRoute, ModelPage};
use crate::codec::{MOST_MODEL_BYTES, ModelFault, ModelFile};
use crate::content::Lang;
use crate::content::text::{dialogues, model as text};
use crate::domain::{Model, ModelId};
use crate::ui::live::live;
use crate::ui::parts::{Door, Offer, bring_in, brought};
use crate::ui::state::{Shell, shell};

/// How what was found is shown and added.
fn offer() -> Offer<Box<ModelFile>, NoModel, ModelId> {
    Offer {
        refusal,
        preview: |file, lang| preview(file, lang),
        add,
    }
}

/// Bringing in a file.
pub(in crate::ui::pages::dialogues) fn part() -> AnyView {
    bring_in(Door {
        names: ("#model-bring", "#model-found"),
        title: Some(text::BRING_TITLE),
        what: text::BRING_WHAT,
        label: text::BRING_LABEL,
        most: MOST_MODEL_BYTES,
        too_large: NoModel::File(ModelFault::TooLarge),
        chosen: |_, file| BringingModel::chosen(file),
        offer: offer(),
        added: |lang, name| text::added(lang, &name),
        address: |id: &ModelId| {
            DialogueRoute::Model(Some(id.clone()), ModelPage::Overview).to_string()
        },
        open: None,
    })
}

/// What came in a link, on a page of its own; `otherwise` is where else to go.
pub(super) fn outcome(
    state: RwSignal<BringingModel>,
    otherwise: DialogueRoute,
) -> AnyView {
    let shell = shell();
    let away = otherwise.clone();
    let cancel = move || shell.go(&away.clone().into());
    let open = move || {
        if let Bringing::Added(id, _) = state.get_untracked() {
            let route = DialogueRoute::Model(Some(id), ModelPage::Overview);
            shell.go(&route.into());
        }
    };
    let way = move || {
        let is_refused = state.with(|it| matches!(it, Bringing::Refused(_)));
        let to = otherwise.to_string();
        is_refused.then(|| {
            view! { <a class="button" href=to>{shell.t(dialogues::BACK_TO_LIST)}</a> }
        })
    };
    view! {
        <section class="stack">
            {brought(offer(), state, cancel, open)}
            {live(way)}
        </section>
    }
    .into_any()
}

fn preview(file: &ModelFile, lang: Lang) -> AnyView {
    view! {
        <h2 id="model-found" class="written" tabindex="-1">
            {text::found(lang, &file.name)}
        </h2>
        <p>{text::FOUND_WHAT.get(lang)}</p>
        {sheet::summary(&file.parts, file.changed_on, lang)}
        {sheet::perspectives(&file.parts, false, lang)}
        <h3>{text::AGREED_TITLE.get(lang)}</h3>
        {sheet::agreed(&file.consents, file.changed_on, lang)}
    }
    .into_any()
}

fn add(shell: Shell, found: &BringingModel, lang: Lang) -> Option<(ModelId, String)> {
    let known = shell.peek(|store| store.all::<Model>());
    let model = found.copy(shell.free_id::<Model>()?, &known, lang)?;
    shell.write(|store| store.keep(&model));
    Some((model.id, model.name))
}
