//! Loading and saving documents, whatever the backend does.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::backend::{Backend, WriteError};
use super::envelope::Fault;
use super::running::Running;
use super::{envelope, group, keys, round, running};
use crate::content::Lang;
use crate::domain::{Group, GroupId, OpenRound};

/// What loading a document gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded<T> {
    /// There is none.
    Missing,
    /// It was read.
    Good(T),
    /// It was damaged; this is its last good generation, and the damaged text
    /// is kept beside it.
    Recovered(T),
    /// It cannot be read, and stays where it is.
    Unreadable(Fault),
}

impl<T> Loaded<T> {
    /// The document, if there is one.
    pub fn into_option(self) -> Option<T> {
        match self {
            Loaded::Good(value) | Loaded::Recovered(value) => Some(value),
            Loaded::Missing | Loaded::Unreadable(_) => None,
        }
    }
}

/// A text on the device that the app could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// The text itself, for the person to take along.
    pub text: String,
    /// Whether a newer version of the app wrote it.
    pub newer: bool,
}

/// How a document is kept while it is replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// The last good generation stays beside the new one.
    Previous,
    /// Nothing stays: the difference of two generations of an open round
    /// would be somebody's sheet.
    Nothing,
}

/// The documents of this device. What the backend refuses is held in memory
/// and offered to it again at every save, so nothing is lost while the page
/// is open.
pub struct Store {
    backend: Box<dyn Backend>,
    unsaved: RefCell<BTreeMap<String, (String, Keep)>>,
    fault: Cell<Option<WriteError>>,
}

impl Store {
    /// A store on a backend.
    pub fn new(backend: Box<dyn Backend>) -> Store {
        Store {
            backend,
            unsaved: RefCell::default(),
            fault: Cell::new(None),
        }
    }

    /// Why something is held in memory only; `None` when all is kept.
    pub fn fault(&self) -> Option<WriteError> {
        self.fault.get()
    }

    /// Tries whether the backend keeps what it is given.
    ///
    /// # Errors
    /// When it does not, and why.
    pub fn probe(&self) -> Result<(), WriteError> {
        let tried = write_checked(&*self.backend, keys::PROBE, "1");
        self.backend.remove(keys::PROBE);
        self.fault.set(tried.err());
        tried
    }

