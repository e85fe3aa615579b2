//! How pages ask for secrets, and that whoever is in can leave from everywhere.

use super::all;
use crate::text::Text;

const SECRETS: [&str; 4] = ["password", "current", "new", "again"];

#[test]
fn secrets_are_masked_and_left_to_the_managers_of_passwords() {
    let mut asked = 0;
    for (name, page) in all(Text::default()) {
        let html = page.html();
        for input in html.split("<input").skip(1).filter_map(|rest| rest.split('>').next()) {
            let is_secret = SECRETS.iter().any(|secret| input.contains(&format!(" name=\"{secret}\"")));
            if is_secret {
                asked += 1;
                assert!(input.contains("type=\"password\""), "{name}: {input}");
                assert!(
                    input.contains("autocomplete=\"current-password\"")
                        || input.contains("autocomplete=\"new-password\""),
                    "{name}: {input}"
                );
            }
        }
        assert!(!html.contains("onpaste"), "{name}");
    }
    assert!(asked > 8, "only {asked} fields were looked at");
    for script in [include_str!("../../../assets/app.js"), include_str!("../../../assets/passkey.js")] {
        assert!(!script.contains("paste"), "what is pasted is let be");
    }
}

#[test]
fn signing_out_is_on_every_page_of_somebody_signed_in() {
    let mut inside = 0;
    for (name, page) in all(Text::default()) {
        let html = page.html();
        if html.contains("<nav id=\"menu\"") {
            inside += 1;
            assert!(html.contains("action=\"/sign-out\""), "{name}");
        }
    }
    assert!(inside > 30, "only {inside} pages were looked at");
}
