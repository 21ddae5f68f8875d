//! The frame around every page: mark, menu, language, banners, footer.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::parts;
use super::state::{Shell, shell};
use crate::app::{Entry, Route, Wing};
use crate::browser::{focus, handover};
use crate::content::text::{common, shell as text};
use crate::store::{Backend, Store, WriteError};
use crate::ui::live::live;

/// Makes a page.
pub(super) type Pages = fn(Route) -> AnyView;

/// Opens the store as far as the pages need it.
pub(super) type Open = fn(Box<dyn Backend>) -> Store;

/// Mounts the app in the place that `index.html` keeps for it, as often as
/// `public/boot.js` says that this entry is wanted, and leaves when it is not.
pub(super) fn serve(entry: Entry, open: Open, pages: Pages) {
    let mounted = Rc::new(RefCell::new(None));
    let left = Rc::clone(&mounted);
    handover::on_enter(entry, move || {
        if let Some(place) = document().get_element_by_id("app") {
            place.replace_children_with_node_0();
            let view = move || view! { <App entry=entry open=open pages=pages/> };
            *mounted.borrow_mut() = Some(mount_to(place.unchecked_into(), view));
        }
    });
    handover::on_leave(move || drop(left.borrow_mut().take()));
}

#[component]
fn App(entry: Entry, open: Open, pages: Pages) -> impl IntoView {
    let shell = Shell::open(entry, open);
    provide_context(shell);
    // The first page does not take the keyboard; every later one does.
    Effect::new(move |earlier: Option<Route>| {
        let route = shell.route.get();
        if earlier.map_or_else(handover::is_arrival, |earlier| earlier != route) {
            focus::begin_page();
        } else {
            request_animation_frame(focus::name_window);
        }
        route
    });
    Effect::new(move |_| {
        shell.lang.track();
        request_animation_frame(focus::name_window);
    });
    let is_bare = Memo::new(move |_| shell.route.with(Route::is_bare));
    view! {
        <Show when=move || !is_bare.get()>
            <Header/>
        </Show>
        <Banners/>
        <main id="main" tabindex="-1" class:bare=move || is_bare.get()>
            {live(move || pages(shell.route.get()))}
        </main>
        <Show when=move || !is_bare.get()>
            <footer class="foot">
                <p>{shell.t(text::FOOTER)}</p>
                <p><a href=Route::Turn.to_string()>{shell.t(text::TURN)}</a></p>
            </footer>
        </Show>
    }
}

#[component]
fn Header() -> impl IntoView {
    let shell = shell();
    let to_main = move |event: leptos::ev::MouseEvent| {
        // The address is a route; the jump must not change it.
        event.prevent_default();
        focus::move_to("#main");
    };
    let entry = move |route: Route, label, is_here: fn(&Route) -> bool| {
        let current = move || shell.route.with(is_here).then_some("page");
        view! { <a href=route.to_string() aria-current=current>{shell.t(label)}</a> }
    };
    view! {
        <a class="skip" href="#main" on:click=to_main>{shell.t(text::SKIP)}</a>
        <header class="bar">
            <a class="mark" href=Route::Start.to_string()>
                <parts::Mark/> {shell.t(common::APP)}
            </a>
            <nav aria-label=shell.t(text::MENU)>
                {entry(Route::Start, text::GROUPS, |it| {
                    matches!(it, Route::Start) || it.is_in_loop()
                })}
                {entry(Route::Wing(Wing::Meetings, String::new()), text::MEETINGS, |it| {
                    matches!(it, Route::Wing(Wing::Meetings, _))
                })}
                {entry(Route::Wing(Wing::Dialogues, String::new()), text::DIALOGUES, |it| {
                    matches!(it, Route::Wing(Wing::Dialogues, _))
                })}
                {entry(Route::Wing(Wing::Culture, String::new()), text::CULTURE, |it| {
                    matches!(it, Route::Wing(Wing::Culture, _))
                })}
                {entry(Route::Exercises(None), text::EXERCISES, Route::is_practising)}
                {entry(Route::Learn, text::LEARN, Route::is_learning)}
                {entry(Route::Data, text::DATA, |it| matches!(it, Route::Data))}
            </nav>
            <parts::LanguageSwitch/>
        </header>
    }
}

/// What must be known whatever page is open.
#[component]
fn Banners() -> impl IntoView {
    let shell = shell();
    let fault = move || {
        shell.fault.get().map(|fault| {
            let words = match fault {
                WriteError::Full => text::NOT_SAVED_FULL,
                WriteError::Blocked => text::NOT_SAVED_BLOCKED,
                WriteError::NotKept => text::NOT_SAVED_LOST,
            };
            view! { <p class="banner" role="alert">{shell.t(words)}</p> }
        })
    };
    let unreadable = move || {
        let is_home = shell.route.with(|it| matches!(it, Route::Start));
        (is_home && !shell.read(|store| store.unreadable()).is_empty()).then(|| {
            view! {
                <p class="banner" role="status">
                    {shell.t(text::UNREADABLE)} " "
                    <a href=Route::Data.to_string()>{shell.t(text::UNREADABLE_LINK)}</a>
                </p>
            }
        })
    };
    let notice = move || {
        shell.notice.get().map(|words| {
            view! { <p class="banner" role="status">{shell.t(words)}</p> }
        })
    };
    view! { {live(fault)} {live(unreadable)} {live(notice)} }
}
