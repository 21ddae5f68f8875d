//! What is known of an organisation, and what is next.

use leptos::prelude::*;

use super::found::found;
use super::list::named;
use super::pulses::Pulses;
use crate::app::culture::standing::{self, Next};
use crate::app::culture::take;
use crate::app::{BaselinePage, CulturePage, CultureRoute};
use crate::browser::{clock, focus};
use crate::content::Lang;
use crate::content::text::culture as text;
use crate::domain::culture::MOST_BASELINES;
use crate::domain::{Baseline, Culture, CultureId};
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Saved, SavedLine, WaysOut, WordField, save};
use crate::ui::state::{Shell, shell};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    shell: Shell,
    /// As it is stored, by this window or another.
    culture: Memo<Culture>,
    is_full: RwSignal<bool>,
    /// Which baseline is asked about, and whether the question is open.
    removing: RwSignal<u32>,
    asks: RwSignal<bool>,
}

impl Desk {
    fn change(self, change: impl FnOnce(&mut Culture)) {
        let id = self.culture.with_untracked(|it| it.id.clone());
        self.shell.change::<Culture>(&id, change);
    }

    /// Begins another baseline and goes to it.
    fn begins(self) {
        let mut begun = None;
        self.change(|it| begun = it.begin(clock::today()));
        let Some(number) = begun else {
            self.is_full.set(true);
            return;
        };
        let id = self.culture.with_untracked(|it| it.id.clone());
        let route = CultureRoute::Baseline(id, number, BaselinePage::Meetings);
        self.shell.go(&route.into());
    }
}

pub(super) fn page(id: CultureId) -> AnyView {
    found(id, of)
}

/// The way back to an organisation's first page, by its name.
pub(super) fn back(culture: &Culture) -> AnyView {
    let shell = shell();
    let culture = culture.clone();
    let route = CultureRoute::Culture(culture.id.clone(), CulturePage::Overview);
    let name = move || named(&culture, shell.lang.get());
    view! {
        <p class="muted small no-print">
            <a class="onward written" href=route.to_string()>{live(name)}</a>
        </p>
    }
    .into_any()
}

fn of(culture: Culture) -> AnyView {
    let shell = shell();
    let id = culture.id.clone();
    let pulses = id.clone();
    let name = culture.name.clone();
    let desk = Desk {
        shell,
        culture: Memo::new(move |_| {
            let found = shell.kept::<Culture>(&culture.id);
            found.unwrap_or_else(|| culture.clone())
        }),
        is_full: RwSignal::new(false),
        removing: RwSignal::new(0),
        asks: RwSignal::new(false),
    };
    let steps = CultureRoute::Culture(id, CulturePage::Steps);
    view! {
        <section class="stack lead">
            <p class="muted small">
                <a class="onward" href=CultureRoute::List.to_string()>
                    {shell.t(text::BACK_TO_LIST)}
                </a>
            </p>
            <h1 tabindex="-1" class="written">
                {live(move || desk.culture.with(|it| named(it, shell.lang.get())))}
            </h1>
        </section>
        {live(move || next(desk))}
        {baselines(desk)}
        <Pulses id=pulses/>
        <div class="two">
            <section class="stack">
                <h2>{shell.t(text::STEPS_TITLE)}</h2>
                <p>{shell.t(text::STEPS_WHAT)}</p>
                <a class="onward" href=steps.to_string()>{shell.t(text::STEPS_LINK)}</a>
                <a class="onward" href=CultureRoute::Examples.to_string()>
                    {shell.t(text::EXAMPLES_LINK)}
                </a>
            </section>
            {keeping(desk, name)}
        </div>
    }
    .into_any()
}

fn next(desk: Desk) -> AnyView {
    let lang = desk.shell.lang.get();
    let culture = desk.culture.get();
    let next = Next::of(&culture, clock::today());
    let (what, label) = next.words();
    let button = match next.place(&culture) {
        Some(route) => view! {
            <a class="button" href=route.to_string()>{label.get(lang)}</a>
        }
        .into_any(),
        None => view! {
            <button type="button" class="button" on:click=move |_| desk.begins()>
                {label.get(lang)}
            </button>
        }
        .into_any(),
    };
    view! {
        <section class="stack">
            <h2 class="h3">{text::NEXT_TITLE.get(lang)}</h2>
            <p class="large">{what.get(lang)}</p>
            <div class="row">{button}</div>
        </section>
    }
    .into_any()
}

