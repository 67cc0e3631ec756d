//! What the commands share: the installation, and the calls under way.

use std::{path::Path, time::Duration};

use operations::{Env, House};

use crate::calls::Calls;

/// How long calls under way may take to come to an end when the window is locked or closed.
const PATIENCE: Duration = Duration::from_secs(10);

/// The state behind the window.
pub(crate) struct Shell {
    house: House,
    calls: Calls,
}

impl Shell {
    /// Over the installation in this folder.
    pub(crate) fn at(root: &Path) -> Self {
        Self {
            house: House::at(root, Env::real()),
            calls: Calls::default(),
        }
    }

    /// The installation.
    pub(crate) const fn house(&self) -> &House {
        &self.house
    }

    /// The calls under way.
    pub(crate) const fn calls(&self) -> &Calls {
        &self.calls
    }

    /// Ends all calls and locks. The reason why the last pages did not reach the disk is in the log; the keys are
    /// forgotten all the same.
    pub(crate) fn close(&self) {
        self.calls.close(PATIENCE);
        if let Err(problem) = self.house.lock() {
            tracing::error!(code = problem.code.text(), "locking");
        }
    }
}
