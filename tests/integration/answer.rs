//! The answering room: one sheet on one device that goes round.

use proptest::prelude::*;
use samklang::app::answer::{Action, Answering, Effect, Phase};
use samklang::app::filling::Move as Fill;
use samklang::domain::timer::Moment;
use samklang::domain::{Instrument, Response, Sheet};
use samklang::store::Draft;

use super::helper::{any_sheet, cases, full, group_id, response, short};

pub(crate) const NOON: Moment = 1_795_000_000_000;
pub(crate) const SECOND: u64 = 1000;
pub(crate) const MINUTE: u64 = 60 * SECOND;

fn room() -> Answering {
    Answering::open(group_id(), short(), None, NOON)
}

/// A room and its clock, with what it asked to be done.
pub(crate) struct Device {
    pub(crate) room: Answering,
    pub(crate) now: Moment,
    /// What session storage holds.
    pub(crate) draft: Option<Draft>,
    pub(crate) counted: Vec<Sheet>,
}

impl Device {
    pub(crate) fn new(instrument: &'static Instrument) -> Device {
        Device {
            room: Answering::open(group_id(), instrument, None, NOON),
            now: NOON,
            draft: None,
            counted: Vec::new(),
        }
    }

    pub(crate) fn act(&mut self, action: Action) -> Vec<Effect> {
        let effects = self.room.update(action, self.now);
        for effect in &effects {
            match effect {
                Effect::SaveDraft(draft) => self.draft = Some(draft.clone()),
                Effect::ForgetDraft => self.draft = None,
                Effect::Count(sheet) => self.counted.push(sheet.clone()),
                Effect::Focus => {}
            }
        }
        effects
    }

    /// Chooses and goes on.
    pub(crate) fn answer(&mut self, code: u8) {
        self.act(Action::Fill(Fill::Choose(response(code))));
        self.act(Action::Fill(Fill::Next));
    }

    pub(crate) fn begin(&mut self) {
        self.act(Action::Fill(Fill::Next));
    }

    pub(crate) fn wait(&mut self, passed: u64) {
        self.now += passed;
        self.act(Action::Tick);
    }

    /// The page is loaded again; the sheet comes back through its stored text.
    pub(crate) fn reload(&mut self) {
        let text = self.draft.as_ref().map(Draft::seal);
        let draft = text.and_then(|text| Draft::open(&text));
        let instrument = self.room.filling().instrument();
        self.room = Answering::open(group_id(), instrument, draft, self.now);
    }

    pub(crate) fn phase(&self) -> Phase {
        self.room.phase()
    }
}

/// A device with so many statements answered, all with 4.
pub(crate) fn begun(statements: usize) -> Device {
    let mut device = Device::new(short());
    device.begin();
    for _ in 0..statements {
        device.answer(4);
    }
    device
}

#[test]
fn a_sheet_opens_on_what_the_survey_is() {
    assert_eq!(room().phase(), Phase::Welcome);
    assert!(!room().is_begun());
}

#[test]
fn statements_come_one_at_a_time_and_end_in_a_review() {
    for instrument in [full(), short()] {
        let mut device = Device::new(instrument);
        device.begin();
        for at in 0..instrument.items.len() {
            assert_eq!(device.phase(), Phase::Statement(at));
            device.answer(4);
        }
        assert_eq!(device.phase(), Phase::Review);
    }
}

#[test]
fn choosing_never_moves_on() {
    let mut device = begun(3);
    for code in [1, 5, 0, 3] {
        device.act(Action::Fill(Fill::Choose(response(code))));
        assert_eq!(device.phase(), Phase::Statement(3));
        assert_eq!(device.room.filling().response(3), Some(response(code)));
    }
}

#[test]
fn going_on_without_a_choice_is_cannot_judge() {
    let mut device = begun(2);
    device.act(Action::Fill(Fill::Next));
    assert_eq!(device.phase(), Phase::Statement(3));
    assert_eq!(
        device.room.filling().response(2),
        Some(Response::CannotJudge)
    );
}

#[test]
fn a_statement_not_yet_answered_has_nothing_chosen() {
    assert_eq!(begun(2).room.filling().response(2), None);
}

#[test]
fn going_back_loses_nothing() {
    let mut device = begun(0);
    for code in [1, 2, 3, 4, 5] {
        device.answer(code);
    }
    for _ in 0..5 {
        device.act(Action::Fill(Fill::Back));
    }
    assert_eq!(device.phase(), Phase::Statement(0));
    for (at, code) in [1, 2, 3, 4, 5].into_iter().enumerate() {
        assert_eq!(device.phase(), Phase::Statement(at));
        assert_eq!(device.room.filling().response(at), Some(response(code)));
        device.act(Action::Fill(Fill::Next));
    }
    assert_eq!(device.phase(), Phase::Statement(5));
}

#[test]
fn an_answer_can_be_changed_from_the_review() {
    let mut device = begun(12);
    device.act(Action::Fill(Fill::Mend(4)));
    assert_eq!(device.phase(), Phase::Statement(4));
    device.act(Action::Fill(Fill::Choose(response(1))));
    device.act(Action::Fill(Fill::Next));
    assert_eq!(device.phase(), Phase::Review);
    assert_eq!(device.room.filling().response(4), Some(response(1)));
    // Back leads to the review as well, and keeps the change.
    device.act(Action::Fill(Fill::Mend(5)));
    device.act(Action::Fill(Fill::Choose(response(2))));
    device.act(Action::Fill(Fill::Back));
    assert_eq!(device.phase(), Phase::Review);
    assert_eq!(device.room.filling().response(5), Some(response(2)));
}

