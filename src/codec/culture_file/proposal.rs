//! What is proposed to management.

use serde::{Deserialize, Serialize};

use super::meetings::AmountRecord;
use crate::codec::fields::{Day, words};
use crate::domain::culture::{Proposal, Said};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidRecord {
    #[serde(with = "words")]
    sv: String,
    #[serde(with = "words")]
    en: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProposalRecord {
    purpose: SaidRecord,
    proposed: SaidRecord,
    post_percent: AmountRecord,
    money: AmountRecord,
    owner: SaidRecord,
    measures: SaidRecord,
    next: Option<Day>,
    beside: Option<u32>,
}

impl SaidRecord {
    fn of(said: &Said) -> SaidRecord {
        SaidRecord {
            sv: said.sv.clone(),
            en: said.en.clone(),
        }
    }

    fn restore(self) -> Said {
        Said {
            sv: self.sv,
            en: self.en,
        }
    }
}

impl ProposalRecord {
    pub(super) fn of(proposal: &Proposal) -> ProposalRecord {
        ProposalRecord {
            purpose: SaidRecord::of(&proposal.purpose),
            proposed: SaidRecord::of(&proposal.proposed),
            post_percent: (&proposal.post).into(),
            money: (&proposal.money).into(),
            owner: SaidRecord::of(&proposal.owner),
            measures: SaidRecord::of(&proposal.measures),
            next: proposal.next.map(Day),
            beside: proposal.beside,
        }
    }

    pub(super) fn restore(self) -> Proposal {
        Proposal {
            purpose: self.purpose.restore(),
            proposed: self.proposed.restore(),
            post: self.post_percent.into(),
            money: self.money.into(),
            owner: self.owner.restore(),
            measures: self.measures.restore(),
            next: self.next.map(|day| day.0),
            beside: self.beside,
        }
    }
}
