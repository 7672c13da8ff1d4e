//! `care keygen`.

use std::fs;
use std::path::PathBuf;

use report::key::CareKey;

use crate::fixture::{error_line, stdout_of, text};

#[test]
fn a_new_key_is_private_and_its_public_half_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let printed = stdout_of(&["keygen", "--out", text(folder.path())]);

    assert_eq!(printed.lines().count(), 1);
    assert!(printed.starts_with("ra-care-pub1-"));
    assert_eq!(
        fs::read_to_string(folder.path().join("care.pub")).unwrap(),
        printed
    );
    let private_file = folder.path().join("care.key");
    let key: CareKey = fs::read_to_string(&private_file).unwrap().parse().unwrap();
    assert_eq!(format!("{}\n", key.public()), printed);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(private_file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn a_key_is_never_overwritten() {
    for present in ["care.key", "care.pub"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(present), "precious").unwrap();
        let line = error_line(&["keygen", "--out", text(folder.path())]);
        assert!(line.contains(present) && line.contains("--out"), "{line}");
        assert_eq!(
            fs::read_to_string(folder.path().join(present)).unwrap(),
            "precious"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn a_folder_that_is_not_there_is_told_in_one_line() {
    let folder: PathBuf = tempfile::tempdir().unwrap().path().join("gone");
    let line = error_line(&["keygen", "--out", text(&folder)]);
    assert!(line.starts_with("cannot write "), "{line}");
}
