//! A prepared conversation.

use leptos::prelude::*;

use crate::app::TalkPage;
use crate::content::text::dialogues as text;
use crate::domain::TalkId;
use crate::ui::state::shell;

pub(super) fn page(id: TalkId, page: TalkPage) -> AnyView {
    let _ = (id, page);
    let shell = shell();
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
        </section>
    }
    .into_any()
}
