#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readers/findings.hpp"
#include "readers/news/header.hpp"

namespace courant::readers::front_matter {

/// One value of front matter. Those of a list have the same path.
struct Value {
  std::string path;  ///< Its keys from the outermost in, with full stops between: "image.src".
  std::string text;
  std::size_t offset;  ///< In the input.
  bool in_list = false;
};

/// What is not understood, and where it stands.
struct Gap {
  std::string_view what;  ///< Static storage.
  std::size_t offset;
};

/// What a parser makes of front matter.
struct Values {
  std::vector<Value> all{};
  std::vector<Gap> gaps{};
};

/// Whether a field is called `path`, or something that only a generator needs.
[[nodiscard]] bool is_known_name(std::string_view path);

/// Puts the values into the fields that generators of sites mean by their names.
void set_fields(const Values& values, news::Header& header, Findings& findings);

}  // namespace courant::readers::front_matter
