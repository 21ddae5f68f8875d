//! Bringing in a result that was taken along: what is in the file is shown before
//! anything is added, and it is added as a group of its own.

use super::bringing::{Bringing, Refusal, name_of_copy};
use crate::codec::{ResultFault, ResultFile, Spot};
use crate::content::text::{bring as text, technical};
use crate::content::words::{name, name_in};
use crate::content::{Lang, Text, instrument, statement};
use crate::domain::consistency::{Clash, Place};
use crate::domain::meeting::LONG;
use crate::domain::{Form, Group, GroupId};

/// Where a person is who brings in a result.
pub type Bring = Bringing<ResultFile, ResultFault, GroupId>;

impl Bring {
    /// After a file was chosen and read.
    pub fn chosen(text: &str) -> Bring {
        Bring::read(ResultFile::read(text))
    }

    /// The group that what was found becomes, with an id that no group has, and a
    /// name that none of the known ones has; `None` where nothing was found.
    pub fn copy(&self, id: GroupId, known: &[Group], lang: Lang) -> Option<Group> {
        let Bring::Found(file) = self else {
            return None;
        };
        let is_free = |name: &String| known.iter().all(|group| group.name != *name);
        let name = name_of_copy(&file.group, LONG, lang, is_free)?;
        Some(Group {
            meeting: file.meeting.clone(),
            rounds: file.rounds.clone(),
            agreements: file.agreements.clone(),
            ..Group::new(id, name)
        })
    }
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal<ResultFault>, lang: Lang) -> String {
    let fault = match refusal {
        Refusal::Unreadable => return text::UNREADABLE.get(lang).to_owned(),
        Refusal::Fault(fault) => fault,
    };
    match fault {
        ResultFault::TooLarge => text::TOO_LARGE.get(lang).to_owned(),
        ResultFault::NotJson(position) => text::not_json(lang, &position.line),
        ResultFault::NotOurs => text::NOT_OURS.get(lang).to_owned(),
        ResultFault::Newer => text::NEWER.get(lang).to_owned(),
        ResultFault::Damaged(Spot::Text(at)) => {
            text::damaged_at(lang, &at.line, &at.column)
        }
        ResultFault::Damaged(Spot::Round(number)) => text::damaged_round(lang, &number),
        ResultFault::Contradicting { round, form, what } => text::contradicting(
            lang,
            &round,
            &place_words(what.at, form, lang),
            &clash_words(what.what).get(lang),
        ),
    }
}

fn place_words(place: Place, form: Form, lang: Lang) -> String {
    match place {
        Place::Round => text::WHOLE_ROUND.get(lang).to_owned(),
        Place::Dimension(dimension) => name_in(dimension).get(lang).to_owned(),
        Place::Pair(pair) => {
            let (first, second) = (name(pair.first()), name(pair.second()));
            technical::pair(lang, &second.get(lang), &first.get(lang))
        }
        Place::Item(place) => {
            let item = instrument(form).items.get(place);
            item.map_or(String::new(), |item| {
                format!("{} {}", item.id, statement(item.id).get(lang))
            })
        }
    }
}

const fn clash_words(clash: Clash) -> Text {
    match clash {
        Clash::TooManySheets => text::TOO_MANY_SHEETS,
        Clash::OtherForm => text::OTHER_FORM,
        Clash::NotReleased(_) => text::NOT_RELEASED,
        Clash::MoreThanSheets => text::MORE_THAN_SHEETS,
        Clash::Sum => text::SUM,
        Clash::SumOfSquares => text::SUM_OF_SQUARES,
        Clash::PairPeople => text::PAIR_PEOPLE,
        Clash::PairSum => text::PAIR_SUM,
        Clash::Agreement => text::AGREEMENT,
        Clash::SpreadWords => text::SPREAD_WORDS,
        Clash::Alpha => text::ALPHA,
        Clash::LeanWords => text::LEAN_WORDS,
        Clash::CannotJudge => text::CANNOT_JUDGE,
        Clash::Cells => text::CELLS,
        Clash::LoneAnswer => text::LONE_ANSWER,
        Clash::Split => text::SPLIT,
        Clash::Focus => text::FOCUS,
        Clash::ClimateFirst => text::CLIMATE_FIRST,
    }
}
