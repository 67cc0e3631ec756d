//! The one door: every operation, by name.

use operations::{Done, Problem, Progress, Task, problem::Code};
use serde_json::Value;
use tauri::{AppHandle, Manager, State, async_runtime::spawn_blocking, ipc::Channel};

use crate::shell::Shell;

/// Calls an operation on a thread of its own.
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    name: String,
    request: Value,
    task: u32,
    progress: Channel<Progress>,
) -> Result<Done<Value>, Problem> {
    let work = move || {
        let shell = app.state::<Shell>();
        let under_way = shell.calls().begin(task)?;
        // A screen that is gone hears nothing; that is no reason to stop.
        let say = |step: Progress| drop(progress.send(step));
        let task = Task::new(under_way.cancelled(), &say);
        operations::call(shell.house(), &task, &name, request)
    };
    let answer = spawn_blocking(work).await;
    answer.unwrap_or_else(|_| Err(Problem::new(Code::Fault)))
}

/// Says that nobody waits for a call any more. It stops before its commit or not at all.
#[tauri::command]
#[expect(
    clippy::needless_pass_by_value,
    reason = "commands are handed their state by value"
)]
pub(crate) fn cancel(shell: State<'_, Shell>, task: u32) {
    shell.calls().cancel(task);
}
