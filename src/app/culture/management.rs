//! The page for management: one A4 in either language, made once for the screen, for
//! paper and for Markdown. What is not entered is named beside it and has no place on
//! the paper.

mod assumed;
mod length;

use self::assumed::sensitivity;
use super::baseline::{form_share, measured, share, year_basis};
use super::words::{about, grouped, percent, range, said, tenths, whole};
use super::{beside, standing};
use crate::app::technical::Row;
use crate::content::text::{
    baseline as figure, culture as culture_text, management as text,
};
use crate::content::{Lang, Text, words};
use crate::domain::culture::proposal::MOST_POST;
use crate::domain::culture::travel::Rank;
use crate::domain::culture::{Amount, Figures, Form, Proposal, Travel};
use crate::domain::{Baseline, Culture};

/// What the page says, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its heading.
    pub title: String,
    /// Whose it is, and what was measured.
    pub about: Vec<String>,
    /// X, Y and Z: the figure, and what it is. What is not entered is left out.
    pub keys: Vec<(String, String)>,
    /// The parts, in order; none is empty.
    pub parts: Vec<Part>,
    /// What is not entered, and so does not stand on the paper.
    pub missing: Vec<Text>,
}

/// A part with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub heading: Text,
    /// Paragraphs, above the rest.
    pub words: Vec<String>,
    /// A table; without rows there is none.
    pub head: Vec<Text>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Whether it stands in small print.
    pub is_small: bool,
}

impl Part {
    fn of(heading: Text, words: Vec<String>) -> Part {
        Part {
            heading,
            words,
            head: Vec::new(),
            rows: Vec::new(),
            is_small: false,
        }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.rows.is_empty()
    }
}

/// The page of a baseline. `people` is what people think of their meetings, in words;
/// empty where nothing may be shown. `None` where there is no such baseline.
pub fn page(
    culture: &Culture,
    number: u32,
    people: &[String],
    lang: Lang,
) -> Option<Page> {
    let baseline = culture.baseline(number)?;
    let figures = Figures::of(&baseline.meetings);
    let proposal = &baseline.proposal;
    let earlier = proposal.beside.and_then(|it| culture.baseline(it));
    let parts = vec![
        Part::of(text::PURPOSE, paragraphs(purpose(proposal, lang))),
        people_part(people, &figures, lang),
        Part::of(text::COST, cost(&figures, lang)),
        Part::of(text::PROPOSED, proposed(proposal, lang)),
        Part::of(text::FOLLOW, follow(proposal, lang)),
        earlier.map_or_else(
            || Part::of(text::BESIDE, Vec::new()),
            |then| beside_part(then, baseline, lang),
        ),
        sensitivity(baseline, &figures, lang),
        limits(lang),
    ];
    let name = culture.name.trim();
    let measured = measured(&baseline.meetings, &figures, lang);
    let about = [
        (!name.is_empty()).then(|| name.to_owned()),
        Some(standing::name(baseline, lang)),
        measured,
    ];
    Some(Page {
        title: text::PAPER_TITLE.get(lang).to_owned(),
        about: about.into_iter().flatten().collect(),
        keys: keys(baseline, &figures, lang),
        missing: missing(baseline, &figures, people),
        parts: parts.into_iter().filter(|it| !it.is_empty()).collect(),
    })
}

/// The purpose in own words, or the suggestion.
pub fn purpose(proposal: &Proposal, lang: Lang) -> &str {
    match said(&proposal.purpose, lang) {
        "" => text::PURPOSE_SUGGESTED.get(lang),
        own => own,
    }
}

fn paragraphs(words: &str) -> Vec<String> {
    let lines = words.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(str::to_owned).collect()
}

fn keys(baseline: &Baseline, figures: &Figures, lang: Lang) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    if let Some(share) = share(figures, lang) {
        let mut words = text::X_WHAT.get(lang).to_owned();
        if let Some(hours) = figures.hours {
            words = text::x_hours(lang, &tenths(lang, hours));
        }
        if let Some(each) = figures.each {
            words = format!("{words} {}", text::x_each(lang, &tenths(lang, each)));
        }
        keys.push((share, words));
    }
    let by = figures.by_count.or(figures.by_hours);
    let part = |form| Some(percent(lang, by?.share(form)?));
    if let (Some(digital), Some(hybrid)) = (part(Form::Digital), part(Form::Hybrid)) {
        let of = |form| form_share(figures, form, lang).unwrap_or_default();
        let words = text::y_words(lang, &of(Form::Digital), &of(Form::Hybrid));
        keys.push((text::y_figure(lang, &digital, &hybrid), words));
    }
    if let Some((rank, kg)) = rank(&baseline.travel) {
        keys.push((rank_figure(rank, lang), rank_words(rank, kg, lang)));
    }
    keys
}

fn rank(travel: &Travel) -> Option<(Rank, u64)> {
    Some((travel.rank()?, travel.business()?))
}

fn rank_figure(rank: Rank, lang: Lang) -> String {
    text::z_figure(lang, &rank.place, &rank.of)
}

fn rank_words(rank: Rank, kg: u64, lang: Lang) -> String {
    let words = text::z_words(lang, &mass(kg as f64, lang));
    match rank.tied {
        0 => words,
        _ => format!("{words} {}", text::Z_TIED.get(lang)),
    }
}

