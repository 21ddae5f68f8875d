//! Other sources of emissions, and where travel stands among them.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::at::At;
use super::figure::Figure;
use super::opened::Opened;
use super::said::{Line, Said, Taken};
use super::sums::drawn;
use super::trip_form::place;
use super::trips::act;
use crate::app::culture::travel::amounts::kilograms;
use crate::app::culture::travel::entry::{
    Faults, Field, SourceDraft, fault, put, tonnes,
};
use crate::app::culture::travel::figures::{differs, order, rank};
use crate::app::culture::travel::numbers::typed;
use crate::browser::focus;
use crate::content::text::{common, travel as text};
use crate::content::{Lang, Text};
use crate::domain::culture::travel::Source;
use crate::ui::live::live;
use crate::ui::parts::WordField;
use crate::ui::state::shell;

/// What the rows act on.
#[derive(Clone, Copy)]
struct Rows {
    at: At,
    line: Line,
    opened: Opened<(usize, Source), SourceDraft>,
}

pub(super) fn section(at: At) -> AnyView {
    let shell = shell();
    let rows = Rows {
        at,
        line: Line::of(at, "#sources-said"),
        opened: Opened::none(),
    };
    let added = RwSignal::new(0);
    let save = move |source: Source| {
        let name = source.name.clone();
        let is_added = at.change(|it| put(&mut it.sources, None, source));
        if is_added != Some(true) {
            return rows.line.say(Said::Full);
        }
        rows.line.say(Said::Saved(name));
        added.update(|it| *it += 1);
        focus::move_to("#source-name");
    };
    let form = move || {
        added.track();
        view! {
            <SourceForm
                id="source"
                draft=RwSignal::new(SourceDraft::default())
                button=text::SOURCE_ADD
                on_save=save
            />
        }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::SOURCES_TITLE)}</h2>
            <p class="no-print">{shell.t(text::SOURCES_LEAD)}</p>
            {live(move || ranked(at, shell.lang.get()))}
            {live(move || rows.list())}
            {rows.line.view()}
            {live(form)}
            {reported(at)}
        </section>
    }
    .into_any()
}

/// The order, in a sentence and as bars.
fn ranked(at: At, lang: Lang) -> Option<AnyView> {
    let (line, bars, differs) =
        at.with(|it| (rank(it, lang), order(it, lang), differs(it, lang)))?;
    let is_ordered = !bars.is_empty();
    let bars = is_ordered.then(|| {
        view! {
            <h3>{text::RANK_TITLE.get(lang)}</h3>
            {drawn(bars)}
            <p class="muted small">{text::RANK_ONLY.get(lang)}</p>
        }
    });
    Some(
        view! {
            <p class="rank" class:large=is_ordered class:muted=!is_ordered>{line}</p>
            {differs.map(|it| view! { <p>{it}</p> })}
            {bars}
        }
        .into_any(),
    )
}

/// What is already reported for business travel.
fn reported(at: At) -> AnyView {
    let shell = shell();
    let lang = shell.lang.get_untracked();
    let first = at.peek(|it| it.reported).flatten();
    let wrong = RwSignal::new(None);
    let set = move |typed: String| {
        let read = match typed.trim() {
            "" => Some(None),
            typed => tonnes(typed, shell.lang.get_untracked()).map(Some),
        };
        wrong.set(read.is_none().then_some(text::SOURCE_TONNES_WRONG));
        if let Some(kg) = read {
            at.change(|it| it.reported = kg);
        }
    };
    view! {
        <div class="no-print">
            <Figure
                id="reported"
                label=text::REPORTED_LABEL
                hint=text::REPORTED_HINT
                error=wrong
                value=first.map(|it| typed(lang, it, 3)).unwrap_or_default()
                on_input=set
            />
        </div>
    }
    .into_any()
}

