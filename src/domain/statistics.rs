//! The few statistics a small group's answers can carry. Figures are f64 made
//! of + − × ÷ √ alone; logarithm, exponential and gamma come from `libm`, so
//! that host and wasm agree to the last bit.

/// Variance of answers that no agreement at all would give on five steps:
/// (5² − 1)/12. James, Demaree & Wolf 1984.
pub const UNIFORM_VARIANCE: f64 = 2.0;

/// The mean of n whole numbers with this sum, each multiplied by a scale; `None`
/// where there are none.
pub fn mean(n: u64, sum: i64, scale: f64) -> Option<f64> {
    (0 < n).then(|| sum as f64 / n as f64 * scale)
}

/// Number, mean and variance of some values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// How many. At least 2.
    pub n: u64,
    /// The mean.
    pub mean: f64,
    /// The variance with n − 1. Never negative.
    pub variance: f64,
}

impl Sample {
    /// From number, sum and sum of squares of whole numbers, each multiplied by
    /// a scale; `None` for fewer than two values.
    pub fn of_sums(n: u64, sum: i64, squares: u64, scale: f64) -> Option<Sample> {
        let mean = mean(n, sum, scale)?;
        if n < 2 {
            return None;
        }
        // Whole numbers as long as they last: nΣx² − (Σx)² loses no digit.
        let (n, sum, squares) = (i128::from(n), i128::from(sum), i128::from(squares));
        let spread = (n * squares - sum * sum).max(0);
        let count = n as f64;
        let variance = spread as f64 / (count * (count - 1.0)) * scale * scale;
        Some(Sample {
            n: n as u64,
            mean,
            variance,
        })
    }

    /// The standard deviation.
    pub fn sd(&self) -> f64 {
        self.variance.sqrt()
    }

    /// The variance of the mean, s²/n.
    fn of_mean(&self) -> f64 {
        self.variance / self.n as f64
    }

    /// The t interval of the mean at a level such as 0.95: m ± t·s/√n.
    pub fn interval(&self, level: f64) -> (f64, f64) {
        let t = t_quantile(0.5 + level / 2.0, self.n as f64 - 1.0);
        let half = t * self.of_mean().sqrt();
        (self.mean - half, self.mean + half)
    }
}

/// The difference of two independent means. Welch 1947.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Welch {
    /// d = m₂ − m₁.
    pub difference: f64,
    /// Its standard error, √(s₁²/n₁ + s₂²/n₂). Never 0.
    pub error: f64,
    /// Degrees of freedom by Satterthwaite 1946:
    /// (e₁ + e₂)² / (e₁²/(n₁ − 1) + e₂²/(n₂ − 1)) with e = s²/n.
    pub df: f64,
}

impl Welch {
    /// The second sample against the first; `None` where neither varies, so that
    /// nothing tells how sure the difference is.
    pub fn of(first: &Sample, second: &Sample) -> Option<Welch> {
        let (of_first, of_second) = (first.of_mean(), second.of_mean());
        let error = of_first + of_second;
        let part = |it: f64, sample: &Sample| it * it / (sample.n as f64 - 1.0);
        let df = error * error / (part(of_first, first) + part(of_second, second));
        (0.0 < error).then_some(Welch {
            difference: second.mean - first.mean,
            error: error.sqrt(),
            df,
        })
    }

    /// The t interval of the difference at a level such as 0.99.
    pub fn interval(&self, level: f64) -> (f64, f64) {
        let half = t_quantile(0.5 + level / 2.0, self.df) * self.error;
        (self.difference - half, self.difference + half)
    }
}

/// How much of what people answer belongs to their group. Bartko 1976.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icc {
    /// ICC(1) = (MSB − MSW)/(MSB + (k − 1)·MSW), with k the mean size of a
    /// group: the share of the variance that lies between groups.
    pub of_one: f64,
    /// ICC(2) = (MSB − MSW)/MSB: how reliable a group's mean is.
    pub of_mean: f64,
}

