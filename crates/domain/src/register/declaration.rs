//! The macros that declare a register: a struct with its table of fields, and closed lists.
//!
//! What they leave behind is plain structs, plain enums and constants; the rules in the table are method calls that the
//! compiler checks.

/// Declares the struct of a register, or of the rows inside one, with its table of fields.
#[macro_export]
macro_rules! register {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$note:meta])* $field:ident : $kind:ty $(= $($rule:ident ( $($value:expr),* $(,)? )).+ )? ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$note])* pub $field: $kind,)+
        }

        impl $crate::register::Fields for $name {
            #[allow(clippy::large_stack_arrays, reason = "a constant stands in the program, on no stack")]
            const FIELDS: &'static [$crate::field::Field] = &[
                $($crate::field::Field::of::<$kind>(stringify!($field)) $($(.$rule($($value),*))+)?,)+
            ];
        }

        impl $crate::field::Element for $name {
            const MANY: $crate::field::Kind =
                $crate::field::Kind::Rows(<$name as $crate::register::Fields>::FIELDS);
        }
    };
}

/// Declares a closed list. Stems are beginnings of words by which spreadsheets name the variant.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$note:meta])* $variant:ident $(: $($stem:literal)+ )? ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$note])* $variant,)+
        }

        impl $crate::field::Choice for $name {
            const OPTIONS: &'static $crate::field::Options = &$crate::field::Options {
                name: stringify!($name),
                variants: &[$($crate::field::Variant {
                    name: stringify!($variant),
                    stems: &[$($($stem),+)?],
                },)+],
            };
        }

        impl $crate::field::FieldType for $name {
            const KIND: $crate::field::Kind =
                $crate::field::Kind::Choice(<$name as $crate::field::Choice>::OPTIONS);
        }

        impl $crate::field::Element for $name {
            const MANY: $crate::field::Kind =
                $crate::field::Kind::Choices(<$name as $crate::field::Choice>::OPTIONS);
        }
    };
}
