//! What the command `pristan` answers: by the data files beside (arguments, input, output, errors, exit status), and by
//! stories that need more than one command or somebody else at the vault.
//!
//! A file that no longer fits is looked at by a person and then written again with `TRYCMD=overwrite`.

#[cfg(test)]
mod command;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod values;

#[test]
fn the_command_line_answers_as_its_files_say() {
    let pristan = command::program();
    assert!(
        pristan.is_file(),
        "pristan is not built; run `cargo build --workspace`"
    );
    trycmd::TestCases::new()
        .register_bin("pristan", trycmd::schema::Bin::Path(pristan))
        .env("PRISTAN_LANG", "en")
        .env("PRISTAN_HOME", "home")
        .env("COLUMNS", "100")
        .case("contracts/*.trycmd")
        .case("contracts/*.toml");
}
