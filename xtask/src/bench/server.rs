//! The program itself as its users meet it: how soon it answers, how long a page takes, what it weighs.
//!
//! A page's time is taken by the client on an open connection over the loopback, gzip included: an upper bound of the
//! server's own time.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};

use super::http::Browser;
use super::office::{Office, PASSWORD, REGISTER};
use super::report::Report;
use super::{median, memory};

const STARTS: usize = 5;
const START_PATIENCE: Duration = Duration::from_secs(60);
const VISITS: usize = 25;
const VISITORS: usize = 16;
const PAGES_EACH: usize = 40;
const IMPORTED: u32 = 5_000;
/// "A few seconds".
const IMPORT_GOAL_SECONDS: f64 = 5.0;

pub fn measure(binary: &Path, data: &Path, report: &mut Report) -> anyhow::Result<()> {
    let size = std::fs::metadata(binary).with_context(|| binary.display().to_string())?.len();
    report.goal("size of the program", "MB", (80.0, megabytes(size)));
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        starts.push(Server::start(binary, data)?.started_ms);
    }
    report.goal("start to /healthz", "ms", (200.0, median(starts)));
    let server = Server::start(binary, data)?;
    std::thread::sleep(Duration::from_secs(3));
    report.goal("memory at rest", "MB", (60.0, server.memory()?.now_mb));
    let mut browser = sign_in(server.address)?;
    for (name, path) in pages() {
        let (middle, worst) = visit(&mut browser, &path)?;
        report.goal(format!("page {name}"), "ms", (20.0, middle));
        report.note(format!("page {name}, slowest of {VISITS}, ms"), worst);
    }
    let rate = crowd(&browser)?;
    report.note(format!("pages a second, {VISITORS} visitors at once"), rate);
    report.goal("memory at most, pages and visitors", "MB", (150.0, server.memory()?.peak_mb));
    report.goal(format!("import of {IMPORTED} rows"), "s", (IMPORT_GOAL_SECONDS, import(binary)?));
    Ok(())
}

/// Seconds that the import of an inventory takes, the start of the program and the check of every row included.
fn import(binary: &Path) -> anyhow::Result<f64> {
    let folder = tempfile::TempDir::new()?;
    let run = |arguments: &[&str], typed: &str| -> anyhow::Result<()> {
        let mut command = Command::new(binary);
        command.args(arguments).arg("--data").arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut child = command.spawn().with_context(|| binary.display().to_string())?;
        child.stdin.take().context("its input is open")?.write_all(typed.as_bytes())?;
        let status = child.wait()?;
        ensure!(status.success(), "{arguments:?} ended with {status}");
        Ok(())
    };
    let founding = ["--preset", "school", "--name", "Szkoła Pomiarowa", "--slug", "bench", "--admin", "dyrektor"];
    run(&[&["init", "--password-stdin"][..], &founding].concat(), PASSWORD)?;
    let rows = (1..=IMPORTED).map(|row| {
        format!("Teczka nr {row};papierowa;Imię i nazwisko, adres, data urodzenia ucznia {row};Sekretariat, dyrektor\n")
    });
    let path = folder.path().join("inventory.csv");
    std::fs::write(
        &path,
        format!("Zbiór;Postać;Zawartość pól informacyjnych;Użytkownicy\n{}", rows.collect::<String>()),
    )?;
    let started = Instant::now();
    run(&["import", "datasets", path.to_str().context("a folder's name")?], "")?;
    Ok(started.elapsed().as_secs_f64())
}

#[expect(clippy::cast_precision_loss, reason = "a file of a program is small")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Pages of a register, each with what it is called; `{}` stands for the register.
const OF_A_REGISTER: [(&str, &str); 21] = [
    ("list", "{}"),
    ("list in the middle", "{}?after=5000~"),
    ("list by a column", "{}?sort=aware_at"),
    ("list last changed", "{}?sort=changed&descending=true"),
    ("list filtered", "{}?source=Internal"),
    ("list searched", "{}?search=kar"),
    ("record", "{}/17"),
    ("form", "{}/17/edit"),
    ("blank form", "{}/new"),
    ("move", "{}/17/moves/assess"),
    ("history", "{}/17/history"),
    ("proof", "{}/17/proof"),
    ("files", "{}/17/files"),
    ("erasure", "{}/17/erase"),
    ("export", "{}/export"),
    ("import", "{}/import"),
    ("past day", "{}/as-of"),
    ("many at once", "{}/bulk?of-number=17"),
    ("signing", "{}/sign"),
    ("signed prints", "{}/signed"),
    ("a register that is empty", "/registers/datasets"),
];

