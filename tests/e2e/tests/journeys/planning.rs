//! A meeting is planned: from a template, with a level that says where the plan does
//! not agree with it, with a checklist that follows the plan, and from a file.

use std::path::PathBuf;

use e2e::{Person, Said, Site, Stored};
use samklang::codec::MeetingFile;
use samklang::content::Lang;
use samklang::content::text::{
    bring, cases, checklist, checks, common, kinds, level, meeting, meetings, plan,
    templates,
};
use samklang::domain::meeting::plan::Planner;
use samklang::domain::meeting::{Block, Check, Level, MeetingKind, Plan, RunSheet, Tick};
use samklang::domain::{Dimension, GroupId, Meeting, MeetingId};
use serde_json::{Value, json};

use crate::screens::Looks;

const ID: &str = "abcdefgh";
const MEETING: &str = "0123abcd";
/// Markup stays text, whoever writes it.
const TITLE: &str = "Dialogdag <b>maj</b>";

fn block(title: &str, minutes: u32, gives: Dimension, is_active: bool) -> Block {
    Block {
        gives: Some(gives),
        is_active,
        ..Block::new(title.to_owned(), minutes)
    }
}

/// A hundred minutes of which eighty are telling, at the level of working out
/// together; three plan it, and prepare together for an hour and a half.
fn telling() -> Plan {
    let planner = |who: &str| Planner {
        who: who.to_owned(),
        sees_to: "Lokalen".to_owned(),
    };
    Plan {
        title: TITLE.to_owned(),
        purpose: "<img src=x onerror=alert(1)>".to_owned(),
        level: Some(Level::Develop),
        team: ["Enheten", "Kommunen", "HR"].map(planner).into(),
        joint_minutes: Some(90),
        sheet: RunSheet::new(vec![
            block("Genomgång", 80, Dimension::Telling, false),
            block("Två och två", 20, Dimension::Exploring, true),
        ]),
        ..Plan::default()
    }
}

fn arranged(plan: Plan) -> Stored {
    let group = GroupId::parse(ID);
    let meeting = Meeting::new(MeetingId::parse(MEETING).unwrap(), group, plan);
    Stored::group(ID, "Elevhälsan").with_meeting(&meeting)
}

fn opens(person: &Person, page: &str) {
    person.opens(&format!("#/meetings/{MEETING}{page}"));
}

/// Somebody on whose device this is planned.
fn planner(site: &Site, plan: Plan) -> Person {
    let person = Person::at(site);
    person.finds_stored(&arranged(plan).texts());
    person
}

fn level_name(place: usize) -> String {
    plan::level_line(Lang::Sv, &(place + 1), &level::NAME[place].sv)
}

/// Arrow keys go from answer to answer, and choose.
fn arrows_to(person: &Person, words: &str) {
    for _ in 0..10 {
        if person.focus().name == words {
            return;
        }
        person.presses_key("ArrowDown");
    }
    person.fails(&format!("the arrows never came to “{words}”"));
}

fn stored_plan(person: &Person, id: &str) -> Value {
    let text = person.stored_text(&format!("samklang/meeting/{id}"));
    serde_json::from_str(&text.expect("a meeting")).unwrap()
}

/// A field comes to hold some words.
fn holds(person: &Person, label: impl Said, words: &str) {
    let label = label.said(Lang::Sv);
    person.waits_for(&format!("“{words}” in “{label}”"), || {
        person.field(label.clone()).contains(words).then_some(())
    });
}

