//! Passkeys on either back end, with an authenticator of the test's own: made and shown, and each way in which an answer
//! does not hold. Nothing here shares code with what is tested.

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use rodowod_engine::Engine;
use rodowod_engine::accounts::{
    self, Account, FactorAnswer, PasskeyOffer, Place, Proof, SignIn, Site, Statement, Welcome,
};
use rodowod_store::args;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use support::{Fresh, LOGIN, PASSWORD, school};

const FOUNDED: &str = "2026-03-16T07:00:00Z";
const ORIGIN: &str = "https://rodo.szkola.example";
const RP_ID: &str = "rodo.szkola.example";
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_CREDENTIAL: u8 = 0x40;

/// CBOR, as far as an authenticator writes it: the first byte or bytes of an item.
fn head(kind: u8, count: usize) -> Vec<u8> {
    match u8::try_from(count) {
        Ok(count @ 0..24) => vec![kind | count],
        Ok(count) => vec![kind | 24, count],
        Err(_) => [&[kind | 25][..], &u16::try_from(count).unwrap().to_be_bytes()].concat(),
    }
}

fn number(value: i32) -> Vec<u8> {
    let size = if value < 0 { -1 - value } else { value };
    head(if value < 0 { 0x20 } else { 0 }, usize::try_from(size).unwrap())
}

fn bytes(value: &[u8]) -> Vec<u8> {
    [head(0x40, value.len()), value.to_vec()].concat()
}

fn text(value: &str) -> Vec<u8> {
    [head(0x60, value.len()), value.as_bytes().to_vec()].concat()
}

fn map(pairs: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let items: Vec<u8> = pairs.iter().flat_map(|(key, value)| [&key[..], value].concat()).collect();
    [head(0xa0, pairs.len()), items].concat()
}

/// A device with one passkey, and the browser around it. Each field can be made to lie.
#[derive(Clone)]
struct Device {
    pkcs8: Vec<u8>,
    handle: Vec<u8>,
    origin: &'static str,
    rp_id: &'static str,
    flags: u8,
    counter: u32,
    algorithm: i32,
    is_framed: bool,
    /// What the browser says it was asked, if not what it was asked.
    challenge: Option<String>,
    kind: Option<&'static str>,
}

