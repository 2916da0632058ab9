//! Pictures in files: PNG, JPEG and GIF, and those that SWF tags hold.

use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use swf::{BitmapFormat, DefineBitsLossless, Tag};
use thiserror::Error;

use super::{Bitmap, MAX_PIXELS};
use crate::symbols::LoadedMovie;

/// Why a picture can't be read.
#[derive(Debug, Error)]
pub enum ImageError {
    /// Neither PNG nor JPEG nor GIF.
    #[error("neither PNG nor JPEG nor GIF")]
    UnknownFormat,
    /// The file contradicts itself or ends too early.
    #[error("damaged: {0}")]
    Damaged(String),
    /// There is more of it than is kept.
    #[error("larger than {MAX_PIXELS} pixels")]
    TooLarge,
}

/// Reads a PNG, JPEG or GIF, of which the first picture counts.
///
/// # Errors
///
/// [`ImageError`] says what is wrong with it.
pub fn decode(file: &[u8]) -> Result<Bitmap, ImageError> {
    match file {
        [0x89, b'P', b'N', b'G', ..] => decode_png(file),
        [0xFF, 0xD8, ..] => decode_jpeg(file),
        [b'G', b'I', b'F', b'8', ..] => decode_gif(file),
        _ => Err(ImageError::UnknownFormat),
    }
}

fn damaged(error: impl std::fmt::Display) -> ImageError {
    ImageError::Damaged(error.to_string())
}

/// The size, where it is one of a picture that is kept.
fn size(width: u64, height: u64) -> Result<(i32, i32), ImageError> {
    if width * height > MAX_PIXELS {
        return Err(ImageError::TooLarge);
    }
    Ok((width as i32, height as i32))
}

fn bitmap(
    width: i32,
    height: i32,
    is_transparent: bool,
    colors: &[u32],
) -> Result<Bitmap, ImageError> {
    Bitmap::of_pixels(width, height, is_transparent, colors)
        .ok_or_else(|| ImageError::Damaged("it has no pixels".into()))
}

fn rgb(channels: &[u8]) -> u32 {
    u32::from(channels[0]) << 16 | u32::from(channels[1]) << 8 | u32::from(channels[2])
}

fn decode_png(file: &[u8]) -> Result<Bitmap, ImageError> {
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = size(reader.info().width.into(), reader.info().height.into())?;
    let length = reader.output_buffer_size().ok_or(ImageError::TooLarge)?;
    let mut data = vec![0; length];
    let info = reader.next_frame(&mut data).map_err(damaged)?;
    let samples = info.color_type.samples();
    let pixels = data[..info.buffer_size()].chunks_exact(samples);
    let colors: Vec<u32> = pixels
        .map(|pixel| match *pixel {
            [gray] => 0xFF00_0000 | (u32::from(gray) * 0x01_0101),
            [gray, alpha] => (u32::from(alpha) << 24) | (u32::from(gray) * 0x01_0101),
            [_, _, _, alpha] => u32::from(alpha) << 24 | rgb(pixel),
            _ => 0xFF00_0000 | rgb(pixel),
        })
        .collect();
    bitmap(width, height, samples % 2 == 0, &colors)
}

fn decode_jpeg(file: &[u8]) -> Result<Bitmap, ImageError> {
    let mut decoder = jpeg_decoder::Decoder::new(file);
    decoder.read_info().map_err(damaged)?;
    let info = decoder
        .info()
        .ok_or_else(|| ImageError::Damaged("it has no header".into()))?;
    let (width, height) = size(info.width.into(), info.height.into())?;
    let data = decoder.decode().map_err(damaged)?;
    let colors: Vec<u32> = match info.pixel_format {
        jpeg_decoder::PixelFormat::L8 => data
            .iter()
            .map(|&gray| u32::from(gray) * 0x01_0101)
            .collect(),
        jpeg_decoder::PixelFormat::L16 => data
            .chunks_exact(2)
            .map(|gray| u32::from(gray[1]) * 0x01_0101)
            .collect(),
        jpeg_decoder::PixelFormat::RGB24 => data.chunks_exact(3).map(rgb).collect(),
        jpeg_decoder::PixelFormat::CMYK32 => data
            .chunks_exact(4)
            .map(|inks| {
                let black = u32::from(inks[3]);
                let channel = |ink: u8| (u32::from(ink) * black + 127) / 255;
                channel(inks[0]) << 16 | channel(inks[1]) << 8 | channel(inks[2])
            })
            .collect(),
    };
    bitmap(width, height, false, &colors)
}

