// In every page before its own scripts: how a person finds things, by what they
// see, and a clock that can be moved. Harmless to the page: one name, `e2e`.
(() => {
  // The clock lives in the window's name, so that it survives a reload.
  const RealDate = Date;
  const moved = () => Number((/^clock:(-?\d+)$/.exec(window.name) || [0, 0])[1]);
  class MovedDate extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + moved());
      else super(...given);
    }
    static now() { return RealDate.now() + moved(); }
  }
  window.Date = MovedDate;

  // Spaces, soft hyphens and minus signs are typography.
  const plain = (text) => (text || '')
    .replace(/\u00ad/g, '').replace(/\u2212/g, '-').replace(/\s+/g, ' ').trim();

  const shown = (element) => {
    const dialog = document.querySelector('dialog:modal');
    return element.checkVisibility({ visibilityProperty: true })
      && (!dialog || dialog.contains(element));
  };

  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);

  // What is seen of an element: its words without those for screen readers.
  const seen = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.sr-only').forEach((it) => it.remove());
    return plain(copy.textContent);
  };

  const named = (elements, name) => {
    const heard = (it) => plain(it.getAttribute('aria-label') || it.textContent);
    return elements.find((it) => heard(it) === name)
      || elements.find((it) => seen(it) === name)
      || elements.find((it) => heard(it).startsWith(name))
      || null;
  };

  // An option's first words; a line below them explains.
  const head = (label) => {
    const copy = label.cloneNode(true);
    copy.querySelectorAll('small').forEach((it) => it.remove());
    return plain(copy.textContent);
  };

  const option = (name, question) => all('label')
    .filter((it) => it.control && /^(radio|checkbox)$/.test(it.control.type))
    .filter((it) => !question
      || plain(it.closest('fieldset')?.querySelector('legend')?.textContent).includes(question))
    .find((it) => head(it) === name) || null;

  const button = (name) => named(
    all('button:enabled, a[href], summary').filter((it) => !it.closest('[inert]')), name);

  const field = (name) => all('label').find((it) => plain(it.textContent) === name)?.control
    || all('input, select, textarea').find((it) => it.ariaLabel === name) || null;

  const heading = () => plain(document.querySelector('h1')?.textContent);

  const until = async (what, look) => {
    for (let tries = 0; tries < 2000; tries += 1) {
      const found = look();
      if (found) return found;
      await new Promise((go) => setTimeout(go, tries < 50 ? 0 : 10));
    }
    throw new Error(`waited in vain for ${what}; the heading is “${heading()}”`);
  };

  // A whole sheet: [statement, answer, button] one after the other.
  const answers = async (rows) => {
    for (const [statement, answer, next] of rows) {
      await until(`the statement “${statement}”`, () => heading() === statement);
      const label = await until(`the answer “${answer}”`, () => option(answer));
      label.click();
      await until(`“${answer}” to be chosen`, () => option(answer)?.control.checked);
      (await until(`the button “${next}”`, () => button(next))).click();
    }
  };

  const rows = (table) => [...table.rows].map((row) => [...row.cells].map(
    (cell) => (cell.colSpan > 1 ? `${plain(cell.textContent)} ×${cell.colSpan}` : plain(cell.textContent))));

  // Where an element can be pressed; says so if something lies over it.
  const where = (it) => {
    if (!it) return 'it is not there';
    it.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // A link over two lines is pressed in its first one.
    const [box] = it.getClientRects();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    const reaches = hit && (it.contains(hit) || hit.contains(it));
    if (!reaches) return `<${hit?.localName}> “${plain(hit?.textContent).slice(0, 60)}” lies over it`;
    return [x, y];
  };

  // After what the page does on its next paint. A busy computer paints late; a window
  // behind another one may not paint at all.
  const painted = () => new Promise((go) => {
    requestAnimationFrame(() => requestAnimationFrame(go));
    setTimeout(go, document.hidden ? 60 : 1000);
  });

  // The same, once it stands still: a page that has just come moves to its top.
  const point = async (it) => {
    const before = where(it);
    if (typeof before === 'string') return before;
    await painted();
    if (!it.isConnected) return 'it is gone';
    const after = where(it);
    return typeof after === 'string' || String(after) === String(before) ? after : 'it moves';
  };

  // Whether a field has the keyboard and keeps it, with what it holds selected.
  const takes = async (it) => {
    if (!it) return false;
    it.focus();
    await painted();
    if (document.activeElement !== it) return false;
    it.select();
    return true;
  };

  window.e2e = {
    plain, option, button, field, heading, answers, point, takes, painted,
    text: () => plain(document.body?.innerText),
    // A table by a part of its first row, open or folded.
    table: (name) => {
      const found = [...document.querySelectorAll('table')].map(rows);
      return found.find((it) => it[0].includes(name)) || null;
    },
    tables: () => [...document.querySelectorAll('table')].map(rows),
    // What is heard of pictures.
    pictures: () => all('[role=img]').map((it) => plain(it.getAttribute('aria-label'))),
    // What has the keyboard: its words, and whether that can be seen.
    focus: () => {
      const at = document.activeElement;
      if (!at || at === document.body) return { tag: 'body', name: '', visible: true, type: '' };
      const outlined = (it) => {
        if (!it) return false;
        const style = getComputedStyle(it);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      };
      const label = at.labels?.[0];
      return {
        tag: at.localName,
        type: at.type || '',
        name: label ? head(label) : plain(at.getAttribute('aria-label') || at.textContent),
        visible: outlined(at) || outlined(label),
        ring: at.matches(':focus-visible'),
      };
    },
    moveClock: (by) => { window.name = `clock:${moved() + by}`; },
    setClock: (to) => { window.name = `clock:${to - RealDate.now()}`; },
    outside: () => performance.getEntriesByType('resource').map((it) => it.name)
      .filter((it) => !it.startsWith(location.origin)),
  };
})();
