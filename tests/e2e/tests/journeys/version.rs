//! A new version of the site is taken when the person says so, on the start page
//! and with nothing in progress.

use e2e::{Person, Site, Stored};
use samklang::content::text::{collect, result, start};
use samklang::domain::Form;

use crate::steps::{EIGHT, closes_the_round};

const ID: &str = "abcdefgh";

fn is_newer(person: &Person) -> bool {
    let script = "return !!document.querySelector('meta[name=newer]')";
    person.run(script, &[]) == serde_json::json!(true)
}

#[test]
fn a_new_version_waits_until_nothing_is_in_progress() {
    let site = Site::open_copy();
    let person = Person::at(&site);
    let open = Stored::group(ID, "Elevhälsan").with_open(Form::Short, &EIGHT[..6], 6);
    person.finds_stored(&open.texts());
    person.opens("");
    person.sees(start::OFFLINE_READY);
    site.gets_a_new_version();

    // A round is open: told, and not offered.
    person.reloads();
    person.sees(start::UPDATE_WAIT);
    assert!(!person.can_press(start::UPDATE_TAKE));
    person.reloads();
    person.sees(start::UPDATE_WAIT);
    assert!(!is_newer(&person), "nobody took it");

    // Elsewhere it is not spoken of.
    person.opens(&format!("#/group/{ID}/collect"));
    person.sees_heading(collect::TITLE);
    person.does_not_see(start::UPDATE_WAIT);
    closes_the_round(&person);
    person.sees_heading(result::TITLE);
    person.does_not_see(start::UPDATE_READY);

    person.opens("#/");
    person.sees(start::UPDATE_READY);
    person.presses(start::UPDATE_TAKE);
    person.waits_for("the new version", || is_newer(&person).then_some(()));
    person.sees_heading(start::TITLE);
    person.sees("Elevhälsan");
    person.sees(start::OFFLINE_READY);
    person.does_not_see(start::UPDATE_READY);
    person.reloads();
    person.sees(start::OFFLINE_READY);
    assert!(is_newer(&person));
    person.does_not_see(start::UPDATE_READY);
}
