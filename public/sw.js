// The copy of the site on this device. The build fills in the next two lines;
// the version is the hash of the files, so a new site is a new copy.
const VERSION = 'unstamped';
const FILES = [];

// Other sites may live on the same origin: only what begins like this is ours.
const OURS = `samklang ${registration.scope} `;
const CACHE = OURS + VERSION;
const PAGE = new URL('./', registration.scope).href;
const LISTED = new Set(FILES.map((file) => new URL(file, registration.scope).href));

// A file named by its content may come from the browser's cache; any other is
// fetched past it, or an old file could get into a new copy.
async function fetchInto(cache, address) {
  const isNamedByContent = /-[0-9a-f]{16}\.\w+$/.test(address);
  const answer = await fetch(address, { cache: isNamedByContent ? 'default' : 'reload' });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${address} could not be kept: status ${answer.status}`);
  }
  await cache.put(address, answer);
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all([...LISTED].map((address) => fetchInto(cache, address)));
}

async function removeOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await clients.claim();
}

async function missing(cache) {
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return [...LISTED].filter((address) => !kept.has(address));
}

// Browsers may throw files away when space is short. They are fetched again
// if the site still is this version; otherwise the next version will come.
async function complete() {
  const cache = await caches.open(CACHE);
  const lost = await missing(cache);
  if (lost.length === 0) return true;
  try {
    const here = await fetch(location.href, { cache: 'no-store' });
    if (!(await here.text()).includes(VERSION)) return false;
    await Promise.all(lost.map((address) => fetchInto(cache, address)));
    return (await missing(cache)).length === 0;
  } catch (noNetwork) {
    return false;
  }
}

async function answer(request, address) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) || fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(removeOlder()));

addEventListener('message', (event) => {
  // Never unasked: an open page would meet the files of another version.
  if (event.data === 'skip-waiting') skipWaiting();
  if (event.data === 'complete?') {
    event.waitUntil(complete().then((all) => event.ports[0].postMessage(all)));
  }
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = request.url.split(/[?#]/)[0];
  // Routes live behind the `#`, so the page has one address. Other sites below
  // this one stay theirs.
  const address = asked === `${PAGE}index.html` ? PAGE : asked;
  if (request.method !== 'GET' || !LISTED.has(address)) return;
  event.respondWith(answer(request, address));
});