#[test]
fn with_the_keyboard_from_a_template_to_a_level() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/meetings");
    person.sees_heading(meetings::TITLE);
    person.sees(meetings::NONE);
    // Without a name nothing is made, and the field says so.
    person.tabs_to(meetings::CREATE);
    person.presses_key("Enter");
    person.sees(meetings::NAME_MISSING);
    assert_eq!(person.focus().name, meetings::NAME_LABEL.sv);
    person.types(TITLE);
    person.tabs_to(kinds::ORDINARY_NAME);
    arrows_to(&person, kinds::DIGITAL_NAME.sv);
    person.tabs_to(meetings::CREATE);
    person.presses_key("Enter");
    person.sees_heading(TITLE);
    person.has_focus_on_heading();
    person.sees(kinds::DIGITAL_NAME);
    person.sees(meeting::sheet(Lang::Sv, &8, &60));
    let id = person.place().replace("#/meetings/", "");
    let stored = stored_plan(&person, &id).to_string();
    assert!(stored.contains(templates::DIGITAL[0].sv), "{stored}");

    // One step is named, and leads to its field.
    person.sees(meeting::NEXT_PURPOSE);
    person.tabs_to(meeting::NEXT_PURPOSE_BUTTON);
    person.presses_key("Enter");
    person.sees_heading(plan::TITLE);
    person.waits_for("the field of the purpose", || {
        (person.focus().name == plan::PURPOSE_LABEL.sv).then_some(())
    });
    person.types("Enas om två <i>steg</i>");
    person.sees(plan::ACCORD_NONE);
    person.tabs_to(level_name(0));
    arrows_to(&person, &level_name(3));
    // The template lets participants work enough for this level; what is not
    // planned yet is told.
    person.sees(plan::odd_planners(Lang::Sv, &0, &4, &3));
    person.sees(plan::odd_joint(Lang::Sv, &0, &4, &90));
    person.does_not_see("av samtalstiden. Till");
    for (at, who) in ["Enheten", "Kommunen", "HR"].iter().enumerate() {
        if 0 < at {
            person.tabs_to(plan::TEAM_ADD);
            person.presses_key("Enter");
            person.waits_for("the field of who", || {
                let id = person.run("return document.activeElement.id", &[]);
                let is_new = id == json!(format!("plan-who-{at}"));
                is_new.then_some(())
            });
        } else {
            person.tabs_to(plan::WHO_LABEL);
        }
        person.types(who);
        person.tabs_to(plan::SEES_TO_LABEL);
        person.types("Lokalen");
    }
    person.no_longer_sees(plan::odd_planners(Lang::Sv, &2, &4, &3));
    person.tabs_to(plan::JOINT_LABEL);
    person.types("90x");
    person.sees(plan::JOINT_WRONG);
    person.presses_key("Backspace");
    person.sees(plan::ACCORD_GOOD);
    person.does_not_see(plan::JOINT_WRONG);

    // All of it is there after a reload, and as it was written.
    person.reloads();
    person.sees(plan::ACCORD_GOOD);
    assert_eq!(person.field(plan::PURPOSE_LABEL), "Enas om två <i>steg</i>");
    assert!(person.has_chosen(level_name(3)));
    assert_eq!(person.field(plan::JOINT_LABEL), "90");
    person.presses(TITLE);
    person.sees_heading(TITLE);
    person.sees("Syfte: Enas om två <i>steg</i>");
    person.sees(level_name(3));
    person.sees(meeting::NEXT_DAY);
    person.has_a_quiet_console();
}

#[test]
fn eighty_per_cent_telling_is_told_at_level_four_and_fits_level_two() {
    let site = Site::open();
    let person = planner(&site, telling());
    opens(&person, "/plan");
    person.sees_heading(plan::TITLE);
    person.sees(plan::ACCORD_ODD);
    person.sees(plan::odd_passive(Lang::Sv, &"20 procent", &4, &50));
    person.sees(plan::odd_telling(Lang::Sv, &"80 procent", &4, &50));
    assert!(person.can_press(plan::TO_SHEET));
    person.chooses(level_name(1));
    person.sees(plan::ACCORD_GOOD);
    person.does_not_see(plan::TO_SHEET);
    // Less preparation than belongs to it; the word leads to the field.
    person.fills(plan::JOINT_LABEL, "19");
    person.sees(plan::odd_joint(Lang::Sv, &19, &2, &20));
    person.presses(plan::TO_JOINT);
    person.waits_for("the field", || {
        (person.focus().name == plan::JOINT_LABEL.sv).then_some(())
    });
    person.fills(plan::JOINT_LABEL, "20");
    person.sees(plan::ACCORD_GOOD);
    // Back at the higher level it is told again.
    person.chooses(level_name(3));
    person.sees(plan::odd_telling(Lang::Sv, &"80 procent", &4, &50));
    person.has_a_quiet_console();
}

