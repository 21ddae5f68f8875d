//! What is stored on this device, what could not be read, what is brought in, and
//! erasing.

mod bring;

use leptos::prelude::*;

use super::start::OfflineLine;
use crate::app::{Route, Wing};
use crate::browser::{files, focus, storage};
use crate::content::text::data as text;
use crate::content::{Lang, Text};
use crate::domain::GroupId;
use crate::store::Unreadable;
use crate::ui::live::live;
use crate::ui::parts::{Dialog, Saved, SavedLine, WaysOut, emphasised, save};
use crate::ui::state::{Shell, shell};

/// What was done last, to be said in the language of the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Removed(String),
    TextRemoved,
    Erased,
}

pub(super) fn page() -> AnyView {
    let shell = shell();
    let said = RwSignal::new(None::<Said>);
    let status = move || {
        let lang = shell.lang.get();
        said.get().map(|said| match said {
            Said::Removed(name) => text::removed(lang, &name),
            Said::TextRemoved => text::UNREADABLE_REMOVED.get(lang).to_owned(),
            Said::Erased => text::ERASED.get(lang).to_owned(),
        })
    };
    let what = move || {
        let lang = shell.lang.get();
        let row = |it: &Text| view! { <li>{emphasised(it.get(lang))}</li> };
        text::WHAT.iter().map(row).collect_view()
    };
    view! {
        <section class="stack lead">
            <h1 tabindex="-1">{shell.t(text::TITLE)}</h1>
            <p class="large">{shell.t(text::LEAD)}</p>
            <p class="data-status" role="status">{live(status)}</p>
        </section>
        <UnreadableTexts said=said/>
        <Groups said=said/>
        <Wings/>
        {bring::part()}
        <div class="two">
            <section class="stack">
                <h2>{shell.t(text::WHAT_TITLE)}</h2>
                <ul>{live(what)}</ul>
            </section>
            <div class="stack wide-gap">
                <section class="stack aside">
                    <h2 class="h3">{shell.t(text::BROWSER_TITLE)}</h2>
                    <p>{shell.t(text::BROWSER)}</p>
                </section>
                <section class="stack aside">
                    <h2 class="h3">{shell.t(text::OFFLINE_TITLE)}</h2>
                    <p><OfflineLine/></p>
                </section>
            </div>
        </div>
        <Erase said=said/>
    }
    .into_any()
}

#[component]
fn Groups(said: RwSignal<Option<Said>>) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let asked = RwSignal::new(None::<(GroupId, String)>);
    let name = move || asked.get().map_or(String::new(), |(_, name)| name);
    let rows = move || {
        let lang = shell.lang.get();
        let groups = shell.read(|store| store.groups());
        if groups.is_empty() {
            return view! { <p class="muted">{text::GROUPS_NONE.get(lang)}</p> }
                .into_any();
        }
        let rows = groups.into_iter().map(|group| {
            let label = text::remove(lang, &group.name);
            let (id, name) = (group.id, group.name.clone());
            let ask = move |_| {
                asked.set(Some((id.clone(), name.clone())));
                asks.set(true);
            };
            view! {
                <li>
                    <span class="data-name">{group.name}</span>
                    <button type="button" class="button quiet" on:click=ask>{label}</button>
                </li>
            }
        });
        view! { <ul class="plain data-rows">{rows.collect_view()}</ul> }.into_any()
    };
    let remove = move |_| {
        asks.set(false);
        if let Some((id, name)) = asked.get_untracked() {
            forget(shell, &id);
            said.set(Some(Said::Removed(name)));
            focus::move_to("#groups-title");
        }
    };
    view! {
        <section class="stack">
            <h2 id="groups-title" tabindex="-1">{shell.t(text::GROUPS_TITLE)}</h2>
            {live(rows)}
        </section>
        <Dialog open=asks labelled_by="remove-title">
            <h2 id="remove-title">{live(move || text::remove_title(shell.lang.get(), &name()))}</h2>
            <p>{shell.t(text::REMOVE_WHAT)}</p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}

/// How much the wings keep; it is seen and removed there.
#[component]
fn Wings() -> impl IntoView {
    let shell = shell();
    let parts = move || {
        let lang = shell.lang.get();
        let (meetings, observations) = shell.read(|store| store.count_of_meetings());
        let (dialogues, culture, practice) = shell.read(|store| store.count_of_wings());
        let part = |to: Route, count: usize, title: Text, line: String| {
            (0 < count).then(|| {
                view! {
                    <section class="stack">
                        <h2>{title.get(lang)}</h2>
                        <p>{line}</p>
                        <p>
                            <a class="onward" href=to.to_string()>
                                {text::MEETINGS_LINK.get(lang)}
                            </a>
                        </p>
                    </section>
                }
            })
        };
        let of_meetings = text::meetings_line(lang, &meetings, &observations);
        view! {
            {part(
                Route::Wing(Wing::Meetings, String::new()),
                meetings + observations,
                text::MEETINGS_TITLE,
                of_meetings,
            )}
            {part(
                Route::Wing(Wing::Dialogues, String::new()),
                dialogues,
                text::DIALOGUES_TITLE,
                text::dialogues_line(lang, &dialogues),
            )}
            {part(
                Route::Wing(Wing::Culture, String::new()),
                culture,
                text::CULTURE_TITLE,
                text::culture_line(lang, &culture),
            )}
            {part(
                Route::Exercises(None),
                practice,
                text::PRACTICE_TITLE,
                text::practice_line(lang, &practice),
            )}
        }
    };
    live(parts)
}

