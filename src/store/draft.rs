//! The half answered sheet. It lives in session storage only, so that a reload
//! loses nothing and closing the window forgets it.

use serde::{Deserialize, Serialize};

use super::envelope::{self, Kind};
use super::round::{form_name, form_of};
use crate::domain::timer::Moment;
use crate::domain::{Form, GroupId, Response, Step};

/// Its key in session storage.
pub const KEY: &str = "samklang/sheet";

const SHEET: Kind = Kind {
    name: "sheet",
    version: 1,
};

/// A begun sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whose round it belongs to.
    pub group: GroupId,
    /// The form that is answered.
    pub form: Form,
    /// One response a statement, in the order they are met; the rest is still
    /// to come.
    pub met: Vec<Response>,
    /// When the person last touched it, or when it was covered.
    pub touched: Moment,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    group: String,
    form: String,
    /// A digit a statement, 0 for cannot judge.
    met: String,
    touched: u64,
}

impl Draft {
    /// The draft as text.
    pub fn seal(&self) -> String {
        let digit = |response: &Response| {
            char::from(b'0' + response.step().map_or(0, Step::code))
        };
        let record = Record {
            group: self.group.as_str().to_owned(),
            form: form_name(self.form).to_owned(),
            met: self.met.iter().map(digit).collect(),
            touched: self.touched,
        };
        envelope::seal(SHEET, &record)
    }

    /// A draft from text; `None` if it is not one. A draft that cannot be read
    /// is worth nothing to anyone, so no reason is given.
    pub fn open(text: &str) -> Option<Draft> {
        let record: Record = envelope::open(SHEET, text).ok()?;
        let form = form_of(&record.form)?;
        let response = |digit: u8| match digit {
            b'0' => Some(Response::CannotJudge),
            b'1'..=b'5' => Step::new(digit - b'0').map(Response::Step),
            _ => None,
        };
        let met = record
            .met
            .bytes()
            .map(response)
            .collect::<Option<Vec<_>>>()?;
        let fits = met.len() <= crate::content::instrument(form).order.len();
        let group = GroupId::parse(&record.group)?;
        fits.then_some(Draft {
            group,
            form,
            met,
            touched: record.touched,
        })
    }
}
