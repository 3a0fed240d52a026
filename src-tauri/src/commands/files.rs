use lapak_core::RefusalView;
use tauri::{AppHandle, command};
use tauri_plugin_dialog::{DialogExt, FilePath};

/// Which file or folder a person chose; none when they went back.
type Chosen = Result<Option<String>, RefusalView>;

#[command]
pub(crate) async fn choose_file(app: AppHandle) -> Chosen {
    chosen(app, |app| app.dialog().file().blocking_pick_file()).await
}

#[command]
pub(crate) async fn choose_folder(app: AppHandle) -> Chosen {
    chosen(app, |app| app.dialog().file().blocking_pick_folder()).await
}

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
