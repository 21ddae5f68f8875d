//! A meeting: where it stands, the one thing to do now, and the way to its pages.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::choosing::GroupSelect;
use super::found::{found, group_of, has_rules, leading_to};
use crate::app::meeting::place::field;
use crate::app::meeting::standing::{self, Next, Phase};
use crate::app::meeting::words;
use crate::app::observing::{self, planned};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::{chance, clock, focus};
use crate::content::text::meeting as text;
use crate::content::{Lang, Text};
use crate::domain::{Group, GroupId, Meeting, MeetingId, Observation};
use crate::ui::live::live;
use crate::ui::parts::{Dialog, WaysOut, WordField};
use crate::ui::state::shell;

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        let id = meeting.id.clone();
        view! {
            <Head id=id.clone()/>
            <Stands id=id.clone()/>
            <Ground id=id.clone()/>
            <Name id=id.clone() title=meeting.plan.title/>
            <Remove id=id/>
        }
        .into_any()
    })
}

/// The title, when it is, and where it stands.
#[component]
fn Head(id: MeetingId) -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let meeting = shell.meeting(&id)?;
        let group = group_of(shell, &meeting).and_then(|id| shell.group(&id));
        let facts = [
            Some(words::kind(meeting.plan.kind).name.get(lang).to_owned()),
            standing::when(&meeting.plan, lang),
            group.map(|it| it.name),
            Some(standing::stage(&meeting, clock::today(), lang).to_owned()),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let now = Phase::of(&meeting);
        let stops = Phase::ALL.map(|phase| stop(phase, now, lang));
        Some(view! {
            <section class="stack lead">
                <p class="muted small no-print">
                    <a class="onward" href=MeetingRoute::List.to_string()>
                        {text::BACK_TO_LIST.get(lang)}
                    </a>
                </p>
                <h1 tabindex="-1">{meeting.plan.title.clone()}</h1>
                <p class="muted">{facts.join(" · ")}</p>
                <h2 class="sr-only">{text::WHERE.get(lang)}</h2>
                <ol class="loop of-meeting">{stops.collect_view()}</ol>
            </section>
        })
    })
}

fn stop(phase: Phase, now: Phase, lang: Lang) -> AnyView {
    use crate::content::text::group::{STEP_DONE, STEP_NOW};
    let (name, what) = phase_words(phase);
    // Observing has no end of its own: nobody has to.
    let is_done = phase < now && phase != Phase::Observe;
    let state = match phase {
        _ if phase == now => Some(STEP_NOW),
        _ if is_done => Some(STEP_DONE),
        _ => None,
    };
    let state = state.map(|it| format!(" ({})", it.get(lang)));
    view! {
        <li
            class:now=phase == now
            class:done=is_done
            aria-current=(phase == now).then_some("step")
        >
            <b>{name.get(lang)}<span class="sr-only">{state}</span></b>
            <span>{what.get(lang)}</span>
        </li>
    }
    .into_any()
}

const fn phase_words(phase: Phase) -> (Text, Text) {
    match phase {
        Phase::Plan => (text::PHASE_PLAN, text::PHASE_PLAN_WHAT),
        Phase::Lead => (text::PHASE_LEAD, text::PHASE_LEAD_WHAT),
        Phase::Observe => (text::PHASE_OBSERVE, text::PHASE_OBSERVE_WHAT),
        Phase::Follow => (text::PHASE_FOLLOW, text::PHASE_FOLLOW_WHAT),
    }
}

/// The next step, and what stands in each part with the way to its pages.
#[component]
fn Stands(id: MeetingId) -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let meeting = shell.meeting(&id)?;
        let has_rules = has_rules(shell, &meeting);
        let group = group_of(shell, &meeting);
        let next = Next::of(&meeting, has_rules, clock::today());
        let (what, label) = next.words(lang);
        let place = next.place(&meeting.plan);
        let button = leading_to(place, &meeting, group.as_ref(), "button", label);
        let parts = Phase::ALL.map(|phase| part(&meeting, phase, has_rules, lang));
        Some(view! {
            <section class="stack">
                <h2 class="h3">{text::NEXT_TITLE.get(lang)}</h2>
                <p class="large">{what}</p>
                <div class="row">{button}</div>
            </section>
            <div class="columns meeting-parts">{parts.collect_view()}</div>
        })
    })
}

