//! Pictures from outside: decoded with limits by pure-Rust decoders and encoded anew, so that no byte
//! of what was sent, and none of its metadata, is kept.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage,
    codecs::{jpeg::JpegEncoder, png::PngDecoder, webp::WebPDecoder},
};

/// Bytes of a picture that is sent.
const MOST_BYTES: usize = 5 * 1024 * 1024;
/// Pixels of a picture that is sent.
const MOST_PIXELS: u64 = 40_000_000;
/// Memory a decoder may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Why a picture was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    Unreadable,
    TooLarge,
    Animated,
}

/// What the bytes of a JPEG, PNG or WebP show, turned upright. Blocks for up to a second; call it
/// where blocking is allowed.
///
/// # Errors
/// Why the picture was refused.
pub fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| PictureError::Unreadable)?;
    match format {
        ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP => {}
        ImageFormat::Gif => return Err(PictureError::Animated),
        _ => return Err(PictureError::Unreadable),
    }
    if is_animated(bytes, format) {
        return Err(PictureError::Animated);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader
        .into_decoder()
        .map_err(|_| PictureError::Unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(PictureError::Unreadable);
    }
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Unreadable)?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok(picture)
}

/// The bytes of a JPEG.
///
/// # Errors
/// When it cannot be encoded.
pub fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, PictureError> {
    let mut encoded = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut encoded, 82);
    picture
        .write_with_encoder(encoder)
        .map_err(|_| PictureError::Unreadable)?;
    Ok(encoded)
}

fn is_animated(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png => {
            let decoder = PngDecoder::new(Cursor::new(bytes)).ok();
            decoder.is_some_and(|decoder| decoder.is_apng().unwrap_or(false))
        }
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation())
        }
        _ => false,
    }
}
