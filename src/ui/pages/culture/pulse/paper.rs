//! Paper: slips to be printed and cut apart, and entering what was answered on them,
//! one key a statement.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::place;
use crate::app::PulsePage;
use crate::app::culture::pulse_collect;
use crate::app::culture::pulse_paper::{Effect, Entering, Said};
use crate::app::culture::pulse_words::statement;
use crate::app::enter::Key;
use crate::browser::{focus, print};
use crate::codec::mark_text;
use crate::content::text::pulse as text;
use crate::content::{CANNOT_JUDGE, FREQUENCY, Lang, Text};
use crate::domain::culture::pulse::Statement;
use crate::domain::{OpenPulse, PulseId, Response, Step};
use crate::ui::live::live;
use crate::ui::parts::WordingSwitch;
use crate::ui::state::{Shell, shell};

/// Slips on a page.
const SLIPS: usize = 4;
/// The button that counts.
const COUNT: &str = "slip-count";

/// The room, and what is done with what it asks for.
#[derive(Clone, Copy)]
struct Room {
    shell: Shell,
    id: StoredValue<PulseId>,
    state: RwSignal<Entering>,
}

impl Room {
    fn carry_out(self, effect: Option<Effect>) {
        match effect {
            None => {}
            Some(Effect::ToField(at)) => focus::to_id(field(at)),
            Some(Effect::ToCount) => focus::to_id(COUNT.to_owned()),
            Some(Effect::Count(reply)) => {
                let id = self.id.get_value();
                let sheets = self.shell.write(|it| pulse_collect::count(it, &id, &reply));
                let next = self.state.try_update(|it| it.counted(sheets));
                self.carry_out(next.flatten());
            }
        }
    }
}

fn field(at: usize) -> String {
    format!("slip-{at}")
}

pub(super) fn page(pulse: OpenPulse) -> AnyView {
    let shell = shell();
    let mark = mark_text(pulse.mark);
    let room = Room {
        shell,
        id: StoredValue::new(pulse.about.id.clone()),
        state: RwSignal::new(Entering::default()),
    };
    let before = {
        let mark = mark.clone();
        move || text::enter_before(shell.lang.get(), &mark)
    };
    let count = move || {
        let pulse = room.id.with_value(|id| shell.read(|store| store.pulse(id)));
        let pulse = pulse.into_option()?;
        Some(text::count(
            shell.lang.get(),
            &pulse.sheets(),
            &pulse.about().people,
        ))
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let effect = room.state.try_update(Entering::count);
        room.carry_out(effect);
    };
    let slips = {
        let (title, limit) = (pulse.about.title.clone(), pulse.about.limit.get());
        move || {
            let lang = shell.lang.get();
            let all = (0..SLIPS).map(|_| slip(&title, &mark, limit, lang));
            all.collect_view()
        }
    };
    view! {
        <section class="stack lead no-print">
            <p class="muted small">
                <a class="onward" href=place(room.id.get_value(), PulsePage::Collect)>
                    {shell.t(text::TO_COLLECT)}
                </a>
            </p>
            <h1 tabindex="-1">{shell.t(text::PAPER_PAGE)}</h1>
            <p>{shell.t(text::PAPER_LEAD)}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| print::page()>
                    {shell.t(text::PAPER_PRINT)}
                </button>
                <WordingSwitch/>
            </div>
        </section>
        <form class="entering no-print" on:submit=on_submit novalidate>
            <h2>{shell.t(text::ENTER_TITLE)}</h2>
            <p>{live(before)}</p>
            <p>{shell.t(text::ENTER_HOW)}</p>
            <ul class="legend">{legend(shell)}</ul>
            <ul class="plain entry">
                {Statement::ALL.into_iter().map(|of| row(room, of)).collect_view()}
            </ul>
            <div class="row">
                <button id=COUNT type="submit" class="button">{shell.t(text::ENTER_COUNT)}</button>
                <Line room=room/>
            </div>
            <p class="count" role="status">{live(count)}</p>
        </form>
        <div
            class="slips"
            tabindex="0"
            role="region"
            aria-label=shell.t(text::PAPER_SLIP)
        >
            {live(slips)}
        </div>
    }
    .into_any()
}

