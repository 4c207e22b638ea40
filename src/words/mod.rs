//! What people read: the locale files' messages, and the sentences made of them.
//!
//! Fluent (`locales/`) holds every text with its plural forms, so that translators need no Rust. A test compares
//! the keys that the code asks for with those that both files have.

pub mod compare;
pub mod counted;
mod diagnostics;
mod drafted;
mod edits;
mod fluent;
pub mod gaps;
pub mod methods;
mod names;
pub mod overlap;
pub mod protocol;
pub mod selection;
mod sentences;
pub mod some;
mod timeline;
pub mod tree;
mod workshops;

pub use diagnostics::{code, diagnostic, import_error, place};
pub use drafted::drafted;
pub use edits::{edit_error, loose, loss, step};
pub use fluent::{Args, Value};
pub use names::{basis, help, kind, moment, period, set, sets_of, status, view};
pub use sentences::{filter_parts, list, node_label, overlap_sentence, picked, shown_sentence};
pub use timeline::{
    Lead, TimelineAsk, TimelineLine, timeline_drawing, timeline_frame, timeline_lines, timeline_row, timeline_sentence,
    timeline_sheet,
};
pub use workshops::{decimal, fault, misfit_said, refusal, stage, workshop_error, workshop_file_error};

use crate::url::Lang;
use fluent::Messages;
use std::cell::RefCell;

/// The texts of a part of the program, in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

/// The locale files of a part: `texts!("overlap")` reads `locales/sv/overlap.ftl` and its English fellow.
#[macro_export]
macro_rules! texts {
    ($name:literal) => {
        $crate::words::Texts {
            sv: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/sv/", $name, ".ftl")),
            en: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/", $name, ".ftl")),
        }
    };
}

/// Words in one language.
struct Words {
    messages: Messages,
    /// The texts that were added, by their beginnings in memory.
    added: Vec<*const u8>,
}

impl Words {
    fn new(lang: Lang) -> Self {
        let start = texts!("start");
        let mut words = Self { messages: Messages::default(), added: Vec::new() };
        words.add(if lang == Lang::Sv { start.sv } else { start.en });
        if lang == Lang::Sv {
            words.add(include_str!("../../locales/sv.ftl"));
        }
        // In the browser the other texts come with the part of the program that needs them; elsewhere they are there.
        #[cfg(not(target_arch = "wasm32"))]
        for texts in every::TEXTS {
            words.add(texts.of(lang));
        }
        words
    }

    fn add(&mut self, text: &'static str) {
        if !self.added.contains(&text.as_ptr()) {
            self.added.push(text.as_ptr());
            self.messages.add(text);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Texts {
    const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod every {
    //! All texts, for tests and benchmarks.

    use super::{ENGLISH, Texts};

    pub const TEXTS: [Texts; 27] = [
        ENGLISH,
        texts!("chart"),
        texts!("overlap"),
        texts!("gaps"),
        texts!("selection"),
        texts!("timeline"),
        texts!("compare"),
        texts!("faults"),
        texts!("files"),
        texts!("open"),
        texts!("save"),
        texts!("keep"),
        texts!("edit"),
        texts!("begin"),
        texts!("format"),
        texts!("structure"),
        texts!("methods"),
        texts!("workshop"),
        texts!("protocol"),
        texts!("qr"),
        texts!("ballot"),
        texts!("pages"),
        texts!("tree"),
        texts!("keys"),
        texts!("guide"),
        texts!("tour"),
        texts!("paper"),
    ];
}

/// The English texts of what every page has; the Swedish ones are always there.
pub const ENGLISH: Texts = Texts { sv: "", en: include_str!("../../locales/en.ftl") };

thread_local! {
    static SV: RefCell<Words> = RefCell::new(Words::new(Lang::Sv));
    static EN: RefCell<Words> = RefCell::new(Words::new(Lang::En));
}

/// Adds the texts of a part that has come. Once is enough, and more does no harm.
pub fn add(texts: Texts) {
    SV.with(|words| words.borrow_mut().add(texts.sv));
    EN.with(|words| words.borrow_mut().add(texts.en));
}

/// The message with this key in a language. A key that the file lacks shows itself in brackets.
pub fn message(lang: Lang, key: &str, args: &Args) -> String {
    let say = |w: &RefCell<Words>| w.borrow().messages.format(key, args).unwrap_or_else(|| format!("[{key}]"));
    match lang {
        Lang::Sv => SV.with(say),
        Lang::En => EN.with(say),
    }
}

/// A message: `t!(lang, "key")`, or with values `t!(lang, "key", n = 3, name = title)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr) => { $crate::words::message($lang, $key, &[]) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::message($lang, $key, &[$((stringify!($name), $crate::words::Value::from($value))),+])
    };
}
