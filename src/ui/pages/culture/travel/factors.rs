//! The factors, each with its source and year; one can be changed and put back, and
//! modes of one's own can be added.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::at::At;
use super::figure::Figure;
use super::opened::Opened;
use super::said::{Line, Said, Taken};
use super::trip_form::place;
use super::trips::act;
use crate::app::culture::travel::entry::{FactorDraft, Faults, Field, fault, own_mode};
use crate::app::culture::travel::names;
use crate::browser::focus;
use crate::content::text::{common, travel as text};
use crate::content::{Lang, Text};
use crate::domain::culture::Travel;
use crate::domain::culture::travel::{Factor, Known, Mode, OwnMode, Per};
use crate::ui::live::live;
use crate::ui::parts::{Choice, WordField};
use crate::ui::state::shell;

/// What the rows act on.
#[derive(Clone, Copy)]
struct Rows {
    at: At,
    line: Line,
    opened: Opened<Mode, FactorDraft>,
}

pub(super) fn section(at: At) -> AnyView {
    let shell = shell();
    let rows = Rows {
        at,
        line: Line::of(at, "#factors-said"),
        opened: Opened::none(),
    };
    view! {
        <section class="stack">
            <h2>{shell.t(text::FACTORS_TITLE)}</h2>
            <p class="no-print">{shell.t(text::FACTORS_LEAD)}</p>
            {live(move || rows.table())}
            {rows.line.view()}
            <div class="stack factor-notes">
                <p>{shell.t(text::FACTORS_KIND)}</p>
                <p>{shell.t(text::FACTORS_FLIGHT)}</p>
                <p>{shell.t(text::FACTORS_TRAIN)}</p>
                <p>{shell.t(text::FACTORS_YEAR)}</p>
            </div>
            <h3 class="no-print">{shell.t(text::OWN_TITLE)}</h3>
            {new(rows)}
        </section>
    }
    .into_any()
}

/// A mode of one's own.
fn new(rows: Rows) -> AnyView {
    let added = RwSignal::new(0);
    let per = RwSignal::new(Per::Person);
    let save = move |name: String, factor: Factor| {
        let per = per.get_untracked();
        let number = rows
            .at
            .change(|it| it.add_mode(name.clone(), per, factor))
            .flatten();
        if number.is_none() {
            return rows.line.say(Said::Full);
        }
        rows.line.say_here(Said::Saved(name));
        added.update(|it| *it += 1);
    };
    live(move || {
        added.track();
        view! {
            <FactorForm
                id="own"
                name=String::new()
                draft=RwSignal::new(FactorDraft::default())
                button=text::OWN_ADD
                per=per
                on_save=save
            />
        }
    })
}

