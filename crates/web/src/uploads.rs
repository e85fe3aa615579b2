//! Files that come with a form, and tables that were read and wait for their mapping to be confirmed: held in memory
//! only, few and not for long.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use rodowod_engine::imports::Sheet;

use crate::error::Fault;
use crate::security;
use crate::visit::Visit;

/// Letters of a file's name that are read.
const NAME_LETTERS_MAX: usize = 200;

/// Tables kept at most; a new one drops the oldest.
const KEPT_MAX: usize = 12;
/// Letters of all kept tables together; a single table larger than this is kept alone.
const LETTERS_MAX: usize = 60 << 20;
const KEPT_FOR: SignedDuration = SignedDuration::from_mins(30);

#[derive(Clone)]
pub struct Upload {
    pub ticket: String,
    /// The account and the register that it belongs to.
    pub owner: (i64, i64, String),
    pub file_name: String,
    pub sheets: Arc<Vec<Sheet>>,
    until: Timestamp,
    letters: usize,
}

#[derive(Default)]
pub struct Uploads {
    kept: Mutex<VecDeque<Upload>>,
}

impl Uploads {
    pub fn keep(&self, ticket: String, owner: (i64, i64, String), file: (String, Vec<Sheet>), now: Timestamp) {
        let (file_name, sheets) = file;
        let letters = sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|(_, cells)| cells).map(String::len).sum();
        let upload = Upload { ticket, owner, file_name, sheets: Arc::new(sheets), until: now + KEPT_FOR, letters };
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.retain(|known| known.until > now);
        kept.push_back(upload);
        while kept.len() > KEPT_MAX
            || (kept.len() > 1 && kept.iter().map(|known| known.letters).sum::<usize>() > LETTERS_MAX)
        {
            kept.pop_front();
        }
    }

    pub fn find(&self, ticket: &str, owner: &(i64, i64, String), now: Timestamp) -> Option<Upload> {
        let kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.iter().find(|known| known.ticket == ticket && known.owner == *owner && known.until > now).cloned()
    }

    pub fn drop(&self, ticket: &str) {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.retain(|known| known.ticket != ticket);
    }
}

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
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_found_by_its_owner_for_a_while_and_the_oldest_makes_room() {
        let uploads = Uploads::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        let owner = (1, 1, "datasets".to_owned());
        for number in 0..=KEPT_MAX {
            uploads.keep(number.to_string(), owner.clone(), ("a.csv".to_owned(), Vec::new()), now);
        }
        assert!(uploads.find("0", &owner, now).is_none());
        assert!(uploads.find("1", &owner, now).is_some());
        assert!(uploads.find("1", &(2, 1, "datasets".to_owned()), now).is_none());
        assert!(uploads.find("1", &owner, now + KEPT_FOR).is_none());
    }
}
