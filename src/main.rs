//! The browser's entry: mounts the app and nothing else.

fn main() {
    roda_traden::ui::mount();
}
