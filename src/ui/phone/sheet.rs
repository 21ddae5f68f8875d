//! The welcome, the statements and the review. The statement is built as
//! `parts::Statement` is for a device that goes round.

use super::tree::{El, el, words};
use super::{Phone, find};
use crate::app::filling::Filling;
use crate::codec::{Invitation, Named};
use crate::content::text::{answer, common, phone as text, privacy};
use crate::content::words::{emphasis, minutes_to_answer};
use crate::content::{self, CANNOT_JUDGE, Lang, Text};
use crate::domain::{Measure, Response, Station, Step};

/// What the survey is, and what happens to the answers. The words that belong to
/// every round stand on the static page too, at the same places.
pub(super) fn welcome(phone: &Phone, main: El) -> El {
    let Some(to) = phone.visit.invitation() else {
        return main;
    };
    let lang = phone.lang;
    let instrument = to.instrument;
    let extent = answer::extent(
        lang,
        &instrument.order.len(),
        &minutes_to_answer(lang, instrument),
    );
    let of_round = el("div", "stack of-round")
        .with(words("p", "", &about(lang, to)))
        .with(words("p", "", &extent));
    let mut guidance = el("ul", "guidance");
    for text in answer::GUIDANCE {
        guidance = guidance.with(emphasised(phone.t(*text)));
    }
    let end = privacy::end(lang, &to.limit.get());
    let end = words("p", "", &end).say(" ").say(&seen_by(lang, to));
    let voluntary = el("p", "").with(words("b", "", phone.t(answer::VOLUNTARY)));
    let page = el("section", "stack")
        .with(phone.heading(answer::TITLE))
        .with(of_round)
        .with(guidance)
        .with(voluntary)
        .with(words("h2", "h3", phone.t(privacy::TITLE)))
        .with(phone.p(privacy::PHONE))
        .with(end);
    let begin = phone.button("button", "begin", answer::BEGIN);
    let foot = el("footer", "foot-row end").with(begin);
    phone.head(main).with(page).with(foot)
}

fn emphasised(line: &str) -> El {
    emphasis(line).fold(el("li", ""), |row, (is_strong, part)| {
        if is_strong {
            row.with(words("b", "", part))
        } else {
            row.say(part)
        }
    })
}

/// Which meeting it is about.
fn about(lang: Lang, to: &Invitation) -> String {
    let meeting = match &to.meeting {
        Named::Nothing => answer::MEETING_DEFAULT.get(lang),
        Named::OnScreen => text::MEETING_SCREEN.get(lang),
        Named::Words(words) => words,
    };
    answer::about(lang, &meeting)
}

/// Who will see the result.
fn seen_by(lang: Lang, to: &Invitation) -> String {
    match &to.audience {
        Named::Nothing => privacy::AUDIENCE_GROUP.get(lang).to_owned(),
        Named::OnScreen => privacy::AUDIENCE_SCREEN.get(lang).to_owned(),
        Named::Words(words) => privacy::audience_more(lang, words),
    }
}

/// One statement with its six answers.
pub(super) fn statement(phone: &Phone, main: El, at: usize) -> El {
    let Some(filling) = phone.visit.filling() else {
        return main;
    };
    let instrument = filling.instrument();
    let of = instrument.order.len();
    let place = instrument.order.get(at);
    let Some(item) = place.and_then(|it| instrument.items.get(*it)) else {
        return main;
    };
    let far = answer::progress(phone.lang, &(at + 1), &of);
    let far = words("p", "small progress-words", &far);
    let bar = el("div", "progress")
        .attr("aria-hidden", "true")
        .number("--share", 100 * (at + 1) / of);
    let is_amount = item.measure == Measure::Amount;
    let mut legend = el("legend", "");
    if is_amount {
        legend = legend.with(words("span", "above", phone.t(answer::DOSE_HEADING)));
    }
    let mut all = el("fieldset", "statement")
        .attr("aria-describedby", "help")
        .with(legend.with(phone.heading(content::statement(item.id))));
    let chosen = filling.response(at);
    let steps = Step::ALL.into_iter().zip(content::steps(item.measure));
    for (step, label) in steps {
        all = all.with(option(phone, Response::Step(step), *label, chosen));
    }
    all = all.with(option(phone, Response::CannotJudge, CANNOT_JUDGE, chosen));
    let help = if is_amount {
        answer::CANNOT_HELP_DOSE
    } else {
        answer::CANNOT_HELP
    };
    let help = el("div", "small muted help")
        .attr("id", "help")
        .with(phone.p(help))
        .with(words("p", "keys", phone.t(answer::KEYS_HELP)));
    let back = if 0 < at || filling.is_mending() {
        phone.button("button quiet", "back", common::BACK)
    } else {
        el("span", "")
    };
    let next = phone.button("button", "next", next_words(filling, at + 1 == of));
    let foot = el("footer", "foot-row").with(back).with(next);
    main.with(phone.top(far))
        .with(bar)
        .with(all)
        .with(help)
        .with(foot)
}

