use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::*;

/// Every value without a float.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x20\"\\\\/\u{7f}\u{2028}é𝄞]*".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inside| {
        let member = (any::<String>(), inside.clone());
        prop_oneof![
            prop::collection::vec(inside, 0..6).prop_map(Value::from),
            prop::collection::vec(member, 0..6)
                .prop_map(|all| Value::Object(all.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Floats are read over, so both sides leave them out.
fn without_floats(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => Value::Null,
        Value::Array(all) => all.into_iter().map(without_floats).collect(),
        Value::Object(all) => Value::Object(
            all.into_iter()
                .map(|(key, value)| (key, without_floats(value)))
                .collect(),
        ),
        other => other,
    }
}

/// Reads like `serde_json`, in every respect but floats.
fn agrees_on(text: &str) {
    let expected = serde_json::from_str::<Value>(text);
    // Too large for a float: `serde_json` refuses it, here nobody looks.
    if expected
        .as_ref()
        .is_err_and(|it| it.to_string().contains("number out of range"))
    {
        return;
    }
    assert_eq!(
        read::<Value>(text).ok(),
        expected.ok().map(without_floats),
        "{text:?}"
    );
    assert_eq!(
        read::<de::IgnoredAny>(text).is_ok(),
        read::<Value>(text).is_ok(),
        "{text:?}"
    );
}

proptest! {
    #[test]
    fn writes_what_serde_json_writes(value in values()) {
        let expected = value.to_string();
        prop_assert_eq!(text(&value).expect("no floats"), &*expected);
        prop_assert_eq!(&**to_plaintext(&value), expected.as_bytes());
    }

    #[test]
    fn reads_what_serde_json_reads(value in values(), is_pretty: bool) {
        let written = if is_pretty { format!("{value:#}") } else { value.to_string() };
        agrees_on(&written);
        prop_assert_eq!(read::<Value>(&written).expect("JSON"), value);
    }

    #[test]
    fn what_is_cut_or_changed_is_refused_like_there(
        value in values(),
        place: prop::sample::Index,
        letter in r#"[\[\]{}":,\\u0-9a-fA-F+\-.etrn \x01]{0,3}"#,
    ) {
        let written: Vec<char> = value.to_string().chars().collect();
        let place = place.index(written.len() + 1);
        let start: String = written[..place].iter().collect();
        let end: String = written.iter().skip(place).collect();
        let rest: String = written.iter().skip(place + 1).collect();
        agrees_on(&start);
        agrees_on(&format!("{start}{letter}{end}"));
        agrees_on(&format!("{start}{letter}{rest}"));
    }

    #[test]
    fn any_text_is_read_like_there(text in r#"[\[\]{}":,\\u0-9d-f+\-.truefalsn \t]{0,12}"#) {
        agrees_on(&text);
    }
}

#[test]
fn odd_texts_are_read_like_serde_json_reads_them() {
    for text in [
        "",
        " ",
        "nul",
        "nulll",
        "null ",
        "truefalse",
        "01",
        "-",
        "-0",
        "-1",
        "1.",
        "1.5",
        ".5",
        "1e",
        "1e5",
        "1E+5",
        "1e-",
        "0x1",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "\"",
        "\"\\",
        "\"\\u",
        "\"\\u12\"",
        "\"\\u00e9\"",
        "\"\\ud834\\udd1e\"",
        "\"\\ud834\"",
        "\"\\udd1e\"",
        "\"\\ud834\\u0041\"",
        "\"\\ud834x\"",
        "\"\\x\"",
        "\"\n\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "\"\\u+123\"",
        "\u{feff}1",
        "\u{a0}1",
        "[1]]",
        "{}{}",
        "\"a\\nb\\\"c\"",
    ] {
        agrees_on(text);
    }
    for depth in [126, 127, 128, 5_000] {
        agrees_on(&("[".repeat(depth) + &"]".repeat(depth)));
        agrees_on(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
    }
    assert!(read_bytes::<Value>(b"\"\xFF\"").is_err());
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Dot,
    Line(u8),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Drawing {
    shapes: Vec<Shape>,
    #[serde(default)]
    name: Option<String>,
}

#[test]
fn types_are_read_and_refused_like_there() {
    for text in [
        r#"{"shapes":["Dot",{"Line":7}],"name":"a"}"#,
        r#"{"shapes":["Dot",{"Dot":null}],"name":null}"#,
        r#"{"name":"a\u0062","shapes":[],"more":[{"x":1.5e3}]}"#,
        r#"{"shapes":["Line"]}"#,
        r#"{"shapes":[{"Line":300}]}"#,
        r#"{"shapes":[{"Line":1.0}]}"#,
        r#"{"shapes":[{"Line":-1}]}"#,
        r#"{"shapes":[{"Line":1,"Dot":null}]}"#,
        r#"{"shapes":[{}]}"#,
        r#"{"shapes":[],"shapes":[]}"#,
        r#"{"name":"a"}"#,
        r#"[["Dot"],"a"]"#,
        r#"[["Dot"],"a",1]"#,
        r#"{"shapes":null}"#,
    ] {
        let expected: Option<Drawing> = serde_json::from_str(text).ok();
        let given = read::<Drawing>(text).ok();
        assert_eq!(given, expected, "{text}");
        if let Some(drawing) = given {
            let written = super::text(&drawing).expect("no floats");
            assert_eq!(
                written,
                serde_json::to_string(&drawing).expect("plain data")
            );
        }
    }
}

#[test]
fn a_float_is_written_nowhere() {
    assert_eq!(text(&json!({ "a": 1.5 })), Err(NotJson));
}
