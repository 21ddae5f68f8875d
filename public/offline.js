// Keeps a copy of the site on the device and tells the app about it:
//   <html data-offline="waiting | ready | cannot">  is the copy there?
//   <html data-update="ready">                      a newer one may be taken
// At every change `samklang-offline` is dispatched on the window. The app
// asks for the newer one with `samklang-take-update`.

const root = document.documentElement;
let registration;

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
    // A worker that never answers is no copy to rely on.
    setTimeout(() => resolve(false), 30_000);
    worker.postMessage('complete?', [port2]);
  });
}

async function look() {
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

async function keep() {
  registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
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
  await look();
  if (registration.active) checkForUpdate();
}

if ('serviceWorker' in navigator) {
  keep().catch((reason) => {
    console.warn(reason);
    tell('offline', 'cannot');
  });
} else {
  tell('offline', 'cannot');
}
