//! Bringing in an organisation from a file.

use leptos::prelude::*;

use super::named;
use crate::app::bringing::Refusal;
use crate::app::culture::bringing::{BringingCulture, refusal};
use crate::app::culture::standing;
use crate::app::{CulturePage, CultureRoute};
use crate::codec::{CultureFault, MOST_CULTURE_BYTES};
use crate::content::Lang;
use crate::content::text::culture as text;
use crate::domain::{Culture, CultureId};
use crate::ui::parts::{Door, Offer, bring_in};
use crate::ui::state::Shell;

pub(super) fn part() -> AnyView {
    bring_in(Door {
        names: ("#culture-bring", "#culture-found"),
        title: Some(text::BRING_TITLE),
        what: text::BRING_WHAT,
        label: text::BRING_LABEL,
        most: MOST_CULTURE_BYTES,
        too_large: CultureFault::TooLarge,
        chosen: |shell, file| match shell.free_id::<Culture>() {
            Some(id) => BringingCulture::chosen(file, id),
            None => BringingCulture::Refused(Refusal::Unreadable),
        },
        offer: Offer {
            refusal,
            preview: |culture, lang| preview(culture, lang),
            add,
        },
        added: |lang, name| text::bring_added(lang, &name),
        address: |id: &CultureId| {
            CultureRoute::Culture(id.clone(), CulturePage::Overview).to_string()
        },
        open: None,
    })
}

fn preview(culture: &Culture, lang: Lang) -> AnyView {
    let baselines = culture.baselines.iter().map(|it| {
        let known = standing::known(it, lang).join(". ");
        let name = standing::name(it, lang);
        view! { <li>{name} ": " {known}</li> }
    });
    view! {
        <h3 id="culture-found" tabindex="-1" class="written">
            {text::bring_found(lang, &named(culture, lang))}
        </h3>
        <p>{standing::facts(culture, lang)}</p>
        <ul>{baselines.collect_view()}</ul>
    }
    .into_any()
}

fn add(shell: Shell, found: &BringingCulture, lang: Lang) -> Option<(CultureId, String)> {
    let known = shell.peek(|store| store.all::<Culture>());
    let culture = found.copy(&known, lang)?;
    shell.write(|store| store.keep(&culture));
    Some((culture.id, culture.name))
}
