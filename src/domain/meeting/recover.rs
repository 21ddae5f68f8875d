//! Catching up: blocks that may be shortened give up minutes, each in proportion
//! to what it can spare, and none goes below its least. What that does is shown
//! before it is done, and can be taken back.

use super::{Block, Lead};
use crate::domain::timer::Moment;

/// What the coming blocks become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The blocks that get shorter, in order.
    pub shortened: Vec<Shortened>,
    /// By how many minutes it is still late then; 0 when it is not.
    pub still_late: u32,
}

/// A block that gets shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// Its number.
    pub number: u32,
    /// Its length, in minutes.
    pub from: u32,
    /// What becomes of it: at least its least.
    pub to: u32,
}

impl Lead {
    /// The blocks that can help to be in time: those to come, before the next
    /// fixed time, that can be shortened.
    pub fn flexible(&self) -> Vec<&Block> {
        let later = self.sheet.blocks().get(self.at + 1..).unwrap_or_default();
        let until_pin = later.iter().take_while(|block| block.pinned.is_none());
        until_pin.filter(|block| 0 < block.slack()).collect()
    }

    /// What becomes of the rest when the chosen blocks are shortened by as much as
    /// it is late, and no more.
    pub fn recovery(&self, now: Moment, chosen: &[u32]) -> Recovery {
        let late = u32::try_from(self.forecast(now).late).unwrap_or(0);
        let mut blocks = self.flexible();
        blocks.retain(|block| chosen.contains(&block.number));
        let slacks: Vec<u32> = blocks.iter().map(|block| block.slack()).collect();
        let total: u32 = slacks.iter().sum();
        let cuts = apportion(late.min(total), &slacks);
        let shortened = blocks.iter().zip(&cuts).filter(|(_, cut)| 0 < **cut);
        let shortened = shortened.map(|(block, cut)| Shortened {
            number: block.number,
            from: block.minutes,
            to: block.minutes - cut,
        });
        Recovery {
            shortened: shortened.collect(),
            still_late: late - late.min(total),
        }
    }

    /// Shortens the blocks. Lengths that no longer are what they were when it was
    /// shown are left alone.
    pub fn apply(&mut self, recovery: &Recovery) {
        let before = self.sheet.clone();
        for cut in &recovery.shortened {
            self.sheet.change(cut.number, |block| {
                if block.minutes == cut.from {
                    block.minutes = cut.to;
                }
            });
        }
        if self.sheet != before {
            self.before = Some(before);
        }
    }

    /// Takes back what was shortened last. Whether there was anything.
    pub fn take_back(&mut self) -> bool {
        match self.before.take() {
            Some(before) => {
                self.sheet = before;
                true
            }
            None => false,
        }
    }
}

/// Shares out a sum in proportion to parts whose sum is at least that: each gets
/// the whole minutes of its share, and what is left goes to the largest
/// remainders, the earlier first (Hamilton). No share is larger than its part.
fn apportion(sum: u32, parts: &[u32]) -> Vec<u32> {
    let total: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    if total == 0 {
        return vec![0; parts.len()];
    }
    let product = |part: &u32| u64::from(sum) * u64::from(*part);
    let whole = |part: &u32| u32::try_from(product(part) / total).unwrap_or(0);
    let mut shares: Vec<u32> = parts.iter().map(whole).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |at: &usize| parts.get(*at).map_or(0, |it| product(it) % total);
    order.sort_by_key(|at| std::cmp::Reverse(remainder(at)));
    let mut left = sum - shares.iter().sum::<u32>();
    for at in order {
        if let Some(share) = shares.get_mut(at)
            && 0 < left
        {
            *share += 1;
            left -= 1;
        }
    }
    shares
}
