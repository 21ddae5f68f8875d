//! Programmes: which exercises are proposed, and what of them is said.

use super::finding::{Meets, Search};
use crate::app::suggest::Why;
use crate::content::text::programme as text;
use crate::content::{EXERCISES, ExerciseText, Lang, Text};
use crate::domain::exercise::programme::{MINUTES, PROPOSED, START};
use crate::domain::exercise::{Differed, Place, Programme};
use crate::domain::{Dimension, Safety};

/// What a programme is to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is to be practised, the most urgent first; empty for a bit of everything.
    pub trains: Vec<Dimension>,
    /// How many meetings, one of [`PROPOSED`].
    pub meetings: usize,
    /// The most minutes of each, one of [`MINUTES`].
    pub minutes: u32,
    /// How many the group is, if it is known.
    pub people: Option<u32>,
    /// How it meets, if that is known.
    pub meets: Option<Meets>,
}

impl Wish {
    /// Five meetings of a quarter of an hour, for what a result suggests.
    pub fn of(reasons: &[Why]) -> Wish {
        let mut trains = Vec::new();
        for why in reasons {
            if !trains.contains(&why.dimension()) {
                trains.push(why.dimension());
            }
        }
        Wish {
            trains,
            meetings: 5,
            minutes: 15,
            people: None,
            meets: None,
        }
    }

    /// The exercises of the programme, one a meeting, none twice; fewer than were
    /// wished for where the library has no more that fit.
    ///
    /// The start is what asks for least: little trust, few minutes. What is most
    /// urgent comes first and comes back most often; where its exercises are used up,
    /// those follow that train it besides, and then those of what else was wished for.
    /// Exercises for the beginning and the end of meetings are no part of it: they
    /// need no item of the agenda.
    pub fn proposal(&self) -> Vec<&'static ExerciseText> {
        let meetings = self.meetings.clamp(*PROPOSED.start(), *PROPOSED.end());
        let minutes = self.minutes.clamp(*MINUTES.start(), *MINUTES.end());
        let search = Search {
            minutes: Some(minutes),
            people: self.people,
            meets: self.meets,
            place: Some(Place::Main),
            ..Search::default()
        };
        let mut left: Vec<&ExerciseText> = EXERCISES
            .iter()
            .filter(|it| search.fits(&it.exercise.facts()))
            .collect();
        let mut chosen = Vec::new();
        for meeting in 0..meetings {
            let wanted = self.wanted(meeting);
            let is_start = meeting < START;
            let best = (0..left.len()).min_by_key(|at| {
                left.get(*at)
                    .map(|it| rank(it, wanted, &self.trains, is_start))
            });
            let Some(best) = best else {
                break;
            };
            chosen.push(left.remove(best));
        }
        chosen
    }

    /// What a meeting, from 0, is for: the most urgent twice before each of the
    /// others.
    fn wanted(&self, meeting: usize) -> Option<Dimension> {
        match self.trains.as_slice() {
            [] => {
                let all = Dimension::PERSPECTIVES;
                all.get(meeting % all.len()).copied()
            }
            [only] => Some(*only),
            [first, others @ ..] => {
                if meeting % 3 < 2 {
                    Some(*first)
                } else {
                    others.get(meeting / 3 % others.len()).copied()
                }
            }
        }
    }
}

/// The lower, the better it fits a meeting of a programme.
type Rank = (u8, Option<Safety>, u32, &'static str);

fn rank(
    it: &'static ExerciseText,
    wanted: Option<Dimension>,
    trains: &[Dimension],
    is_start: bool,
) -> Rank {
    let shape = &it.exercise;
    let is_main = |it: &Dimension| shape.trains.first() == Some(it);
    let fit = match wanted {
        Some(wanted) if is_main(&wanted) => 0,
        Some(wanted) if shape.trains.contains(&wanted) => 1,
        _ if trains.iter().any(is_main) => 2,
        _ if trains.iter().any(|it| shape.trains.contains(it)) => 3,
        _ => 4,
    };
    let safety = is_start.then_some(shape.fit.safety);
    (fit, safety, shape.minutes(), shape.id)
}

/// Whether a meeting, by its place from 0, is the start or goes on.
pub fn phase(place: usize, lang: Lang) -> &'static str {
    let phase = if place < START {
        text::PHASE_START
    } else {
        text::PHASE_ON
    };
    phase.get(lang)
}

/// What the group said about its talk.
pub const fn differed(it: Differed) -> Text {
    match it {
        Differed::Clearly => text::DIFFERED_CLEARLY,
        Differed::ALittle => text::DIFFERED_LITTLE,
        Differed::Not => text::DIFFERED_NOT,
        Differed::Unsure => text::DIFFERED_UNSURE,
    }
}

/// How far a programme has come.
pub fn progress(programme: &Programme, lang: Lang) -> String {
    text::progress(lang, &programme.count_done(), &programme.slots.len())
}
