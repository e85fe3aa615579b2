//! What went wrong, in the caller's language. What the program foresees has a sentence; the rest is told as it came.

use std::fmt::{Display, Formatter};

use rodowod_engine::StoreError;
use rodowod_engine::files::StorageError;
use rodowod_engine::keys::KeyError;
use rodowod_web::text::Text;

type Args = Vec<(&'static str, String)>;

/// A mistake of whoever called, by the key of its sentence.
#[derive(Debug)]
pub struct Mistake {
    key: &'static str,
    args: Args,
}

impl Mistake {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl Display for Mistake {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.key)?;
        self.args.iter().try_for_each(|(name, value)| write!(formatter, " {name}={value}"))
    }
}

impl std::error::Error for Mistake {}

/// The sentence for an error.
pub fn told(error: &anyhow::Error, text: Text) -> String {
    let known = error.chain().find_map(|cause| {
        let mistake = cause.downcast_ref::<Mistake>().map(|mistake| (mistake.key, mistake.args.clone()));
        let of_storage = || cause.downcast_ref::<StorageError>().map(of_storage);
        let of_key = || cause.downcast_ref::<KeyError>().map(of_key);
        let of_store = || cause.downcast_ref::<StoreError>().and_then(of_store);
        mistake.or_else(of_storage).or_else(of_key).or_else(of_store)
    });
    match known {
        Some((key, args)) => text.owned(key, args.iter().map(|(name, value)| (*name, value.as_str()))),
        None => format!("{error:#}"),
    }
}

fn of_storage(error: &StorageError) -> (&'static str, Args) {
    let place = |place: &String| ("place", place.clone());
    match error {
        StorageError::NotAnAddress(address) => ("operator-files-no-address", vec![place(address)]),
        StorageError::NotSafe(address) => ("operator-files-not-safe", vec![place(address)]),
        StorageError::NoKey(address) => ("operator-files-no-key", vec![place(address)]),
        StorageError::Unreachable { place: at, cause } => {
            ("operator-files-unreachable", vec![place(at), ("cause", cause.clone())])
        }
        StorageError::Refused { place: at, cause } => {
            ("operator-files-refused", vec![place(at), ("cause", cause.clone())])
        }
        StorageError::NoBucket { place: at } => ("operator-files-no-bucket", vec![place(at)]),
    }
}

fn of_key(error: &KeyError) -> (&'static str, Args) {
    let file = |path: &std::path::Path| vec![("file", path.display().to_string())];
    match error {
        KeyError::DoesNotFit => ("operator-key-does-not-fit", Vec::new()),
        KeyError::Missing(path) => ("operator-key-missing", file(path)),
        KeyError::Malformed(path) => ("operator-key-malformed", file(path)),
        KeyError::MalformedText => ("operator-key-malformed-text", Vec::new()),
        KeyError::IsThere(path) => ("operator-key-is-there", file(path)),
    }
}

/// What the operator can do something about.
fn of_store(error: &StoreError) -> Option<(&'static str, Args)> {
    let cause = |cause: &String| vec![("cause", cause.clone())];
    Some(match error {
        StoreError::DiskFull => ("operator-disk-full", Vec::new()),
        StoreError::Unavailable(reason) => ("operator-database-unavailable", cause(reason)),
        StoreError::Busy => ("operator-database-busy", Vec::new()),
        StoreError::NewerSchema { found, known } => {
            ("operator-database-newer", vec![("found", found.to_string()), ("known", known.to_string())])
        }
        StoreError::NoKeyring => ("operator-keyring-missing", Vec::new()),
        StoreError::Corrupt(reason) => ("operator-database-damaged", cause(reason)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;
    use rodowod_web::text::Language;

    use super::*;

    #[test]
    fn what_is_foreseen_is_told_in_the_language_of_the_caller_under_any_context() {
        let missing = || Err::<(), _>(StoreError::NoKeyring).context("/var/lib/rodowod").unwrap_err();
        let (pl, en) = (Text::of(Language::Polish), Text::of(Language::English));
        assert!(told(&missing(), pl).starts_with("Brakuje pliku kluczy"), "{}", told(&missing(), pl));
        assert!(told(&missing(), en).starts_with("The keyring is missing"), "{}", told(&missing(), en));
        assert_eq!(told(&anyhow::anyhow!("inside").context("outside"), pl), "outside: inside");
    }

    #[test]
    fn every_sentence_has_its_words() {
        let (cause, place) = ("przyczyna".to_owned(), "s3://akta".to_owned());
        let path = std::path::PathBuf::from("/klucz");
        let errors: Vec<anyhow::Error> = vec![
            StorageError::NotAnAddress(place.clone()).into(),
            StorageError::NotSafe(place.clone()).into(),
            StorageError::NoKey(place.clone()).into(),
            StorageError::Unreachable { place: place.clone(), cause: cause.clone() }.into(),
            StorageError::Refused { place: place.clone(), cause: cause.clone() }.into(),
            StorageError::NoBucket { place }.into(),
            KeyError::DoesNotFit.into(),
            KeyError::Missing(path.clone()).into(),
            KeyError::Malformed(path.clone()).into(),
            KeyError::MalformedText.into(),
            KeyError::IsThere(path).into(),
            StoreError::DiskFull.into(),
            StoreError::Unavailable(cause.clone()).into(),
            StoreError::Busy.into(),
            StoreError::NewerSchema { found: 9, known: 8 }.into(),
            StoreError::NoKeyring.into(),
            StoreError::Corrupt(cause).into(),
        ];
        for language in Language::ALL {
            for error in &errors {
                let said = told(error, Text::of(language));
                assert!(!said.starts_with("operator-") && !said.contains('{'), "{said}");
            }
        }
    }
}
