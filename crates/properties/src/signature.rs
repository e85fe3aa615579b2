//! Signatures in XML, PDF and containers: never more than the limit, and the same bytes are always judged alike.

use rodowod_signatures::{Candidate, SIGNATURES_MAX, Signature, Verdict, beside, in_container, in_pdf, in_xml};

const LETTER: Candidate<'static> = Candidate { name: "pismo.pdf", bytes: b"%PDF-1.7 pismo" };

pub fn signature(bytes: &[u8]) -> bool {
    let judge = || [in_xml(bytes, &[LETTER]), in_pdf(bytes), in_container(bytes), beside(bytes, &[LETTER])].concat();
    let found = judge();
    assert_eq!(format!("{found:?}"), format!("{:?}", judge()), "the same bytes are judged alike");
    for way in [in_xml(bytes, &[LETTER]), in_pdf(bytes), in_container(bytes)] {
        assert!(way.len() <= SIGNATURES_MAX, "a limit is a limit");
    }
    let is_whole =
        |one: &Signature| one.digest == Verdict::Holds && ![one.seal, one.coverage].contains(&Verdict::Fails);
    assert!(
        found.iter().all(|one| !one.is_sound() || is_whole(one)),
        "what is sound has its digest, and nothing speaks against it"
    );
    found.iter().any(Signature::is_sound)
}
