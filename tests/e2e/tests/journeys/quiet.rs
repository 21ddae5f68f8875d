//! What the page may do: no line in the console, no request to anywhere else, a
//! strict policy, and a way home from every address.

use e2e::{Person, Site, Stored};
use samklang::content::text::{
    answer, common, data, exercise, learn, result, shell, start,
};
use samklang::domain::Form;

use crate::steps::NINE;

const ID: &str = "abcdefgh";

/// Every kind of place there is.
const PLACES: [&str; 20] = [
    "",
    "#/",
    "#/demo",
    "#/demo/wall",
    "#/exercises",
    "#/exercises/check-in",
    "#/exercises/check-in/run",
    "#/learn",
    "#/turn",
    "#/data",
    "#/group/abcdefgh",
    "#/group/abcdefgh/prepare",
    "#/group/abcdefgh/collect",
    "#/group/abcdefgh/answer",
    "#/group/abcdefgh/talk",
    "#/group/abcdefgh/result/1",
    "#/group/abcdefgh/result/1/wall",
    "#/group/abcdefgh/exercises",
    "#/group/abcdefgh/exercises/question-relay",
    "#/group/abcdefgh/exercises/question-relay/run",
];

#[test]
fn no_place_complains_or_asks_anybody_else() {
    let site = Site::open();
    let person = Person::whose_requests_are_noted(&site);
    let stored = Stored::group(ID, "Elevhälsan")
        .with_closed(Form::Full, &NINE, 10)
        .with_open(Form::Full, &NINE[..2], 9);
    person.finds_stored(&stored.texts());
    // An open round has the number after the closed one.
    for place in PLACES {
        // Anew, as from a bookmark, and then from one place to the next.
        person.goes_to("about:blank");
        person.opens(place);
        let heading = person.heading();
        assert!(!heading.is_empty(), "{place} has no heading");
        person.waits_for("the window to be named", || {
            let title = person.run("return document.title", &[]);
            let is_named = title.as_str()?.contains("Samklang");
            is_named.then_some(())
        });
        let lines = person.complaints();
        assert!(lines.is_empty(), "{place}: {lines:#?}");
        let outside = person.run("return e2e.outside()", &[]);
        assert_eq!(outside, serde_json::json!([]), "{place}");
    }
    for place in PLACES {
        person.opens(place);
        let lines = person.complaints();
        assert!(lines.is_empty(), "{place}: {lines:#?}");
    }
    let home = site.url();
    let all = person.requests();
    let web = all.iter().filter(|it| it.starts_with("http"));
    let elsewhere: Vec<_> = web.filter(|it| !it.starts_with(&home)).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
    assert!(all.iter().any(|it| it.ends_with(".wasm")), "{all:#?}");
    for path in site.requests() {
        assert!(path.starts_with("/some/sub/path/"), "{path}");
    }
}

#[test]
fn the_policy_is_strict_and_nothing_is_inline() {
    let site = Site::open();
    let page = site.file("");
    let start = page.find("http-equiv").expect("a policy");
    let policy = page[start..].split('>').next().unwrap();
    for part in [
        "Content-Security-Policy",
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(part), "{part} is not in {policy}");
    }
    for part in ["unsafe-inline", "'unsafe-eval'", "http", "*"] {
        let rules = policy.split_once("content=").expect("rules").1;
        assert!(!rules.contains(part), "{part} is in {policy}");
    }
    for tag in ["<script", "<link", "<style"] {
        assert!(
            page.find(tag).is_none_or(|at| start < at),
            "{tag} comes before"
        );
    }
    assert!(!page.contains("<style") && !page.contains(" style="));
    for (at, _) in page.match_indices("<script") {
        let script = page[at..].split("</script>").next().unwrap();
        let (tag, body) = script.split_once('>').unwrap();
        assert!(tag.contains(" src=") && body.trim().is_empty(), "{script}");
    }
    for word in page.split_whitespace() {
        let handler = word.starts_with("on") && word.contains('=');
        assert!(!handler, "{word}");
    }

    // And it holds.
    let person = Person::at(&site);
    person.opens("");
    let ran = person.run(
        "const it = document.createElement('script'); it.textContent = 'window.ran = 1'; \
         document.head.append(it); return window.ran === 1",
        &[],
    );
    assert_eq!(ran, false);
    let lines = person.complaints();
    assert!(
        lines
            .iter()
            .any(|it| it.message.contains("Content Security Policy")),
        "{lines:#?}"
    );
}

#[test]
fn a_place_that_does_not_exist_leads_home_with_a_word() {
    let site = Site::open();
    let person = Person::at(&site);
    person.finds_stored(&Stored::group(ID, "Elevhälsan").texts());
    for place in [
        "#/nowhere",
        "#/group",
        "#/group/abcdefgh/nothing",
        "#/group/abcdefgh/result/one",
        "#/group/abcdefgh/result/99999999999999999999",
        "#/group/ABCDEFGH",
        "#/group/%00%ff",
        "#/exercises/Not%20An%20Id",
        "#//../../etc/passwd",
        "#%",
        "#/🦉",
    ] {
        person.opens("#/learn");
        person.sees_heading(learn::TITLE);
        person.opens(place);
        person.sees_heading(start::TITLE);
        person.sees(shell::NOT_FOUND);
        person.is_at("#/");
        // Said once.
        person.presses(shell::DATA);
        person.sees_heading(data::TITLE);
        person.does_not_see(shell::NOT_FOUND);
        person.goes_back();
        person.sees_heading(start::TITLE);
        person.does_not_see(shell::NOT_FOUND);
    }
    for place in [
        "",
        "/collect",
        "/answer",
        "/talk",
        "/result/1",
        "/exercises",
    ] {
        person.opens("#/learn");
        person.opens(&format!("#/group/zzzzzzzz{place}"));
        person.sees_heading(start::TITLE);
        person.sees(shell::NOT_FOUND_GROUP);
        person.is_at("#/");
    }
    // What a group has not got is told on its own page.
    person.opens(&format!("#/group/{ID}/result/7"));
    person.sees(result::UNKNOWN);
    person.presses(common::BACK_TO_GROUP);
    person.sees_heading("Elevhälsan");
    person.opens(&format!("#/group/{ID}/answer"));
    person.sees(answer::NO_ROUND);
    person.opens(&format!("#/group/{ID}/exercises/no-such-thing"));
    person.sees_heading(exercise::UNKNOWN);
    person.presses(exercise::TO_LIBRARY);
    person.sees_heading(exercise::TITLE);
    person.has_a_quiet_console();
}
