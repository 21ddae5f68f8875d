//! Codes are read here, one after the other: by camera, typed, or from a file.
//! What is shown is the pair and the count, never an answer.