/// All other pages that stand at an address of their own.
const OTHERS: [&str; 34] = [
    "/",
    "/account",
    "/account/calendar",
    "/account/password",
    "/account/second-factor",
    "/account/statements",
    "/accountability",
    "/accountability/evidence",
    "/accountability/parameters",
    "/accountability/tour",
    "/addressed",
    "/administration",
    "/administration/access",
    "/administration/accounts",
    "/administration/emergency",
    "/administration/institution",
    "/administration/jobs",
    "/administration/log",
    "/administration/numbering",
    "/administration/provider",
    "/administration/public-page",
    "/administration/sign-in",
    "/administration/watch",
    "/calculators/deadline",
    "/checklists",
    "/checklists/sample",
    "/documents",
    "/institutions",
    "/overview",
    "/persons?name=Karo",
    "/pickups/door",
    "/report",
    "/report-breach",
    "/setup",
];

fn pages() -> Vec<(String, String)> {
    let home = format!("/registers/{REGISTER}");
    let of_a_register = OF_A_REGISTER.iter().map(|(name, path)| ((*name).to_owned(), path.replace("{}", &home)));
    of_a_register.chain(OTHERS.map(|path| (path.to_owned(), path.to_owned()))).collect()
}

fn visit(browser: &mut Browser, path: &str) -> anyhow::Result<(f64, f64)> {
    let mut taken = Vec::new();
    for round in 0..=VISITS {
        let started = Instant::now();
        let answer = browser.get(path)?;
        let milliseconds = started.elapsed().as_secs_f64() * 1e3;
        ensure!(answer.status == 200, "{path} answers {}", answer.status);
        if round > 0 {
            taken.push(milliseconds);
        }
    }
    let worst = taken.iter().copied().fold(0.0, f64::max);
    Ok((median(taken), worst))
}

/// Many people at once on lists and records; pages a second.
fn crowd(browser: &Browser) -> anyhow::Result<f64> {
    let started = Instant::now();
    let mut visitors = Vec::new();
    for visitor in 0..VISITORS {
        let mut browser = browser.again()?;
        visitors.push(std::thread::spawn(move || -> anyhow::Result<()> {
            for page in 0..PAGES_EACH {
                let number = visitor * PAGES_EACH + page + 1;
                let path = match page % 3 {
                    0 => format!("/registers/{REGISTER}/{number}"),
                    1 => format!("/registers/{REGISTER}?after={number}~"),
                    _ => format!("/registers/{REGISTER}?search=kar"),
                };
                let status = browser.get(&path)?.status;
                ensure!(status == 200, "{path} answers {status}");
            }
            Ok(())
        }));
    }
    for visitor in visitors {
        visitor.join().map_err(|_| anyhow::anyhow!("a visitor fell over"))??;
    }
    let count = u32::try_from(VISITORS * PAGES_EACH)?;
    Ok(f64::from(count) / started.elapsed().as_secs_f64())
}

fn sign_in(address: SocketAddr) -> anyhow::Result<Browser> {
    let mut browser = Browser::connect(address)?;
    let page = browser.get_plain("/sign-in")?;
    let text = String::from_utf8_lossy(&page.body).into_owned();
    let csrf = text.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let csrf = csrf.context("the sign-in page has no token")?.to_owned();
    let login = Office::first_login();
    let answer = browser.post("/sign-in", &[("csrf", &csrf), ("login", &login), ("password", PASSWORD)])?;
    ensure!(answer.status == 303, "signing in answers {} {:?}", answer.status, answer.location());
    Ok(browser)
}

struct Server {
    child: Child,
    address: SocketAddr,
    started_ms: f64,
}

impl Server {
    fn start(binary: &Path, data: &Path) -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let started = Instant::now();
        let child = Command::new(binary)
            .args(["serve", "--listen", &address.to_string(), "--data"])
            .arg(data)
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| binary.display().to_string())?;
        let mut server = Self { child, address, started_ms: 0.0 };
        loop {
            if Browser::connect(address)
                .and_then(|mut browser| browser.get("/healthz"))
                .is_ok_and(|it| it.status == 200)
            {
                server.started_ms = started.elapsed().as_secs_f64() * 1e3;
                return Ok(server);
            }
            if started.elapsed() > START_PATIENCE || server.child.try_wait()?.is_some() {
                bail!("{} does not answer", binary.display());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn memory(&self) -> anyhow::Result<memory::Memory> {
        memory::of(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
