//! A field for an amount: kept as it is typed, and told at its place what cannot be.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::culture::faults::of_field;
use crate::app::culture::typing::{Unit, read, shown};
use crate::content::Text;
use crate::domain::culture::check::Field;
use crate::domain::culture::{Amount, Meetings};
use crate::ui::pages::culture::amount::amount;

/// What a field is called.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Unique on the page.
    pub(super) id: &'static str,
    pub(super) label: Text,
    pub(super) hint: Option<Text>,
}

pub(super) fn field<F>(desk: Desk, names: Names, unit: Unit, at: Field, of: F) -> AnyView
where
    F: for<'a> Fn(&'a mut Meetings) -> &'a mut Amount + Copy + Send + Sync + 'static,
{
    let shell = desk.shell;
    let Names { id, label, hint } = names;
    let now = move || {
        let mut meetings = desk.meetings.get_untracked();
        shown(unit, of(&mut meetings), desk.lang())
    };
    let error = Memo::new(move |_| {
        let lang = shell.lang.get();
        desk.faults.with(|found| of_field(found, at, lang))
    });
    let type_in = move |it: String| {
        let amount = read(unit, &it, desk.shell.lang.get_untracked());
        desk.change(Some(id.to_owned()), |it| *of(it) = amount);
    };
    amount(id, label, hint, now(), error, type_in)
}
