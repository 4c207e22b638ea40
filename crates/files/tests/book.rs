//! Workbooks as Swedish Excel writes them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use encoding_rs::WINDOWS_1252;
use roda_files::book::{Book, Cell, Row, Sheet, read, read_csv, to_xlsx};
use roda_files::{FileError, Remark};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn csv(text: &str) -> Sheet {
    read_csv(text.as_bytes(), "blad", None).unwrap()
}

fn texts(sheet: &Sheet) -> Vec<(u32, Vec<&str>)> {
    sheet.rows.iter().map(|r| (r.at, r.cells.iter().map(|c| c.text.as_str()).collect())).collect()
}

#[test]
fn the_same_cells_come_out_of_every_encoding_and_separator() {
    for separator in [";", ",", "\t"] {
        let text = "Aktivitet;Målgrupp;Andel\r\nFöräldrastöd;\"Unga; \"\"äldre\"\"\r\noch fler\";\"12,5\"\r\n"
            .replace("t;M", &format!("t{separator}M"));
        let text = text
            .replace("p;A", &format!("p{separator}A"))
            .replace("d;\"", &format!("d{separator}\""))
            .replace("r\";", &format!("r\"{separator}"));
        let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let files = [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            WINDOWS_1252.encode(&text).0.into_owned(),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
        ];
        for file in files {
            let sheet = read_csv(&file, "blad", None).unwrap();
            assert_eq!(
                texts(&sheet),
                [
                    (1, vec!["Aktivitet", "Målgrupp", "Andel"]),
                    (2, vec!["Föräldrastöd", "Unga; \"äldre\"\r\noch fler", "12,5"])
                ]
            );
            assert_eq!(sheet.notes, []);
        }
    }
}

#[test]
fn sep_names_the_separator_and_is_a_row_of_its_own() {
    assert_eq!(texts(&csv("sep=,\r\na,b;c\r\n")), [(2, vec!["a", "b;c"])]);
    assert_eq!(texts(&csv("SEP=|\na|b\n")), [(2, vec!["a", "b"])]);
    assert_eq!(texts(&csv("\"sep=;\"\nb\n")), [(1, vec!["sep=;"]), (2, vec!["b"])]);
}

#[test]
fn rows_are_counted_as_the_eye_does() {
    let sheet = csv("\r\nPlan\r\n\r\n\r\na;b\r\n\"x\r\ny\";c\r\nd;e");
    assert_eq!(texts(&sheet), [(2, vec!["Plan"]), (5, vec!["a", "b"]), (6, vec!["x\r\ny", "c"]), (7, vec!["d", "e"])]);
    assert_eq!(texts(&csv("a;b\r\rc;d\r")), [(1, vec!["a", "b"]), (3, vec!["c", "d"])]);
    assert_eq!(csv("a;;b").rows[0].cells[1], Cell { column: 3, text: "b".to_owned() });
}

#[test]
fn decimal_commas_do_not_part_cells() {
    assert_eq!(
        texts(&csv("namn;antal\na;1,5\nb;2,5\n")),
        [(1, vec!["namn", "antal"]), (2, vec!["a", "1,5"]), (3, vec!["b", "2,5"])]
    );
    assert_eq!(texts(&csv("1,5;2,5\n3,5;4,5\n"))[0].1, ["1,5", "2,5"]);
    assert_eq!(texts(&csv("Bara en kolumn, med komma\nen till\n"))[0].1, ["Bara en kolumn, med komma"].to_vec());
}

#[test]
fn our_guard_is_taken_off_and_nothing_else() {
    assert_eq!(texts(&csv("\"'=1+1\";\"''=1\";'bara;'t Hooft;=2"))[0].1, ["=1+1", "'=1", "'bara", "'t Hooft", "=2"]);
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let sheet = read_csv(b"\xef\xbb\xbfa;b\xff\xfe", "blad", None).unwrap();
    assert_eq!(sheet.notes[0].remark, Remark::Garbled);
    assert_eq!(read_csv(b" \r\n", "blad", None), Err(FileError::Empty));
    assert_eq!(read(b"", "x"), Err(FileError::Empty));
}

