//! Swedish words for the fixed words of a plan; both, and their usual variants, are read.

use super::columns::word;
use roda_plan::{Basis, Kind, Role, Status};

/// What stands in place of an end for something that goes on.
pub(super) const OPEN: &str = "tills vidare";
/// What stands in place of an end when a period is there of which nothing is known.
pub(super) const UNKNOWN: &str = "okänt";

/// What stands in place of an end for something that goes on: `tills vidare` and its like.
pub(crate) fn is_open(text: &str) -> bool {
    matches!(
        word(text).as_str(),
        "open" | "tills-vidare" | "pagar" | "pagaende" | "lopande" | "ongoing" | "oppet" | "oppen"
    )
}

/// Whether a text says that nothing is known.
pub(crate) fn is_unknown(text: &str) -> bool {
    matches!(word(text).as_str(), "okant" | "okand" | "unknown" | "vet-ej")
}

/// The Swedish word for a role's word; anything else as it is.
pub(crate) fn role_out(found: &str) -> &str {
    match Role::from_word(found) {
        Some(Role::Vision) => "vision",
        Some(Role::Goal) => "mål",
        Some(Role::Plan) => "plan",
        Some(Role::Area) => "område",
        Some(Role::Activity) => "aktivitet",
        None => found,
    }
}

/// The role that a word or a level's name speaks of.
pub(crate) fn role(text: &str) -> Option<Role> {
    let found = word(text);
    Role::from_word(&found).or_else(|| {
        let any = |words: &[&str]| words.iter().any(|w| found == *w || found.ends_with(w));
        Some(match () {
            () if any(&["vision", "visionen", "visioner"]) => Role::Vision,
            () if any(&["mal", "malen", "goal", "goals", "lage", "lagen", "malsattning", "malsattningar"]) => {
                Role::Goal
            }
            () if any(&["plan", "planer", "planen", "plans", "program", "strategi"]) => Role::Plan,
            () if any(&["omrade", "omraden", "omradet", "area", "areas"]) => Role::Area,
            () if any(&[
                "aktivitet",
                "aktiviteter",
                "activity",
                "activities",
                "atgard",
                "atgarder",
                "insats",
                "insatser",
            ]) =>
            {
                Role::Activity
            }
            () => return None,
        })
    })
}

/// The Swedish words for a kind's word; anything else as it is.
pub(crate) fn kind_out(found: &str) -> &str {
    match Kind::from_word(found) {
        Some(Kind::PartOf) => "del av",
        Some(Kind::ContributesTo) => "bidrar till",
        Some(Kind::DerivedFrom) => "kommer av",
        None => found,
    }
}

/// The kind that words speak of.
pub(crate) fn kind(text: &str) -> Option<Kind> {
    Some(match word(text).as_str() {
        "part-of" | "del-av" | "ingar-i" | "hor-till" => Kind::PartOf,
        "contributes-to" | "bidrar-till" => Kind::ContributesTo,
        "derived-from" | "kommer-av" | "harledd-ur" | "tjanar" | "foljer-av" => Kind::DerivedFrom,
        _ => return None,
    })
}

/// The Swedish word for a basis' word; anything else as it is.
pub(crate) fn basis_out(found: &str) -> &str {
    match Basis::from_word(found) {
        Some(Basis::Stated) => "angiven",
        Some(Basis::Interpreted) => "tolkad",
        None => found,
    }
}

/// The basis that a word speaks of.
pub(crate) fn basis(text: &str) -> Option<Basis> {
    Some(match word(text).as_str() {
        "stated" | "angiven" | "angivet" | "angivna" => Basis::Stated,
        "interpreted" | "tolkad" | "tolkat" | "tolkade" => Basis::Interpreted,
        _ => return None,
    })
}

/// The Swedish words for a status' word; anything else as it is.
pub(crate) fn status_out(found: &str) -> &str {
    match Status::from_word(found) {
        Some(Status::Planned) => "planerad",
        Some(Status::Ongoing) => "pågår",
        Some(Status::Paused) => "pausad",
        Some(Status::Done) => "klar",
        Some(Status::NotStarted) => "ej påbörjad",
        None => found,
    }
}

/// The status that words speak of, in the forms that Swedish tables use.
pub(crate) fn status(text: &str) -> Option<Status> {
    Some(match word(text).as_str() {
        "planned" | "planerad" | "planerat" | "planerade" | "planeras" | "beslutad" | "beslutat" | "kommande" => {
            Status::Planned
        }
        "ongoing" | "pagar" | "pagaende" | "paborjad" | "paborjat" | "paborjade" | "igang" | "i-gang" | "startad"
        | "startat" | "lopande" | "in-progress" | "started" => Status::Ongoing,
        "paused" | "pausad" | "pausat" | "pausade" | "vilande" | "vilar" | "paus" | "uppskjuten" | "uppskjutet"
        | "on-hold" => Status::Paused,
        "done" | "klar" | "klart" | "klara" | "avslutad" | "avslutat" | "avslutade" | "genomford" | "genomfort"
        | "genomforda" | "fardig" | "fardigt" | "slutford" | "slutfort" | "completed" | "finished" => Status::Done,
        "not-started" | "ej-paborjad" | "ej-paborjat" | "ej-paborjade" | "inte-paborjad" | "inte-paborjat"
        | "ej-startad" | "ej-startat" | "ej-igang" | "inget-hant" => Status::NotStarted,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for w in ["vision", "goal", "plan", "area", "activity"] {
            assert_eq!(role(role_out(w)).map(Role::word), Some(w));
        }
        for w in ["part_of", "contributes_to", "derived_from"] {
            assert_eq!(kind(kind_out(w)).map(Kind::word), Some(w));
            assert_eq!(kind(w).map(Kind::word), Some(w));
        }
        for w in ["stated", "interpreted"] {
            assert_eq!(basis(basis_out(w)).map(Basis::word), Some(w));
        }
        for s in Status::ALL {
            assert_eq!(status(status_out(s.word())), Some(s));
            assert_eq!(status(s.word()), Some(s));
        }
        for level in ["Övergripande mål", "Effektmål", "Önskvärt läge", "Delmål"] {
            assert_eq!(role(level), Some(Role::Goal), "{level}");
        }
        assert_eq!(role("Prioriterat område"), Some(Role::Area));
        assert_eq!(role("Handlingsplaner"), Some(Role::Plan));
    }
}
