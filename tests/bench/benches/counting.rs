//! How long it takes to count sheets and to say what they show, beside the least
//! that could be computed from them. `cargo xtask bench counting` runs it;
//! docs/PERFORMANCE.md has the figures.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macros make what they make; a measurement may stop"
)]

use criterion::{BenchmarkId, Criterion, Throughput};
use criterion::{criterion_group, criterion_main};
use samklang::content;
use samklang::domain::report::findings;
use samklang::domain::{
    ClosedRound, Dimension, Form, Instrument, Limit, Response, Sheet, Step, Urn, close,
};
use std::hint::black_box;

const SIZES: [usize; 4] = [10, 1_000, 10_000, 100_000];

/// Different sheets, one answer in seven left empty.
fn sheets(instrument: &Instrument, number: usize) -> Vec<Sheet> {
    let mut state: u64 = 2026;
    let mut answer = || {
        // Knuth's generator; its high bits are the good ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let code = (state >> 33) % 7;
        Step::new(code.min(5) as u8).map_or(Response::CannotJudge, Response::Step)
    };
    let mut one = || Sheet(instrument.items.iter().map(|_| answer()).collect());
    (0..number).map(|_| one()).collect()
}

/// What the app does: counts every sheet, closes the round and says what it shows.
fn count_and_report(instrument: &'static Instrument, sheets: &[Sheet]) -> usize {
    let mut urn = Urn::empty(instrument);
    for sheet in sheets {
        urn.count(sheet).unwrap();
    }
    let result: ClosedRound = close(&urn.tally, Limit::default());
    let said = findings(&result, instrument).len();
    black_box(result);
    said
}

/// The peer: the six means of those who judged at least half, in one pass, and
/// nothing else. No tally, no spread, no differences, no cells, no report.
fn six_means(instrument: &Instrument, sheets: &[Sheet]) -> [f64; 6] {
    let keys: [Vec<(usize, bool)>; 6] = Dimension::ALL.map(|dimension| {
        let statements = instrument.statements(dimension);
        statements
            .map(|(place, item)| (place, item.measure.is_reversed()))
            .collect()
    });
    let mut means = [(0.0, 0.0); 6];
    for sheet in sheets {
        for (keys, (sum, people)) in keys.iter().zip(&mut means) {
            let (mut total, mut judged) = (0.0, 0);
            for (place, is_reversed) in keys {
                if let Response::Step(step) = sheet.response(*place) {
                    let x = f64::from(step.code());
                    total += if *is_reversed { 6.0 - x } else { x };
                    judged += 1;
                }
            }
            if keys.len() <= 2 * judged {
                *sum += (total / judged as f64 - 1.0) * 25.0;
                *people += 1.0;
            }
        }
    }
    means.map(|(sum, people)| sum / people)
}

fn counting(criterion: &mut Criterion) {
    let instrument = content::instrument(Form::Full);
    let mut group = criterion.benchmark_group("full survey");
    for size in SIZES {
        let sheets = sheets(instrument, size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(
            BenchmarkId::new("six means only (peer)", size),
            &sheets,
            |bencher, sheets| bencher.iter(|| six_means(instrument, black_box(sheets))),
        );
        group.bench_with_input(
            BenchmarkId::new("count and report", size),
            &sheets,
            |bencher, sheets| {
                bencher.iter(|| count_and_report(instrument, black_box(sheets)));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, counting);
criterion_main!(benches);
