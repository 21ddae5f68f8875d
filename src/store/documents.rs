//! The documents of this device, each concern by its name.

use super::backend::{Backend, WriteError};
use super::envelope::Fault;
use super::running::Running;
use super::shelf::{Loaded, Shelf};
use super::{envelope, fault, group, keys, meeting, observation, open, rules, running};
use crate::content::Lang;
use crate::domain::{
    Group, GroupId, HelpedRound, Mark, Meeting, MeetingId, Observation, ObservationId,
    OpenRound, Rules, Station,
};

/// A text on the device that the app could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// The text itself, for the person to take along.
    pub text: String,
    /// Whether a newer version of the app wrote it.
    pub newer: bool,
}

/// The documents of this device. What cannot be kept is held in memory for as
/// long as the page is open, and a fault says why.
pub struct Store {
    pub(super) shelf: Shelf,
}

impl Store {
    /// A store on a backend.
    pub fn new(backend: Box<dyn Backend>) -> Store {
        Store {
            shelf: Shelf::new(backend, fault::in_full),
        }
    }

    /// A store that knows the documents of meetings by their envelopes alone: the
    /// start page opens none of them, and is small for it.
    pub fn of_start(backend: Box<dyn Backend>) -> Store {
        Store {
            shelf: Shelf::new(backend, fault::of),
        }
    }

    /// Why something is held in memory only; `None` when all is kept.
    pub fn fault(&self) -> Option<WriteError> {
        self.shelf.fault()
    }

    /// Tries whether the backend keeps what it is given.
    ///
    /// # Errors
    /// When it does not, or has not kept all so far, and why.
    pub fn probe(&self) -> Result<(), WriteError> {
        self.shelf.probe()
    }

