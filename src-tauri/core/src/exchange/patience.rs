use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::progress::Progress;
use crate::refusal::{Code, Refusal};

/// How long a place may keep silent before it is given up.
const PATIENCE: Duration = Duration::from_secs(10);

/// Does the work of a round on a thread of its own and waits for it as long as it goes on. A medium that stops
/// answering holds that thread and nothing else: the work is told to stop, should it ever wake, and is left behind.
/// `watch` is called several times a second while it goes on.
///
/// # Errors
/// What the work refuses; [`Code::PlaceSilent`] when it was left behind.
pub fn patiently<T: Send + 'static>(
    progress: &Arc<Progress>,
    mut watch: impl FnMut(&Progress),
    work: impl FnOnce(&Progress) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (sender, receiver) = channel();
    let own = Arc::clone(progress);
    let spawned = thread::Builder::new().name("round".into()).spawn(move || {
        let done = work(&own);
        // Nobody listens any more when the work was left behind.
        drop(sender.send(done));
    });
    spawned.map_err(|cause| Refusal::new(Code::PlaceUnusable).because(cause))?;
    let (mut steps, mut since) = (progress.steps(), Instant::now());
    loop {
        match receiver.recv_timeout(Duration::from_millis(100)) {
            Ok(done) => return done,
            Err(RecvTimeoutError::Disconnected) => return Err(Code::PlaceUnusable.into()),
            Err(RecvTimeoutError::Timeout) if progress.steps() != steps => {
                (steps, since) = (progress.steps(), Instant::now());
                watch(progress);
            }
            Err(RecvTimeoutError::Timeout) if since.elapsed() < PATIENCE => {}
            Err(RecvTimeoutError::Timeout) => {
                progress.stop();
                return Err(Code::PlaceSilent.into());
            }
        }
    }
}
