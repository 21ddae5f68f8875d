//! A conversation between two: prepared by one of them, held side by side, closed.

mod close;
mod erase;
mod paper;
mod perspectives;
mod prepare;
mod take;
mod taken;
mod together;

use leptos::prelude::*;

use super::found::found;
use crate::app::{DialogueRoute, TalkPage};
use crate::domain::{Model, Talk, TalkId};
use crate::ui::state::{Shell, shell};

pub(super) fn page(id: TalkId, page: TalkPage) -> AnyView {
    found::<Talk>(id, move |talk| {
        let desk = Desk::of(talk.id);
        match page {
            TalkPage::Prepare => prepare::page(desk),
            TalkPage::Together => together::page(desk),
            TalkPage::Close => close::page(desk),
        }
    })
}

/// A conversation as it is stored at any moment, and its model.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    id: StoredValue<TalkId>,
    talk: Memo<Option<Talk>>,
    /// `None` for the original, or where the chosen one is gone.
    model: Memo<Option<Model>>,
}

impl Desk {
    fn of(id: TalkId) -> Desk {
        let shell = shell();
        let id = StoredValue::new(id);
        let talk = Memo::new(move |_| id.with_value(|id| shell.kept::<Talk>(id)));
        let model = Memo::new(move |_| {
            let id = talk.with(|it| it.as_ref()?.model.clone())?;
            shell.kept::<Model>(&id)
        });
        Desk {
            shell,
            id,
            talk,
            model,
        }
    }

    /// Reads it, following it; `None` when it was removed.
    fn with<T>(self, read: impl FnOnce(&Talk) -> T) -> Option<T> {
        self.talk.with(|it| it.as_ref().map(read))
    }

    /// Reads it and its model, following both.
    fn with_model<T>(self, read: impl FnOnce(&Talk, Option<&Model>) -> T) -> Option<T> {
        self.model
            .with(|model| self.with(|talk| read(talk, model.as_ref())))
    }

    /// A text of it as it is now.
    fn text(self, of: fn(&Talk) -> &String) -> String {
        untrack(|| self.with(|it| of(it).clone())).unwrap_or_default()
    }

    /// Changes it as it is stored now.
    fn change(self, change: impl FnOnce(&mut Talk)) {
        self.id
            .with_value(|id| self.shell.change::<Talk>(id, change));
    }

    /// The page of a place of it.
    fn route(self, page: TalkPage) -> DialogueRoute {
        DialogueRoute::Talk(self.id.get_value(), page)
    }
}
