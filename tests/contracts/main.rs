//! What the command `pristan` answers, held by the data files beside: arguments, input, output, errors, exit status.
//!
//! A file that no longer fits is looked at by a person and then written again with `TRYCMD=overwrite`.

use pristan_tests::tree;

#[test]
fn the_command_line_answers_as_its_files_say() {
    let pristan = tree::programs()
        .expect("the folder of the programs is known")
        .join("pristan");
    assert!(
        pristan.is_file(),
        "pristan is not built; run `cargo build --workspace`"
    );
    trycmd::TestCases::new()
        .register_bin("pristan", trycmd::schema::Bin::Path(pristan))
        .env("PRISTAN_LANG", "en")
        .env("COLUMNS", "100")
        .case("contracts/*.trycmd");
}
