//! `examples/score`: the figures of a file of sheets, from outside.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

mod two_pass;

/// The file of the published vectors, made by hand: the climate is the scale of six
/// (its third statement is the reversed one, ours the fourth), R1 and DU are
/// A7, R2 is A8, DB is A6, U and B are the tilt vector, I has one sheet, A none,
/// and the ninth person could not judge anything.
const VECTORS: &str = include_str!("../vectors/scores.csv");

/// t(0.975) with five and with seven degrees of freedom.
const T5: f64 = 2.570_581_835_636_315_5;
const T7: f64 = 2.364_624_251_592_785_3;

/// Runs the example, which `cargo test` builds beside the tests, on a file.
fn score(arguments: &[&str], file: &Path) -> Output {
    let tests = std::env::current_exe().unwrap();
    let built = tests.parent().and_then(Path::parent).unwrap();
    let name = format!("examples/score{}", std::env::consts::EXE_SUFFIX);
    let program = built.join(name);
    assert!(program.exists(), "`cargo build --example score` makes it");
    let mut command = Command::new(program);
    command.args(arguments).arg(file).output().unwrap()
}

/// A file of this test's own with some bytes.
fn file(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("score-{name}.csv"));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What the example writes about a good file.
#[track_caller]
fn told(arguments: &[&str], file: &Path) -> String {
    let output = score(arguments, file);
    let why = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), why.as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

/// The message about a file that is refused.
#[track_caller]
fn refused(arguments: &[&str], file: &Path) -> String {
    let output = score(arguments, file);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).unwrap()
}

/// Asserts that two values are the same, numbers to 1e-9.
#[track_caller]
fn same(at: &str, actual: &Value, expected: &Value) {
    match (actual, expected) {
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{at}: {:?}", a.keys());
            for (key, value) in a {
                same(&format!("{at} {key}"), value, &b[key]);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            for (a, b) in a.iter().zip(b) {
                same(at, a, b);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            assert_eq!(a.is_f64(), b.is_f64(), "{at}: whole or not");
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= 1e-9, "{at}: {a} is not {b}");
        }
        _ => assert_eq!(actual, expected, "{at}"),
    }
}

#[track_caller]
fn tells(text: &str, expected: &Value) {
    same("", &serde_json::from_str(text).unwrap(), expected);
}

/// The interval m ± t·s/√n.
fn around(mean: f64, t: f64, sd: f64, n: f64) -> Value {
    let half = t * sd / n.sqrt();
    json!([mean - half, mean + half])
}

fn item(histogram: [u64; 5], figures: [f64; 4], split: bool) -> Value {
    let n: u64 = histogram.iter().sum();
    let [mean, variance, ad, r] = figures;
    json!({
        "n": n, "cannot_judge": 9 - n, "histogram": histogram, "mean": mean,
        "variance": variance, "ad_m": ad, "r_wg": r, "split": split,
    })
}

