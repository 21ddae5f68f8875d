//! The rooms of dialogues, without the web.
