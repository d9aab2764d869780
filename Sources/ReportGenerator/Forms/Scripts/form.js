// SPDX-License-Identifier: Apache-2.0
// What every form does: the language, what is kept in the tab, the file that is saved.
'use strict';

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const first = (selector, root = document) => root.querySelector(selector);

/** Puts a text into every place of a name. */
const fill = (name, text, root = document) => {
  for (const place of all(`[data-slot="${name}"]`, root)) place.textContent = text;
};

/** Shows one language; lists of options cannot hold two. */
const speak = language => {
  document.body.dataset.language = language;
  document.documentElement.lang = language;
  const key = language === 'en' ? 'en' : 'zhHans';
  for (const option of all('option[data-en]')) option.textContent = option.dataset[key];
  for (const button of all('[data-choose]')) {
    button.setAttribute('aria-pressed', String(button.dataset.choose === language));
  }
};

/** What is kept while the tab is open. A browser may refuse; the form then says so. */
const keeper = {
  name: '',
  read() {
    try { return JSON.parse(sessionStorage.getItem(this.name) ?? 'null'); } catch { return null; }
  },
  write(value) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(value));
    } catch {
      const note = first('[data-blocked]');
      if (note) note.hidden = false;
    }
  },
  clear() {
    try { sessionStorage.removeItem(this.name); } catch { /* Nothing was kept. */ }
  },
};

/** A code of 16 characters drawn at random, 80 bits; it begins with a letter, so that no
    spreadsheet takes it for a number. */
const randomCode = () => {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return 'r' + [...bytes].map(byte => letters[byte % 32]).join('');
};

/** A row of CSV [RFC 4180]. */
const csvRow = cells =>
  cells.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** Someone's own words, so that a spreadsheet takes them for no formula. */
const ownWords = text => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Hands a table to the person as a file, and as text where files cannot be had. */
const handOver = (rows, name) => {
  const text = rows.map(row => csvRow(row) + '\r\n').join('');
  const address = URL.createObjectURL(new Blob(['\ufeff' + text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  first('#copy').value = text;
  fill('file', name);
  const saved = first('[data-saved]');
  saved.hidden = false;
  saved.focus();
};

/** Lists where something is wrong or open, each entry a link named by the question itself. */
const listQuestions = (box, questions) => {
  const list = first('[data-list]', box);
  list.replaceChildren(...questions.map(question => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#' + question.id;
    link.append(...[...first('legend, label', question).cloneNode(true).childNodes]);
    link.addEventListener('click', event => {
      event.preventDefault();
      question.scrollIntoView({ block: 'center' });
      first('input, select, textarea', question).focus({ preventScroll: true });
    });
    entry.append(link);
    return entry;
  }));
  box.hidden = questions.length === 0;
  if (!box.hidden) box.focus();
};

/** Shows or hides a fault of a question, and tells its controls. */
const setFault = (question, name, isThere) => {
  const fault = first(`[data-fault="${name}"]`, question);
  if (!fault) return;
  fault.hidden = !isThere;
  const shown = all('[data-fault]', question).filter(other => !other.hidden);
  for (const control of all('input, select, textarea', question)) {
    if (shown.length) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-errormessage', shown[0].id);
    } else {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-errormessage');
    }
  }
};

/** Twice within a few seconds: what cannot be undone. */
let asksAgain = null;
const confirmed = () => {
  const note = first('[data-confirm]');
  if (asksAgain) {
    clearTimeout(asksAgain);
    asksAgain = null;
    note.hidden = true;
    return true;
  }
  note.hidden = false;
  asksAgain = setTimeout(() => { asksAgain = null; note.hidden = true; }, 8000);
  return false;
};

for (const button of all('[data-choose]')) {
  button.addEventListener('click', () => speak(button.dataset.choose));
}
