//! XML in and out: bytes to text, limits that hold before a parser sees the text, and a writer that leaves out what XML cannot hold.

use super::{FileError, Limit, Spot};
use roda_plan::quoted;
use roxmltree::{Document, Error, Node, ParsingOptions};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = roda_exchange::MAX_BYTES;
/// Elements within elements.
pub const MAX_DEPTH: u32 = 64;
/// Elements of a file.
pub const MAX_ELEMENTS: u32 = 1_000_000;
/// Attributes of one element.
pub const MAX_ATTRIBUTES: u32 = 100;
/// Declarations of namespaces in a file.
pub const MAX_NAMESPACES: u32 = 256;

/// The text of a file and whether bytes in it were no text: UTF-8, UTF-16 with its mark, or the encoding that the file declares.
///
/// # Errors
/// Nothing in it, or too large.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, bool), FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(over(Limit::Bytes, MAX_BYTES as u64, Spot::default()));
    }
    let (text, _, garbled) = declared(bytes).decode(bytes);
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    Ok((text.into_owned(), garbled))
}

/// The encoding that the XML declaration names. A byte order mark goes before it, which `decode` sees to.
fn declared(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let head = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    let named = head
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .and_then(|(declaration, _)| declaration.split_once("encoding"))
        .and_then(|(_, value)| value.split(['"', '\'']).nth(1))
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    // UTF-16 without a mark could not have been read so far, so whoever declares it is wrong.
    named.filter(|e| e.is_ascii_compatible()).unwrap_or(encoding_rs::UTF_8)
}

/// Parses a text whose limits hold.
///
/// # Errors
/// Too much of something, a document type declaration, or no XML.
pub(crate) fn parse(text: &str) -> Result<Document<'_>, FileError> {
    guard(text)?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_ELEMENTS * 4, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|e| match e {
        Error::DtdDetected => doctype(Spot::default()),
        Error::NodesLimitReached => over(Limit::Elements, u64::from(MAX_ELEMENTS), Spot::default()),
        e => {
            let spot = Spot { row: Some(e.pos().row), column: Some(e.pos().col), ..Spot::default() };
            FileError::Broken { spot, detail: quoted(&e.to_string()) }
        }
    })
}

fn over(limit: Limit, most: u64, spot: Spot) -> FileError {
    FileError::Over { limit, most, spot }
}

fn doctype(spot: Spot) -> FileError {
    FileError::Unsafe { spot, what: "DOCTYPE".to_owned() }
}

/// Counts what the parser takes more than linear time for: depth, attributes of an element, namespaces. What is no XML passes,
/// for the parser to name.
fn guard(text: &str) -> Result<(), FileError> {
    let (mut depth, mut elements, mut namespaces) = (0_u32, 0_u32, 0_u32);
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('<')).map(|i| at + i) {
        let spot = || Spot { row: Some(row(text, start)), ..Spot::default() };
        let rest = text.get(start..).unwrap_or_default();
        let (length, attributes) = match skipped(rest) {
            Some(length) => (length, 0),
            None if rest.starts_with("<!") => return Err(doctype(spot())),
            None => tag(rest),
        };
        let markup = rest.get(..length).unwrap_or_default();
        if markup.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !markup.starts_with("<!") && !markup.starts_with("<?") {
            elements += 1;
            namespaces += markup.matches("xmlns").count() as u32;
            depth += u32::from(!markup.ends_with("/>"));
        }
        let checks = [
            (Limit::Depth, depth, MAX_DEPTH),
            (Limit::Elements, elements, MAX_ELEMENTS),
            (Limit::Elements, attributes, MAX_ATTRIBUTES),
            (Limit::Elements, namespaces, MAX_NAMESPACES),
        ];
        if let Some(&(limit, _, most)) = checks.iter().find(|(_, found, most)| found > most) {
            return Err(over(limit, u64::from(most), spot()));
        }
        at = start + length.max(1);
    }
    Ok(())
}

/// The length of what holds no elements: a comment, a section of plain text, an instruction.
fn skipped(rest: &str) -> Option<usize> {
    let ends = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
    let (start, end) = ends.into_iter().find(|(start, _)| rest.starts_with(start))?;
    let inner = rest.get(start.len()..)?;
    Some(inner.find(end).map_or(rest.len(), |i| start.len() + i + end.len()))
}

/// The length of a tag and the number of its quoted values; a `>` in quotation marks does not end it.
fn tag(rest: &str) -> (usize, u32) {
    let (mut quote, mut values) = (None, 0);
    for (i, b) in rest.bytes().enumerate() {
        match (quote, b) {
            (None, b'"' | b'\'') => {
                quote = Some(b);
                values += 1;
            }
            (Some(q), _) if q == b => quote = None,
            (None, b'>') => return (i + 1, values),
            _ => {}
        }
    }
    (rest.len(), values)
}

