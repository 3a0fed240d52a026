use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use lapak_core::till::{Clock, Settings, Till};
use lapak_core::{Code, Refusal, Words};

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
                    Err(refusal) => return Err(refused(&words(&folder), &refusal)),
                },
            };
            let answer = work(till);
            let said = answer.map_err(|refusal| (refusal.code(), refused(till.words(), &refusal)));
            said.map_err(|(code, said)| {
                // What is asked next finds the damaged store set aside and goes on as a new till.
                if code == Code::StoreDamaged
                    && let Some(till) = slot.take()
                {
                    till.give_up_store();
                }
                said
            })
        });
        done.await.unwrap_or_else(|_| Err(stopped(&words(&self.folder))))
    }

    /// How this till looks and behaves, also where it cannot be opened.
    pub(crate) fn settings(&self) -> Settings {
        Settings::read(&self.folder)
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

/// The words of the language that was last chosen in a folder, for when its till cannot say them.
fn words(folder: &Path) -> Words {
    Words::new(Settings::read(folder).language)
}
