//! Every released figure in one long table: part, id, text, figure, value.
//! Only the words differ between the languages (`app/csv.rs` says why).

use super::Report;
use crate::app::csv::{Csv, cell};
use crate::app::result::{
    lean_words, level_words, limits, opening, other_sentences, shares, spread_words,
};
use crate::content::text::{
    prepare, report as text, result as result_text, technical as details,
};
use crate::content::words::{self, decimal, name};
use crate::content::{self, CANNOT_JUDGE, Lang, Text, instrument};
use crate::domain::day::iso;
use crate::domain::statistics::Sample;
use crate::domain::{ClosedRound, Dimension, Form, Item, Measure, Pair};

pub(super) fn write(report: &Report, lang: Lang) -> String {
    let mut table = Table::begin(lang);
    round(&mut table, report);
    let result = &report.round.result;
    if result.has_result() {
        let said = opening(result, lang).into_iter();
        let said = said.chain(other_sentences(result, lang));
        let shares = Pair::ALL.map(|pair| shares(result, pair, lang));
        for sentence in said.chain(shares.into_iter().flatten()) {
            let about = Part::new(text::PART_SENTENCE, "", &sentence);
            table.row(&about, "", Value::Nothing);
        }
        for dimension in Dimension::ALL {
            level(&mut table, result, dimension);
        }
        for pair in Pair::ALL {
            lean(&mut table, result, pair);
        }
        for (place, item) in instrument(result.form).items.iter().enumerate() {
            statement(&mut table, result, place, item);
        }
        for limit in limits(&report.round, lang) {
            let about = Part::new(text::PART_LIMIT, "", &limit);
            table.row(&about, "", Value::Nothing);
        }
    }
    table.csv.end()
}

fn round(table: &mut Table, report: &Report) {
    let round = &report.round;
    let result = &round.result;
    let lang = table.lang;
    let about = Part::new(text::PART_ROUND, "", "");
    let form = match result.form {
        Form::Full => prepare::FORM_FULL,
        Form::Short => prepare::FORM_SHORT,
    };
    let day = iso(round.closed_on);
    for (figure, value) in [
        (text::GROUP, Value::Words(&report.group)),
        (text::MEETING, Value::Words(&report.meeting)),
        (text::NUMBER, Value::Whole(round.number.into())),
        (text::CLOSED, Value::Words(&day)),
        (text::FORM, Value::Words(form.get(lang))),
        (text::VERSION, Value::Whole(result.version.into())),
        (text::INVITED, Value::Whole(round.invited.into())),
        (text::SHEETS, Value::Whole(result.sheets)),
        (text::LIMIT, Value::Whole(result.limit.get().into())),
    ] {
        table.row(&about, figure.get(lang), value);
    }
}

fn level(table: &mut Table, result: &ClosedRound, dimension: Dimension) {
    let Some(level) = result.level(dimension) else {
        return;
    };
    let lang = table.lang;
    let about = Part::new(
        text::PART_LEVEL,
        dimension.letter(),
        name(dimension).get(lang),
    );
    table.row(
        &about,
        details::COLUMN_N.get(lang),
        Value::Whole(level.people),
    );
    let mean = Value::Figure(level.mean(), 1);
    table.row(&about, details::COLUMN_MEAN.get(lang), mean);
    let words = level_words(result, dimension, lang);
    table.row(&about, text::IN_WORDS.get(lang), Value::Words(&words));
    uncertainty(table, &about, level.sample());
    if let Some(detail) = level.detail {
        let words = spread_words(detail.spread).get(lang);
        table.row(&about, text::SPREAD.get(lang), Value::Words(words));
        for (figure, value) in [
            (details::COLUMN_AD, detail.ad),
            (details::COLUMN_R, detail.r),
            (details::COLUMN_R_STAR, detail.r_star),
        ] {
            table.row(&about, figure.get(lang), Value::Figure(value.value(), 2));
        }
    }
    if let Some(alpha) = level.alpha {
        let value = Value::Figure(alpha.value(), 2);
        table.row(&about, details::COLUMN_ALPHA.get(lang), value);
    }
}

