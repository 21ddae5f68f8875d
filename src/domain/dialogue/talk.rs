//! The preparation of one conversation.

use crate::domain::{ModelId, TalkId};

/// A prepared conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Its name in storage and addresses.
    pub id: TalkId,
    /// What it is called.
    pub name: String,
    /// The adapted model it uses; `None` for the original.
    pub model: Option<ModelId>,
}
