//! For analysts, and for checking the app: every figure of a file of sheets, as
//! JSON, whatever may be shown, through the tally and the statistics of the app.
//!
//! `cargo run --release --example score -- [--instrument full|short] FILE.csv`

#[cfg(not(target_arch = "wasm32"))]
mod arguments;
#[cfg(not(target_arch = "wasm32"))]
mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod table;

/// Exit status 2 with the reason, and nothing on standard output, when there is
/// nothing to compute from.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match score() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            std::process::ExitCode::from(2)
        }
    }
}

/// A browser has neither arguments nor files.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn score() -> Result<(), String> {
    use std::io::Write;

    let asked = arguments::read(std::env::args_os().skip(1))?;
    let name = asked.file.display();
    let bytes = std::fs::read(&asked.file)
        .map_err(|why| format!("{name} could not be read: {why}."))?;
    let tally = table::tally(&bytes, samklang::content::instrument(asked.form))
        .map_err(|fault| format!("{name}, {fault}"))?;
    let mut json = serde_json::to_vec(&figures::of(&tally))
        .map_err(|why| format!("The figures could not be written: {why}."))?;
    json.push(b'\n');
    std::io::stdout()
        .write_all(&json)
        .map_err(|why| format!("The figures could not be written: {why}."))
}
