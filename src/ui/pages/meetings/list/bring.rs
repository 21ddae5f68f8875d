//! Bringing in the plan of a meeting from a file.

use leptos::prelude::*;

use super::new_id;
use crate::app::meeting::bringing::{BringingPlan, group_of, refusal};
use crate::app::meeting::{standing, words};
use crate::app::{MeetingPage, MeetingRoute};
use crate::codec::{MOST_PLAN_BYTES, MeetingFault, MeetingFile};
use crate::content::Lang;
use crate::content::text::{meeting, meetings as text};
use crate::domain::MeetingId;
use crate::ui::parts::{Door, Offer, bring_in};
use crate::ui::state::{Shell, shell};

pub(super) fn part() -> AnyView {
    bring_in(Door {
        names: ("#plan-bring", "#plan-found"),
        title: Some(text::BRING_TITLE),
        what: text::BRING_WHAT,
        label: text::BRING_LABEL,
        most: MOST_PLAN_BYTES,
        too_large: MeetingFault::TooLarge,
        chosen: |_, file| BringingPlan::chosen(file),
        offer: Offer {
            refusal,
            preview: |file, lang| preview(file, lang),
            add,
        },
        added: |lang, title| text::bring_added(lang, &title),
        address: |id: &MeetingId| {
            MeetingRoute::Meeting(id.clone(), MeetingPage::Overview).to_string()
        },
        open: None,
    })
}

fn preview(file: &MeetingFile, lang: Lang) -> AnyView {
    let plan = &file.plan;
    let title = match plan.title.trim() {
        "" => text::UNTITLED.get(lang),
        title => title,
    };
    let purpose = plan.purpose.trim();
    let purpose = (!purpose.is_empty()).then(|| meeting::purpose(lang, &purpose));
    let lines = [
        Some(words::kind(plan.kind).name.get(lang).to_owned()),
        standing::when(plan, lang),
        purpose,
        Some(standing::sheet(plan, lang)),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|it| view! { <li>{it}</li> }).collect_view();
    let groups = shell().peek(|store| store.groups());
    let group = match (file.group.as_str(), group_of(&file.group, &groups)) {
        ("", _) => None,
        (name, Some(_)) => Some(text::bring_group_here(lang, &name)),
        (name, None) => Some(text::bring_group_other(lang, &name)),
    };
    view! {
        <h3 id="plan-found" tabindex="-1">{text::bring_found(lang, &title)}</h3>
        <ul class="written">{lines}</ul>
        {group.map(|words| view! { <p>{words}</p> })}
    }
    .into_any()
}

fn add(shell: Shell, found: &BringingPlan, lang: Lang) -> Option<(MeetingId, String)> {
    let (known, groups) = shell.peek(|store| (store.meetings(), store.groups()));
    let meeting = found.copy(new_id(shell)?, &known, &groups, lang)?;
    shell.write(|store| store.save_meeting(&meeting));
    Some((meeting.id, meeting.plan.title))
}
