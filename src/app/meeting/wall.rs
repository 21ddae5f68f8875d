//! What participants see of a meeting that goes on. It holds nothing else: no
//! notes, no material, no one who leads. The clocks, which change every second, are
//! `leading::block_left` and `speaking::speaker_left`.

use super::leading::{block_ends, block_title, time, title};
use crate::content::text::lead as text;
use crate::content::{Lang, words};
use crate::domain::Meeting;
use crate::domain::meeting::{Lead, Question, Speakers};
use crate::domain::timer::Moment;

/// The next speakers that are shown.
const SPEAKERS: usize = 3;
/// The questions that are shown: more would have to be scrolled.
const QUESTIONS: usize = 3;
/// The groups that are shown. While groups work, where each is matters more than
/// the questions, which are only counted then.
const GROUPS: usize = 6;

/// The wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// What the meeting is called.
    pub title: String,
    /// Where it stands.
    pub scene: Scene,
    /// The latest questions that were written up; none while groups work.
    pub questions: Vec<String>,
    /// How many questions there are besides.
    pub more_questions: usize,
}

/// Where a meeting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// It has not begun.
    Before {
        /// When it begins.
        begins: String,
    },
    /// It goes on.
    Going(Box<Going>),
    /// It is over.
    Over {
        /// When the group meets next.
        next: Option<String>,
    },
}

/// A meeting that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// The block that goes on.
    pub now: String,
    /// Whether it is a break.
    pub is_break: bool,
    /// Groups that work side by side, and where.
    pub groups: Vec<String>,
    /// How many groups there are besides.
    pub more_groups: usize,
    /// When it is to end.
    pub until: String,
    /// The next block.
    pub next: Option<String>,
    /// When the next break is, where it is not the next block.
    pub next_break: Option<String>,
    /// When the meeting ends.
    pub ends: String,
    /// Who speaks and who waits, where anybody does.
    pub speakers: Option<Speaking>,
}

/// The list of speakers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// Who speaks.
    pub now: Option<String>,
    /// Who speaks next.
    pub next: Vec<String>,
    /// How many wait.
    pub waiting: usize,
}

impl Wall {
    /// What is to be seen now.
    pub fn of(meeting: &Meeting, now: Moment, lang: Lang) -> Wall {
        let scene = match &meeting.lead {
            None => Scene::Before {
                begins: words::time(lang, meeting.plan.begins_at()),
            },
            Some(lead) => match Going::of(lead, now, lang) {
                Some(going) => Scene::Going(Box::new(going)),
                None => Scene::Over {
                    next: meeting.outcome.next_on.map(|day| words::date(lang, day)),
                },
            },
        };
        let has_groups =
            matches!(&scene, Scene::Going(going) if !going.groups.is_empty());
        let most = if has_groups { 0 } else { QUESTIONS };
        let all = meeting.outcome.questions.all();
        let shown = all.iter().rev().take(most);
        let shown: Vec<&Question> = shown.collect();
        Wall {
            title: title(&meeting.plan, lang),
            scene,
            more_questions: all.len() - shown.len(),
            questions: shown.iter().rev().map(|it| it.text.clone()).collect(),
        }
    }
}

impl Going {
    fn of(lead: &Lead, now: Moment, lang: Lang) -> Option<Going> {
        let block = lead.sheet.blocks().get(lead.at)?;
        let forecast = lead.forecast(now);
        let named = |number| lead.sheet.block(number);
        let next = forecast.coming.first().and_then(|it| named(it.number));
        let mut later = forecast.coming.iter().skip(1);
        let is_break = |number| named(number).is_some_and(|it| it.is_break);
        let next_break = later.find(|it| is_break(it.number));
        let has_break = block.is_break || next.is_some_and(|it| it.is_break);
        let groups = block.groups.iter().take(GROUPS).map(|group| {
            let place = group.place.trim();
            match group.title.trim() {
                title if place.is_empty() => title.to_owned(),
                title => text::group_line(lang, &title, &place),
            }
        });
        Some(Going {
            now: block_title(block, lang),
            is_break: block.is_break,
            groups: groups.collect(),
            more_groups: block.groups.len().saturating_sub(GROUPS),
            until: block_ends(lead, lang)?,
            next: next.map(|it| block_title(it, lang)),
            next_break: next_break
                .filter(|_| !has_break)
                .map(|it| time(lang, it.start)),
            ends: time(lang, forecast.ends),
            speakers: Speaking::of(&lead.speakers),
        })
    }
}

impl Speaking {
    fn of(speakers: &Speakers) -> Option<Speaking> {
        if speakers.now.is_none() && speakers.waiting.is_empty() {
            return None;
        }
        let next = speakers.waiting.iter().take(SPEAKERS);
        Some(Speaking {
            now: speakers.now.as_ref().map(|it| it.name.clone()),
            next: next.map(|it| it.name.clone()).collect(),
            waiting: speakers.waiting.len(),
        })
    }
}
