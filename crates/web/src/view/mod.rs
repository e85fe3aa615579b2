//! From values of the domain to what a person sees. Pure: text, value and moment come in, words and widgets come out.

pub mod comparison;
pub mod completeness;
pub mod conflict;
pub mod deadline;
pub mod field;
pub mod form;
pub mod law;
pub mod password;
pub mod printed;
pub mod qr;
pub mod shell;
pub mod standing;
pub mod time;
pub mod value;
