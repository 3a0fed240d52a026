use std::io;

/// A way to a printer that is open for one paper. Nothing here waits: whoever sends decides how long something may stand
/// still. It is closed when it is dropped, and no other program's paper comes between.
pub(super) trait Connection {
    /// Gives bytes, as many as are taken now; 0: none.
    fn give(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// What the printer said since; 0: nothing. None where this way leads in one direction alone.
    fn hear(&mut self, into: &mut [u8]) -> Option<io::Result<usize>>;

    /// Whether everything that was given has left; asked again and again once all is given.
    fn is_out(&mut self) -> io::Result<bool>;
}

/// What stands for nothing now, and is no error.
pub(super) fn none_now(done: io::Result<usize>) -> io::Result<usize> {
    match done {
        Err(cause)
            if matches!(
                cause.kind(),
                io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted
            ) =>
        {
            Ok(0)
        }
        done => done,
    }
}
