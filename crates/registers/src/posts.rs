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
    known(post).map_or_else(|| post.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(), str::to_owned)
}

fn known(post: &str) -> Option<&'static str> {
    let folded = fold(post);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    POSTS.iter().find(|(stems, _)| follow(&words, stems)).map(|(_, name)| *name)
}

/// Two posts that a lost line break ran together, `Zastępca dyrektora Inspektor BHP`, part where a capital letter
/// begins what is a post by itself and leaves one before it.
fn parted(user: &str) -> Vec<&str> {
    let breaks = user.match_indices(' ').map(|(place, _)| place);
    let is_break = |place: &usize| {
        let (head, tail) = (&user[..*place], user[*place..].trim_start());
        tail.starts_with(char::is_uppercase)
            && known(head).is_some()
            && known(tail).is_some_and(|post| known(head) != Some(post))
    };
    match breaks.into_iter().find(is_break) {
        Some(place) => [vec![&user[..place]], parted(user[place..].trim_start())].concat(),
        None => vec![user],
    }
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
    for post in whole.iter().flat_map(|user| parted(user)).map(|post| Line(normal(post))) {
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
    fn posts_that_ran_together_are_parted_and_one_post_of_many_words_is_not() {
        let posts = |user: &str| normal_list(&[user.into()]).into_iter().map(|post| post.0).collect::<Vec<_>>();
        assert_eq!(posts("Zastępca dyrektora Inspektor BHP"), ["zastępca dyrektora", "inspektor BHP"]);
        assert_eq!(
            posts("Bibliotekarz Dyrektor Zastępca Dyrektora"),
            ["bibliotekarz", "dyrektor", "zastępca dyrektora"]
        );
        for whole in
            ["Członkowie Komisji Socjalnej", "Inspektor Ochrony Danych", "Dyrektor Szkoły", "Zastępca Dyrektora"]
        {
            assert_eq!(posts(whole).len(), 1, "{whole}");
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
