//! What the command line asks for.

use samklang::domain::Form;
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "Usage: score [--instrument full|short] FILE.csv";

/// What is to be computed.
pub(crate) struct Asked {
    /// The form that the sheets answer; the full one when nothing is said.
    pub(crate) form: Form,
    /// The sheets.
    pub(crate) file: PathBuf,
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// In words, when they are not as in the usage.
pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Asked, String> {
    let fault = |why: &str| format!("{why}\n{USAGE}");
    let (mut form, mut file) = (None, None);
    let mut rest = arguments;
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--instrument") if form.is_some() => {
                return Err(fault("--instrument is given twice."));
            }
            Some("--instrument") => {
                form = match rest.next().as_deref().and_then(|it| it.to_str()) {
                    Some("full") => Some(Form::Full),
                    Some("short") => Some(Form::Short),
                    _ => return Err(fault("--instrument is full or short.")),
                };
            }
            Some(option) if option.starts_with('-') => {
                return Err(fault(&format!("There is no option {option}.")));
            }
            _ if file.is_some() => return Err(fault("One file at a time.")),
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    match file {
        Some(file) => Ok(Asked {
            form: form.unwrap_or(Form::Full),
            file,
        }),
        None => Err(fault("Which file?")),
    }
}
