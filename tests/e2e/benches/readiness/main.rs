//! How soon a slow phone can answer the first statement: the phone's page beside
//! a plain HTML page, SurveyJS, and the main app, in one run. `cargo xtask bench`
//! runs it; docs/PERFORMANCE.md says what it measures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement at the terminal: a stop is its way of telling"
)]

mod figures;
mod pages;

use e2e::SlowPhone;
use figures::{Taps, Times};
use pages::{Folder, LANG, Page};
use serde_json::json;
use xtask::server::Server;

/// Less than what every request takes: then the network is not slow at all.
const LEAST_TRIP: f64 = 140.0;

fn main() {
    let runs = std::env::args().find_map(|it| it.parse().ok()).unwrap_or(9);
    let survey = e2e::survey();
    let folder = Folder::fill(&e2e::dist(), survey.as_deref());
    println!("Packing the pages as a host would …");
    let server = Server::start_packed(folder.path(), "/some/sub/path/").expect("a port");
    let mut all: Vec<(Page, Times)> = Page::ALL
        .into_iter()
        .filter(|page| *page != Page::Survey || survey.is_some())
        .map(|page| (page, Times::default()))
        .collect();
    let mut taps = Taps::default();
    let mut browser = String::new();
    let before = load();
    for run in 1..=runs {
        println!("[{run} of {runs}] each page once; usually half a minute …");
        for (page, times) in &mut all {
            let first = format!("{}first/", server.url());
            let (is_app, begins) = page.traits();
            let probe = format!("({})({is_app}, {begins})", include_str!("probe.js"));
            let phone = SlowPhone::start(LANG, &first, &page.kept(), &probe);
            measure(&phone, *page, &server.url(), times);
            if *page == Page::Phone {
                measure_taps(&phone, &mut taps);
            }
            browser = phone.browser();
        }
    }
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!(
        "\nEmulated slow phone: CPU 4 × slower, 1.6 Mbit/s, 150 ms there and back, \
         390 × 844.\nMedians of {runs} (least to most). {browser}, {cores} cores{}.\n",
        match (before, load()) {
            (Some(before), Some(after)) =>
                format!(", load {before} before and {after} after"),
            _ => String::new(),
        }
    );
    println!("{}\n{}", figures::pages(&all), figures::taps(&taps));
    println!("{}", figures::goals(&all, &taps));
    println!("Differences under 60 ms mean nothing; nor does much on a busy computer.");
}

fn measure(phone: &SlowPhone, page: Page, home: &str, times: &mut Times) {
    phone.opens(&format!("{home}{}", page.place()));
    let found = phone.run("return readiness", &[]);
    let number = |name: &str| found[name].as_f64().expect(name);
    assert_eq!(found["isKept"], json!(true), "{page:?} lost a tap");
    let trip = number("trip");
    assert!(LEAST_TRIP < trip, "the network is not slow: {trip} ms");
    times.seen.push(number("seen"));
    times.live.push(number("live"));
    times.seen_bytes.push(number("seenBytes"));
    times.live_bytes.push(number("liveBytes"));
}

fn measure_taps(phone: &SlowPhone, taps: &mut Taps) {
    let found = phone.run(include_str!("taps.js"), &[json!(pages::statements())]);
    let rows = found.as_array().expect("rows");
    for (at, row) in rows.iter().enumerate() {
        let number = |at: usize| row[at].as_f64().expect("a time");
        // The last one leads to the review of all answers.
        if at + 1 == rows.len() {
            taps.review.push(number(0));
            continue;
        }
        taps.painted.push(number(0));
        taps.second.push(number(1));
        taps.idle.push(number(2));
        taps.idle_second.push(number(3));
    }
}

/// How many programs want a core, on average of the last minute.
fn load() -> Option<String> {
    let text = std::fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next().map(str::to_owned)
}
