//! The steps of an own exercise: words, minutes, who works together, and their order.

use leptos::prelude::*;

use super::{Desk, words_area};
use crate::app::exercise::words::who;
use crate::browser::focus;
use crate::content::Text;
use crate::content::text::{programme, write as text};
use crate::domain::exercise::written::{LONGEST_TITLE, MOST_STEPS, STEP_MINUTES};
use crate::domain::exercise::{Who, Written, WrittenStep};
use crate::ui::live::live;
use crate::ui::pages::practice::fields::required;
use crate::ui::parts::{NumberField, Tick, WordField};

const WHO: [Who; 6] = [
    Who::All,
    Who::Alone,
    Who::Pairs,
    Who::Threes,
    Who::Fours,
    Who::Round,
];

pub(super) fn section(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let said = RwSignal::new(String::new());
    // The step that was removed last, with the place it had.
    let gone = RwSignal::new(None::<(usize, WrittenStep)>);
    let again = move || desk.made.update(|it| *it += 1);
    let back = move |_| {
        let Some((at, step)) = gone.get_untracked() else {
            return;
        };
        let mut to = None;
        desk.change(|it| {
            if it.steps.len() < MOST_STEPS {
                let at = at.min(it.steps.len());
                it.steps.insert(at, step);
                to = Some(at + 1);
            }
        });
        if let Some(to) = to {
            gone.set(None);
            again();
            said.set(text::step_back(shell.lang.get_untracked(), &to));
            focus::to_field(format!("step-{to}-title"));
        }
    };
    let is_gone = move || gone.with(Option::is_some);
    let add = move |_| {
        let lang = shell.lang.get_untracked();
        let mut at = None;
        desk.change(|it| {
            if it.steps.len() < MOST_STEPS {
                it.steps.push(WrittenStep::empty());
                at = Some(it.steps.len());
            }
        });
        match at {
            Some(at) => {
                gone.set(None);
                again();
                said.set(text::step_added(lang, &at));
                focus::to_field(format!("step-{at}-title"));
            }
            None => said.set(text::step_full(lang, &MOST_STEPS)),
        }
    };
    let rows = move || {
        desk.made.track();
        let steps = desk.now().steps;
        let of = steps.len();
        let rows = steps.into_iter().enumerate();
        rows.map(|(at, step)| one(desk, (said, gone), at, of, step))
            .collect_view()
    };
    view! {
        <section class="stack">
            <h2 id="steps-title" tabindex="-1">{shell.t(text::STEPS_TITLE)}</h2>
            <div class="row">
                <p class="muted" role="status">{said}</p>
                <Show when=is_gone>
                    <button type="button" class="button quiet" on:click=back>
                        {shell.t(programme::UNDO)}
                    </button>
                </Show>
            </div>
            {live(rows)}
            <button type="button" class="button quiet" on:click=add>
                {shell.t(text::STEP_ADD)}
            </button>
        </section>
    }
    .into_any()
}

/// Whether there is something for chance to decide.
const fn is_drawn(who: Who) -> bool {
    !matches!(who, Who::Alone | Who::All)
}

fn one(
    desk: Desk,
    (said, gone): (RwSignal<String>, RwSignal<Option<(usize, WrittenStep)>>),
    at: usize,
    of: usize,
    step: WrittenStep,
) -> AnyView {
    let shell = desk.shell;
    let n = at + 1;
    let id = |name: &str| format!("step-{n}-{name}");
    let put = move |change: &dyn Fn(&mut WrittenStep)| {
        desk.change(|it: &mut Written| {
            if let Some(step) = it.steps.get_mut(at) {
                change(step);
            }
        })
    };
    let forms = RwSignal::new(is_drawn(step.who));
    let by_lot = RwSignal::new(step.by_lot);
    let wrong = RwSignal::new(None::<Text>);
    let set_minutes = move |typed: String| {
        let minutes = typed.trim().parse().ok();
        let minutes = minutes.filter(|it| STEP_MINUTES.contains(it));
        let fits = minutes.is_some_and(|minutes| put(&|step| step.minutes = minutes));
        wrong.set((!fits).then_some(text::STEP_MINUTES_WRONG));
    };
    let again = move || desk.made.update(|it| *it += 1);
    let shift = move |by: isize| {
        desk.change(|it| it.move_step(at, by));
        let to = n.saturating_add_signed(by).clamp(1, of);
        gone.set(None);
        again();
        said.set(text::step_moved(shell.lang.get_untracked(), &to));
        focus::to_field(format!("step-{to}-title"));
    };
    let remove = move |_| {
        desk.change(|it| {
            if at < it.steps.len() {
                gone.set(Some((at, it.steps.remove(at))));
            }
        });
        again();
        said.set(text::step_removed(shell.lang.get_untracked(), &n));
        focus::move_to("#steps-title");
    };
    let label =
        move |words: fn(crate::content::Lang, &dyn std::fmt::Display) -> String| {
            move || words(shell.lang.get(), &n)
        };
    let up = (0 < at).then(|| {
        view! {
            <button type="button" class="link" on:click=move |_| shift(-1)>
                {live(label(text::step_up))}
            </button>
        }
    });
    let down = (n < of).then(|| {
        view! {
            <button type="button" class="link" on:click=move |_| shift(1)>
                {live(label(text::step_down))}
            </button>
        }
    });
    view! {
        <fieldset class="own-step stack">
            <legend>{live(label(text::step))}</legend>
            <WordField
                id=id("title")
                label=text::STEP_TITLE_LABEL
                value=step.title
                most=LONGEST_TITLE
                on_input=move |words| {
                    put(&|step| step.title = words.clone());
                }
            />
            <div class="find-fields">
                <NumberField
                    id=id("minutes")
                    label=text::STEP_MINUTES_LABEL
                    error=wrong
                    value=step.minutes.to_string()
                    on_input=set_minutes
                />
                {required(
                    id("who"),
                    text::STEP_WHO_LABEL,
                    &WHO.map(|it| (it, who(it))),
                    Some(step.who),
                    move |who| {
                        put(&|step| step.who = who);
                        forms.set(is_drawn(who));
                    },
                )}
            </div>
            <Show when=move || forms.get()>
                <Tick
                    label=text::STEP_LOT_LABEL
                    value=by_lot
                    on_change=move |is| {
                        put(&|step| step.by_lot = is);
                        by_lot.set(is);
                    }
                />
            </Show>
            {words_area(desk, id("text"), text::STEP_TEXT_LABEL, step.text, move |it, words| {
                if let Some(step) = it.steps.get_mut(at) {
                    step.text = words;
                }
            })}
            {words_area(
                desk,
                id("prompt"),
                text::STEP_PROMPT_LABEL,
                step.prompt,
                move |it, words| {
                    if let Some(step) = it.steps.get_mut(at) {
                        step.prompt = words;
                    }
                },
            )}
            <div class="row">
                {up} {down}
                <button type="button" class="link" on:click=remove>
                    {live(label(text::step_remove))}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}
