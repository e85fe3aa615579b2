//! What a register is, and the macros that declare one.
//!
//! A register is one file: a struct made by `register!`, closed lists made by `choice!`, and an `impl Register` with
//! the rules that no table can hold. The engine sees it as `&dyn AnyRegister` and is compiled once.

mod consequence;
mod declaration;
mod erased;
mod full;

pub use consequence::{Backing, Controller, FOLLOW_UPS_MAX, FollowUp, Linked, Place, Taking};
pub use erased::Erased;

use jiff::{Timestamp, civil::Date};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::authorisation::{Claim, Duty, Evidence, Facets, Function, Power, Rules};
use crate::control::ParameterSet;
use crate::field::{Body, Field, Problem};
use crate::record::Deadline;
use crate::time_limit::Period;
use crate::workflow::{Move, Workflow};

/// The fields that `register!` gives to a struct.
pub trait Fields {
    const FIELDS: &'static [Field];
}

/// What is kept from a function: whoever is the suspect is not shown the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub function: Function,
    /// A column that is not personal.
    pub column: &'static str,
    pub values: &'static [&'static str],
}

/// The name of a deadline, and the moves that meet it.
pub type Fulfilled = (&'static str, &'static [&'static str]);

/// The circumstances in which a record is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    pub now: Timestamp,
    /// The civil day in Warsaw.
    pub today: Date,
    pub state: &'a str,
    pub created_at: Timestamp,
    /// What the policy in force on that day asks; empty where none is.
    pub asked: &'a ParameterSet,
}

impl Moment<'_> {
    /// The length of a term by the policy in force; none where it says nothing.
    pub fn period(&self, parameter: &str) -> Option<Period> {
        self.asked.period(parameter)
    }
}

/// Something that the law or the policy wants and the record does not show yet; it forbids nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub field: &'static str,
    pub key: &'static str,
    pub law: &'static str,
}

/// One thing that the law or the policy wants of a record as it stands, met or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What is missing while it is not met.
    pub gap: Gap,
    pub is_met: bool,
}

impl Demand {
    /// Wanted as long as something is open: the field that meets it, the sentence that asks for it, the provision.
    pub const fn new(is_open: bool, (field, key, law): (&'static str, &'static str, &'static str)) -> Self {
        Self { gap: Gap { field, key, law }, is_met: !is_open }
    }
}

/// The sentence that asks for a field which every record of its register has to fill.
pub const GAP_REQUIRED: &str = "gap-required";

/// Where a register stands in the menu; the order here is the order there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is processed and why.
    Processing,
    /// The persons whom the data concern, and their rights.
    Persons,
    /// Who works with data, and what they may do and know.
    Staff,
    /// Processors and others outside.
    Partners,
    /// Breaches, risks, audits.
    Risk,
    /// How long data stay and how they go.
    Retention,
    /// Places, devices, systems and their upkeep.
    Security,
    /// Telephone, video, mail and recordings.
    Contact,
}

impl Group {
    /// Key of its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Processing => "group-processing",
            Self::Persons => "group-persons",
            Self::Staff => "group-staff",
            Self::Partners => "group-partners",
            Self::Risk => "group-risk",
            Self::Retention => "group-retention",
            Self::Security => "group-security",
            Self::Contact => "group-contact",
        }
    }
}

/// The register whose records limit access, and the field by which a record belongs to a unit.
pub const DATASETS: &str = "datasets";
pub const UNIT: &str = "unit";

