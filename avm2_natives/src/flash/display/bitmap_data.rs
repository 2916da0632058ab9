//! `flash.display.BitmapData`: a [`Bitmap`], or none before it is made and after it is disposed of.

use std::cell::{Ref, RefCell, RefMut};

use airshim_avm2::prelude::*;

use crate::Natives;
use crate::airshim::swf_symbol::identity;
use crate::bitmap::{
    Adjustment, Bitmap, Comparison, ImageError, Perlin, Region, Threshold, decode, encode_jpeg,
    encode_png, of_character,
};

/// The native data of a BitmapData object.
type Picture = RefCell<Option<Bitmap>>;

/// Makes one without pixels.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::<Picture>::default()))
}

fn picture<'gc>(value: Value<'gc>) -> &'gc Picture {
    value
        .as_object()
        .and_then(Object::native)
        .expect("a BitmapData has been allocated as one")
}

/// The pixels. Errors: ArgumentError #2015 where there are none.
fn pixels<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Ref<'gc, Bitmap>, Error<'gc>> {
    Ref::filter_map(picture(value).borrow(), Option::as_ref)
        .map_err(|_| activation.error(ErrorClass::ArgumentError, msg::E2015, []))
}

/// As [`pixels`], to be changed.
fn pixels_mut<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<RefMut<'gc, Bitmap>, Error<'gc>> {
    RefMut::filter_map(picture(value).borrow_mut(), Option::as_mut)
        .map_err(|_| activation.error(ErrorClass::ArgumentError, msg::E2015, []))
}

/// A copy of the pixels of a source, which may be the target itself. Errors: as [`pixels`].
fn source<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<Bitmap, Error<'gc>> {
    pixels(activation, args.at(0)).map(|bitmap| bitmap.clone())
}

/// Four arguments as a region.
fn region(args: &[Value<'_>], index: usize) -> Region {
    Region::new(
        args.int(index),
        args.int(index + 1),
        args.int(index + 2),
        args.int(index + 3),
    )
}

/// The point behind the source and its region.
fn target(args: &[Value<'_>]) -> (i32, i32) {
    (args.int(5), args.int(6))
}

fn numbers<'gc>(value: Value<'gc>) -> Option<Vec<f64>> {
    let array = value.as_object()?.as_array()?;
    let numbers =
        (0..array.len()).map(|index| array.get(index).and_then(Value::as_number).unwrap_or(0.0));
    Some(numbers.collect())
}

/// `isValid`.
pub fn get_is_valid<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(picture(this).borrow().is_some().into())
}

/// `make(width, height, transparent, color)`. Errors: ArgumentError #2015 where the size isn't one of a picture.
pub fn make<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let made = Bitmap::new(args.int(0), args.int(1), args.bool(2), args.uint(3));
    if made.is_none() {
        return Err(activation.error(ErrorClass::ArgumentError, msg::E2015, []));
    }
    *picture(this).borrow_mut() = made;
    Ok(Value::Undefined)
}

/// `show(symbol)`: takes over the picture of a character; what can't be read is logged.
pub fn show<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let symbol = args.nonnull_object(activation, 0, "symbol")?;
    let (movie, character) = identity(activation, symbol);
    if let Some(movie) = Natives::of(activation).movies.get(movie) {
        match of_character(movie, character) {
            Ok(bitmap) => *picture(this).borrow_mut() = Some(bitmap),
            Err(error) => tracing::warn!(character, %error, "a picture can't be read"),
        }
    }
    Ok(Value::Undefined)
}

/// `read(file)`: takes over the picture in a file. Whether it is one.
pub fn read<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(file) = args.object(0).and_then(Object::as_byte_array) else {
        return Ok(false.into());
    };
    let decoded = decode(file.borrow().bytes());
    Ok(match decoded {
        Ok(bitmap) => {
            *picture(this).borrow_mut() = Some(bitmap);
            true
        }
        Err(error) => {
            tracing::info!(%error, "a picture can't be read");
            false
        }
    }
    .into())
}

/// `width`. Errors: as all below, ArgumentError #2015 where there are no pixels.
pub fn get_width<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?.width().into())
}

/// `height`.
pub fn get_height<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?.height().into())
}

/// `transparent`.
pub fn get_transparent<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?.is_transparent().into())
}

/// `dispose()`.
pub fn dispose<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    *picture(this).borrow_mut() = None;
    Ok(Value::Undefined)
}

/// `getPixel(x, y)`.
pub fn get_pixel<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let pixel = pixels(activation, this)?.pixel(args.int(0), args.int(1));
    Ok((pixel & 0x00FF_FFFF).into())
}

/// `getPixel32(x, y)`.
pub fn get_pixel32<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?
        .pixel(args.int(0), args.int(1))
        .into())
}

/// `setPixel(x, y, color)`.
pub fn set_pixel<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.set_rgb(args.int(0), args.int(1), args.uint(2));
    Ok(Value::Undefined)
}

