//! The invitation, to be copied or saved.

use leptos::prelude::*;

use super::{Desk, Tongues};
use crate::app::meeting::take::{Missing, invitation, invitation_file};
use crate::app::{MeetingPage, MeetingRoute};
use crate::browser::clipboard;
use crate::content::text::take as text;
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::parts::{Choice, SavedLine, save};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let words = Memo::new(move |_| {
        let langs = desk.langs();
        desk.meeting.with(|it| invitation(&it.plan, &langs))
    });
    let missing =
        Memo::new(move |_| desk.meeting.with(|it| Missing::in_invitation(&it.plan)));
    let lacks = move || {
        let found = missing.get();
        (!found.is_empty()).then(|| lacking(desk, text::MISSING_INVITATION, &found))
    };
    let copied = RwSignal::new(None::<Text>);
    let copy = move |_| {
        // Told again when it is done again.
        copied.set(None);
        clipboard::copy(&words.get_untracked(), move |is_done| {
            let said = if is_done {
                text::COPIED
            } else {
                text::COPY_REFUSED
            };
            copied.set(Some(said));
        });
    };
    let saved = RwSignal::new(None);
    let keep = move |_| {
        let langs = desk.langs();
        let file = desk
            .meeting
            .with_untracked(|it| invitation_file(&it.plan, &langs));
        saved.set(Some(save(&file.name, file.mime, &file.text)));
    };
    let said = move || copied.get().map(|it| it.get(shell.lang.get()));
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::INVITATION_TITLE)}</h2>
            <p class="hint">{shell.t(text::INVITATION_LEAD)}</p>
            {live(lacks)}
            <Choice
                name="tongues"
                label=text::TONGUE_LABEL
                options=vec![
                    (Tongues::One(Lang::Sv), text::TONGUE_SV, None),
                    (Tongues::One(Lang::En), text::TONGUE_EN, None),
                    (Tongues::Both, text::TONGUE_BOTH, None),
                ]
                value=Signal::derive(move || Some(desk.tongues()))
                on_choose=move |it| desk.chosen.set(Some(it))
            />
            <div
                class="take-text"
                tabindex="0"
                role="region"
                aria-label=shell.t(text::TEXT_OF_INVITATION)
            >
                {live(move || words.get())}
            </div>
            <div class="row">
                <button type="button" class="button" on:click=copy>{shell.t(text::COPY)}</button>
                <button type="button" class="button quiet" on:click=keep>
                    {shell.t(text::SAVE_TEXT)}
                </button>
            </div>
            <p role="status">{live(said)}</p>
            <SavedLine saved=saved/>
        </section>
    }
    .into_any()
}

/// What is missing, with the way to where it is said.
pub(super) fn lacking(desk: Desk, heading: Text, missing: &[Missing]) -> AnyView {
    let shell = desk.shell;
    let is_of_sheet =
        |it: &&Missing| matches!(it, Missing::Day | Missing::Begins | Missing::Blocks);
    let id = desk.meeting.with_untracked(|it| it.id.clone());
    let (page, label) = if missing.iter().all(|it| is_of_sheet(&it)) {
        (MeetingPage::Sheet, text::TO_SHEET)
    } else {
        (MeetingPage::Plan, text::TO_PLAN)
    };
    let rows = missing
        .iter()
        .map(|it| view! { <li>{shell.t(it.words())}</li> });
    view! {
        <div class="stack tight">
            <p>{shell.t(heading)}</p>
            <ul>{rows.collect_view()}</ul>
            <a class="onward" href=MeetingRoute::Meeting(id, page).to_string()>{shell.t(label)}</a>
        </div>
    }
    .into_any()
}
