//! A helper joins a round that was opened on another device.

use leptos::prelude::*;

use crate::app::Route;
use crate::browser::address;
use crate::codec::{Fault, HelpCode};
use crate::content::Lang;
use crate::content::text::table as text;
use crate::domain::{HelpedRound, Urn};
use crate::store::Loaded;
use crate::ui::parts::WordField;
use crate::ui::state::{Shell, shell};

pub(super) fn page(code: String) -> AnyView {
    let shell = shell();
    let fault = RwSignal::new(None::<Fault>);
    if !code.is_empty() {
        match join(shell, &code) {
            Ok(route) => {
                // The key does not stay in the address, nor in the way back.
                address::replace(&route.to_string());
                shell.route.set(route);
                return ().into_any();
            }
            Err(found) => fault.set(Some(found)),
        }
    }
    let typed = RwSignal::new(String::new());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match join(shell, &typed.get_untracked()) {
            Ok(route) => shell.go(&route),
            Err(found) => fault.set(Some(found)),
        }
    };
    let wrong = move || {
        let lang = shell.lang.get();
        fault.get().map(|it| words(lang, it))
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::HELP_TITLE)}</h1>
            <p>{shell.t(text::HELP_LEAD)}</p>
        </section>
        <form class="stack" on:submit=begin novalidate>
            <WordField
                id="help-code"
                label=text::HELP_LABEL
                value=String::new()
                on_input=move |text| {
                    fault.set(None);
                    typed.set(text);
                }
            />
            <p class="error" role="status">{wrong}</p>
            <button type="submit" class="button">{shell.t(text::HELP_BUTTON)}</button>
        </form>
    }
    .into_any()
}

/// Joins, or comes back to what has been joined already.
fn join(shell: Shell, code: &str) -> Result<Route, Fault> {
    let help = HelpCode::read(code)?;
    let found = shell.peek(|store| store.helped_round(help.mark, help.station));
    if found == Loaded::Missing {
        let round = HelpedRound {
            mark: help.mark,
            station: help.station,
            key: help.key,
            urn: Urn::empty(help.instrument),
        };
        shell.write(|store| store.save_helped(&round));
    }
    Ok(Route::Table(help.mark, help.station))
}

fn words(lang: Lang, fault: Fault) -> String {
    match fault {
        Fault::Symbol(symbol) => text::help_symbol(lang, &symbol),
        Fault::Damaged => text::HELP_DAMAGED.get(lang).to_owned(),
        Fault::Newer | Fault::UnknownInstrument(_) => {
            text::HELP_NEWER.get(lang).to_owned()
        }
        Fault::Other(_) => text::HELP_OTHER.get(lang).to_owned(),
    }
}
