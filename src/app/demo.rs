//! A made-up group with nine answers. It is computed, never stored, and so
//! cannot be mixed up with anybody's own data.

use time::Date;

use crate::content;
use crate::domain::{Form, Limit, OpenRound, Response, Round, Sheet, Step, Urn};

/// One sheet a line, by the places of the full form's items; 0 is cannot
/// judge. Chosen so that every kind of finding can be seen.
const SHEETS: [&str; 9] = [
    "3243444222334343444222322333",
    "2224454244343433454243442334",
    "3234544121434333443221221333",
    "4332435244424443544245443333",
    "2134443121343333434132332433",
    "3343444232334433445244452323",
    "2224553221444344433221331423",
    "3333434243533343444254443333",
    "2204444121034330443223232433",
];

/// The demo group's closed round. One of ten invited did not answer.
pub fn round(today: Date) -> Round {
    let mut open = OpenRound {
        number: 1,
        invited: 10,
        limit: Limit::default(),
        mark: None,
        urn: Urn::empty(content::instrument(Form::Full)),
        helpers: Vec::new(),
    };
    for line in SHEETS {
        let responses = line.bytes().map(|digit| {
            Step::new(digit.wrapping_sub(b'0'))
                .map_or(Response::CannotJudge, Response::Step)
        });
        // Nine sheets always fit.
        let _ = open.count(&Sheet(responses.collect()));
    }
    open.close(today)
}
