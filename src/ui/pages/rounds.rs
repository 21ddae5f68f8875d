//! The group's rounds beside each other, and two of them compared. What may be said
//! is decided below; this page only lays it out.

mod part;

use std::sync::Arc;

use leptos::prelude::*;

use self::part::part;
use crate::app::Route;
use crate::app::over_time::between::between;
use crate::app::over_time::drawing::is_worth_drawing;
use crate::app::over_time::{
    LEAST, Pair, cautions, figures, left_out, newest_pair, pair, summary,
};
use crate::app::report::all_rounds;
use crate::browser::print;
use crate::content::text::{report, result as result_text, rounds as text};
use crate::content::{Lang, Text, words};
use crate::domain::{Dimension, Group, GroupId};
use crate::ui::live::live;
use crate::ui::parts::progress::name_of;
use crate::ui::parts::{Saved, SavedLine, WordingSwitch, save};
use crate::ui::state::shell;

/// The way here, for a group with rounds enough.
pub(super) fn button(group: Option<&GroupId>, lang: Lang) -> Option<AnyView> {
    let id = group?;
    let rounds = shell().peek(|store| store.group(id)).into_option()?.rounds;
    let href = Route::Rounds(id.clone()).to_string();
    (LEAST <= rounds.len()).then(|| {
        view! { <a class="button quiet" href=href>{text::LINK.get(lang)}</a> }.into_any()
    })
}

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    print::open_details_first();
    let chosen = RwSignal::new(None);
    live(move || {
        let lang = shell.lang.get();
        let group = shell.group(&id)?;
        let href = Route::Group(id.clone()).to_string();
        let body = if group.rounds.len() < LEAST {
            view! { <p>{text::few(lang, &group.rounds.len())}</p> }.into_any()
        } else {
            let group = Arc::new(group.clone());
            Beside {
                group,
                chosen,
                lang,
            }
            .view()
        };
        Some(view! {
            <section class="stack lead">
                <p class="muted small"><a class="onward" href=href>{group.name}</a></p>
                <h1 tabindex="-1">{text::TITLE.get(lang)}</h1>
                <p class="large">{text::LEAD.get(lang)}</p>
                <p class="no-print"><WordingSwitch/></p>
            </section>
            {body}
        })
    })
}

/// Rounds beside each other, in a language.
#[derive(Clone)]
struct Beside {
    group: Arc<Group>,
    /// The numbers that the person chose; the newest two that can be compared where
    /// nothing was chosen.
    chosen: RwSignal<Option<(u32, u32)>>,
    lang: Lang,
}

impl Beside {
    fn numbers(&self) -> Option<(u32, u32)> {
        self.chosen
            .get()
            .or_else(|| newest_pair(&self.group.rounds))
    }

    /// What follows the choice of two rounds; nothing where both are the same.
    fn of_pair(
        &self,
        part: impl Fn(&Pair, &Beside) -> Option<AnyView> + Send + 'static,
    ) -> AnyView {
        let it = self.clone();
        live(move || {
            let (one, other) = it.numbers()?;
            part(&pair(&it.group.rounds, one, other)?, &it)
        })
    }

    fn view(&self) -> AnyView {
        let lang = self.lang;
        view! {
            <section class="stack">
                <h2>{text::CHOOSE_TITLE.get(lang)}</h2>
                <div class="row two-rounds no-print">
                    {self.choice("first-round", text::CHOOSE_FIRST, |pair| &mut pair.0)}
                    {self.choice("second-round", text::CHOOSE_SECOND, |pair| &mut pair.1)}
                </div>
                <div class="stack tight large" role="status">{self.summary()}</div>
                {self.of_pair(|pair, it| Some(sentences(cautions(pair, it.lang))))}
            </section>
            {self.parts()}
            {self.of_pair(|pair, it| Some(facts(&it.group, pair, it.lang)))}
            {self.left_out()}
            {self.of_pair(|pair, it| details(pair, it.lang))}
            {self.take()}
        }
        .into_any()
    }

    /// On paper, or all rounds in a file.
    fn take(&self) -> impl IntoView + use<> {
        let (group, lang) = (self.group.clone(), self.lang);
        let saved = RwSignal::new(None::<Saved>);
        let save_all = move |_| {
            if let Some(file) = all_rounds(&group) {
                saved.set(Some(save(&file.name, file.mime, &file.text)));
            }
        };
        view! {
            <section class="stack no-print">
                <p>{text::TAKE_WHAT.get(lang)}</p>
                <div class="row">
                    <button type="button" class="button quiet" on:click=move |_| print::page()>
                        {report::PRINT.get(lang)}
                    </button>
                    <button type="button" class="button quiet" on:click=save_all>
                        {text::TAKE_ALL.get(lang)}
                    </button>
                </div>
                <SavedLine saved=saved/>
            </section>
        }
    }

