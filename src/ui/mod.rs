//! The browser shell: everything that knows of the screen.
use leptos::prelude::*;

/// Mounts the app on the page's body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>"Röda tråden"</h1> });
}
