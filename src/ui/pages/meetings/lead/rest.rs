//! What is still to come, and what it becomes when blocks are shortened.

use leptos::prelude::*;

use crate::app::meeting::leading::{Row, coming, ends};
use crate::app::meeting::recovering::{Flexible, Preview, choices, preview};
use crate::browser::focus;
use crate::content::text::lead as text;
use crate::content::{Lang, Text};
use crate::domain::meeting::recover::Recovery;
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::state::shell;

/// Where the keyboard is led when the button that was pressed is gone.
const SAID: &str = "#recover-said";

pub(super) fn coming_blocks(kept: Kept, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let rows = Memo::new(move |_| {
        let rows = kept.lead(|it| coming(it, now.get(), shell.lang.get()));
        rows.unwrap_or_default()
    });
    let ends = Memo::new(move |_| kept.lead(|it| ends(it, now.get(), shell.lang.get())));
    let table = move || {
        let lang = shell.lang.get();
        if rows.with(Vec::is_empty) {
            return view! { <p>{text::COMING_LAST.get(lang)}</p> }.into_any();
        }
        let head = [text::COLUMN_TIME, text::COLUMN_BLOCK, text::COLUMN_MINUTES];
        let head = head.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
        let mut body = Vec::new();
        for (at, it) in rows.get().into_iter().enumerate() {
            body.push(row(it, at == 0, lang));
        }
        view! {
            <div
                class="scroll"
                tabindex="0"
                role="region"
                aria-label=text::COMING_TITLE.get(lang)
            >
                <table class="coming">
                    <thead><tr>{head.collect_view()}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::COMING_TITLE)}</h2>
            {live(table)}
            <p>{live(move || ends.get())}</p>
        </section>
    }
    .into_any()
}

fn row(row: Row, is_next: bool, lang: Lang) -> AnyView {
    let marks = [
        (is_next, text::NEXT_MARK),
        (row.is_pinned, text::PINNED_MARK),
    ];
    let marks = marks.iter().filter(|(is, _)| *is);
    let marks: Vec<&str> = marks.map(|(_, words)| words.get(lang)).collect();
    let marks = (!marks.is_empty()).then(|| format!("({})", marks.join(", ")));
    view! {
        <tr class:next=is_next>
            <td>{row.span}</td>
            <th scope="row">{row.title} " " <span class="muted">{marks}</span></th>
            <td>{row.minutes}</td>
        </tr>
    }
    .into_any()
}

/// Chooses blocks, shows what becomes of them, does it, and takes it back; nothing
/// as long as nothing is late.
pub(super) fn recover(kept: Kept, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let chosen = RwSignal::new(Vec::<u32>::new());
    let said = RwSignal::new(None::<Text>);
    let choices = Memo::new(move |_| {
        let lang = shell.lang.get();
        kept.lead(|it| choices(it, now.get(), lang)).flatten()
    });
    let shown = Memo::new(move |_| {
        let lang = shell.lang.get();
        let preview = |it: &_| chosen.with(|chosen| preview(it, now.get(), chosen, lang));
        kept.lead(preview).flatten()
    });
    let has_before =
        Memo::new(move |_| kept.lead(|it| it.before.is_some()) == Some(true));
    let apply = move |recovery| {
        kept.change_lead(|lead| lead.apply(&recovery));
        chosen.set(Vec::new());
        said.set(Some(text::APPLIED));
        focus::move_to(SAID);
    };
    let take_back = move |_| {
        kept.change_lead(|lead| lead.take_back());
        said.set(Some(text::TAKEN_BACK));
        focus::move_to(SAID);
    };
    let ticks = move || {
        let choices = choices.get()?;
        Some(if choices.is_empty() {
            view! { <p>{shell.t(text::RECOVER_NONE)}</p> }.into_any()
        } else {
            let ticks = choices.into_iter().map(|it| tick(chosen, it));
            view! {
                <fieldset class="field">
                    <legend class="sr-only">{shell.t(text::RECOVER_TITLE)}</legend>
                    <p class="hint">{shell.t(text::RECOVER_LEAD)}</p>
                    {ticks.collect_view()}
                </fieldset>
            }
            .into_any()
        })
    };
    let is_late = Memo::new(move |_| choices.with(Option::is_some));
    let is_shown = Memo::new(move |_| is_late.get() || has_before.get());
    let title = move || {
        let title = || view! { <h2>{shell.t(text::RECOVER_TITLE)}</h2> };
        is_shown.get().then(title)
    };
    let preview = move || shown.get().map(|it| previewed(it, apply));
    let words = move || {
        let said = said.get().filter(|_| is_shown.get());
        said.map(|it| it.get(shell.lang.get()))
    };
    view! {
        <section class="stack recover">
            {live(title)}
            {live(ticks)}
            {live(preview)}
            <p id="recover-said" tabindex="-1" role="status">{live(words)}</p>
            <Show when=move || has_before.get()>
                <button type="button" class="button quiet" on:click=take_back>
                    {shell.t(text::TAKE_BACK)}
                </button>
            </Show>
        </section>
    }
    .into_any()
}

fn tick(chosen: RwSignal<Vec<u32>>, block: Flexible) -> AnyView {
    let number = block.number;
    let change = move |event| {
        let is_ticked = event_target_checked(&event);
        chosen.update(|chosen| {
            chosen.retain(|it| *it != number);
            if is_ticked {
                chosen.push(number);
            }
        });
    };
    view! {
        <label class="option">
            <input
                type="checkbox"
                prop:checked=move || chosen.with(|it| it.contains(&number))
                on:change=change
            />
            <span>{block.words}</span>
        </label>
    }
    .into_any()
}

fn previewed(preview: Preview, apply: impl Fn(Recovery) + Copy + 'static) -> AnyView {
    let shell = shell();
    let rows = preview.rows.into_iter().map(|(title, from, to)| {
        view! { <tr><th scope="row">{title}</th><td>{from}</td><td>{to}</td></tr> }
    });
    let rows = rows.collect_view();
    let sentences = preview.sentences.into_iter();
    let sentences = sentences.map(|it| view! { <p>{it}</p> }).collect_view();
    let recovery = preview.recovery;
    view! {
        <h3>{shell.t(text::PREVIEW_TITLE)}</h3>
        <table>
            <thead>
                <tr>
                    <th scope="col">{shell.t(text::COLUMN_BLOCK)}</th>
                    <th scope="col">{shell.t(text::COLUMN_FROM)}</th>
                    <th scope="col">{shell.t(text::COLUMN_TO)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {sentences}
        <button
            type="button"
            class="button"
            on:click=move |_| apply(recovery.clone())
        >
            {shell.t(text::APPLY)}
        </button>
    }
    .into_any()
}