#[test]
fn the_published_vectors_come_out_to_the_ninth_decimal() {
    // U, recoded: 4 3 4 3 3 4 3 2 on each statement. Σx = 26, Σx² = 88,
    // s² = (88 − 26²/8)/7 = 1/2, Σ|x − 13/4| = 3·3/4 + 4·1/4 + 5/4 = 9/2.
    let u = item([0, 1, 4, 3, 0], [13.0 / 4.0, 0.5, 9.0 / 16.0, 0.75], false);
    // B: 4 4 5 4 3 4 4 3. Σx = 31, Σx² = 123, s² = (123 − 31²/8)/7 = 23/56,
    // Σ|x − 31/8| = 2·7/8 + 5·1/8 + 9/8 = 7/2.
    let of_b = [31.0 / 8.0, 23.0 / 56.0, 7.0 / 16.0, 89.0 / 112.0];
    let b = item([0, 0, 2, 5, 1], of_b, false);
    let alone = json!({
        "n": 1, "cannot_judge": 8, "histogram": [0, 0, 0, 1, 0], "mean": 4.0,
        "variance": null, "ad_m": 0.0, "r_wg": null, "split": false,
    });
    let nobody = json!({
        "n": 0, "cannot_judge": 9, "histogram": [0, 0, 0, 0, 0], "mean": null,
        "variance": null, "ad_m": null, "r_wg": null, "split": false,
    });
    // P4 is answered 2 1 2 3 2 4 and counts as 4 5 4 3 4 2.
    let of_p1 = [11.0 / 3.0, 16.0 / 15.0, 7.0 / 9.0, 7.0 / 15.0];
    let of_p2 = [25.0 / 6.0, 17.0 / 30.0, 5.0 / 9.0, 43.0 / 60.0];
    let of_p3 = [11.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0];
    let p1 = item([0, 1, 1, 3, 1], of_p1, false);
    let p2 = item([0, 0, 1, 3, 2], of_p2, false);
    let p3 = item([0, 0, 3, 2, 1], of_p3, false);
    let of_r1 = [29.0 / 8.0, 95.0 / 56.0, 31.0 / 32.0, 17.0 / 112.0];
    let r1 = item([1, 0, 2, 3, 2], of_r1, false);
    let r2 = item(
        [2, 1, 0, 2, 3],
        [27.0 / 8.0, 25.0 / 8.0, 49.0 / 32.0, 0.0],
        true,
    );

    // A person's score is 25·(x − 1) in U and B, where all four are alike.
    let sd_u = 25.0 * 0.5_f64.sqrt();
    let sd_b = 25.0 * (23.0_f64 / 56.0).sqrt();
    let (mean_p, sd_p) = (5025.0 / 72.0, 25.0 / 12.0 * 84.3_f64.sqrt());
    // R from two statements: y = 0 12 18 36 42 42 48 42, Σ = 240, Σ² = 9360,
    // s² = (9360 − 240²/8)/7 = 2160/7.
    let sd_r = 25.0 / 12.0 * (2160.0_f64 / 7.0).sqrt();
    // Five times 25 and three times 0.
    let sd_tilt = 25.0 * (15.0_f64 / 56.0).sqrt();

    let expected = json!({
        "respondents": 9,
        "dimensions": {
            "U": {
                "n": 8, "mean": 56.25, "sd": sd_u, "ci95": around(56.25, T7, sd_u, 8.0),
                "ad_m_j": 9.0 / 16.0, "r_wg_j": 12.0 / 13.0, "r_star_wg_j": 0.75,
                "alpha": 1.0,
            },
            "B": {
                "n": 8, "mean": 71.875, "sd": sd_b,
                "ci95": around(71.875, T7, sd_b, 8.0),
                "ad_m_j": 7.0 / 16.0, "r_wg_j": 356.0 / 379.0,
                "r_star_wg_j": 89.0 / 112.0, "alpha": 1.0,
            },
            "I": {
                "n": 1, "mean": 75.0, "sd": null, "ci95": null, "ad_m_j": 0.0,
                "r_wg_j": null, "r_star_wg_j": null, "alpha": null,
            },
            "A": {
                "n": 0, "mean": null, "sd": null, "ci95": null, "ad_m_j": null,
                "r_wg_j": null, "r_star_wg_j": null, "alpha": null,
            },
            "P": {
                "n": 6, "mean": mean_p, "sd": sd_p, "ci95": around(mean_p, T5, sd_p, 6.0),
                "ad_m_j": 25.0 / 36.0, "r_wg_j": 556.0 / 657.0,
                "r_star_wg_j": 139.0 / 240.0, "alpha": 240.0 / 281.0,
            },
            "R": {
                "n": 8, "mean": 62.5, "sd": sd_r, "ci95": around(62.5, T7, sd_r, 8.0),
                "ad_m_j": null, "r_wg_j": null, "r_star_wg_j": null, "alpha": null,
            },
        },
        "tilt": {
            "B-U": {
                "n": 8, "mean": 15.625, "sd": sd_tilt,
                "ci95": around(15.625, T7, sd_tilt, 8.0),
            },
            "A-I": { "n": 0, "mean": null, "sd": null, "ci95": null },
        },
        "items": {
            "U1": u, "U2": u, "U3": u, "U4": u, "B1": b, "B2": b, "B3": b, "B4": b,
            "I1": alone, "I2": alone, "I3": alone, "I4": alone,
            "A1": nobody, "A2": nobody, "A3": nobody, "A4": nobody,
            "P1": p1, "P2": p2, "P3": p3, "P4": p1,
            "R1": r1, "R2": r2, "R3": nobody, "R4": nobody,
        },
        "dose": {
            "DU": { "n": 8, "histogram": [1, 0, 2, 3, 2] },
            "DB": { "n": 7, "histogram": [0, 1, 2, 3, 1] },
            "DI": { "n": 0, "histogram": [0, 0, 0, 0, 0] },
            "DA": { "n": 1, "histogram": [0, 0, 1, 0, 0] },
        },
    });
    let text = told(&[], &file("vectors", VECTORS));
    tells(&text, &expected);
    // And the figures as they were published.
    let told: Value = serde_json::from_str(&text).unwrap();
    let near = |at: &str, published: f64| {
        let figure = told.pointer(at).and_then(Value::as_f64).unwrap();
        assert!((figure - published).abs() < 1e-6, "{at}: {figure}");
    };
    near("/dimensions/P/mean", 69.791667);
    near("/dimensions/P/sd", 19.128132);
    near("/dimensions/P/ci95/0", 49.717924);
    near("/dimensions/P/ci95/1", 89.865410);
    near("/dimensions/P/alpha", 0.854093);
    near("/tilt/B-U/sd", 12.938729);
    near("/tilt/B-U/ci95/0", 4.807952);
    near("/tilt/B-U/ci95/1", 26.442048);
}

