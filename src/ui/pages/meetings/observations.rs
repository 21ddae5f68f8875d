//! What observing is, a new observation, those of this device, and bringing one in.

mod bring;

use leptos::prelude::*;

use self::bring::BringIn;
use super::choosing::{GroupSelect, MeetingSelect};
use crate::app::MeetingRoute;
use crate::app::observing::{Form, Unclear, facts, kind_words, observer_words};
use crate::browser::{chance, clock, focus};
use crate::content::text::observe as text;
use crate::content::{Lang, Text, words};
use crate::domain::ObservationId;
use crate::domain::conversation::CHOICES;
use crate::domain::observation::{LONGEST_LABEL, LONGEST_TITLE, Observation, Way};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::{Choice, Glyph, NumberField, Select, Tick, WordField, hue};
use crate::ui::state::{Shell, shell};

pub(super) fn page() -> AnyView {
    let shell = shell();
    let list = |all: &'static [Text]| {
        let rows = all.iter().map(|it| view! { <li>{shell.t(*it)}</li> });
        view! { <ul>{rows.collect_view()}</ul> }
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
        </section>
        <div class="columns">
            <section class="stack">
                <h2 class="h3">{shell.t(text::IS_TITLE)}</h2>
                {list(text::IS_WHAT)}
            </section>
            <section class="stack">
                <h2 class="h3">{shell.t(text::NOT_TITLE)}</h2>
                {list(text::NOT_WHAT)}
            </section>
        </div>
        <Here/>
        <New/>
        <BringIn/>
        <section class="stack">
            <h2>{shell.t(text::KINDS_TITLE)}</h2>
            {kinds(shell)}
        </section>
    }
    .into_any()
}

/// What each kind of contribution is.
pub(super) fn kinds(shell: Shell) -> AnyView {
    let rows = CHOICES.map(|it| {
        view! {
            <li class=format!("trains {}", hue(it))>
                <Glyph of=it/>
                <span class="why">
                    <b>{shell.t(words::name(it))}</b> ": " {shell.t(kind_words(it))}
                </span>
            </li>
        }
    });
    view! {
        <ul class="plain stack tight">{rows.collect_view()}</ul>
        <p class="muted">{shell.t(text::KINDS_BOTH)}</p>
    }
    .into_any()
}

/// A name for a list that opens: title, day and observer.
fn option(observation: &Observation, lang: Lang) -> String {
    let about = observation.about();
    let date = words::date(lang, about.on);
    text::beside_option(lang, &about.title, &date, &observer_words(about, lang))
}

/// Those of this device, and two of them to be laid beside each other.
#[component]
fn Here() -> impl IntoView {
    let shell = shell();
    let all = Memo::new(move |_| shell.read(|store| store.observations()));
    let row = |it: &Observation, lang| {
        let about = it.about();
        let id = about.id.clone();
        let (route, state) = if it.is_over() {
            (MeetingRoute::Observed(id), None)
        } else {
            (MeetingRoute::Observe(id), Some(text::GOING_ON.get(lang)))
        };
        view! {
            <li>
                <span>
                    <a class="onward data-name" href=route.to_string()>{about.title.clone()}</a>
                    <br/>
                    <span class="muted small">
                        {facts(about, lang)} {state.map(|it| format!(" · {it}"))}
                    </span>
                </span>
            </li>
        }
    };
    let rows = move || {
        let lang = shell.lang.get();
        all.with(|all| {
            if all.is_empty() {
                return view! { <p class="muted">{text::LIST_NONE.get(lang)}</p> }
                    .into_any();
            }
            let rows = all.iter().map(|it| row(it, lang));
            view! { <ul class="plain data-rows">{rows.collect_view()}</ul> }.into_any()
        })
    };
    let is_several = Memo::new(move |_| all.with(|all| 1 < all.len()));
    view! {
        <section class="stack">
            <h2>{shell.t(text::LIST_TITLE)}</h2>
            {live(rows)}
        </section>
        {live(move || is_several.get().then(|| view! { <Two all=all/> }))}
    }
}

