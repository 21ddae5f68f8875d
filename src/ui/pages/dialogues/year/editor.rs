//! What can be changed of the dialogue that is open.

use leptos::prelude::*;

use super::desk::{Desk, field_id};
use super::ticks;
use crate::app::dialogue::year::words;
use crate::content::text::year as text;
use crate::domain::dialogue::YearMonth;
use crate::domain::dialogue::year::{
    Dialogue, Form, Kind, MINUTES, MOST_PEOPLE, MOST_QUESTIONS, Repeat, When,
};
use crate::ui::live::live;
use crate::ui::parts::{DateField, Lines, NumberField, Select, TimeField, WordField};
use crate::ui::state::shell;

pub(super) fn editor(desk: Desk, number: u32, after: u8) -> AnyView {
    let shell = desk.shell;
    let Some(dialogue) = desk.dialogue(number) else {
        return ().into_any();
    };
    let name = Memo::new(move |_| {
        let lang = shell.lang.get();
        desk.year.with(|year| {
            let found = year.plan.dialogue(number);
            found.map_or(String::new(), |it| words::title(it, lang))
        })
    });
    let heading = move || format!("{number}. {}", name.get());
    let (people, questions) = (RwSignal::new(0), RwSignal::new(0));
    let from_template = (dialogue.kind != Kind::Own)
        .then(|| view! { <p class="hint">{shell.t(text::FROM_TEMPLATE)}</p> });
    view! {
        <section class="stack year-editor no-print" on:focusout=move |_| desk.leaves_field()>
            <h2 class="h3 year-written" id="year-open" tabindex="-1">{live(heading)}</h2>
            {ticks::section(desk, number, after)}
            {from_template}
            <WordField
                id=field_id("title")
                label=text::TITLE_LABEL
                value=dialogue.title.clone()
                on_input=move |it| desk.fills(number, "title", |to| to.title = it)
            />
            <Lines
                id=field_id("with")
                label=text::WITH_LABEL
                hint=text::WITH_HINT
                value=dialogue.with.join("\n")
                on_input=move |it| {
                    people.set(count(&it));
                    desk.fills(number, "with", |to| to.set_with(&it));
                }
            />
            {too_many(people, MOST_PEOPLE)}
            <Lines
                id=field_id("why")
                label=text::WHY_LABEL
                value=dialogue.why.clone()
                on_input=move |it| desk.fills(number, "why", |to| to.why = it)
            />
            {when(desk, &dialogue)}
            {minutes(desk, &dialogue)}
            {form(desk, &dialogue)}
            <Lines
                id=field_id("questions")
                label=text::QUESTIONS_LABEL
                hint=text::QUESTIONS_HINT
                value=dialogue.questions.join("\n")
                on_input=move |it| {
                    questions.set(count(&it));
                    desk.fills(number, "questions", |to| {
                        to.questions = lines(&it).take(MOST_QUESTIONS).collect();
                    });
                }
            />
            {too_many(questions, MOST_QUESTIONS)}
            <Lines
                id=field_id("notes")
                label=text::NOTES_LABEL
                hint=text::NOTES_HINT
                value=dialogue.notes.clone()
                on_input=move |it| desk.fills(number, "notes", |to| to.notes = it)
            />
            <div class="row">
                <button type="button" class="button" on:click=move |_| desk.closes()>
                    {shell.t(text::CLOSE)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| desk.removes(number)>
                    {shell.t(text::REMOVE)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// Lines that hold something.
fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(str::to_owned)
}

fn count(text: &str) -> usize {
    lines(text).count()
}

/// Said below a field in which more lines stand than are kept.
fn too_many(lines: RwSignal<usize>, most: usize) -> AnyView {
    let shell = shell();
    let words =
        move || (most < lines.get()).then(|| text::too_many(shell.lang.get(), &most));
    view! { <p class="error" role="status">{live(words)}</p> }.into_any()
}

/// Month, day and time, and how often. A day that is chosen says the month, and a
/// month that is chosen takes away a day in another one: those fields are made anew.
fn when(desk: Desk, dialogue: &Dialogue) -> AnyView {
    let shell = desk.shell;
    let number = dialogue.number;
    let (months_made, days_made) = (RwSignal::new(0_u32), RwSignal::new(0_u32));
    let day_wrong = RwSignal::new(false);
    let begins_wrong = RwSignal::new(false);
    // The time that stands in its field, until there is a day for it.
    let typed = RwSignal::new(match dialogue.when {
        When::Month(_) => None,
        When::Day(_, begins) => begins,
    });
    let now = move || desk.dialogue(number).map(|it| it.when);
    let months = Signal::derive(move || {
        let lang = shell.lang.get();
        desk.year.with(|year| {
            let row = |it: YearMonth| (it.iso(), words::month(it, lang));
            year.plan.months().map(row).collect()
        })
    });
    let month = move || {
        months_made.track();
        now().map(|it| {
            view! {
                <Select
                    id=field_id("month")
                    label=text::MONTH_LABEL
                    options=months
                    value=it.month().iso()
                    on_choose=move |it: String| {
                        if let Some(month) = YearMonth::of_iso(&it) {
                            desk.plans(None, |plan| plan.set_month(number, month));
                            day_wrong.set(false);
                            begins_wrong.set(false);
                            typed.set(None);
                            days_made.update(|it| *it += 1);
                        }
                    }
                />
            }
        })
    };
    let day_error = Signal::derive(move || day_wrong.get().then_some(text::DAY_WRONG));
    let day = move || {
        days_made.track();
        let first = desk.year.with_untracked(|it| it.plan.first.day(1));
        let (day, begins) = match now()? {
            When::Month(_) => (None, None),
            When::Day(day, begins) => (Some(day), begins),
        };
        let set_day = move |it| {
            let mut fits = true;
            let field = format!("{number}-day");
            desk.plans(Some(&field), |plan| {
                fits = plan.set_day(number, it);
                let begins = typed.get_untracked().filter(|_| it.is_some());
                if fits && begins.is_some() {
                    plan.set_begins(number, begins);
                }
            });
            day_wrong.set(!fits);
            begins_wrong.set(false);
            months_made.update(|it| *it += 1);
        };
        let set_begins = move |it| {
            let mut fits = true;
            typed.set(it);
            let field = format!("{number}-begins");
            desk.plans(Some(&field), |plan| fits = plan.set_begins(number, it));
            begins_wrong.set(!fits);
        };
        Some(view! {
            <DateField
                id=field_id("day")
                label=text::DAY_LABEL
                error=day_error
                value=day
                least=first
                on_input=set_day
            />
            <TimeField
                id=field_id("begins")
                label=text::BEGINS_LABEL
                hint=text::BEGINS_HINT
                error=Signal::derive(move || begins_wrong.get().then_some(text::BEGINS_WRONG))
                value=begins
                on_input=set_begins
            />
        })
    };
    let repeats = Signal::derive(move || {
        let lang = shell.lang.get();
        let row = |it: Repeat| (repeat_word(it), words::repeat(it).get(lang));
        Repeat::ALL
            .map(row)
            .into_iter()
            .map(|(it, words)| (it.to_owned(), words))
            .collect()
    });
    view! {
        <div class="year-when">{live(month)} {live(day)}</div>
        <div class="stack tight">
            <Select
                id=field_id("repeat")
                label=text::REPEAT_LABEL
                options=repeats
                value=repeat_word(dialogue.repeat).to_owned()
                on_choose=move |it: String| {
                    let found = Repeat::ALL.into_iter().find(|known| repeat_word(*known) == it);
                    if let Some(repeat) = found {
                        desk.sets(number, |to| to.repeat = repeat);
                    }
                }
            />
            <p class="hint">{shell.t(text::REPEAT_HINT)}</p>
        </div>
    }
    .into_any()
}

/// What names a repetition in its field.
const fn repeat_word(repeat: Repeat) -> &'static str {
    match repeat {
        Repeat::Once => "once",
        Repeat::Month => "month",
        Repeat::Quarter => "quarter",
        Repeat::HalfYear => "half-year",
    }
}

fn minutes(desk: Desk, dialogue: &Dialogue) -> AnyView {
    let number = dialogue.number;
    let wrong = RwSignal::new(false);
    let type_in = move |it: String| {
        let found: Option<u32> = it.trim().parse().ok();
        let found = found.filter(|it| MINUTES.contains(it));
        wrong.set(found.is_none());
        if let Some(minutes) = found {
            desk.fills(number, "minutes", |to| to.minutes = minutes);
        }
    };
    view! {
        <NumberField
            id=field_id("minutes")
            label=text::MINUTES_LABEL
            error=Signal::derive(move || wrong.get().then_some(text::MINUTES_WRONG))
            value=dialogue.minutes.to_string()
            on_input=type_in
        />
    }
    .into_any()
}

/// In what form, from a list or in own words.
fn form(desk: Desk, dialogue: &Dialogue) -> AnyView {
    let shell = desk.shell;
    let number = dialogue.number;
    let own = RwSignal::new(match &dialogue.form {
        Form::Own(words) => words.clone(),
        _ => String::new(),
    });
    let is_own = RwSignal::new(matches!(dialogue.form, Form::Own(_)));
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let all = [
            ("pair", text::PAIR),
            ("group", text::GROUP),
            ("walk", text::WALK),
            ("digital", text::DIGITAL),
            ("own", text::OWN_FORM),
        ];
        let rows = all.map(|(it, words)| (it.to_owned(), words.get(lang)));
        rows.into_iter().collect()
    });
    let choose = move |it: String| {
        let form = match it.as_str() {
            "pair" => Form::Pair,
            "group" => Form::Group,
            "walk" => Form::Walk,
            "digital" => Form::Digital,
            _ => Form::Own(own.get_untracked()),
        };
        is_own.set(matches!(form, Form::Own(_)));
        desk.sets(number, |to| to.form = form);
    };
    let words = move || {
        is_own.get().then(|| {
            view! {
                <WordField
                    id=field_id("form-own")
                    label=text::FORM_OWN_LABEL
                    value=own.get_untracked()
                    on_input=move |it: String| {
                        own.set(it.clone());
                        desk.fills(number, "form", |to| to.form = Form::Own(it));
                    }
                />
            }
        })
    };
    view! {
        <Select
            id=field_id("form")
            label=text::FORM_LABEL
            options=options
            value=match &dialogue.form {
                Form::Pair => "pair",
                Form::Group => "group",
                Form::Walk => "walk",
                Form::Digital => "digital",
                Form::Own(_) => "own",
            }
            .to_owned()
            on_choose=choose
        />
        {live(words)}
    }
    .into_any()
}
