//! A software authenticator against the relying party: what holds, and each way in which it does not.

use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::json;

use super::*;

fn site() -> Site {
    Site { origin: "https://rodo.example".to_owned(), rp_id: "rodo.example".to_owned() }
}

fn asked() -> Challenge {
    Challenge { bytes: vec![7; 32], site: site() }
}

fn pair() -> EcdsaKeyPair {
    let chance = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &chance).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &chance).unwrap()
}

fn client_data(kind: &str, origin: &str) -> Vec<u8> {
    json!({ "type": kind, "challenge": URL_SAFE_NO_PAD.encode([7; 32]), "origin": origin }).to_string().into_bytes()
}

fn data(flags: u8, counter: u32, rest: &[u8]) -> Vec<u8> {
    [&Sha256::digest(b"rodo.example")[..], &[flags], &counter.to_be_bytes(), rest].concat()
}

fn attestation(pair: &EcdsaKeyPair, flags: u8) -> Vec<u8> {
    let point = pair.public_key().as_ref();
    let number = |number: i64| Value::Integer(number.into());
    let cose = Value::Map(vec![
        (number(1), number(2)),
        (number(3), number(-7)),
        (number(-1), number(1)),
        (number(-2), Value::Bytes(point[1..33].to_vec())),
        (number(-3), Value::Bytes(point[33..].to_vec())),
    ]);
    let mut public = Vec::new();
    ciborium::into_writer(&cose, &mut public).unwrap();
    let credential = [&[0; 16][..], &4_u16.to_be_bytes(), b"own!", &public].concat();
    let object = Value::Map(vec![
        (Value::Text("fmt".to_owned()), Value::Text("none".to_owned())),
        (Value::Text("attStmt".to_owned()), Value::Map(Vec::new())),
        (Value::Text("authData".to_owned()), Value::Bytes(data(flags, 0, &credential))),
    ]);
    let mut bytes = Vec::new();
    ciborium::into_writer(&object, &mut bytes).unwrap();
    bytes
}

fn statement(attestation: Vec<u8>) -> Statement {
    Statement {
        ticket: String::new(),
        client_data: client_data("webauthn.create", "https://rodo.example"),
        attestation,
        label: String::new(),
    }
}

fn proof(pair: &EcdsaKeyPair, client_data: Vec<u8>, data: Vec<u8>) -> Proof {
    let signed = [&data[..], &Sha256::digest(&client_data)].concat();
    let signature = pair.sign(&SystemRandom::new(), &signed).unwrap().as_ref().to_vec();
    Proof { ticket: String::new(), handle: b"own!".to_vec(), client_data, authenticator_data: data, signature }
}

#[test]
fn a_passkey_is_made_and_shown() {
    let pair = pair();
    let made = made(&asked(), &statement(attestation(&pair, 0x45))).unwrap();
    assert_eq!((made.handle.as_slice(), made.counter), (&b"own!"[..], 0));
    let kept: PublicKey = serde_json::from_slice(&serde_json::to_vec(&made.key).unwrap()).unwrap();
    let shown = proof(&pair, client_data("webauthn.get", "https://rodo.example"), data(0x05, 9, &[]));
    assert_eq!(proved(&asked(), &kept, &shown), Some(9));
}

#[test]
fn whatever_is_not_as_it_was_asked_for_is_refused() {
    let (own, other) = (pair(), pair());
    let key = made(&asked(), &statement(attestation(&own, 0x45))).unwrap().key;
    let said = || client_data("webauthn.get", "https://rodo.example");
    let good = proof(&own, said(), data(0x05, 1, &[]));
    let elsewhere = Challenge { bytes: vec![8; 32], ..asked() };
    assert_eq!(proved(&elsewhere, &key, &good), None, "another challenge");
    let mut foreign = data(0x05, 1, &[]);
    foreign[0] ^= 1;
    let cross = json!({
        "type": "webauthn.get", "challenge": URL_SAFE_NO_PAD.encode([7; 32]), "origin": "https://rodo.example",
        "crossOrigin": true,
    });
    let table = [
        ("another key", proof(&other, said(), data(0x05, 1, &[]))),
        ("another origin", proof(&own, client_data("webauthn.get", "https://evil.example"), data(0x05, 1, &[]))),
        ("another kind", proof(&own, client_data("webauthn.create", "https://rodo.example"), data(0x05, 1, &[]))),
        ("another site", proof(&own, said(), foreign)),
        ("in a frame", proof(&own, cross.to_string().into_bytes(), data(0x05, 1, &[]))),
        ("nobody touched it", proof(&own, said(), data(0x04, 1, &[]))),
        ("nobody was verified", proof(&own, said(), data(0x01, 1, &[]))),
        ("changed afterwards", Proof { authenticator_data: data(0x05, 2, &[]), ..good.clone() }),
        ("cut short", Proof { authenticator_data: vec![0; 36], ..good }),
    ];
    for (what, proof) in table {
        assert_eq!(proved(&asked(), &key, &proof), None, "{what}");
    }
    for broken in [Vec::new(), vec![0xff; 40], attestation(&own, 0x05), attestation(&own, 0x41)] {
        assert!(made(&asked(), &statement(broken)).is_none());
    }
}
