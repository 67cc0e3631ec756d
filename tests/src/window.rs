//! The real window, driven as a person would: by keys, looking at what is shown.
//!
//! A story gets a fresh driver, a fresh folder and a window; when it fails, the picture, the page and the log of that
//! moment lie in `target/failures`. Nothing here sleeps for a fixed time: each step waits for what it needs, and gives up
//! after [`PATIENCE`]. It needs an X display: the commands of the project give it one nobody sees.

mod access;
mod driver;
mod evidence;
mod keys;
mod page;
mod setting;
mod trouble;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use driver::Driver;
use fantoccini::Client;

pub use setting::{Setting, Theme};
pub use trouble::Trouble;

/// How long a step waits for what it needs. Generous, because a loaded machine is slow; a step that works takes frames.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// One window of the program, and the driver that holds it.
pub struct Window {
    name: String,
    client: Client,
    // After the client, so that the last word reaches the driver before it is ended.
    driver: Driver,
}

/// Runs one story in a window of its own and closes it.
///
/// `name` is the name of the evidence when the story fails, so it is unique among the stories.
///
/// # Errors
/// What the story answers, or what kept the window from opening. A panic of the story goes on after the evidence is kept.
pub fn story(
    name: &str,
    setting: &Setting,
    story: impl AsyncFnOnce(&Window) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Trouble::System)?;
    runtime.block_on(async {
        let window = Window::open(name, setting).await?;
        let told = {
            let mut telling = pin!(story(&window));
            std::future::poll_fn(|context| {
                match catch_unwind(AssertUnwindSafe(|| telling.as_mut().poll(context))) {
                    Ok(Poll::Pending) => Poll::Pending,
                    Ok(Poll::Ready(told)) => Poll::Ready(Ok(told)),
                    Err(panic) => Poll::Ready(Err(panic)),
                }
            })
            .await
        };
        if !matches!(told, Ok(Ok(()))) {
            window.keep_evidence().await;
        }
        window.close().await;
        told.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

impl Window {
    /// Starts a driver and opens the program in it.
    ///
    /// # Errors
    /// When the program is not built, or the driver or the window does not start.
    pub async fn open(name: &str, setting: &Setting) -> Result<Self, Trouble> {
        let driver = Driver::start(setting).await?;
        match driver.connect().await {
            Ok(client) => Ok(Self {
                name: name.to_owned(),
                client,
                driver,
            }),
            Err(trouble) => {
                evidence::keep_log(name, driver.log());
                Err(trouble)
            }
        }
    }

    /// Closes the window and ends its driver. Processes that do not listen are ended when the driver is dropped.
    pub async fn close(self) {
        let Self { client, driver, .. } = self;
        // The program may be gone already, by locking for one: then there is nothing left to close.
        let _gone = tokio::time::timeout(Duration::from_secs(5), client.close()).await;
        drop(driver);
    }

    /// The number of the program's process.
    ///
    /// # Errors
    /// When it is not there.
    pub fn process(&self) -> Result<u32, Trouble> {
        self.driver.process()
    }

    /// The file the program and its driver write their messages to.
    #[must_use]
    pub fn log(&self) -> &Path {
        self.driver.log()
    }
}
