//! Somebody answers on a phone of their own: the small page, its code, and what
//! the phone keeps.

use e2e::{Dress, MARK, Person, Site, Stored};
use samklang::codec::{HandIn, Invitation, Named};
use samklang::content::text::{answer, common, phone, privacy, shell, start};
use samklang::content::{CANNOT_JUDGE, FREQUENCY, Lang, instrument, statement};
use samklang::domain::{Form, Limit, Mark, Response, Sheet, Station, Step};
use serde_json::json;

/// U1 U3 B1 B3 I1 I3 A1 A2 P1 P4 R1 R4; 0 is cannot judge.
const SHEET: &str = "32 44 33 43 01 45";
const KEY: &str = "samklang/phone";

fn invitation(form: Form) -> Invitation {
    Invitation {
        instrument: instrument(form),
        mark: Mark::new(MARK).unwrap(),
        station: Station::FRONT,
        limit: Limit::new(6).unwrap(),
        meeting: Named::of("våra tisdagsmöten"),
        audience: Named::of("rektorn"),
    }
}

fn link(form: Form) -> String {
    format!("a/#{}", invitation(form).fragment())
}

fn first() -> samklang::content::Text {
    statement("R1")
}

fn with_a_phone(lang: Lang, site: &Site) -> Person {
    let person = Person::speaking(lang, site);
    person.wears(Dress::PHONE);
    person
}

/// At the review of the short form.
fn at_review(person: &Person) {
    person.opens(&link(Form::Short));
    person.presses(answer::BEGIN);
    person.sees_heading(first());
    person.answers(Form::Short, SHEET);
}

fn shows_the_code(person: &Person) -> HandIn {
    person.presses(phone::SHOW_CODE);
    person.sees_heading(phone::CODE_TITLE);
    code(person)
}

