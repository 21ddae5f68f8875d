//! What is for the one who prepared it: how it was, and erasing the own notes.

use leptos::prelude::*;

use super::Desk;
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::conversation as text;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Lines, WaysOut};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let asks = RwSignal::new(false);
    let said = RwSignal::new(None::<Text>);
    // Counts what was erased: the field is made anew, without its words.
    let erased = RwSignal::new(0);
    let erase = move |_| {
        asks.set(false);
        let is_done = shell.write(|store| desk.id.with_value(|id| store.erase_notes(id)));
        said.set(Some(if is_done {
            text::ERASED
        } else {
            text::NOT_ERASED
        }));
        erased.update(|it| *it += 1);
        focus::move_to("#talk-erased");
    };
    let field = move || {
        erased.track();
        view! {
            <Lines
                id="talk-after"
                label=text::AFTER_LABEL
                hint=text::AFTER_HINT
                value=desk.text(|it| &it.after)
                on_input=move |words| {
                    said.set(None);
                    desk.change(|it| it.after = words);
                }
            />
        }
    };
    let has_notes = Memo::new(move |_| desk.with(|it| it.has_notes()) == Some(true));
    let words = move || said.get().map(|it| it.get(shell.lang.get()));
    view! {
        <section class="stack aside no-print">
            <h2>{shell.t(text::ALONE_TITLE)}</h2>
            <details>
                <summary>{shell.t(text::AFTER_LABEL)}</summary>
                {live(field)}
            </details>
            <Show when=move || has_notes.get()>
                <p>{shell.t(text::ERASE_LEAD)}</p>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| asks.set(true)
                >
                    {shell.t(text::ERASE)}
                </button>
            </Show>
            <p id="talk-erased" tabindex="-1" role="status">{live(words)}</p>
            <Dialog open=asks labelled_by="talk-erase-title">
                <h2 id="talk-erase-title">{shell.t(text::ERASE_TITLE)}</h2>
                <p>{shell.t(text::ERASE_WHAT)}</p>
                <WaysOut asks=asks yes=text::ERASE_YES on_yes=erase/>
            </Dialog>
        </section>
    }
    .into_any()
}
