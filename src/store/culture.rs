//! The stored form of meeting culture, as its file holds it (`codec::culture_file`).

use super::envelope::{self, Fault, Kind};
use super::kept::Kept;
use super::keys;
use crate::codec::culture_file::CultureRecord;
use crate::domain::{Culture, CultureId};

pub(super) const CULTURE: Kind = Kind {
    name: "culture",
    version: 1,
};

impl Kept for Culture {
    type Id = CultureId;

    const PREFIX: &'static str = keys::CULTURE;

    fn id(&self) -> &CultureId {
        &self.id
    }

    fn seal(&self) -> String {
        envelope::seal(CULTURE, &CultureRecord::of(self))
    }

    fn open(id: &CultureId, text: &str) -> Result<Culture, Fault> {
        let record: CultureRecord = envelope::open(CULTURE, text)?;
        record.restore(id.clone()).map_err(|_| Fault::Damaged)
    }
}
