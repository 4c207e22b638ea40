//! The file in which an organisation says who runs the site and how accessible it is, checked before anything of it is shown.
//!
//! What it holds is what a statement of accessibility has to hold by the Swedish act on accessible digital public service (2018:1937),
//! by the list of the authority that sees to it (digg.se, "Skapa en tillgänglighetsredogörelse").

use crate::At;
use roda_plan::{Moment, Part, Text, quoted};
use serde::Deserialize;

/// The word that marks the file.
pub const ORGANISATION_FORMAT: &str = "roda-traden/organisation";
/// The largest file that is read, in bytes.
pub const ORGANISATION_BYTES: usize = 100_000;
/// The most characters in one of its texts.
const MOST_CHARS: usize = 2_000;
/// The most shortcomings that it may list.
const MOST_SHORTCOMINGS: usize = 100;

/// How far the site meets the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conformity {
    /// All of it.
    Full,
    /// Most of it.
    Partial,
    /// Little of it.
    None,
}

/// Why something is not accessible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// It should be and is not.
    Shortcoming,
    /// To mend it would be an unreasonable burden (12 § of the act).
    Burden,
    /// The act does not ask for it (9 § of the act).
    Outside,
}

/// Who found out how accessible the site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessor {
    /// The organisation itself.
    Own,
    /// Somebody else.
    External,
}

/// Something that is not accessible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcoming {
    /// What, and for whom.
    pub what: Text,
    /// Why, and what is done about it.
    pub why: Text,
    /// How to get at the same in another way.
    pub instead: Option<Text>,
    /// By what ground.
    pub ground: Ground,
}

/// Who runs the site and how accessible they say it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// The organisation's name.
    pub name: Text,
    /// What it calls the site; the program's name when it calls it nothing.
    pub service: Option<Text>,
    /// The e-mail address of a function, not of a person.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// A postal address.
    pub address: Option<Text>,
    /// The https address of a form.
    pub form: Option<String>,
    /// How far the site meets the law.
    pub conformity: Conformity,
    /// The day of the assessment, as `YYYY-MM-DD`.
    pub assessed: String,
    /// The day when the statement was last changed, likewise.
    pub updated: String,
    /// Who assessed it.
    pub by: Assessor,
    /// How it was assessed.
    pub how: Option<Text>,
    /// What is not accessible.
    pub shortcomings: Vec<Shortcoming>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFault {
    /// Nothing in it, or characters that no text has. Remedy: fill it in.
    Empty,
    /// Longer than 2,000 characters. Remedy: shorten it.
    TooLong,
    /// Not a day. Remedy: write it as `2026-11-22`.
    NotADay,
    /// Not an e-mail address, a telephone number or an https address. Remedy: mend it.
    NotAnAddress,
    /// Neither e-mail, telephone nor form. Remedy: give one.
    NoContact,
    /// More than 100. Remedy: put some together.
    TooMany,
    /// Shortcomings though all is met, or none though not all is met. Remedy: change one of them.
    Contradiction,
}

