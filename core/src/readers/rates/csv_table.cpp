#include "readers/rates/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "text/characters.hpp"

namespace courant::readers {
namespace {

using text::CsvField;
using text::CsvRow;

/// Takes what is before the first `mark` off `names`, and the mark.
std::string_view take_name(std::string_view& names, char mark) noexcept {
  const std::size_t size = std::min(names.find(mark), names.size());
  const std::string_view name = names.substr(0, size);
  names.remove_prefix(std::min(size + 1, names.size()));
  return name;
}

/// `title` as CsvHeader::find compares it.
std::string name_in(const CsvField& title) {
  std::string name = text::to_lower(text::trim_spaces(text::characters_of(title)));
  std::erase_if(name, [](char c) { return std::string_view(" -_.").contains(c); });
  return name;
}

std::string_view title_of(Input& page) {
  for (const text::XmlElement element : page.xml_or_none().with_descendants()) {
    if (element.is("title") && !element.text().empty()) return element.text();
  }
  return "a page that is no table";
}

}  // namespace

CsvHeader::CsvHeader(const CsvRow& row) : titles_(row.fields) {
  for (const CsvField& title : titles_) {
    names_.push_back(name_in(title));
    if (!names_.back().empty()) width_ = names_.size();
  }
}

std::optional<std::size_t> CsvHeader::find(std::string_view names) const noexcept {
  while (!names.empty()) {
    const auto found = std::ranges::find(names_, take_name(names, '|'));
    if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
  }
  return std::nullopt;
}

bool CsvHeader::has_all(std::string_view names) const noexcept {
  while (!names.empty()) {
    if (!find(take_name(names, ' '))) return false;
  }
  return true;
}

CsvTable::CsvTable(std::string_view text, std::size_t first_offset)
    : separator_(text::separator_of(text)), reader_(text, separator_, first_offset) {
  while (next() && row().is_blank()) {
  }
  take_header();
}

bool CsvTable::is_empty_row() const noexcept {
  return std::ranges::all_of(row().fields, [](const CsvField& f) { return f.text.empty(); });
}

CsvFit CsvTable::fit() const noexcept {
  const std::vector<CsvField>& fields = row().fields;
  for (std::size_t i = header_.width(); i < fields.size(); ++i) {
    if (!fields[i].text.empty()) return CsvFit::ragged;
  }
  const bool may_be_longer = !fields.empty() && !fields.back().complete;
  if (may_be_longer && fields.size() <= header_.width()) return CsvFit::cut;
  return fields.size() < header_.width() ? CsvFit::ragged : CsvFit::whole;
}

bool CsvTable::report_end(Findings& findings) const {
  const auto open_mark = reader_.open_mark();
  if (open_mark) {
    findings.add(DiagnosticCode::incomplete, *open_mark, "a quotation mark that is never closed");
  }
  const bool cut = fit() == CsvFit::cut;
  if (cut) {
    findings.add(DiagnosticCode::incomplete, row().offset,
                 "no line break ends the last line, so that it may be cut; what may be is skipped");
  }
  return cut || open_mark;
}

std::optional<CsvTable> csv_or_none(const Input& input) {
  if (input.looks_like_json() || input.looks_like_markup()) return std::nullopt;
  return CsvTable(input.text());
}

Document csv_document(const CsvTable& table, RateTableBuilder& builder, const Input& input,
                      const ReadOptions& options, Findings& findings) {
  const bool cut = table.report_end(findings);
  Document document = rates_document(builder, input, options, findings);
  document.complete &= !cut;
  return document;
}

std::unexpected<Error> not_csv(Input& input, std::string_view expected) {
  if (input.looks_like_markup()) return source_error(title_of(input), 0);
  return std::unexpected(
      Error{ErrorCode::unknown_format, {}, "expected a header with " + std::string(expected)});
}

}  // namespace courant::readers
