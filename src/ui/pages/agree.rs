//! What the group chose and agreed on: what holds, a new agreement, what ended.

use leptos::prelude::*;

use crate::app::agreeing::{self, Which};
use crate::app::{MeetingRoute, Route};
use crate::browser::{clock, focus};
use crate::content::text::{agree as text, common, rules};
use crate::domain::GroupId;
use crate::domain::agreement::Terms;
use crate::ui::live::live;
use crate::ui::parts::{Agreements, FocusChoice, TermsForm};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    let newest = group.as_ref().and_then(|it| it.newest_result().cloned());
    let name = group.map(|it| it.name);
    let back = Route::Group(id.clone()).to_string();
    let is_none = {
        let id = id.clone();
        let standing = Memo::new(move |_| {
            let group = shell.group(&id);
            group.is_some_and(|it| {
                agreeing::shown(&it, Which::Standing, clock::today()).is_empty()
            })
        });
        move || standing.get().then(|| text::NONE.get(shell.lang.get()))
    };
    view! {
        <section class="stack lead">
            <p class="muted small"><a class="onward" href=back>{name}</a></p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
            <p class="muted">{live(is_none)}</p>
        </section>
        <Agreements group=id.clone() which=Which::Standing/>
        {newest.map(|round| view! {
            <section class="stack">
                <FocusChoice group=id.clone() round=round.number result=round.result/>
            </section>
        })}
        <New group=id.clone()/>
        <Ended group=id.clone()/>
        <p class="no-print">
            <a class="onward" href=MeetingRoute::Rules(id.clone()).to_string()>
                {shell.t(rules::LINK)}
            </a>
        </p>
        <p class="no-print">
            <a class="button quiet" href=Route::Group(id).to_string()>
                {shell.t(common::BACK_TO_GROUP)}
            </a>
        </p>
    }
    .into_any()
}

/// Writes agreements, one after the other.
#[component]
fn New(group: GroupId) -> impl IntoView {
    let shell = shell();
    let group = StoredValue::new(group);
    // A saved one makes room for the next.
    let saved = RwSignal::new(0);
    let save = move |terms: Terms| {
        let today = clock::today();
        let unclear = terms.unclear(today);
        if unclear.is_empty() {
            shell.change_group(&group.get_value(), |group| {
                // Nothing is missing in it.
                let _ = group.agree(terms, today);
            });
            saved.update(|it| *it += 1);
            focus::move_to("#agreement-saved");
        }
        unclear
    };
    let form = move || {
        saved.track();
        let terms = agreeing::blank(clock::today());
        view! { <TermsForm is_new=true terms=terms on_save=save on_cancel=|| {}/> }
    };
    let said = move || (0 < saved.get()).then(|| text::SAVED.get(shell.lang.get()));
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <p id="agreement-saved" tabindex="-1" role="status">{live(said)}</p>
            {live(form)}
        </section>
    }
}

/// What no longer holds, and what became of it.
#[component]
fn Ended(group: GroupId) -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let group = shell.group(&group)?;
        let ended = agreeing::shown(&group, Which::Ended, clock::today());
        let rows = ended.iter().map(|it| {
            view! {
                <li>
                    {agreeing::sentence(it, lang)} " "
                    <span class="muted">{agreeing::history(it, lang)}</span>
                </li>
            }
        });
        let rows = rows.collect_view();
        (!ended.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{text::ENDED_TITLE.get(lang)}</summary>
                    <ul class="plain log">{rows}</ul>
                </details>
            }
        })
    })
}
