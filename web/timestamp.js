/**
 * `date` as ISO 8601 in the reader's own zone: ages are counted in days, which begin there.
 *
 * @param {Date} date
 */
export function timestamp(date) {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  const [offset] = /[+-]\d{4}/.exec(date.toTimeString()) ?? ['Z'];
  return local.slice(0, 19) + offset;
}
