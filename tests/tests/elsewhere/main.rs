//! What went wrong at other tills, made on purpose here, where no other test does: `src-tauri/core/docs/cases.md` has
//! them all.

mod listed;
mod meeting;
mod selling;
mod totals;
