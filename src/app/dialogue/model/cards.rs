//! The question cards of a model, one at a time.

use crate::app::dialogue::perspective;
use crate::content::Lang;
use crate::domain::dialogue::Part;
use crate::domain::dialogue::model::FIVE;

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The number of its perspective, from 1.
    pub number: usize,
    /// What that is called.
    pub perspective: String,
    /// The question.
    pub question: String,
}

/// The cards of one perspective, or of all, in their order.
pub fn deck(parts: &[Part; FIVE], of: Option<usize>, lang: Lang) -> Vec<Card> {
    let mut all = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if of.is_none_or(|it| it == place) {
            let name = perspective::name(part, lang);
            for question in perspective::cards(part, lang) {
                all.push(Card {
                    number: place + 1,
                    perspective: name.clone(),
                    question,
                });
            }
        }
    }
    all
}

/// A card so many steps from one of some; round the end. 0 where there are none.
pub fn turned(at: usize, by: isize, of: usize) -> usize {
    let of = isize::try_from(of).unwrap_or(isize::MAX).max(1);
    let at = isize::try_from(at).unwrap_or(0);
    usize::try_from(at.saturating_add(by).rem_euclid(of)).unwrap_or(0)
}

/// Another card than the one that is shown, by chance.
pub fn drawn(at: usize, of: usize, bits: u64) -> usize {
    let others = u64::try_from(of.saturating_sub(1)).unwrap_or(0);
    if others == 0 {
        return 0;
    }
    let steps = 1 + bits % others;
    turned(at, isize::try_from(steps).unwrap_or(1), of)
}