#[test]
fn the_checklist_follows_the_plan_and_leads_to_what_is_missing() {
    let site = Site::open();
    let mut begun = telling();
    begun.level = None;
    begun.purpose.clear();
    let person = planner(&site, begun);
    opens(&person, "/checks");
    person.sees_heading(checklist::TITLE);
    person.sees(checklist::NO_LEVEL);
    // Of thirty-two: roles and preparation, times that add up, and everyone speaks;
    // the air is missing, since nothing can be cut.
    person.sees(checklist::total(Lang::Sv, &5, &32));
    person.sees(checks::A1_PURPOSE_WHY);
    person.presses(format!(
        "{}: {}",
        checklist::GO_FIELD.sv,
        checks::A1_PURPOSE.sv
    ));
    person.sees_heading(plan::TITLE);
    person.waits_for("the field of the purpose", || {
        (person.focus().name == plan::PURPOSE_LABEL.sv).then_some(())
    });
    person.types("Enas om två steg");
    person.goes_back();
    person.sees_heading(checklist::TITLE);
    person.sees(checklist::total(Lang::Sv, &6, &32));
    // Ticked by hand, by keyboard; the keyboard stays where it was.
    person.tabs_to(checks::B5_SOUND);
    person.presses_key("Space");
    person.sees(checklist::total(Lang::Sv, &7, &32));
    assert_eq!(person.focus().name, checks::B5_SOUND.sv);
    // The level is chosen, and fewer checks belong to it.
    person.presses(checklist::CHOOSE_LEVEL);
    person.sees_heading(plan::TITLE);
    person.waits_for("the levels", || {
        (person.focus().name == level_name(0)).then_some(())
    });
    person.presses_key("Space");
    person.presses(plan::TO_CHECKS);
    person.sees_heading(checklist::TITLE);
    let name = level::NAME[0].sv;
    person.sees(checklist::of_level(Lang::Sv, &1, &name, &18));
    person.does_not_see(checks::D3_RULES);
    // Those of the kind of meeting are ticked too, and stay.
    person.sees(checklist::kind_title(Lang::Sv, &kinds::ORDINARY_NAME.sv));
    person.chooses(kinds::ORDINARY_CHECKS[2]);
    person.reloads();
    person.sees(checklist::count(
        Lang::Sv,
        &1,
        &kinds::ORDINARY_CHECKS.len(),
    ));
    assert!(person.has_chosen(kinds::ORDINARY_CHECKS[2]));
    assert!(person.has_chosen(checks::B5_SOUND));
    person.sees(kinds::ORDINARY_LEADING[0]);
    person.has_a_quiet_console();
}

#[test]
fn what_is_missing_leads_to_other_pages_and_to_a_group() {
    let site = Site::open();
    let person = planner(&site, telling());
    opens(&person, "/checks");
    let rules = |what: &str| format!("{what}: {}", checks::D3_RULES.sv);
    assert!(person.can_press(rules(checklist::GO_RULES.sv)));
    let sent = format!("{}: {}", checklist::GO_FOLLOW.sv, checks::E1_SENT.sv);
    assert!(person.can_press(sent));
    let air = format!("{}: {}", checklist::GO_SHEET.sv, checks::C3_AIR.sv);
    assert!(person.can_press(air));
    // Without a group one is chosen first, or made by its name.
    opens(&person, "");
    person.presses(meeting::GROUP_LEAVE);
    person.sees(meeting::RULES_NONE);
    opens(&person, "/checks");
    person.presses(rules(checklist::GO_GROUP.sv));
    person.sees_heading(TITLE);
    person.waits_for("the groups", || {
        (person.focus().name == meeting::GROUP_LABEL.sv).then_some(())
    });
    person.presses(meeting::GROUP_SET);
    person.sees(meeting::GROUP_MISSING);
    person.fills(meeting::GROUP_NAME_OR, "Kustgruppen");
    person.presses(meeting::GROUP_SET);
    person.sees(meeting::group_was_set(Lang::Sv, &"Kustgruppen"));
    person.sees(meeting::rules_link(Lang::Sv, &"Kustgruppen"));
    person.opens("");
    person.sees("Kustgruppen");
    person.has_a_quiet_console();
}

