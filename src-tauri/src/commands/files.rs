use std::path::PathBuf;

use lapak_core::picture::from_file;
use lapak_core::{Code, Refusal, RefusalView};
use tauri::{AppHandle, Manager, State, command};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::desk::Desk;
use crate::error::Answer;

/// Which file or folder a person chose; none when they went back.
type Chosen = Result<Option<String>, RefusalView>;

/// The system's window for choosing a file; null when the person goes back.
#[command]
pub(crate) async fn choose_file(app: AppHandle) -> Chosen {
    chosen(app, |app| app.dialog().file().blocking_pick_file()).await
}

/// The same for a list from a spreadsheet.
#[command]
pub(crate) async fn choose_list(app: AppHandle) -> Chosen {
    chosen(app, |app| {
        let lists = app.dialog().file();
        let lists = lists.add_filter("XLSX, ODS, CSV", &["xlsx", "ods", "csv", "txt", "tsv"]);
        // A backup or the shared file of another fair may have any name.
        lists.add_filter("Lapak", &["*"]).blocking_pick_file()
    })
    .await
}

/// The same for a picture.
#[command]
pub(crate) async fn choose_picture(app: AppHandle) -> Chosen {
    chosen(app, |app| {
        let pictures = app.dialog().file();
        let pictures = pictures.add_filter("PNG, JPEG, WebP", &["png", "jpg", "jpeg", "webp"]);
        pictures.blocking_pick_file()
    })
    .await
}

/// The picture of a file as a product would keep it: a small square, in base64.
#[command]
pub(crate) async fn read_picture(desk: State<'_, Desk>, file: PathBuf) -> Answer<String> {
    desk.beside(move || from_file(&file).map(|data| data.to_string())).await
}

/// The system's window for choosing a folder; null when the person goes back.
#[command]
pub(crate) async fn choose_folder(app: AppHandle) -> Chosen {
    chosen(app, |app| app.dialog().file().blocking_pick_folder()).await
}

/// The system's window for naming a new file; null when the person goes back.
#[command]
pub(crate) async fn choose_new_file(app: AppHandle, name: String) -> Chosen {
    chosen(app, move |app| app.dialog().file().set_file_name(name).blocking_save_file()).await
}

async fn chosen(
    app: AppHandle,
    ask: impl FnOnce(&AppHandle) -> Option<FilePath> + Send + 'static,
) -> Chosen {
    let asked = tauri::async_runtime::spawn_blocking(move || ask(&app)).await;
    let path = asked.ok().flatten().and_then(|path| path.into_path().ok());
    Ok(path.and_then(|path| path.to_str().map(str::to_owned)))
}

/// This program's own folder among the person's documents.
pub(super) fn own_documents(app: &AppHandle) -> PathBuf {
    let documents = app.path().document_dir().or_else(|_| app.path().home_dir());
    documents.unwrap_or_default().join("Lapak")
}

/// Opens a file that was saved with what the system opens such files with.
#[command]
pub(crate) async fn open_saved(app: AppHandle, desk: State<'_, Desk>, file: PathBuf) -> Answer<()> {
    let ours = file.parent().is_some_and(|folder| folder == own_documents(&app));
    desk.beside(move || {
        let unopened = || Refusal::new(Code::FileNotOpened).with("file", file.display());
        if !ours {
            return Err(unopened());
        }
        tauri_plugin_opener::open_path(&file, None::<&str>)
            .map_err(|cause| unopened().because(cause))
    })
    .await
}
