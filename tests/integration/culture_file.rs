//! Meeting culture as a file and as the device keeps it: it comes back as it went,
//! without pulses in a file, and nothing else comes in.

use proptest::prelude::*;
use samklang::app::bringing::Refusal;
use samklang::app::culture::bringing::{BringingCulture, refusal};
use samklang::codec::{
    CultureFault, CultureFile, CultureSpot, MOST_CULTURE_BYTES, Position,
};
use samklang::content::Lang;
use samklang::domain::culture::{Amount, Proposal, Said};
use samklang::domain::{Culture, CultureId, PulseId, day};
use samklang::store::Loaded;
use serde_json::{Value, json};

use super::culture_baseline::{any_meetings, culture, sample, totals};
use super::device::Device;
use super::helper::cases;
use super::store::store;

const KEY: &str = "samklang/culture/00000001";

fn id() -> CultureId {
    CultureId::parse("00000001").unwrap()
}

fn whole() -> Culture {
    let mut whole = culture(vec![(1, sample()), (3, totals())]);
    let first = whole.baseline_mut(1).unwrap();
    first.meetings.rows[0].minutes = Amount::unclear("en timme");
    first.meetings.rows[1].title = "<b>Veckomöte</b>".to_owned();
    first.meetings.rows[1].day = Some(3);
    first.proposal = Proposal {
        purpose: Said {
            sv: "Bättre möten".to_owned(),
            en: "Better meetings".to_owned(),
        },
        post: 20.into(),
        money: Amount::unclear("mycket"),
        next: day::of_iso("2027-02-01"),
        beside: Some(1),
        ..Proposal::default()
    };
    whole
}

fn text() -> String {
    CultureFile { culture: whole() }.write()
}

fn read(text: &str) -> Result<CultureFile, CultureFault> {
    CultureFile::read(text, id())
}

/// The file with one field changed.
fn changed(pointer: &str, to: Value) -> Result<CultureFile, CultureFault> {
    let mut value: Value = serde_json::from_str(&text()).unwrap();
    *value.pointer_mut(pointer).expect("a field of the file") = to;
    read(&serde_json::to_string_pretty(&value).unwrap())
}

#[test]
fn the_file_names_things_as_a_reader_would() {
    let value: Value = serde_json::from_str(&text()).unwrap();
    assert_eq!(value["format"], "samklang-culture");
    assert_eq!(value["version"], 1);
    let first = &value["organisation"]["baselines"][0];
    assert_eq!(first["from"], "2026-02-05");
    assert_eq!(first["meetings"]["way"], "sample");
    assert_eq!(first["meetings"]["meetings"][0]["minutes"], "en timme");
    assert_eq!(first["meetings"]["meetings"][3]["own"], 4);
    assert_eq!(first["meetings"]["meetings"][3]["form"], "hybrid");
    assert_eq!(first["meetings"]["cost"]["monthly_salary"], 38_000);
    assert_eq!(first["proposal"]["purpose"]["en"], "Better meetings");
    assert!(value["organisation"]["steps"].is_object());
}

