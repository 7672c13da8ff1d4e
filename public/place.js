// "Kirim lokasiku": asks the phone for its location when the button is pressed, never before, and
// writes a message that the person sends themselves. Nothing is sent from here or stored.
(function () {
  var part = document.querySelector("[data-place]");
  function one(selector) { return part.querySelector(selector); }
  // Without geolocation nothing is shown; the steps to do it by hand are below.
  if (!part || !navigator.geolocation || !window.isSecureContext) return;
  var status = one("[role=status]"), result = one("[data-found-place]");
  var sms = one("[data-sms]"), share = one("[data-share]"), copy = one("[data-copy]");
  var looking = false, asked = 0, answered = 0, message = "";

  function say(what) { status.textContent = status.dataset[what]; }

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
    answered = asked;
    status.textContent = status.dataset.found.replace("{n}", Math.max(1, Math.round(here.accuracy)));
  }
  function notFound(error) {
    looking = false;
    answered = asked;
    say(error.code === 1 ? "refused" : "lost");
  }

  one("[data-find-me]").addEventListener("click", function () {
    if (looking) return;
    looking = result.hidden = true;
    say("looking");
    // A question that nobody answers, or a phone that never does, holds nothing up.
    var mine = ++asked;
    setTimeout(function () {
      if (mine <= answered || mine !== asked) return;
      looking = false;
      say("slow");
    }, 10000);
    setTimeout(function () {
      if (mine > answered && mine === asked) say("lost");
    }, 60000);
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
      var slow = setTimeout(say, 10000, "uncopied");
      navigator.clipboard.writeText(message).then(function () {
        // Quick exit clears it.
        window.copied = true;
        say("copied");
      }, function () { say("uncopied"); }).then(function () { clearTimeout(slow); });
    });
  }
  part.hidden = false;
})();
