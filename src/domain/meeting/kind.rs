//! Kinds of meetings, each with a template and checks of its own.

/// What is special about a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingKind {
    /// Nothing: a meeting in a room.
    #[default]
    Ordinary,
    /// Everybody takes part from a device of their own.
    Digital,
    /// Some sit in a room, some take part from elsewhere.
    Hybrid,
    /// People are chosen, or not chosen.
    Choosing,
    /// Very many people take part.
    Large,
    /// People meet for the first time.
    First,
}

impl MeetingKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [MeetingKind; 6] = [
        MeetingKind::Ordinary,
        MeetingKind::Digital,
        MeetingKind::Hybrid,
        MeetingKind::Choosing,
        MeetingKind::Large,
        MeetingKind::First,
    ];

    /// What files and storage call it.
    pub const fn id(self) -> &'static str {
        match self {
            MeetingKind::Ordinary => "ordinary",
            MeetingKind::Digital => "digital",
            MeetingKind::Hybrid => "hybrid",
            MeetingKind::Choosing => "choosing",
            MeetingKind::Large => "large",
            MeetingKind::First => "first",
        }
    }

    /// The kind of an id.
    pub fn of_id(id: &str) -> Option<MeetingKind> {
        MeetingKind::ALL.into_iter().find(|it| it.id() == id)
    }
}
