//! What travels between the facilitator's device and the others: invitations and ballots, as characters that fit links, QR codes
//! and keyboards.

pub mod ballot_code;
pub mod base32;
pub mod invitation;

mod bytes;
mod deflate;
mod pack;
mod seal;

pub use ballot_code::Refusal;
pub use invitation::{Asked, Invitation, InvitationError, TooLong};
pub use seal::Form;
