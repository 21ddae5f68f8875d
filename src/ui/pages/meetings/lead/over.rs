//! After a meeting: on to the follow-up, back into it, or anew.

use leptos::prelude::*;

use super::take;
use crate::app::MeetingPage;
use crate::app::meeting::leading::Step;
use crate::content::text::{common, lead as text};
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::Dialog;
use crate::ui::state::shell;

pub(super) fn page(kept: Kept) -> AnyView {
    let shell = shell();
    let is_asked = RwSignal::new(false);
    let again = move |_| {
        is_asked.set(false);
        take(kept, Step::Again);
    };
    view! {
        <section class="stack lead">
            <h1 id="lead-title" tabindex="-1">{shell.t(text::OVER_TITLE)}</h1>
            <p class="large">{shell.t(text::OVER_TEXT)}</p>
            <a class="button" href=kept.route(MeetingPage::Follow)>
                {shell.t(text::TO_FOLLOW)}
            </a>
            <div class="row">
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| take(kept, Step::Back)
                >
                    {shell.t(text::GO_ON)}
                </button>
                <button type="button" class="link" on:click=move |_| is_asked.set(true)>
                    {shell.t(text::AGAIN)}
                </button>
            </div>
        </section>
        <Dialog open=is_asked labelled_by="again-title">
            <h2 id="again-title">{shell.t(text::AGAIN_ASK)}</h2>
            <p>{shell.t(text::AGAIN_WHAT)}</p>
            <div class="row">
                <button type="button" class="button" on:click=again>
                    {shell.t(text::AGAIN)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| is_asked.set(false)
                >
                    {shell.t(common::CANCEL)}
                </button>
            </div>
        </Dialog>
    }
    .into_any()
}
