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

// The wall chart looks again when the server says that something changed; many changes at once make one look.
function listenForChanges() {
  const chart = document.querySelector('[data-updates]');
  if (!chart || !window.EventSource) return;
  const updates = new EventSource(chart.dataset.updates);
  let waiting = null;
  updates.addEventListener('changed', () => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      htmx.trigger('#' + chart.id, 'chart-changed');
    }, 300);
  });
  window.addEventListener('pagehide', () => updates.close());
}
document.addEventListener('DOMContentLoaded', listenForChanges);
