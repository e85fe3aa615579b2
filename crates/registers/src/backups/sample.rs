//! A complete plan with synthetic content: the office's database, with a month of its log.

use jiff::civil::date;
use rodowod_domain::field::Link;

use super::{Backup, BackupRun, BackupScope, BackupSide, CopyDraw, MonthlyCopy, Restore, RestoreResult, RestoreTest};
use super::{RunCycle, RunLogging, RunResult};

pub fn backup() -> Backup {
    Backup {
        name: "Sekretariat uczniowski".into(),
        system: Some(Link(1)),
        side: BackupSide::Server,
        scope: vec![BackupScope::Database, BackupScope::Application, BackupScope::Configuration],
        datasets: vec![Link(1)],
        devices: vec![Link(1)],
        cycle: RunCycle::Daily,
        logging: RunLogging::EachRun,
        starts_on: date(2026, 9, 1),
        owner: Some("administrator IT".into()),
        software: Some("program do archiwizacji".into()),
        target: Some("serwer kopii w szafie dystrybucyjnej".into()),
        media: vec![Link(1)],
        processor: Some(Link(1)),
        is_encrypted: true,
        is_off_site: true,
        who_reaches: vec!["administrator IT".into()],
        kept_for: Some("7 dziennych, 4 tygodniowe, 12 miesięcznych".into()),
        restore_hours: Some(8),
        runs: vec![BackupRun {
            from: date(2026, 11, 1),
            to: Some(date(2026, 11, 20)),
            result: RunResult::Complete,
            checked_by: Some("Adam Zmyślony".into()),
            note: Some("raport programu bez błędów".into()),
        }],
        copies: vec![MonthlyCopy {
            made_on: date(2026, 10, 31),
            label: "KOPIA MIESIĘCZNA – Sekretariat uczniowski – 31.10.2026".into(),
            place: "sejf w gabinecie dyrektora".into(),
            is_encrypted: true,
        }],
        draws: vec![
            CopyDraw {
                seed: "4 listopada 2026, w obecności kadrowej".into(),
                drawn_on: Some(date(2026, 11, 4)),
                copy_made_on: Some(date(2026, 10, 17)),
                offered: Some("2026-10-01/2026-10-31".into()),
            },
            CopyDraw {
                seed: "20 listopada 2026, w obecności sekretarki".into(),
                drawn_on: Some(date(2026, 11, 20)),
                copy_made_on: Some(date(2026, 11, 3)),
                offered: Some("2026-10-31/2026-11-20".into()),
            },
        ],
        tests: vec![RestoreTest {
            tested_on: date(2026, 11, 5),
            copy_made_on: date(2026, 10, 17),
            is_drawn: true,
            drawn_by_hand: false,
            result: RestoreResult::Restored,
            minutes: Some(42),
            tested_by: "Adam Zmyślony".into(),
            note: Some("odtworzono na komputerze testowym, liczba uczniów zgodna".into()),
        }],
        restores: vec![Restore {
            incident_on: date(2026, 10, 8),
            copy_made_on: date(2026, 10, 7),
            is_scanned: true,
            decided_by: Some("Igor Modelowy".into()),
            decided_on: Some(date(2026, 10, 8)),
            restored_on: date(2026, 10, 8),
            result: RestoreResult::Restored,
            restored_by: "Adam Zmyślony".into(),
            note: Some("po zaniku zasilania".into()),
        }],
        remarks: Some("Kopia miesięczna zawsze ostatniego dnia miesiąca.".into()),
        ended_on: None,
        last_run_on: None,
        last_run: None,
        last_copy_on: None,
        last_test_on: None,
        last_test: None,
        drawn_copy: None,
        drawn_seed: None,
    }
}
