//! The rooms of meeting culture, without the web.
