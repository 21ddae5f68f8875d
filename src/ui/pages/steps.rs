//! Steps with a clock: what an exercise on the wall and the joint conversation
//! have in common, and what the conversation about a result builds on. Where it
//! stands is what the store says, so that a reload, a sleep and another window of
//! the same browser all show the same moment.

use leptos::prelude::*;

use crate::app::Route;
use crate::app::practise::{self, Action, Course, State};
use crate::browser::{clock, focus};
use crate::content::text::exercise as text;
use crate::content::{Lang, Text};
use crate::domain::timer::Moment;
use crate::domain::{GroupId, Practice, Present, Timer};
use crate::store::{Note, Running};
use crate::ui::live::live;
use crate::ui::parts::progress::{in_progress, name_of};
use crate::ui::state::{Shell, shell};
use crate::ui::ticking::ticking;

/// The heading that the keyboard moves to at every step.
pub(in crate::ui::pages) const TITLE: &str = "#step-title";

/// What is run, for whom, and where it stands.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Session {
    shell: Shell,
    /// The name in logs, and the minutes of each step.
    course: StoredValue<(String, Vec<u32>)>,
    group: StoredValue<Option<GroupId>>,
    state: Memo<State>,
    now: RwSignal<Moment>,
    /// It is finished and forgotten; the page stays as it is until it is left.
    is_over: RwSignal<bool>,
}

/// What is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages) enum Stage {
    /// Something else is in progress.
    Other,
    /// A step.
    Steps,
    /// All steps are done.
    Done,
}

impl Session {
    /// A session that follows the store and the clock while its page lives.
    pub(in crate::ui::pages) fn open(
        course: Course<'_>,
        group: Option<GroupId>,
    ) -> Session {
        let shell = shell();
        let course =
            StoredValue::new((course.id.to_owned(), course.step_minutes.to_vec()));
        let group = StoredValue::new(group);
        let is_over = RwSignal::new(false);
        let state = Memo::new(move |earlier: Option<&State>| match earlier {
            Some(earlier) if is_over.get() => earlier.clone(),
            _ => {
                is_over.track();
                let stored = in_progress(shell);
                group.with_value(|group| {
                    with(course, |course| {
                        practise::open(course, group.as_ref(), stored)
                    })
                })
            }
        });
        let now = ticking();
        Session {
            shell,
            course,
            group,
            state,
            now,
            is_over,
        }
    }

