//! What people read: the locale files' messages, and the sentences made of them.
//!
//! Fluent (`locales/*.ftl`) holds every text with its plural forms, so that translators need no Rust. A test compares
//! the keys that the code asks for with those that both files have.

mod diagnostics;
mod names;
mod sentences;

pub use diagnostics::{diagnostic, import_error, place};
pub use names::{basis, kind, period, status, view};
pub use sentences::{filter_parts, list, node_label, overlap_sentence, shown_sentence};

use crate::url::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::langid;

/// Words in one language, read once a thread.
struct Words(FluentBundle<FluentResource>);

impl Words {
    fn new(lang: Lang) -> Self {
        let (id, text) = match lang {
            Lang::Sv => (langid!("sv"), include_str!("../../locales/sv.ftl")),
            Lang::En => (langid!("en"), include_str!("../../locales/en.ftl")),
        };
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would end up in file names, copied links and tests; all our texts run left to right.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // Only a key given twice fails here, which a test forbids; the first one then stands.
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }
}

thread_local! {
    static SV: Words = Words::new(Lang::Sv);
    static EN: Words = Words::new(Lang::En);
}

/// The message with this key in a language. A key that the file lacks shows itself in brackets.
pub fn message(lang: Lang, key: &str, args: Option<&FluentArgs>) -> String {
    let say = |w: &Words| {
        let pattern = w.0.get_message(key).and_then(|m| m.value());
        match pattern {
            Some(pattern) => w.0.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
            None => format!("[{key}]"),
        }
    };
    match lang {
        Lang::Sv => SV.with(say),
        Lang::En => EN.with(say),
    }
}

/// A message: `t!(lang, "key")`, or with values `t!(lang, "key", n = 3, name = title)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr) => { $crate::words::message($lang, $key, None) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::words::message($lang, $key, Some(&args))
    }};
}
