//! The model of five perspectives, and how it was adapted.

use crate::domain::ModelId;

/// A perspective of the original model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    /// Reflect: on oneself, on others and on what is around.
    Reflect,
    /// Include others in one's own view.
    Include,
    /// Explore with curiosity how others see it, and the whole.
    Explore,
    /// Show appreciation.
    Appreciate,
    /// Express gratitude.
    Thank,
}

impl Perspective {
    /// Every perspective, in the order of the original.
    pub const ALL: [Perspective; 5] = [
        Perspective::Reflect,
        Perspective::Include,
        Perspective::Explore,
        Perspective::Appreciate,
        Perspective::Thank,
    ];
}

/// Where a perspective of a model comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The original model.
    Original(Perspective),
    /// "Challenge", as one authority put in the place of gratitude.
    Challenge,
    /// Somebody's own.
    Own,
}

/// A perspective as a model has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it comes from.
    pub origin: Origin,
    /// What it is called here; empty for the usual name.
    pub name: String,
    /// Own behaviours instead of the usual ones; empty for those.
    pub behaviours: Vec<String>,
    /// Own questions instead of the usual cards; empty for those.
    pub questions: Vec<String>,
}

impl Part {
    /// A perspective with its usual name, behaviours and questions.
    pub fn usual(origin: Origin) -> Part {
        Part {
            origin,
            name: String::new(),
            behaviours: Vec::new(),
            questions: Vec::new(),
        }
    }
}

/// A model of perspectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its name in storage and addresses.
    pub id: ModelId,
    /// What it is called.
    pub name: String,
    /// Its perspectives, in their order.
    pub parts: Vec<Part>,
}

impl Model {
    /// The perspectives of the original.
    pub fn original() -> Vec<Part> {
        let usual = |it| Part::usual(Origin::Original(it));
        Perspective::ALL.into_iter().map(usual).collect()
    }
}
