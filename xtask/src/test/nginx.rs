//! A real nginx with the example of docs/drift/nginx.conf, for the browser tests to look at the site through.
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::need::nginx;
use crate::process;
use crate::workspace::Workspace;

/// What the example says of the address and the folder, which here are others.
const LISTEN: &str = "listen 80;";
const FOLDER: &str = "/var/www/roda-traden/";
const LOG: &str = "/var/log/nginx/roda-traden.log";

/// The path at which the example serves the site.
const PATH: &str = "/roda-traden/";

/// nginx at work, until this is dropped.
pub struct Nginx {
    child: Child,
    pub address: String,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves the built site as the example says; nothing on a machine that has no nginx.
pub fn start(workspace: &Workspace) -> Result<Option<Nginx>> {
    let Some(program) = nginx::find() else { return Ok(None) };
    let folder = workspace.path("target/browser/nginx");
    fs::create_dir_all(folder.join("logs"))?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let example = fs::read_to_string(workspace.path("docs/drift/nginx.conf")).context("there is no example")?;
    let dist = format!("{}/", workspace.dist().display());
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration(&example, port, &dist, &types()?)?)?;
    let mut command = process::command(program);
    command.arg("-p").arg(&folder).arg("-c").arg(&file).args(["-e", "logs/error.log"]);
    let child = command.stdin(Stdio::null()).spawn().context("nginx could not be started")?;
    let mut nginx = Nginx { child, address: format!("http://127.0.0.1:{port}{PATH}") };
    nginx.wait(port)?;
    Ok(Some(nginx))
}

impl Nginx {
    /// Until it answers; what it complains of instead has been printed.
    fn wait(&mut self, port: u16) -> Result<()> {
        for _ in 0..100 {
            if TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("nginx refuses docs/drift/nginx.conf ({status})");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("nginx does not answer")
    }
}

/// The list of media types that comes with nginx.
fn types() -> Result<String> {
    let places = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"];
    let found = places.map(PathBuf::from).into_iter().find(|place| place.is_file());
    Ok(found.context("nginx has no mime.types")?.display().to_string())
}

/// The example between the lines that a system's own nginx.conf has around it, with this machine's address and folders. One
/// process does it all, so that ending it leaves none behind.
fn configuration(example: &str, port: u16, dist: &str, types: &str) -> Result<String> {
    let mut server = example.to_owned();
    let own =
        [(LISTEN, format!("listen 127.0.0.1:{port};")), (FOLDER, dist.to_owned()), (LOG, "logs/access.log".into())];
    for (theirs, ours) in own {
        let last = server.rfind(theirs).with_context(|| format!("docs/drift/nginx.conf no longer has `{theirs}`"))?;
        server.replace_range(last..last + theirs.len(), &ours);
    }
    ensure!(!server.contains("listen 80"), "the example listens twice");
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path temp-{name};\n"))
        .concat();
    Ok(format!(
        "daemon off;\nmaster_process off;\npid nginx.pid;\nevents {{}}\nhttp {{\ninclude {types};\ndefault_type application/octet-stream;\n{temporary}{server}}}\n"
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_example_is_served_as_it_stands_but_for_its_address_and_folders() {
        let workspace = Workspace::find().unwrap();
        let example = fs::read_to_string(workspace.path("docs/drift/nginx.conf")).unwrap();
        let made = configuration(&example, 8123, "/site/", "/etc/mime.types").unwrap();
        for line in ["listen 127.0.0.1:8123;", "alias /site/;", "access_log logs/access.log roda_traden;"] {
            assert!(made.contains(line), "{line} is not in\n{made}");
        }
        let kept = example.lines().filter(|line| made.lines().any(|other| other == *line)).count();
        assert_eq!(kept + 3, example.lines().count());
        assert!(configuration("server {}", 1, "/", "/").is_err());
    }
}
