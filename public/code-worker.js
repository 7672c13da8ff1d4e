// Derives the mailbox keys from a secret code in a worker, because it would freeze the page of a
// phone for a moment. The page sends 20 digits and gets 80 bytes, or null after an error.
importScripts("GLUE");
var ready = wasm_bindgen({ module_or_path: "WASM" });
onmessage = function (event) {
  ready.then(function () { return self.open(event.data); }).catch(function () { return null; })
    .then(function (mailbox) { postMessage(mailbox); });
};
