// SPDX-License-Identifier: Apache-2.0
// A questionnaire: who is asked what, how far one is, and the response as a file.

const form = document.getElementById('form');
const items = all('[data-item]', form);
const keys = all('[data-key]', form);
const given = new URLSearchParams(location.hash.slice(1));
const token = (given.get('token') ?? '').trim();
keeper.name = `steelyard ${location.pathname} ${form.dataset.form}`;
let respondent = token || randomCode();
let hasUnsaved = false;

const checkedOf = question => all('input:checked', question).map(input => input.value);

/** The answer of an item as its cell: codes, a number as typed, a text. */
const answerOf = item => {
  switch (item.dataset.kind) {
    case 'one': case 'several': return checkedOf(item).join(';');
    case 'order': return all('select', item).map(list => list.value).filter(Boolean).join(';');
    case 'number': return first('input', item).value.normalize('NFKC').trim();
    default: return first('textarea', item).value.trim();
  }
};

const keyOf = name => {
  const choice = first(`[data-key="${name}"]`, form);
  return choice ? checkedOf(choice)[0] ?? '' : form.dataset[name] ?? '';
};

const isAsked = (item, audience) =>
  !item.dataset.audiences || !audience || item.dataset.audiences.split(' ').includes(audience);

const askedItems = () => items.filter(item => isAsked(item, keyOf('audience')));

/** What is wrong with an answer, each fault shown where it is. */
const isWrong = item => {
  const faults = {};
  if (item.dataset.kind === 'several') {
    const most = Number(first('[data-most]', item).dataset.most);
    faults.many = checkedOf(item).length > most;
  }
  if (item.dataset.kind === 'order') {
    const places = all('select', item).map(list => list.value);
    const filled = places.filter(Boolean);
    faults.twice = new Set(filled).size < filled.length;
    faults.skipped = places.slice(0, filled.length).includes('');
  }
  if (item.dataset.kind === 'number') {
    const text = answerOf(item);
    const { least, most } = first('input', item).dataset;
    const value = Number(text);
    faults.number = text !== '' && !(/^[+-]?\d+(\.\d+)?$/.test(text)
      && (least === undefined || value >= Number(least))
      && (most === undefined || value <= Number(most)));
  }
  for (const [name, isThere] of Object.entries(faults)) setFault(item, name, isThere);
  return Object.values(faults).some(Boolean);
};

const show = () => {
  const audience = keyOf('audience');
  for (const item of items) {
    const asked = isAsked(item, audience);
    item.hidden = !asked;
    item.disabled = !asked;
    const who = first('.who', item);
    if (who) who.hidden = Boolean(audience);
    first('[data-do="clear"]', item).hidden = answerOf(item) === '';
  }
  for (const section of all('section', form).filter(part => first('[data-item]', part))) {
    section.hidden = all('[data-item]', section).every(item => item.hidden);
  }
  const asked = askedItems();
  const done = asked.filter(item => answerOf(item) !== '').length;
  fill('done', String(done));
  fill('all', String(asked.length));
  fill('open', String(asked.length - done));
  const bar = first('progress');
  bar.max = Math.max(1, asked.length);
  bar.value = done;
};

const keep = () => {
  const answers = {};
  for (const control of all('input, select, textarea', form)) {
    if (!control.name) continue;
    if (control.type === 'radio' || control.type === 'checkbox') {
      if (control.checked) (answers[control.name] ??= []).push(control.value);
    } else if (control.value) {
      answers[control.name] = [control.value];
    }
  }
  keeper.write({ respondent, answers, language: document.body.dataset.language });
};

const restore = kept => {
  if (kept.respondent && !token) respondent = kept.respondent;
  if (kept.language) speak(kept.language);
  for (const control of all('input, select, textarea', form)) {
    const values = kept.answers?.[control.name];
    if (!values) continue;
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = values.includes(control.value);
    } else {
      control.value = values[0];
    }
  }
};

const clear = question => {
  for (const control of all('input, select, textarea', question)) {
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = false;
    else control.value = '';
  }
};

/** The file: keys that the form knows, then every item; what was not asked is blank. */
const response = () => {
  const columns = [['respondent', respondent]];
  for (const name of ['alliance', 'audience']) {
    if (first(`[data-key="${name}"]`, form) || form.dataset[name] !== undefined) {
      columns.push([name, keyOf(name)]);
    }
  }
  const asked = new Set(askedItems());
  for (const item of items) {
    const text = asked.has(item) ? answerOf(item) : '';
    columns.push([item.dataset.item, item.dataset.kind === 'text' ? ownWords(text) : text]);
  }
  return [columns.map(([name]) => name), columns.map(([, cell]) => cell)];
};

const save = isCertain => {
  first('[data-saved]').hidden = true;
  const missing = keys.filter(key => checkedOf(key).length === 0);
  for (const key of keys) setFault(key, 'needed', missing.includes(key));
  const wrong = [...missing, ...askedItems().filter(isWrong)];
  const open = first('[data-open]');
  open.hidden = true;
  listQuestions(first('[data-mistakes]'), wrong);
  if (wrong.length) return;
  const blank = askedItems().filter(item => answerOf(item) === '');
  if (!isCertain && blank.length) return listQuestions(open, blank);
  hasUnsaved = false;
  handOver(response(), `${form.dataset.form}-${respondent.replace(/[^\w-]/g, '_')}.csv`);
};

const actions = {
  save: () => save(false),
  'save-anyway': () => save(true),
  anew: () => {
    if (!confirmed()) return;
    clear(form);
    keeper.clear();
    hasUnsaved = false;
    if (!token) respondent = randomCode();
    for (const box of all('[data-mistakes], [data-open], [data-saved]')) box.hidden = true;
    for (const question of [...items, ...keys]) {
      for (const fault of all('[data-fault]', question)) {
        setFault(question, fault.dataset.fault, false);
      }
    }
    choose();
    show();
    scrollTo(0, 0);
  },
};

/** What the address chooses in advance. */
const choose = () => {
  for (const key of keys) {
    const wanted = given.get(key.dataset.key);
    for (const input of all('input', key)) if (input.value === wanted) input.checked = true;
  }
};

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', event => {
  const question = event.target.closest('[data-item], [data-key]');
  if (!question) return;
  hasUnsaved = true;
  if (question.dataset.item !== undefined) {
    // A number half typed is no mistake yet.
    if (question.dataset.kind !== 'number') isWrong(question);
  } else {
    setFault(question, 'needed', false);
  }
  show();
  keep();
});
form.addEventListener('change', event => {
  const question = event.target.closest('[data-kind="number"]');
  if (question) isWrong(question);
});
form.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (!button) return;
  const item = button.closest('[data-item]');
  if (item) {
    clear(item);
    isWrong(item);
    show();
    keep();
    first('input, select, textarea', item).focus();
  } else {
    actions[button.dataset.do]();
  }
});
for (const button of all('[data-choose]')) button.addEventListener('click', keep);
addEventListener('beforeunload', event => { if (hasUnsaved) event.preventDefault(); });

choose();
const kept = keeper.read();
if (kept) restore(kept);
show();
