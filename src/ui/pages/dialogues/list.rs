//! What there is: models, conversations and plans of a year.

use leptos::prelude::*;

use super::model::New;
use super::model::bring;
use super::talks::Talks;
use super::years::Years;
use crate::app::dialogue::model::{agreed, differing, names};
use crate::app::{DialogueRoute, ModelPage};
use crate::content::Lang;
use crate::content::text::dialogues as text;
use crate::domain::Model;
use crate::ui::live::live;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        <Models/>
        <Talks/>
        <Years/>
    }
    .into_any()
}

/// The original, own versions, a new one, and one that is brought in.
#[component]
fn Models() -> impl IntoView {
    let shell = shell();
    let own = move || {
        let lang = shell.lang.get();
        let models = shell.read(|store| store.all::<Model>());
        if models.is_empty() {
            return view! { <p class="muted">{text::OWN_NONE.get(lang)}</p> }.into_any();
        }
        let rows = models.iter().map(|it| row(it, lang));
        view! { <ul class="plain groups">{rows.collect_view()}</ul> }.into_any()
    };
    let original = move || names(&Model::original(), shell.lang.get());
    let to = |page| DialogueRoute::Model(None, page).to_string();
    view! {
        <section class="stack">
            <h2>{shell.t(text::MODEL_TITLE)}</h2>
            <p class="five">{live(original)}</p>
            <div class="row">
                <a class="button" href=to(ModelPage::Overview)>{shell.t(text::OPEN_ORIGINAL)}</a>
                <a class="button quiet" href=to(ModelPage::Cards)>
                    {shell.t(text::ORIGINAL_CARDS)}
                </a>
            </div>
        </section>
        <div class="two">
            <div class="stack wide-gap">
                <section class="stack">
                    <h2>{shell.t(text::OWN_TITLE)}</h2>
                    {live(own)}
                </section>
                <New/>
            </div>
            {bring::part()}
        </div>
    }
}

fn row(model: &Model, lang: Lang) -> AnyView {
    let route = DialogueRoute::Model(Some(model.id.clone()), ModelPage::Overview);
    view! {
        <li>
            <a class="big-link written" href=route.to_string()>{model.name.clone()}</a>
            <p class="muted small written">{names(&model.parts, lang)}</p>
            <p class="muted small written">
                {differing(&model.parts, lang)} " " {agreed(model, lang)} "."
            </p>
        </li>
    }
    .into_any()
}
