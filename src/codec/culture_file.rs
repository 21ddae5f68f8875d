//! What is known of an organisation's meeting culture as a file: a JSON file with
//! readable names. File and store share the records. The pulse of a baseline stays on
//! the device where it was asked. `docs/FORMATS.md` describes it.

mod meetings;
mod proposal;
pub(crate) mod steps;
pub(crate) mod travel;

use serde::{Deserialize, Serialize};

use self::meetings::MeetingsRecord;
use self::proposal::ProposalRecord;
use self::steps::StepsRecord;
use self::travel::TravelRecord;
use super::fields::{Day, line};
use super::json_file::{self, FileFault, Kind, Position};
use crate::domain::culture::MOST_BASELINES;
use crate::domain::{Baseline, Culture, CultureId, PulseId};

/// A larger file is not read. Twenty full baselines take about 1.5 MB.
pub const MOST_CULTURE_BYTES: usize = 4_000_000;

const KIND: Kind = Kind {
    format: "samklang-culture",
    version: 1,
    most: MOST_CULTURE_BYTES,
};

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
pub type CultureFault = FileFault<CultureSpot>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRecord {
    format: String,
    version: u64,
    organisation: CultureRecord,
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
            format: KIND.format.to_owned(),
            version: KIND.version,
            organisation: CultureRecord::of(&culture),
        };
        json_file::write(&record)
    }

    /// The organisation of a file's text, all of it or nothing, under an id.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn read(text: &str, id: CultureId) -> Result<CultureFile, CultureFault> {
        let record: FileRecord = KIND.read(text, CultureSpot::Text)?;
        let restored = record.organisation.restore(id);
        let mut culture = restored.map_err(CultureFault::Damaged)?;
        // A pulse of another device is not here.
        for baseline in &mut culture.baselines {
            baseline.pulse = None;
        }
        Ok(CultureFile { culture })
    }
}
