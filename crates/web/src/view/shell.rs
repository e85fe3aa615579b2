//! What surrounds every page: language, appearance, who is signed in and where they can go.

use std::borrow::{Borrow, Cow};

use crate::address::with_query;
use crate::assets;
use crate::text::Text;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the device says.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Appearance {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|appearance| appearance.name() == name)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Shell {
    pub text: Text,
    pub title: String,
    pub appearance: Appearance,
    /// Masked anew on every page, so that compression gives nothing away.
    pub csrf: String,
    pub person: String,
    pub institution: String,
    pub navigation: Vec<NavigationItem>,
    /// What has just been done, said once.
    pub notice: Option<String>,
    /// Said on every page of an emergency.
    pub emergency: Option<String>,
    /// Seconds without use after which the screen locks; 0 where nobody is signed in.
    pub idle_seconds: u32,
    /// Whether the person came in through a provider, and goes back in by it.
    pub is_vouched: bool,
    /// Address of the page.
    pub path: String,
}

#[derive(Clone, Debug)]
pub struct NavigationItem {
    pub href: String,
    pub label: String,
    pub is_current: bool,
    /// Begins a group with this heading.
    pub heading: Option<String>,
}

impl Shell {
    pub fn t(&self, key: &str) -> Cow<'static, str> {
        self.text.get(key)
    }

    pub fn count(&self, key: &str, count: impl Borrow<u64>) -> String {
        self.text.count(key, *count.borrow())
    }

    pub fn asset(&self, name: &str) -> &'static str {
        assets::address(name)
    }

    /// Where a locked screen is opened by the provider, and comes back from there to this page.
    pub fn other_way(&self) -> String {
        with_query("/unlock", [("to", self.path.as_str())])
    }

    pub fn is_signed_in(&self) -> bool {
        !self.person.is_empty()
    }
}
