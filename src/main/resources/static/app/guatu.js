// Small behaviours; every page works without them.
document.addEventListener('DOMContentLoaded', () => {
  if (window.matchMedia('(max-width: 768px)').matches) {
    document.querySelectorAll('[data-fold-on-phone]').forEach((part) => part.removeAttribute('open'));
  }
});

// A form that changes on its own marks its controls with data-submit-on-change.
document.addEventListener('change', (event) => {
  const form = event.target.closest('[data-submit-on-change]');
  if (form) form.requestSubmit();
});

// A destructive step asks once, naming what will happen.
document.addEventListener('submit', (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

// The wall chart looks again when the server says that something changed; many changes at once make one look. A browser comes back by
// itself when the line breaks, but gives up when it is turned away, as after a restart when all come at once: then the page looks without
// being told, and asks again, later each time.
function listenForChanges() {
  const chart = document.querySelector('[data-updates]');
  if (!chart || !window.EventSource) return;
  let updates = null;
  let away = false;
  let turnedAway = 0;
  let waiting = null;
  const look = () => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      htmx.trigger('#' + chart.id, 'chart-changed');
    }, 300);
  };
  const listen = () => {
    updates = new EventSource(chart.dataset.updates);
    updates.addEventListener('changed', look);
    updates.addEventListener('open', () => {
      if (away) look();
      away = false;
      turnedAway = 0;
    });
    updates.addEventListener('error', () => {
      away = true;
      if (updates.readyState !== EventSource.CLOSED) return;
      if (turnedAway > 0) look();
      setTimeout(listen, Math.min(60, 4 * 2 ** turnedAway) * 1000 * (0.5 + Math.random()));
      turnedAway += 1;
    });
  };
  // An answer without the chart is the page for signing in: it takes the place of the whole page, not of the chart.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { target, xhr } = event.detail;
    if (target.id !== chart.id || xhr.status !== 200 || xhr.responseText.includes('data-updates')) return;
    event.detail.shouldSwap = false;
    window.location.reload();
  });
  listen();
  window.addEventListener('pagehide', () => updates.close());
}
document.addEventListener('DOMContentLoaded', listenForChanges);
