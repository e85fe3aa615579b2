//! The act in which each kind of request ends, and what it must show before it counts as done.
//!
//! A request is fulfilled by what happened to the records about the person, never by a letter that says so: the signature
//! of the act stands in the record only while the records it was taken for are the same.

use jiff::civil::Date;
use rodowod_domain::choice;
use rodowod_domain::field::{Body, Line, Problem, Text};
use rodowod_domain::mark::Mark;
use rodowod_domain::register;
use rodowod_domain::register::{Moment, Place, Taking};
use serde_json::json;

use super::{KeptGround, Request, RequestKind, RequestOutcome};
use crate::authorisations::RegisterScope;

choice! {
    /// What became of one record.
    pub enum HeldFate {
        Copied: "wydan" "kopi",
        /// Art. 15(4), 20(4): it would harm others.
        Withheld: "pomini" "nie wydan",
        Rectified: "sprost" "popraw",
        Erased: "usun",
        Restricted: "ogranicz",
        /// Not used any more: after an objection or the withdrawal of a consent.
        Stopped: "zaprzest" "wycofan",
        Kept: "pozost" "zachow",
    }
}

register! {
    /// A record of this product that is about the person, and what became of it.
    pub struct HeldRecord {
        register:    RegisterScope,
        number:      u32 = max(100_000_000),
        fate:        Option<HeldFate>,
        correction:  Option<Text> = max(1000).personal().shown_when("fate", &["Rectified"]).law("GDPR 16"),
        kept_ground: Option<KeptGround> = shown_when("fate", &["Kept"]).law("GDPR 17(3), 21(1)"),
        provision:   Option<Line> = max(300).shown_when("fate", &["Kept"]).law("GDPR 17(3)"),
        until:       Option<Line> = max(120).shown_when("fate", &["Kept"]),
        note:        Option<Line> = max(300).personal(),
    }
}

choice! {
    /// For what data may be used nevertheless: restricted ones (art. 18(2)), and those to whose use somebody objected (art. 21(1)).
    pub enum UseException {
        Consent: "zgod",
        LegalClaims: "roszcz",
        RightsOfOthers: "praw",
        PublicInterest: "interes",
        OverridingGrounds: "nadrzedn" "wazne prawnie",
    }
}

register! {
    /// One use that an exception allows: by whose word, why, and until it is withdrawn.
    pub struct AllowedUse {
        ground:     UseException,
        why:        Text = max(2000).personal(),
        decided_by: Line = max(160).personal(),
        decided_on: Date = past(),
        ended_on:   Option<Date> = past(),
    }
}

/// The registers whose records prove what the institution did; no request erases them.
const PROOF: [RegisterScope; 4] =
    [RegisterScope::Authorisations, RegisterScope::Deletions, RegisterScope::Breaches, RegisterScope::Requests];

impl HeldRecord {
    fn place(&self) -> Place {
        (self.register.slug(), u64::from(self.number))
    }
}

impl UseException {
    /// Art. 18(2) and 21(1) name different grounds.
    fn is_of(self, kind: RequestKind) -> bool {
        match self {
            Self::LegalClaims => true,
            Self::Consent | Self::RightsOfOthers | Self::PublicInterest => kind == RequestKind::Restriction,
            Self::OverridingGrounds => kind == RequestKind::Objection,
        }
    }
}

impl RequestKind {
    /// What may become of a record under a request of this kind.
    pub fn fates(self) -> &'static [HeldFate] {
        use HeldFate::{Copied, Erased, Kept, Rectified, Restricted, Stopped, Withheld};
        match self {
            Self::Access | Self::Copy | Self::Portability => &[Copied, Withheld],
            Self::Rectification => &[Rectified, Kept],
            Self::Erasure => &[Erased, Kept],
            Self::Restriction => &[Restricted, Kept],
            Self::Objection | Self::ConsentWithdrawal => &[Stopped, Kept],
            Self::AutomatedDecision => &[],
        }
    }

    fn is_for_a_copy(self) -> bool {
        matches!(self, Self::Access | Self::Copy | Self::Portability)
    }
}

