//! A coloured picture as a grey one.

/// The grey of a picture in red, green, blue and opacity, a byte each, as a
/// canvas gives it.
pub fn luma(rgba: &[u8]) -> Vec<u8> {
    let grey = |pixel: &[u8]| match *pixel {
        // Parts of 256, as an eye sees them.
        [red, green, blue, _] => {
            let [red, green, blue] = [red, green, blue].map(u32::from);
            ((77 * red + 150 * green + 29 * blue) >> 8) as u8
        }
        _ => 0,
    };
    rgba.chunks_exact(4).map(grey).collect()
}
