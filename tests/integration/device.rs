//! A device's storage that can be full, blocked, forgetful or cut off, and that
//! a test can look into.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use samklang::store::{Backend, WriteError};

/// What the storage does with a write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It keeps what is written.
    #[default]
    Willing,
    /// It refuses every write and says so; removing works.
    Refusing(WriteError),
    /// It has room for so many bytes, keys and texts together.
    Room(usize),
    /// It says that it keeps what is written, and does not.
    Forgetful,
    /// The page has died: nothing reaches the storage any more.
    Dead,
}

#[derive(Default)]
struct Inside {
    texts: RefCell<BTreeMap<String, String>>,
    mood: Cell<Mood>,
    /// After so many more writes or removals the mood changes.
    change: Cell<Option<(usize, Mood)>>,
    written: RefCell<Vec<String>>,
    /// What a page holds, as long as it is open.
    held: RefCell<BTreeMap<String, String>>,
    is_page: Cell<bool>,
}

/// Clones are the same storage, as several pages on one device are.
#[derive(Clone, Default)]
pub(crate) struct Device(Rc<Inside>);

impl Device {
    pub(crate) fn set(&self, mood: Mood) {
        self.0.mood.set(mood);
        self.0.change.set(None);
    }

    /// The mood from the (k + 1)th write or removal on.
    pub(crate) fn set_after(&self, k: usize, mood: Mood) {
        self.0.change.set(Some((k, mood)));
    }

    /// From now on one page, on which several modules have stores of their own.
    pub(crate) fn open_page(&self) {
        self.0.is_page.set(true);
    }

    /// The page is closed: what it held is gone.
    pub(crate) fn close_page(&self) {
        self.0.is_page.set(false);
        self.0.held.borrow_mut().clear();
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        let mut texts = self.0.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.0.texts.borrow().get(key).cloned()
    }

    pub(crate) fn all_keys(&self) -> Vec<String> {
        self.0.texts.borrow().keys().cloned().collect()
    }

    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        self.0.texts.borrow().clone()
    }

    /// The bytes that are used.
    pub(crate) fn size(&self) -> usize {
        let texts = self.0.texts.borrow();
        texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// Every key that was ever written.
    pub(crate) fn written(&self) -> Vec<String> {
        self.0.written.borrow().clone()
    }

    fn mood(&self) -> Mood {
        if let Some((left, mood)) = self.0.change.get() {
            if left == 0 {
                self.set(mood);
            } else {
                self.0.change.set(Some((left - 1, mood)));
            }
        }
        self.0.mood.get()
    }
}

impl Backend for Device {
    fn read(&self, key: &str) -> Option<String> {
        self.text(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        match self.mood() {
            Mood::Willing => {
                self.0.written.borrow_mut().push(key.to_owned());
                self.0.held.borrow_mut().remove(key);
                self.put(key, text);
                Ok(())
            }
            Mood::Room(most) => {
                let old = self.text(key).map_or(0, |old| key.len() + old.len());
                if most < self.size() - old + key.len() + text.len() {
                    return Err(WriteError::Full);
                }
                self.0.held.borrow_mut().remove(key);
                self.put(key, text);
                Ok(())
            }
            Mood::Refusing(error) => Err(error),
            Mood::Forgetful => Ok(()),
            Mood::Dead => Err(WriteError::Blocked),
        }
    }

    fn hold(&self, key: &str, text: &str) {
        if self.0.is_page.get() {
            let mut held = self.0.held.borrow_mut();
            held.insert(key.to_owned(), text.to_owned());
            held.retain(|_, text| !text.is_empty());
        }
    }

    fn held(&self) -> Vec<(String, String)> {
        self.0.held.borrow().clone().into_iter().collect()
    }

    fn remove(&self, key: &str) {
        self.0.held.borrow_mut().remove(key);
        if self.mood() != Mood::Dead {
            self.0.texts.borrow_mut().remove(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let mut keys = self.all_keys();
        keys.retain(|key| key.starts_with(prefix));
        keys
    }
}
