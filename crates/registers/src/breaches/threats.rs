//! The 29 codes of threats and shortcomings, each with the steps that are due when it is found.
//!
//! Two rules of the policy are put right here: the data-protection officer hears of every sign of a breach, and where
//! the IT support is the suspect (codes C) it is never told first.

use rodowod_domain::choice;

use ThreatStep::{
    CloseApplication, Establish, Evict, FollowRules, Identify, Improve, Instruct, NotifyIod, NotifyIt,
    NotifySupervisor, Quarantine, RecoverCopy, Report, Scan, ScreenOff, Secure, Stop, Uninstall,
};

choice! {
    /// A: by an employee; B: signs of a breach; C: by IT support.
    pub enum ThreatCode {
        A11: "a.1.1", A12: "a.1.2", A13: "a.1.3",
        A21: "a.2.1", A22: "a.2.2", A23: "a.2.3", A24: "a.2.4", A25: "a.2.5", A26: "a.2.6",
        A31: "a.3.1", A32: "a.3.2", A33: "a.3.3", A34: "a.3.4", A35: "a.3.5", A36: "a.3.6", A37: "a.3.7",
        A41: "a.4.1", A42: "a.4.2", A43: "a.4.3",
        A51: "a.5.1", A52: "a.5.2",
        B1: "b.1", B2: "b.2", B3: "b.3", B4: "b.4", B5: "b.5", B6: "b.6",
        C1: "c.1", C2: "c.2",
    }
}

choice! {
    pub enum ThreatStep {
        /// Make the act end.
        Stop,
        Instruct,
        CloseApplication,
        ScreenOff,
        Secure,
        /// Make a person leave.
        Evict,
        Identify,
        /// Find out what was done.
        Establish,
        RecoverCopy,
        Improve,
        /// Do not use the equipment until it is cleared.
        Quarantine,
        NotifyIod,
        NotifyIt,
        NotifySupervisor,
        Uninstall,
        Scan,
        /// Act under other rules, such as calling the police.
        FollowRules,
        Report,
    }
}

impl ThreatCode {
    /// In the order in which they are taken.
    pub fn steps(self) -> &'static [ThreatStep] {
        match self {
            Self::A11 | Self::A12 | Self::A13 => &[Stop, Report, NotifyIod],
            Self::A21 => &[CloseApplication, Report],
            Self::A22 => &[Secure, NotifyIod, Report],
            Self::A23 => &[Evict, Establish, Stop, NotifyIod, Report],
            Self::A24 => &[Instruct, NotifyIt, Uninstall, Report],
            Self::A25 => &[Stop, Report],
            Self::A26 => &[Instruct, NotifyIt, Scan, Report],
            Self::A31 => &[Secure, Report],
            Self::A32 => &[NotifySupervisor, Improve, Report],
            Self::A33 | Self::A41 => &[Secure, NotifySupervisor, Report],
            Self::A34 => &[Stop, RecoverCopy, Secure, NotifySupervisor, Report],
            Self::A35 => &[Stop, ScreenOff, Report],
            Self::A36 => &[Stop, RecoverCopy, Secure, NotifyIod, Report],
            Self::A37 => &[RecoverCopy, NotifyIod, Report],
            Self::A42 => &[Evict, Identify, NotifySupervisor, NotifyIod, Report],
            Self::A43 => &[Stop, Identify, NotifyIt, NotifyIod, Report],
            Self::A51 | Self::A52 => &[Stop, Evict, Identify, NotifyIt, NotifyIod, Report],
            Self::B1 => &[NotifyIod, NotifyIt, Quarantine, Report],
            Self::B2 | Self::B3 | Self::B4 | Self::B5 => &[NotifyIt, NotifyIod, Quarantine, Report],
            Self::B6 => &[FollowRules, NotifyIod, Report],
            Self::C1 | Self::C2 => &[NotifyIod, Report],
        }
    }
}

#[cfg(test)]
mod tests {
    use rodowod_domain::field::Choice as _;

    use super::*;

    const ALL: [ThreatCode; 29] = {
        use ThreatCode::*;
        [
            A11, A12, A13, A21, A22, A23, A24, A25, A26, A31, A32, A33, A34, A35, A36, A37, A41, A42, A43, A51, A52,
            B1, B2, B3, B4, B5, B6, C1, C2,
        ]
    };

    #[test]
    fn every_code_ends_in_a_report_and_names_no_step_twice() {
        assert_eq!(ThreatCode::OPTIONS.variants.len(), ALL.len());
        for code in ALL {
            let mut steps = code.steps().to_vec();
            assert!(steps.contains(&Report), "{code:?}");
            steps.sort_unstable();
            steps.dedup();
            assert_eq!(steps.len(), code.steps().len(), "{code:?}");
        }
    }

    #[test]
    fn signs_of_a_breach_reach_the_officer_and_suspects_are_not_told() {
        for code in ALL {
            let letter = format!("{code:?}").remove(0);
            assert!(letter == 'A' || code.steps().contains(&NotifyIod), "{code:?}");
            assert!(letter != 'C' || !code.steps().contains(&NotifyIt), "{code:?}");
        }
    }
}