fn row(text: &str, at: usize) -> u32 {
    text.bytes().take(at).filter(|&b| b == b'\n').count() as u32 + 1
}

/// Where the lines of a text begin, since counting them anew for every element would take for ever.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i).collect())
    }

    /// The place of an element: its line and its name.
    pub(crate) fn spot(&self, element: Node<'_, '_>) -> Spot {
        let line = self.0.partition_point(|&end| end < element.range().start) as u32 + 1;
        Spot { row: Some(line), heading: Some(element.tag_name().name().to_owned()), ..Spot::default() }
    }
}

/// Everything that is written in an element, without what stands in elements within it.
pub(crate) fn text_of(element: Node<'_, '_>) -> String {
    element.children().filter(Node::is_text).filter_map(|n| n.text()).collect()
}

/// Whether XML 1.0 can hold a character; the rest cannot be written in any way.
pub(crate) fn holds(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Writes elements one after the other; attributes and texts are escaped, and what XML cannot hold is left out.
pub(crate) struct Writer {
    out: String,
    open: Vec<&'static str>,
    indented: bool,
}

impl Writer {
    /// A file with its declaration; `indented` puts each element on a line of its own, which no format may mind.
    pub(crate) fn new(indented: bool) -> Self {
        let out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        Self { out, open: Vec::new(), indented }
    }

    pub(crate) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push('>');
        self.line();
        self.open.push(name);
    }

    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.end(name);
        }
    }

    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>");
        self.line();
    }

    pub(crate) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.start(name, attributes);
        self.out.push('>');
        escape(&mut self.out, text, false);
        self.end(name);
    }

    /// Closes what is open.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(&mut self.out, value, true);
            self.out.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        self.line();
    }

    fn indent(&mut self) {
        if self.indented {
            self.out.extend(std::iter::repeat_n("  ", self.open.len()));
        }
    }

    fn line(&mut self) {
        if self.indented {
            self.out.push('\n');
        }
    }
}

/// Line breaks and tabs in attributes, and returns everywhere, stand as references: parsers would read them as something else.
fn escape(out: &mut String, text: &str, attribute: bool) {
    for c in text.chars().filter(|&c| holds(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> FileError {
        match parse(text) {
            Ok(_) => FileError::NothingFound,
            Err(e) => e,
        }
    }

    #[test]
    fn what_would_take_for_ever_is_refused_before_it_is_parsed() {
        let deep = "<a>".repeat(70);
        assert!(matches!(refused(&deep), FileError::Over { limit: Limit::Depth, .. }));
        let wide: String = (0..200).map(|i| format!(" a{i}='>'")).collect();
        assert!(matches!(refused(&format!("<a{wide}/>")), FileError::Over { limit: Limit::Elements, .. }));
        let names: String = (0..300).map(|i| format!("<b xmlns:n{i}='x'/>")).collect();
        assert!(matches!(refused(&format!("<a>{names}</a>")), FileError::Over { limit: Limit::Elements, .. }));
        let laughs = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l 'l'><!ENTITY m '&l;&l;'>]>\n<a>&m;</a>";
        assert!(matches!(refused(laughs), FileError::Unsafe { ref what, .. } if what == "DOCTYPE"));
        assert!(matches!(refused("<a>\n<b></a>"), FileError::Broken { ref spot, .. } if spot.row == Some(2)));
    }

    #[test]
    fn comments_and_plain_text_count_for_nothing() {
        let inner = "<a>".repeat(100);
        assert!(parse(&format!("<?xml version='1.0'?><a><!-- {inner} --><![CDATA[{inner}]]></a>")).is_ok());
    }

    #[test]
    fn encodings_are_taken_as_declared() {
        let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xf6</a>";
        assert_eq!(decode(latin).map(|(t, g)| (t.ends_with("<a>ö</a>"), g)), Ok((true, false)));
        assert_eq!(decode(b"\xff\xfe<\0a\0/\0>\0"), Ok(("<a/>".to_owned(), false)));
        assert_eq!(decode(b"\xef\xbb\xbf<a/>"), Ok(("<a/>".to_owned(), false)));
        assert_eq!(decode(b"<a>\xff</a>").map(|(_, g)| g), Ok(true));
        assert_eq!(decode(b" \n"), Err(FileError::Empty));
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_the_rest_comes_back() {
        let mut w = Writer::new(true);
        w.open("a", &[("b", "\"<&\n\u{0}\u{fffe}å")]);
        w.leaf("c", &[], "x\r\n]]>\u{1f}");
        let text = w.finish();
        let doc = parse(&text).map_err(|e| format!("{e:?}"));
        let root = doc.as_ref().map(Document::root_element);
        assert_eq!(root.map(|r| r.attribute("b")), Ok(Some("\"<&\nå")));
        let inner = root.ok().and_then(|r| r.first_element_child()).map(text_of);
        assert_eq!(inner.as_deref(), Some("x\r\n]]>"));
    }
}
