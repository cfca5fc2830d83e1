/** What its import gives, if anything, is for the bundler to say. */
declare const sheet: unknown;
export default sheet;
