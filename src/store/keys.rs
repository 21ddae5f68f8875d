//! Every key of this app, in one place. The prefix keeps apart the sites that
//! may share an origin on a static host.

use crate::domain::{
    GroupId, HelpedRound, Mark, MeetingId, ObservationId, PulseId, Station,
};

/// What all keys begin with.
pub(super) const PREFIX: &str = "samklang/";
pub(super) const SETTINGS: &str = "samklang/settings";
pub(super) const PROBE: &str = "samklang/probe";
pub(super) const RUNNING: &str = "samklang/running";
pub(super) const GROUP: &str = "samklang/group/";
pub(super) const OPEN: &str = "samklang/open/";
pub(super) const HELP: &str = "samklang/help/";
pub(super) const MEETING: &str = "samklang/meeting/";
pub(super) const RULES: &str = "samklang/rules/";
pub(super) const OBSERVATION: &str = "samklang/observation/";
pub(super) const MODEL: &str = "samklang/model/";
pub(super) const TALK: &str = "samklang/talk/";
pub(super) const YEAR: &str = "samklang/year/";
pub(super) const CULTURE: &str = "samklang/culture/";
pub(super) const PULSE: &str = "samklang/pulse/";
pub(super) const EXERCISE: &str = "samklang/exercise/";
pub(super) const PROGRAMME: &str = "samklang/programme/";
pub(super) const REPLY: &str = "samklang/reply";

const NEXT: &str = ".next";
const PREVIOUS: &str = ".previous";
const RESCUE: &str = ".rescue";

pub(super) fn group(id: &GroupId) -> String {
    format!("{GROUP}{}", id.as_str())
}

pub(super) fn open(id: &GroupId) -> String {
    format!("{OPEN}{}", id.as_str())
}

pub(super) fn meeting(id: &MeetingId) -> String {
    format!("{MEETING}{}", id.as_str())
}

pub(super) fn rules(id: &GroupId) -> String {
    format!("{RULES}{}", id.as_str())
}

/// The key of a round that this device helps with: its mark and the helper's
/// number, hexadecimal.
pub(super) fn help(mark: Mark, station: Station) -> String {
    format!("{HELP}{:04x}-{}", mark.get(), station.get())
}

/// The mark and the number of such a key.
pub(super) fn helped(key: &str) -> Option<(Mark, Station)> {
    let (mark, station) = key.strip_prefix(HELP)?.split_once('-')?;
    let mark = Mark::new(u16::from_str_radix(mark, 16).ok()?)?;
    let station = Station::new(station.parse().ok()?)?;
    (key == help(mark, station)).then_some((mark, station))
}

/// The key of a round that this device helps with.
pub(super) fn of_helped(round: &HelpedRound) -> String {
    help(round.mark, round.station)
}

pub(super) fn observation(id: &ObservationId) -> String {
    format!("{OBSERVATION}{}", id.as_str())
}

pub(super) fn pulse(id: &PulseId) -> String {
    format!("{PULSE}{}", id.as_str())
}

/// Where a document's text is written before it takes its place.
pub(super) fn next(document: &str) -> String {
    format!("{document}{NEXT}")
}

/// Where a document's last good text stays.
pub(super) fn previous(document: &str) -> String {
    format!("{document}{PREVIOUS}")
}

/// Where a document's texts that could not be read are put, from 1.
pub(super) fn rescue(document: &str, number: usize) -> String {
    match number {
        1 => format!("{document}{RESCUE}"),
        _ => format!("{document}{RESCUE}.{number}"),
    }
}

/// Whether a key is that of a rescued text.
pub(super) fn is_rescue(key: &str) -> bool {
    key.contains(RESCUE)
}

/// Whether earlier texts of a document may be kept. Of a round and of a pulse they may
/// not: two of them differ by somebody's sheet.
pub(super) fn has_generations(document: &str) -> bool {
    const KEPT: [&str; 10] = [
        GROUP,
        MEETING,
        RULES,
        OBSERVATION,
        MODEL,
        TALK,
        YEAR,
        CULTURE,
        EXERCISE,
        PROGRAMME,
    ];
    KEPT.iter().any(|prefix| document.starts_with(prefix))
}

/// The document that a key belongs to: itself, or the one it stands beside.
pub(super) fn document(key: &str) -> &str {
    let beside = key.strip_suffix(NEXT).or(key.strip_suffix(PREVIOUS));
    beside.unwrap_or(key)
}
