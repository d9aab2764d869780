// SPDX-License-Identifier: Apache-2.0
// Judgements in pairs: weights and consistency while they are made, and the judgements as a file.

const form = document.getElementById('form');
const groups = all('[data-parent]', form);
const { method, scale } = form.dataset;
const limit = Number(form.dataset.limit);
const expert = document.getElementById('expert');
keeper.name = `steelyard ${location.pathname} ${form.dataset.form}`;
let hasUnsaved = false;

const sum = values => values.reduce((total, value) => total + value, 0);
const numberOf = text => (text.startsWith('1/') ? 1 / Number(text.slice(2)) : Number(text));
/** Nine decimals decide, as everywhere in Steelyard. */
const isGreater = (value, other) => Math.round(value * 1e9) > Math.round(other * 1e9);

/** The ratio that a judgement ≥ 1 of n items stands for, by the round's scale. */
const ratios = {
  saaty: x => x,
  balanced: x => (9 + x) / (11 - x),
  'balanced-n': (x, n) => (n + 8 + (n - 1) * (x - 1)) / (n + 9 - x),
  power: x => x * x,
  root: Math.sqrt,
  logarithmic: x => Math.log2(x + 1),
  'inverse-linear': x => 9 / (10 - x),
  geometric: x => 2 ** (x - 1),
  adaptive: (x, n) => x ** (1 + Math.log(n - 1) / Math.log(9)),
};
const onScale = matrix => matrix.map(row => row.map(value => {
  if (value === 1) return 1;
  const far = ratios[scale](Math.max(value, 1 / value), Math.max(matrix.length, 2));
  return value > 1 ? far : 1 / far;
}));

const shares = values => { const total = sum(values); return values.map(value => value / total); };
const times = (matrix, vector) => matrix.map(row => sum(row.map((value, k) => value * vector[k])));

/** λmax as the mean of (A w) ÷ w. */
const meanQuotient = (matrix, weights) =>
  sum(times(matrix, weights).map((value, row) => value / weights[row])) / weights.length;

/** Weights and λmax by the round's method. The eigenvector is the limit of A², A⁴, A⁸ … */
const priorities = matrix => {
  const n = matrix.length;
  if (method === 'column-mean') {
    const columns = matrix.map((_, column) => sum(matrix.map(row => row[column])));
    const weights = shares(matrix.map(row => sum(row.map((value, k) => value / columns[k]))));
    return { weights, lambda: n > 2 ? meanQuotient(matrix, weights) : n };
  }
  if (method !== 'eigenvector') {
    const weights = shares(matrix.map(row => Math.exp(sum(row.map(Math.log)) / n)));
    return { weights, lambda: n > 2 ? meanQuotient(matrix, weights) : n };
  }
  let power = matrix;
  let weights = shares(power.map(sum));
  for (let doubling = 0; doubling < 40; doubling += 1) {
    const columns = power[0].map((_, column) => power.map(row => row[column]));
    const square = power.map(row => columns.map(column => sum(row.map((v, k) => v * column[k]))));
    const total = sum(square.map(sum));
    power = square.map(row => row.map(value => value / total));
    const next = shares(power.map(sum));
    const change = Math.max(...next.map((value, k) => Math.abs(value / weights[k] - 1)));
    weights = next;
    if (change < 1e-14) break;
  }
  weights = shares(times(matrix, weights));
  return { weights, lambda: n > 2 ? meanQuotient(matrix, weights) : n };
};

const indexOf = matrix =>
  Math.max(0, priorities(matrix).lambda - matrix.length) / (matrix.length - 1);

/** The step 1 … 9 nearest to a ratio whose logarithm is ≥ 0: half-way lies √(k (k + 1)). */
const nearestStep = logarithm => {
  let step = 1;
  while (step < 9 && 2 * logarithm > Math.log(step * (step + 1)) + 1e-9) step += 1;
  return step;
};

