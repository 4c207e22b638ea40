//! What the timeline shows.

/// The choices of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The first and the last year in sight; all that the plan has when it is not said.
    pub years: Option<(i32, i32)>,
}

impl Timeline {
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "ar" => {
                let (first, last) = value.split_once('-')?;
                let year = |text: &str| text.parse().ok().filter(|y| (1800..=2200).contains(y));
                let (first, last) = (year(first)?, year(last)?);
                self.years = (first <= last).then_some((first, last));
                self.years.map(|_| ())
            }
            _ => None,
        }
    }

    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        if let Some((first, last)) = self.years {
            pair("ar", &format!("{first}-{last}"));
        }
    }
}
