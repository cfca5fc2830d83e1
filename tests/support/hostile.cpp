#include "support/hostile.hpp"

#include <algorithm>

#include "text/escape.hpp"

namespace courant::test {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// The whole root of `size`.
std::size_t root_of(std::size_t size) {
  std::size_t root = 1;
  while (root * root < size) ++root;
  return root;
}

std::string runs_of(char mark, std::size_t size) {
  std::string text;
  for (std::size_t length = 1; text.size() < size; ++length)
    text += std::string(length, mark) + 'a';
  return text;
}

std::string deepening_list(std::size_t size) {
  std::string text;
  for (std::size_t depth = 0; text.size() < size; ++depth)
    text += std::string(depth, ' ') + "- a\n";
  return text;
}

std::string definitions(std::size_t size) {
  std::string text;
  std::size_t count = 0;
  for (; text.size() < size / 2; ++count) text += "[" + std::to_string(count) + "]: /b\n";
  text += '\n';
  for (std::size_t i = 0; i < count; ++i) text += "[" + std::to_string(i) + "] ";
  return text;
}

std::string wide_table(std::size_t size) {
  const std::size_t side = root_of(size / 2);
  const std::string row = repeated("|a", side) + '\n';
  return row + repeated("|-", side) + '\n' + repeated(row, side);
}

}  // namespace

const std::vector<HostilePattern>& hostile_patterns() {
  static const std::vector<HostilePattern> patterns = {
      // Emphasis that opens and never closes, or the other way round.
      {.first = "*a **a ", .second = "b** a* "},
      {.first = "a_ "},
      {.first = "_a "},
      {.first = "a***"},
      {.first = "*a_ "},
      {.first = "*_"},
      {.first = "*a ", .second = "_a*_ "},
      {.head = "a**b", .first = "c* "},
      {.first = "~~a "},
      {.first = "\""},
      {.first = "« „"},
      // Links, pictures and references.
      {.first = "a]"},
      {.first = "[a"},
      {.first = "[ a_"},
      {.first = "[ (]("},
      {.first = "![[]()"},
      {.first = "[", .second = "a]"},
      {.first = "[", .second = "]", .tail = "\n\n[a]: /b"},
      {.first = "](\n"},
      {.first = "[\n](\n"},
      {.first = "[a](<b"},
      {.first = "[a](b"},
      {.first = "[]("},
      {.head = "[x]: ", .first = "x", .second = "\n[x]"},
      {.first = "[^\n"},
      {.first = "[a]: /b\n"},
      // Blocks.
      {.first = "> "},
      {.first = ">", .second = "a*"},
      {.first = "- ", .tail = "x\n"},
      {.first = "- ", .second = "\n", .tail = "x"},
      {.first = "> ", .second = "- "},
      {.first = "* ", .tail = "a"},
      {.first = "> - x\n", .second = ">\n"},
      {.first = "|", .second = "-|"},
      {.first = "|a\n"},
      {.first = "# "},
      {.first = "{{<\n\n"},
      {.first = "a\n\n"},
      {.first = " ", .tail = "a"},
      {.head = "a", .first = " ", .second = "\n"},
      {.first = "\n"},
      // Code, markup and references to characters.
      {.first = "`a "},
      {.first = "\\`"},
      {.first = "\\"},
      {.head = "</", .first = "<!--"},
      {.head = "x", .first = "<?"},
      {.head = "x", .first = "<![CDATA["},
      {.first = "a <!A"},
      {.first = "<>"},
      {.first = "<a "},
      {.head = "<a ", .first = "b=c ", .tail = ">d</a>"},
      {.head = "<a b='", .first = "c", .tail = "'>d</a>"},
      {.first = "<b>"},
      {.first = "<b>a", .second = "</i>"},
      {.first = "<a href=b>"},
      {.first = "<p><table>"},
      {.first = "<table><tr><td>"},
      {.first = "<ul><li>"},
      {.first = "<blockquote>"},
      {.first = "<figure><img src=/a>"},
      {.first = "</p>"},
      {.first = "<script>"},
      {.first = "<noscript>"},
      {.first = "&a"},
      {.first = "&#65;"},
      {.first = "&#x1F600;"},
      {.first = "&amp;"},
      // Bare links, mail, names, money and places.
      {.first = "www._"},
      {.head = "http://e.com/", .first = "*", .second = "a"},
      {.first = "http://"},
      {.first = "mailto:a"},
      {.first = "a@"},
      {.first = "a, "},
      {.first = "USD 84.80\n"},
      {.first = "$1 "},
      {.head = "1", .first = "0"},
      {.head = "0.", .first = "1"},
      // JSON and CSV where a text was expected.
      {.first = "["},
      {.first = "{\"a\":"},
      {.first = "\"\"\n"},
      {.first = "\"a,"},
  };
  return patterns;
}

