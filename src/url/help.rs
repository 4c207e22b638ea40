//! The pages that explain, over whatever else is shown, by the words that addresses use.

/// A page that explains something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Help {
    /// How things are done, step by step.
    Guide,
    /// A walk past what is on the page.
    Tour,
    /// Which keys do what.
    Keys,
    /// How a file is to be filled in.
    Format,
    /// How accessible the site is, which Swedish law asks for.
    Accessibility,
    /// What the program is, and who runs the site.
    About,
    /// What each document of the open plan supports.
    Sources,
    /// What is kept on the device, and how it is removed.
    Storage,
    /// What words mean.
    Words,
}

impl Help {
    /// The pages that every view's foot leads to, in its order.
    pub const FOOT: [Self; 8] = [
        Self::Guide,
        Self::Tour,
        Self::Keys,
        Self::Accessibility,
        Self::About,
        Self::Sources,
        Self::Storage,
        Self::Words,
    ];
    /// All pages.
    pub const ALL: [Self; 9] = [
        Self::Guide,
        Self::Tour,
        Self::Keys,
        Self::Format,
        Self::Accessibility,
        Self::About,
        Self::Sources,
        Self::Storage,
        Self::Words,
    ];

    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Tour => "rundtur",
            Self::Keys => "tangenter",
            Self::Format => "format",
            Self::Accessibility => "tillganglighet",
            Self::About => "om",
            Self::Sources => "kallor",
            Self::Storage => "lagring",
            Self::Words => "ord",
        }
    }
}
