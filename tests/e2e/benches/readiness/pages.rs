//! The pages that are measured, in one folder: the finished site, and beside it
//! the same questionnaire as plain HTML and in SurveyJS.

use samklang::codec::{Invitation, Named};
use samklang::content::text::{answer, common};
use samklang::content::{CANNOT_JUDGE, Lang, Text, instrument, statement, steps};
use samklang::domain::{Form, Item, Limit, Mark, Station};
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The language of every page.
pub(crate) const LANG: Lang = Lang::Sv;
const FORM: Form = Form::Full;
const GROUP: &str = "abcdefgh";

/// A page to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The first statement as HTML and style, nothing else.
    Plain,
    /// All statements below one another.
    PlainWhole,
    /// The phone's page.
    Phone,
    /// Answering in the main app, as it was before phones had a page.
    Before,
    /// SurveyJS.
    Survey,
}

impl Page {
    pub(crate) const ALL: [Page; 5] = [
        Page::Plain,
        Page::PlainWhole,
        Page::Phone,
        Page::Before,
        Page::Survey,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Page::Plain => "plain HTML, statement 1",
            Page::PlainWhole => "plain HTML, all 28",
            Page::Phone => "phone's page, `a/`",
            Page::Before => "before: in the main app",
            Page::Survey => "SurveyJS",
        }
    }

    /// Whether a module takes over, and whether there is a welcome to go on from.
    pub(crate) const fn traits(self) -> (bool, bool) {
        match self {
            Page::Plain | Page::PlainWhole | Page::Survey => (false, false),
            Page::Phone => (true, true),
            // It is drawn by the module from the start.
            Page::Before => (false, true),
        }
    }

    /// Where it is on the site.
    pub(crate) fn place(self) -> String {
        match self {
            Page::Plain => "plain/".to_owned(),
            Page::PlainWhole => "whole/".to_owned(),
            Page::Phone => format!("a/#{}", invitation().fragment()),
            Page::Before => format!("#/group/{GROUP}/answer"),
            Page::Survey => "survey/".to_owned(),
        }
    }

    /// What the device has stored.
    pub(crate) fn kept(self) -> Vec<(String, String)> {
        match self {
            Page::Before => {
                let group = e2e::Stored::group(GROUP, "Elevhälsan");
                group.with_open(FORM, &[], 8).texts()
            }
            _ => Vec::new(),
        }
    }
}

/// How many statements there are.
pub(crate) fn statements() -> usize {
    instrument(FORM).order.len()
}

fn invitation() -> Invitation {
    Invitation {
        instrument: instrument(FORM),
        mark: Mark::new(e2e::MARK).unwrap(),
        station: Station::FRONT,
        limit: Limit::default(),
        meeting: Named::of("våra tisdagsmöten"),
        audience: Named::Nothing,
    }
}

/// A folder that goes when this does.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The site with the pages beside it; SurveyJS only if its packages are there.
    pub(crate) fn fill(site: &Path, survey: Option<&Path>) -> Folder {
        let name = format!("samklang-readiness-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(name));
        let files = xtask::stamp::files(site).expect("the finished site");
        for file in &files {
            folder.copy(&site.join(file), file);
        }
        let style = files
            .iter()
            .find(|it| it.starts_with("phone-") && it.ends_with(".css"));
        let style = style.expect("the phone's style");
        folder.write("plain/index.html", &plain(style, 1));
        folder.write("whole/index.html", &plain(style, statements()));
        folder.write("first/index.html", "<!doctype html><title>First</title>");
        if let Some(packages) = survey {
            for file in [
                "survey-core/survey.core.min.js",
                "survey-core/survey-core.fontless.min.css",
                "survey-js-ui/survey-js-ui.min.js",
            ] {
                folder.copy(&packages.join(file), &format!("survey/{file}"));
            }
            folder.write("survey/index.html", SURVEY);
            folder.write("survey/questions.js", &questions());
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    fn copy(&self, from: &Path, to: &str) {
        let bytes = std::fs::read(from);
        let bytes = bytes.unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        self.put(to, &bytes);
    }

    fn write(&self, name: &str, text: &str) {
        self.put(name, text.as_bytes());
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let file = self.0.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The items in the order in which they are answered.
fn items() -> impl Iterator<Item = &'static Item> {
    let instrument = instrument(FORM);
    instrument.order.iter().map(|at| &instrument.items[*at])
}

/// The answers to an item with their values.
fn choices(item: &Item) -> impl Iterator<Item = (usize, Text)> {
    let steps = steps(item.measure).iter().copied();
    (1..).zip(steps).chain([(0, CANNOT_JUDGE)])
}

/// The first statements below one another, with the style of the phone's page.
fn plain(style: &str, first: usize) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<link rel=\"stylesheet\" href=\"../{style}\">\n\
         <link rel=\"icon\" href=\"../icon.svg\">\n\
         </head>\n<body>\n<form class=\"answering\" method=\"post\">\n",
        LANG.code(),
        answer::TITLE.get(LANG),
    );
    for item in items().take(first) {
        let words = statement(item.id).get(LANG);
        let _ = writeln!(
            page,
            "<fieldset class=\"statement\">\n<legend><h1>{words}</h1></legend>"
        );
        for (value, label) in choices(item) {
            let _ = writeln!(
                page,
                "<label class=\"option step\"><input type=\"radio\" name=\"{}\" \
                 value=\"{value}\"><span>{}</span></label>",
                item.id,
                label.get(LANG),
            );
        }
        page.push_str("</fieldset>\n");
    }
    let _ = writeln!(
        page,
        "<button class=\"button\">{}</button>\n</form>\n</body>\n</html>",
        common::NEXT.get(LANG)
    );
    page
}

/// As its documentation has it, with all files named in the head, and without
/// the fonts that its usual style brings.
const SURVEY: &str = r#"<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SurveyJS</title>
<link rel="stylesheet" href="survey-core/survey-core.fontless.min.css">
<link rel="icon" href="../icon.svg">
<script defer src="survey-core/survey.core.min.js"></script>
<script defer src="survey-js-ui/survey-js-ui.min.js"></script>
<script defer src="questions.js"></script>
</head>
<body><div id="survey"></div></body>
</html>
"#;

/// One statement a page, so that only one is drawn.
fn questions() -> String {
    let elements: Vec<_> = items()
        .map(|item| {
            let choices: Vec<_> = choices(item)
                .map(|(value, label)| json!({ "value": value, "text": label.get(LANG) }))
                .collect();
            json!({
                "type": "radiogroup", "name": item.id,
                "title": statement(item.id).get(LANG), "choices": choices,
            })
        })
        .collect();
    let model = json!({
        "questionsOnPageMode": "questionPerPage", "showProgressBar": true,
        "elements": elements,
    });
    format!("new Survey.Model({model}).render(document.getElementById('survey'));\n")
}
