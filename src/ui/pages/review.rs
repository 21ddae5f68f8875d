//! The guided conversation about the newest result. Three views follow one
//! state: the conversation's page, which the room may see; the notes of whoever
//! leads it; and the wall.

use leptos::prelude::*;

use super::steps::{Other, Session, Stage};
use crate::app::Route;
use crate::app::practise::Course;
use crate::content::text::{common, group as group_text, review as text};
use crate::domain::{ClosedRound, Conversation, GroupId};
use crate::ui::live::live;
use crate::ui::parts::WordingSwitch;
use crate::ui::state::{Shell, shell};

mod entry;
mod guess;
mod notes;
mod said;
mod steps;
mod talk;
mod wall;

pub(super) use said::{offer, said};

pub(super) fn page(id: GroupId) -> AnyView {
    match Topic::of(&id) {
        Some(topic) => talk::page(topic),
        None => nothing(id),
    }
}

pub(super) fn notes(id: GroupId) -> AnyView {
    match Topic::of(&id) {
        Some(topic) => notes::page(topic),
        None => view! { <div class="run">{nothing(id)}</div> }.into_any(),
    }
}

pub(super) fn wall(id: GroupId) -> AnyView {
    match Topic::of(&id) {
        Some(topic) => wall::page(topic),
        None => view! { <div class="run">{nothing(id)}</div> }.into_any(),
    }
}

/// What the conversation is about, and what has been said so far.
#[derive(Clone, Copy)]
struct Topic {
    shell: Shell,
    group: StoredValue<GroupId>,
    name: StoredValue<String>,
    /// The number of the round.
    round: u32,
    result: StoredValue<ClosedRound>,
    said: Memo<Conversation>,
}

impl Topic {
    /// The newest round of a group, where it has a result.
    fn of(id: &GroupId) -> Option<Topic> {
        let shell = shell();
        let group = shell.peek(|store| store.group(id)).into_option()?;
        let newest = group.newest_result()?;
        let (round, result) = (newest.number, newest.result.clone());
        let id = StoredValue::new(group.id);
        let said = Memo::new(move |_| {
            let group = shell.group(&id.get_value());
            group.map_or_else(
                || Conversation::about(round),
                |group| group.conversation(round),
            )
        });
        Some(Topic {
            shell,
            group: id,
            name: StoredValue::new(group.name),
            round,
            result: StoredValue::new(result),
            said,
        })
    }

    fn id(self) -> GroupId {
        self.group.get_value()
    }

    fn session(self) -> Session {
        Session::open(Course::RESULT, Some(self.id()))
    }

    /// Changes what was said, and keeps it at once.
    fn change(self, change: impl FnOnce(&mut Conversation)) {
        self.shell
            .change_group(&self.id(), |group| group.talk(self.round, change));
    }
}

/// What is on the page, whichever of the three it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Something else is in progress.
    Other,
    /// It has not begun.
    Before,
    /// A step.
    Begun,
}

fn state(session: Session) -> Memo<State> {
    let (stage, is_begun) = (session.stage(), session.is_begun());
    Memo::new(move |_| match (stage.get(), is_begun.get()) {
        (Stage::Other, _) => State::Other,
        (_, false) => State::Before,
        // A stored step behind the last one is the last one.
        (Stage::Steps | Stage::Done, true) => State::Begun,
    })
}

/// Something else is in progress: to go on there, or to begin here.
fn other(session: Session, is_page: bool) -> AnyView {
    view! { <Other session=session name=|lang| text::TITLE.get(lang).to_owned() is_page=is_page/> }.into_any()
}

/// There is nothing to talk about yet, or too little to be shown.
fn nothing(id: GroupId) -> AnyView {
    let shell = shell();
    live(move || {
        let has_round = shell.group(&id).is_some_and(|it| !it.rounds.is_empty());
        let (words, route, label) = if has_round {
            (
                text::TOO_FEW,
                Route::Talk(id.clone()),
                group_text::TALK_BUTTON,
            )
        } else {
            let route = Route::Group(id.clone());
            (text::NOTHING_YET, route, common::BACK_TO_GROUP)
        };
        view! {
            <section class="stack lead">
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p class="no-print"><WordingSwitch/></p>
                <p class="large">{shell.t(words)}</p>
                <a class="button" href=route.to_string()>{shell.t(label)}</a>
            </section>
        }
    })
}
