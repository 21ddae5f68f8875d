//! Two short sounds, so that the person who holds up a code hears what became of
//! it. Where there is no sound, the page says it too.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AudioContext, AudioContextState};

use super::dynamic;

/// Not to wake anybody: a part of what the device can do.
const LOUDNESS: f32 = 0.2;
/// In which a tone swells and dies away; without it there is a click.
const EDGE: f64 = 0.015;

/// The sounds, ready to be made.
pub struct Sound(Option<AudioContext>);

impl Sound {
    /// To be made when the person presses something: a browser lets no page make
    /// a noise before that.
    pub fn ready() -> Sound {
        Sound(AudioContext::new().ok())
    }

    /// Two tones that rise.
    pub fn counted(&self) {
        self.play(&[(660.0, 0.0, 0.09), (880.0, 0.1, 0.14)]);
    }

    /// One low tone.
    pub fn refused(&self) {
        self.play(&[(196.0, 0.0, 0.3)]);
    }

    /// Tones of a pitch in hertz, from a second on, for as many seconds.
    fn play(&self, tones: &[(f32, f64, f64)]) {
        let Some(context) = &self.0 else {
            return;
        };
        if context.state() != AudioContextState::Running {
            // A phone that was put away has stopped it.
            tell(context, "resume");
        }
        for (pitch, from, length) in tones {
            let _ = tone(context, *pitch, *from, *length);
        }
    }
}

impl Drop for Sound {
    fn drop(&mut self) {
        if let Some(context) = &self.0 {
            tell(context, "close");
        }
    }
}

fn tone(
    context: &AudioContext,
    pitch: f32,
    from: f64,
    length: f64,
) -> Result<(), JsValue> {
    let start = context.current_time() + from;
    let end = start + length;
    let tone = context.create_oscillator()?;
    tone.frequency().set_value(pitch);
    let volume = context.create_gain()?;
    let level = volume.gain();
    level.set_value_at_time(0.0, start)?;
    level.linear_ramp_to_value_at_time(LOUDNESS, start + EDGE)?;
    level.set_value_at_time(LOUDNESS, end - EDGE)?;
    level.linear_ramp_to_value_at_time(0.0, end)?;
    tone.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&context.destination())?;
    tone.start_with_when(start)?;
    tone.stop_with_when(end)
}

/// What fails here, fails in silence.
fn tell(context: &AudioContext, what: &'static str) {
    let context = JsValue::from(context);
    spawn_local(async move {
        let _ = dynamic::promised(&context, what, &[]).await;
    });
}
