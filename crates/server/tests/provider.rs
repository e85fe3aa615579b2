//! Signing in through the institution's provider, over the wire: who is linked gets in and has no more rights by it, no
//! forged word opens the door, and the second factor is asked for as after a password.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "support/provider.rs"]
mod fake;
mod support;

use fake::{CLIENT, Lie, Provider, SECRET, pairs};
use rodowod_store::{accounts, institutions};
use support::{Answer, Installation, SLUG, Server, page, send, signed_in};

const ADDRESS: &str = "ewa@szkola.example";
const SETTINGS: &str = "/administration/provider";
/// `accounts-new`: the first account that the director makes; the director's own is the first of all.
const LOGIN: &str = "ewa";

struct School {
    installation: Installation,
    server: Server,
    provider: Provider,
    head: String,
    csrf: String,
    account: i64,
}

impl School {
    fn with(linking: &str) -> Self {
        Self::of(Installation::sqlite(), linking)
    }

    fn on_postgres(linking: &str) -> Option<Self> {
        Installation::postgres().map(|installation| Self::of(installation, linking))
    }

    /// A school with its provider switched on and one account, whose person is at the provider's screen.
    fn of(installation: Installation, linking: &str) -> Self {
        let (server, provider) = (installation.serve(), Provider::start());
        let head = signed_in(&server);
        let csrf = page(&server, "/account", &head).csrf();
        let fields = [("csrf", csrf.as_str()), ("name", "Ewa Próbna"), ("login", LOGIN), ("email", ADDRESS)];
        let made = send(&server, ("/administration/accounts", &head), &fields).text();
        let row = made.split("/administration/accounts/").find(|part| part.contains(&format!(": {LOGIN}<"))).unwrap();
        let account = row.split('/').next().unwrap().parse().unwrap();
        provider.play(|script| {
            (script.subject, script.email, script.is_confirmed) = ("osoba-1".into(), ADDRESS.into(), true);
        });
        let school = Self { installation, server, provider, head, csrf, account };
        let saved = school.settings(&school.provider.issuer().to_owned(), linking);
        assert_eq!(saved.status, 303, "{}", saved.text());
        school
    }

    fn settings(&self, issuer: &str, linking: &str) -> Answer {
        let fields = [
            ("csrf", self.csrf.as_str()),
            ("is_on", "true"),
            ("name", "Konto szkolne"),
            ("issuer", issuer),
            ("client_id", CLIENT),
            ("secret", SECRET),
            ("domains", "szkola.example"),
            ("linking", linking),
        ];
        send(&self.server, (SETTINGS, &self.head), &fields)
    }

    fn link(&self, act: &str) -> Answer {
        let path = format!("{SETTINGS}/links/{}{act}", self.account);
        send(&self.server, (&path, &self.head), &[("csrf", &self.csrf), ("address", ADDRESS)])
    }

    /// To the provider and back to our door: the way's cookie, and the address that the browser is sent to.
    fn sent_back(&self) -> (String, String) {
        let away = page(&self.server, &format!("/sign-in/provider/{SLUG}?to=/account"), "");
        assert_eq!(away.status, 303, "{}", away.text());
        let to = away.header("location");
        assert!(to.starts_with(self.provider.issuer()), "{to}");
        let agent = ureq::Agent::config_builder().max_redirects(0).build();
        let back = ureq::Agent::from(agent).get(to).call().unwrap();
        let back = back.headers()["location"].to_str().unwrap();
        let address = self.server.announcement["address"].as_str().unwrap();
        (away.cookie(), back.strip_prefix(address).unwrap().to_owned())
    }

    fn arrived(&self) -> Answer {
        let (cookie, path) = self.sent_back();
        page(&self.server, &path, &cookie)
    }

    fn refused(&self, words: &str) {
        let answer = self.arrived();
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert!(answer.text().contains(words), "{words}: {}", answer.text());
        assert!(!answer.headers.get_all("set-cookie").iter().any(|cookie| is_session(cookie.to_str().unwrap())));
    }
}

fn is_session(cookie: &str) -> bool {
    cookie.starts_with("rodowod=") && !cookie.starts_with("rodowod=;")
}

