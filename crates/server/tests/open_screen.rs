//! A screen that somebody left open: what opens the account, and where it is open, is changed by nobody who does not show
//! again who they are.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use rodowod_store::sessions::{self, SessionRow};
use sha2::{Digest as _, Sha256};
use support::{Installation, PASSWORD, page, send, signed_in};

/// After this long somebody has to prove again who they are.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

fn hash(cookie: &str) -> [u8; 32] {
    Sha256::digest(cookie.strip_prefix("rodowod=").unwrap().as_bytes()).into()
}

/// The session as it would be had it begun earlier, still in use.
async fn aged(installation: &Installation, cookie: &str) {
    let (engine, hash) = (installation.engine().await, hash(cookie));
    let now = engine.clock.now();
    let moved = engine.db.write(move |tx| {
        let (row, _) = sessions::get(tx, &hash, now)?.unwrap();
        sessions::delete(tx, &hash)?;
        Ok(sessions::insert(tx, &SessionRow { created_at: now - FRESH, ..row })?)
    });
    moved.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_finds_an_open_screen_changes_nothing_that_opens_the_account() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let (desk, elsewhere) = (signed_in(&server), signed_in(&server));
    let csrf = page(&server, "/account", &desk).csrf();
    let other = URL_SAFE_NO_PAD.encode(hash(&elsewhere));
    let one = format!("/account/sessions/{other}/end");
    let acts = [
        one.as_str(),
        "/account/sessions/others/end",
        "/account/second-factor/app",
        "/account/second-factor/recovery",
        "/account/second-factor/passkey/offer",
        "/account/second-factor/1/remove",
        "/account/password",
    ];
    aged(&installation, &desk).await;
    for (path, password) in acts.into_iter().zip(["", "nie to hasło"].into_iter().cycle()) {
        let fields = [("csrf", csrf.as_str()), ("password", password), ("new", "x"), ("again", "x")];
        let answer = send(&server, (path, &desk), &fields);
        assert_eq!(answer.status, 422, "{path}: {}", answer.text());
        assert!(answer.text().contains("nieprawidłowe"), "{path}: {}", answer.text());
    }
    assert_eq!(page(&server, "/account", &elsewhere).status, 200, "nobody was thrown out");
    for path in ["/account", "/account/second-factor"] {
        let shown = page(&server, path, &desk).text();
        let asked = shown.matches("current-password").count();
        assert!(asked >= 2 && shown.contains("/account/sessions/others/end"), "{path} asks {asked} times");
    }
    let proved = [("csrf", csrf.as_str()), ("password", PASSWORD)];
    assert_eq!(send(&server, (&one, &desk), &proved).status, 303);
    assert_eq!(page(&server, "/account", &elsewhere).status, 303, "the very next request is outside");
    let third = signed_in(&server);
    assert_eq!(send(&server, ("/account/sessions/others/end", &desk), &proved).status, 303);
    assert_eq!((page(&server, "/account", &third).status, page(&server, "/account", &desk).status), (303, 200));
}
