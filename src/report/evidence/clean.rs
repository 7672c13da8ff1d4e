//! Makes a picture anew on the phone, so that nothing of the file is left but what is seen.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use report::attachment::{bare_jpeg, drawn_size};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::bytes::read;
use crate::browser::long_wait::Wait;

/// How well the picture is kept, of 1.
const QUALITY: f64 = 0.85;
/// A colour that no browser gives by chance or for protection: red, green, blue.
const COLOUR: ([u8; 3], &str) = ([36, 104, 172], "#2468ac");

/// The picture as a JPEG without anything else; nothing where this browser cannot make one, or the
/// wait ended.
pub(super) async fn anew(blob: &Blob, wait: &Wait) -> Option<Vec<u8>> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let image = HtmlImageElement::new().ok()?;
    let made = draw(blob, &image, &address, wait).await;
    // What may be kept unpacked goes with its address.
    image.set_src("");
    let _ = Url::revoke_object_url(&address);
    bare_jpeg(&read(&made?, wait).await?)
}

/// Turned as it was taken, and no larger than is sent. Its size is known before it is unpacked.
async fn draw(blob: &Blob, image: &HtmlImageElement, address: &str, wait: &Wait) -> Option<Blob> {
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(address);
    wait.promise(loaded).await?;
    let mut size = drawn_size(image.natural_width(), image.natural_height())?;
    let picture = if let Some(bitmap) = unpacked(blob, wait).await {
        // A picture element gives the size that a file says for paper, which may be smaller.
        let edge = |name: &str| Reflect::get(&bitmap, &name.into()).ok()?.as_f64();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an edge is a whole number"
        )]
        let edge = |name: &str| edge(name).map(|points| points as u32);
        size = drawn_size(edge("width")?, edge("height")?)?;
        bitmap
    } else {
        // A picture that is broken further on is not sent as an empty one.
        wait.promise(image.decode()).await?;
        image.clone().into()
    };
    let (width, height) = size;

    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let (width, height) = (f64::from(width), f64::from(height));
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    if !can_be_read(&context) {
        return None;
    }
    // What is see-through in a picture of a screen stays white in a JPEG.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    let nowhere = JsValue::from(0);
    let place = [
        picture.clone(),
        nowhere.clone(),
        nowhere,
        width.into(),
        height.into(),
    ];
    call(&context, "drawImage", &place)?;
    call(&picture, "close", &[]);
    let blob = Promise::new(&mut |resolve, _| {
        let quality = QUALITY.into();
        let _ = canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &quality);
    });
    let blob = wait.promise(blob).await?.dyn_into().ok();
    // Some browsers keep a canvas for long.
    canvas.set_width(0);
    blob
}

/// The whole picture in memory, once. A picture element would keep it there two or three times, and
/// is left to browsers that cannot do this, or cannot turn the picture while they do.
async fn unpacked(blob: &Blob, wait: &Wait) -> Option<JsValue> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"imageOrientation".into(), &"from-image".into());
    let bitmap = call(
        &window(),
        "createImageBitmap",
        &[blob.into(), options.into()],
    )?;
    let bitmap: Promise = bitmap.dyn_into().ok()?;
    wait.promise(bitmap).await
}

/// Calls a method; nothing where there is none, or it complains.
pub(super) fn call(target: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(target, &method.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().collect();
    method.apply(target, &arguments).ok()
}

/// Browsers that protect against fingerprints give out white or noise instead of what was drawn.
fn can_be_read(context: &CanvasRenderingContext2d) -> bool {
    let ([red, green, blue], name) = COLOUR;
    context.set_fill_style_str(name);
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let Ok(pixel) = context.get_image_data(0.0, 0.0, 1.0, 1.0) else {
        return false;
    };
    let seen = pixel.data();
    let close = |(seen, drawn): (&u8, u8)| seen.abs_diff(drawn) < 4;
    seen.iter().zip([red, green, blue]).all(close)
}
