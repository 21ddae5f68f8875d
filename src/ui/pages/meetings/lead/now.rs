//! The block that goes on: what it is for, its time, ahead or behind, and the way
//! on.

use leptos::prelude::*;

use super::take;
use crate::app::Route;
use crate::app::exercise::offer::offer;
use crate::app::meeting::leading::{
    Step, block_ends, block_left, block_title, group_line, minutes, pace,
};
use crate::content::text::{common, lead as text};
use crate::content::{Lang, Text, words};
use crate::domain::OwnExercise;
use crate::domain::meeting::{Block, Lead};
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::{Dialog, Glyph, hue};
use crate::ui::state::shell;

/// The block that goes on.
fn current(kept: Kept) -> Memo<Option<Block>> {
    Memo::new(move |_| {
        let block = |lead: &Lead| lead.sheet.blocks().get(lead.at).cloned();
        kept.lead(block).flatten()
    })
}

pub(super) fn section(kept: Kept, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let block = current(kept);
    let head = move || {
        let lang = shell.lang.get();
        let (at, of) = kept.lead(|it| (it.at + 1, it.sheet.blocks().len()))?;
        let block = block.get()?;
        let is_break = block.is_break && !block.title.trim().is_empty();
        let mark = is_break.then(|| format!(" · {}", text::IS_BREAK.get(lang)));
        Some(view! {
            <p class="muted">{text::block_of(lang, &at, &of)} {mark}</p>
            <h1 id="lead-title" tabindex="-1">{block_title(&block, lang)}</h1>
        })
    };
    let pace = Memo::new(move |_| {
        let lang = shell.lang.get();
        let pace = |lead: &Lead| (!lead.is_over()).then(|| pace(lead, now.get(), lang));
        kept.lead(pace).flatten()
    });
    view! {
        <section class="lead-now">
            <div class="stack tight">{live(head)}</div>
            {time(kept, now, block)}
            <p class="lead-pace">{live(move || pace.get())}</p>
            {steps(kept)}
        </section>
    }
    .into_any()
}

/// What whoever leads needs to know of the block that goes on.
pub(super) fn about_it(kept: Kept) -> AnyView {
    let shell = shell();
    let block = current(kept);
    let about = move || Some(about(kept, &block.get()?, shell.lang.get()));
    view! { <section class="stack tight lead-about">{live(about)}</section> }.into_any()
}

/// What is left of the block. Its seconds are not read aloud; that time is up is,
/// once.
fn time(kept: Kept, now: RwSignal<Moment>, block: Memo<Option<Block>>) -> AnyView {
    let shell = shell();
    let left = Memo::new(move |_| kept.lead(|it| block_left(it, now.get())).flatten());
    let clock = Memo::new(move |_| {
        let left = left.get()?;
        let sign = if left.is_over { "+" } else { "" };
        Some(format!("{sign}{}", left.clock))
    });
    let is_over = Memo::new(move |_| left.get().is_some_and(|it| it.is_over));
    let of = move || {
        let lang = shell.lang.get();
        let of = minutes(lang, block.get()?.minutes);
        Some(if is_over.get() {
            text::over(lang, &of)
        } else {
            text::left(lang, &of)
        })
    };
    let ends = move || {
        let lang = shell.lang.get();
        let time = kept.lead(|it| block_ends(it, lang)).flatten()?;
        Some(text::ends_at(lang, &time))
    };
    let said = move || is_over.get().then(|| text::TIME_UP.get(shell.lang.get()));
    view! {
        <div class="lead-time" class:over=move || is_over.get()>
            <div class="clock" role="timer" aria-live="off">{live(move || clock.get())}</div>
            <p>{live(of)}</p>
            <p class="muted">{live(ends)}</p>
            <p class="sr-only" role="status">{live(said)}</p>
        </div>
    }
    .into_any()
}

/// On, back, and to the end.
fn steps(kept: Kept) -> AnyView {
    let shell = shell();
    let place = Memo::new(move |_| kept.lead(|it| (it.at, it.sheet.blocks().len())));
    let is_last = Memo::new(move |_| place.get().is_some_and(|(at, of)| at + 1 == of));
    let has_back = move || place.get().is_some_and(|(at, _)| 0 < at);
    let next = move |_| {
        if let Some((at, _)) = place.get_untracked() {
            take(kept, Step::Next(at));
        }
    };
    let label = move || {
        let label: Text = if is_last.get() {
            text::FINISH
        } else {
            text::NEXT_BLOCK
        };
        label.get(shell.lang.get())
    };
    let is_asked = RwSignal::new(false);
    let finish = move |_| {
        is_asked.set(false);
        take(kept, Step::Finish);
    };
    view! {
        <div class="row">
            <button type="button" class="button" on:click=next>{live(label)}</button>
            <Show when=has_back>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| take(kept, Step::Back)
                >
                    {shell.t(text::PREVIOUS_BLOCK)}
                </button>
            </Show>
            <Show when=move || !is_last.get()>
                <button type="button" class="link" on:click=move |_| is_asked.set(true)>
                    {shell.t(text::FINISH_EARLY)}
                </button>
            </Show>
        </div>
        <Dialog open=is_asked labelled_by="finish-title">
            <h2 id="finish-title">{shell.t(text::FINISH_ASK)}</h2>
            <p>{shell.t(text::FINISH_WHAT)}</p>
            <div class="row">
                <button type="button" class="button" on:click=finish>
                    {shell.t(text::FINISH)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| is_asked.set(false)
                >
                    {shell.t(common::CANCEL)}
                </button>
            </div>
        </Dialog>
    }
    .into_any()
}

fn about(kept: Kept, block: &Block, lang: Lang) -> AnyView {
    let gives = block.gives.map(|dimension| {
        let words = text::for_what(lang, &words::name_in(dimension).get(lang));
        view! { <p class=hue(dimension)><Glyph of=dimension/> {words}</p> }
    });
    let active = block
        .is_active
        .then(|| view! { <p>{text::IS_ACTIVE.get(lang)}</p> });
    let fact = |label: Text, words: &str| {
        let words = words.trim().to_owned();
        (!words.is_empty()).then(|| view! { <dt>{label.get(lang)}</dt><dd>{words}</dd> })
    };
    let groups = block
        .groups
        .iter()
        .map(|it| view! { <li>{group_line(it, lang)}</li> });
    let groups = groups.collect_view();
    let groups = (!block.groups.is_empty()).then(|| {
        view! { <dt>{text::GROUPS.get(lang)}</dt><dd><ul class="plain">{groups}</ul></dd> }
    });
    let own = shell().peek(|store| store.all::<OwnExercise>());
    let exercise = block.exercise.as_deref();
    let exercise = exercise.and_then(|it| offer(it, &own, lang)).map(|found| {
        let route = Route::Run(kept.group(), found.name);
        let words = text::exercise(lang, &found.title);
        view! {
            <p><a class="onward" href=route.to_string() target="_blank">{words}</a></p>
        }
    });
    view! {
        {gives}
        {active}
        <dl class="facts">
            {fact(text::LEADER, &block.leader)}
            {fact(text::MATERIAL, &block.material)}
            {groups}
            {fact(text::NOTES, &block.notes)}
        </dl>
        {exercise}
    }
    .into_any()
}
