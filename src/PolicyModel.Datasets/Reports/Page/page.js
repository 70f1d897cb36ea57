// Filters and sorts the findings; without it the page shows them all, in the order of the report.
(() => {
  'use strict';
  const body = document.getElementById('finding-rows');
  if (body) {
    const rows = Array.from(body.rows, (row, at) => ({ row, at, text: row.textContent.toLowerCase() }));
    const words = document.getElementById('filter-words');
    const selects = Array.from(document.querySelectorAll('.filters select'));
    const count = document.getElementById('finding-count');
    const filter = () => {
      const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        const fits = asked.every((w) => text.includes(w)) && selects.every((s) => !s.value || row.dataset[s.dataset.of] === s.value);
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      count.textContent = `${shown} of ${rows.length} findings listed are shown.`;
    };
    words.addEventListener('input', filter);
    selects.forEach((s) => s.addEventListener('change', filter));
    document.getElementById('filter-clear').addEventListener('click', () => {
      words.value = '';
      selects.forEach((s) => { s.value = ''; });
      filter();
      words.focus();
    });
    const headings = Array.from(body.parentElement.tHead.rows[0].cells);
    const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent;
    headings.forEach((heading, column) => heading.querySelector('button')?.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      headings.forEach((h) => h.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      rows.sort((a, b) => (down ? -1 : 1) * key(a.row, column).localeCompare(key(b.row, column), 'en', { numeric: true }) || a.at - b.at);
      body.append(...rows.map((r) => r.row));
    }));
    document.querySelector('.filters').hidden = false;
  }

  // Folded figures are printed too, timelines only where they are open; a link to what is folded up opens it.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open]):not(.timeline)'));
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((d) => { d.open = false; }));
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector('summary').focus();
    }
  };
  addEventListener('hashchange', unfold);
  unfold();
})();