/// The words of an answer.
fn words(response: Response) -> Text {
    let step = response.step().and_then(|it| FREQUENCY.get(it.index()));
    step.copied().unwrap_or(CANNOT_JUDGE)
}

/// Which digit stands for which answer.
fn legend(shell: Shell) -> impl IntoView {
    let steps = Step::ALL.map(|it| (it.code(), words(Response::Step(it))));
    let all = steps.into_iter().chain([(0, CANNOT_JUDGE)]);
    all.map(|(digit, label)| view! { <li><b>{digit}</b> " " {shell.t(label)}</li> })
        .collect_view()
}

fn row(room: Room, of: Statement) -> AnyView {
    let shell = room.shell;
    let at = of.index();
    let entered = Memo::new(move |_| room.state.with(|it| it.given(at)));
    let on_input = move |event: ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        let key = Key::of(&input.value());
        let effect = room.state.try_update(|it| it.press(at, key));
        // What the room did not take does not stay; a space becomes a 0.
        input.set_value(&digit(entered.get_untracked()));
        room.carry_out(effect.flatten());
    };
    let beside = move || entered.get().map(|it| words(it).get(shell.lang.get()));
    view! {
        <li>
            <label for=field(at)><b>{at + 1}"."</b> " " {shell.t(statement(of))}</label>
            <span class="digit">
                <input
                    id=field(at)
                    type="text"
                    inputmode="numeric"
                    maxlength="1"
                    autocomplete="off"
                    prop:value=move || digit(entered.get())
                    aria-describedby="slip-said"
                    on:input=on_input
                />
                <span class="words">{live(beside)}</span>
            </span>
        </li>
    }
    .into_any()
}

/// What stands in a field.
fn digit(entered: Option<Response>) -> String {
    entered.map_or_else(String::new, |it| {
        it.step().map_or(0, Step::code).to_string()
    })
}

/// One line on what was done last.
#[component]
fn Line(room: Room) -> impl IntoView {
    let shell = room.shell;
    let said = Memo::new(move |_| room.state.with(Entering::said));
    let is_error = move || !matches!(said.get(), None | Some(Said::Counted(_)));
    let words = move || {
        let lang = shell.lang.get();
        said.get().map(|said| match said {
            Said::Wrong => text::ENTER_WRONG.get(lang).to_owned(),
            Said::Missing(at) => text::enter_missing(lang, &(at + 1)),
            Said::Counted(sheets) => text::enter_counted(lang, &sheets),
            Said::NotCounted => text::NOT_OPEN.get(lang).to_owned(),
        })
    };
    view! { <p id="slip-said" class:error=is_error role="status">{live(words)}</p> }
}

/// One slip, as it is printed.
fn slip(title: &str, mark: &str, limit: u32, lang: Lang) -> AnyView {
    let head = FREQUENCY.into_iter().chain([CANNOT_JUDGE]);
    let head = head.map(|it| view! { <th scope="col">{it.get(lang)}</th> });
    let rows = Statement::ALL.map(|of| {
        let boxes = (0..6).map(|_| view! { <td><i></i></td> }).collect_view();
        view! { <tr><th scope="row">{statement(of).get(lang)}</th>{boxes}</tr> }
    });
    view! {
        <article class="slip">
            <header>
                <b>{text::WELCOME.get(lang)}</b>
                <span>{text::slip_mark(lang, &mark)}</span>
            </header>
            <p>
                {text::about(lang, &title)} " " {text::EXTENT.get(lang)} " "
                {text::SLIP_CROSS.get(lang)} " " {text::SLIP_VOLUNTARY.get(lang)}
            </p>
            <table>
                <thead><tr><th scope="col">{text::HOW_OFTEN.get(lang)}</th>{head.collect_view()}</tr></thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
            <p class="slip-small">
                {text::HAPPENS_PAPER.get(lang)} " " {text::happens_end(lang, &limit)}
            </p>
        </article>
    }
    .into_any()
}
