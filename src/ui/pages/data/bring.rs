//! Bringing in a result that was taken along from another device.

use leptos::prelude::*;

use crate::app::Route;
use crate::app::bring::{Bring, refusal};
use crate::browser::chance;
use crate::codec::{MOST_BYTES, ResultFault, ResultFile};
use crate::content::text::{bring as text, prepare, result};
use crate::content::{Lang, words};
use crate::domain::{Form, GroupId, Round};
use crate::store::Loaded;
use crate::ui::parts::{Door, Offer, bring_in};
use crate::ui::state::Shell;

pub(super) fn part() -> AnyView {
    bring_in(Door {
        names: ("#result-bring", "#result-found"),
        title: Some(text::TITLE),
        what: text::WHAT,
        label: text::LABEL,
        most: MOST_BYTES,
        too_large: ResultFault::TooLarge,
        chosen: |_, file| Bring::chosen(file),
        offer: Offer {
            refusal,
            preview,
            add,
        },
        added: |lang, name| text::added(lang, &name),
        address: |id: &GroupId| Route::Group(id.clone()).to_string(),
        open: None,
    })
}

fn preview(file: &ResultFile, lang: Lang) -> AnyView {
    let rows = file
        .rounds
        .iter()
        .map(|round| view! { <li>{line(round, lang)}</li> });
    let meeting =
        (!file.meeting.is_empty()).then(|| text::meeting(lang, &file.meeting.as_str()));
    let agreements = file.agreements.len();
    view! {
        <h3 id="result-found" tabindex="-1">{text::found(lang, &file.group.as_str())}</h3>
        {meeting.map(|words| view! { <p>{words}</p> })}
        <ul>
            {rows.collect_view()}
            {(0 < agreements)
                .then(|| view! { <li>{text::agreements(lang, &agreements)}</li> })}
        </ul>
    }
    .into_any()
}

fn line(round: &Round, lang: Lang) -> String {
    let form = match round.result.form {
        Form::Full => prepare::FORM_FULL,
        Form::Short => prepare::FORM_SHORT,
    };
    let line = result::round_line(
        lang,
        &round.number,
        &round.result.sheets,
        &round.invited,
        &words::date(lang, round.closed_on),
    );
    format!("{line}. {}.", form.get(lang))
}

fn add(shell: Shell, found: &Bring, lang: Lang) -> Option<(GroupId, String)> {
    let known = shell.peek(|store| store.groups());
    let is_free =
        |id: &GroupId| shell.peek(|store| matches!(store.group(id), Loaded::Missing));
    let mut ids = std::iter::repeat_with(|| GroupId::from_bits(chance::bits()));
    let group = found.copy(ids.find(is_free)?, &known, lang)?;
    shell.write(|store| store.save_group(&group));
    Some((group.id, group.name))
}
