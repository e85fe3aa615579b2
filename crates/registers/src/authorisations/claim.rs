//! From an authorisation that was granted to the access that it is or was, and to what is still missing for it.

use jiff::civil::Date;
use rodowod_domain::authorisation::{Absence, Claim, Force, Function, Grant, Limits, Power, Rules, Scope, Statement};
use rodowod_domain::register::Moment;
use rodowod_domain::time_limit::{Period, nominal};

use super::{Authorisation, BlockGround, RegisterScope};

pub fn of(record: &Authorisation, at: &Moment, rules: &Rules) -> Option<Claim> {
    let account = record.account.as_ref()?;
    let force = match at.state {
        "granted" => Force::Live,
        "suspended" => Force::Blocked(record.block_ground.unwrap_or(BlockGround::Other).name().to_owned()),
        "withdrawn" | "expired" | "completed" => Force::Over,
        _ => return None,
    };
    let opens_nothing = record.registers.is_empty() && record.functions.is_empty();
    if opens_nothing && record.replaces.is_none() {
        return None;
    }
    // What is for other systems alone opens nothing here; what it took the place of is closed all the same.
    let powers = record.powers.iter().filter(|_| !opens_nothing);
    let powers: Vec<Power> = powers.map(|power| power.power()).collect();
    let is_whole = record.registers.contains(&RegisterScope::Everything);
    let scope = if is_whole {
        Scope::Everything
    } else {
        Scope::Registers(record.registers.iter().map(|register| register.slug()).collect())
    };
    // Whoever may administer everything acts for the controller, whether or not the authorisation says so in words.
    let is_head = is_whole && powers.contains(&Power::Administer);
    let named = record.functions.iter().map(|function| function.function());
    let functions = named.chain(is_head.then_some(Function::Controller)).collect();
    let datasets = record.datasets.iter().map(|link| link.0).collect();
    let units = record.scope_units.iter().map(ToString::to_string).collect();
    Some(Claim {
        login: account.to_string(),
        force,
        absence: record.absent_from.map(|from| Absence { from, until: record.absent_until }),
        grant: Grant {
            // The number is not part of the body; whoever loads the record puts it in.
            number: 0,
            limits: if is_whole { Limits::default() } else { Limits { datasets, units } },
            scope,
            powers,
            functions,
            from: record.from,
            to: record.to,
        },
        activities: record.activities.iter().map(|link| link.0).collect(),
        replaces: record.replaces.map(|link| link.0),
        missing: missing(record, at.today, rules),
    })
}

fn missing(record: &Authorisation, today: Date, rules: &Rules) -> Vec<Statement> {
    let is_given = |statement: &Statement| match statement {
        Statement::Training => record.training_date.is_some_and(|day| rules.is_fresh(day, today)),
        Statement::Pledge => record.pledge_date.is_some(),
        Statement::Policy => record.policy_version.as_ref().is_some_and(|known| rules.knows_policy(known, today)),
    };
    Statement::ALL.into_iter().filter(|statement| !is_given(statement)).collect()
}

/// Whether so many months from a day are over.
pub fn is_older_than(day: Date, months: u16, today: Date) -> bool {
    nominal(day, Period::Months(u32::from(months))).is_ok_and(|end| end < today)
}
