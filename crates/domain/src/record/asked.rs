//! What an edit asks of whoever makes it: powers over the record, and steps of the procedure that belong to functions.
//!
//! Asked twice: of the record as it stands, and as the edit would leave it, so that nobody moves a record out of reach or
//! into his own hand.

use super::{Edit, Record, Refusal};
use crate::authorisation::{Actor, Duty, On, Power, Step, may};
use crate::field::Body;
use crate::register::AnyRegister;

/// What an edit asks of whoever makes it.
pub(super) struct Asked {
    powers: Vec<Power>,
    duties: Vec<Duty>,
}

impl Asked {
    pub(super) fn of(register: &dyn AnyRegister, current: Option<&Record>, edit: &Edit) -> Self {
        match edit {
            Edit::Enter { .. } => Self { powers: vec![Power::Enter], duties: Vec::from_iter(register.entered_by()) },
            Edit::Save { .. } => Self::keeping(register, current),
            Edit::Take { step, fields, .. } => Self::taking(register, step, fields),
        }
    }

    fn keeping(register: &dyn AnyRegister, current: Option<&Record>) -> Self {
        let has_left_start = current.is_some_and(|current| current.state != register.workflow().start());
        match register.kept_by() {
            Some(duty) if has_left_start => Self { powers: vec![Power::View], duties: vec![duty] },
            _ if has_left_start => Self { powers: vec![register.guard()], duties: vec![] },
            _ => Self { powers: vec![Power::Change], duties: vec![] },
        }
    }

    /// A move changes the fields that it asks for; for others it takes who may change the record anyway.
    fn taking(register: &dyn AnyRegister, name: &str, fields: &Body) -> Self {
        let Some(step) = register.workflow().find(name) else {
            return Self { powers: vec![Power::Change], duties: vec![] };
        };
        let mut asked = Self { powers: vec![step.power], duties: Vec::from_iter(step.duty) };
        if fields.keys().any(|name| !step.fields().any(|asked| asked == name)) {
            match register.kept_by() {
                Some(duty) => asked.duties.push(duty),
                None => asked.powers.push(register.guard()),
            }
        }
        asked
    }

    /// Without a record it is about to be made, in reach or not.
    pub(super) fn may(
        &self,
        by: &Actor,
        register: &dyn AnyRegister,
        record: Option<(u64, &Body)>,
    ) -> Result<(), Refusal> {
        let slug = register.slug();
        let facets = record.map(|(number, body)| register.facets(number, body));
        let on = facets.as_ref().map_or(On::Register(slug), |facets| On::Record(slug, facets));
        for power in &self.powers {
            may(by, *power, on).map_err(Refusal::Denied)?;
        }
        let holder = record.and_then(|(_, body)| register.holder(body));
        for duty in &self.duties {
            let step = Step { register: slug, duty: *duty, holder: holder.as_deref() };
            may(by, Power::View, On::Step(step)).map_err(Refusal::Denied)?;
        }
        Ok(())
    }
}
