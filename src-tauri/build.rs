//! Prepares the window's resources. The screens are built by Vite before; where they are not, a page of one line stands in, so
//! that everything else can be built and checked without Node.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        fs::create_dir_all("../ui/dist")?;
        stand_in(page)?;
    }
    emit("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a build product needs no durability"
)]
fn stand_in(page: &Path) -> io::Result<()> {
    fs::write(
        page,
        "<!doctype html><title>Пристань</title><main>The screens are not built: npm run build in ui/.</main>\n",
    )
}

fn emit(line: &str) {
    println!("{line}");
}
