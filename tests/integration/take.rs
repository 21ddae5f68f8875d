//! A result as a report and as a table: what the page says, and nothing else.

use samklang::app::agreeing::blank;
use samklang::app::report::{Kind, Report, all_rounds};
use samklang::app::result::{limits, sentences};
use samklang::app::review::said;
use samklang::codec::ResultFile;
use samklang::content::{Lang, statement};
use samklang::domain::agreement::Terms;
use samklang::domain::conversation::Towards;
use samklang::domain::{Dimension, Round, day};

use super::helper::{closed, full, group, place, round, scored, short, varied, with};

const LANGS: [Lang; 2] = [Lang::Sv, Lang::En];

fn report(round: Round) -> Report {
    Report {
        group: "Elevhälsan".to_owned(),
        meeting: "Måndagsmötet".to_owned(),
        round,
        said: Vec::new(),
    }
}

fn named(group: &str) -> Report {
    let mut report = report(round(closed(full(), &varied(full(), 8))));
    report.group = group.to_owned();
    report
}

fn markdown(report: &Report, lang: Lang) -> String {
    report.file(Kind::Markdown, lang).text
}

/// The cells of each row behind the first. None of the texts holds a semicolon,
/// a quotation mark or a line's end, unless a test says so.
fn rows(report: &Report, lang: Lang) -> Vec<[String; 5]> {
    let text = report.file(Kind::Csv, lang).text;
    let text = text.strip_prefix('\u{feff}').unwrap();
    let text = text.strip_suffix("\r\n").unwrap();
    let plain = |cell: &str| cell.trim_matches('"').to_owned();
    let row = |line: &str| {
        let cells: Vec<String> = line.split(';').map(plain).collect();
        cells.try_into().unwrap()
    };
    text.split("\r\n").skip(1).map(row).collect()
}

/// The figures of a part of the table, by id and figure.
fn figures(report: &Report, part: &str) -> Vec<(String, String, String)> {
    let rows = rows(report, Lang::Sv).into_iter();
    rows.filter(|row| row[0] == part)
        .map(|[_, id, _, figure, value]| (id, figure, value))
        .collect()
}

#[test]
fn files_are_named_after_group_and_day() {
    for (group, name) in [
        ("Elevhälsan", "samklang-elevhalsan-2026-11-21"),
        ("Åsa & Örjans grupp", "samklang-asa-orjans-grupp-2026-11-21"),
        ("../../etc/passwd", "samklang-etc-passwd-2026-11-21"),
        ("会議", "samklang-grupp-2026-11-21"),
        ("---", "samklang-grupp-2026-11-21"),
    ] {
        let report = named(group);
        for (kind, ending, mime) in [
            (Kind::Markdown, "md", "text/markdown;charset=utf-8"),
            (Kind::Csv, "csv", "text/csv;charset=utf-8"),
            (Kind::Json, "json", "application/json"),
        ] {
            let file = report.file(kind, Lang::Sv);
            assert_eq!((file.name, file.mime), (format!("{name}.{ending}"), mime));
        }
    }
    let long = named(&"ö".repeat(300)).file(Kind::Csv, Lang::Sv).name;
    assert!(long.len() < 80, "{long}");
}

#[test]
fn the_json_holds_the_round() {
    let report = report(round(closed(full(), &varied(full(), 9))));
    let file = ResultFile::read(&report.file(Kind::Json, Lang::En).text).unwrap();
    assert_eq!(file.group, "Elevhälsan");
    assert_eq!(file.meeting, "Måndagsmötet");
    assert_eq!(file.rounds, [report.round]);
}

#[test]
fn the_report_says_everything_that_the_page_says() {
    for instrument in [full(), short()] {
        for number in [5, 6, 8, 21] {
            let mut sheets = varied(instrument, number);
            sheets[0] = with(instrument, &sheets[0], &[("P1", 0)]);
            let round = round(closed(instrument, &sheets));
            for lang in LANGS {
                let text = markdown(&report(round.clone()), lang);
                for words in sentences(&round.result, lang) {
                    assert!(text.contains(&words), "{words} in {text}");
                }
                for words in limits(&round, lang) {
                    assert!(text.contains(&words), "{words} in {text}");
                }
                let rows = rows(&report(round.clone()), lang);
                for words in sentences(&round.result, lang) {
                    assert!(rows.iter().any(|row| row[2] == words), "{words}");
                }
            }
        }
    }
}

