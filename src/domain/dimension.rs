//! The six dimensions of meeting talk and the two pairs among them.

/// What a group of statements describes. The four perspectives come first, then
/// the climate and the frames; this is also their order in every table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// U, *utforskande*: asking and examining.
    Exploring,
    /// B, *berättande*: saying what one knows and thinks.
    Telling,
    /// I, *inifrån*: the group's own needs, skills and limits.
    Inside,
    /// A, *utifrån*: what is outside the group.
    Outside,
    /// P, *samtalsklimat*: how what is said is received.
    Climate,
    /// R, *ramar*: purpose, participants, times and next steps.
    Frames,
}

impl Dimension {
    /// All six, in the order of every table.
    pub const ALL: [Dimension; 6] = [
        Dimension::Exploring,
        Dimension::Telling,
        Dimension::Inside,
        Dimension::Outside,
        Dimension::Climate,
        Dimension::Frames,
    ];

    /// The four perspectives, among which a focus is suggested.
    pub const PERSPECTIVES: [Dimension; 4] = [
        Dimension::Exploring,
        Dimension::Telling,
        Dimension::Inside,
        Dimension::Outside,
    ];

    /// What statements, files and tables call it: the first letter of the ids of its
    /// statements.
    pub const fn letter(self) -> &'static str {
        match self {
            Dimension::Exploring => "U",
            Dimension::Telling => "B",
            Dimension::Inside => "I",
            Dimension::Outside => "A",
            Dimension::Climate => "P",
            Dimension::Frames => "R",
        }
    }

    /// The dimension of a letter.
    pub fn of_letter(letter: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|it| it.letter() == letter)
    }

    /// The place of this dimension in [`Dimension::ALL`], 0 to 5.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Two perspectives that a group needs both of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pair {
    /// Exploring against telling; its tilt is T1 = B − U.
    ExploringTelling,
    /// Inside against outside; its tilt is T2 = A − I.
    InsideOutside,
}

impl Pair {
    /// Both pairs, in the order of every table.
    pub const ALL: [Pair; 2] = [Pair::ExploringTelling, Pair::InsideOutside];

    /// The place of this pair in [`Pair::ALL`], 0 or 1.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The pole that a negative tilt leans towards.
    pub const fn first(self) -> Dimension {
        match self {
            Pair::ExploringTelling => Dimension::Exploring,
            Pair::InsideOutside => Dimension::Inside,
        }
    }

    /// The pole that a positive tilt leans towards.
    pub const fn second(self) -> Dimension {
        match self {
            Pair::ExploringTelling => Dimension::Telling,
            Pair::InsideOutside => Dimension::Outside,
        }
    }

    /// The pair that a perspective belongs to; climate and frames have none.
    pub const fn of(dimension: Dimension) -> Option<Pair> {
        match dimension {
            Dimension::Exploring | Dimension::Telling => Some(Pair::ExploringTelling),
            Dimension::Inside | Dimension::Outside => Some(Pair::InsideOutside),
            Dimension::Climate | Dimension::Frames => None,
        }
    }
}
