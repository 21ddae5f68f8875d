//! The list of speakers: written by keyboard alone, for eight people and for three
//! hundred.

use leptos::prelude::*;

use crate::app::meeting::speaking::{self, MINUTES, Part, parts, seats, speaker_left};
use crate::browser::{clock, focus};
use crate::content::Text;
use crate::content::text::lead as text;
use crate::domain::meeting::Speakers;
use crate::domain::timer::Moment;
use crate::ui::live::live;
use crate::ui::pages::meetings::kept::Kept;
use crate::ui::parts::{NumberField, Select};
use crate::ui::state::shell;

/// What came of something: said, or said at the field.
type Answer = Result<String, String>;

/// The list, and what was last said of it.
#[derive(Clone, Copy)]
struct List {
    kept: Kept,
    name: RwSignal<String>,
    said: RwSignal<Option<Answer>>,
}

impl List {
    fn change<T>(self, change: impl FnOnce(&mut Speakers) -> T) -> Option<T> {
        self.kept.change_lead(|lead| change(&mut lead.speakers))
    }

    /// Does something with the name in the field, and empties that if it worked.
    fn with_name(self, act: impl FnOnce(&mut Speakers, &str) -> Answer) {
        let name = self.name.get_untracked();
        let answer = self.change(|speakers| act(speakers, &name));
        if matches!(answer, Some(Ok(_))) {
            self.name.set(String::new());
        }
        self.said.set(answer);
        focus::to_id("speaker".to_owned());
    }
}

pub(super) fn section(kept: Kept, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let list = List {
        kept,
        name: RwSignal::new(String::new()),
        said: RwSignal::new(None),
    };
    view! {
        <section class="stack speakers">
            <h2>{shell.t(text::SPEAKERS_TITLE)}</h2>
            <p class="small muted">{shell.t(text::SPEAKERS_LEAD)}</p>
            {speaking(list, now)}
            {asking(list)}
            {waiting(list)}
            {rounds(list)}
        </section>
    }
    .into_any()
}

