/**
 * Why something failed. Those of the core: malformed, unexpected_end, missing_field, unknown_format,
 * unknown_currency, out_of_range, too_large, withheld. Those of the shell: `load_failed`, the core
 * did not load; `crashed`, it stopped working on this document; `network`, no answer or a cut one;
 * `timeout`; `http_status`, an answer that is not the document.
 *
 * @typedef {'malformed' | 'unexpected_end' | 'missing_field' | 'unknown_format' |
 *   'unknown_currency' | 'out_of_range' | 'too_large' | 'withheld' | 'load_failed' | 'crashed' |
 *   'network' | 'timeout' | 'http_status'} ErrorCode
 */

/**
 * @typedef {object} Failure
 * @property {ErrorCode} code
 * @property {string} message One English sentence for a developer. Wording may change.
 * @property {number} [offset] Bytes of the decoded UTF-8 text, from 0.
 * @property {number} [line] From 1; 0 when no input is to blame.
 * @property {number} [column] From 1, in code points; 0 when no input is to blame.
 * @property {number} [status] Of the HTTP answer, with the code `http_status`.
 * @property {number} [retryAfter] Milliseconds after which the server wants to be asked again.
 */

/** A failure with a code to branch on. */
export class CourantError extends Error {
  /**
   * @param {Failure} failure
   * @param {ErrorOptions} [options]
   */
  constructor(failure, options) {
    super(failure.message, options);
    this.name = 'CourantError';
    this.code = failure.code;
    this.offset = failure.offset ?? 0;
    this.line = failure.line ?? 0;
    this.column = failure.column ?? 0;
    this.status = failure.status ?? 0;
    this.retryAfter = failure.retryAfter ?? 0;
  }
}
