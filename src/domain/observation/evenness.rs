//! How evenly turns are spread over seats. Something to look at together: none of
//! the figures has a norm, and none foretells how well a group works.

use super::counts::share;

/// The spread of turns. N is the number of seats, p a seat's share of the turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evenness {
    /// Turns in all; at least 1.
    pub turns: u32,
    /// Seats, those without a turn too; at least 2.
    pub seats: usize,
    /// Seats without a turn.
    pub silent: usize,
    /// The largest p in whole per cent.
    pub top_share: u32,
    /// −Σ p ln p / ln N: 1 where all have as many turns, 0 where one has them all
    /// (Shannon 1948; Pielou 1966).
    pub entropy: f64,
    /// Σ|xᵢ − xⱼ| / (2 N Σx) over all pairs: 0 where all have as many turns, below 1
    /// (Gini 1912).
    pub gini: f64,
    /// Σ p²: 1/N where all have as many turns, 1 where one has them all (Herfindahl
    /// 1950; Hirschman 1945).
    pub hhi: f64,
    /// 1 / Σ p²: as many seats with equal shares would give the same Σ p² (Laakso
    /// and Taagepera 1979). 1 to N.
    pub effective: f64,
}

impl Evenness {
    /// The spread of the turns of each seat; `None` with fewer than two seats or no
    /// turn.
    pub fn of(turns: &[u32]) -> Option<Evenness> {
        let all = turns
            .iter()
            .try_fold(0_u32, |sum, it| sum.checked_add(*it))?;
        if turns.len() < 2 || all == 0 {
            return None;
        }
        let (seats, sum) = (turns.len() as f64, f64::from(all));
        let shares = turns
            .iter()
            .filter(|it| 0 < **it)
            .map(|it| f64::from(*it) / sum);
        let disorder = shares.map(|p| p * libm::log(1.0 / p)).sum::<f64>();
        // Whole numbers as long as they last.
        let squares: u64 = turns.iter().map(|it| u64::from(*it) * u64::from(*it)).sum();
        let apart = |one: &u32| -> u64 {
            turns
                .iter()
                .map(|other| u64::from(one.abs_diff(*other)))
                .sum()
        };
        let apart: u64 = turns.iter().map(apart).sum();
        let most = turns.iter().copied().max().unwrap_or(0);
        Some(Evenness {
            turns: all,
            seats: turns.len(),
            silent: turns.iter().filter(|it| **it == 0).count(),
            top_share: share(most, all)?,
            entropy: disorder / libm::log(seats),
            gini: apart as f64 / (2.0 * seats * sum),
            hhi: squares as f64 / (sum * sum),
            effective: sum * sum / squares as f64,
        })
    }
}
