/// What kind of refusal a code is; the command line exits accordingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A rule of the stand.
    Rule,
    /// Something was written in a way that cannot be read.
    Usage,
    /// The place is offline or unusable.
    Place,
    /// The store is unusable.
    Store,
    /// What was asked for is done, and its answer could not be written.
    Unshown,
}
