//! Finding an exercise: choices, words, and one by chance.

use std::cell::RefCell;

use leptos::prelude::*;

use super::fields::{choice, people};
use crate::app::Route;
use crate::app::exercise::finding::{Meets, Search, surprise};
use crate::app::exercise::library::Told;
use crate::app::exercise::words::{energy, facts, first_sentence, place};
use crate::browser::{chance, focus};
use crate::content::text::{exercise as text, find};
use crate::content::{Lang, Text, words};
use crate::domain::exercise::{Energy, Place};
use crate::domain::{Dimension, GroupId, Safety};
use crate::ui::live::live;
use crate::ui::parts::{Glyph, Select, WordField, hue};
use crate::ui::state::shell;

thread_local! {
    /// What was looked for last, so that a look at an exercise does not lose it.
    static LAST: RefCell<Search> = RefCell::default();
}

/// The minutes that are offered, at most.
const MINUTES: [u32; 6] = [5, 10, 15, 20, 30, 50];

/// What there is to choose, and what is found.
#[component]
pub(super) fn Find(group: Option<GroupId>) -> impl IntoView {
    let shell = shell();
    let group = StoredValue::new(group);
    let all = super::library();
    let search = RwSignal::new(LAST.with_borrow(Search::clone));
    Effect::new(move |_| LAST.replace(search.get()));
    // Fields hold what they were given at first: they are made anew to be cleared.
    let made = RwSignal::new(0u32);
    let drawn = RwSignal::new(None::<String>);
    let clear = move |_| {
        search.set(Search::default());
        drawn.set(None);
        made.update(|it| *it += 1);
        focus::move_to("#found-title");
    };
    let found = Memo::new(move |_| {
        all.with(|all| {
            let found = search.with(|it| it.among(all));
            found.into_iter().cloned().collect::<Vec<Told>>()
        })
    });
    let draw = move |_| {
        let last = drawn.get_untracked();
        let name = found.with_untracked(|found| {
            let found: Vec<&Told> = found.iter().collect();
            let one = surprise(&found, last.as_deref(), chance::bits())?;
            Some(one.name.clone())
        });
        drawn.set(name);
    };
    let one = move || {
        let name = drawn.get()?;
        let lang = shell.lang.get();
        all.with(|all| {
            let told = all.iter().find(|it| it.name == name)?;
            let row = group.with_value(|group| row(told, group.as_ref(), lang));
            Some(view! {
                <div class="aside stack surprise">
                    <h3>{find::SURPRISE_TITLE.get(lang)}</h3>
                    <ul class="plain exercise-list">{row}</ul>
                </div>
            })
        })
    };
    let said = move || {
        let lang = shell.lang.get();
        let name = drawn.get()?;
        all.with(|all| {
            let told = all.iter().find(|it| it.name == name)?;
            Some(find::surprise_said(lang, &told.written.title))
        })
    };
    let count = move || {
        let lang = shell.lang.get();
        let n = found.with(Vec::len);
        match n {
            0 => find::NONE.get(lang).to_owned(),
            1 => find::COUNT_ONE.get(lang).to_owned(),
            _ => find::count(lang, &n),
        }
    };
    let list = move || {
        let lang = shell.lang.get();
        let is_all = search.with(Search::is_empty);
        found.with(|found| {
            group.with_value(|group| {
                if is_all {
                    return by_dimension(found, group.as_ref(), lang);
                }
                let rows = found.iter().map(|it| row(it, group.as_ref(), lang));
                view! { <ul class="plain exercise-list found">{rows.collect_view()}</ul> }
                    .into_any()
            })
        })
    };
    view! {
        <section class="stack find">
            <h2 id="found-title" tabindex="-1">{shell.t(find::TITLE)}</h2>
            {live(move || {
                made.track();
                fields(search)
            })}
            <div class="row">
                <button type="button" class="button" on:click=draw>
                    {shell.t(find::SURPRISE)}
                </button>
                <button type="button" class="button quiet" on:click=clear>
                    {shell.t(find::CLEAR)}
                </button>
            </div>
            <p class="sr-only" role="status">{live(said)}</p>
            {live(one)}
            <p role="status" class="find-count">{live(count)}</p>
            {live(list)}
        </section>
    }
}