#[test]
fn xlsx_cells_read_as_in_swedish_excel() {
    let mut file = Workbook::new();
    let out = file.add_worksheet().set_name("Blad 1").unwrap();
    let format = |code: &str| Format::new().set_num_format(code);
    let day = ExcelDateTime::from_ymd(2021, 3, 15).unwrap();
    out.write_string(0, 0, " text ").unwrap();
    out.write_number(0, 1, 1.5).unwrap();
    out.write_number(0, 2, 2021).unwrap();
    out.write_boolean(0, 3, true).unwrap();
    out.write_datetime_with_format(0, 4, &day, &format("yyyy-mm-dd")).unwrap();
    out.write_datetime_with_format(0, 5, &day, &format("mmm-yy")).unwrap();
    out.write_number_with_format(0, 6, 0.455, &format("0.0%")).unwrap();
    out.write_formula(0, 7, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    out.write_formula(0, 8, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    out.write_string(9, 2, "sist").unwrap();
    out.merge_range(11, 0, 13, 0, "över tre", &Format::new()).unwrap();
    let book = read(&file.save_to_buffer().unwrap(), "").unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.name, "Blad 1");
    assert_eq!(texts(sheet)[0].1, [" text ", "1,5", "2021", "SANT", "2021-03-15", "2021-03", "45,5 %", "2"]);
    assert_eq!(sheet.rows[1], Row { at: 10, cells: vec![Cell { column: 3, text: "sist".to_owned() }] });
    assert_eq!(sheet.merged, [(12, 1, 14, 1)]);
    assert_eq!(sheet.notes[0].remark, Remark::ErrorCell("#DIV/0!".to_owned()));
    assert_eq!((sheet.notes[0].spot.row, sheet.notes[0].spot.column), (Some(1), Some(9)));
}

#[test]
fn other_formats_are_called_by_their_names() {
    let compound = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(600, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(read(&compound("EncryptedPackage"), ""), Err(FileError::Locked));
    assert_eq!(read(&compound("Workbook"), ""), Err(FileError::OldFormat("xls")));
    assert_eq!(read(b"%PDF-1.7", ""), Err(FileError::UnknownFormat));
    assert_eq!(
        read(&packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")]), ""),
        Err(FileError::OldFormat("ods"))
    );
    assert_eq!(read(&packed(&[("xl/workbook.bin", "")]), ""), Err(FileError::OldFormat("xlsb")));
    assert_eq!(read(&packed(&[("word/document.xml", "")]), ""), Err(FileError::UnknownFormat));
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_cell_too_long_for_excel_is_an_error_with_its_place() {
    let book = Book { sheets: vec![Sheet::of("A", [vec!["a".to_owned(), "👍".repeat(16_384)]])] };
    let Err(FileError::Over { most, spot, .. }) = to_xlsx(&book) else { panic!("it should not fit") };
    assert_eq!((most, spot.row, spot.column), (32_767, Some(1), Some(2)));
}

/// Run by hand: `cargo test -p roda-files --release --test book -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn how_long_five_thousand_activities_take() {
    let values = |i: usize, n: usize, name: &str| format!("{name} {}", i % n);
    let rows = (0..5_000).map(|i| {
        vec![
            format!("Aktivitet nummer {i} för hälsa i hela länet"),
            values(i, 4, "Handlingsplan"),
            values(i, 8, "Insatsområde"),
            values(i, 60, "Aktivitetsområde"),
            format!("{} | {}", values(i, 25, "Målgrupp"), values(i, 7, "Målgrupp")),
            values(i, 12, "Kommun"),
            "Pågår".to_owned(),
            format!("{}-03", 2019 + i % 5),
            "tills vidare".to_owned(),
            format!("Beskrivning {i}: ett stöd för den som behöver, i samverkan med många."),
        ]
    });
    let head = [
        "Aktivitet",
        "Handlingsplan",
        "Insatsområde",
        "Aktivitetsområde",
        "Målgrupp",
        "Kommun",
        "Status",
        "Start",
        "Slut",
        "Beskrivning",
    ];
    let sheet = Sheet::of("Blad1", std::iter::once(head.map(str::to_owned).to_vec()).chain(rows));
    let took = |what: &str, start: std::time::Instant| println!("{what}: {:?}", start.elapsed());
    let bytes = to_xlsx(&Book { sheets: vec![sheet] }).unwrap();
    let start = std::time::Instant::now();
    let book = read(&bytes, "").unwrap();
    took(&format!("read {} bytes of xlsx", bytes.len()), start);
    let start = std::time::Instant::now();
    let found = roda_files::mapping::apply(&book.sheets[0], &roda_files::mapping::guess(&book.sheets[0]), "Fil", None);
    took("guess and apply", start);
    let start = std::time::Instant::now();
    let bytes = to_xlsx(&roda_files::template::to_book(&found.draft)).unwrap();
    took(&format!("write the template, {} nodes, {} links", found.draft.nodes.len(), found.draft.links.len()), start);
    let start = std::time::Instant::now();
    let again = roda_files::template::from_book(&read(&bytes, "").unwrap()).unwrap();
    took(&format!("read the template, {} bytes", bytes.len()), start);
    support::assert_same(&again.draft, &found.draft);
}

#[test]
fn a_text_that_looks_like_an_escape_comes_back() {
    let texts = [
        "_x0041\r",
        "a_x0041\u{b}b",
        "_x0041_x0042\r_x000D_\n_x0043\u{1}",
        "_x005F_x0041\r",
        "_x00\r41_",
        "__x0041\rä_x",
        "<r>a & b</r>",
        "<r><t>a</t></r>",
        "_x0041\u{fffe}",
        " _x0041\r\n ",
    ];
    let book = Book { sheets: vec![Sheet::of("Blad", texts.map(|t| [t]))] };
    let back = read(&to_xlsx(&book).unwrap(), "").unwrap();
    for (row, text) in back.sheets[0].rows.iter().zip(texts) {
        assert_eq!(row.cells[0].text, text);
    }
    assert_eq!(back.sheets[0].rows.len(), texts.len());
}
