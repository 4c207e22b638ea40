//! Reads StratML: the head of the file, the source that everything in it cites, and what a plan has no place for.

use super::names::{PARTIES, block, one_line};
use super::{PART_1, PART_1_EARLIER, PART_2, PART_2_EARLIER};
use crate::spot::noted;
use crate::xml::{self, Lines, text_of};
use crate::{FileError, Read, Remark, Spot};
use roda_plan::{Document, DraftSource, Ids, Moment, Section, Text, id_from};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of an element that a note quotes.
const QUOTED: usize = 120;

/// Reads a file of part 1 or part 2; see [`super`] for what stands for what.
///
/// The four namespaces are taken, and none, which templates and forms have. The language is the one that the file says, else English,
/// in which most plans are published.
///
/// # Errors
/// No XML, too much of something, a document type declaration, another kind of file, or nothing in it that a plan could hold.
pub fn read(bytes: &[u8]) -> Result<Read, FileError> {
    let (text, garbled) = xml::decode(bytes)?;
    let doc = xml::parse(&text)?;
    let root = doc.root_element();
    let spaces = match root.tag_name().name() {
        "StrategicPlan" => [PART_1, PART_1_EARLIER],
        "PerformancePlanOrReport" => [PART_2, PART_2_EARLIER],
        _ => return Err(FileError::UnknownFormat),
    };
    if root.tag_name().namespace().is_some_and(|space| !spaces.contains(&space)) {
        return Err(FileError::UnknownFormat);
    }
    let mut r = Reader::of(Lines::of(&text));
    if garbled {
        r.note(root, Remark::Garbled);
    }
    r.root(root);
    if r.out.draft.nodes.is_empty() && !r.ours {
        return Err(FileError::NothingFound);
    }
    r.out.notes.sort_by_key(|n| n.spot.row);
    Ok(r.out)
}

/// What has been read so far.
pub(super) struct Reader {
    pub(super) out: Read,
    lines: Lines,
    /// The ids of nodes.
    pub(super) ids: Ids,
    /// Whether the file was written by this program, with the plan within it.
    pub(super) ours: bool,
    /// Nodes of the plan within the file that no element has been met of yet: where they stand in the draft.
    pub(super) waiting: BTreeMap<String, usize>,
    /// The ends of the links there are.
    pub(super) links: BTreeSet<(String, String)>,
    /// For each kind of stakeholder its values so far.
    pub(super) parties: [Values; PARTIES.len()],
    /// Which nodes have which tags: position of the node, kind of stakeholder, name.
    pub(super) tagged: BTreeSet<(usize, usize, String)>,
    /// The file as a source document, and whether the draft has it.
    document: Document,
    cited: bool,
}

/// The values of a facet of stakeholders.
#[derive(Default)]
pub(super) struct Values {
    /// The id of the first value with a name.
    pub(super) by_name: BTreeMap<String, String>,
    pub(super) ids: Ids,
}

impl Reader {
    fn of(lines: Lines) -> Self {
        Self {
            out: Read::default(),
            lines,
            ids: Ids::default(),
            ours: false,
            waiting: BTreeMap::new(),
            links: BTreeSet::new(),
            parties: Default::default(),
            tagged: BTreeSet::new(),
            document: Document { id: String::new(), title: String::new(), date: None, publisher: None },
            cited: false,
        }
    }

    pub(super) fn note(&mut self, element: Node<'_, '_>, remark: Remark) {
        let spot = self.lines.spot(element);
        noted(&mut self.out.notes, spot, remark);
    }

    /// Notes what a plan has no place for; what says nothing is no loss.
    pub(super) fn ignore(&mut self, element: Node<'_, '_>) {
        if is_person(element) {
            return self.ignore_person(element);
        }
        let quoted = quote(element);
        if !quoted.is_empty() {
            let name = element.tag_name().name();
            self.note(element, Remark::ElementIgnored(format!("{name}: {quoted}")));
        }
    }

    /// Notes that something was left out that may say who a person is, without saying it.
    pub(super) fn ignore_person(&mut self, element: Node<'_, '_>) {
        if !quote(element).is_empty() {
            self.note(element, Remark::ElementIgnored(element.tag_name().name().to_owned()));
        }
    }

    /// Notes every element within one that is not known, or that stands a second time where there may be one.
    pub(super) fn ignore_rest(&mut self, element: Node<'_, '_>, once: &[&str], many: &[&str]) {
        let mut met = BTreeSet::new();
        for inner in element.children().filter(Node::is_element) {
            let name = inner.tag_name().name();
            let known =
                same_space(element, inner) && (many.contains(&name) || once.contains(&name) && met.insert(name));
            if !known {
                self.ignore(inner);
            }
        }
    }

    pub(super) fn place(&mut self, section: Section, index: usize, element: Node<'_, '_>) {
        let spot: Spot = self.lines.spot(element);
        self.out.spots.insert((section, index, ""), spot);
    }

