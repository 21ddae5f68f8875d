//! Documents that a wing keeps: one of a kind beside the other, each with earlier
//! generations, all handled in one way.

use super::documents::Store;
use super::envelope::Fault;
use super::keys;
use super::shelf::Loaded;
use crate::domain::Id;

/// Something that is kept as a document of its own.
pub trait Kept: Sized {
    /// What names it.
    type Id: Id;

    /// What its keys begin with.
    const PREFIX: &'static str;

    /// Its own id.
    fn id(&self) -> &Self::Id;

    /// Its text, in an envelope.
    fn seal(&self) -> String;

    /// It from its text.
    ///
    /// # Errors
    /// When the text is damaged or from a newer version.
    fn open(id: &Self::Id, text: &str) -> Result<Self, Fault>;
}

fn key<T: Kept>(id: &T::Id) -> String {
    format!("{}{}", T::PREFIX, id.text())
}

/// Why the text of a document cannot be read, if it cannot.
pub(super) fn fault<T: Kept>(document: &str, text: &str) -> Option<Fault> {
    let id = T::Id::of_text(document.strip_prefix(T::PREFIX)?)?;
    T::open(&id, text).err()
}

impl Store {
    /// All of a kind that can be read, in the order of their keys.
    pub fn all<T: Kept>(&self) -> Vec<T> {
        let keys = self.shelf.documents(T::PREFIX);
        let ids = keys
            .iter()
            .filter_map(|key| T::Id::of_text(key.strip_prefix(T::PREFIX)?));
        ids.filter_map(|id| self.kept::<T>(&id).into_option())
            .collect()
    }

    /// One of a kind.
    pub fn kept<T: Kept>(&self, id: &T::Id) -> Loaded<T> {
        self.opened(&key::<T>(id), |text| T::open(id, text))
    }

    /// Keeps one of a kind, replacing its earlier state.
    pub fn keep<T: Kept>(&self, value: &T) {
        self.shelf.save(&key::<T>(value.id()), value.seal());
    }

    /// Keeps one of a kind as the only text there is of it: no earlier state and no
    /// rescued text stays. Returns whether it is so; where the browser refuses,
    /// everything is as it was.
    pub fn keep_alone<T: Kept>(&self, value: &T) -> bool {
        self.shelf.save_alone(&key::<T>(value.id()), value.seal())
    }

    /// Forgets one of a kind, with its earlier states and rescued texts.
    pub fn forget<T: Kept>(&self, id: &T::Id) {
        let key = key::<T>(id);
        self.shelf.forget_rescued(&key);
        self.shelf.forget(&key);
    }

    /// How many documents of dialogues, of meeting culture and of own exercises and
    /// programmes there are, readable or not.
    pub fn count_of_wings(&self) -> (usize, usize, usize) {
        let count = |prefixes: &[&str]| {
            let of = |prefix: &&str| self.shelf.documents(prefix).len();
            prefixes.iter().map(of).sum()
        };
        (
            count(&[keys::MODEL, keys::TALK, keys::YEAR]),
            count(&[keys::CULTURE, keys::PULSE]),
            count(&[keys::EXERCISE, keys::PROGRAMME]),
        )
    }
}
