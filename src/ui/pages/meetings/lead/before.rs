//! Before a meeting begins: from when its times are counted.

use leptos::prelude::*;

use super::TITLE;
use crate::app::MeetingPage;
use crate::app::meeting::leading::{Beginning, begin, beginnings, other_day};
use crate::browser::{clock, focus};
use crate::content::text::lead as text;
use crate::domain::meeting::lead::{Counted, MINUTE};
use crate::domain::time_of_day::Minute;
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::state::shell;

pub(super) fn page(kept: Kept, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let is_empty = Memo::new(move |_| kept.with(|it| it.plan.sheet.is_empty()));
    let body = move || {
        if is_empty.get() == Some(false) {
            view! { <Ways kept=kept now=now/> }.into_any()
        } else {
            view! {
                <p class="large">{shell.t(text::EMPTY)}</p>
                <a class="button" href=kept.route(MeetingPage::Sheet)>
                    {shell.t(text::TO_SHEET)}
                </a>
            }
            .into_any()
        }
    };
    view! {
        <section class="stack lead">
            <h1 id="lead-title" tabindex="-1">{shell.t(text::TITLE)}</h1>
            {live(body)}
        </section>
    }
    .into_any()
}

#[component]
fn Ways(kept: Kept, now: RwSignal<Moment>) -> impl IntoView {
    let shell = shell();
    // What the clock shows, minute by minute.
    let minute = Memo::new(move |_| {
        let passed = now.get().saturating_sub(clock::midnight()) / MINUTE;
        Minute::try_from(passed).unwrap_or(0)
    });
    let day = move || {
        let words = kept.with(|it| other_day(&it.plan, clock::today(), shell.lang.get()));
        let words = words.flatten()?;
        Some(view! { <p class="banner">{words}</p> })
    };
    let ways = move || {
        let ways = kept.with(|it| beginnings(&it.plan, minute.get(), shell.lang.get()));
        ways.into_iter()
            .flatten()
            .map(|it| way(kept, it))
            .collect_view()
    };
    view! {
        {live(day)}
        <h2>{shell.t(text::BEGIN_TITLE)}</h2>
        <p>{shell.t(text::BEGIN_LEAD)}</p>
        <div class="lead-ways">{live(ways)}</div>
        <p class="muted">{shell.t(text::WINDOWS)}</p>
    }
}

fn way(kept: Kept, way: Beginning) -> AnyView {
    let shell = shell();
    let label = match way.counted {
        Counted::AsPlanned => text::AS_PLANNED,
        Counted::FromNow => text::FROM_NOW,
    };
    let press = move |_| {
        let (midnight, now) = (clock::midnight(), clock::now());
        kept.change(|it| begin(it, midnight, now, way.counted));
        focus::move_to(TITLE);
    };
    let sentences = way.sentences.into_iter();
    let sentences = sentences.map(|it| view! { <p>{it}</p> }).collect_view();
    view! {
        <div class="stack tight">
            <button type="button" class="button" on:click=press>{shell.t(label)}</button>
            {sentences}
        </div>
    }
    .into_any()
}
