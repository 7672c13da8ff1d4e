//! Reading the folder: what is taken, what is left alone, and what is said when it fails.

use std::fs;

use content::read_folder;

use crate::sample::files;

/// The sample as a folder on the disk.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files() {
        let path = folder
            .path()
            .join(file.path.strip_prefix("content/").unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.text).unwrap();
    }
    folder
}

#[test]
fn articles_data_and_addresses_are_read_and_nothing_else() {
    let folder = folder();
    fs::write(folder.path().join("README.md"), "How to write").unwrap();
    fs::write(folder.path().join("id/kenali/notes.txt"), "A note").unwrap();
    let read = read_folder(folder.path()).unwrap();
    let root = folder.path().display();
    let mut expected: Vec<_> = files()
        .into_iter()
        .map(|it| it.path.replacen("content", &root.to_string(), 1))
        .collect();
    expected.sort();
    assert_eq!(
        read.iter().map(|it| it.path.clone()).collect::<Vec<_>>(),
        expected
    );
    assert!(content::Library::from_files(&read).is_ok());
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let folder = folder();
    fs::write(folder.path().join("id/kenali/satu.md"), [0xff, 0xfe]).unwrap();
    let error = read_folder(folder.path()).unwrap_err().to_string();
    assert!(error.contains("satu.md cannot be read"), "{error}");
}

#[test]
fn a_missing_folder_is_named() {
    let error = read_folder("nowhere".as_ref()).unwrap_err().to_string();
    assert!(error.starts_with("nowhere/id cannot be read"), "{error}");
}
