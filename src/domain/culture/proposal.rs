//! What is proposed to management. Own words may be written in both languages, as the
//! page is given in either.

use time::Date;

use super::amount::Amount;

/// The most of a post, in per cent: ten posts.
pub const MOST_POST: u32 = 1_000;

/// Own words in either language; the other one is empty until somebody writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// What is proposed to management.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Why this is looked at.
    pub purpose: Said,
    /// What is proposed.
    pub proposed: Said,
    /// A part of a full-time post, in per cent, 1 to [`MOST_POST`].
    pub post: Amount,
    /// Money, in kronor.
    pub money: Amount,
    /// Who is to answer for it.
    pub owner: Said,
    /// How it is followed up.
    pub measures: Said,
    /// When it is looked at next.
    pub next: Option<Date>,
    /// The number of an earlier baseline that is shown beside this one.
    pub beside: Option<u32>,
}