impl Device {
    fn new(handle: &str) -> Self {
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new()).unwrap();
        Self {
            pkcs8: pkcs8.as_ref().to_vec(),
            handle: handle.as_bytes().to_vec(),
            origin: ORIGIN,
            rp_id: RP_ID,
            flags: USER_PRESENT | USER_VERIFIED,
            counter: 0,
            algorithm: -7,
            is_framed: false,
            challenge: None,
            kind: None,
        }
    }

    fn pair(&self) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &self.pkcs8, &SystemRandom::new()).unwrap()
    }

    fn client_data(&self, kind: &str, offer: &PasskeyOffer) -> Vec<u8> {
        let asked = offer.options["publicKey"]["challenge"].as_str().unwrap();
        let said = json!({
            "type": self.kind.unwrap_or(kind),
            "challenge": self.challenge.as_deref().unwrap_or(asked),
            "origin": self.origin,
            "crossOrigin": self.is_framed,
        });
        said.to_string().into_bytes()
    }

    fn data(&self, flags: u8, rest: &[u8]) -> Vec<u8> {
        [&Sha256::digest(self.rp_id)[..], &[flags], &self.counter.to_be_bytes(), rest].concat()
    }

    fn make(&self, offer: &PasskeyOffer) -> String {
        let pair = self.pair();
        let point = pair.public_key().as_ref();
        let key = map(&[
            (number(1), number(2)),
            (number(3), number(self.algorithm)),
            (number(-1), number(1)),
            (number(-2), bytes(&point[1..33])),
            (number(-3), bytes(&point[33..])),
        ]);
        let length = u16::try_from(self.handle.len()).unwrap().to_be_bytes();
        let credential = [&[0; 16][..], &length, &self.handle, &key].concat();
        let data = self.data(self.flags | HAS_CREDENTIAL, &credential);
        let object = map(&[(text("fmt"), text("none")), (text("attStmt"), map(&[])), (text("authData"), bytes(&data))]);
        let client_data = self.client_data("webauthn.create", offer);
        self.said(&json!({ "attestationObject": encoded(&object), "clientDataJSON": encoded(&client_data) }))
    }

    fn show(&self, offer: &PasskeyOffer) -> String {
        let (client_data, data) = (self.client_data("webauthn.get", offer), self.data(self.flags, &[]));
        let signed = [&data[..], &Sha256::digest(&client_data)].concat();
        let signature = self.pair().sign(&SystemRandom::new(), &signed).unwrap();
        self.said(&json!({
            "authenticatorData": encoded(&data), "clientDataJSON": encoded(&client_data),
            "signature": encoded(signature.as_ref()),
        }))
    }

    fn said(&self, response: &Value) -> String {
        let id = encoded(&self.handle);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn home() -> Place {
    Place::new("192.0.2.1", "Mozilla/5.0")
}

fn site() -> Site {
    Site { origin: ORIGIN.to_owned(), rp_id: RP_ID.to_owned() }
}

async fn enter(engine: &Engine) -> Welcome {
    match accounts::sign_in(engine, (LOGIN, PASSWORD), &home()).await.unwrap() {
        SignIn::Welcome(welcome) => welcome,
        other => panic!("{other:?}"),
    }
}

async fn half_way(engine: &Engine) -> String {
    match accounts::sign_in(engine, (LOGIN, PASSWORD), &home()).await.unwrap() {
        SignIn::Factor { ticket } => ticket,
        other => panic!("the password alone opens nothing: {other:?}"),
    }
}

async fn offered(engine: &Engine, account: &Account) -> PasskeyOffer {
    accounts::offer_passkey(engine, account, &site()).await.unwrap().unwrap()
}

/// The recovery codes, or none where the statement did not hold.
async fn finish(
    engine: &Engine,
    (inside, account): (&Welcome, &Account),
    (offer, answer): (&PasskeyOffer, String),
) -> Option<Vec<String>> {
    let statement = Statement { ticket: offer.ticket.clone(), answer, label: "klucz".to_owned() };
    accounts::finish_passkey(engine, (&inside.session, account), statement).await.unwrap()
}

async fn asked(engine: &Engine, door: &str) -> PasskeyOffer {
    accounts::offer_proof(engine, door, &site()).await.unwrap().unwrap()
}

async fn pass(engine: &Engine, door: &str, (offer, answer): (&PasskeyOffer, String)) -> FactorAnswer {
    let proof = Proof { ticket: offer.ticket.clone(), answer };
    accounts::pass_passkey(engine, door, &proof, &home()).await.unwrap()
}

/// Whether a whole way in, with the password and this device, ends inside.
async fn is_let_in(engine: &Engine, device: &Device) -> bool {
    let door = half_way(engine).await;
    let offer = asked(engine, &door).await;
    matches!(pass(engine, &door, (&offer, device.show(&offer))).await, FactorAnswer::Welcome(_))
}

/// An office whose director has this passkey.
async fn furnished(fresh: &Fresh, device: &Device) -> (Engine, Account, Welcome) {
    let (_, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let inside = enter(&engine).await;
    let offer = offered(&engine, &account).await;
    let codes = finish(&engine, (&inside, &account), (&offer, device.make(&offer))).await;
    assert_eq!(codes.map(|codes| codes.len()), Some(10), "the first factor brings recovery codes");
    (engine, account, inside)
}

async fn opens(fresh: &Fresh) {
    let device = Device::new("laptop");
    let (engine, account, inside) = furnished(fresh, &device).await;
    let door = half_way(&engine).await;
    let offer = asked(&engine, &door).await;
    let options = &offer.options["publicKey"];
    assert_eq!((&options["rpId"], &options["userVerification"]), (&json!(RP_ID), &json!("required")));
    assert_eq!(options["allowCredentials"][0]["id"], json!(encoded(b"laptop")));
    let answer = device.show(&offer);
    let FactorAnswer::Welcome(welcome) = pass(&engine, &door, (&offer, answer.clone())).await else {
        panic!("the signature is right")
    };
    assert_eq!(welcome.session.method, "password+passkey");
    assert!(accounts::factors(&engine, account.id).await.unwrap().all[0].used_at.is_some());

    // The same answer again, at the same door and at a new one, to its own question and to a new one.
    assert!(matches!(pass(&engine, &door, (&offer, answer.clone())).await, FactorAnswer::Over));
    let door = half_way(&engine).await;
    assert!(matches!(pass(&engine, &door, (&offer, answer.clone())).await, FactorAnswer::Wrong), "replayed");
    let next = asked(&engine, &door).await;
    assert_ne!(next.options["publicKey"]["challenge"], options["challenge"]);
    assert!(
        matches!(pass(&engine, &door, (&next, answer)).await, FactorAnswer::Wrong),
        "an answer to another question"
    );
    // Devices that share a passkey count nothing: it opens as often as it is shown.
    assert!(is_let_in(&engine, &device).await);

    // The device is told which passkeys there are, and one that does not listen is refused here.
    let again = offered(&engine, &account).await;
    let options = &again.options["publicKey"];
    assert_eq!(options["excludeCredentials"][0]["id"], json!(encoded(b"laptop")));
    assert_eq!((&options["rp"]["id"], &options["attestation"]), (&json!(RP_ID), &json!("none")));
    assert_eq!(options["authenticatorSelection"]["userVerification"], json!("required"));
    assert_eq!(finish(&engine, (&inside, &account), (&again, device.make(&again))).await, None, "known already");

    // A question waits for five minutes.
    let second = Device::new("stick");
    let slow = offered(&engine, &account).await;
    let later = fresh.at("2026-03-16T08:05:01Z");
    assert_eq!(finish(&later, (&inside, &account), (&slow, second.make(&slow))).await, None, "too late");
    let quick = offered(&later, &account).await;
    let codes = finish(&later, (&inside, &account), (&quick, second.make(&quick))).await;
    assert_eq!(codes, Some(Vec::new()), "the codes are there already");

    // What was asked for and then removed opens nothing.
    let door = half_way(&later).await;
    let offer = asked(&later, &door).await;
    let factors = accounts::factors(&later, account.id).await.unwrap().all;
    let stick = factors.iter().max_by_key(|factor| factor.id).unwrap();
    assert_eq!(accounts::remove_factor(&later, &inside.session, stick.id).await.unwrap(), None);
    assert!(matches!(pass(&later, &door, (&offer, second.show(&offer))).await, FactorAnswer::Wrong));
    assert!(is_let_in(&later, &device).await);
}

async fn lies(fresh: &Fresh) {
    let own = Device { counter: 3, ..Device::new("laptop") };
    let (_, account, _) = furnished(fresh, &own).await;
    let next = Device { counter: 4, ..own.clone() };
    let stranger = Device { counter: 4, ..Device::new("laptop") };
    let table = [
        ("another key", stranger.clone()),
        ("an unknown passkey", Device { handle: b"stick".to_vec(), ..stranger }),
        ("another challenge", Device { challenge: Some(encoded(&[7; 32])), ..next.clone() }),
        ("another kind", Device { kind: Some("webauthn.create"), ..next.clone() }),
        ("another origin", Device { origin: "https://evil.example", ..next.clone() }),
        ("another port", Device { origin: "https://rodo.szkola.example:8443", ..next.clone() }),
        ("without encryption", Device { origin: "http://rodo.szkola.example", ..next.clone() }),
        ("a name below ours", Device { origin: "https://evil.rodo.szkola.example", ..next.clone() }),
        ("another site", Device { rp_id: "evil.example", ..next.clone() }),
        ("in a frame", Device { is_framed: true, ..next.clone() }),
        ("nobody touched it", Device { flags: USER_VERIFIED, ..next.clone() }),
        ("nobody was verified", Device { flags: USER_PRESENT, ..next.clone() }),
        ("the counter of before", Device { counter: 3, ..next.clone() }),
        ("a counter that goes back", Device { counter: 2, ..next.clone() }),
        ("no counter any more", Device { counter: 0, ..next.clone() }),
    ];
    // Wrong answers count as wrong passwords do, so each is tried on a day of its own.
    for (day, (what, device)) in table.iter().enumerate() {
        let engine = fresh.at(&format!("2026-03-{}T08:00:00Z", 17 + day % 15));
        assert!(!is_let_in(&engine, device).await, "{what}");
    }
    let engine = fresh.at("2026-04-02T08:00:00Z");
    let door = half_way(&engine).await;
    let offer = asked(&engine, &door).await;
    let long = format!("{}{}", next.show(&offer), " ".repeat(40_000));
    for broken in [String::new(), "{}".to_owned(), next.make(&offer), long] {
        let offer = asked(&engine, &door).await;
        assert!(!matches!(pass(&engine, &door, (&offer, broken)).await, FactorAnswer::Welcome(_)));
    }

    // Two questions at a time and one counter: one of the answers counts.
    let engine = fresh.at("2026-04-03T08:00:00Z");
    let doors = [half_way(&engine).await, half_way(&engine).await];
    let offers = [asked(&engine, &doors[0]).await, asked(&engine, &doors[1]).await];
    let first = pass(&engine, &doors[0], (&offers[0], next.show(&offers[0]))).await;
    assert!(matches!(first, FactorAnswer::Welcome(_)));
    let second = pass(&engine, &doors[1], (&offers[1], next.show(&offers[1]))).await;
    assert!(matches!(second, FactorAnswer::Wrong), "a copy of the device");
    assert!(is_let_in(&engine, &Device { counter: 5, ..own }).await);
    assert_eq!(accounts::factors(&engine, account.id).await.unwrap().all.len(), 1);
}

async fn forged(fresh: &Fresh) {
    let (by, account) = school(&fresh.engine).await;
    let engine = fresh.at("2026-03-16T08:00:00Z");
    let inside = enter(&engine).await;
    let own = Device::new("laptop");
    let table = [
        ("another challenge", Device { challenge: Some(encoded(&[7; 32])), ..own.clone() }),
        ("another kind", Device { kind: Some("webauthn.get"), ..own.clone() }),
        ("another origin", Device { origin: "https://evil.example", ..own.clone() }),
        ("another site", Device { rp_id: "evil.example", ..own.clone() }),
        ("in a frame", Device { is_framed: true, ..own.clone() }),
        ("nobody touched it", Device { flags: USER_VERIFIED, ..own.clone() }),
        ("nobody was verified", Device { flags: USER_PRESENT, ..own.clone() }),
        ("an algorithm that was not offered", Device { algorithm: -36, ..own.clone() }),
    ];
    for (what, device) in table {
        let offer = offered(&engine, &account).await;
        assert_eq!(finish(&engine, (&inside, &account), (&offer, device.make(&offer))).await, None, "{what}");
    }
    let offer = offered(&engine, &account).await;
    for broken in [String::new(), "[]".to_owned(), own.show(&offer)] {
        let offer = offered(&engine, &account).await;
        assert_eq!(finish(&engine, (&inside, &account), (&offer, broken)).await, None);
    }
    // A question belongs to the account that it was put to, and is taken even by an answer that does not hold.
    let stranger = support::colleague(&engine, &by, ("referent", json!({}))).await;
    let other = accounts::of_login(&engine, "referent").await.unwrap().unwrap();
    assert_eq!(stranger.institution.id, by.institution.id);
    let offer = offered(&engine, &account).await;
    assert_eq!(finish(&engine, (&inside, &other), (&offer, own.make(&offer))).await, None, "of somebody else");
    assert_eq!(finish(&engine, (&inside, &account), (&offer, own.make(&offer))).await, None, "spent");
    assert!(accounts::factors(&engine, account.id).await.unwrap().all.is_empty());

    for origin in ["https://192.0.2.7", "https://[2001:db8::7]", "https://", "rodo"] {
        let rp_id = origin.trim_start_matches("https://").to_owned();
        let bare = Site { origin: origin.to_owned(), rp_id };
        let problem = accounts::offer_passkey(&engine, &account, &bare).await.unwrap().unwrap_err();
        assert_eq!(problem.key, "factor-passkey-unfit", "{origin}");
    }
}

/// A passkey that was kept in another form is told apart from one that was not shown.
async fn kept_before(fresh: &Fresh) {
    let device = Device::new("laptop");
    let (engine, account, inside) = furnished(fresh, &device).await;
    // The secret of an app is sealed in the same way, and is no passkey.
    accounts::begin_totp(&engine, &account).await.unwrap().unwrap();
    let changed = engine
        .db
        .write(|tx| {
            let secret: Vec<u8> =
                tx.query_one("SELECT secret FROM second_factors WHERE kind = 'totp'", args![], |row| row.get(0))?;
            let sql = "UPDATE second_factors SET secret = $1 WHERE kind = 'passkey'";
            Ok(tx.execute(sql, args![&secret])?)
        })
        .await
        .unwrap();
    assert_eq!(changed, 1);
    let door = half_way(&engine).await;
    let problem = accounts::offer_proof(&engine, &door, &site()).await.unwrap().unwrap_err();
    assert_eq!(problem.key, "factor-passkey-old");
    // Its person and the operator are told before somebody stands at the door.
    let outdated = async || {
        let shown = accounts::factors(&engine, account.id).await.unwrap().all;
        let own = shown.iter().filter(|factor| factor.is_outdated).count() as u64;
        (own, accounts::outdated_passkeys(&engine).await.unwrap(), shown.len())
    };
    assert_eq!(outdated().await, (1, 1, 1));

    // The same device makes it anew, for nothing tells it to keep the old one.
    let anew = Device::new("laptop, anew");
    let offer = offered(&engine, &account).await;
    assert_eq!(offer.options["publicKey"]["excludeCredentials"], json!([]));
    assert!(finish(&engine, (&inside, &account), (&offer, anew.make(&offer))).await.is_some());
    assert!(is_let_in(&engine, &anew).await);
    assert!(!is_let_in(&engine, &device).await);
    assert_eq!(outdated().await, (1, 1, 2), "the new one works");
}

macro_rules! on_both {
    ($($name:ident => $story:ident;)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$story(&super::Fresh::sqlite(super::FOUNDED).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(fresh) = super::Fresh::postgres(super::FOUNDED).await {
                    super::$story(&fresh).await;
                }
            }
        }
    )*};
}

on_both! {
    a_passkey_is_made_once_and_opens => opens;
    a_passkey_that_is_not_shown_as_it_was_asked_for_opens_nothing => lies;
    a_passkey_that_is_not_made_as_it_was_asked_for_is_not_kept => forged;
    a_passkey_of_an_earlier_form_is_made_anew => kept_before;
}
