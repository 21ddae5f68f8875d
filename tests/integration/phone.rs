//! A phone that answers: where a link leads, what it keeps, and what its code
//! says.

use proptest::prelude::*;
use samklang::app::filling::Move;
use samklang::app::phone::{Action, Early, Effect, Fetching, Phase, Visit};
use samklang::codec::{Fault, HandIn, Invitation, Named, Strength, draw};
use samklang::content::instrument;
use samklang::domain::timer::Moment;
use samklang::domain::{Form, Limit, Mark, Response, Sheet, Station, Step, Token};
use samklang::store::phone::{self, KEPT_FOR, Phone};

const NOW: Moment = 1_800_000_000_000;
/// Random bits; the twenty lowest are 0x54321.
const CHANCE: u64 = 0xfedc_ba98_7655_4321;

fn invitation(form: Form, mark: u16) -> Invitation {
    Invitation {
        instrument: instrument(form),
        mark: Mark::new(mark).unwrap(),
        station: Station::new(3).unwrap(),
        limit: Limit::new(6).unwrap(),
        meeting: Named::of("våra tisdagsmöten"),
        audience: Named::Nothing,
    }
}

fn link(form: Form, mark: u16) -> String {
    format!("#{}", invitation(form, mark).fragment())
}

fn step(code: u8) -> Response {
    Step::new(code).map_or(Response::CannotJudge, Response::Step)
}

/// Somebody who opened a link, with a phone that holds something.
fn opened(fragment: &str, held: Option<&str>) -> Visit {
    Visit::open(fragment, held, NOW).0
}

/// What is kept after some effects.
fn kept(effects: &[Effect]) -> Option<Phone> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::Keep(phone) => Some(phone.clone()),
        _ => None,
    })
}

/// Answers everything with a digit a statement in the order they are met.
fn answers(visit: &mut Visit, digits: &[u8]) {
    for digit in digits {
        visit.update(Action::Fill(Move::Choose(step(*digit))), NOW);
        visit.update(Action::Fill(Move::Next), NOW);
    }
}

/// Somebody at the review of a whole short sheet.
fn at_review() -> Visit {
    let mut visit = opened(&link(Form::Short, 7), None);
    visit.update(Action::Begin, NOW);
    answers(&mut visit, &[1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0]);
    assert_eq!(visit.phase(), Phase::Review);
    visit
}

#[test]
fn a_link_leads_to_the_welcome_and_a_reload_stays_there() {
    for form in [Form::Full, Form::Short] {
        let (visit, effects) = Visit::open(&link(form, 7), None, NOW);
        assert_eq!(visit.phase(), Phase::Welcome);
        assert_eq!(effects, []);
        assert_eq!(visit.invitation(), Some(&invitation(form, 7)));
        assert_eq!(visit.station().get(), 3);
    }
}

#[test]
fn the_code_holds_what_was_chosen_last_and_is_drawn_once() {
    let mut visit = at_review();
    visit.update(Action::Fill(Move::Mend(0)), NOW);
    visit.update(Action::Fill(Move::Choose(step(4))), NOW);
    visit.update(Action::Fill(Move::Next), NOW);
    visit.update(Action::For(Station::new(2).unwrap()), NOW);
    let effects = visit.update(Action::HandIn(CHANCE), NOW);
    assert_eq!(visit.phase(), Phase::Code);
    let hand_in = visit.hand_in().unwrap().clone();
    assert_eq!(hand_in.mark.get(), 7);
    assert_eq!(hand_in.station.get(), 2);
    assert_eq!(hand_in.token, Token::new(0x54321).unwrap());
    // Met in the order R1 I1 U1 A2 P1 B1 I3 U3 A1 B3 P4 R4; the items are
    // U1 U3 B1 B3 I1 I3 A1 A2 P1 P4 R1 R4.
    let items = [3, 2, 0, 4, 2, 1, 3, 4, 5, 5, 4, 0].map(step);
    assert_eq!(hand_in.sheet, Sheet(items.to_vec()));
    assert_eq!(HandIn::read(&hand_in.code()), Ok(hand_in.clone()));
    assert_eq!(kept(&effects), Some(Phone::Shown(hand_in.clone())));

    // From here on nothing changes it.
    for action in [
        Action::Fill(Move::Choose(step(5))),
        Action::Fill(Move::Back),
        Action::For(Station::FRONT),
        Action::HandIn(1),
        Action::Begin,
        Action::Another,
        Action::Forget,
        Action::Return,
    ] {
        assert_eq!(visit.update(action.clone(), NOW), [], "{action:?}");
        assert_eq!(visit.hand_in(), Some(&hand_in));
    }
    // A reload shows the same code, with or without the link.
    let text = Phone::Shown(hand_in.clone()).seal(NOW);
    for fragment in [link(Form::Short, 7), String::new()] {
        let visit = opened(&fragment, Some(&text));
        assert_eq!(visit.hand_in(), Some(&hand_in));
    }
}