fn decode_gif(file: &[u8]) -> Result<Bitmap, ImageError> {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(file).map_err(damaged)?;
    let (width, height) = size(decoder.width().into(), decoder.height().into())?;
    let mut colors = vec![0; width as usize * height as usize];
    let frame = decoder
        .read_next_frame()
        .map_err(damaged)?
        .ok_or_else(|| ImageError::Damaged("it has no picture".into()))?;
    let across = usize::from(frame.width);
    for (index, pixel) in frame.buffer.chunks_exact(4).enumerate() {
        let (x, y) = (
            index % across + usize::from(frame.left),
            index / across + usize::from(frame.top),
        );
        if x < width as usize
            && let Some(color) = colors.get_mut(y * width as usize + x)
        {
            *color = u32::from(pixel[3]) << 24 | rgb(pixel);
        }
    }
    bitmap(width, height, true, &colors)
}

/// A picture as a PNG file.
///
/// # Errors
///
/// What the encoder says.
pub fn encode_png(bitmap: &Bitmap) -> Result<Vec<u8>, ImageError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, bitmap.width() as u32, bitmap.height() as u32);
    encoder.set_color(if bitmap.is_transparent() {
        png::ColorType::Rgba
    } else {
        png::ColorType::Rgb
    });
    let mut data = Vec::new();
    for (x, y) in bitmap.region().points() {
        let color = bitmap.pixel(x, y);
        data.extend([(color >> 16) as u8, (color >> 8) as u8, color as u8]);
        if bitmap.is_transparent() {
            data.push((color >> 24) as u8);
        }
    }
    let mut writer = encoder.write_header().map_err(damaged)?;
    writer.write_image_data(&data).map_err(damaged)?;
    writer.finish().map_err(damaged)?;
    Ok(file)
}

/// A JPEG file of a picture, of a quality between 1 and 100. A JPEG has no transparency: what is transparent lies on black.
///
/// # Errors
///
/// [`ImageError::Damaged`] where the picture is wider or higher than a JPEG can be.
pub fn encode_jpeg(bitmap: &Bitmap, quality: u8) -> Result<Vec<u8>, ImageError> {
    let mut data = Vec::new();
    for (x, y) in bitmap.region().points() {
        let color = bitmap.pixel(x, y);
        let alpha = color >> 24;
        data.extend([16, 8, 0].map(|shift| ((color >> shift & 0xFF) * alpha / 0xFF) as u8));
    }
    let width = u16::try_from(bitmap.width()).map_err(damaged)?;
    let height = u16::try_from(bitmap.height()).map_err(damaged)?;
    let mut file = Vec::new();
    jpeg_encoder::Encoder::new(&mut file, quality.clamp(1, 100))
        .encode(&data, width, height, jpeg_encoder::ColorType::Rgb)
        .map_err(damaged)?;
    Ok(file)
}

/// The picture of a character of a SWF.
///
/// # Errors
///
/// [`ImageError::UnknownFormat`] where the character is none.
pub fn of_character(movie: &LoadedMovie, character: u16) -> Result<Bitmap, ImageError> {
    match movie.definition(character) {
        Some(Tag::DefineBits { jpeg_data, .. }) => {
            let tables = movie
                .movie
                .jpeg_tables
                .clone()
                .and_then(|range| movie.movie.bytes.get(range))
                .unwrap_or_default();
            decode(&glue(tables, jpeg_data))
        }
        Some(Tag::DefineBitsJpeg2 { jpeg_data, .. }) => decode(&tidied(jpeg_data)),
        Some(Tag::DefineBitsJpeg3(tag)) => {
            let opaque = decode(&tidied(tag.data))?;
            with_alpha(opaque, tag.alpha_data)
        }
        Some(Tag::DefineBitsLossless(tag)) => lossless(&tag),
        _ => Err(ImageError::UnknownFormat),
    }
}

/// Tables and picture in one: without the first one's end and the second one's start.
fn glue(tables: &[u8], picture: &[u8]) -> Vec<u8> {
    let mut file = tidied(tables);
    if file.ends_with(&[0xFF, 0xD9]) {
        file.truncate(file.len() - 2);
    }
    let picture = tidied(picture);
    if file.is_empty() {
        return picture;
    }
    file.extend(picture.strip_prefix(&[0xFF, 0xD8]).unwrap_or(&picture));
    file
}

/// Without an end and a start in the midst of a JPEG's headers, which old tools wrote (SWF19, DefineBitsJPEG2).
fn tidied(data: &[u8]) -> Vec<u8> {
    /// End of image, start of image.
    const SEAM: [u8; 4] = [0xFF, 0xD9, 0xFF, 0xD8];
    if let Some(rest) = data.strip_prefix(&SEAM) {
        return rest.strip_prefix(&[0xFF, 0xD8]).map_or_else(
            || [&[0xFF, 0xD8], rest].concat(),
            |rest| [&[0xFF, 0xD8], rest].concat(),
        );
    }
    if !data.starts_with(&[0xFF, 0xD8]) {
        return data.to_vec();
    }
    match data.windows(SEAM.len()).position(|window| window == SEAM) {
        Some(at) => [&data[..at], &data[at + SEAM.len()..]].concat(),
        None => data.to_vec(),
    }
}

