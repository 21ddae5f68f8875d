//! Pulses on this device, and what somebody who answers one has given so far.

use super::documents::Store;
use super::reply::{self, Held};
use super::shelf::Loaded;
use super::{keys, pulse};
use crate::domain::timer::Moment;
use crate::domain::{CultureId, Pulse, PulseId};

impl Store {
    /// A pulse. Of two texts the one that was written last holds a reply more, or is
    /// the closed one.
    pub fn pulse(&self, id: &PulseId) -> Loaded<Pulse> {
        let open = |text: &str| pulse::open(id, text);
        self.sums(&keys::pulse(id), open, |it| self.save_pulse(it))
    }

    /// The pulses of an organisation that can be read, in the order of their keys.
    pub fn pulses(&self, of: &CultureId) -> Vec<Pulse> {
        let keys = self.shelf.documents(keys::PULSE);
        let ids = keys
            .iter()
            .filter_map(|key| PulseId::parse(key.strip_prefix(keys::PULSE)?));
        ids.filter_map(|id| self.pulse(&id).into_option())
            .filter(|it| it.about().culture == *of)
            .collect()
    }

    /// Keeps a pulse, open or closed; nothing of the earlier state stays.
    pub fn save_pulse(&self, value: &Pulse) {
        let key = keys::pulse(&value.about().id);
        self.shelf.save(&key, pulse::seal(value));
    }

    /// Forgets a pulse.
    pub fn remove_pulse(&self, id: &PulseId) {
        self.shelf.forget(&keys::pulse(id));
    }

    /// Forgets the pulses of an organisation.
    pub fn remove_pulses(&self, of: &CultureId) {
        for pulse in self.pulses(of) {
            self.remove_pulse(&pulse.about().id);
        }
    }

    /// What is kept of somebody who answers a pulse here, and when it was touched.
    pub fn reply(&self) -> Loaded<(Held, Moment)> {
        self.sums(keys::REPLY, reply::open, |(held, touched)| {
            self.save_reply(held, *touched);
        })
    }

    /// Keeps what somebody has given so far; nothing of the earlier state stays.
    pub fn save_reply(&self, held: &Held, touched: Moment) {
        self.shelf.save(keys::REPLY, reply::seal(held, touched));
    }

    /// Forgets what somebody has given.
    pub fn forget_reply(&self) {
        self.shelf.forget(keys::REPLY);
    }
}
