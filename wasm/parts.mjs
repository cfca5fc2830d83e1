// The parts of the browser's core that are loaded when something asks for them. wasm/split.mjs cuts them
// out of the linked core: the functions named here, and what is reached through them alone. In C++ they
// are kept from being inlined ([[gnu::noinline]], or called by pointer), or there would be none to name.

/**
 * @typedef {object} Part
 * @property {string} name courant-NAME.wasm.
 * @property {string} what What is in it.
 * @property {RegExp[]} entries The ways in, as C++ writes them.
 * @property {RegExp[]} data Large data, as the linker names them, that only its functions mention. Most data
 *   follow their functions by themselves; where others might be pointers to them they stay in the core.
 */

/** Formats that a page's core tells by itself: those that are asked about any text. */
const inCore = 'wire|markdown|html|nbp_json';

/** Formats of articles other than plain copy. */
const articles = 'markdown|html|rss|atom|wordpress|json_feed|ninjs|apple_news|schema_json';

/** @type {Part[]} */
export const parts = [
  {
    name: 'data',
    what: 'JSON, XML, tables of rates',
    entries: [
      /^courant::readers::Input::(json|xml)\(/,
      /^courant::readers::csv_or_none\(/,
      // What articles need of it, too.
      /^courant::text::(JsonDocument::parse|MarkupScanner::next|decode_references|decode_html_references)\(/,
      /^courant::.*\(.*courant::text::(JsonValue|XmlElement)/,
      // Exceptions that the parser of JSON has and never throws.
      /^nlohmann::/,
      /^(__cxxabiv1::|std::(exception|runtime_error)::)/,
      new RegExp(`^courant::readers::is_(?!(${inCore})\\()\\w+\\(courant::readers::Input&`),
      new RegExp(`^courant::readers::read_(?!(wire|${articles})\\()\\w+\\(courant::readers::Input&`),
    ],
    data: [/packed_entities/],
  },
  {
    name: 'articles',
    what: 'Markdown, HTML, feeds',
    entries: [
      new RegExp(`^courant::readers::read_(${articles})\\(courant::readers::Input&`),
      /^courant::readers::(front_matter|html)::(?!tag_named|Values::~)/,
      // What md4c calls back.
      /^courant::readers::markdown::\(anonymous namespace\)::BlockReader::/,
      /^md_ref_def_cmp/,
      // Of pictures, whose addresses plain copy hardly names.
      /^courant::text::resolve_url\(/,
      /^courant::renderers::(write_(feed|figure|cell)|begin_table|place_lead)\(/,
    ],
    data: [/front_matter.*names/, /field_names/],
  },
  {
    name: 'views',
    what: 'tables, charts, conversion, quotations',
    entries: [
      /^courant::renderers::(\(anonymous namespace\)::)?write_(rates_table|ticker|rates_chart|conversion|quotations|contents)\(/,
      /^courant::renderers::(answer|write_equation|write_inverse|inverse_of)\(/,
      /^courant::renderers::\(anonymous namespace\)::money_text\(/,
      /^courant::\(anonymous namespace\)::(write_answer|read_history|read_rates|report_unread)\(/,
      // What amounts in articles need of it, too.
      /^courant::(cross_rate|convert_rounded|is_exact|multiply|quotient_to_digits)\(/,
      /^courant::\(anonymous namespace\)::(cross|price_of|money_of|failure)\(/,
      /^courant::renderers::(unit_name|with_unit)\(/,
    ],
    data: [],
  },
  {
    name: 'amounts',
    what: 'sums of money in articles',
    entries: [
      /^courant::convert_document\(/,
      /^courant::renderers::(write_converted|machine_value)\(/,
    ],
    data: [/amount_words_/, /compact_lines/],
  },
];

/** Functions of libraries, which know none of the data named above: flags of md4c's look like addresses. */
export const strangers = /^md_/;
