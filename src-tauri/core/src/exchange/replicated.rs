use std::path::Path;

/// What programs that replicate folders keep in the uppermost one: Syncthing, Resilio Sync, Dropbox, Nextcloud and
/// ownCloud, Google Drive, MEGA.
const MARKS: [&str; 9] = [
    ".stfolder",
    ".sync",
    ".dropbox",
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".sync-exclude.lst",
    ".tmp.drivedownload",
    ".megaignore",
];

/// Whether a folder lies in one that a program replicates, as far as such programs leave a mark.
pub(super) fn is_replicated(folder: &Path) -> bool {
    folder.ancestors().any(|folder| MARKS.iter().any(|mark| folder.join(mark).exists()))
}
