//! The hand-in code: a picture and as text, five ways to hand it in, and the end
//! of it.

use super::sheet::code_for;
use super::tree::{El, button, drawn, el, words};
use super::{Phone, find};
use crate::browser::files;
use crate::codec::{HandIn, Strength, draw, grouped};
use crate::content::Text;
use crate::content::text::{phone as text, privacy};
use crate::domain::{Form, Station};

/// What the file is called.
const FILE: &str = "samklang-svar.txt";

pub(super) fn page(phone: &Phone, main: El) -> El {
    let Some(hand_in) = phone.visit.hand_in() else {
        return main;
    };
    let code = hand_in.code();
    let pair = hand_in.pair();
    let lead = phone.p(text::CODE_LEAD).say(" ").say(phone.t(text::WAYS));
    let whom = code_for(phone.lang, hand_in.station);
    let show =
        el("section", "stack tight").with(words("h2", "", phone.t(text::SHOW_TITLE)));
    // Where there are no tables there is one place, and nothing to say of it.
    let show = if hand_in.station == Station::FRONT {
        show
    } else {
        show.with(el("p", "").with(words("b", "", &whom)))
    };
    let show = show
        .with(picture(phone, hand_in, &code))
        .with(phone.p(text::SHOW_TEXT));
    let sign = el("section", "pair")
        .with(phone.p(text::PAIR_BEFORE))
        .with(words("p", "symbols", &pair))
        .with(words("p", "small", phone.t(text::PAIR_AFTER)));
    let typed = way(phone, text::TYPE_TITLE, text::TYPE_TEXT).with(words(
        "p",
        "code",
        &grouped(&code),
    ));
    let other = way(phone, text::DEVICE_TITLE, text::DEVICE_TEXT).with(phone.button(
        "button quiet",
        "ask ask-throw",
        text::THROW_AWAY,
    ));
    let file = way(phone, text::FILE_TITLE, privacy::FILE)
        .with(phone.button("button quiet", "save", text::FILE_SAVE))
        .with(el("p", "").attr("id", "saved").attr("role", "status"));
    let page = el("section", "stack handing-in")
        .with(phone.heading(text::CODE_TITLE))
        .with(lead)
        .with(show)
        .with(sign)
        .with(typed)
        .with(way(phone, text::SAY_TITLE, text::SAY_TEXT))
        .with(other)
        .with(file)
        .with(words("p", "small muted", phone.t(text::KEPT_FOR)));
    let counted = phone.button("button", "ask ask-counted", text::COUNTED);
    // Seen while the phone is held up; it is told above, once.
    let near = words("p", "symbols", &pair).attr("aria-hidden", "true");
    let counted_words = text::counted_text(phone.lang, &pair);
    phone
        .head(main)
        .with(page)
        .with(el("footer", "foot-row").with(near).with(counted))
        .with(asked(
            "ask-counted",
            phone.t(text::COUNTED_TITLE),
            words("p", "symbols", &pair),
            &counted_words,
            button("button", "counted", phone.t(text::COUNTED_YES)),
            phone.t(text::COUNTED_NO),
        ))
        .with(asked(
            "ask-throw",
            phone.t(text::THROW_TITLE),
            el("span", ""),
            phone.t(text::THROW_TEXT),
            button("button", "throw", phone.t(text::THROW_YES)),
            phone.t(text::KEEP),
        ))
}

/// The code as a picture: dark on white, whatever the page looks like.
fn picture(phone: &Phone, hand_in: &HandIn, code: &str) -> El {
    let strength = match hand_in.instrument.form {
        Form::Full => Strength::Quartile,
        Form::Short => Strength::Medium,
    };
    let Some(drawing) = draw(code, strength) else {
        return el("span", "");
    };
    drawn("svg")
        .attr("class", "qr")
        .attr("role", "img")
        .attr("aria-label", phone.t(text::PICTURE))
        .attr("viewBox", &drawing.view_box())
        .attr("shape-rendering", "crispEdges")
        .with(drawn("path").attr("d", &drawing.path))
}

/// A way to hand in, by its heading.
fn way(phone: &Phone, title: Text, what: Text) -> El {
    el("section", "stack tight")
        .with(words("h2", "", phone.t(title)))
        .with(phone.p(what))
}

/// Saves the code, and says what came of it.
pub(super) fn save(phone: &Phone) {
    let Some(hand_in) = phone.visit.hand_in() else {
        return;
    };
    let words = match files::save(FILE, files::TEXT, &hand_in.code()) {
        Ok(()) => text::file_saved(phone.lang, &FILE),
        Err(_) => phone.t(text::FILE_REFUSED).to_owned(),
    };
    if let Some(place) = find("#saved") {
        place.set_text_content(Some(&words));
    }
}

/// A question before something that cannot be undone.
fn asked(id: &str, title: &str, sign: El, what: &str, yes: El, no: &str) -> El {
    let heading = format!("{id}-title");
    let row = el("div", "row")
        .with(yes)
        .with(button("button quiet", "close", no));
    el("dialog", "")
        .attr("id", id)
        .attr("aria-labelledby", &heading)
        .with(words("h2", "", title).attr("id", &heading))
        .with(sign)
        .with(words("p", "", what))
        .with(row)
}
