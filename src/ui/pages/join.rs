//! How to answer on a phone, for a wall: read from eight metres, nothing to
//! scroll, and nothing that the room may not see.

use leptos::prelude::*;

use crate::app::{Route, invitation};
use crate::browser::{address, print};
use crate::codec::{Named, Strength, draw, grouped};
use crate::content::text::{collect, common, join as text, privacy};
use crate::content::words;
use crate::domain::{GroupId, Station};
use crate::ui::counter::marked;
use crate::ui::live::live;
use crate::ui::parts::{Picture, Tongues, WallTheme, theme};
use crate::ui::state::shell;

pub(super) fn page(id: GroupId, station: Station) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    let (Some(group), Some(round)) = (group, marked(shell, &id)) else {
        return super::collect::page(id);
    };
    let Some(invitation) = invitation::to(&group, &round, station) else {
        return super::collect::page(id);
    };
    let dark = RwSignal::new(None::<bool>);
    let address = address::answering();
    let link = format!("{address}#{}", invitation.fragment());
    let code = grouped(&invitation.code());
    let spoken = address::spoken(&address).to_owned();
    let picture = {
        let (spoken, code) = (spoken.clone(), code.clone());
        move || text::picture(shell.lang.get(), &spoken, &code)
    };
    let title = move || match station {
        Station::FRONT => text::TITLE.get(shell.lang.get()).to_owned(),
        table => {
            let lang = shell.lang.get();
            text::title_table(lang, &words::station(lang, table))
        }
    };
    let instrument = round.instrument();
    let effort = move || {
        let lang = shell.lang.get();
        let minutes = words::minutes_to_answer(lang, instrument);
        text::step_answer(lang, &instrument.order.len(), &minutes)
    };
    let limit = round.limit.get();
    let meeting = group.meeting.trim().to_owned();
    let audience = group.preparation.audience.trim().to_owned();
    let is_named = invitation.meeting != Named::Nothing;
    let about = move || is_named.then(|| text::about(shell.lang.get(), &meeting));
    let seen_by = move || {
        let lang = shell.lang.get();
        if audience.is_empty() {
            privacy::AUDIENCE_GROUP.get(lang).to_owned()
        } else {
            privacy::audience_more(lang, &audience)
        }
    };
    let count = {
        let id = id.clone();
        move || {
            let round = shell.open_round(&id)?;
            Some(collect::count(
                shell.lang.get(),
                &round.sheets(),
                &round.invited,
            ))
        }
    };
    view! {
        <div class="wall join" data-theme=move || theme(dark.get())>
            <header class="wall-top">
                <p class="count" role="status">{live(count)}</p>
                <Tongues/>
            </header>
            <div class="wall-body">
                {if draws(&link) {
                    view! {
                        <Picture
                            text=link
                            label=Signal::derive(picture)
                        />
                    }
                    .into_any()
                } else {
                    view! { <p>{shell.t(text::TOO_LONG)}</p> }.into_any()
                }}
                <div class="join-words">
                    <h1 tabindex="-1">{live(title)}</h1>
                    <ol>
                        <li>
                            {shell.t(text::STEP_SCAN)} " " {shell.t(text::STEP_TYPE)} " "
                            <b class="address">{spoken}</b> " " {shell.t(text::STEP_CODE)} " "
                            <b class="code">{code}</b>
                        </li>
                        <li>{live(effort)} " " {live(about)}</li>
                        <li>{shell.t(text::STEP_HAND_IN)}</li>
                    </ol>
                    <p>{shell.t(text::OTHER_WAYS)}</p>
                </div>
                <div class="join-privacy">
                    <h2 class="h3">{shell.t(privacy::TITLE)}</h2>
                    <p>
                        {shell.t(privacy::PHONE)} " "
                        {live(move || privacy::end(shell.lang.get(), &limit))} " "
                        {live(seen_by)}
                    </p>
                </div>
            </div>
            <footer class="row">
                <WallTheme dark=dark/>
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
                <a class="button quiet" href=Route::Collect(id).to_string()>
                    {shell.t(text::LEAVE)}
                </a>
            </footer>
        </div>
    }
    .into_any()
}

/// Whether a picture can hold the link.
fn draws(link: &str) -> bool {
    draw(link, Strength::Medium).is_some()
}
