//! A group: where it stands in the loop, what to do now, what it has done.

use leptos::prelude::*;

use super::start::OfflineLine;
use crate::app::agreeing::{self, Which};
use crate::app::place::{Place, measure_again};
use crate::app::review::is_held;
use crate::app::{MeetingRoute, Route};
use crate::browser::clock;
use crate::content::text::{agree, group as text, review};
use crate::content::{Lang, words};
use crate::domain::{Group, GroupId, OpenRound, Practice, Round};
use crate::store::Loaded;
use crate::ui::live::live;
use crate::ui::parts::progress::exercise_of;
use crate::ui::parts::{Agreements, Glyph, GoOn, LoopLine, hue};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let at = StoredValue::new(id.clone());
    let head = move || {
        let lang = shell.lang.get();
        let id = at.get_value();
        let group = shell.group(&id)?;
        let open = shell.read(|store| store.open_round(&id));
        let is_damaged = matches!(open, Loaded::Unreadable(_));
        let place = Place::of(&group, open.into_option().as_ref());
        Some(view! {
            <section class="stack lead">
                <h1 tabindex="-1">{group.name}</h1>
                <h2 class="sr-only">{text::WHERE.get(lang)}</h2>
                <LoopLine at=Signal::stored(Some(place))/>
            </section>
            {shell.read(|store| store.has_rescued(&id)).then(|| view! { <p class="banner" role="status">{text::RECOVERED.get(lang)}</p> })}
            {is_damaged.then(|| view! {
                <p class="banner" role="status">
                    {text::DAMAGED_ROUND.get(lang)} " "
                    <a href=Route::Data.to_string()>
                        {crate::content::text::shell::UNREADABLE_LINK.get(lang)}
                    </a>
                </p>
            })}
        })
    };
    let rest = move || {
        let lang = shell.lang.get();
        let id = at.get_value();
        let group = shell.group(&id)?;
        let open = shell.open_round(&id);
        Some(view! {
            <GoOn/>
            <div class="two">
                <Now group=group.clone() open=open lang=lang/>
                <Agreed group=group.clone() lang=lang/>
            </div>
            <Rounds group=group.clone() lang=lang/>
            <Meetings id=group.id.clone() lang=lang/>
            <Log group=group lang=lang/>
            <p class="muted small"><OfflineLine/></p>
        })
    };
    // Between the two stands what keeps a form open while the rest changes.
    view! {
        {live(head)}
        <Agreements
            group=id
            which=Which::First
            heading=(agree::FIRST_TITLE, agree::FIRST_LEAD)
        />
        {live(rest)}
    }
    .into_any()
}

/// The one thing to do now, and what else is possible.
#[component]
fn Now(group: Group, open: Option<OpenRound>, lang: Lang) -> impl IntoView {
    let id = || group.id.clone();
    let last = group.rounds.last();
    let prepare = Route::Prepare(id());
    let exercises = Route::Exercises(Some(id()));
    let (words, first, others) = match (Place::of(&group, open.as_ref()), last) {
        (Place::Answer, _) => (
            text::NOW_COLLECT,
            (Route::Collect(id()), text::COLLECT_BUTTON),
            Vec::new(),
        ),
        (Place::See | Place::Practise, Some(round)) if round.result.has_result() => {
            let talk = (Route::Review(id()), review::OFFER);
            let see = (Route::Result(id(), round.number), text::RESULT_BUTTON);
            // The guess comes before the figures, once.
            let is_held = is_held(&group.conversation(round.number));
            let (first, second) = if is_held { (see, talk) } else { (talk, see) };
            (
                text::NOW_SEE,
                first,
                vec![
                    second,
                    (exercises, text::PRACTISE_BUTTON),
                    (prepare, text::PREPARE_AGAIN),
                ],
            )
        }
        (Place::See | Place::Practise, Some(_)) => (
            text::NOW_TALK,
            (Route::Talk(id()), text::TALK_BUTTON),
            vec![
                (exercises, text::PRACTISE_BUTTON),
                (prepare, text::PREPARE_AGAIN),
            ],
        ),
        (Place::FollowUp, Some(_)) => (
            text::NOW_PRACTISE,
            (exercises, text::PRACTISE_BUTTON),
            vec![(prepare, text::PREPARE_AGAIN)],
        ),
        _ => (
            text::NOW_PREPARE,
            (prepare, text::PREPARE_BUTTON),
            vec![(exercises, text::PRACTISE_BUTTON)],
        ),
    };
    let pause = group
        .preparation
        .come_back
        .filter(|date| clock::today() < *date)
        .map(|date| text::come_back(lang, &words::date(lang, date)));
    let again = open.is_none().then(|| measure_again(&group)).flatten();
    let again = again.map(|date| text::again(lang, &words::date(lang, date)));
    let (route, label) = first;
    let others = others.into_iter().map(|(route, label)| {
        view! { <a class="button quiet" href=route.to_string()>{label.get(lang)}</a> }
    });
    view! {
        <section class="stack">
            <p class="large">{words.get(lang)}</p>
            {pause.map(|words| view! { <p class="banner">{words}</p> })}
            <div class="row">
                <a class="button" href=route.to_string()>{label.get(lang)}</a>
                {others.collect_view()}
            </div>
            {again.map(|words| view! { <p class="muted small">{words}</p> })}
        </section>
    }
}

