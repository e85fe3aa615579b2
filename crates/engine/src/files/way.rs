//! Whether a file that is opened leaves the institution: what may not leave can still be looked at.

use super::Kind;

/// What becomes of a file that is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Nobody but the program reads it.
    Compared,
    /// A browser shows it, or saves what it cannot show.
    Browser,
    HandedOut,
    /// The person whom it is about gets it, whose own word lets it (art. 18(2) GDPR).
    OwnCopy,
}

impl Way {
    /// Whether the file leaves the institution, which a restricted record may not do.
    pub(super) fn leaves(self, kind: Kind) -> bool {
        match self {
            Self::Compared | Self::OwnCopy => false,
            Self::Browser => !kind.is_shown(),
            Self::HandedOut => true,
        }
    }
}
