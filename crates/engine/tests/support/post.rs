//! A mail server for tests: it speaks SMTP on a port of its own and keeps every letter that it takes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rodowod_engine::mail::{Security, Smtp};

/// A letter as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub to: String,
    pub subject: String,
    pub text: String,
}

pub struct Post {
    port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl Post {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let post = Self { port: listener.local_addr().unwrap().port(), taken: Arc::default() };
        let taken = Arc::clone(&post.taken);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = serve(&stream, &taken);
            }
        });
        post
    }

    pub fn smtp(&self) -> Smtp {
        Smtp {
            host: "127.0.0.1".into(),
            port: self.port,
            security: Security::None,
            user: String::new(),
            password: Default::default(),
            from: "Rodowód <rodo@szkola.example>".into(),
        }
    }

    /// What came since somebody last asked.
    pub fn letters(&self) -> Vec<Taken> {
        std::mem::take(&mut *self.taken.lock().unwrap())
    }
}

fn serve(mut stream: &TcpStream, taken: &Mutex<Vec<Taken>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    stream.write_all(b"220 poczta\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let mut raw = Vec::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    raw.push(line.strip_prefix('.').map(str::to_owned).unwrap_or(line));
                }
                taken.lock().unwrap().push(read(&raw));
                stream.write_all(b"250 taken\r\n")?;
            }
            "QUIT" => return stream.write_all(b"221 farewell\r\n"),
            _ => stream.write_all(b"250 fine\r\n")?,
        }
    }
    Ok(())
}

fn read(raw: &[String]) -> Taken {
    let end = raw.iter().position(String::is_empty).unwrap_or(raw.len());
    let (head, body) = raw.split_at(end);
    let mut headers: Vec<String> = Vec::new();
    for line in head {
        match headers.last_mut() {
            Some(before) if line.starts_with(' ') => before.push_str(line),
            _ => headers.push(line.clone()),
        }
    }
    let header = |name: &str| {
        let found = headers.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_default().to_owned()
    };
    let text = match header("Content-Transfer-Encoding").as_str() {
        "base64" => bytes_in_words(&body.concat()),
        "quoted-printable" => quoted(&body.join("\n").replace("=\n", "")),
        _ => body.join("\n"),
    };
    Taken { to: header("To"), subject: words(&header("Subject")), text: text.trim().to_owned() }
}

fn bytes_in_words(encoded: &str) -> String {
    String::from_utf8(STANDARD.decode(encoded.trim()).unwrap()).unwrap()
}

fn quoted(text: &str) -> String {
    let mut parts = text.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

/// A heading with words in base64 among plain ones; the blank between two of those belongs to neither.
fn words(heading: &str) -> String {
    let mut said = String::new();
    let mut rest = heading;
    while let Some((plain, after)) = rest.split_once("=?utf-8?b?") {
        let (encoded, after) = after.split_once("?=").unwrap();
        if !plain.trim().is_empty() || said.is_empty() {
            said.push_str(plain);
        }
        said.push_str(&bytes_in_words(encoded));
        rest = after;
    }
    said + rest
}
