//! `flash.system.Capabilities`: the machine as the program sees it.

use airshim_avm2::prelude::*;

use crate::{Natives, PlayerRuntime};

/// The version number that `Capabilities.version` has after the platform: that of the last runtime that Adobe released.
const VERSION: &str = "32,0,0,125";

/// `playerType`: "Desktop" in AIR (semantics §8).
pub fn get_player_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let player_type = match Natives::of(activation).application.runtime {
        PlayerRuntime::Air => "Desktop",
        PlayerRuntime::FlashPlayer => "StandAlone",
    };
    Ok(activation.string(player_type).into())
}

/// `version`: the platform and four numbers.
pub fn get_version<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let version = format!("{} {VERSION}", platform().0);
    Ok(activation.string(&version).into())
}

/// `os`.
pub fn get_os<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(platform().1).into())
}

/// `manufacturer`: "Adobe" and the platform.
pub fn get_manufacturer<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(platform().2).into())
}

/// `language`: the two letters of the environment's locale, "en" without one.
pub fn get_language<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(&language()).into())
}

/// `languages`: the same, in an Array.
pub fn get_languages<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let language = activation.string(&language()).into();
    Ok(activation.array(vec![language]).into())
}

/// `cpuArchitecture`.
pub fn get_cpu_architecture<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = if cfg!(any(target_arch = "x86", target_arch = "x86_64")) {
        "x86"
    } else {
        "ARM"
    };
    Ok(activation.string(name).into())
}

/// `isDebugger`.
pub fn get_is_debugger<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Natives::of(activation).application.debugger.into())
}

/// `supports64BitProcesses`.
pub fn get_supports64_bit_processes<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(cfg!(target_pointer_width = "64").into())
}

/// `supports32BitProcesses`.
pub fn get_supports32_bit_processes<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(true.into())
}

/// `maxLevelIDC`: the H.264 level that AIR's desktop player has.
pub fn get_max_level_idc<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string("5.1").into())
}

/// `screenResolutionX`: the width of the screen that the program is told of.
pub fn get_screen_resolution_x<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Natives::of(activation).application.screen.0.into())
}

/// `screenResolutionY`: its height.
pub fn get_screen_resolution_y<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Natives::of(activation).application.screen.1.into())
}

/// The short name of the platform, the system's name, and the manufacturer.
const fn platform() -> (&'static str, &'static str, &'static str) {
    if cfg!(windows) {
        ("WIN", "Windows 10", "Adobe Windows")
    } else if cfg!(target_os = "macos") {
        ("MAC", "Mac OS 10.15.7", "Adobe Macintosh")
    } else {
        ("LNX", "Linux", "Adobe Linux")
    }
}

fn language() -> String {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    language_of(locale.as_deref())
}

/// The language of a POSIX locale such as `de_AT.UTF-8`.
fn language_of(locale: Option<&str>) -> String {
    let locale = locale.unwrap_or_default();
    let language = locale
        .split(['_', '.', '@', '-'])
        .next()
        .unwrap_or_default();
    if language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase()) {
        language.to_owned()
    } else {
        "en".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::language_of;

    #[test]
    fn takes_the_language_of_a_locale() {
        assert_eq!(language_of(Some("de_AT.UTF-8")), "de");
        assert_eq!(language_of(Some("fr")), "fr");
        assert_eq!(language_of(Some("C.UTF-8")), "en");
        assert_eq!(language_of(None), "en");
    }
}
