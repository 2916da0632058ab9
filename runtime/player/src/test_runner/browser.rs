//! A headless Chromium, driven by its DevTools protocol.
//!
//! It is part of the command, as `airshim test --player ruffle` needs it, and of what the tests in a browser use. The protocol is
//! JSON over two pipes, so nothing is linked that the command hasn't got anyway.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// How long an answer of the browser may take.
const LIMIT: Duration = Duration::from_secs(60);

/// The browser, without a window, without a profile of its user, and without talking to anybody by itself.
const OPTIONS: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --remote-debugging-pipe";

/// What the program is called, on one system or another.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The browser that is installed: the first one of the directories in `PATH`.
pub fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let directories: Vec<PathBuf> = std::env::split_paths(&path).collect();
    NAMES
        .iter()
        .flat_map(|name| {
            directories
                .iter()
                .map(move |directory| directory.join(name))
        })
        .find(|program| program.is_file())
}

/// A running browser, which ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    child: Child,
    commands: ChildStdin,
    answers: mpsc::Receiver<Value>,
    last_id: u64,
    profile: PathBuf,
}

/// A page that is open in a [`Browser`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    target: String,
    session: String,
}

impl Browser {
    /// Starts a program that is Chromium, or a browser made of it.
    ///
    /// # Errors
    ///
    /// It can't be started.
    pub fn start(program: &Path) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("airshim-chromium-{}-{number}", std::process::id());
        let profile = std::env::temp_dir().join(name);
        // It reads commands from descriptor 3 and answers on 4.
        let script = format!(
            r#"exec "$0" {OPTIONS} --user-data-dir="$1" about:blank 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"#
        );
        let mut child = Command::new("sh")
            .args(["-c", &script])
            .args([program, &profile])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let commands = child.stdin.take().expect("stdin is piped");
        let stdout = child.stdout.take().expect("stdout is piped");
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            for message in BufReader::new(stdout).split(0).map_while(Result::ok) {
                if let Ok(message) = serde_json::from_slice::<Value>(&message)
                    && message.get("id").is_some()
                {
                    // Nobody may be waiting any more.
                    drop(sender.send(message));
                }
            }
        });
        Ok(Self {
            child,
            commands,
            answers,
            last_id: 0,
            profile,
        })
    }

    /// Opens a page of 800 by 600 pixels.
    ///
    /// # Errors
    ///
    /// Those of the browser.
    pub fn open(&mut self, url: &str) -> io::Result<Page> {
        let asked = json!({"url": url, "newWindow": true, "width": 800, "height": 600});
        let target = text(&self.call(None, "Target.createTarget", asked)?, "targetId")?;
        let asked = json!({"targetId": target, "flatten": true});
        let session = text(
            &self.call(None, "Target.attachToTarget", asked)?,
            "sessionId",
        )?;
        Ok(Page { target, session })
    }

    /// Closes a page.
    ///
    /// # Errors
    ///
    /// Those of the browser.
    pub fn close(&mut self, page: Page) -> io::Result<()> {
        let asked = json!({"targetId": page.target});
        self.call(None, "Target.closeTarget", asked).map(drop)
    }

    /// What an expression of JavaScript gives on a page. Where that is a promise, what it comes to.
    ///
    /// # Errors
    ///
    /// Those of the browser, and of the expression.
    pub fn evaluate(&mut self, page: &Page, expression: &str) -> io::Result<Value> {
        let asked = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.call(Some(page), "Runtime.evaluate", asked)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(io::Error::other(format!("{expression}: {details}"))),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// The text that a page shows, once it begins with something.
    ///
    /// # Errors
    ///
    /// Those of the browser, or another text in the end.
    pub fn wait_for_text(&mut self, page: &Page, start: &str) -> io::Result<String> {
        let deadline = Instant::now() + LIMIT;
        loop {
            let shown = self.evaluate(page, "document.body?.innerText ?? ''")?;
            match shown.as_str() {
                Some(shown) if shown.starts_with(start) => return Ok(shown.to_owned()),
                _ if Instant::now() < deadline => thread::sleep(Duration::from_millis(50)),
                _ => {
                    return Err(io::Error::other(format!(
                        "{start:?} expected, {shown} shown"
                    )));
                }
            }
        }
    }

    /// Clicks at a place on a page.
    ///
    /// # Errors
    ///
    /// Those of the browser.
    pub fn click(&mut self, page: &Page, x: u32, y: u32) -> io::Result<()> {
        for (kind, button, buttons) in [
            ("mouseMoved", "none", 0),
            ("mousePressed", "left", 1),
            ("mouseReleased", "left", 0),
        ] {
            let asked = json!({
                "type": kind, "x": x, "y": y, "button": button, "buttons": buttons,
                "clickCount": 1, "pointerType": "mouse",
            });
            self.call(Some(page), "Input.dispatchMouseEvent", asked)?;
            // The player looks at the mouse once a frame.
            thread::sleep(Duration::from_millis(60));
        }
        Ok(())
    }

    /// A page's picture, as a PNG.
    ///
    /// # Errors
    ///
    /// Those of the browser.
    pub fn screenshot(&mut self, page: &Page) -> io::Result<Vec<u8>> {
        let answer = self.call(Some(page), "Page.captureScreenshot", json!({}))?;
        BASE64_STANDARD
            .decode(text(&answer, "data")?)
            .map_err(io::Error::other)
    }

    fn call(&mut self, page: Option<&Page>, method: &str, params: Value) -> io::Result<Value> {
        self.last_id += 1;
        let mut command = json!({"id": self.last_id, "method": method, "params": params});
        if let Some(page) = page {
            command["sessionId"] = page.session.clone().into();
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.commands.write_all(&bytes)?;
        let deadline = Instant::now() + LIMIT;
        loop {
            let rest = deadline.saturating_duration_since(Instant::now());
            let answer = self.answers.recv_timeout(rest);
            let answer = answer.map_err(|_| io::Error::other(format!("{method}: no answer")))?;
            if answer["id"] != self.last_id {
                continue;
            }
            return match answer.get("error") {
                Some(error) => Err(io::Error::other(format!("{method}: {error}"))),
                None => Ok(answer["result"].clone()),
            };
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // In order, with all of its processes; where that fails, at once.
        if self.call(None, "Browser.close", json!({})).is_err() {
            drop(self.child.kill());
        }
        drop(self.child.wait());
        drop(std::fs::remove_dir_all(&self.profile));
    }
}

fn text(answer: &Value, name: &str) -> io::Result<String> {
    let text = answer[name].as_str().map(str::to_owned);
    text.ok_or_else(|| io::Error::other(format!("no {name} in {answer}")))
}