fn next_words(filling: &Filling, is_last: bool) -> Text {
    if filling.is_mending() {
        answer::KEEP
    } else if is_last {
        answer::TO_REVIEW
    } else {
        common::NEXT
    }
}

fn option(
    phone: &Phone,
    response: Response,
    label: Text,
    chosen: Option<Response>,
) -> El {
    let (code, class) = match response {
        Response::Step(step) => (step.code(), "option step"),
        Response::CannotJudge => (0, "option cannot"),
    };
    let radio = el("input", "")
        .attr("type", "radio")
        .attr("name", "response")
        .attr("value", &code.to_string())
        .flag("checked", chosen == Some(response));
    let label = words("span", "", phone.t(label));
    el("label", class).with(radio).with(label)
}

/// All answers, and for whom the code will be.
pub(super) fn review(phone: &Phone, main: El) -> El {
    let Some(filling) = phone.visit.filling() else {
        return main;
    };
    let instrument = filling.instrument();
    let mut rows = el("ol", "plain review");
    for (at, place) in instrument.order.iter().enumerate() {
        let Some(item) = instrument.items.get(*place) else {
            continue;
        };
        let response = filling.response(at).unwrap_or_default();
        let label = content::words::answer(item.measure, response);
        let statement = phone.t(content::statement(item.id));
        let unseen = words("span", "sr-only", ": ").say(statement);
        let change = phone.button("link", &format!("mend {at}"), answer::CHANGE);
        let answer = el("p", "")
            .with(words("b", "", phone.t(label)))
            .say(" ")
            .with(change.with(unseen));
        rows = rows.with(el("li", "").with(words("p", "", statement)).with(answer));
    }
    let page = el("section", "stack")
        .with(phone.heading(answer::REVIEW_TITLE))
        .with(phone.p(answer::REVIEW_LEAD))
        .with(rows)
        .with(phone.p(text::FIXED))
        .with(collector(phone));
    let foot = el("footer", "foot-row")
        .with(phone.button("button quiet", "back", common::BACK))
        .with(phone.button("button", "show", text::SHOW_CODE));
    phone.head(main).with(page).with(foot)
}

/// For which collector the code will be; folded, for it is seldom changed.
fn collector(phone: &Phone) -> El {
    let station = phone.visit.station();
    let mut list = el("select", "")
        .attr("id", "station")
        .attr("aria-describedby", "station-hint");
    for one in Station::ALL {
        let option = words("option", "", &name(phone.lang, one))
            .attr("value", &one.get().to_string())
            .flag("selected", one == station);
        list = list.with(option);
    }
    let label = words("label", "", phone.t(text::STATION_LABEL)).attr("for", "station");
    let hint = words("p", "hint", phone.t(text::STATION_HINT)).attr("id", "station-hint");
    let field = el("div", "field").with(label).with(hint).with(list);
    el("details", "")
        .with(words("summary", "", &code_for(phone.lang, station)))
        .with(field)
}

/// Says for whom the code will be, where that can be changed.
pub(super) fn tell_station(phone: &Phone) {
    if let Some(place) = find("summary") {
        let words = code_for(phone.lang, phone.visit.station());
        place.set_text_content(Some(&words));
    }
}

/// For whom a code is.
pub(super) fn code_for(lang: Lang, station: Station) -> String {
    text::station_for(lang, &name(lang, station))
}

fn name(lang: Lang, station: Station) -> String {
    match station.get() {
        0 => text::STATION_FRONT.get(lang).to_owned(),
        n => text::station_table(lang, &n),
    }
}
