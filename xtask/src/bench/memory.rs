//! What the system says about processes and its own load, read from `/proc`.

use std::fs;

use anyhow::Context as _;

pub struct Memory {
    /// Resident now, in MiB.
    pub now_mb: f64,
    /// Resident at most so far, in MiB.
    pub peak_mb: f64,
}

pub fn of_this_process() -> anyhow::Result<Memory> {
    of(std::process::id())
}

pub fn of(process: u32) -> anyhow::Result<Memory> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).context("this system has no /proc")?;
    let kib = |name: &str| -> anyhow::Result<f64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).context("/proc says nothing of memory")?;
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        Ok(digits.parse::<f64>()? / 1024.0)
    };
    Ok(Memory { now_mb: kib("VmRSS:")?, peak_mb: kib("VmHWM:")? })
}

/// How many processes wanted to run in the last minutes.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} on {cores} cores", text.split(' ').take(3).collect::<Vec<_>>().join(" "))
}