#[test]
fn the_keys_stand_in_the_order_of_the_specification() {
    let text = told(&[], &file("order", VECTORS));
    // Between quotation marks there is nothing but keys.
    let keys: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    let mut expected = vec!["respondents", "dimensions"];
    for dimension in ["U", "B", "I", "A", "P", "R"] {
        expected.extend([dimension, "n", "mean", "sd", "ci95"]);
        expected.extend(["ad_m_j", "r_wg_j", "r_star_wg_j", "alpha"]);
    }
    expected.push("tilt");
    for pair in ["B-U", "A-I"] {
        expected.extend([pair, "n", "mean", "sd", "ci95"]);
    }
    expected.push("items");
    let header = VECTORS.lines().next().unwrap();
    let (items, dose): (Vec<&str>, Vec<&str>) =
        header.split(',').partition(|id| !id.starts_with('D'));
    for id in items {
        expected.extend([id, "n", "cannot_judge", "histogram", "mean"]);
        expected.extend(["variance", "ad_m", "r_wg", "split"]);
    }
    expected.push("dose");
    for id in dose {
        expected.extend([id, "n", "histogram"]);
    }
    assert_eq!(keys, expected);
}

#[test]
fn the_same_sheets_give_the_same_figures_however_the_file_is_written() {
    let expected = told(&[], &file("plain", VECTORS));
    let semicolons = VECTORS.replace(',', ";");
    let quoted = |line: &str| {
        let cells = line.split(',').map(|cell| format!("\"{cell}\""));
        cells.collect::<Vec<_>>().join(",")
    };
    let spaced = |line: &str| {
        let cells = line.split(',').map(|cell| format!(" \" {cell}\t\" "));
        cells.collect::<Vec<_>>().join(",")
    };
    // The columns turned by so many places, and backwards.
    let moved = |line: &str| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells.rotate_left(11);
        cells.reverse();
        cells.join(";")
    };
    let each = |change: &dyn Fn(&str) -> String, end: &str| {
        let lines = VECTORS.lines().map(|line| change(line) + end);
        lines.collect::<String>()
    };
    for (name, text) in [
        ("mark", format!("\u{feff}{VECTORS}")),
        ("crlf", VECTORS.replace('\n', "\r\n")),
        ("cr", VECTORS.replace('\n', "\r")),
        ("no-end", VECTORS.trim_end().to_owned()),
        ("blank-end", format!("{VECTORS}\r\n  \n\n")),
        ("quoted", each(&quoted, "\n")),
        ("spaced", each(&spaced, "\n")),
        ("moved", each(&moved, "\n")),
        (
            "excel",
            format!("\u{feff}{}", semicolons.replace('\n', "\r\n")),
        ),
        ("all", format!("\u{feff}{}\r\n", each(&moved, "\r\n"))),
    ] {
        assert_eq!(told(&[], &file(name, text)), expected, "{name}");
    }
    let full = told(&["--instrument", "full"], &file("said", VECTORS));
    assert_eq!(full, expected);
}

const SHORT: &str = "U1,U3,B1,B3,I1,I3,A1,A2,P1,P4,R1,R4";

#[test]
fn one_sheet_has_means_and_neither_spread_nor_interval() {
    let text = format!("{SHORT}\n3,4,,5,1,1,5,5,4,2,,\n");
    let told = told(&["--instrument", "short"], &file("one", text));
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["respondents"], 1);
    assert_eq!(told["dose"], json!({}));
    assert_eq!(told["items"].as_object().unwrap().len(), 12);
    let dimension = |n: u64, mean: Value, ad: Value| {
        json!({
            "n": n, "mean": mean, "sd": null, "ci95": null, "ad_m_j": ad,
            "r_wg_j": null, "r_star_wg_j": null, "alpha": null,
        })
    };
    // (3 + 4)/2 = 3.5 is 62.5; both of B are needed, and P4 counts as 4.
    let of = |key: &str| &told["dimensions"][key];
    same("U", of("U"), &dimension(1, json!(62.5), json!(0.0)));
    same("B", of("B"), &dimension(0, json!(null), json!(null)));
    same("P", of("P"), &dimension(1, json!(75.0), json!(0.0)));
    same("R", of("R"), &dimension(0, json!(null), json!(null)));
    let tilt =
        |n: u64, mean: Value| json!({"n": n, "mean": mean, "sd": null, "ci95": null});
    same("B-U", &told["tilt"]["B-U"], &tilt(0, json!(null)));
    same("A-I", &told["tilt"]["A-I"], &tilt(1, json!(100.0)));
    let p4 = json!({
        "n": 1, "cannot_judge": 0, "histogram": [0, 0, 0, 1, 0], "mean": 4.0,
        "variance": null, "ad_m": 0.0, "r_wg": null, "split": false,
    });
    same("P4", &told["items"]["P4"], &p4);
}

