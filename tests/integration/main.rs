//! The tests of the pure floors, one module a theme, in one binary.