/// `setPixel32(x, y, color)`.
pub fn set_pixel32<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.set_pixel(args.int(0), args.int(1), args.uint(2));
    Ok(Value::Undefined)
}

/// `floodFill(x, y, color)`.
pub fn flood_fill<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.flood_fill(args.int(0), args.int(1), args.uint(2));
    Ok(Value::Undefined)
}

/// `scroll(x, y)`.
pub fn scroll<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.scroll(args.int(0), args.int(1));
    Ok(Value::Undefined)
}

/// `copyAll(source)`.
pub fn copy_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    *picture(this).borrow_mut() = Some(source);
    Ok(Value::Undefined)
}

/// `fill(x, y, width, height, color)`.
pub fn fill<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.fill(region(args, 0), args.uint(4));
    Ok(Value::Undefined)
}

/// `copyRegion(source, x, y, width, height, toX, toY, alpha, alphaX, alphaY, merge)`.
pub fn copy_region<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    let alpha = match args.object(7) {
        Some(alpha) => Some(pixels(activation, alpha.into())?.clone()),
        None => None,
    };
    let alpha = alpha
        .as_ref()
        .map(|alpha| (alpha, (args.int(8), args.int(9))));
    pixels_mut(activation, this)?.copy_pixels(
        &source,
        region(args, 1),
        target(args),
        alpha,
        args.bool(10),
    );
    Ok(Value::Undefined)
}

/// `copyOneChannel(source, x, y, width, height, toX, toY, from, to)`.
pub fn copy_one_channel<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    pixels_mut(activation, this)?.copy_channel(
        &source,
        region(args, 1),
        target(args),
        args.uint(7),
        args.uint(8),
    );
    Ok(Value::Undefined)
}

/// `paintPixels(source, matrix, clipX, clipY, clipWidth, clipHeight, isSmooth, colors)`.
pub fn paint_pixels<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut source = source(activation, args)?;
    let mut target = pixels_mut(activation, this)?;
    if let Some(adjustment) = adjustment(args.at(7)).filter(|adjustment| !adjustment.is_none()) {
        source.adjust(source.region(), &adjustment);
    }
    let matrix = numbers(args.at(1)).unwrap_or_default();
    if let Ok(matrix) = matrix.try_into() {
        target.draw(&source, matrix, region(args, 2), args.bool(6));
    }
    Ok(Value::Undefined)
}

/// The values of a colour transform: the factors of red, green, blue and alpha, then what is added.
fn adjustment(values: Value<'_>) -> Option<Adjustment> {
    let values = numbers(values)?;
    let (multipliers, offsets) = values.split_at_checked(4)?;
    Some(Adjustment {
        multipliers: multipliers.try_into().ok()?,
        offsets: offsets.try_into().ok()?,
    })
}

/// `adjust(x, y, width, height, values)`.
pub fn adjust<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if let Some(adjustment) = adjustment(args.at(4)) {
        pixels_mut(activation, this)?.adjust(region(args, 0), &adjustment);
    }
    Ok(Value::Undefined)
}

/// `compareEach(source, x, y, width, height, toX, toY, operation, threshold, color, mask, copySource)`. Errors:
/// ArgumentError #2005 where there is no such operation.
pub fn compare_each<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    let operation = args.nonnull_string(activation, 7, "operation")?;
    let Some(comparison) = Comparison::from_operator(&operation.to_utf8_lossy()) else {
        return Err(activation.error(ErrorClass::ArgumentError, msg::E2005, [&3, &"Operation"]));
    };
    let threshold = Threshold {
        comparison,
        value: args.uint(8),
        color: args.uint(9),
        mask: args.uint(10),
        copies_others: args.bool(11),
    };
    let count =
        pixels_mut(activation, this)?.threshold(&source, region(args, 1), target(args), &threshold);
    Ok(count.into())
}

/// `mix(source, x, y, width, height, toX, toY, red, green, blue, alpha)`.
pub fn mix<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    let share = |index: usize| args.uint(index).min(256) as i32;
    let shares = [share(7), share(8), share(9), share(10)];
    pixels_mut(activation, this)?.merge(&source, region(args, 1), target(args), shares);
    Ok(Value::Undefined)
}

/// `mapPalette(source, x, y, width, height, toX, toY, red, green, blue, alpha)`.
pub fn map_palette<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    let table = |index: usize| {
        let numbers = numbers(args.at(index))?;
        // As uint is made of a Number.
        Some(numbers.into_iter().map(|n| n as i64 as u32).collect())
    };
    let tables = [table(7), table(8), table(9), table(10)];
    pixels_mut(activation, this)?.map_palette(&source, region(args, 1), target(args), &tables);
    Ok(Value::Undefined)
}