/** The judgement whose change to what the others imply lowers CI most, or null. */
const lookAgain = matrix => {
  const n = matrix.length;
  if (n < 3) return null;
  const means = matrix.map(row => sum(row.map(Math.log)) / n);
  const now = Math.round(indexOf(matrix) * 1e9);
  let best = null;
  for (let row = 0; row < n; row += 1) {
    for (let column = row + 1; column < n; column += 1) {
      const judged = Math.log(matrix[row][column]);
      const implied = (n * (means[row] - means[column]) - 2 * judged) / (n - 2);
      const step = nearestStep(Math.abs(implied));
      const text = step === 1 || implied >= 0 ? String(step) : `1/${step}`;
      // Within 2.5 % a judgement is as good as the suggested one: 0.14 for 1/7.
      if (Math.abs(judged - Math.log(numberOf(text))) <= 0.025) continue;
      const changed = matrix.map(line => [...line]);
      changed[row][column] = numberOf(text);
      changed[column][row] = 1 / numberOf(text);
      const index = indexOf(changed);
      const score = Math.round(index * 1e9);
      const factor = Math.exp(Math.abs(judged - implied));
      if (score >= now) continue;
      if (!best || score < best.score || (score === best.score && factor > best.factor)) {
        best = { row, column, implied: Math.exp(implied), text, index, score, factor };
      }
    }
  }
  return best;
};

/** The judgements of a group, 1 on the diagonal, null where there is none. */
const matrixOf = group => {
  const n = all('.bars li', group).length;
  const matrix = Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (__, column) => (row === column ? 1 : null)));
  for (const pair of all('.pair', group)) {
    const text = first('select', pair).value;
    if (!text) continue;
    matrix[pair.dataset.left][pair.dataset.right] = numberOf(text);
    matrix[pair.dataset.right][pair.dataset.left] = 1 / numberOf(text);
  }
  return matrix;
};

/** Three decimals, more where fewer would contradict the limit. */
const ratioText = ratio => {
  for (let places = 3; places < 9; places += 1) {
    const text = ratio.toFixed(places);
    if (isGreater(ratio, limit) === isGreater(Number(text), limit)) return text;
  }
  return ratio.toFixed(9);
};
const impliedText = value =>
  value < 0.8 ? `1/${Number((1 / value).toFixed(1))}` : String(Number(value.toFixed(1)));

/** Weights in % with two decimals that add up to 100.00: the largest remainders are rounded up. */
const percentages = weights => {
  const units = weights.map(weight => Math.floor(weight * 1e4));
  const order = weights.map((weight, k) => [weight * 1e4 - units[k], k])
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (let left = 1e4 - sum(units), k = 0; left > 0; left -= 1, k += 1) units[order[k][1]] += 1;
  return units.map(unit => (unit / 100).toFixed(2));
};

const when = (group, name, isSo) => {
  const part = first(`[data-when="${name}"]`, group);
  if (part) part.hidden = !isSo;
};

/** Names of a pair in both languages, as its label has them. */
const fillPair = (group, pair) => {
  for (const place of all('[data-slot="pair"]', group)) {
    const language = place.closest('[lang]').lang;
    const label = first(`label [lang="${language}"]`, pair) ?? first('label', pair);
    place.textContent = label.textContent;
  }
};

