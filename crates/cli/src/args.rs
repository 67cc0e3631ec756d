//! What may be asked. The texts are not here: `help` takes them from the Fluent files, in the language of the reader.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "pristan",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Read before all others by `language`: the help itself is in that language. The possible values stand in its text;
    /// clap would add them in English.
    #[arg(long, global = true, value_parser = ["ru", "en"], hide_possible_values = true)]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    About(About),
    Init(Init),
    Status,
    Verify(Login),
    Export(Export),
    Inspect(File),
    Import(File),
    #[command(subcommand)]
    Card(Card),
    Report(Report),
    #[command(subcommand)]
    Names(Names),
    Duplicates(Duplicates),
    Demo(Demo),
    Call(Call),
    Help(Help),
}

#[derive(Args)]
pub(crate) struct About {
    #[arg(long)]
    pub notices: bool,
}

#[derive(Args)]
pub(crate) struct Init {
    #[arg(long)]
    pub site: String,
    #[arg(long)]
    pub desk: String,
    #[arg(long)]
    pub user: String,
    #[arg(long)]
    pub handle: String,
    #[arg(long)]
    pub head_office: bool,
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
}

/// Who opens the desk.
#[derive(Args)]
pub(crate) struct Login {
    #[arg(long)]
    pub handle: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Export {
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    #[command(flatten)]
    pub login: Login,
}

#[derive(Args)]
pub(crate) struct File {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub login: Login,
}

#[derive(Subcommand)]
pub(crate) enum Card {
    Save(File),
    Add(AddCard),
}

#[derive(Args)]
pub(crate) struct AddCard {
    #[command(flatten)]
    pub file: File,
    #[arg(long, value_name = "DIGITS")]
    pub number: Option<String>,
}

#[derive(Args)]
pub(crate) struct Report {
    #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub year: i32,
    #[command(flatten)]
    pub login: Login,
}

#[derive(Args)]
pub(crate) struct Duplicates {
    #[arg(long, value_name = "FILE")]
    pub csv: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
    #[arg(long, value_name = "KIND=COLUMN")]
    pub map: Vec<String>,
    #[arg(
        long,
        value_name = "0..1",
        default_value_t = 0.2,
        hide_default_value = true
    )]
    pub threshold: f64,
}

/// What works on lists of names in files, without a vault.
#[derive(Subcommand)]
pub(crate) enum Names {
    Score(Score),
    Find(Find),
}

#[derive(Args)]
pub(crate) struct Score {
    #[arg(long)]
    pub header: bool,
}

#[derive(Args)]
pub(crate) struct Find {
    #[arg(long, value_name = "FILE")]
    pub people: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub queries: PathBuf,
}

#[derive(Args)]
pub(crate) struct Demo {
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    #[arg(long)]
    pub small: bool,
    #[arg(long, value_name = "DAY", requires = "small")]
    pub until: Option<NaiveDate>,
    #[arg(long, default_value_t = 2016, hide_default_value = true)]
    pub seed: u64,
}

#[derive(Args)]
pub(crate) struct Call {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(
        long,
        value_name = "FILE",
        default_value = "-",
        hide_default_value = true
    )]
    pub request: PathBuf,
    #[command(flatten)]
    pub login: Login,
}

#[derive(Args)]
pub(crate) struct Help {
    #[arg(value_name = "COMMAND")]
    pub topic: Vec<String>,
}
