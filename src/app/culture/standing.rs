//! How an organisation stands: what is known, and what is next.

use time::Date;

use super::baseline::{comes_to, measured};
use crate::app::{BaselinePage, CulturePage, CultureRoute};
use crate::content::text::culture as text;
use crate::content::{Lang, words};
use crate::domain::culture::{Figures, Said};
use crate::domain::{Baseline, Culture};

/// The one thing to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing is measured yet.
    Begin,
    /// The last baseline has no figures yet.
    Measure(u32),
    /// It has figures and no proposal.
    Propose(u32),
    /// The proposal waits to be shown.
    Show(u32),
    /// The day has come to look again: a new baseline.
    Again,
    /// Two baselines can be set beside each other.
    Compare,
}

impl Next {
    /// What is next on a day.
    pub fn of(culture: &Culture, today: Date) -> Next {
        let Some(last) = culture.by_date().pop() else {
            return Next::Begin;
        };
        let has_figures = |it: &Baseline| Figures::of(&it.meetings).hours.is_some();
        let is_empty = |it: &Said| it.sv.trim().is_empty() && it.en.trim().is_empty();
        let proposal = &last.proposal;
        if !has_figures(last) {
            Next::Measure(last.number)
        } else if proposal.next.is_some_and(|it| it <= today) {
            Next::Again
        } else if is_empty(&proposal.proposed) {
            match culture.baselines.len() {
                1 => Next::Propose(last.number),
                _ => Next::Compare,
            }
        } else {
            Next::Show(last.number)
        }
    }

    /// What is said of it, and what the way there is called.
    pub const fn words(self) -> (crate::content::Text, crate::content::Text) {
        match self {
            Next::Begin => (text::NEXT_BEGIN, text::NEW_BASELINE),
            Next::Measure(_) => (text::NEXT_MEASURE, text::TO_MEASURE),
            Next::Propose(_) => (text::NEXT_PROPOSE, text::TO_MANAGEMENT),
            Next::Show(_) => (text::NEXT_SHOW, text::TO_MANAGEMENT),
            Next::Again => (text::NEXT_AGAIN, text::NEW_BASELINE),
            Next::Compare => (text::NEXT_COMPARE, text::TO_BESIDE),
        }
    }

    /// The page for it; `None` where a new baseline is begun.
    pub fn place(self, culture: &Culture) -> Option<CultureRoute> {
        let id = culture.id.clone();
        match self {
            Next::Begin | Next::Again => None,
            Next::Measure(number) => {
                Some(CultureRoute::Baseline(id, number, BaselinePage::Meetings))
            }
            Next::Propose(number) | Next::Show(number) => {
                Some(CultureRoute::Baseline(id, number, BaselinePage::Management))
            }
            Next::Compare => Some(CultureRoute::Culture(id, CulturePage::Beside)),
        }
    }
}

/// A baseline's name: the day on which its period begins.
pub fn name(baseline: &Baseline, lang: Lang) -> String {
    text::baseline_name(lang, &words::date(lang, baseline.from))
}

/// What is known of a baseline, in a line or two.
pub fn known(baseline: &Baseline, lang: Lang) -> Vec<String> {
    let figures = Figures::of(&baseline.meetings);
    let measured = measured(&baseline.meetings, &figures, lang);
    measured
        .into_iter()
        .chain(comes_to(&figures, lang))
        .collect()
}

/// What is in an organisation that is brought in, or listed.
pub fn facts(culture: &Culture, lang: Lang) -> String {
    match culture.baselines.len() {
        0 => text::NO_BASELINES.get(lang).to_owned(),
        1 => text::ONE_BASELINE.get(lang).to_owned(),
        n => text::baselines(lang, &n),
    }
}
