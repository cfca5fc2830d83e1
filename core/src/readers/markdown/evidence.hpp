#pragma once

#include <string_view>

namespace courant::readers::markdown {

/// Whether `text` has marks that plain copy does not have: a heading "# …" between blank lines or
/// underlined with "===", fenced code, a link or picture "[…](…)", a table. A few such words in the
/// lines of a wire do not count: what begins with rates or header lines is wire copy.
[[nodiscard]] bool is_marked_up(std::string_view text);

}  // namespace courant::readers::markdown
