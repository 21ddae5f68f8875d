//! Groups that work side by side for as long as a block lasts.

use leptos::prelude::*;

use super::desk::{Desk, field_id};
use crate::browser::focus;
use crate::content::text::sheet as text;
use crate::domain::meeting::Parallel;
use crate::domain::meeting::block::MOST_GROUPS;
use crate::ui::live::live;
use crate::ui::parts::WordField;

pub(super) fn section(desk: Desk, number: u32) -> AnyView {
    let shell = desk.shell;
    let groups = desk.block(number).map_or(Vec::new(), |it| it.groups);
    let count = groups.len();
    let add = move |_| {
        desk.sets(number, |block| block.groups.push(Parallel::default()));
        desk.again();
        focus::to_field(field_id(number, &name(count, "what")));
    };
    let rows = groups.iter().enumerate();
    let rows = rows
        .map(|(place, it)| row(desk, number, place, it))
        .collect_view();
    let is_full = MOST_GROUPS <= count;
    view! {
        <fieldset class="plan-groups stack">
            <legend>{shell.t(text::GROUPS_TITLE)}</legend>
            {rows}
            {(!is_full).then(|| view! {
                <button
                    type="button"
                    id=field_id(number, "add-group")
                    class="button quiet"
                    on:click=add
                >
                    {shell.t(text::ADD_GROUP)}
                </button>
            })}
        </fieldset>
    }
    .into_any()
}

fn name(place: usize, field: &str) -> String {
    format!("group-{place}-{field}")
}

fn row(desk: Desk, number: u32, place: usize, group: &Parallel) -> AnyView {
    let shell = desk.shell;
    let id = move |field: &str| field_id(number, &name(place, field));
    let set =
        move |field: &'static str, it: String, of: fn(&mut Parallel) -> &mut String| {
            desk.fills(number, &name(place, field), |block| {
                if let Some(group) = block.groups.get_mut(place) {
                    *of(group) = it;
                }
            });
        };
    let remove = move |_| {
        desk.sets(number, |block| {
            if place < block.groups.len() {
                block.groups.remove(place);
            }
        });
        desk.again();
        focus::to_field(field_id(number, "add-group"));
    };
    let title = move || text::group_title(shell.lang.get(), &(place + 1));
    let words = move || text::remove_group(shell.lang.get(), &(place + 1));
    view! {
        <fieldset class="plan-group">
            <legend>{live(title)}</legend>
            <WordField
                id=id("what")
                label=text::GROUP_WHAT_LABEL
                value=group.title.clone()
                on_input=move |it| set("what", it, |group| &mut group.title)
            />
            <WordField
                id=id("leader")
                label=text::GROUP_LEADER_LABEL
                value=group.leader.clone()
                on_input=move |it| set("leader", it, |group| &mut group.leader)
            />
            <WordField
                id=id("place")
                label=text::GROUP_PLACE_LABEL
                value=group.place.clone()
                on_input=move |it| set("place", it, |group| &mut group.place)
            />
            <button type="button" class="link" on:click=remove>{live(words)}</button>
        </fieldset>
    }
    .into_any()
}
