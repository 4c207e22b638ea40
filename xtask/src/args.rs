//! The command line, parsed by hand: there is too little of it for a library.
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use roda_generated::Shape;

use crate::test::Step;

pub const USAGE: &str = "\
cargo xtask <command>

  serve [--release] [--port N] [--plan FILE…]
          sets up what is missing, builds, and serves the app on 127.0.0.1 (port 8080, or the next free one);
          builds again when a source file changes. Files named by --plan are served beside the app's own plans
  dist [--dev]
          sets up what is missing and builds the optimised site in dist/; fails when the first load is above its budget;
          --dev builds the one for debugging in target/dev-site/
  test [--only fmt,clippy,native,doc,wasm,browser] [--update] [--tidy] [-- ARGUMENTS]
          sets up what is missing and runs every test; --update rewrites the golden files; --tidy removes what was compiled
          once no later step needs it, for a machine with little room;
          ARGUMENTS go to the test runner of the one step named (native or browser)
  bench [--json] [--only layout,stability,interaction,camera,analysis,import,workshop] [--size N,…]
        [--shape plan,tree,random,wide,narrow,orebro] [--seeds N] [--engine roda-traden,graphviz-dot,dagre,elk,d3-dag]
          measures the optimised site in headless Chromium; --json prints one line of JSON per measurement;
          the rest narrows what is laid out, how often and by whom
  soak [--seed N] [--steps N] [--dev]
          uses the optimised site at random (1,200 steps, an hour of an ordinary user's, unless told otherwise) and prints the
          memory at start, middle and end; --dev uses the site for debugging, whose panics tell more
  generate N [--shape plan|tree|random|wide|narrow] [--seed N] [--out FILE]
          writes an invented plan of N nodes, by default one like a region's and into target/generated/
  doctor  says what is there, what is missing and what would be done about it; changes nothing
  setup   does it";

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve(ServeOptions),
    Bench(BenchOptions),
    Dist { dev: bool },
    Doctor,
    Generate(GenerateOptions),
    Setup,
    Soak(SoakOptions),
    Test(TestOptions),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct ServeOptions {
    pub release: bool,
    pub port: Option<u16>,
    pub plans: Vec<PathBuf>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    pub json: bool,
    /// Parts to run, all if empty; so are the other lists.
    pub only: Vec<String>,
    pub sizes: Vec<usize>,
    pub shapes: Vec<String>,
    pub engines: Vec<String>,
    /// Graphs of each shape and size, instead of the usual number.
    pub seeds: Option<u64>,
}

impl BenchOptions {
    /// Whether a part is to be run.
    pub fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == part)
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct SoakOptions {
    pub seed: u64,
    pub steps: usize,
    pub dev: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct GenerateOptions {
    pub nodes: usize,
    pub shape: Shape,
    pub seed: u64,
    pub out: Option<PathBuf>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct TestOptions {
    pub steps: Vec<Step>,
    pub update: bool,
    pub tidy: bool,
    pub runner_arguments: Vec<String>,
}

pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Command> {
    let arguments: Vec<String> = arguments.collect();
    let Some((name, rest)) = arguments.split_first() else { return Ok(Command::Help) };
    let without_options = |command| match rest.first() {
        None => Ok(command),
        Some(extra) => bail!("`{name}` takes no argument `{extra}`"),
    };
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "serve" => serve(rest).map(Command::Serve),
        "bench" => bench(rest).map(Command::Bench),
        "dist" if rest == ["--dev"] => Ok(Command::Dist { dev: true }),
        "dist" => without_options(Command::Dist { dev: false }),
        "generate" => generate(rest).map(Command::Generate),
        "doctor" => without_options(Command::Doctor),
        "setup" => without_options(Command::Setup),
        "soak" => soak(rest).map(Command::Soak),
        "test" => test(rest).map(Command::Test),
        other => bail!("there is no command `{other}`"),
    }
}

fn serve(arguments: &[String]) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    let mut arguments = arguments.iter().peekable();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--release" => options.release = true,
            "--port" => {
                let value = arguments.next().context("--port needs a number")?;
                options.port = Some(value.parse().with_context(|| format!("`{value}` is not a port (1–65535)"))?);
            }
            "--plan" => {
                let before = options.plans.len();
                while let Some(file) = arguments.next_if(|next| !next.starts_with("--")) {
                    options.plans.push(file.into());
                }
                if options.plans.len() == before {
                    bail!("--plan needs at least one file");
                }
            }
            other => bail!("`serve` knows no `{other}`"),
        }
    }
    Ok(options)
}

/// What the scripts in `benches/` measure, whom they set beside us, and on what.
const PARTS: [&str; 7] = ["layout", "stability", "interaction", "camera", "analysis", "import", "workshop"];
const ENGINES: [&str; 5] = ["roda-traden", "graphviz-dot", "dagre", "elk", "d3-dag"];
const SHAPES: [&str; 6] = ["plan", "tree", "random", "wide", "narrow", "orebro"];

fn bench(arguments: &[String]) -> Result<BenchOptions> {
    let mut options = BenchOptions::default();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--json" => options.json = true,
            "--only" => options.only = words(value()?, &PARTS)?,
            "--engine" => options.engines = words(value()?, &ENGINES)?,
            "--shape" => options.shapes = words(value()?, &SHAPES)?,
            "--size" => options.sizes = value()?.split(',').map(number).collect::<Result<_>>()?,
            "--seeds" => options.seeds = Some(number(value()?)? as u64),
            other => bail!("`bench` knows no `{other}`"),
        }
    }
    Ok(options)
}