fn baselines(desk: Desk) -> AnyView {
    let shell = desk.shell;
    let rows = move || {
        let lang = shell.lang.get();
        let culture = desk.culture.get();
        let rows = culture.by_date().into_iter().rev();
        let rows = rows.map(|it| row(desk, &culture.id, it, lang));
        view! { <ul class="plain basis-list">{rows.collect_view()}</ul> }
    };
    let more = move || {
        let lang = shell.lang.get();
        let count = desk.culture.with(|it| it.baselines.len());
        let beside = desk.culture.with(|it| {
            CultureRoute::Culture(it.id.clone(), CulturePage::Beside).to_string()
        });
        let beside = (1 < count).then(|| {
            view! { <a class="button quiet" href=beside>{text::TO_BESIDE.get(lang)}</a> }
        });
        let another = (0 < count).then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| desk.begins()>
                    {text::NEW_BASELINE.get(lang)}
                </button>
            }
        });
        view! { <div class="row">{another} {beside}</div> }
    };
    let full = move || {
        let is_full = desk.is_full.get();
        is_full.then(|| text::full(shell.lang.get(), &MOST_BASELINES))
    };
    let remove = move |_| {
        let number = desk.removing.get_untracked();
        desk.change(|it| it.baselines.retain(|it| it.number != number));
        desk.asks.set(false);
        desk.is_full.set(false);
        focus::move_to("#baselines");
    };
    view! {
        <section class="stack">
            <h2 id="baselines" tabindex="-1">{shell.t(text::BASELINES_TITLE)}</h2>
            <p>{shell.t(text::BASELINES_WHAT)}</p>
            {live(rows)}
            {live(more)}
            <p class="error" role="status">{live(full)}</p>
            <Dialog open=desk.asks labelled_by="remove-baseline-title">
                <h2 id="remove-baseline-title">{shell.t(text::REMOVE_BASELINE_TITLE)}</h2>
                <p>{shell.t(text::REMOVE_BASELINE_WHAT)}</p>
                <WaysOut asks=desk.asks yes=text::REMOVE_YES on_yes=remove/>
            </Dialog>
        </section>
    }
    .into_any()
}

fn row(desk: Desk, id: &CultureId, baseline: &Baseline, lang: Lang) -> AnyView {
    let number = baseline.number;
    let name = standing::name(baseline, lang);
    let link = |page: BaselinePage, words: crate::content::Text| {
        let route = CultureRoute::Baseline(id.clone(), number, page);
        view! { <li><a class="onward" href=route.to_string()>{words.get(lang)}</a></li> }
    };
    let known = standing::known(baseline, lang);
    let known = if known.is_empty() {
        vec![text::BASELINE_EMPTY.get(lang).to_owned()]
    } else {
        known
    };
    let known = known.into_iter().map(|it| view! { <p>{it}</p> });
    let ask = move |_| {
        desk.removing.set(number);
        desk.asks.set(true);
    };
    view! {
        <li class="stack tight">
            <h3>{name.clone()}</h3>
            {known.collect_view()}
            <ul class="plain row" aria-label=text::baseline_pages(lang, &name)>
                {link(BaselinePage::Meetings, text::PAGE_MEETINGS)}
                {link(BaselinePage::Travel, text::PAGE_TRAVEL)}
                {link(BaselinePage::Management, text::PAGE_MANAGEMENT)}
            </ul>
            <button
                type="button"
                class="link muted small"
                aria-label=text::remove_baseline(lang, &name)
                on:click=ask
            >
                {text::REMOVE_YES.get(lang)}
            </button>
        </li>
    }
    .into_any()
}

/// Its name, taking along, and removing.
fn keeping(desk: Desk, name: String) -> AnyView {
    let shell = desk.shell;
    let saved = RwSignal::new(None::<Saved>);
    let asks = RwSignal::new(false);
    let take = move |_| {
        let file = desk
            .culture
            .with_untracked(|it| take::file(it, shell.lang.get_untracked()));
        saved.set(Some(save(&file.name, file.mime, &file.text)));
    };
    let remove = move |_| {
        let id = desk.culture.with_untracked(|it| it.id.clone());
        asks.set(false);
        shell.go(&CultureRoute::List.into());
        shell.write(|store| {
            store.forget::<Culture>(&id);
            store.remove_pulses(&id);
        });
    };
    let title = move || {
        let lang = shell.lang.get();
        desk.culture
            .with(|it| text::remove_title(lang, &named(it, lang)))
    };
    view! {
        <section class="stack aside">
            <h2 class="h3">{shell.t(text::TAKE_TITLE)}</h2>
            <p class="small">{shell.t(text::TAKE_WHAT)}</p>
            <button type="button" class="button quiet" on:click=take>
                {shell.t(text::TAKE_FILE)}
            </button>
            <SavedLine saved=saved/>
            <h2 class="h3">{shell.t(text::RENAME_TITLE)}</h2>
            <WordField
                id="culture-name"
                label=text::RENAME_LABEL
                value=name
                on_input=move |name| desk.change(|it| it.name = name)
            />
            <button type="button" class="link" on:click=move |_| asks.set(true)>
                {shell.t(text::REMOVE)}
            </button>
            <Dialog open=asks labelled_by="remove-title">
                <h2 id="remove-title" class="written">{live(title)}</h2>
                <p>{shell.t(text::REMOVE_WHAT)}</p>
                <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
            </Dialog>
        </section>
    }
    .into_any()
}