/// Forgets a group and what is in progress for it.
fn forget(shell: Shell, id: &GroupId) {
    shell.write(|store| {
        store.remove_group(id);
        if store
            .running()
            .is_some_and(|it| it.group.as_ref() == Some(id))
        {
            store.save_running(None);
        }
    });
    if storage::draft().is_some_and(|it| it.group == *id) {
        storage::forget_draft();
    }
}

#[component]
fn UnreadableTexts(said: RwSignal<Option<Said>>) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let asked = RwSignal::new(None::<String>);
    let key = move || asked.get().unwrap_or_default();
    let list = move || {
        let lang = shell.lang.get();
        let found = shell.read(|store| store.unreadable());
        (!found.is_empty()).then(|| {
            let rows = found.into_iter().map(|it| {
                let key = it.key.clone();
                let ask = move || {
                    asked.set(Some(key.clone()));
                    asks.set(true);
                };
                view! { <UnreadableRow it=it lang=lang ask=ask/> }
            });
            view! {
                <section class="stack">
                    <h2>{text::UNREADABLE_TITLE.get(lang)}</h2>
                    <ul class="plain data-rows">{rows.collect_view()}</ul>
                </section>
            }
        })
    };
    let remove = move |_| {
        asks.set(false);
        shell.write(|store| store.remove_unreadable(&key()));
        said.set(Some(Said::TextRemoved));
        focus::move_to("h1");
    };
    view! {
        {live(list)}
        <Dialog open=asks labelled_by="unreadable-title">
            <h2 id="unreadable-title">{shell.t(text::UNREADABLE_REMOVE_TITLE)}</h2>
            <p class="data-key">
                {live(move || text::unreadable_remove_what(shell.lang.get(), &key()))}
            </p>
            <WaysOut asks=asks yes=text::REMOVE_YES on_yes=remove/>
        </Dialog>
    }
}

/// One text, with a way to take it along before it is removed.
#[component]
fn UnreadableRow(it: Unreadable, lang: Lang, ask: impl Fn() + 'static) -> impl IntoView {
    let saved = RwSignal::new(None::<Saved>);
    let why = if it.newer {
        text::UNREADABLE_NEWER
    } else {
        text::UNREADABLE_DAMAGED
    };
    let contents = StoredValue::new(it.text);
    let name = format!("{}.txt", it.key.replace('/', "-"));
    let save = move |_| {
        let came = contents.with_value(|contents| save(&name, files::TEXT, contents));
        saved.set(Some(came));
    };
    view! {
        <li class="stack tight">
            <code class="data-key">{it.key}</code>
            <p>{why.get(lang)}</p>
            <div class="row">
                <button type="button" class="button quiet" on:click=save>
                    {text::UNREADABLE_SAVE.get(lang)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| ask()>
                    {text::UNREADABLE_REMOVE.get(lang)}
                </button>
            </div>
            <SavedLine saved=saved/>
        </li>
    }
}

#[component]
fn Erase(said: RwSignal<Option<Said>>) -> impl IntoView {
    let shell = shell();
    let asks = RwSignal::new(false);
    let erase = move |_| {
        asks.set(false);
        shell.write(|store| {
            store.erase();
            // Whether the browser keeps anything is as true as before; the
            // store itself remembers what it finds.
            let _ = store.probe();
        });
        storage::forget_draft();
        said.set(Some(Said::Erased));
        focus::move_to("h1");
    };
    view! {
        <section class="stack erase">
            <h2>{shell.t(text::ERASE_TITLE)}</h2>
            <p>{shell.t(text::ERASE_WHAT)}</p>
            <button type="button" class="button quiet" on:click=move |_| asks.set(true)>
                {shell.t(text::ERASE)}
            </button>
        </section>
        <Dialog open=asks labelled_by="erase-title">
            <h2 id="erase-title">{shell.t(text::ERASE_TITLE)}</h2>
            <p>{shell.t(text::ERASE_WHAT)}</p>
            <WaysOut asks=asks yes=text::ERASE_YES on_yes=erase/>
        </Dialog>
    }
}
