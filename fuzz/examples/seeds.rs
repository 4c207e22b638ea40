//! Writes what the fuzzer begins with into `corpus/`: small plans in every format, and tables and workbooks as planners have them.

use roda_exchange::{read, write, write_compact};
use roda_files::desk;
use roda_generated::{Shape, generate, plan_file};
use roda_plan::{Draft, Plan};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

type Done = Result<(), Box<dyn std::error::Error>>;

const TABLE: &str = "Handlingsplan;Insatsområde;Aktivitet;Målgrupp;Status;Start;Slut;Källa\r\n\
    Plan A|Plan B;Psykisk hälsa;Föräldrastöd;Unga, Barn;Pågår;VT 2021;2023-06-30;s. 4\r\n\
    Plan A;Levnadsvanor;\"Hälso\"\"samtal\nför äldre\";Äldre;Klar;2021;tills vidare;'=1+1\r\n";
const SHEETS: [&str; 4] = [
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Mätning</t></is></c><c r="B2" t="str"><f>A1</f><v>Hälsa</v></c><c r="C2" s="1"><v>44270</v></c><c r="D2" t="s"><v>4</v></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="3"><v>0.5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>"#,
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="s"><v>0</v></c><c t="d"><v>2021-03-15T00:00:00</v></c></row><row r="1048576"><c r="XFD1048576" s="4"><v>1.5</v></c></row></sheetData></worksheet>"#,
    r#"<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t xml:space="preserve">Titel </x:t></x:r></x:is></x:c></x:row><x:row r="2"><x:c r="A2" s="2"><x:f t="shared" ref="A2:A3" si="0">B1+1</x:f><x:v>44256</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
    r#"<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#,
];

fn main() -> Done {
    keep("text", "table", TABLE.as_bytes())?;
    keep("text", "uses", format!("Blad1\n3 title\n1 level:plan:Plan\n4 facet:Grupp\n%%%\n{TABLE}").as_bytes())?;
    keep("text", "sep", format!("sep=,\r\n{}", TABLE.replace(',', " ").replace(';', ",")).as_bytes())?;
    keep("text", "tabs", TABLE.replace(';', "\t").as_bytes())?;
    keep("text", "mark", format!("\u{feff}{TABLE}").as_bytes())?;
    let wide = |order: fn(u16) -> [u8; 2]| TABLE.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    keep("text", "utf16", &wide(u16::to_le_bytes))?;
    keep("text", "utf16-be", &wide(u16::to_be_bytes))?;
    let latin: Vec<u8> = TABLE.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    keep("text", "windows-1252", &latin)?;
    for (at, sheet) in SHEETS.iter().enumerate() {
        keep("xlsx", &format!("sheet-{at}"), sheet.as_bytes())?;
    }
    keep("package", "table", format!("%%% Blad.csv\n{TABLE}").as_bytes())?;
    keep("stratml", "foreign", &std::fs::read("../crates/files/tests/data/foreign.stratml.xml")?)?;
    for shape in [Shape::Plan, Shape::Tree] {
        of_plan(shape.name(), &small(plan_file(&generate(shape, 20, 1)).to_string().as_bytes(), 3)?)?;
    }
    of_plan("orebro", &small(&std::fs::read("../data/orebro.json")?, 5)?)?;
    of_workshops()?;
    keep("xlsx", "template", &unpacked(&desk::write(b"", "mall", "{}")?)?)
}

