//! Writing an own exercise: every field that those of the library have. What is typed
//! is stored at once; what does not fit is said at its field and not stored.

mod steps;

use leptos::prelude::*;

use super::fields::required;
use crate::app::exercise::words::{energy, named, place, safety};
use crate::app::{PracticeRoute, Route};
use crate::browser::focus;
use crate::content::text::{packs, write as text};
use crate::content::{Lang, Text, words};
use crate::domain::exercise::written::{LONGEST_TEXT, LONGEST_TITLE, MOST_LINES, PEOPLE};
use crate::domain::exercise::{
    Energy, Lack, OwnExercise, Place, Safety, Written, WrittenStep,
};
use crate::domain::{Dimension, OwnExerciseId};
use crate::ui::live::live;
use crate::ui::pages::nothing::found_kept;
use crate::ui::parts::{NumberField, Tick, WordField};
use crate::ui::state::{Shell, shell};

pub(super) fn page(id: OwnExerciseId) -> AnyView {
    found_kept(
        id,
        |own: OwnExercise| write(Desk::of(own)),
        packs::TITLE,
        text::GONE,
        (PracticeRoute::Own.into(), text::TO_OWN),
    )
}

/// The exercise as it is stored now.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    id: StoredValue<OwnExerciseId>,
    own: Memo<OwnExercise>,
    /// The steps that this window has seen or written last.
    last: StoredValue<Vec<WrittenStep>>,
    /// Counts changes of the steps that did not come from their own fields, which are
    /// made anew then.
    made: RwSignal<u32>,
}

impl Desk {
    fn of(own: OwnExercise) -> Desk {
        let shell = shell();
        let id = StoredValue::new(own.id.clone());
        let last = StoredValue::new(own.written.steps.clone());
        let desk = Desk {
            shell,
            id,
            last,
            own: Memo::new(move |_| {
                let found = id.with_value(|id| shell.kept::<OwnExercise>(id));
                found.unwrap_or_else(|| own.clone())
            }),
            made: RwSignal::new(0),
        };
        Effect::new(move |_| desk.follows());
        desk
    }

    /// The fields of a step write into the step of their number. Where another window
    /// has changed the steps they are made anew, so that they stay that step's.
    fn follows(self) {
        let now = self.own.with(|it| it.written.steps.clone());
        if self.last.with_value(|last| *last != now) {
            self.last.set_value(now);
            focus::keep();
            self.made.update(|it| *it += 1);
        }
    }

    fn now(self) -> Written {
        self.own.with_untracked(|it| it.written.clone())
    }

    /// Changes what is stored, if it is within the limits then. Returns whether it is.
    fn change(self, change: impl FnOnce(&mut Written)) -> bool {
        let mut fits = true;
        let id = self.id.get_value();
        self.shell.change::<OwnExercise>(&id, |own| {
            let mut after = own.written.clone();
            change(&mut after);
            fits = after.check().is_ok();
            if fits {
                self.last.set_value(after.steps.clone());
                own.written = after;
            }
        });
        fits
    }
}

fn write(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let id = desk.id.get_value();
    let look = Route::Exercise(None, OwnExercise::name_of(&id));
    let title = move || {
        desk.own
            .with(|it| named(&it.written.title, shell.lang.get()))
    };
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=PracticeRoute::Own.to_string()>{shell.t(text::TO_OWN)}</a>
            </p>
            <h1 tabindex="-1" class="written">{title}</h1>
            <p>{shell.t(text::LEAD)}</p>
            <a class="button quiet" href=look.to_string()>{shell.t(text::LOOK)}</a>
        </section>
        <div class="write stack wide-gap">
            {lacks(desk)}
            {about(desk)}
            {before(desk)}
            {steps::section(desk)}
            {after(desk)}
        </div>
    }
    .into_any()
}

/// What is missing before it can be used.
fn lacks(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let lacks = Memo::new(move |_| desk.own.with(|it| it.written.lacks()));
    let body = move || {
        let lang = shell.lang.get();
        let lacks = lacks.get();
        if lacks.is_empty() {
            return view! { <p>{text::READY.get(lang)}</p> }.into_any();
        }
        let rows = lacks
            .into_iter()
            .map(|it| view! { <li>{lack(it, lang)}</li> });
        view! {
            <h2 class="h3">{text::LACKS_TITLE.get(lang)}</h2>
            <ul>{rows.collect_view()}</ul>
        }
        .into_any()
    };
    view! { <div class="aside stack tight" role="status">{live(body)}</div> }.into_any()
}

