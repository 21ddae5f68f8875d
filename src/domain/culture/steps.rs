//! The ten steps of work with meeting culture, as a review that comes back: how far
//! each is, when it was last looked at, and what is due.
//!
//! The steps follow REMM's method in ten steps (Trafikverket's support to
//! authorities, updated in the autumn of 2022). What we know of each is said by
//! [`Step::known`]; the rest is ours.

use time::Date;

/// How many steps there are.
pub const STEPS: usize = 10;
/// The method's own least: baseline, anchoring and group are reviewed in this many
/// years.
pub const REVIEW_YEARS: i32 = 3;

/// A step, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(usize);

/// What is known of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// What it is about and what belongs to it.
    Content,
    /// What it is about; what belongs to it from an older version of the method only.
    Older,
    /// Its name; what the app says of it is ours.
    Name,
    /// Not even its name: the app's reading of a gap.
    Ours,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing is done.
    #[default]
    NotBegun,
    /// It is being worked on.
    UnderWay,
    /// It is in place.
    InPlace,
    /// It is in place and has been looked at again.
    LookedAgain,
}

/// How a step stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub state: State,
    /// What is noted.
    pub notes: String,
    /// Who takes care of it.
    pub who: String,
    /// When it is looked at next.
    pub next: Option<Date>,
    /// When it was last looked at.
    pub looked: Option<Date>,
}

/// A question of the second step, or one of its success factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Is there a basis for deciding and following up?
    Basis,
    /// Does the management group stand behind it?
    Anchored,
    /// Are there resources?
    Resources,
    /// Does management do as it says?
    Example,
    /// Management sees why meeting culture is worked on all the time.
    Importance,
    /// The work fits the organisation's mission.
    Mission,
    /// It gets what it needs.
    Enough,
    /// It is part of the plan of operations.
    Planned,
    /// It is followed up.
    Followed,
}

/// An answer to a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// No.
    No,
}

/// What is said of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The answer; `None` while there is none.
    pub answer: Option<Answer>,
    /// A note.
    pub note: String,
}

/// The ten steps and the second one's points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    standings: [Standing; STEPS],
    said: [Said; Point::ALL.len()],
}

/// Why a step is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its date has come.
    Next(Date),
    /// It is one of the three that are reviewed at least every third year, and that
    /// time has come on this day.
    Review(Date),
}

impl Step {
    /// The second step: management stands behind it.
    pub const MANAGEMENT: Step = Step(2);

    /// A step by its number; `None` outside 1 to [`STEPS`].
    pub fn new(number: usize) -> Option<Step> {
        (1..=STEPS).contains(&number).then_some(Step(number))
    }

    /// All of them, in their order.
    pub fn all() -> impl Iterator<Item = Step> {
        (1..=STEPS).map(Step)
    }

    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self.0
    }

    /// What is known of it. Steps 1 to 3 and 10 stand in the source with what belongs
    /// to them. Of step 8 an older version tells (there the ninth). Of steps 4 to 7
    /// the name is known. Step 9 is probably following up, which the older version
    /// has as its tenth: our reading.
    pub const fn known(self) -> Knowledge {
        match self.0 {
            1..=3 | 10 => Knowledge::Content,
            8 => Knowledge::Older,
            9 => Knowledge::Ours,
            _ => Knowledge::Name,
        }
    }

    /// Whether it is one of the three that are reviewed at least every third year:
    /// the baseline, the anchoring and the group.
    pub const fn is_reviewed(self) -> bool {
        self.0 <= 3
    }

    const fn place(self) -> usize {
        self.0 - 1
    }
}

impl State {
    /// All of them, in their order.
    pub const ALL: [State; 4] = [
        State::NotBegun,
        State::UnderWay,
        State::InPlace,
        State::LookedAgain,
    ];
}

impl Answer {
    /// All of them.
    pub const ALL: [Answer; 3] = [Answer::Yes, Answer::Partly, Answer::No];
}

impl Point {
    /// The four questions of the second step.
    pub const QUESTIONS: [Point; 4] = [
        Point::Basis,
        Point::Anchored,
        Point::Resources,
        Point::Example,
    ];

