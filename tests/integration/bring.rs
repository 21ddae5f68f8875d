//! Bringing in a result: a copy beside what is there, or words on why not.

use samklang::app::bring::{Bring, refusal};
use samklang::app::bringing::Refusal;
use samklang::codec::{Position, ResultFault, ResultFile, Spot};
use samklang::content::Lang;
use samklang::domain::consistency::{Clash, Contradiction, Place};
use samklang::domain::{Dimension, Form, Group, GroupId, Pair, Shown};

use super::helper::{closed, full, group_id, round, varied};

fn file() -> ResultFile {
    ResultFile {
        group: "Elevhälsan".to_owned(),
        meeting: "Måndagsmötet".to_owned(),
        rounds: vec![round(closed(full(), &varied(full(), 9)))],
        agreements: Vec::new(),
    }
}

fn id(bits: u64) -> GroupId {
    GroupId::from_bits(bits)
}

#[test]
fn what_was_found_becomes_a_group_of_its_own() {
    let found = Bring::chosen(&file().write());
    assert_eq!(found, Bring::Found(file()));
    let group = found.copy(group_id(), &[], Lang::Sv).unwrap();
    assert_eq!(group.id, group_id());
    assert_eq!(group.name, "Elevhälsan (kopia)");
    assert_eq!(group.meeting, "Måndagsmötet");
    assert_eq!(group.rounds, file().rounds);
    let rest = Group {
        meeting: group.meeting.clone(),
        rounds: group.rounds.clone(),
        ..Group::new(group_id(), group.name.clone())
    };
    assert_eq!(group, rest, "nothing else is made up");
}

#[test]
fn a_copy_has_a_name_that_no_other_group_has() {
    let found = Bring::Found(file());
    let mut known = vec![Group::new(id(1), "Elevhälsan".to_owned())];
    for (sv, en) in [
        ("Elevhälsan (kopia)", "Elevhälsan (copy)"),
        ("Elevhälsan (kopia 2)", "Elevhälsan (copy 2)"),
        ("Elevhälsan (kopia 3)", "Elevhälsan (copy 3)"),
    ] {
        for (lang, name) in [(Lang::Sv, sv), (Lang::En, en)] {
            let copy = found.copy(group_id(), &known, lang).unwrap();
            assert_eq!(copy.name, name);
            known.push(Group::new(id(known.len() as u64 + 1), copy.name));
        }
    }
}

#[test]
fn without_a_file_nothing_can_be_added() {
    for bring in [
        Bring::Ready,
        Bring::chosen("hej"),
        Bring::Refused(Refusal::Unreadable),
        Bring::Added(group_id(), "Elevhälsan (kopia)".to_owned()),
    ] {
        assert_eq!(bring.copy(id(7), &[], Lang::Sv), None);
    }
}

/// Every reason, with what the words must name.
fn reasons() -> Vec<(Refusal<ResultFault>, Vec<&'static str>)> {
    let at = Position {
        line: 12,
        column: 34,
    };
    let contradiction = |at, what| {
        Refusal::Fault(ResultFault::Contradicting {
            round: 3,
            form: Form::Full,
            what: Contradiction { at, what },
        })
    };
    let u = Place::Dimension(Dimension::Exploring);
    let pair = Place::Pair(Pair::InsideOutside);
    let fault = Refusal::Fault;
    let mut reasons = vec![
        (Refusal::Unreadable, vec![]),
        (fault(ResultFault::TooLarge), vec!["1 MB"]),
        (fault(ResultFault::NotJson(at)), vec!["12"]),
        (fault(ResultFault::NotOurs), vec!["Samklang"]),
        (fault(ResultFault::Newer), vec!["Samklang"]),
        (
            fault(ResultFault::Damaged(Spot::Text(at))),
            vec!["12", "34"],
        ),
        (fault(ResultFault::Damaged(Spot::Round(3))), vec!["3"]),
    ];
    for clash in [
        Clash::TooManySheets,
        Clash::OtherForm,
        Clash::NotReleased(Shown::Detail),
        Clash::MoreThanSheets,
        Clash::Sum,
        Clash::SumOfSquares,
        Clash::PairPeople,
        Clash::PairSum,
        Clash::Agreement,
        Clash::SpreadWords,
        Clash::Alpha,
        Clash::LeanWords,
        Clash::CannotJudge,
        Clash::Cells,
        Clash::LoneAnswer,
        Clash::Split,
        Clash::Focus,
        Clash::ClimateFirst,
    ] {
        reasons.push((contradiction(u, clash), vec!["3"]));
    }
    reasons.push((contradiction(pair, Clash::Sum), vec!["3", "minus"]));
    reasons.push((contradiction(Place::Item(0), Clash::Split), vec!["3", "U1"]));
    reasons.push((contradiction(Place::Round, Clash::Focus), vec!["3"]));
    reasons
}

#[test]
fn each_reason_has_words_of_its_own_that_say_what_to_do() {
    for (lang, verbs) in [
        (Lang::Sv, ["Välj", "välj", "Försök"]),
        (Lang::En, ["Choose", "choose", "Try"]),
    ] {
        let mut said: Vec<String> = Vec::new();
        for (why, names) in reasons() {
            let words = refusal(why, lang);
            assert!(verbs.iter().any(|verb| words.contains(verb)), "{words}");
            for name in names {
                assert!(words.contains(name), "{name} in {words}");
            }
            assert!(!said.contains(&words), "{words}");
            said.push(words);
        }
    }
}
