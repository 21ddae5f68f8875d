//! A hundred thousand sheets, kept and computed straightforwardly in two passes,
//! beside the example, which forgets each sheet as it counts it.

use super::{SHORT, VECTORS, file, same, told};
use serde_json::{Map, Value, json};

/// Recoded answers by id, a column a statement.
struct Sheets {
    ids: Vec<&'static str>,
    rows: Vec<Vec<Option<f64>>>,
}

/// Turns over as the example should.
const REVERSED: [&str; 5] = ["U4", "B4", "I4", "A4", "P4"];

/// Sheets of people who each lean some way, so that statements go together, with
/// gaps of every size. The file, as answered, and the answers, recoded.
fn generated(header: &'static str, number: usize) -> (String, Sheets) {
    let ids: Vec<&str> = header.split(',').collect();
    let mut state: u64 = 4;
    // Numerical Recipes' generator of 64 bits; its high bits are the good ones.
    let mut below = |most: u64| {
        state = state
            .wrapping_mul(3_202_034_522_624_059_733)
            .wrapping_add(4_354_685_564_936_845_319);
        (state >> 33) % most
    };
    let mut text = header.to_owned();
    let mut rows = Vec::new();
    for _ in 0..number {
        text.push('\n');
        let lean = 1 + below(5);
        let gaps = [0, 1, 1, 3, 8][below(5) as usize];
        let mut row = Vec::new();
        for (column, id) in ids.iter().enumerate() {
            let recoded = (lean + below(3)).saturating_sub(1).clamp(1, 5);
            let is_judged = gaps <= below(8);
            let is_reversed = REVERSED.contains(id);
            if 0 < column {
                text.push(',');
            }
            if is_judged {
                let given = if is_reversed { 6 - recoded } else { recoded };
                text.push_str(&given.to_string());
            }
            row.push(is_judged.then_some(recoded as f64));
        }
        rows.push(row);
    }
    text.push('\n');
    (text, Sheets { ids, rows })
}

fn mean(values: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / n)
}

/// The second pass: squares of what is left when the mean is taken away.
fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares = values.iter().map(|it| (it - mean) * (it - mean));
    let n = values.len() as f64;
    (2 <= values.len()).then(|| squares.sum::<f64>() / (n - 1.0))
}

fn deviation(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    Some(values.iter().map(|it| (it - mean).abs()).sum::<f64>() / values.len() as f64)
}

/// t(0.975) from the normal quantile z by the Cornish–Fisher series (Abramowitz &
/// Stegun 26.7.5): right to 1e-14 for thousands of degrees of freedom.
fn t(df: f64) -> f64 {
    let z: f64 = 1.959_963_984_540_054_2;
    let (z3, z5) = (z * z * z, z * z * z * z * z);
    let z7 = z5 * z * z;
    z + (z3 + z) / (4.0 * df)
        + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * df * df)
        + (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * df * df * df)
}

fn scores(values: &[f64]) -> Map<String, Value> {
    let (mean, sd) = (mean(values).unwrap(), variance(values).unwrap().sqrt());
    let n = values.len() as f64;
    let half = t(n - 1.0) * sd / n.sqrt();
    let all = json!({
        "n": values.len(), "mean": mean, "sd": sd, "ci95": [mean - half, mean + half],
    });
    all.as_object().unwrap().clone()
}

impl Sheets {
    fn column(&self, id: &str) -> Vec<f64> {
        let at = self.ids.iter().position(|it| *it == id).unwrap();
        self.rows.iter().filter_map(|row| row[at]).collect()
    }

    /// The columns of a dimension's statements.
    fn columns(&self, letter: &str) -> Vec<usize> {
        let places = 0..self.ids.len();
        places
            .filter(|at| self.ids[*at].starts_with(letter))
            .collect()
    }

    /// Each person's score on a dimension, 0 to 100: at least half judged, both
    /// where there are two.
    fn people(&self, letter: &str) -> Vec<Option<f64>> {
        let columns = self.columns(letter);
        let least = if columns.len() == 2 {
            2
        } else {
            columns.len() / 2
        };
        let one = |row: &Vec<Option<f64>>| {
            let judged: Vec<f64> = columns.iter().filter_map(|at| row[*at]).collect();
            let score = (mean(&judged)? - 1.0) * 25.0;
            (least <= judged.len()).then_some(score)
        };
        self.rows.iter().map(one).collect()
    }

