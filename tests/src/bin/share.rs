//! A share that dies, and that lacks what shares lack: `share MOUNTPOINT WORD` serves one empty file, `place.jsonl`, and
//! whatever is made beside it. It knows no hard links, no files without a name and no renaming, as the network shares of
//! file managers do not, nor exFAT through FUSE.
//!
//! It lives until the file WORD outside it says `read`, `write` or `getattr`. The next such request is answered, and
//! then the server stops like a machine whose cable is pulled: nothing is answered any more, and nothing is refused. With
//! `in read` and so on that request is taken and not answered. Another word and `kill -CONT` bring it back.
//!
//! While WORD says `streams`, a file is only ever written from its beginning on, as on a cloud drive without a cache:
//! none is opened to append to. While it says `full`, nothing more is written. While it says `promises`, every file ends
//! before its length, as on a cloud drive whose program was killed while a file grew.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::{Mutex, MutexGuard};
use std::thread::sleep;
use std::time::{Duration, SystemTime};
use std::{env, fs, process};

use fuser::{
    BsdFileFlags, Config, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags,
    Generation, INodeNo, LockOwner, OpenAccMode, OpenFlags, ReplyAttr, ReplyCreate, ReplyData,
    ReplyDirectory, ReplyEmpty, ReplyEntry, ReplyOpen, ReplyWrite, Request, TimeOrNow, WriteFlags,
};

const NAME: &str = "place.jsonl";
/// How much more than there is a share that `promises` says there is.
const PROMISED: u64 = 100;
/// The kernel's `O_APPEND`.
const APPEND: i32 = 0o2000;

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [mountpoint, word] = &paths[..] else { return ExitCode::from(2) };
    let place = File { name: NAME.into(), ..File::new(0o666) };
    let files = Mutex::new(BTreeMap::from([(2, place)]));
    let share = Share { files, word: word.clone() };
    match fuser::mount(share, mountpoint, &Config::default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("the share cannot be mounted: {cause}");
            ExitCode::FAILURE
        }
    }
}

struct Share {
    /// By inode; the folder itself is 1.
    files: Mutex<BTreeMap<u64, File>>,
    /// A file outside the share that says what it dies of, or what it lacks.
    word: PathBuf,
}

struct File {
    /// Empty once it was removed.
    name: OsString,
    bytes: Vec<u8>,
    modified: SystemTime,
    mode: u16,
}

impl File {
    fn new(mode: u16) -> Self {
        let (name, bytes) = (OsString::new(), Vec::new());
        Self { name, bytes, modified: SystemTime::now(), mode }
    }

    fn attributes(&self, inode: u64) -> FileAttr {
        FileAttr {
            ino: INodeNo(inode),
            size: self.bytes.len() as u64,
            blocks: 0,
            atime: self.modified,
            mtime: self.modified,
            ctime: self.modified,
            crtime: self.modified,
            kind: FileType::RegularFile,
            perm: self.mode,
            nlink: 1,
            uid: 0,
            gid: 0,
            rdev: 0,
            flags: 0,
            blksize: 4096,
        }
    }
}

impl Share {
    fn files(&self) -> MutexGuard<'_, BTreeMap<u64, File>> {
        self.files.lock().expect("requests are answered one after another")
    }

    fn attributes(&self, inode: INodeNo) -> Option<FileAttr> {
        if inode == INodeNo::ROOT {
            let folder = File::new(0o777).attributes(inode.0);
            return Some(FileAttr { kind: FileType::Directory, ..folder });
        }
        let attributes = self.files().get(&inode.0).map(|file| file.attributes(inode.0))?;
        let promised = if self.says("promises") { PROMISED } else { 0 };
        Some(FileAttr { size: attributes.size + promised, ..attributes })
    }

    fn named(&self, name: &OsStr) -> Option<u64> {
        self.files().iter().find(|(_, file)| file.name == name).map(|(inode, _)| *inode)
    }

    fn says(&self, what: &str) -> bool {
        fs::read_to_string(&self.word).is_ok_and(|word| word.trim() == what)
    }

    /// Dies here, if this is what it dies of. Nothing is taken until it is brought back: a request that was taken holds
    /// whoever asked, even a process that was killed, and one that was not holds nobody.
    fn may_die(&self, of: &str) {
        if self.says(of) {
            let own = process::id().to_string();
            let stopped = Command::new("kill").args(["-STOP", &own]).status();
            assert!(stopped.is_ok_and(|status| status.success()), "it cannot stop");
            while self.says(of) {
                sleep(Duration::from_millis(1));
            }
        }
    }
}

