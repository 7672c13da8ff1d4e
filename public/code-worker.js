// Works out the mailbox of a secret code beside the page, which takes a moment on a phone and would
// freeze the screen. The page sends 20 digits; it gets 80 bytes, or null where it cannot be done.
importScripts("GLUE");
var ready = wasm_bindgen({ module_or_path: "WASM" });
onmessage = function (event) {
  ready.then(function () { return self.open(event.data); }).catch(function () { return null; })
    .then(function (mailbox) { postMessage(mailbox); });
};
