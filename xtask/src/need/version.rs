//! The major and minor number in what programs and package lists call a version.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32);

impl Version {
    /// Reads `rustc 1.96.0 (…)`, `v20.20.2` and Debian's `1:19.1.7-3`.
    pub fn read(text: &str) -> Option<Self> {
        text.split([' ', ':']).map(|word| word.trim_start_matches('v')).find_map(|word| {
            let mut numbers = word.split(|c: char| !c.is_ascii_digit());
            Some(Self(numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
        })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}", self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_programs_and_debian_write_them() {
        for (text, expected) in [
            ("rustc 1.96.0 (ac68faa20 2026-05-25)", Some(Version(1, 96))),
            ("v20.20.2", Some(Version(20, 20))),
            ("1:19.1.7-3~deb12u1", Some(Version(19, 1))),
            ("18.20.4+dfsg-1~deb12u3", Some(Version(18, 20))),
            ("Chromium 156.0.8078.79 built on Debian", Some(Version(156, 0))),
            ("(none)", None),
            ("", None),
        ] {
            assert_eq!(Version::read(text), expected, "{text}");
        }
        assert!(Version(1, 100) > Version(1, 95));
    }
}
