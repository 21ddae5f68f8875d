//! The camera: small and blurred, so that no code can be read off the screen.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::awake::Awake;
use crate::browser::camera::{self, Camera, Device, Trouble};
use crate::content::Text;
use crate::content::text::scan as text;
use crate::ui::live::live;
use crate::ui::state::shell;

/// What the camera is doing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Off,
    On,
    Failed(Trouble),
}

/// Starts and stops the camera, and gives the codes that it sees.
#[component]
pub(in crate::ui) fn Scanner(
    /// Told every text in every frame: the same one for as long as it is held up.
    #[prop(into)]
    on_code: Callback<String>,
    /// Told when a person starts the camera.
    #[prop(optional, into)]
    on_start: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let video: NodeRef<html::Video> = NodeRef::new();
    let state = RwSignal::new(State::Off);
    let cameras = RwSignal::new(Vec::<Device>::new());
    let chosen = RwSignal::new(None::<String>);
    // Both end when they are dropped: the tracks and the wakefulness.
    let running = StoredValue::new_local(None::<(Camera, Awake)>);
    let start = move || {
        let Some(video) = video.get_untracked() else {
            return;
        };
        running.set_value(None);
        state.set(State::On);
        let on_trouble = move |trouble| {
            running.set_value(None);
            state.set(State::Failed(trouble));
        };
        let on_text = move |code| on_code.run(code);
        let camera = Camera::start(video, chosen.get_untracked(), on_text, on_trouble);
        running.set_value(Some((camera, Awake::ask())));
    };
    // They have names only while one is running.
    let seen = move |_| spawn_local(async move { cameras.set(camera::cameras().await) });
    let press = move |_| {
        if state.get_untracked() == State::On {
            running.set_value(None);
            state.set(State::Off);
        } else {
            if let Some(on_start) = on_start {
                on_start.run(());
            }
            start();
        }
    };
    on_cleanup(move || running.set_value(None));
    let is_on = move || state.get() == State::On;
    let label = move || {
        let label = if is_on() { text::STOP } else { text::START };
        label.get(shell.lang.get())
    };
    let trouble = move || match state.get() {
        State::Failed(trouble) => Some(words(trouble).get(shell.lang.get())),
        _ => None,
    };
    view! {
        <div class="row">
            <button type="button" class="button" on:click=press>{live(label)}</button>
        </div>
        {live(move || trouble().map(|words| view! {
            <p class="banner" role="alert">{words}</p>
        }))}
        <div class="camera" class:off=move || !is_on()>
            <video
                node_ref=video
                playsinline=true
                prop:muted=true
                aria-hidden="true"
                on:playing=seen
            ></video>
        </div>
        <p class="muted small">{shell.t(text::PREVIEW)}</p>
        <Choice cameras=cameras chosen=chosen start=start is_on=Signal::derive(is_on)/>
    }
}

/// Which camera, where there are several.
#[component]
fn Choice(
    cameras: RwSignal<Vec<Device>>,
    chosen: RwSignal<Option<String>>,
    start: impl Fn() + Copy + Send + Sync + 'static,
    is_on: Signal<bool>,
) -> impl IntoView {
    let shell = shell();
    let options = move || {
        let lang = shell.lang.get();
        let all = cameras.get();
        (1 < all.len()).then(|| {
            let rows = all
                .into_iter()
                .zip(1..)
                .map(|(Device { id, label }, number)| {
                    let name = if label.is_empty() {
                        text::camera_unnamed(lang, &number)
                    } else {
                        label
                    };
                    let is_chosen = chosen.get().as_ref() == Some(&id);
                    view! { <option value=id selected=is_chosen>{name}</option> }
                });
            let change = move |event| {
                chosen.set(Some(event_target_value(&event)));
                if is_on.get_untracked() {
                    start();
                }
            };
            view! {
                <label class="field">
                    <span>{text::CAMERA_LABEL.get(lang)}</span>
                    <select on:change=change>{rows.collect_view()}</select>
                </label>
            }
        })
    };
    live(options)
}

const fn words(trouble: Trouble) -> Text {
    match trouble {
        Trouble::Insecure => text::INSECURE,
        Trouble::NoCamera => text::NO_CAMERA,
        Trouble::Refused => text::REFUSED,
        Trouble::Busy => text::BUSY,
        Trouble::NoDecoder => text::NO_DECODER,
        Trouble::Other => text::OTHER_TROUBLE,
    }
}