    /// The file as the source of an element, with the element's name and number as the place in it.
    pub(super) fn source(&mut self, element: Node<'_, '_>) -> DraftSource {
        if !self.cited {
            self.cited = true;
            let documents = &mut self.out.draft.documents;
            self.document.id = id_from(&self.document.title, |id| documents.iter().any(|d| d.id == id));
            documents.push(self.document.clone());
        }
        let number = child(element, "SequenceIndicator").map(|e| one_line(&text_of(e))).unwrap_or_default();
        let place = format!("{} {number}", element.tag_name().name());
        DraftSource { document: self.document.id.clone(), place: Some(place.trim_end().to_owned()) }
    }

    fn root(&mut self, root: Node<'_, '_>) {
        let core = child(root, "StrategicPlanCore");
        let name = child(root, "Name").map(|e| one_line(&text_of(e))).unwrap_or_default();
        let organisation = core.map(organisation).unwrap_or_default();
        if let Some(other) = child(root, "OtherInformation") {
            self.embedded(root, other);
        }
        self.head(root, &name, organisation);
        if let Some(description) = child(root, "Description") {
            self.ignore(description);
        }
        self.place(Section::Head, 0, root);
        if let Some(core) = core {
            self.core(core);
        }
        let information = child(root, "AdministrativeInformation");
        if let Some(information) = information {
            for inner in information.children().filter(Node::is_element) {
                let taken = inner.tag_name().name() == "PublicationDate" && self.cited && self.document.date.is_some();
                if !taken {
                    self.ignore(inner);
                }
            }
        }
        self.ignore_rest(
            root,
            &["Name", "Description", "OtherInformation", "StrategicPlanCore", "AdministrativeInformation"],
            &[],
        );
    }

    /// Title, organisation and language, and the file as a source.
    fn head(&mut self, root: Node<'_, '_>, name: &str, organisation: String) {
        let published = child(root, "AdministrativeInformation").and_then(|a| child(a, "PublicationDate"));
        let title = [name, &organisation].into_iter().find(|t| !t.is_empty()).unwrap_or("StratML").to_owned();
        let publisher = Some(organisation.clone()).filter(|o| !o.is_empty());
        self.document = Document { id: String::new(), title, date: published.and_then(day), publisher };
        let draft = &mut self.out.draft;
        if !self.ours {
            draft.title = Text { sv: self.document.title.clone(), en: None };
            draft.organisation = organisation;
            let language = root.attribute((roxmltree::NS_XML_URI, "lang")).map(str::trim).filter(|l| !l.is_empty());
            draft.language = language.unwrap_or("en").to_owned();
            return;
        }
        if !name.is_empty() && name != one_line(&draft.title.sv) {
            draft.title = Text { sv: name.to_owned(), en: None };
        }
        if organisation != one_line(&draft.organisation) {
            draft.organisation = organisation;
        }
    }
}

/// The names of the organisations; a plan has one text for all of them.
fn organisation(core: Node<'_, '_>) -> String {
    let named = core.children().filter(|e| e.has_tag_name_here(core, "Organization"));
    let names = named.filter_map(|e| child(e, "Name")).map(|e| one_line(&text_of(e))).filter(|n| !n.is_empty());
    names.collect::<Vec<_>>().join(", ")
}

/// Whether an element says who somebody is.
pub(super) fn is_person(element: Node<'_, '_>) -> bool {
    let name = element.tag_name().name();
    name == "Submitter" || name == "Stakeholder" && element.attribute("StakeholderTypeType") == Some("Person")
}

/// Whether two elements belong to the same vocabulary.
fn same_space(a: Node<'_, '_>, b: Node<'_, '_>) -> bool {
    a.tag_name().namespace() == b.tag_name().namespace()
}

/// Asks for an element by its name in another's vocabulary.
pub(super) trait Named {
    /// Whether it is called so and of the same vocabulary as `outer`.
    fn has_tag_name_here(&self, outer: Node<'_, '_>, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    fn has_tag_name_here(&self, outer: Node<'_, '_>, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name && same_space(outer, *self)
    }
}

/// The first element of a name within another.
pub(super) fn child<'a, 'i>(element: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    element.children().find(|e| e.has_tag_name_here(element, name))
}

/// The text of an element within another, with its lines.
pub(super) fn text_in(element: Node<'_, '_>, name: &str) -> String {
    child(element, name).map(|e| block(&text_of(e))).unwrap_or_default()
}

/// The day that an element says, without the time zone that XML dates may have.
pub(super) fn day(element: Node<'_, '_>) -> Option<String> {
    let text = text_of(element);
    text.trim().get(..10).filter(|t| Moment::parse(t).is_some()).map(str::to_owned)
}

/// The beginning of what an element and those within it say.
fn quote(element: Node<'_, '_>) -> String {
    let mut said = String::new();
    for text in element.descendants().filter(Node::is_text).filter_map(|n| n.text()) {
        for word in text.split_whitespace() {
            said.push_str(if said.is_empty() { "" } else { " " });
            said.push_str(word);
            if said.len() > QUOTED * 4 {
                break;
            }
        }
        if said.len() > QUOTED * 4 {
            break;
        }
    }
    match said.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", said.get(..end).unwrap_or_default()),
        None => said,
    }
}
