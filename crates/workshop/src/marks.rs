//! Whether answers fit the method: their number, their scale and, for dots, what one person has.

use crate::{Hands, Mark, Method, limits};

/// Why answers do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Not as many candidates or questions as were asked about.
    Shape,
    /// An answer that the question does not have.
    Scale {
        /// The candidate, by position in the round.
        candidate: usize,
        /// The question, by position in the method.
        question: usize,
    },
    /// More dots than one person has, or for a show of hands than all have together.
    Dots {
        /// Dots that were put.
        given: u32,
        /// Dots that there are.
        allowed: u32,
    },
    /// More hands for a question than people who took part.
    Hands {
        /// The candidate, by position in the round.
        candidate: usize,
        /// The question, by position in the method.
        question: usize,
    },
    /// A show of hands of nobody, or of more than [`limits::PEOPLE`].
    People,
}

impl Method {
    /// Whether one person's answers about so many candidates fit.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn takes(&self, candidates: usize, marks: &[Vec<Mark>]) -> Result<(), Misfit> {
        let questions = self.questions();
        if marks.len() != candidates || marks.iter().any(|m| m.len() != questions.len()) {
            return Err(Misfit::Shape);
        }
        for (candidate, answers) in marks.iter().enumerate() {
            for (question, (mark, asked)) in answers.iter().zip(&questions).enumerate() {
                if mark.is_some_and(|m| m < asked.low || m > asked.high) {
                    return Err(Misfit::Scale { candidate, question });
                }
            }
        }
        match self {
            Self::Dots { dots, .. } => {
                within(marks.iter().flatten().flatten().map(|m| u64::from(*m)).sum(), u64::from(*dots))
            }
            _ => Ok(()),
        }
    }

    /// Whether a show of hands about so many candidates fits.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn takes_hands(&self, candidates: usize, hands: &Hands) -> Result<(), Misfit> {
        let questions = self.questions();
        if hands.people == 0 || hands.people > limits::PEOPLE {
            return Err(Misfit::People);
        }
        if hands.counts.len() != candidates || hands.counts.iter().any(|c| c.len() != questions.len()) {
            return Err(Misfit::Shape);
        }
        let people = u64::from(hands.people);
        let dots = matches!(self, Self::Dots { .. });
        for (candidate, counts) in hands.counts.iter().enumerate() {
            for (question, (counts, asked)) in counts.iter().zip(&questions).enumerate() {
                let (length, each) = if dots { (1, u64::from(asked.high)) } else { (asked.answers(), 1) };
                if counts.len() != length {
                    return Err(Misfit::Shape);
                }
                if counts.iter().map(|c| u64::from(*c)).sum::<u64>() > people * each {
                    return Err(Misfit::Hands { candidate, question });
                }
            }
        }
        match self {
            Self::Dots { dots, .. } => {
                let given = hands.counts.iter().flatten().flatten().map(|c| u64::from(*c)).sum();
                within(given, people * u64::from(*dots))
            }
            _ => Ok(()),
        }
    }
}

fn within(given: u64, allowed: u64) -> Result<(), Misfit> {
    let figure = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    if given > allowed { Err(Misfit::Dots { given: figure(given), allowed: figure(allowed) }) } else { Ok(()) }
}
