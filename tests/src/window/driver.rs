//! The driver's process: started on a free port, ended with everything it started.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::{PATIENCE, Setting, Trouble};
use crate::{
    group::{Group, command},
    held_back, tree,
};

/// What the window's program is called.
const PROGRAM: &str = "pristan-desktop";

/// A running `WebKitWebDriver`. Dropping it ends the driver, the program and its web processes.
pub(super) struct Driver {
    // Ended when dropped: the program and its web processes do not end with the driver.
    group: Group,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts a driver whose windows open in `setting`, and waits until it listens.
    pub(super) async fn start(setting: &Setting) -> Result<Self, Trouble> {
        for folder in ["home", "user", "data", "config", "cache"] {
            fs::create_dir_all(setting.folder().join(folder))?;
        }
        let log = setting.folder().join("window.log");
        let out = File::options().create(true).append(true).open(&log)?;
        let port = free_port()?;
        // A message bus of its own: on a shared one, a second window would find the first and leave it the field.
        let run = ["dbus-run-session", "--", "WebKitWebDriver"];
        let held = if setting.is_held_back() {
            held_back::with_room(None)?
        } else {
            Vec::new()
        };
        let mut whole = held.iter().map(String::as_str).chain(run);
        let group = Group::start(
            command(whole.next().unwrap_or_default())
                .args(whole)
                .arg(format!("--port={port}"))
                .envs(setting.environment())
                .stdin(Stdio::null())
                .stdout(out.try_clone()?)
                .stderr(out),
        )
        .map_err(|error| Trouble::NoDriver(Some(error)))?;
        let driver = Self { group, port, log };
        driver.listens().await?;
        Ok(driver)
    }

    async fn listens(&self) -> Result<(), Trouble> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let trying = async {
            while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(PATIENCE, trying)
            .await
            .map_err(|_| Trouble::NoDriver(None))
    }

    /// Opens the program in this driver.
    pub(super) async fn connect(&self) -> Result<Client, Trouble> {
        let program = program()?;
        let mut wanted = serde_json::Map::new();
        wanted.insert("browserName".to_owned(), json!("wry"));
        wanted.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": program, "args": [] }),
        );
        ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .map_err(|error| Trouble::NoWindow(Box::new(error)))
    }

    /// The number of the program's process.
    pub(super) fn process(&self) -> Result<u32, Trouble> {
        self.group
            .member(PROGRAM)?
            .ok_or_else(|| Trouble::InVain(PROGRAM.to_owned()))
    }

    pub(super) fn log(&self) -> &Path {
        &self.log
    }
}

/// The window's program: beside the running test, or where `PRISTAN_DESKTOP` says.
fn program() -> Result<PathBuf, Trouble> {
    let place = match std::env::var_os("PRISTAN_DESKTOP") {
        Some(place) => PathBuf::from(place),
        None => tree::programs()?.join(PROGRAM),
    };
    if place.is_file() {
        Ok(place)
    } else {
        Err(Trouble::NotBuilt(place))
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
