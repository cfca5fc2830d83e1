#include "renderers/rates_chart.hpp"

#include <algorithm>
#include <ranges>

#include "renderers/chart_scale.hpp"
#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"
#include "renderers/rate_parts.hpp"

namespace courant::renderers {
namespace {

using locale::DateStyle;
using locale::Label;

/// The drawing is stretched to its place: it has no text in it, and lines keep their width.
constexpr std::int64_t extent = 1000;
constexpr std::string_view extent_text = "1000";

/// A point in the drawing; text, since that is what becomes of it.
struct Place {
  std::string x;
  std::string y;
};

struct Chart {
  std::vector<ChartPoint> points;
  std::vector<Decimal> ticks;
  std::vector<Place> places;  ///< Of the points.
};

/// Down is up in a drawing.
std::string height_of(const Decimal& value, const std::vector<Decimal>& ticks) {
  const auto position = chart_position(value, ticks.back(), ticks.front(), extent);
  return position ? position->to_string() : std::string("0");
}

Chart make_chart(const RateTable& rates) {
  Chart chart{.points = chart_points(rates), .ticks = {}, .places = {}};
  if (chart.points.size() < 2) return chart;
  chart.ticks = chart_ticks(chart.points);
  if (chart.ticks.empty()) return chart;
  const std::int64_t first = days_since_epoch(chart.points.front().date);
  const std::int64_t days = days_since_epoch(chart.points.back().date) - first;
  for (const ChartPoint& point : chart.points) {
    const std::int64_t x = (days_since_epoch(point.date) - first) * extent / days;
    chart.places.push_back({std::to_string(x), height_of(point.value, chart.ticks)});
  }
  return chart;
}

void write_line(Markup& markup, std::string_view class_names, const Place& from, const Place& to) {
  markup.open(Element::line, class_names);
  markup.attribute(Attribute::x1, from.x);
  markup.attribute(Attribute::y1, from.y);
  markup.attribute(Attribute::x2, to.x);
  markup.attribute(Attribute::y2, to.y);
  markup.close();
}

void write_polyline(Markup& markup, const std::vector<Place>& places) {
  std::string points;
  for (const Place& place : places) {
    if (!points.empty()) points += ' ';
    points += place.x + ',' + place.y;
  }
  markup.open(Element::polyline, "courant-chart-line");
  markup.attribute(Attribute::points, points);
  markup.close();
}

/// What the drawing shows: "USD: June 2, 2031 – June 12, 2031, 86.90 – 88.02".
std::string description(const Context& context, const Quote& quote, const Chart& chart) {
  const std::string_view language = context.language;
  const auto day = [&](const ChartPoint& point) {
    return locale::format_date(point.date, DateStyle::long_form, language);
  };
  const auto value = [&](const ChartPoint& point) {
    return locale::format_decimal(shortened(point.value, context.options), language);
  };
  const auto [low, high] = std::ranges::minmax(chart.points, {}, &ChartPoint::value);
  constexpr std::string_view dash = " \u2013 ";
  std::string text = priced(quote, language) + ": " + day(chart.points.front());
  text.append(dash) += day(chart.points.back());
  text += line_separator;
  text += value(low);
  text.append(dash) += value(high);
  return text;
}

void write_drawing(const Context& context, const Quote& quote, const Chart& chart) {
  Markup& markup = context.markup;
  markup.open(Element::svg, "courant-chart-drawing");
  markup.attribute(Attribute::view_box, "0 0 1000 1000");
  markup.attribute(Attribute::aspect_ratio, "none");
  markup.attribute(Attribute::role, "img");
  markup.attribute(Attribute::aria_label, description(context, quote, chart));
  for (const Decimal& tick : chart.ticks) {
    const std::string y = height_of(tick, chart.ticks);
    write_line(markup, "courant-chart-grid", {"0", y}, {std::string(extent_text), y});
  }
  write_polyline(markup, chart.places);
  // A line without length and with round ends is a dot that is not stretched.
  write_line(markup, "courant-chart-dot", chart.places.back(), chart.places.back());
  markup.close();
}

/// The axes say to the eye what the table says to everybody.
void open_axis(Markup& markup, std::string_view class_names) {
  markup.open(Element::div, class_names);
  markup.attribute(Attribute::aria_hidden, "true");
}

void write_values(const Context& context, const Chart& chart) {
  Markup& markup = context.markup;
  open_axis(markup, "courant-chart-values");
  for (const Decimal& tick : chart.ticks | std::views::reverse) {
    markup.open(Element::span);
    markup.text(locale::format_decimal(tick, context.language));
    markup.close();
  }
  markup.close();
}

void write_days(const Context& context, const Chart& chart) {
  Markup& markup = context.markup;
  open_axis(markup, "courant-chart-days");
  for (const ChartPoint& point : {chart.points.front(), chart.points.back()}) {
    write_day(context, {}, point.date, DateStyle::medium);
  }
  markup.close();
}

void write_header(const Context& context, Label label) {
  context.markup.open(Element::th);
  context.markup.attribute(Attribute::scope, "col");
  context.markup.text(locale::label(label, context.language));
  context.markup.close();
}

void write_point(const Context& context, const ChartPoint& point) {
  Markup& markup = context.markup;
  markup.open(Element::tr);
  markup.open(Element::th);
  markup.attribute(Attribute::scope, "row");
  write_day(context, {}, point.date, DateStyle::medium);
  markup.close();
  markup.open(Element::td, "courant-rate-value");
  write_number(context, point.value);
  markup.close();
  markup.close();
}

void write_table(const Context& context, const Quote& quote, const Chart& chart) {
  Markup& markup = context.markup;
  markup.open(Element::details, "courant-chart-data");
  markup.open(Element::summary);
  markup.text(locale::label(Label::table, context.language));
  markup.close();
  markup.open(Element::table, "courant-rates-table");
  markup.open(Element::caption);
  markup.text(priced(quote, context.language));
  markup.close();
  markup.open(Element::thead);
  markup.open(Element::tr);
  write_header(context, Label::date);
  write_header(context, Label::rate);
  markup.close();
  markup.close();
  markup.open(Element::tbody);
  for (const ChartPoint& point : chart.points | std::views::reverse) write_point(context, point);
  markup.close();
  markup.close();
  markup.close();
}

void write_caption(const Context& context, const Quote& quote, const RateTable& rates) {
  Markup& markup = context.markup;
  markup.open(Element::figcaption, "courant-chart-caption");
  write_equation(context, quote, rates.base);
  if (shown_change(quote, context.options)) {
    markup.text(" ");
    write_change(context, Element::span, quote);
  }
  if (context.options.inverse_rates && rates.base) {
    markup.text(line_separator);
    write_inverse(context, quote, rates.base);
  }
  markup.close();
}

}  // namespace

[[gnu::noinline]] bool write_rates_chart(const Context& context, const RateTable& rates) {
  const Chart chart = make_chart(rates);
  if (chart.places.empty()) return false;
  const Quote& quote = rates.quotes.front();
  Markup& markup = context.markup;
  markup.open(Element::figure, "courant-chart");
  write_caption(context, quote, rates);
  // Time runs from left to right in all languages, as equations do.
  markup.open(Element::div, "courant-chart-plot");
  markup.attribute(Attribute::dir, "ltr");
  write_drawing(context, quote, chart);
  write_values(context, chart);
  write_days(context, chart);
  markup.close();
  write_table(context, quote, chart);
  markup.close();
  return true;
}

}  // namespace courant::renderers