/// What the code on the page holds.
fn code(person: &Person) -> HandIn {
    let text = person.run("return document.querySelector('.code').textContent", &[]);
    let text = text.as_str().unwrap();
    assert_eq!(text.split(' ').map(str::len).collect::<Vec<_>>(), [4; 5]);
    HandIn::read(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

fn is_ready_without_a_network(person: &Person) {
    person.waits_for("the copy of the page", || {
        let script = "return document.documentElement.dataset.offline";
        (person.run(script, &[]) == json!("ready")).then_some(())
    });
}

#[test]
fn from_the_link_to_the_thanks() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    person.opens(&link(Form::Short));
    person.sees_heading(answer::TITLE);
    for words in [
        answer::about(Lang::Sv, &"våra tisdagsmöten"),
        answer::extent(Lang::Sv, &12, &3),
        privacy::PHONE.sv.to_owned(),
        privacy::end(Lang::Sv, &6),
        privacy::audience_more(Lang::Sv, &"rektorn"),
    ] {
        person.sees(words);
    }
    person.reloads();
    person.sees_heading(answer::TITLE);
    assert_eq!(person.stored_text(KEY), None);

    person.presses(answer::BEGIN);
    person.sees_heading(first());
    person.has_focus_on_heading();
    assert!(!person.has_chosen(CANNOT_JUDGE));
    person.answers_some(Form::Short, SHEET, 0..4);
    person.reloads();
    person.sees(answer::progress(Lang::Sv, &5, &12));
    person.answers_some(Form::Short, SHEET, 4..12);
    person.sees(phone::station_for(Lang::Sv, &phone::STATION_FRONT.sv));
    person.presses(phone::station_for(Lang::Sv, &phone::STATION_FRONT.sv));
    person.run(
        "const it = document.querySelector('#station'); it.value = '2'; \
         it.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    );
    person.sees(phone::station_for(
        Lang::Sv,
        &phone::station_table(Lang::Sv, &2),
    ));

    // The code holds the answers that were given, written out by hand here.
    let hand_in = shows_the_code(&person);
    let step = |code| Step::new(code).map_or(Response::CannotJudge, Response::Step);
    let answers = [3, 2, 4, 4, 3, 3, 4, 3, 0, 1, 4, 5].map(step);
    assert_eq!(hand_in.sheet, Sheet(answers.to_vec()));
    assert_eq!(hand_in.mark.get(), MARK);
    assert_eq!(hand_in.station.get(), 2);
    assert_eq!(hand_in.instrument, instrument(Form::Short));
    person.sees(phone::PAIR_AFTER);
    let symbols = "return document.querySelector('.symbols').textContent";
    assert_eq!(person.run(symbols, &[]), json!(hand_in.pair()));
    // As wide as the phone, and white around: 21 modules and 4 on each side.
    let picture = person.run(
        "const it = document.querySelector('.qr'); const box = it.getBoundingClientRect(); \
         return [box.width / innerWidth, it.getAttribute('viewBox')]",
        &[],
    );
    assert!(0.85 < picture[0].as_f64().unwrap(), "{picture}");
    assert_eq!(picture[1], json!("-4 -4 29 29"));

    // A reload shows the same, with the link and without it, in any language.
    person.reloads();
    person.sees_heading(phone::CODE_TITLE);
    assert_eq!(code(&person), hand_in);
    person.switches_language();
    assert_eq!(code(&person), hand_in);
    person.switches_language();
    person.opens("a/");
    person.sees_heading(phone::CODE_TITLE);
    assert_eq!(code(&person), hand_in);
    person.opens(&link(Form::Short));

    // Counted: asked once more, and then nothing of it is left.
    person.presses(phone::COUNTED);
    person.sees(phone::counted_text(Lang::Sv, &hand_in.pair()));
    person.presses(phone::COUNTED_NO);
    person.no_longer_sees(phone::COUNTED_TITLE);
    person.presses(phone::COUNTED);
    person.presses(phone::COUNTED_YES);
    person.sees_heading(answer::THANKS);
    person.sees(answer::AFTER);
    let kept = person.stored();
    assert!(kept.iter().all(|(_, text)| !text.contains(&hand_in.code())));
    assert!(
        person.stored_text(KEY).unwrap().contains("done "),
        "{kept:?}"
    );
    person.reloads();
    person.sees_heading(answer::THANKS);
    person.presses(phone::ANOTHER);
    person.sees_heading(answer::TITLE);
    assert_eq!(person.stored_text(KEY), None);
    person.presses(answer::BEGIN);
    person.sees_heading(first());
    for words in FREQUENCY {
        assert!(!person.has_chosen(words));
    }
    person.has_a_quiet_console();
}

#[test]
fn easy_swedish_is_another_wording_of_the_same_answers() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    person.opens(&link(Form::Short));
    person.sees_heading(answer::TITLE);
    person.presses(shell::EASY);
    person.sees(answer::extent(Lang::Easy, &12, &5));
    person.sees(privacy::PHONE.easy);
    person.does_not_see(privacy::PHONE.sv);
    person.presses(answer::BEGIN.easy);
    person.sees_heading(first().easy);
    person.chooses(FREQUENCY[1].easy);
    // A reload, as when a phone has put the page to sleep, is in easy Swedish too.
    person.reloads();
    person.sees("2 av 12 Vanlig svenska");
    person.presses(common::BACK);
    person.sees_heading(first().easy);
    assert!(person.has_chosen(FREQUENCY[1].easy));
    // Back to the ordinary wording: what was chosen stays chosen.
    person.presses(shell::EASY.easy);
    person.sees_heading(first());
    assert!(person.has_chosen(FREQUENCY[1].sv));
    // English has one wording.
    person.switches_language();
    assert!(!person.can_press(shell::EASY));
    person.has_a_quiet_console();
}

#[test]
fn a_browser_in_english_and_a_full_form() {
    let site = Site::open();
    let person = with_a_phone(Lang::En, &site);
    person.opens(&link(Form::Full));
    person.sees(answer::extent(Lang::En, &28, &6));
    person.presses(answer::BEGIN);
    person.sees_heading(first());
    person.answers(Form::Full, crate::steps::NINE[2]);
    person.presses(phone::SHOW_CODE);
    person.sees_heading(phone::CODE_TITLE);
    let text = person.run("return document.querySelector('.code').textContent", &[]);
    let text = text.as_str().unwrap();
    assert_eq!(text.split(' ').map(str::len).collect::<Vec<_>>(), [4; 7]);
    let hand_in = HandIn::read(text).unwrap();
    // 3321 5541 3343 4433 5441 3434 1433
    let digits: Vec<u8> = (0..28)
        .map(|at| hand_in.sheet.response(at).step().map_or(0, Step::code))
        .collect();
    let answers = [
        3, 3, 2, 1, 5, 5, 4, 1, 3, 3, 4, 3, 4, 4, 3, 3, 5, 4, 4, 1, 3, 4, 3, 4, 1, 4, 3,
        3,
    ];
    assert_eq!(digits, answers);
    // Thrown away, it can be answered somewhere else.
    person.presses(phone::THROW_AWAY);
    person.presses(phone::THROW_YES);
    person.sees_heading(answer::TITLE);
    assert_eq!(person.stored_text(KEY), None);
    person.has_a_quiet_console();
}

#[test]
fn a_code_is_typed_where_there_is_no_link() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    person.opens("a/");
    person.sees_heading(phone::TITLE);
    person.sees(phone::OFFLINE_READY);
    person.fills(phone::CODE_LABEL, "hej!");
    person.presses(phone::TO_ROUND);
    person.sees(phone::wrong_symbol(Lang::Sv, &'!'));
    person.fills(phone::CODE_LABEL, "1234 5678 9ABC");
    person.presses(phone::TO_ROUND);
    person.sees(phone::WRONG_DAMAGED);
    let code = invitation(Form::Short).code().to_lowercase();
    let typed = format!("{} {} {}", &code[..4], &code[4..8], &code[8..]);
    person.fills(phone::CODE_LABEL, &typed);
    person.presses_key("Enter");
    person.sees_heading(answer::TITLE);
    person.has_focus_on_heading();
    // What only the link would say stands on the screen.
    person.sees(answer::about(Lang::Sv, &phone::MEETING_SCREEN.sv));
    person.sees(privacy::AUDIENCE_SCREEN);
    person.reloads();
    person.sees_heading(answer::TITLE);

    // Half a link.
    let half = link(Form::Short);
    person.goes_to("about:blank");
    person.opens(&half[..half.find('~').unwrap() - 2]);
    person.sees_heading(phone::DAMAGED_TITLE);
    person.fills(phone::CODE_LABEL, &typed);
    person.presses(phone::TO_ROUND);
    person.sees_heading(answer::TITLE);
    person.has_a_quiet_console();
}

