// Runs before anything is shown, in every browser that is not older than old.js:
// sets the language of the page and chooses what of it is seen, and makes it work
// until the app takes over (browser::early reads what was done).
//   <html data-view="starting | welcome | statement | next">
(function () {
  var root = document.documentElement;

  // What was chosen in this window; otherwise by the same rule as boot.js.
  function language() {
    try {
      var chosen = sessionStorage.getItem('samklang/lang');
      if (chosen) return chosen === 'easy' ? 'sv' : chosen;
      var stored = /"lang":"(sv|en|easy)"/.exec(localStorage.getItem('samklang/settings'));
      if (stored) return stored[1] === 'easy' ? 'sv' : stored[1];
    } catch (blocked) {
      // Nothing is stored then.
    }
    return /^(sv|nb|nn|no|da)\b/i.test(navigator.language || '') ? 'sv' : 'en';
  }

  // The welcome only where the app will surely show it too: a whole code, and
  // nothing that was begun on this phone.
  function view() {
    try {
      if (localStorage.getItem('samklang/phone')) return 'starting';
    } catch (blocked) {
      // Nothing is stored then.
    }
    return /^#[0-9A-Za-z]{12}(~|$)/.test(location.hash) ? 'welcome' : 'starting';
  }

  function show(name) {
    root.setAttribute('data-view', name);
  }

  root.lang = language();
  show(view());

  document.addEventListener('click', function (event) {
    // Gone when the app has taken over.
    if (!root.getAttribute('data-view')) return;
    var button = event.target;
    while (button && button.getAttribute && !button.getAttribute('data-do')) {
      button = button.parentNode;
    }
    var what = button && button.getAttribute ? button.getAttribute('data-do') : '';
    if (what === 'begin') {
      show('statement');
      window.scrollTo(0, 0);
      document.getElementById('first').focus();
    } else if (what === 'next') {
      // The app goes on as soon as it is there.
      show('next');
      button.setAttribute('aria-busy', 'true');
    } else if (what) {
      root.lang = what;
      try {
        sessionStorage.setItem('samklang/lang', what);
      } catch (blocked) {
        // It lasts as long as the page.
      }
    }
  });
})();
