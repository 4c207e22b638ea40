//! The browser shell: everything that knows of the screen.

mod app;
mod ballot;
mod begin;
mod browser;
mod detail;
mod edit;
mod faults;
mod figure;
mod files;
mod filters;
mod format;
mod header;
mod keep;
mod keys;
mod lazy;
mod load;
mod map;
mod pages;
mod panic;
mod parts;
mod pieces;
mod printed;
mod qr;
mod report;
mod save;
mod scan;
mod state;
mod table;
mod tree;
mod tour;
mod views;
mod watch;
mod workshop;
mod workspace;

/// Mounts the app on the page's body, or the ballot page when the address invites to a vote.
pub fn mount() {
    panic::catch();
    if ballot::invited() {
        leptos::mount::mount_to_body(ballot::Ballot);
    } else {
        leptos::mount::mount_to_body(app::App);
    }
    ballot::follow_address();
    browser::remove("boot");
}
