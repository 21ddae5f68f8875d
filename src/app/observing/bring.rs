//! Bringing in what was marked on another device, from its code: seen by a camera,
//! typed, pasted, or from a file.

use crate::codec::{
    Fault, Kind, Piece, Pieces, Progress, kind, observation_code, read_observation,
};
use crate::content::Lang;
use crate::content::text::observe as text;
use crate::domain::observation::About;
use crate::store::{Loaded, Store};

use super::observer_words;

/// A file is longer than any code needs.
pub const LONGEST_FILE: usize = 20_000;

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// It is here now.
    Added(About),
    /// It was here, brought in with other sums, and has these now.
    Replaced(About),
    /// It was brought in before with the same sums.
    Same(About),
    /// It was made on this device.
    Own(About),
    /// So many of so many pieces have been read.
    Pieces(usize, usize),
    /// It is here, and cannot be read.
    Unreadable,
    /// It is no code of an observation.
    Refused(Fault),
    /// The file is longer than any code.
    FileTooLong,
    /// The browser could not read the file.
    FileUnread,
}

impl Came {
    /// The observation that is here now, where it is.
    pub fn about(&self) -> Option<&About> {
        match self {
            Came::Added(about)
            | Came::Replaced(about)
            | Came::Same(about)
            | Came::Own(about) => Some(about),
            _ => None,
        }
    }
}

/// Takes in a code, or a piece of one, and keeps what is new. A link to a group of
/// this device stays.
pub fn bring(store: &Store, pieces: &mut Pieces, text: &str) -> Came {
    let code = text.trim_start_matches('\u{feff}').trim();
    let piece = match kind(code) {
        Ok(Kind::Piece) => Piece::read(code),
        Ok(_) => return whole(store, code),
        Err(fault) => return Came::Refused(fault),
    };
    match piece.map(|piece| pieces.add(piece)) {
        Ok(Progress::Have(have, of)) => Came::Pieces(have, of),
        Ok(Progress::Whole(code)) => whole(store, &code),
        Err(fault) => Came::Refused(fault),
    }
}

fn whole(store: &Store, code: &str) -> Came {
    let mut brought = match read_observation(code) {
        Ok(brought) => brought,
        Err(fault) => return Came::Refused(fault),
    };
    let about = brought.about().clone();
    let here = match store.observation(&about.id) {
        Loaded::Missing => {
            store.save_observation(&brought);
            return Came::Added(about);
        }
        Loaded::Unreadable(_) => return Came::Unreadable,
        Loaded::Good(here) | Loaded::Recovered(here) => here,
    };
    if !here.is_brought() {
        return Came::Own(here.about().clone());
    }
    if observation_code(&here) == observation_code(&brought) {
        return Came::Same(about);
    }
    brought.link(here.about().group.clone());
    store.save_observation(&brought);
    Came::Replaced(about)
}

/// What is told of it.
pub fn came(came: &Came, lang: Lang) -> String {
    let with =
        |say: fn(Lang, &dyn core::fmt::Display, &dyn core::fmt::Display) -> String,
         about: &About| { say(lang, &about.title, &observer_words(about, lang)) };
    let text = match came {
        Came::Added(about) => return with(text::bring_added, about),
        Came::Replaced(about) => return with(text::bring_replaced, about),
        Came::Same(about) => return with(text::bring_same, about),
        Came::Own(about) => return with(text::bring_own, about),
        Came::Pieces(have, of) => return text::bring_pieces(lang, have, of),
        Came::Refused(Fault::Symbol(symbol)) => return text::bring_symbol(lang, symbol),
        Came::Refused(Fault::Damaged) => text::BRING_DAMAGED,
        Came::Refused(Fault::Newer) => text::BRING_NEWER,
        Came::Refused(Fault::Other(_) | Fault::UnknownInstrument(_)) => text::BRING_OTHER,
        Came::Unreadable => text::BRING_UNREADABLE_HERE,
        Came::FileTooLong => text::BRING_FILE_LONG,
        Came::FileUnread => text::BRING_FILE_UNREAD,
    };
    text.get(lang).to_owned()
}