/// `count(x, y, width, height)`: four Arrays.
pub fn count<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let counts = pixels(activation, this)?.histogram(region(args, 0));
    let channels = counts
        .iter()
        .map(|counts| {
            let counts = counts.iter().map(|&count| count.into()).collect();
            activation.array(counts).into()
        })
        .collect();
    Ok(activation.array(channels).into())
}

/// `noise(randomSeed, low, high, channelOptions, grayScale)`.
pub fn noise<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    pixels_mut(activation, this)?.noise(
        args.int(0),
        args.uint(1).min(255),
        args.uint(2).min(255),
        args.uint(3),
        args.bool(4),
    );
    Ok(Value::Undefined)
}

/// `makePerlinNoise(baseX, baseY, octaves, seed, isFractal, channels, isGray, offsets)`.
pub fn make_perlin_noise<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    /// More octaves change no pixel.
    const MOST_OCTAVES: u32 = 16;
    let offsets = numbers(args.at(7)).unwrap_or_default();
    let settings = Perlin {
        base: (args.number(0).abs().max(1.0), args.number(1).abs().max(1.0)),
        octaves: args.uint(2).min(MOST_OCTAVES),
        seed: args.int(3),
        is_fractal: args.bool(4),
        channels: args.uint(5),
        is_gray: args.bool(6),
        offsets: offsets
            .chunks_exact(2)
            .map(|pair| (pair[0], pair[1]))
            .collect(),
    };
    pixels_mut(activation, this)?.perlin_noise(&settings);
    Ok(Value::Undefined)
}

/// `dissolve(source, x, y, width, height, toX, toY, seed, pixels, color)`.
pub fn dissolve<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = source(activation, args)?;
    // Onto itself a picture dissolves into a colour.
    let source = (args.at(0).as_object() != this.as_object()).then_some(source);
    let state = pixels_mut(activation, this)?.dissolve(
        source.as_ref(),
        region(args, 1),
        target(args),
        args.int(7),
        args.int(8),
        args.uint(9),
    );
    Ok(state.into())
}

/// `colorBounds(mask, color, findColor)`: left, top, width and height, or null.
pub fn color_bounds<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let found = pixels(activation, this)?.color_bounds(args.uint(0), args.uint(1), args.bool(2));
    Ok(match found {
        Some(found) => {
            let sides = [found.left, found.top, found.width(), found.height()];
            activation.array(sides.map(Value::from).to_vec()).into()
        }
        None => Value::Null,
    })
}

/// `isHit(x, y, least)`.
pub fn is_hit<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?
        .is_hit(args.int(0), args.int(1), args.uint(2))
        .into())
}

/// `isRegionHit(x, y, width, height, least)`.
pub fn is_region_hit<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(pixels(activation, this)?
        .is_region_hit(region(args, 0), args.uint(4))
        .into())
}

/// `meets(other, least, x, y, otherLeast)`.
pub fn meets<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let other = source(activation, args)?;
    let shift = (args.int(2), args.int(3));
    Ok(pixels(activation, this)?
        .meets(args.uint(1), &other, shift, args.uint(4))
        .into())
}

/// `subtract(one, other)`: becomes the difference of two pictures. Whether there is one.
pub fn subtract<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let other = pixels(activation, args.at(1))?.clone();
    let difference = pixels(activation, args.at(0))?.difference(&other);
    let differs = difference.is_some();
    if differs {
        *picture(this).borrow_mut() = difference;
    }
    Ok(differs.into())
}

/// `readRegion(x, y, width, height)`: the pixels of it that there are, row by row.
pub fn read_region<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let colors: Vec<Value<'gc>> = {
        let bitmap = pixels(activation, this)?;
        let region = region(args, 0).within(bitmap.region());
        region
            .points()
            .map(|(x, y)| bitmap.pixel(x, y).into())
            .collect()
    };
    Ok(activation.array(colors).into())
}

/// `writePng(target)`: appends it to a ByteArray as a PNG file. Errors: ArgumentError #2015 where that fails.
pub fn write_png<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let encoded = encode_png(&*pixels(activation, this)?);
    write_encoded(activation, encoded, args)
}

/// `writeJpeg(target, quality)`: appends it to a ByteArray as a JPEG file. Errors: ArgumentError #2015 where that fails.
pub fn write_jpeg<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let quality = args.uint(1).min(100) as u8;
    let encoded = encode_jpeg(&*pixels(activation, this)?, quality);
    write_encoded(activation, encoded, args)
}

/// Appends a file to the ByteArray that the first argument is.
fn write_encoded<'gc>(
    activation: &mut Activation<'_, 'gc>,
    encoded: Result<Vec<u8>, ImageError>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match (encoded, args.object(0).and_then(Object::as_byte_array)) {
        (Ok(file), Some(target)) => {
            // A ByteArray is as long as it can be before this fails.
            let _ = target.borrow_mut().write(&file);
            Ok(Value::Undefined)
        }
        _ => Err(activation.error(ErrorClass::ArgumentError, msg::E2015, [])),
    }
}
