#pragma once

#include <string>
#include <string_view>

namespace courant {

/// What an address is for: links may also lead to mail and telephone.
enum class UrlUse : unsigned char { link, image };

/// `url` as it may appear in an article: trimmed of spaces and control characters, without tabs and
/// line ends inside. Empty if it must not be followed: a scheme other than http, https, mailto, tel
/// (links) or http, https (images), user names or passwords in the host, or nothing left.
/// Relative addresses pass. Written after the URL Standard's pre-processing of input, so that a
/// browser reads the same scheme as we do.
[[nodiscard]] std::string safe_url(std::string_view url, UrlUse use);

/// Whether `name` may name the language of code, and so be part of the name of a class: letters of
/// any script, digits, '+', '#' and '-', as in "c++", "objective-c", "c#".
[[nodiscard]] bool is_code_language(std::string_view name) noexcept;

}  // namespace courant