fn lack(lack: Lack, lang: Lang) -> String {
    let words = match lack {
        Lack::Title => text::LACK_TITLE,
        Lack::Aim => text::LACK_AIM,
        Lack::Step => text::LACK_STEP,
        Lack::StepWords(n) => return text::lack_step_words(lang, &n),
        Lack::Reflection => text::LACK_REFLECTION,
        Lack::Where => text::LACK_WHERE,
    };
    words.get(lang).to_owned()
}

fn about(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let now = desk.now();
    let of = move |read: fn(&Written) -> bool| {
        Signal::derive(move || desk.own.with(|it| read(&it.written)))
    };
    let also = Dimension::ALL.map(|dimension| {
        let is_first = move || {
            desk.own
                .with(|it| it.written.trains.first() == Some(&dimension))
        };
        let is_in = move || {
            desk.own
                .with(|it| it.written.trains.iter().skip(1).any(|it| *it == dimension))
        };
        let change = move |is_in: bool| {
            desk.change(|it| {
                let first = it.trains.first().copied();
                it.trains
                    .retain(|it| *it != dimension || first == Some(dimension));
                if is_in && first != Some(dimension) {
                    it.trains.push(dimension);
                }
            });
        };
        view! {
            <Show when=move || !is_first()>
                <Tick
                    label=words::name(dimension)
                    value=Signal::derive(is_in)
                    on_change=change
                />
            </Show>
        }
    });
    view! {
        <section class="stack">
            <h2>{shell.t(text::ABOUT_TITLE)}</h2>
            <WordField
                id="title"
                label=text::TITLE_LABEL
                value=now.title.clone()
                most=LONGEST_TITLE
                on_input=move |it| {
                    desk.change(|written| written.title = it);
                }
            />
            {area(desk, "aim", text::AIM_LABEL, now.aim.clone(), |it| &mut it.aim)}
            {required(
                "trains",
                text::TRAINS_LABEL,
                &Dimension::ALL.map(|it| (it, words::name(it))),
                now.trains.first().copied(),
                move |it| {
                    desk.change(|written| {
                        written.trains.retain(|other| *other != it);
                        if !written.trains.is_empty() {
                            written.trains.remove(0);
                        }
                        written.trains.insert(0, it);
                    });
                },
            )}
            <fieldset class="field">
                <legend>{shell.t(text::ALSO_LABEL)}</legend>
                {also.collect_view()}
            </fieldset>
            {people(desk, &now)}
            <Tick
                label=text::ROOM_LABEL
                value=of(|it| it.fit.room)
                on_change=move |is| {
                    desk.change(|it| it.fit.room = is);
                }
            />
            <Tick
                label=text::DIGITAL_LABEL
                value=of(|it| it.fit.digital)
                on_change=move |is| {
                    desk.change(|it| it.fit.digital = is);
                }
            />
            <Tick
                label=text::HYBRID_LABEL
                value=of(|it| it.fit.hybrid)
                on_change=move |is| {
                    desk.change(|it| it.fit.hybrid = is);
                }
            />
            <div class="find-fields">
                {required(
                    "safety",
                    text::SAFETY_LABEL,
                    &[Safety::Low, Safety::Some, Safety::High].map(|it| (it, safety(it))),
                    Some(now.fit.safety),
                    move |it| {
                        desk.change(|written| written.fit.safety = it);
                    },
                )}
                {required(
                    "energy",
                    text::ENERGY_LABEL,
                    &[Energy::Calm, Energy::Even, Energy::Lively].map(|it| (it, energy(it))),
                    Some(now.fit.energy),
                    move |it| {
                        desk.change(|written| written.fit.energy = it);
                    },
                )}
                {required(
                    "place",
                    text::PLACE_LABEL,
                    &[Place::Opener, Place::Main, Place::Closer].map(|it| (it, place(it))),
                    Some(now.fit.place),
                    move |it| {
                        desk.change(|written| written.fit.place = it);
                    },
                )}
            </div>
        </section>
    }
    .into_any()
}