#[test]
fn the_report_reads_well() {
    // Eight people: U 50, B 75; nobody differs.
    let sheets = vec![scored(full(), [24, 36, 24, 24, 36, 24]); 8];
    let text = markdown(&report(round(closed(full(), &sheets))), Lang::Sv);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "# Resultat för Elevhälsan");
    for line in [
        "Omgång 1 · 8 svar av 9 · stängd 21 november 2026",
        "Gäller: Måndagsmötet",
        "## Ert mönster",
        "| Del | Nivå | I ord | Osäkerhet | Hur lika | Antal |",
        "| --- | --- | --- | --- | --- | --- |",
        "| Utforskande | ungefär 50 av 100 | ungefär ibland | 50 till 50 | en gemensam \
         bild | 8 |",
        "- Utforskande–Berättande: Lutar åt berättande. Lutning inom personer: 25 (25 \
         till 25).",
        "### Här beskriver ni det lika",
        "## Vad som inte går att säga",
    ] {
        assert!(lines.contains(&line), "{line} in {text}");
    }
    // As people answered it: y = 24 is a 3, also where it is reversed.
    let u4 = statement("U4").sv;
    let line = format!("- {u4} (vänt) — 8 svarade ibland.");
    assert!(lines.contains(&line.as_str()), "{line} in {text}");
    let du = statement("DU").sv;
    let line = format!("- {du} — 8 svarade lagom.");
    assert!(lines.contains(&line.as_str()), "{line} in {text}");
}

#[test]
fn what_the_group_said_and_agreed_on_is_in_the_report_and_not_in_the_table() {
    let mut group = group();
    let mut first = round(closed(full(), &varied(full(), 8)));
    first.closed_on = day::of_iso("2026-03-02").unwrap();
    let mut second = first.clone();
    (second.number, second.closed_on) = (2, day::of_iso("2026-06-01").unwrap());
    group.rounds = vec![first.clone(), second];
    group.talk(1, |talk| {
        talk.guess.pairs[0] = Some(Towards::Second);
        talk.surprise = "Vi *frågar* mer\n\nän vi trodde".to_owned();
        talk.choose(Dimension::Inside);
    });
    for (when, made_on) in [("det är måndag", "2026-03-02"), ("sent", "2026-06-01")] {
        let today = day::of_iso(made_on).unwrap();
        let terms = Terms {
            when: when.to_owned(),
            then: "börjar vi i tid".to_owned(),
            ..blank(today)
        };
        group.agree(terms, today).unwrap();
    }
    let report = Report {
        said: said(&group, 1, Lang::Sv),
        ..report(first)
    };
    let text = markdown(&report, Lang::Sv);
    let part = text.split("## Ert samtal om resultatet\n").nth(1).unwrap();
    let part = part.split("\n## ").next().unwrap().trim();
    // What was agreed on after the next round belongs to that one.
    assert_eq!(
        part,
        "### Ni gissade\n\n- Utforskande och berättande: mer berättande\n\n\
         ### Det här förvånade er\n\n- Vi \\*frågar\\* mer\n- än vi trodde\n\n\
         ### Ni valde att arbeta med\n\n- Inifrån\n\n\
         ### Ni kom överens om\n\n- När det är måndag, då börjar vi i tid."
    );
    assert!(!report.file(Kind::Csv, Lang::Sv).text.contains("måndag"));
    assert_eq!(said(&group, 2, Lang::En).len(), 1);
    assert_eq!(said(&group, 7, Lang::En), []);
}

#[test]
fn all_rounds_go_into_one_file_with_what_was_agreed_on() {
    let mut group = group();
    assert_eq!(all_rounds(&group), None);
    let first = round(closed(full(), &varied(full(), 8)));
    let second = Round {
        number: 2,
        ..round(closed(full(), &varied(full(), 4)))
    };
    group.rounds = vec![first, second];
    let today = day::of_iso("2026-11-24").unwrap();
    let terms = Terms {
        when: "a".to_owned(),
        then: "b".to_owned(),
        ..blank(today)
    };
    group.agree(terms, today).unwrap();
    let file = all_rounds(&group).unwrap();
    assert_eq!(file.name, "samklang-nattlaget-1-2-2026-11-21.json");
    let read = ResultFile::read(&file.text).unwrap();
    assert_eq!(
        (read.rounds, read.agreements),
        (group.rounds, group.agreements)
    );
}