/// One register, declared once. Only the first five items are asked of every register.
pub trait Register: Fields + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// English plural, as in addresses and in the API.
    const SLUG: &'static str;
    const GROUP: Group;
    const WORKFLOW: Workflow;
    /// Names the record in lists and links. Lists keep it as it was when the record was last saved, until `VERSION` is
    /// raised.
    fn title(&self) -> String;
    /// A complete record with synthetic content; tests send it round through form, document and store.
    fn sample() -> Self;

    /// Filled-in examples from which a new record may begin; each has a text of its own, `SLUG-model-NAME`.
    const MODELS: &'static [&'static str] = &[];

    /// One of them: what many institutions would write alike, without days, people and decisions of their own.
    fn model(_name: &str) -> Option<Body> {
        None
    }

    /// The provision that asks for this register.
    const LAW: &'static str = "";
    /// Raised when a stored body needs `upgrade` before this program can read it, or when titles are worded anew.
    const VERSION: u32 = 1;
    /// Fields shown in the list besides number, title and state.
    const LISTED: &'static [&'static str] = &[];
    /// Templates that print a record of this register.
    const DOCUMENTS: &'static [&'static str] = &[];

    /// The power that it takes to change a record once it has left its first state: whoever may correct a post in an
    /// authorisation must not thereby widen it.
    const GUARD: Power = Power::Change;

    /// The step of the procedure that entering a record is, and the one that changing it later belongs to: then a power
    /// alone is not enough, and for the change not needed.
    const ENTERED_BY: Option<Duty> = None;
    const KEPT_BY: Option<Duty> = None;

    /// Records that are kept from a function: those in which this column has one of these values.
    const KEPT_FROM: Option<Kept> = None;

    /// The move that time itself takes, and the fields that it brings once its time has come. Asked once a day of records
    /// from whose state it leads.
    const TIMED: Option<&'static str> = None;
    fn timed(&self, _at: &Moment) -> Option<Body> {
        None
    }

    /// Whether a field stands fast in this state: nothing changes it but a move that asks for it while it is empty.
    fn is_frozen(_state: &str, _field: &str) -> bool {
        false
    }

    /// Rules that concern more than one field.
    fn check(&self, _at: &Moment) -> Vec<Problem> {
        Vec::new()
    }

    /// Fills the derived fields.
    fn derive(&mut self, _at: &Moment) {}

    fn deadlines(&self, _at: &Moment) -> Vec<Deadline> {
        Vec::new()
    }

    /// All that is wanted of the record in this state beyond its required fields, met or not: the measure of how complete
    /// it is.
    fn demands(&self, _at: &Moment) -> Vec<Demand> {
        Vec::new()
    }

    /// What is wanted and missing.
    fn gaps(&self, at: &Moment) -> Vec<Gap> {
        self.demands(at).into_iter().filter(|demand| !demand.is_met).map(|demand| demand.gap).collect()
    }

    /// By which move each of its deadlines is met: of several the first that is open where the record stands. Without one
    /// the record itself is filled in.
    const DUTIES: &'static [Fulfilled] = &[];

    /// The field that leads to the record whose place this one takes, and the fields in which the two are compared.
    const REPLACES: Option<(&'static str, &'static [&'static str])> = None;

    /// Fields with links to the records that `compose` reads.
    const COMPOSED_FROM: &'static [&'static str] = &[];

    /// Takes over from linked records what this one still lacks. Runs before each decision on a record whose links of
    /// `COMPOSED_FROM` are set; what a person wrote must survive it.
    fn compose(&mut self, _linked: &Linked, _at: &Moment) {}

    /// What the links of a record rest on; a move, or a new link, is refused while it does not stand.
    const BACKED_BY: &'static [Backing] = &[];

    /// Drafts that a step opens in other registers; `at` shows the state that the step led to.
    fn follow_ups(&self, _step: &str, _at: &Moment) -> Vec<FollowUp> {
        Vec::new()
    }

    /// States in which a record is evidence and may not be erased.
    const HELD_IN: &'static [&'static str] = &[];

    /// The field that links a record of a series to the one after it.
    const REPEATS: Option<&'static str> = None;

    /// The next record of the series once its time has come. Asked after each step and once a day, but never again once
    /// the field `REPEATS` is filled.
    fn next(&self, _at: &Moment) -> Option<FollowUp> {
        None
    }

    /// Records that a step destroys for good, keys and all. Whoever takes it needs the power to delete each of them.
    fn destroys(&self, _step: &str, _at: &Moment) -> Vec<Place> {
        Vec::new()
    }

    /// Moves that a step takes with other records, in the same transaction.
    fn takes(&self, _step: &str, _at: &Moment) -> Vec<Taking> {
        Vec::new()
    }

    /// Only a register of authorisations grants access: to which login, what, and what is still missing for it.
    fn claim(&self, _at: &Moment, _rules: &Rules) -> Option<Claim> {
        None
    }

    /// Statements that the record shows to have been made: trainings, pledges, policies known.
    fn evidence(&self, _at: &Moment) -> Vec<Evidence> {
        Vec::new()
    }

    /// Login of the account that a record of authorisations gives access to, in whatever state it is.
    fn holder(&self) -> Option<String> {
        None
    }

    /// What a template needs beyond the body itself.
    fn document(&self, _template: &str, _at: &Moment) -> Value {
        Value::Null
    }

    /// Brings a body stored under an older `VERSION` up to this one.
    fn upgrade(_from: u32, body: Body) -> Body {
        body
    }
}