#[test]
fn a_meeting_is_renamed_and_removed_only_after_a_question() {
    let site = Site::open();
    let person = planner(&site, telling());
    person.opens("#/meetings");
    person.sees(meetings::UNDATED);
    person.presses(TITLE);
    person.sees_heading(TITLE);
    person.fills(meeting::RENAME_LABEL, "");
    person.presses(meeting::RENAME);
    person.sees(meetings::NAME_MISSING);
    person.fills(meeting::RENAME_LABEL, "Dialogdagen");
    person.presses(meeting::RENAME);
    person.sees(meeting::renamed(Lang::Sv, &"Dialogdagen"));
    person.sees_heading("Dialogdagen");
    person.presses(meeting::REMOVE);
    person.sees(meeting::remove_title(Lang::Sv, &"Dialogdagen"));
    person.presses(common::CANCEL);
    person.no_longer_sees(meeting::REMOVE_WHAT);
    person.sees_heading("Dialogdagen");
    person.presses(meeting::REMOVE);
    person.presses(meeting::REMOVE_YES);
    person.sees_heading(meeting::MISSING_TITLE);
    person.has_focus_on_heading();
    person.presses(meeting::BACK_TO_LIST);
    person.sees_heading(meetings::TITLE);
    person.sees(meetings::NONE);
    assert_eq!(
        person.stored_text(&format!("samklang/meeting/{MEETING}")),
        None
    );
    opens(&person, "/plan");
    person.sees_heading(meeting::MISSING_TITLE);
    person.has_a_quiet_console();
}

#[test]
fn cases_inputs_and_roles_are_written_and_taken() {
    let site = Site::open();
    let person = planner(&site, telling());
    opens(&person, "/plan");
    person.presses(plan::INPUT_IDEAS);
    person.presses(plan::take(Lang::Sv, &cases::INPUTS[2].sv));
    holds(&person, plan::INPUT_LABEL, cases::INPUTS[2].sv);
    person.presses(plan::CASE_IDEAS);
    person.presses(plan::take(Lang::Sv, &cases::TITLE[1].sv));
    person.sees(plan::case_taken(Lang::Sv, &cases::TITLE[1].sv));
    holds(&person, plan::case_label(Lang::Sv, &1), cases::SECOND[1].sv);
    person.presses(plan::CASE_ADD);
    person.fills(plan::case_label(Lang::Sv, &2), "Vårt eget <fall>");
    person.presses(plan::case_remove(Lang::Sv, &1));
    person.sees(plan::ROW_REMOVED);
    holds(&person, plan::case_label(Lang::Sv, &1), "Vårt eget <fall>");
    person.fills(plan::ROLES_LABEL, "leder\nantecknar");
    person.fills(plan::AMONG_LABEL, "Ada\nBo\nCleo");
    person.sees("leder: Ada");
    person.sees("antecknar: Bo");
    person.presses(plan::FURTHER);
    person.sees("leder: Bo");
    person.sees("antecknar: Cleo");
    person.sets(plan::DAY_LABEL, "2027-05-11");
    person.sets(plan::BEGINS_LABEL, "13:30");
    person.sets(plan::KIND_LABEL, kinds::LARGE_NAME);
    person.reloads();
    person.sees("leder: Bo");
    opens(&person, "");
    person.sees(kinds::LARGE_NAME);
    person.sees("11 maj 2027, kl. 13.30–15.10");
    person.has_a_quiet_console();
}

/// A file to choose, gone when it is dropped.
struct Chosen(PathBuf);

impl Chosen {
    fn of(name: &str, text: &str) -> Chosen {
        let name = format!("samklang-plan-{name}-{}.json", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, text).unwrap();
        Chosen(path)
    }
}

