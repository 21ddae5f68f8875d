//! Agreements in a list: kept, changed or ended where they stand.

use leptos::prelude::*;

use super::fields::DateField;
use super::progress::exercise_of;
use super::terms::TermsForm;
use crate::app::Route;
use crate::app::agreeing::{self, Which};
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::{agree as text, common};
use crate::domain::{Agreement, GroupId};
use crate::ui::live::live;
use crate::ui::state::shell;

/// Where the keyboard is led when a row is gone.
const SAID: &str = "#agreements-said";

/// What is open in the list: one thing at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Keeping(u32),
    Changing(u32),
}

/// What was decided last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Words(Text),
    /// This one was ended, which can be undone.
    Ended(u32),
}

/// A list of agreements, and what was decided about them.
#[derive(Clone, Copy)]
struct List {
    group: StoredValue<GroupId>,
    open: RwSignal<Open>,
    said: RwSignal<Said>,
}

impl List {
    /// Changes an agreement as it is stored now, and tells what became of it.
    fn decide(self, number: u32, said: Said, change: impl FnOnce(&mut Agreement)) {
        shell().change_group(&self.group.get_value(), |group| {
            let mut all = group.agreements.iter_mut();
            if let Some(agreement) = all.find(|it| it.number == number) {
                change(agreement);
            }
        });
        self.open.set(Open::Nothing);
        self.said.set(said);
        focus::move_to(SAID);
    }
}

/// The agreements of a group that are to be decided about.
#[component]
pub(in crate::ui) fn Agreements(
    group: GroupId,
    which: Which,
    /// Stands above them while there are any.
    #[prop(optional)]
    heading: Option<(Text, Text)>,
) -> impl IntoView {
    let shell = shell();
    let list = List {
        group: StoredValue::new(group),
        open: RwSignal::new(Open::Nothing),
        said: RwSignal::new(Said::Nothing),
    };
    // What else is stored must not close an open form.
    let shown = Memo::new(move |_| {
        let group = list.group.with_value(|id| shell.group(id));
        group.map_or(Vec::new(), |it| agreeing::shown(&it, which, clock::today()))
    });
    let rows = move || {
        let rows = shown.get().into_iter().map(|it| row(list, it));
        rows.collect_view()
    };
    let head = move || {
        let is_there = !shown.with(Vec::is_empty) || list.said.get() != Said::Nothing;
        heading.filter(|_| is_there).map(|(title, lead)| {
            view! {
                <h2>{shell.t(title)}</h2>
                <p>{shell.t(lead)}</p>
            }
        })
    };
    let undo = move || match list.said.get() {
        Said::Ended(number) => Some(view! {
            <button
                type="button"
                class="button quiet"
                on:click=move |_| list.decide(number, Said::Words(text::UNDONE), |it| {
                    it.reviews.pop();
                })
            >
                {shell.t(text::UNDO)}
            </button>
        }),
        _ => None,
    };
    let words = move || match list.said.get() {
        Said::Nothing => None,
        Said::Words(words) => Some(words.get(shell.lang.get())),
        Said::Ended(_) => Some(text::WAS_ENDED_SAID.get(shell.lang.get())),
    };
    view! {
        <section class="stack agreements">
            {live(head)}
            <ul class="plain">{live(rows)}</ul>
            <div class="row">
                <p id="agreements-said" tabindex="-1" role="status">{live(words)}</p>
                {live(undo)}
            </div>
        </section>
    }
}

/// One agreement with what can be done about it.
fn row(list: List, agreement: Agreement) -> AnyView {
    let shell = shell();
    let number = agreement.number;
    let shown = agreement.clone();
    let said = move || {
        let lang = shell.lang.get();
        let facts = agreeing::facts(&shown, clock::today(), lang).join(" ");
        let attached = shown.exercise.as_deref().and_then(|name| {
            let title = exercise_of(shell, name, lang)?;
            Some((name.to_owned(), title))
        });
        let attached = attached.map(|(name, title)| {
            let id = list.group.get_value();
            let route = Route::Exercise(Some(id), name);
            view! {
                <p>
                    {text::EXERCISE_LINE.get(lang)} " "
                    <a href=route.to_string()>{title}</a>
                </p>
            }
        });
        view! {
            <p class="agreement">{agreeing::sentence(&shown, lang)}</p>
            <p class="muted">{facts}</p>
            {attached}
        }
    };
    let named = agreement.clone();
    let buttons = move || {
        let lang = shell.lang.get();
        let sentence = agreeing::sentence(&named, lang);
        let button = |label: Text, named: String, act: fn(List, u32)| {
            view! {
                <button
                    type="button"
                    class="button quiet"
                    aria-label=named
                    on:click=move |_| act(list, number)
                >
                    {label.get(lang)}
                </button>
            }
        };
        view! {
            <div class="row no-print">
                {button(text::KEEP, text::keep_named(lang, &sentence), |list, number| {
                    list.open.set(Open::Keeping(number));
                })}
                {button(text::CHANGE, text::change_named(lang, &sentence), |list, number| {
                    list.open.set(Open::Changing(number));
                })}
                {button(text::END, text::end_named(lang, &sentence), |list, number| {
                    list.decide(number, Said::Ended(number), |it| it.end(clock::today()));
                })}
            </div>
        }
    };
    let is_open = Memo::new(move |_| match list.open.get() {
        Open::Keeping(it) if it == number => Open::Keeping(it),
        Open::Changing(it) if it == number => Open::Changing(it),
        _ => Open::Nothing,
    });
    let below = move || match is_open.get() {
        Open::Nothing => live(buttons.clone()),
        Open::Keeping(_) => keeping(list, number),
        Open::Changing(_) => {
            let save = move |terms: crate::domain::agreement::Terms| {
                let unclear = terms.unclear(clock::today());
                if unclear.is_empty() {
                    let said = Said::Words(text::WAS_CHANGED_SAID);
                    list.decide(number, said, |it| {
                        // Nothing is missing in it.
                        let _ = it.change(terms, clock::today());
                    });
                }
                unclear
            };
            view! {
                <TermsForm
                    is_new=false
                    terms=agreement.terms()
                    on_save=save
                    on_cancel=move || list.open.set(Open::Nothing)
                />
            }
            .into_any()
        }
    };
    view! { <li class="stack tight">{live(said)} {live(below)}</li> }.into_any()
}

/// Asks until when an agreement is kept.
fn keeping(list: List, number: u32) -> AnyView {
    let shell = shell();
    let today = clock::today();
    let until = RwSignal::new(Some(agreeing::next_review(today)));
    let is_wrong = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match until.get_untracked().filter(|day| today <= *day) {
            Some(until) => {
                let said = Said::Words(text::WAS_KEPT_SAID);
                list.decide(number, said, |it| it.keep(until, clock::today()));
            }
            None => is_wrong.set(true),
        }
    };
    view! {
        <form class="stack tight" on:submit=save novalidate>
            <DateField
                id="keep-review"
                label=text::REVIEW_LABEL
                error=Signal::derive(move || is_wrong.get().then_some(text::UNCLEAR_REVIEW))
                value=until.get_untracked()
                least=today
                on_input=move |day| until.set(day)
            />
            <div class="row">
                <button class="button" type="submit">{shell.t(text::KEEP_UNTIL)}</button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| list.open.set(Open::Nothing)
                >
                    {shell.t(common::CANCEL)}
                </button>
            </div>
        </form>
    }
    .into_any()
}