impl Rows {
    fn list(self) -> AnyView {
        let shell = shell();
        let lang = shell.lang.get();
        let rows = self.at.with(|travel| {
            let open = self.opened.place(&travel.sources);
            let sources = travel.sources.iter().enumerate();
            let row = |(at, source): (usize, &Source)| {
                if open == Some(at) {
                    self.changing()
                } else {
                    self.row(at, source, lang)
                }
            };
            sources.map(row).collect_view()
        });
        let Some(rows) = rows.filter(|it| !it.is_empty()) else {
            return view! {
                <p class="muted no-print">{text::SOURCES_NONE.get(lang)}</p>
            }
            .into_any();
        };
        view! { <ul class="plain source-lines no-print">{rows}</ul> }.into_any()
    }

    fn row(self, at: usize, source: &Source, lang: Lang) -> AnyView {
        let name = source.name.clone();
        let taken = source.clone();
        let remove = move || {
            let at_now = self.at.change(|it| {
                let place = it.sources.iter().position(|it| *it == taken);
                place.map(|place| Taken::Source(place, it.sources.remove(place)))
            });
            if let Some(taken) = at_now.flatten() {
                self.line.say_here(Said::Removed(taken));
            }
        };
        let (line, first) = (source.clone(), SourceDraft::of(source, lang));
        let change = move || {
            self.opened.opens((at, line.clone()), first.clone());
            focus::move_to("#source-changed-name");
        };
        let what = name.clone();
        view! {
            <li>
                <span>{name}</span>
                <span class="amount">{kilograms(lang, source.kg)}</span>
                <span class="acts">
                    {act(text::CHANGE, &what, lang, change)}
                    {act(text::REMOVE, &what, lang, remove)}
                </span>
            </li>
        }
        .into_any()
    }

    fn changing(self) -> AnyView {
        let save = move |source: Source| {
            let name = source.name.clone();
            let is_put = self.at.change(|it| {
                let place = untrack(|| self.opened.place(&it.sources));
                put(&mut it.sources, place, source)
            });
            self.opened.closes();
            self.line.say_here(match is_put {
                Some(true) => Said::Saved(name),
                _ => Said::Full,
            });
        };
        let close = Callback::new(move |()| {
            self.opened.closes();
            self.line.say_here(Said::Nothing);
        });
        view! {
            <li class="changing">
                <SourceForm
                    id="source-changed"
                    draft=self.opened.draft()
                    button=text::SAVE
                    on_save=save
                    on_cancel=close
                />
            </li>
        }
        .into_any()
    }
}

/// A name and tonnes.
#[component]
fn SourceForm(
    /// What the ids of its fields begin with.
    id: &'static str,
    /// What is typed.
    draft: RwSignal<SourceDraft>,
    button: Text,
    on_save: impl Fn(Source) + 'static,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let first = draft.get_untracked();
    let faults = RwSignal::new(Faults::new());
    let wrong = move |field| Signal::derive(move || faults.with(|all| fault(all, field)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match draft.with_untracked(|it| it.read(shell.lang.get_untracked())) {
            Ok(source) => {
                faults.set(Faults::new());
                on_save(source);
            }
            Err(found) => {
                let place = found.first().map(|(field, _)| place(id, *field));
                faults.set(found);
                if let Some(place) = place {
                    focus::to_id(place);
                }
            }
        }
    };
    let cancel = on_cancel.map(|close| {
        view! {
            <button type="button" class="link" on:click=move |_| close.run(())>
                {shell.t(common::CANCEL)}
            </button>
        }
    });
    view! {
        <form class="type-in no-print" on:submit=submit novalidate>
            <div class="type-words">
                <WordField
                    id=place(id, Field::Name)
                    label=text::SOURCE_NAME_LABEL
                    error=wrong(Field::Name)
                    value=first.name
                    on_input=move |it| draft.update(|draft| draft.name = it)
                />
                <Figure
                    id=place(id, Field::Tonnes)
                    label=text::SOURCE_TONNES_LABEL
                    error=wrong(Field::Tonnes)
                    value=first.tonnes
                    on_input=move |it| draft.update(|draft| draft.tonnes = it)
                />
            </div>
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(button)}</button>
                {cancel}
            </div>
        </form>
    }
}
