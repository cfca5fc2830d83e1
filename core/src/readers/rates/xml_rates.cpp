#include "readers/rates/xml_rates.hpp"

#include <string>
#include <utility>

#include "text/ascii.hpp"
#include "text/excerpt.hpp"

namespace courant::readers {
namespace {

using text::XmlElement;

/// Reads the rows of one document. Borrows its arguments.
class XmlRatesReader {
 public:
  XmlRatesReader(XmlElement root, const XmlRates& shape, RateTableBuilder& builder,
                 Findings& findings)
      : root_(root), shape_(shape), builder_(builder), findings_(findings) {
    if (shape.code.starts_with('/')) code_of_all_ = xml_at(root, shape.code.substr(1)).text();
    if (shape.base.starts_with('/')) take_base(xml_at(root, shape.base.substr(1)).text());
  }

  /// Adds all rows in document order, each with the last day that was said before it.
  void run() {
    for (const XmlElement element : root_.with_descendants()) {
      if (!shape_.dated.empty() && element.is(shape_.dated)) take_day(element);
      // A row that is cut may lack its nominal.
      if (element.is(shape_.row) && element.complete()) add(element);
    }
  }

 private:
  /// One that should say the day and does not is of an unknown one, unless it is a row: one name
  /// may stand for both, as Cube does at the ECB.
  void take_day(XmlElement element) {
    const std::string_view day = xml_field(element, shape_.date);
    if (day.empty() && element.is(shape_.row)) return;
    date_ = builder_.date_of(day, element.offset());
  }

  void add(XmlElement row) {
    if (code_in(row).empty() || (shape_.is_rate != nullptr && !shape_.is_rate(row))) return;
    const std::string_view own_date = xml_field(row, shape_.row_date);
    const auto date = own_date.empty() ? date_ : builder_.date_of(own_date, row.offset());
    if (!date && !own_date.empty()) return;
    if (!date && shape_.dated.empty() && !shape_.row_date.empty()) {
      return findings_.add(DiagnosticCode::invalid_date, row.offset());
    }
    if (!has_nominal(row)) return findings_.add(DiagnosticCode::invalid_rate, row.offset());
    if (!is_in_base(row)) return findings_.add(DiagnosticCode::other_base, row.offset());
    WrittenRate rate = rate_in(row);
    if (shape_.code_of != nullptr) {
      const std::string_view code = shape_.code_of(rate.code);
      if (code.empty()) return report_unknown(rate);
      rate.code = code;
    }
    builder_.add(rate, date);
  }

  [[nodiscard]] std::string_view code_in(XmlElement row) const noexcept {
    return code_of_all_.empty() ? xml_field(row, shape_.code) : code_of_all_;
  }

  [[nodiscard]] bool has_nominal(XmlElement row) const noexcept {
    return shape_.nominal.empty() || shape_.nominal_may_lack ||
           !xml_field(row, shape_.nominal).empty();
  }

  /// The first base that is named is that of all.
  void take_base(std::string_view base) {
    if (!base_.empty() || base.empty()) return;
    base_ = base;
    builder_.set_base(base);
  }

  bool is_in_base(XmlElement row) {
    const std::string_view base = xml_field(row, shape_.base);
    take_base(base);
    return base.empty() || text::equals_ignoring_case(base, base_);
  }

  [[nodiscard]] WrittenRate rate_in(XmlElement row) const noexcept {
    return {.code = code_in(row),
            .nominal = xml_field(row, shape_.nominal),
            .value = xml_field(row, shape_.value),
            .per_one = xml_field(row, shape_.per_one),
            .buy = xml_field(row, shape_.buy),
            .sell = xml_field(row, shape_.sell),
            .change = xml_field(row, shape_.change),
            .offset = row.offset()};
  }

  void report_unknown(const WrittenRate& rate) {
    findings_.add(
        DiagnosticCode::unlisted_currency, rate.offset,
        text::quoted(rate.code) + ": the source's code of a currency that is not known; skipped");
  }

  XmlElement root_;
  const XmlRates& shape_;
  RateTableBuilder& builder_;
  Findings& findings_;
  std::string_view code_of_all_{};
  std::string_view base_{};
  std::optional<Date> date_{};
};

/// The refusal: an element called `name` that has words and nothing else in it.
XmlElement find_error(XmlElement root, std::string_view name) noexcept {
  if (name.empty()) return {};
  for (const XmlElement element : root.with_descendants()) {
    const bool is_leaf = element.children().begin() == element.children().end();
    const bool has_words = element.complete() && !element.text().empty();
    if (element.is(name) && is_leaf && has_words) return element;
  }
  return {};
}

}  // namespace

std::string_view xml_field(XmlElement element, std::string_view field) noexcept {
  if (field.empty() || field.starts_with('/')) return {};
  if (field == ".") return element.text();
  if (field.starts_with('@')) return element.attribute(field.substr(1));
  return element.child(field).text();
}

XmlElement xml_at(XmlElement element, std::string_view path) noexcept {
  while (!path.empty() && element) {
    const std::size_t size = path.find('/');
    element = element.child(path.substr(0, size));
    path.remove_prefix(size == std::string_view::npos ? path.size() : size + 1);
  }
  return element;
}

bool is_xml_rates(Input& input, const XmlRates& shape) {
  const XmlElement root = input.xml_or_none();
  return root.is(shape.root) && xml_at(root, shape.marker);
}

Result<Document> read_xml_rates(Input& input, const ReadOptions& options, const XmlRates& shape) {
  const auto root = input.xml();
  if (!root) return std::unexpected(root.error());
  if (!root->is(shape.root)) {
    return std::unexpected(Error{ErrorCode::unknown_format,
                                 {.offset = root->offset()},
                                 "expected the element " + std::string(shape.root)});
  }
  if (const XmlElement error = find_error(*root, shape.error)) {
    return source_error(error.text(), error.offset());
  }
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape.source, options, findings);
  XmlRatesReader(*root, shape, builder, findings).run();
  return rates_document(builder, input, options, findings);
}

}  // namespace courant::readers
