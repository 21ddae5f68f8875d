//! The fields of one perspective.

use leptos::prelude::*;

use super::Desk;
use crate::app::dialogue::model::adapting::{
    Said, choices, is_too_much, key, of_key, own_name, too_much,
};
use crate::app::dialogue::perspective::{behaviours, cards};
use crate::browser::clock;
use crate::content::text::model_adapt as text;
use crate::content::{Lang, Text};
use crate::domain::dialogue::Part;
use crate::domain::dialogue::model::{LONGEST_LINE, LONGEST_NAME};
use crate::ui::live::live;
use crate::ui::parts::{Select, WordField};

pub(super) fn fields(desk: Desk, place: usize) -> AnyView {
    let shell = desk.shell;
    let Some(part) = desk.part(place) else {
        return ().into_any();
    };
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        desk.room.model.with(|it| {
            let model = it.as_ref();
            model.map_or_else(Vec::new, |it| choices(it, place, lang))
        })
    });
    let swap = move |value: String| {
        let old = desk.part(place);
        if let Some(origin) = of_key(&value) {
            desk.sets(|it| it.swap(place, origin, clock::today()));
        }
        if let Some((old, new)) = old.zip(desk.part(place)) {
            desk.said.set(Said::Swapped(old, new));
        }
    };
    let back = move |_| {
        desk.sets(|it| it.put_back(place, clock::today()));
        if let Some(part) = desk.part(place) {
            desk.said.set(Said::PutBack(part));
        }
    };
    let origin = part.origin;
    view! {
        <div class="stack editor" on:focusout=move |_| leaves(desk)>
            <Select
                id=format!("swap-{place}")
                label=text::SWAP_LABEL
                options=options
                value=key(origin).to_owned()
                on_choose=swap
            />
            <WordField
                id=format!("name-{place}")
                label=text::NAME_LABEL
                hint=text::NAME_HINT
                value=part.name.clone()
                most=LONGEST_NAME
                on_input=move |words| {
                    desk.change(Some(format!("name-{place}")), |it| {
                        it.rename(place, own_name(origin, &words), clock::today());
                    });
                }
            />
            <WordField
                id=format!("about-{place}")
                label=text::ABOUT_LABEL
                hint=text::ABOUT_HINT
                value=part.about.clone()
                most=LONGEST_LINE
                on_input=move |words| {
                    desk.change(Some(format!("about-{place}")), |it| {
                        it.describe(place, &words, clock::today());
                    });
                }
            />
            {rows(desk, place, Rows::Behaviours, &part)}
            {rows(desk, place, Rows::Questions, &part)}
            <button type="button" class="link" id=format!("back-{place}") on:click=back>
                {shell.t(text::BACK)}
            </button>
        </div>
    }
    .into_any()
}

/// The keyboard leaves a field: what is typed next is a change of its own.
fn leaves(desk: Desk) {
    desk.history
        .update_untracked(crate::app::meeting::history::History::leave_field);
}

/// What is written a line each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    Behaviours,
    Questions,
}

impl Rows {
    const fn id(self) -> &'static str {
        match self {
            Rows::Behaviours => "behaviours",
            Rows::Questions => "questions",
        }
    }

    const fn words(self) -> (Text, Text) {
        match self {
            Rows::Behaviours => (text::BEHAVIOURS_LABEL, text::BEHAVIOURS_HINT),
            Rows::Questions => (text::QUESTIONS_LABEL, text::QUESTIONS_HINT),
        }
    }

    fn own(self, part: &Part) -> &[String] {
        match self {
            Rows::Behaviours => &part.behaviours,
            Rows::Questions => &part.questions,
        }
    }

    fn usual(self, part: &Part, lang: Lang) -> Vec<String> {
        let usual = Part::usual(part.origin);
        match self {
            Rows::Behaviours => behaviours(&usual, lang),
            Rows::Questions => cards(&usual, lang),
        }
    }

    fn set(self, desk: Desk, place: usize, field: Option<String>, written: &str) {
        let today = clock::today();
        desk.change(field, |it| match self {
            Rows::Behaviours => it.set_behaviours(place, written, today),
            Rows::Questions => it.set_questions(place, written, today),
        });
    }
}

fn rows(desk: Desk, place: usize, rows: Rows, part: &Part) -> AnyView {
    let shell = desk.shell;
    let id = format!("{}-{place}", rows.id());
    let (label, hint) = rows.words();
    let has_too_much = RwSignal::new(false);
    let field = id.clone();
    let write = move |event| {
        let written = event_target_value(&event);
        has_too_much.set(is_too_much(&written));
        rows.set(desk, place, Some(field.clone()), &written);
    };
    let has_usual = !rows.usual(part, Lang::Sv).is_empty();
    let fetch = move |_| {
        if let Some(part) = desk.part(place) {
            let usual = rows.usual(&part, shell.lang.get_untracked());
            rows.set(desk, place, None, &usual.join("\n"));
            desk.again();
        }
    };
    let fetch = (has_usual && rows.own(part).is_empty()).then(|| {
        view! {
            <button type="button" class="link" on:click=fetch>{shell.t(text::USE_USUAL)}</button>
        }
    });
    let hint_id = format!("{id}-hint");
    let warned = move || has_too_much.get().then(|| too_much(shell.lang.get()));
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            <p class="hint" id=hint_id.clone()>{shell.t(hint)}</p>
            <textarea
                id=id
                rows="5"
                aria-describedby=hint_id
                prop:value=rows.own(part).join("\n")
                on:input=write
            ></textarea>
            <p class="error" role="status">{live(warned)}</p>
            {fetch}
        </div>
    }
    .into_any()
}
