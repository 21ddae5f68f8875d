//! The line that is open, and what is typed in it. Everything else on the page may
//! change and be made anew meanwhile: nothing that is typed is lost by it.

use leptos::prelude::*;

/// What names a line, with its draft. Lines of a list have no number: they are named by
/// their place and what stood in them, see [`place`].
pub(super) struct Opened<K: Send + Sync + 'static, D: Send + Sync + 'static> {
    key: RwSignal<Option<K>>,
    draft: RwSignal<D>,
}

// Not derived: keys and drafts need not be copied for their signals to be.
impl<K: Send + Sync + 'static, D: Send + Sync + 'static> Clone for Opened<K, D> {
    fn clone(&self) -> Opened<K, D> {
        *self
    }
}

impl<K: Send + Sync + 'static, D: Send + Sync + 'static> Copy for Opened<K, D> {}

impl<K, D> Opened<K, D>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    D: Default + Send + Sync + 'static,
{
    /// No line.
    pub(super) fn none() -> Opened<K, D> {
        Opened {
            key: RwSignal::new(None),
            draft: RwSignal::new(D::default()),
        }
    }

    /// The line that is open, following it.
    pub(super) fn key(self) -> Option<K> {
        self.key.get()
    }

    /// What is typed in it.
    pub(super) fn draft(self) -> RwSignal<D> {
        self.draft
    }

    /// Opens a line with what stands in it.
    pub(super) fn opens(self, key: K, draft: D) {
        self.draft.set(draft);
        self.key.set(Some(key));
    }

    /// Closes it.
    pub(super) fn closes(self) {
        self.key.set(None);
    }
}

impl<L, D> Opened<(usize, L), D>
where
    L: Clone + PartialEq + Send + Sync + 'static,
    D: Default + Send + Sync + 'static,
{
    /// Where the open line stands now, following which it is: others may have come,
    /// gone or come back before it. `None` where none is open, or it is gone itself.
    pub(super) fn place(self, lines: &[L]) -> Option<usize> {
        let (at, line) = self.key()?;
        if lines.get(at) == Some(&line) {
            return Some(at);
        }
        lines.iter().position(|it| *it == line)
    }
}