    /// The chosen language.
    pub fn language(&self) -> Option<Lang> {
        let text = self.shelf.text(keys::SETTINGS).into_option()?;
        let settings: group::SettingsRecord =
            envelope::open(group::SETTINGS, &text).ok()?;
        match settings.lang.as_str() {
            "sv" => Some(Lang::Sv),
            "easy" => Some(Lang::Easy),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// Keeps the chosen language.
    pub fn save_language(&self, lang: Lang) {
        let record = group::SettingsRecord {
            lang: lang.name().to_owned(),
        };
        let text = envelope::seal(group::SETTINGS, &record);
        self.shelf.save(keys::SETTINGS, text);
    }

    /// The groups that can be read, by name.
    pub fn groups(&self) -> Vec<Group> {
        let keys = self.shelf.documents(keys::GROUP);
        let ids = keys
            .iter()
            .filter_map(|key| GroupId::parse(key.strip_prefix(keys::GROUP)?));
        let mut groups: Vec<Group> = Vec::new();
        for group in ids.filter_map(|id| self.group(&id).into_option()) {
            // A handful: putting each in its place is smaller than sorting.
            let is_before = |it: &Group| (&it.name, &it.id) < (&group.name, &group.id);
            groups.insert(groups.partition_point(is_before), group);
        }
        groups
    }

    /// A group.
    pub fn group(&self, id: &GroupId) -> Loaded<Group> {
        self.opened(&keys::group(id), |text| group::open(id, text))
    }

    /// A document of which earlier texts are kept.
    pub(super) fn opened<T>(
        &self,
        key: &str,
        open: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Loaded<T> {
        let (text, loaded): (String, fn(T) -> Loaded<T>) = match self.shelf.text(key) {
            Loaded::Good(text) => (text, Loaded::Good),
            Loaded::Recovered(text) => (text, Loaded::Recovered),
            Loaded::Missing => return Loaded::Missing,
            Loaded::Unreadable(fault) => return Loaded::Unreadable(fault),
        };
        open(&text).map_or_else(Loaded::Unreadable, loaded)
    }

    /// Whether a damaged text of a group is kept beside it, so that what is shown
    /// is an earlier state.
    pub fn has_rescued(&self, id: &GroupId) -> bool {
        let beside = self.shelf.backend.keys(&keys::group(id));
        beside.iter().any(|key| keys::is_rescue(key))
    }

    /// Keeps a group, replacing its earlier state.
    pub fn save_group(&self, value: &Group) {
        self.shelf.save(&keys::group(&value.id), group::seal(value));
    }

    /// Forgets a group and everything that belongs to it.
    pub fn remove_group(&self, id: &GroupId) {
        self.remove_rules(id);
        self.remove_programmes(id);
        let key = keys::group(id);
        self.shelf.forget_rescued(&key);
        self.shelf.forget(&keys::open(id));
        self.shelf.forget(&key);
    }

    /// A group's ground rules.
    pub fn rules(&self, id: &GroupId) -> Loaded<Rules> {
        self.opened(&keys::rules(id), rules::open)
    }

    /// Keeps a group's ground rules, replacing their earlier state.
    pub fn save_rules(&self, id: &GroupId, value: &Rules) {
        self.shelf.save(&keys::rules(id), rules::seal(value));
    }

    /// Forgets a group's ground rules, rescued texts included.
    pub fn remove_rules(&self, id: &GroupId) {
        let key = keys::rules(id);
        self.shelf.forget_rescued(&key);
        self.shelf.forget(&key);
    }

    /// Keeps a group whose open round was closed, and forgets that round. The
    /// sums go only when the result was read back; until then it is held, and
    /// after a reload the round is open as it was.
    pub fn save_closed(&self, group: &Group) {
        self.save_group(group);
        if self.shelf.held(&keys::group(&group.id)).is_none() {
            self.shelf.forget(&keys::open(&group.id));
        }
    }

    /// The open round of a group. One that the group has closed is a leftover
    /// of a closing that was cut off: the closing is done again to its end.
    pub fn open_round(&self, id: &GroupId) -> Loaded<OpenRound> {
        let open = self.stored_round(id);
        if let Loaded::Good(round) = &open
            && let Some(group) = self.group(id).into_option()
            && group.rounds.iter().any(|it| round.number <= it.number)
        {
            self.save_closed(&group);
            return Loaded::Missing;
        }
        open
    }

    fn stored_round(&self, id: &GroupId) -> Loaded<OpenRound> {
        self.sums(&keys::open(id), open::open, |it| self.save_round(id, it))
    }

    /// The sums of a round. A text that was written and not yet moved holds a
    /// sheet more than the one in its place, and that sheet is nowhere else.
    pub(super) fn sums<T>(
        &self,
        key: &str,
        open: impl Fn(&str) -> Result<T, Fault>,
        save: impl Fn(&T),
    ) -> Loaded<T> {
        if let Some(text) = self.shelf.held(key) {
            return open(&text).map_or_else(Loaded::Unreadable, Loaded::Good);
        }
        let read = |place: &str| self.shelf.backend.read(place).map(|text| open(&text));
        match (read(&keys::next(key)), read(key)) {
            (Some(Err(Fault::Newer)), _) | (_, Some(Err(Fault::Newer))) => {
                Loaded::Unreadable(Fault::Newer)
            }
            (Some(Ok(newer)), _) => {
                save(&newer);
                Loaded::Good(newer)
            }
            (_, Some(Ok(round))) => Loaded::Good(round),
            (_, Some(Err(fault))) => Loaded::Unreadable(fault),
            (_, None) => Loaded::Missing,
        }
    }

    /// Keeps an open round; nothing of the earlier state stays.
    pub fn save_round(&self, id: &GroupId, value: &OpenRound) {
        self.shelf.save(&keys::open(id), open::seal(value));
    }

    /// The rounds that this device helps to collect for, by the names of their
    /// documents: the start page asks, and is small because nothing is read.
    pub fn helped_rounds(&self) -> Vec<(Mark, Station)> {
        let keys = self.shelf.documents(keys::HELP);
        keys.iter().filter_map(|key| keys::helped(key)).collect()
    }

    /// A round that this device helps with.
    pub fn helped_round(&self, mark: Mark, station: Station) -> Loaded<HelpedRound> {
        self.helped(&keys::help(mark, station))
    }

    fn helped(&self, key: &str) -> Loaded<HelpedRound> {
        self.sums(key, open::open_helped, |it| self.save_helped(it))
    }

    /// Keeps a round that this device helps with; nothing of the earlier state
    /// stays.
    pub fn save_helped(&self, value: &HelpedRound) {
        self.shelf
            .save(&keys::of_helped(value), open::seal_helped(value));
    }

    /// Forgets a round that this device helped with.
    pub fn remove_helped(&self, mark: Mark, station: Station) {
        self.shelf.forget(&keys::help(mark, station));
    }

    /// The observations that can be read, the newest first.
    pub fn observations(&self) -> Vec<Observation> {
        let keys = self.shelf.documents(keys::OBSERVATION);
        let id =
            |key: &String| ObservationId::parse(key.strip_prefix(keys::OBSERVATION)?);
        let found = keys.iter().filter_map(id);
        let mut all: Vec<Observation> = found
            .filter_map(|id| self.observation(&id).into_option())
            .collect();
        all.sort_by(|one, other| {
            let (one, other) = (one.about(), other.about());
            let newest_first = other.on.cmp(&one.on);
            newest_first
                .then_with(|| (&one.title, &one.id).cmp(&(&other.title, &other.id)))
        });
        all
    }

    /// An observation.
    pub fn observation(&self, id: &ObservationId) -> Loaded<Observation> {
        let read = |text: &str| observation::open(id, text);
        match self.shelf.text(&keys::observation(id)) {
            Loaded::Good(text) => {
                read(&text).map_or_else(Loaded::Unreadable, Loaded::Good)
            }
            Loaded::Recovered(text) => {
                read(&text).map_or_else(Loaded::Unreadable, Loaded::Recovered)
            }
            Loaded::Missing => Loaded::Missing,
            Loaded::Unreadable(fault) => Loaded::Unreadable(fault),
        }
    }

    /// Keeps an observation, replacing its earlier state.
    pub fn save_observation(&self, value: &Observation) {
        let key = keys::observation(&value.about().id);
        self.shelf.save(&key, observation::seal(value));
    }

    /// Forgets an observation.
    pub fn remove_observation(&self, id: &ObservationId) {
        let key = keys::observation(id);
        self.shelf.forget_rescued(&key);
        self.shelf.forget(&key);
    }

    /// The exercise that is being run.
    pub fn running(&self) -> Option<Running> {
        running::open(&self.shelf.text(keys::RUNNING).into_option()?).ok()
    }

    /// Keeps the exercise that is being run, or forgets it.
    pub fn save_running(&self, value: Option<&Running>) {
        match value {
            Some(value) => self.shelf.save(keys::RUNNING, running::seal(value)),
            // What could not be read is not the exercise that has ended.
            None if self.shelf.is_taken(keys::RUNNING) => {
                self.shelf.let_go(keys::RUNNING);
            }
            None => self.shelf.forget(keys::RUNNING),
        }
    }

    /// The meetings that can be read, in the order of their keys.
    pub fn meetings(&self) -> Vec<Meeting> {
        let keys = self.shelf.documents(keys::MEETING);
        let ids = keys
            .iter()
            .filter_map(|key| MeetingId::parse(key.strip_prefix(keys::MEETING)?));
        ids.filter_map(|id| self.meeting(&id).into_option())
            .collect()
    }

    /// How many meetings and how many observations there are, readable or not.
    pub fn count_of_meetings(&self) -> (usize, usize) {
        let count = |prefix| self.shelf.documents(prefix).len();
        (count(keys::MEETING), count(keys::OBSERVATION))
    }

    /// A meeting.
    pub fn meeting(&self, id: &MeetingId) -> Loaded<Meeting> {
        self.opened(&keys::meeting(id), |text| meeting::open(id, text))
    }

    /// Keeps a meeting, replacing its earlier state.
    pub fn save_meeting(&self, value: &Meeting) {
        let key = keys::meeting(&value.id);
        self.shelf.save(&key, meeting::seal(value));
    }

    /// Forgets a meeting.
    pub fn remove_meeting(&self, id: &MeetingId) {
        let key = keys::meeting(id);
        self.shelf.forget_rescued(&key);
        self.shelf.forget(&key);
    }

    /// Everything on the device that cannot be read, rescued texts included.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let mut found = Vec::new();
        for key in self.shelf.backend.keys(keys::PREFIX) {
            let Some(text) = self.shelf.backend.read(&key) else {
                continue;
            };
            let fault = if keys::is_rescue(&key) {
                Some(Fault::Damaged)
            } else {
                (self.shelf.check)(keys::document(&key), &text)
            };
            if let Some(fault) = fault {
                found.push(Unreadable {
                    key,
                    text,
                    newer: fault == Fault::Newer,
                });
            }
        }
        found
    }

    /// Forgets one unreadable text, when the person says so.
    pub fn remove_unreadable(&self, key: &str) {
        if self.unreadable().iter().any(|found| found.key == key) {
            self.shelf.backend.remove(key);
            // Its place may be what something held has waited for.
            self.shelf.offer();
        }
    }

    /// How many documents are kept, for the page on what is stored.
    pub fn count(&self) -> usize {
        self.shelf.documents(keys::PREFIX).len()
    }

    /// Forgets everything of this app, and nothing of other sites.
    pub fn erase(&self) {
        self.shelf.erase();
    }
}
