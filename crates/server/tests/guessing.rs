//! Guessing over the wire: 200 tries a second lock nobody out but the guesser and slow nobody else; nothing that is
//! answered tells which logins there are; a token from before the sign-in is worth nothing after it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::time::{Duration, Instant};

use support::{ADMIN, Installation, PASSWORD, Server, page, send};

/// How long the attack lasts.
const ATTACK: Duration = Duration::from_secs(60);
const A_SECOND: u32 = 200;
const AT_ONCE: u32 = 4;
const ATTACKER: &str = "203.0.113.9";
const HOME: &str = "198.51.100.7";

/// A browser behind the proxy of the institution.
struct Browser<'a> {
    server: &'a Server,
    agent: ureq::Agent,
    address: &'static str,
}

struct Seen {
    status: u16,
    cookies: Vec<String>,
    text: String,
    took: Duration,
}

impl Seen {
    fn cookie(&self, name: &str) -> &str {
        let found = self.cookies.iter().find(|cookie| cookie.starts_with(&format!("{name}=")));
        found.map_or("", |cookie| cookie.split(';').next().unwrap_or_default())
    }

    fn csrf(&self) -> &str {
        self.text.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap()
    }
}

/// Cookie and token of the form at the door.
#[derive(Clone)]
struct Gate {
    cookie: String,
    csrf: String,
}

impl<'a> Browser<'a> {
    fn new(server: &'a Server, address: &'static str) -> Self {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { server, agent: agent.into(), address }
    }

