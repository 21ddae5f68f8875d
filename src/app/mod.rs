//! The rooms of the app, without the web: each file holds a room's state, its
//! actions and a pure update that returns what is to be done. Time, chance and
//! storage come in as arguments and go out as effects.

pub mod agreeing;
pub mod answer;
pub mod bring;
pub mod bringing;
pub mod counting;
mod csv;
pub mod culture;
pub mod demo;
pub mod dialogue;
pub mod enter;
pub mod exercise;
pub mod file;
pub mod filling;
pub mod invitation;
pub mod learning;
mod markdown;
pub mod meeting;
pub mod observing;
pub mod over_time;
pub mod phone;
pub mod place;
pub mod practise;
pub mod prepare;
pub mod reading;
pub mod report;
pub mod result;
pub mod review;
pub mod route;
pub mod ruling;
pub mod suggest;
pub mod technical;

pub use route::{
    BaselinePage, Counter, CulturePage, CultureRoute, DialogueRoute, Entry, LearnPage,
    MeetingPage, MeetingRoute, ModelPage, PracticeRoute, PulsePage, Route, TalkPage,
    Wing,
};
