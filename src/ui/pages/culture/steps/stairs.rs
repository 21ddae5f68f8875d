//! The ten steps, one under the other. One of them is open at a time; what is changed
//! is kept at once.

use leptos::prelude::*;

use super::kept::Kept;
use crate::app::culture::steps::{about, facts, known, name, state};
use crate::browser::{clock, focus};
use crate::content::text::steps as text;
use crate::content::words;
use crate::domain::culture::steps::{Knowledge, Standing, State, Step};
use crate::ui::live::live;
use crate::ui::parts::{Choice, DateField, Lines, WordField};
use crate::ui::state::shell;

/// The steps, which of them is open, and which was looked at last.
#[derive(Clone, Copy)]
struct Stairs {
    kept: Kept,
    open: RwSignal<Option<Step>>,
    looked: RwSignal<Option<Step>>,
}

/// The id of a step's buttons.
pub(super) fn place(step: Step) -> String {
    format!("step-{}", step.number())
}

pub(super) fn section(kept: Kept) -> AnyView {
    let stairs = Stairs {
        kept,
        open: RwSignal::new(None),
        looked: RwSignal::new(None),
    };
    let rows = Step::all().map(|step| stairs.row(step)).collect_view();
    view! { <ol class="plain stairs">{rows}</ol> }.into_any()
}

impl Stairs {
    fn row(self, step: Step) -> AnyView {
        let shell = shell();
        let now = Memo::new(move |_| {
            let standing = self.kept.with(|it| it.standing(step).cloned());
            standing.flatten().unwrap_or_default()
        });
        let is_open = Memo::new(move |_| self.open.get() == Some(step));
        let body = move || {
            if is_open.get() {
                self.changing(step)
            } else {
                self.told(step, now)
            }
        };
        let is = move |wanted| now.with(|it| it.state == wanted);
        let is_ours = step.known() == Knowledge::Ours;
        let number = step.number();
        view! {
            <li
                style:--step=number.to_string()
                class:under-way=move || is(State::UnderWay)
                class:in-place=move || is(State::InPlace)
                class:again=move || is(State::LookedAgain)
            >
                <span class="step-number" aria-hidden="true">{number}</span>
                <div class="stack tight">
                    <h2 class="h3">
                        <span class="sr-only">{number} ". "</span>
                        {shell.t(name(step))}
                    </h2>
                    <p class="step-state">{live(move || state(now.get().state).get(shell.lang.get()))}</p>
                    <p>{shell.t(about(step))}</p>
                    <p class="small" class:muted=!is_ours>{shell.t(known(step))}</p>
                    {live(body)}
                </div>
            </li>
        }
        .into_any()
    }

    /// How it stands, and what can be done.
    fn told(self, step: Step, now: Memo<Standing>) -> AnyView {
        let shell = shell();
        let lang = shell.lang.get();
        let number = step.number();
        let lines = move || {
            let lang = shell.lang.get();
            let facts = self.kept.with(|it| facts(it, step, lang));
            let facts = facts.unwrap_or_default().into_iter();
            let notes = now.with(|it| it.notes.trim().to_owned());
            let notes = (!notes.is_empty()).then(|| {
                view! { <p class="step-notes">{notes}</p> }
            });
            view! {
                {notes}
                <ul class="plain small step-facts">
                    {facts.map(|it| view! { <li>{it}</li> }).collect_view()}
                </ul>
            }
        };
        let said = move || {
            let is_looked = self.looked.get() == Some(step);
            let date = now.with(|it| it.looked).filter(|_| is_looked);
            let lang = shell.lang.get();
            date.map(|it| text::looked_said(lang, &number, &words::date(lang, it)))
        };
        let open = move |_| {
            self.open.set(Some(step));
            focus::to_field("step-state".to_owned());
        };
        let look = move |_| {
            self.kept.change(|it| it.look(step, clock::today()));
            self.looked.set(Some(step));
        };
        let which = text::step_named(lang, &number, &name(step).get(lang));
        let which = format!(": {which}");
        view! {
            {live(lines)}
            <div class="row no-print" id=place(step)>
                <button type="button" class="link" on:click=open>
                    {text::OPEN.get(lang)} <span class="sr-only">{which.clone()}</span>
                </button>
                <button type="button" class="link" on:click=look>
                    {text::LOOK.get(lang)} <span class="sr-only">{which}</span>
                </button>
            </div>
            <p class="small no-print" role="status">{live(said)}</p>
        }
        .into_any()
    }

    /// Its fields.
    fn changing(self, step: Step) -> AnyView {
        let shell = shell();
        let first = self.kept.peek(|it| it.standing(step).cloned());
        let first = first.flatten().unwrap_or_default();
        let change = move |change: &dyn Fn(&mut Standing)| {
            self.kept.change(|it| {
                if let Some(standing) = it.standing_mut(step) {
                    change(standing);
                }
            });
        };
        let chosen = Signal::derive(move || {
            let standing = self.kept.with(|it| it.standing(step).cloned());
            standing.flatten().map(|it| it.state)
        });
        let options = State::ALL.map(|it| (it, state(it), None)).to_vec();
        let next = RwSignal::new(first.next);
        let past = move || {
            let is_past = next.get().is_some_and(|it| it < clock::today());
            is_past.then(|| text::NEXT_PAST.get(shell.lang.get()))
        };
        let close = move |_| {
            self.open.set(None);
            focus::to_field(place(step));
        };
        view! {
            <div class="stack changing" id="step-state">
                <Choice
                    name="step-state"
                    label=text::STATE_LABEL
                    options=options
                    value=chosen
                    on_choose=move |state| change(&|it| it.state = state)
                />
                <WordField
                    id="step-who"
                    label=text::WHO_LABEL
                    value=first.who
                    on_input=move |who| change(&|it| it.who.clone_from(&who))
                />
                <DateField
                    id="step-next"
                    label=text::NEXT_LABEL
                    error=Signal::derive(|| None)
                    value=first.next
                    least=clock::today()
                    on_input=move |day| {
                        next.set(day);
                        change(&|it| it.next = day);
                    }
                />
                <p class="hint" role="status">{live(past)}</p>
                <Lines
                    id="step-notes"
                    label=text::NOTES_LABEL
                    value=first.notes
                    on_input=move |notes| change(&|it| it.notes.clone_from(&notes))
                />
                <button type="button" class="button quiet" on:click=close>
                    {shell.t(text::CLOSE)}
                </button>
            </div>
        }
        .into_any()
    }
}
