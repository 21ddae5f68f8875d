//! The figures of a tally, unrounded, in the order of the output.

use samklang::domain::statistics::{
    Histogram, Sample, agreement, alpha, mean, mean_deviation,
};
use samklang::domain::{Dimension, Measure, Pair, Tally};
use serde::{Serialize, Serializer};

/// What the tilts are called, by [`Pair::index`]: second pole minus first.
const TILTS: [&str; 2] = ["B-U", "A-I"];
/// A score y is 0 to 48 and shown as 0 to 100.
const HUNDREDTHS: f64 = 25.0 / 12.0;
/// From this many answers a statement may be called split.
const SPLIT_FROM: u64 = 8;

/// Everything that is told of a file.
#[derive(Serialize)]
pub(crate) struct Figures {
    respondents: u64,
    dimensions: Keyed<OfDimension>,
    tilt: Keyed<Scores>,
    items: Keyed<OfItem>,
    dose: Keyed<OfAmount>,
}

/// Values with their keys, in this order.
struct Keyed<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// People's scores, 0 to 100, or their differences, −100 to 100: no mean of
/// nobody, and neither deviation nor interval below two.
#[derive(Serialize)]
struct Scores {
    n: u64,
    mean: Option<f64>,
    sd: Option<f64>,
    ci95: Option<(f64, f64)>,
}

#[derive(Serialize)]
struct OfDimension {
    #[serde(flatten)]
    scores: Scores,
    /// None unless every statement was answered.
    ad_m_j: Option<f64>,
    /// None unless every statement was answered twice.
    r_wg_j: Option<f64>,
    /// As `r_wg_j`.
    r_star_wg_j: Option<f64>,
    /// Over complete sheets; none below two, and when totals do not vary.
    alpha: Option<f64>,
}

/// A statement on how often, in recoded answers.
#[derive(Serialize)]
struct OfItem {
    n: u64,
    cannot_judge: u64,
    histogram: [u64; 5],
    mean: Option<f64>,
    variance: Option<f64>,
    ad_m: Option<f64>,
    r_wg: Option<f64>,
    split: bool,
}

/// A statement on too little or too much, as answered.
#[derive(Serialize)]
struct OfAmount {
    n: u64,
    histogram: [u64; 5],
}

/// The figures of a tally.
pub(crate) fn of(tally: &Tally) -> Figures {
    let dimensions = Dimension::ALL.map(|it| (it.letter(), dimension(tally, it)));
    let tilts = Pair::ALL.map(|it| (TILTS[it.index()], tilt(tally, it)));
    let (mut items, mut dose) = (Vec::new(), Vec::new());
    for (place, of) in tally.instrument().items.iter().enumerate() {
        let answers = Histogram(tally.recoded(place));
        match of.measure {
            Measure::Frequency { .. } => {
                items.push((of.id, item(answers, tally.sheets())));
            }
            Measure::Amount => dose.push((of.id, amount(answers))),
        }
    }
    Figures {
        respondents: tally.sheets(),
        dimensions: Keyed(dimensions.into()),
        tilt: Keyed(tilts.into()),
        items: Keyed(items),
        dose: Keyed(dose),
    }
}

fn scores(n: u64, sum: i64, squares: u64) -> Scores {
    let sample = Sample::of_sums(n, sum, squares, HUNDREDTHS);
    Scores {
        n,
        mean: mean(n, sum, HUNDREDTHS),
        sd: sample.map(|it| it.sd()),
        ci95: sample.map(|it| it.interval(0.95)),
    }
}

fn dimension(tally: &Tally, dimension: Dimension) -> OfDimension {
    let it = tally.scores(dimension);
    let statements: Vec<Histogram> = tally
        .instrument()
        .statements(dimension)
        .map(|(place, _)| Histogram(tally.recoded(place)))
        .collect();
    let agreement = agreement(&statements);
    let whole = tally.complete(dimension);
    OfDimension {
        // Σy is at most 48 a sheet.
        scores: scores(it.n, it.sum as i64, it.squares),
        ad_m_j: mean_deviation(&statements),
        r_wg_j: agreement.map(|it| it.r),
        r_star_wg_j: agreement.map(|it| it.r_star),
        alpha: alpha(whole.n, &whole.sums, whole.squares, whole.squared_totals),
    }
}

fn tilt(tally: &Tally, pair: Pair) -> Scores {
    let it = tally.tilt(pair);
    scores(it.n, it.sum, it.squares)
}

fn item(answers: Histogram, respondents: u64) -> OfItem {
    let deviation = answers.average_deviation();
    OfItem {
        n: answers.n(),
        cannot_judge: respondents - answers.n(),
        histogram: answers.0,
        mean: answers.mean(),
        variance: answers.sample().map(|it| it.variance),
        ad_m: deviation.map(|(sum, of)| sum as f64 / of as f64),
        r_wg: answers.r_wg(),
        split: SPLIT_FROM <= answers.n() && answers.is_split(),
    }
}

fn amount(answers: Histogram) -> OfAmount {
    OfAmount {
        n: answers.n(),
        histogram: answers.0,
    }
}
