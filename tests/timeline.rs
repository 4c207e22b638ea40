//! The timeline: what is drawn says no more than the source, everything is counted, and nothing is left out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::analysis::Facts;
use roda_traden::graph::Count;
use roda_traden::layout::timeline::{extent, groups, said, tally};
use roda_traden::plan::{DraftPeriod, End, Moment, NodeIx, Part, Period, Status};
use roda_traden::scene::Ink;
use roda_traden::scene::chart::{Chart, Item, Shape, chart_markup, chart_svg};
use roda_traden::scene::timeline::{Row, timeline, timeline_pages, timeline_part, timeline_top};
use roda_traden::url::Lang;
use roda_traden::words::{
    Lead, TimelineAsk, timeline_drawing, timeline_frame, timeline_lines, timeline_row, timeline_sentence,
    timeline_sheet,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::generate::{drafts, for_all};
use support::golden::golden;
use support::times::{moment, period};
use support::{Build, draft, facts, ids, node, observation, orebro};

fn ask(facts: &Facts, lang: Lang, link: impl Fn(Lead) -> Option<String> + Send + Sync + 'static) -> TimelineAsk {
    let dates: Vec<Moment> = facts
        .plan
        .follow_ups()
        .iter()
        .filter_map(|&d| Moment::parse(facts.plan.documents()[d].date.as_ref()?))
        .collect();
    TimelineAsk {
        lang,
        facts: Arc::new(facts.clone()),
        activities: Arc::from(facts.activities.as_slice()),
        follow_up: facts.plan.follow_ups().last().copied(),
        selected: None,
        years: extent(facts, &dates).unwrap_or((2020, 2022)),
        today: moment("2022-10-03"),
        room: 1216.0,
        link: Arc::new(link),
    }
}

fn text_of(item: &Item) -> Option<&str> {
    if let Shape::Text { text, .. } = &item.shape { Some(text) } else { None }
}

fn texts(chart: &Chart) -> Vec<&str> {
    chart.marks.iter().flat_map(|m| &m.items).filter_map(text_of).collect()
}

#[test]
fn every_precision_and_every_end_is_drawn_in_a_way_of_its_own() {
    let starts = ["", "2020", "2020-H1", "2020-Q1", "2020-01", "2020-01-01"];
    let ends = ["", "open", "2022", "2022-H1", "2022-Q1", "2022-01", "2022-01-01"];
    let mut seen = BTreeMap::new();
    for start in starts {
        for end in ends {
            let mut d = draft();
            d.at("a1").period = Some(DraftPeriod {
                start: (!start.is_empty()).then(|| start.to_owned()),
                end: (!end.is_empty()).then(|| end.to_owned()),
            });
            let facts = facts(d, Count::All);
            let mut of = timeline_drawing(&ask(&facts, Lang::Sv, |_| None));
            of.years = (2019, 2023);
            // The words are left out, so that it is the signs that differ.
            for row in &mut of.rows {
                if let Row::Bar(bar) = row {
                    bar.when.clear();
                }
            }
            let picture = chart_svg(&timeline(&of), &Ink::LIGHT, "");
            assert_eq!(seen.insert(picture, (start, end)), None, "{start} {end}");
        }
    }
    assert_eq!(seen.len(), starts.len() * ends.len());
    // A term and a half-year are the same days; their words tell them apart.
    let when = |start: &str| roda_traden::words::period(Lang::Sv, period(start, ""));
    assert_ne!(when("2020-VT"), when("2020-H1"));
}

#[test]
fn every_status_is_filled_in_a_way_of_its_own() {
    let mut seen = BTreeSet::new();
    for status in Status::ALL.into_iter().map(Some).chain([None]) {
        let mut d = draft();
        d.at("a1").period = Some(DraftPeriod { start: Some("2020".to_owned()), end: Some("2022".to_owned()) });
        d.at("a2").observations = vec![observation("u22", "done")];
        d.at("a1").observations = status.map(|s| observation("u22", s.word())).into_iter().collect();
        let facts = facts(d, Count::All);
        let chart = timeline(&timeline_drawing(&ask(&facts, Lang::Sv, |_| None)));
        let row = chart.marks.iter().find(|m| m.label.starts_with("a1:")).unwrap();
        let one = Chart {
            marks: vec![roda_traden::scene::chart::Mark { label: String::new(), ..row.clone() }],
            ..chart.clone()
        };
        assert!(seen.insert(chart_svg(&one, &Ink::LIGHT, "")), "{status:?}");
    }
}

#[test]
fn an_activity_is_shown_in_each_of_its_areas_and_says_so() {
    let mut d = draft();
    d.add("o3", "insatsomrade");
    d.add("a4", "aktivitet");
    d.tie("a1", "o3", "part_of");
    d.tie("a2", "o1", "part_of");
    d.at("a1").period = Some(DraftPeriod { start: Some("2020".to_owned()), end: None });
    let facts = facts(d, Count::All);
    let name = |n: Option<NodeIx>| n.map(|n| facts.plan.node(n).id.clone()).unwrap_or_default();
    let found: Vec<_> = groups(&facts, &facts.activities)
        .into_iter()
        .map(|g| {
            format!(
                "{}/{}: {}",
                name(g.area),
                name(g.part),
                ids(&facts.plan, g.dated.iter().chain(&g.undated)).join(" ")
            )
        })
        .collect();
    // Being in o1 says nothing more of a2, which is in o2, a part of it.
    assert_eq!(found, ["o1/o2: a1 a2 a3", "o3/: a1", "/: a4"]);
    let of = timeline_drawing(&ask(&facts, Lang::Sv, |_| None));
    let notes: Vec<_> =
        of.rows.iter().filter_map(|r| if let Row::Bar(b) = r { Some(b.note.as_str()) } else { None }).collect();
    assert_eq!(notes, ["Visas också i o3.", "Visas också i o2."]);
    let last: Vec<_> = of.rows.iter().rev().take(2).collect();
    assert!(
        matches!(last.as_slice(), [Row::Undated { text, .. }, Row::Area { title, .. }]
        if text == "1 aktivitet utan angiven tid" && title == "Utan område"),
        "{last:?}"
    );
}

#[test]
fn counts_and_groups_agree_with_brute_force_on_generated_plans() {
    for_all(300, &drafts(24), |draft| {
        let facts = facts(draft, Count::All);
        let plan = &facts.plan;
        let year = 2021;
        let t = tally(&facts, &facts.activities, Some(year));
        let own = |n: NodeIx| plan.node(n).period.filter(|p| p.start.is_some() || p.end != End::Unknown);
        let (known, unknown): (Vec<_>, Vec<_>) = facts.activities.iter().partition(|&&n| own(n).is_some());
        assert_eq!((t.known, t.unknown), (known, unknown));
        // A year is one of a period's when some day of it is; what has no end said goes on in its first year alone.
        let ongoing = |n: &&NodeIx| {
            own(**n).is_some_and(|p| match (p.start, p.end) {
                (Some(s), End::Open) => s.year <= year,
                (Some(s), End::Unknown) => s.year == year,
                (Some(s), End::At(e)) => (s.year..=e.year).contains(&year),
                (None, End::At(e)) => e.year == year,
                (None, _) => false,
            })
        };
        assert_eq!(t.ongoing, facts.activities.iter().filter(ongoing).copied().collect::<Vec<_>>());
        let ending = facts
            .activities
            .iter()
            .filter(|&&n| matches!(own(n), Some(Period { end: End::At(e), .. }) if e.year == year));
        assert_eq!(t.ending, ending.copied().collect::<Vec<_>>());
        // Every activity stands in at least one group, in the drawing, and in the table once.
        let shown: Vec<NodeIx> =
            groups(&facts, &facts.activities).into_iter().flat_map(|g| [g.dated, g.undated].concat()).collect();
        assert_eq!(shown.iter().copied().collect::<BTreeSet<_>>(), facts.activities.iter().copied().collect());
        let question = ask(&facts, Lang::En, |_| None);
        let of = timeline_drawing(&question);
        let bars = of.rows.iter().filter(|r| matches!(r, Row::Bar(_))).count();
        assert_eq!(bars, shown.iter().filter(|&&n| said(&facts, n).is_some()).count());
        assert_eq!(timeline_sheet(&question).rows.len(), facts.activities.len());
        // Nothing is drawn outside of the picture, whatever the years in sight are.
        for years in [of.years, (2021, 2021), (1990, 1995)] {
            let chart = timeline(&roda_traden::scene::timeline::Timeline { years, ..of.clone() });
            for mark in &chart.marks {
                inside(&chart, mark);
            }
        }
    });
}

fn inside(chart: &Chart, mark: &roda_traden::scene::chart::Mark) {
    let at = |x: f64, y: f64| {
        assert!(
            (-0.5..=chart.width + 0.5).contains(&x) && (-0.5..=chart.height + 0.5).contains(&y),
            "{x} {y} of {mark:?}"
        );
    };
    for item in &mark.items {
        match &item.shape {
            Shape::Rect { x, y, width, height, .. } => {
                at(*x, *y);
                at(x + width, y + height);
            }
            Shape::Disc { x, y, .. } | Shape::Text { x, y, .. } => at(*x, *y),
            Shape::Path { points, .. } => points.iter().for_each(|p| at(p.0, p.1)),
            _ => {}
        }
    }
}

#[test]
fn the_sentence_counts_in_both_languages() {
    let some = |n: usize| (0..n).map(NodeIx::new).collect::<Vec<_>>();
    let say = |lang, known, unknown, ongoing, ending| {
        let t = roda_traden::layout::timeline::Tally {
            known: some(known),
            unknown: some(unknown),
            ongoing: some(ongoing),
            ending: some(ending),
        };
        timeline_sentence(lang, &t, Some(2022))
    };
    let sv = |known, unknown, ongoing, ending| say(Lang::Sv, known, unknown, ongoing, ending);
    let en = |known, unknown, ongoing, ending| say(Lang::En, known, unknown, ongoing, ending);
    assert_eq!(sv(0, 0, 0, 0), "Inga aktiviteter passar filtret.");
    assert_eq!(en(0, 0, 0, 0), "No activities match the filter.");
    assert_eq!(
        sv(0, 1, 0, 0),
        "Källorna anger ingen tid för den enda aktiviteten. År 2022 pågår ingen aktivitet enligt sin tid; ingen slutar det året."
    );
    assert_eq!(
        en(0, 7, 0, 0),
        "The sources give no time for any of 7 activities. In 2022, no activity goes on by its stated time; none ends that year."
    );
    assert_eq!(
        sv(1, 0, 1, 1),
        "Källorna anger en tid för 1 av 1 aktivitet; ingen saknar tid. År 2022 pågår 1 aktivitet enligt sin tid; 1 slutar det året."
    );
    assert_eq!(
        en(1, 1, 1, 1),
        "The sources give a time for 1 of 2 activities; 1 lacks a time. In 2022, 1 activity goes on by its stated time; 1 ends that year."
    );
    assert_eq!(
        sv(32, 81, 11, 5),
        "Källorna anger en tid för 32 av 113 aktiviteter; 81 saknar tid. År 2022 pågår 11 aktiviteter enligt sin tid; 5 slutar det året."
    );
    assert_eq!(
        en(32, 81, 11, 5),
        "The sources give a time for 32 of 113 activities; 81 lack a time. In 2022, 11 activities go on by their stated times; 5 end that year."
    );
    let none = roda_traden::layout::timeline::Tally { known: some(2), ..Default::default() };
    assert_eq!(
        timeline_sentence(Lang::Sv, &none, None),
        "Källorna anger en tid för 2 av 2 aktiviteter; ingen saknar tid."
    );
}

#[test]
fn the_real_plan_says_what_its_file_says() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let t = tally(&facts, &facts.activities, Some(2022));
    assert_eq!((t.known.len(), t.unknown.len()), (32, 81));
    let sheet = timeline_sheet(&ask(&facts, Lang::Sv, |_| None));
    assert_eq!(sheet.rows.len(), 113);
    let row = |id: &str| {
        let title = facts.plan.node(node(&facts.plan, id)).title.clone();
        let row = sheet.rows.iter().find(|r| r.cells[0].text == title).unwrap();
        row.cells.into_iter().map(|c| c.text).skip(3).take(3).collect::<Vec<_>>()
    };
    let by = |start: &str, end: &str| {
        let of = |n: &&NodeIx| facts.plan.node(**n).period == Some(period(start, end));
        facts.plan.node(*facts.activities.iter().find(of).unwrap()).id.clone()
    };
    assert_eq!(row(&by("2020-08", "2021-12")), ["2020-08", "2021-12", "månad"]);
    assert_eq!(row(&by("2021-HT", "2022")), ["höstterminen 2021", "2022", "start: termin, slut: år"]);
    assert_eq!(row(&by("", "open")), ["inte angivet", "fortlöpande", "–"]);
    assert!(sheet.csv().starts_with('\u{feff}') && sheet.csv().lines().count() == 114);
}

