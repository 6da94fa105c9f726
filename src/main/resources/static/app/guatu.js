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
// itself when the line breaks, but gives up when it is turned away, as after a restart when all come at once: then the page asks again.
function listenForChanges() {
  const chart = document.querySelector('[data-updates]');
  if (!chart || !window.EventSource) return;
  let updates = null;
  let away = false;
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
    });
    updates.addEventListener('error', () => {
      away = true;
      if (updates.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 6000);
    });
  };
  listen();
  window.addEventListener('pagehide', () => updates.close());
}
document.addEventListener('DOMContentLoaded', listenForChanges);