impl Drop for Chosen {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The text of a file, as somebody may have got it.
fn file() -> String {
    let mut plan = telling();
    plan.tick(Tick::Check(Check::Sound), true);
    plan.kind = MeetingKind::Hybrid;
    let group = "Elevhälsan".to_owned();
    MeetingFile { group, plan }.write()
}

#[test]
fn a_plan_from_a_file_is_looked_at_and_added_as_a_copy() {
    let site = Site::open();
    let person = planner(&site, telling());
    person.opens("#/meetings");
    person.sees_heading(meetings::TITLE);
    let before = stored_plan(&person, MEETING);
    let chosen = Chosen::of("whole", &file());
    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.sees(meetings::bring_found(Lang::Sv, &TITLE));
    person.sees(kinds::HYBRID_NAME);
    person.sees(meeting::sheet(Lang::Sv, &2, &100));
    person.sees(meetings::bring_group_here(Lang::Sv, &"Elevhälsan"));
    person.presses(common::CANCEL);
    person.no_longer_sees(bring::ADD);
    let copy = format!("{TITLE} (kopia)");
    person.does_not_see(copy.clone());

    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.presses(bring::ADD);
    person.sees(meetings::bring_added(Lang::Sv, &copy));
    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.presses(bring::ADD);
    let second = format!("{TITLE} (kopia 2)");
    person.sees(meetings::bring_added(Lang::Sv, &second));
    assert_eq!(stored_plan(&person, MEETING), before, "what was here stays");
    person.presses(bring::open(Lang::Sv, &second));
    person.sees_heading(second);
    person.sees("Syfte: <img src=x onerror=alert(1)>");
    person.sees(meeting::rules_of(Lang::Sv, &"Elevhälsan"));
    person.has_a_quiet_console();
}

#[test]
fn a_plan_that_is_not_right_is_refused_with_its_place() {
    let site = Site::open();
    let person = planner(&site, telling());
    person.opens("#/meetings");
    person.sees_heading(meetings::TITLE);
    let stored = person.stored();
    let refuses = |text: &str, words: &str| {
        let chosen = Chosen::of("refused", text);
        person.chooses_file(meetings::BRING_LABEL, &chosen.0);
        person.sees(words);
        person.sees(bring::NOTHING);
        assert_eq!(person.stored(), stored, "nothing was added or changed");
    };
    let whole = file();
    let changed = |from: &str, to: &str| {
        let text = whole.replacen(from, to, 1);
        assert_ne!(text, whole);
        text
    };
    // Half of it ends on its last line.
    let half: Vec<&str> = whole.lines().take(12).collect();
    refuses(&half.join("\n"), "ingen JSON-fil (rad 12, tecken");
    // A title that is too long, on the sixth line.
    let title = format!("\"title\": \"{}\"", "x".repeat(201));
    let long = changed(&format!("\"title\": \"{TITLE}\""), &title);
    refuses(&long, "är för långt eller hör inte dit på rad 6, tecken");
    let endless = changed("\"minutes\": 20,", "\"minutes\": 601,");
    refuses(&endless, "block 2 i körschemat");
    let odd = changed("b5_sound", "z9_nothing");
    refuses(&odd, meetings::BRING_DAMAGED_TICKS.sv);
    refuses(
        &changed("\"version\": 1", "\"version\": 2"),
        bring::NEWER.sv,
    );
    refuses("{\"mine\": true}", meetings::BRING_NOT_OURS.sv);
    refuses(&" ".repeat(500_001), meetings::BRING_TOO_LARGE.sv);
    // And the right one is still welcome.
    let chosen = Chosen::of("right", &whole);
    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.sees(meetings::bring_found(Lang::Sv, &TITLE));
    person.does_not_see(bring::NOTHING);
    person.has_a_quiet_console();
}

#[test]
fn planning_can_be_used_by_everyone() {
    let site = Site::open();
    let person = Person::at(&site);
    let mut looks = Looks::of(&person);
    person.opens("#/meetings");
    person.sees(meetings::NONE);
    looks.at("meetings-none");
    let mut whole = telling();
    whole.kind = MeetingKind::Choosing;
    whole.cases = vec!["Ett fall".to_owned()];
    whole.rotation.roles = vec!["leder".to_owned(), "antecknar".to_owned()];
    whole.rotation.people = vec!["Ada".to_owned(), "Bo".to_owned()];
    person.finds_stored(&arranged(whole).texts());
    person.opens("#/meetings");
    person.sees(meetings::UNDATED);
    let chosen = Chosen::of("looked-at", &file());
    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.sees(bring::ADD);
    looks.at("meetings");
    let chosen = Chosen::of("looked-at", "{}");
    person.chooses_file(meetings::BRING_LABEL, &chosen.0);
    person.sees(bring::NOTHING);
    looks.here("meetings-refused");
    opens(&person, "");
    looks.at_and_on_paper("meeting");
    for _ in 0..2 {
        person.presses(meeting::REMOVE);
        person.sees(meeting::REMOVE_WHAT);
        looks.here("meeting-remove");
        person.presses(common::CANCEL);
        person.no_longer_sees(meeting::REMOVE_WHAT);
        person.switches_language();
    }
    person.presses(meeting::GROUP_LEAVE);
    person.sees(meeting::RULES_NONE);
    looks.at("meeting-without-group");
    opens(&person, "/plan");
    looks.at_and_on_paper("plan");
    person.presses(plan::INPUT_IDEAS);
    person.presses(plan::CASE_IDEAS);
    person.fills(plan::JOINT_LABEL, "mycket");
    person.sees(plan::JOINT_WRONG);
    looks.here("plan-open");
    opens(&person, "/checks");
    looks.at_and_on_paper("checks");
    person.opens("#/meetings/zzzzzzzz");
    person.sees_heading(meeting::MISSING_TITLE);
    looks.at("meeting-missing");
    looks.end();
}
