#include "readers/wire/body_writer.hpp"

#include <algorithm>
#include <string>

#include "article/quoted_text.hpp"
#include "readers/news/rules.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/line_forms.hpp"
#include "text/characters.hpp"
#include "text/excerpt.hpp"

namespace courant::readers::wire {
namespace {

bool says_who_spoke(UnitKind kind) {
  return kind == UnitKind::speaker || kind == UnitKind::attribution;
}

/// Whether the last character of `url` belongs to the text around it: a mark of punctuation, or a
/// quotation mark that the address itself did not open.
bool ends_outside(std::string_view url) {
  const char last = url.back();
  if (last == '"' || last == '\'') return std::ranges::count(url, last) % 2 == 1;
  return std::string_view(".,;:!?)]>").contains(last);
}

/// Puts the mark that stood behind an address behind its label: `Read also: "Som https://…"`. One
/// around the address alone goes with it.
void close_quote(std::string& label, char mark) {
  if (std::ranges::count(label, mark) % 2 == 0) return;
  if (label.ends_with(mark)) {
    label.pop_back();
    while (label.ends_with(' ')) label.pop_back();
  } else {
    label += mark;
  }
}

}  // namespace

void BodyWriter::write() {
  while (at_ < units_.size()) {
    const std::size_t offset = offset_of(units_[at_]);
    write_unit();
    report_builder(offset);
  }
  article_.body = builder_.finish();
}

void BodyWriter::write_unit() {
  const BodyUnit& unit = units_[at_];
  if (ended_) return write_after_end(unit);
  switch (unit.kind) {
    case UnitKind::paragraph:
    case UnitKind::speaker:
    case UnitKind::attribution:
      return write_paragraph();
    case UnitKind::subhead:
      return write_subhead();
    case UnitKind::list_item:
      return write_list();
    case UnitKind::scene_break:
      return write_scene_break();
    case UnitKind::read_also:
      return write_read_also();
    case UnitKind::credit:
    case UnitKind::rights:
    case UnitKind::correction:
      return write_note(unit);
    case UnitKind::end_mark:
      break;
  }
  findings_.add(DiagnosticCode::end_mark, offset_of(unit));
  ended_ = true;
  ++at_;
}

void BodyWriter::write_after_end(const BodyUnit& unit) {
  const bool is_note = unit.kind == UnitKind::credit || unit.kind == UnitKind::rights ||
                       unit.kind == UnitKind::correction;
  if (is_note) return write_note(unit);
  if (unit.kind != UnitKind::end_mark) {
    findings_.add(DiagnosticCode::ignored_after_end, offset_of(unit));
  }
  ++at_;
}

void BodyWriter::write_paragraph() {
  const std::size_t speaker = speaker_ahead();
  if (speaker != 0) return write_quotation(speaker);
  write_block(units_[at_], {.kind = BlockKind::paragraph});
  ++at_;
}

/// The index of the unit that names who speaks in the paragraphs from here on; 0 if none does.
std::size_t BodyWriter::speaker_ahead() const {
  const std::size_t stop = std::min(units_.size(), at_ + news::longest_speech);
  for (std::size_t i = at_; i + 1 < stop; ++i) {
    if (units_[i].kind != UnitKind::paragraph) return 0;
    if (i > at_ && !begins_with_quote(first_line(units_[i]))) return 0;
    if (says_who_spoke(units_[i + 1].kind)) return i + 1;
    if (!news::stays_open(joined(units_[i].lines).text())) return 0;
  }
  return 0;
}

void BodyWriter::write_quotation(std::size_t speaker) {
  const BodyUnit& source = units_[speaker];
  const bool is_name = source.kind == UnitKind::speaker;
  findings_.add(is_name ? DiagnosticCode::pull_quote : DiagnosticCode::attribution,
                offset_of(source),
                "said by " + text::quoted(first_line(source), news::shown_bytes));
  builder_.open(BlockKind::quotation);
  for (; at_ < speaker; ++at_) write_block(units_[at_], {.kind = BlockKind::paragraph});
  builder_.begin_caption();
  const JoinedText line = joined(source.lines);
  const std::string_view name = behind_dash(line.text());
  write_text(line, name.empty() ? 0 : line.text().size() - name.size());
  builder_.close();
  ++at_;
}

void BodyWriter::write_subhead() {
  findings_.add(DiagnosticCode::subhead, offset_of(units_[at_]));
  write_block(units_[at_], {.kind = BlockKind::heading, .level = 1});
  ++at_;
}

void BodyWriter::write_list() {
  const ItemMarker first = item_marker(first_line(units_[at_]));
  findings_.add(DiagnosticCode::list, offset_of(units_[at_]));
  builder_.open(Block{.kind = BlockKind::list,
                      .ordered = first.kind == MarkerKind::number,
                      .tight = true,
                      .number = first.number});
  const std::size_t begin = at_;
  for (; at_ < units_.size() && units_[at_].kind == UnitKind::list_item; ++at_) {
    const ItemMarker marker = item_marker(first_line(units_[at_]));
    if (!marker.continues(first, at_ - begin)) break;
    builder_.open(BlockKind::list_item);
    write_block(units_[at_], {.kind = BlockKind::paragraph}, marker.size);
    builder_.close();
  }
  builder_.close();
}

void BodyWriter::write_scene_break() {
  findings_.add(DiagnosticCode::scene_break, offset_of(units_[at_]));
  builder_.open(BlockKind::rule);
  builder_.close();
  ++at_;
}

void BodyWriter::write_read_also() {
  const Unit& unit = units_[at_].lines;
  findings_.add(DiagnosticCode::read_also, offset_of(units_[at_]));
  for (std::size_t i = unit.begin; i < unit.end; ++i) write_link_line(lines_[i].text);
  ++at_;
}

/// "Read also: Title https://…": the address at the end is where the words lead.
void BodyWriter::write_link_line(std::string_view line) {
  const std::size_t begin = std::min({line.find("https://"), line.find("http://"), line.size()});
  const bool at_end = line.find(' ', begin) == std::string_view::npos;
  std::string_view url = at_end ? line.substr(begin) : std::string_view{};
  std::string label(text::trim_spaces(line.substr(0, line.size() - url.size())));
  // Copy puts addresses into quotations, brackets and sentences.
  while (!url.empty() && ends_outside(url)) {
    if (url.back() == '"' || url.back() == '\'') close_quote(label, url.back());
    url.remove_suffix(1);
  }
  while (!url.empty() && !label.empty() && std::string_view("([<").contains(label.back())) {
    label.pop_back();
    while (label.ends_with(' ')) label.pop_back();
  }
  builder_.open_embed_link(url);
  builder_.add_text(label.empty() ? url : std::string_view(label));
  builder_.close();
}

/// Credits, rights and corrections stand beside the body, not in it.
void BodyWriter::write_note(const BodyUnit& unit) {
  DiagnosticCode kind = DiagnosticCode::rights;
  if (unit.kind == UnitKind::credit) kind = DiagnosticCode::credit;
  if (unit.kind == UnitKind::correction) kind = DiagnosticCode::correction;
  findings_.add(kind, offset_of(unit));
  news::add_note(article_, kind, joined(unit.lines).text());
  ++at_;
}

void BodyWriter::write_block(const BodyUnit& unit, const Block& block, std::size_t skipped) {
  builder_.open(block);
  const bool joins = allows(DiagnosticCode::joined_lines);
  if (joins || unit.lines.size() == 1) {
    const JoinedText text = joined(unit.lines, skipped);
    if (unit.lines.size() > 1) findings_.add(DiagnosticCode::joined_lines, offset_of(unit));
    write_text(text, block.kind == BlockKind::paragraph ? take_dateline(text) : 0);
  } else {
    for (std::size_t i = unit.lines.begin; i < unit.lines.end; ++i) {
      if (i > unit.lines.begin) builder_.add_line_break();
      const JoinedText line = joined({i, i + 1}, i == unit.lines.begin ? skipped : 0);
      write_text(line, i == unit.lines.begin ? take_dateline(line) : 0);
    }
  }
  builder_.close();
  started_ = true;
}

/// The dateline opens the first paragraph; the bytes that it takes are not text.
std::size_t BodyWriter::take_dateline(const JoinedText& text) {
  if (started_ || article_.dateline || !allows(DiagnosticCode::dateline)) return 0;
  auto found = find_dateline(text.text());
  if (!found) return 0;
  findings_.add(DiagnosticCode::dateline, text.source_offset(0),
                text::quoted(found->dateline.raw, news::shown_bytes));
  news::set_dateline(article_, std::move(found->dateline));
  return found->size;
}

void BodyWriter::write_text(const JoinedText& joined, std::size_t begin) {
  const QuoteStyle style{.language = article_.language,
                         .repair = allows(DiagnosticCode::paired_quotes)};
  const std::string_view text = std::string_view(joined.text()).substr(begin);
  for (const QuoteMark& mark : add_quoted_text(builder_, text, style)) {
    const auto finding = news::finding_of(mark, style.repair);
    if (finding) findings_.add(*finding, joined.source_offset(begin + mark.offset));
  }
}

JoinedText BodyWriter::joined(const Unit& unit, std::size_t skipped) const {
  JoinedText text;
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    const Line& line = lines_[i];
    const std::size_t skip = i == unit.begin ? skipped : 0;
    text.append({line.text.substr(skip), line.offset + skip});
  }
  return text;
}

std::string_view BodyWriter::first_line(const BodyUnit& unit) const {
  return lines_[unit.lines.begin].text;
}

std::size_t BodyWriter::offset_of(const BodyUnit& unit) const {
  return lines_[unit.lines.begin].offset;
}

void BodyWriter::report_builder(std::size_t offset) {
  if (builder_.take_overflow()) findings_.add(DiagnosticCode::limit_reached, offset);
  if (builder_.take_dropped_url()) findings_.add(DiagnosticCode::dropped_url, offset);
}

}  // namespace courant::readers::wire
