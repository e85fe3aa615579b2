//! A provider of identities on this machine, shaped by the protocol: it describes itself, publishes its keys, sends people
//! back with a code, and gives a signed token for the code once, to whoever holds the secret and the verifier.
//!
//! It can be made to lie, in one way at a time.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub const CLIENT: &str = "rodowod-proba";
pub const SECRET: &str = "sekret+próbny/1";
/// A key made for this test; it opens nothing.
const RSA: &[u8] = include_bytes!("../samples/provider.pk8");

/// How the provider lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    #[default]
    None,
    /// No signature, and it says so.
    NoAlgorithm,
    /// Sealed with the secret, as if it were a key.
    SharedSecret,
    StrangersKey,
    ChangedAfterwards,
    OtherIssuer,
    OtherAudience,
    AudienceOfMany,
    OtherNonce,
    NoNonce,
    RunOut,
    FromTheFuture,
    ShownLongAgo,
    Critical,
}

impl Lie {
    pub const ALL: [Self; 13] = [
        Self::NoAlgorithm,
        Self::SharedSecret,
        Self::StrangersKey,
        Self::ChangedAfterwards,
        Self::OtherIssuer,
        Self::OtherAudience,
        Self::AudienceOfMany,
        Self::OtherNonce,
        Self::NoNonce,
        Self::RunOut,
        Self::FromTheFuture,
        Self::ShownLongAgo,
        Self::Critical,
    ];
}

/// Who is at the provider's screen now, and how it answers.
#[derive(Clone, Default)]
pub struct Script {
    pub subject: String,
    pub email: String,
    pub is_confirmed: bool,
    pub lie: Lie,
    /// Signs by its other key, of the other kind.
    pub elliptic: bool,
    /// The name of its key; a new one is a new key to whoever remembers the old.
    pub key: String,
}

struct Asked {
    nonce: String,
    challenge: String,
    callback: String,
}

struct Inner {
    issuer: String,
    script: Mutex<Script>,
    codes: Mutex<BTreeMap<String, Asked>>,
    rsa: RsaKeyPair,
    elliptic: EcdsaKeyPair,
    stranger: EcdsaKeyPair,
}

#[derive(Clone)]
pub struct Provider(Arc<Inner>);

fn elliptic() -> EcdsaKeyPair {
    let chance = SystemRandom::new();
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &chance).unwrap()
}