/// Why the file was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationError {
    /// Larger than [`ORGANISATION_BYTES`]. Remedy: shorten it.
    TooLarge {
        /// Bytes in the file.
        bytes: usize,
    },
    /// Not JSON, or with fields that are missing, unknown or of another kind. Remedy: mend the place.
    Shape {
        /// Where reading stopped.
        at: At,
        /// What the JSON reader said, in English.
        detail: String,
    },
    /// JSON of another kind, or of a later version. Remedy: use the example.
    Other,
    /// A field with something wrong in it.
    Field {
        /// The field's name.
        field: &'static str,
        /// What is wrong.
        fault: FieldFault,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextFile {
    sv: String,
    #[serde(default)]
    en: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShortcomingFile {
    what: TextFile,
    why: TextFile,
    instead: Option<TextFile>,
    ground: Ground,
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[allow(dead_code, reason = "looked at before the rest is read")]
    format: String,
    #[allow(dead_code, reason = "looked at before the rest is read")]
    version: u64,
    name: TextFile,
    service: Option<TextFile>,
    email: Option<String>,
    phone: Option<String>,
    address: Option<TextFile>,
    form: Option<String>,
    conformity: Conformity,
    assessed: String,
    updated: String,
    by: Assessor,
    how: Option<TextFile>,
    #[serde(default)]
    shortcomings: Vec<ShortcomingFile>,
}

type Checked<T> = Result<T, OrganisationError>;

/// Reads and checks the file.
///
/// # Errors
/// See [`OrganisationError`]; the first mistake is told.
pub fn organisation(bytes: &[u8]) -> Checked<Organisation> {
    if bytes.len() > ORGANISATION_BYTES {
        return Err(OrganisationError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|e| shape(&e))?;
    if head.format != ORGANISATION_FORMAT || head.version != 1 {
        return Err(OrganisationError::Other);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|e| shape(&e))?;
    checked(file)
}

fn shape(e: &serde_json::Error) -> OrganisationError {
    OrganisationError::Shape { at: At { line: e.line(), column: e.column() }, detail: quoted(&e.to_string()) }
}

fn checked(file: File) -> Checked<Organisation> {
    let read = Organisation {
        name: text("name", file.name)?,
        service: file.service.map(|t| text("service", t)).transpose()?,
        email: file.email.map(|e| contact("email", e, is_email)).transpose()?,
        phone: file.phone.map(|p| contact("phone", p, is_phone)).transpose()?,
        address: file.address.map(|t| text("address", t)).transpose()?,
        form: file.form.map(|f| contact("form", f, is_https)).transpose()?,
        conformity: file.conformity,
        assessed: day("assessed", file.assessed)?,
        updated: day("updated", file.updated)?,
        by: file.by,
        how: file.how.map(|t| text("how", t)).transpose()?,
        shortcomings: shortcomings(file.shortcomings)?,
    };
    if read.email.is_none() && read.phone.is_none() && read.form.is_none() {
        return Err(OrganisationError::Field { field: "email", fault: FieldFault::NoContact });
    }
    let short = read.shortcomings.iter().any(|s| s.ground == Ground::Shortcoming);
    if short == (read.conformity == Conformity::Full) {
        return Err(OrganisationError::Field { field: "conformity", fault: FieldFault::Contradiction });
    }
    Ok(read)
}

fn shortcomings(found: Vec<ShortcomingFile>) -> Checked<Vec<Shortcoming>> {
    if found.len() > MOST_SHORTCOMINGS {
        return Err(OrganisationError::Field { field: "shortcomings", fault: FieldFault::TooMany });
    }
    let one = |s: ShortcomingFile| {
        let instead = s.instead.map(|t| text("instead", t)).transpose()?;
        Ok(Shortcoming { what: text("what", s.what)?, why: text("why", s.why)?, instead, ground: s.ground })
    };
    found.into_iter().map(one).collect()
}

fn text(field: &'static str, text: TextFile) -> Checked<Text> {
    Ok(Text { sv: wording(field, text.sv)?, en: text.en.map(|en| wording(field, en)).transpose()? })
}

fn wording(field: &'static str, text: String) -> Checked<String> {
    let control = text.chars().any(|c| c.is_control() && c != '\n');
    if text.trim().is_empty() || control {
        return Err(OrganisationError::Field { field, fault: FieldFault::Empty });
    }
    if text.chars().count() > MOST_CHARS {
        return Err(OrganisationError::Field { field, fault: FieldFault::TooLong });
    }
    Ok(text)
}

fn contact(field: &'static str, value: String, fits: impl Fn(&str) -> bool) -> Checked<String> {
    let value = wording(field, value)?;
    if fits(&value) { Ok(value) } else { Err(OrganisationError::Field { field, fault: FieldFault::NotAnAddress }) }
}

fn day(field: &'static str, value: String) -> Checked<String> {
    match Moment::parse(&value).map(|m| m.part) {
        Some(Part::Day(..)) => Ok(value),
        _ => Err(OrganisationError::Field { field, fault: FieldFault::NotADay }),
    }
}

/// One `@` between plain characters, so that nothing else can follow in a `mailto:` link.
fn is_email(value: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._+-".contains(c));
    value.split_once('@').is_some_and(|(user, host)| plain(user) && plain(host) && host.contains('.'))
}

fn is_phone(value: &str) -> bool {
    value.chars().any(|c| c.is_ascii_digit()) && value.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c))
}

fn is_https(value: &str) -> bool {
    let rest = value.strip_prefix("https://").unwrap_or_default();
    !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\".contains(c))
}
