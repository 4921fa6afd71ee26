//! Portraits: cut square and made small.

use image::imageops::FilterType;
pub use platform::picture::{PictureError, jpeg as encode};

/// Edge of a portrait in pixels.
const EDGE: u32 = 320;

/// A JPEG of [`EDGE`] pixels square from the bytes of a picture. Blocks; see
/// [`platform::picture::decode`].
///
/// # Errors
/// Why the picture was refused.
pub fn reencode(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = platform::picture::decode(bytes)?;
    let small = picture.resize_to_fill(EDGE, EDGE, FilterType::Triangle);
    encode(&small.to_rgb8())
}
