//! The texts of documents: what the backend keeps, and what it refused.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::backend::{Backend, WriteError};
use super::envelope::Fault;
use super::fault::Check;
use super::keys;
use super::replace::{put_aside, replace, replace_alone, write_checked};

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

/// A backend, and what it refused: that is held in memory and offered to it
/// again at every save, so nothing is lost while the page is open.
pub(super) struct Shelf {
    pub(super) backend: Box<dyn Backend>,
    pub(super) check: Check,
    /// By document; newer than what the backend keeps of it.
    held: RefCell<BTreeMap<String, String>>,
    fault: Cell<Option<WriteError>>,
}

impl Shelf {
    /// A shelf, with what an earlier one on the page held.
    pub(super) fn new(backend: Box<dyn Backend>, check: Check) -> Shelf {
        // One by one: collecting would bring a sort along.
        let mut held = BTreeMap::new();
        for (document, text) in backend.held() {
            held.insert(document, text);
        }
        Shelf {
            held: RefCell::new(held),
            backend,
            check,
            fault: Cell::new(None),
        }
    }

    /// Why something is held only; `None` when all is kept.
    pub(super) fn fault(&self) -> Option<WriteError> {
        self.fault.get()
    }

    /// Tries whether the backend keeps what it is given, and offers it all.
    pub(super) fn probe(&self) -> Result<(), WriteError> {
        let tried = write_checked(&*self.backend, keys::PROBE, "1");
        self.backend.remove(keys::PROBE);
        self.offer();
        let fault = tried.err().or(self.fault());
        self.fault.set(fault);
        fault.map_or(Ok(()), Err)
    }

    /// What is held of a document.
    pub(super) fn held(&self, document: &str) -> Option<String> {
        self.held.borrow().get(document).cloned()
    }

    /// The documents of which there is any text, kept or held.
    pub(super) fn documents(&self, prefix: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let held = self.held.borrow();
        for key in self.backend.keys(prefix).iter().chain(held.keys()) {
            let document = keys::document(key);
            let is_new = !found.iter().any(|known| known == document);
            if is_new && document.starts_with(prefix) && !keys::is_rescue(document) {
                found.push(document.to_owned());
            }
        }
        found
    }

    /// The text of a document: what is held, else its own, else the one that
    /// was to replace it, else the one before it.
    pub(super) fn text(&self, document: &str) -> Loaded<String> {
        if let Some(text) = self.held(document) {
            return Loaded::Good(text);
        }
        let own = self.backend.read(document);
        if let Some(text) = &own {
            match (self.check)(document, text) {
                None => {
                    self.drop_unfinished(document);
                    return Loaded::Good(text.clone());
                }
                Some(Fault::Newer) => return Loaded::Unreadable(Fault::Newer),
                Some(Fault::Damaged) => {}
            }
        }
        let beside = [keys::next(document), keys::previous(document)];
        let mut texts = beside.iter().filter_map(|key| self.backend.read(key));
        let good = texts.find(|text| (self.check)(document, text).is_none());
        match (own, good) {
            (None, None) => Loaded::Missing,
            (None, Some(good)) => Loaded::Good(good),
            (Some(_), None) => Loaded::Unreadable(Fault::Damaged),
            (Some(damaged), Some(good)) => {
                // Nothing takes its place before it is put aside.
                if put_aside(&*self.backend, document, &damaged).is_ok() {
                    let _ = self.backend.write(document, &good);
                }
                Loaded::Recovered(good)
            }
        }
    }

    /// Forgets a writing that was cut off, where the document is whole without
    /// it. It may be a result, and beside sums that go on growing it would tell
    /// what the sheets between them say.
    fn drop_unfinished(&self, document: &str) {
        let next = keys::next(document);
        let unfinished = self.backend.read(&next);
        if unfinished.is_some_and(|text| (self.check)(document, &text).is_none()) {
            self.backend.remove(&next);
        }
    }

    /// Whether what stands in the place of a document cannot be read.
    pub(super) fn is_taken(&self, document: &str) -> bool {
        let own = self.backend.read(document);
        own.is_some_and(|text| (self.check)(document, &text).is_some())
    }

    /// Keeps the text of a document; where that is refused, it is held.
    pub(super) fn save(&self, document: &str, text: String) {
        let document = document.to_owned();
        self.held.borrow_mut().insert(document, text);
        self.offer();
    }

    /// Keeps the text of a document as the only one there is of it, earlier ones and
    /// rescued ones gone. Returns whether it is so; where it is refused, nothing has
    /// changed.
    pub(super) fn save_alone(&self, document: &str, text: String) -> bool {
        if replace_alone(&*self.backend, document, &text).is_err() {
            return false;
        }
        self.let_go(document);
        true
    }

    /// Offers everything that is held to the backend.
    pub(super) fn offer(&self) {
        let mut fault = None;
        self.held.borrow_mut().retain(|document, text| {
            let Err(error) = replace(&*self.backend, self.check, document, text) else {
                return false;
            };
            self.backend.hold(document, text);
            // Unreadable settings are told by themselves; that a language is
            // not kept is no reason to say that nothing is.
            if document != keys::SETTINGS || error != WriteError::NotKept {
                fault = Some(error);
            }
            true
        });
        self.fault.set(fault);
    }

    /// Forgets what is held of a document, and leaves what is kept.
    pub(super) fn let_go(&self, document: &str) {
        if self.held.borrow_mut().remove(document).is_some() {
            self.backend.hold(document, "");
            self.offer();
        }
    }

    /// Forgets a document, but for its rescued texts.
    pub(super) fn forget(&self, document: &str) {
        let is_waiting = !self.held.borrow().is_empty();
        self.held.borrow_mut().remove(document);
        // The document itself goes last: what is left after a cut-off is whole.
        for key in [keys::next(document), keys::previous(document)] {
            self.backend.remove(&key);
        }
        self.backend.remove(document);
        if is_waiting {
            // There may be room now.
            self.offer();
        }
    }

    /// Forgets the rescued texts of a document.
    pub(super) fn forget_rescued(&self, document: &str) {
        let mut rescued = self.backend.keys(document);
        rescued.retain(|key| keys::is_rescue(key));
        for key in rescued {
            self.backend.remove(&key);
        }
    }

    /// Forgets everything of this app, and nothing of other sites.
    pub(super) fn erase(&self) {
        let held = std::mem::take(&mut *self.held.borrow_mut());
        for key in held.keys().chain(&self.backend.keys(keys::PREFIX)) {
            self.backend.remove(key);
        }
        self.fault.set(None);
    }
}
