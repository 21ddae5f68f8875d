//! After a meeting: what came of it, sent the same day, and the next one.

mod send;

use leptos::prelude::*;

use super::found::found;
use super::kept::Kept;
use super::noted::{Actions, Decisions, QuestionList};
use crate::app::meeting::following::{Took, took};
use crate::app::meeting::leading::title;
use crate::app::meeting::next::next;
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::{chance, clock};
use crate::content::text::{follow as text, lead as lead_text};
use crate::content::{Lang, Text, words};
use crate::domain::meeting::Outcome;
use crate::domain::meeting::plan::FollowPlan;
use crate::domain::{Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::parts::{DateField, Lines};
use crate::ui::state::shell;

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        let kept = Kept::of(&meeting);
        view! {
            {head(kept)}
            <div class="columns follow-columns">
                <Decisions kept=kept/>
                <Actions kept=kept/>
                <QuestionList kept=kept/>
            </div>
            {after(kept, &meeting)}
            {send::section(kept)}
            {durations(kept)}
            {on(kept)}
        }
        .into_any()
    })
}

fn head(kept: Kept) -> AnyView {
    let shell = shell();
    let name = move || {
        let lang = shell.lang.get();
        kept.with(|it| match it.plan.day {
            Some(day) => {
                format!("{}, {}", title(&it.plan, lang), words::date(lang, day))
            }
            None => title(&it.plan, lang),
        })
    };
    let state = move || {
        let words: Text = match kept.with(|it| it.lead.as_ref().map(|it| it.is_over()))? {
            None => text::NOT_HELD,
            Some(false) => text::GOES_ON,
            Some(true) => return None,
        };
        Some(view! {
            <p class="banner no-print">
                {shell.t(words)} " "
                <a href=kept.route(MeetingPage::Lead)>{shell.t(text::TO_LEAD)}</a>
            </p>
        })
    };
    view! {
        <section class="stack lead">
            {kept.back()}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{live(name)}</p>
            <p class="no-print">{shell.t(text::LEAD)}</p>
            {live(state)}
        </section>
    }
    .into_any()
}

/// Thanks and the next meeting, beside what was planned for afterwards.
fn after(kept: Kept, meeting: &Meeting) -> AnyView {
    let shell = shell();
    let (thanks, next_on) = (meeting.outcome.thanks.clone(), meeting.outcome.next_on);
    let write = move |it| {
        kept.change_outcome(|outcome| outcome.thanks = it);
    };
    let set = move |it| {
        kept.change_outcome(|outcome| outcome.next_on = it);
    };
    // A field that holds nothing has no place on paper.
    let has = move |read: fn(&Outcome) -> bool| {
        Memo::new(move |_| kept.with(|it| read(&it.outcome)) == Some(true))
    };
    let has_thanks = has(|it| !it.thanks.trim().is_empty());
    let has_next = has(|it| it.next_on.is_some());
    let is_empty = move || !has_thanks.get() && !has_next.get();
    let planned = Memo::new(move |_| kept.with(|it| it.plan.follow.clone()));
    let planned = move || planned.get().map(|it| planned_before(it, shell.lang.get()));
    view! {
        <div class="two">
            <section class="stack" class:no-print=is_empty>
                <h2>{shell.t(text::THANKS_TITLE)}</h2>
                <div class="field" class:no-print=move || !has_thanks.get()>
                    <Lines
                        id="thanks"
                        label=text::THANKS_LABEL
                        value=thanks
                        on_input=write
                    />
                </div>
                <div class="field" class:no-print=move || !has_next.get()>
                    <DateField
                        id="next-on"
                        label=text::NEXT_ON_LABEL
                        error=Signal::derive(|| None)
                        value=next_on
                        least=clock::today()
                        on_input=set
                    />
                </div>
            </section>
            {live(planned)}
        </div>
    }
    .into_any()
}

fn planned_before(plan: FollowPlan, lang: Lang) -> AnyView {
    let rows = [
        (text::PLANNED_FEEDBACK, plan.feedback),
        (text::PLANNED_NEXT, plan.next_step),
        (text::PLANNED_NETWORK, plan.network),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty());
    let rows: Vec<_> = rows
        .map(|(label, words)| view! { <dt>{label.get(lang)}</dt><dd>{words}</dd> })
        .collect();
    let none = rows.is_empty().then(|| {
        view! { <p class="muted">{text::PLANNED_NONE.get(lang)}</p> }
    });
    view! {
        <section class="stack aside">
            <h2 class="h3">{text::PLANNED_TITLE.get(lang)}</h2>
            {none}
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}

/// How long the blocks took, beside the plan.
fn durations(kept: Kept) -> AnyView {
    let shell = shell();
    let rows = Memo::new(move |_| kept.with(|it| took(it, shell.lang.get())).flatten());
    live(move || {
        let lang = shell.lang.get();
        let (rows, sum) = rows.get()?;
        let row = |it: Took| {
            let minutes = it.took.map(|it| it.to_string());
            let minutes = minutes.unwrap_or_else(|| text::TOOK_NOT.get(lang).to_owned());
            view! {
                <tr><th scope="row">{it.title}</th><td>{it.planned}</td><td>{minutes}</td></tr>
            }
        };
        let rows = rows.into_iter().map(row).collect_view();
        Some(view! {
            <section class="stack">
                <h2>{text::TOOK_TITLE.get(lang)}</h2>
                <p>{text::TOOK_LEAD.get(lang)}</p>
                <div
                    class="scroll"
                    tabindex="0"
                    role="region"
                    aria-label=text::TOOK_TITLE.get(lang)
                >
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{text::TOOK_BLOCK.get(lang)}</th>
                                <th scope="col">{text::TOOK_PLANNED.get(lang)}</th>
                                <th scope="col">{text::TOOK_MINUTES.get(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>{row(sum)}</tfoot>
                    </table>
                </div>
            </section>
        })
    })
}

/// On to the next meeting.
fn on(kept: Kept) -> AnyView {
    let shell = shell();
    let plan = move |_| {
        let id = MeetingId::from_bits(chance::bits());
        let lang = shell.lang.get_untracked();
        let next = untrack(|| kept.with(|it| next(it, id.clone(), lang)));
        if let Some(next) = next {
            shell.write(|store| store.save_meeting(&next));
            shell.go(&MeetingRoute::Meeting(id, MeetingPage::Overview).into());
        }
    };
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::PLAN_NEXT_TITLE)}</h2>
            <p>{shell.t(text::PLAN_NEXT_LEAD)}</p>
            <div class="row">
                <button type="button" class="button" on:click=plan>
                    {shell.t(text::PLAN_NEXT)}
                </button>
                <a class="onward" href=kept.route(MeetingPage::Overview)>
                    {shell.t(lead_text::BACK_TO_OVERVIEW)}
                </a>
            </div>
        </section>
    }
    .into_any()
}