/// A register without its type.
pub trait AnyRegister: Send + Sync {
    fn slug(&self) -> &'static str;
    fn group(&self) -> Group;
    fn law(&self) -> &'static str;
    fn fields(&self) -> &'static [Field];
    fn workflow(&self) -> &'static Workflow;
    fn version(&self) -> u32;
    fn listed(&self) -> &'static [&'static str];
    fn documents(&self) -> &'static [&'static str];
    fn guard(&self) -> Power;
    fn entered_by(&self) -> Option<Duty>;
    fn kept_by(&self) -> Option<Duty>;
    fn kept_from(&self) -> Option<Kept>;
    fn timed(&self) -> Option<&'static Move>;
    fn taken_by_time(&self, body: &Body, at: &Moment) -> Option<Body>;
    fn is_frozen(&self, state: &str, field: &str) -> bool;
    fn title(&self, body: &Body) -> String;
    fn sample(&self) -> Body;
    fn models(&self) -> &'static [&'static str];
    fn model(&self, name: &str) -> Option<Body>;
    fn check(&self, body: &Body, at: &Moment) -> Vec<Problem>;
    fn derive(&self, body: &Body, at: &Moment) -> Body;
    fn deadlines(&self, body: &Body, at: &Moment) -> Vec<Deadline>;
    fn demands(&self, body: &Body, at: &Moment) -> Vec<Demand>;
    fn duties(&self) -> &'static [Fulfilled];
    fn replaces(&self) -> Option<(&'static str, &'static [&'static str])>;
    fn composed_from(&self) -> &'static [&'static str];
    fn backed_by(&self) -> &'static [Backing];
    fn compose(&self, body: &Body, linked: &Linked, at: &Moment) -> Body;
    fn follow_ups(&self, body: &Body, step: &str, at: &Moment) -> Vec<FollowUp>;
    fn held_in(&self) -> &'static [&'static str];
    fn repeats(&self) -> Option<&'static str>;
    fn next(&self, body: &Body, at: &Moment) -> Option<FollowUp>;
    fn destroys(&self, body: &Body, step: &str, at: &Moment) -> Vec<Place>;
    fn takes(&self, body: &Body, step: &str, at: &Moment) -> Vec<Taking>;
    fn claim(&self, body: &Body, at: &Moment, rules: &Rules) -> Option<Claim>;
    fn evidence(&self, body: &Body, at: &Moment) -> Vec<Evidence>;
    fn holder(&self, body: &Body) -> Option<String>;
    fn document(&self, template: &str, body: &Body, at: &Moment) -> Value;
    fn upgrade(&self, from: u32, body: Body) -> Body;

    fn gaps(&self, body: &Body, at: &Moment) -> Vec<Gap> {
        self.demands(body, at).into_iter().filter(|demand| !demand.is_met).map(|demand| demand.gap).collect()
    }

    /// Everything that makes a record complete: its required fields and what the law wants besides.
    fn wanted(&self, body: &Body, at: &Moment) -> Vec<Demand> {
        let asked = self.fields().iter().filter(|field| field.required && !field.derived && field.is_shown(body));
        let required = asked.map(|field| {
            let is_open = matches!(body.get(field.name), None | Some(Value::Null));
            let law = if field.law.is_empty() { self.law() } else { field.law };
            Demand::new(is_open, (field.name, GAP_REQUIRED, law))
        });
        required.chain(self.demands(body, at)).collect()
    }

    /// The move that meets a deadline from a state, if one does.
    fn fulfilling(&self, deadline: &str, state: &str) -> Option<&'static Move> {
        let (_, steps) = self.duties().iter().find(|(name, _)| *name == deadline)?;
        steps.iter().filter_map(|name| self.workflow().find(name)).find(|step| step.from.contains(&state))
    }

    /// Whether a move has something to say of a record: one that stays, and asks only for what the other answers hide, has not.
    fn concerns(&self, step: &Move, body: &Body) -> bool {
        let mut asked = step.fields().filter_map(|name| self.field(name)).peekable();
        !step.to.is_empty() || asked.peek().is_none() || asked.any(|field| field.is_shown(body))
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// What a record concerns: the data sets that it leads to, or is, and the unit that it names.
    fn facets(&self, number: u64, body: &Body) -> Facets {
        let leads_to_sets = self.fields().iter().filter(|field| field.target == DATASETS);
        let linked = leads_to_sets.filter_map(|field| body.get(field.name)).flat_map(|value| match value {
            Value::Array(list) => list.iter().filter_map(Value::as_u64).collect(),
            value => Vec::from_iter(value.as_u64()),
        });
        let own = (self.slug() == DATASETS).then_some(number);
        let unit = self.unit_column().and_then(|name| body.get(name)?.as_str());
        let kept = self.kept_from().filter(|kept| {
            let value = body.get(kept.column).and_then(Value::as_str);
            value.is_some_and(|value| kept.values.contains(&value))
        });
        let kept_from = kept.map(|kept| kept.function);
        Facets { datasets: linked.chain(own).collect(), unit: unit.map(str::to_owned), kept_from }
    }

    /// The column in which a record names its unit.
    fn unit_column(&self) -> Option<&'static str> {
        self.field(UNIT).filter(|field| field.column).map(|field| field.name)
    }

    /// Whether records of this register can lie outside a limit at all.
    fn has_facets(&self) -> bool {
        self.unit_column().is_some()
            || self.slug() == DATASETS
            || self.fields().iter().any(|field| field.target == DATASETS)
    }
}