impl Request {
    /// Whether the act was taken in which a request of this kind ends.
    pub fn has_its_act(&self) -> bool {
        match self.kind {
            RequestKind::Portability => self.exported_by.is_some(),
            RequestKind::Access | RequestKind::Copy => self.carried_out_by.is_some() || self.exported_by.is_some(),
            _ => self.carried_out_by.is_some(),
        }
    }

    fn is_acted(&self) -> bool {
        self.carried_out_by.is_some() || self.exported_by.is_some()
    }

    fn held_with(&self, fate: HeldFate) -> impl Iterator<Item = &HeldRecord> {
        self.held.iter().filter(move |row| row.fate == Some(fate))
    }
}

pub fn problems(request: &Request, at: &Moment) -> Vec<Problem> {
    let mut problems = rows(request);
    let mut demand = |is_broken: bool, field: &str, key| {
        if is_broken {
            problems.push(Problem::at(field, key));
        }
    };
    let kind = request.kind;
    if request.is_acted() {
        let may_be_empty = kind == RequestKind::AutomatedDecision
            || request.nothing_held && matches!(kind, RequestKind::Access | RequestKind::Copy);
        demand(request.held.is_empty() && !may_be_empty, "held", "problem-nothing-ticked");
        demand(kind == RequestKind::Objection && request.activities.is_empty(), "activities", "problem-no-activity");
        let is_reviewed = request.reviewed_by.is_some() && request.review_result.is_some();
        demand(kind == RequestKind::AutomatedDecision && !is_reviewed, "reviewed_by", "problem-not-reviewed");
    }
    demand(request.nothing_held && !request.held.is_empty(), "nothing_held", "problem-something-is-held");
    let is_wrong_act = request.carried_out_by.is_some() && kind == RequestKind::Portability;
    demand(is_wrong_act, "held", "problem-act-is-an-export");
    demand(request.exported_by.is_some() && !kind.is_for_a_copy(), "kind", "problem-nothing-to-export");
    let is_early = request.lifted_on.is_some_and(|lifted| request.lift_notice_on.is_none_or(|told| told > lifted));
    demand(is_early, "lift_notice_on", "problem-lifted-before-notice");
    for (index, allowed) in request.allowed_uses.iter().enumerate() {
        let is_foreign = !allowed.ground.is_of(kind);
        demand(is_foreign, &format!("allowed_uses.{index}.ground"), "problem-exception-of-another-right");
    }
    if matches!(at.state, "answered" | "closed") {
        let is_positive = matches!(request.outcome, Some(RequestOutcome::Fulfilled | RequestOutcome::Partly));
        demand(is_positive && !request.has_its_act(), "outcome", "problem-act-not-done");
        let is_partly = request.held_with(HeldFate::Kept).chain(request.held_with(HeldFate::Withheld)).next().is_some();
        demand(
            request.outcome == Some(RequestOutcome::Fulfilled) && is_partly && request.is_acted(),
            "outcome",
            "problem-outcome-is-partly",
        );
    }
    problems
}

fn rows(request: &Request) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, row) in request.held.iter().enumerate() {
        let mut demand = |is_broken: bool, column: &str, key| {
            if is_broken {
                problems.push(Problem::at(format!("held.{index}.{column}"), key));
            }
        };
        demand(row.register == RegisterScope::Everything || row.number == 0, "number", "problem-not-a-record");
        let is_foreign = row.fate.is_some_and(|fate| !request.kind.fates().contains(&fate));
        demand(is_foreign, "fate", "problem-fate-of-another-kind");
        let is_proof = row.fate == Some(HeldFate::Erased) && PROOF.contains(&row.register);
        demand(is_proof, "fate", "problem-proof-is-not-erased");
        if !request.is_acted() {
            continue;
        }
        demand(row.fate.is_none() && !request.kind.fates().is_empty(), "fate", "problem-fate-missing");
        let is_silent = row.fate == Some(HeldFate::Rectified) && row.correction.is_none();
        demand(is_silent, "correction", "problem-correction-missing");
        demand(row.fate == Some(HeldFate::Withheld) && row.note.is_none(), "note", "problem-note-missing");
        kept(request.kind, row, &mut demand);
    }
    problems
}

