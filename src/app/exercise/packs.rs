//! Packs of own exercises: what is in a file is shown before anything is added, and
//! nothing that is there is overwritten.

use time::Date;

use crate::app::bringing::{Bringing, Refusal, name_of_copy};
use crate::app::file::{File, JSON, slug};
use crate::codec::{ExercisePack, PackFault, PackSpot, PackWrong};
use crate::content::Lang;
use crate::content::text::{bring, packs as text};
use crate::domain::exercise::written::LONGEST_TITLE;
use crate::domain::exercise::{Unsound, Written};
use crate::domain::{OwnExercise, OwnExerciseId, day};

/// Where a person is who brings in a pack.
pub type BringingPack = Bringing<Box<Found>, PackFault, ()>;

/// What is in a pack, beside what is on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What the pack is called; may be empty.
    pub name: String,
    /// Its exercises, each with what will become of it.
    pub exercises: Vec<(OwnExercise, Fate)>,
}

/// What becomes of an exercise of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    New,
    /// The same is on the device: nothing is done.
    Here,
    /// Another one with the same id is on the device: it is added as a copy.
    Copied,
}

impl Found {
    /// A pack beside the own exercises of the device.
    pub fn beside(pack: ExercisePack, own: &[OwnExercise]) -> Found {
        let fate = |it: &OwnExercise| {
            let same = own.iter().find(|known| known.id == it.id);
            match same {
                None => Fate::New,
                Some(known) if known.written == it.written => Fate::Here,
                Some(_) => Fate::Copied,
            }
        };
        let with_fate = |it: OwnExercise| {
            let fate = fate(&it);
            (it, fate)
        };
        Found {
            name: pack.name,
            exercises: pack.exercises.into_iter().map(with_fate).collect(),
        }
    }

    /// How many will be added.
    pub fn count_added(&self) -> usize {
        let all = self.exercises.iter();
        all.filter(|(_, fate)| *fate != Fate::Here).count()
    }

    /// What is added: new ones as they are, copies under an id and a title of their
    /// own. `free` gives an id that nothing has.
    pub fn added(
        &self,
        own: &[OwnExercise],
        lang: Lang,
        mut free: impl FnMut() -> Option<OwnExerciseId>,
    ) -> Vec<OwnExercise> {
        let mut added: Vec<OwnExercise> = Vec::new();
        for (it, fate) in &self.exercises {
            let it = match fate {
                Fate::Here => continue,
                Fate::New => it.clone(),
                Fate::Copied => {
                    let is_free = |title: &String| {
                        own.iter()
                            .chain(&added)
                            .all(|it| it.written.title != *title)
                    };
                    let (Some(id), Some(title)) = (
                        free(),
                        name_of_copy(&it.written.title, LONGEST_TITLE, lang, is_free),
                    ) else {
                        continue;
                    };
                    let written = Written {
                        title,
                        ..it.written.clone()
                    };
                    OwnExercise { id, written }
                }
            };
            added.push(it);
        }
        added
    }
}

/// A pack as a file.
pub fn file(pack: &ExercisePack, today: Date, lang: Lang) -> File {
    let called = slug(&pack.name, text::FILE_STEM.get(lang));
    File {
        name: format!("samklang-{called}-{}.json", day::iso(today)),
        mime: JSON,
        text: pack.write(),
    }
}

/// After a file was chosen and read.
pub fn chosen(text: &str, own: &[OwnExercise]) -> BringingPack {
    let read = ExercisePack::read(text);
    Bringing::read(read.map(|pack| Box::new(Found::beside(pack, own))))
}

/// What becomes of an exercise, in words.
pub fn fate(fate: Fate, lang: Lang) -> &'static str {
    let words = match fate {
        Fate::New => text::FATE_NEW,
        Fate::Here => text::FATE_HERE,
        Fate::Copied => text::FATE_COPIED,
    };
    words.get(lang)
}

/// What is wrong with a file, and what to do.
pub fn refusal(refusal: Refusal<PackFault>, lang: Lang) -> String {
    let fault = match refusal {
        Refusal::Unreadable => return bring::UNREADABLE.get(lang).to_owned(),
        Refusal::Fault(fault) => fault,
    };
    let what = match fault {
        PackFault::TooLarge => return text::TOO_LARGE.get(lang).to_owned(),
        PackFault::NotJson(at) => return text::not_json(lang, &at.line, &at.column),
        PackFault::NotOurs => return text::NOT_OURS.get(lang).to_owned(),
        PackFault::Newer => return bring::NEWER.get(lang).to_owned(),
        PackFault::Damaged(PackSpot::Text(at)) => {
            text::damaged_at(lang, &at.line, &at.column)
        }
        PackFault::Damaged(PackSpot::Count) => text::COUNT.get(lang).to_owned(),
        PackFault::Damaged(PackSpot::Exercise(place, wrong)) => match wrong {
            PackWrong::Id => text::wrong_id(lang, &place),
            PackWrong::SameId => text::same_id(lang, &place),
            PackWrong::Unsound(Unsound::TooMuch) => text::too_much(lang, &place),
            PackWrong::Unsound(Unsound::Trains) => text::trains_nothing(lang, &place),
            PackWrong::Unsound(Unsound::People) => text::no_people(lang, &place),
            PackWrong::Unsound(Unsound::Step(step)) => {
                text::wrong_step(lang, &step, &place)
            }
        },
    };
    text::damaged(lang, &what)
}
