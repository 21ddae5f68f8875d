//! What participants see of a meeting, read from eight metres, nothing to scroll:
//! what `app::meeting::wall` holds, and the clocks.

use leptos::prelude::*;

use super::found::found;
use super::kept::Kept;
use crate::app::MeetingPage;
use crate::app::meeting::leading::{Left, block_left};
use crate::app::meeting::speaking::speaker_left;
use crate::app::meeting::wall::{Going, Scene, Speaking, Wall};
use crate::browser::awake::Awake;
use crate::content::Lang;
use crate::content::text::{lead as text, rules as rules_text};
use crate::domain::MeetingId;
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::parts::{LanguageSwitch, RulesList, WallTheme, theme};
use crate::ui::state::shell;
use crate::ui::ticking::ticking;

/// A title of more letters than this, or than the second, is written smaller.
const LONG: usize = 30;
const LONGER: usize = 70;

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        view! { <Shown kept=Kept::of(&meeting)/> }.into_any()
    })
}

#[component]
fn Shown(kept: Kept) -> impl IntoView {
    let shell = shell();
    let now = ticking();
    let dark = RwSignal::new(None::<bool>);
    // For as long as the page lives.
    let _ = StoredValue::new_local(Awake::ask());
    let wall =
        Memo::new(move |_| kept.with(|it| Wall::of(it, now.get(), shell.lang.get())));
    let title = move || wall.with(|it| it.as_ref().map(|it| it.title.clone()));
    let scene =
        Memo::new(move |_| wall.with(|it| it.as_ref().map(|it| it.scene.clone())));
    let questions = Memo::new(move |_| {
        let of = |it: &Wall| (it.questions.clone(), it.more_questions);
        wall.with(|it| it.as_ref().map(of)).unwrap_or_default()
    });
    let body = move || match scene.get()? {
        Scene::Before { begins } => {
            let words = text::wall_before(shell.lang.get(), &begins);
            Some(view! { <h1 class="wall-now" tabindex="-1">{words}</h1> }.into_any())
        }
        Scene::Over { next } => {
            let lang = shell.lang.get();
            let next = next.map(|day| text::wall_next_on(lang, &day));
            Some(
                view! {
                    <h1 class="wall-now" tabindex="-1">{text::WALL_OVER.get(lang)}</h1>
                    <p class="wall-words">{next}</p>
                }
                .into_any(),
            )
        }
        Scene::Going(it) => Some(going(kept, now, *it)),
    };
    let asked = move || {
        let (all, more) = questions.get();
        asked(all, more, shell.lang.get())
    };
    let group = kept.with(|it| it.group.clone()).flatten();
    let has_rules = group.clone().is_some_and(|id| {
        let rules = shell.peek(|store| store.rules(&id)).into_option();
        rules.is_some_and(|it| it.holding().next().is_some())
    });
    let shows_rules = RwSignal::new(false);
    let rules = move || {
        let group = group.clone().filter(|_| shows_rules.get())?;
        Some(view! {
            <h1 class="wall-title" tabindex="-1">{shell.t(rules_text::TITLE)}</h1>
            <RulesList group=group/>
        })
    };
    let rules_button = has_rules.then(|| {
        let label = move || {
            let words = if shows_rules.get() {
                text::WALL_RULES_AWAY
            } else {
                text::WALL_RULES
            };
            words.get(shell.lang.get())
        };
        view! {
            <button
                type="button"
                class="button quiet"
                on:click=move |_| shows_rules.update(|it| *it = !*it)
            >
                {live(label)}
            </button>
        }
    });
    view! {
        <div class="wall meeting-wall" data-theme=move || theme(dark.get())>
            <header class="wall-top">
                <p>{live(title)}</p>
                <LanguageSwitch/>
            </header>
            <div class="wall-body wall-rules" hidden=move || !shows_rules.get()>
                {live(rules)}
            </div>
            <div class="wall-body" hidden=move || shows_rules.get()>
                <div class="wall-scene">{live(body)}</div>
                {live(asked)}
            </div>
            <footer class="row">
                <WallTheme dark=dark/>
                {rules_button}
                <a class="button quiet" href=kept.route(MeetingPage::Lead)>
                    {shell.t(text::WALL_LEAVE)}
                </a>
            </footer>
        </div>
    }
}