#[test]
fn confirming_forgets_the_answers_and_the_next_person_begins_empty() {
    let mut visit = at_review();
    visit.update(Action::HandIn(CHANCE), NOW);
    let effects = visit.update(Action::Confirm, NOW);
    let done = Phone::Done {
        mark: Mark::new(7).unwrap(),
    };
    assert_eq!(effects, [Effect::Keep(done.clone()), Effect::Focus]);
    assert_eq!(visit.phase(), Phase::Thanks);
    assert!(!visit.has_next_round());
    let mut visit = opened(&link(Form::Short, 7), Some(&done.seal(NOW)));
    assert_eq!(visit.phase(), Phase::Thanks);
    let effects = visit.update(Action::Another, NOW);
    assert_eq!(effects, [Effect::Forget, Effect::Focus]);
    assert_eq!(visit.phase(), Phase::Welcome);
    let effects = visit.update(Action::Begin, NOW);
    let Some(Phone::Begun { met, .. }) = kept(&effects) else {
        panic!("{effects:?}");
    };
    assert_eq!(met, []);
    // Another round's link is not stopped by what is done.
    let visit = opened(&link(Form::Short, 8), Some(&done.seal(NOW)));
    assert_eq!(visit.phase(), Phase::Welcome);
}

#[test]
fn a_code_that_will_not_be_handed_in_can_be_thrown_away() {
    let mut visit = at_review();
    visit.update(Action::HandIn(CHANCE), NOW);
    let effects = visit.update(Action::ThrowAway, NOW);
    assert_eq!(effects, [Effect::Forget, Effect::Focus]);
    assert_eq!(visit.phase(), Phase::Welcome);
}

#[test]
fn a_begun_sheet_goes_on_after_a_reload() {
    let mut visit = opened(&link(Form::Short, 7), None);
    let mut text = None;
    let mut effects = visit.update(Action::Begin, NOW);
    for digit in 0..6 {
        let phone = kept(&effects).unwrap();
        text = Some(phone.seal(NOW));
        effects = visit.update(Action::Fill(Move::Choose(step(digit))), NOW);
        effects.extend(visit.update(Action::Fill(Move::Next), NOW));
    }
    let visit = opened(&link(Form::Short, 7), text.as_deref());
    assert_eq!(visit.phase(), Phase::Statement(5));
    let met = visit.filling().unwrap().met();
    assert_eq!(met, [0, 1, 2, 3, 4].map(step));
    // Without the link it waits for the code, typed in any way.
    let mut visit = opened("", text.as_deref());
    assert_eq!(visit.phase(), Phase::NoCode);
    assert!(visit.is_waiting());
    let code = invitation(Form::Short, 7).code().to_lowercase();
    let typed = format!(" {} {}-{} ", &code[..4], &code[4..8], &code[8..]);
    let effects = visit.update(Action::Typed(typed), NOW);
    assert_eq!(visit.phase(), Phase::Statement(5));
    let place = effects.iter().any(|it| match it {
        Effect::Address(to) => to.eq_ignore_ascii_case(&format!("#{code}")),
        _ => false,
    });
    assert!(place, "{effects:?}");
}

#[test]
fn after_a_day_everything_is_forgotten() {
    let hand_in = {
        let mut visit = at_review();
        visit.update(Action::HandIn(CHANCE), NOW);
        visit.hand_in().unwrap().clone()
    };
    let mark = hand_in.mark;
    for held in [
        Phone::Shown(hand_in),
        Phone::Done { mark },
        Phone::Begun {
            instrument: instrument(Form::Short),
            mark,
            met: vec![step(1)],
        },
    ] {
        let text = held.seal(NOW);
        let fragment = link(Form::Short, 7);
        let (visit, effects) = Visit::open(&fragment, Some(&text), NOW + KEPT_FOR - 1);
        assert_ne!(visit.phase(), Phase::Welcome);
        assert_eq!(effects, []);
        for later in [NOW + KEPT_FOR, NOW - KEPT_FOR] {
            let (visit, effects) = Visit::open(&fragment, Some(&text), later);
            assert_eq!(visit.phase(), Phase::Welcome);
            assert_eq!(effects, [Effect::Forget]);
        }
        // The page was left open over night.
        let mut visit = opened(&fragment, Some(&text));
        assert_eq!(visit.update(Action::Return, NOW + KEPT_FOR - 1), []);
        let effects = visit.update(Action::Return, NOW + KEPT_FOR);
        assert_eq!(effects, [Effect::Forget, Effect::Focus]);
        assert_eq!(visit.phase(), Phase::Welcome);
    }
}

