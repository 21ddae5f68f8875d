//! What people think of their meetings: three questions.
