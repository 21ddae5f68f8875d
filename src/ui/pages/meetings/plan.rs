//! The plan of a meeting: purpose and level, who and what, when and where, who plans,
//! what comes after. Everything is kept as it is written.

mod accord;
mod after;
mod cases;
mod fields;
mod ground;
mod level;
mod people;
mod rotation;
mod team;
mod when;

use leptos::prelude::*;

use super::found::{back, found};
use crate::app::{MeetingPage, MeetingRoute};
use crate::content::text::plan as text;
use crate::domain::meeting::Plan;
use crate::domain::{Meeting, MeetingId};
use crate::ui::state::{Shell, shell};

/// The plan that is written, as it is stored at each moment.
#[derive(Clone, Copy)]
struct Planning {
    shell: Shell,
    id: StoredValue<MeetingId>,
    /// Read once for all that follows it, whenever something was stored.
    plan: Memo<Plan>,
}

impl Planning {
    fn of(id: MeetingId) -> Planning {
        let (shell, id) = (shell(), StoredValue::new(id));
        let plan = move || Some(id.with_value(|id| shell.meeting(id))?.plan);
        Planning {
            shell,
            id,
            plan: Memo::new(move |_| plan().unwrap_or_default()),
        }
    }

    /// Changes the plan as it is stored now.
    fn change(self, change: impl FnOnce(&mut Plan)) {
        let change = |meeting: &mut Meeting| change(&mut meeting.plan);
        self.id
            .with_value(|id| self.shell.change_meeting(id, change));
    }

    /// Reads the plan now, without following it.
    fn peek<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with_untracked(read)
    }

    /// Reads the plan, and follows what is read.
    fn follow<T: PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&Plan) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| self.plan.with(read))
    }
}

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        let planning = Planning::of(meeting.id.clone());
        let shell = planning.shell;
        let page = |page| MeetingRoute::Meeting(meeting.id.clone(), page).to_string();
        view! {
            <section class="stack lead">
                {back(&meeting)}
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p class="print-only h3">{meeting.plan.title.clone()}</p>
                <p class="no-print">{shell.t(text::LEAD)}</p>
            </section>
            <div class="form planning">
                {ground::section(planning)}
                {accord::aside(planning)}
                <div class="stack wide-gap rest">
                    {people::section(planning)}
                    {when::section(planning)}
                    {team::section(planning)}
                    {after::section(planning)}
                    {rotation::section(planning)}
                    <div class="row no-print">
                        <a class="button" href=page(MeetingPage::Sheet)>
                            {shell.t(text::TO_RUN_SHEET)}
                        </a>
                        <a class="button quiet" href=page(MeetingPage::Checks)>
                            {shell.t(text::TO_CHECKS)}
                        </a>
                    </div>
                </div>
            </div>
        }
        .into_any()
    })
}
