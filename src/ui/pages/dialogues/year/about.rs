//! What the plan is called, when it begins, how long a pilot is, and its model.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::dialogue::year::words;
use crate::browser::clock;
use crate::content::text::{year as text, years};
use crate::domain::dialogue::YearMonth;
use crate::domain::dialogue::year::{PILOT_MONTHS, Span};
use crate::domain::{Model, ModelId};
use crate::ui::live::live;
use crate::ui::pages::dialogues::years::managers_of;
use crate::ui::parts::{Dialog, NumberField, Select, WaysOut, WordField};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let fields = move || {
        desk.made.track();
        fields(desk)
    };
    view! {
        <details class="no-print" on:focusout=move |_| desk.leaves_field()>
            <summary><span class="h3">{shell.t(text::ABOUT_TITLE)}</span></summary>
            <div class="stack">
                {live(fields)}
                {remove(desk)}
            </div>
        </details>
    }
    .into_any()
}

fn fields(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let year = desk.year.get_untracked();
    let first = year.plan.first;
    let firsts = Signal::derive(move || {
        let lang = shell.lang.get();
        let this = YearMonth::of(clock::today());
        let from = first.min(this).plus(-12);
        let months =
            (0..=first.max(this).months_since(from) + 24).map(|it| from.plus(it));
        months
            .map(|it| (it.iso(), words::month(it, lang)))
            .collect()
    });
    let set_first = move |it: String| {
        if let Some(month) = YearMonth::of_iso(&it) {
            desk.plans(None, |plan| plan.set_first(month));
            says_span(desk, text::changed_first);
        }
    };
    let model = year.model.as_ref().map_or("", ModelId::as_str).to_owned();
    let models = {
        let model = model.clone();
        Signal::derive(move || {
            let lang = shell.lang.get();
            let own = shell.read(|store| store.all::<Model>()).into_iter();
            let own = own.map(|it| (it.id.as_str().to_owned(), it.name));
            let mut all =
                vec![(String::new(), text::MODEL_ORIGINAL.get(lang).to_owned())];
            all.extend(own);
            if !all.iter().any(|it| it.0 == model) {
                all.push((model.clone(), text::MODEL_GONE.get(lang).to_owned()));
            }
            all
        })
    };
    let set_model =
        move |it: String| desk.change(None, |year| year.model = ModelId::parse(&it));
    let pilot = match year.plan.span {
        Span::Year => None,
        Span::Pilot { months, managers } => Some(pilot(desk, months, managers)),
    };
    view! {
        <WordField
            id="about-name"
            label=years::NAME_LABEL
            value=year.plan.name.clone()
            on_input=move |it| desk.plans(Some("name"), |plan| plan.name = it)
        />
        <Select
            id="about-first"
            label=text::FIRST_LABEL
            options=firsts
            value=first.iso()
            on_choose=set_first
        />
        {pilot}
        <Select
            id="about-model"
            label=text::MODEL_LABEL
            options=models
            value=model
            on_choose=set_model
        />
    }
    .into_any()
}

fn says_span(
    desk: Desk,
    say: fn(
        crate::content::Lang,
        &dyn std::fmt::Display,
        &dyn std::fmt::Display,
    ) -> String,
) {
    let lang = desk.lang();
    let (first, last) = desk.year.with_untracked(|it| {
        (
            words::month(it.plan.first, lang),
            words::month(it.plan.last(), lang),
        )
    });
    desk.says(say(lang, &first, &last));
}

/// How long a pilot is, and for how many.
fn pilot(desk: Desk, months: u8, managers: u32) -> AnyView {
    let shell = desk.shell;
    let wrong = RwSignal::new(false);
    let lengths = Signal::derive(move || {
        let lang = shell.lang.get();
        let row = |n: u8| (n.to_string(), years::months(lang, &n));
        PILOT_MONTHS.map(row).collect()
    });
    let set_months = move |it: String| {
        let Some(months) = it.parse().ok().filter(|it| PILOT_MONTHS.contains(it)) else {
            return;
        };
        desk.plans(None, |plan| {
            if let Span::Pilot { managers, .. } = plan.span {
                plan.set_span(Span::Pilot { months, managers });
            }
        });
        says_span(desk, text::changed_months);
    };
    let set_managers = move |it: String| {
        let found = managers_of(&it);
        wrong.set(found.is_none());
        if let Some(managers) = found {
            desk.plans(Some("managers"), |plan| {
                if let Span::Pilot { months, .. } = plan.span {
                    plan.span = Span::Pilot { months, managers };
                }
            });
        }
    };
    view! {
        <Select
            id="about-months"
            label=years::MONTHS_LABEL
            options=lengths
            value=months.to_string()
            on_choose=set_months
        />
        <NumberField
            id="about-managers"
            label=years::MANAGERS_LABEL
            error=Signal::derive(move || wrong.get().then_some(years::MANAGERS_WRONG))
            value=managers.to_string()
            on_input=set_managers
        />
    }
    .into_any()
}

fn remove(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let asks = RwSignal::new(false);
    let title = move || {
        let lang = shell.lang.get();
        text::remove_title(lang, &desk.year.with(|it| words::name(&it.plan, lang)))
    };
    view! {
        <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
            {shell.t(text::REMOVE_PLAN)}
        </button>
        <Dialog open=asks labelled_by="remove-year-title">
            <h2 class="h3 year-written" id="remove-year-title">{live(title)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_PLAN on_yes=move |_| desk.removes_all()/>
        </Dialog>
    }
    .into_any()
}
