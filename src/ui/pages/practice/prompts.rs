//! For whoever leads an exercise: what to see to in this step and what comes next, in a
//! window that the room does not see. It follows the other window, and can go on itself.

use leptos::prelude::*;

use super::{exercise, run, told, unknown};
use crate::app::practise::Action;
use crate::content::Lang;
use crate::content::text::exercise as text;
use crate::domain::GroupId;
use crate::ui::live::live;
use crate::ui::pages::steps::{Act, ClockButtons, Other, Stage, StepClock, StepLine};
use crate::ui::parts::LanguageSwitch;
use crate::ui::state::shell;

pub(super) fn page(group: Option<GroupId>, name: String) -> AnyView {
    let shell = shell();
    let Some(first) = told(shell, &name, shell.lang.get_untracked()) else {
        return unknown(group);
    };
    let (session, now) = run::follow(first, group);
    let title = move |_: Lang| now.with(|it| it.written.title.clone());
    let (stage, is_begun, step) = (session.stage(), session.is_begun(), session.step());
    let is_fresh = session.is_fresh();
    let all = move || {
        let lang = shell.lang.get();
        now.with(|it| {
            view! {
                <p>{text::PROMPTS_NONE.get(lang)}</p>
                {exercise::steps(&it.written.steps, lang)}
            }
        })
    };
    let this = move || {
        let (lang, at) = (shell.lang.get(), step.get());
        now.with(|it| {
            let steps = &it.written.steps;
            let step = steps.get(at)?;
            let prompt = step.prompt.trim().to_owned();
            let next = steps.get(at + 1).map(|it| {
                view! { <p class="notes-next">{text::prompts_next(lang, &it.title)}</p> }
            });
            let questions = run::words(it, at, lang).list;
            let questions = (!questions.is_empty()).then(|| {
                let rows = questions.into_iter().map(|it| view! { <li>{it}</li> });
                view! { <ul>{rows.collect_view()}</ul> }
            });
            let stop = it.written.stop.iter().cloned();
            let stop = stop.map(|it| view! { <li>{it}</li> }).collect_view();
            Some(view! {
                <h2 id="step-title" tabindex="-1">{step.title.clone()}</h2>
                {(!prompt.is_empty()).then(|| view! { <p class="large">{prompt}</p> })}
                <h3>{text::PROMPTS_ALOUD.get(lang)}</h3>
                <p>{step.text.clone()}</p>
                {questions}
                <p>{text::PROMPTS_PASS.get(lang)}</p>
                {(!it.written.stop.is_empty()).then(|| view! {
                    <details>
                        <summary>{text::STOP.get(lang)}</summary>
                        <ul>{stop}</ul>
                    </details>
                })}
                {next}
            })
        })
    };
    let way_on = move || {
        let label = if session.is_last(step.get()) {
            text::FINISH
        } else {
            text::NEXT_STEP
        };
        view! { <Act session=session action=Action::Next label=label/> }
    };
    let body = move || match stage.get() {
        Stage::Other => {
            view! { <Other session=session name=title is_page=false/> }.into_any()
        }
        Stage::Steps if is_begun.get() => view! {
            <div class="steps">
                <div class="step-text stack">{live(this)}</div>
                <StepClock session=session is_fresh=is_fresh/>
                <StepLine
                    session=session
                    words=move |step, lang| now.with(|it| run::words(it, step, lang))
                />
                <div class="row step-buttons">
                    <ClockButtons session=session is_fresh=is_fresh/>
                    <Show when=move || step.get() != 0>
                        <Act session=session action=Action::Back label=text::PREVIOUS/>
                    </Show>
                    {live(way_on)}
                </div>
            </div>
        }
        .into_any(),
        Stage::Steps | Stage::Done => view! { {live(all)} }.into_any(),
    };
    let heading = move || text::prompts_title(shell.lang.get(), &title(Lang::Sv));
    view! {
        <div class="notes written">
            <header class="notes-top">
                <p class="banner">{shell.t(text::PROMPTS_WHAT)}</p>
                <LanguageSwitch/>
            </header>
            <h1 tabindex="-1">{live(heading)}</h1>
            {live(body)}
        </div>
    }
    .into_any()
}
