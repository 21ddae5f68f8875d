//! The trips, line by line.

use leptos::prelude::*;

use super::at::At;
use super::opened::Opened;
use super::said::{Line, Said, Taken};
use super::trip_form::TripForm;
use crate::app::culture::travel::amounts::weight;
use crate::app::culture::travel::entry::{TripDraft, put};
use crate::app::culture::travel::names;
use crate::browser::focus;
use crate::content::text::travel as text;
use crate::content::{Lang, Text};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::{Per, Trip};
use crate::ui::live::live;
use crate::ui::state::shell;

const NEW: &str = "trip";
const CHANGED: &str = "trip-changed";

/// What the rows act on.
#[derive(Clone, Copy)]
struct Rows {
    at: At,
    line: Line,
    opened: Opened<(usize, Trip), TripDraft>,
}

pub(super) fn section(at: At) -> AnyView {
    let shell = shell();
    let rows = Rows {
        at,
        line: Line::of(at, "#trips-said"),
        opened: Opened::none(),
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::TRIPS_TITLE)}</h2>
            {live(move || rows.table())}
            {rows.line.view()}
            <h3 class="no-print">{shell.t(text::NEW_TITLE)}</h3>
            {new(rows)}
        </section>
    }
    .into_any()
}

/// A new trip; one that was added makes room for the next.
fn new(rows: Rows) -> AnyView {
    let first = RwSignal::new(TripDraft::default());
    let save = move |trip: Trip, typed: TripDraft| {
        let milligrams = rows.at.peek(|it| it.of(&trip)).unwrap_or_default();
        let is_added = rows.at.change(|it| put(&mut it.trips, None, trip.clone()));
        if is_added != Some(true) {
            return rows.line.say(Said::Full);
        }
        rows.line.say(Said::Added(trip, milligrams));
        first.set(typed.next());
        focus::move_to("#trip-name");
    };
    live(move || {
        view! {
            <TripForm
                at=rows.at
                id=NEW
                draft=RwSignal::new(first.get())
                button=text::ADD
                hint=text::NEW_HINT
                on_save=save
                on_wrong=move || rows.line.say(Said::Wrong)
            />
        }
    })
}

impl Rows {
    fn table(self) -> AnyView {
        let shell = shell();
        let lang = shell.lang.get();
        let rows = self.at.with(|travel| {
            let open = self.opened.place(&travel.trips);
            let trips = travel.trips.iter().enumerate();
            let row = |(at, trip): (usize, &Trip)| {
                if open == Some(at) {
                    self.changing(lang)
                } else {
                    self.row(travel, at, trip, lang)
                }
            };
            trips.map(row).collect_view()
        });
        let Some(rows) = rows.filter(|it| !it.is_empty()) else {
            return view! { <p class="muted">{text::TRIPS_NONE.get(lang)}</p> }
                .into_any();
        };
        let columns = [
            text::COLUMN_TRIP,
            text::COLUMN_WAY,
            text::COLUMN_TIMES,
            text::COLUMN_WEIGHT,
            text::COLUMN_EACH,
        ];
        let columns = columns.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
        view! {
            <div
                class="scroll"
                tabindex="0"
                role="region"
                aria-label=text::TRIPS_TITLE.get(lang)
            >
                <table class="lines">
                    <thead>
                        <tr>
                            {columns}
                            <th scope="col" class="no-print">
                                <span class="sr-only">{text::COLUMN_ACT.get(lang)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn row(self, travel: &Travel, at: usize, trip: &Trip, lang: Lang) -> AnyView {
        let name = names::trip(trip, lang);
        let factor = travel.factor(trip.mode);
        let is_shared = factor.is_some_and(|(_, per)| per == Per::Vehicle);
        let shared = is_shared.then(|| {
            view! { <small>{text::in_each(lang, &trip.occupants)}</small> }
        });
        let taken = trip.clone();
        let remove = move || {
            let at_now = self.at.change(|it| {
                let place = it.trips.iter().position(|it| *it == taken);
                place.map(|place| Taken::Trip(place, it.trips.remove(place)))
            });
            if let Some(taken) = at_now.flatten() {
                self.line.say_here(Said::Removed(taken));
            }
        };
        let (line, first) = (trip.clone(), TripDraft::of(trip, lang));
        let change = move || {
            self.opened.opens((at, line.clone()), first.clone());
            focus::move_to("#trip-changed-name");
        };
        let what = name.clone();
        view! {
            <tr>
                <th scope="row">
                    {name}
                    <small>{names::mode(travel, trip.mode, lang)}</small>
                </th>
                <td data-column=text::COLUMN_WAY.get(lang)>{names::distance(trip, lang)}</td>
                <td data-column=text::COLUMN_TIMES.get(lang)>
                    <span>{names::often(trip, lang)} {shared}</span>
                </td>
                <td data-column=text::COLUMN_WEIGHT.get(lang)>
                    {weight(lang, travel.of(trip))}
                </td>
                <td data-column=text::COLUMN_EACH.get(lang)>
                    {weight(lang, travel.each(trip))}
                </td>
                <td class="no-print">
                    <div class="acts">
                        {act(text::CHANGE, &what, lang, change)}
                        {act(text::REMOVE, &what, lang, remove)}
                    </div>
                </td>
            </tr>
        }
        .into_any()
    }

    fn changing(self, lang: Lang) -> AnyView {
        let save = move |trip: Trip, _| {
            let name = names::trip(&trip, lang);
            let is_put = self.at.change(|it| {
                let place = untrack(|| self.opened.place(&it.trips));
                put(&mut it.trips, place, trip)
            });
            self.opened.closes();
            self.line.say_here(match is_put {
                Some(true) => Said::Saved(name),
                _ => Said::Full,
            });
        };
        let close = Callback::new(move |()| {
            self.opened.closes();
            self.line.say_here(Said::Nothing);
        });
        view! {
            <tr>
                <td colspan="6">
                    <h3>{text::CHANGE_TITLE.get(lang)}</h3>
                    <TripForm
                        at=self.at
                        id=CHANGED
                        draft=self.opened.draft()
                        button=text::SAVE
                        on_save=save
                        on_wrong=move || self.line.say(Said::Wrong)
                        on_cancel=close
                    />
                </td>
            </tr>
        }
        .into_any()
    }
}

/// A button of a row; a screen reader says what it acts on.
pub(super) fn act(
    label: Text,
    what: &str,
    lang: Lang,
    act: impl Fn() + 'static,
) -> AnyView {
    let what = format!(": {what}");
    view! {
        <button type="button" class="link" on:click=move |_| act()>
            {label.get(lang)} <span class="sr-only">{what}</span>
        </button>
    }
    .into_any()
}
