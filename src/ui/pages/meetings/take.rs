//! Taking a plan along: the invitation, files, and what is printed.

mod files;
mod invitation;
mod print;

use leptos::prelude::*;

use super::found::{back, found};
use crate::content::Lang;
use crate::content::text::take as text;
use crate::domain::{Meeting, MeetingId, OwnExercise};
use crate::ui::state::{Shell, shell};

/// The languages in which the invitation is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongues {
    One(Lang),
    Both,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    /// As it is stored, by this window or another.
    meeting: Memo<Meeting>,
    /// What was chosen; the language of the page until then.
    chosen: RwSignal<Option<Tongues>>,
}

impl Desk {
    fn tongues(self) -> Tongues {
        let chosen = self.chosen.get();
        chosen.unwrap_or_else(|| Tongues::One(self.shell.lang.get()))
    }

    /// The languages, the page's own first.
    fn langs(self) -> Vec<Lang> {
        let lang = self.shell.lang.get();
        match self.tongues() {
            Tongues::One(lang) => vec![lang],
            Tongues::Both => vec![lang, lang.other()],
        }
    }

    /// What the group calls itself; empty where there is none.
    fn group(self) -> String {
        let group = self.meeting.with(|it| it.group.clone());
        let found = group.and_then(|id| self.shell.group(&id));
        found.map_or(String::new(), |it| it.name)
    }

    /// The own exercises of this device, for their names.
    fn own(self) -> Vec<OwnExercise> {
        self.shell.peek(|store| store.all::<OwnExercise>())
    }
}

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, of)
}

fn of(meeting: Meeting) -> AnyView {
    let shell = shell();
    let way_back = back(&meeting);
    let desk = Desk {
        shell,
        meeting: Memo::new(move |_| {
            let found = shell.meeting(&meeting.id);
            found.unwrap_or_else(|| meeting.clone())
        }),
        chosen: RwSignal::new(None),
    };
    view! {
        <section class="stack lead no-print">
            {way_back}
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{shell.t(text::LEAD)}</p>
        </section>
        {invitation::section(desk)}
        {files::section(desk)}
        {print::section(desk)}
    }
    .into_any()
}