/// A whole code in a format that is not here.
fn newer_code() -> String {
    const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let symbol = |check: usize, at: u32| char::from(SYMBOLS[check >> (5 * at) & 31]);
    let code = |check: usize| -> String {
        let end: String = (0..4).rev().map(|at| symbol(check, at)).collect();
        format!("Z2345678{end}")
    };
    let newer = Err(samklang::codec::Fault::Newer);
    (0..0x10_000)
        .map(code)
        .find(|it| Invitation::read(it) == newer)
        .unwrap()
}

#[test]
fn a_newer_round_fetches_the_newer_version_once() {
    let mut site = Site::open_copy();
    let person = with_a_phone(Lang::Sv, &site);
    person.opens(&link(Form::Short));
    is_ready_without_a_network(&person);
    let newer = format!("a/#{}", newer_code());
    let is_newer = || {
        person.run("return !!document.querySelector('meta[name=newer]')", &[])
            == json!(true)
    };
    person.goes_to("about:blank");
    person.opens(&newer);
    person.sees_heading(phone::NEWER_TITLE);
    person.sees(phone::NEWER_NONE);
    person.sees(phone::NEWER_WAYS);
    assert!(!is_newer());
    site.gets_a_new_version();
    person.presses(phone::TRY_AGAIN);
    person.waits_for("the newer version", || is_newer().then_some(()));
    // This one does not know the round either; it says so and stays.
    person.sees(phone::NEWER_NONE);
    site.goes_away();
    person.presses(phone::TRY_AGAIN);
    person.sees(phone::NEWER_NO_NETWORK);
    // The newer version's page works without a network as well.
    person.goes_to("about:blank");
    person.opens(&link(Form::Short));
    person.sees_heading(answer::TITLE);
    assert!(is_newer());
}

