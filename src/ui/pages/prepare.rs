//! Preparing a round: the questions, and what the gate says to the answers.

use leptos::prelude::*;

use crate::app::prepare::{Action, open_round, update};
use crate::app::{Route, suggest};
use crate::browser::{chance, clock};
use crate::content::text::{
    common, data as data_text, group as group_text, prepare as text, shell as shell_text,
};
use crate::content::{Text, instrument, words};
use crate::domain::preparation::{Advice, Collector, Gate, Missing, minutes_in_turn};
use crate::domain::{Form, GroupId, Limit, Mark, Preparation};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::{self, Choice, ExerciseList, NumberField, Tick, WordField};
use crate::ui::state::shell;

/// More than this is a typing error, or a meeting of another kind.
const MOST_INVITED: u32 = 1000;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    match shell.peek(|store| store.open_round(&id)) {
        Loaded::Missing => {}
        // There is nothing to prepare until it is closed.
        Loaded::Good(_) | Loaded::Recovered(_) => return super::collect::page(id),
        // A new one would take the place of what somebody may want to rescue.
        Loaded::Unreadable(_) => return unreadable(id),
    }
    let Some(group) = shell.peek(|store| store.group(&id)).into_option() else {
        return ().into_any();
    };
    let preparation = RwSignal::new(group.preparation.clone());
    let invited_wrong = RwSignal::new(false);
    let limit_wrong = RwSignal::new(false);
    let act = {
        let id = id.clone();
        move |action: Action| {
            shell.change_group(&id, |group| {
                update(group, action, clock::today());
                preparation.set(group.preparation.clone());
            });
        }
    };
    let act = StoredValue::new_local(act);
    let act = move |action| act.with_value(|act| act(action));
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let yes_no = || vec![(false, common::NO, None), (true, common::YES, None)];
    let yes_first = || vec![(true, common::YES, None), (false, common::NO, None)];
    let of = move |read: fn(&Preparation) -> Option<bool>| {
        Signal::derive(move || preparation.with(read))
    };
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=Route::Group(id.clone()).to_string()>{group.name.clone()}</a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        <div class="two form">
            <div class="stack wide-gap">
                <section class="stack">
                    <h2>{shell.t(text::SAFE_TITLE)}</h2>
                    <Choice
                        name="conflict"
                        label=text::CONFLICT_LABEL
                        options=yes_no()
                        value=of(|it| it.conflict)
                        on_choose=move |it| act(Action::Conflict(it))
                    />
                    <Choice
                        name="safe"
                        label=text::SAFE_LABEL
                        options=yes_first()
                        value=of(|it| it.safe)
                        on_choose=move |it| act(Action::Safe(it))
                    />
                </section>
                <section class="stack">
                    <h2>{shell.t(text::MEETING_TITLE)}</h2>
                    <WordField
                        id="reason"
                        label=text::REASON_LABEL
                        hint=text::REASON_HINT
                        value=group.preparation.reason.clone()
                        on_input=move |it| act(Action::Reason(it))
                    />
                    <WordField
                        id="meeting"
                        label=text::MEETING_LABEL
                        hint=text::MEETING_HINT
                        value=group.meeting.clone()
                        on_input=move |it| act(Action::Meeting(it))
                    />
                    <NumberField
                        id="invited"
                        label=text::INVITED_LABEL
                        error=Signal::derive(move || {
                            invited_wrong.get().then_some(text::INVITED_WRONG)
                        })
                        value=group.preparation.invited.map_or(String::new(), |it| it.to_string())
                        on_input=move |text| {
                            let found = number(&text).filter(|it| (1..=MOST_INVITED).contains(it));
                            invited_wrong.set(found.is_none() && !text.trim().is_empty());
                            act(Action::Invited(found));
                        }
                    />
                </section>
                <section class="stack">
                    <h2>{shell.t(text::SEEN_TITLE)}</h2>
                    <ul>
                        {text::SEEN.iter().map(|it| view! { <li>{shell.t(*it)}</li> }).collect_view()}
                    </ul>
                    <WordField
                        id="audience"
                        label=text::AUDIENCE_LABEL
                        hint=text::AUDIENCE_HINT
                        value=group.preparation.audience.clone()
                        on_input=move |it| act(Action::Audience(it))
                    />
                    <Choice
                        name="collector"
                        label=text::COLLECTOR_LABEL
                        options=vec![
                            (Collector::Member, text::COLLECTOR_MEMBER, None),
                            (Collector::Manager, text::COLLECTOR_MANAGER, None),
                            (Collector::Outsider, text::COLLECTOR_OUTSIDER, None),
                        ]
                        value=Signal::derive(move || preparation.with(|it| it.collector))
                        on_choose=move |it| act(Action::Collector(it))
                    />
                    <NumberField
                        id="limit"
                        label=text::LIMIT_LABEL
                        hint=text::LIMIT_HINT
                        error=Signal::derive(move || limit_wrong.get().then_some(text::LIMIT_WRONG))
                        value=group.preparation.limit.get().to_string()
                        on_input=move |text| {
                            let found = number(&text)
                                .filter(|it| (Limit::LEAST..=MOST_INVITED).contains(it));
                            limit_wrong.set(found.is_none());
                            if let Some(found) = found {
                                act(Action::Limit(found));
                            }
                        }
                    />
                </section>
                <section class="stack">
                    <h2>{shell.t(text::FORM_TITLE)}</h2>
                    <parts::Phones
                        value=of(|it| it.phones)
                        on_choose=move |it| act(Action::Phones(it))
                    />
                    <Choice
                        name="form"
                        label=text::FORM_LABEL
                        options=vec![
                            (Form::Short, text::FORM_SHORT, Some(text::FORM_SHORT_WHAT)),
                            (Form::Full, text::FORM_FULL, Some(text::FORM_FULL_WHAT)),
                        ]
                        value=Signal::derive(move || Some(preparation.with(Preparation::form)))
                        on_choose=move |it| act(Action::Form(it))
                    />
                    <FormTime preparation=preparation/>
                </section>
                <section class="stack">
                    <Tick
                        label=text::VOLUNTARY_LABEL
                        value=Signal::derive(move || preparation.with(|it| it.voluntary))
                        on_change=move |it| act(Action::Voluntary(it))
                    />
                </section>
            </div>
            <GateSays id=id preparation=preparation/>
        </div>
    }
    .into_any()
}

