use std::fs;
use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::EnvFilter;

/// Starts the log, a file a day for two weeks beside the store. It holds no price and no name. Where it cannot be
/// written there is none: selling does not depend on it.
pub(crate) fn start(folder: &Path) -> Option<WorkerGuard> {
    let folder = folder.join("log");
    fs::create_dir_all(&folder).ok()?;
    let files = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("lapak")
        .filename_suffix("log")
        .max_log_files(14)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into()))
        .with_ansi(false)
        .with_writer(writer)
        .init();
    Some(guard)
}
