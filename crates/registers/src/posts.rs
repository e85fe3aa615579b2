//! Names of posts as offices write them, brought to one name each.
//!
//! `Pracownicy sekretariatu` and `Sekretarka` are the same post to whoever asks who may read a set. A name that the
//! table does not know stays as it is, in lower case.

use rodowod_domain::field::Line;
use rodowod_domain::text::fold;

/// Beginnings of words that must follow one another in this order, the more exact rule first.
const POSTS: &[(&[&str], &str)] = &[
    (&["zastep", "dyrektor"], "zastępca dyrektora"),
    (&["wicedyrektor"], "zastępca dyrektora"),
    (&["rad", "pedagogiczn"], "rada pedagogiczna"),
    (&["komisj", "socjaln"], "komisja socjalna"),
    (&["komisj", "kwalifikac"], "komisja kwalifikacyjna"),
    (&["komisj", "egzamin"], "komisja egzaminacyjna"),
    (&["inspektor", "ochron", "dan"], "inspektor ochrony danych"),
    (&["iod"], "inspektor ochrony danych"),
    (&["bhp"], "inspektor BHP"),
    (&["nauczyciel", "informatyk"], "nauczyciel informatyki"),
    (&["administrator", "it"], "administrator IT"),
    (&["administrator", "system"], "administrator IT"),
    (&["informatyk"], "administrator IT"),
    (&["opiekun", "staz"], "opiekun stażu"),
    (&["wychowawc"], "wychowawca klasy"),
    (&["glown", "ksiegow"], "główny księgowy"),
    (&["ksiegow"], "księgowość"),
    (&["bibliotekar"], "bibliotekarz"),
    (&["pedagog"], "pedagog"),
    (&["psycholog"], "psycholog"),
    (&["pielegniar"], "pielęgniarka"),
    (&["kadr"], "kadry"),
    (&["sekretar"], "sekretariat"),
    (&["nauczyciel"], "nauczyciel"),
    (&["dyrektor"], "dyrektor"),
    (&["dyrekcj"], "dyrektor"),
];

/// The one name of a post.
pub fn normal(post: &str) -> String {
    let folded = fold(post);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let known = POSTS.iter().find(|(stems, _)| follow(&words, stems));
    known.map_or_else(
        || post.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
        |(_, name)| (*name).to_owned(),
    )
}

fn follow(words: &[&str], stems: &[&str]) -> bool {
    let mut words = words.iter();
    stems.iter().all(|stem| words.any(|word| word.starts_with(stem)))
}

/// The posts of a cell, each once. A line that begins with a small letter goes on from the line before it, as offices
/// break `Członkowie komisji / kwalifikacyjnej` over two lines.
pub fn normal_list(users: &[Line]) -> Vec<Line> {
    let mut whole: Vec<String> = Vec::new();
    for user in users.iter().map(|user| user.trim()).filter(|user| !user.is_empty()) {
        match whole.last_mut() {
            Some(last) if user.starts_with(char::is_lowercase) && is_unfinished(last) => {
                last.push(' ');
                last.push_str(user);
            }
            _ => whole.push(user.to_owned()),
        }
    }
    let mut posts: Vec<Line> = Vec::new();
    for post in whole.iter().map(|post| Line(normal(post))) {
        if !posts.contains(&post) {
            posts.push(post);
        }
    }
    posts
}

/// A committee without its kind waits for the next line; a post in small letters after a whole post does not.
fn is_unfinished(post: &str) -> bool {
    fold(post).ends_with("komisji") || post.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_post_has_one_name() {
        for (written, post) in [
            ("Dyrektor szkoły", "dyrektor"),
            ("Zastępca dyrektora,", "zastępca dyrektora"),
            ("Pracownicy sekretariatu", "sekretariat"),
            ("Sekretarka", "sekretariat"),
            ("Wychowawcy klas", "wychowawca klasy"),
            ("Główna księgowa", "główny księgowy"),
            ("Członkowie Komisji Socjalnej", "komisja socjalna"),
            ("Członkowie komisji nadzorującej egzamin gimnazjalny", "komisja egzaminacyjna"),
            ("Nauczyciel informatyki", "nauczyciel informatyki"),
            ("Pedagog", "pedagog"),
            ("Rada pedagogiczna", "rada pedagogiczna"),
            ("IOD", "inspektor ochrony danych"),
            ("Woźny", "woźny"),
        ] {
            assert_eq!(normal(written), post, "{written}");
        }
    }

    #[test]
    fn a_broken_line_is_one_post_and_a_repeated_post_stands_once() {
        let users: Vec<Line> =
            ["Dyrektor", "Opiekun stażu", "Członkowie komisji", "kwalifikacyjnej", "Dyrektor szkoły"]
                .map(Line::from)
                .into();
        let posts = normal_list(&users);
        assert_eq!(posts, ["dyrektor", "opiekun stażu", "komisja kwalifikacyjna"].map(Line::from));
    }
}
