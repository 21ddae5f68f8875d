//! The leader's page while a meeting goes on: now, next, ahead or behind, who wants
//! to speak, and what is to be noted.

mod before;
mod now;
mod over;
mod rest;
mod speakers;

use leptos::prelude::*;

use super::found::found;
use super::kept::Kept;
use super::noted::{Actions, Decisions, QuestionList};
use crate::app::meeting::leading::{Step, step};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::awake::Awake;
use crate::browser::{clock, focus};
use crate::content::text::lead as text;
use crate::domain::meeting::Speakers;
use crate::domain::{Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::parts::LanguageSwitch;
use crate::ui::state::shell;
use crate::ui::ticking::ticking;

/// The heading that the keyboard moves to at every step.
const TITLE: &str = "#lead-title";

/// Where a meeting stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Before,
    Going,
    Over,
}

impl Stage {
    fn of(meeting: &Meeting) -> Stage {
        match &meeting.lead {
            None => Stage::Before,
            Some(lead) if lead.is_over() => Stage::Over,
            Some(_) => Stage::Going,
        }
    }
}

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        view! { <Leading kept=Kept::of(&meeting)/> }.into_any()
    })
}

/// Goes a step, and leads the keyboard to what has come.
fn take(kept: Kept, to: Step) {
    if kept.lead(|lead| to.ends(lead)) == Some(true) {
        // Kept before the end as well: the device holds the state before the last
        // one too, and the list of speakers is to be in neither.
        kept.change_lead(|lead| lead.speakers = Speakers::default());
    }
    kept.change(|meeting| step(meeting, to, clock::now()));
    focus::move_to(TITLE);
}

#[component]
fn Leading(kept: Kept) -> impl IntoView {
    let shell = shell();
    let now = ticking();
    let stage = Memo::new(move |_| kept.with(Stage::of).unwrap_or(Stage::Before));
    let awake = StoredValue::new_local(None::<Awake>);
    Effect::new(move |_| {
        let is_going = stage.get() == Stage::Going;
        awake.set_value(is_going.then(Awake::ask));
    });
    let rules = move || {
        let route = MeetingRoute::Rules(kept.group()?).to_string();
        Some(view! {
            <a class="onward" href=route target="_blank">{shell.t(text::SHOW_RULES)}</a>
        })
    };
    let body = move || match stage.get() {
        Stage::Before => before::page(kept, now),
        Stage::Over => over::page(kept),
        Stage::Going => view! {
            <div class="lead-columns">
                <div class="lead-main">
                    {now::section(kept, now)}
                    {rest::recover(kept, now)}
                    {now::about_it(kept)}
                    {rest::coming_blocks(kept, now)}
                </div>
                <div class="lead-side">
                    {speakers::section(kept, now)}
                    <QuestionList kept=kept/>
                </div>
                <div class="lead-rest">
                    <Decisions kept=kept/>
                    <Actions kept=kept/>
                    {roles(kept)}
                </div>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="leading">
            <header class="lead-top">
                {kept.back()}
                <div class="row">
                    <a class="onward" href=kept.route(MeetingPage::Wall) target="_blank">
                        {shell.t(text::OPEN_WALL)}
                    </a>
                    {live(rules)}
                    <LanguageSwitch/>
                </div>
            </header>
            {live(body)}
        </div>
    }
}

/// Who has what today; nothing where no role goes round.
fn roles(kept: Kept) -> AnyView {
    let shell = shell();
    let roles = Memo::new(move |_| {
        let of = |meeting: &Meeting| {
            let pairs = meeting.plan.rotation.assigned().into_iter();
            let pairs = pairs.map(|(role, who)| (role.to_owned(), who.to_owned()));
            pairs.collect::<Vec<_>>()
        };
        kept.with(of).unwrap_or_default()
    });
    live(move || {
        let rows = roles.get().into_iter();
        let rows = rows.map(|(role, who)| view! { <dt>{role}</dt><dd>{who}</dd> });
        let rows = rows.collect_view();
        (!roles.with(Vec::is_empty)).then(|| {
            view! {
                <section class="stack">
                    <h2>{shell.t(text::ROLES_TITLE)}</h2>
                    <dl class="facts">{rows}</dl>
                </section>
            }
        })
    })
}