#[test]
fn a_sheet_is_handed_in_from_the_review_only() {
    let mut device = begun(11);
    device.act(Action::HandIn);
    assert_eq!(device.phase(), Phase::Statement(11));
    assert_eq!(device.counted, []);
    device.answer(4);
    device.act(Action::HandIn);
    assert_eq!((device.phase(), device.counted.len()), (Phase::HandedIn, 1));
}

#[test]
fn handing_in_counts_the_sheet_by_places_and_forgets_it() {
    let mut device = Device::new(full());
    device.begin();
    // Met in the fixed order; told apart by their place in it.
    for at in 0..28u8 {
        device.answer(1 + at % 5);
    }
    device.act(Action::HandIn);
    let sheet = &device.counted[0];
    for (at, place) in full().order.iter().enumerate() {
        assert_eq!(sheet.response(*place), response(1 + (at % 5) as u8));
    }
    assert_eq!(device.draft, None);
    assert_eq!(
        (
            device.room.filling().met().len(),
            device.room.filling().response(0)
        ),
        (0, None)
    );
}

#[test]
fn there_is_no_way_back_to_a_handed_in_sheet() {
    let actions = [
        Action::Fill(Fill::Back),
        Action::Fill(Fill::Mend(0)),
        Action::Mine,
        Action::HandIn,
        Action::Fill(Fill::Choose(response(5))),
        Action::ThrowAway,
        Action::Touch,
        Action::Tick,
    ];
    for action in actions {
        let mut device = begun(12);
        device.act(Action::HandIn);
        let effects = device.act(action);
        assert_eq!(device.phase(), Phase::HandedIn, "{action:?}");
        assert_eq!(effects, [], "{action:?}");
        assert_eq!(device.counted.len(), 1);
    }
}

#[test]
fn the_next_person_begins_with_an_empty_sheet() {
    let mut device = begun(12);
    device.act(Action::HandIn);
    device.act(Action::ToWelcome);
    assert_eq!(device.phase(), Phase::Welcome);
    device.begin();
    assert_eq!(device.phase(), Phase::Statement(0));
    assert_eq!(device.room.filling().response(0), None);
    // Back from the first statement leads nowhere near the last sheet.
    device.act(Action::Fill(Fill::Back));
    assert_eq!(
        (device.room.filling().met().len(), device.counted.len()),
        (0, 1)
    );
}

#[test]
fn a_reload_after_handing_in_shows_nothing_of_the_sheet() {
    let mut device = begun(12);
    device.act(Action::HandIn);
    device.reload();
    assert_eq!(
        (device.phase(), device.room.filling().met().len()),
        (Phase::Welcome, 0)
    );
}

#[derive(Clone, Debug)]
enum Move {
    Act(Action),
    Wait(u64),
    Reload,
}

fn any_move() -> impl Strategy<Value = Move> {
    let act = |action| Just(Move::Act(action));
    prop_oneof![
        12 => (0u8..=5).prop_map(|code| Move::Act(Action::Fill(Fill::Choose(response(code))))),
        12 => act(Action::Fill(Fill::Next)),
        2 => act(Action::Fill(Fill::Back)),
        1 => (0usize..14).prop_map(|at| Move::Act(Action::Fill(Fill::Mend(at)))),
        2 => act(Action::HandIn),
        1 => act(Action::ToWelcome),
        2 => act(Action::Mine),
        1 => act(Action::ThrowAway),
        1 => act(Action::Touch),
        1 => prop::sample::select(vec![0, SECOND, 95 * SECOND, 2 * MINUTE, 13 * MINUTE])
            .prop_map(Move::Wait),
        1 => Just(Move::Reload),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_counted_is_what_was_last_chosen(
        moves in prop::collection::vec(any_move(), 0..200)
    ) {
        let mut device = Device::new(short());
        let mut chosen = [Response::CannotJudge; 12];
        for it in moves {
            let before = device.phase();
            let counted = device.counted.len();
            match it {
                Move::Act(action) => {
                    device.act(action);
                    if let (Phase::Statement(at), Action::Fill(Fill::Choose(response))) = (before, action) {
                        chosen[at] = response;
                        prop_assert_eq!(device.phase(), before);
                    }
                }
                Move::Wait(passed) => device.wait(passed),
                Move::Reload => device.reload(),
            }
            if counted < device.counted.len() {
                prop_assert_eq!(before, Phase::Review);
                let sheet = &device.counted[counted];
                for (at, place) in short().order.iter().enumerate() {
                    prop_assert_eq!(sheet.response(*place), chosen[at]);
                }
            }
            if !device.room.is_begun() {
                chosen = [Response::CannotJudge; 12];
                prop_assert_eq!(&device.draft, &None);
                prop_assert_eq!(device.room.filling().met().len(), 0);
            }
        }
    }

    #[test]
    fn a_begun_sheet_comes_back_from_its_text(
        sheet in any_sheet(full()), kept in 0usize..=28, touched in any::<u64>()
    ) {
        let draft = Draft {
            group: group_id(),
            form: samklang::domain::Form::Full,
            met: sheet.0[..kept].to_vec(),
            touched,
        };
        prop_assert_eq!(Draft::open(&draft.seal()), Some(draft));
    }

    #[test]
    fn a_begun_sheet_from_any_text_never_panics(text in ".*") {
        let _ = Draft::open(&text);
    }
}