    /// Its success factors.
    pub const FACTORS: [Point; 5] = [
        Point::Importance,
        Point::Mission,
        Point::Enough,
        Point::Planned,
        Point::Followed,
    ];

    /// All of them, in the order in which they are kept.
    pub const ALL: [Point; 9] = [
        Point::Basis,
        Point::Anchored,
        Point::Resources,
        Point::Example,
        Point::Importance,
        Point::Mission,
        Point::Enough,
        Point::Planned,
        Point::Followed,
    ];

    const fn place(self) -> usize {
        self as usize
    }
}

impl Standing {
    /// When it is reviewed at the latest, as one of the three that come back: three
    /// years after it was last looked at. Of 29 February it is the 28th.
    pub fn review(&self) -> Option<Date> {
        let looked = self.looked?;
        let year = looked.year().checked_add(REVIEW_YEARS)?;
        let on = |day| Date::from_calendar_date(year, looked.month(), day).ok();
        on(looked.day()).or_else(|| on(28))
    }
}

impl Steps {
    /// The steps and points as they stand.
    pub fn new(standings: [Standing; STEPS], said: [Said; Point::ALL.len()]) -> Steps {
        Steps { standings, said }
    }

    /// How a step stands.
    pub fn standing(&self, step: Step) -> Option<&Standing> {
        self.standings.get(step.place())
    }

    /// How a step stands, to be changed.
    pub fn standing_mut(&mut self, step: Step) -> Option<&mut Standing> {
        self.standings.get_mut(step.place())
    }

    /// How all stand, in their order.
    pub fn standings(&self) -> &[Standing; STEPS] {
        &self.standings
    }

    /// What is said of all points, in the order of [`Point::ALL`].
    pub fn said_all(&self) -> &[Said; Point::ALL.len()] {
        &self.said
    }

    /// What is said of a point.
    pub fn said(&self, point: Point) -> Option<&Said> {
        self.said.get(point.place())
    }

    /// What is said of a point, to be changed.
    pub fn said_mut(&mut self, point: Point) -> Option<&mut Said> {
        self.said.get_mut(point.place())
    }

    /// A step was looked at: what is in place has been looked at again, and a date
    /// that has come is over.
    pub fn look(&mut self, step: Step, today: Date) {
        let Some(standing) = self.standing_mut(step) else {
            return;
        };
        standing.looked = Some(today);
        if standing.state == State::InPlace {
            standing.state = State::LookedAgain;
        }
        if standing.next.is_some_and(|next| next <= today) {
            standing.next = None;
        }
    }

    /// Whether a step is to be looked at by a day, and why; its own date before the
    /// review of every third year.
    pub fn due(&self, step: Step, by: Date) -> Option<Due> {
        let standing = self.standing(step)?;
        let next = standing.next.filter(|it| *it <= by).map(Due::Next);
        let review = standing
            .review()
            .filter(|it| step.is_reviewed() && *it <= by);
        next.or(review.map(Due::Review))
    }

    /// What is to be looked at by a day, in the order of the steps.
    pub fn all_due(&self, by: Date) -> Vec<(Step, Due)> {
        let due = |step| self.due(step, by).map(|due| (step, due));
        Step::all().filter_map(due).collect()
    }

    /// The day on which something is to be looked at next, after a day.
    pub fn next_after(&self, day: Date) -> Option<(Step, Date)> {
        let dates = Step::all().flat_map(|step| {
            let standing = self.standing(step);
            let next = standing.and_then(|it| it.next);
            let review = standing
                .and_then(Standing::review)
                .filter(|_| step.is_reviewed());
            [next, review]
                .into_iter()
                .flatten()
                .map(move |date| (step, date))
        });
        // Of several on one day the first step.
        dates
            .filter(|(_, date)| day < *date)
            .min_by_key(|(step, date)| (*date, *step))
    }

    /// Since when all have been looked at: the earliest of their last times. `None`
    /// where one never was.
    pub fn all_looked(&self) -> Option<Date> {
        let looked: Option<Vec<Date>> =
            self.standings.iter().map(|it| it.looked).collect();
        looked?.into_iter().min()
    }

    /// How many stand at a state.
    pub fn count(&self, state: State) -> usize {
        self.standings.iter().filter(|it| it.state == state).count()
    }
}
