// A card is dragged to the next stage; what happens is what its own button does, so the gate is asked all the same.
document.addEventListener('dragstart', (event) => {
  const card = event.target.closest('[data-card]');
  if (card) event.dataTransfer.setData('text/plain', card.dataset.card);
});
document.addEventListener('dragover', (event) => {
  const column = event.target.closest('[data-stage]');
  document.querySelectorAll('.drop').forEach((other) => other !== column && other.classList.remove('drop'));
  if (column) {
    event.preventDefault();
    column.classList.add('drop');
  }
});
document.addEventListener('drop', (event) => {
  const column = event.target.closest('[data-stage]');
  if (!column) return;
  event.preventDefault();
  column.classList.remove('drop');
  const code = event.dataTransfer.getData('text/plain');
  const card = Array.from(document.querySelectorAll('[data-card]')).find((one) => one.dataset.card === code);
  const from = card && card.closest('[data-stage]');
  if (!from || from === column) return;
  const form = card.querySelector('form');
  if (form && from.nextElementSibling === column) {
    form.requestSubmit();
  } else {
    const says = document.getElementById('board-says');
    says.classList.remove('visually-hidden');
    says.textContent = says.dataset.nextOnly;
  }
});
