//! Frames as a film, which the browser takes for what its camera sees.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::view::{Look, code, frame};

/// Of the colour planes of a grey picture.
const GREY: u8 = 128;

/// A film in a file of its own, gone when this is. The browser repeats it.
#[derive(Debug)]
pub struct Video(PathBuf);

impl Video {
    /// Somebody holds up one code after the other, each for a second.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn of(texts: &[&str], look: &Look) -> Video {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("samklang-camera-{}-{number}.y4m", std::process::id());
        let file = std::env::temp_dir().join(name);
        let frames: Vec<Vec<u8>> =
            texts.iter().map(|it| frame(&code(it), look)).collect();
        write(&file, look, &frames).expect("a place for a film");
        Video(file)
    }

    /// A film for later: until it shows something, an empty room.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn empty() -> Video {
        Video::of(&["NOTHING"], &Look::SHARP)
    }

    /// From the next time that a camera starts, the film shows these codes.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn shows(&self, texts: &[&str], look: &Look) {
        let frames: Vec<Vec<u8>> =
            texts.iter().map(|it| frame(&code(it), look)).collect();
        write(&self.0, look, &frames).expect("a place for a film");
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Video {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Y4M: a line about all, then each frame's grey and its two planes of colour,
/// half as wide and half as high.
fn write(file: &Path, look: &Look, frames: &[Vec<u8>]) -> std::io::Result<()> {
    /// Frames a second.
    const RATE: usize = 10;
    let (width, height) = (look.width, look.height);
    let colour = vec![GREY; width.div_ceil(2) * height.div_ceil(2) * 2];
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    writeln!(
        out,
        "YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420jpeg"
    )?;
    for frame in frames {
        for _ in 0..RATE {
            writeln!(out, "FRAME")?;
            out.write_all(frame)?;
            out.write_all(&colour)?;
        }
    }
    out.flush()
}
