//! Lists of rows have sheets of their own in a workbook: one line a row, beside the number of its record.
//!
//! The name of such a sheet begins with its place among the lists of the register, so that no two are the same and an
//! import finds it again, whatever language the workbook is in.

use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;

/// Longest name of a sheet that spreadsheets know.
const NAME_MAX: usize = 31;
/// What the name of a sheet may not hold.
const FORBIDDEN: [char; 8] = ['[', ']', ':', '*', '?', '/', '\\', '\''];

/// Stands in a cell for a text that is too long for one, with the number under which the long texts have it.
pub const CONTINUED: &str = "⟶ ";
/// Key of the name of the sheet with the long texts.
pub const LONG_TEXTS: &str = "export-long-texts";

pub struct List {
    pub field: &'static Field,
    /// Among the lists of the register, from 1.
    place: usize,
}

/// The lists of a register, in its order.
pub fn of(register: &dyn AnyRegister) -> Vec<List> {
    let fields = register.fields().iter().filter(|field| !field.derived && matches!(field.kind, Kind::Rows(_)));
    fields.zip(1..).map(|(field, place)| List { field, place }).collect()
}

impl List {
    pub fn columns(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let columns = match self.field.kind {
            Kind::Rows(columns) => columns,
            _ => &[],
        };
        columns.iter().filter(|column| !column.derived)
    }

    pub fn label_key(&self, slug: &str) -> String {
        format!("{slug}-{}", kebab(self.field.name))
    }

    pub fn column_key(&self, slug: &str, column: &Field) -> String {
        format!("{slug}-{}-{}", kebab(self.field.name), kebab(column.name))
    }

    pub fn sheet_name(&self, label: &str) -> String {
        sheet_name(&format!("{}. {label}", self.place))
    }
}

/// A name that a spreadsheet takes: short, and without the signs that mean something in formulas.
pub fn sheet_name(label: &str) -> String {
    let mut name = String::new();
    let mut length = 0;
    for letter in label.chars().map(|letter| if FORBIDDEN.contains(&letter) { ' ' } else { letter }) {
        length += letter.len_utf16();
        if length > NAME_MAX {
            break;
        }
        name.push(letter);
    }
    name.trim().to_owned()
}
