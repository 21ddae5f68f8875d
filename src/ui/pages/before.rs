//! What to see to before going where there is no network; to tick or to print.

use leptos::prelude::*;

use super::start::OfflineLine;
use crate::browser::{address, print};
use crate::content::Text;
use crate::content::text::before as text;
use crate::ui::parts::Tick;
use crate::ui::state::shell;

pub(super) fn page() -> AnyView {
    let shell = shell();
    let address = address::answering();
    let spoken = address::spoken(&address).to_owned();
    let list = |title: Text, rows: &'static [Text]| {
        let rows = rows.iter().map(|row| {
            let ticked = RwSignal::new(false);
            view! {
                <Tick label=*row value=ticked on_change=move |is| ticked.set(is)/>
            }
        });
        view! {
            <section class="stack tight">
                <h2>{shell.t(title)}</h2>
                {rows.collect_view()}
            </section>
        }
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
            <p class="muted small"><OfflineLine/></p>
            <button type="button" class="button no-print" on:click=move |_| print::page()>
                {shell.t(text::PRINT)}
            </button>
        </section>
        {list(text::DEVICE_TITLE, text::DEVICE)}
        {list(text::PHONES_TITLE, text::PHONES)}
        <p>{shell.t(text::ADDRESS)} " " <a href=address><b class="address">{spoken}</b></a></p>
        {list(text::PAPER_TITLE, text::PAPER)}
    }
    .into_any()
}