    /// What is run.
    fn with<T>(self, read: impl FnOnce(Course<'_>) -> T) -> T {
        with(self.course, read)
    }

    /// The minutes of a step.
    fn minutes(self, step: usize) -> u32 {
        self.with(|it| it.minutes(step))
    }

    /// How many steps there are.
    pub(in crate::ui::pages) fn count(self) -> usize {
        self.with(|it| it.step_minutes.len())
    }

    /// Whether a step, from 0, is the last one.
    pub(in crate::ui::pages) fn is_last(self, step: usize) -> bool {
        self.with(|it| it.is_last(step))
    }

    /// What to show; changes only when that does.
    pub(in crate::ui::pages) fn stage(self) -> Memo<Stage> {
        Memo::new(move |_| {
            self.state.with(|state| match state {
                State::Other(_) => Stage::Other,
                State::Here(timer) if self.with(|it| it.is_done(*timer)) => Stage::Done,
                State::Here(_) => Stage::Steps,
            })
        })
    }

    /// Whether no step has been begun.
    pub(in crate::ui::pages) fn is_at_start(self) -> bool {
        let timer = self.timer();
        let now = self.now.get();
        timer.step == 0 && self.with(|it| it.is_fresh(timer, now))
    }

    /// Whether it is in progress: something was done, here or in another window,
    /// and it is not over.
    pub(in crate::ui::pages) fn is_begun(self) -> Memo<bool> {
        Memo::new(move |_| {
            self.is_over.get()
                || in_progress(self.shell).is_some_and(|it| self.is_it(&it))
        })
    }

    /// Whether what is in progress is this, for the same group.
    fn is_it(self, running: &Running) -> bool {
        self.with(|it| it.id == running.exercise)
            && self.group.with_value(|group| *group == running.group)
    }

    /// Who is present, once they have counted off; what the store says.
    pub(in crate::ui::pages) fn present(self) -> Memo<Option<Present>> {
        Memo::new(move |_| {
            let running = in_progress(self.shell).filter(|it| self.is_it(it))?;
            running.present
        })
    }

    /// Says how many are present.
    pub(in crate::ui::pages) fn count_off(self, present: Option<Present>) {
        self.change(|it| it.present = present);
    }

    /// What is written at its end so far.
    pub(in crate::ui::pages) fn note(self) -> Note {
        let running = self.running();
        Note::open(running.and_then(|it| it.note).as_deref())
    }

    /// Keeps what is written at its end, so that a reload or a step back loses nothing.
    pub(in crate::ui::pages) fn write(self, change: impl FnOnce(&mut Note)) {
        let mut note = self.note();
        change(&mut note);
        self.change(|it| it.note = note.seal());
    }

    /// The step, from 0; changes only when that does.
    pub(in crate::ui::pages) fn step(self) -> Memo<usize> {
        Memo::new(move |_| self.timer().step)
    }

    /// Whether no time of the step has been used.
    pub(in crate::ui::pages) fn is_fresh(self) -> Memo<bool> {
        Memo::new(move |_| {
            let (timer, now) = (self.timer(), self.now.get());
            self.with(|it| it.is_fresh(timer, now))
        })
    }

    fn timer(self) -> Timer {
        self.state.with(|state| self.timer_of(state))
    }

    fn timer_of(self, state: &State) -> Timer {
        match state {
            State::Here(timer) => *timer,
            State::Other(_) => self.with(|it| Timer::new(it.step_minutes)),
        }
    }

    /// Whether the time of the step is out.
    pub(in crate::ui::pages) fn is_up(self) -> Memo<bool> {
        Memo::new(move |_| self.timer().left(self.now.get()) == 0)
    }

    /// What is run, by its name in logs.
    pub(in crate::ui::pages) fn name(self) -> String {
        self.with(|it| it.id.to_owned())
    }

    /// Does something, here and in every other window.
    pub(in crate::ui::pages) fn act(self, action: Action) {
        let now = clock::now();
        let before = self.state.with_untracked(|state| self.timer_of(state));
        let timer = self.with(|it| practise::update(before, action, it, now));
        self.now.set(now);
        self.change(|it| it.timer = timer);
        if timer.step != before.step {
            focus::move_to(TITLE);
        }
    }

    /// What the store says of it, if it is in progress.
    fn running(self) -> Option<Running> {
        let stored = self.shell.peek(|store| store.running());
        stored.filter(|it| self.is_it(it))
    }

    /// Changes it as it is stored now; from then on it is in progress.
    fn change(self, change: impl FnOnce(&mut Running)) {
        let mut running = self.running().unwrap_or_else(|| Running {
            exercise: self.with(|it| it.id.to_owned()),
            group: self.group.get_value(),
            timer: self.state.with_untracked(|state| self.timer_of(state)),
            present: None,
            note: None,
        });
        change(&mut running);
        self.shell.write(|store| store.save_running(Some(&running)));
    }

    /// Begins, with the clock going.
    pub(in crate::ui::pages) fn begin(self) {
        self.act(Action::StartOrPause);
        focus::move_to(TITLE);
    }

    /// Forgets what is in progress and begins here; nothing is stored before
    /// the first action.
    fn replace(self) {
        self.shell.write(|store| store.save_running(None));
        focus::move_to(TITLE);
    }

    /// Nothing is in progress any more; the page stays as it is.
    pub(in crate::ui::pages) fn finish(self) {
        self.is_over.set(true);
        self.shell.write(|store| store.save_running(None));
    }

    /// Writes what the group takes along into its log, once, and goes there.
    pub(in crate::ui::pages) fn log(self, noticed: String, agreed: String) {
        let Some(id) = self.group.get_value() else {
            return;
        };
        if self.is_over.get_untracked() {
            return;
        }
        let exercise = self.with(|it| it.id.to_owned());
        let on = clock::today();
        let practice = Practice {
            exercise,
            on,
            noticed,
            agreed,
        };
        self.shell
            .change_group(&id, |group| group.log.push(practice));
        self.finish();
        self.shell.go(&Route::Group(id));
    }
}

fn with<T>(
    course: StoredValue<(String, Vec<u32>)>,
    read: impl FnOnce(Course<'_>) -> T,
) -> T {
    course.with_value(|(id, minutes)| {
        read(Course {
            id,
            step_minutes: minutes,
        })
    })
}

/// The words of a step, in one language.
pub(in crate::ui::pages) struct StepWords {
    pub(in crate::ui::pages) title: String,
    /// To be read aloud.
    pub(in crate::ui::pages) text: String,
    /// Who works together, where that is known.
    pub(in crate::ui::pages) who: Option<&'static str>,
    /// What the list below is, where that does not go without saying.
    pub(in crate::ui::pages) list_title: Option<&'static str>,
    /// What belongs to the text: questions, statements.
    pub(in crate::ui::pages) list: Vec<String>,
}

impl StepWords {
    /// More letters than this, or than the second, ask for smaller type on a
    /// wall where nothing may scroll.
    const LONG: usize = 220;
    const LONGER: usize = 330;

    fn letters(&self) -> usize {
        // A line that is not full takes its whole height.
        let list = self.list.iter().map(|it| it.chars().count() + 12);
        self.text.chars().count() + list.sum::<usize>()
    }
}

/// The step that the session stands at, with its clock and its buttons.
#[component]
pub(in crate::ui::pages) fn Steps(
    session: Session,
    /// What is run.
    name: impl Fn(Lang) -> String + Copy + Send + Sync + 'static,
    /// The words of a step.
    words: impl Fn(usize, Lang) -> StepWords + Copy + Send + Sync + 'static,
    /// Whether the step's title heads the page or a part of it.
    is_page: bool,
    /// The last button's words.
    finish: Text,
    /// The way out that keeps everything.
    leave: (Route, Text),
    /// What stands below the words of a step.
    #[prop(optional)]
    beside: Option<ViewFn>,
    /// What else stands among the buttons.
    #[prop(optional)]
    more: Option<ViewFn>,
) -> impl IntoView {
    let shell = shell();
    let step = session.step();
    let head = move || {
        let (at, lang) = (step.get(), shell.lang.get());
        let of = session.count();
        let count = text::step_of(lang, &(at + 1).min(of), &of);
        let StepWords { title, who, .. } = words(at, lang);
        let who = who.map(|who| format!(" · {who}"));
        let title = if is_page {
            view! { <h1 id="step-title" tabindex="-1">{title}</h1> }.into_any()
        } else {
            view! { <h2 id="step-title" tabindex="-1">{title}</h2> }.into_any()
        };
        // On an ordinary page its name stands right above.
        let name = is_page.then(|| format!("{} · ", name(lang)));
        view! {
            <p class="muted step-count">{name} {count} {who}</p>
            {title}
        }
    };
    let body = move || {
        let lang = shell.lang.get();
        let words = words(step.get(), lang);
        let letters = words.letters();
        let rows: Vec<_> = words
            .list
            .iter()
            .map(|it| view! { <li>{it.clone()}</li> })
            .collect();
        let has_list = !rows.is_empty();
        view! {
            <div
                class="step-text"
                class:long={StepWords::LONG < letters}
                class:longer={StepWords::LONGER < letters}
            >
                <p>{words.text}</p>
                {words.list_title.map(|it| view! { <h3 class="h3">{it}</h3> })}
                {has_list.then(|| view! { <ul>{rows}</ul> })}
                {beside.as_ref().map(ViewFn::run)}
            </div>
        }
    };
    let is_first = Memo::new(move |_| step.get() == 0);
    let is_fresh = session.is_fresh();
    let next = move || {
        if session.is_last(step.get()) {
            finish
        } else {
            text::NEXT_STEP
        }
    };
    let (leave, leave_label) = leave;
    view! {
        <div class="steps">
            <header class="step-head">{live(head)}</header>
            {live(body)}
            <StepClock session=session is_fresh=is_fresh/>
            <StepLine session=session words=words/>
            <div class="row step-buttons">
                <ClockButtons session=session is_fresh=is_fresh/>
                <Show when=move || !is_first.get()>
                    <Act session=session action=Action::Back label=text::PREVIOUS/>
                </Show>
                <button
                    type="button"
                    class="button"
                    class:quiet=move || is_fresh.get()
                    on:click=move |_| session.act(Action::Next)
                >
                    {live(move || next().get(shell.lang.get()))}
                </button>
                {more.as_ref().map(ViewFn::run)}
                <a class="link step-leave" href=leave.to_string()>{shell.t(leave_label)}</a>
            </div>
        </div>
    }
}

/// A button for what can happen to a session, quiet unless it is the way on.
#[component]
pub(in crate::ui::pages) fn Act(
    session: Session,
    action: Action,
    label: Text,
) -> impl IntoView {
    let shell = shell();
    view! {
        <button
            type="button"
            class="button"
            class:quiet=action != Action::Next
            on:click=move |_| session.act(action)
        >
            {shell.t(label)}
        </button>
    }
}

/// Starts the clock, stops it, and gives a minute more.
#[component]
pub(in crate::ui::pages) fn ClockButtons(
    session: Session,
    is_fresh: Memo<bool>,
) -> impl IntoView {
    let shell = shell();
    let is_running = Memo::new(move |_| session.timer().is_running());
    let start = move || {
        if is_running.get() {
            text::PAUSE
        } else {
            text::START
        }
    };
    view! {
        <button
            type="button"
            class="button"
            class:quiet=move || !is_fresh.get()
            on:click=move |_| session.act(Action::StartOrPause)
        >
            {live(move || start().get(shell.lang.get()))}
        </button>
        <Act session=session action=Action::AddMinute label=text::ADD_MINUTE/>
    }
}

/// What is left of the step. Its seconds are not read aloud; that time is up is,
/// once.
#[component]
pub(in crate::ui::pages) fn StepClock(
    session: Session,
    is_fresh: Memo<bool>,
) -> impl IntoView {
    let shell = shell();
    let now = session.now;
    let left = Memo::new(move |_| practise::clock(session.timer().left(now.get())));
    let of =
        move || text::left_of(shell.lang.get(), &session.minutes(session.timer().step));
    let said = Memo::new(move |_| {
        let timer = session.timer();
        if timer.left(now.get()) == 0 {
            Some(text::TIME_UP)
        } else if timer.is_running() || is_fresh.get() {
            None
        } else {
            Some(text::PAUSED)
        }
    });
    view! {
        <div class="step-clock">
            <div class="clock" role="timer" aria-live="off">{left}</div>
            <p class="muted">{of}</p>
            <p class="step-status" role="status">
                {live(move || said.get().map(|it| it.get(shell.lang.get())))}
            </p>
        </div>
    }
}

/// The steps as a line, each as wide as it is long.
#[component]
pub(in crate::ui::pages) fn StepLine(
    session: Session,
    words: impl Fn(usize, Lang) -> StepWords + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let shell = shell();
    let now = session.now;
    let rows = (0..session.count()).map(|at| {
        let minutes = session.minutes(at);
        let step = move || session.timer().step;
        let is_now = move || step() == at;
        let is_done = move || at < step();
        let part = Memo::new(move |_| {
            let part = if is_now() {
                let (timer, now) = (session.timer(), now.get());
                session.with(|it| it.passed(timer, now))
            } else {
                0
            };
            format!("{part}%")
        });
        let name = move || {
            let lang = shell.lang.get();
            let (title, minutes) = (words(at, lang).title, text::minutes(lang, &minutes));
            let state = if is_now() {
                text::STATE_NOW
            } else if is_done() {
                text::STATE_DONE
            } else {
                return format!("{title}, {minutes}");
            };
            format!("{title}, {minutes} ({})", state.get(lang))
        };
        view! {
            <li
                class:now=is_now
                class:done=is_done
                aria-current=move || is_now().then_some("step")
                style:--minutes=minutes.to_string()
                style:--part=move || part.get()
            >
                <span class="sr-only">{live(name)}</span>
            </li>
        }
    });
    view! {
        <ol class="plain step-line" aria-label=shell.t(text::PROGRESS)>
            {rows.collect_view()}
        </ol>
    }
}

/// Asks before something in progress is forgotten.
#[component]
pub(in crate::ui::pages) fn Other(
    session: Session,
    /// What would begin.
    name: impl Fn(Lang) -> String + Copy + Send + Sync + 'static,
    /// Whether its title heads the page or a part of it.
    is_page: bool,
) -> impl IntoView {
    let shell = shell();
    live(move || {
        let lang = shell.lang.get();
        let State::Other(running) = session.state.get() else {
            return None;
        };
        let other = name_of(shell, &running.exercise, lang);
        let name = name(lang);
        let title = text::OTHER_TITLE.get(lang);
        let title = if is_page {
            view! { <h1 tabindex="-1">{title}</h1> }.into_any()
        } else {
            view! { <h2>{title}</h2> }.into_any()
        };
        Some(view! {
            <section class="stack lead">
                {title}
                <p>{text::other(lang, &other, &name)}</p>
                <div class="row">
                    <a class="button" href=practise::place(&running).to_string()>
                        {text::other_go_on(lang, &other)}
                    </a>
                    <button
                        type="button"
                        class="button quiet"
                        on:click=move |_| session.replace()
                    >
                        {text::other_replace(lang, &name)}
                    </button>
                </div>
            </section>
        })
    })
}

/// The way back from the end, for who pressed once too often.
#[component]
pub(in crate::ui::pages) fn BackToSteps(session: Session) -> impl IntoView {
    let shell = shell();
    view! {
        <button type="button" class="link" on:click=move |_| session.act(Action::Back)>
            {shell.t(text::PREVIOUS)}
        </button>
    }
}
