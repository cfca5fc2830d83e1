#include "support/documents.hpp"

#include <utility>

namespace courant::test {
namespace {

constexpr Timestamp morning = {
    .date = {2031, 6, 12}, .time = TimeOfDay{9, 15, 0}, .utc_offset = std::int16_t{360}};

Image image(std::string_view text) {
  return {.url = "https://example.org/a.jpg",
          .alt = std::string(text),
          .caption = std::string(text),
          .credit = std::string(text),
          .width = 640,
          .height = 480};
}

void add_paragraph(BodyBuilder& body, std::string_view text) {
  body.open(BlockKind::paragraph);
  body.add_text(text);
  body.close();
}

void add_inlines(BodyBuilder& body, std::string_view text) {
  body.open(BlockKind::paragraph);
  for (const InlineKind kind :
       {InlineKind::emphasis, InlineKind::strong, InlineKind::deleted, InlineKind::subscript,
        InlineKind::superscript, InlineKind::quoted}) {
    body.open_inline(kind);
    body.add_text(text);
    body.close_inline();
  }
  body.open_link("https://example.org/?a=1&b=2", text);
  body.add_text(text);
  body.close_inline();
  body.open_amount({.low = decimal("1.2"),
                    .high = decimal("1.5"),
                    .currency = currency("USD"),
                    .symbol = std::string(text),
                    .approximate = true});
  body.add_text(text);
  body.close_inline();
  body.add_line_break();
  body.add_code(text);
  body.close();
}

void add_list(BodyBuilder& body, std::string_view text, bool ordered) {
  body.open({.kind = BlockKind::list, .ordered = ordered, .tight = !ordered, .number = 3});
  body.open(BlockKind::list_item);
  add_paragraph(body, text);
  body.close();
  body.close();
}

void add_cell(BodyBuilder& body, std::string_view text, CellScope scope) {
  body.open({.kind = BlockKind::table_cell,
             .scope = scope,
             .alignment = Alignment::right,
             .column_span = 2,
             .row_span = 3});
  body.add_text(text);
  body.close();
}

void add_table(BodyBuilder& body, std::string_view text) {
  body.open(BlockKind::table);
  for (const CellScope scope : {CellScope::column, CellScope::row, CellScope::none}) {
    body.open(BlockKind::table_row);
    add_cell(body, text, scope);
    body.close();
  }
  body.begin_caption();
  body.add_text(text);
  body.close();
}

Body every_block(std::string_view text) {
  BodyBuilder body{Limits{}};
  add_paragraph(body, text);
  body.open({.kind = BlockKind::heading, .level = 1});
  body.add_text(text);
  body.close();
  add_inlines(body, text);
  body.open(BlockKind::quotation);
  add_paragraph(body, text);
  body.begin_caption();
  body.add_text(text);
  body.close();
  add_list(body, text, false);
  add_list(body, text, true);
  add_table(body, text);
  body.open_figure(image(text));
  body.begin_caption();
  body.add_text(text);
  body.close();
  body.add_code_block(text, text);
  body.open(BlockKind::rule);
  body.close();
  body.open_embed_link("https://example.org/other");
  body.add_text(text);
  body.close();
  return body.finish();
}

RateTable every_rate(std::string_view text) {
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;
  yen.buy = decimal("57.90");
  yen.sell = decimal("58.30");
  yen.previous = decimal("58.00");
  yen.change = decimal("0.10");
  yen.date = Date{2031, 6, 11};
  return {.source = std::string(text),
          .kind = RateKind::official,
          .base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .published_at = morning,
          .quotes = {quote("USD", "84.80"), yen},
          .history = {Fixing{.date = {2031, 6, 11}, .quotes = {quote("USD", "84.70")}}}};
}

Article every_field(std::string_view text) {
  const std::string copy(text);
  Article article;
  article.kicker = article.headline = article.dek = article.byline = copy;
  article.authors = {{.name = copy, .url = "https://example.org/author", .role = copy}};
  article.dateline =
      Dateline{.raw = copy, .places = {copy}, .date = Date{2031, 6, 12}, .agency = copy};
  article.published = article.updated = morning;
  article.language = "en";
  article.section = copy;
  article.tags = {copy, copy};
  article.source = copy;
  article.url = "https://example.org/story";
  article.image = image(text);
  article.body = every_block(text);
  article.corrections = {{.text = copy, .date = morning}};
  article.credits = {copy};
  article.rights = copy;
  article.embargo = morning;
  article.expires = morning;
  article.access = Access::free;
  return article;
}

}  // namespace

Currency currency(std::string_view code) { return Currency::from_code(code).value(); }

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

Quote quote(std::string_view code, std::string_view value) {
  return {.currency = currency(code), .value = decimal(value)};
}

Document headline_only(std::string_view headline) {
  Document document{.language = "en"};
  document.articles.resize(1);
  document.articles[0].headline = headline;
  document.articles[0].language = "en";
  return document;
}

Document body_only(Body body) {
  Document document = headline_only({});
  document.articles[0].body = std::move(body);
  return document;
}

Document rates_only(RateTable rates) { return {.rates = std::move(rates), .language = "en"}; }

Copy& Copy::leaf(const Block& block, std::string_view text) {
  open(block);
  add_text(text);
  close();
  return *this;
}

Copy& Copy::paragraph(std::string_view text) { return leaf({.kind = BlockKind::paragraph}, text); }

Copy& Copy::item(std::string_view text) {
  open(BlockKind::list_item);
  paragraph(text);
  close();
  return *this;
}

std::string inner_html(Body body, const RenderOptions& options) {
  const std::string_view before = "<article class=\"courant-article\" lang=\"en\" dir=\"ltr\">";
  const std::string_view after = "</article>";
  const std::string html = render_html(body_only(std::move(body)), options);
  return html.substr(before.size(), html.size() - before.size() - after.size());
}

Document everything(std::string_view text) {
  Document document{.rates = every_rate(text), .language = "en", .complete = false};
  document.feed = Feed{.title = std::string(text),
                       .description = std::string(text),
                       .url = "https://example.org/",
                       .language = "en",
                       .updated = morning};
  document.articles = {every_field(text)};
  document.diagnostics = {{.severity = Severity::warning,
                           .code = DiagnosticCode::pull_quote,
                           .where = {.offset = 7, .line = 2, .column = 3},
                           .message = std::string(text)}};
  return document;
}

}  // namespace courant::test