/// Art. 17(3) and 21(1) name the grounds on which data stay; elsewhere a reason in words is enough.
fn kept(kind: RequestKind, row: &HeldRecord, demand: &mut impl FnMut(bool, &str, &'static str)) {
    if row.fate != Some(HeldFate::Kept) {
        return;
    }
    match kind {
        RequestKind::Erasure => {
            demand(row.kept_ground.is_none(), "kept_ground", "problem-kept-without-ground");
            demand(row.provision.is_none(), "provision", "problem-kept-without-provision");
        }
        RequestKind::Objection => {
            let overrides = [KeptGround::OverridingGrounds, KeptGround::LegalClaims];
            let is_ground = row.kept_ground.is_some_and(|ground| overrides.contains(&ground));
            demand(!is_ground, "kept_ground", "problem-objection-not-overridden");
        }
        _ => demand(row.note.is_none(), "note", "problem-note-missing"),
    }
}

/// The records that the request marks, for as long as it does.
pub fn marks(request: &Request, state: &str) -> Vec<Line> {
    if state == "withdrawn" {
        return Vec::new();
    }
    let is_done = request.carried_out_by.is_some();
    let is_allowed = request.allowed_uses.iter().any(|allowed| allowed.ended_on.is_none());
    let mark = |row: &HeldRecord| match (request.kind, row.fate) {
        (RequestKind::Restriction, Some(HeldFate::Restricted)) if is_done && request.lifted_on.is_none() => {
            Some(Mark::Restricted)
        }
        (RequestKind::Objection, Some(HeldFate::Stopped)) if is_done => Some(Mark::Stopped),
        // The consent itself says where it stands, and what is left to do about it is done there.
        (RequestKind::ConsentWithdrawal, Some(HeldFate::Stopped))
            if is_done && row.register != RegisterScope::Consents =>
        {
            Some(Mark::Withdrawn)
        }
        (RequestKind::Rectification, Some(HeldFate::Rectified)) if is_done => Some(Mark::Rectified),
        (RequestKind::Rectification, fate) if fate != Some(HeldFate::Kept) && state != "refused" => {
            Some(Mark::ToRectify)
        }
        _ => None,
    };
    let of_records = request.held.iter().flat_map(|row| {
        let (register, number) = row.place();
        let mark = mark(row);
        let exception = mark.filter(|mark| is_allowed && mark.stops_processing()).map(|_| Mark::Excepted);
        mark.into_iter().chain(exception).map(|mark| mark.on(&register, number)).collect::<Vec<_>>()
    });
    let said = match request.kind {
        RequestKind::Objection => Some(Mark::Objected),
        RequestKind::ConsentWithdrawal => Some(Mark::WithdrawnFrom),
        _ => None,
    };
    let said = said.filter(|_| is_done);
    let of_activities = request.activities.iter().filter_map(|link| Some(said?.on("processing-activities", link.0)));
    of_records.chain(of_activities).collect()
}

pub fn destroys(request: &Request, step: &str) -> Vec<Place> {
    if step != "carry-out" || request.kind != RequestKind::Erasure {
        return Vec::new();
    }
    request.held_with(HeldFate::Erased).map(HeldRecord::place).collect()
}

/// Art. 7(3): a consent that was withdrawn is withdrawn in its own register, from now on.
pub fn takes(request: &Request, step: &str, at: &Moment) -> Vec<Taking> {
    if step != "carry-out" || request.kind != RequestKind::ConsentWithdrawal {
        return Vec::new();
    }
    let consents = request.held_with(HeldFate::Stopped).filter(|row| row.register == RegisterScope::Consents);
    let second = jiff::Timestamp::from_second(at.now.as_second()).unwrap_or(at.now);
    let fields = Body::from_iter([("withdrawn_at".to_owned(), json!(second.to_string()))]);
    consents
        .map(|row| Taking { place: row.place(), step: "withdraw", fields: fields.clone(), back: Some("request") })
        .collect()
}
