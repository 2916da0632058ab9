//! `test.toml`: how one folder wants to be run.
//!
//! The fields are those of Ruffle's test format (`tests/README.md` in its repository). Fields that this
//! runtime has no use for are tolerated. The table `[airshim]` is an extension, for programs that host
//! servers, connect to others, and are talked to by scripted peers. The table `[ruffle]` is another one, for the same programs in
//! Ruffle.
//!
//! `known_failure` is not read: it says that *Ruffle's* output differs from the expected one, which the
//! reference player printed. Here such a test counts like any other: it passes when the output is right.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use thiserror::Error;

use super::approximations::{Approximations, ApproximationsError};
use super::client_script::{ClientScript, ServerScript};
use super::filter::{Filter, FilterError};
use crate::permissions::PermissionOptions;

/// The options of one test: of one subtest, where the folder has some.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct TestOptions {
    /// How many ticks to run; each advances the clock by `tick_rate`.
    pub num_ticks: Option<u32>,
    /// How many frames to run, one in each step, whatever the clock says.
    pub num_frames: Option<u32>,
    /// Milliseconds of one tick; the SWF's frame rate decides where it is missing.
    pub tick_rate: Option<f64>,
    /// The expected output's file, in the test's folder.
    pub output_path: String,
    /// Sleep between ticks, so that time passes as fast for the program as for the world.
    pub sleep_to_meet_frame_rate: bool,
    /// Whether the virtual machine's warnings belong to the output.
    pub log_warnings: bool,
    /// Don't run this test.
    pub ignore: bool,
    /// Run this test only where the expression holds.
    pub filter: Option<String>,
    /// How much numbers in the output may differ.
    pub approximations: Option<Approximations>,
    /// What player to be.
    pub player_options: PlayerOptions,
    /// Whether requests belong to the output.
    pub log_fetch: bool,
    /// Pictures to compare: a test that has some needs a renderer.
    pub image_comparisons: toml::Table,
    /// Sounds to compare.
    pub audio_assertions: toml::Table,
    /// Fonts to load.
    pub fonts: toml::Table,
    /// Shared objects to compare.
    pub shared_objects: toml::Table,
    /// Features of the player that the test needs.
    pub required_features: RequiredFeatures,
    /// The extension for servers.
    pub airshim: AirshimOptions,
    /// The extension for running in Ruffle.
    pub ruffle: RuffleOptions,
}

impl Default for TestOptions {
    fn default() -> Self {
        Self {
            num_ticks: None,
            num_frames: None,
            tick_rate: None,
            output_path: "output.txt".into(),
            sleep_to_meet_frame_rate: false,
            log_warnings: true,
            ignore: false,
            filter: None,
            approximations: None,
            player_options: PlayerOptions::default(),
            log_fetch: false,
            image_comparisons: toml::Table::new(),
            audio_assertions: toml::Table::new(),
            fonts: toml::Table::new(),
            shared_objects: toml::Table::new(),
            required_features: RequiredFeatures::default(),
            airshim: AirshimOptions::default(),
            ruffle: RuffleOptions::default(),
        }
    }
}

/// `[player_options]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PlayerOptions {
    /// How long one script may run before Error #1502.
    pub max_execution_duration: Option<Duration>,
    /// The size of the player's window; the SWF's stage where it is missing.
    pub viewport_dimensions: Option<ViewportDimensions>,
    /// The renderer that the test needs.
    pub with_renderer: Option<RendererOptions>,
    /// Whether the test needs sound.
    pub with_audio: bool,
    /// Whether the test needs a video decoder.
    pub with_video: bool,
    /// Whether the test needs the player's own font.
    pub with_default_font: bool,
    /// The runtime to be; Ruffle's tests are for Flash Player unless they say otherwise.
    pub runtime: Runtime,
    /// The player's major version.
    pub version: Option<u8>,
    /// Whether to be a debug player; yes, unless said otherwise.
    pub mode: Mode,
}

/// `viewport_dimensions`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct ViewportDimensions {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Device pixels per pixel.
    #[serde(default = "one")]
    pub scale_factor: f64,
}

impl ViewportDimensions {
    /// Width and height in the pixels that a program counts in.
    pub fn in_pixels(self) -> (u32, u32) {
        let scaled = |device: u32| (f64::from(device) / self.scale_factor) as u32;
        (scaled(self.width), scaled(self.height))
    }
}

fn one() -> f64 {
    1.0
}

/// `with_renderer`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct RendererOptions {
    /// Whether the test is still of use without the renderer.
    pub optional: bool,
}

/// `runtime`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Runtime {
    /// Flash Player: AIR's classes don't exist.
    #[default]
    FlashPlayer,
    /// AIR.
    #[serde(rename = "AIR")]
    Air,
}

/// `mode`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Mode {
    /// A debug player: errors have texts and stack traces.
    #[default]
    Debug,
    /// A release player.
    Release,
}

/// `[required_features]`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct RequiredFeatures {
    /// JPEG XR pictures.
    pub jpegxr: bool,
}

