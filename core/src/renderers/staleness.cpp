#include "renderers/staleness.hpp"

#include "locale/locale.hpp"
#include "renderers/labels.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

std::string outdated_text(const RateTable& rates, std::string_view language) {
  const std::string day =
      locale::format_date(day_of(rates).value_or(Date{}), locale::DateStyle::long_form, language);
  return fill_label(Label::outdated, language, day);
}

}  // namespace

std::string_view name_of(Staleness staleness) noexcept {
  switch (staleness) {
    case Staleness::none:
      break;
    case Staleness::not_updated:
      return "not-updated";
    case Staleness::incomplete:
      return "incomplete";
    case Staleness::outdated:
      return "outdated";
    case Staleness::undated:
      return "undated";
  }
  return "none";
}

Staleness staleness_of(const Document& document, const RenderOptions& options) noexcept {
  if (!document.rates) return Staleness::none;
  if (options.not_updated_since) return Staleness::not_updated;
  if (!document.complete) return Staleness::incomplete;
  if (!options.max_age || !options.now) return Staleness::none;
  switch (freshness_of(*document.rates, *options.max_age, *options.now)) {
    case Freshness::fresh:
      return Staleness::none;
    case Freshness::outdated:
      return Staleness::outdated;
    case Freshness::undated:
      break;
  }
  return Staleness::undated;
}

std::string warning_text(Staleness staleness, const RateTable& rates, const RenderOptions& options,
                         std::string_view language) {
  switch (staleness) {
    case Staleness::none:
      break;
    case Staleness::not_updated:
      return fill_label(
          Label::not_updated, language,
          format_timestamp(options.not_updated_since.value_or(Timestamp{}), language));
    case Staleness::incomplete:
      return std::string(locale::label(Label::incomplete, language));
    case Staleness::outdated:
      return outdated_text(rates, language);
    case Staleness::undated:
      return std::string(locale::label(Label::undated, language));
  }
  return {};
}

}  // namespace courant::renderers
