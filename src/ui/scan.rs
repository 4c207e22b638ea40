//! Reads QR codes from the camera or from pictures.

mod look;

#[cfg(test)]
pub use look::read;

use crate::t;
use crate::ui::browser;
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use look::{Source, canvas, look};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlCanvasElement, ImageBitmap, MediaStream, MediaStreamTrack};

/// Pixels along the longer side of what is looked at, of the camera: at most, and at least when that takes too long.
const MOST: f64 = 640.0;
const LEAST: f64 = 320.0;
/// Milliseconds that one look may take before the next is made smaller.
const LONG: f64 = 35.0;
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(200);
/// Pixels along the longer side of a picture from a file: what is not found small is looked for once more.
const SIZES: [f64; 2] = [640.0, 1280.0];
/// Megabytes that a picture may have.
const PICTURE_MB: u32 = 30;
/// Pictures that are read at a time.
const PICTURES: u32 = 100;

/// Reads QR codes and tells the text of each: once as long as it stays before the camera, and once for each picture. It comes with the
/// part that shows it: a part of its own would double how many files what parts share is in.
#[component]
pub fn Scanner(lang: Lang, on_found: Callback<String>) -> impl IntoView {
    words::add(texts!("qr"));
    view! { <Here lang on_found/> }
}

/// How it stands with the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Off,
    Asking,
    On,
    Refused,
    Missing,
    Busy,
    /// The browser has no cameras for this page.
    NotHere,
}

#[derive(Clone, Copy)]
struct Camera {
    stage: RwSignal<Stage>,
    /// Grows whenever it is turned on or off: what belongs to an earlier turn is dropped.
    turn: StoredValue<u32>,
    stream: StoredValue<Option<MediaStream>, LocalStorage>,
    video: NodeRef<leptos::html::Video>,
    /// What it saw when it last saw anything.
    last: StoredValue<Vec<String>>,
    most: StoredValue<f64>,
    told: Told,
}

/// Whom to tell, and how many codes that were.
#[derive(Clone, Copy)]
struct Told {
    on_found: Callback<String>,
    n: RwSignal<usize>,
}

impl Told {
    fn tell(self, text: String) {
        self.n.update(|n| *n += 1);
        // Whoever asked may have left while a picture was read.
        let _ = self.on_found.try_run(text);
    }
}

impl Camera {
    fn start(self) {
        let turn = self.next_turn(Stage::Asking);
        leptos::task::spawn_local(async move {
            let got = ask().await;
            if self.turn.try_get_value() != Some(turn) {
                got.iter().for_each(close);
                return;
            }
            match (got, self.video.get_untracked(), canvas()) {
                (Ok(stream), Some(video), Some(canvas)) => {
                    video.set_src_object(Some(&stream));
                    // A browser that will not play it says so by showing nothing; looking goes on.
                    let _ = video.play();
                    self.stream.set_value(Some(stream));
                    self.stage.set(Stage::On);
                    self.look(turn, canvas);
                }
                (Err(stage), ..) => self.stage.set(stage),
                (Ok(stream), ..) => {
                    close(&stream);
                    self.stage.set(Stage::Busy);
                }
            }
        });
    }

    fn stop(self) {
        self.next_turn(Stage::Off);
    }

    fn next_turn(self, stage: Stage) -> u32 {
        self.stream.update_value(|s| s.take().iter().for_each(close));
        if let Some(video) = self.video.get_untracked() {
            video.set_src_object(None);
        }
        self.last.set_value(Vec::new());
        self.stage.set(stage);
        self.turn.update_value(|t| *t += 1);
        self.turn.get_value()
    }

    /// Looks once, and again after a pause, until the turn is over.
    fn look(self, turn: u32, canvas: HtmlCanvasElement) {
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        if self.stream.with_value(|s| s.as_ref().is_none_or(|s| !s.active())) {
            self.next_turn(Stage::Missing);
            return;
        }
        if let Some(video) = self.video.get_untracked() {
            let began = browser::now();
            let most = self.most.get_value();
            let seen = look(&canvas, &Source::Video(&video), most).unwrap_or_default();
            browser::measured("scan", began);
            // A look takes as long as there are pixels.
            let took = browser::now() - began;
            if took > LONG {
                self.most.set_value((most * (LONG / took).sqrt()).max(LEAST));
            }
            if !seen.is_empty() {
                let before = self.last.get_value();
                self.last.set_value(seen.clone());
                seen.into_iter().filter(|text| !before.contains(text)).for_each(|text| self.told.tell(text));
            }
        }
        set_timeout(move || self.look(turn, canvas), PAUSE);
    }
}

/// Asks the browser for the camera at the back, or whichever there is.
async fn ask() -> Result<MediaStream, Stage> {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &"mediaDevices".into()).is_ok_and(|d| !d.is_undefined());
    let devices = navigator.media_devices().ok().filter(|_| there).ok_or(Stage::NotHere)?;
    let wishes = js_sys::Object::new();
    let ideal = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&ideal, &"ideal".into(), &1280.into());
    let _ = js_sys::Reflect::set(&wishes, &"width".into(), &ideal);
    let _ = js_sys::Reflect::set(&wishes, &"facingMode".into(), &"environment".into());
    let constraints = web_sys::MediaStreamConstraints::new();
    constraints.set_video(&wishes);
    let asked = devices.get_user_media_with_constraints(&constraints).map_err(|e| why(&e))?;
    let stream = JsFuture::from(asked).await.map_err(|e| why(&e))?;
    stream.dyn_into().map_err(|_| Stage::Busy)
}

