//! Answering on a phone of one's own: a page and a module of its own. The room
//! is `app::phone`; this shows it and does what it asks for.

mod arrival;
mod code;
mod sheet;
mod thanks;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::{ev, leptos_dom::helpers::window_event_listener};

use super::live::live;
use super::parts;
use super::say::say;
use crate::app::filling::{Filling, Move};
use crate::app::phone::{Action, Effect, Phase, Visit};
use crate::browser::{address, clock, early, focus, newer, phone_storage};
use crate::content::text::phone as text;
use crate::content::{self, Lang, Text};
use crate::store::phone::Phone as Kept;

/// Takes over the static page as soon as nobody's finger is on it.
pub(super) fn serve() {
    early::on_take_over(|| {
        let done = early::done();
        early::replace(|place| {
            mount_to(place, move || {
                let phone = Phone::open();
                phone.carry_out(
                    phone.change(|visit| visit.take_over(done, clock::now())),
                    done.next,
                );
                view! { <Page phone=phone/> }
            })
            .forget();
        });
        request_animation_frame(focus::name_window);
    });
}

/// The room, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Phone {
    lang: RwSignal<Lang>,
    visit: RwSignal<Visit>,
    /// Whether the browser keeps what it is given.
    is_kept: RwSignal<bool>,
    /// What this page knows to be kept.
    kept: StoredValue<Option<String>>,
}

impl Phone {
    fn open() -> Phone {
        let kept = phone_storage::read();
        let (visit, effects) =
            Visit::open(&address::fragment(), kept.as_deref(), clock::now());
        let phone = Phone {
            lang: RwSignal::new(early::language()),
            visit: RwSignal::new(visit),
            is_kept: RwSignal::new(phone_storage::can_keep()),
            kept: StoredValue::new(kept),
        };
        phone.carry_out(effects, false);
        phone
    }

    /// Opens the room again: with another link, or with what another tab kept.
    fn open_again(self) {
        let kept = phone_storage::read();
        let (visit, effects) =
            Visit::open(&address::fragment(), kept.as_deref(), clock::now());
        self.kept.set_value(kept);
        self.visit.set(visit);
        self.carry_out(effects, true);
        focus::begin_page();
    }

    fn change(self, change: impl FnOnce(&mut Visit) -> Vec<Effect>) -> Vec<Effect> {
        self.visit.try_update(change).unwrap_or_default()
    }

    fn act(self, action: Action) {
        let effects = self.change(|visit| visit.update(action, clock::now()));
        self.carry_out(effects, true);
    }

    fn carry_out(self, effects: Vec<Effect>, takes_focus: bool) {
        for effect in effects {
            match effect {
                Effect::Keep(kept) => self.keep(&kept),
                Effect::Forget => {
                    phone_storage::forget();
                    self.kept.set_value(None);
                }
                Effect::Fetch => newer::fetch(),
                Effect::Address(fragment) => address::replace(&fragment),
                Effect::Focus if takes_focus => focus::begin_page(),
                Effect::Focus => {}
            }
        }
    }

    fn keep(self, kept: &Kept) {
        let text = kept.seal(clock::now());
        self.is_kept.set(phone_storage::keep(&text));
        self.kept.set_value(Some(text));
    }

    fn switch_language(self) {
        let lang = self.lang.get_untracked().other();
        focus::set_language(lang.code());
        self.lang.set(lang);
        request_animation_frame(focus::name_window);
    }

    /// A text in the language of the moment.
    fn t(self, text: Text) -> impl Fn() -> &'static str + Copy + Send + 'static {
        say(self.lang, text)
    }
}

#[component]
fn Page(phone: Phone) -> impl IntoView {
    address::on_change(move || phone.open_again());
    phone_storage::on_change_elsewhere(move || {
        // Another tab of this page; other rooms of the app do not matter here.
        if phone_storage::read() != phone.kept.get_value()
            && phone.is_kept.get_untracked()
        {
            phone.open_again();
        }
    });
    newer::on_none(move |why| phone.act(Action::NotFetched(why)));
    let back = window_event_listener(ev::visibilitychange, move |_| {
        phone.act(Action::Return);
    });
    on_cleanup(move || back.remove());
    let phase = Memo::new(move |_| phone.visit.with(Visit::phase));
    let filling = Memo::new(move |_| {
        let found = phone.visit.with(|it| it.filling().cloned());
        found.unwrap_or_else(|| Filling::new(&content::SHORT))
    });
    let go = move |to: Move| phone.act(Action::Fill(to));
    let body = move || match phase.get() {
        Phase::NoCode => arrival::no_code(phone),
        Phase::Damaged => arrival::damaged(phone),
        Phase::Unknown(how) => arrival::unknown(phone, how),
        Phase::Other => arrival::other(phone),
        Phase::Welcome => sheet::welcome(phone),
        Phase::Statement(at) => view! {
            <parts::Statement
                lang=phone.lang
                filling=filling
                at=at
                go=go
                on_switch=move || phone.switch_language()
            />
        }
        .into_any(),
        Phase::Review => sheet::review(phone, filling),
        Phase::Code => code::page(phone),
        Phase::Thanks => thanks::page(phone),
    };
    view! { <main id="main" class="answering" tabindex="-1">{live(body)}</main> }
}

/// The top of every view but a statement's, and what must be known there.
#[component]
fn Top(phone: Phone) -> impl IntoView {
    let banner = move |is_shown: bool, words: Text| {
        is_shown.then(|| view! { <p class="banner" role="status">{phone.t(words)}</p> })
    };
    view! {
        <header class="top">
            <span></span>
            <parts::Language lang=phone.lang on_switch=move || phone.switch_language()/>
        </header>
        {live(move || banner(!phone.is_kept.get(), text::NOT_KEPT))}
        {live(move || banner(phone.visit.with(Visit::is_unreadable), text::UNREADABLE))}
    }
}

/// A button that does one thing to the room.
#[component]
fn Go(
    phone: Phone,
    action: Action,
    label: Text,
    #[prop(optional)] quiet: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            class:quiet=quiet
            on:click=move |_| phone.act(action.clone())
        >
            {phone.t(label)}
        </button>
    }
}
