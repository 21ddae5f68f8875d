//! The form of an agreement: "when …, then …".

use leptos::prelude::*;

use super::fields::{DateField, Select, WordField};
use crate::app::agreeing::unclear_words;
use crate::app::exercise::offer::offers;
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::{agree as text, common};
use crate::domain::OwnExercise;
use crate::domain::agreement::{Terms, Unclear};
use crate::ui::live::live;
use crate::ui::state::shell;

/// The names of the fields; two forms may stand on a page.
struct Ids {
    when: &'static str,
    then: &'static str,
    role: &'static str,
    review: &'static str,
    exercise: &'static str,
}

const NEW: Ids = Ids {
    when: "new-when",
    then: "new-then",
    role: "new-role",
    review: "new-review",
    exercise: "new-exercise",
};

const CHANGED: Ids = Ids {
    when: "changed-when",
    then: "changed-then",
    role: "changed-role",
    review: "changed-review",
    exercise: "changed-exercise",
};

/// Writes a new agreement, or changes one. What is missing is told at its field.
#[component]
pub(in crate::ui) fn TermsForm(
    is_new: bool,
    /// What it holds at first.
    terms: Terms,
    /// Saves it, or gives what is missing.
    on_save: impl Fn(Terms) -> Vec<Unclear> + 'static,
    /// Leaves everything as it was; a new one cannot be left.
    on_cancel: impl Fn() + 'static,
) -> impl IntoView {
    let shell = shell();
    let ids = if is_new { NEW } else { CHANGED };
    let written = RwSignal::new(terms.clone());
    let unclear = RwSignal::new(Vec::<Unclear>::new());
    let error = move |of: Unclear| -> Signal<Option<Text>> {
        let is_told = move || unclear.with(|all| all.contains(&of));
        Signal::derive(move || is_told().then_some(unclear_words(of)))
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let missing = on_save(written.get_untracked());
        let field = missing.first().map(|it| match it {
            Unclear::When => ids.when,
            Unclear::Then => ids.then,
            Unclear::ReviewOn => ids.review,
        });
        if let Some(field) = field {
            focus::to_id(field.to_owned());
        }
        unclear.set(missing);
    };
    let options = move || {
        let lang = shell.lang.get();
        let own = shell.peek(|store| store.all::<OwnExercise>());
        let exercises = offers(&own, lang).into_iter();
        let exercises = exercises.map(|it| (it.name, it.title));
        let none = (String::new(), text::EXERCISE_NONE.get(lang).to_owned());
        std::iter::once(none).chain(exercises).collect()
    };
    view! {
        <form class="stack" on:submit=save novalidate>
            <WordField
                id=ids.when
                label=text::WHEN_LABEL
                hint=text::WHEN_HINT
                error=error(Unclear::When)
                value=terms.when
                on_input=move |words| written.update(|it| it.when = words)
            />
            <WordField
                id=ids.then
                label=text::THEN_LABEL
                hint=text::THEN_HINT
                error=error(Unclear::Then)
                value=terms.then
                on_input=move |words| written.update(|it| it.then = words)
            />
            <WordField
                id=ids.role
                label=text::ROLE_LABEL
                hint=text::ROLE_HINT
                value=terms.role
                on_input=move |words| written.update(|it| it.role = words)
            />
            <DateField
                id=ids.review
                label=text::REVIEW_LABEL
                error=error(Unclear::ReviewOn)
                value=terms.review_on
                least=clock::today()
                on_input=move |day| written.update(|it| it.review_on = day)
            />
            <Select
                id=ids.exercise
                label=text::EXERCISE_LABEL
                options=Signal::derive(options)
                value=terms.exercise.unwrap_or_default()
                on_choose=move |id: String| {
                    written.update(|it| it.exercise = (!id.is_empty()).then_some(id));
                }
            />
            <div class="row">
                <button class="button" type="submit">
                    {shell.t(if is_new { text::SAVE } else { text::SAVE_CHANGE })}
                </button>
                {(!is_new).then(|| view! {
                    <button type="button" class="button quiet" on:click=move |_| on_cancel()>
                        {live(move || common::CANCEL.get(shell.lang.get()))}
                    </button>
                })}
            </div>
        </form>
    }
}