/// A JPEG with the alpha that its tag has beside it. Its colours are multiplied by that already.
fn with_alpha(mut opaque: Bitmap, compressed: &[u8]) -> Result<Bitmap, ImageError> {
    if compressed.is_empty() {
        return Ok(opaque);
    }
    let alphas = inflate(compressed, opaque.pixels.len())?;
    opaque.is_transparent = true;
    for (pixel, &alpha) in opaque.pixels.iter_mut().zip(&alphas) {
        let most = u32::from(alpha);
        let channel = |shift: u32| (*pixel >> shift & 0xFF).min(most);
        *pixel = most << 24 | channel(16) << 16 | channel(8) << 8 | channel(0);
    }
    Ok(opaque)
}

/// A DefineBitsLossless tag's picture (SWF19, chapter "Bitmaps").
fn lossless(tag: &DefineBitsLossless<'_>) -> Result<Bitmap, ImageError> {
    let (width, height) = size(tag.width.into(), tag.height.into())?;
    let (columns, rows) = (width as usize, height as usize);
    let has_alpha = tag.version == 2;
    // Rows are padded to a multiple of four bytes.
    let padded = |bytes: usize| bytes.next_multiple_of(4);
    let mut colors = Vec::with_capacity(columns * rows);
    match tag.format {
        BitmapFormat::ColorMap8 { num_colors } => {
            let entry = if has_alpha { 4 } else { 3 };
            let table = (usize::from(num_colors) + 1) * entry;
            let data = inflate(&tag.data, table + padded(columns) * rows)?;
            let (table, indices) = data.split_at_checked(table).unwrap_or((&data, &[]));
            let color = |index: u8| match table.chunks_exact(entry).nth(index.into()) {
                Some(color) if has_alpha => u32::from(color[3]) << 24 | rgb(color),
                Some(color) => 0xFF00_0000 | rgb(color),
                None => 0,
            };
            for row in indices.chunks(padded(columns)).take(rows) {
                colors.extend(row.iter().take(columns).map(|&index| color(index)));
            }
        }
        BitmapFormat::Rgb15 => {
            let data = inflate(&tag.data, padded(columns * 2) * rows)?;
            for row in data.chunks(padded(columns * 2)).take(rows) {
                colors.extend(row.chunks_exact(2).take(columns).map(|bytes| {
                    let value = u32::from(u16::from_be_bytes([bytes[0], bytes[1]]));
                    let channel = |shift: u32| (value >> shift & 0x1F) * 255 / 31;
                    0xFF00_0000 | channel(10) << 16 | channel(5) << 8 | channel(0)
                }));
            }
        }
        BitmapFormat::Rgb32 => {
            let data = inflate(&tag.data, columns * rows * 4)?;
            colors.extend(data.chunks_exact(4).map(|pixel| {
                let alpha = if has_alpha { pixel[0] } else { 255 };
                u32::from(alpha) << 24 | rgb(&pixel[1..])
            }));
        }
    }
    let mut bitmap = bitmap(width, height, has_alpha, &[])?;
    for (pixel, color) in bitmap.pixels.iter_mut().zip(colors) {
        // Colours come multiplied by their alpha.
        *pixel = color;
    }
    Ok(bitmap)
}

/// Inflates so many bytes at most.
fn inflate(data: &[u8], most: usize) -> Result<Vec<u8>, ImageError> {
    let mut result = Vec::new();
    ZlibDecoder::new(data)
        .take(most as u64)
        .read_to_end(&mut result)
        .map_err(damaged)?;
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_png_is_read_as_it_was_written() {
        let mut bitmap = Bitmap::new(3, 2, true, 0x8040_8020).expect("a size");
        bitmap.set_pixel(1, 1, 0xFF12_3456);
        let file = encode_png(&bitmap).expect("encoded");
        assert_eq!(decode(&file).expect("decoded"), bitmap);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(decode(b""), Err(ImageError::UnknownFormat)));
        assert!(matches!(
            decode(&[0x89, b'P', b'N', b'G', 0]),
            Err(ImageError::Damaged(_))
        ));
        assert!(matches!(
            decode(&[0xFF, 0xD8, 0xFF]),
            Err(ImageError::Damaged(_))
        ));
        assert!(matches!(decode(b"GIF89a"), Err(ImageError::Damaged(_))));
    }
}
