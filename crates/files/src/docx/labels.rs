//! The words that a document needs, which the caller has in its language.

/// Words for a document. Each is a whole text of its own; nothing is put together but by commas, brackets and dashes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// The language of these words as a BCP 47 tag, such as `sv-SE`.
    pub language: String,
    /// Whether names of levels, facets and values are wanted in English where the plan has them.
    pub english: bool,
    /// Before the dates of the sources: ”Källor daterade”.
    pub dated: String,
    /// Heading of the tables that count: ”Översikt”.
    pub overview: String,
    /// Column of areas: ”Område”.
    pub area: String,
    /// Column of numbers of activities, and heading when a plan has no areas: ”Aktiviteter”.
    pub activities: String,
    /// Column of action plans: ”Handlingsplan”.
    pub plan: String,
    /// Column of activities that a source says serve the plan: ”Angivna”.
    pub stated_count: String,
    /// Column of activities that we concluded serve the plan: ”Tolkade”.
    pub interpreted_count: String,
    /// Heading of activities that lie in no area: ”Utan område”.
    pub no_area: String,
    /// Under an area with nothing in it: ”Inga aktiviteter”.
    pub no_activities: String,
    /// Before the place where an activity that belongs to several areas is described: ”se”.
    pub see: String,
    /// Before the other names of an activity: ”Kallas även”.
    pub aliases: String,
    /// Before the areas of an activity: ”Område”.
    pub areas: String,
    /// Behind an area or another thing that we concluded: ”tolkat”.
    pub interpreted: String,
    /// Before the status: ”Läge vid senaste uppföljningen”.
    pub status: String,
    /// The statuses in the order of `Status::ALL`: ”Planerad”, ”Pågår”, ”Pausad”, ”Klar”, ”Inte påbörjad”.
    pub statuses: [String; 5],
    /// When no follow-up speaks of an activity: ”Ingen uppgift”.
    pub no_status: String,
    /// Before the period: ”Period”.
    pub period: String,
    /// Before a start without an end: ”från”.
    pub from: String,
    /// Before an end without a start: ”till”.
    pub until: String,
    /// For an end that the source says is open: ”tills vidare”.
    pub open: String,
    /// Before the plans that a source says an activity serves: ”Handlingsplan (angiven i källan)”.
    pub serves_stated: String,
    /// Before the plans that we concluded it serves: ”Handlingsplan (tolkad)”.
    pub serves_interpreted: String,
    /// Before the sources of a node, and heading of the list of them: ”Källor”.
    pub sources: String,
    /// Column of the numbers that sources are cited by: ”Nr”.
    pub number: String,
    /// Column of the titles of sources: ”Källa”.
    pub source: String,
    /// Column of dates: ”Datum”.
    pub date: String,
    /// Column of publishers: ”Utgivare”.
    pub publisher: String,
}