    /// The chosen language.
    pub fn language(&self) -> Option<Lang> {
        let text = self.read(keys::SETTINGS)?;
        let settings: group::SettingsRecord = envelope::open("settings", &text).ok()?;
        match settings.lang.as_str() {
            "sv" => Some(Lang::Sv),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// Keeps the chosen language. Settings that cannot be read stay as they
    /// are; the choice then holds while the page is open.
    pub fn save_language(&self, lang: Lang) {
        if self
            .read(keys::SETTINGS)
            .is_none_or(|text| fault(keys::SETTINGS, &text).is_none())
        {
            let record = group::SettingsRecord {
                lang: lang.code().to_owned(),
            };
            self.save(
                keys::SETTINGS,
                envelope::seal("settings", &record),
                Keep::Nothing,
            );
        }
    }

    /// The groups that can be read, by name.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self
            .documents(keys::GROUP)
            .iter()
            .filter_map(|key| GroupId::parse(key.strip_prefix(keys::GROUP)?))
            .filter_map(|id| self.group(&id).into_option())
            .collect();
        groups.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        groups
    }

    /// A group.
    pub fn group(&self, id: &GroupId) -> Loaded<Group> {
        self.load(&keys::group(id), |text| group::open(id, text))
    }

    /// Keeps a group, replacing its earlier state.
    pub fn save_group(&self, value: &Group) {
        self.save(&keys::group(&value.id), group::seal(value), Keep::Previous);
    }

    /// Forgets a group and everything that belongs to it.
    pub fn remove_group(&self, id: &GroupId) {
        self.forget(&keys::group(id));
        self.forget(&keys::open(id));
    }

    /// Keeps a group whose open round was closed, and forgets that round. The
    /// round goes only when its result is kept; where there is no room, its own
    /// place is made free first.
    pub fn save_closed(&self, group: &Group) {
        let key = keys::open(&group.id);
        self.save_group(group);
        if self.fault().is_none() {
            self.forget(&key);
            return;
        }
        let open = self.read(&key);
        self.forget(&key);
        self.save_group(group);
        if self.fault().is_some()
            && let Some(open) = open
        {
            let _ = self.backend.write(&key, &open);
        }
    }

    /// The open round of a group. One that the group has closed is a leftover
    /// of a closing that was cut off, and no longer there.
    pub fn open_round(&self, id: &GroupId) -> Loaded<OpenRound> {
        let open = self.stored_round(id);
        let Loaded::Good(round) = &open else {
            return open;
        };
        let group = self.group(id).into_option();
        let is_closed =
            group.is_some_and(|it| it.rounds.iter().any(|it| round.number <= it.number));
        if is_closed { Loaded::Missing } else { open }
    }

    fn stored_round(&self, id: &GroupId) -> Loaded<OpenRound> {
        let key = keys::open(id);
        // A round that was written and not yet moved is the newer one: it holds
        // a sheet that somebody was thanked for.
        if let Some(Ok(newer)) =
            self.read(&next(&key)).map(|text| round::open_round(&text))
        {
            self.save_round(id, &newer);
            return Loaded::Good(newer);
        }
        match self.read(&key).map(|text| round::open_round(&text)) {
            None => Loaded::Missing,
            Some(Ok(value)) => Loaded::Good(value),
            Some(Err(fault)) => Loaded::Unreadable(fault),
        }
    }

    /// Keeps an open round; nothing of the earlier state stays.
    pub fn save_round(&self, id: &GroupId, value: &OpenRound) {
        self.save(&keys::open(id), round::seal_open(value), Keep::Nothing);
    }

    /// Forgets an open round.
    pub fn remove_round(&self, id: &GroupId) {
        self.forget(&keys::open(id));
    }

    /// The exercise that is being run.
    pub fn running(&self) -> Option<Running> {
        running::open(&self.read(keys::RUNNING)?).ok()
    }

    /// Keeps the exercise that is being run, or forgets it.
    pub fn save_running(&self, value: Option<&Running>) {
        match value {
            Some(value) => self.save(keys::RUNNING, running::seal(value), Keep::Nothing),
            None => self.forget(keys::RUNNING),
        }
    }

    /// Everything on the device that cannot be read, rescued texts included.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let mut found = Vec::new();
        for key in self.backend.keys(keys::PREFIX) {
            if let Some(text) = self.read(&key)
                && let Some(fault) = fault(&key, &text)
            {
                found.push(Unreadable {
                    key,
                    text,
                    newer: fault == Fault::Newer,
                });
            }
        }
        found
    }

    /// Forgets one unreadable text, when the person says so.
    pub fn remove_unreadable(&self, key: &str) {
        if self.unreadable().iter().any(|found| found.key == key) {
            self.backend.remove(key);
        }
    }

    /// How many documents are kept, for the page on what is stored.
    pub fn count(&self) -> usize {
        self.documents(keys::PREFIX).len()
    }

    /// Forgets everything of this app, and nothing of other sites.
    pub fn erase(&self) {
        for key in self.backend.keys(keys::PREFIX) {
            self.backend.remove(&key);
        }
        self.unsaved.borrow_mut().clear();
        self.fault.set(None);
    }

    /// The keys of documents, those held in memory among them.
    fn documents(&self, prefix: &str) -> Vec<String> {
        let mut found = self.backend.keys(prefix);
        let unsaved = self.unsaved.borrow();
        found.extend(
            unsaved
                .keys()
                .filter(|key| key.starts_with(prefix))
                .cloned(),
        );
        found.retain(|key| !is_companion(key));
        found.sort();
        found.dedup();
        found
    }

