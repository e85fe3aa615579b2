//! Signing in through a provider that the institution already has, such as Microsoft 365 or Google Workspace.
//!
//! Invariant: a provider says who somebody is and nothing more; what they may do follows from authorisations alone.

use serde::{Deserialize, Serialize};

use crate::field::Problem;

/// Letters of the name on the button, of an address and of an identifier at most.
const NAME_MAX: usize = 60;
pub const ADDRESS_MAX: usize = 300;
/// Domains of addresses that one institution names.
pub const DOMAINS_MAX: usize = 20;
/// The provider whose addresses are confirmed by its being the institution's own tenant.
const MICROSOFT: &str = "https://login.microsoftonline.com/";
/// Its tenants that are nobody's own: whoever has any account there, and whoever has a personal one, which goes by a number
/// as well. A name that such an account gives itself proves nothing.
const EVERYBODY: [&str; 4] = ["common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"];

/// How a person at the provider comes to be an account here. No account is ever made by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Linking {
    /// Whoever administers accounts links each by hand.
    #[default]
    Named,
    /// The account with the same e-mail address.
    Address,
}

impl Linking {
    pub const ALL: [Self; 2] = [Self::Named, Self::Address];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Address => "address",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|linking| linking.name() == name)
    }
}

/// What an institution decided about its provider; the secret is kept apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    pub is_on: bool,
    /// What the button says: `Microsoft 365`.
    pub name: String,
    /// The address under which the provider describes itself, as it writes it in its tokens.
    pub issuer: String,
    pub client_id: String,
    /// Only addresses of these domains count, lower case.
    pub domains: Vec<String>,
    pub linking: Linking,
    /// The provider asks for the password each time, even of somebody whom it knows already.
    pub asks_anew: bool,
}

/// What a provider tells of somebody's address.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a> {
    pub email: &'a str,
    pub is_confirmed: bool,
    pub user_name: &'a str,
}

impl Provider {
    /// Everything that is missing or wrong, while it is on; what is off may be half-written.
    pub fn check(&self) -> Vec<Problem> {
        if !self.is_on {
            return Vec::new();
        }
        let mut problems = Vec::new();
        for (field, value, most) in [
            ("name", &self.name, NAME_MAX),
            ("issuer", &self.issuer, ADDRESS_MAX),
            ("client_id", &self.client_id, ADDRESS_MAX),
        ] {
            if value.is_empty() {
                problems.push(Problem::at(field, "problem-required"));
            } else if value.chars().count() > most || value.chars().any(char::is_control) {
                problems.push(Problem::at(field, "problem-provider-long"));
            }
        }
        if !self.issuer.is_empty() && !is_safe_address(&self.issuer) {
            problems.push(Problem::at("issuer", "problem-provider-https"));
        } else if self.tenant().is_some_and(|tenant| EVERYBODY.contains(&tenant.as_str())) {
            problems.push(Problem::at("issuer", "problem-provider-tenant"));
        }
        if self.domains.is_empty() {
            problems.push(Problem::at("domains", "problem-required"));
        } else if self.domains.len() > DOMAINS_MAX || !self.domains.iter().all(|domain| is_domain(domain)) {
            problems.push(Problem::at("domains", "problem-provider-domain"));
        }
        problems
    }

    /// The tenant at Microsoft, lower case; none of another provider.
    fn tenant(&self) -> Option<String> {
        let rest = self.issuer.strip_prefix(MICROSOFT)?;
        Some(rest.split('/').next().unwrap_or_default().to_lowercase())
    }

    /// The address that the provider vouches for, in lower case and of a domain of the institution. One that it has not
    /// confirmed counts only where the provider is the institution's own tenant, which gives the addresses out.
    pub fn vouched(&self, told: Told<'_>) -> Option<String> {
        let is_own_tenant = self.tenant().is_some_and(|tenant| !EVERYBODY.contains(&tenant.as_str()));
        let address = match told.is_confirmed {
            true => told.email,
            false if is_own_tenant => told.user_name,
            false => return None,
        };
        let address = address.trim().to_lowercase();
        let (name, domain) = address.rsplit_once('@')?;
        (!name.is_empty() && self.domains.iter().any(|known| known == domain)).then_some(address)
    }
}

