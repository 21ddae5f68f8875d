//! Whether the text of a document can be read.

use super::envelope::{self, Fault, Kind};
use super::kept;
use super::{culture, model, own_exercise, programme, pulse, talk, year};
use super::{group, keys, meeting, observation, open, phone, reply, rules, running};
use crate::domain::{
    Culture, GroupId, MeetingId, Model, ObservationId, OwnExercise, Programme, PulseId,
    Talk, Year,
};

/// Says why the text of a document cannot be read, if it cannot.
pub(super) type Check = fn(document: &str, text: &str) -> Option<Fault>;

/// The documents of the wings, by what their keys begin with.
const OF_WINGS: [(&str, Kind); 10] = [
    (keys::MEETING, meeting::MEETING),
    (keys::RULES, rules::RULES),
    (keys::OBSERVATION, observation::OBSERVATION),
    (keys::MODEL, model::MODEL),
    (keys::TALK, talk::TALK),
    (keys::YEAR, year::YEAR),
    (keys::CULTURE, culture::CULTURE),
    (keys::PULSE, pulse::PULSE),
    (keys::EXERCISE, own_exercise::EXERCISE),
    (keys::PROGRAMME, programme::PROGRAMME),
];

/// A [`Check`] that looks at the documents of the wings too.
pub(super) fn in_full(document: &str, text: &str) -> Option<Fault> {
    if let Some(id) = document.strip_prefix(keys::MEETING) {
        return meeting::open(&MeetingId::parse(id)?, text).err();
    }
    if document.starts_with(keys::RULES) {
        return rules::open(text).err();
    }
    if let Some(id) = document.strip_prefix(keys::OBSERVATION) {
        return observation::open(&ObservationId::parse(id)?, text).err();
    }
    if let Some(id) = document.strip_prefix(keys::PULSE) {
        return pulse::open(&PulseId::parse(id)?, text).err();
    }
    if document == keys::REPLY {
        return reply::open(text).err();
    }
    let of_kind = [
        kept::fault::<Model>,
        kept::fault::<Talk>,
        kept::fault::<Year>,
        kept::fault::<Culture>,
        kept::fault::<OwnExercise>,
        kept::fault::<Programme>,
    ];
    let found = of_kind.iter().find_map(|fault| fault(document, text));
    found.or_else(|| of(document, text))
}

/// A [`Check`] that knows the documents of the wings by their envelopes alone.
/// Documents that this version does not know are left alone.
pub(super) fn of(document: &str, text: &str) -> Option<Fault> {
    if document == keys::SETTINGS {
        envelope::open::<group::SettingsRecord>(group::SETTINGS, text).err()
    } else if document == keys::RUNNING {
        running::open(text).err()
    } else if document == phone::KEY {
        phone::opened(text).err()
    } else if document.starts_with(keys::HELP) {
        open::open_helped(text).err()
    } else if document.starts_with(keys::OPEN) {
        open::open(text).err()
    } else if let Some((_, kind)) = OF_WINGS
        .iter()
        .find(|(begin, _)| document.starts_with(begin))
    {
        envelope::label(*kind, text).err()
    } else {
        let id = GroupId::parse(document.strip_prefix(keys::GROUP)?)?;
        group::open(&id, text).err()
    }
}
