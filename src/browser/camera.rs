//! The camera, and the codes that it sees. A frame lives for as long as it is
//! read; nothing is kept, shown elsewhere or sent.

mod picture;
mod reader;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Date, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlVideoElement, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, MediaStreamTrackState,
};

use super::dynamic;
use picture::Picture;
use reader::Reader;

/// From one frame to the next, in milliseconds.
const BEAT: f64 = 110.0;
/// What the page has for itself between two frames, however slow they are.
const REST: f64 = 30.0;

/// Why there is nothing to see, or nobody to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The page was not opened over a secure address; no camera is given then.
    Insecure,
    /// There is none, or not the one that was asked for.
    NoCamera,
    /// The person, the browser or the organisation said no.
    Refused,
    /// Another program has it, or it went away.
    Busy,
    /// The module that reads codes could not be loaded.
    NoDecoder,
    /// Something that no browser is known to do.
    Other,
}

impl Trouble {
    fn of(error: &JsValue) -> Trouble {
        match dynamic::get(error, "name").as_string().as_deref() {
            Some("NotAllowedError" | "SecurityError") => Trouble::Refused,
            Some("NotFoundError" | "OverconstrainedError") => Trouble::NoCamera,
            Some("NotReadableError" | "AbortError") => Trouble::Busy,
            _ => Trouble::Other,
        }
    }
}

/// A camera of the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// For [`Camera::start`].
    pub id: String,
    /// Empty until the person has let the page see.
    pub label: String,
}

/// The cameras of the device; best asked for when one is running, since they have
/// names only then.
pub async fn cameras() -> Vec<Device> {
    let Ok(devices) = devices() else {
        return Vec::new();
    };
    let all = dynamic::promised(&devices, "enumerateDevices", &[]).await;
    let all = all.ok().and_then(|it| it.dyn_into::<Array>().ok());
    let infos = all.into_iter().flat_map(|all| all.to_vec());
    let infos = infos.map(JsCast::unchecked_into::<MediaDeviceInfo>);
    let cameras = infos.filter(|it| it.kind() == MediaDeviceKind::Videoinput);
    let device = |it: MediaDeviceInfo| Device {
        id: it.device_id(),
        label: it.label(),
    };
    cameras.map(device).filter(|it| !it.id.is_empty()).collect()
}

/// A running camera. It ends when this is dropped.
pub struct Camera(Rc<Running>);

impl Camera {
    /// Shows what a camera sees in `video`, and calls back with every text in
    /// every frame: the same one about nine times a second, for as long as it is
    /// held up. After a trouble nothing more happens. Without a device, the one
    /// that looks away from the person.
    pub fn start(
        video: HtmlVideoElement,
        device: Option<String>,
        on_text: impl Fn(String) + 'static,
        on_trouble: impl Fn(Trouble) + 'static,
    ) -> Camera {
        let running = Rc::new(Running {
            video,
            stream: RefCell::new(None),
            is_over: Cell::new(false),
        });
        let its = Rc::clone(&running);
        spawn_local(async move {
            let outcome = run(&its, device, on_text).await;
            let was_stopped = its.is_over.get();
            its.stop();
            if let Err(trouble) = outcome
                && !was_stopped
            {
                on_trouble(trouble);
            }
        });
        Camera(running)
    }

    /// Ends it: the light of the camera goes out, and nothing is called any more.
    pub fn stop(&self) {
        self.0.stop();
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.stop();
    }
}

struct Running {
    video: HtmlVideoElement,
    stream: RefCell<Option<MediaStream>>,
    is_over: Cell<bool>,
}

impl Running {
    fn stop(&self) {
        self.is_over.set(true);
        let Some(stream) = self.stream.take() else {
            return;
        };
        for track in stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }

    fn track(&self) -> Option<MediaStreamTrack> {
        let stream = self.stream.borrow();
        stream.as_ref()?.get_video_tracks().get(0).dyn_into().ok()
    }

    fn is_live(&self) -> bool {
        let state = self.track().map(|it| it.ready_state());
        state == Some(MediaStreamTrackState::Live)
    }

    /// Begins to show what the camera sees. Also after a pause, such as a phone
    /// makes when the person looked at something else.
    async fn play(&self) {
        // It waits for the first frame, and fails when the camera is stopped.
        let _ = dynamic::promised(&self.video, "play", &[]).await;
    }
}

async fn run(
    running: &Running,
    device: Option<String>,
    on_text: impl Fn(String),
) -> Result<(), Trouble> {
    let stream = open(device).await.map_err(|error| match error {
        Closed::Trouble(trouble) => trouble,
        Closed::Error(error) => Trouble::of(&error),
    })?;
    let video = &running.video;
    let is_over = running.is_over.get();
    if !is_over {
        // Without sound and in its place, or a phone does not play it.
        video.set_muted(true);
        let _ = video.set_attribute("playsinline", "");
        video.set_src_object(Some(&stream));
    }
    running.stream.replace(Some(stream));
    if is_over {
        // Stopped while the person was asked.
        running.stop();
        return Ok(());
    }
    let mut reader = Reader::find().await?;
    let picture = Picture::new().ok_or(Trouble::Other)?;
    while !running.is_over.get() {
        if !running.is_live() {
            return Err(Trouble::Busy);
        }
        if video.paused() {
            running.play().await;
        }
        let start = Date::now();
        for text in reader.read(&picture, video).await? {
            if !running.is_over.get() {
                on_text(text);
            }
        }
        let took = Date::now() - start;
        pause((BEAT - took).max(REST)).await;
    }
    Ok(())
}

/// Why there is no stream.
enum Closed {
    Trouble(Trouble),
    Error(JsValue),
}

impl From<JsValue> for Closed {
    fn from(error: JsValue) -> Closed {
        Closed::Error(error)
    }
}

fn devices() -> Result<MediaDevices, Closed> {
    if !window().is_secure_context() {
        return Err(Closed::Trouble(Trouble::Insecure));
    }
    let devices = dynamic::get(&window().navigator(), "mediaDevices");
    let devices = devices.dyn_into::<MediaDevices>();
    devices.map_err(|_| Closed::Trouble(Trouble::NoCamera))
}

async fn open(device: Option<String>) -> Result<MediaStream, Closed> {
    let devices = devices()?;
    // More would only be made smaller again.
    let wanted = JSON::parse(r#"{"width":{"ideal":1280},"height":{"ideal":720}}"#)?;
    let (name, value) = match device {
        Some(id) => {
            let exact = Object::new();
            Reflect::set(&exact, &"exact".into(), &id.into())?;
            ("deviceId", JsValue::from(exact))
        }
        None => ("facingMode", "environment".into()),
    };
    Reflect::set(&wanted, &name.into(), &value)?;
    let all = MediaStreamConstraints::new();
    all.set_video(&wanted);
    let stream = devices.get_user_media_with_constraints(&all)?;
    let stream = JsFuture::from(stream).await?;
    Ok(stream.unchecked_into())
}

/// Waits, so that the page can do other things.
async fn pause(milliseconds: f64) {
    let mut wait = |done: js_sys::Function, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(
            &done,
            milliseconds as i32,
        );
    };
    let _ = JsFuture::from(Promise::new(&mut wait)).await;
}