std::string hostile_text(const HostilePattern& pattern, std::size_t size) {
  const std::size_t times =
      std::max<std::size_t>(1, size / (pattern.first.size() + pattern.second.size()));
  return std::string(pattern.head) + repeated(pattern.first, times) +
         repeated(pattern.second, times) + std::string(pattern.tail);
}

std::vector<std::string> grown_texts(std::size_t size) {
  return {runs_of('`', size),   runs_of('*', size), runs_of('~', size),
          deepening_list(size), definitions(size),  wide_table(size)};
}

const std::vector<Carrier>& carriers() {
  using enum Carrier::Writing;
  static const std::vector<Carrier> all = {
      {"wire", Format::wire, "Som holds\n\n", "", plain},
      {"markdown", Format::markdown, "", "", plain},
      {"front matter", Format::markdown, "---\ntitle: ", "\n---\nText.\n", plain},
      {"open front matter", Format::markdown, "---\ntitle: T\ndek: ", "\n\nText.\n", plain},
      {"html", Format::html, "<div>", "</div>", plain},
      {"text of html", Format::html, "<p>", "</p>", markup},
      {"page", Format::html, "<!doctype html><title>T</title><article><p>Text.</p>", "</article>",
       plain},
      {"attribute of html", Format::html, "<p>a <img src=/a alt=\"", "\">", markup},
      {"rss description", Format::rss, "<rss><channel><item><title>T</title><description>",
       "</description></item></channel></rss>", markup},
      {"rss content", Format::rss,
       "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>"
       "<title>T</title><content:encoded><![CDATA[",
       "]]></content:encoded></item></channel></rss>", character_data},
      {"rss title", Format::rss, "<rss><channel><item><title>",
       "</title><description>Text.</description></item></channel></rss>", markup},
      {"rss with markup", Format::rss, "<rss><channel><item><title>T</title><description>",
       "</description></item></channel></rss>", plain},
      {"atom", Format::atom,
       "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='html'>",
       "</content></entry></feed>", markup},
      {"atom xhtml", Format::atom,
       "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='xhtml'>"
       "<div xmlns='http://www.w3.org/1999/xhtml'>",
       "</div></content></entry></feed>", plain},
      {"json feed html", Format::json_feed,
       R"({"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","content_html":")",
       R"("}]})", json},
      {"json feed text", Format::json_feed,
       R"({"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","content_text":")",
       R"("}]})", json},
      {"wordpress", Format::wordpress, R"({"title":{"rendered":"T"},"content":{"rendered":")",
       R"("}})", json},
      {"ninjs html", Format::ninjs, R"({"uri":"urn:ex:1","headline":"T","body_html":")", R"("})",
       json},
      {"ninjs text", Format::ninjs, R"({"uri":"urn:ex:1","headline":"T","body_text":")", R"("})",
       json},
      {"apple news", Format::apple_news,
       R"({"identifier":"x","title":"T","components":[{"role":"body","text":")", R"("}]})", json},
      {"apple news html", Format::apple_news,
       R"({"identifier":"x","title":"T","components":[{"role":"body","format":"html","text":")",
       R"("}]})", json},
      {"apple news markdown", Format::apple_news,
       R"({"identifier":"x","title":"T","components":[{"role":"body","format":"markdown","text":")",
       R"("}]})", json},
      {"schema.org", Format::schema_json,
       R"({"@type":"NewsArticle","headline":"T","articleBody":")", R"("})", json},
      {"our own", Format::courant_json,
       R"({"courant":1,"articles":[{"headline":"T","body":[{"kind":"paragraph","inlines":[{"kind":"text","text":")",
       R"("}]}]}]})", json},
  };
  return all;
}

std::string carried(const Carrier& carrier, std::string_view text) {
  std::string written(carrier.before);
  switch (carrier.writing) {
    case Carrier::Writing::plain:
      written += text;
      break;
    case Carrier::Writing::json: {
      std::string escaped;
      for (const char c : text) {
        if (c == '"' || c == '\\') escaped += '\\';
        escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
      }
      written += escaped;
      break;
    }
    case Carrier::Writing::markup:
      text::append_html(written, text);
      break;
    case Carrier::Writing::character_data:
      for (const char c : text) {
        if (c != ']') written += c;
      }
      break;
  }
  return written += carrier.after;
}

}  // namespace courant::test