/// What the names of Media Capture and Streams mean for the user.
fn why(error: &JsValue) -> Stage {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => Stage::Refused,
        "NotFoundError" | "OverconstrainedError" => Stage::Missing,
        _ => Stage::Busy,
    }
}

fn close(stream: &MediaStream) {
    stream.get_tracks().iter().filter_map(|t| t.dyn_into::<MediaStreamTrack>().ok()).for_each(|t| t.stop());
}

/// Why a picture gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trouble {
    Nothing(String),
    NoPicture(String),
    TooLarge(String),
}

/// Reads a picture; each size with a pause before it, so that the page answers in between.
async fn read_picture(file: &File, told: Told) -> Result<(), Trouble> {
    let name = file.name();
    if file.size() > f64::from(PICTURE_MB) * 1e6 {
        return Err(Trouble::TooLarge(name));
    }
    let asked = window().create_image_bitmap_with_blob(file).map_err(|_| Trouble::NoPicture(name.clone()))?;
    let picture = JsFuture::from(asked).await.ok().and_then(|b| b.dyn_into::<ImageBitmap>().ok());
    let (Some(picture), Some(canvas)) = (picture, canvas()) else { return Err(Trouble::NoPicture(name)) };
    for size in SIZES {
        pause().await;
        let seen = look(&canvas, &Source::Picture(&picture), size).unwrap_or_default();
        if !seen.is_empty() {
            seen.into_iter().for_each(|text| told.tell(text));
            return Ok(());
        }
    }
    Err(Trouble::Nothing(name))
}

async fn pause() {
    let wait = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), Duration::ZERO);
    });
    let _ = JsFuture::from(wait).await;
}

#[component]
fn Here(lang: Lang, on_found: Callback<String>) -> impl IntoView {
    let told = Told { on_found, n: RwSignal::new(0) };
    let camera = Camera {
        stage: RwSignal::new(Stage::Off),
        turn: StoredValue::new(0),
        stream: StoredValue::new_local(None),
        video: NodeRef::new(),
        last: StoredValue::new(Vec::new()),
        most: StoredValue::new(MOST),
        told,
    };
    on_cleanup(move || {
        camera.stream.try_update_value(|s| s.take().iter().for_each(close));
    });
    let reading = RwSignal::new(false);
    let troubles = RwSignal::new(Vec::<Trouble>::new());
    let chosen = move |e: web_sys::Event| {
        let input = event_target::<web_sys::HtmlInputElement>(&e);
        let Some(list) = input.files() else { return };
        let files: Vec<File> = (0..list.length().min(PICTURES)).filter_map(|i| list.get(i)).collect();
        // So that the same file can be chosen again.
        input.set_value("");
        if files.is_empty() || reading.get_untracked() {
            return;
        }
        reading.set(true);
        troubles.set(Vec::new());
        leptos::task::spawn_local(async move {
            for file in files {
                if let Err(trouble) = read_picture(&file, told).await {
                    let _ = troubles.try_update(|t| t.push(trouble));
                }
            }
            let _ = reading.try_set(false);
        });
    };
    let running = move || matches!(camera.stage.get(), Stage::On | Stage::Asking);
    let toggle = move |_| if running() { camera.stop() } else { camera.start() };
    let how = move || match camera.stage.get() {
        Stage::Off => String::new(),
        Stage::Asking => t!(lang, "scan-asking"),
        Stage::On => t!(lang, "scan-looking"),
        Stage::Refused => t!(lang, "scan-refused"),
        Stage::Missing => t!(lang, "scan-no-camera"),
        Stage::Busy => t!(lang, "scan-busy"),
        Stage::NotHere => t!(lang, "scan-not-here"),
    };
    let count = move || match (reading.get(), told.n.get()) {
        (true, _) => t!(lang, "scan-working"),
        (false, 0) => String::new(),
        (false, n) => t!(lang, "scan-read", n = n),
    };
    let listed = move || {
        let line = |trouble| match trouble {
            Trouble::Nothing(file) => t!(lang, "scan-nothing", file = file),
            Trouble::NoPicture(file) => t!(lang, "scan-no-picture", file = file),
            Trouble::TooLarge(file) => t!(lang, "scan-too-large", file = file, mb = PICTURE_MB),
        };
        troubles.get().into_iter().map(|t| view! { <li>{line(t)}</li> }).collect_view()
    };
    view! {
        <div class="scanner">
            <p class="buttons">
                <button type="button" on:click=toggle>
                    {move || if running() { t!(lang, "scan-stop") } else { t!(lang, "scan-start") }}
                </button>
            </p>
            <p><label class="scan-file"><span>{t!(lang, "scan-picture")}</span>
                <input type="file" accept="image/*" multiple=true disabled=move || reading.get() on:change=chosen/></label></p>
            <video node_ref=camera.video class:off=move || camera.stage.get() != Stage::On playsinline="" aria-label=t!(lang, "scan-video")></video>
            <div role="status"><p>{how}</p><p>{count}</p><ul>{listed}</ul></div>
        </div>
    }
}
