//! Meeting culture as a file; the store keeps it in the same form.

pub(crate) mod steps;
pub(crate) mod travel;