impl Provider {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}/szkola", listener.local_addr().unwrap());
        let script = Script { key: "pierwszy".into(), ..Script::default() };
        let provider = Self(Arc::new(Inner {
            issuer,
            script: Mutex::new(script),
            codes: Mutex::default(),
            rsa: RsaKeyPair::from_pkcs8(RSA).unwrap(),
            elliptic: elliptic(),
            stranger: elliptic(),
        }));
        let answering = provider.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let provider = answering.clone();
                std::thread::spawn(move || provider.answer(stream.unwrap()));
            }
        });
        provider
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// Who signs in next, and how.
    pub fn play(&self, change: impl FnOnce(&mut Script)) {
        change(&mut self.0.script.lock().unwrap());
    }

    fn answer(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut first = String::new();
        reader.read_line(&mut first).unwrap();
        let (mut length, mut authorization) = (0, String::new());
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap() == 0 || line == "\r\n" {
                break;
            }
            let (name, value) = line.split_once(':').unwrap();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().unwrap(),
                "authorization" => value.trim().clone_into(&mut authorization),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let target = first.split(' ').nth(1).unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (status, more, said) = match path {
            "/szkola/.well-known/openid-configuration" => ("200 OK", String::new(), self.description()),
            "/szkola/keys" => ("200 OK", String::new(), self.keys()),
            "/szkola/authorize" => {
                let to = self.authorize(&pairs(query));
                ("302 Found", format!("Location: {to}\r\n"), Value::Null)
            }
            "/szkola/token" => match self.token(&pairs(&String::from_utf8(body).unwrap()), &authorization) {
                Some(token) => {
                    let said = json!({ "access_token": "x", "token_type": "Bearer", "id_token": token });
                    ("200 OK", String::new(), said)
                }
                None => ("400 Bad Request", String::new(), json!({ "error": "invalid_grant" })),
            },
            _ => ("404 Not Found", String::new(), Value::Null),
        };
        let said = said.to_string();
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{more}");
        let _ = write!(stream, "{head}Content-Length: {}\r\nConnection: close\r\n\r\n{said}", said.len());
    }

    fn description(&self) -> Value {
        let issuer = &self.0.issuer;
        json!({
            "issuer": issuer, "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/keys"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256"],
        })
    }

    fn keys(&self) -> Value {
        let parts = ring::rsa::PublicKeyComponents::<Vec<u8>>::from(self.0.rsa.public());
        let point = self.0.elliptic.public_key().as_ref();
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let key = self.0.script.lock().unwrap().key.clone();
        json!({ "keys": [
            { "kty": "RSA", "use": "sig", "alg": "RS256", "kid": key, "n": text(&parts.n), "e": text(&parts.e) },
            { "kty": "EC", "use": "sig", "crv": "P-256", "kid": "krzywa", "x": text(&point[1..33]), "y": text(&point[33..]) },
        ]})
    }

    /// The person agrees, and goes back with a code.
    fn authorize(&self, asked: &BTreeMap<String, String>) -> String {
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["code_challenge_method"], "S256");
        assert!(asked["scope"].split(' ').any(|scope| scope == "openid"));
        let mut codes = self.0.codes.lock().unwrap();
        let code = format!("kod-{}", codes.len());
        let (nonce, challenge) = (asked["nonce"].clone(), asked["code_challenge"].clone());
        let callback = asked["redirect_uri"].clone();
        codes.insert(code.clone(), Asked { nonce, challenge, callback: callback.clone() });
        format!("{callback}?code={code}&state={}", asked["state"])
    }

    fn token(&self, form: &BTreeMap<String, String>, authorization: &str) -> Option<String> {
        let pair = STANDARD.decode(authorization.strip_prefix("Basic ")?).ok()?;
        let (client, secret) = std::str::from_utf8(&pair).ok()?.split_once(':')?;
        if (decoded(client).as_str(), decoded(secret).as_str()) != (CLIENT, SECRET) {
            return None;
        }
        let asked = {
            let mut codes = self.0.codes.lock().unwrap();
            let asked = codes.remove(&form["code"])?;
            // The place stays taken, so that no code comes twice.
            let spent = Asked { nonce: String::new(), challenge: "-".into(), callback: String::new() };
            codes.insert(form["code"].clone(), spent);
            asked
        };
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form["code_verifier"].as_bytes()));
        let is_whole = form["grant_type"] == "authorization_code" && form["redirect_uri"] == asked.callback;
        (is_whole && challenge == asked.challenge).then(|| self.sealed(&asked))
    }

    fn sealed(&self, asked: &Asked) -> String {
        let script = self.0.script.lock().unwrap().clone();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let mut claims = json!({
            "iss": self.0.issuer, "aud": CLIENT, "sub": script.subject, "nonce": asked.nonce, "iat": now,
            "exp": now + 300, "auth_time": now - 5, "email": script.email, "email_verified": script.is_confirmed,
        });
        let mut head = if script.elliptic {
            json!({ "alg": "ES256", "kid": "krzywa" })
        } else {
            json!({ "alg": "RS256", "kid": script.key })
        };
        match script.lie {
            Lie::NoAlgorithm => head["alg"] = json!("none"),
            Lie::SharedSecret => head["alg"] = json!("HS256"),
            Lie::StrangersKey => head = json!({ "alg": "ES256", "kid": "krzywa" }),
            Lie::OtherIssuer => claims["iss"] = json!("https://accounts.example"),
            Lie::OtherAudience => claims["aud"] = json!("inna-aplikacja"),
            Lie::AudienceOfMany => claims["aud"] = json!([CLIENT, "inna-aplikacja"]),
            Lie::OtherNonce => claims["nonce"] = json!("inny"),
            Lie::NoNonce => drop(claims.as_object_mut().unwrap().remove("nonce")),
            Lie::RunOut => (claims["iat"], claims["exp"]) = (json!(now - 400), json!(now - 100)),
            Lie::FromTheFuture => (claims["iat"], claims["exp"]) = (json!(now + 400), json!(now + 700)),
            Lie::ShownLongAgo => claims["auth_time"] = json!(now - 3600),
            Lie::Critical => head["crit"] = json!(["b64"]),
            Lie::None | Lie::ChangedAfterwards => {}
        }
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let words = format!("{}.{}", part(&head), part(&claims));
        let seal = self.seal(script.lie, &head, words.as_bytes());
        if script.lie == Lie::ChangedAfterwards {
            claims["sub"] = json!("ktoś-inny");
            return format!("{}.{}.{}", part(&head), part(&claims), URL_SAFE_NO_PAD.encode(seal));
        }
        format!("{words}.{}", URL_SAFE_NO_PAD.encode(seal))
    }

    fn seal(&self, lie: Lie, head: &Value, words: &[u8]) -> Vec<u8> {
        let chance = SystemRandom::new();
        match lie {
            Lie::NoAlgorithm => return Vec::new(),
            Lie::SharedSecret => {
                let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, SECRET.as_bytes());
                return ring::hmac::sign(&key, words).as_ref().to_vec();
            }
            Lie::StrangersKey => return self.0.stranger.sign(&chance, words).unwrap().as_ref().to_vec(),
            _ => {}
        }
        if head["alg"] == "ES256" {
            return self.0.elliptic.sign(&chance, words).unwrap().as_ref().to_vec();
        }
        let mut seal = vec![0; self.0.rsa.public().modulus_len()];
        self.0.rsa.sign(&RSA_PKCS1_SHA256, &chance, words, &mut seal).unwrap();
        seal
    }
}

/// The pairs of a query or of a form.
pub fn pairs(query: &str) -> BTreeMap<String, String> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.into(), decoded(value)))
        .collect()
}

fn decoded(value: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), value.bytes());
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
            }
            b'+' => bytes.push(b' '),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap()
}