#[test]
fn it_comes_back_whole_and_a_pulse_stays_on_its_device() {
    assert_eq!(read(&text()).unwrap().culture, whole());
    let mut with_pulse = whole();
    with_pulse.baseline_mut(1).unwrap().pulse = PulseId::parse("0000000p");
    let file = CultureFile {
        culture: with_pulse.clone(),
    };
    assert_eq!(read(&file.write()).unwrap().culture, whole());
    // The device itself keeps which pulse belongs to it.
    let device = Device::default();
    store(&device).keep(&with_pulse);
    assert_eq!(store(&device).kept(&id()), Loaded::Good(with_pulse));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let at_text = |it: &Result<CultureFile, CultureFault>| matches!(it, Err(CultureFault::Damaged(CultureSpot::Text(at))) if 1 < at.line);
    let first = "/organisation/baselines/0";
    for (pointer, to) in [
        ("/organisation/name", json!("x".repeat(201))),
        (&format!("{first}/from"), json!("2026-02-30")),
        (&format!("{first}/meetings/way"), json!("guess")),
        (&format!("{first}/meetings/people"), json!(-1)),
        (&format!("{first}/meetings/people"), json!(1.5)),
        (
            &format!("{first}/meetings/meetings/0/form"),
            json!("letter"),
        ),
        (&format!("{first}/meetings/cost/weeks"), json!([40])),
        (
            &format!("{first}/proposal/purpose/sv"),
            json!("x".repeat(2_001)),
        ),
    ] {
        assert!(at_text(&changed(pointer, to)), "{pointer}");
    }
    let damaged = |spot| Err(CultureFault::Damaged(spot));
    for (pointer, to, spot) in [
        (
            format!("{first}/number"),
            json!(0),
            CultureSpot::Baseline(1),
        ),
        (
            format!("{first}/number"),
            json!(3),
            CultureSpot::Baseline(2),
        ),
        (
            format!("{first}/pulse"),
            json!("?"),
            CultureSpot::Baseline(1),
        ),
        (
            format!("{first}/meetings/meetings/2/number"),
            json!(1),
            CultureSpot::Meeting(1, 3),
        ),
        (
            format!("{first}/meetings/meetings/1/day"),
            json!(8),
            CultureSpot::Meeting(1, 2),
        ),
        (
            format!("{first}/travel/months"),
            json!(0),
            CultureSpot::Travel(1),
        ),
    ] {
        assert_eq!(changed(&pointer, to), damaged(spot), "{pointer}");
    }
    let place = refusal(
        Refusal::Fault(CultureFault::Damaged(CultureSpot::Meeting(1, 3))),
        Lang::Sv,
    );
    assert!(place.contains("möte 3 i nulägesmätning 1"), "{place}");
}

#[test]
fn other_files_are_told_apart() {
    let empty = Position { line: 1, column: 0 };
    assert_eq!(read(""), Err(CultureFault::NotJson(empty)));
    assert_eq!(read("[]"), Err(CultureFault::NotOurs));
    let meeting = json!({ "format": "samklang-meeting", "version": 1 }).to_string();
    assert_eq!(read(&meeting), Err(CultureFault::NotOurs));
    let newer = json!({ "format": "samklang-culture", "version": 2, "new": true });
    assert_eq!(read(&newer.to_string()), Err(CultureFault::Newer));
    let large = " ".repeat(MOST_CULTURE_BYTES + 1);
    assert_eq!(read(&large), Err(CultureFault::TooLarge));
    assert!(read(&format!("\u{feff}{}", text())).is_ok());
}

#[test]
fn a_copy_has_a_name_that_no_other_has() {
    let found = BringingCulture::chosen(&text(), id());
    let first = found.copy(&[], Lang::Sv).unwrap();
    assert_eq!(first.name, "Kustmyndigheten");
    let second = found.copy(std::slice::from_ref(&first), Lang::Sv).unwrap();
    assert_eq!(second.name, "Kustmyndigheten (kopia)");
    let third = found.copy(&[first, second], Lang::Sv).unwrap();
    assert_eq!(third.name, "Kustmyndigheten (kopia 2)");
    let none = BringingCulture::chosen("{", id());
    assert!(matches!(none, BringingCulture::Refused(_)));
    assert_eq!(none.copy(&[], Lang::Sv), None);
}

#[test]
fn a_damaged_text_is_put_aside_and_the_last_good_one_read() {
    let device = Device::default();
    let store = store(&device);
    store.keep(&whole());
    let mut later = whole();
    later.name = "Annat".to_owned();
    store.keep(&later);
    device.put(KEY, "{\"v\":1,\"kind\":\"culture\",\"data\":{\"name\":");
    let found = store.kept::<Culture>(&id());
    assert_eq!(found, Loaded::Recovered(whole()));
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_baseline_comes_back_from_file_and_store(meetings in any_meetings()) {
        let culture = culture(vec![(2, meetings)]);
        let file = CultureFile { culture: culture.clone() };
        prop_assert_eq!(read(&file.write()), Ok(file));
        let device = Device::default();
        store(&device).keep(&culture);
        prop_assert_eq!(store(&device).kept(&id()), Loaded::Good(culture));
    }

    #[test]
    fn a_damaged_file_never_panics(at in 0_usize..12_000, byte in 0_u8..128) {
        let mut bytes = text().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = read(&text);
        }
        let cut: String = text().chars().take(at).collect();
        prop_assert!(read(&cut).is_err());
    }
}
