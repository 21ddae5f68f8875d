//! What an observation shows: numbers and shares, turns, and what to talk about.
//! No target, no norm, and no seat.

mod hand_over;
mod planned;
mod turns;

use leptos::prelude::*;

use self::hand_over::{HandOver, Remove};
use self::planned::beside_plan;
use self::turns::turns;
use super::choosing::{GroupSelect, MeetingSelect};
use crate::app::MeetingRoute;
use crate::app::observing::{Row, facts, row_words, rows, share_words};
use crate::browser::print;
use crate::content::text::{common, observe as text};
use crate::content::{Lang, Text};
use crate::domain::ObservationId;
use crate::domain::observation::{Observation, Way};
use crate::ui::live::live;
use crate::ui::parts::{Glyph, hue};
use crate::ui::state::shell;

/// Said of one that is not on this device.
pub(super) fn unknown() -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::UNKNOWN)}</h1>
            <p><a href=MeetingRoute::Observations.to_string()>{shell.t(text::TO_LIST)}</a></p>
        </section>
    }
    .into_any()
}

pub(super) fn page(id: ObservationId) -> AnyView {
    let shell = shell();
    print::open_details_first();
    let id = StoredValue::new(id);
    let seen = Memo::new(move |_| {
        let found = shell.read(|store| id.with_value(|id| store.observation(id)));
        found.into_option()
    });
    let linked = seen.with_untracked(|it| {
        let about = it.as_ref()?.about();
        Some((about.group.clone(), about.meeting.clone()))
    });
    let Some((group, meeting)) = linked else {
        return unknown();
    };
    let change = move |link: &dyn Fn(&mut Observation)| {
        let found = shell.peek(|store| id.with_value(|id| store.observation(id)));
        if let Some(mut it) = found.into_option() {
            link(&mut it);
            shell.write(|store| store.save_observation(&it));
        }
    };
    let body = move || {
        let lang = shell.lang.get();
        seen.with(|it| it.as_ref().map(|it| figures(it, lang)))
    };
    let questions = move || list(text::QUESTIONS, shell.lang.get());
    view! {
        {live(body)}
        <section class="stack">
            <h2>{shell.t(text::TALK_TITLE)}</h2>
            {live(questions)}
        </section>
        <section class="stack no-print">
            <GroupSelect
                id="whose"
                label=text::GROUP_LABEL
                none=text::GROUP_NONE
                value=group
                on_choose=move |group| change(&|it| it.link(group.clone()))
            />
            <MeetingSelect
                id="which"
                label=text::MEETING_LABEL
                none=text::MEETING_NONE
                value=meeting
                on_choose=move |meeting| change(&|it| it.link_meeting(meeting.clone()))
            />
            <button type="button" class="button quiet" on:click=move |_| print::page()>
                {shell.t(common::PRINT)}
            </button>
        </section>
        <HandOver seen=seen/>
        <Remove seen=seen/>
    }
    .into_any()
}

/// Questions, one a row.
pub(super) fn list(all: &'static [Text], lang: Lang) -> AnyView {
    let rows = all.iter().map(|it| view! { <li>{it.get(lang)}</li> });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}

fn figures(it: &Observation, lang: Lang) -> AnyView {
    let (about, counts) = (it.about(), it.counts());
    let go_on = (!it.is_over()).then(|| {
        let href = MeetingRoute::Observe(about.id.clone()).to_string();
        view! {
            <p class="banner">
                {text::NOT_OVER.get(lang)} " "
                <a href=href>{text::GO_ON.get(lang)}</a>
            </p>
        }
    });
    let is_own = it.is_over() && !it.is_brought();
    let again = is_own.then(|| {
        let href = MeetingRoute::Observe(about.id.clone()).to_string();
        view! { <p class="no-print"><a class="onward" href=href>{text::GO_ON.get(lang)}</a></p> }
    });
    view! {
        <section class="stack lead">
            <p class="muted small no-print">
                <a class="onward" href=MeetingRoute::Observations.to_string()>
                    {text::TO_LIST.get(lang)}
                </a>
            </p>
            <h1 tabindex="-1">{text::SEEN_TITLE.get(lang)}</h1>
            <p class="large">{about.title.clone()}</p>
            <p>
                {facts(about, lang)} ". " {text::facts_minutes(lang, &counts.minutes)} " "
                {it.is_brought().then(|| text::BROUGHT_IN.get(lang))}
            </p>
            {go_on}
            <p>{text::CAREFUL.get(lang)}</p>
            {again}
        </section>
        {contributions(it, lang)}
        {beside_plan(it, lang)}
        <section class="stack">
            <h2>{text::BESIDES_TITLE.get(lang)}</h2>
            <p>{text::interruptions(lang, &counts.interruptions)}</p>
            <p>{text::open_questions(lang, &counts.open_questions)}</p>
        </section>
        {(0 < about.seats).then(|| turns(&counts, lang))}
    }
    .into_any()
}

/// Kinds of contribution as bars in their table.
fn contributions(it: &Observation, lang: Lang) -> AnyView {
    let (way, counts) = (it.about().way, it.counts());
    let title = match way {
        Way::Taps => text::KINDS_TAPS,
        Way::Samples => text::KINDS_SAMPLES,
    };
    if counts.noted() == 0 {
        return view! {
            <section class="stack">
                <h2>{title.get(lang)}</h2>
                <p>{text::NOTHING.get(lang)}</p>
            </section>
        }
        .into_any();
    }
    let (column, of) = match way {
        Way::Taps => (text::COLUMN_COUNT, text::of_taps(lang, &counts.noted())),
        Way::Samples => (
            text::COLUMN_MINUTES,
            text::of_samples(lang, &counts.noted()),
        ),
    };
    let missed = (way == Way::Samples)
        .then(|| view! { <p>{text::missed_what(lang, &counts.missed(way))}</p> });
    let body = rows(&counts, way).into_iter().map(|row| {
        view! {
            <tr>
                {named(&row, &[row.share], lang)}
                <td>{row.count}</td>
                <td>{share_words(row.share, lang)}</td>
            </tr>
        }
    });
    view! {
        <section class="stack">
            <h2>{title.get(lang)}</h2>
            {missed}
            <table class="marked">
                <thead>
                    <tr>
                        <th scope="col">{text::COLUMN_WHAT.get(lang)}</th>
                        <th scope="col">{column.get(lang)}</th>
                        <th scope="col">{text::COLUMN_SHARE.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{body.collect_view()}</tbody>
            </table>
            <p class="muted small">{of} " " {text::NO_TARGET.get(lang)}</p>
        </section>
    }
    .into_any()
}

/// The name of a row, with a bar for each share below it.
pub(super) fn named(row: &Row, shares: &[Option<u32>], lang: Lang) -> AnyView {
    let class = row.kind.map_or("", hue);
    let bars = shares.iter().map(|share| bar(share.unwrap_or(0)));
    view! {
        <th scope="row" class=class>
            <span class="trains">
                {row.kind.map(|it| view! { <Glyph of=it/> })} " "
                <span class="why">{row_words(row, lang)}</span>
            </span>
            {bars.collect_view()}
        </th>
    }
    .into_any()
}

/// A share of 100 as a bar; its figure stands beside it.
pub(super) fn bar(share: u32) -> AnyView {
    view! {
        <span class="share-bar" aria-hidden="true"><i style:--share=share.to_string()></i></span>
    }
    .into_any()
}
