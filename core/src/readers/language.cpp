#include "text/language.hpp"

#include "readers/readers.hpp"

namespace courant::readers {

std::string language_for(const ReadOptions& options, std::string_view declared,
                         std::string_view text, Findings& findings) {
  for (const std::string_view tag :
       {std::string_view(options.language), declared, std::string_view(options.context_language)}) {
    if (text::is_language_tag(tag)) return std::string(tag);
  }
  const std::string_view told = text::language_of_script(text);
  if (told.empty()) return "en";
  findings.add(DiagnosticCode::guessed_language, 0, "read as '" + std::string(told) + "'");
  return std::string(told);
}

}  // namespace courant::readers
