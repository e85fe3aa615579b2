//! Addresses with parameters.

use std::fmt::Write as _;

/// Percent-encodes a value for a query.
pub fn encoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("a String takes all");
        }
    }
    out
}

/// `/registers/x?state=open&search=a%20b`; empty values are left out.
pub fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = path.to_owned();
    let mut sign = '?';
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        out.push(sign);
        out.push_str(&encoded(name));
        out.push('=');
        out.push_str(&encoded(value));
        sign = '&';
    }
    out
}

/// Where to go after signing in: a path of this server and nothing else.
pub fn local(to: &str) -> &str {
    let is_local = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n', '\t']);
    if is_local { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        assert_eq!(with_query("/a", [("x", "ż &"), ("y", ""), ("z", "1")]), "/a?x=%C5%BC%20%26&z=1");
    }

    #[test]
    fn only_own_paths_are_followed() {
        assert_eq!(local("/registers/breaches"), "/registers/breaches");
        for foreign in ["https://example.org", "//example.org", "/\\example.org", "", "javascript:x", "/\t/example.org"]
        {
            assert_eq!(local(foreign), "/");
        }
    }
}