#[test]
fn rows_of_empty_cells_are_people() {
    let text = format!("{SHORT}\n,,,,,,,,,,,\n,,,,,,,,,,,\n,,,,,,,,,,,\n");
    let told = told(&["--instrument", "short"], &file("empty", text));
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["respondents"], 3);
    for of in told["dimensions"].as_object().unwrap().values() {
        assert_eq!((&of["n"], &of["mean"]), (&json!(0), &json!(null)));
    }
    for of in told["items"].as_object().unwrap().values() {
        assert_eq!((&of["n"], &of["cannot_judge"]), (&json!(0), &json!(3)));
        assert_eq!((&of["mean"], &of["ad_m"]), (&json!(null), &json!(null)));
    }
}

#[test]
fn people_who_answer_alike_have_an_interval_of_one_point_and_no_alpha() {
    let text = format!("{SHORT}\n{0}\n{0}\n", "3,3,3,3,3,3,3,3,3,3,3,3");
    let told = told(&["--instrument", "short"], &file("alike", text));
    let told: Value = serde_json::from_str(&told).unwrap();
    let expected = json!({
        "n": 2, "mean": 50.0, "sd": 0.0, "ci95": [50.0, 50.0], "ad_m_j": 0.0,
        "r_wg_j": 1.0, "r_star_wg_j": 1.0, "alpha": null,
    });
    for of in told["dimensions"].as_object().unwrap().values() {
        same("", of, &expected);
    }
    let tilt = json!({ "n": 2, "mean": 0.0, "sd": 0.0, "ci95": [0.0, 0.0] });
    same("", &told["tilt"]["A-I"], &tilt);
}

#[test]
fn a_statement_is_split_from_eight_answers_and_a_fifth_on_each_side() {
    let split = |answers: &[u8]| {
        let rows = answers.iter().map(|it| format!("{it},,,,,,,,,,,\n"));
        let text = format!("{SHORT}\n{}", rows.collect::<String>());
        let told = told(&["--instrument", "short"], &file("split", text));
        let told: Value = serde_json::from_str(&told).unwrap();
        told["items"]["U1"]["split"].as_bool().unwrap()
    };
    assert!(split(&[1, 2, 3, 3, 3, 3, 4, 5]));
    assert!(!split(&[1, 2, 3, 3, 3, 4, 5]), "seven answers");
    assert!(!split(&[1, 3, 3, 3, 3, 3, 4, 5]), "one person on a side");
    assert!(split(&[1, 2, 3, 3, 3, 3, 3, 3, 4, 5]), "two of ten");
    assert!(!split(&[1, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5]), "two of eleven");
}