/// Kilograms, or tonnes from one on, with two significant digits.
fn mass(kg: f64, lang: Lang) -> String {
    if kg < 1_000.0 {
        text::kilograms(lang, &about(lang, kg))
    } else {
        text::tonnes(lang, &about(lang, kg / 1_000.0))
    }
}

/// What people think stands beside the hours, never alone.
fn people_part(people: &[String], figures: &Figures, lang: Lang) -> Part {
    let mut words = Vec::new();
    if let (Some(hours), false) = (figures.hours, people.is_empty()) {
        words.extend_from_slice(people);
        words.push(text::people_beside(lang, &tenths(lang, hours)));
    }
    Part::of(text::PEOPLE, words)
}

fn cost(figures: &Figures, lang: Lang) -> Vec<String> {
    let Some(year) = figures.year else {
        return Vec::new();
    };
    let hours = text::year_hours_words(lang, &range(lang, year.hours));
    let posts = year
        .posts
        .map(|it| text::year_posts_words(lang, &range(lang, it)));
    let cost = year.cost.zip(figures.hourly).map(|(cost, hourly)| {
        text::year_cost_words(lang, &range(lang, cost), &whole(lang, hourly))
    });
    let said = [Some(hours), posts, cost, Some(year_basis(year, lang))];
    let said: Vec<String> = said.into_iter().flatten().collect();
    vec![said.join(" ")]
}

fn proposed(proposal: &Proposal, lang: Lang) -> Vec<String> {
    let mut words = paragraphs(said(&proposal.proposed, lang));
    let post = proposal.post.number();
    let post = post.filter(|it| (1..=MOST_POST).contains(it));
    let post = post.map(|it| text::post_words(lang, &it));
    let money = proposal.money.number().filter(|it| 0 < *it);
    let money = money.map(|it| text::money_words(lang, &grouped(lang, it.into())));
    let owner = Some(said(&proposal.owner, lang)).filter(|it| !it.is_empty());
    let owner = owner.map(|it| text::owner_words(lang, &it));
    let needs: Vec<String> = [post, money, owner].into_iter().flatten().collect();
    if !needs.is_empty() {
        words.push(needs.join(" "));
    }
    words
}

fn follow(proposal: &Proposal, lang: Lang) -> Vec<String> {
    let mut words = paragraphs(said(&proposal.measures, lang));
    words.extend(
        proposal
            .next
            .map(|it| text::next_words(lang, &words::date(lang, it))),
    );
    words
}

fn beside_part(then: &Baseline, now: &Baseline, lang: Lang) -> Part {
    let differences = beside::differences(then, now, lang);
    let other = (!differences.is_empty())
        .then(|| culture_text::measured_otherwise(lang, &differences.join("; ")));
    // One sheet has no room for all; the page beside each other has them.
    let main = [
        figure::FIGURE_SHARE,
        figure::FIGURE_HOURS,
        figure::FIGURE_EACH,
        figure::DIGITAL_COUNT,
        figure::HYBRID_COUNT,
    ];
    let is_main = |row: &Row| main.iter().any(|it| it.get(lang) == row.name);
    let is_known = |row: &Row| {
        let unknown = figure::NOT_KNOWN.get(lang);
        !row.cells.iter().take(2).any(|it| it == unknown)
    };
    Part {
        head: vec![
            culture_text::COLUMN_FIGURE,
            culture_text::COLUMN_THEN,
            culture_text::COLUMN_NOW,
            culture_text::COLUMN_DIFFERENCE,
        ],
        rows: beside::rows(then, now, lang)
            .into_iter()
            .filter(|it| is_main(it) && is_known(it))
            .collect(),
        ..Part::of(
            text::BESIDE,
            [
                Some(text::beside_which(lang, &words::date(lang, then.from))),
                other,
            ]
            .into_iter()
            .flatten()
            .collect(),
        )
    }
}

fn limits(lang: Lang) -> Part {
    let words = [text::LIMITS_TIME, text::LIMITS_YEAR, text::LIMITS_SOURCES];
    Part {
        is_small: true,
        ..Part::of(
            text::LIMITS,
            words.iter().map(|it| it.get(lang).to_owned()).collect(),
        )
    }
}

fn missing(baseline: &Baseline, figures: &Figures, people: &[String]) -> Vec<Text> {
    let proposal = &baseline.proposal;
    let is_unsaid = |it| said(it, Lang::Sv).is_empty();
    let is_open = |it: &Amount| it.number().is_none_or(|it| it == 0);
    let all = [
        (figures.share.is_none(), text::MISSING_X),
        (
            figures.by_count.is_none() && figures.by_hours.is_none(),
            text::MISSING_Y,
        ),
        (baseline.travel.rank().is_none(), text::MISSING_Z),
        (people.is_empty(), text::MISSING_PEOPLE),
        (
            !people.is_empty() && figures.hours.is_none(),
            text::MISSING_BESIDE,
        ),
        (
            figures.year.and_then(|it| it.cost).is_none(),
            text::MISSING_COST,
        ),
        (is_unsaid(&proposal.proposed), text::MISSING_PROPOSED),
        (is_open(&proposal.post), text::MISSING_POST),
        (is_open(&proposal.money), text::MISSING_MONEY),
        (is_unsaid(&proposal.owner), text::MISSING_OWNER),
        (is_unsaid(&proposal.measures), text::MISSING_MEASURES),
        (proposal.next.is_none(), text::MISSING_NEXT),
    ];
    let all = all.into_iter().filter(|(is_missing, _)| *is_missing);
    all.map(|(_, name)| name).collect()
}
