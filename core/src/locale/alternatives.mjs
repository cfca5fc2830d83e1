/** Writes the forms of a word as one text, which alternatives.hpp reads. */

/** How many leading code points all of `words`, lists of those, have in common. */
function commonLength(words) {
  const [first] = words;
  const end = first.findIndex((character, index) =>
    words.some((word) => word[index] !== character));
  return end < 0 ? first.length : end;
}

/** Without those at the end that repeat the one before them. @param {string[]} items */
function withoutRepeats(items) {
  const last = items.findLastIndex((item, index) => item !== items[index - 1]);
  return items.slice(0, last + 1);
}

/**
 * ["рубль", "рубля"] → "рубл{ь/я}". Forms at the end that are all alike are written once, unless
 * their number is to be kept.
 *
 * @param {string[]} forms
 */
export function joinForms(forms, keepNumber = false) {
  const marked = forms.find((form) => /[{}|\n]/.test(form));
  if (marked !== undefined) throw new Error(`marks in ${marked}`);
  const words = forms.map((form) => [...form]);
  const start = commonLength(words);
  if (words.every((word) => word.length === start)) return forms[0];
  const rests = words.map((word) => word.slice(start));
  const end = commonLength(rests.map((rest) => rest.toReversed()));
  const middles = rests.map((rest) => rest.slice(0, rest.length - end).join(''));
  if (middles.join('').includes('/')) throw new Error(`slashes in ${forms.join(' and ')}`);
  const [first] = rests;
  const written = keepNumber ? middles : withoutRepeats(middles);
  return `${words[0].slice(0, start).join('')}{${written.join('/')}}` +
    first.slice(first.length - end).join('');
}
