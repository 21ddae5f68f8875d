//! Who has agreed, and when.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use time::Date;

use super::Desk;
use crate::app::dialogue::model::adapting::Said;
use crate::app::dialogue::model::{body, consents};
use crate::browser::{clock, focus};
use crate::content::text::{model, model_adapt as text};
use crate::domain::dialogue::Body;
use crate::domain::dialogue::model::LONGEST_NAME;
use crate::ui::live::live;
use crate::ui::parts::{DateField, Select, WordField};

/// The value of own words in the list of who can agree.
const OTHER: &str = "other";

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    view! {
        <section class="stack">
            <h2 id="agreed-title" tabindex="-1">{shell.t(model::AGREED_TITLE)}</h2>
            <p>{shell.t(text::AGREED_LEAD)}</p>
            {listed(desk)}
            <Form desk=desk/>
        </section>
    }
    .into_any()
}

fn listed(desk: Desk) -> AnyView {
    let shell = desk.shell;
    live(move || {
        let lang = shell.lang.get();
        let found = desk.room.model.get()?;
        if found.consents.is_empty() {
            return Some(
                view! { <p class="muted">{model::NOBODY.get(lang)}</p> }.into_any(),
            );
        }
        let rows = consents(&found.consents, found.changed_on, lang);
        let row = |((words, note), who): ((String, Option<String>), Body)| {
            let named = text::take_back_named(lang, &body(&who, lang));
            let remove = move |_| {
                desk.sets(|it| it.take_back(&who));
                desk.said.set(Said::TakenBack(who.clone()));
                focus::move_to("#agreed-title");
            };
            let note =
                note.map(|it| view! { <span class="small before-change">{it}</span> });
            view! {
                <li>
                    <span>{words} {note}</span>
                    <button type="button" class="link" aria-label=named on:click=remove>
                        {text::TAKE_BACK.get(lang)}
                    </button>
                </li>
            }
        };
        let who = found.consents.into_iter().map(|it| it.who);
        let rows = rows.into_iter().zip(who).map(row);
        Some(view! { <ul class="plain agreed">{rows.collect_view()}</ul> }.into_any())
    })
}

/// What is wrong in the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Words,
    Day,
}

#[component]
fn Form(desk: Desk) -> impl IntoView {
    let shell = desk.shell;
    let who = RwSignal::new("0".to_owned());
    let written = RwSignal::new(String::new());
    let on = RwSignal::new(Some(clock::today()));
    let wrong = RwSignal::new(None::<Wrong>);
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let known = Body::KNOWN.iter().enumerate();
        let known = known.map(|(at, it)| (at.to_string(), body(it, lang)));
        let other = (OTHER.to_owned(), text::WHO_OTHER.get(lang).to_owned());
        known.chain([other]).collect::<Vec<_>>()
    });
    let chosen = move || {
        let value = who.get_untracked();
        let known = value.parse().ok().and_then(|at: usize| Body::KNOWN.get(at));
        known
            .cloned()
            .or_else(|| Body::other(&written.get_untracked()))
    };
    let agree = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(body) = chosen() else {
            wrong.set(Some(Wrong::Words));
            return focus::to_field("agreed-words".to_owned());
        };
        let is_past = |it: &Date| *it <= clock::today() && 0 < it.year();
        let Some(day) = on.get_untracked().filter(is_past) else {
            wrong.set(Some(Wrong::Day));
            return focus::to_field("agreed-on".to_owned());
        };
        wrong.set(None);
        let mut has_room = false;
        desk.sets(|it| has_room = it.agree(body.clone(), day));
        desk.said.set(if has_room {
            Said::Agreed(body, day)
        } else {
            Said::Full
        });
    };
    let is_other = Memo::new(move |_| who.with(|it| it == OTHER));
    let is_wrong = move |what: Wrong, words| {
        Signal::derive(move || (wrong.get() == Some(what)).then_some(words))
    };
    let words = move || {
        is_other.get().then(|| {
            view! {
                <WordField
                    id="agreed-words"
                    label=text::WORDS_LABEL
                    hint=text::WORDS_HINT
                    error=is_wrong(Wrong::Words, text::WORDS_MISSING)
                    value=written.get_untracked()
                    most=LONGEST_NAME
                    on_input=move |words| {
                        wrong.set(None);
                        written.set(words);
                    }
                />
            }
        })
    };
    view! {
        <form class="stack" on:submit=agree novalidate>
            <Select
                id="agreed-who"
                label=text::WHO_LABEL
                options=options
                value="0".to_owned()
                on_choose=move |value| {
                    wrong.set(None);
                    who.set(value);
                }
            />
            {live(words)}
            <DateField
                id="agreed-on"
                label=text::ON_LABEL
                error=is_wrong(Wrong::Day, text::ON_WRONG)
                value=on.get_untracked()
                least=Date::from_calendar_date(2000, time::Month::January, 1)
                    .unwrap_or(Date::MIN)
                on_input=move |day| {
                    wrong.set(None);
                    on.set(day);
                }
            />
            <button class="button" type="submit">{shell.t(text::AGREE)}</button>
        </form>
    }
}
