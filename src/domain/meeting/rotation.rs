//! Roles that go round among the people of a meeting.

/// Roles, people, and whose turn it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// What somebody sees to: leading, time, notes.
    pub roles: Vec<String>,
    /// Among whom they go round, by name or seat.
    pub people: Vec<String>,
    /// How often they have gone one person further.
    pub turn: u32,
}

impl Rotation {
    /// Each role and who has it now; nobody twice as long as there are enough
    /// people, and nothing where there are none.
    pub fn assigned(&self) -> Vec<(&str, &str)> {
        let count = self.people.len();
        let first = (self.turn as usize).checked_rem(count).unwrap_or(0);
        let people = self.people.iter().cycle().skip(first);
        let pairs = self.roles.iter().zip(people);
        pairs.map(|(role, who)| (&**role, &**who)).collect()
    }

    /// The same, one person further.
    pub fn advanced(&self) -> Rotation {
        Rotation {
            turn: self.turn.wrapping_add(1),
            ..self.clone()
        }
    }
}
