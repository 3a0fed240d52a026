//! Whether something changed since it was last used.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{failure::Failure, workspace::Workspace};

/// A digest of some files' names and contents, remembered below `target/` once the work on them is done.
#[derive(Debug)]
pub(crate) struct Fingerprint {
    stamp: PathBuf,
    digest: String,
}

impl Fingerprint {
    /// Reads all files at or below `inputs`, except below folders that are named in `except`.
    pub(crate) fn of(
        workspace: &Workspace,
        name: &str,
        inputs: &[PathBuf],
        except: &[&str],
    ) -> Result<Self, Failure> {
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            read(input, except, &mut hasher)?;
        }
        Ok(Self {
            stamp: workspace.scratch("stamps").join(name),
            digest: format!("{:016x}\n", hasher.finish()),
        })
    }

    /// True when these files are the ones that were remembered.
    pub(crate) fn is_known(&self) -> bool {
        fs::read_to_string(&self.stamp).is_ok_and(|known| known == self.digest)
    }

    /// To be called after the work on them succeeded.
    pub(crate) fn remember(&self) -> Result<(), Failure> {
        let folder = self.stamp.parent().expect("a stamp lies in a folder");
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        fs::write(&self.stamp, &self.digest).map_err(Failure::file(&self.stamp))
    }
}

fn read(path: &Path, except: &[&str], hasher: &mut DefaultHasher) -> Result<(), Failure> {
    if !path.is_dir() {
        path.hash(hasher);
        fs::read(path).map_err(Failure::file(path))?.hash(hasher);
        return Ok(());
    }
    let mut entries = fs::read_dir(path)
        .and_then(|entries| {
            entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()
        })
        .map_err(Failure::file(path))?;
    entries.sort();
    for entry in entries {
        if !except.iter().any(|name| entry.ends_with(name)) {
            read(&entry, except, hasher)?;
        }
    }
    Ok(())
}