/// The questions that are written up, or how many there are.
fn asked(all: Vec<String>, more: usize, lang: Lang) -> Option<AnyView> {
    if all.is_empty() {
        let words = text::wall_count(lang, &more);
        let count = view! { <p class="wall-asked">{words}</p> };
        return (0 < more).then(|| count.into_any());
    }
    let more = (0 < more).then(|| view! { <li>{text::wall_more(lang, &more)}</li> });
    let rows = all.into_iter().map(|it| view! { <li>{it}</li> });
    let rows = rows.collect_view();
    let list = view! {
        <section class="wall-asked">
            <h2>{text::WALL_QUESTIONS.get(lang)}</h2>
            <ul>{rows} {more}</ul>
        </section>
    };
    Some(list.into_any())
}

/// A meeting that goes on.
fn going(kept: Kept, now: RwSignal<Moment>, it: Going) -> AnyView {
    let lang = shell().lang.get_untracked();
    let letters = it.now.chars().count();
    let left = Memo::new(move |_| kept.lead(|it| block_left(it, now.get())).flatten());
    let groups = it.groups.into_iter();
    let groups = groups.map(|it| view! { <li>{it}</li> }).collect_view();
    let more = it.more_groups;
    let more =
        (0 < more).then(|| view! { <li>{text::wall_more_groups(lang, &more)}</li> });
    // When time is up, when it was is of no more use.
    let until = text::wall_until(lang, &it.until);
    let is_over =
        Memo::new(move |_| left.with(|it| it.as_ref().is_some_and(|it| it.is_over)));
    let until = move || (!is_over.get()).then(|| until.clone());
    let next = it.next.map(|next| {
        view! { <p class="wall-next">{text::WALL_NEXT.get(lang)} " " <b>{next}</b></p> }
    });
    let pause = it
        .next_break
        .map(|at| view! { <span>{text::wall_break(lang, &at)}</span> });
    let speakers = it.speakers.map(|it| speakers(kept, now, it));
    view! {
        <div class="wall-block">
            <h1
                class="wall-now"
                class:long={LONG < letters}
                class:longer={LONGER < letters}
                tabindex="-1"
            >
                {it.now}
            </h1>
            <p class="wall-time">
                <span class="clock" class:over=is_over role="timer" aria-live="off">
                    {clock(left)}
                </span>
                " "
                <span>{live(until)}</span>
            </p>
            <ul class="plain wall-groups">{groups} {more}</ul>
            {next}
            <p class="wall-ends">
                {pause} " " <span>{text::wall_ends(lang, &it.ends)}</span>
            </p>
        </div>
        {speakers}
    }
    .into_any()
}

/// What is left, or that time is up: never how much over it is.
fn clock(left: Memo<Option<Left>>) -> AnyView {
    let shell = shell();
    live(move || {
        let left = left.get()?;
        Some(if left.is_over {
            text::WALL_TIME_UP.get(shell.lang.get()).to_owned()
        } else {
            left.clock
        })
    })
}

fn speakers(kept: Kept, now: RwSignal<Moment>, it: Speaking) -> AnyView {
    let lang = shell().lang.get_untracked();
    let left = Memo::new(move |_| {
        let left = kept.lead(|it| speaker_left(&it.speakers, now.get()));
        left.flatten()
    });
    let speaks = it.now.map(|name| {
        view! {
            <p class="wall-speaks">
                <b>{name}</b> " " <span role="timer" aria-live="off">{clock(left)}</span>
            </p>
        }
    });
    let has_next = !it.next.is_empty();
    let next = it.next.into_iter();
    let next = next.map(|it| view! { <li>{it}</li> }).collect_view();
    view! {
        <section class="wall-speakers">
            <h2>{text::WALL_SPEAKERS.get(lang)}</h2>
            {speaks}
            {has_next.then(|| view! {
                <p class="wall-then">
                    {text::WALL_THEN.get(lang)} " "
                    <span>{text::wall_waiting(lang, &it.waiting)}</span>
                </p>
                <ol class="plain">{next}</ol>
            })}
        </section>
    }
    .into_any()
}
