// Trying a change in a Gantt chart: by mouse, finger or keyboard. The server says what would follow; nothing is saved here.
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const EDGE = { mouse: 7, pen: 10, touch: 18 };
  let held = null;

  // The days of a chart as an activity's own calendar works them: places in pixels, days counted from its first one.
  function axisOf(chart, calendar) {
    const width = Number(chart.dataset.dayWidth);
    const worked = chart.getAttribute('data-worked-' + calendar);
    const first = Date.parse(chart.dataset.first + 'T00:00:00Z');
    const dayOf = (text) => Math.round((Date.parse(text + 'T00:00:00Z') - first) / 86400000);
    const isWorked = (day) => worked[day] !== '0';
    const onto = (day, step) => { while (!isWorked(day)) day += step; return day; };
    return {
      dayOf,
      start: (day) => day * width,
      end: (day) => (day + 1) * width,
      days: (pixels) => Math.round(pixels / width),
      text: (day) => new Date(first + day * 86400000).toISOString().slice(0, 10),
      words: (day) => new Date(first + day * 86400000).toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' }),
      onto,
      step: (day, by) => onto(day + by, by),
      count: (from, to) => { let days = 0; for (let day = from; day <= to; day++) if (isWorked(day)) days++; return days; },
      after: (from, days) => { let day = onto(from, 1); while (--days > 0) day = onto(day + 1, 1); return day; },
    };
  }

  function make(chart, name, kind) {
    const made = document.createElementNS(SVG, name);
    made.setAttribute('class', kind);
    chart.append(made);
    return made;
  }

  // A bar that somebody holds: where it would be, and what would be asked of the server.
  class Held {
    constructor(bar) {
      this.bar = bar;
      this.chart = bar.closest('svg');
      this.axis = axisOf(this.chart, bar.dataset.calendar);
      this.mark = bar.querySelector('rect, path');
      this.milestone = 'milestone' in bar.dataset;
      this.begun = 'begun' in bar.dataset;
      this.from = this.start = this.axis.dayOf(bar.dataset.start);
      this.to = this.finish = this.axis.dayOf(bar.dataset.finish);
      this.work = Math.max(1, this.axis.count(this.from, this.to));
      this.linking = false;
      bar.classList.add('gantt-held');
    }

    moveBy(days) {
      if (this.begun) return;
      const wished = this.from + days;
      this.start = this.axis.onto(wished, days < 0 ? -1 : 1);
      this.finish = this.milestone ? this.start : this.axis.after(this.start, this.work);
      this.draw();
    }

    resizeBy(days) {
      if (this.milestone) return;
      this.finish = Math.max(this.axis.onto(this.start, 1), this.axis.onto(this.to + days, days < 0 ? -1 : 1));
      this.draw();
    }

    stepStart(by) {
      if (this.begun) return;
      const work = this.axis.count(this.start, this.finish);
      this.start = this.axis.step(this.start, by);
      this.finish = this.milestone ? this.start : this.axis.after(this.start, work);
      this.draw();
    }

    stepFinish(by) {
      if (this.milestone) return;
      this.finish = Math.max(this.axis.onto(this.start, 1), this.axis.step(this.finish, by));
      this.draw();
    }

    draw() {
      this.ghost ??= make(this.chart, 'rect', 'gantt-ghost');
      this.label ??= make(this.chart, 'text', 'gantt-ghost-text');
      const box = this.mark.getBBox();
      const x = this.milestone ? this.axis.end(this.start) - 7 : this.axis.start(this.start);
      this.ghost.setAttribute('x', x);
      this.ghost.setAttribute('y', box.y);
      this.ghost.setAttribute('width', this.milestone ? 14 : Math.max(3, this.axis.end(this.finish) - x));
      this.ghost.setAttribute('height', box.height);
      this.label.setAttribute('x', x);
      this.label.setAttribute('y', box.y - 3);
      const days = this.axis.words(this.start) + (this.milestone ? '' : ' – ' + this.axis.words(this.finish));
      this.label.textContent = days;
      say(this.chart, 'moved', this.bar.dataset.name, this.axis.words(this.start), this.axis.words(this.finish));
    }

    drawLink(x, y) {
      this.ghost ??= make(this.chart, 'path', 'gantt-ghost-link');
      const box = this.mark.getBBox();
      this.ghost.setAttribute('d', `M${box.x + box.width} ${box.y + box.height / 2}L${x} ${y}`);
    }

    changes() {
      const id = this.bar.dataset.activity;
      const changes = [];
      if (this.start !== this.from) changes.push(`start~${id}~${this.axis.text(this.start)}`);
      const work = this.axis.count(this.start, this.finish);
      if (!this.milestone && work !== this.work) changes.push(`days~${id}~${work}`);
      return changes;
    }

    drop() {
      this.ghost?.remove();
      this.label?.remove();
      this.bar.classList.remove('gantt-held');
      held = null;
    }
  }

  function say(chart, what, ...words) {
    const said = chart.closest('section').querySelector('[data-said]');
    if (said) said.textContent = words.reduce((text, word, at) => text.replace(`{${at}}`, word), said.dataset[what]);
  }

  function ask(chart, changes, activity) {
    const address = new URL(chart.dataset.try, location.href);
    changes.forEach((change) => address.searchParams.append('change', change));
    const part = document.getElementById('trial');
    if (!part) {
      location.assign(address.pathname + address.search + '#effect');
      return;
    }
    const left = chart.closest('.gantt').scrollLeft;
    htmx.ajax('GET', address.pathname + address.search, { target: '#trial', select: '#trial', swap: 'outerHTML' }).then(() => {
      history.pushState(null, '', address.pathname + address.search);
      document.querySelector('#trial .gantt').scrollLeft = left;
      const again = document.querySelector(`#trial .gantt-bar[data-activity="${activity}"]`);
      if (again) again.focus({ preventScroll: true });
    });
  }

  function finish() {
    const done = held;
    const changes = done.changes();
    done.drop();
    if (changes.length) ask(done.chart, changes, done.bar.dataset.activity);
  }

  function link(to) {
    const done = held;
    done.drop();
    const from = done.bar.dataset.activity;
    if (to && to !== done.bar && to.dataset.activity) {
      ask(done.chart, [`link~${from}~${to.dataset.activity}~finish_to_start~0`], to.dataset.activity);
    }
  }

  const barOf = (element) => element?.closest?.('[data-try] .gantt-bar');
  const barsOf = (chart) => [...chart.querySelectorAll('.gantt-bar')];

  function place(chart, event) {
    const box = chart.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  let pressed = null;
  document.addEventListener('pointerdown', (event) => {
    const bar = barOf(event.target);
    if (!bar || event.button !== 0) return;
    // A finger first chooses a bar, so that the chart can still be pushed aside.
    if (event.pointerType === 'touch' && !bar.classList.contains('gantt-chosen')) return;
    const box = bar.querySelector('rect, path').getBoundingClientRect();
    const reach = Math.min(EDGE[event.pointerType] ?? EDGE.mouse, Math.max(3, box.width / 3));
    const what = event.target.closest('.gantt-handle') ? 'link' : event.clientX > box.right - reach && !('milestone' in bar.dataset) ? 'resize' : 'move';
    pressed = { bar, what, x: event.clientX, moved: false };
    event.preventDefault();
    bar.focus({ preventScroll: true });
  });

  document.addEventListener('pointermove', (event) => {
    if (!pressed) return;
    const by = event.clientX - pressed.x;
    if (!pressed.moved && Math.abs(by) < 4 && pressed.what !== 'link') return;
    if (!pressed.moved) {
      held?.drop();
      held = new Held(pressed.bar);
      pressed.moved = true;
    }
    if (pressed.what === 'link') {
      const at = place(held.chart, event);
      held.drawLink(at.x, at.y);
    } else if (pressed.what === 'resize') {
      held.resizeBy(held.axis.days(by));
    } else {
      held.moveBy(held.axis.days(by));
    }
  });

  // A browser that takes the finger's way for scrolling ends the drag.
  document.addEventListener('touchmove', (event) => { if (pressed && event.cancelable) event.preventDefault(); }, { passive: false });

  document.addEventListener('pointerup', (event) => {
    if (!pressed) return;
    const { what, moved } = pressed;
    pressed = null;
    if (!moved) return;
    swallowClick();
    if (what === 'link') link(barOf(document.elementFromPoint(event.clientX, event.clientY)));
    else finish();
  });

  document.addEventListener('pointercancel', () => {
    pressed = null;
    held?.drop();
  });
  document.addEventListener('dragstart', (event) => { if (barOf(event.target)) event.preventDefault(); });

  // The click that ends a drag follows no link.
  function swallowClick() {
    const swallow = (event) => event.preventDefault();
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
  }

  document.addEventListener('click', (event) => {
    const bar = barOf(event.target);
    document.querySelectorAll('.gantt-chosen').forEach((one) => { if (one !== bar) one.classList.remove('gantt-chosen'); });
    if (bar && event.pointerType === 'touch' && !bar.classList.contains('gantt-chosen')) {
      event.preventDefault();
      bar.classList.add('gantt-chosen');
      bar.focus({ preventScroll: true });
    }
  });

  document.addEventListener('keydown', (event) => {
    const bar = barOf(document.activeElement);
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const row = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by && !held?.linking) {
      if (held?.bar !== bar) {
        held?.drop();
        held = new Held(bar);
      }
      if (event.shiftKey) held.stepFinish(by);
      else held.stepStart(by);
    } else if (row) {
      const bars = barsOf(bar.closest('svg'));
      bars[bars.indexOf(bar) + row]?.focus();
      if (held && !held.linking) held.drop();
    } else if (event.key.toLowerCase() === 'l') {
      held?.drop();
      held = new Held(bar);
      held.linking = true;
      say(held.chart, 'linking', bar.dataset.name);
    } else if (event.key === 'Escape' && held) {
      const chart = held.chart;
      held.drop();
      say(chart, 'dropped');
    } else if (event.key === 'Enter' && held) {
      if (held.linking) link(bar);
      else finish();
    } else {
      return;
    }
    event.preventDefault();
  });

  window.addEventListener('popstate', () => { if (document.getElementById('trial')) location.reload(); });
})();