#[test]
fn a_number_leads_to_what_it_counts_and_a_bar_to_its_activity() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let plan = Arc::clone(&facts.plan);
    let link = move |to: Lead| {
        Some(match to {
            Lead::Node(n) => format!("?vald={}", plan.node(n).id),
            Lead::Pick(nodes) => format!("?plock=noder:{}", ids(&plan, nodes).join(",")),
        })
    };
    let chart = timeline(&timeline_drawing(&ask(&facts, Lang::Sv, link)));
    let links: Vec<&str> = chart.marks.iter().filter_map(|m| m.link.as_deref()).collect();
    for &a in &facts.activities {
        let id = &facts.plan.node(a).id;
        let named = |l: &&str| l.split(['=', ':', ',']).any(|part| part == id);
        assert!(links.iter().any(named), "{id} cannot be opened");
    }
    for mark in chart.marks.iter().filter(|m| m.link.is_some()) {
        assert!(!mark.label.is_empty());
    }
}

#[test]
fn the_drawing_in_pieces_is_the_drawing_in_one() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let question = ask(&facts, Lang::Sv, |_| None);
    let lines = timeline_lines(&question);
    let frame = timeline_frame(&question);
    let whole = timeline(&timeline_drawing(&question));
    let top = timeline_top(&frame);
    let mut height = top.height;
    let mut marks = top.marks.len();
    let mut fills: Vec<_> = top.marks.iter().flat_map(|m| &m.items).map(|i| i.fill).collect();
    for (i, piece) in lines.chunks(7).enumerate() {
        let rows: Vec<Row> = piece.iter().filter_map(|l| timeline_row(&question, l)).collect();
        let striped = lines[..i * 7].iter().rev().take_while(|l| !l.is_heading()).count() % 2 == 1;
        let part = timeline_part(&frame, &rows, striped);
        height += part.height;
        marks += part.marks.len();
        fills.extend(part.marks.iter().flat_map(|m| &m.items).map(|i| i.fill));
    }
    assert!(lines.len() > 60);
    assert_eq!((height + 2.0, marks), (whole.height, whole.marks.len()));
    assert_eq!(fills, whole.marks.iter().flat_map(|m| &m.items).map(|i| i.fill).collect::<Vec<_>>());
}

