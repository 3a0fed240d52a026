//! The files of a package, laid as they will lie on a person's computer.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{command::capture, failure::Failure, workspace::Workspace};

/// Mode of what is started.
const PROGRAM: u32 = 0o755;
/// Mode of what is read.
const FILE: u32 = 0o644;

/// A folder that stands for the root of a computer.
#[derive(Debug)]
pub(crate) struct Tree {
    root: PathBuf,
}

impl Tree {
    /// A tree without files, in a folder that holds nothing else then but what other packages keep in folders of
    /// their own.
    pub(crate) fn empty(folder: &Path) -> Result<Self, Failure> {
        let root = folder.join("tree");
        if root.exists() {
            fs::remove_dir_all(&root).map_err(Failure::file(&root))?;
        }
        fs::create_dir_all(&root).map_err(Failure::file(&root))?;
        for former in fs::read_dir(folder).map_err(Failure::file(folder))? {
            let former = former.map_err(Failure::file(folder))?.path();
            if former.is_file() {
                fs::remove_file(&former).map_err(Failure::file(&former))?;
            }
        }
        set_mode(&root, PROGRAM)?;
        Ok(Self { root })
    }

    /// Where it lies.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A copy of a file that is read.
    pub(crate) fn put(&self, from: &Path, to: impl AsRef<Path>) -> Result<(), Failure> {
        self.copy(from, to.as_ref(), FILE)
    }

    /// A program, without the names by which a debugger knows its functions.
    pub(crate) fn put_program(&self, from: &Path, name: &str) -> Result<(), Failure> {
        let to = Path::new("usr/bin").join(name);
        self.copy(from, &to, PROGRAM)?;
        capture(Command::new("strip").arg("--strip-all").arg(self.root.join(to))).map(drop)
    }

    /// A file with this text.
    pub(crate) fn write(&self, to: impl AsRef<Path>, text: &str) -> Result<(), Failure> {
        let to = self.prepare(to.as_ref())?;
        fs::write(&to, text).map_err(Failure::file(&to))?;
        set_mode(&to, FILE)
    }

    /// The same, compressed, with `.gz` after its name and without a time, so that the same text makes the same file.
    pub(crate) fn write_compressed(&self, to: impl AsRef<Path>, text: &str) -> Result<(), Failure> {
        let to = to.as_ref();
        self.write(to, text)?;
        capture(Command::new("gzip").arg("-9n").arg(self.root.join(to))).map(drop)
    }

    /// The icon in every size, where desktops look for it.
    pub(crate) fn put_icons(&self, workspace: &Workspace, name: &str) -> Result<(), Failure> {
        let sizes = [
            ("32x32.png", "32x32"),
            ("128x128.png", "128x128"),
            ("128x128@2x.png", "256x256"),
            ("icon.svg", "scalable"),
        ];
        for (file, size) in sizes {
            let icon = workspace.assets().join("icons").join(file);
            let kind = icon.extension().unwrap_or_default().to_string_lossy().into_owned();
            let to = format!("usr/share/icons/hicolor/{size}/apps/{name}.{kind}");
            self.put(&icon, to)?;
        }
        Ok(())
    }

    /// Every file in it, from its root, in order.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        let mut folders = vec![self.root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(Failure::file(&folder))? {
                let path = entry.map_err(Failure::file(&folder))?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(path) = path.strip_prefix(&self.root) {
                    files.push(path.to_owned());
                }
            }
        }
        files.sort();
        Ok(files)
    }

    fn copy(&self, from: &Path, to: &Path, mode: u32) -> Result<(), Failure> {
        let to = self.prepare(to)?;
        fs::copy(from, &to).map_err(Failure::file(from))?;
        set_mode(&to, mode)
    }

    /// Makes the folders above a file, and gives its place.
    fn prepare(&self, to: &Path) -> Result<PathBuf, Failure> {
        let mut folder = self.root.clone();
        for part in to.parent().into_iter().flatten() {
            folder.push(part);
            if !folder.exists() {
                fs::create_dir(&folder).map_err(Failure::file(&folder))?;
                // Whatever the person's own files get, everybody may read a program's.
                set_mode(&folder, PROGRAM)?;
            }
        }
        Ok(self.root.join(to))
    }
}

fn set_mode(path: &Path, mode: u32) -> Result<(), Failure> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(Failure::file(path))
}
