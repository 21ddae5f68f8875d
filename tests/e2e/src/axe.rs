//! What axe finds on a page.

use crate::person::Person;
use crate::setting;
use serde_json::{Value, json};

/// WCAG 2.2 AA and everything below it.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const RUN: &str = r"
    const [tags, rules] = arguments;
    const only = rules.length
      ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
    return axe.run(document, { runOnly: only, resultTypes: ['violations'] })
      .then((found) => found.violations.flatMap((it) => it.nodes.map((node) => ({
        rule: it.id,
        place: node.target.join(' '),
        why: node.failureSummary || it.help,
      }))));
";

/// One thing that axe finds.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which rule.
    pub rule: String,
    /// The element's selector.
    pub place: String,
    /// What is wrong.
    pub why: String,
}

impl Person {
    /// What axe finds on the page as it is; only by some rules, if any are named.
    pub fn axe(&self, rules: &[&str]) -> Vec<Finding> {
        if self.run("return !window.axe", &[]) == json!(true) {
            // An own script element would be stopped by the page's policy.
            self.run(&format!("{}; window.axe = axe;", setting::axe()), &[]);
        }
        let found = self.run(RUN, &[json!(TAGS), json!(rules)]);
        let text = |it: &Value, name: &str| it[name].as_str().unwrap_or("").to_owned();
        let found = found.as_array().expect("a list").iter();
        found
            .map(|it| Finding {
                rule: text(it, "rule"),
                place: text(it, "place"),
                why: text(it, "why"),
            })
            .collect()
    }
}
