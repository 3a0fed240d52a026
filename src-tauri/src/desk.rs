use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use lapak_core::till::{Clock, Till};
use lapak_core::{Language, Refusal, Words};

use crate::error::{Answer, refused, stopped};

/// The one till behind the window, used by one command at a time, never on the thread that draws.
pub(crate) struct Desk {
    folder: PathBuf,
    till: Arc<Mutex<Option<Till>>>,
}

impl Desk {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, till: Arc::default() }
    }

    /// Does one thing with the till. A till that could not be opened is tried again, so that whatever stood in the way
    /// can be mended while the window is open.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Till) -> Result<T, Refusal> + Send + 'static,
    ) -> Answer<T> {
        let (till, folder) = (Arc::clone(&self.till), self.folder.clone());
        let done = tauri::async_runtime::spawn_blocking(move || {
            let mut slot = till.lock().unwrap_or_else(PoisonError::into_inner);
            let till = match &mut *slot {
                Some(till) => till,
                empty => match Till::open(&folder, Clock::System) {
                    Ok(till) => empty.insert(till),
                    Err(refusal) => return Err(refused(&default_words(), &refusal)),
                },
            };
            work(till).map_err(|refusal| refused(till.words(), &refusal))
        });
        done.await.unwrap_or_else(|_| Err(stopped(&default_words())))
    }

    /// Lets the till do what belongs between sales, slice by slice, so that a sale never waits for more than one.
    pub(crate) fn rest(&self) {
        let till = Arc::clone(&self.till);
        tauri::async_runtime::spawn_blocking(move || {
            let mut more = true;
            while more {
                let mut slot = till.lock().unwrap_or_else(PoisonError::into_inner);
                more = match slot.as_mut().map(Till::rest) {
                    Some(Ok(more)) => more,
                    Some(Err(cause)) => {
                        tracing::warn!(%cause, "the rest between sales was cut short");
                        false
                    }
                    None => false,
                };
            }
        });
    }
}

fn default_words() -> Words {
    Words::new(Language::default())
}
