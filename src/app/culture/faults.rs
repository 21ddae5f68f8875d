//! What is wrong with a figure, said at its place.

use crate::app::culture::words::grouped;
use crate::content::Lang;
use crate::content::text::baseline as text;
use crate::domain::culture::check::{Column, Fault, Field, Found};

/// What is wrong in a field, in words that say what to do; `None` where nothing is.
/// What is only missing in a row is told for the whole row, see [`missing`].
pub fn of_field(found: &[Found], field: Field, lang: Lang) -> Option<String> {
    let wrong = found
        .iter()
        .find(|(at, fault)| *at == field && *fault != Fault::Missing);
    wrong.map(|(at, fault)| words(*at, *fault, lang))
}

/// What a begun row lacks, in words; `None` where it lacks nothing.
pub fn missing(found: &[Found], row: u32, lang: Lang) -> Option<String> {
    let lacks = |column| found.contains(&(Field::Row(row, column), Fault::Missing));
    let names = [
        (Column::Minutes, text::LACKS_MINUTES),
        (Column::Participants, text::LACKS_PARTICIPANTS),
        (Column::Form, text::LACKS_FORM),
    ];
    let names = names.into_iter().filter(|(column, _)| lacks(*column));
    let names: Vec<&str> = names.map(|(_, name)| name.get(lang)).collect();
    (!names.is_empty()).then(|| text::row_lacks(lang, &names.join(", ")))
}

fn words(field: Field, fault: Fault, lang: Lang) -> String {
    let fixed = match fault {
        Fault::Unclear => match field {
            Field::Row(_, Column::Minutes) => text::UNCLEAR_LENGTH,
            Field::Contracted | Field::Hours(_) | Field::HoursEach => text::UNCLEAR_HOURS,
            Field::Each | Field::Factor => text::UNCLEAR_DECIMAL,
            _ => text::UNCLEAR_WHOLE,
        },
        Fault::Missing => text::MISSING,
        Fault::Zero => match field {
            Field::Row(_, Column::Participants) => text::ZERO_PARTICIPANTS,
            _ => text::ZERO,
        },
        Fault::TooMuch(most) => {
            return match field {
                Field::Row(_, Column::Minutes) => {
                    text::TOO_LONG_MEETING.get(lang).to_owned()
                }
                Field::Contracted => text::MORE_THAN_THE_WEEK.get(lang).to_owned(),
                Field::Factor => text::TOO_LARGE_FACTOR.get(lang).to_owned(),
                Field::Hours(_) | Field::HoursEach => {
                    text::TOO_MUCH_HOURS.get(lang).to_owned()
                }
                _ => text::too_much(lang, &grouped(lang, u64::from(most))),
            };
        }
        Fault::MoreThanTookPart => text::MORE_THAN_TOOK_PART,
        Fault::MoreThanPeople => text::MORE_THAN_PEOPLE,
        Fault::MoreThanTheWeek => text::MORE_THAN_THE_WEEK,
        Fault::MoreThanContracted => text::MORE_THAN_CONTRACTED,
        Fault::Turned => text::TURNED,
    };
    fixed.get(lang).to_owned()
}