#[test]
fn paper_gets_every_row_once_and_no_heading_alone() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let of = timeline_drawing(&ask(&facts, Lang::Sv, |_| None));
    let whole = timeline(&of);
    let pages = timeline_pages(&of, 560.0, 740.0);
    assert!(pages.len() > 3);
    assert!(pages[0].height <= 564.0 && pages.iter().all(|p| p.height <= 744.0));
    let rows = |c: &Chart| c.marks.iter().filter(|m| !m.label.is_empty()).map(|m| m.label.clone()).collect::<Vec<_>>();
    assert_eq!(pages.iter().flat_map(rows).collect::<Vec<_>>(), rows(&whole));
    let headings: BTreeSet<&str> = of
        .rows
        .iter()
        .filter_map(
            |r| if let Row::Area { title, .. } | Row::Part { title, .. } = r { Some(title.as_str()) } else { None },
        )
        .collect();
    for page in &pages[..pages.len() - 1] {
        assert!(!headings.contains(rows(page).last().unwrap().as_str()));
    }
}

#[test]
fn every_word_of_the_real_plan_is_whole() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let of = timeline_drawing(&ask(&facts, Lang::Sv, |_| None));
    for room in [640.0, 840.0, 1216.0, 1800.0] {
        let chart = timeline(&roda_traden::scene::timeline::Timeline { room, ..of.clone() });
        assert!(!texts(&chart).iter().any(|t| t.contains('…')));
        chart.marks.iter().for_each(|m| inside(&chart, m));
    }
}

