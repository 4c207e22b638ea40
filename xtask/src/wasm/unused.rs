//! Takes out what a dependency of ours exports to JavaScript and nobody here calls, so that the optimiser can drop its code.

/// Streams between the program and JavaScript, which leptos' server functions bring along (wasm-streams) and nothing here opens:
/// 2 kB of the first load.
pub const CLASSES: &str = "IntoUnderlying";

/// Whether an export of the program belongs to it, such as `intounderlyingsink_write` or `__wbg_intounderlyingsink_free`.
pub fn is_unused(export: &str) -> bool {
    export.trim_start_matches("__wbg_").starts_with(&CLASSES.to_lowercase())
}

/// The script of wasm-bindgen without the classes, each of which ends at the margin, and what goes with them.
pub fn without(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    // How the line ends that is the last to go.
    let mut until = None;
    for line in script.lines() {
        until = until.or_else(|| {
            let ends = [("export class ", "}"), ("const ", ";"), ("if (Symbol.dispose) ", ";")];
            ends.into_iter().find(|(start, _)| line.strip_prefix(start).is_some_and(|rest| rest.starts_with(CLASSES)))
        });
        match until {
            // Within a class lines that are not its last stand in from the margin.
            Some((_, end)) if line.ends_with(end) && (end != "}" || line == end) => until = None,
            Some(_) => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_streams_go_and_nothing_else() {
        let script = "import * as a from \"./parts.js\";\n\
            export class IntoUnderlyingSink {\n    free() {\n        if (this) {\n        }\n    }\n}\n\
            if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;\n\n\
            function other() {\n    return 1;\n}\n\
            const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    : new FinalizationRegistry(ptr => wasm.free(ptr, 1));\n\
            const ours = 1;\n";
        let kept = without(script);
        assert!(!kept.contains(CLASSES), "{kept}");
        assert_eq!(
            kept,
            "import * as a from \"./parts.js\";\n\nfunction other() {\n    return 1;\n}\nconst ours = 1;\n"
        );
        assert_eq!(without(&kept), kept);
    }

    #[test]
    fn exports_are_known_by_the_names_of_their_classes() {
        assert!(is_unused("intounderlyingsink_write") && is_unused("__wbg_intounderlyingsource_free"));
        assert!(!is_unused("__wbindgen_malloc") && !is_unused("main") && !is_unused("__wasm_split_load"));
    }
}