fn unreadable(id: GroupId) -> AnyView {
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(data_text::UNREADABLE_TITLE)}</h1>
            <p>{shell.t(group_text::DAMAGED_ROUND)}</p>
            <a class="button" href=Route::Data.to_string()>
                {shell.t(shell_text::UNREADABLE_LINK)}
            </a>
            <a class="onward" href=Route::Group(id).to_string()>
                {shell.t(common::BACK_TO_GROUP)}
            </a>
        </section>
    }
    .into_any()
}

/// How long answering takes: on phones, or on the one device that goes round.
#[component]
fn FormTime(preparation: RwSignal<Preparation>) -> impl IntoView {
    let shell = shell();
    let time = move || {
        let lang = shell.lang.get();
        preparation.with(|it| {
            let each = instrument(it.form()).minutes;
            match (it.phones, it.invited) {
                (Some(true), _) => text::form_time_phones(lang, &each),
                (_, Some(people)) => {
                    text::form_time(lang, &each, &minutes_in_turn(people, each))
                }
                (_, None) => text::form_time_each(lang, &each),
            }
        })
    };
    let is_proposed =
        move || preparation.with(|it| it.form.is_none() && it.form() == Form::Short);
    view! {
        <p class="hint" role="status">
            {live(time)} " "
            {live(move || is_proposed().then(|| text::FORM_PROPOSED.get(shell.lang.get())))}
        </p>
    }
}

