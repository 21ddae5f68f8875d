//! What people write for the page, in the language of the paper.

use leptos::prelude::*;

use super::Desk;
use crate::app::culture::standing;
use crate::app::culture::typing::{Unit, read, shown};
use crate::app::culture::words::{said, said_mut};
use crate::browser::clock;
use crate::content::Text;
use crate::content::text::management as text;
use crate::content::words::date;
use crate::domain::PulseId;
use crate::domain::culture::check::MOST;
use crate::domain::culture::proposal::MOST_POST;
use crate::domain::culture::{Amount, ClosedPulse, Proposal, Pulse, Said};
use crate::ui::pages::culture::amount::amount;
use crate::ui::parts::{DateField, Lines, Select, WordField};

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    // Made anew with the other language.
    let lang = desk.tongue.get();
    let mut now = desk.proposal();
    let is_unsaid = said(&now.purpose, lang).is_empty();
    let suggested = is_unsaid.then(|| text::PURPOSE_SUGGESTED.get(lang).to_owned());
    let mut own =
        |of: fn(&mut Proposal) -> &mut Said| said_mut(of(&mut now), lang).clone();
    let (proposed, measures) = (own(|it| &mut it.proposed), own(|it| &mut it.measures));
    let aim = suggested.unwrap_or_else(|| own(|it| &mut it.purpose));
    let owner = own(|it| &mut it.owner);
    let says = move |of: fn(&mut Proposal) -> &mut Said| {
        move |words: String| {
            desk.change(|it| {
                let tongue = desk.tongue.get_untracked();
                said_mut(of(it), tongue).clone_from(&words);
            });
        }
    };
    let next = now.next;
    view! {
        <section class="stack no-print">
            <h2>{shell.t(text::WRITE_TITLE)}</h2>
            <div class="basis-write">
                <Lines
                    id="purpose"
                    label=text::PURPOSE_LABEL
                    value=aim
                    on_input=says(|it| &mut it.purpose)
                />
                <Lines
                    id="proposed"
                    label=text::PROPOSED_LABEL
                    hint=text::PROPOSED_HINT
                    value=proposed
                    on_input=says(|it| &mut it.proposed)
                />
                <Lines
                    id="measures"
                    label=text::MEASURES_LABEL
                    hint=text::MEASURES_HINT
                    value=measures
                    on_input=says(|it| &mut it.measures)
                />
                <div class="stack">
                    <div class="basis-fields">
                        {asked(desk, "post", (text::POST_LABEL, text::POST_WRONG), MOST_POST, |it| {
                            &mut it.post
                        })}
                        {asked(desk, "money", (text::MONEY_LABEL, text::MONEY_WRONG), MOST, |it| {
                            &mut it.money
                        })}
                    </div>
                    <WordField
                        id="owner"
                        label=text::OWNER_LABEL
                        value=owner
                        on_input=says(|it| &mut it.owner)
                    />
                    <DateField
                        id="next"
                        label=text::NEXT_LABEL
                        error=Signal::derive(|| None)
                        value=next
                        least=clock::today()
                        on_input=move |day| desk.change(|it| it.next = day)
                    />
                    {pulse(desk)}
                    {beside(desk)}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// An amount of the proposal: what it is called, what is wrong with it, and the most
/// that it can be.
fn asked(
    desk: Desk,
    id: &'static str,
    (label, wrong): (Text, Text),
    most: u32,
    of: fn(&mut Proposal) -> &mut Amount,
) -> AnyView {
    let shell = desk.shell;
    let mut now = desk.proposal();
    let value = shown(Unit::Whole, of(&mut now), shell.lang.get_untracked());
    let error = Memo::new(move |_| {
        let found = desk
            .culture
            .with(|it| it.baseline(desk.number).map(|it| it.proposal.clone()));
        let is_wrong = match of(&mut found?) {
            Amount::Empty => false,
            Amount::Whole(number) => !(1..=most).contains(number),
            Amount::Unclear(_) => true,
        };
        is_wrong.then(|| wrong.get(shell.lang.get()).to_owned())
    });
    let type_in = move |it: String| {
        let amount = read(Unit::Whole, &it, shell.lang.get_untracked());
        desk.change(|it| of(it).clone_from(&amount));
    };
    amount(id, label, None, value, error, type_in)
}

/// Which closed pulse stands on the page, where there is one.
fn pulse(desk: Desk) -> Option<AnyView> {
    let shell = desk.shell;
    let of = desk.culture.with_untracked(|it| it.id.clone());
    let all = shell.peek(|store| store.pulses(&of)).into_iter();
    let closed: Vec<ClosedPulse> = all.filter_map(Pulse::closed).collect();
    if closed.is_empty() {
        return None;
    }
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let none = (String::new(), text::PULSE_NONE.get(lang).to_owned());
        let option = |it: &ClosedPulse| {
            let on = date(lang, it.closed_on);
            let words = text::pulse_named(lang, &it.about.title, &on);
            (it.about.id.as_str().to_owned(), words)
        };
        std::iter::once(none)
            .chain(closed.iter().map(option))
            .collect::<Vec<_>>()
    });
    let now = desk.culture.with_untracked(|it| {
        let baseline = it.baseline(desk.number)?;
        Some(baseline.pulse.as_ref()?.as_str().to_owned())
    });
    let select = view! {
        <Select
            id="pulse"
            label=text::PULSE_LABEL
            options=options
            value=now.unwrap_or_default()
            on_choose=move |it: String| {
                desk.change_baseline(|to| to.pulse = PulseId::parse(&it));
            }
        />
    };
    Some(select.into_any())
}

/// Which earlier baseline stands beside this one, where there is one.
fn beside(desk: Desk) -> Option<AnyView> {
    let shell = desk.shell;
    let earlier = desk.culture.with_untracked(|it| {
        let earlier = it.before(desk.number).into_iter();
        earlier.cloned().collect::<Vec<_>>()
    });
    if earlier.is_empty() {
        return None;
    }
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let none = (String::new(), text::BESIDE_NONE.get(lang).to_owned());
        let all = earlier.iter();
        let all = all.map(|it| (it.number.to_string(), standing::name(it, lang)));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    let now = desk.proposal().beside;
    let select = view! {
        <Select
            id="beside"
            label=text::BESIDE_LABEL
            options=options
            value=now.map_or(String::new(), |it| it.to_string())
            on_choose=move |it: String| desk.change(|to| to.beside = it.parse().ok())
        />
    };
    Some(select.into_any())
}
