//! The paper form of a group's open round, as it will be printed.

mod form;

use leptos::prelude::*;

use crate::app::{Counter, Route};
use crate::browser::print;
use crate::codec::mark_text;
use crate::content::text::{answer, common, paper as text};
use crate::domain::GroupId;
use crate::ui::counter;
use crate::ui::live::live;
use crate::ui::parts::Choice;
use crate::ui::state::shell;

use crate::content::Lang;

pub(super) fn page(id: GroupId) -> AnyView {
    let shell = shell();
    let group = shell.peek(|store| store.group(&id)).into_option();
    // From now on paper may know the round, so its mark is kept.
    let (Some(group), Some(open)) = (group, counter::marked(shell, &id)) else {
        return view! {
            <section class="stack">
                <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
                <p>{shell.t(answer::NO_ROUND)}</p>
                <p><a href=Route::Group(id).to_string()>{shell.t(common::BACK_TO_GROUP)}</a></p>
            </section>
        }
        .into_any();
    };
    let Some(mark) = open.mark.map(mark_text) else {
        return ().into_any();
    };
    let form_lang = RwSignal::new(shell.lang.get_untracked());
    let lead = {
        let mark = mark.clone();
        move || text::lead(shell.lang.get(), &mark)
    };
    let steps = move || {
        let rows = text::STEPS
            .iter()
            .map(|it| view! { <li>{shell.t(*it)}</li> });
        rows.collect_view()
    };
    let form = form::Form {
        name: group.name.clone(),
        meeting: group.meeting.trim().to_owned(),
        audience: group.preparation.audience.trim().to_owned(),
        limit: open.limit.get(),
        instrument: open.instrument(),
        mark,
    };
    view! {
        <section class="stack lead no-print">
            <p class="muted small">
                <a class="onward" href=Route::Collect(id.clone()).to_string()>
                    {shell.t(answer::LEAVE)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p>{live(lead)}</p>
            <h2 class="h3">{shell.t(text::STEPS_TITLE)}</h2>
            <ol>{steps()}</ol>
            <Choice
                name="form-language"
                label=text::LANGUAGE
                options=vec![
                    (Lang::Sv, text::SWEDISH, None),
                    (Lang::Easy, text::EASY_SWEDISH, None),
                    (Lang::En, text::ENGLISH, None),
                ]
                value=Signal::derive(move || Some(form_lang.get()))
                on_choose=move |it| form_lang.set(it)
            />
            <div class="row">
                <button type="button" class="button" on:click=move |_| print::page()>
                    {shell.t(common::PRINT)}
                </button>
                <a class="onward" href=Route::Enter(Counter::Front(id)).to_string()>
                    {shell.t(text::TO_ENTER)}
                </a>
            </div>
        </section>
        {live(move || form.view(form_lang.get()))}
    }
    .into_any()
}
