//! B: when and where, and how participants prepare.

use leptos::prelude::*;

use super::{Planning, fields};
use crate::app::meeting::place::field;
use crate::app::meeting::words;
use crate::browser::clock;
use crate::content::text::{checks, plan as text};
use crate::domain::meeting::{Check, MeetingKind, Tick as Ticked};
use crate::ui::parts::{DateField, Select, Tick, TimeField};

pub(super) fn section(planning: Planning) -> AnyView {
    let shell = planning.shell;
    let kinds = move || {
        let lang = shell.lang.get();
        let kinds = MeetingKind::ALL.into_iter();
        let row = |it: MeetingKind| (it.id().to_owned(), words::kind(it).name.get(lang));
        kinds.map(row).collect()
    };
    let sound = Ticked::Check(Check::Sound);
    let is_tried = planning.follow(|plan| plan.is_ticked(Ticked::Check(Check::Sound)));
    view! {
        <section class="stack">
            <h2>{shell.t(text::WHERE_TITLE)}</h2>
            <DateField
                id=field::DAY
                label=text::DAY_LABEL
                error=Signal::stored(None)
                value=planning.peek(|plan| plan.day)
                least=clock::today()
                on_input=move |day| planning.change(|plan| plan.day = day)
            />
            <TimeField
                id=field::BEGINS
                label=text::BEGINS_LABEL
                hint=text::BEGINS_HINT
                value=planning.peek(|plan| plan.begins)
                on_input=move |time| planning.change(|plan| plan.begins = time)
            />
            <Select
                id="plan-kind"
                label=text::KIND_LABEL
                options=Signal::derive(kinds)
                value=planning.peek(|plan| plan.kind).id().to_owned()
                on_choose=move |id: String| planning.change(|plan| {
                    plan.kind = MeetingKind::of_id(&id).unwrap_or(plan.kind);
                })
            />
            {fields::words(
                planning,
                field::PLACE,
                (text::PLACE_LABEL, text::PLACE_HINT),
                |plan| &mut plan.place,
            )}
            <div class="held" id=field::SOUND>
                <Tick
                    label=checks::B5_SOUND
                    value=is_tried
                    on_change=move |it| planning.change(|plan| plan.tick(sound, it))
                />
            </div>
            {fields::words(
                planning,
                field::PREPARATION,
                (text::PREPARATION_LABEL, text::PREPARATION_HINT),
                |plan| &mut plan.preparation,
            )}
        </section>
    }
    .into_any()
}
