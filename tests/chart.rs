//! Charts: every shape and filling is written as it was when somebody last looked, for files and for the screen, and texts stay
//! texts whatever they hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::scene::Ink;
use roda_traden::scene::chart::{Anchor, Chart, Fill, Item, Mark, Shape, Tone, chart_markup, chart_svg, line, rect};
use roda_traden::scene::sheet::{Cell, Row, Sheet};
use support::golden::golden;

/// A chart with everything that there is.
fn chart() -> Chart {
    let fills = [
        Fill::None,
        Fill::Plain(Tone::Soft),
        Fill::Hatched(Tone::Ink),
        Fill::Dotted(Tone::Ink),
        Fill::Hatched(Tone::Ink),
        Fill::Plain(Tone::Plan(9)),
    ];
    let boxes = fills
        .iter()
        .enumerate()
        .map(|(i, &fill)| Item::outlined(rect(10.0 + i as f64 * 30.0, 10.0, 20.0, 20.0), Tone::Line, 1.0).with(fill));
    let round = Shape::Rect { x: 10.0, y: 40.0, width: 20.0, height: 20.0, round: 4.0 };
    let mut dashed = Item::outlined(line((40.0, 50.0), (80.0, 50.25)), Tone::Thread, 1.5);
    dashed.dashed = true;
    let closed = Shape::Path { points: vec![(90.0, 40.0), (110.0, 50.0), (90.0, 60.0)], closed: true };
    let more = vec![
        Item::filled(round, Tone::Ground),
        dashed,
        Item::filled(closed, Tone::Hair),
        Item::filled(Shape::Disc { x: 130.0, y: 50.0, r: 8.0 }, Tone::Paper).edged(Tone::Ink, 2.0),
        Item::text(150.0, 55.0, "<b> & \"citat\" 'x' \u{7}", Anchor::Start),
        Item::text(150.0, 75.0, "Åäö", Anchor::Middle).bold().toned(Tone::OnPlan(0)),
        Item::text(150.0, 95.0, "12", Anchor::End).sized(12.0),
        Item::filled(
            Shape::Slanted { x: 160.0, y: 90.0, text: "<snett>".to_owned(), size: 14.0, degrees: 45.0 },
            Tone::Soft,
        ),
    ];
    Chart {
        title: "Allt <på> en & samma".to_owned(),
        width: 199.2,
        height: 100.0,
        marks: vec![
            Mark::plain(boxes.collect()),
            Mark {
                link: Some("?a=1&b=\"2\"".to_owned()),
                label: "<i>Namn</i> & \"mer\"".to_owned(),
                current: true,
                items: more,
            },
        ],
    }
}

#[test]
fn every_shape_is_written_as_it_was() {
    golden("diagram.svg", &chart_svg(&chart(), &Ink::LIGHT, "text{x:y}"));
    golden("diagram-skarm.svg", &chart_markup(&chart()).replace('>', ">\n"));
}

#[test]
fn texts_stay_texts() {
    for text in [chart_svg(&chart(), &Ink::LIGHT, ""), chart_markup(&chart())] {
        assert!(!text.contains("<b>") && !text.contains("<i>") && !text.contains('\u{7}'), "{text}");
        assert!(text.contains("&lt;b&gt; &amp; &quot;citat&quot;"), "{text}");
    }
    assert!(
        chart_markup(&chart())
            .contains("href=\"?a=1&amp;b=&quot;2&quot;\" aria-label=\"&lt;i&gt;Namn&lt;/i&gt; &amp; &quot;mer&quot;\"")
    );
}

#[test]
fn a_file_needs_nothing_of_the_page_and_the_screen_takes_its_colours_from_there() {
    let file = chart_svg(&chart(), &Ink::LIGHT, "");
    assert!(!file.contains("var(") && !file.contains("href") && !file.contains("<a"), "{file}");
    let screen = chart_markup(&chart());
    assert!(!screen.contains('#') || screen.matches('#').count() == screen.matches("url(#").count(), "{screen}");
    for text in [file, screen] {
        assert_eq!(text.matches("<pattern ").count(), 2, "a pattern that is used twice is there once");
    }
}

#[test]
fn a_table_is_saved_with_its_mark_and_numbers_as_numbers() {
    let cell = |text: &str| Cell::new(text);
    let sheet = Sheet {
        title: "Tabell".to_owned(),
        heads: vec![("Namn".to_owned(), false), ("Antal; \"n\"".to_owned(), true)],
        rows: [["=1+1", "-0,5"], ["Å", "=2"], ["rad\nrad", "12"]]
            .map(|cells| Row { cells: cells.map(cell).to_vec(), current: false })
            .into_iter()
            .collect(),
    };
    assert_eq!(sheet.csv(), "\u{feff}Namn;\"Antal; \"\"n\"\"\"\r\n\"'=1+1\";-0,5\r\nÅ;\"'=2\"\r\n\"rad\nrad\";12\r\n");
}
