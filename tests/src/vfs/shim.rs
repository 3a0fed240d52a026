#![allow(
    unsafe_code,
    reason = "a VFS is a table of C functions over structures that SQLite allocates"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

use rusqlite::ffi;

use super::Op;

/// A file as SQLite holds it: the shim's part, and right behind it the part of the VFS below.
#[repr(C)]
struct ShimFile {
    base: ffi::sqlite3_file,
    /// The file's number in the recording.
    recorded: Option<usize>,
}

struct Recorded {
    folder: PathBuf,
    ops: Vec<Op>,
    files: usize,
}

static RECORDED: Mutex<Option<Recorded>> = Mutex::new(None);
/// The VFS below, set once before the shim is registered.
static BELOW: Below = Below(std::sync::OnceLock::new());

struct Below(std::sync::OnceLock<*mut ffi::sqlite3_vfs>);
// SAFETY: SQLite's own VFS is never freed and may be called from every thread.
unsafe impl Sync for Below {}
// SAFETY: as above.
unsafe impl Send for Below {}

impl Below {
    fn vfs(&self) -> *mut ffi::sqlite3_vfs {
        *self.0.get().expect("the shim is registered after the VFS below was found")
    }
}

pub(super) fn begin(folder: &Path) {
    register();
    let recorded = Recorded { folder: folder.to_owned(), ops: Vec::new(), files: 0 };
    *RECORDED.lock().unwrap_or_else(PoisonError::into_inner) = Some(recorded);
}

pub(super) fn end() {
    *RECORDED.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

pub(super) fn with_ops<T>(read: impl FnOnce(&Vec<Op>) -> T) -> T {
    let recorded = RECORDED.lock().unwrap_or_else(PoisonError::into_inner);
    read(&recorded.as_ref().expect("a recording is on").ops)
}

fn record(op: Op) {
    if let Some(recorded) = RECORDED.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        recorded.ops.push(op);
    }
}

/// Makes the shim the default VFS of this process.
fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: SQLite is initialised first; the VFS below lives as long as the process, and so does the leaked
        // copy of it that becomes the shim.
        unsafe {
            assert_eq!(ffi::sqlite3_initialize(), ffi::SQLITE_OK);
            let below = ffi::sqlite3_vfs_find(super::PLAIN.as_ptr());
            assert!(!below.is_null(), "SQLite has no VFS of that name");
            BELOW.0.get_or_init(|| below);
            let mut shim = Box::new(*below);
            let own = c_int::try_from(size_of::<ShimFile>()).expect("a small structure");
            shim.szOsFile = own + (*below).szOsFile;
            shim.zName = c"lapak-power-cut".as_ptr();
            shim.pNext = std::ptr::null_mut();
            shim.xOpen = Some(open);
            shim.xDelete = Some(delete);
            assert_eq!(ffi::sqlite3_vfs_register(Box::into_raw(shim), 1), ffi::SQLITE_OK);
        }
    });
}

/// The name of a path inside the folder that is recorded.
fn name_in_folder(recorded: &Recorded, path: *const c_char) -> Option<String> {
    if path.is_null() {
        return None;
    }
    // SAFETY: SQLite gives a path that ends with a zero byte.
    let path = PathBuf::from(unsafe { CStr::from_ptr(path) }.to_str().ok()?);
    (path.parent()? == recorded.folder).then(|| path.file_name()?.to_str().map(str::to_owned))?
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let below = BELOW.vfs();
    // SAFETY: SQLite allocated `szOsFile` bytes at `file`, which hold the shim's part and that of the VFS below.
    unsafe {
        let shim = file.cast::<ShimFile>();
        (*shim).base.pMethods = std::ptr::null();
        (*shim).recorded = None;
        let inner = inner(file);
        (*inner).pMethods = std::ptr::null();
        let existed = !path.is_null() && {
            CStr::from_ptr(path).to_str().is_ok_and(|path| Path::new(path).exists())
        };
        let rc = (*below).xOpen.expect("every VFS opens")(below, path, inner, flags, out);
        if !(*inner).pMethods.is_null() {
            (*shim).base.pMethods = &raw const METHODS;
        }
        if rc == ffi::SQLITE_OK {
            (*shim).recorded = begin_file(path, flags, existed);
        }
        rc
    }
}