impl Rows {
    fn table(self) -> AnyView {
        let shell = shell();
        let lang = shell.lang.get();
        let open = self.opened.key();
        let rows = self.at.with(|travel| {
            let row = |mode| {
                if open == Some(mode) {
                    self.changing(travel, mode, lang)
                } else {
                    self.row(travel, mode, lang)
                }
            };
            names::modes(travel).into_iter().map(row).collect_view()
        });
        let columns = [text::COLUMN_MODE, text::COLUMN_FACTOR, text::COLUMN_SOURCE];
        let columns = columns.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
        view! {
            <div
                class="scroll"
                tabindex="0"
                role="region"
                aria-label=text::FACTORS_TITLE.get(lang)
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

    fn row(self, travel: &Travel, mode: Mode, lang: Lang) -> Option<AnyView> {
        let (factor, per) = travel.factor(mode)?;
        let name = names::mode(travel, mode, lang);
        let changed = match mode {
            Mode::Known(known) if travel.is_changed(known) => Some(known),
            _ => None,
        };
        let instead = changed.map(|known| {
            let grams = names::grams(&known.factor(), lang);
            view! {
                <small>
                    {text::CHANGED_MARK.get(lang)} ", " {text::instead_of(lang, &grams)}
                </small>
            }
        });
        let back = changed
            .map(|known| act(text::PUT_BACK, &name, lang, move || self.put_back(known)));
        let remove = match mode {
            Mode::Own(number) => {
                Some(act(text::REMOVE, &name, lang, move || self.remove(number)))
            }
            Mode::Known(_) => None,
        };
        let what = name.clone();
        let first = FactorDraft::of(&factor, lang);
        let change = move || {
            self.opened.opens(mode, first.clone());
            focus::move_to("#factor-grams");
        };
        let row = view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-column=text::COLUMN_FACTOR.get(lang)>
                    <span>
                        {names::grams(&factor, lang)}
                        <small>{names::per(per).get(lang)}</small>
                        {instead}
                    </span>
                </td>
                <td class="source" data-column=text::COLUMN_SOURCE.get(lang)>
                    {names::source(mode, &factor, lang)}
                </td>
                <td class="no-print">
                    <div class="acts">
                        {act(text::CHANGE, &what, lang, change)}
                        {back}
                        {remove}
                    </div>
                </td>
            </tr>
        };
        Some(row.into_any())
    }

    fn put_back(self, known: Known) {
        self.at.change(|it| it.set_factor(known, None));
        self.line.say_here(Said::PutBack(known));
    }

    /// Takes an own mode away, unless a trip is made with it.
    fn remove(self, number: u32) {
        let said = self.at.change(|travel| {
            let place = travel.own.iter().position(|it| it.number == number)?;
            let own: OwnMode = travel.own.get(place)?.clone();
            let used = travel.uses(Mode::Own(number));
            Some(if travel.remove_mode(number) {
                Said::Removed(Taken::Mode(place, own))
            } else {
                Said::Used(own.name, used)
            })
        });
        if let Some(said) = said.flatten() {
            if untrack(|| self.opened.key()) == Some(Mode::Own(number)) {
                self.opened.closes();
            }
            self.line.say_here(said);
        }
    }

    fn changing(self, travel: &Travel, mode: Mode, lang: Lang) -> Option<AnyView> {
        travel.factor(mode)?;
        let name = names::mode(travel, mode, lang);
        let said = name.clone();
        let save = move |_: String, factor: Factor| {
            self.at.change(|travel| match mode {
                Mode::Known(known) => travel.set_factor(known, Some(factor)),
                Mode::Own(number) => {
                    let own = travel.own.iter_mut().find(|it| it.number == number);
                    if let Some(own) = own {
                        own.factor = factor;
                    }
                }
            });
            self.opened.closes();
            self.line.say_here(Said::Saved(said.clone()));
        };
        let close = Callback::new(move |()| {
            self.opened.closes();
            self.line.say_here(Said::Nothing);
        });
        let row = view! {
            <tr>
                <td colspan="4">
                    <h3>{name.clone()}</h3>
                    <FactorForm
                        id="factor"
                        name=name
                        draft=self.opened.draft()
                        button=text::SAVE
                        on_save=save
                        on_cancel=close
                    />
                </td>
            </tr>
        };
        Some(row.into_any())
    }
}

/// Grams, source and year; of a new mode its name and what it counts for too.
#[component]
fn FactorForm(
    /// What the ids of its fields begin with.
    id: &'static str,
    name: String,
    /// What is typed.
    draft: RwSignal<FactorDraft>,
    button: Text,
    /// What a new mode counts for.
    #[prop(optional)]
    per: Option<RwSignal<Per>>,
    /// The name and the factor.
    on_save: impl Fn(String, Factor) + 'static,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let first = draft.get_untracked();
    let called = RwSignal::new(name);
    let faults = RwSignal::new(Faults::new());
    let wrong = move |field| Signal::derive(move || faults.with(|all| fault(all, field)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let lang = shell.lang.get_untracked();
        let name = called.get_untracked();
        match draft.with_untracked(|it| own_mode(&name, it, lang)) {
            Ok((name, factor)) => {
                faults.set(Faults::new());
                on_save(name, factor);
            }
            Err(found) => {
                let place = found.first().map(|(field, _)| place(id, *field));
                faults.set(found);
                if let Some(place) = place {
                    focus::to_id(place);
                }
            }
        }
    };
    let naming = per.map(|per| {
        let options = vec![
            (Per::Person, text::PER_PERSON, None),
            (Per::Vehicle, text::PER_VEHICLE, None),
        ];
        view! {
            <WordField
                id=place(id, Field::Name)
                label=text::OWN_NAME_LABEL
                error=wrong(Field::Name)
                value=String::new()
                on_input=move |it| called.set(it)
            />
            <Choice
                name="per"
                label=text::PER_LABEL
                options=options
                value=Signal::derive(move || Some(per.get()))
                on_choose=move |it| per.set(it)
            />
        }
    });
    let cancel = on_cancel.map(|close| {
        view! {
            <button type="button" class="link" on:click=move |_| close.run(())>
                {shell.t(common::CANCEL)}
            </button>
        }
    });
    view! {
        <form class="type-in no-print" on:submit=submit novalidate>
            {naming}
            <div class="type-factor">
                <Figure
                    id=place(id, Field::Grams)
                    label=text::GRAMS_LABEL
                    error=wrong(Field::Grams)
                    value=first.grams
                    on_input=move |it| draft.update(|draft| draft.grams = it)
                />
                <WordField
                    id=place(id, Field::Source)
                    label=text::FACTOR_SOURCE_LABEL
                    error=wrong(Field::Source)
                    value=first.source
                    on_input=move |it| draft.update(|draft| draft.source = it)
                />
                <Figure
                    id=place(id, Field::Year)
                    label=text::FACTOR_YEAR_LABEL
                    error=wrong(Field::Year)
                    value=first.year
                    on_input=move |it| draft.update(|draft| draft.year = it)
                />
            </div>
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(button)}</button>
                {cancel}
            </div>
        </form>
    }
}
