//! Lists the translation files, so that a new register brings its texts by lying in the right folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../locales");
    let mut code = String::from("pub static SOURCES: &[(&str, &str, &str)] = &[\n");
    for language in ["pl", "en"] {
        let folder = locales.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in translations(&folder) {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.file_stem().and_then(|name| name.to_str()).expect("names of translations are ASCII");
            let path = file.canonicalize().expect("a file that was just listed exists");
            let path = path.display().to_string();
            writeln!(code, "    ({language:?}, {name:?}, include_str!({path:?})),").expect("a String takes all");
        }
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("translations.rs");
    fs::write(out, code).expect("the folder for generated code can be written");
}

fn translations(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("both languages have a folder")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}
