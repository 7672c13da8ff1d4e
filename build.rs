//! Writes the organisation's values into the app, so that the keys a report is sealed to are
//! pinned in the build. The file is named in `RUANG_AMAN_SITE`; without it the fictional example
//! is used.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use site::{Bilingual, CareKey, Site, WebAddress};

fn main() {
    println!("cargo::rerun-if-env-changed=RUANG_AMAN_SITE");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let file = env::var_os("RUANG_AMAN_SITE")
        .map_or_else(|| root.join("site.example.toml"), |name| root.join(name));
    println!("cargo::rerun-if-changed={}", file.display());
    match Site::read(&file) {
        Ok(site) => write_values(&site),
        Err(problems) => {
            println!("cargo::error={problems}");
            std::process::exit(1);
        }
    }
}

fn write_values(site: &Site) {
    let words = |text: &Bilingual| format!("Words {{ id: {:?}, en: {:?} }}", text.id, text.en);
    let keys: Vec<&str> = site.care_keys.iter().map(CareKey::as_str).collect();
    let fields = [
        (
            "api_origin",
            format!(
                "{:?}",
                site.api_origin.as_ref().map_or("", WebAddress::as_str)
            ),
        ),
        ("care_keys", format!("&{keys:?}")),
        ("organisation", words(&site.organisation.name)),
        ("reader", words(&site.organisation.reader)),
        ("readers", site.organisation.readers.to_string()),
        (
            "phone_display",
            format!("{:?}", site.organisation.phone.display),
        ),
        (
            "must_report",
            site.organisation
                .must_report
                .sentence()
                .map_or_else(|| "None".to_owned(), |it| format!("Some({})", words(it))),
        ),
        ("retention_days", site.reports.retention_days.to_string()),
        ("limit", words(&site.reports.limit)),
        ("limit_children", words(&site.reports.limit_children)),
        ("neutral_name", words(&site.neutral.name)),
        ("timezone", format!("{:?}", site.promise.timezone_name())),
    ];
    let mut code = String::from(
        "/// The values of this build.\npub(crate) const SITE: SiteValues = SiteValues {\n",
    );
    for (name, value) in fields {
        let _ = writeln!(code, "    {name}: {value},");
    }
    code.push_str("};\n");
    let out = Path::new(&env::var_os("OUT_DIR").expect("set by cargo")).join("site.rs");
    fs::write(out, code).expect("the build folder is writable");
}
