//! Before the first statement and after the last one.

use leptos::prelude::*;

use super::{Go, Phone, Top};
use crate::app::filling::{Filling, Move};
use crate::app::phone::{Action, Visit};
use crate::codec::{Invitation, Named};
use crate::content::text::{answer, phone as text, privacy};
use crate::content::{Lang, Text};
use crate::domain::Station;
use crate::ui::live::live;
use crate::ui::parts;

/// What the survey is, and what happens to the answers. The words that belong to
/// every round stand on the static page too, at the same places.
pub(super) fn welcome(phone: Phone) -> AnyView {
    let lang = phone.lang;
    let Some(to) = phone.visit.with_untracked(|it| it.invitation().cloned()) else {
        return ().into_any();
    };
    let instrument = to.instrument;
    let extent =
        move || answer::extent(lang.get(), &instrument.order.len(), &instrument.minutes);
    let limit = to.limit.get();
    let (meeting, audience) = (to.clone(), to);
    let guidance = move || {
        let rows = answer::GUIDANCE.iter().map(|it| {
            view! { <li>{parts::emphasised(it.get(lang.get()))}</li> }
        });
        rows.collect_view()
    };
    view! {
        <Top phone=phone/>
        <section class="stack">
            <h1 tabindex="-1">{phone.t(answer::TITLE)}</h1>
            <div class="stack of-round">
                <p>{live(move || about(lang.get(), &meeting))}</p>
                <p>{live(extent)}</p>
            </div>
            <ul class="guidance">{live(guidance)}</ul>
            <p><b>{phone.t(answer::VOLUNTARY)}</b></p>
            <h2 class="h3">{phone.t(privacy::TITLE)}</h2>
            <p>{phone.t(privacy::PHONE)}</p>
            <p>
                {live(move || privacy::end(lang.get(), &limit))} " "
                {live(move || seen_by(lang.get(), &audience))}
            </p>
        </section>
        <footer class="foot-row end">
            <Go phone=phone action=Action::Begin label=answer::BEGIN/>
        </footer>
    }
    .into_any()
}

/// Which meeting it is about.
fn about(lang: Lang, to: &Invitation) -> String {
    let meeting = match &to.meeting {
        Named::Nothing => answer::MEETING_DEFAULT.get(lang),
        Named::OnScreen => text::MEETING_SCREEN.get(lang),
        Named::Words(words) => words,
    };
    answer::about(lang, &meeting)
}

/// Who will see the result.
fn seen_by(lang: Lang, to: &Invitation) -> String {
    match &to.audience {
        Named::Nothing => privacy::AUDIENCE_GROUP.get(lang).to_owned(),
        Named::OnScreen => privacy::AUDIENCE_SCREEN.get(lang).to_owned(),
        Named::Words(words) => privacy::audience_more(lang, words),
    }
}

/// All answers, and for whom the code will be.
pub(super) fn review(phone: Phone, filling: Memo<Filling>) -> AnyView {
    let end = move || {
        let hand_in = move |_| phone.act(Action::HandIn(crate::browser::chance::bits()));
        view! {
            <button type="button" class="button" on:click=hand_in>
                {phone.t(text::SHOW_CODE)}
            </button>
        }
        .into_any()
    };
    let note = view! {
        <p>{phone.t(text::FIXED)}</p>
        <Collector phone=phone/>
    };
    view! {
        <parts::Review
            lang=phone.lang
            filling=filling
            go=move |to: Move| phone.act(Action::Fill(to))
            on_switch=move || phone.switch_language()
            note=note.into_any()
            end=end
        />
    }
    .into_any()
}

/// For which collector the code will be; folded, for it is seldom changed.
#[component]
fn Collector(phone: Phone) -> impl IntoView {
    let station = Memo::new(move |_| phone.visit.with(Visit::station));
    let option = |one: Station| {
        view! {
            <option value=one.get().to_string() prop:selected=move || station.get() == one>
                {live(move || name(phone.lang.get(), one))}
            </option>
        }
    };
    let on_change = move |event| {
        let number = event_target_value(&event).parse().ok();
        if let Some(one) = number.and_then(Station::new) {
            phone.act(Action::For(one));
        }
    };
    view! {
        <details>
            <summary>{live(move || code_for(phone.lang.get(), station.get()))}</summary>
            <div class="field">
                <label for="station">{phone.t(text::STATION_LABEL)}</label>
                <p class="hint" id="station-hint">{phone.t(text::STATION_HINT)}</p>
                <select id="station" aria-describedby="station-hint" on:change=on_change>
                    {Station::ALL.map(option).collect_view()}
                </select>
            </div>
        </details>
    }
}

/// For whom a code is.
pub(super) fn code_for(lang: Lang, station: Station) -> String {
    text::station_for(lang, &name(lang, station))
}

fn name(lang: Lang, station: Station) -> String {
    const FRONT: Text = text::STATION_FRONT;
    match station.get() {
        0 => FRONT.get(lang).to_owned(),
        n => text::station_table(lang, &n),
    }
}
