//! A static server on this machine alone: it serves a site from memory, so that no path can lead out of it.
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, Result, bail};
use oxhttp::model::{Body, Method, Request, Response, StatusCode, header};

use crate::site::{Site, policy};

/// Asked for when the port wanted is taken: so many further ones.
const PORTS_TRIED: u16 = 100;

/// The site being served. Another may take its place between two requests.
#[derive(Clone)]
pub struct Shelf(Arc<RwLock<Arc<Site>>>);

impl Shelf {
    pub fn new(site: Site) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(site))))
    }

    pub fn replace(&self, site: Site) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    fn site(&self) -> Arc<Site> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Serves below `folder` (which begins and ends with `/`) until the program ends, and returns the address.
pub fn start(shelf: Shelf, folder: &'static str, port: u16) -> Result<String> {
    let port = free_port(port)?;
    oxhttp::Server::new(move |request| respond(request, &shelf.site(), folder))
        .bind((Ipv4Addr::LOCALHOST, port))
        .with_max_concurrent_connections(128)
        .spawn()
        .with_context(|| format!("could not serve on port {port}"))?;
    Ok(format!("http://127.0.0.1:{port}{folder}"))
}

/// The port wanted, or the next one that is free.
fn free_port(wanted: u16) -> Result<u16> {
    let last = wanted.saturating_add(PORTS_TRIED);
    match (wanted..=last).find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()) {
        Some(port) => Ok(port),
        None => bail!("none of the ports {wanted}–{last} is free: name another with --port"),
    }
}

fn respond(request: &Request<Body>, site: &Site, folder: &str) -> Response<Body> {
    let head = request.method() == Method::HEAD;
    if !head && request.method() != Method::GET {
        return answer(StatusCode::METHOD_NOT_ALLOWED, TEXT, b"GET or HEAD only".to_vec());
    }
    let path = request.uri().path();
    if format!("{path}/") == folder {
        let mut response = answer(StatusCode::MOVED_PERMANENTLY, TEXT, Vec::new());
        if let Ok(target) = folder.parse() {
            response.headers_mut().insert(header::LOCATION, target);
        }
        return response;
    }
    match find(site, folder, path) {
        Some((name, bytes)) => answer(StatusCode::OK, media_type(name), if head { Vec::new() } else { bytes.to_vec() }),
        None => answer(StatusCode::NOT_FOUND, TEXT, b"404: there is no such file".to_vec()),
    }
}

const TEXT: &str = "text/plain; charset=utf-8";

fn answer(status: StatusCode, media_type: &'static str, body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
    for (name, value) in policy::headers() {
        if let Ok(value) = value.parse() {
            headers.insert(header::HeaderName::from_static(name), value);
        }
    }
    response
}

/// The file of a path. Only the names of the site's files are looked up, never the disk: `..` finds nothing.
fn find<'a>(site: &'a Site, folder: &str, path: &str) -> Option<(&'a str, &'a [u8])> {
    let name = decode(path.strip_prefix(folder)?)?;
    let name = if name.is_empty() { "index.html" } else { &name };
    site.files.get_key_value(name).map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
}

/// Undoes percent encoding; nothing when it is broken.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => TEXT,
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn site() -> Site {
        let names = ["index.html", "app-1.wasm", "plan/örebro.json"];
        Site { files: names.map(|name| (name.to_owned(), name.as_bytes().to_vec())).into() }
    }

    fn get(folder: &str, path: &str) -> (StatusCode, String) {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = respond(&request, &site(), folder);
        let media_type = response.headers()[header::CONTENT_TYPE].to_str().unwrap().to_owned();
        (response.status(), media_type)
    }

    #[test]
    fn files_are_served_with_their_media_type_below_any_folder() {
        assert_eq!(get("/", "/"), (StatusCode::OK, "text/html; charset=utf-8".to_owned()));
        assert_eq!(get("/a/b/", "/a/b/app-1.wasm?x=1"), (StatusCode::OK, "application/wasm".to_owned()));
        assert_eq!(get("/a/b/", "/a/b/plan/%C3%B6rebro.json"), (StatusCode::OK, "application/json".to_owned()));
        assert_eq!(get("/a/b/", "/a/b").0, StatusCode::MOVED_PERMANENTLY);
    }

    #[test]
    fn nothing_outside_of_the_site_can_be_asked_for() {
        for path in [
            "/a/../Cargo.toml",
            "/a/%2e%2e/Cargo.toml",
            "/a/%2e%2e%2fCargo.toml",
            "/a//etc/passwd",
            "/a/..%5cCargo.toml",
            "/a/./index.html",
            "/a/plan",
            "/a/plan/",
            "/a/%ff",
            "/a/%2",
            "/index.html",
            "/",
        ] {
            assert_eq!(get("/a/", path).0, StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn every_answer_has_the_headers_that_close_the_site() {
        for path in ["/", "/nothing"] {
            let response = respond(&Request::builder().uri(path).body(Body::empty()).unwrap(), &site(), "/");
            for (name, value) in policy::headers() {
                assert_eq!(response.headers()[name].to_str().unwrap(), value, "{path}");
            }
        }
    }

    #[test]
    fn other_methods_are_refused() {
        let request = Request::builder().method("POST").uri("/").body(Body::empty()).unwrap();
        assert_eq!(respond(&request, &site(), "/").status(), StatusCode::METHOD_NOT_ALLOWED);
    }

    #[test]
    fn a_site_replaced_is_seen_by_the_next_request_and_a_taken_port_is_passed_over() {
        let shelf = Shelf::new(Site::default());
        shelf.replace(site());
        assert_eq!(shelf.site().files.len(), 3);
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