impl Icc {
    /// From one sample a group; `None` for fewer than two groups, and where all
    /// means are the same.
    pub fn of(groups: &[Sample]) -> Option<Icc> {
        let count = groups.len() as f64;
        let (mut people, mut sum, mut within) = (0.0, 0.0, 0.0);
        for group in groups {
            let n = group.n as f64;
            people += n;
            sum += n * group.mean;
            within += (n - 1.0) * group.variance;
        }
        let mut between = 0.0;
        for group in groups {
            let apart = group.mean - sum / people;
            between += group.n as f64 * apart * apart;
        }
        if groups.len() < 2 || between <= 0.0 {
            return None;
        }
        let (msb, msw) = (between / (count - 1.0), within / (people - count));
        Some(Icc {
            of_one: (msb - msw) / (msb + (people / count - 1.0) * msw),
            of_mean: (msb - msw) / msb,
        })
    }
}

/// The answers to one statement by step, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Histogram(pub [u64; 5]);

impl Histogram {
    /// How many answered.
    pub fn n(self) -> u64 {
        self.0.iter().sum()
    }

    fn sum(self) -> u64 {
        (1..)
            .zip(self.0)
            .map(|(step, count): (u64, u64)| step * count)
            .sum()
    }

    /// The mean answer, 1 to 5; `None` without answers.
    pub fn mean(self) -> Option<f64> {
        mean(self.n(), i64::try_from(self.sum()).ok()?, 1.0)
    }

    /// Number, mean and variance of the answers; `None` below two.
    pub fn sample(self) -> Option<Sample> {
        let squares = (1..)
            .zip(self.0)
            .map(|(step, count): (u64, u64)| step * step * count);
        let sum = i64::try_from(self.sum()).ok()?;
        Sample::of_sums(self.n(), sum, squares.sum(), 1.0)
    }

    /// AD_M = (1/n) Σ|x − mean| as a fraction of whole numbers; `None` without
    /// answers. Burke, Finkelstein & Dusig 1999.
    pub fn average_deviation(self) -> Option<(u128, u128)> {
        let (n, sum) = (u128::from(self.n()), u128::from(self.sum()));
        if n == 0 {
            return None;
        }
        let deviations = (1u128..).zip(self.0);
        let total =
            deviations.map(|(step, count)| (step * n).abs_diff(sum) * u128::from(count));
        Some((total.sum(), n * n))
    }

    /// r_wg = 1 − s²/2, not below 0; `None` below two answers.
    pub fn r_wg(self) -> Option<f64> {
        let variance = self.sample()?.variance;
        Some((1.0 - variance / UNIFORM_VARIANCE).max(0.0))
    }

    /// Whether the answers are split: at least two people and at least one in
    /// five at the low steps, and likewise at the high ones.
    pub fn is_split(self) -> bool {
        let [a, b, _, d, e] = self.0;
        is_many(a + b, self.n()) && is_many(d + e, self.n())
    }
}

/// Whether one end of the scale has so many that the answers may be split: at
/// least two people and at least one in five.
pub(super) fn is_many(count: u64, of: u64) -> bool {
    2 <= count && of <= count.saturating_mul(5)
}

/// How much a group describes a dimension alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// AD_M(J), the mean of the statements' AD_M.
    pub ad: f64,
    /// r_wg(J), 0 to 1. James, Demaree & Wolf 1984.
    pub r: f64,
    /// r*_wg(J), not truncated, may be negative. Lindell 2001.
    pub r_star: f64,
}

/// AD_M(J), the mean of the statements' AD_M, each over its own answers; `None`
/// when a statement has no answer.
pub fn mean_deviation(statements: &[Histogram]) -> Option<f64> {
    let mut deviations = 0.0;
    for statement in statements {
        let (deviation, of) = statement.average_deviation()?;
        deviations += deviation as f64 / of as f64;
    }
    (!statements.is_empty()).then(|| deviations / statements.len() as f64)
}

