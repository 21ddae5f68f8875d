//! A meeting in a calendar, read back by a reader that is not ours.

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use samklang::app::meeting::take::{Missing, calendar, invitation};
use samklang::codec::Event;
use samklang::content::Lang;
use samklang::domain::meeting::Plan;
use samklang::domain::{Meeting, MeetingId, TimeOfDay, day};
use time::{Date, Duration, Month, PrimitiveDateTime, Time, Weekday};

use super::any_meeting::{any_date, any_meeting, any_time, at, block, pause, sheet};
use super::helper::cases;

/// The first of January 2026, an hour, a minute and a second past midnight in UTC.
const MOMENT: u64 = 1_767_225_600_000 + 3_661_000;

fn event() -> Event {
    Event {
        id: MeetingId::parse("0a1b2c3d").unwrap(),
        stamped: MOMENT,
        day: day::of_iso("2026-11-24").unwrap(),
        begins: at(9, 30),
        minutes: 150,
        title: "Dialogdag".to_owned(),
        description: "Vi ses".to_owned(),
        place: "Sal 3".to_owned(),
    }
}

/// What a reader finds: the value of a property of a component.
fn found(text: &str, component: &str, name: &str) -> Option<String> {
    let text = unfold(text);
    let calendar = read_calendar(&text).expect("a calendar");
    let all = calendar.components.iter();
    let mut of_kind = all.filter(|it| it.name == component);
    let value = of_kind.next()?.find_prop(name)?.val.as_str().to_owned();
    assert!(of_kind.next().is_none(), "one {component}");
    Some(value)
}

fn of_event(text: &str, name: &str) -> Option<String> {
    found(text, "VEVENT", name)
}

#[test]
fn a_calendar_reads_what_the_plan_says() {
    let text = event().write();
    for (name, value) in [
        ("UID", "0a1b2c3d@samklang"),
        ("DTSTAMP", "20260101T010101Z"),
        ("DTSTART", "20261124T093000"),
        ("DURATION", "PT150M"),
        ("SUMMARY", "Dialogdag"),
        ("DESCRIPTION", "Vi ses"),
        ("LOCATION", "Sal 3"),
    ] {
        assert_eq!(of_event(&text, name).as_deref(), Some(value), "{name}");
    }
    assert!(text.contains("\r\nDTSTART;TZID=Europe/Stockholm:20261124T093000\r\n"));
    assert_eq!(
        found(&text, "VTIMEZONE", "TZID").unwrap(),
        "Europe/Stockholm"
    );
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    let parsed: Result<icalendar::Calendar, _> = text.parse();
    assert!(parsed.is_ok());
}

#[test]
fn without_a_place_none_is_given() {
    let place = String::new();
    let text = Event { place, ..event() }.write();
    assert_eq!(of_event(&text, "LOCATION"), None);
}

/// When an event begins in UTC, as the rules in its own file say it.
fn in_utc(text: &str) -> PrimitiveDateTime {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let component = |name: &str| {
        let mut all = calendar.components.iter();
        all.find(|it| it.name == name).unwrap()
    };
    let value = |it: &Component<'_>, name: &str| {
        it.find_prop(name).unwrap().val.as_str().to_owned()
    };
    let start = local(&value(component("VEVENT"), "DTSTART"));
    let rules = &component("VTIMEZONE").components;
    assert_eq!(rules.len(), 2);
    // The rule whose last onset before the event is the later one applies.
    let onsets = rules.iter().flat_map(|rule| {
        let first = local(&value(rule, "DTSTART"));
        let hours = hours(&value(rule, "TZOFFSETTO"));
        let month = match value(rule, "RRULE").as_str() {
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" => Month::March,
            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" => Month::October,
            other => panic!("{other}"),
        };
        assert_eq!(first.date(), last_sunday(first.year(), month));
        let years = [start.year() - 1, start.year()];
        years.map(|year| {
            let onset = last_sunday(year, month).with_time(first.time());
            (onset, hours)
        })
    });
    let before = onsets.filter(|(onset, _)| *onset <= start);
    let (_, hours) = before.max_by_key(|it| it.0).unwrap();
    start - Duration::hours(hours)
}

fn local(text: &str) -> PrimitiveDateTime {
    let number = |from: usize, to: usize| text[from..to].parse::<u8>().unwrap();
    let month = Month::try_from(number(4, 6)).unwrap();
    let year = text[..4].parse().unwrap();
    let date = Date::from_calendar_date(year, month, number(6, 8)).unwrap();
    let time = Time::from_hms(number(9, 11), number(11, 13), number(13, 15));
    date.with_time(time.unwrap())
}

fn hours(offset: &str) -> i64 {
    match offset {
        "+0100" => 1,
        "+0200" => 2,
        other => panic!("{other}"),
    }
}

fn last_sunday(year: i32, month: Month) -> Date {
    let days = (1..=31).filter_map(|day| Date::from_calendar_date(year, month, day).ok());
    let mut sundays = days.filter(|it| it.weekday() == Weekday::Sunday);
    sundays.next_back().unwrap()
}