/// The words of a list with commas, each of which must be known.
fn words(list: &str, known: &[&str]) -> Result<Vec<String>> {
    let word = |word: &str| {
        ensure!(known.contains(&word), "there is no `{word}`; there are {}", known.join(", "));
        Ok(word.to_owned())
    };
    list.split(',').map(word).collect()
}

/// What is taken for an hour's use: a step in three seconds.
const STEPS_OF_AN_HOUR: usize = 1_200;

fn soak(arguments: &[String]) -> Result<SoakOptions> {
    let mut options = SoakOptions { seed: 1, steps: STEPS_OF_AN_HOUR, dev: false };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--seed" => options.seed = number(value()?)? as u64,
            "--steps" => options.steps = number(value()?)?,
            "--dev" => options.dev = true,
            other => bail!("`soak` knows no `{other}`"),
        }
    }
    Ok(options)
}

/// The app opens plans of at most 20,000 nodes.
const MOST_NODES: usize = 20_000;

fn generate(arguments: &[String]) -> Result<GenerateOptions> {
    let Some((nodes, rest)) = arguments.split_first() else { bail!("`generate` needs the number of nodes") };
    let nodes = number(nodes)?;
    ensure!((1..=MOST_NODES).contains(&nodes), "{nodes} nodes are not between 1 and {MOST_NODES}");
    let mut options = GenerateOptions { nodes, shape: Shape::Plan, seed: 1, out: None };
    let mut arguments = rest.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--shape" => {
                let name = value()?;
                let shape = Shape::ALL.into_iter().find(|shape| shape.name() == name);
                options.shape = shape.with_context(|| format!("there is no shape `{name}`"))?;
            }
            "--seed" => options.seed = number(value()?)? as u64,
            "--out" => options.out = Some(value()?.into()),
            other => bail!("`generate` knows no `{other}`"),
        }
    }
    Ok(options)
}

fn number(text: &str) -> Result<usize> {
    text.parse().with_context(|| format!("`{text}` is not a number"))
}

fn test(arguments: &[String]) -> Result<TestOptions> {
    let mut options =
        TestOptions { steps: Step::ALL.to_vec(), update: false, tidy: false, runner_arguments: Vec::new() };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--update" => options.update = true,
            "--tidy" => options.tidy = true,
            "--only" => {
                let list = arguments.next().context("--only needs a list of steps, such as `native,browser`")?;
                options.steps = steps(list)?;
            }
            "--" => options.runner_arguments = arguments.by_ref().cloned().collect(),
            other => bail!("`test` knows no `{other}`"),
        }
    }
    if !options.runner_arguments.is_empty() && !matches!(options.steps[..], [Step::Native | Step::Browser]) {
        bail!("arguments after `--` need `--only native` or `--only browser`");
    }
    Ok(options)
}

/// The steps of a list such as `native,browser`, in the order in which they run.
fn steps(list: &str) -> Result<Vec<Step>> {
    let wanted = list.split(',').map(|name| {
        Step::ALL.into_iter().find(|step| step.name() == name).with_context(|| format!("there is no step `{name}`"))
    });
    let wanted: Vec<Step> = wanted.collect::<Result<_>>()?;
    Ok(Step::ALL.into_iter().filter(|step| wanted.contains(step)).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn of(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_takes_several_plans_and_a_port_in_any_order() {
        let Command::Serve(options) = of("serve --plan a.json b.json --release --port 9000 --plan c.json").unwrap()
        else {
            panic!("not serve")
        };
        assert_eq!(options.plans, [PathBuf::from("a.json"), "b.json".into(), "c.json".into()]);
        assert_eq!((options.release, options.port), (true, Some(9000)));
    }

    #[test]
    fn steps_run_in_their_own_order_whatever_the_order_asked_for() {
        let Command::Test(options) = of("test --only browser,fmt --update").unwrap() else { panic!("not test") };
        assert_eq!(options.steps, [Step::Fmt, Step::Browser]);
        assert!(options.update && !options.tidy);
    }

    #[test]
    fn a_benchmark_is_narrowed_by_lists() {
        let Command::Bench(options) = of("bench --json --size 100,300 --shape plan,orebro --seeds 2").unwrap() else {
            panic!("not bench")
        };
        assert_eq!((options.json, options.sizes, options.seeds), (true, vec![100, 300], Some(2)));
        assert_eq!(options.shapes, ["plan", "orebro"]);
        assert!(options.only.is_empty());
    }

    #[test]
    fn a_soak_is_an_hour_with_the_first_seed_unless_told_otherwise() {
        let Command::Soak(options) = of("soak").unwrap() else { panic!("not soak") };
        assert_eq!(options, SoakOptions { seed: 1, steps: 1_200, dev: false });
        let Command::Soak(options) = of("soak --dev --seed 7 --steps 50").unwrap() else { panic!("not soak") };
        assert_eq!(options, SoakOptions { seed: 7, steps: 50, dev: true });
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_name() {
        for (line, named) in [
            ("bygg", "bygg"),
            ("serve --prot 1", "--prot"),
            ("serve --port 99999", "99999"),
            ("serve --plan", "--plan"),
            ("bench --jsno", "--jsno"),
            ("bench --shape rund", "rund"),
            ("bench --size stor", "stor"),
            ("bench --seeds", "--seeds"),
            ("generate", "number"),
            ("generate 0", "0"),
            ("generate 300 --shape rund", "rund"),
            ("test --only bröwser", "bröwser"),
            ("test -- -g karta", "--only"),
            ("dist --fast", "--fast"),
            ("soak --sed 1", "--sed"),
        ] {
            let message = format!("{:#}", of(line).unwrap_err());
            assert!(message.contains(named), "{line}: {message}");
        }
    }
}
