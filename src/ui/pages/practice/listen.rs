//! Listening to a page, paragraph by paragraph.

use leptos::prelude::*;

use crate::browser::speech::{self, Voices};
use crate::content::text::listen as text;
use crate::content::{Lang, Text};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// What is read of a page, and where the reading is.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    shell: Shell,
    /// The paragraphs in the language of the moment.
    paragraphs: Memo<Vec<String>>,
    /// The paragraph that is being read, from 0.
    at: RwSignal<Option<usize>>,
    /// What there is to say when nothing is read.
    ended: RwSignal<Option<Text>>,
}

impl Reading {
    /// Of paragraphs, nothing of which is read yet.
    pub(super) fn of(
        paragraphs: impl Fn(Lang) -> Vec<String> + Send + Sync + 'static,
    ) -> Reading {
        let shell = shell();
        let reading = Reading {
            shell,
            paragraphs: Memo::new(move |_| paragraphs(shell.lang.get())),
            at: RwSignal::new(None),
            ended: RwSignal::new(None),
        };
        // Another language, or another page: the voice is silent.
        Effect::new(move |before: Option<Lang>| {
            let lang = shell.lang.get();
            if before.is_some_and(|before| before != lang) {
                reading.stop();
            }
            lang
        });
        on_cleanup(speech::hush);
        reading
    }

    /// Whether a paragraph is being read.
    pub(super) fn is_at(
        self,
        number: usize,
    ) -> impl Fn() -> bool + Copy + Send + 'static {
        move || self.at.get() == Some(number)
    }

    fn stop(self) {
        speech::hush();
        self.at.set(None);
        self.ended.set(None);
    }

    /// Reads a paragraph and those behind it.
    fn read(self, number: usize) {
        let paragraph = self
            .paragraphs
            .with_untracked(|all| all.get(number).cloned());
        let Some(paragraph) = paragraph else {
            self.at.set(None);
            self.ended.set(Some(text::DONE));
            return;
        };
        self.at.set(Some(number));
        self.ended.set(None);
        let lang = self.shell.lang.get_untracked();
        speech::read(&paragraph, lang, move |is_read| {
            if is_read {
                self.read(number + 1);
            } else {
                self.at.set(None);
                self.ended.set(Some(text::FAILED));
            }
        });
    }

    /// Goes some paragraphs forward or back.
    fn step(self, by: isize) {
        let last = self.paragraphs.with_untracked(Vec::len).saturating_sub(1);
        let at = self.at.get_untracked().unwrap_or(0);
        self.read(at.saturating_add_signed(by).min(last));
    }
}

/// Starts and stops the voice; where the device has none, that is said instead.
#[component]
pub(super) fn Listen(reading: Reading) -> impl IntoView {
    let shell = shell();
    // Counts the times that the voices changed.
    let changed = RwSignal::new(0u32);
    let voices = StoredValue::new_local(Voices::wait(move || {
        // The page may be gone when the browser says it.
        let _ = changed.try_update(|it| *it += 1);
    }));
    on_cleanup(move || voices.dispose());
    let has_voice = Memo::new(move |_| {
        changed.track();
        speech::has_voice(shell.lang.get())
    });
    let is_reading = Memo::new(move |_| reading.at.get().is_some());
    let button = move |label: Text, act: fn(Reading)| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| act(reading)>
                {shell.t(label)}
            </button>
        }
    };
    let body = move || {
        if !has_voice.get() {
            return view! { <p class="small muted no-voice">{shell.t(text::NONE)}</p> }
                .into_any();
        }
        if is_reading.get() {
            view! {
                {button(text::STOP, Reading::stop)}
                {button(text::BEFORE, |it| it.step(-1))}
                {button(text::AFTER, |it| it.step(1))}
            }
            .into_any()
        } else {
            view! {
                {button(text::LISTEN, |it| it.read(0))}
                <span class="small muted">{shell.t(text::ABOUT)}</span>
            }
            .into_any()
        }
    };
    let status = move || {
        let lang = shell.lang.get();
        match reading.at.get() {
            Some(at) => {
                let of = reading.paragraphs.with(Vec::len);
                Some(text::at(lang, &(at + 1), &of))
            }
            None => reading.ended.get().map(|it| it.get(lang).to_owned()),
        }
    };
    view! {
        <div class="listen">{live(body)}</div>
        <p class="small listen-status">{live(status)}</p>
    }
}
