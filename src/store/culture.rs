//! The stored form of meeting culture.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::culture_file::steps::StepsRecord;
use crate::codec::culture_file::travel::TravelRecord;
use crate::codec::fields::{Day, line, many};
use crate::domain::{Baseline, Culture, CultureId};

pub(super) const CULTURE: Kind = Kind {
    name: "culture",
    version: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(with = "line")]
    name: String,
    #[serde(with = "many")]
    baselines: Vec<BaselineRecord>,
    steps: StepsRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineRecord {
    number: u32,
    from: Day,
    travel: TravelRecord,
}

impl Kept for Culture {
    type Id = CultureId;

    const PREFIX: &'static str = keys::CULTURE;

    fn id(&self) -> &CultureId {
        &self.id
    }

    fn seal(&self) -> String {
        let baseline = |it: &Baseline| BaselineRecord {
            number: it.number,
            from: Day(it.from),
            travel: TravelRecord::of(&it.travel),
        };
        let record = Record {
            name: self.name.clone(),
            baselines: self.baselines.iter().map(baseline).collect(),
            steps: StepsRecord::of(&self.steps),
        };
        envelope::seal(CULTURE, &record)
    }

    fn open(id: &CultureId, text: &str) -> Result<Culture, Fault> {
        let record: Record = envelope::open(CULTURE, text)?;
        let mut culture = Culture::new(id.clone(), record.name);
        culture.steps = record.steps.restore().ok_or(Fault::Damaged)?;
        for it in record.baselines {
            culture.begin(it.from.0).ok_or(Fault::Damaged)?;
            let baseline = culture.baselines.last_mut().ok_or(Fault::Damaged)?;
            baseline.number = it.number;
            baseline.travel = it.travel.restore().ok_or(Fault::Damaged)?;
        }
        Ok(culture)
    }
}
