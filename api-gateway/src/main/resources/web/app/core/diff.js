// What changed between two texts, word by word.

/** Longest common subsequence, as `[{op: "same"|"gone"|"new", value}]`. */
function compare(before, after, key = (x) => x) {
  let head = 0;
  while (head < before.length && head < after.length && key(before[head]) === key(after[head])) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head
    && key(before[before.length - 1 - tail]) === key(after[after.length - 1 - tail])) tail += 1;
  const middle = table(before.slice(head, before.length - tail), after.slice(head, after.length - tail), key);
  const same = (value) => ({ op: 'same', value });
  return [...after.slice(0, head).map(same), ...middle, ...after.slice(after.length - tail).map(same)];
}

function table(a, b, key) {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = key(a[i]) === key(b[j])
        ? lengths[(i + 1) * width + j + 1] + 1
        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const result = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && key(a[i]) === key(b[j])) {
      result.push({ op: 'same', value: b[j] });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      result.push({ op: 'gone', value: a[i++] });
    } else {
      result.push({ op: 'new', value: b[j++] });
    }
  }
  return result;
}

const tokens = (text) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function joined(parts) {
  const result = [];
  for (const { op, value } of parts) {
    const last = result.at(-1);
    if (last?.op === op) last.value += value;
    else result.push({ op, value });
  }
  return result;
}

export const compareWords = (before, after) => joined(compare(tokens(before), tokens(after)));

/**
 * The paragraphs of two texts: unchanged ones whole, changed ones word by word.
 *
 * @returns `[{op: "same"|"changed", parts}]`
 */
export function compareParagraphs(before, after) {
  const lines = compare(before.split('\n'), after.split('\n'));
  const result = [];
  for (let i = 0; i < lines.length;) {
    if (lines[i].op === 'same') {
      result.push({ op: 'same', parts: [lines[i++]] });
      continue;
    }
    const gone = [];
    const fresh = [];
    for (; i < lines.length && lines[i].op !== 'same'; i += 1) (lines[i].op === 'gone' ? gone : fresh).push(lines[i].value);
    for (let n = 0; n < Math.max(gone.length, fresh.length); n += 1) {
      result.push({ op: 'changed', parts: compareWords(gone[n] ?? '', fresh[n] ?? '') });
    }
  }
  return result;
}