#[test]
fn what_is_tapped_before_the_app_is_there_counts() {
    let site = Site::open();
    for (lang, is_next) in [(Lang::Sv, false), (Lang::En, true)] {
        let person = with_a_phone(lang, &site);
        person.has_a_slow_network();
        person.goes_to(&format!("{}{}", site.url(), link(Form::Full)));
        person.sees(answer::TITLE);
        person.sees(privacy::PHONE);
        person.takes_picture(&format!("phone-early-welcome-{}", lang.code()));
        person.presses_at("[data-do=begin]");
        person.sees(first());
        person.does_not_see(answer::BEGIN);
        person.presses_at(".statement-1 input[value='4']");
        if is_next {
            person.presses_at("[data-do=next]");
        }
        person.takes_picture(&format!("phone-early-{}", lang.code()));
        person.gets_the_module();
        if is_next {
            person.sees(answer::progress(lang, &2, &28));
            person.presses(common::BACK);
        }
        person.sees(answer::progress(lang, &1, &28));
        person.sees_heading(first());
        assert!(person.has_chosen(FREQUENCY[3]));
        assert!(person.stored_text(KEY).unwrap().contains(" 4\""));
    }
}

#[test]
fn scroll_and_keyboard_stay_where_they_are() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    person.has_a_slow_network();
    person.goes_to(&format!("{}{}", site.url(), link(Form::Full)));
    person.sees(answer::TITLE);
    person.run("scrollTo(0, 200)", &[]);
    person.presses_at(".welcome [data-do=en]");
    person.run(
        "document.querySelector('[data-do=begin]').focus({ preventScroll: true }); \
         scrollTo(0, 200)",
        &[],
    );
    person.gets_the_module();
    assert_eq!(person.run("return scrollY", &[]), json!(200));
    assert_eq!(person.focus().name, answer::BEGIN.en);
    assert_eq!(person.heading(), answer::TITLE.en);
}

#[test]
fn a_phone_fetches_its_own_files_only_and_answers_without_a_network() {
    let mut site = Site::open();
    let person = Person::whose_requests_are_noted(&site);
    person.wears(Dress::PHONE);
    person.opens(&link(Form::Short));
    is_ready_without_a_network(&person);
    let asked = site.requests();
    assert!(asked.iter().any(|it| it.contains("/phone-")), "{asked:?}");
    for path in &asked {
        assert!(path.starts_with("/some/sub/path/"), "{path}");
        for other in ["rooms-", "samklang-", "boot-", "style-", "manifest"] {
            assert!(!path.contains(other), "{path}");
        }
    }
    let home = site.url();
    let elsewhere = person.requests().into_iter();
    let elsewhere: Vec<_> = elsewhere
        .filter(|it| it.starts_with("http") && !it.starts_with(&home))
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
    person.has_a_quiet_console();
    site.goes_away();
    person.goes_to("about:blank");
    at_review(&person);
    shows_the_code(&person);
    person.opens("a/index.html");
    person.sees_heading(phone::CODE_TITLE);
}

#[test]
fn an_update_of_a_whole_copy_is_whole() {
    let mut site = Site::open_copy();
    let person = Person::at(&site);
    person.opens("");
    person.sees(start::OFFLINE_READY);
    site.gets_a_new_version();
    // The phone's page takes it: it must not leave the rest behind.
    person.opens(&format!("a/#{}", newer_code()));
    person.waits_for("the newer version", || {
        let script = "return !!document.querySelector('meta[name=newer]')";
        (person.run(script, &[]) == json!(true)).then_some(())
    });
    person.sees(phone::NEWER_NONE);
    site.goes_away();
    person.goes_to("about:blank");
    person.opens("");
    person.sees_heading(start::TITLE);
    person.opens("#/learn");
    person.opens("a/");
    person.sees_heading(phone::TITLE);
}

#[test]
fn where_nothing_is_kept_it_works_and_says_so() {
    let site = Site::open();
    let person = Person::whose_browser_keeps_nothing(&site);
    person.wears(Dress::PHONE);
    person.opens(&link(Form::Short));
    person.sees(phone::NOT_KEPT);
    person.presses(answer::BEGIN);
    person.sees_heading(first());
    person.answers(Form::Short, SHEET);
    shows_the_code(&person);
    person.sees(phone::NOT_KEPT);
}

