/** Comparing two texts line by line, for people to read and to choose from. */

/** @typedef {{same: boolean, left: string[], right: string[]}} Hunk */

const AT_MOST = 4_000_000;

/**
 * @param {string} left
 * @param {string} right
 * @returns {Hunk[]} stretches that are the same and stretches that differ, in turn
 */
export function compareLines(left, right) {
  const a = left.split("\n");
  const b = right.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  /** @type {Hunk[]} */
  const hunks = [];
  push(hunks, a.slice(0, start), null, null);
  middle(hunks, a.slice(start, a.length - end), b.slice(start, b.length - end));
  push(hunks, a.slice(a.length - end), null, null);
  return hunks;
}

/** @param {Hunk[]} hunks @param {string[]} a @param {string[]} b */
function middle(hunks, a, b) {
  if (a.length * b.length > AT_MOST) {
    push(hunks, null, a, b);
    return;
  }
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(hunks, [a[i]], null, null);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      push(hunks, null, [a[i++]], []);
    } else {
      push(hunks, null, [], [b[j++]]);
    }
  }
}

/** @param {Hunk[]} hunks @param {string[]|null} same @param {string[]|null} left @param {string[]|null} right */
function push(hunks, same, left, right) {
  const last = hunks.at(-1);
  if (same !== null) {
    if (same.length === 0) return;
    if (last?.same) {
      last.left.push(...same);
      last.right.push(...same);
    } else hunks.push({ same: true, left: [...same], right: [...same] });
  } else if (left !== null && right !== null && left.length + right.length > 0) {
    if (last && !last.same) {
      last.left.push(...left);
      last.right.push(...right);
    } else hunks.push({ same: false, left: [...left], right: [...right] });
  }
}
