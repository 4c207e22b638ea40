//! Shares the width of the screen between the levels, and says which levels must do with dots.
//!
//! Every label is to be whole and of readable size, so columns do not shrink with the screen. When there is no room
//! for all of them, some levels are drawn as dots: their nodes and lines stay in the picture, their labels are read
//! on focus. A level that somebody opened by hand stays open, and the picture is then wider than the screen.

use crate::plan::Role;

/// The side of a dot, in pixels.
pub const DOT: f64 = 14.0;
/// The height that a dot is given, so that with the gap its middle is 24 pixels from the next one's: as far as WCAG 2.2 (2.5.8) asks
/// of targets that are smaller than that.
pub const DOT_ROOM: f64 = 21.0;
/// The least and the most room between two columns, in pixels.
const GAP: (f64, f64) = (40.0, 96.0);
/// How much wider than needed the activities' column may become, so that most labels take one line.
const LUXURY: f64 = 220.0;

/// What a level wants.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wish {
    /// Its role.
    pub role: Role,
    /// Whether it lies above the first level of action plans.
    pub above_plans: bool,
    /// The width at which its labels are whole; 0 for a level with nothing on it.
    pub width: f64,
    /// Whether it must be dots or must not be; `None` leaves it to the room there is.
    pub narrow: Option<bool>,
}

/// The widths that levels get.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Share {
    /// Width of each level's labels, in the order of the wishes; [`DOT`] for a level drawn as dots.
    pub widths: Vec<f64>,
    /// Which levels are drawn as dots.
    pub narrow: Vec<bool>,
    /// Room between two columns.
    pub gap: f64,
}

/// Shares `room` pixels.
pub(super) fn share(wishes: &[Wish], room: f64) -> Share {
    let mut narrow: Vec<bool> = wishes.iter().map(|w| w.narrow == Some(true)).collect();
    let mut order: Vec<usize> = (0..wishes.len()).filter(|&i| wishes[i].narrow.is_none()).collect();
    order.sort_by_key(|&i| importance(&wishes[i]));
    let mut order = order.into_iter().filter(|&i| wishes[i].role != Role::Activity && wishes[i].width > 0.0);
    while needed(wishes, &narrow) > room {
        match order.next() {
            Some(i) => narrow[i] = true,
            None => break,
        }
    }
    let mut widths: Vec<f64> = (0..wishes.len()).map(|i| width(&wishes[i], narrow[i])).collect();
    let mut left = room - needed(wishes, &narrow);
    for (i, wish) in wishes.iter().enumerate() {
        if wish.role == Role::Activity && !narrow[i] && left > 0.0 {
            let more = left.min(LUXURY);
            widths[i] += more;
            left -= more;
        }
    }
    let gaps = widths.iter().filter(|w| **w > 0.0).count().saturating_sub(1).max(1) as f64;
    let gap = (GAP.0 + left.max(0.0) / gaps).min(GAP.1);
    Share { widths, narrow, gap }
}

fn needed(wishes: &[Wish], narrow: &[bool]) -> f64 {
    let present = wishes.iter().filter(|w| w.width > 0.0).count();
    let widths: f64 = wishes.iter().zip(narrow).map(|(w, &n)| width(w, n)).sum();
    widths + GAP.0 * present.saturating_sub(1) as f64
}

fn width(wish: &Wish, narrow: bool) -> f64 {
    match (wish.width > 0.0, narrow) {
        (false, _) => 0.0,
        (true, true) => DOT,
        (true, false) => wish.width,
    }
}

/// Which level gives up its labels first: the areas and goals above the plans, then the goals below, then the areas
/// below, the vision, and the plans last. Activities never do.
fn importance(wish: &Wish) -> u8 {
    match (wish.role, wish.above_plans) {
        (Role::Area, true) => 0,
        (Role::Goal, true) => 1,
        (Role::Goal, false) => 2,
        (Role::Vision, _) => 3,
        (Role::Area, false) => 4,
        (Role::Plan, _) => 5,
        (Role::Activity, _) => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(role: Role, above_plans: bool, width: f64) -> Wish {
        Wish { role, above_plans, width, narrow: None }
    }

    #[test]
    fn labels_give_way_in_order_and_activities_never() {
        let wishes = [
            wish(Role::Vision, true, 100.0),
            wish(Role::Goal, true, 150.0),
            wish(Role::Plan, false, 120.0),
            wish(Role::Area, false, 150.0),
            wish(Role::Activity, false, 240.0),
        ];
        let wide = share(&wishes, 2000.0);
        assert_eq!(wide.narrow, [false; 5]);
        assert_eq!(wide.widths[4], 240.0 + LUXURY);
        let phone = share(&wishes, 390.0);
        assert_eq!(phone.narrow, [true, true, true, true, false]);
        let some = share(&wishes, 800.0);
        assert_eq!(some.narrow, [false, true, false, false, false]);
    }

    #[test]
    fn what_is_opened_by_hand_stays_open() {
        let mut wishes = [wish(Role::Goal, true, 150.0), wish(Role::Activity, false, 240.0)];
        wishes[0].narrow = Some(false);
        assert_eq!(share(&wishes, 200.0).narrow, [false, false]);
        wishes[0].narrow = Some(true);
        assert_eq!(share(&wishes, 2000.0).narrow, [true, false]);
        assert_eq!(share(&[], 100.0).widths, Vec::<f64>::new());
    }
}
