//! The hand-in code: a picture and as text, five ways to hand it in, and the end
//! of it.

use leptos::prelude::*;

use super::sheet::code_for;
use super::{Go, Phone, Top};
use crate::app::phone::Action;
use crate::browser::awake::Awake;
use crate::browser::files;
use crate::codec::{HandIn, Strength, grouped};
use crate::content::text::{phone as text, privacy};
use crate::content::{Lang, Text};
use crate::domain::Form;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Picture};

/// What the file is called.
const FILE: &str = "samklang-svar.txt";

pub(super) fn page(phone: Phone) -> AnyView {
    let Some(hand_in) = phone.visit.with_untracked(|it| it.hand_in().cloned()) else {
        return ().into_any();
    };
    // The screen stays on as long as this view is there.
    let _awake = StoredValue::new_local(Awake::ask());
    let code = hand_in.code();
    let pair = hand_in.pair();
    let symbols = pair.clone();
    let counted = RwSignal::new(false);
    let thrown = RwSignal::new(false);
    let lang = phone.lang;
    let station = hand_in.station;
    view! {
        <Top phone=phone/>
        <section class="stack handing-in">
            <h1 tabindex="-1">{phone.t(text::CODE_TITLE)}</h1>
            <p>{phone.t(text::CODE_LEAD)} " " {phone.t(text::WAYS)}</p>
            <section class="stack tight">
                <h2>{phone.t(text::SHOW_TITLE)}</h2>
                <p><b>{live(move || code_for(lang.get(), station))}</b></p>
                {picture(phone, &hand_in, &code)}
                <p>{phone.t(text::SHOW_TEXT)}</p>
            </section>
            <section class="pair">
                <p>{phone.t(text::PAIR_BEFORE)}</p>
                <p class="symbols">{symbols}</p>
                <p class="small">{phone.t(text::PAIR_AFTER)}</p>
            </section>
            {way(phone, text::TYPE_TITLE, text::TYPE_TEXT)}
            <p class="code">{grouped(&code)}</p>
            {way(phone, text::SAY_TITLE, text::SAY_TEXT)}
            {way(phone, text::DEVICE_TITLE, text::DEVICE_TEXT)}
            <button type="button" class="button quiet" on:click=move |_| thrown.set(true)>
                {phone.t(text::THROW_AWAY)}
            </button>
            {way(phone, text::FILE_TITLE, privacy::FILE)}
            <SaveFile phone=phone code=code/>
            <p class="small muted">{phone.t(text::KEPT_FOR)}</p>
        </section>
        <footer class="foot-row end">
            <button type="button" class="button" on:click=move |_| counted.set(true)>
                {phone.t(text::COUNTED)}
            </button>
        </footer>
        <Asked
            phone=phone
            id="counted"
            open=counted
            title=text::COUNTED_TITLE
            words=move |lang| text::counted_text(lang, &pair)
            yes=(text::COUNTED_YES, Action::Confirm)
            no=text::COUNTED_NO
        />
        <Asked
            phone=phone
            id="thrown"
            open=thrown
            title=text::THROW_TITLE
            words=|lang| text::THROW_TEXT.get(lang).to_owned()
            yes=(text::THROW_YES, Action::ThrowAway)
            no=text::KEEP
        />
    }
    .into_any()
}

/// The code as a picture: dark on white, whatever the page looks like.
fn picture(phone: Phone, hand_in: &HandIn, code: &str) -> AnyView {
    let strength = match hand_in.instrument.form {
        Form::Full => Strength::Quartile,
        Form::Short => Strength::Medium,
    };
    let label = Signal::derive(move || text::PICTURE.get(phone.lang.get()).to_owned());
    view! { <Picture text=code.to_owned() strength=strength label=label/> }.into_any()
}

/// A way to hand in, by its heading.
fn way(phone: Phone, title: Text, words: Text) -> AnyView {
    view! {
        <section class="stack tight">
            <h2>{phone.t(title)}</h2>
            <p>{phone.t(words)}</p>
        </section>
    }
    .into_any()
}

/// Saves the code, and says what came of it.
#[component]
fn SaveFile(phone: Phone, code: String) -> impl IntoView {
    let saved = RwSignal::new(None);
    let words = move || {
        let lang = phone.lang.get();
        saved.get().map(|is_saved| match is_saved {
            true => text::file_saved(lang, &FILE),
            false => text::FILE_REFUSED.get(lang).to_owned(),
        })
    };
    let save = move |_| saved.set(Some(files::save(FILE, &code).is_ok()));
    view! {
        <button type="button" class="button quiet" on:click=save>
            {phone.t(text::FILE_SAVE)}
        </button>
        <p role="status">{live(words)}</p>
    }
}

/// A question before something that cannot be undone.
#[component]
fn Asked(
    phone: Phone,
    id: &'static str,
    open: RwSignal<bool>,
    title: Text,
    words: impl Fn(Lang) -> String + Send + 'static,
    yes: (Text, Action),
    no: Text,
) -> impl IntoView {
    view! {
        <Dialog open=open labelled_by=id>
            <h2 id=id>{phone.t(title)}</h2>
            <p>{live(move || words(phone.lang.get()))}</p>
            <div class="row">
                <Go phone=phone action=yes.1 label=yes.0/>
                <button type="button" class="button quiet" on:click=move |_| open.set(false)>
                    {phone.t(no)}
                </button>
            </div>
        </Dialog>
    }
}
