//! Marks that one record sets on others: use restricted, use objected to, erasure held back, a correction asked for.
//!
//! A mark is no field of the record that bears it. It stands in the column `MARKS` of the record that sets it, follows from
//! that record alone, and is gone with its reason.

use crate::field::{Line, Problem};
use crate::record::{Edit, Refusal};
use crate::register::AnyRegister;

/// The derived field of a register whose records mark others.
pub const MARKS: &str = "marks";

/// Requests and the proof of how they were dealt with go on whatever they ask for.
const EXEMPT: [&str; 1] = ["requests"];
/// Moves that end a use without closing the record.
const ENDING: [&str; 3] = ["withdraw", "end", "block"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Art. 18: kept, and nothing else.
    Restricted,
    /// Art. 21(1): no longer used, since the person objected.
    Stopped,
    /// Somebody objected to this activity.
    Objected,
    /// Art. 7(3): no longer used, since the consent to it was withdrawn.
    Withdrawn,
    /// Somebody withdrew their consent to this activity.
    WithdrawnFrom,
    /// Art. 16: a correction was asked for and is not made yet.
    ToRectify,
    Rectified,
    /// Art. 17(3): a legal hold keeps it.
    Held,
    /// Art. 18(2): whoever set the bar named an exception, so the record may leave the institution nevertheless.
    Excepted,
}

impl Mark {
    pub const ALL: [Self; 9] = [
        Self::Restricted,
        Self::Stopped,
        Self::Objected,
        Self::Withdrawn,
        Self::WithdrawnFrom,
        Self::ToRectify,
        Self::Rectified,
        Self::Held,
        Self::Excepted,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Stopped => "stopped",
            Self::Objected => "objected",
            Self::Withdrawn => "withdrawn",
            Self::WithdrawnFrom => "withdrawn-from",
            Self::ToRectify => "to-rectify",
            Self::Rectified => "rectified",
            Self::Held => "held",
            Self::Excepted => "excepted",
        }
    }

    /// The mark of one record as the column holds it: `restricted:visitors/3`.
    pub fn on(self, register: &str, number: u64) -> Line {
        Line(format!("{}:{register}/{number}", self.name()))
    }

    /// The mark that a value of the column sets, on whichever record.
    pub fn read(value: &str) -> Option<Self> {
        let (name, _) = value.split_once(':')?;
        Self::ALL.into_iter().find(|mark| mark.name() == name)
    }

    /// The register and number of the record on which a value of the column sets its mark.
    pub fn place(value: &str) -> Option<(&str, u64)> {
        let (register, number) = value.split_once(':')?.1.split_once('/')?;
        Some((register, number.parse().ok()?))
    }

    pub const fn stops_processing(self) -> bool {
        matches!(self, Self::Restricted | Self::Stopped | Self::Withdrawn)
    }

    /// Art. 18(1)(b) and (c): the person may want the data kept; and a hold keeps them for a claim.
    pub const fn bars_erasure(self) -> bool {
        matches!(self, Self::Restricted | Self::Held)
    }
}

/// Whether the record may be edited so under its marks: a restricted one is stored, and what ends its use may be done.
/// Correcting it stays open while its correction is asked for.
pub fn check(marks: &[Mark], register: &dyn AnyRegister, edit: &Edit) -> Result<(), Refusal> {
    if EXEMPT.contains(&register.slug()) || !marks.iter().any(|mark| mark.stops_processing()) {
        return Ok(());
    }
    let is_allowed = match edit {
        Edit::Enter { .. } => true,
        Edit::Save { .. } => marks.contains(&Mark::ToRectify),
        Edit::Take { step, .. } => {
            let step = register.workflow().find(step);
            step.is_none_or(|step| register.workflow().is_closed(step.to) || ENDING.contains(&step.name))
        }
    };
    if is_allowed { Ok(()) } else { Err(Refusal::Invalid(vec![Problem::at("", "problem-record-restricted")])) }
}

/// Whether a record may leave the institution, on paper or in a file. Art. 18(2) keeps a restricted one in, and art. 21(1)
/// one whose use ended, unless whatever set the bar names an exception. Each mark comes with what set it.
pub fn may_leave<S: PartialEq>(register: &str, marks: &[(Mark, S)]) -> bool {
    let is_excepted = |setter: &S| marks.iter().any(|(mark, by)| *mark == Mark::Excepted && by == setter);
    let mut bars = marks.iter().filter(|(mark, _)| mark.stops_processing());
    EXEMPT.contains(&register) || bars.all(|(_, setter)| is_excepted(setter))
}

/// Whether the record may be erased under its marks.
pub fn check_erasure(marks: &[Mark]) -> Result<(), Refusal> {
    if marks.iter().any(|mark| mark.bars_erasure()) {
        return Err(Refusal::Invalid(vec![Problem::at("", "problem-record-must-stay")]));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_back_from_its_value() {
        for mark in Mark::ALL {
            assert_eq!(Mark::read(&mark.on("visitors", 3)), Some(mark));
        }
        assert_eq!(&*Mark::ToRectify.on("visitors", 3), "to-rectify:visitors/3");
        assert_eq!(Mark::read("nothing"), None);
    }

    #[test]
    fn a_restricted_record_leaves_only_by_the_exception_of_whoever_restricted_it() {
        let may = |marks: &[(Mark, u64)]| may_leave("visitors", marks);
        assert!(may(&[]) && may(&[(Mark::Held, 1), (Mark::ToRectify, 2)]));
        assert!(!may(&[(Mark::Restricted, 1)]) && !may(&[(Mark::Stopped, 1)]));
        assert!(may(&[(Mark::Restricted, 1), (Mark::Excepted, 1)]));
        assert!(!may(&[(Mark::Restricted, 1), (Mark::Restricted, 2), (Mark::Excepted, 1)]));
        assert!(may_leave("requests", &[(Mark::Restricted, 1)]), "the proof of how it was dealt with goes on");
        assert_eq!(Mark::place("restricted:visitors/3"), Some(("visitors", 3)));
    }

    #[test]
    fn what_must_be_kept_is_not_erased() {
        assert!(check_erasure(&[Mark::Rectified, Mark::Stopped]).is_ok());
        assert!(check_erasure(&[Mark::Held]).is_err() && check_erasure(&[Mark::Restricted]).is_err());
    }
}
