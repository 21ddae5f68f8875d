//! The code that is handed in: a picture and as text, and the end of it.

use leptos::prelude::*;

use super::{Forgetting, Room};
use crate::app::culture::pulse_reply::{Action, Visit};
use crate::browser::awake::Awake;
use crate::codec::grouped;
use crate::content::text::pulse as text;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Picture, WaysOut};

pub(super) fn view(room: Room) -> AnyView {
    let shell = room.shell;
    let reply = room.state.with_untracked(|it: &Visit| it.code().cloned());
    let Some(reply) = reply else {
        return ().into_any();
    };
    // The screen stays on for as long as the code is shown.
    let awake = StoredValue::new_local(Some(Awake::ask()));
    on_cleanup(move || awake.set_value(None));
    let asks_counted = RwSignal::new(false);
    let asks_forget = RwSignal::new(false);
    let code = reply.code();
    let pair = StoredValue::new(reply.pair());
    let confirm = move |_| {
        asks_counted.set(false);
        room.act(Action::Confirm);
    };
    let pair_line = move || pair.with_value(|it| text::pair(shell.lang.get(), it));
    let counted_what =
        move || pair.with_value(|it| text::counted_what(shell.lang.get(), it));
    view! {
        <section class="stack handing-in">
            <h1 tabindex="-1">{shell.t(text::CODE_TITLE)}</h1>
            <p>{shell.t(text::CODE_LEAD)}</p>
            <Picture
                text=code.clone()
                label=Signal::derive(move || text::CODE_PICTURE.get(shell.lang.get()).to_owned())
            />
            <h2 class="h3">{shell.t(text::CODE_TEXT)}</h2>
            <p class="code pulse-code">{grouped(&code)}</p>
            <p>{live(pair_line)}</p>
            <p class="small muted">{shell.t(text::CODE_SAY)}</p>
            <button
                type="button"
                class="button quiet"
                on:click=move |_| asks_forget.set(true)
            >
                {shell.t(text::FORGET)}
            </button>
        </section>
        <footer class="foot-row end">
            <button type="button" class="button" on:click=move |_| asks_counted.set(true)>
                {shell.t(text::COUNTED)}
            </button>
        </footer>
        <Forgetting room=room asks=asks_forget/>
        <Dialog open=asks_counted labelled_by="counted">
            <h2 id="counted">{shell.t(text::COUNTED_TITLE)}</h2>
            <p>{live(counted_what)}</p>
            <WaysOut asks=asks_counted yes=text::COUNTED_YES on_yes=confirm/>
        </Dialog>
    }
    .into_any()
}
