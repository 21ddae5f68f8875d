//! The form itself: what a person reads before the first statement, all
//! statements in the order in which they are met, and six boxes for each.

use leptos::prelude::*;

use crate::content::text::{answer, paper as text, privacy};
use crate::content::words::minutes_to_answer;
use crate::content::{self, CANNOT_JUDGE, Lang};
use crate::domain::{Instrument, Item, Measure};
use crate::ui::parts;

/// What stands on the form.
pub(super) struct Form {
    pub(super) name: String,
    /// Empty for the usual ones.
    pub(super) meeting: String,
    /// Who beside the group sees the result; empty for nobody.
    pub(super) audience: String,
    /// The fewest answers that show a result.
    pub(super) limit: u32,
    pub(super) instrument: &'static Instrument,
    /// The round's mark in four symbols.
    pub(super) mark: String,
}

/// A statement with its number on the form.
type Numbered = (usize, &'static Item);

impl Form {
    /// The form in a language, which need not be the page's.
    pub(super) fn view(&self, lang: Lang) -> AnyView {
        let instrument = self.instrument;
        let places = instrument.order.iter();
        let items = places.filter_map(|place| instrument.items.get(*place));
        let numbered: Vec<Numbered> = (1..).zip(items).collect();
        let is_amount = |it: &Numbered| it.1.measure == Measure::Amount;
        let (amounts, statements): (Vec<_>, Vec<_>) =
            numbered.into_iter().partition(is_amount);
        view! {
            <article class="sheet" lang=lang.code() data-theme="light">
                {self.before(lang)}
                {self.table(lang, &statements)}
                {(!amounts.is_empty()).then(|| view! {
                    <section>
                        <p>
                            <b>{answer::DOSE_HEADING.get(lang)}</b> " "
                            {answer::CANNOT_HELP_DOSE.get(lang)}
                        </p>
                        {self.table(lang, &amounts)}
                    </section>
                })}
                <p><b>{text::THANKS.get(lang)}</b></p>
            </article>
        }
        .into_any()
    }

    /// What is read before the first statement.
    fn before(&self, lang: Lang) -> AnyView {
        let instrument = self.instrument;
        let meeting = if self.meeting.is_empty() {
            answer::MEETING_DEFAULT.get(lang)
        } else {
            &self.meeting
        };
        let guidance = answer::GUIDANCE.iter().map(|it| {
            view! { <li>{parts::emphasised(it.get(lang))}</li> }
        });
        let seen_by = if self.audience.is_empty() {
            privacy::AUDIENCE_GROUP.get(lang).to_owned()
        } else {
            privacy::audience_more(lang, &self.audience)
        };
        let count = instrument.order.len();
        view! {
            <header>
                <h2>{answer::TITLE.get(lang)}</h2>
                <p>{text::group(lang, &self.name)}</p>
            </header>
            <p>
                {answer::about(lang, &meeting)} " "
                {answer::extent(lang, &count, &minutes_to_answer(lang, instrument))}
            </p>
            <ul>{guidance.collect_view()}</ul>
            <p><b>{answer::VOLUNTARY.get(lang)}</b></p>
            <h3>{privacy::TITLE.get(lang)}</h3>
            <p>
                {privacy::PAPER.get(lang)} " " {privacy::end(lang, &self.limit)} " "
                {seen_by}
            </p>
            <p><b>{text::CROSS.get(lang)}</b></p>
            <p><b>{CANNOT_JUDGE.get(lang)}": "</b> {answer::CANNOT_HELP.get(lang)}</p>
        }
        .into_any()
    }

    /// Statements with the same answers. The head is repeated on every page of
    /// the paper, and with it the mark.
    fn table(&self, lang: Lang, items: &[Numbered]) -> AnyView {
        let Some((_, first)) = items.first() else {
            return ().into_any();
        };
        let steps = content::steps(first.measure).iter().map(|label| {
            view! { <th scope="col" class="box">{label.get(lang)}</th> }
        });
        let rows = items.iter().map(|(number, item)| {
            let boxes = (0..5).map(|_| view! { <td class="box"><i></i></td> });
            view! {
                <tr>
                    <td>{*number}</td>
                    <th scope="row">{content::statement(item.id).get(lang)}</th>
                    {boxes.collect_view()}
                    <td class="box cannot"><i></i></td>
                </tr>
            }
        });
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=text::BOXES.get(lang)>
                <table>
                    <colgroup>
                        <col class="number"/>
                        <col/>
                        <col class="box" span="6"/>
                    </colgroup>
                    <thead>
                        <tr>
                            <th scope="col" colspan="2">{text::mark(lang, &self.mark)}</th>
                            {steps.collect_view()}
                            <th scope="col" class="box cannot">{CANNOT_JUDGE.get(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}