#[test]
fn what_another_round_left_is_asked_about() {
    let mut shown = at_review();
    shown.update(Action::HandIn(CHANCE), NOW);
    let old = shown.hand_in().unwrap().clone();
    let text = Phone::Shown(old.clone()).seal(NOW);
    let mut visit = opened(&link(Form::Full, 8), Some(&text));
    assert_eq!(visit.phase(), Phase::Other);
    assert!(visit.is_other_shown());
    let mut forgets = visit.clone();
    visit.update(Action::GoOn, NOW);
    assert_eq!(visit.hand_in(), Some(&old));
    visit.update(Action::Confirm, NOW);
    assert!(visit.has_next_round());
    visit.update(Action::Another, NOW);
    assert_eq!(visit.phase(), Phase::Welcome);
    let effects = forgets.update(Action::Forget, NOW);
    assert_eq!(effects, [Effect::Forget, Effect::Focus]);
    assert_eq!(forgets.phase(), Phase::Welcome);

    let begun = Phone::Begun {
        instrument: instrument(Form::Short),
        mark: Mark::new(9).unwrap(),
        met: vec![step(2); 12],
    };
    let mut visit = opened(&link(Form::Full, 8), Some(&begun.seal(NOW)));
    assert_eq!(visit.phase(), Phase::Other);
    assert!(!visit.is_other_shown());
    visit.update(Action::GoOn, NOW);
    assert_eq!(visit.phase(), Phase::Review);
    visit.update(Action::HandIn(CHANCE), NOW);
    // It stays the sheet of its own round.
    assert_eq!(visit.hand_in().unwrap().mark.get(), 9);
}

#[test]
fn what_cannot_be_read_is_told_and_a_new_sheet_begins() {
    for text in [
        "",
        "x",
        "{\"v\":1,\"kind\":\"phone\",\"data\":\"begun 1 2\"}",
        "{\"v\":9,",
    ] {
        let (mut visit, effects) = Visit::open(&link(Form::Short, 7), Some(text), NOW);
        assert_eq!(effects, [], "nothing is thrown away unsaid");
        assert!(visit.is_unreadable());
        assert_eq!(visit.phase(), Phase::Welcome);
        visit.update(Action::Begin, NOW);
        assert!(!visit.is_unreadable());
        assert_eq!(visit.phase(), Phase::Statement(0));
    }
}

#[test]
fn a_link_that_is_not_whole_is_told_and_the_code_can_be_typed() {
    let good = link(Form::Short, 7);
    for wrong in [
        "#x",
        "#0",
        "#/group/abcdefgh",
        &good[..good.find('~').unwrap() - 1],
    ] {
        let (mut visit, effects) = Visit::open(wrong, None, NOW);
        assert_eq!(visit.phase(), Phase::Damaged, "{wrong}");
        assert_eq!(effects, []);
        visit.update(Action::Typed(format!("https://x.y/a/{good}")), NOW);
        assert_eq!(visit.phase(), Phase::Welcome);
    }
    let mut visit = opened("", None);
    let effects = visit.update(Action::Typed("ÄR DET".to_owned()), NOW);
    assert_eq!(effects, []);
    assert_eq!(visit.wrong(), Some(Fault::Symbol('Ä')));
    visit.update(Action::Typed(String::new()), NOW);
    assert_eq!(visit.wrong(), Some(Fault::Damaged));
}

