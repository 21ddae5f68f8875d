// In every document before its own scripts: begins as soon as that is possible,
// chooses an answer as soon as there is one to be tapped, and looks whether it is
// still chosen when the app has taken over. Times are milliseconds since the
// navigation began, taken when the frame has been painted. `isApp`: whether a module
// takes over; `begins`: whether there is a welcome.
(isApp, begins) => {
  const LONGEST = 90000;
  const shown = (it) => it.checkVisibility({ visibilityProperty: true })
    && it.getBoundingClientRect().height > 0;
  const visible = (selector) => [...document.querySelectorAll(selector)].filter(shown);

  // The first five answers, if the first one can be tapped: on the screen, and
  // nothing lies over it. A radio may be drawn by its label.
  const answers = () => {
    const labels = visible('label').filter((it) => it.control?.type === 'radio');
    if (labels.length < 5) return null;
    const box = labels[0].getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit && labels[0].contains(hit) ? labels.slice(0, 5) : null;
  };
  const begin = () => visible('.foot-row .button')[0];
  // The app's own page; the static one has no such id, and says its view.
  const isTaken = () => document.getElementById('main')
    && !document.documentElement.hasAttribute('data-view');

  const bytes = (until) => {
    const parts = new Map();
    const entries = ['navigation', 'resource'].flatMap((it) => performance.getEntriesByType(it));
    for (const it of entries) {
      // A page is named with its fragment.
      const name = it.name.split('#')[0];
      if (0 < it.responseEnd && it.responseEnd <= until) {
        parts.set(name, Math.max(parts.get(name) || 0, it.encodedBodySize));
      }
    }
    return [...parts.values()].reduce((sum, it) => sum + it, 0);
  };

  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const painted = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go(performance.now());
    port2.postMessage(0);
  }));
  const until = async (what, look) => {
    while (performance.now() < LONGEST) {
      await frame();
      const found = look();
      if (found) return found;
    }
    throw new Error(`waited in vain for ${what}: ${document.body?.innerText.slice(0, 200)}`);
  };

  window.readiness = (async () => {
    if (begins) (await until('the begin button', begin)).click();
    await until('an answer to tap', answers);
    const seen = await painted();
    // As they are now: the app may have taken over in between.
    answers()[3].click();
    await until('the answer to be chosen', () => answers()?.[3].control.checked);
    let live = seen;
    if (isApp) {
      await until('the app', isTaken);
      live = await painted();
    }
    // A later frame must not lose it either.
    await frame();
    await frame();
    const [page] = performance.getEntriesByType('navigation');
    return {
      seen,
      live,
      seenBytes: bytes(seen),
      liveBytes: bytes(live),
      isKept: answers()?.[3].control.checked === true,
      trip: page.responseEnd - page.requestStart,
    };
  })();
}
