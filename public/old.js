// For browsers without modules, in the JavaScript of 2009: say what works.
(function () {
  var app = document.getElementById('app');
  var text = document.getElementById('could-not-start');
  if (app) { app.style.display = 'none'; }
  if (text) { text.removeAttribute('hidden'); text.style.display = 'block'; }
})();