#[test]
fn what_an_earlier_round_left_is_asked_about_and_what_cannot_be_read_is_told() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    at_review(&person);
    let old = shows_the_code(&person);
    let other = Invitation {
        mark: Mark::new(99).unwrap(),
        ..invitation(Form::Short)
    };
    let other = format!("a/#{}", other.fragment());
    person.opens(&other);
    person.sees_heading(phone::OTHER_TITLE);
    person.presses(phone::OTHER_GO_ON_SHOWN);
    person.sees_heading(phone::CODE_TITLE);
    assert_eq!(code(&person), old);
    person.reloads();
    person.presses(phone::OTHER_FORGET);
    person.sees_heading(answer::TITLE);
    assert_eq!(person.stored_text(KEY), None);
    let script = "localStorage.setItem('samklang/phone', '{\"v\":1')";
    person.run(script, &[]);
    person.reloads();
    person.sees_heading(answer::TITLE);
    person.sees(phone::UNREADABLE);
    assert_eq!(person.stored_text(KEY).as_deref(), Some("{\"v\":1"));
}

/// Looks at a view in both languages, light and dark, and on the narrowest phone.
fn looks(person: &Person, name: &str, wrong: &mut Vec<String>) {
    for _ in 0..2 {
        for is_dark in [false, true] {
            let dress = Dress {
                is_dark,
                ..Dress::PHONE
            };
            person.wears(dress);
            let theme = if is_dark { "dark" } else { "light" };
            let name = format!("phone-{name}-{theme}-{}", person.lang().code());
            person.takes_picture(&name);
            let found = person.axe(&[]).into_iter();
            wrong.extend(
                found.map(|it| format!("{name}: {} {} {}", it.rule, it.place, it.why)),
            );
            let narrow = Dress {
                width: 320,
                ..dress
            };
            person.wears(narrow);
            let over = person.pixels_too_wide(320);
            if 0 < over {
                wrong.push(format!("{name}: {over} pixels too wide"));
            }
            person.wears(dress);
        }
        person.switches_language();
    }
}

#[test]
fn every_view_can_be_seen_and_heard() {
    let site = Site::open();
    let person = with_a_phone(Lang::Sv, &site);
    let mut wrong = Vec::new();
    person.opens("a/");
    person.sees(phone::OFFLINE_READY);
    looks(&person, "no-code", &mut wrong);
    person.opens("a/#broken");
    person.sees_heading(phone::DAMAGED_TITLE);
    person.fills(phone::CODE_LABEL, "%");
    person.presses(phone::TO_ROUND);
    looks(&person, "damaged", &mut wrong);
    person.opens(&format!("a/#{}", newer_code()));
    person.sees(phone::NEWER_NONE);
    looks(&person, "newer", &mut wrong);
    person.opens(&link(Form::Short));
    person.sees_heading(answer::TITLE);
    looks(&person, "welcome", &mut wrong);
    person.presses(answer::BEGIN);
    person.chooses(FREQUENCY[3]);
    looks(&person, "statement", &mut wrong);
    person.answers(Form::Short, SHEET);
    person.presses(phone::station_for(Lang::Sv, &phone::STATION_FRONT.sv));
    looks(&person, "review", &mut wrong);
    shows_the_code(&person);
    person.presses(phone::FILE_SAVE);
    person.sees(phone::file_saved(Lang::Sv, &"samklang-svar.txt"));
    looks(&person, "code", &mut wrong);
    person.presses(phone::COUNTED);
    person.sees(phone::COUNTED_TITLE);
    person.takes_picture("phone-counted");
    person.presses(phone::COUNTED_YES);
    person.sees_heading(answer::THANKS);
    looks(&person, "thanks", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
    person.has_a_quiet_console();
}

#[test]
fn the_policy_holds_on_the_answering_page_too() {
    let site = Site::open();
    let page = site.file("a/");
    let start = page.find("http-equiv").expect("a policy");
    for part in ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'"] {
        assert!(page[start..].contains(part), "{part}");
    }
    for tag in ["<script", "<link", "<style"] {
        assert!(page.find(tag).is_none_or(|at| start < at), "{tag}");
    }
    // The main app's own storage stays untouched by a phone's.
    let person = with_a_phone(Lang::Sv, &site);
    person.finds_stored(&Stored::group("abcdefgh", "Elevhälsan").texts());
    let before = person_stored(&person, &site);
    person.opens(&link(Form::Short));
    person.presses(answer::BEGIN);
    person.sees_heading(first());
    let mut after = person.stored();
    after.retain(|(key, _)| key != KEY);
    assert_eq!(before, after);
}

fn person_stored(person: &Person, _: &Site) -> Vec<(String, String)> {
    person.opens("a/");
    person.stored()
}
