//! A small storage that speaks S3 over HTTP as the real ones do: the bucket in the path, every signature reckoned again
//! from the request as it came, errors as XML, listings in pages.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

use ring::hmac;
use sha2::{Digest as _, Sha256};

pub const BUCKET: &str = "akta";
pub const REGION: &str = "pl-probna-1";
pub const KEY_ID: &str = "identyfikator-klucza";
pub const SECRET: &str = "tajna+czesc/klucza=";
/// Objects on one page of a listing.
const PAGE: usize = 2;
/// What a storage says of an object's age; so old that any sweep looks at it.
const LONG_AGO: &str = "2020-03-02T10:00:00.000Z";

/// How the storage feels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Well,
    /// Hangs up on every request.
    Away,
    /// Answers as an overloaded storage does.
    Busy,
}

#[derive(Clone)]
pub struct S3 {
    pub endpoint: String,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    objects: BTreeMap<String, Vec<u8>>,
    mood: Mood,
    /// Method and path of whatever was asked and answered.
    asked: Vec<String>,
}

struct Request {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl S3 {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let shared = Shared { objects: BTreeMap::new(), mood: Mood::Well, asked: Vec::new() };
        let storage = Self { endpoint, shared: Arc::new(Mutex::new(shared)) };
        let served = storage.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = served.clone();
                std::thread::spawn(move || served.converse(stream));
            }
        });
        storage
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap()
    }

    pub fn feel(&self, mood: Mood) {
        self.lock().mood = mood;
    }

    pub fn objects(&self) -> BTreeMap<String, Vec<u8>> {
        self.lock().objects.clone()
    }

    pub fn put(&self, key: &str, content: &[u8]) {
        self.lock().objects.insert(key.to_owned(), content.to_vec());
    }

    pub fn asked(&self) -> Vec<String> {
        self.lock().asked.clone()
    }

    /// What the program is told of this storage.
    pub fn settings(&self, folder: &str) -> Vec<(&'static str, String)> {
        vec![
            ("RODOWOD_FILES", format!("s3://{BUCKET}/{folder}")),
            ("RODOWOD_S3_ENDPOINT", self.endpoint.clone()),
            ("RODOWOD_S3_REGION", REGION.to_owned()),
            ("RODOWOD_S3_ACCESS_KEY_ID", KEY_ID.to_owned()),
            ("RODOWOD_S3_SECRET_ACCESS_KEY", SECRET.to_owned()),
        ]
    }

    fn converse(&self, stream: TcpStream) {
        let mut writer = stream.try_clone().unwrap();
        let mut reader = BufReader::new(stream);
        while let Some(request) = read(&mut reader) {
            let mood = self.lock().mood;
            let answer = match mood {
                Mood::Away => return,
                Mood::Busy => error(503, "SlowDown"),
                Mood::Well => self.answer(&request),
            };
            if writer.write_all(&answer).is_err() {
                return;
            }
        }
    }

    fn answer(&self, request: &Request) -> Vec<u8> {
        if let Err(code) = verified(request) {
            return error(403, code);
        }
        let mut shared = self.lock();
        shared.asked.push(format!("{} {}", request.method, request.path));
        let path = decoded(&request.path);
        let (bucket, key) = path[1..].split_once('/').unwrap_or((&path[1..], ""));
        if bucket != BUCKET {
            return error(404, "NoSuchBucket");
        }
        match (request.method.as_str(), key) {
            ("GET", "") => list(&shared.objects, &request.query),
            ("GET", key) => match shared.objects.get(key) {
                Some(content) => answer(200, ("application/octet-stream", content)),
                None => error(404, "NoSuchKey"),
            },
            ("PUT", key) => {
                shared.objects.insert(key.to_owned(), request.body.clone());
                answer(200, ("", b""))
            }
            ("DELETE", key) => {
                shared.objects.remove(key);
                answer(204, ("", b""))
            }
            _ => error(405, "MethodNotAllowed"),
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let (method, rest) = line.trim_end().split_once(' ')?;
    let target = rest.strip_suffix(" HTTP/1.1")?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let query = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let query = query.map(|(name, value)| (decoded(name), decoded(value))).collect();
    Some(Request { method: method.to_owned(), path: path.to_owned(), query, headers, body })
}

/// Signature version 4, reckoned as the storage does it.
fn verified(request: &Request) -> Result<(), &'static str> {
    let header = |name: &str| request.headers.get(name).map_or("", String::as_str);
    let authorization = header("authorization").strip_prefix("AWS4-HMAC-SHA256 ").ok_or("AccessDenied")?;
    let part = |name: &str| {
        let parts = authorization.split(", ").filter_map(|part| part.split_once('='));
        parts.into_iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    };
    let (key_id, scope) = part("Credential").split_once('/').ok_or("AuthorizationHeaderMalformed")?;
    if key_id != KEY_ID {
        return Err("InvalidAccessKeyId");
    }
    let date = scope.split('/').next().unwrap_or_default();
    if scope != format!("{date}/{REGION}/s3/aws4_request") {
        return Err("AuthorizationHeaderMalformed");
    }
    let digest = header("x-amz-content-sha256");
    if digest != hex(&Sha256::digest(&request.body)) {
        return Err("XAmzContentSHA256Mismatch");
    }
    let signed = part("SignedHeaders");
    let canonical_headers: String = signed.split(';').map(|name| format!("{name}:{}\n", header(name))).collect();
    let mut query: Vec<String> =
        request.query.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    query.sort();
    let (method, path, query) = (&request.method, &request.path, query.join("&"));
    let canonical = format!("{method}\n{path}\n{query}\n{canonical_headers}\n{signed}\n{digest}");
    let stamp = header("x-amz-date");
    let text = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
    let mut key = format!("AWS4{SECRET}").into_bytes();
    for word in scope.split('/') {
        key = mac(&key, word);
    }
    if part("Signature") == hex(&mac(&key, &text)) { Ok(()) } else { Err("SignatureDoesNotMatch") }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `ListObjectsV2`.
fn list(objects: &BTreeMap<String, Vec<u8>>, query: &[(String, String)]) -> Vec<u8> {
    let value = |name: &str| query.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    assert_eq!(value("list-type"), "2");
    let (prefix, after) = (value("prefix"), value("continuation-token"));
    let matching: Vec<_> = objects.iter().filter(|(key, _)| key.starts_with(prefix) && key.as_str() > after).collect();
    let page = &matching[..matching.len().min(PAGE)];
    let entries: String = page
        .iter()
        .map(|(key, content)| {
            format!(
                "<Contents><Key>{key}</Key><LastModified>{LONG_AGO}</LastModified><ETag>&quot;e&quot;</ETag>\
                 <Size>{}</Size><StorageClass>STANDARD</StorageClass></Contents>",
                content.len()
            )
        })
        .collect();
    let next = match page.last() {
        Some((key, _)) if matching.len() > PAGE => format!("<NextContinuationToken>{key}</NextContinuationToken>"),
        _ => String::new(),
    };
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
         <Name>{BUCKET}</Name><Prefix>{prefix}</Prefix><KeyCount>{}</KeyCount><MaxKeys>{PAGE}</MaxKeys>\
         <IsTruncated>{}</IsTruncated>{next}{entries}</ListBucketResult>",
        page.len(),
        !next.is_empty()
    );
    answer(200, ("application/xml", document.as_bytes()))
}

/// As Amazon writes it, with more of the request than anybody should repeat.
fn error(status: u16, code: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>It did not work.</Message>\
         <AWSAccessKeyId>{KEY_ID}</AWSAccessKeyId><RequestId>4442587FB7D0A2F9</RequestId></Error>"
    );
    answer(status, ("application/xml", document.as_bytes()))
}

fn answer(status: u16, (kind, body): (&str, &[u8])) -> Vec<u8> {
    let kind = if kind.is_empty() { String::new() } else { format!("Content-Type: {kind}\r\n") };
    let length = if status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!(
        "HTTP/1.1 {status} x\r\n{kind}{length}ETag: \"e\"\r\nLast-Modified: Mon, 02 Mar 2020 10:00:00 GMT\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
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

fn encoded(text: &str) -> String {
    let piece = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(piece).collect()
}