fn lean(table: &mut Table, result: &ClosedRound, pair: Pair) {
    let Some(lean) = result.lean(pair) else {
        return;
    };
    let lang = table.lang;
    let (first, second) = (name(pair.first()), name(pair.second()));
    let named = details::pair(lang, &second.get(lang), &first.get(lang));
    let id = format!("{}-{}", pair.second().letter(), pair.first().letter());
    let about = Part::new(text::PART_LEAN, &id, &named);
    let words = lean_words(pair, lean, lang);
    table.row(&about, text::IN_WORDS.get(lang), Value::Words(&words));
    if let Some(number) = lean.number
        && let Some(sample) = number.sample()
    {
        table.row(
            &about,
            details::COLUMN_N.get(lang),
            Value::Whole(number.people),
        );
        let mean = Value::Figure(sample.mean, 1);
        table.row(&about, details::COLUMN_MEAN.get(lang), mean);
        uncertainty(table, &about, Some(sample));
    }
}

/// Standard deviation and interval, where there are any.
fn uncertainty(table: &mut Table, about: &Part<'_>, sample: Option<Sample>) {
    let Some(sample) = sample else {
        return;
    };
    let (low, high) = sample.interval(0.95);
    for (figure, value) in [
        (details::COLUMN_SD, sample.sd()),
        (text::LOW, low),
        (text::HIGH, high),
    ] {
        table.row(about, figure.get(table.lang), Value::Figure(value, 1));
    }
}

fn statement(table: &mut Table, result: &ClosedRound, place: usize, item: &Item) {
    let released = result.item(place);
    let lang = table.lang;
    let part = match item.measure {
        Measure::Frequency { .. } => text::PART_STATEMENT,
        Measure::Amount => text::PART_AMOUNT,
    };
    let about = Part::new(part, item.id, content::statement(item.id).get(lang));
    for cell in released.cells.iter().flatten() {
        let steps = words::cell_steps(lang, cell, item.measure);
        let figure = text::answered(lang, &steps);
        table.row(&about, &figure, Value::Whole(cell.count));
    }
    if let Some(cannot) = released.cannot_judge {
        table.row(&about, CANNOT_JUDGE.get(lang), Value::Whole(cannot));
    }
    let marks = [
        (released.several_cannot_judge, result_text::CANNOT_SEVERAL),
        (released.split, result_text::ITEM_SPLIT),
    ];
    for (is, mark) in marks {
        if is {
            table.row(&about, mark.get(lang), Value::Nothing);
        }
    }
}

/// What a row is about.
struct Part<'a> {
    part: Text,
    id: &'a str,
    text: &'a str,
}

impl<'a> Part<'a> {
    const fn new(part: Text, id: &'a str, text: &'a str) -> Part<'a> {
        Part { part, id, text }
    }
}

/// What a figure is.
enum Value<'a> {
    Nothing,
    Words(&'a str),
    Whole(u64),
    /// With so many decimals.
    Figure(f64, u32),
}

/// The table as it is written.
struct Table {
    csv: Csv,
    lang: Lang,
}

impl Table {
    fn begin(lang: Lang) -> Table {
        let mut csv = Csv::default();
        let head = [
            text::COLUMN_PART,
            text::COLUMN_ID,
            text::COLUMN_TEXT,
            text::COLUMN_FIGURE,
            text::COLUMN_VALUE,
        ];
        csv.row(head.map(|it| cell(it.get(lang))));
        Table { csv, lang }
    }

    fn row(&mut self, about: &Part<'_>, figure: &str, value: Value<'_>) {
        let value = match value {
            Value::Nothing => cell(""),
            Value::Words(words) => cell(words),
            Value::Whole(number) => number.to_string(),
            // The minus sign that a spreadsheet knows.
            Value::Figure(value, decimals) => {
                decimal(Lang::Sv, value, decimals).replace('−', "-")
            }
        };
        let part = about.part.get(self.lang);
        self.csv.row([
            cell(part),
            cell(about.id),
            cell(about.text),
            cell(figure),
            value,
        ]);
    }
}
