// "Kirim lokasiku": asks the phone for its location when the button is pressed, never before, and
// writes a message that the person sends themselves. Nothing is sent from here or stored.
(function () {
  var part = document.querySelector("[data-place]");
  function one(selector) { return part.querySelector(selector); }
  // Without geolocation nothing is shown; the steps to do it by hand are below.
  if (!part || !navigator.geolocation || !window.isSecureContext) return;
  var status = one("[role=status]"), result = one("[data-found-place]");
  var sms = one("[data-sms]"), share = one("[data-share]"), copy = one("[data-copy]");
  var looking = false, message = "";

  // The coordinates alone are enough, also in an offline map; the link is for one tap. No map is
  // requested before the message is opened.
  function found(position) {
    var here = position.coords;
    var point = here.latitude.toFixed(5) + "," + here.longitude.toFixed(5);
    message = part.dataset.place + " " + point + " https://maps.google.com/?q=" + point;
    one("[data-message]").textContent = message;
    // Some phones read the part after "?", others the part after "&".
    sms.href = "sms:?&body=" + encodeURIComponent(message);
    result.hidden = looking = false;
    status.textContent = status.dataset.found.replace("{n}", Math.max(1, Math.round(here.accuracy)));
  }
  function notFound(error) {
    looking = false;
    status.textContent = error.code === 1 ? status.dataset.refused : status.dataset.lost;
  }

  one("[data-find-me]").addEventListener("click", function () {
    if (looking) return;
    looking = result.hidden = true;
    status.textContent = status.dataset.looking;
    navigator.geolocation.getCurrentPosition(found, notFound, {
      enableHighAccuracy: true, timeout: 30000, maximumAge: 30000
    });
  });
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener("click", function () {
      // Closing the phone's share sheet is not an error.
      navigator.share({ text: message }).catch(function () {});
    });
  }
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(message).then(function () {
        // Quick exit clears it.
        window.copied = true;
        status.textContent = status.dataset.copied;
      }, function () {});
    });
  }
  part.hidden = false;
})();
