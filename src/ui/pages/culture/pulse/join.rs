//! How to answer on a device of one's own, for a wall: read from eight metres, nothing
//! to scroll, and nothing that the room may not see.

use leptos::prelude::*;

use super::{address_of, link_of, place};
use crate::app::{CultureRoute, PulsePage, Route};
use crate::browser::{address, print};
use crate::codec::{Strength, draw, grouped};
use crate::content::text::{common, pulse as text};
use crate::domain::OpenPulse;
use crate::ui::live::live;
use crate::ui::parts::{Picture, Tongues, WallTheme, theme};
use crate::ui::state::shell;

pub(super) fn page(pulse: OpenPulse) -> AnyView {
    let shell = shell();
    let id = StoredValue::new(pulse.about.id.clone());
    let dark = RwSignal::new(None::<bool>);
    let link = link_of(&pulse);
    let whole = address_of(&link);
    let code = grouped(&link.code());
    let typing = Route::from(CultureRoute::Reply(String::new()));
    let site = format!("{}{typing}", address::site());
    let spoken = address::spoken(&site).to_owned();
    let picture = {
        let (spoken, code) = (spoken.clone(), code.clone());
        move || text::picture(shell.lang.get(), &spoken, &code)
    };
    let (title, limit) = (pulse.about.title.clone(), pulse.about.limit.get());
    let count = move || {
        let pulse = id.with_value(|id| shell.read(|store| store.pulse(id)));
        let pulse = pulse.into_option()?;
        Some(text::count(
            shell.lang.get(),
            &pulse.sheets(),
            &pulse.about().people,
        ))
    };
    let drawn = if draw(&whole, Strength::Medium).is_some() {
        view! { <Picture text=whole label=Signal::derive(picture)/> }.into_any()
    } else {
        view! { <p>{shell.t(text::TOO_LONG)}</p> }.into_any()
    };
    view! {
        <div class="wall join" data-theme=move || theme(dark.get())>
            <header class="wall-top">
                <p class="count" role="status">{live(count)}</p>
                <Tongues/>
            </header>
            <div class="wall-body">
                {drawn}
                <div class="join-words">
                    <h1 tabindex="-1">{shell.t(text::JOIN_TITLE)}</h1>
                    <ol>
                        <li>
                            {shell.t(text::STEP_SCAN)} " " {shell.t(text::STEP_TYPE)} " "
                            <b class="address">{spoken}</b> " " {shell.t(text::STEP_CODE)} " "
                            <b class="code">{code}</b>
                        </li>
                        <li>
                            {shell.t(text::STEP_ANSWER)} " "
                            {live(move || text::about(shell.lang.get(), &title))}
                        </li>
                        <li>{shell.t(text::STEP_HAND_IN)}</li>
                    </ol>
                    <p>{shell.t(text::OTHER_WAYS)}</p>
                </div>
                <div class="join-privacy">
                    <h2 class="h3">{shell.t(text::HAPPENS)}</h2>
                    <p>
                        {shell.t(text::HAPPENS_OWN)} " "
                        {live(move || text::happens_end(shell.lang.get(), &limit))}
                    </p>
                </div>
            </div>
            <footer class="row">
                <WallTheme dark=dark/>
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
                <a class="button quiet" href=place(id.get_value(), PulsePage::Collect)>
                    {shell.t(text::TO_COLLECT)}
                </a>
            </footer>
        </div>
    }
    .into_any()
}
