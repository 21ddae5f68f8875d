//! Just enough HTML to stamp the page: its tags with their attributes. Reads
//! what a minifier leaves of them too.

use std::ops::Range;

/// An opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// In small letters.
    pub name: String,
    /// In the order of the page; names in small letters, values as written.
    pub attributes: Vec<(String, Option<String>)>,
    /// Where it stands in the page.
    pub range: Range<usize>,
    /// For script and style: what stands between this tag and its end.
    pub inside: Range<usize>,
}

impl Tag {
    /// The value of an attribute; empty if it has none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(value.as_deref().unwrap_or(""))
    }

    /// Whether the attribute is exactly this.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    /// Sets an attribute, at its place or at the end.
    pub fn set(&mut self, name: &str, value: &str) {
        let value = Some(value.to_owned());
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// Removes an attribute.
    pub fn remove(&mut self, name: &str) {
        self.attributes.retain(|(key, _)| key != name);
    }

    /// The tag as text.
    pub fn render(&self) -> String {
        let mut text = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            text.push(' ');
            text.push_str(name);
            if let Some(value) = value {
                text.push_str(&format!("=\"{}\"", value.replace('"', "&quot;")));
            }
        }
        text.push('>');
        text
    }
}

/// The opening tags of a page, in order.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|offset| at + offset) {
        let rest = &page[open..];
        if rest.starts_with("<!--") {
            at = after(page, open, "-->");
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let mut tag = read_tag(page, open);
            at = tag.range.end;
            if ["script", "style"].contains(&tag.name.as_str()) {
                let end = format!("</{}", tag.name);
                let lower = page[at..].to_ascii_lowercase();
                let close = lower.find(&end).map_or(page.len(), |offset| at + offset);
                tag.inside = at..close;
                at = close;
            }
            found.push(tag);
        } else {
            at = open + 1;
        }
    }
    found
}

fn after(page: &str, from: usize, mark: &str) -> usize {
    page[from..]
        .find(mark)
        .map_or(page.len(), |offset| from + offset + mark.len())
}

fn read_tag(page: &str, open: usize) -> Tag {
    let mut reader = Reader { page, at: open + 1 };
    let name = reader.until(|c| c.is_whitespace() || c == '>' || c == '/');
    let mut attributes = Vec::new();
    loop {
        reader.until(|c| !c.is_whitespace() && c != '/');
        match reader.peek() {
            None => break,
            Some('>') => {
                reader.at += 1;
                break;
            }
            Some(_) => {}
        }
        let start = reader.at;
        let key = reader.until(|c| c.is_whitespace() || "=>/".contains(c));
        let value = reader.value();
        if reader.at == start {
            // A stray `=`; skip it, or this would never end.
            reader.at += 1;
        } else {
            attributes.push((key.to_ascii_lowercase(), value));
        }
    }
    let end = reader.at;
    let name = name.to_ascii_lowercase();
    Tag {
        name,
        attributes,
        range: open..end,
        inside: end..end,
    }
}

struct Reader<'a> {
    page: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<char> {
        self.page[self.at..].chars().next()
    }

    fn until(&mut self, stop: impl Fn(char) -> bool) -> &'a str {
        let rest = &self.page[self.at..];
        let length = rest.find(stop).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn value(&mut self) -> Option<String> {
        let before = self.at;
        self.until(|c| !c.is_whitespace());
        if self.peek() != Some('=') {
            self.at = before;
            return None;
        }
        self.at += 1;
        self.until(|c| !c.is_whitespace());
        let value = match self.peek() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let value = self.until(|c| c == quote);
                // Past the closing quote, unless the page ends before it.
                self.at = (self.at + 1).min(self.page.len());
                value
            }
            _ => self.until(|c| c.is_whitespace() || c == '>'),
        };
        Some(value.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_as_written_and_as_minified() {
        let page = "<!doctype html><!-- <link> --><LINK rel=css href='a b'hidden>\
            <script src=x.js>if (a<b) '<p>'</script><p>1 < 2";
        let found = tags(page);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["link", "script", "p"]);
        assert_eq!(found[0].render(), "<link rel=\"css\" href=\"a b\" hidden>");
        assert_eq!(&page[found[1].inside.clone()], "if (a<b) '<p>'");
        assert_eq!(&page[found[2].range.clone()], "<p>");
    }

    #[test]
    fn broken_pages_end() {
        for page in [
            "<a =x", "<a b='", "<a =", "<script>", "<", "<a/", "<!--", "<å",
        ] {
            tags(page);
        }
    }
}
