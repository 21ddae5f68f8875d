//! Moving a block by its handle, with a mouse or a finger. Buttons and keys do the
//! same.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::desk::Desk;
use crate::browser::pointer;

/// Names the block that a line is about.
const BLOCK: &str = "data-block";

/// What is being dragged, and over what.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    desk: Desk,
    taken: RwSignal<Option<u32>>,
    over: RwSignal<Option<u32>>,
}

impl Drag {
    pub(super) fn new(desk: Desk) -> Drag {
        Drag {
            desk,
            taken: RwSignal::new(None),
            over: RwSignal::new(None),
        }
    }

    pub(super) fn is_taken(self, number: u32) -> bool {
        self.taken.get() == Some(number)
    }

    /// Whether a block would be put down at the place of this one.
    pub(super) fn is_over(self, number: u32) -> bool {
        self.over.get() == Some(number) && !self.is_taken(number)
    }

    fn takes(self, number: u32, event: &PointerEvent) {
        // No text is selected meanwhile.
        event.prevent_default();
        pointer::capture(event);
        self.taken.set(Some(number));
    }

    fn moves(self, event: &PointerEvent) {
        if self.taken.get_untracked().is_some() {
            let found = pointer::over(event, BLOCK);
            self.over.set(found.and_then(|it| it.parse().ok()));
        }
    }

    fn drops(self, is_meant: bool) {
        let (taken, over) = (self.taken.get_untracked(), self.over.get_untracked());
        self.taken.set(None);
        self.over.set(None);
        if let (true, Some(taken), Some(over)) = (is_meant, taken, over) {
            let order = self.desk.order;
            let place = order.with_untracked(|it| it.iter().position(|it| *it == over));
            if let Some(place) = place.filter(|_| taken != over) {
                self.desk.moves_to(taken, place);
            }
        }
    }
}

/// What a block is taken by. For those who see it only: everybody else has buttons.
pub(super) fn handle(drag: Drag, number: u32) -> impl IntoView {
    view! {
        <span
            class="plan-handle"
            aria-hidden="true"
            on:pointerdown=move |event| drag.takes(number, &event)
            on:pointermove=move |event| drag.moves(&event)
            on:pointerup=move |_| drag.drops(true)
            on:pointercancel=move |_| drag.drops(false)
        ></span>
    }
}
