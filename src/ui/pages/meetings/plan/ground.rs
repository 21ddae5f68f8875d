//! A: what the meeting should lead to, whose knowledge is in focus, and the level.

use leptos::prelude::*;

use super::{Planning, fields, level};
use crate::app::meeting::place::field;
use crate::content::text::plan as text;
use crate::domain::meeting::Knowledge;
use crate::ui::parts::Choice;

pub(super) fn section(planning: Planning) -> AnyView {
    let knowledge = planning.follow(|plan| plan.knowledge);
    view! {
        <section class="stack">
            <h2>{planning.shell.t(text::GROUND)}</h2>
            {fields::words(
                planning,
                field::PURPOSE,
                (text::PURPOSE_LABEL, text::PURPOSE_HINT),
                |plan| &mut plan.purpose,
            )}
            {fields::list(
                planning,
                field::GOALS,
                (text::GOALS_LABEL, text::GOALS_HINT),
                |plan| &mut plan.goals,
            )}
            <div class="held" id=field::KNOWLEDGE>
                <Choice
                    name="knowledge"
                    label=text::KNOWLEDGE_LABEL
                    options=vec![
                        (Knowledge::Leaders, text::KNOWLEDGE_LEADERS, None),
                        (Knowledge::Both, text::KNOWLEDGE_BOTH, None),
                        (Knowledge::Participants, text::KNOWLEDGE_PARTICIPANTS, None),
                    ]
                    value=knowledge
                    on_choose=move |it| planning.change(|plan| plan.knowledge = Some(it))
                />
            </div>
            {level::choice(planning)}
        </section>
    }
    .into_any()
}
