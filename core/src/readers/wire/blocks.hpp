#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "courant/diagnostic.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// What a unit of the body is.
enum class UnitKind : std::uint8_t {
  paragraph,
  subhead,
  list_item,
  scene_break,  ///< "* * *" between paragraphs.
  end_mark,     ///< "-30-", "(ENDS)", "###".
  speaker,      ///< The name of who said the paragraph above, alone on a line.
  attribution,  ///< "concluded the head of state.", alone on a line.
  read_also,
  credit,
  rights,
  correction,
};

/// A unit with its kind. Units of the kinds that belong to what is above come directly after it.
struct BodyUnit {
  Unit lines;
  UnitKind kind = UnitKind::paragraph;
};

/// Tells what each unit of a body in `language` (BCP 47) is. `units` are in order, `lines` are
/// those of the whole text.
[[nodiscard]] std::vector<BodyUnit> classify(std::span<const Line> lines,
                                             std::span<const Unit> units, const RuleSet& rules,
                                             std::string_view language);

}  // namespace courant::readers::wire