    fn ask(&self, (path, cookies): (&str, &str), form: Option<&str>) -> Seen {
        let url = format!("{}{path}", self.server.announcement["address"].as_str().unwrap());
        let started = Instant::now();
        let mut response = match form {
            None => {
                self.agent.get(&url).header("Cookie", cookies).header("X-Forwarded-For", self.address).call().unwrap()
            }
            Some(form) => self
                .agent
                .post(&url)
                .header("Cookie", cookies)
                .header("X-Forwarded-For", self.address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send(form)
                .unwrap(),
        };
        let text = response.body_mut().read_to_string().unwrap();
        let took = started.elapsed();
        let cookies = response.headers().get_all("set-cookie").iter();
        let cookies = cookies.map(|cookie| cookie.to_str().unwrap().to_owned()).collect();
        Seen { status: response.status().as_u16(), cookies, text, took }
    }

    fn gate(&self) -> Gate {
        let shown = self.ask(("/sign-in", ""), None);
        Gate { cookie: shown.cookie("rodowod-gate").to_owned(), csrf: shown.csrf().to_owned() }
    }

    fn try_in(&self, gate: &Gate, (login, password): (&str, &str)) -> Seen {
        let letters = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let form = format!("csrf={}&login={}&password={}", gate.csrf, letters(login), letters(password));
        self.ask(("/sign-in", &gate.cookie), Some(&form))
    }
}

fn behind_a_proxy() -> (Installation, Server) {
    let installation = Installation::sqlite();
    std::fs::write(installation.file("rodowod.toml"), "behind_proxy = true\n").unwrap();
    let server = installation.serve();
    (installation, server)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Tries at the rate of the attack until its time is over; the statuses.
fn attack(server: &Server, gate: &Gate) -> Vec<u16> {
    let browser = Browser::new(server, ATTACKER);
    let (started, pause) = (Instant::now(), Duration::from_secs(1) * AT_ONCE / A_SECOND);
    let mut statuses = Vec::new();
    while started.elapsed() < ATTACK {
        let due = pause * u32::try_from(statuses.len()).unwrap();
        std::thread::sleep(due.saturating_sub(started.elapsed()));
        statuses.push(browser.try_in(gate, (ADMIN, &format!("zgaduję {}", statuses.len()))).status);
    }
    statuses
}

#[test]
fn a_flood_of_guesses_locks_out_the_guesser_and_nobody_else() {
    let (_installation, server) = behind_a_proxy();
    let home = Browser::new(&server, HOME);
    let inside = home.try_in(&home.gate(), (ADMIN, PASSWORD)).cookie("rodowod").to_owned();
    let look = || {
        let seen = home.ask(("/account", &inside), None);
        assert_eq!(seen.status, 200);
        seen.took
    };
    let calm = median((0..40).map(|_| look()).collect());
    let gate = Browser::new(&server, ATTACKER).gate();
    let (statuses, busy, arrivals) = std::thread::scope(|scope| {
        let guessers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(|| attack(&server, &gate))).collect();
        let (mut busy, mut arrivals) = (Vec::new(), Vec::new());
        while guessers.iter().any(|guesser| !guesser.is_finished()) {
            busy.push(look());
            // Somebody who comes in meanwhile from elsewhere, on a device that nobody knows.
            // Fewer than an account has open at a time, or the newest would end the one that looks.
            if arrivals.len() < (busy.len() / 20).min(15) {
                let guest = Browser::new(&server, HOME);
                arrivals.push(guest.try_in(&guest.gate(), (ADMIN, PASSWORD)).status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let statuses = guessers.into_iter().flat_map(|guesser| guesser.join().unwrap()).collect::<Vec<u16>>();
        (statuses, median(busy), arrivals)
    });
    let made = u32::try_from(statuses.len()).unwrap();
    let asked = A_SECOND * u32::try_from(ATTACK.as_secs()).unwrap();
    assert!(made > asked / 20 * 19, "only {made} tries were made instead of {asked}: that is no such flood");
    assert!(statuses.iter().all(|status| matches!(status, 422 | 429)), "{statuses:?}");
    let heard = statuses.iter().filter(|status| **status == 422).count();
    assert!(heard <= 20, "{heard} guesses were listened to");
    assert!(!arrivals.is_empty() && arrivals.iter().all(|status| *status == 303), "{arrivals:?}");
    assert!(busy < calm * 5 + Duration::from_millis(50), "a page took {busy:?} instead of {calm:?}");
    // The guesser is out, be the password right at last; the owner is in.
    let late = Browser::new(&server, ATTACKER).try_in(&gate, (ADMIN, PASSWORD)).status;
    assert!(matches!(late, 422 | 429), "{late}");
    assert_eq!(home.try_in(&home.gate(), (ADMIN, PASSWORD)).status, 303);
}

/// Requests for sign-in of the great flood, as fast as they go.
const FLOOD: usize = 10_000;
/// What the server may hold more than before, in KiB.
const GROWTH_MAX_KIB: u64 = 128 << 10;

#[test]
fn ten_thousand_requests_for_sign_in_cost_next_to_nothing() {
    let (_installation, server) = behind_a_proxy();
    let home = Browser::new(&server, HOME);
    let inside = home.try_in(&home.gate(), (ADMIN, PASSWORD)).cookie("rodowod").to_owned();
    let before = server.resident_peak_kib();
    let gate = Browser::new(&server, ATTACKER).gate();
    let flood = || {
        let browser = Browser::new(&server, ATTACKER);
        let tries = (0..FLOOD / AT_ONCE as usize).map(|_| browser.try_in(&gate, (ADMIN, "zgaduję")).status);
        tries.collect::<Vec<u16>>()
    };
    let (statuses, looks) = std::thread::scope(|scope| {
        let guessers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(flood)).collect();
        let mut looks = Vec::new();
        while guessers.iter().any(|guesser| !guesser.is_finished()) {
            let seen = home.ask(("/account", &inside), None);
            assert_eq!(seen.status, 200, "whoever is inside works on");
            looks.push(seen.took);
            std::thread::sleep(Duration::from_millis(50));
        }
        (guessers.into_iter().flat_map(|guesser| guesser.join().unwrap()).collect::<Vec<u16>>(), looks)
    });
    assert_eq!(statuses.len(), FLOOD);
    assert!(statuses.iter().all(|status| matches!(status, 422 | 429)), "each is answered, and none lets anybody in");
    assert!(statuses.iter().filter(|status| **status == 422).count() <= 20, "most are not even listened to");
    assert!(median(looks) < Duration::from_secs(1));
    let grown = server.resident_peak_kib().saturating_sub(before);
    assert!(grown < GROWTH_MAX_KIB, "the server holds {grown} KiB more");
}

#[test]
fn no_answer_tells_which_logins_there_are() {
    let (_installation, server) = behind_a_proxy();
    let browser = Browser::new(&server, HOME);
    let gate = browser.gate();
    let said = |login: &str| {
        let seen = browser.try_in(&gate, (login, "nie to hasło"));
        let cookies =
            seen.cookies.iter().map(|cookie| cookie.split('=').next().unwrap().to_owned()).collect::<Vec<_>>();
        (seen.status, seen.text.replace(seen.csrf(), "").replace(login, ""), cookies)
    };
    let known = said(ADMIN);
    assert_eq!(known.0, 422);
    for stranger in ["nikt", "dyrektorka", "awaryjny.szkola-probna", "' OR 1=1 --"] {
        let unknown = said(stranger);
        let plain = |said: &(u16, String, Vec<String>)| (said.0, said.2.clone());
        assert_eq!(plain(&unknown), plain(&known), "{stranger}");
        // What was typed comes back in the field, and nothing else differs.
        let letters = |text: &str| text.split("value=\"").next().unwrap_or_default().len();
        assert_eq!(letters(&unknown.1), letters(&known.1), "{stranger}");
    }
    assert_eq!(said("nikogo").1, known.1);
}

#[test]
fn a_token_planted_before_the_sign_in_is_worth_nothing_after_it() {
    let (_installation, server) = behind_a_proxy();
    let planted = format!("rodowod={}", "A".repeat(43));
    let gate = page(&server, "/sign-in", &planted);
    let cookies = format!("{}; {planted}", gate.cookie());
    let fields = [("csrf", gate.csrf()), ("login", ADMIN.to_owned()), ("password", PASSWORD.to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let inside = send(&server, ("/sign-in", &cookies), &fields);
    assert_eq!(inside.status, 303);
    assert_ne!(inside.cookie(), planted);
    assert_eq!(page(&server, "/account", &planted).status, 303, "whoever planted it stands outside");
    assert_eq!(page(&server, "/account", &inside.cookie()).status, 200);
}
