#pragma once

#include <string>

#include "readers/front_matter/fields.hpp"

namespace courant::test {

/// "path=text" of each value, "*" behind those of lists, and "?offset" of each gap.
inline std::string listed(const readers::front_matter::Values& values) {
  std::string all;
  for (const readers::front_matter::Value& value : values.all) {
    all.append(value.path).append(value.in_list ? "*=" : "=").append(value.text).append("\n");
  }
  for (const readers::front_matter::Gap& gap : values.gaps) {
    all.append("?").append(std::to_string(gap.offset)).append("\n");
  }
  return all;
}

}  // namespace courant::test