#[test]
fn a_file_with_a_fault_is_refused_and_the_place_told() {
    let good = "3,3,3,3,3,3,3,3,3,3,3,3";
    let with =
        |cell: &str| format!("{SHORT}\r\n{good}\r\n1,2,,{cell},5,5,5,5,5,5,5,5\r\n");
    let header = |from: &str, to: &str| format!("{}\n{good}\n", SHORT.replace(from, to));
    for (name, text, place, words) in [
        ("nought", with("0"), "line 3, column 4", "\"0\""),
        ("six", with("6"), "line 3, column 4", "\"6\""),
        ("half", with("3.5"), "line 3, column 4", "\"3.5\""),
        ("comma", with("\"3,5\""), "line 3, column 4", "\"3,5\""),
        ("plus", with("+4"), "line 3, column 4", "\"+4\""),
        ("padded", with("04"), "line 3, column 4", "\"04\""),
        ("minus", with("-1"), "line 3, column 4", "\"-1\""),
        ("text", with("ofta"), "line 3, column 4", "\"ofta\""),
        ("letter", with("å"), "line 3, column 4", "\"å\""),
        (
            "zero-byte",
            with("\0"),
            "line 3, column 4",
            "none of 1 2 3 4 5",
        ),
        ("open", with("\"4"), "line 3, column 4", "quotation mark"),
        ("inner", with("4\""), "line 3, column 4", "quotation mark"),
        (
            "few",
            format!("{SHORT}\n{good}\n3,3,3\n"),
            "line 3, column 4",
            "row: 3, in the header: 12",
        ),
        (
            "many",
            format!("{SHORT}\n{good},3\n"),
            "line 2, column 13",
            "row: 13, in the header: 12",
        ),
        (
            "other",
            header(",", ";"),
            "line 2, column 2",
            "row: 1, in the header: 12",
        ),
        (
            "blank",
            format!("{SHORT}\n{good}\n\n{good}\n"),
            "line 3, column 1",
            "blank",
        ),
        (
            "spaces",
            format!("{SHORT}\n{good}\n  \n{good}"),
            "line 3, column 1",
            "blank",
        ),
        (
            "first",
            format!("\r\n{SHORT}\r\n{good}"),
            "line 1, column 1",
            "blank",
        ),
        ("unknown", header("I1", "U2"), "line 1, column 5", "\"U2\""),
        ("small", header("I1", "i1"), "line 1, column 5", "\"i1\""),
        ("no-id", header("I1", ""), "line 1, column 5", "\"\""),
        (
            "repeated",
            header("I1", "B1"),
            "line 1, column 5",
            "column 3",
        ),
        (
            "missing",
            header("U1,U3,", ""),
            "line 1, column 11",
            "U1 U3",
        ),
        (
            "no-rows",
            format!("{SHORT}\n\n"),
            "line 2, column 1",
            "no row",
        ),
        ("nothing", String::new(), "line 1, column 1", "empty"),
        (
            "only-mark",
            "\u{feff}\r\n".to_owned(),
            "line 1, column 1",
            "empty",
        ),
    ] {
        let file = file(&format!("bad-{name}"), text);
        let why = refused(&["--instrument", "short"], &file);
        assert!(why.contains(place) && why.contains(words), "{name}: {why}");
        assert!(why.contains(&file.display().to_string()), "{name}: {why}");
        assert!(why.lines().count() == 1 && why.len() < 400, "{name}: {why}");
    }
}

#[test]
fn a_quoted_line_break_moves_no_later_line() {
    let good = "3,3,3,3,3,3,3,3,3,3,3,3";
    let text = format!("{SHORT}\n\"3\n\"{}\n{good}\n9{}\n", &good[1..], &good[1..]);
    let why = refused(&["--instrument", "short"], &file("break", text));
    assert!(why.contains("line 5, column 1"), "{why}");
}

#[test]
fn a_file_of_the_other_form_is_refused() {
    let why = refused(&["--instrument", "short"], &file("full", VECTORS));
    assert!(
        why.contains("line 1, column 2") && why.contains("\"U2\""),
        "{why}"
    );
    let text = format!("{SHORT}\n,,,,,,,,,,,\n");
    let why = refused(&[], &file("short", text));
    assert!(
        why.contains("line 1, column 13") && why.contains("U2 U4"),
        "{why}"
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let latin = b"U1,U3,B1,B3,I1,I3,A1,A2,P1,P4,R1,R4\r\n3,3,\xe5,3,3,3,3,3,3,3,3,3\r\n";
    let why = refused(&["--instrument", "short"], &file("latin", latin));
    assert!(
        why.contains("line 2, column 3") && why.contains("UTF-8"),
        "{why}"
    );
    let wide: Vec<u8> = "\u{feff}U1;U2\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let why = refused(&[], &file("wide", wide));
    assert!(
        why.contains("line 1, column 1") && why.contains("UTF-8"),
        "{why}"
    );
}

#[test]
fn what_cannot_be_read_or_was_not_asked_for_is_refused() {
    let good = file("good", VECTORS);
    let gone = Path::new(env!("CARGO_TARGET_TMPDIR")).join("score-no-such-file.csv");
    assert!(refused(&[], &gone).contains("score-no-such-file.csv"));
    assert!(refused(&[], Path::new(env!("CARGO_TARGET_TMPDIR"))).contains("read"));
    for (arguments, words) in [
        (&["--instrument"][..], "full or short"),
        (&["--instrument", "long"], "full or short"),
        (&["--instrument", "full", "--instrument", "short"], "twice"),
        (&["--form"], "--form"),
        (&["other.csv"], "One file"),
    ] {
        let why = refused(arguments, &good);
        assert!(
            why.contains(words) && why.contains("Usage"),
            "{arguments:?}: {why}"
        );
    }
    assert!(refused(&[], Path::new("--instrument")).contains("Usage"));
}
