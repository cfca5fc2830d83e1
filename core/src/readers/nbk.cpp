// National Bank of Kazakhstan: get_rates.cfm, and rates_all.xml, the same items in an RSS feed,
// each with a day of its own that is not written as RSS wants it. A feed's title and description
// have the names of an item's code and value, so only those inside an item count.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates rates = {
    .source = {.name = "NBK", .base = "KZT"},
    .root = "rates",
    .marker = "item/quant",
    .dated = "date",
    .date = ".",
    .row = "item",
    .code = "title",
    .nominal = "quant",
    .value = "description",
    .change = "change",
};

constexpr XmlRates feed = {
    .source = {.name = "NBK", .base = "KZT"},
    .root = "rss",
    .marker = "channel/item/quant",
    .row = "item",
    .code = "title",
    .nominal = "quant",
    .value = "description",
    .change = "change",
    .row_date = "pubDate",
};

/// The answer for a day without rates.
bool is_empty(text::XmlElement root) noexcept {
  return root.is(rates.root) && root.child("date") && !root.child("item");
}

}  // namespace

bool is_nbk(Input& input) {
  return is_xml_rates(input, rates) || is_xml_rates(input, feed) || is_empty(input.xml_or_none());
}

Result<Document> read_nbk(Input& input, const ReadOptions& options) {
  const bool is_feed = input.xml_or_none().is(feed.root);
  return read_xml_rates(input, options, is_feed ? feed : rates);
}

}  // namespace courant::readers
