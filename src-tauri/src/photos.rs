//! Pictures of products, as the window asks for them: under a scheme of their own, so that each is read when it comes into
//! sight, and only then.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::desk::Desk;

/// The scheme. Whoever changes it changes the window's content security policy too.
pub(crate) const SCHEME: &str = "photo";

/// Answers with a picture by the name that a tile has for it. A name means the same picture for ever.
pub(crate) fn serve(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let name = request.uri().path().trim_start_matches('/').to_owned();
    context.app_handle().state::<Desk>().photo(name, move |found| {
        let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let answer = Response::builder()
            .status(status)
            .header(header::CONTENT_TYPE, "image/jpeg")
            .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
            .header(header::CACHE_CONTROL, "max-age=31536000, immutable");
        responder.respond(answer.body(found.unwrap_or_default()).expect("plain headers"));
    });
}