/// What the gate says now, and the button if it is open.
#[component]
fn GateSays(id: GroupId, preparation: RwSignal<Preparation>) -> impl IntoView {
    let shell = shell();
    let gate = Memo::new(move |_| preparation.with(Preparation::gate));
    let body = move || {
        let id = id.clone();
        match gate.get() {
            Gate::Conflict => conflict(),
            Gate::NoSafety => no_safety(id, preparation),
            Gate::TooFew => too_few(&id, preparation),
            Gate::NotYet(missing) => not_yet(&missing),
            Gate::Open(advice) => open(id, &advice),
        }
    };
    view! {
        <section class="stack aside gate" aria-live="polite" aria-label=shell.t(text::OPEN)>
            {live(body)}
        </section>
    }
}

fn conflict() -> AnyView {
    let shell = shell();
    view! {
        <h2>{shell.t(text::STOP_CONFLICT)}</h2>
        <p>{shell.t(text::STOP_CONFLICT_TEXT)}</p>
        <a class="button" href=Route::Turn.to_string()>{shell.t(text::STOP_CONFLICT_LINK)}</a>
        <p><a href=Route::Learn.to_string()>{shell.t(text::STOP_LEARN)}</a></p>
    }
    .into_any()
}

fn no_safety(id: GroupId, preparation: RwSignal<Preparation>) -> AnyView {
    let shell = shell();
    let words = move || {
        let lang = shell.lang.get();
        let date = preparation.with(|it| it.come_back);
        text::stop_safety_text(
            lang,
            &date.map_or(String::new(), |it| words::date(lang, it)),
        )
    };
    view! {
        <h2>{shell.t(text::STOP_SAFETY)}</h2>
        <p>{live(words)}</p>
        <h3>{shell.t(text::STOP_SAFETY_EXERCISES)}</h3>
        <ExerciseList exercises=suggest::gentle() group=Some(id)/>
        <p><a href=Route::Turn.to_string()>{shell.t(text::STOP_CONFLICT_LINK)}</a></p>
    }
    .into_any()
}

fn too_few(id: &GroupId, preparation: RwSignal<Preparation>) -> AnyView {
    let shell = shell();
    let title =
        move || text::too_few(shell.lang.get(), &preparation.with(|it| it.limit.get()));
    view! {
        <h2>{title}</h2>
        <p>{shell.t(text::TOO_FEW_TEXT)}</p>
        <a class="button" href=Route::Talk(id.clone()).to_string()>
            {shell.t(text::TOO_FEW_LINK)}
        </a>
    }
    .into_any()
}

fn not_yet(missing: &[Missing]) -> AnyView {
    let shell = shell();
    let rows = missing.iter().map(|what| {
        let words = match what {
            Missing::Conflict => text::MISSING_CONFLICT,
            Missing::Safety => text::MISSING_SAFE,
            Missing::Invited => text::MISSING_INVITED,
            Missing::Voluntary => text::MISSING_VOLUNTARY,
        };
        view! { <li>{shell.t(words)}</li> }
    });
    view! {
        <h2 class="h3">{shell.t(text::NOT_YET)}</h2>
        <ul>{rows.collect_view()}</ul>
    }
    .into_any()
}

fn open(id: GroupId, advice: &[Advice]) -> AnyView {
    let shell = shell();
    let said = advice.iter().map(|what| {
        let words: Text = match what {
            Advice::NoReason => text::REASON_MISSING,
            Advice::ManagerCollects => text::COLLECTOR_ADVICE,
        };
        view! { <p>{shell.t(words)}</p> }
    });
    let open = move |_| {
        let mark = Mark::from_chance(chance::bits());
        let group = shell.peek(|store| store.group(&id)).into_option();
        if let Some(round) = group.as_ref().and_then(|it| open_round(it, mark)) {
            shell.write(|store| store.save_round(&id, &round));
            shell.go(&Route::Collect(id.clone()));
        }
    };
    view! {
        <h2 class="h3">{shell.t(text::READY)}</h2>
        {said.collect_view()}
        <button type="button" class="button" on:click=open>{shell.t(text::OPEN)}</button>
    }
    .into_any()
}