/// The agreement on the statements of a dimension, each over its own answers;
/// `None` when a statement has fewer than two.
pub fn agreement(statements: &[Histogram]) -> Option<Agreement> {
    let ad = mean_deviation(statements)?;
    let count = statements.len() as f64;
    let mut variances = 0.0;
    for statement in statements {
        variances += statement.sample()?.variance;
    }
    let ratio = variances / count / UNIFORM_VARIANCE;
    let truncated = ratio.min(1.0);
    let agreed = count * (1.0 - truncated);
    Some(Agreement {
        ad,
        r: agreed / (agreed + truncated),
        r_star: 1.0 - ratio,
    })
}

/// Whether the mean of fractions is at most numerator/denominator, compared in
/// whole numbers as long as they fit.
pub fn mean_at_most(
    fractions: &[(u128, u128)],
    numerator: u128,
    denominator: u128,
) -> bool {
    let exact = || {
        let mut sum: (u128, u128) = (0, 1);
        for (a, b) in fractions {
            let up = sum.0.checked_mul(*b)?.checked_add(a.checked_mul(sum.1)?)?;
            let down = sum.1.checked_mul(*b)?;
            let common = divisor(up, down).max(1);
            sum = (up / common, down / common);
        }
        let count = fractions.len() as u128;
        let left = sum.0.checked_mul(denominator)?;
        let right = sum.1.checked_mul(numerator)?.checked_mul(count)?;
        Some(left <= right)
    };
    exact().unwrap_or_else(|| {
        let sum: f64 = fractions.iter().map(|(a, b)| *a as f64 / *b as f64).sum();
        sum / fractions.len() as f64 <= numerator as f64 / denominator as f64
    })
}

/// The greatest common divisor.
fn divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Cronbach's alpha = J/(J−1)·(1 − Σs²/s_T²) from sums over complete sheets;
/// `None` where it is not defined (fewer than two sheets or statements, or
/// totals that are all the same).
pub fn alpha(n: u64, sums: &[u64], squares: u64, squared_totals: u64) -> Option<f64> {
    let items = sums.len() as f64;
    if n < 2 || sums.len() < 2 {
        return None;
    }
    // Both variances times n(n − 1), in whole numbers.
    let n = i128::from(n);
    let of_items: i128 = sums
        .iter()
        .map(|sum| i128::from(*sum) * i128::from(*sum))
        .sum();
    let within = n * i128::from(squares) - of_items;
    let total: i128 = sums.iter().map(|sum| i128::from(*sum)).sum();
    let between = n * i128::from(squared_totals) - total * total;
    if between <= 0 {
        return None;
    }
    Some(items / (items - 1.0) * (1.0 - within as f64 / between as f64))
}

/// The quantile of Student's t: the value that a share `p` of the distribution
/// lies below. `p` from 0.5 up to, not including, 1; `df` above 0.
pub fn t_quantile(p: f64, df: f64) -> f64 {
    // The distribution function rises steadily, so halving the distance always
    // arrives; 200 halvings are more than f64 can tell apart.
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    while t_cdf(high, df) < p && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle <= low || high <= middle {
            break;
        }
        if t_cdf(middle, df) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

/// The share of Student's t below a value of at least 0.
fn t_cdf(t: f64, df: f64) -> f64 {
    1.0 - 0.5 * incomplete_beta(df / 2.0, 0.5, df / (df + t * t))
}

/// The regularised incomplete beta function I_x(a, b), by its continued
/// fraction (Abramowitz & Stegun 26.5.8) evaluated from the front (Lentz).
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if 1.0 <= x {
        return 1.0;
    }
    let front = libm::exp(
        libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
            + a * libm::log(x)
            + b * libm::log(1.0 - x),
    );
    // The fraction converges fast on one side only; the other is its mirror.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for step in 1..500 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}