#[test]
fn titles_are_escaped_in_the_picture_and_on_the_screen() {
    let mut d = draft();
    d.at("a1").title = "<b>\"A\" & 'B'</b>".to_owned();
    d.at("a1").period = Some(DraftPeriod { start: Some("2020".to_owned()), end: None });
    let facts = facts(d, Count::All);
    let chart = timeline(&timeline_drawing(&ask(&facts, Lang::Sv, |_| Some("?a=1&b=\"2\"".to_owned()))));
    for text in [chart_svg(&chart, &Ink::LIGHT, ""), chart_markup(&chart)] {
        assert!(!text.contains("<b>") && text.contains("&lt;b&gt;"));
        assert!(!text.contains("NaN") && !text.contains("inf\""));
    }
    assert!(chart_markup(&chart).contains("href=\"?a=1&amp;b=&quot;2&quot;\""));
}

#[test]
fn a_follow_up_of_which_no_day_is_known_is_a_band() {
    let facts = facts(
        {
            let mut d = draft();
            d.documents[1].date = Some("2021-04".to_owned());
            d.at("a1").observations = vec![observation("u21", "done")];
            d.at("a1").period = Some(DraftPeriod { start: Some("2020".to_owned()), end: Some("2022".to_owned()) });
            d
        },
        Count::All,
    );
    let of = timeline_drawing(&ask(&facts, Lang::Sv, |_| None));
    assert!(of.dates.iter().any(|d| d.at.part == Part::Month(4) && d.text == "Uppföljning 2021-04"));
    let chart = timeline(&of);
    let row = chart.marks.iter().find(|m| m.label.starts_with("a1:")).unwrap();
    let month = (1216.0 - 30.0 - 438.0 - 30.0) / 3.0 / 12.0;
    let band = |s: &Shape| matches!(s, Shape::Rect { width, .. } if (*width - month).abs() < 1.0);
    assert!(row.items.iter().any(|i| band(&i.shape)), "{:?}", row.items);
}

#[test]
fn the_timeline_of_the_real_plan_is_what_it_was() {
    let facts = Facts::new(Arc::new(orebro()), Count::All);
    let chart = timeline(&timeline_drawing(&ask(&facts, Lang::Sv, |_| None)));
    golden("orebro-tidslinje.svg", &chart_svg(&chart, &Ink::LIGHT, ""));
}
