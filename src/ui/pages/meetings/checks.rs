//! The checklist of a meeting: what the plan answers, what is ticked, and the way to
//! what is missing.

use leptos::prelude::*;

use super::found::{back, found, group_of, has_rules, leading_to};
use crate::app::MeetingPage;
use crate::app::meeting::checklist::{self, Row, Section};
use crate::app::meeting::place::{Place, field};
use crate::app::meeting::words;
use crate::browser::print;
use crate::content::Text;
use crate::content::text::{checklist as text, common};
use crate::domain::meeting::checks::{Part, State};
use crate::domain::meeting::{Check, Level, MeetingKind, Stage, Tick};
use crate::domain::{Meeting, MeetingId};
use crate::ui::live::live;
use crate::ui::state::{Shell, shell};

/// A meeting's checklist, as it is at each moment.
#[derive(Clone, Copy)]
struct List {
    shell: Shell,
    id: StoredValue<MeetingId>,
    /// Read once for all rows whenever something was stored.
    meeting: Memo<Option<Meeting>>,
    sections: Memo<Vec<Section>>,
}

impl List {
    fn of(id: MeetingId) -> List {
        let shell = shell();
        let id = StoredValue::new(id);
        let meeting = Memo::new(move |_| id.with_value(|id| shell.meeting(id)));
        let sections = Memo::new(move |_| {
            meeting.get().map_or(Vec::new(), |it| {
                checklist::sections(&it, has_rules(shell, &it))
            })
        });
        List {
            shell,
            id,
            meeting,
            sections,
        }
    }

    fn row(self, check: Check) -> Option<Row> {
        self.sections.with(|all| {
            let mut rows = all.iter().flat_map(|it| &it.rows);
            rows.find(|it| it.check == check).copied()
        })
    }

    fn tick(self, tick: Tick, is_ticked: bool) {
        let change = |it: &mut Meeting| it.plan.tick(tick, is_ticked);
        self.id
            .with_value(|id| self.shell.change_meeting(id, change));
    }
}

pub(super) fn page(id: MeetingId) -> AnyView {
    found(id, |meeting| {
        let list = List::of(meeting.id.clone());
        let shell = list.shell;
        // The boxes stay while they are ticked: only another level or kind makes
        // the list anew.
        let parts = Memo::new(move |_| list.sections.with(|all| shape(all)));
        let parts = move || {
            let parts = parts.get().into_iter();
            parts
                .map(|(it, checks)| part(list, it, checks))
                .collect_view()
        };
        view! {
            <section class="stack lead">
                {back(&meeting)}
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p class="print-only h3">{meeting.plan.title.clone()}</p>
                <p>{shell.t(text::LEAD)}</p>
                {live(move || of_level(list))}
                <p class="large" role="status">{live(move || total(list))}</p>
                <button
                    type="button"
                    class="button quiet no-print"
                    on:click=move |_| print::page()
                >
                    {shell.t(common::PRINT)}
                </button>
            </section>
            {live(parts)}
            {of_kind(list)}
        }
        .into_any()
    })
}

fn shape(all: &[Section]) -> Vec<(Part, Vec<Check>)> {
    let checks = |it: &Section| it.rows.iter().map(|row| row.check).collect();
    all.iter().map(|it| (it.part, checks(it))).collect()
}

/// How much of a list is seen to.
fn total(list: List) -> String {
    list.sections.with(|all| {
        let done: usize = all.iter().map(|it| it.done()).sum();
        let count: usize = all.iter().map(|it| it.rows.len()).sum();
        text::total(list.shell.lang.get(), &done, &count)
    })
}

/// The level and what it adds; without one, the way to choose one.
fn of_level(list: List) -> Option<AnyView> {
    let lang = list.shell.lang.get();
    let meeting = list.meeting.get()?;
    let Some(level) = meeting.plan.level else {
        let place = Place::Field(field::LEVEL);
        let words = text::CHOOSE_LEVEL.get(lang);
        let link = leading_to(place, &meeting, None, "onward no-print", words);
        let words = text::NO_LEVEL.get(lang);
        return Some(view! { <p>{words} " " {link}</p> }.into_any());
    };
    let (all, added) = list.sections.with(|all| {
        let rows = || all.iter().flat_map(|it| &it.rows);
        let added = rows().filter(|it| it.added_by.is_some());
        (rows().count(), added.count())
    });
    let (number, name) = (level.number(), words::level(level).name.get(lang));
    let words = match level {
        Level::Inform => text::of_level(lang, &number, &name, &all),
        _ => text::of_level_added(lang, &number, &name, &all, &added),
    };
    Some(view! { <p>{words}</p> }.into_any())
}

