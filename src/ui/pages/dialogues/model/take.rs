//! Taking a model along: as a link, a picture of it, a file, or on paper.

use leptos::prelude::*;

use super::{Room, sheet};
use crate::app::ModelPage;
use crate::app::dialogue::model::taking::{self, LONGEST_LINK, Link};
use crate::browser::{address, clipboard, clock, print};
use crate::content::Text;
use crate::content::text::{model, model_take as text};
use crate::ui::live::live;
use crate::ui::parts::{Picture, Saved, SavedLine, save};

pub(super) fn page(room: Room) -> AnyView {
    let shell = room.shell;
    let link = Memo::new(move |_| {
        let site = address::site();
        room.model
            .with(|it| it.as_ref().map(|it| Link::of(it, &site)))
    });
    view! {
        <section class="stack lead no-print">
            {room.back()}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
            <p>{shell.t(text::HOLDS)}</p>
        </section>
        <div class="two no-print">
            <div class="stack wide-gap">{by_link(room, link)} {by_file(room)} {on_paper(room)}</div>
            {by_picture(room, link)}
        </div>
        {printed(room)}
    }
    .into_any()
}

fn by_link(room: Room, link: Memo<Option<Link>>) -> AnyView {
    let shell = room.shell;
    let copied = RwSignal::new(None::<Text>);
    let copy = move |address: &str| {
        // Told again when it is done again.
        copied.set(None);
        clipboard::copy(address, move |is_done| {
            copied.set(Some(if is_done {
                text::COPIED
            } else {
                text::COPY_REFUSED
            }));
        });
    };
    let body = move || match link.get()? {
        Link::TooLong(long) => {
            let words = text::too_long(shell.lang.get(), &long, &LONGEST_LINK);
            Some(view! { <p class="too-long">{words}</p> }.into_any())
        }
        Link::Fits(address) => {
            let shown = address.clone();
            Some(
                view! {
                    <div
                        class="model-link"
                        tabindex="0"
                        role="region"
                        aria-label=shell.t(text::LINK_LABEL)
                    >
                        {shown}
                    </div>
                    <button type="button" class="button" on:click=move |_| copy(&address)>
                        {shell.t(text::COPY)}
                    </button>
                }
                .into_any(),
            )
        }
    };
    let said = move || copied.get().map(|it| it.get(shell.lang.get()));
    view! {
        <section class="stack">
            <h2>{shell.t(text::LINK_TITLE)}</h2>
            <p>{shell.t(text::LINK_WHAT)}</p>
            {live(body)}
            <p role="status">{live(said)}</p>
        </section>
    }
    .into_any()
}

fn by_picture(room: Room, link: Memo<Option<Link>>) -> AnyView {
    let shell = room.shell;
    let body = move || {
        let link = link.get()?;
        let Some(address) = link.drawn() else {
            let words = shell.t(text::CODE_TOO_FINE);
            return Some(view! { <p class="muted">{words}</p> }.into_any());
        };
        let label =
            Signal::derive(move || text::CODE_LABEL.get(shell.lang.get()).to_owned());
        Some(
            view! {
                <p>{shell.t(text::CODE_WHAT)}</p>
                <Picture text=address.to_owned() label=label/>
            }
            .into_any(),
        )
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::CODE_TITLE)}</h2>
            {live(body)}
        </section>
    }
    .into_any()
}

fn by_file(room: Room) -> AnyView {
    let shell = room.shell;
    let saved = RwSignal::new(None::<Saved>);
    let keep = move |_| {
        let lang = shell.lang.get_untracked();
        let file = room.model.with_untracked(|it| {
            it.as_ref().map(|it| taking::file(it, clock::today(), lang))
        });
        if let Some(file) = file {
            saved.set(Some(save(&file.name, file.mime, &file.text)));
        }
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::FILE_TITLE)}</h2>
            <p>{shell.t(text::FILE_WHAT)}</p>
            <button type="button" class="button quiet" on:click=keep>
                {shell.t(text::FILE)}
            </button>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}

fn on_paper(room: Room) -> AnyView {
    let shell = room.shell;
    view! {
        <section class="stack">
            <h2>{shell.t(text::PRINT_TITLE)}</h2>
            <p>{shell.t(text::PRINT_WHAT)}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(text::PRINT)}
                </button>
                <a class="onward" href=room.route(ModelPage::Cards)>
                    {shell.t(text::CARDS_LINK)}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// The model as it is printed from here.
fn printed(room: Room) -> AnyView {
    let shell = room.shell;
    let sheet = move || {
        let lang = shell.lang.get();
        let found = room.model.get()?;
        Some(view! {
            <h2 class="paper-title">{found.name.clone()}</h2>
            {sheet::summary(&found.parts, found.changed_on, lang)}
            {sheet::perspectives(&found.parts, false, lang)}
            <h3>{model::AGREED_TITLE.get(lang)}</h3>
            {sheet::agreed(&found.consents, found.changed_on, lang)}
            <p class="small">{model::ORIGIN.get(lang)}</p>
        })
    };
    view! { <section class="on-paper stack">{live(sheet)}</section> }.into_any()
}
