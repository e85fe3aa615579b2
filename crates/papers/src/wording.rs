//! Dates and counted things in words, in the three languages of the texts.

const MONTHS: [[&str; 3]; 12] = [
    ["stycznia", "January", "січня"],
    ["lutego", "February", "лютого"],
    ["marca", "March", "березня"],
    ["kwietnia", "April", "квітня"],
    ["maja", "May", "травня"],
    ["czerwca", "June", "червня"],
    ["lipca", "July", "липня"],
    ["sierpnia", "August", "серпня"],
    ["września", "September", "вересня"],
    ["października", "October", "жовтня"],
    ["listopada", "November", "листопада"],
    ["grudnia", "December", "грудня"],
];

/// `2026-03-05` as `5 marca 2026 r.`; none for anything else. A moment gives its day.
pub(crate) fn day(text: &str, language: &str) -> Option<String> {
    let date = text.get(..10)?;
    if text.len() > 10 && !text[10..].starts_with(['T', ' ']) {
        return None;
    }
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(is_number(year, 4) && is_number(month, 2) && is_number(day, 2)) {
        return None;
    }
    let names = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    let day = day.trim_start_matches('0');
    Some(match language {
        "en" => format!("{day}\u{a0}{} {year}", names[1]),
        "uk" => format!("{day}\u{a0}{} {year}\u{a0}р.", names[2]),
        _ => format!("{day}\u{a0}{} {year}\u{a0}r.", names[0]),
    })
}

/// `2026-03-05T14:20…` as the day with the clock.
pub(crate) fn moment(text: &str, language: &str) -> Option<String> {
    let clock = text.get(11..16)?;
    let is_clock =
        clock.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b':' } else { byte.is_ascii_digit() });
    let day = day(text, language)?;
    let at = match language {
        "en" => ", ",
        "uk" => ", год.\u{a0}",
        _ => ", godz.\u{a0}",
    };
    is_clock.then(|| format!("{day}{at}{clock}"))
}

/// `2.25` with the sign that the language puts before the fraction.
pub(crate) fn number(text: &str, language: &str) -> Option<String> {
    text.parse::<f64>().ok()?;
    (language != "en").then(|| text.replace('.', ","))
}

/// A number with the right form of its word: `{{ days | count("dzień", "dni", "dni") }}`.
pub(crate) fn count(number: i64, one: &str, few: &str, many: &str) -> String {
    let (tens, ones) = (number.unsigned_abs() % 100, number.unsigned_abs() % 10);
    let word = if number == 1 {
        one
    } else if (2..=4).contains(&ones) && !(12..=14).contains(&tens) {
        few
    } else {
        many
    };
    format!("{number}\u{a0}{word}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_are_worded_in_each_language_and_other_texts_are_not() {
        let cases = [("pl", "5 marca 2026 r."), ("en", "5 March 2026"), ("uk", "5 березня 2026 р.")];
        for (language, expected) in cases {
            assert_eq!(day("2026-03-05", language).unwrap().replace('\u{a0}', " "), expected);
        }
        assert_eq!(moment("2026-03-27T22:30", "pl").unwrap().replace('\u{a0}', " "), "27 marca 2026 r., godz. 22:30");
        assert_eq!(number("2.25", "pl").as_deref(), Some("2,25"));
        assert_eq!(number("2.25", "en").or(number("art. 5", "pl")), None);
        for other in ["", "dziś", "2026-13-01", "2026-03-05x", "żółta łódź"] {
            assert_eq!(day(other, "pl"), None, "{other}");
        }
    }

    #[test]
    fn words_follow_their_number() {
        let counted: Vec<String> = [1, 2, 5, 12, 22, 25].map(|days| count(days, "dzień", "dni", "dni.")).into();
        assert_eq!(counted.join("|").replace('\u{a0}', " "), "1 dzień|2 dni|5 dni.|12 dni.|22 dni|25 dni.");
    }
}
