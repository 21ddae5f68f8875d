//! What people do. Every element that does something says in `data-do` what it
//! is, as on the static page, and one listener for each kind of event reads it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlDialogElement, HtmlInputElement, KeyboardEvent};

use super::{Phone, arrival, code, find, focus_on, input};
use crate::app::filling::Move;
use crate::app::phone::{Action, Phase};
use crate::browser::{chance, focus, handover, newer, phone_storage};
use crate::domain::{Response, Station, Step};

/// Listens for as long as the page is open.
pub(super) fn listen(phone: &Rc<RefCell<Phone>>) {
    on(phone, "click", clicked);
    on(phone, "change", changed);
    on(phone, "submit", submitted);
    on(phone, "keydown", typed);
    listen_to_the_window(phone);
}

fn on(phone: &Rc<RefCell<Phone>>, name: &str, call: fn(&mut Phone, &Event)) {
    let phone = Rc::clone(phone);
    let call: Closure<dyn Fn(Event)> = Closure::new(move |event: Event| {
        // An event that an act of ours brings about is not a person's.
        if let Ok(mut phone) = phone.try_borrow_mut() {
            call(&mut phone, &event);
        }
    });
    let _ =
        document().add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
    // Forgotten on purpose: see `browser::handover`.
    call.forget();
}

fn listen_to_the_window(phone: &Rc<RefCell<Phone>>) {
    type Call = fn(&mut Phone);
    let calls: [(&str, Call); 5] = [
        ("hashchange", Phone::open_again),
        ("visibilitychange", |phone| phone.act(Action::Return)),
        ("storage", |phone| {
            // Another tab of this page; other rooms of the app do not matter here.
            if phone.is_kept && phone_storage::read() != phone.kept {
                phone.open_again();
            }
        }),
        ("samklang-offline", |phone| arrival::tell_offline(phone)),
        ("samklang-no-update", |phone| {
            phone.act(Action::NotFetched(newer::why()));
        }),
    ];
    for (name, call) in calls {
        let phone = Rc::clone(phone);
        handover::listen(name, move || {
            if let Ok(mut phone) = phone.try_borrow_mut() {
                call(&mut phone);
            }
        });
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn clicked(phone: &mut Phone, event: &Event) {
    let found = target(event).and_then(|it| it.closest("[data-do]").ok().flatten());
    let does = found.and_then(|it| it.get_attribute("data-do"));
    let action = match does.as_deref() {
        Some("begin") => Action::Begin,
        Some("next") => Action::Fill(Move::Next),
        Some("back") => Action::Fill(Move::Back),
        Some("show") => Action::HandIn(chance::bits()),
        Some("go-on") => Action::GoOn,
        Some("forget") => Action::Forget,
        Some("retry") => Action::Retry,
        Some("another") => Action::Another,
        Some("counted") => Action::Confirm,
        Some("throw") => Action::ThrowAway,
        Some("language") => return phone.switch_language(),
        Some("wording") => return phone.switch_wording(),
        Some("save") => return code::save(phone),
        Some("close") => return close(),
        Some(other) => {
            let Some((what, of)) = other.split_once(' ') else {
                return;
            };
            match (what, of.parse()) {
                ("mend", Ok(at)) => Action::Fill(Move::Mend(at)),
                _ => return ask(of),
            }
        }
        None => return,
    };
    phone.act(action);
}

/// Opens a question.
fn ask(id: &str) {
    let dialog = document().get_element_by_id(id);
    if let Some(dialog) = dialog.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        focus::open_dialog(&dialog);
    }
}

fn close() {
    let open = find("dialog[open]");
    if let Some(dialog) = open.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

fn changed(phone: &mut Phone, event: &Event) {
    let Some(element) = target(event) else {
        return;
    };
    // A list of choices has a value as a field has.
    let value = element.unchecked_ref::<HtmlInputElement>().value();
    let Ok(number) = value.parse::<u8>() else {
        return;
    };
    if element.id() == "station" {
        if let Some(station) = Station::new(number) {
            phone.act(Action::For(station));
            super::sheet::tell_station(phone);
        }
    } else if element.get_attribute("name").as_deref() == Some("response") {
        let response = Step::new(number).map_or(Response::CannotJudge, Response::Step);
        phone.act(Action::Fill(Move::Choose(response)));
    }
}

fn submitted(phone: &mut Phone, event: &Event) {
    event.prevent_default();
    if let Some(input) = input("#code") {
        phone.act(Action::Typed(input.value()));
        if phone.visit.wrong().is_some() {
            arrival::tell_wrong(phone);
            focus_on("#code");
        }
    }
}

/// Keys choose only while focus is in the statement, and never move on.
fn typed(phone: &mut Phone, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
    let is_modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    let is_inside =
        target(event).is_some_and(|it| matches!(it.closest(".statement"), Ok(Some(_))));
    let key = event.key();
    let is_statement = matches!(phone.visit.phase(), Phase::Statement(_));
    if !is_statement || is_modified || !is_inside || key.len() != 1 {
        return;
    }
    if let Some(code) = key.parse::<u8>().ok().filter(|it| *it <= 5)
        && let Some(input) = input(&format!(".statement input[value='{code}']"))
    {
        event.prevent_default();
        let _ = input.focus();
        input.set_checked(true);
        let response = Step::new(code).map_or(Response::CannotJudge, Response::Step);
        phone.act(Action::Fill(Move::Choose(response)));
    }
}
