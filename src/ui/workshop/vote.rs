//! The third stage: people vote on devices of their own or by a show of hands; until the result is shown only the number of votes is.

use super::agenda::StageHeading;
use super::desk::{Desk, desk};
use super::hands::ShowOfHands;
use super::incoming::Incoming;
use crate::t;
use crate::ui::ballot::INVITES;
use crate::ui::browser;
use crate::ui::qr::Qr;
use crate::ui::watch::memo;
use crate::url::{Address, write};
use crate::workshop::code::invitation::{LINK_CHARS, file, link_room, qr_room};
use crate::workshop::{Invitation, Stage};
use leptos::prelude::*;

/// The stage.
#[component]
pub fn Vote() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    // The number of the round, and whether it has been shown.
    let round = memo(move |_| desk.now.with(|w| w.rounds.last().map(|r| (w.rounds.len(), r.revealed))));
    let begin = move |_| _ = desk.change(|w| w.open_round());
    let show = move |_| {
        // Whoever has typed in the hands means them to count.
        let typed = untrack(move || desk.draft());
        let shown = desk.change(|w| {
            typed.map_or(Ok(()), |hands| w.set_hands(hands))?;
            w.reveal()?;
            w.stage = Stage::Result;
            Ok(())
        });
        if shown.is_some() {
            desk.set_draft(None);
        }
    };
    let drop_round = move |_| _ = desk.change(|w| w.drop_round());
    let hide = move |_| _ = desk.change(|w| w.conceal());
    let body = move || match round.get() {
        None => view! { <Ready n=1 begin/> }.into_any(),
        Some((n, true)) => view! {
            <p>{t!(lang, "ws-round-shown", n = n)}</p>
            <Incoming/>
            <p class="ws-line">
                <button type="button" on:click=hide>{t!(lang, "ws-conceal")}</button>
                <button type="button" on:click=drop_round>{t!(lang, "ws-drop-round")}</button>
            </p>
            <Ready n=n + 1 begin/>
        }
        .into_any(),
        Some((n, false)) => view! {
            <Progress n/>
            <Invite/>
            <Incoming/>
            <ShowOfHands/>
            <p class="ws-line">
                <button type="button" class="main" on:click=show>{t!(lang, "ws-reveal")}</button>
                <button type="button" on:click=drop_round>{t!(lang, "ws-drop-round")}</button>
            </p>
        }
        .into_any(),
    };
    view! { <StageHeading stage=Stage::Vote/>{body} }
}

/// Before a round is open.
#[component]
fn Ready(n: usize, begin: impl Fn(web_sys::MouseEvent) + 'static) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let about = move || {
        let (votable, all) =
            desk.now.with(|w| (w.candidates.iter().filter(|c| w.votable(c)).count(), w.candidates.len()));
        t!(lang, "ws-ready", n = votable, out = all - votable)
    };
    view! { <p>{about}</p>{super::method::too_many(desk)}<p><button type="button" class="main" on:click=begin>{t!(lang, "ws-open-round", n = n)}</button></p> }
}

/// How many are in: never what they say.
#[component]
fn Progress(n: usize) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let people = move || {
        desk.now
            .with(|w| w.rounds.last().map_or((0, 0), |r| (r.ballots.len(), r.hands.as_ref().map_or(0, |h| h.people))))
    };
    let said = move || {
        let (ballots, hands) = people();
        t!(lang, "ws-progress", ballots = ballots, hands = hands)
    };
    view! {
        <p class="ws-progress"><strong>{t!(lang, "ws-round", n = n)}</strong>" "<span role="status">{said}</span></p>
    }
}

/// The way to the ballot: a link and a QR code that hold the candidates themselves.
#[component]
fn Invite() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let invitation = memo(move |_| desk.now.with(|w| Invitation::of(w)));
    let body = move || {
        let Some(invitation) = invitation.get() else { return ().into_any() };
        // Opens in the facilitator's language.
        let prefix = format!("{}{}{INVITES}", browser::page(), write(&Address { lang, ..Address::default() }));
        let link = match invitation.encode(link_room(prefix.len())) {
            Ok(link) => link,
            Err(e) => {
                let said = t!(lang, "ws-link-too-long", chars = e.chars + prefix.len(), limit = LINK_CHARS);
                let save = move |_| save_file(desk, &invitation);
                return view! {
                    <p class="told" role="alert">{said}</p>
                    <p class="ws-line">
                        <button type="button" on:click=save>{t!(lang, "ws-save-ballot")}</button>
                        <a class="button" href=prefix target="_blank" rel="noopener">{t!(lang, "ws-open-ballot")}</a>
                    </p>
                }
                .into_any();
            }
        };
        let notes = (!link.notes).then(|| t!(lang, "ws-link-no-notes"));
        let qr = match invitation.encode(qr_room(prefix.len())) {
            Ok(code) => {
                view! { <Qr lang prefix=prefix.clone() payload=code.code label=t!(lang, "ws-qr-label")/> }.into_any()
            }
            Err(e) => view! { <p class="notice">{t!(lang, "ws-qr-too-long", chars = e.chars, limit = e.limit)}</p> }
                .into_any(),
        };
        let address = format!("{prefix}{}", link.code);
        let (copied, saved) = (address.clone(), address.clone());
        let copy = move |_| copy(desk, copied.clone());
        let save = move |_| {
            if browser::save("rosta.txt", "text/plain", &format!("{saved}\n")).is_none() {
                desk.state.say(t!(lang, "figure-not-saved"));
            }
        };
        view! {
            <div class="ws-invite">
                <div class="ws-qr">{qr}</div>
                <div>
                    <p>{t!(lang, "ws-invite-how")}</p>
                    <p class="ws-line">
                        <button type="button" on:click=copy>{t!(lang, "ws-copy-link")}</button>
                        <button type="button" on:click=save>{t!(lang, "ws-save-link")}</button>
                        <a class="button" id="ballot-link" href=address.clone() target="_blank" rel="noopener">{t!(lang, "ws-open-ballot")}</a>
                    </p>
                    <p class="soft">{t!(lang, "ws-link-length", n = address.len())}" "{notes}</p>
                </div>
            </div>
        }
        .into_any()
    };
    view! { <section aria-labelledby="invite"><h3 id="invite">{t!(lang, "ws-invite")}</h3>{body}</section> }
}

/// Saves the invitation as a file, which has room for what no link has; the ballot page opens it.
fn save_file(desk: Desk, invitation: &Invitation) {
    let file = invitation.encode(usize::MAX).map(|encoded| file(&encoded.code));
    if file.ok().and_then(|text| browser::save("rosta.json", "application/json", &text)).is_none() {
        desk.state.say(t!(desk.lang, "figure-not-saved"));
    }
}

fn copy(desk: Desk, text: String) {
    leptos::task::spawn_local(async move {
        let done = browser::copy(text).await;
        desk.state.say(if done { t!(desk.lang, "copy-link-done") } else { t!(desk.lang, "ws-link-not-copied") });
    });
}
