//! `flash.display.Loader`: SWFs that a program brings in while it runs.

use std::sync::Arc;

use airshim_avm2::DomainId;
use airshim_avm2::prelude::*;

use crate::Natives;
use crate::airshim::frame_loop::load_frame;
use crate::airshim::swf_symbol::Facts;
use crate::application::FrameCode;
use crate::content::Content;
use crate::flash::utils::timer;
use crate::movie::Movie;
use crate::symbols::LoadedMovie;

super::concrete_class!();

/// `openMovie(bytes, domain, foreignUrl)`: adds a SWF to the program and gives what is to be known of it; null where it
/// can't be read, which is logged. One with a `foreignUrl` gets a sandbox and a domain of its own.
pub fn open_movie<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(bytes) = args.object(0).and_then(Object::as_byte_array) else {
        return Ok(Value::Null);
    };
    let movie = match Movie::parse_any(bytes.borrow().bytes()) {
        Ok(movie) => movie,
        Err(error) => {
            tracing::info!(%error, "a SWF can't be loaded");
            return Ok(Value::Null);
        }
    };
    let mut facts = Facts::new();
    facts.set("isActionScript3", movie.is_action_script_3);
    facts.set("contentType", "application/x-shockwave-flash");
    facts.set("swfVersion", u32::from(movie.version));
    facts.set("frameRate", movie.frame_rate);
    facts.set("width", movie.stage_size.0);
    facts.set("height", movie.stage_size.1);
    if let Some(class) = movie.document_class() {
        facts.set("documentClass", class);
    }
    let domain = match args.string(2) {
        None => DomainId(args.uint(1)),
        Some(url) => {
            let url = url.to_utf8_lossy().into_owned();
            let content = Content::loaded(url, movie.uses_network);
            let domain = content.enter(activation);
            facts.set("ownDomain", domain.0);
            domain
        }
    };
    let number = Natives::of(activation)
        .movies
        .add(LoadedMovie::new(Arc::new(movie), domain));
    facts.set("movie", number);
    facts.into_object(activation).map(Value::from)
}

/// `startMovie(movie)`: brings in the code of a SWF's first frame. What its scripts throw is shown as uncaught.
pub fn start_movie<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if let Some(loaded) = Natives::of(activation).movies.get(args.uint(0)) {
        let (code, domain) = (FrameCode::first(&loaded.movie), loaded.domain);
        load_frame(activation, domain, &code)?;
    }
    Ok(Value::Undefined)
}

/// `isForeign(url)`: whether what is loaded from there doesn't belong to the application, whose own code is calling.
pub fn is_foreign<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let url = args.nonnull_string(activation, 0, "url")?.to_utf8_lossy();
    let is_application = Content::is_application_of_air(activation);
    let is_own = Natives::of(activation).files.is_application_url(&url);
    Ok((is_application && !is_own).into())
}

/// `mustAskForCode()`: whether the calling code is an AIR application's own.
pub fn must_ask_for_code<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Content::is_application_of_air(activation).into())
}

/// `stopTimers(domain)`: stops the timers that the code of a domain has started.
pub fn stop_timers<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    timer::stop_all_of(activation, DomainId(args.uint(0)));
    Ok(Value::Undefined)
}