/// `[airshim]`: for programs that are talked to while they run.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AirshimOptions {
    /// The arguments of the `invoke` event. `{NAME}` stands for the port of the server of that name.
    pub arguments: Vec<String>,
    /// The sandbox, by its `Security.sandboxType` or by the command's name for it.
    pub sandbox: Option<String>,
    /// Where the program was loaded from.
    pub url: Option<String>,
    /// `LoaderInfo.parameters`, with ports as in `arguments`.
    pub parameters: BTreeMap<String, String>,
    /// What the program may do, as the options of the command.
    pub permissions: PermissionOptions,
    /// The exit code that the program must end with by itself.
    pub exit_code: Option<i32>,
    /// Whether to run by the real clock, with the event loop of `airshim run`, until the program ends, all
    /// peers are done, or `timeout_ms` is over. Tests with peers always do.
    pub realtime: bool,
    /// The bound for such a run, in milliseconds.
    pub timeout_ms: u64,
    /// The clients, each on a thread of its own.
    pub clients: Vec<ClientScript>,
    /// A file of certificates in PEM that the program trusts beside the system's; relative to the test's folder.
    pub trust: Option<PathBuf>,
    /// The servers that the program connects to, each on a thread of its own.
    pub servers: Vec<ServerScript>,
}

impl Default for AirshimOptions {
    fn default() -> Self {
        Self {
            arguments: Vec::new(),
            sandbox: None,
            url: None,
            parameters: BTreeMap::new(),
            permissions: PermissionOptions::default(),
            exit_code: None,
            realtime: false,
            timeout_ms: 10_000,
            clients: Vec::new(),
            servers: Vec::new(),
            trust: None,
        }
    }
}

/// `[ruffle]`: for runs in Ruffle, with the sockets at a bridge.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuffleOptions {
    /// Why the test can't be passed there.
    pub skip: Option<String>,
    /// Why it can't be passed in the desktop player, where it can in a page.
    pub desktop: Option<String>,
    /// Hosts that the program connects to at ports that aren't known before it runs.
    pub hosts: Vec<String>,
}

/// Why a `test.toml` can't be used.
#[derive(Debug, Error)]
pub enum OptionsError {
    /// It isn't TOML, or a field has the wrong type.
    #[error("{0}")]
    Toml(#[from] toml::de::Error),
    /// `subtests` isn't a table of tables.
    #[error("`subtests` must be a table of tables")]
    Subtests,
    /// Neither ticks nor frames are given.
    #[error("one of `num_ticks`, `num_frames` and `airshim.realtime` must be given")]
    Length,
    /// The `filter` can't be evaluated.
    #[error("`filter`: {0}")]
    Filter(#[from] FilterError),
    /// `approximations` can't be used.
    #[error("`approximations`: {0}")]
    Approximations(#[from] ApproximationsError),
    /// A client's script can't be used.
    #[error("client: {0}")]
    Client(String),
    /// A server's script can't be used.
    #[error("server: {0}")]
    Server(String),
}

impl TestOptions {
    /// Reads a `test.toml`: one entry, without a name, or one for each subtest.
    ///
    /// # Errors
    ///
    /// [`OptionsError`] says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Vec<(Option<String>, Self)>, OptionsError> {
        let mut base: toml::Table = toml::from_str(text)?;
        let subtests = match base.remove("subtests") {
            None => return Ok(vec![(None, Self::from_table(base)?)]),
            Some(toml::Value::Table(subtests)) => subtests,
            Some(_) => return Err(OptionsError::Subtests),
        };
        // Sorted by name, so that the order of a run doesn't depend on a hash.
        let subtests: BTreeMap<_, _> = subtests.into_iter().collect();
        subtests
            .into_iter()
            .map(|(name, overrides)| {
                let toml::Value::Table(overrides) = overrides else {
                    return Err(OptionsError::Subtests);
                };
                let mut table = base.clone();
                merge(&mut table, overrides);
                Ok((Some(name), Self::from_table(table)?))
            })
            .collect()
    }

    fn from_table(table: toml::Table) -> Result<Self, OptionsError> {
        let options: Self = table.try_into()?;
        options.validate()?;
        Ok(options)
    }

    fn validate(&self) -> Result<(), OptionsError> {
        if self.num_ticks.is_none() && self.num_frames.is_none() && !self.is_realtime() {
            return Err(OptionsError::Length);
        }
        if let Some(approximations) = &self.approximations {
            approximations.validate()?;
        }
        for client in &self.airshim.clients {
            client.validate().map_err(OptionsError::Client)?;
        }
        for server in &self.airshim.servers {
            server.validate().map_err(OptionsError::Server)?;
        }
        Ok(())
    }

    /// Whether the test runs by the real clock, in the event loop.
    pub fn is_realtime(&self) -> bool {
        let airshim = &self.airshim;
        airshim.realtime || !airshim.clients.is_empty() || !airshim.servers.is_empty()
    }

    /// Why this test can't be run here; `None` where it can.
    ///
    /// # Errors
    ///
    /// A `filter` that can't be understood.
    pub fn reason_to_skip(&self) -> Result<Option<&'static str>, OptionsError> {
        let player = &self.player_options;
        let needs_renderer = player
            .with_renderer
            .is_some_and(|renderer| !renderer.optional);
        let has_optional_renderer = player
            .with_renderer
            .is_some_and(|renderer| renderer.optional);
        let reasons = [
            (self.ignore, "ignored"),
            (needs_renderer, "needs a renderer"),
            (
                !self.image_comparisons.is_empty() && !has_optional_renderer,
                "compares images",
            ),
            (
                player.with_audio || !self.audio_assertions.is_empty(),
                "needs sound",
            ),
            (player.with_video, "needs a video decoder"),
            (
                player.with_default_font || !self.fonts.is_empty(),
                "needs fonts",
            ),
            (!self.shared_objects.is_empty(), "compares shared objects"),
            (self.required_features.jpegxr, "needs JPEG XR"),
        ];
        if let Some((_, reason)) = reasons.into_iter().find(|(applies, _)| *applies) {
            return Ok(Some(reason));
        }
        match &self.filter {
            Some(filter) if !Filter::parse(filter)?.holds() => {
                Ok(Some("filtered out on this platform"))
            }
            _ => Ok(None),
        }
    }
}

/// Puts a subtest's fields over the folder's: tables are merged, everything else is replaced.
fn merge(base: &mut toml::Table, overrides: toml::Table) {
    for (key, value) in overrides {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(base)), toml::Value::Table(overrides)) => {
                merge(base, overrides)
            }
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn single(text: &str) -> TestOptions {
        let mut all = TestOptions::parse(text).expect("valid");
        assert_eq!(all.len(), 1);
        all.remove(0).1
    }

