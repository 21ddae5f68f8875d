//! Small groups and the order of speaking, for those who are present. They count off,
//! so that no names are asked for; what chance gave stays until it is mixed again.

use leptos::prelude::*;

use crate::app::exercise::words::listed;
use crate::browser::chance;
use crate::content::text::exercise as text;
use crate::content::{Lang, Text};
use crate::domain::Present;
use crate::domain::exercise::Who;
use crate::ui::live::live;
use crate::ui::pages::steps::Session;
use crate::ui::parts::NumberField;
use crate::ui::state::shell;

/// Who works together in a step, or who speaks when.
#[component]
pub(super) fn Forming(session: Session, who: Who) -> impl IntoView {
    let shell = shell();
    let present = session.present();
    // Asked for again, what was counted stays until another number is given.
    let asks = RwSignal::new(false);
    let body = move || {
        let lang = shell.lang.get();
        if who.size().is_none() && who != Who::Round {
            return None;
        }
        match present.get() {
            Some(present) if !asks.get() => {
                Some(formed(session, asks, present, who, lang))
            }
            _ => Some(count_off(session, asks)),
        }
    };
    live(body)
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
            }
            None => wrong.set(Some(text::PRESENT_WRONG)),
        }
    };
    view! {
        <form class="forming" on:submit=form novalidate>
            <NumberField
                id="present"
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

fn formed(
    session: Session,
    asks: RwSignal<bool>,
    present: Present,
    who: Who,
    lang: Lang,
) -> AnyView {
    let list = match who.size() {
        Some(size) => {
            let rows = present.groups(size).into_iter().map(|group| {
                view! { <li>{joined(&group, lang)}</li> }
            });
            let rows = rows.collect_view();
            view! {
                <ul class="plain small-groups" aria-label=text::GROUPS_TITLE.get(lang)>
                    {rows}
                </ul>
            }
            .into_any()
        }
        None => {
            let order: Vec<String> =
                present.order().iter().map(ToString::to_string).collect();
            let words = text::order(lang, &order.join(", "));
            view! { <p class="speaking-order">{words}</p> }.into_any()
        }
    };
    let mix = move |_| {
        session.count_off(Present::new(present.people, chance::bits()));
    };
    view! {
        <div class="forming" role="group" aria-label=text::GROUPS_TITLE.get(lang)>
            <div aria-live="polite">{list}</div>
            <p class="muted forming-count">{text::present_count(lang, &present.people)}</p>
            <button type="button" class="button quiet" on:click=mix>
                {text::PRESENT_AGAIN.get(lang)}
            </button>
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {text::PRESENT_CHANGE.get(lang)}
            </button>
        </div>
    }
    .into_any()
}

/// Numbers in a row: 3, 5 and 7.
fn joined(numbers: &[u32], lang: Lang) -> String {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    listed(&all, |some, last| text::group_of(lang, &some, &last))
}
