//! A light diet for JavaScript: comments that have lines of their own and
//! indentation go, nothing else. Trunk's minifier cannot read what
//! wasm-bindgen writes, and a real one would bring Node into the build. The same
//! for a style.

/// The same script with fewer bytes, or untouched where that is not certain.
pub(super) fn strip(script: &str) -> String {
    if spans_lines(script) {
        return script.to_owned();
    }
    let mut kept = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if line.starts_with("/*") && !line[2..].contains("*/") {
            in_comment = true;
        } else if line.is_empty() || line.starts_with("//") || is_comment(line) {
            // Nothing of it is needed.
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// One comment from the first to the last character.
fn is_comment(line: &str) -> bool {
    line.strip_prefix("/*")
        .is_some_and(|rest| rest.find("*/") == Some(rest.len() - 2))
}

/// Whether a template literal may go over several lines, or a comment may end
/// in the middle of one: both would need a real parser.
fn spans_lines(script: &str) -> bool {
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            match line.find("*/") {
                Some(end) if end + 2 == line.len() => in_comment = false,
                Some(_) => return true,
                None => {}
            }
        } else if let Some(rest) = line.strip_prefix("/*") {
            match rest.find("*/") {
                Some(end) if end + 2 != rest.len() => return true,
                Some(_) => {}
                None => in_comment = true,
            }
        } else if !line.starts_with("//") && line.matches('`').count() % 2 == 1 {
            return true;
        }
    }
    in_comment
}

/// The same style without comments, indentation and empty lines. A style has no
/// texts that could hold the mark of a comment.
pub(super) fn style(style: &str) -> String {
    let mut rest = style;
    let mut bare = String::with_capacity(style.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_keeps_its_rules() {
        let css =
            "/* a\n b */\np {\n  color: red; /* c */\n}\n\n@media print { p { } }\n";
        assert_eq!(style(css), "p {\ncolor: red;\n}\n@media print { p { } }");
    }

    #[test]
    fn takes_comments_and_indentation() {
        let script = "/* @ts-self-types=\"x\" */\n/**\n * Doc `with\n */\n  let a = 'http://x';\n\
            \n    // gone\n    f(`${a}`); // stays\n";
        assert_eq!(strip(script), "let a = 'http://x';\nf(`${a}`); // stays\n");
    }

    #[test]
    fn leaves_alone_what_is_not_certain() {
        for script in [
            "x = `a\n  // text\n`;\n",
            "/* a\n b */ c();\n",
            "/* a */ c();\n",
        ] {
            assert_eq!(strip(script), script);
        }
    }
}
