/** Which locales locales.inc has. A row costs about ten bytes of download, its month names fifty. */

/** The languages with all data. */
const withWords = [
  ...['ar', 'az', 'bn', 'cs', 'da', 'de', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'it', 'ja'],
  ...['kk', 'ko', 'ky', 'mn', 'nb', 'nl', 'pl', 'pt', 'ru', 'sl', 'sv', 'tg', 'tk', 'tr', 'uk'],
  ...['ur', 'uz', 'vi', 'zh'],
];

/**
 * The languages with dates in digits and short compact numbers alone: words cost more than they are
 * asked for.
 */
export const withoutWords = [
  ...['be', 'bg', 'el', 'et', 'hr', 'hu', 'hy', 'id', 'is', 'ka', 'lt', 'lv', 'mr', 'ms', 'ne'],
  ...['ro', 'sk', 'sr', 'sw', 'ta', 'th'],
];

/** The languages that have no names of currencies in the browser, for the same reason. */
export const withoutNamesInBrowser = [...withoutWords, 'da', 'nb', 'sl', 'vi'];

export const languages = [...withWords, ...withoutWords].sort();

/** Codes that are served by another language's data. */
export const aliases = { iw: 'he', nn: 'nb', no: 'nb' };

/** Regional forms and scripts with rows of their own. */
export const variants = [
  ...['ar-EG', 'ar-LY', 'de-AT', 'de-CH', 'en-001', 'en-CA', 'en-GB', 'en-IN', 'en-ZA', 'es-419'],
  ...['es-AR', 'es-MX', 'fr-CA', 'fr-CH', 'fr-MA', 'pt-PT', 'uz-Cyrl', 'zh-Hant'],
];

/** Of these, the rows that serve any region which is not listed. */
export const worldwide = ['en-001', 'es-419', 'pt-PT'];