    #[test]
    fn defaults_are_those_of_the_format() {
        let options = single("num_ticks = 1");
        assert_eq!(options.num_ticks, Some(1));
        assert_eq!(options.output_path, "output.txt");
        assert_eq!(options.player_options.runtime, Runtime::FlashPlayer);
        assert_eq!(options.player_options.mode, Mode::Debug);
        assert!(options.log_warnings && !options.ignore && !options.is_realtime());
    }

    #[test]
    fn unknown_fields_and_known_failures_are_tolerated() {
        single(
            "num_frames = 3\nknown_failure = true\n[[compilers]]\ntype = \"Asc\"\ntarget = \"test.swf\"",
        );
        single("num_frames = 3\nknown_failure.panic = \"message\"\nfuture = { field = 1 }");
    }

    #[test]
    fn a_duration_and_a_viewport_are_read() {
        let options = single(
            "num_ticks = 1\n[player_options]\nmax_execution_duration = { secs = 2, nanos = 5 }\nruntime = \"AIR\"\n\
             viewport_dimensions = { width = 10, height = 20, scale_factor = 2 }",
        );
        assert_eq!(
            options.player_options.max_execution_duration,
            Some(Duration::new(2, 5))
        );
        assert_eq!(options.player_options.runtime, Runtime::Air);
        assert_eq!(
            options
                .player_options
                .viewport_dimensions
                .map(|size| size.height),
            Some(20)
        );
    }

    #[test]
    fn a_subtest_overrides_single_fields() {
        let all = TestOptions::parse(
            "num_ticks = 1\nplayer_options.version = 9\nplayer_options.runtime = \"AIR\"\n\
             [subtests.b]\noutput_path = \"output.b.txt\"\nplayer_options.version = 10\n[subtests.a]",
        )
        .expect("valid");
        let names: Vec<_> = all.iter().map(|(name, _)| name.as_deref()).collect();
        assert_eq!(names, [Some("a"), Some("b")]);
        assert_eq!(all[0].1.player_options.version, Some(9));
        assert_eq!(all[1].1.player_options.version, Some(10));
        assert_eq!(all[1].1.player_options.runtime, Runtime::Air);
        assert_eq!(all[1].1.output_path, "output.b.txt");
    }

    #[test]
    fn what_needs_a_screen_is_skipped() {
        let reason = |text: &str| single(text).reason_to_skip().expect("valid filter");
        assert_eq!(reason("num_ticks = 1"), None);
        assert_eq!(reason("num_ticks = 1\nignore = true"), Some("ignored"));
        assert!(reason("num_ticks = 1\n[player_options]\nwith_renderer = {}").is_some());
        assert_eq!(
            reason("num_ticks = 1\n[player_options]\nwith_renderer = { optional = true }"),
            None
        );
        assert!(reason("num_ticks = 1\n[image_comparisons.output]\ntolerance = 0").is_some());
        assert!(reason("num_ticks = 1\nfilter = 'os = \"plan9\"'").is_some());
    }

    #[test]
    fn a_test_without_an_end_is_refused() {
        assert!(matches!(TestOptions::parse(""), Err(OptionsError::Length)));
        single("[airshim]\nrealtime = true");
    }

    #[test]
    fn an_unknown_field_of_the_extension_is_refused() {
        assert!(TestOptions::parse("num_ticks = 1\n[airshim]\nclient = []").is_err());
    }
}