#[test]
fn what_a_group_writes_breaks_no_report() {
    let report = |group: &str, meeting: &str| Report {
        group: group.to_owned(),
        meeting: meeting.to_owned(),
        ..named("")
    };
    let text = markdown(
        &report(
            "# A|B *c* <img src=x>\n\n## Nytt\n[d](javascript:e) `f`",
            "a\r\nb\t|\u{0}c_d\\",
        ),
        Lang::Sv,
    );
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "# Resultat för \\# A\\|B \\*c\\* \\<img src\\=x\\> \\#\\# Nytt \
         \\[d\\]\\(javascript:e\\) \\`f\\`"
    );
    assert!(lines.contains(&"Gäller: a b \\| c\\_d\\\\"), "{text}");
}

#[test]
fn a_swedish_excel_opens_the_table_in_both_languages() {
    let report = report(round(closed(full(), &varied(full(), 9))));
    for lang in LANGS {
        let text = report.file(Kind::Csv, lang).text;
        assert_eq!(&text.as_bytes()[..3], [0xef, 0xbb, 0xbf]);
        assert!(text.ends_with("\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        for line in text.trim_start_matches('\u{feff}').split("\r\n") {
            let cells = line.split(';').count();
            assert!(line.is_empty() || cells == 5, "{line}");
        }
        // A number has a comma, a plain minus, and no quotation marks.
        let values = text.split("\r\n").filter_map(|line| line.split(';').nth(4));
        let numbers: Vec<&str> = values.filter(|it| !it.contains('"')).collect();
        assert!(100 < numbers.len());
        for number in numbers {
            let number = number.replacen(',', ".", 1);
            assert!(number.parse::<f64>().is_ok(), "{number}");
        }
    }
    let first = |lang| rows(&report, lang)[0].clone();
    assert_eq!(first(Lang::Sv)[3..], ["Grupp", "Elevhälsan"]);
    assert_eq!(first(Lang::En)[3..], ["Group", "Elevhälsan"]);
}

#[test]
fn no_text_in_the_table_is_a_formula() {
    for (group, cell) in [
        ("=1+1", "\"'=1+1\""),
        ("+46", "\"'+46\""),
        ("-2", "\"'-2\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("\t=1", "\"'\t=1\""),
        ("\r=1", "\"'\r=1\""),
        ("A;B", "\"A;B\""),
        ("\"A\"\r\n=B", "\"\"\"A\"\"\r\n=B\""),
    ] {
        let text = named(group).file(Kind::Csv, Lang::Sv).text;
        let row = format!("\"Omgång\";\"\";\"\";\"Grupp\";{cell}\r\n");
        assert!(text.contains(&row), "{row} in {text}");
    }
}

#[test]
fn the_table_has_the_figures_of_the_round() {
    // U: six at y = 18 and two at 24: Σy 156, 40.625; s 5.786; ± 4.837, as worked
    // out in `result_file.rs`. AD: two of the four statements differ in U: six
    // answer 2 and two 3 there, |x − 2.25| is 0.25 and 0.75: 0.375; half of it.
    let mut sheets = vec![scored(full(), [18, 24, 24, 24, 24, 24]); 6];
    sheets.extend(vec![scored(full(), [24; 6]); 2]);
    let report = report(round(closed(full(), &sheets)));
    let levels = figures(&report, "Nivå");
    let of = |id: &str, figure: &str| {
        let found = levels.iter().find(|it| it.0 == id && it.1 == figure);
        found.map(|it| it.2.as_str())
    };
    assert_eq!(of("U", "n"), Some("8"));
    assert_eq!(of("U", "Medel"), Some("40,6"));
    assert_eq!(of("U", "SD"), Some("5,8"));
    assert_eq!(of("U", "95 % intervall, lägst"), Some("35,8"));
    assert_eq!(of("U", "95 % intervall, högst"), Some("45,5"));
    assert_eq!(of("U", "AD"), Some("0,19"));
    assert_eq!(of("U", "I ord"), Some("mellan sällan och ibland"));
    let leans = figures(&report, "Lutning");
    // d is 6 for six and 0 for two: 36/8·25/12 = 9.375.
    let mean = ("B-U".to_owned(), "Medel".to_owned(), "9,4".to_owned());
    assert!(leans.contains(&mean), "{leans:?}");
    let amounts = figures(&report, "För lite eller för mycket");
    let about_right = ("DU".to_owned(), "Svarade lagom".to_owned(), "8".to_owned());
    assert!(amounts.contains(&about_right), "{amounts:?}");
}

/// What is in the table of a round of so many, by part.
fn parts_and_figures(report: &Report) -> Vec<(String, String)> {
    let rows = rows(report, Lang::Sv).into_iter();
    let mut found: Vec<_> = rows
        .filter(|row| !["Omgång", "Mening", "Går inte att säga"].contains(&&*row[0]))
        .map(|[part, _, _, figure, _]| {
            let is_cell = figure.starts_with("Svarade");
            (
                part,
                if is_cell {
                    "Svarade".to_owned()
                } else {
                    figure
                },
            )
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_table_holds_no_figure_that_so_few_answers_do_not_release() {
    let level = ["I ord", "Medel", "n"].map(|it| ("Nivå", it));
    let lean = [("Lutning", "I ord")];
    let detail = [
        "95 % intervall, högst",
        "95 % intervall, lägst",
        "AD",
        "Hur lika",
        "SD",
        "r_wg(J)",
        "r∗_wg(J)",
    ]
    .map(|it| ("Nivå", it));
    let number = [
        "95 % intervall, högst",
        "95 % intervall, lägst",
        "Medel",
        "SD",
        "n",
    ]
    .map(|it| ("Lutning", it));
    let item = ["Kan inte bedöma", "Svarade"];
    let statement = item.map(|it| ("Påstående", it));
    let amount = item.map(|it| ("För lite eller för mycket", it));
    for number_of_sheets in 0..=9 {
        let mut expected: Vec<(&str, &str)> = Vec::new();
        if 5 <= number_of_sheets {
            expected.extend(level);
            expected.extend(lean);
        }
        if 6 <= number_of_sheets {
            expected.extend(detail);
            expected.extend(number);
        }
        if 8 <= number_of_sheets {
            expected.extend(statement);
            expected.extend(amount);
            expected.push(("Nivå", "alfa"));
        }
        let sheets = varied(full(), number_of_sheets);
        let report = report(round(closed(full(), &sheets)));
        let mut found = parts_and_figures(&report);
        // Whether answers are split depends on them.
        found.retain(|it| it.1 != "delade svar");
        expected.sort_unstable();
        let found: Vec<_> = found.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(found, expected, "{number_of_sheets}");
    }
}

#[test]
fn a_report_holds_no_figure_that_so_few_answers_do_not_release() {
    for number in 0..=8 {
        let sheets = varied(full(), number);
        let text = markdown(&report(round(closed(full(), &sheets))), Lang::Sv);
        let holds = |part: &str| text.contains(part);
        assert_eq!(holds("| Utforskande |"), 5 <= number, "{number}: {text}");
        assert_eq!(holds("Lutning inom personer"), 6 <= number, "{number}");
        assert_eq!(holds("## Tekniska detaljer"), 6 <= number, "{number}");
        let is_cells = |line: &str| line.contains(" — ") && line.contains(" svarade ");
        assert_eq!(text.lines().any(is_cells), 8 <= number, "{number}: {text}");
        if number == 5 {
            let row = "visas inte | visas inte | 5 |";
            assert_eq!(text.matches(row).count(), 6, "{text}");
        }
    }
}

#[test]
fn a_dimension_that_too_few_could_judge_has_no_figure() {
    let mut sheets = varied(full(), 9);
    for sheet in sheets.iter_mut().take(5) {
        let empty = [("I1", 0), ("I2", 0), ("I3", 0), ("I4", 0), ("DI", 0)];
        *sheet = with(full(), sheet, &empty);
    }
    let report = report(round(closed(full(), &sheets)));
    assert_eq!(report.round.result.level(Dimension::Inside), None);
    let levels = figures(&report, "Nivå");
    assert!(!levels.iter().any(|it| it.0 == "I"), "{levels:?}");
    let leans = figures(&report, "Lutning");
    assert!(!leans.iter().any(|it| it.0 == "A-I"), "{leans:?}");
    let i1 = report.round.result.item(place(full(), "I1"));
    assert_eq!(i1.cells, None);
    let text = markdown(&report, Lang::Sv);
    let row = "| Inifrån | visas inte |  | visas inte | visas inte | visas inte |";
    assert!(text.contains(row), "{text}");
}