/// A workshop of every method with a ballot or two, and texts as people send them.
fn of_workshops() -> Done {
    let criterion = |name: &str| format!(r#"{{"name":"{name}","ends":["lite","mycket"],"weight":50}}"#);
    let methods = [
        (r#""kind":"dots","dots":5,"most":2"#.to_owned(), "[[1],[null]]", "[[[3]],[[0]]]"),
        (
            r#""kind":"impact_effort""#.to_owned(),
            "[[1,5],[null,2]]",
            "[[[1,0,0,0,2],[0,0,0,0,0]],[[0,0,3,0,0],[0,1,1,1,0]]]",
        ),
        (
            format!(r#""kind":"weighted","criteria":[{},{}]"#, criterion("Nytta"), criterion("Kostnad")),
            "[[3,null],[5,1]]",
            "[[[1,0,0,0,2],[0,0,0,0,0]],[[0,0,3,0,0],[0,1,1,1,0]]]",
        ),
        (r#""kind":"hanlon""#.to_owned(), "[[10,20,10,5],[null,0,0,0]]", "[]"),
        (r#""kind":"moscow","must":60"#.to_owned(), "[[4],[1]]", "[[[0,0,0,3]],[[1,1,1,0]]]"),
    ];
    for (at, (method, marks, counts)) in methods.into_iter().enumerate() {
        let hands =
            if counts == "[]" { String::new() } else { format!(r#","hands":{{"people":3,"counts":{counts}}}"#) };
        let file = format!(
            r#"{{"format":"roda-traden/workshop","workshop":{{"layout":1,"key":"00000000000000ff","title":"T","date":"2026-11-22","frame":{{"plans":["A"]}},"candidates":[{{"id":1,"title":"Ett","origin":{{"node":{{"id":"n","level":"L"}}}},"known":{{"plans":["A"]}},"cost":5,"merged":[{{"id":3,"title":"Tre","origin":"written"}}]}},{{"id":2,"title":"Två","note":"X","origin":"written","gate":{{"1":"Nej"}}}}],"next":4,"method":{{{method}}},"rounds":[{{"candidates":[1,2],"ballots":[{{"id":5,"marks":{marks}}}],"revealed":true}},{{"candidates":[2,1],"ballots":[{{"id":5,"marks":{marks},"late":true}}]{hands}}}],"choice":{{"top":1,"kept":{{"2":"Lag"}}}},"stage":"vote","made":"p"}}}}"#
        );
        keep("workshop", &at.to_string(), file.as_bytes())?;
    }
    keep("ballots", "lines", b"@a\n@b\r\n@c\n@d @e @f\n@a")?;
    keep("ballots", "mail", "Hej! Min kod: @a. Ring 070-123 45 67.\n> @b\n> @c\nVänligen, Pia".as_bytes())?;
    keep("ballots", "files", b"{\"code\":\"@a\"}\n{\"code\":\"@d\"}\nhttps://example.org/#svar=@b")?;
    keep("ballots", "broken", b"P0AB-1234-5678-9ABC-DEFG\n@a-@b\n@c7")
}

/// A plan in every format, for every target that reads it.
fn of_plan(name: &str, plan: &Plan) -> Done {
    let file = write(plan);
    keep("plan_file", name, file.as_bytes())?;
    keep("handed_on", name, write_compact(plan).as_bytes())?;
    for (format, _) in desk::FORMATS {
        let out = desk::write(file.as_bytes(), format, "{}")?;
        match format {
            "xlsx" => keep("xlsx", name, &unpacked(&out)?)?,
            "csv" => keep("package", name, &unpacked(&out)?)?,
            "stratml-1" | "stratml-2" => keep("stratml", &format!("{name}-{format}"), &out)?,
            _ => {}
        }
        if ["json", "xlsx", "csv", "docx", "stratml-2"].contains(&format) {
            keep("take", &format!("{name}-{format}"), &out)?;
            keep("review", &format!("{name}-{format}"), desk::take(name, &out, b"", "").review.as_bytes())?;
        }
    }
    let wrong = file.replace("\"derived_from\"", "\"?\"").replace("2021", "2021-13");
    keep("review", &format!("{name}-wrong"), desk::take(name, wrong.as_bytes(), b"", "").review.as_bytes())
}

/// The first links of a plan file with their ends, and of the rest what they name.
fn small(file: &[u8], links: usize) -> Result<Plan, Box<dyn std::error::Error>> {
    let mut draft: Draft = read(file).map_err(|e| format!("{e:?}"))?.plan.draft();
    // Links of the same node stand together: one of each node shows more.
    draft.links.dedup_by(|a, b| a.from == b.from);
    draft.links.truncate(links);
    let ends: BTreeSet<&String> = draft.links.iter().flat_map(|l| [&l.from, &l.to]).collect();
    draft.nodes.retain(|n| ends.contains(&n.id));
    let sources = draft.nodes.iter().flat_map(|n| &n.sources).chain(draft.links.iter().flat_map(|l| &l.sources));
    let observed = draft.nodes.iter().flat_map(|n| &n.observations).map(|o| o.document.clone());
    let cited: BTreeSet<String> = sources.map(|s| s.document.clone()).chain(observed).collect();
    draft.documents.retain(|d| cited.contains(&d.id));
    let tags: BTreeSet<String> = draft.nodes.iter().flat_map(|n| &n.tags).flat_map(|t| t.1.clone()).collect();
    draft.facets.iter_mut().for_each(|f| f.values.retain(|v| tags.contains(&v.id)));
    draft.facets.iter_mut().flat_map(|f| &mut f.values).for_each(|v| v.broader = None);
    let levels: BTreeSet<String> = draft.nodes.iter().map(|n| n.level.clone()).collect();
    draft.levels.retain(|l| levels.contains(&l.id));
    Ok(Plan::build(draft).map_err(|e| format!("{e:?}"))?.0)
}

/// The parts of a zip file as the targets for packed formats have them.
fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    let mut out = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at)?;
        let name = part.name()?.into_owned();
        // What the target adds by itself, and what is not read.
        let known = ["[Content_Types].xml", "_rels/.rels", "xl/styles.xml"].contains(&name.as_str());
        if known || name.starts_with("docProps/") || name.contains("theme") {
            continue;
        }
        out.extend_from_slice(format!("{}%%% {name}\n", if out.is_empty() { "" } else { "\n" }).as_bytes());
        part.read_to_end(&mut out)?;
    }
    Ok(out)
}

fn keep(target: &str, name: &str, bytes: &[u8]) -> Done {
    let folder = Path::new("corpus").join(target);
    std::fs::create_dir_all(&folder)?;
    println!("{target}/{name}: {} bytes", bytes.len());
    Ok(std::fs::write(folder.join(format!("seed-{name}")), bytes)?)
}