#[test]
fn whoever_is_linked_gets_in_and_has_no_more_rights_by_it() {
    let school = School::with("named");
    let door = page(&school.server, "/sign-in", "").text();
    assert!(door.contains(&format!("/sign-in/provider/{SLUG}")) && door.contains("Konto szkolne"), "{door}");
    school.refused("nie jest powiązane żadne konto");
    assert_eq!(school.link("").status, 303);
    let inside = school.arrived();
    assert_eq!((inside.status, inside.header("location")), (303, "/account"), "{}", inside.text());
    let cookie = inside.cookie();
    assert!(is_session(&cookie), "{cookie}");
    assert_eq!(page(&school.server, "/account", &cookie).status, 200, "no password was ever chosen, and none is asked");
    assert_eq!(page(&school.server, "/registers/breaches", &cookie).status, 403, "rights come from authorisations");

    // The link belongs to the person: another address changes nothing, and another person at the address gets nowhere.
    school.provider.play(|script| (script.email, script.elliptic) = ("nowa@szkola.example".into(), true));
    assert_eq!(school.arrived().status, 303);
    school.provider.play(|script| (script.subject, script.email) = ("osoba-2".into(), ADDRESS.into()));
    school.refused("nie jest powiązane żadne konto");

    school.provider.play(|script| (script.subject, script.key) = ("osoba-1".into(), "drugi".into()));
    school.provider.play(|script| script.elliptic = false);
    assert_eq!(school.arrived().status, 303, "a key that is new is asked for");
    assert_eq!(school.link("/remove").status, 303);
    let after = page(&school.server, "/account", &cookie);
    assert!(after.header("location").starts_with("/sign-in"), "the very next request is outside");
    school.refused("nie jest powiązane żadne konto");
    school.installation.assert_log_is_valid();
}

#[test]
fn whoever_is_linked_anew_is_out_at_once_and_the_account_says_only_what_opens_it() {
    let school = School::with("named");
    assert_eq!(school.link("").status, 303);
    let cookie = school.arrived().cookie();
    let says =
        |cookie: &str| page(&school.server, "/account", cookie).text().contains("przez dostawcę logowania placówki");
    assert!(says(&cookie));
    assert_eq!(school.link("").status, 303);
    let after = page(&school.server, "/account", &cookie);
    assert!(after.header("location").starts_with("/sign-in"), "who is no longer linked is outside");
    let cookie = school.arrived().cookie();
    assert!(says(&cookie), "the address binds whoever comes first from there");
    let off = send(&school.server, (SETTINGS, &school.head), &[("csrf", &school.csrf), ("name", "Konto szkolne")]);
    assert_eq!(off.status, 303, "{}", off.text());
    assert!(!says(&cookie), "a provider that is off opens nothing");
}

/// Two windows of the same person come back at the same moment, neither ever linked before.
#[test]
fn two_first_arrivals_at_once_are_one_person() {
    for school in [Some(School::with("address")), School::on_postgres("address")].into_iter().flatten() {
        let ways: Vec<_> = (0..4).map(|_| school.sent_back()).collect();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let arrive = |(cookie, path): &(String, String)| page(&school.server, path, cookie).status;
            let arriving: Vec<_> = ways.iter().map(|way| scope.spawn(move || arrive(way))).collect();
            arriving.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses, [303; 4]);
    }
}

#[test]
fn no_forged_word_opens_the_door() {
    let school = School::with("address");
    for lie in Lie::ALL {
        school.provider.play(|script| script.lie = lie);
        let answer = school.arrived();
        assert_eq!(answer.status, 422, "{lie:?}");
        assert!(answer.text().contains("nie przeszła sprawdzenia"), "{lie:?}: {}", answer.text());
    }
    school.provider.play(|script| (script.lie, script.is_confirmed) = (Lie::None, false));
    school.refused("nie potwierdził adresu");
    school.provider.play(|script| (script.is_confirmed, script.email) = (true, "ewa@obca.example".into()));
    school.refused("nie potwierdził adresu");
    school.provider.play(|script| script.email = "EWA@szkola.example".into());
    assert_eq!(school.arrived().status, 303);
}

#[test]
fn a_way_in_belongs_to_the_browser_that_began_it_and_leads_in_once() {
    let school = School::with("address");
    let (cookie, path) = school.sent_back();
    let begin_again = |path: &str, cookie: &str| {
        let answer = page(&school.server, path, cookie);
        assert_eq!(answer.status, 422, "{path}");
        assert!(answer.text().contains("Zacznij jeszcze raz"), "{}", answer.text());
    };
    begin_again(&path, "");
    begin_again(&path, &school.sent_back().0);
    begin_again(&path, &format!("{}x", &cookie[..cookie.len() - 1]));
    begin_again(&format!("{path}&iss=https%3A%2F%2Faccounts.example"), &cookie);
    begin_again(&path.replace("state=", "state=x"), &cookie);
    let turned_back = page(&school.server, &path.replace("code=", "error=access_denied&x="), &cookie);
    assert!(turned_back.status == 422 && turned_back.text().contains("przerwano"), "{}", turned_back.text());
    let inside = page(&school.server, &path, &cookie);
    assert_eq!(inside.status, 303);
    let spent: Vec<_> = inside.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    assert!(spent.iter().any(|cookie| cookie.starts_with("rodowod-way=;")), "{spent:?}");
    assert_eq!(page(&school.server, &path, &cookie).status, 422, "the code is spent");

    let asked = page(&school.server, &format!("/sign-in/provider/{SLUG}?to=https://evil.example"), "");
    let asked = asked.header("location").split_once('?').unwrap().1.to_owned();
    let asked = pairs(&asked);
    assert!(asked["redirect_uri"].ends_with(&format!("/sign-in/provider/{SLUG}/callback")), "{asked:?}");
    assert!(asked["code_challenge"].len() == 43 && asked["nonce"].len() == 43 && asked["state"].len() == 43);
    assert_eq!(page(&school.server, "/sign-in/provider/nie-ma-takiej", "").status, 404);
}

