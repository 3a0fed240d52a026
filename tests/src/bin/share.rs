//! A share that dies: `share MOUNTPOINT WORD` serves one empty file, `place.jsonl`, until the file WORD outside it says
//! `read`, `write` or `getattr`. The next such request is answered, and then the server stops like a machine whose cable
//! is pulled: nothing is answered any more, and nothing is refused. With `in read` and so on that request is taken and
//! not answered. Another word and `kill -CONT` bring it back.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, SystemTime};
use std::{env, fs, process};

use fuser::{
    BsdFileFlags, Config, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags,
    Generation, INodeNo, LockOwner, OpenFlags, ReplyAttr, ReplyData, ReplyDirectory, ReplyEmpty,
    ReplyEntry, ReplyOpen, ReplyWrite, Request, TimeOrNow, WriteFlags,
};

const FILE: INodeNo = INodeNo(2);
const NAME: &str = "place.jsonl";

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [mountpoint, word] = &paths[..] else { return ExitCode::from(2) };
    let file = File { bytes: Vec::new(), modified: SystemTime::now() };
    let share = Share { file: Mutex::new(file), word: word.clone() };
    match fuser::mount(share, mountpoint, &Config::default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("the share cannot be mounted: {cause}");
            ExitCode::FAILURE
        }
    }
}

struct Share {
    file: Mutex<File>,
    /// A file outside the share that says what it dies of.
    word: PathBuf,
}

struct File {
    bytes: Vec<u8>,
    modified: SystemTime,
}

impl Share {
    fn file(&self) -> std::sync::MutexGuard<'_, File> {
        self.file.lock().expect("requests are answered one after another")
    }

    fn attributes(&self, inode: INodeNo) -> FileAttr {
        let file = self.file();
        let folder = inode == INodeNo::ROOT;
        FileAttr {
            ino: inode,
            size: if folder { 0 } else { file.bytes.len() as u64 },
            blocks: 0,
            atime: file.modified,
            mtime: file.modified,
            ctime: file.modified,
            crtime: file.modified,
            kind: if folder { FileType::Directory } else { FileType::RegularFile },
            perm: if folder { 0o777 } else { 0o666 },
            nlink: 1,
            uid: 0,
            gid: 0,
            rdev: 0,
            flags: 0,
            blksize: 4096,
        }
    }

    /// Dies here, if this is what it dies of. Nothing is taken until it is brought back: a request that was taken holds
    /// whoever asked, even a process that was killed, and one that was not holds nobody.
    fn may_die(&self, of: &str) {
        let is_said = || fs::read_to_string(&self.word).is_ok_and(|word| word.trim() == of);
        if is_said() {
            let own = process::id().to_string();
            let stopped = Command::new("kill").args(["-STOP", &own]).status();
            assert!(stopped.is_ok_and(|status| status.success()), "it cannot stop");
            while is_said() {
                sleep(Duration::from_millis(1));
            }
        }
    }
}

impl Filesystem for Share {
    fn lookup(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        if name == NAME {
            reply.entry(&Duration::ZERO, &self.attributes(FILE), Generation(0));
        } else {
            reply.error(Errno::ENOENT);
        }
    }

    fn getattr(&self, _: &Request, inode: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        self.may_die("in getattr");
        reply.attr(&Duration::ZERO, &self.attributes(inode));
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
        reply.attr(&Duration::ZERO, &self.attributes(inode));
    }

    fn open(&self, _: &Request, _: INodeNo, _: OpenFlags, reply: ReplyOpen) {
        // No cache: each read and write comes here.
        reply.opened(FileHandle(0), FopenFlags::FOPEN_DIRECT_IO);
    }

    fn read(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        self.may_die("in read");
        {
            let file = self.file();
            let rest = usize::try_from(offset).ok().and_then(|from| file.bytes.get(from..));
            let some = rest.unwrap_or_default().iter().take(size as usize);
            reply.data(&some.copied().collect::<Vec<u8>>());
        }
        self.may_die("read");
    }

    fn write(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        self.may_die("in write");
        let mut file = self.file();
        let Ok(from) = usize::try_from(offset) else { return reply.error(Errno::EFBIG) };
        let end = from + data.len();
        if file.bytes.len() < end {
            file.bytes.resize(end, 0);
        }
        file.bytes[from..end].copy_from_slice(data);
        file.modified = SystemTime::now();
        drop(file);
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
        let entries = [
            (INodeNo::ROOT, FileType::Directory, "."),
            (INodeNo::ROOT, FileType::Directory, ".."),
            (FILE, FileType::RegularFile, NAME),
        ];
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        for (index, (inode, kind, name)) in entries.into_iter().enumerate().skip(from) {
            if reply.add(inode, index as u64 + 1, kind, name) {
                break;
            }
        }
        reply.ok();
    }
}
