//! What the commands share: the installation, and the calls under way.

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use operations::{Env, House};

/// The state behind the window.
pub(crate) struct Shell {
    house: Arc<House>,
    calls: Mutex<HashMap<u32, Arc<AtomicBool>>>,
}

impl Shell {
    /// Over the installation in this folder.
    pub(crate) fn at(root: &Path) -> Self {
        Self {
            house: Arc::new(House::at(root, Env::real())),
            calls: Mutex::default(),
        }
    }

    /// The installation.
    pub(crate) fn house(&self) -> Arc<House> {
        Arc::clone(&self.house)
    }

    /// A call begins; the flag is set when nobody waits for it any more.
    pub(crate) fn begin(&self, task: u32) -> Arc<AtomicBool> {
        let flag = Arc::new(AtomicBool::new(false));
        self.calls().insert(task, Arc::clone(&flag));
        flag
    }

    /// A call has ended.
    pub(crate) fn end(&self, task: u32) {
        self.calls().remove(&task);
    }

    /// Nobody waits for this call any more.
    pub(crate) fn cancel(&self, task: u32) {
        if let Some(flag) = self.calls().get(&task) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Stops what can be stopped and locks. The reason why the last pages did not reach the disk is in the log; the keys are
    /// forgotten all the same.
    pub(crate) fn close(&self) {
        for flag in self.calls().values() {
            flag.store(true, Ordering::Relaxed);
        }
        if let Err(problem) = self.house.lock() {
            tracing::error!(code = problem.code.text(), "locking");
        }
    }

    fn calls(&self) -> std::sync::MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
