//! Small groups and an order of speaking for the people present, by fair chance. They
//! count off from 1, so that nobody's name is asked for.

/// The people that small groups can be formed of.
pub const PRESENT: std::ops::RangeInclusive<u32> = 2..=200;

/// What chance decides in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Small groups of about so many.
    Groups(usize),
    /// The pairs that have been drawn before, joined two by two.
    JoinedPairs,
    /// Who speaks when.
    Order,
}

/// How many are present, and the chance that their groups and their order go by: the
/// same as long as the exercise lasts, so that a pair stays a pair from one step to the
/// next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Present {
    /// One of [`PRESENT`].
    pub people: u32,
    /// Random bits.
    pub seed: u64,
}

impl Present {
    /// So many people; `None` for a number that cannot be.
    pub fn new(people: u32, seed: u64) -> Option<Present> {
        PRESENT
            .contains(&people)
            .then_some(Present { people, seed })
    }

    /// The people, by the numbers they counted off, in a random order in which every
    /// order is equally likely.
    pub fn order(self) -> Vec<u32> {
        let mut order: Vec<u32> = (1..=self.people).collect();
        let mut chance = Chance(self.seed);
        // Fisher and Yates: each place gets one of those that are left.
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        order
    }

    /// Groups of a size, each in the order of its numbers, none larger by more than one
    /// than another. Pairs and groups of three are never smaller than that: they are
    /// larger where it does not come out even. Larger sizes are met as nearly as can
    /// be. Nobody is ever alone.
    pub fn groups(self, size: usize) -> Vec<Vec<u32>> {
        let order = self.order();
        let count = count(order.len(), size);
        let (least, over) = (order.len() / count, order.len() % count);
        let mut rest = order.as_slice();
        let mut groups = Vec::new();
        for at in 0..count {
            let of = least + usize::from(at < over);
            let (group, behind) = rest.split_at(of.min(rest.len()));
            let mut group = group.to_vec();
            group.sort_unstable();
            groups.push(group);
            rest = behind;
        }
        groups
    }

    /// The pairs of [`Present::groups`] joined two by two, so that nobody leaves the
    /// one they have talked with; a pair that is left over joins the last ones.
    pub fn joined_pairs(self) -> Vec<Vec<u32>> {
        let mut joined: Vec<Vec<u32>> = Vec::new();
        for pairs in self.groups(2).chunks(2) {
            match (pairs, joined.last_mut()) {
                ([over], Some(last)) => last.extend(over),
                _ => joined.push(pairs.concat()),
            }
        }
        for group in &mut joined {
            group.sort_unstable();
        }
        joined
    }
}

/// How many groups.
fn count(people: usize, size: usize) -> usize {
    let size = size.max(2);
    let count = match size {
        // What one tells and two listen to cannot be done by two.
        2 | 3 => people / size,
        _ => (2 * people + size) / (2 * size),
    };
    // Nobody is alone.
    count.clamp(1, (people / 2).max(1))
}

/// Numbers that look random: SplitMix64 (Steele, Lea and Flood, 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 below a bound, all equally likely: what would favour the first
    /// ones is drawn again.
    fn below(&mut self, bound: usize) -> usize {
        let bound = bound.max(1) as u64;
        let most = u64::MAX - u64::MAX % bound;
        loop {
            let drawn = self.next();
            if drawn < most {
                return (drawn % bound) as usize;
            }
        }
    }
}