    fn read(&self, key: &str) -> Option<String> {
        if let Some((text, _)) = self.unsaved.borrow().get(key) {
            return Some(text.clone());
        }
        self.backend.read(key)
    }

    fn load<T>(&self, key: &str, open: impl Fn(&str) -> Result<T, Fault>) -> Loaded<T> {
        let Some(text) = self.read(key) else {
            return Loaded::Missing;
        };
        match open(&text) {
            Ok(value) => Loaded::Good(value),
            Err(Fault::Newer) => Loaded::Unreadable(Fault::Newer),
            Err(Fault::Damaged) => {
                let previous = self.backend.read(&format!("{key}{}", keys::PREVIOUS));
                let Some(good) = previous.filter(|text| open(text).is_ok()) else {
                    return Loaded::Unreadable(Fault::Damaged);
                };
                // The damaged text is put aside before anything replaces it.
                if self
                    .backend
                    .write(&format!("{key}{}", keys::RESCUE), &text)
                    .is_ok()
                {
                    let _ = self.backend.write(key, &good);
                }
                open(&good).map_or(Loaded::Unreadable(Fault::Damaged), Loaded::Recovered)
            }
        }
    }

    fn save(&self, key: &str, text: String, keep: Keep) {
        self.unsaved
            .borrow_mut()
            .insert(key.to_owned(), (text, keep));
        let mut fault = None;
        self.unsaved.borrow_mut().retain(|key, (text, keep)| {
            match replace(&*self.backend, key, text, *keep) {
                Ok(()) => false,
                Err(error) => {
                    fault = Some(error);
                    true
                }
            }
        });
        self.fault.set(fault);
    }

    fn forget(&self, key: &str) {
        self.unsaved.borrow_mut().remove(key);
        for companion in ["", keys::NEXT, keys::PREVIOUS] {
            self.backend.remove(&format!("{key}{companion}"));
        }
    }
}

/// Replaces a document so that at every moment a whole one is there.
fn replace(
    backend: &dyn Backend,
    key: &str,
    text: &str,
    keep: Keep,
) -> Result<(), WriteError> {
    let next = next(key);
    write_checked(backend, &next, text)?;
    if keep == Keep::Previous
        && let Some(current) = backend.read(key)
        && current != text
    {
        // Room for a generation more may be missing; the new state matters more.
        let _ = backend.write(&format!("{key}{}", keys::PREVIOUS), &current);
    }
    write_checked(backend, key, text)?;
    backend.remove(&next);
    Ok(())
}

fn write_checked(backend: &dyn Backend, key: &str, text: &str) -> Result<(), WriteError> {
    backend.write(key, text)?;
    if backend.read(key).as_deref() == Some(text) {
        Ok(())
    } else {
        Err(WriteError::NotKept)
    }
}

/// Why the text of a key cannot be read, if it cannot. Keys that this version
/// does not know are left alone.
fn fault(key: &str, text: &str) -> Option<Fault> {
    if key.ends_with(keys::RESCUE) {
        Some(Fault::Damaged)
    } else if is_companion(key) {
        None
    } else if key == keys::SETTINGS {
        envelope::open::<group::SettingsRecord>("settings", text).err()
    } else if key == keys::RUNNING {
        running::open(text).err()
    } else if key.starts_with(keys::OPEN) {
        round::open_round(text).err()
    } else {
        let id = GroupId::parse(key.strip_prefix(keys::GROUP)?)?;
        group::open(&id, text).err()
    }
}

fn next(key: &str) -> String {
    format!("{key}{}", keys::NEXT)
}

fn is_companion(key: &str) -> bool {
    [keys::NEXT, keys::PREVIOUS, keys::RESCUE]
        .iter()
        .any(|end| key.ends_with(end))
}
