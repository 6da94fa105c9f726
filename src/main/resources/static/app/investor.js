// The code of a link stands behind the number sign, which no server is told. It goes from there into the form's body, and
// out of the address, so that neither the history nor the next page's server keeps it.
function openTheLink() {
  const form = document.querySelector('[data-link-code]');
  const code = window.location.hash.slice(1);
  if (!form || !code) return;
  window.history.replaceState(null, '', window.location.pathname);
  form.elements.code.value = code;
  form.requestSubmit();
}
window.addEventListener('hashchange', openTheLink);
openTheLink();
