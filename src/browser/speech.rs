//! Reading aloud, with voices that are on the device only: a voice from elsewhere would
//! send the text away.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{set_timeout, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::content::Lang;

fn synthesis() -> Option<SpeechSynthesis> {
    window().speech_synthesis().ok()
}

/// A voice on the device for a language; the browser's own choice before others.
fn voice(lang: Lang) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let voices: Vec<SpeechSynthesisVoice> =
        voices.iter().map(JsCast::unchecked_into).collect();
    let mut here = voices.into_iter().filter(|it| {
        let speaks = it.lang().to_lowercase();
        let is_it = speaks.get(..2) == Some(lang.code());
        it.local_service() && is_it
    });
    let first = here.next()?;
    if first.default() {
        return Some(first);
    }
    Some(here.find(SpeechSynthesisVoice::default).unwrap_or(first))
}

/// Whether there is a voice on the device for a language.
pub fn has_voice(lang: Lang) -> bool {
    voice(lang).is_some()
}

/// Waits for voices, until it is dropped.
pub struct Voices {
    synthesis: SpeechSynthesis,
    call: Closure<dyn Fn()>,
}

impl Voices {
    /// Calls back whenever the browser says that the voices are others; some browsers
    /// know them a while after the page. `None` where nothing can be read aloud.
    pub fn wait(call: impl Fn() + 'static) -> Option<Voices> {
        let synthesis = synthesis()?;
        let call: Closure<dyn Fn()> = Closure::new(call);
        let _ = synthesis
            .add_event_listener_with_callback(CHANGED, call.as_ref().unchecked_ref());
        Some(Voices { synthesis, call })
    }
}

impl Drop for Voices {
    fn drop(&mut self) {
        let call = self.call.as_ref().unchecked_ref();
        let _ = self
            .synthesis
            .remove_event_listener_with_callback(CHANGED, call);
    }
}

const CHANGED: &str = "voiceschanged";

/// Reads a text aloud, instead of what is being read, and calls back when it is read
/// (true) or could not be (false). Nothing is called back after [`hush`].
pub fn read(text: &str, lang: Lang, done: impl Fn(bool) + 'static) {
    hush();
    let voice = voice(lang);
    let (Some(synthesis), Some(voice)) = (synthesis(), voice) else {
        return done(false);
    };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
        return done(false);
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    let done = Rc::new(done);
    let failed = Rc::clone(&done);
    utterance.set_onend(Some(
        Closure::once_into_js(move || done(true)).unchecked_ref(),
    ));
    utterance.set_onerror(Some(
        Closure::once_into_js(move || failed(false)).unchecked_ref(),
    ));
    CURRENT.set(Some(utterance.clone()));
    // At once after a `cancel` some browsers say nothing.
    set_timeout(
        move || {
            let is_wanted = CURRENT.with_borrow(|it| it.as_ref() == Some(&utterance));
            if is_wanted {
                synthesis.speak(&utterance);
            }
        },
        Duration::from_millis(60),
    );
}

thread_local! {
    /// What is being read; kept, as browsers forget it otherwise.
    static CURRENT: RefCell<Option<SpeechSynthesisUtterance>> =
        const { RefCell::new(None) };
}

/// Is silent.
pub fn hush() {
    if let Some(utterance) = CURRENT.take() {
        utterance.set_onend(None);
        utterance.set_onerror(None);
    }
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