impl Filesystem for Share {
    fn lookup(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        match self.named(name).and_then(|inode| self.attributes(INodeNo(inode))) {
            Some(attributes) => reply.entry(&Duration::ZERO, &attributes, Generation(0)),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn getattr(&self, _: &Request, inode: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        self.may_die("in getattr");
        match self.attributes(inode) {
            Some(attributes) => reply.attr(&Duration::ZERO, &attributes),
            None => reply.error(Errno::ENOENT),
        }
        self.may_die("getattr");
    }

    fn setattr(
        &self,
        _: &Request,
        inode: INodeNo,
        _: Option<u32>,
        _: Option<u32>,
        _: Option<u32>,
        _: Option<u64>,
        _: Option<TimeOrNow>,
        _: Option<TimeOrNow>,
        _: Option<SystemTime>,
        _: Option<FileHandle>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        match self.attributes(inode) {
            Some(attributes) => reply.attr(&Duration::ZERO, &attributes),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn create(
        &self,
        _: &Request,
        _: INodeNo,
        name: &OsStr,
        mode: u32,
        _: u32,
        _: i32,
        reply: ReplyCreate,
    ) {
        if self.named(name).is_some() {
            return reply.error(Errno::EEXIST);
        }
        let mode = u16::try_from(mode & 0o777).expect("nine bits");
        let file = File { name: name.to_owned(), ..File::new(mode) };
        let mut files = self.files();
        let inode = files.keys().next_back().map_or(2, |last| last + 1);
        let attributes = file.attributes(inode);
        files.insert(inode, file);
        let flags = FopenFlags::FOPEN_DIRECT_IO;
        reply.created(&Duration::ZERO, &attributes, Generation(0), FileHandle(0), flags);
    }

    fn unlink(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        let Some(inode) = self.named(name) else { return reply.error(Errno::ENOENT) };
        // Whoever has it open goes on with it.
        self.files().get_mut(&inode).expect("it is there").name.clear();
        reply.ok();
    }

    fn open(&self, _: &Request, inode: INodeNo, flags: OpenFlags, reply: ReplyOpen) {
        let writes = flags.acc_mode() != OpenAccMode::O_RDONLY;
        if self.attributes(inode).is_none() {
            reply.error(Errno::ENOENT);
        } else if writes && flags.0 & APPEND != 0 && self.says("streams") {
            reply.error(Errno::EPERM);
        } else {
            // No cache: each read and write comes here.
            reply.opened(FileHandle(0), FopenFlags::FOPEN_DIRECT_IO);
        }
    }

    fn read(
        &self,
        _: &Request,
        inode: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        self.may_die("in read");
        {
            let files = self.files();
            let Some(file) = files.get(&inode.0) else { return reply.error(Errno::ENOENT) };
            let rest = usize::try_from(offset).ok().and_then(|from| file.bytes.get(from..));
            let some = rest.unwrap_or_default().iter().take(size as usize);
            reply.data(&some.copied().collect::<Vec<u8>>());
        }
        self.may_die("read");
    }

    fn write(
        &self,
        _: &Request,
        inode: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        self.may_die("in write");
        if self.says("full") {
            return reply.error(Errno::ENOSPC);
        }
        let streams = self.says("streams");
        let mut files = self.files();
        let Some(file) = files.get_mut(&inode.0) else { return reply.error(Errno::ENOENT) };
        let Ok(from) = usize::try_from(offset) else { return reply.error(Errno::EFBIG) };
        if streams && from != file.bytes.len() {
            return reply.error(Errno::ESPIPE);
        }
        let end = from + data.len();
        if file.bytes.len() < end {
            file.bytes.resize(end, 0);
        }
        file.bytes[from..end].copy_from_slice(data);
        file.modified = SystemTime::now();
        drop(files);
        reply.written(u32::try_from(data.len()).expect("the kernel writes a little at a time"));
        self.may_die("write");
    }

    fn fsync(&self, _: &Request, _: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        reply.ok();
    }

    fn readdir(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        mut reply: ReplyDirectory,
    ) {
        let files = self.files();
        let folders = [".", ".."].map(|name| (1, FileType::Directory, OsStr::new(name)));
        let there = files.iter().filter(|(_, file)| !file.name.is_empty());
        let there = there.map(|(inode, file)| (*inode, FileType::RegularFile, &*file.name));
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        for (index, (inode, kind, name)) in folders.into_iter().chain(there).enumerate().skip(from)
        {
            if reply.add(INodeNo(inode), index as u64 + 1, kind, name) {
                break;
            }
        }
        reply.ok();
    }
}
