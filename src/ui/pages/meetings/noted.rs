//! What is noted while a meeting goes on and afterwards: decisions, things to do,
//! and questions. The same lists stand on the leader's page and in the follow-up.

mod actions;
mod decisions;
mod questions;

pub(super) use actions::Actions;
pub(super) use decisions::Decisions;
pub(super) use questions::QuestionList;

use leptos::prelude::*;

use super::kept::Kept;
use crate::app::meeting::noting::{NotNoted, Taken};
use crate::browser::focus;
use crate::content::text::{common, follow as text};
use crate::content::{Lang, Text};
use crate::domain::meeting::Outcome;
use crate::ui::live::live;
use crate::ui::parts::WordField;
use crate::ui::state::shell;

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Saved(String),
    Removed(Taken),
    Back(String),
}

/// A list, which entry of it is open, and what was done last.
#[derive(Clone, Copy)]
struct List<K: Send + Sync + 'static> {
    kept: Kept,
    /// The selector of its line that says what was done.
    line: &'static str,
    open: RwSignal<Option<K>>,
    said: RwSignal<Said>,
}

impl<K: Copy + PartialEq + Send + Sync + 'static> List<K> {
    fn of(kept: Kept, line: &'static str) -> List<K> {
        List {
            kept,
            line,
            open: RwSignal::new(None),
            said: RwSignal::new(Said::Nothing),
        }
    }

    /// Says what was done, and leads the keyboard there when its button is gone.
    fn say(self, said: Said) {
        self.open.set(None);
        self.said.set(said);
        focus::move_to(self.line);
    }

    fn take(self, take: impl FnOnce(&mut Outcome) -> Option<Taken>) {
        if let Some(taken) = self.kept.change_outcome(take).flatten() {
            self.say(Said::Removed(taken));
        }
    }

    fn line(self) -> AnyView {
        let shell = shell();
        let words = move || {
            let lang = shell.lang.get();
            self.said.with(|said| match said {
                Said::Nothing => None,
                Said::Saved(what) => Some(text::saved(lang, &what)),
                Said::Removed(taken) => Some(text::removed(lang, &taken.words())),
                Said::Back(what) => Some(text::undone(lang, &what)),
            })
        };
        let undo = move |_| {
            if let Said::Removed(taken) = self.said.get_untracked() {
                let what = taken.words().to_owned();
                self.kept.change_outcome(|outcome| taken.put_back(outcome));
                self.say(Said::Back(what));
            }
        };
        let is_removed = move || self.said.with(|it| matches!(it, Said::Removed(_)));
        let id = self.line.trim_start_matches('#');
        view! {
            <div class="row noted-said no-print">
                <p id=id tabindex="-1" role="status">{live(words)}</p>
                <Show when=is_removed>
                    <button type="button" class="button quiet" on:click=undo>
                        {shell.t(text::UNDO)}
                    </button>
                </Show>
            </div>
        }
        .into_any()
    }
}

/// Why something is not noted, at its field.
fn refused(why: NotNoted, empty: Text) -> Text {
    match why {
        NotNoted::Empty => empty,
        NotNoted::Full => text::FULL,
    }
}

/// A button of a row, named after what it acts on.
fn act(label: Text, named: String, lang: Lang, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="link" aria-label=named on:click=move |_| act()>
            {label.get(lang)}
        </button>
    }
    .into_any()
}

/// One line with a button: a new entry, or a changed one with a way out.
#[component]
fn LineForm(
    #[prop(into)] id: String,
    label: Text,
    button: Text,
    value: String,
    /// Why it is refused, if it is.
    on_save: impl Fn(&str) -> Option<Text> + 'static,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let words = RwSignal::new(value.clone());
    let wrong = RwSignal::new(None::<Text>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        wrong.set(on_save(&words.get_untracked()));
    };
    view! {
        <form class="stack tight no-print" on:submit=submit novalidate>
            <WordField
                id=id
                label=label
                error=wrong
                value=value
                on_input=move |it| words.set(it)
            />
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(button)}</button>
                {on_cancel.map(cancel)}
            </div>
        </form>
    }
}

/// The way out of a form.
fn cancel(close: Callback<()>) -> AnyView {
    let shell = shell();
    view! {
        <button type="button" class="link" on:click=move |_| close.run(())>
            {shell.t(common::CANCEL)}
        </button>
    }
    .into_any()
}