/// Six digits of an app, by RFC 6238.
fn code_of(secret: &str) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut bits, mut count, mut key) = (0_u32, 0, Vec::new());
    for letter in secret.chars().filter(char::is_ascii_alphanumeric) {
        bits = (bits << 5 | u32::try_from(letters.find(letter).unwrap()).unwrap()) & 0xffff;
        count += 5;
        if count >= 8 {
            count -= 8;
            key.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() / 30;
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key);
    let mark = ring::hmac::sign(&key, &now.to_be_bytes());
    let place = usize::from(mark.as_ref()[19] & 15);
    let number = u32::from_be_bytes(mark.as_ref()[place..place + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

#[test]
fn a_second_factor_is_asked_for_as_after_a_password() {
    let school = School::with("address");
    let cookie = school.arrived().cookie();
    let csrf = page(&school.server, "/account", &cookie).csrf();
    let app = send(&school.server, ("/account/second-factor/app", &cookie), &[("csrf", &csrf)]);
    let shown = if app.status == 303 { page(&school.server, app.header("location"), &cookie) } else { app };
    let text = shown.text();
    let secret = text.split("<code").nth(1).and_then(|rest| rest.split('>').nth(1)?.split('<').next()).unwrap();
    let fields = [("csrf", csrf.as_str()), ("code", &code_of(secret))];
    let added = send(&school.server, ("/account/second-factor/app/confirm", &cookie), &fields);
    assert!(added.status < 400, "{}", added.text());

    let asked = school.arrived();
    assert_eq!((asked.status, asked.header("location")), (303, "/sign-in/factor?to=/account"));
    let cookies = asked.headers.get_all("set-cookie").iter();
    let cookies: Vec<&str> = cookies.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap()).collect();
    assert!(!cookies.iter().any(|cookie| is_session(&format!("{cookie};"))), "the provider's word alone opens nothing");
    assert_eq!(page(&school.server, "/sign-in/factor", &cookies.join("; ")).status, 200);
}

#[tokio::test]
async fn a_blocked_account_stays_shut_and_one_provider_speaks_for_one_institution() {
    let school = School::with("address");
    assert_eq!(school.arrived().status, 303);
    let act = |act: &str| {
        let path = format!("/administration/accounts/{}/{act}", school.account);
        assert_eq!(send(&school.server, (&path, &school.head), &[("csrf", &school.csrf)]).status, 303);
    };
    act("disable");
    school.refused("wyłączone");
    act("enable");
    assert_eq!(school.arrived().status, 303);
    let engine = school.installation.engine().await;
    let (account, now) = (school.account, engine.clock.now());
    let joined = engine.db.write(move |tx| {
        let new = institutions::NewInstitution {
            slug: "druga",
            name: "Druga",
            preset: "school",
            settings: "",
            created_at: now,
        };
        institutions::insert(tx, 2, &new)?;
        Ok(accounts::join(tx, account, 2, now)?)
    });
    joined.await.unwrap();
    school.refused("w innych placówkach");
}

#[test]
fn settings_that_no_provider_answers_to_are_not_put_in_force() {
    let school = School::with("named");
    let silent = school.settings("http://127.0.0.1:9/nikt", "named");
    assert!(silent.status == 422 && silent.text().contains("nie odpowiada dostawca"), "{}", silent.text());
    // It answers, and calls itself otherwise.
    let other = school.settings(&format!("{}/", school.provider.issuer()), "named");
    assert!(other.status == 422 && other.text().contains("nie odpowiada dostawca"), "{}", other.text());
    let plain = school.settings("http://accounts.example", "named");
    assert!(plain.status == 422 && plain.text().contains("https://"), "{}", plain.text());
    let shown = page(&school.server, SETTINGS, &school.head).text();
    assert!(shown.contains(school.provider.issuer()) && !shown.contains("nikt") && !shown.contains(SECRET), "{shown}");
    let foreign = send(
        &school.server,
        (&format!("{SETTINGS}/links/{}", school.account), &school.head),
        &[("csrf", &school.csrf), ("address", "ewa@obca.example")],
    );
    assert!(foreign.status == 422 && foreign.text().contains("z jednej z domen"), "{}", foreign.text());
}