fn people(desk: Desk, now: &Written) -> AnyView {
    let typed = RwSignal::new((now.fit.least.to_string(), now.fit.most.to_string()));
    let wrong = RwSignal::new(None::<Text>);
    let set = move || {
        let read = |it: &str| {
            it.trim()
                .parse::<u32>()
                .ok()
                .filter(|it| PEOPLE.contains(it))
        };
        let both = typed.with_untracked(|(least, most)| (read(least), read(most)));
        let fits = match both {
            (Some(least), Some(most)) if least <= most => {
                desk.change(|it| (it.fit.least, it.fit.most) = (least, most))
            }
            _ => false,
        };
        wrong.set((!fits).then_some(text::PEOPLE_WRONG));
    };
    view! {
        <div class="find-fields">
            <NumberField
                id="least"
                label=text::LEAST_LABEL
                error=wrong
                value=now.fit.least.to_string()
                on_input=move |it| {
                    typed.update(|typed| typed.0 = it);
                    set();
                }
            />
            <NumberField
                id="most"
                label=text::MOST_LABEL
                error=wrong
                value=now.fit.most.to_string()
                on_input=move |it| {
                    typed.update(|typed| typed.1 = it);
                    set();
                }
            />
        </div>
    }
    .into_any()
}

fn before(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let now = desk.now();
    view! {
        <section class="stack">
            <h2>{shell.t(text::BEFORE_TITLE)}</h2>
            {lines(desk, "materials", text::MATERIALS_LABEL, &now.materials, |it| {
                &mut it.materials
            })}
            {area(desk, "preparation", text::PREPARATION_LABEL, now.preparation, |it| {
                &mut it.preparation
            })}
            {area(desk, "in-digital", text::IN_DIGITAL_LABEL, now.in_digital, |it| {
                &mut it.in_digital
            })}
            {area(desk, "in-hybrid", text::IN_HYBRID_LABEL, now.in_hybrid, |it| {
                &mut it.in_hybrid
            })}
        </section>
    }
    .into_any()
}

fn after(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let now = desk.now();
    view! {
        <section class="stack">
            <h2>{shell.t(text::AFTER_TITLE)}</h2>
            {lines(desk, "reflection", text::REFLECTION_LABEL, &now.reflection, |it| {
                &mut it.reflection
            })}
            {lines(desk, "works", text::WORKS_LABEL, &now.works, |it| &mut it.works)}
            {lines(desk, "stop", text::STOP_LABEL, &now.stop, |it| &mut it.stop)}
            {area(desk, "not-when", text::NOT_WHEN_LABEL, now.not_when, |it| {
                &mut it.not_when
            })}
        </section>
        <section class="stack">
            <h2>{shell.t(text::SOURCE_TITLE)}</h2>
            {area(desk, "inspired-by", text::INSPIRED_LABEL, now.inspired_by, |it| {
                &mut it.inspired_by
            })}
            {area(desk, "licence", text::LICENCE_LABEL, now.licence, |it| &mut it.licence)}
        </section>
    }
    .into_any()
}

/// Some lines of text that are a field of the exercise.
fn area(
    desk: Desk,
    id: impl Into<String>,
    label: Text,
    value: String,
    field: fn(&mut Written) -> &mut String,
) -> AnyView {
    words_area(desk, id.into(), label, value, move |it, words| {
        *field(it) = words;
    })
}

/// A list, one entry per line.
fn lines(
    desk: Desk,
    id: impl Into<String>,
    label: Text,
    value: &[String],
    field: fn(&mut Written) -> &mut Vec<String>,
) -> AnyView {
    words_area(
        desk,
        id.into(),
        label,
        value.join("\n"),
        move |it, words| {
            let rows = words.lines().map(str::trim).filter(|it| !it.is_empty());
            *field(it) = rows.map(str::to_owned).collect();
        },
    )
}

/// Some lines of text that change the exercise; said where they do not fit.
fn words_area(
    desk: Desk,
    id: String,
    label: Text,
    value: String,
    put: impl Fn(&mut Written, String) + Copy + 'static,
) -> AnyView {
    let shell = desk.shell;
    let wrong = RwSignal::new(false);
    let error = format!("{id}-error");
    let type_in = move |event| {
        let typed = event_target_value(&event);
        let fits = desk.change(|it| put(it, typed));
        wrong.set(!fits);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{shell.t(label)}</label>
            <textarea
                id=id
                rows="3"
                maxlength=LONGEST_TEXT * MOST_LINES
                prop:value=value
                aria-describedby=error.clone()
                aria-invalid=move || wrong.get().then_some("true")
                on:input=type_in
            ></textarea>
            <p class="error" id=error role="status">
                {live(move || wrong.get().then(|| text::TOO_LONG.get(shell.lang.get())))}
            </p>
        </div>
    }
    .into_any()
}