fn fields(search: RwSignal<Search>) -> AnyView {
    let shell = shell();
    let now = search.get_untracked();
    // What was chosen is not hidden.
    let has_more = now.meets.is_some()
        || now.safety.is_some()
        || now.energy.is_some()
        || now.place.is_some();
    view! {
        <div class="find-fields">
            <WordField
                id="find-words"
                label=find::WORDS_LABEL
                hint=find::WORDS_HINT
                value=now.words.clone()
                most=100
                on_input=move |words| search.update(|it| it.words = words)
            />
            {choice(
                "find-trains",
                find::TRAINS_LABEL,
                &Dimension::ALL.map(|it| (it, words::name(it))),
                now.trains,
                move |it| search.update(|search| search.trains = it),
            )}
            <Select
                id="find-minutes"
                label=find::MINUTES_LABEL
                options=Signal::derive(move || {
                    let lang = shell.lang.get();
                    let any = (String::new(), find::ANY.get(lang).to_owned());
                    let rows = MINUTES.map(|n| (n.to_string(), find::minutes_most(lang, &n)));
                    std::iter::once(any).chain(rows).collect::<Vec<_>>()
                })
                value=now.minutes.map_or(String::new(), |it| it.to_string())
                on_choose=move |value| {
                    search.update(|it| it.minutes = value.parse().ok());
                }
            />
            {people("find-people", now.people, move |it| {
                search.update(|search| search.people = it);
            })}
        </div>
        <details class="find-more" open=has_more>
            <summary>{shell.t(find::MORE)}</summary>
            <div class="find-fields">
                {choice(
                    "find-meets",
                    find::MEETS_LABEL,
                    &[
                        (Meets::Room, find::MEETS_ROOM),
                        (Meets::Digital, find::MEETS_DIGITAL),
                        (Meets::Hybrid, find::MEETS_HYBRID),
                    ],
                    now.meets,
                    move |it| search.update(|search| search.meets = it),
                )}
                {choice(
                    "find-safety",
                    find::SAFETY_LABEL,
                    &[(Safety::Low, find::SAFETY_LOW), (Safety::Some, find::SAFETY_SOME)],
                    now.safety,
                    move |it| search.update(|search| search.safety = it),
                )}
                {choice(
                    "find-energy",
                    find::ENERGY_LABEL,
                    &[Energy::Calm, Energy::Even, Energy::Lively].map(|it| (it, energy(it))),
                    now.energy,
                    move |it| search.update(|search| search.energy = it),
                )}
                {choice(
                    "find-place",
                    find::PLACE_LABEL,
                    &[Place::Opener, Place::Main, Place::Closer].map(|it| (it, place(it))),
                    now.place,
                    move |it| search.update(|search| search.place = it),
                )}
            </div>
        </details>
    }
    .into_any()
}

/// Everything under what it trains first; what opens and closes meetings by itself.
fn by_dimension(found: &[Told], group: Option<&GroupId>, lang: Lang) -> AnyView {
    let section = |title: AnyView, here: Vec<&Told>| {
        (!here.is_empty()).then(|| {
            let rows = here.into_iter().map(|it| row(it, group, lang));
            view! {
                <section class="stack">
                    {title}
                    <ul class="plain exercise-list">{rows.collect_view()}</ul>
                </section>
            }
        })
    };
    let of = |wanted: &dyn Fn(&Told) -> bool| -> Vec<&Told> {
        found.iter().filter(|it| wanted(it)).collect()
    };
    let places = [Place::Opener, Place::Closer].map(|at| {
        let title = words_of_place(at).get(lang);
        let title = view! { <h3 class="h3">{title}</h3> }.into_any();
        section(title, of(&|it| it.written.fit.place == at))
    });
    let dimensions = Dimension::ALL.map(|dimension| {
        let title = view! {
            <h3 class=format!("h3 trains {}", hue(dimension))>
                <Glyph of=dimension/> {words::name(dimension).get(lang)}
            </h3>
        }
        .into_any();
        let here = of(&|it| {
            let is_first = it.written.trains.first() == Some(&dimension);
            is_first && it.written.fit.place == Place::Main
        });
        section(title, here)
    });
    view! { <div class="library">{dimensions.collect_view()} {places.collect_view()}</div> }
        .into_any()
}

const fn words_of_place(at: Place) -> Text {
    match at {
        Place::Opener => find::OPENERS,
        Place::Main => text::ALL,
        Place::Closer => find::CLOSERS,
    }
}

/// An exercise in a list.
pub(super) fn row(told: &Told, group: Option<&GroupId>, lang: Lang) -> AnyView {
    let route = Route::Exercise(group.cloned(), told.name.clone());
    let it = &told.written;
    let mark = told.is_own.then(|| {
        view! { " · " {find::OWN_MARK.get(lang)} }
    });
    view! {
        <li>
            <a class="exercise-name written" href=route.to_string()>{it.title.clone()}</a>
            <p class="written">{first_sentence(&it.aim).to_owned()}</p>
            <p class="muted small">{facts(&it.facts(), lang)} {mark}</p>
        </li>
    }
    .into_any()
}