    /// One of the two, among all rounds.
    fn choice(
        &self,
        id: &'static str,
        label: Text,
        which: fn(&mut (u32, u32)) -> &mut u32,
    ) -> AnyView {
        let lang = self.lang;
        let mut now = untrack(|| self.numbers()).unwrap_or_default();
        let now = *which(&mut now);
        let options = self.group.rounds.iter().map(|round| {
            let date = words::date(lang, round.closed_on);
            view! {
                <option value=round.number.to_string() selected={round.number == now}>
                    {text::option(lang, &round.number, &date)}
                </option>
            }
        });
        let options = options.collect_view();
        let it = self.clone();
        let choose = move |event| {
            let number = event_target_value(&event).parse();
            if let (Some(mut pair), Ok(number)) = (untrack(|| it.numbers()), number) {
                *which(&mut pair) = number;
                it.chosen.set(Some(pair));
            }
        };
        view! {
            <div class="field">
                <label for=id>{label.get(lang)}</label>
                <select id=id on:change=choose>{options}</select>
            </div>
        }
        .into_any()
    }

    fn summary(&self) -> AnyView {
        let it = self.clone();
        live(move || {
            let (one, other) = it.numbers()?;
            let said = match pair(&it.group.rounds, one, other) {
                Some(pair) => summary(&pair, it.lang),
                None => vec![text::SAME.get(it.lang).to_owned()],
            };
            Some(sentences(said))
        })
    }

    /// Every part with its picture, its sentence and its table.
    fn parts(&self) -> Option<AnyView> {
        let lang = self.lang;
        let rounds = &self.group.rounds;
        let mut worth = Dimension::ALL.into_iter();
        let has_any = worth.any(|it| is_worth_drawing(rounds, it));
        let notes = [
            text::DOTS_WHAT,
            result_text::INTERVAL_WHAT,
            text::BARE_DOT,
            text::THIN_LINE,
            text::GAP_WHAT,
            result_text::SCALE_NOTE,
        ];
        let notes = notes.map(|it| it.get(lang)).join(" ");
        let all = Dimension::ALL.map(|it| part(self, it));
        has_any.then(|| {
            view! {
                <section class="stack wide-gap">
                    <div class="stack tight">
                        <h2>{text::PICTURES_TITLE.get(lang)}</h2>
                        <p class="muted small">{notes}</p>
                    </div>
                    {all.collect_view()}
                </section>
            }
            .into_any()
        })
    }

    fn left_out(&self) -> Option<AnyView> {
        let said = left_out(&self.group.rounds, self.lang);
        let title = text::OUT_TITLE.get(self.lang);
        (!said.is_empty()).then(|| {
            let rows = said.into_iter().map(|it| view! { <li>{it}</li> });
            view! {
                <section class="stack">
                    <h2>{title}</h2>
                    <ul>{rows.collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    }
}

fn sentences(said: Vec<String>) -> AnyView {
    let said = said.into_iter().map(|it| view! { <p>{it}</p> });
    said.collect_view().into_any()
}

/// What was agreed on and done between the two.
fn facts(group: &Group, pair: &Pair, lang: Lang) -> AnyView {
    let shell = shell();
    let facts = between(group, pair, lang, |it| name_of(shell, it, lang));
    let what = if facts.is_empty() {
        text::BETWEEN_NONE
    } else {
        text::BETWEEN_WHAT
    };
    let rows = facts.into_iter().map(|(on, fact)| {
        view! { <li><span class="muted">{words::date(lang, on)}</span> " · " {fact}</li> }
    });
    view! {
        <section class="stack">
            <h2>{text::BETWEEN_TITLE.get(lang)}</h2>
            <p>{what.get(lang)}</p>
            <ul class="plain log">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The figures behind the comparison, with formula and source.
fn details(pair: &Pair, lang: Lang) -> Option<AnyView> {
    let figures = figures(pair, lang);
    let rows = figures.into_iter().map(|(dimension, cells)| {
        view! {
            <tr>
                <th scope="row">{words::name(dimension).get(lang)}</th>
                {cells.map(|it| view! { <td>{it}</td> }).collect_view()}
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    let columns = [
        result_text::COLUMN_WHAT,
        text::COLUMN_DIFFERENCE,
        text::COLUMN_95,
        text::COLUMN_99,
    ];
    let method = text::METHOD
        .iter()
        .map(|it| view! { <li>{it.get(lang)}</li> });
    let method = method.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack">
                <details>
                    <summary>{text::DETAILS.get(lang)}</summary>
                    <div class="stack">
                        {table(text::DETAILS.get(lang).to_owned(), &columns, rows.collect_view(), lang)}
                        <ul>{method}</ul>
                    </div>
                </details>
            </section>
        }
        .into_any()
    })
}

/// A table that scrolls by itself where it is too wide.
fn table(name: String, columns: &[Text], rows: impl IntoAny, lang: Lang) -> AnyView {
    let head = columns
        .iter()
        .map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.into_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