/// Who speaks, and who is next.
fn speaking(list: List, now: RwSignal<Moment>) -> AnyView {
    let shell = shell();
    let speaker = Memo::new(move |_| {
        let name = |it: &Speakers| it.now.as_ref().map(|it| it.name.clone());
        list.kept.lead(|it| name(&it.speakers)).flatten()
    });
    let left = Memo::new(move |_| {
        let left = list.kept.lead(|it| speaker_left(&it.speakers, now.get()));
        left.flatten()
    });
    let who = move || match speaker.get() {
        Some(name) => view! {
            <p class="speaks">{shell.t(text::SPEAKS)} " " <b>{name}</b></p>
        }
        .into_any(),
        None => view! { <p class="muted">{shell.t(text::NOBODY_SPEAKS)}</p> }.into_any(),
    };
    let clock = move || {
        let (lang, left) = (shell.lang.get(), left.get()?);
        Some(if left.is_over {
            text::speaker_over(lang, &left.clock)
        } else {
            text::speaker_left(lang, &left.clock)
        })
    };
    let is_over = move || left.with(|it| it.as_ref().is_some_and(|it| it.is_over));
    let next = move |_| {
        let now = clock::now();
        list.change(|speakers| speakers.next(now));
        list.said.set(None);
    };
    let stop = move |_| {
        list.change(Speakers::stop);
    };
    view! {
        <div class="row speaking" class:over=is_over>
            <div role="status">{live(who)}</div>
            <p class="speaker-clock" role="timer" aria-live="off">{live(clock)}</p>
        </div>
        <div class="row">
            <button type="button" class="button" on:click=next>
                {shell.t(text::NEXT_SPEAKER)}
            </button>
            <Show when=move || speaker.with(Option::is_some)>
                <button type="button" class="button quiet" on:click=stop>
                    {shell.t(text::STOP_SPEAKING)}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// Writes a name or a number, and presses Enter.
fn asking(list: List) -> AnyView {
    let shell = shell();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let lang = shell.lang.get_untracked();
        list.with_name(|speakers, name| speaking::ask(speakers, name, lang));
    };
    let pass = move |_| {
        let lang = shell.lang.get_untracked();
        list.with_name(|speakers, name| speaking::pass(speakers, name, lang));
    };
    let error = move || list.said.get().and_then(Result::err);
    let words = move || list.said.get().and_then(Result::ok);
    let is_wrong = move || list.said.with(|it| matches!(it, Some(Err(_))));
    view! {
        <form class="stack tight" on:submit=submit novalidate>
            <div class="field">
                <label for="speaker">{shell.t(text::ASK_LABEL)}</label>
                <p class="hint" id="speaker-hint">{shell.t(text::ASK_HINT)}</p>
                <input
                    id="speaker"
                    type="text"
                    maxlength="60"
                    autocomplete="off"
                    prop:value=move || list.name.get()
                    aria-describedby="speaker-hint speaker-error"
                    aria-invalid=move || is_wrong().then_some("true")
                    on:input=move |event| list.name.set(event_target_value(&event))
                />
                <p class="error" id="speaker-error" role="status">{live(error)}</p>
            </div>
            <div class="row">
                <button class="button quiet" type="submit">{shell.t(text::ASK)}</button>
                <button type="button" class="button quiet" on:click=pass>
                    {shell.t(text::PASS)}
                </button>
            </div>
            <p class="muted" role="status">{live(words)}</p>
        </form>
    }
    .into_any()
}

/// Those who have not spoken, and the others: apart by their headings, not by a
/// colour.
fn waiting(list: List) -> AnyView {
    let shell = shell();
    let shown = Memo::new(move |_| list.kept.lead(|it| parts(&it.speakers)));
    live(move || {
        let lang = shell.lang.get();
        let [first, later] = shown.get()?;
        if first.count + later.count == 0 {
            return Some(view! { <p>{text::NOBODY_WAITS.get(lang)}</p> }.into_any());
        }
        let titles = [
            text::first_title(lang, &first.count),
            text::later_title(lang, &later.count),
        ];
        let parts = [first, later].into_iter().zip(titles);
        let parts = parts.filter(|(part, _)| 0 < part.count);
        let parts = parts.map(|(part, title)| waiting_part(list, part, title));
        let parts = parts.collect_view();
        Some(view! { <div class="speaker-parts">{parts}</div> }.into_any())
    })
}

fn waiting_part(list: List, part: Part, title: String) -> AnyView {
    let shell = shell();
    let lang = shell.lang.get_untracked();
    let more = part.more();
    let more =
        (0 < more).then(|| view! { <li class="muted">{text::more(lang, &more)}</li> });
    let rows = part.names.into_iter().map(|name| {
        let named = text::pass_named(lang, &name);
        let passing = name.clone();
        let pass = move |_| {
            let name = passing.clone();
            list.said
                .set(list.change(|it| speaking::pass(it, &name, lang)));
            focus::to_id("speaker".to_owned());
        };
        view! {
            <li>
                <span>{name}</span>
                <button type="button" class="link" aria-label=named on:click=pass>
                    {text::PASS.get(lang)}
                </button>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div>
            <h3>{title}</h3>
            <ol class="plain waiting">{rows} {more}</ol>
        </div>
    }
    .into_any()
}

/// Time for each, and all seats in turn.
fn rounds(list: List) -> AnyView {
    let shell = shell();
    let options = Signal::derive(move || {
        let lang = shell.lang.get();
        let each = MINUTES.iter().zip(text::EACH_MINUTES);
        let each = each.map(|(minutes, words)| (minutes.to_string(), words.get(lang)));
        let none = (String::new(), text::EACH_NONE.get(lang));
        std::iter::once(none).chain(each).collect()
    });
    let seconds = untrack(|| list.kept.lead(|it| it.speakers.seconds)).flatten();
    let chosen = seconds.map_or(String::new(), |it| (it / 60).to_string());
    let choose = move |minutes: String| {
        let minutes: Option<u32> = minutes.parse().ok();
        list.change(|it| it.seconds = minutes.map(|it| 60 * it));
    };
    let people = untrack(|| list.kept.with(|it| it.plan.people)).flatten();
    let typed = RwSignal::new(people.map_or(String::new(), |it| it.to_string()));
    let wrong = RwSignal::new(None::<Text>);
    let round = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let count = seats(&typed.get_untracked());
        wrong.set(count.is_none().then_some(text::ROUND_WRONG));
        if let Some(count) = count {
            list.change(|it| it.go_round(count));
            let lang = shell.lang.get_untracked();
            list.said.set(Some(Ok(text::round_done(lang, &count))));
        }
    };
    view! {
        <div class="columns">
            <Select
                id="each"
                label=text::EACH_LABEL
                options=options
                value=chosen
                on_choose=choose
            />
            <form class="stack tight" on:submit=round novalidate>
                <NumberField
                    id="seats"
                    label=text::ROUND_LABEL
                    hint=text::ROUND_HINT
                    error=wrong
                    value=typed.get_untracked()
                    on_input=move |it| typed.set(it)
                />
                <button class="button quiet" type="submit">{shell.t(text::ROUND)}</button>
            </form>
        </div>
    }
    .into_any()
}
