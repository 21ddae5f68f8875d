//! What names things in storage and addresses: eight characters of Crockford base
//! 32, lower case, so that an id can be told from a word of an address.

const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn of_bits(bits: u64) -> String {
    let letters = (0..8).map(|n| (bits >> (5 * n)) as usize % CROCKFORD.len());
    letters
        .filter_map(|n| CROCKFORD.get(n).map(|it| char::from(*it)))
        .collect()
}

fn parsed(text: &str) -> Option<String> {
    let fits = text.len() == 8 && text.bytes().all(|byte| CROCKFORD.contains(&byte));
    fits.then(|| text.to_owned())
}

/// An id of any kind.
pub trait Id: Clone + Eq {
    /// An id from random bits; forty of them are used.
    fn of_bits(bits: u64) -> Self;

    /// An id from text; `None` if it is not one.
    fn of_text(text: &str) -> Option<Self>;

    /// The eight characters.
    fn text(&self) -> &str;
}

macro_rules! id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// An id from random bits; forty of them are used.
            pub fn from_bits(bits: u64) -> $name {
                $name(of_bits(bits))
            }

            /// An id from text; `None` if it is not one.
            pub fn parse(text: &str) -> Option<$name> {
                parsed(text).map($name)
            }

            /// The eight characters.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Id for $name {
            fn of_bits(bits: u64) -> $name {
                $name::from_bits(bits)
            }

            fn of_text(text: &str) -> Option<$name> {
                $name::parse(text)
            }

            fn text(&self) -> &str {
                self.as_str()
            }
        }
    };
}

id! {
    /// A group's id.
    GroupId
}
id! {
    /// A meeting's id.
    MeetingId
}
id! {
    /// An observation's id.
    ObservationId
}
id! {
    /// An adapted dialogue model's id.
    ModelId
}
id! {
    /// A prepared conversation's id.
    TalkId
}
id! {
    /// A year plan's id.
    YearId
}
id! {
    /// An organisation's id.
    CultureId
}
id! {
    /// A pulse's id.
    PulseId
}
id! {
    /// An own exercise's id.
    OwnExerciseId
}
id! {
    /// A programme's id.
    ProgrammeId
}
