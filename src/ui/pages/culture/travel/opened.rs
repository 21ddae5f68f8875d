//! The line that is open, and what is typed in it. Everything else on the page may
//! change and be made anew meanwhile: nothing that is typed is lost by it.

use leptos::prelude::*;

/// A line by its key, with its draft.
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
    K: Copy + PartialEq + Send + Sync + 'static,
    D: Default + Send + Sync + 'static,
{
    /// No line.
    pub(super) fn none() -> Opened<K, D> {
        Opened {
            key: RwSignal::new(None),
            draft: RwSignal::new(D::default()),
        }
    }

    /// Whether a line is open.
    pub(super) fn is(self, key: K) -> bool {
        self.key.get() == Some(key)
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

    /// Closes a line that is gone.
    pub(super) fn lost(self, key: K) {
        if self.key.get_untracked() == Some(key) {
            self.closes();
        }
    }
}

impl<D: Default + Send + Sync + 'static> Opened<usize, D> {
    /// A line was taken away: the open one may have another place now.
    pub(super) fn removed(self, place: usize) {
        self.key.update(|key| {
            *key = key.and_then(|at| match at.cmp(&place) {
                std::cmp::Ordering::Less => Some(at),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(at - 1),
            });
        });
    }
}