const show = group => {
  const pairs = all('.pair', group);
  const judged = pairs.filter(pair => first('select', pair).value).length;
  fill('judged', String(judged), group);
  fill('pairs', String(pairs.length), group);
  const isComplete = judged === pairs.length;
  when(group, 'incomplete', !isComplete);
  when(group, 'complete', isComplete);
  for (const pair of pairs) pair.classList.remove('again');
  delete group.dataset.ratio;
  delete group.dataset.weights;
  delete group.dataset.again;
  if (!isComplete) return;
  const matrix = matrixOf(group);
  const n = matrix.length;
  const { weights } = priorities(onScale(matrix));
  const { randomIndex } = group.dataset;
  group.dataset.weights = weights.join(' ');
  const shown = percentages(weights);
  all('.bars li', group).forEach((line, k) => {
    first('.bar', line).style.width = `${weights[k] * 100}%`;
    first('[data-weight]', line).textContent = `${shown[k]}%`;
  });
  if (randomIndex === undefined) return;
  const perUnit = Number(randomIndex);
  const ratio = perUnit > 0 ? indexOf(matrix) / perUnit : 0;
  group.dataset.ratio = String(ratio);
  fill('ratio', ratioText(ratio), group);
  const isAbove = isGreater(ratio, limit);
  when(group, 'within', !isAbove);
  when(group, 'above', isAbove);
  const again = isAbove && n > 2 ? lookAgain(matrix) : null;
  when(group, 'again', again !== null);
  when(group, 'best', isAbove && again === null);
  if (!again) return;
  const pair = pairs.find(candidate => Number(candidate.dataset.left) === again.row
    && Number(candidate.dataset.right) === again.column);
  pair.classList.add('again');
  fillPair(group, pair);
  fill('value', first('select', pair).value, group);
  fill('implied', impliedText(again.implied), group);
  fill('suggested', again.text, group);
  fill('then', ratioText(again.index / perUnit), group);
  group.dataset.again = [pair.id, again.text, again.index / perUnit].join(' ');
};

const showMissing = () => {
  const open = all('.pair select', form).filter(list => !list.value).length;
  fill('open', String(open), first('#finish'));
  first('[data-missing]').hidden = open === 0;
};

const keep = () => {
  const answers = { expert: expert.value };
  for (const list of all('.pair select', form)) if (list.value) answers[list.name] = list.value;
  keeper.write({ answers, language: document.body.dataset.language });
};

const rows = () => {
  const found = [];
  for (const group of groups) {
    const items = all('.bars li', group).map(line => line.dataset.item);
    for (const pair of all('.pair', group)) {
      const { value } = first('select', pair);
      if (!value) continue;
      found.push([group.dataset.parent, expert.value.trim(), items[pair.dataset.left],
        items[pair.dataset.right], value]);
    }
  }
  return found;
};

const actions = {
  save: () => {
    first('[data-saved]').hidden = true;
    const key = first('[data-key]');
    const code = expert.value.trim();
    setFault(key, 'needed', code === '');
    listQuestions(first('[data-mistakes]'), code === '' ? [key] : []);
    const judged = rows();
    first('[data-nothing]').hidden = judged.length > 0;
    if (code === '' || judged.length === 0) return;
    hasUnsaved = false;
    const name = `${form.dataset.form}-${code.replace(/[^\p{L}\p{N}_-]/gu, '_')}.csv`;
    handOver([['parent', 'expert', 'left', 'right', 'value'], ...judged], name);
  },
  anew: () => {
    if (!confirmed()) return;
    for (const list of all('.pair select', form)) list.value = '';
    if (!expert.readOnly) expert.value = '';
    keeper.clear();
    hasUnsaved = false;
    for (const box of all('[data-mistakes], [data-saved], [data-nothing]')) box.hidden = true;
    for (const group of groups) show(group);
    showMissing();
    scrollTo(0, 0);
  },
};

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', event => {
  hasUnsaved = true;
  const group = event.target.closest('[data-parent]');
  if (group) show(group);
  else setFault(first('[data-key]'), 'needed', false);
  showMissing();
  keep();
});
form.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button) actions[button.dataset.do]();
});
for (const button of all('[data-choose]')) button.addEventListener('click', keep);
addEventListener('beforeunload', event => { if (hasUnsaved) event.preventDefault(); });

const kept = keeper.read();
if (kept) {
  if (kept.language) speak(kept.language);
  if (!expert.readOnly) expert.value = kept.answers.expert ?? '';
  for (const list of all('.pair select', form)) list.value = kept.answers[list.name] ?? '';
}
for (const group of groups) show(group);
showMissing();