fn part(meeting: &Meeting, phase: Phase, has_rules: bool, lang: Lang) -> AnyView {
    let page = |page| MeetingRoute::Meeting(meeting.id.clone(), page);
    let links = match phase {
        Phase::Plan => vec![
            (page(MeetingPage::Plan), text::PLAN),
            (page(MeetingPage::Checks), text::CHECKS),
            (page(MeetingPage::Sheet), text::SHEET_PAGE),
            (page(MeetingPage::Take), text::TAKE),
        ],
        Phase::Lead => vec![
            (page(MeetingPage::Lead), text::LEAD),
            (page(MeetingPage::Wall), text::WALL),
        ],
        Phase::Observe => vec![(MeetingRoute::Observations, text::OBSERVE)],
        Phase::Follow => vec![(page(MeetingPage::Follow), text::FOLLOW)],
    };
    let links = links.into_iter().map(|(route, label)| {
        view! {
            <li><a class="onward" href=route.to_string()>{label.get(lang)}</a></li>
        }
    });
    let seen = (phase == Phase::Observe).then(|| observed(meeting, lang));
    let facts = standing::facts(meeting, phase, has_rules, lang);
    let facts = facts.into_iter().map(|it| view! { <li>{it}</li> });
    view! {
        <section class="stack tight">
            <h2 class="h3">{phase_words(phase).0.get(lang)}</h2>
            <ul class="plain written muted">{facts.collect_view()}</ul>
            <ul class="plain no-print">{seen} {links.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The observations that were made of it.
fn observed(meeting: &Meeting, lang: Lang) -> AnyView {
    let all = planned::of(meeting, shell().read(|store| store.observations()));
    let row = |it: &Observation| {
        let route = MeetingRoute::Observed(it.about().id.clone());
        let label = text::observed(lang, &observing::facts(it.about(), lang));
        view! { <li><a class="onward" href=route.to_string()>{label}</a></li> }
    };
    all.iter().map(row).collect_view().into_any()
}

/// The ground rules of its group; without one, the way to have one.
#[component]
fn Ground(id: MeetingId) -> impl IntoView {
    let shell = shell();
    let at = StoredValue::new(id);
    let said = RwSignal::new(None::<String>);
    let group = Memo::new(move |_| {
        let meeting = at.with_value(|id| shell.meeting(id))?;
        let id = group_of(shell, &meeting)?;
        Some((id.clone(), shell.group(&id)?.name))
    });
    let leave = move |_| {
        at.with_value(|id| shell.change_meeting(id, |it| it.group = None));
        said.set(None);
        focus::to_field(field::GROUP.to_owned());
    };
    let body = move || match group.get() {
        None => view! { <Connect meeting=at said=said/> }.into_any(),
        Some((id, name)) => {
            let lang = shell.lang.get();
            view! {
                <p>{text::rules_of(lang, &name)}</p>
                <div class="row no-print">
                    <a class="button quiet" href=MeetingRoute::Rules(id).to_string()>
                        {text::rules_link(lang, &name)}
                    </a>
                    <button type="button" class="link" on:click=leave>
                        {text::GROUP_LEAVE.get(lang)}
                    </button>
                </div>
            }
            .into_any()
        }
    };
    let words = move || {
        said.get()
            .map(|name| text::group_was_set(shell.lang.get(), &name))
    };
    view! {
        <section class="stack">
            <h2 class="h3">{shell.t(text::RULES_TITLE)}</h2>
            <p id="group-said" tabindex="-1" role="status">{live(words)}</p>
            {live(body)}
        </section>
    }
}

/// Chooses the meeting's group, or makes one.
#[component]
fn Connect(
    meeting: StoredValue<MeetingId>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let shell = shell();
    let chosen = RwSignal::new(None::<GroupId>);
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let has_groups = !shell.peek(|store| store.groups()).is_empty();
    let connect = move |event: SubmitEvent| {
        event.prevent_default();
        let written = name.get_untracked().trim().to_owned();
        let found = chosen.get_untracked().and_then(|id| shell.group(&id));
        let group = match found {
            Some(group) => group,
            None if written.is_empty() => {
                is_missing.set(true);
                focus::to_field("group-name".to_owned());
                return;
            }
            None => {
                let group = Group::new(GroupId::from_bits(chance::bits()), written);
                shell.write(|store| store.save_group(&group));
                group
            }
        };
        meeting.with_value(|id| {
            shell.change_meeting(id, |it| it.group = Some(group.id.clone()));
        });
        said.set(Some(group.name));
        focus::move_to("#group-said");
    };
    view! {
        <p>{shell.t(text::RULES_NONE)}</p>
        <form class="stack no-print" id=field::GROUP on:submit=connect novalidate>
            {has_groups.then(|| view! {
                <GroupSelect
                    id="group-chosen"
                    label=text::GROUP_LABEL
                    none=text::GROUP_CHOOSE
                    value=None
                    on_choose=move |it| chosen.set(it)
                />
            })}
            <WordField
                id="group-name"
                label=if has_groups { text::GROUP_NAME_OR } else { text::GROUP_NAME }
                error=Signal::derive(move || is_missing.get().then_some(text::GROUP_MISSING))
                value=String::new()
                on_input=move |words| {
                    is_missing.set(false);
                    name.set(words);
                }
            />
            <button class="button quiet" type="submit">{shell.t(text::GROUP_SET)}</button>
        </form>
    }
}

#[component]
fn Name(id: MeetingId, title: String) -> impl IntoView {
    let shell = shell();
    let name = RwSignal::new(title.clone());
    let is_missing = RwSignal::new(false);
    let said = RwSignal::new(None::<String>);
    let rename = move |event: SubmitEvent| {
        event.prevent_default();
        let written = name.get_untracked().trim().to_owned();
        if written.is_empty() {
            is_missing.set(true);
            focus::to_field("meeting-name".to_owned());
            return;
        }
        shell.change_meeting(&id, |it| it.plan.title.clone_from(&written));
        focus::name_window();
        said.set(Some(written));
    };
    let words = move || {
        said.get()
            .map(|title| text::renamed(shell.lang.get(), &title))
    };
    view! {
        <section class="stack no-print">
            <h2 class="h3">{shell.t(text::MORE_TITLE)}</h2>
            <form class="stack" on:submit=rename novalidate>
                <WordField
                    id="meeting-name"
                    label=text::RENAME_LABEL
                    error=Signal::derive(move || {
                        is_missing.get().then_some(crate::content::text::meetings::NAME_MISSING)
                    })
                    value=title
                    on_input=move |words| {
                        is_missing.set(false);
                        name.set(words);
                    }
                />
                <button class="button quiet" type="submit">{shell.t(text::RENAME)}</button>
            </form>
            <p class="written" role="status">{live(words)}</p>
        </section>
    }
}

#[component]
fn Remove(id: MeetingId) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let at = StoredValue::new(id);
    let title = move || {
        let meeting = at.with_value(|id| shell.meeting(id));
        let title = meeting.map_or(String::new(), |it| it.plan.title);
        text::remove_title(shell.lang.get(), &title)
    };
    let remove = move |_| {
        asks.set(false);
        // The page says then that it is not here, and how to go on.
        at.with_value(|id| shell.write(|store| store.remove_meeting(id)));
        focus::begin_page();
    };
    view! {
        <section class="stack no-print">
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
        </section>
        <Dialog open=asks labelled_by="remove-meeting">
            <h2 id="remove-meeting" class="written">{live(title)}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}
