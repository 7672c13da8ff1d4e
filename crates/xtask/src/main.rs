//! Every task that is not plain cargo: `cargo xtask run`, `build`, `test`, `contract`, `bench`,
//! `attack`, `search`, `dev`, `content`, `sizes`, `shots`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod attack;
mod bench;
mod build;
mod child_process;
mod commands;
mod content;
mod contract;
mod dev;
mod exit_results;
mod files;
mod html_check;
mod kill;
mod local_site;
mod programs;
mod project;
mod run;
mod search;
mod server;
mod shots;
mod site_build;
mod sizes;
mod stamp;
mod steps;
mod test;
mod tools;

/// The default address of `run` and `dev`.
const ADDRESS: &str = "127.0.0.1:8080";

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about, version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build the site, and serve it with the reporting API
    Run {
        /// Where to serve
        #[arg(long, default_value = ADDRESS)]
        listen: String,
        /// Print a line for each request
        #[arg(long)]
        requests: bool,
    },
    /// Make a release for an organisation, from its own site file
    Build {
        /// The organisation's values; start from site.example.toml
        #[arg(long)]
        site: PathBuf,
        /// The folder the release is written to
        #[arg(long, default_value = "target/ruang-aman")]
        out: PathBuf,
    },
    /// Install what tests need and run all of them
    Test {
        /// Everything that needs no browser, and one whole report in Chromium
        #[arg(long, group = "part")]
        quick: bool,
        /// Only the tests that this expression of cargo-nextest matches, such as `test(offline)`
        #[arg(long, group = "part", value_name = "FILTER")]
        only: Option<String>,
        /// Only try quick exit, in every engine, and write the table of the safety page
        #[arg(long, group = "part")]
        record_exit: bool,
    },
    /// Measure the reporting API beside bare inserts on the same disk, the search, and the pages
    Bench {
        /// Only this
        #[arg(long)]
        only: Option<bench::Benchmark>,
    },
    /// Check the envelope and the API with independent programs
    Contract,
    /// Measure how well the search answers queries that somebody has judged
    Search,
    /// Watch, rebuild and reload
    Dev {
        /// Where to serve
        #[arg(long, default_value = ADDRESS)]
        listen: String,
        /// Print a line for each request
        #[arg(long)]
        requests: bool,
    },
    /// Check the content and print every article with its figures
    Content {
        /// Add new addresses and anchors to the lists that only grow
        #[arg(long)]
        keep: bool,
    },
    /// Measure the finished site against its budgets, in brotli bytes
    Sizes {
        /// The finished site
        #[arg(long, default_value = "dist")]
        dist: PathBuf,
    },
    /// Kill the reporting API at random moments under load, on both databases, and check what is
    /// left
    Kill {
        /// How often, on each
        #[arg(long, default_value_t = 50)]
        rounds: u32,
    },
    /// Attack the reporting API and check that an honest report is accepted meanwhile
    Attack {
        /// Another program than the one of this checkout, such as one from before a change
        #[arg(long)]
        program: Option<PathBuf>,
    },
    /// Take pictures of the pages, in three sizes, two languages, light and dark
    Shots {
        /// Only pictures whose name contains this
        #[arg(long)]
        only: Option<String>,
    },
}

fn main() -> ExitCode {
    let task = Arguments::parse().task;
    let done = project::Project::find().and_then(|project| match task {
        Task::Run { listen, requests } => run::run(&project, &listen, requests),
        Task::Build { site, out } => build::release(&project, &site, &out),
        Task::Test {
            quick,
            only,
            record_exit,
        } => test::test(&project, &test::Scope::new(quick, only, record_exit)),
        Task::Bench { only } => bench::measure(&project, only),
        Task::Contract => contract::check(&project),
        Task::Search => search::measure(&project),
        Task::Dev { listen, requests } => dev::dev(&project, &listen, requests),
        Task::Content { keep } => content::check(&project, keep),
        Task::Sizes { dist } => sizes::check(&project.root.join(dist)),
        Task::Kill { rounds } => kill::kill(&project, rounds),
        Task::Attack { program } => attack::attack(&project, program.as_deref()),
        Task::Shots { only } => shots::take(&project, only.as_deref()),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
