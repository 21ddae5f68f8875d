//! Fields that several of these pages have.

use leptos::prelude::*;

use crate::content::Text;
use crate::content::text::find as text;
use crate::domain::exercise::forming::PRESENT;
use crate::ui::parts::{NumberField, Select};
use crate::ui::state::shell;

/// One of some values, or none of them: it does not matter.
pub(super) fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    label: Text,
    options: &[(T, Text)],
    now: Option<T>,
    choose: impl Fn(Option<T>) + 'static,
) -> AnyView {
    one_of(id.to_owned(), label, Some(text::ANY), options, now, choose)
}

/// One of some values, one of which always holds.
pub(super) fn required<T: Copy + PartialEq + Send + Sync + 'static>(
    id: impl Into<String>,
    label: Text,
    options: &[(T, Text)],
    now: Option<T>,
    choose: impl Fn(T) + 'static,
) -> AnyView {
    let now = now.or(options.first().map(|(value, _)| *value));
    let choose = move |chosen| {
        if let Some(chosen) = chosen {
            choose(chosen);
        }
    };
    one_of(id.into(), label, None, options, now, choose)
}

/// Values under their names, by their places; before them, what stands for none.
fn one_of<T: Copy + PartialEq + Send + Sync + 'static>(
    id: String,
    label: Text,
    none: Option<Text>,
    options: &[(T, Text)],
    now: Option<T>,
    choose: impl Fn(Option<T>) + 'static,
) -> AnyView {
    let shell = shell();
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let names: Vec<Text> = options.iter().map(|(_, name)| *name).collect();
    let place = now.and_then(|now| values.iter().position(|it| *it == now));
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let none = none.map(|none| (String::new(), none.get(lang)));
        let rows = names.iter().enumerate();
        let rows = rows.map(|(at, name)| (at.to_string(), name.get(lang)));
        none.into_iter().chain(rows).collect::<Vec<_>>()
    });
    view! {
        <Select
            id=id
            label=label
            options=options
            value=place.map_or(String::new(), |it| it.to_string())
            on_choose=move |value: String| {
                let place = value.parse::<usize>().ok();
                choose(place.and_then(|it| values.get(it).copied()));
            }
        />
    }
    .into_any()
}

/// How many people there are, if that matters.
pub(super) fn people(
    id: &'static str,
    now: Option<u32>,
    set: impl Fn(Option<u32>) + 'static,
) -> AnyView {
    let wrong = RwSignal::new(None::<Text>);
    let type_in = move |typed: String| {
        let typed = typed.trim();
        let people: Option<u32> = typed.parse().ok().filter(|it| PRESENT.contains(it));
        let is_wrong = !typed.is_empty() && people.is_none();
        wrong.set(is_wrong.then_some(text::PEOPLE_WRONG));
        set(people);
    };
    view! {
        <NumberField
            id=id
            label=text::PEOPLE_LABEL
            error=wrong
            value=now.map_or(String::new(), |it| it.to_string())
            on_input=type_in
        />
    }
    .into_any()
}
