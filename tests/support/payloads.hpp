#pragma once

#include <array>
#include <string_view>

namespace courant::test {

using namespace std::string_view_literals;

/// Texts that leave their place if an output forgets to escape: in HTML text, attribute values,
/// script elements, JSON and terminals. Every output is tested with all of them, in every field.
inline constexpr std::array payloads = {
    "<script>alert(1)</script>"sv,
    "</script><script>alert(1)</script>"sv,
    "<img src=x onerror=alert(1)>"sv,
    "\"><svg onload=alert(1)>"sv,
    "' onmouseover='alert(1)"sv,
    "\" autofocus onfocus=\"alert(1)"sv,
    "`onmouseover=alert(1)//"sv,
    "<!-- comment --> --!> <![CDATA[ x ]]>"sv,
    "</p></article></pre></table>"sv,
    "<p>a<table><tr><td>b"sv,
    "</title></textarea></style></noscript></template>"sv,
    "&lt;b&gt; &amp;amp; &#60; &#x3c &notit;"sv,
    "a&b<c>d\"e'f`g"sv,
    "\\\"},{\"x\":\"\\u003c"sv,
    "no-break\u00A0space"sv,
    "line\u2028paragraph\u2029separator"sv,
    "{{constructor.constructor('alert(1)')()}} ${alert(1)}"sv,
    "javascript:alert(1)"sv,
    "\U0001F4B1 \u04E9\u04AF\u04A3 \u0633\u0639\u0631 \u20AC"sv,
};

/// Addresses that no page may follow or load, however a browser would mend them.
inline constexpr std::array hostile_urls = {
    "javascript:alert(1)"sv,
    "JaVaScRiPt:alert(1)"sv,
    " javascript:alert(1)"sv,
    "\x01javascript:alert(1)"sv,
    "java\tscript:alert(1)"sv,
    "java\nscript:alert(1)"sv,
    "java\rscript:alert(1)"sv,
    "vbscript:msgbox(1)"sv,
    "data:text/html,<script>alert(1)</script>"sv,
    "data:image/svg+xml,<svg onload=alert(1)>"sv,
    "blob:https://example.org/1"sv,
    "file:///etc/passwd"sv,
    "https://user:password@example.org/"sv,
    "https:user@example.org/"sv,
    "//user@example.org/"sv,
    "\\\\user@example.org/"sv,
    "about:blank"sv,
    ""sv,
};

}  // namespace courant::test