fn part(list: List, part: Part, checks: Vec<Check>) -> AnyView {
    let shell = list.shell;
    let (title, intro) = words::part(part);
    let count = move || {
        let counted = list.sections.with(|all| {
            let section = all.iter().find(|it| it.part == part)?;
            Some((section.done(), section.rows.len()))
        });
        counted.map(|(done, all)| text::count(shell.lang.get(), &done, &all))
    };
    let rows = checks.into_iter().map(|it| row(list, it));
    view! {
        <section class="stack">
            <h2 class="counted">
                {shell.t(title)} " " <span class="total">{live(count)}</span>
            </h2>
            <p>{shell.t(intro)}</p>
            <ul class="plain checks">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(list: List, check: Check) -> AnyView {
    let shell = list.shell;
    let (name, why) = words::check(check);
    let row = Memo::new(move |_| list.row(check));
    let is_done = move || row.get().is_some_and(|it| it.state.is_done());
    let by_hand = matches!(
        row.get_untracked().map(|it| it.state),
        Some(State::Ticked | State::Unticked)
    );
    let head = if by_hand {
        let is_ticked =
            Signal::derive(move || row.get().is_some_and(|it| it.state == State::Ticked));
        tick_box(list, Tick::Check(check), name, is_ticked)
    } else {
        view! { <p class="check-name">{shell.t(name)}</p> }.into_any()
    };
    let level = move || {
        let level = row.get()?.added_by?;
        let words = text::from_level(shell.lang.get(), &level.number());
        Some(view! { " " <small class="from-level">{words}</small> })
    };
    let state = move || row.get().and_then(|it| state(list, it));
    view! {
        <li class="check" class:answered=is_done>
            {head}
            <p class="hint">{shell.t(why)} {live(level)}</p>
            {live(state)}
        </li>
    }
    .into_any()
}

/// What the plan says to a check, and the way to where it would say it.
fn state(list: List, row: Row) -> Option<AnyView> {
    let lang = list.shell.lang.get();
    let meeting = list.meeting.get()?;
    let is_to_come = matches!(meeting.stage(), Stage::Planned | Stage::Going);
    let words = match row.state {
        State::Ticked | State::Unticked => return None,
        State::Answered => {
            let words = text::ANSWERED.get(lang);
            return Some(view! { <p class="check-state">{words}</p> }.into_any());
        }
        State::Missing if is_to_come && row.check.part() == Part::Follow => text::AFTER,
        State::Missing => text::MISSING,
    };
    let words = words.get(lang);
    let group = group_of(list.shell, &meeting);
    let to = go(row.place, group.is_some()).get(lang);
    // Heard alone, a link says what it is about.
    let (name, _) = words::check(row.check);
    let to = view! { {to} <span class="sr-only">": " {name.get(lang)}</span> };
    let link = leading_to(row.place, &meeting, group.as_ref(), "onward no-print", to);
    Some(view! { <p class="check-state">{words} " " {link}</p> }.into_any())
}

/// Where a link leads.
fn go(place: Place, has_group: bool) -> Text {
    match place {
        Place::Field(_) => text::GO_FIELD,
        Place::Rules if has_group => text::GO_RULES,
        Place::Rules => text::GO_GROUP,
        Place::Page(MeetingPage::Follow) => text::GO_FOLLOW,
        Place::Page(_) => text::GO_SHEET,
    }
}

fn tick_box(list: List, tick: Tick, words: Text, is_ticked: Signal<bool>) -> AnyView {
    view! {
        <crate::ui::parts::Tick
            label=words
            value=is_ticked
            on_change=move |it| list.tick(tick, it)
        />
    }
    .into_any()
}

/// What belongs to the kind of meeting, and advice to whoever leads it.
fn of_kind(list: List) -> AnyView {
    let shell = list.shell;
    let kind = Memo::new(move |_| {
        list.meeting
            .get()
            .map_or(MeetingKind::default(), |it| it.plan.kind)
    });
    let ticks = Memo::new(move |_| {
        let meeting = list.meeting.get();
        meeting.map_or(Vec::new(), |it| checklist::of_kind(&it))
    });
    let is_ticked = move |at: usize| ticks.with(|all| all.get(at).is_some_and(|it| it.2));
    let count = move || {
        ticks.with(|all| {
            let done = all.iter().filter(|it| it.2).count();
            text::count(shell.lang.get(), &done, &all.len())
        })
    };
    let body = move || {
        let words = words::kind(kind.get());
        let title = move || {
            let lang = shell.lang.get();
            text::kind_title(lang, &words.name.get(lang))
        };
        let rows = ticks.get_untracked().into_iter().enumerate();
        let rows = rows.map(|(at, (tick, words, _))| {
            let is_ticked = Signal::derive(move || is_ticked(at));
            view! {
                <li class="check" class:answered=is_ticked>
                    {tick_box(list, tick, words, is_ticked)}
                </li>
            }
        });
        let leading = words.leading.iter();
        let leading = leading.map(|it| view! { <li>{shell.t(*it)}</li> });
        view! {
            <section class="stack">
                <h2 class="counted">
                    {live(title)} " " <span class="total">{live(count)}</span>
                </h2>
                <p>{shell.t(words.about)}</p>
                <ul class="plain checks">{rows.collect_view()}</ul>
            </section>
            <section class="stack aside">
                <h2 class="h3">{shell.t(text::LEADING_TITLE)}</h2>
                <ul>{leading.collect_view()}</ul>
            </section>
        }
    };
    live(body)
}
