//! Files that come with a form. Nothing is read for a form that is not ours.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

use crate::error::Fault;
use crate::security;
use crate::visit::Visit;

/// Letters of a file's name that are read.
const NAME_LETTERS_MAX: usize = 200;

/// Name and bytes of the file in a form; none if nothing was chosen. The token stands before the file, so that nothing
/// is read for a form that is not ours.
pub async fn received(visit: &Visit, mut form: Multipart) -> Result<Option<(String, Vec<u8>)>, Fault> {
    let too_large = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::BadRequest("error-bad-request"),
    };
    let mut is_ours = false;
    while let Some(part) = form.next_field().await.map_err(too_large)? {
        match part.name() {
            Some("csrf") => {
                is_ours = security::is_masked(&visit.session.csrf, &part.text().await.map_err(too_large)?);
            }
            Some("file") if is_ours => {
                let name: String = part.file_name().unwrap_or_default().chars().take(NAME_LETTERS_MAX).collect();
                let bytes = part.bytes().await.map_err(too_large)?;
                return Ok((!bytes.is_empty()).then(|| (name, bytes.to_vec())));
            }
            _ => {}
        }
        if !is_ours {
            return Err(Fault::StaleForm);
        }
    }
    if is_ours { Ok(None) } else { Err(Fault::StaleForm) }
}
