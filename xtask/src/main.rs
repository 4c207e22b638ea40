//! `cargo xtask`: sets up, builds, serves and tests the app; see `args.rs` for the commands.
mod args;
mod bench;
mod dist;
mod doctor;
mod generate;
mod licences;
mod need;
mod process;
mod serve;
mod server;
mod site;
mod soak;
mod test;
mod wasm;
mod workspace;

use std::process::ExitCode;

use args::Command;
use need::Need;
use workspace::Workspace;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match command {
        Command::Help => println!("{}", args::USAGE),
        Command::Serve(options) => serve::run(&workspace, &options)?,
        Command::Bench(options) => bench::run(&workspace, &options)?,
        Command::Dist { dev } => dist::run(&workspace, dev)?,
        Command::Doctor => return Ok(doctor::run(&workspace)),
        Command::Generate(options) => generate::run(&workspace, &options)?,
        Command::Setup => {
            need::provide(&Need::ALL, &workspace)?;
            println!("Everything is there.");
        }
        Command::Soak(options) => soak::run(&workspace, &options)?,
        Command::Test(options) => return test::run(&workspace, &options),
    }
    Ok(ExitCode::SUCCESS)
}
