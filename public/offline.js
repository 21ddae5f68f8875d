// Keeps a copy of the site on the device and tells the app about it:
//   <html data-offline="waiting | ready | cannot">  is the copy there?
//   <html data-update="ready">                      a newer one may be taken
// At every change `samklang-offline` is dispatched on the window. The app
// asks for the newer one with `samklang-take-update`.
//
// A phone that answers keeps only the files of its own page, and says so by
//   <html data-keeps="phone">
// When its version is too old for a round, it asks by
//   <html data-fetch="wanted | none | no-network">
// and `samklang-fetch-update` for the newer one at once; `samklang-no-update`
// answers that there is none, or no network.

const root = document.documentElement;
let registration;
// While a newer worker takes over, the old one is left in peace: a question asked
// just then kept Chromium from letting it go.
let isTaking = false;

function tell(name, value) {
  if (root.dataset[name] === value) return;
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
  dispatchEvent(new Event('samklang-offline'));
}

// Whether the worker's copy holds every file. It looks itself.
function complete(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    // A worker that never answers is no copy to rely on. It may have to fetch
    // what a phone's page did not need.
    setTimeout(() => resolve(false), 120_000);
    const all = root.dataset.keeps === 'phone' ? 'complete for phone?' : 'complete?';
    worker.postMessage(all, [port2]);
  });
}

async function look() {
  if (isTaking) return;
  const waiting = registration.waiting && navigator.serviceWorker.controller;
  tell('update', waiting ? 'ready' : undefined);
  if (registration.active) {
    tell('offline', await complete(registration.active) ? 'ready' : 'cannot');
  } else if (!registration.installing && !registration.waiting) {
    tell('offline', 'cannot');
  }
}

function follow(worker) {
  if (worker) worker.addEventListener('statechange', look);
}

function checkForUpdate() {
  // Without network there is none, which is no fault.
  registration.update().catch(() => {});
}

// Not at once: who asks is still at work.
function noUpdate(why) {
  setTimeout(() => {
    root.dataset.fetch = why;
    dispatchEvent(new Event('samklang-no-update'));
  });
}

function installed(worker) {
  return new Promise((resolve) => {
    const look = () => worker.state === 'installing' || resolve(worker.state !== 'redundant');
    worker.addEventListener('statechange', look);
    look();
  });
}

// The newest version at once. The page loads anew if one came; it cannot come a
// second time, so this ends. Whatever happens, the page is told within a while.
async function fetchUpdate() {
  const late = setTimeout(noUpdate, 30_000, 'no-network');
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  isTaking = true;
  try {
    await registration.update();
    const worker = registration.installing || registration.waiting;
    if (worker && await installed(worker)) {
      const take = () => registration.waiting?.postMessage('skip-waiting');
      take();
      // A worker that was busy may not have heard.
      setInterval(take, 1000);
      return;
    }
    noUpdate(worker ? 'no-network' : 'none');
  } catch (noNetwork) {
    noUpdate('no-network');
  }
  clearTimeout(late);
  navigator.serviceWorker.removeEventListener('controllerchange', reload);
  isTaking = false;
  look();
}

async function keep() {
  // Beside this script, whatever page it works for.
  const worker = new URL('sw.js', import.meta.url);
  registration = await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
  follow(registration.installing);
  follow(registration.waiting);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  navigator.serviceWorker.addEventListener('controllerchange', look);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') checkForUpdate();
  });
  addEventListener('samklang-take-update', () => {
    if (!registration.waiting) return;
    const reload = () => location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    registration.waiting.postMessage('skip-waiting');
  });
  addEventListener('samklang-fetch-update', fetchUpdate);
  if (root.dataset.fetch === 'wanted') fetchUpdate();
  await look();
  if (registration.active) checkForUpdate();
}

function cannot() {
  tell('offline', 'cannot');
  if (root.dataset.fetch === 'wanted') noUpdate('none');
  addEventListener('samklang-fetch-update', () => noUpdate('none'));
}

if ('serviceWorker' in navigator) {
  keep().catch((reason) => {
    console.warn(reason);
    cannot();
  });
} else {
  cannot();
}
