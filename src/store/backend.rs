//! Where texts are kept: four operations on strings.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The browser's room for this site is used up.
    Full,
    /// The browser does not let the site keep anything.
    Blocked,
    /// What was read back is not what was written, or the place is taken by a
    /// text that this version cannot read.
    NotKept,
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            WriteError::Full => "storage is full",
            WriteError::Blocked => "storage is blocked",
            WriteError::NotKept => "storage did not keep what was written",
        })
    }
}

/// A place for texts by key. It sees all keys of its origin, so callers name
/// theirs with the app's prefix.
pub trait Backend {
    /// The text of a key as it is kept, whatever is held beside it.
    fn read(&self, key: &str) -> Option<String>;

    /// Keeps a text.
    ///
    /// # Errors
    /// When the text was not kept; what was there before then still is.
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError>;

    /// Holds a text that was refused for as long as the page is open, where the
    /// next module on the page finds it, until the key is written or removed. An
    /// empty text lets go of it.
    fn hold(&self, _key: &str, _text: &str) {}

    /// What is held, by key. A store that lives as long as the page needs none
    /// of that.
    fn held(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Forgets a key, and what is held of it.
    fn remove(&self, key: &str);

    /// All keys that begin with a prefix, in order.
    fn keys(&self, prefix: &str) -> Vec<String>;
}

/// A place that lasts as long as the page.
#[derive(Debug, Default)]
pub struct Memory(RefCell<BTreeMap<String, String>>);

impl Backend for Memory {
    fn read(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let texts = self.0.borrow();
        texts
            .keys()
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect()
    }
}

impl<B: Backend + ?Sized> Backend for &B {
    fn read(&self, key: &str) -> Option<String> {
        (**self).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        (**self).write(key, text)
    }

    fn hold(&self, key: &str, text: &str) {
        (**self).hold(key, text);
    }

    fn held(&self) -> Vec<(String, String)> {
        (**self).held()
    }

    fn remove(&self, key: &str) {
        (**self).remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        (**self).keys(prefix)
    }
}