#[test]
fn half_past_nine_is_half_past_nine_in_winter_and_in_summer() {
    // Sweden is an hour ahead of UTC in winter and two in summer.
    for (date, utc) in [
        ("2026-01-15", "08:30"),
        ("2026-03-28", "08:30"),
        ("2026-03-29", "07:30"),
        ("2026-06-15", "07:30"),
        ("2026-10-24", "07:30"),
        ("2026-10-25", "08:30"),
        ("2026-12-31", "08:30"),
        ("2030-03-30", "08:30"),
        ("2030-03-31", "07:30"),
    ] {
        let day = day::of_iso(date).unwrap();
        let at = in_utc(&Event { day, ..event() }.write());
        assert_eq!(at.date(), day);
        let (hour, minute, _) = at.as_hms();
        assert_eq!(format!("{hour:02}:{minute:02}"), utc, "{date}");
    }
}

fn meeting() -> Meeting {
    let plan = Plan {
        title: "Dialogdag; del 1".to_owned(),
        day: day::of_iso("2026-11-24"),
        begins: Some(at(9, 30)),
        place: "Sal 3, plan 2".to_owned(),
        purpose: "Hitta \\ det som skaver,\noch börja".to_owned(),
        sheet: sheet([block("Start", 10), pause(15), block("Runda", 65)]),
        ..Plan::default()
    };
    Meeting::new(MeetingId::parse("00000001").unwrap(), None, plan)
}

#[test]
fn the_invitation_is_the_description() {
    let meeting = meeting();
    for langs in [&[Lang::Sv][..], &[Lang::En], &[Lang::Sv, Lang::En]] {
        let file = calendar(&meeting, langs, MOMENT).unwrap();
        assert_eq!(file.name, "samklang-dialogdag-del-1-2026-11-24.ics");
        assert_eq!(file.mime, "text/calendar;charset=utf-8");
        let said = of_event(&file.text, "DESCRIPTION").unwrap();
        assert_eq!(said, invitation(&meeting.plan, langs));
        assert_eq!(of_event(&file.text, "SUMMARY").unwrap(), "Dialogdag; del 1");
        assert_eq!(of_event(&file.text, "LOCATION").unwrap(), "Sal 3, plan 2");
        assert_eq!(of_event(&file.text, "DURATION").unwrap(), "PT90M");
    }
}

#[test]
fn a_plan_without_day_time_or_content_says_what_is_missing() {
    let lacking = |change: fn(&mut Plan)| {
        let mut meeting = meeting();
        change(&mut meeting.plan);
        calendar(&meeting, &[Lang::Sv], MOMENT).unwrap_err()
    };
    assert_eq!(lacking(|it| it.day = None), [Missing::Day]);
    assert_eq!(lacking(|it| it.begins = None), [Missing::Begins]);
    assert_eq!(lacking(|it| it.sheet = sheet([])), [Missing::Blocks]);
    let all = [Missing::Day, Missing::Begins, Missing::Blocks];
    assert_eq!(lacking(|it| *it = Plan::default()), all);
}

/// What a value of the kind TEXT can hold of a text.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |it: &char| matches!(it, '\n' | '\t') || !it.is_control();
    text.chars().filter(is_kept).collect()
}

/// Any text: markup, signs with a meaning, ends of lines, emoji, long ones.
fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        "\"",
        "\r\n",
        "\n",
        "\r",
        "\t",
        "\u{0}",
        "\u{7}",
        "=1+1",
        "<b>",
        "END:VEVENT",
        "\r\nEND:VEVENT\r\n",
        "👩‍👩‍👧",
        "å",
        " ",
        "BEGIN:VALARM",
        "\u{2028}",
        "\u{85}",
    ]);
    let part = prop_oneof![odd.prop_map(str::to_owned), "\\PC{0,30}"];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_text_comes_back_and_no_line_is_too_long(
        title in any_text(),
        description in any_text(),
        place in any_text(),
        minutes in any::<u32>(),
        day in any_date(),
        begins in any_time(),
        stamped in any::<u64>(),
    ) {
        let event = Event {
            title, description, place, minutes, day, begins, stamped, ..event()
        };
        let text = event.write();
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        for (name, words) in [
            ("SUMMARY", &event.title),
            ("DESCRIPTION", &event.description),
            ("LOCATION", &event.place),
        ] {
            let read = of_event(&text, name).unwrap_or_default();
            prop_assert_eq!(read, kept(words), "{}", name);
        }
        let start = of_event(&text, "DTSTART").unwrap();
        let iso = |it: TimeOfDay| it.iso().replace(':', "");
        let whole = format!("{}T{}00", day::iso(day).replace('-', ""), iso(begins));
        prop_assert_eq!(start, whole);
    }

    #[test]
    fn any_meeting_becomes_an_event_or_says_what_is_missing(meeting in any_meeting()) {
        let langs = [Lang::Sv, Lang::En];
        match calendar(&meeting, &langs, MOMENT) {
            Err(missing) => prop_assert!(!missing.is_empty()),
            Ok(file) => {
                let minutes = meeting.plan.schedule().minutes();
                let duration = of_event(&file.text, "DURATION").unwrap();
                prop_assert_eq!(duration, format!("PT{minutes}M"));
                let said = of_event(&file.text, "DESCRIPTION").unwrap();
                prop_assert_eq!(said, kept(&invitation(&meeting.plan, &langs)));
            }
        }
    }
}