/// The whole codes of a format that is not here: found by trying every checksum,
/// so that nothing of the codec is used to make them.
fn unknown() -> Vec<String> {
    let symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut found = Vec::new();
    for check in 0..0x10_000_u32 {
        let digit = |at: u32| {
            let place = usize::try_from(check >> (5 * at) & 31).unwrap();
            symbols.chars().nth(place).unwrap()
        };
        let top = symbols
            .chars()
            .nth(usize::try_from(check >> 15).unwrap())
            .unwrap();
        let code = format!("Z2345678{top}{}{}{}", digit(2), digit(1), digit(0));
        if Invitation::read(&code) == Err(Fault::Newer) {
            found.push(code);
        }
    }
    found
}

#[test]
fn a_newer_round_is_fetched_once_and_what_comes_of_it_is_told() {
    let codes = unknown();
    assert_eq!(codes.len(), 1, "{codes:?}");
    let (mut visit, effects) = Visit::open(&format!("#{}", codes[0]), None, NOW);
    assert_eq!(visit.phase(), Phase::Unknown(Fetching::Trying));
    assert_eq!(effects, [Effect::Fetch]);
    for why in [Fetching::NothingNewer, Fetching::NoNetwork] {
        assert_eq!(visit.update(Action::NotFetched(why), NOW), [Effect::Focus]);
        assert_eq!(visit.phase(), Phase::Unknown(why));
        let effects = visit.update(Action::Retry, NOW);
        assert_eq!(effects, [Effect::Fetch, Effect::Focus]);
    }
    // Typed: the address has it before the page is loaded anew.
    let mut visit = opened("", None);
    let effects = visit.update(Action::Typed(codes[0].clone()), NOW);
    assert_eq!(effects[0], Effect::Address(format!("#{}", codes[0])));
    assert_eq!(effects[1], Effect::Fetch);
}

#[test]
fn what_was_tapped_before_the_app_was_there_counts() {
    let mut visit = opened(&link(Form::Full, 7), None);
    assert_eq!(visit.take_over(Early::default(), NOW), []);
    assert_eq!(visit.phase(), Phase::Welcome);
    let begun = Early {
        begun: true,
        ..Early::default()
    };
    let mut one = visit.clone();
    one.take_over(begun, NOW);
    assert_eq!(one.phase(), Phase::Statement(0));
    assert_eq!(one.filling().unwrap().met(), []);
    let chosen = Some(step(4));
    let mut two = visit.clone();
    let effects = two.take_over(Early { chosen, ..begun }, NOW);
    assert_eq!(two.phase(), Phase::Statement(0));
    assert_eq!(two.filling().unwrap().met(), [step(4)]);
    let Some(Phone::Begun { met, .. }) = kept(&effects) else {
        panic!("{effects:?}");
    };
    assert_eq!(met, [step(4)]);
    let next = true;
    visit.take_over(
        Early {
            chosen,
            next,
            ..begun
        },
        NOW,
    );
    assert_eq!(visit.phase(), Phase::Statement(1));
    // Where something else is to be shown, nothing was begun.
    let mut visit = opened("#broken", None);
    assert_eq!(visit.take_over(begun, NOW), []);
    assert_eq!(visit.phase(), Phase::Damaged);
}

#[test]
fn the_codes_are_pictures_of_the_smallest_sizes() {
    let full = HandIn {
        instrument: instrument(Form::Full),
        mark: Mark::new(7).unwrap(),
        station: Station::FRONT,
        token: Token::from_chance(CHANCE),
        sheet: Sheet(vec![Response::CannotJudge; 28]),
    };
    let short = HandIn {
        instrument: instrument(Form::Short),
        sheet: Sheet(vec![Response::CannotJudge; 12]),
        ..full.clone()
    };
    // QR version 2 has 25 modules to a side, version 1 has 21.
    let picture = draw(&full.code(), Strength::Quartile).unwrap();
    assert_eq!(
        (picture.size, picture.view_box().as_str()),
        (25, "-4 -4 33 33")
    );
    assert_eq!(draw(&short.code(), Strength::Medium).unwrap().size, 21);
    // The corner's ring: seven dark, then one and one, and seven again.
    assert!(picture.path.starts_with("M0 0h7v1h-7z"), "{}", picture.path);
    assert!(picture.path.contains("M0 6h7v1h-7z"));
    // The path is the picture, module by module.
    let code =
        qrcodegen::QrCode::encode_text(&full.code(), qrcodegen::QrCodeEcc::Quartile);
    let code = code.unwrap();
    let mut dark = vec![false; 25 * 25];
    for bar in picture.path.split('M').skip(1) {
        let numbers: Vec<usize> = bar
            .split(|it: char| !it.is_ascii_digit())
            .filter_map(|it| it.parse().ok())
            .collect();
        let [x, y, run, 1, back] = numbers[..] else {
            panic!("{bar}");
        };
        assert_eq!(run, back);
        dark[y * 25 + x..y * 25 + x + run].fill(true);
    }
    for (at, is_dark) in dark.iter().enumerate() {
        let (x, y) = (at as i32 % 25, at as i32 / 25);
        assert_eq!(code.get_module(x, y), *is_dark, "{x} {y}");
    }
    assert!(draw(&"x".repeat(5_000), Strength::Low).is_none());
    assert!(draw("", Strength::Low).is_some());
    // A link whose code is drawn in capitals needs less room than in bytes.
    let link = "https://samklang.example/a/#30A0000KZZZZ";
    let mixed = draw(link, Strength::Quartile).unwrap();
    let bytes = draw(&link.to_lowercase(), Strength::Quartile).unwrap();
    assert!(mixed.size <= bytes.size);
}

