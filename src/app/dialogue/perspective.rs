//! The perspectives of a model in words: its own ones, and otherwise the usual ones.

use crate::content::text::perspectives as text;
use crate::content::{Lang, Text};
use crate::domain::dialogue::{Origin, Part, Perspective};

/// Where the usual words of a perspective stand in the lists; `None` for an own one.
fn place(origin: Origin) -> Option<usize> {
    match origin {
        Origin::Original(perspective) => Some(perspective.place()),
        Origin::Challenge => Some(Perspective::ALL.len()),
        Origin::Own => None,
    }
}

fn of_list(list: &[Text], origin: Origin, own: Text, lang: Lang) -> &'static str {
    let found = place(origin).and_then(|at| list.get(at));
    found.unwrap_or(&own).get(lang)
}

/// What a perspective is called when nobody has renamed it.
pub fn usual_name(origin: Origin, lang: Lang) -> &'static str {
    of_list(text::NAME, origin, text::OWN_NAME, lang)
}

/// What a perspective is called in its model.
pub fn name(part: &Part, lang: Lang) -> String {
    match part.name.trim() {
        "" => usual_name(part.origin, lang).to_owned(),
        name => name.to_owned(),
    }
}

/// What it is about, in a sentence.
pub fn about(part: &Part, lang: Lang) -> String {
    match part.about.trim() {
        "" => of_list(text::ABOUT, part.origin, text::OWN_ABOUT, lang).to_owned(),
        about => about.to_owned(),
    }
}

/// Things that one can say to do: "one thing I will do". The own ones, or the usual
/// ones where there are none; an own perspective may have none at all.
pub fn behaviours(part: &Part, lang: Lang) -> Vec<String> {
    let usual: &[Text] = match part.origin {
        Origin::Original(Perspective::Reflect) => text::REFLECT_BEHAVIOURS,
        Origin::Original(Perspective::Include) => text::INCLUDE_BEHAVIOURS,
        Origin::Original(Perspective::Explore) => text::EXPLORE_BEHAVIOURS,
        Origin::Original(Perspective::Appreciate) => text::APPRECIATE_BEHAVIOURS,
        Origin::Original(Perspective::Thank) => text::THANK_BEHAVIOURS,
        Origin::Challenge => text::CHALLENGE_BEHAVIOURS,
        Origin::Own => &[],
    };
    own_or(&part.behaviours, usual, lang)
}

/// Its question cards. The own ones, or the usual ones where there are none; an own
/// perspective may have none at all.
pub fn cards(part: &Part, lang: Lang) -> Vec<String> {
    let usual: &[Text] = match part.origin {
        Origin::Original(Perspective::Reflect) => text::REFLECT_CARDS,
        Origin::Original(Perspective::Include) => text::INCLUDE_CARDS,
        Origin::Original(Perspective::Explore) => text::EXPLORE_CARDS,
        Origin::Original(Perspective::Appreciate) => text::APPRECIATE_CARDS,
        Origin::Original(Perspective::Thank) => text::THANK_CARDS,
        Origin::Challenge => text::CHALLENGE_CARDS,
        Origin::Own => &[],
    };
    own_or(&part.questions, usual, lang)
}

fn own_or(own: &[String], usual: &[Text], lang: Lang) -> Vec<String> {
    let own: Vec<String> = own
        .iter()
        .map(|it| it.trim())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect();
    if own.is_empty() {
        usual.iter().map(|it| it.get(lang).to_owned()).collect()
    } else {
        own
    }
}
