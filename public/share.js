// Copies what is to be passed on: the address of a heading, and what stands under "Pakai tulisan
// ini". Loaded only with articles; without it a heading is a link to itself, and the texts can be
// copied by hand.
(function () {
  var clipboard = navigator.clipboard, status = document.querySelector("[data-copied]");
  if (!clipboard || !status) return;
  function say(button, words) {
    status.textContent = words;
    button.dataset.done = "";
    setTimeout(function () { delete button.dataset.done; status.textContent = ""; }, 4000);
  }
  document.querySelectorAll("main [data-copy]").forEach(function (button) {
    var from = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", function (event) {
      // Without this the router of the app would jump there.
      event.preventDefault();
      event.stopPropagation();
      clipboard.writeText(from ? from.innerText.trim() : button.href).then(function () {
        say(button, status.dataset.copied);
      }, function () {
        if (button.href) location.hash = button.hash;
        else getSelection().selectAllChildren(from);
      });
    });
  });
})();