/// The file's number: a new one, or that of the file which has the name.
fn begin_file(path: *const c_char, flags: c_int, existed: bool) -> Option<usize> {
    let mut recorded = RECORDED.lock().unwrap_or_else(PoisonError::into_inner);
    let recorded = recorded.as_mut()?;
    let name = name_in_folder(recorded, path)?;
    // One that was made empty before SQLite opens it is new here: it is made as SQLite would.
    if existed {
        let of = recorded.ops.iter().rev().find_map(|op| match op {
            Op::Create { file, name: of, .. } if *of == name => Some(*file),
            _ => None,
        });
        if of.is_some() {
            return of;
        }
    }
    let file = recorded.files;
    recorded.files += 1;
    let journal =
        ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL | ffi::SQLITE_OPEN_WAL;
    recorded.ops.push(Op::Create { file, name, flushes_folder: flags & journal != 0 });
    Some(file)
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, path: *const c_char, sync: c_int) -> c_int {
    let below = BELOW.vfs();
    // SAFETY: the arguments are passed on as they came.
    let rc = unsafe { (*below).xDelete.expect("every VFS deletes")(below, path, sync) };
    if rc == ffi::SQLITE_OK {
        let name = {
            let recorded = RECORDED.lock().unwrap_or_else(PoisonError::into_inner);
            recorded.as_ref().and_then(|recorded| name_in_folder(recorded, path))
        };
        if let Some(name) = name {
            record(Op::Remove { name, flushes_folder: sync != 0 });
        }
    }
    rc
}

/// The part of the VFS below.
unsafe fn inner(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: it lies right behind the shim's part, in the same allocation.
    unsafe { file.cast::<u8>().add(size_of::<ShimFile>()).cast() }
}

/// Passes a call on to the file of the VFS below.
macro_rules! pass {
    ($($method:ident: fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)+) => {
        $(unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file, $($argument: $type),*) -> $result {
            // SAFETY: SQLite calls it for a file that was opened; the arguments are passed on as they came.
            unsafe {
                let inner = inner(file);
                (*(*inner).pMethods).$method.expect("the VFS below has every method")(inner, $($argument),*)
            }
        })+
    };
}

pass! {
    xClose: fn close() -> c_int;
    xRead: fn read(to: *mut c_void, amount: c_int, offset: i64) -> c_int;
    xWrite: fn pass_write(from: *const c_void, amount: c_int, offset: i64) -> c_int;
    xTruncate: fn pass_truncate(size: i64) -> c_int;
    xSync: fn pass_sync(flags: c_int) -> c_int;
    xFileSize: fn file_size(size: *mut i64) -> c_int;
    xLock: fn lock(level: c_int) -> c_int;
    xUnlock: fn unlock(level: c_int) -> c_int;
    xCheckReservedLock: fn check_reserved_lock(out: *mut c_int) -> c_int;
    xFileControl: fn file_control(op: c_int, argument: *mut c_void) -> c_int;
    xSectorSize: fn sector_size() -> c_int;
    xDeviceCharacteristics: fn device_characteristics() -> c_int;
    xShmMap: fn shm_map(page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void) -> c_int;
    xShmLock: fn shm_lock(offset: c_int, n: c_int, flags: c_int) -> c_int;
    xShmBarrier: fn shm_barrier() -> ();
    xShmUnmap: fn shm_unmap(delete: c_int) -> c_int;
}

/// Version 2: without memory mapping, so that every write passes here.
static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe fn number(file: *mut ffi::sqlite3_file) -> Option<usize> {
    // SAFETY: SQLite calls it for a file that `open` filled in.
    unsafe { (*file.cast::<ShimFile>()).recorded }
}

fn whole(number: i64) -> usize {
    usize::try_from(number).expect("no offset is below zero")
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    amount: c_int,
    offset: i64,
) -> c_int {
    // SAFETY: `from` holds `amount` bytes.
    unsafe {
        let rc = pass_write(file, from, amount, offset);
        if let Some(file) = number(file).filter(|_| rc == ffi::SQLITE_OK) {
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), whole(amount.into()));
            record(Op::Write { file, offset: whole(offset), bytes: bytes.to_vec() });
        }
        rc
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: the arguments are passed on as they came.
    unsafe {
        let rc = pass_truncate(file, size);
        if let Some(file) = number(file).filter(|_| rc == ffi::SQLITE_OK) {
            record(Op::Truncate { file, length: whole(size) });
        }
        rc
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: the arguments are passed on as they came.
    unsafe {
        let rc = pass_sync(file, flags);
        if let Some(file) = number(file).filter(|_| rc == ffi::SQLITE_OK) {
            record(Op::Flush { file });
        }
        rc
    }
}
