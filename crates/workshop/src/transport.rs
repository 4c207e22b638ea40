//! How invitations get out and ballots come in: by hand today, by a server when there is one.

use crate::code::invitation::Encoded;
use std::collections::VecDeque;

/// Carries invitations out and ballots in. It knows nothing of either: texts go through it.
pub trait Transport {
    /// Why it did not work, such as a server that does not answer.
    type Error;

    /// Makes an invitation known to those who take part, in place of any before it.
    ///
    /// # Errors
    /// The transport's own.
    fn publish(&mut self, invitation: &Encoded) -> Result<(), Self::Error>;

    /// How many texts have come in and are not taken yet; what is in them stays unread.
    fn waiting(&self) -> usize;

    /// Takes the next text that has come in: one ballot's code, or many and anything between them. A text that is taken
    /// twice does no harm, as each ballot counts once.
    ///
    /// # Errors
    /// The transport's own.
    fn take(&mut self) -> Result<Option<String>, Self::Error>;
}

/// The facilitator is the transport: shows the link, and puts in what people hand back.
#[derive(Debug, Default)]
pub struct ByHand {
    shown: Option<Encoded>,
    texts: VecDeque<String>,
}

impl ByHand {
    /// Puts in what was pasted, scanned, typed or read from a file.
    pub fn put(&mut self, text: String) {
        self.texts.push_back(text);
    }

    /// The invitation to show, once there is one.
    pub fn shown(&self) -> Option<&Encoded> {
        self.shown.as_ref()
    }
}

impl Transport for ByHand {
    type Error = std::convert::Infallible;

    fn publish(&mut self, invitation: &Encoded) -> Result<(), Self::Error> {
        self.shown = Some(invitation.clone());
        Ok(())
    }

    fn waiting(&self) -> usize {
        self.texts.len()
    }

    fn take(&mut self) -> Result<Option<String>, Self::Error> {
        Ok(self.texts.pop_front())
    }
}