/// Whether an address is spoken to in secret: https, or this very machine.
pub fn is_safe_address(address: &str) -> bool {
    let is_plain =
        |rest: &str| !rest.is_empty() && !rest.contains(['#', '@', '\\', ' ']) && !rest.contains(char::is_control);
    if let Some(rest) = address.strip_prefix("https://") {
        return is_plain(rest) && !rest.starts_with('/');
    }
    let host = address.strip_prefix("http://").map(|rest| rest.split(['/', '?']).next().unwrap_or_default());
    let is_port =
        |port: &str| port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let is_here = |host: &str| {
        ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host.strip_prefix(name).is_some_and(is_port))
    };
    host.is_some_and(is_here) && is_plain(address)
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
    };
    domain.contains('.') && domain.len() <= 253 && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn google() -> Provider {
        Provider {
            is_on: true,
            name: "Google Workspace".into(),
            issuer: "https://accounts.google.com".into(),
            client_id: "rodowod".into(),
            domains: vec!["szkola.example".into()],
            ..Provider::default()
        }
    }

    #[test]
    fn a_provider_is_whole_before_it_is_switched_on() {
        assert_eq!(google().check(), []);
        assert_eq!(Provider::default().check(), [], "what is off may be half-written");
        let fields = |provider: Provider| provider.check().into_iter().map(|problem| problem.field).collect::<Vec<_>>();
        let empty = Provider { is_on: true, ..Provider::default() };
        assert_eq!(fields(empty), ["name", "issuer", "client_id", "domains"]);
        for issuer in [
            "http://accounts.google.com",
            "ftp://x",
            "https://",
            "https://a@b",
            "http://127.0.0.1.evil.example",
            "http://localhost:x@evil.example",
            "http://[::1].example",
        ] {
            assert_eq!(fields(Provider { issuer: issuer.into(), ..google() }), ["issuer"], "{issuer}");
        }
        for everybody in ["common", "Organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"] {
            let issuer = format!("https://login.microsoftonline.com/{everybody}/v2.0");
            let provider = Provider { issuer, ..google() };
            let told = Told { email: "", is_confirmed: false, user_name: "ewa@szkola.example" };
            assert_eq!((provider.vouched(told), fields(provider)), (None, vec!["issuer".to_owned()]), "{everybody}");
        }
        for issuer in
            ["https://sso.szkola.example/realms/x/common-room", "http://[::1]", "http://[::1]:9/x", "http://localhost"]
        {
            assert_eq!(fields(Provider { issuer: issuer.into(), ..google() }), [] as [&str; 0], "{issuer}");
        }
        assert_eq!(fields(Provider { domains: vec!["szkola".into()], ..google() }), ["domains"]);
        assert_eq!(fields(Provider { issuer: "http://127.0.0.1:9/x".into(), ..google() }), [] as [&str; 0]);
    }

    #[test]
    fn only_a_confirmed_address_of_an_own_domain_counts() {
        let told = |email, is_confirmed| Told { email, is_confirmed, user_name: "ewa@szkola.example" };
        assert_eq!(google().vouched(told("Ewa@Szkola.Example ", true)).as_deref(), Some("ewa@szkola.example"));
        assert_eq!(google().vouched(told("ewa@szkola.example", false)), None);
        for foreign in ["ewa@example.org", "ewa@szkola.example.org", "@szkola.example", "szkola.example", ""] {
            assert_eq!(google().vouched(told(foreign, true)), None, "{foreign}");
        }
        let issuer = "https://login.microsoftonline.com/0f3c/v2.0".to_owned();
        let tenant = Provider { issuer, ..google() };
        assert_eq!(tenant.vouched(told("", false)).as_deref(), Some("ewa@szkola.example"));
        let guest = Told { email: "x@szkola.example", is_confirmed: false, user_name: "x@gmail.example" };
        assert_eq!(tenant.vouched(guest), None, "the address that anybody may type is not looked at");
    }
}
