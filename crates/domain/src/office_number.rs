//! Numbers as offices write them: `NAR/RRRR/####` writes the seventh record of 2026 as `NAR/2026/0007`.
//!
//! `RRRR` stands for the year, a run of `#` for the number, padded to its length. A pattern with a year counts each year
//! from one. What was written is read back to the same year and number.

use crate::text::fold;

/// Longest pattern, in code points.
pub const PATTERN_MAX: usize = 40;
/// Most places of the number.
const PLACES_MAX: usize = 9;
const YEAR: &str = "RRRR";

/// A pattern that names the number once, and the year at most once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Number(usize),
}

impl Pattern {
    /// A key says what is wrong with the pattern.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        if text.chars().count() > PATTERN_MAX || text.chars().any(|letter| letter.is_control()) {
            return Err("problem-pattern-too-long");
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let places = rest.bytes().take_while(|byte| *byte == b'#').count();
            if let Some(after) = rest.strip_prefix(YEAR) {
                parts.push(Part::Year);
                rest = after;
            } else if places > 0 {
                parts.push(Part::Number(places));
                rest = &rest[places..];
            } else {
                let end = [rest.find('#'), rest.find(YEAR)].into_iter().flatten().min().unwrap_or(rest.len());
                parts.push(Part::Text(rest[..end].to_owned()));
                rest = &rest[end..];
            }
        }
        let numbers: Vec<usize> = parts.iter().filter_map(Part::places).collect();
        match numbers.as_slice() {
            [places] if *places <= PLACES_MAX => {}
            _ => return Err("problem-pattern-without-number"),
        }
        if parts.iter().filter(|part| **part == Part::Year).count() > 1 {
            return Err("problem-pattern-years");
        }
        Ok(Self { parts })
    }

    /// Whether the count begins anew each year.
    pub fn is_yearly(&self) -> bool {
        self.parts.contains(&Part::Year)
    }

    pub fn write(&self, year: i16, number: u64) -> String {
        let written = self.parts.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Year => format!("{year:04}"),
            Part::Number(places) => format!("{number:0places$}"),
        });
        written.collect()
    }

    /// The year, where the pattern has one, and the number; letters and spaces are taken as an office types them.
    pub fn read(&self, text: &str) -> Option<(Option<i16>, u64)> {
        let plain = |text: &str| fold(text).replace(' ', "");
        let text = plain(text);
        let (mut rest, mut year, mut number) = (text.as_str(), None, None);
        for part in &self.parts {
            match part {
                Part::Text(text) => rest = rest.strip_prefix(plain(text).as_str())?,
                Part::Year => {
                    year = Some(rest.get(..4)?.parse().ok()?);
                    rest = rest.get(4..)?;
                }
                Part::Number(_) => {
                    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                    number = Some(rest.get(..digits)?.parse().ok()?);
                    rest = rest.get(digits..)?;
                }
            }
        }
        if rest.is_empty() { Some((year, number?)) } else { None }
    }
}

impl Part {
    fn places(&self) -> Option<usize> {
        match self {
            Self::Number(places) => Some(*places),
            Self::Text(_) | Self::Year => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_write_as_offices_do_and_read_back() {
        for (pattern, written) in [
            ("NAR/RRRR/####", "NAR/2026/0007"),
            ("DO.0151.#.RRRR", "DO.0151.7.2026"),
            ("Wn. ###", "Wn. 007"),
            ("#", "7"),
        ] {
            let known = Pattern::parse(pattern).unwrap();
            assert_eq!(known.write(2026, 7), written);
            let year = known.is_yearly().then_some(2026);
            assert_eq!(known.read(written), Some((year, 7)), "{pattern}");
            assert_eq!(known.read(&written.to_lowercase()), Some((year, 7)), "{pattern}");
        }
        let known = Pattern::parse("NAR/RRRR/####").unwrap();
        assert_eq!(known.write(2026, 12_345), "NAR/2026/12345");
        assert_eq!(known.read(" nar / 2026 / 7 "), Some((Some(2026), 7)));
        for other in ["NAR/2026", "UP/2026/0007", "NAR/2026/0007/1", "NAR/20x6/1", ""] {
            assert_eq!(known.read(other), None, "{other}");
        }
    }

    #[test]
    fn a_pattern_names_the_number_once() {
        for (pattern, key) in [
            ("NAR/RRRR", "problem-pattern-without-number"),
            ("#/RRRR/#", "problem-pattern-without-number"),
            ("RRRR/RRRR/#", "problem-pattern-years"),
            ("##########", "problem-pattern-without-number"),
            ("", "problem-pattern-without-number"),
        ] {
            assert_eq!(Pattern::parse(pattern), Err(key), "{pattern}");
        }
        assert_eq!(Pattern::parse(&"x".repeat(41)), Err("problem-pattern-too-long"));
    }
}
