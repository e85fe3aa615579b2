//! A browser small enough for a bench: one connection, cookies, no more of HTTP than the server answers with.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, bail};

/// Largest page taken in, in bytes.
const PAGE_MAX: usize = 64 << 20;
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Browser {
    reader: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
}

pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Browser {
    pub fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { reader: BufReader::new(stream), cookies: BTreeMap::new() })
    }

    /// The same person on a connection of its own.
    pub fn again(&self) -> anyhow::Result<Self> {
        let mut other = Self::connect(self.reader.get_ref().peer_addr()?)?;
        other.cookies.clone_from(&self.cookies);
        Ok(other)
    }

    /// As a browser asks, so that the server packs its answer.
    pub fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.send(&format!("GET {path}"), ("Accept-Encoding: gzip\r\n", ""))
    }

    /// An answer to read.
    pub fn get_plain(&mut self, path: &str) -> anyhow::Result<Answer> {
        self.send(&format!("GET {path}"), ("", ""))
    }

    pub fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> anyhow::Result<Answer> {
        let form: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let form = form.join("&");
        let about = format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len());
        self.send(&format!("POST {path}"), (&about, &form))
    }

    fn send(&mut self, what: &str, (about, form): (&str, &str)) -> anyhow::Result<Answer> {
        let host = self.reader.get_ref().peer_addr()?;
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let request = format!(
            "{what} HTTP/1.1\r\nHost: {host}\r\nAccept-Language: pl\r\nOrigin: http://{host}\r\n\
             Cookie: {cookies}\r\n{about}\r\n{form}"
        );
        self.reader.get_mut().write_all(request.as_bytes())?;
        let answer = self.receive().with_context(|| what.to_owned())?;
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }

    fn receive(&mut self) -> anyhow::Result<Answer> {
        let status = self.line()?;
        let status = status.split(' ').nth(1).context("no status")?.parse()?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let header = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let body = match (header("content-length"), header("transfer-encoding")) {
            (Some(length), _) => self.bytes(length.parse()?)?,
            (None, Some("chunked")) => self.chunks()?,
            _ => Vec::new(),
        };
        Ok(Answer { status, body, headers })
    }

    fn chunks(&mut self) -> anyhow::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(self.line()?.trim(), 16)?;
            body.extend(self.bytes(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn bytes(&mut self, length: usize) -> anyhow::Result<Vec<u8>> {
        if length > PAGE_MAX {
            bail!("a page of {length} bytes");
        }
        let mut bytes = vec![0; length];
        self.reader.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

impl Answer {
    pub fn location(&self) -> Option<&str> {
        self.headers.iter().find(|(name, _)| name == "location").map(|(_, value)| value.as_str())
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
