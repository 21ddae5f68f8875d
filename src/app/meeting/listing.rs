//! The meetings of a device: those that come, those without a day, those before.

use time::Date;

use crate::domain::Meeting;
use crate::domain::meeting::Stage;

/// Meetings in the three lists of their page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that go on, and those whose day is today or later; the next one first.
    pub coming: Vec<Meeting>,
    /// Those without a day, by title.
    pub undated: Vec<Meeting>,
    /// Those that were held, and those whose day has passed; the newest first.
    pub earlier: Vec<Meeting>,
}

impl Listing {
    /// The meetings, each in its list.
    pub fn of(meetings: Vec<Meeting>, today: Date) -> Listing {
        let mut listing = Listing::default();
        for meeting in meetings {
            let list = match (meeting.stage(), meeting.plan.day) {
                (Stage::Going, _) => &mut listing.coming,
                (Stage::Held | Stage::Followed, _) => &mut listing.earlier,
                (Stage::Planned, None) => &mut listing.undated,
                (Stage::Planned, Some(day)) if day < today => &mut listing.earlier,
                (Stage::Planned, Some(_)) => &mut listing.coming,
            };
            list.push(meeting);
        }
        let title = |it: &Meeting| it.plan.title.to_lowercase();
        listing.coming.sort_by_key(|it| {
            let is_going = it.stage() == Stage::Going;
            (!is_going, it.plan.day, it.plan.begins, title(it))
        });
        listing.undated.sort_by_key(title);
        listing.earlier.sort_by_key(title);
        listing
            .earlier
            .sort_by_key(|it| std::cmp::Reverse((it.plan.day, it.plan.begins)));
        listing
    }

    /// Whether there is no meeting.
    pub fn is_empty(&self) -> bool {
        self.coming.is_empty() && self.undated.is_empty() && self.earlier.is_empty()
    }
}
