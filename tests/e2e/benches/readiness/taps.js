// Answers every statement, and measures from the tap on Next until the next view
// has been painted, and until the frame after it begins; then the same where
// nothing is tapped, which is how long it takes to wait for a frame.
const rest = (time) => new Promise((go) => setTimeout(go, time));
const painted = (since, tap) => new Promise((go) => {
  tap();
  requestAnimationFrame(() => {
    const times = [];
    const done = (at) => {
      times[at] = performance.now() - since;
      if (times[0] !== undefined && times[1] !== undefined) go(times);
    };
    // The first task after this frame's own work.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(0);
    port2.postMessage(0);
    requestAnimationFrame(() => done(1));
  });
});
const heading = () => document.querySelector('#main h1').textContent;
const all = [];
for (let at = 0; at < arguments[0]; at += 1) {
  document.querySelectorAll('#main .option')[at % 6].click();
  // Anywhere between two frames, as people tap.
  await rest(80 + Math.random() * 50);
  const idle = await painted(performance.now(), () => {});
  await rest(80 + Math.random() * 50);
  const before = heading();
  const next = document.querySelector('#main .foot-row .button:not(.quiet)');
  const times = await painted(performance.now(), () => next.click());
  if (heading() === before) throw new Error(`no way on from “${before}”`);
  all.push([...times, ...idle]);
}
return all;
