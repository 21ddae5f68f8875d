//! What is to be done, by whom, by when, and whether it is done.

use leptos::prelude::*;

use super::{List, Said, act, cancel, refused};
use crate::app::meeting::noting::{NotNoted, Taken, act as note, who_by};
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::follow as text;
use crate::domain::meeting::Action;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::{DateField, WordField};
use crate::ui::state::shell;

#[component]
pub(in crate::ui::pages::meetings) fn Actions(kept: Kept) -> impl IntoView {
    let shell = shell();
    let list = List::<usize>::of(kept, "#actions-said");
    let all = Memo::new(move |_| {
        kept.with(|it| it.outcome.actions.clone())
            .unwrap_or_default()
    });
    let rows = move || {
        let rows = all.get().into_iter().enumerate();
        rows.map(|(at, action)| row(list, at, action))
            .collect_view()
    };
    let none = move || {
        let is_none = all.with(Vec::is_empty);
        is_none.then(|| view! { <p class="muted">{shell.t(text::ACTIONS_NONE)}</p> })
    };
    // A noted one makes room for the next.
    let noted = RwSignal::new(0);
    let save = move |action: Action| {
        let answer = kept.change_outcome(|it| note(it, None, action))?;
        if answer.is_ok() {
            noted.update(|it| *it += 1);
            focus::move_to("#action-what");
        }
        answer.err()
    };
    let form = move || {
        noted.track();
        view! {
            <ActionForm
                id="action"
                value=Action::default()
                button=text::ACTION_ADD
                on_save=save
            />
        }
    };
    view! {
        <section class="stack noted">
            <h2>{shell.t(text::ACTIONS_TITLE)}</h2>
            {live(none)}
            <ul class="plain">{live(rows)}</ul>
            {list.line()}
            {live(form)}
        </section>
    }
}

fn row(list: List<usize>, at: usize, action: Action) -> AnyView {
    let shell = shell();
    let is_open = Memo::new(move |_| list.open.get() == Some(at));
    let body = move || {
        let lang = shell.lang.get();
        if is_open.get() {
            return changing(list, at, action.clone());
        }
        let what = &action.what;
        let named = text::done_named(lang, what);
        let (edit, remove) =
            (text::edit_named(lang, what), text::remove_named(lang, what));
        let done = move |event| {
            let is_done = event_target_checked(&event);
            list.kept.change_outcome(|it| {
                if let Some(action) = it.actions.get_mut(at) {
                    action.is_done = is_done;
                }
            });
        };
        view! {
            <p>{what.clone()}</p>
            <p class="muted">{who_by(&action, lang)}</p>
            <div class="row">
                <label class="done">
                    <input
                        type="checkbox"
                        aria-label=named
                        prop:checked=action.is_done
                        on:change=done
                    />
                    {text::DONE.get(lang)}
                </label>
                <div class="row no-print">
                    {act(text::EDIT, edit, lang, move || {
                        list.open.set(Some(at));
                        focus::move_to("#action-changed-what");
                    })}
                    {act(text::REMOVE, remove, lang, move || {
                        list.take(|it| Taken::action(it, at));
                    })}
                </div>
            </div>
        }
        .into_any()
    };
    view! { <li>{live(body)}</li> }.into_any()
}

fn changing(list: List<usize>, at: usize, action: Action) -> AnyView {
    let save = move |action: Action| {
        let what = action.what.trim().to_owned();
        let answer = list.kept.change_outcome(|it| note(it, Some(at), action))?;
        if answer.is_ok() {
            list.say(Said::Saved(what));
        }
        answer.err()
    };
    view! {
        <ActionForm
            id="action-changed"
            value=action
            button=text::SAVE
            on_save=save
            on_cancel=Callback::new(move |()| list.open.set(None))
        />
    }
    .into_any()
}

/// What, who, by when.
#[component]
fn ActionForm(
    /// What the ids of its fields begin with.
    id: &'static str,
    value: Action,
    button: Text,
    /// Why it is refused, if it is.
    on_save: impl Fn(Action) -> Option<NotNoted> + 'static,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let shell = shell();
    let (what, who, by) = (value.what.clone(), value.who.clone(), value.by);
    let draft = RwSignal::new(value);
    let wrong = RwSignal::new(None::<Text>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let why = on_save(draft.get_untracked());
        wrong.set(why.map(|why| refused(why, text::ACTION_MISSING)));
    };
    view! {
        <form class="stack tight no-print" on:submit=submit novalidate>
            <WordField
                id=format!("{id}-what")
                label=text::ACTION_LABEL
                error=wrong
                value=what
                on_input=move |it| draft.update(|draft| draft.what = it)
            />
            <div class="who-by">
                <WordField
                    id=format!("{id}-who")
                    label=text::WHO_LABEL
                    value=who
                    on_input=move |it| draft.update(|draft| draft.who = it)
                />
                <DateField
                    id=format!("{id}-by")
                    label=text::BY_LABEL
                    error=Signal::derive(|| None)
                    value=by
                    least=clock::today()
                    on_input=move |it| draft.update(|draft| draft.by = it)
                />
            </div>
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(button)}</button>
                {on_cancel.map(cancel)}
            </div>
        </form>
    }
}
