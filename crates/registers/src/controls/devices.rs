//! Checks over devices: how the network is guarded, who joined a device to it, and in whose hands one is mended.

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;

use super::reading::{Read as _, alive, each, holds, of};
use super::records::empty;

const DEVICES: &str = "devices";
const MAINTENANCE: &str = "maintenance";
const PROCESSORS: &str = "processors";
const USED: &[&str] = &["used"];
/// What the nodes of a network do together; which of them does what is a matter of how it is built.
const GUARDS: [(&str, &str); 4] = [
    ("Firewall", "choice-protection-firewall"),
    ("AccessLists", "choice-protection-access-lists"),
    ("SeparateNetwork", "choice-protection-separate-network"),
    ("TrafficMonitoring", "choice-protection-traffic-monitoring"),
];

/// The columns of the list of equipment, each with the fields that fill it: the room is chosen or told in words.
const COLUMNS: &[&[&str]] = &[
    &["area", "place", "base_place"],
    &["access", "keeper"],
    &["operating_system"],
    &["sign_in"],
    &["networks"],
    &["datasets", "datasets_named"],
    &["programs"],
];

pub static CHECKS: &[Check] = &[
    Check::new("devices::listed_in_full", &[DEVICES], listed_in_full).by_record(),
    Check::new("devices::network_guarded", &[DEVICES], network_guarded),
    Check::new("devices::joined_and_placed", &[DEVICES], |live| {
        each(live, (DEVICES, USED), "evidence-device-joined", |device| {
            let is_joined = !is_linked(device) || device.is_filled("joined_by");
            // A cable asks for no key; the air does.
            let is_locked = !device.has("networks", "Wifi") || device.is_filled("network_key");
            holds(is_joined && is_locked && (!device.is_filled("portable") || device.is_filled("base_place")))
        })
    })
    .by_record(),
    Check::new("repairs::way_chosen", &[DEVICES, MAINTENANCE], way_chosen)
        .reading(&[(MAINTENANCE, &["by", "supervisor", "firm"])]),
    Check::new("repairs::under_contract", &[DEVICES, MAINTENANCE, PROCESSORS], under_contract)
        .reading(&[(MAINTENANCE, &["by", "firm"])]),
];

fn is_linked(device: &Entry) -> bool {
    device.is_filled("networks") && !device.has("networks", "Offline")
}

/// A computer fills every column of the list, what is carried the first four of them, anything else says where it is.
fn listed_in_full(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, DEVICES, USED).map(|device| {
        let asked = match device.line("kind") {
            "Desktop" | "Laptop" | "Server" => COLUMNS,
            "Tablet" | "Phone" => &COLUMNS[..4],
            _ => &COLUMNS[..1],
        };
        match asked.iter().find(|column| !column.iter().any(|field| device.is_filled(field))) {
            Some(column) => empty(DEVICES, device, column[0]),
            None => of(State::Kept, DEVICES, device, "evidence-record-complete"),
        }
    }))
}

/// Every device says to which network it belongs; what links them to each other and to the world guards them.
fn network_guarded(live: &Live<'_>) -> Answer {
    let used = || alive(live, DEVICES, USED);
    let nodes: Vec<&Entry> = used().filter(|device| device.has("kind", "Network")).collect();
    let ends = used().filter(|device| !device.has("kind", "Network"));
    let named = ends.map(|device| of(holds(device.is_filled("networks")), DEVICES, device, "evidence-device-network"));
    let is_asked = used().any(is_linked) || !nodes.is_empty();
    let guards = GUARDS.iter().filter(|_| is_asked).map(|(guard, label)| {
        let piece = match nodes.iter().find(|node| node.has("protections", guard)) {
            Some(node) => of(State::Kept, DEVICES, node, "evidence-network-guard"),
            None => Evidence::office(State::Broken, "evidence-network-guard"),
        };
        piece.with("name", label)
    });
    let apart = nodes.iter().filter(|node| node.has("networks", "Vpn"));
    let links = apart.map(|node| of(holds(node.has("protections", "EncryptedLinks")), DEVICES, node, "evidence-links"));
    Answer::of(guards.chain(links).chain(named))
}

/// Whoever mends something from outside meets no data, or works watched, or is bound by a contract.
fn way_chosen(live: &Live<'_>) -> Answer {
    let away = alive(live, DEVICES, &["repaired"]).map(|device| {
        let needed = match device.line("repair_way") {
            "OnSite" => "repair_supervisor",
            "DisksRemoved" | "DataErased" => "data_removed_on",
            "UnderContract" => "repair_processor",
            _ => "repair_way",
        };
        of(holds(device.is_filled(needed)), DEVICES, device, "evidence-repair-way")
    });
    let outside = from_outside(live).map(|review| {
        of(holds(review.is_filled("supervisor") || review.is_filled("firm")), MAINTENANCE, review, "evidence-repair")
    });
    Answer::of(away.chain(outside))
}

/// What holds data and is mended by others unwatched is in the hands of somebody under contract.
fn under_contract(live: &Live<'_>) -> Answer {
    let away = alive(live, DEVICES, &["repaired"]).filter(|device| device.has("repair_way", "UnderContract"));
    let away = away.map(|device| {
        let is_bound = is_in(live, device.number_in("repair_processor"), &["contracted"]);
        of(holds(is_bound), DEVICES, device, "evidence-repair-contract")
    });
    let outside = from_outside(live).filter(|review| review.has("by", "OutsideFirm")).map(|review| {
        // A contract that ended since was in force when the work was done.
        let stood: &[&str] =
            if review.state == "completed" { &["contracted", "ended", "settled"] } else { &["contracted"] };
        of(holds(is_in(live, review.number_in("firm"), stood)), MAINTENANCE, review, "evidence-repair-contract")
    });
    Answer::of(away.chain(outside))
}

fn from_outside<'a>(live: &Live<'a>) -> impl Iterator<Item = &'a Entry> {
    let states = &["planned", "faulty", "completed"];
    alive(live, MAINTENANCE, states).filter(|review| review.line("by").starts_with("Outside"))
}

fn is_in(live: &Live<'_>, processor: Option<u64>, states: &[&str]) -> bool {
    let found = processor.and_then(|number| live.records.find(PROCESSORS, number));
    found.is_some_and(|processor| states.contains(&processor.state.as_str()))
}