/// What holds, what was noted besides, and the way to agree on something.
#[component]
fn Agreed(group: Group, lang: Lang) -> impl IntoView {
    let today = clock::today();
    let mut standing = agreeing::shown(&group, Which::Standing, today);
    // Those that ask for a decision stand above.
    standing.retain(|it| !it.comes_first(today));
    let noted = group.log.iter().rev().map(|it| it.agreed.trim());
    let noted = noted.filter(|it| !it.is_empty()).map(ToOwned::to_owned);
    let sentences = standing.iter().map(|it| agreeing::sentence(it, lang));
    let rows: Vec<_> = sentences
        .chain(noted)
        .map(|it| view! { <li>{it}</li> })
        .collect();
    let has_begun = !group.rounds.is_empty() || !group.log.is_empty();
    let label = if group.agreements.is_empty() {
        agree::LINK_NEW
    } else {
        agree::LINK
    };
    let route = Route::Agree(group.id.clone());
    let newest = group
        .newest_result()
        .map(|it| group.conversation(it.number));
    let focus = newest.map_or(Vec::new(), |it| it.focus);
    let focus: Vec<_> = focus
        .into_iter()
        .map(|it| view! { <li class=hue(it)><Glyph of=it/> {words::name(it).get(lang)}</li> })
        .collect();
    (has_begun || !rows.is_empty()).then(|| {
        view! {
            <section class="stack aside">
                {(!focus.is_empty()).then(|| view! {
                    <h2 class="h3">{review::SAID_FOCUS.get(lang)}</h2>
                    <ul class="plain chosen">{focus}</ul>
                })}
                <h2 class="h3">{text::AGREED.get(lang)}</h2>
                <ul class="plain agreements">{rows}</ul>
                <p><a class="onward" href=route.to_string()>{label.get(lang)}</a></p>
            </section>
        }
    })
}

#[component]
fn Rounds(group: Group, lang: Lang) -> impl IntoView {
    let row = |round: &Round| {
        let date = words::date(lang, round.closed_on);
        let line = text::round_line(
            lang,
            &round.number,
            &round.result.sheets,
            &round.invited,
            &date,
        );
        let route = if round.result.has_result() {
            Route::Result(group.id.clone(), round.number)
        } else {
            Route::Talk(group.id.clone())
        };
        view! { <li><a href=route.to_string()>{line}</a></li> }
    };
    let rows: Vec<_> = group.rounds.iter().rev().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{text::ROUNDS_TITLE.get(lang)}</h2>
                <ul class="plain rounds">{rows}</ul>
                {super::rounds::button(Some(&group.id), lang).map(|button| view! {
                    <p>{crate::content::text::rounds::LINK_WHAT.get(lang)}</p>
                    {button}
                })}
            </section>
        }
    })
}

/// The way to the room where meetings are planned and led.
#[component]
fn Meetings(id: GroupId, lang: Lang) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{text::MEETINGS_TITLE.get(lang)}</h2>
            <p>{text::MEETINGS_LEAD.get(lang)}</p>
            <div class="row">
                <a class="button quiet" href=MeetingRoute::List.to_string()>
                    {text::MEETINGS_LINK.get(lang)}
                </a>
                <a class="button quiet" href=MeetingRoute::Rules(id).to_string()>
                    {text::RULES_LINK.get(lang)}
                </a>
            </div>
        </section>
    }
}

#[component]
fn Log(group: Group, lang: Lang) -> impl IntoView {
    let row = |practice: &Practice| {
        let name = practice.exercise.as_str();
        let name = match exercise_of(shell(), name, lang) {
            Some(title) => {
                let route = Route::Exercise(Some(group.id.clone()), name.to_owned());
                view! { <a href=route.to_string()>{title}</a> }.into_any()
            }
            None => words::practice(lang, name).into_any(),
        };
        let note = |label: &'static str, words: &str| {
            let words = words.trim().to_owned();
            (!words.is_empty()).then(|| view! { <p><b>{label}</b> ": " {words}</p> })
        };
        view! {
            <li class="stack tight">
                <p>{name} " · " <span class="muted">{words::date(lang, practice.on)}</span></p>
                {note(text::NOTICED.get(lang), &practice.noticed)}
                {note(text::AGREED.get(lang), &practice.agreed)}
            </li>
        }
    };
    let rows: Vec<_> = group.log.iter().rev().map(row).collect();
    let is_empty = rows.is_empty();
    view! {
        <section class="stack">
            <h2>{text::LOG_TITLE.get(lang)}</h2>
            {is_empty.then(|| view! { <p class="muted">{text::LOG_EMPTY.get(lang)}</p> })}
            <ul class="plain log">{rows}</ul>
        </section>
    }
}
