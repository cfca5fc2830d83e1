#include "readers/entries/markup_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "article/body_builder.hpp"
#include "readers/html/fragment.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/markup.hpp"

namespace courant::readers {
namespace {

/// Whether a reference that ends with ';' stands in `text`.
bool holds_reference(std::string_view text) noexcept {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() &&
           (text::is_letter(text[end]) || text::is_digit(text[end]) || text[end] == '#')) {
      ++end;
    }
    if (end > at + 1 && end < text.size() && text[end] == ';') return true;
  }
  return false;
}

/// The name of the tag that begins at `at`, '<' and '/' left out; empty if none begins there.
std::string_view tag_name_at(std::string_view html, std::size_t at) noexcept {
  constexpr std::size_t longest = 12;
  std::string_view name = html.substr(at + 1, longest);
  if (name.starts_with('/')) name.remove_prefix(1);
  const auto end = std::ranges::find_if_not(
      name, [](char c) { return text::is_letter(c) || text::is_digit(c); });
  return name.substr(0, static_cast<std::size_t>(end - name.begin()));
}

bool holds_tag(std::string_view html) noexcept {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view name = tag_name_at(html, at);
    if (!name.empty() && text::is_letter(name.front())) return true;
  }
  return false;
}

bool is_structural(std::string_view name) noexcept {
  static constexpr std::array<std::string_view, 28> names = {
      "a",  "article", "blockquote", "br",  "dd",      "div",   "dl", "dt",     "embed", "figure",
      "h1", "h2",      "h3",         "h4",  "h5",      "h6",    "hr", "iframe", "img",   "li",
      "ol", "p",       "picture",    "pre", "section", "table", "ul", "video"};
  return std::ranges::any_of(
      names, [&](std::string_view known) { return text::equals_ignoring_case(known, name); });
}

bool has_structure(std::string_view html) noexcept {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (is_structural(tag_name_at(html, at))) return true;
  }
  return false;
}

/// Text without any tag, that has some once its references are decoded.
bool is_escaped_twice(std::string_view html) {
  return html.contains("&lt;") && !holds_tag(html) && has_structure(text::decode_references(html));
}

bool is_blank(std::string_view line) noexcept { return text::trim_spaces(line).empty(); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return lines;
}

}  // namespace

bool holds_structure(std::string_view html) {
  return has_structure(html) || is_escaped_twice(html);
}

std::string one_line(std::string_view text) {
  std::string line;
  bool spaced = false;
  for (const char c : text) {
    if (text::is_white(c)) {
      spaced = !line.empty();
      continue;
    }
    if (std::exchange(spaced, false)) line += ' ';
    line += c;
  }
  return line;
}

std::string text_of(std::string_view written) {
  if (!holds_reference(written) && !holds_tag(written)) return one_line(written);
  return html::plain_text(written);
}

std::string dek_of(std::string_view html) {
  constexpr std::string_view mark = "[…]";
  constexpr std::string_view ellipsis = "…";
  const std::size_t more = html.find("class=\"more-link\"");
  if (more != std::string_view::npos) html = html.substr(0, html.rfind('<', more));
  std::string dek = text_of(html);
  if (dek.ends_with(mark)) dek.replace(dek.size() - mark.size(), mark.size(), ellipsis);
  return dek;
}

void add_html(const Fragment& fragment, const ReadOptions& options, Article& article,
              Findings& findings) {
  html::FragmentSource source{
      .html = fragment.html,
      .offset = fragment.offset,
      .writing = fragment.writing,
      .written = fragment.written,
      .begin = fragment.begin,
      .base_url = fragment.base_url.empty() ? std::string_view(options.url) : fragment.base_url};
  std::string decoded;
  if (is_escaped_twice(fragment.html)) {
    findings.add(DiagnosticCode::double_escaped, fragment.offset);
    decoded = text::decode_references(fragment.html);
    source.html = decoded;
    source.writing = text::Writing::unknown;
  }
  html::read_fragment(source, options, article, findings);
}

void add_plain_text(std::string_view text, const ReadOptions& options, Article& article,
                    std::size_t offset, Findings& findings) {
  const std::vector<std::string_view> lines = lines_of(text::trim_spaces(text));
  const bool by_blank_lines = std::ranges::any_of(lines, is_blank);
  BodyBuilder builder(options.limits);
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (paragraph.empty()) return;
    builder.open(BlockKind::paragraph);
    builder.add_text(one_line(std::exchange(paragraph, {})));
    builder.close();
  };
  for (const std::string_view line : lines) {
    if (!by_blank_lines || is_blank(line)) end_paragraph();
    if (!is_blank(line)) paragraph.append(line).append(" ");
  }
  end_paragraph();
  if (builder.take_overflow()) findings.add(DiagnosticCode::limit_reached, offset);
  article.body = builder.finish();
}

}  // namespace courant::readers
