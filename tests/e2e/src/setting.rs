//! Where site, browser and driver are. `cargo xtask test` says so.

use std::path::PathBuf;

/// The folder of the finished site.
pub fn dist() -> PathBuf {
    path("SAMKLANG_DIST")
}

pub(crate) fn chromium() -> PathBuf {
    path("SAMKLANG_CHROMIUM")
}

pub(crate) fn chromedriver() -> PathBuf {
    path("SAMKLANG_CHROMEDRIVER")
}

/// The text of axe.
pub(crate) fn axe() -> String {
    let file = path("SAMKLANG_AXE");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()))
}

/// The folder with the packages of SurveyJS, if it could be had.
pub fn survey() -> Option<PathBuf> {
    let folder = std::env::var_os("SAMKLANG_SURVEY").filter(|value| !value.is_empty());
    folder.map(PathBuf::from)
}

/// Where pictures go.
pub fn screenshots() -> PathBuf {
    let folder = xtask::project::root().join("target/screenshots");
    std::fs::create_dir_all(&folder).expect("the folder for pictures");
    folder
}

fn path(name: &str) -> PathBuf {
    let value = std::env::var_os(name).filter(|value| !value.is_empty());
    value.map(PathBuf::from).unwrap_or_else(|| {
        panic!(
            "{name} is not set. The journeys need the finished site and a browser: \
             run them through `cargo xtask test --only e2e`."
        )
    })
}
