//! Browsers wait for their turn: more of them at once only slow one another down.

use std::cell::Cell;
use std::marker::PhantomData;
use std::sync::{Condvar, Mutex, PoisonError};

/// How many journeys go on at once.
const AT_ONCE: usize = 2;
static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

thread_local! {
    /// The browsers of the journey on this thread.
    static HERE: Cell<usize> = const { Cell::new(0) };
}

/// A browser's leave to run. A journey waits for its first one only: two that each
/// held one and waited for another would wait forever.
#[derive(Debug)]
pub(crate) struct Place {
    /// It counts on the thread that took it.
    stays: PhantomData<*const ()>,
}

impl Place {
    pub(crate) fn take() -> Place {
        if HERE.get() == 0 {
            let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
            while AT_ONCE <= *running {
                running = FREED.wait(running).unwrap_or_else(PoisonError::into_inner);
            }
            *running += 1;
        }
        HERE.set(HERE.get() + 1);
        Place { stays: PhantomData }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        HERE.set(HERE.get() - 1);
        if HERE.get() == 0 {
            let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
            *running -= 1;
            FREED.notify_one();
        }
    }
}