    fn dimension(&self, letter: &str) -> Value {
        let columns = self.columns(letter);
        let people: Vec<f64> = self.people(letter).into_iter().flatten().collect();
        let statements = columns.iter().map(|at| self.column(self.ids[*at]));
        let statements: Vec<Vec<f64>> = statements.collect();
        let of_each = |figure: fn(&[f64]) -> Option<f64>| {
            let figures: Vec<f64> =
                statements.iter().map(|it| figure(it).unwrap()).collect();
            mean(&figures).unwrap()
        };
        let ratio = of_each(variance) / 2.0;
        let j = columns.len() as f64;
        let agreed = j * (1.0 - ratio.min(1.0));
        let mut all = scores(&people);
        all.insert("ad_m_j".into(), json!(of_each(deviation)));
        all.insert("r_wg_j".into(), json!(agreed / (agreed + ratio.min(1.0))));
        all.insert("r_star_wg_j".into(), json!(1.0 - ratio));
        all.insert("alpha".into(), json!(self.alpha(&columns)));
        all.into()
    }

    fn alpha(&self, columns: &[usize]) -> f64 {
        let whole = |row: &Vec<Option<f64>>| columns.iter().map(|at| row[*at]).collect();
        let complete: Vec<Vec<f64>> = self.rows.iter().filter_map(whole).collect();
        let of_items = (0..columns.len()).map(|at| {
            let column: Vec<f64> = complete.iter().map(|row| row[at]).collect();
            variance(&column).unwrap()
        });
        let totals: Vec<f64> = complete.iter().map(|row| row.iter().sum()).collect();
        let j = columns.len() as f64;
        j / (j - 1.0) * (1.0 - of_items.sum::<f64>() / variance(&totals).unwrap())
    }

    fn tilt(&self, second: &str, first: &str) -> Value {
        let pairs = self.people(second).into_iter().zip(self.people(first));
        let differences = pairs.filter_map(|(b, a)| Some(b? - a?));
        scores(&differences.collect::<Vec<f64>>()).into()
    }

    fn histogram(&self, id: &str) -> [u64; 5] {
        let mut cells = [0; 5];
        for x in self.column(id) {
            cells[x as usize - 1] += 1;
        }
        cells
    }

    fn item(&self, id: &str) -> Value {
        let answers = self.column(id);
        let share = |low: f64, high: f64| {
            let side = answers.iter().filter(|it| (low..=high).contains(*it));
            side.count() as f64 / answers.len() as f64
        };
        let variance = variance(&answers).unwrap();
        json!({
            "n": answers.len(), "cannot_judge": self.rows.len() - answers.len(),
            "histogram": self.histogram(id), "mean": mean(&answers),
            "variance": variance, "ad_m": deviation(&answers),
            "r_wg": (1.0 - variance / 2.0).max(0.0),
            "split": 0.2 <= share(1.0, 2.0) && 0.2 <= share(4.0, 5.0),
        })
    }

    fn figures(&self) -> Value {
        let (dose, items): (Vec<&str>, Vec<&str>) =
            self.ids.iter().partition(|id| id.starts_with('D'));
        let letters = ["U", "B", "I", "A", "P", "R"];
        let keyed = |keys: &[&str], value: &dyn Fn(&str) -> Value| -> Value {
            let all = keys.iter().map(|key| ((*key).to_owned(), value(key)));
            all.collect::<Map<String, Value>>().into()
        };
        json!({
            "respondents": self.rows.len(),
            "dimensions": keyed(&letters, &|it| self.dimension(it)),
            "tilt": { "B-U": self.tilt("B", "U"), "A-I": self.tilt("A", "I") },
            "items": keyed(&items, &|it| self.item(it)),
            "dose": keyed(&dose, &|it| {
                json!({ "n": self.column(it).len(), "histogram": self.histogram(it) })
            }),
        })
    }
}

#[test]
fn a_hundred_thousand_sheets_give_what_two_passes_over_them_give() {
    let header = VECTORS.lines().next().unwrap();
    let (text, sheets) = generated(header, 100_000);
    let told = told(&[], &file("large", text));
    same("", &serde_json::from_str(&told).unwrap(), &sheets.figures());
}

#[test]
fn so_do_five_thousand_of_the_short_form() {
    let (text, sheets) = generated(SHORT, 5_000);
    let told = told(&["--instrument", "short"], &file("large-short", text));
    same("", &serde_json::from_str(&told).unwrap(), &sheets.figures());
}
