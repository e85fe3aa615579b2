//! How long a refusal takes says nothing of the login: medians of a thousand tries at logins that somebody has, that
//! nobody has and that are blocked lie within the noise of the machine.

mod support;

use std::time::{Duration, Instant};

use rodowod_engine::accounts::{self, NewAccount, Place, SignIn};
use rodowod_engine::{By, Engine, access};
use support::{Fresh, school};

const NOW: &str = "2026-03-16T08:00:00Z";
/// Tries of each kind; a login that somebody has is tried from so few places that no lock closes over it.
const TRIES: usize = 336;
const LOGINS: usize = 6;

async fn open(engine: &Engine, head: &By, login: String) -> i64 {
    let program = access::program(head.institution.clone(), engine.clock.now());
    let new = NewAccount { name: "Osoba".to_owned(), email: String::new(), login };
    accounts::create(engine, &program, &new).await.unwrap().unwrap().0.id
}

async fn refusal(engine: &Engine, login: &str, number: usize) -> Duration {
    // Each try from an address of its own: nobody waits for anybody's pause.
    let place = Place::new(&format!("10.{}.{}.1", number / 200, number % 200), "Mozilla/5.0");
    let started = Instant::now();
    let answer = accounts::sign_in(engine, (login, "nie to hasło"), &place).await.unwrap();
    let took = started.elapsed();
    assert!(matches!(answer, SignIn::Wrong), "{login}: {answer:?}");
    took
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_takes_as_long_whether_or_not_the_login_exists() {
    let fresh = Fresh::sqlite(NOW).await;
    let engine = &fresh.engine;
    let (head, _) = school(engine).await;
    for number in 0..LOGINS {
        open(engine, &head, format!("osoba{number}")).await;
        let blocked = open(engine, &head, format!("byla{number}")).await;
        accounts::disable(engine, &head, blocked).await.unwrap();
    }
    let mut times: [Vec<Duration>; 3] = Default::default();
    for number in 0..TRIES {
        let some = number % LOGINS;
        let logins = [format!("osoba{some}"), format!("nikt{some}"), format!("byla{some}")];
        // In turns, so that whatever else the machine does falls on all alike.
        for (kind, login) in logins.iter().enumerate() {
            times[kind].push(refusal(engine, login, number * 3 + kind).await);
        }
    }
    let medians = times.each_ref().map(|times| median(times));
    // What two halves of the same kind differ by is what this machine cannot measure.
    let halves = times.each_ref().map(|times| {
        let (even, odd): (Vec<_>, Vec<_>) = times.chunks(2).map(|pair| (pair[0], pair[1])).unzip();
        median(&even).abs_diff(median(&odd))
    });
    let noise = halves.into_iter().max().unwrap_or_default();
    let (least, most) = (medians.iter().min().unwrap(), medians.iter().max().unwrap());
    let allowed = (noise * 3).max(*most / 20);
    assert!(*most - *least <= allowed, "{medians:?} differ by more than {allowed:?}");
    assert!(*least > Duration::from_millis(3), "every refusal costs a slow hash: {medians:?}");
}