/// Chooses two.
#[component]
fn Two(all: Memo<Vec<Observation>>) -> impl IntoView {
    let shell = shell();
    // The older of the newest two first.
    let at = |place: usize| {
        all.with_untracked(|all| all.get(place).map(|it| it.about().id.clone()))
    };
    let chosen = [1, 0].map(|place| RwSignal::new(at(place)));
    let is_same = RwSignal::new(false);
    let options = move || {
        let lang = shell.lang.get();
        let row =
            |it: &Observation| (it.about().id.as_str().to_owned(), option(it, lang));
        all.with(|all| all.iter().map(row).collect::<Vec<_>>())
    };
    let choice =
        |id: &'static str, label: Text, which: RwSignal<Option<ObservationId>>| {
            let value = which.with_untracked(|it| {
                it.as_ref()
                    .map_or(String::new(), |it| it.as_str().to_owned())
            });
            let choose = move |id: String| {
                is_same.set(false);
                which.set(ObservationId::parse(&id));
            };
            view! {
                <Select
                    id=id
                    label=label
                    options=Signal::derive(options)
                    value=value
                    on_choose=choose
                />
            }
        };
    let [one, other] = chosen;
    let go = move |_| match (one.get_untracked(), other.get_untracked()) {
        (Some(one), Some(other)) if one != other => {
            shell.go(&MeetingRoute::Compared(one, other).into());
        }
        _ => is_same.set(true),
    };
    let same = move || {
        is_same
            .get()
            .then(|| text::BESIDE_SAME.get(shell.lang.get()))
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::BESIDE_TITLE)}</h2>
            <p>{shell.t(text::BESIDE_WHAT)}</p>
            <div class="row two-rounds">
                {choice("first-observation", text::BESIDE_FIRST, one)}
                {choice("second-observation", text::BESIDE_SECOND, other)}
            </div>
            <p class="error" role="status">{live(same)}</p>
            <button type="button" class="button quiet" on:click=go>
                {shell.t(text::BESIDE_BUTTON)}
            </button>
        </section>
    }
}

/// The form of a new one.
#[component]
fn New() -> impl IntoView {
    let shell = shell();
    let form = RwSignal::new(Form::new(shell.lang.get_untracked()));
    let unclear = RwSignal::new(Vec::<Unclear>::new());
    let error = move |of: Unclear, words: Text| -> Signal<Option<Text>> {
        Signal::derive(move || unclear.with(|all| all.contains(&of).then_some(words)))
    };
    let create = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let made = form.with_untracked(|it| it.observation(free(shell), clock::today()));
        match made {
            Ok(made) => {
                shell.write(|store| store.save_observation(&made));
                shell.go(&MeetingRoute::Observe(made.about().id.clone()).into());
            }
            Err(missing) => {
                let field = match missing.first() {
                    Some(Unclear::Seats) => "seats",
                    _ => "observed",
                };
                focus::to_id(field.to_owned());
                unclear.set(missing);
            }
        }
    };
    let ways = vec![
        (Way::Taps, text::WAY_TAPS, Some(text::WAY_TAPS_WHAT)),
        (
            Way::Samples,
            text::WAY_SAMPLES,
            Some(text::WAY_SAMPLES_WHAT),
        ),
    ];
    let first = form.get_untracked();
    view! {
        <section class="stack">
            <h2>{shell.t(text::NEW_TITLE)}</h2>
            <form class="stack" on:submit=create novalidate>
                <WordField
                    id="observed"
                    label=text::TITLE_LABEL
                    hint=text::TITLE_HINT
                    error=error(Unclear::Title, text::TITLE_MISSING)
                    value=String::new()
                    most=LONGEST_TITLE
                    on_input=move |words| form.update(|it| it.title = words)
                />
                <WordField
                    id="observer"
                    label=text::OBSERVER_LABEL
                    hint=text::OBSERVER_HINT
                    value=first.observer
                    most=LONGEST_LABEL
                    on_input=move |words| form.update(|it| it.observer = words)
                />
                <GroupSelect
                    id="whose"
                    label=text::GROUP_LABEL
                    none=text::GROUP_NONE
                    value=None
                    on_choose=move |group| form.update(|it| it.group = group)
                />
                <MeetingSelect
                    id="which"
                    label=text::MEETING_LABEL
                    none=text::MEETING_NONE
                    value=None
                    on_choose=move |meeting| form.update(|it| it.meeting = meeting)
                />
                <Choice
                    name="way"
                    label=text::WAY_LABEL
                    options=ways
                    value=Signal::derive(move || form.with(|it| Some(it.way)))
                    on_choose=move |way| form.update(|it| it.way = way)
                />
                <NumberField
                    id="seats"
                    label=text::SEATS_LABEL
                    hint=text::SEATS_HINT
                    error=error(Unclear::Seats, text::SEATS_WRONG)
                    value=first.seats
                    on_input=move |words| form.update(|it| it.seats = words)
                />
                <Tick
                    label=text::AGREED_LABEL
                    value=Signal::derive(move || form.with(|it| it.agreed))
                    on_change=move |is| form.update(|it| it.agreed = is)
                />
                <p class="muted">{shell.t(text::AGREED_WHAT)}</p>
                <button type="submit" class="button">{shell.t(text::CREATE)}</button>
            </form>
        </section>
    }
}

/// An id that no observation of this device has.
fn free(shell: Shell) -> ObservationId {
    loop {
        let id = ObservationId::from_bits(chance::bits());
        if shell.peek(|store| store.observation(&id)) == Loaded::Missing {
            return id;
        }
    }
}
