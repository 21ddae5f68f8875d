//! What is known of an organisation's meeting culture as a file: a JSON file with
//! readable names. File and store share the records. The pulse of a baseline stays on
//! the device where it was asked. `docs/FORMATS.md` describes it.

mod meetings;
mod proposal;
pub(crate) mod steps;
pub(crate) mod travel;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use self::meetings::MeetingsRecord;
use self::proposal::ProposalRecord;
use self::steps::StepsRecord;
use self::travel::TravelRecord;
use super::fields::{Day, line};
use super::result_file::{Position, position};
use crate::domain::culture::MOST_BASELINES;
use crate::domain::{Baseline, Culture, CultureId, PulseId};

/// What the file says it is.
const FORMAT: &str = "samklang-culture";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;
/// A larger file is not read. Twenty full baselines take about 1.5 MB.
pub const MOST_CULTURE_BYTES: usize = 4_000_000;

/// An organisation on its way; the id is given where it comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CultureFile {
    /// Everything but the id, which no file carries.
    pub culture: Culture,
}

/// Where a file is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CultureSpot {
    /// At a place of the text.
    Text(Position),
    /// In a baseline, from 1.
    Baseline(usize),
    /// In a meeting of a baseline, both from 1.
    Meeting(usize, usize),
    /// In the travel of a baseline, from 1.
    Travel(usize),
    /// In the ten steps.
    Steps,
}

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CultureFault {
    /// Larger than [`MOST_CULTURE_BYTES`].
    TooLarge,
    /// No JSON, or not all of it.
    NotJson(Position),
    /// JSON of something else.
    NotOurs,
    /// From a newer version of the app.
    Newer,
    /// A field is missing, unknown, too long, or holds what it cannot hold.
    Damaged(CultureSpot),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    organisation: CultureRecord,
}

/// Read first: a newer version may have any shape.
#[derive(Deserialize)]
struct FormatLabel {
    format: String,
}

#[derive(Deserialize)]
struct VersionLabel {
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CultureRecord {
    #[serde(with = "line")]
    name: String,
    baselines: Vec<BaselineRecord>,
    steps: StepsRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineRecord {
    number: u32,
    from: Day,
    meetings: MeetingsRecord,
    travel: TravelRecord,
    proposal: ProposalRecord,
    pulse: Option<String>,
}

impl CultureRecord {
    pub(crate) fn of(culture: &Culture) -> CultureRecord {
        CultureRecord {
            name: culture.name.clone(),
            baselines: culture.baselines.iter().map(BaselineRecord::of).collect(),
            steps: StepsRecord::of(&culture.steps),
        }
    }

    /// The organisation, or where something cannot be.
    pub(crate) fn restore(self, id: CultureId) -> Result<Culture, CultureSpot> {
        let mut baselines: Vec<Baseline> = Vec::new();
        for (place, record) in (1..).zip(self.baselines) {
            let baseline = record.restore(place)?;
            let is_next = baselines
                .last()
                .map_or(0 < baseline.number, |it| it.number < baseline.number);
            if !is_next || MOST_BASELINES < place {
                return Err(CultureSpot::Baseline(place));
            }
            baselines.push(baseline);
        }
        Ok(Culture {
            id,
            name: self.name,
            baselines,
            steps: self.steps.restore().ok_or(CultureSpot::Steps)?,
        })
    }
}

impl BaselineRecord {
    fn of(baseline: &Baseline) -> BaselineRecord {
        BaselineRecord {
            number: baseline.number,
            from: Day(baseline.from),
            meetings: MeetingsRecord::of(&baseline.meetings),
            travel: TravelRecord::of(&baseline.travel),
            proposal: ProposalRecord::of(&baseline.proposal),
            pulse: baseline.pulse.as_ref().map(|id| id.as_str().to_owned()),
        }
    }

    fn restore(self, place: usize) -> Result<Baseline, CultureSpot> {
        let pulse = match self.pulse {
            None => None,
            Some(id) => {
                let damage = CultureSpot::Baseline(place);
                Some(PulseId::parse(&id).ok_or(damage)?)
            }
        };
        let meeting = |row| CultureSpot::Meeting(place, row);
        Ok(Baseline {
            number: self.number,
            from: self.from.0,
            meetings: self.meetings.restore().map_err(meeting)?,
            travel: self.travel.restore().ok_or(CultureSpot::Travel(place))?,
            proposal: self.proposal.restore(),
            pulse,
        })
    }
}

impl CultureFile {
    /// The file's text: JSON of version 1, indented. Pulses stay on the device.
    pub fn write(&self) -> String {
        let mut culture = self.culture.clone();
        for baseline in &mut culture.baselines {
            baseline.pulse = None;
        }
        let record = FileRecord {
            format: FORMAT.to_owned(),
            version: VERSION,
            organisation: CultureRecord::of(&culture),
        };
        // Numbers, texts and lists: there is nothing that JSON could not hold.
        serde_json::to_string_pretty(&record).unwrap_or_default()
    }

    /// The organisation of a file's text, all of it or nothing, under an id.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str, id: CultureId) -> Result<CultureFile, CultureFault> {
        // Some editors put a byte-order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if MOST_CULTURE_BYTES < text.len() {
            return Err(CultureFault::TooLarge);
        }
        let any: Result<IgnoredAny, _> = serde_json::from_str(text);
        any.map_err(|it| CultureFault::NotJson(position(&it)))?;
        let label: Result<FormatLabel, _> = serde_json::from_str(text);
        if !label.is_ok_and(|it| it.format == FORMAT) {
            return Err(CultureFault::NotOurs);
        }
        let damaged = |it: serde_json::Error| {
            CultureFault::Damaged(CultureSpot::Text(position(&it)))
        };
        let label: VersionLabel = serde_json::from_str(text).map_err(damaged)?;
        if VERSION < label.version {
            return Err(CultureFault::Newer);
        }
        let record: FileRecord = serde_json::from_str(text).map_err(damaged)?;
        let restored = record.organisation.restore(id);
        let mut culture = restored.map_err(CultureFault::Damaged)?;
        // A pulse of another device is not here.
        for baseline in &mut culture.baselines {
            baseline.pulse = None;
        }
        Ok(CultureFile { culture })
    }
}