fn some_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0..6_u8).prop_map(|it| Action::Fill(Move::Choose(step(it)))),
        6 => Just(Action::Fill(Move::Next)),
        1 => Just(Action::Fill(Move::Back)),
        1 => (0..40_usize).prop_map(|it| Action::Fill(Move::Mend(it))),
        2 => Just(Action::Begin),
        1 => any::<u64>().prop_map(Action::HandIn),
        1 => (0..8_u8).prop_map(|it| Action::For(Station::new(it).unwrap())),
        1 => Just(Action::Confirm),
        1 => Just(Action::ThrowAway),
        1 => Just(Action::Another),
        1 => Just(Action::GoOn),
        1 => Just(Action::Forget),
        1 => Just(Action::Return),
        1 => ".{0,40}".prop_map(Action::Typed),
        1 => Just(Action::NotFetched(Fetching::NoNetwork)),
    ]
}

proptest! {
    #[test]
    fn any_fragment_and_any_stored_text_open(
        fragment in ".{0,60}",
        stored in proptest::option::of(".{0,60}"),
        words in "(begun|shown|done) [0-9]{0,20} [0-9A-Z]{0,30}( [0-9]{0,3} [0-9]{0,30})?",
        now in any::<u64>(),
    ) {
        let text = format!("{{\"v\":1,\"kind\":\"phone\",\"data\":\"{words}\"}}");
        for held in [stored.as_deref(), Some(text.as_str())] {
            let (mut visit, _) = Visit::open(&fragment, held, now);
            visit.update(Action::Begin, now);
        }
    }

    #[test]
    fn the_code_always_holds_what_was_chosen_last(
        is_full in any::<bool>(),
        actions in proptest::collection::vec(some_action(), 0..120),
    ) {
        let form = if is_full { Form::Full } else { Form::Short };
        let mut visit = opened(&link(form, 7), None);
        // A plain book of what was chosen where, kept beside.
        let order = instrument(form).order.len();
        let mut book = vec![Response::CannotJudge; order];
        for action in actions {
            match (&action, visit.phase()) {
                (Action::Fill(Move::Choose(response)), Phase::Statement(at)) => {
                    book[at] = *response;
                }
                (Action::Begin, Phase::Welcome) => {
                    book = vec![Response::CannotJudge; order];
                }
                _ => {}
            }
            let effects = visit.update(action, NOW);
            if let Some(hand_in) = visit.hand_in() {
                for (place, response) in instrument(form).order.iter().zip(&book) {
                    prop_assert_eq!(hand_in.sheet.response(*place), *response);
                }
            }
            if let Some(held) = kept(&effects) {
                let text = held.seal(NOW);
                prop_assert_eq!(phone::open(&text), Ok((held, NOW)));
            }
        }
    }

    #[test]
    fn a_changed_record_is_another_record_or_told(
        at in 0..80_usize,
        with in "[ -~]",
        met in proptest::collection::vec(0..6_u8, 0..13),
    ) {
        let held = Phone::Begun {
            instrument: instrument(Form::Short),
            mark: Mark::new(0x2b67).unwrap(),
            met: met.into_iter().map(step).collect(),
        };
        let mut text = held.seal(NOW);
        if at < text.len() {
            text.replace_range(at..=at, &with);
            // Whatever it is now, it is a record that can be kept again, or none.
            if let Ok((read, touched)) = phone::open(&text) {
                prop_assert_eq!(phone::open(&read.seal(touched)), Ok((read, touched)));
            }
        }
    }
}
