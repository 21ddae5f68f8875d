//! Small groups and the order of speaking, for those who are present. They count off,
//! so that no names are asked for; what chance gave stays until it is mixed again.

use leptos::prelude::*;

use crate::app::exercise::words::listed;
use crate::browser::{chance, focus};
use crate::content::text::exercise as text;
use crate::content::{Lang, Text};
use crate::domain::Present;
use crate::domain::exercise::Drawn;
use crate::ui::live::live;
use crate::ui::pages::steps::Session;
use crate::ui::parts::NumberField;
use crate::ui::state::shell;

/// The field in which the people present are counted.
const FIELD: &str = "present";

/// Who works together in a step, or who speaks when.
#[component]
pub(super) fn Forming(session: Session, drawn: Drawn) -> impl IntoView {
    let shell = shell();
    let present = session.present();
    // Asked for again, what was counted stays until another number is given.
    let asks = RwSignal::new(false);
    let formed = Memo::new(move |_| present.get().filter(|_| !asks.get()));
    let list = move || Some(list(formed.get()?, drawn, shell.lang.get()));
    // Mixing again leaves the buttons, and the keyboard on them, where they are.
    let people = Memo::new(move |_| formed.get().map(|it| it.people));
    let below = move || match people.get() {
        Some(people) => buttons(session, asks, people, shell.lang.get()),
        None => count_off(session, asks),
    };
    // The list is read aloud when it comes, so its place is there before it.
    view! {
        <div class="forming" role="group" aria-label=shell.t(text::GROUPS_TITLE)>
            <div id="formed" tabindex="-1" aria-live="polite">{live(list)}</div>
            {live(below)}
        </div>
    }
}

fn count_off(session: Session, asks: RwSignal<bool>) -> AnyView {
    let shell = shell();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<Text>);
    let form = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let people = typed.with_untracked(|it| it.trim().parse().ok());
        match people.and_then(|people| Present::new(people, chance::bits())) {
            Some(present) => {
                asks.set(false);
                session.count_off(Some(present));
                focus::move_to("#formed");
            }
            None => wrong.set(Some(text::PRESENT_WRONG)),
        }
    };
    view! {
        <form on:submit=form novalidate>
            <NumberField
                id=FIELD
                label=text::PRESENT_LABEL
                hint=text::PRESENT_HINT
                error=wrong
                value=String::new()
                on_input=move |it| typed.set(it)
            />
            <button type="submit" class="button quiet">{shell.t(text::PRESENT_FORM)}</button>
        </form>
    }
    .into_any()
}

fn list(present: Present, drawn: Drawn, lang: Lang) -> AnyView {
    let groups = match drawn {
        Drawn::Groups(size) => present.groups(size),
        Drawn::JoinedPairs => present.joined_pairs(),
        Drawn::Order => {
            let order = present.order().into_iter().map(|it| it.to_string());
            let words = text::order(lang, &order.collect::<Vec<_>>().join(", "));
            return view! { <p class="speaking-order">{words}</p> }.into_any();
        }
    };
    let rows = groups.into_iter().map(|group| {
        view! { <li>{joined(&group, lang)}</li> }
    });
    view! { <ul class="plain small-groups">{rows.collect_view()}</ul> }.into_any()
}

fn buttons(session: Session, asks: RwSignal<bool>, people: u32, lang: Lang) -> AnyView {
    let mix = move |_| {
        session.count_off(Present::new(people, chance::bits()));
    };
    let ask = move |_| {
        asks.set(true);
        focus::to_field(FIELD.to_owned());
    };
    view! {
        <p class="muted forming-count">{text::present_count(lang, &people)}</p>
        <button type="button" class="button quiet" on:click=mix>
            {text::PRESENT_AGAIN.get(lang)}
        </button>
        <button type="button" class="button quiet" on:click=ask>
            {text::PRESENT_CHANGE.get(lang)}
        </button>
    }
    .into_any()
}

/// Numbers in a row: 3, 5 and 7.
fn joined(numbers: &[u32], lang: Lang) -> String {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    listed(&all, |some, last| text::group_of(lang, &some, &last))
}
