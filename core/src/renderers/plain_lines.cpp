#include "renderers/plain_lines.hpp"

#include "renderers/bidi.hpp"

namespace courant::renderers {
namespace {

/// Bytes of the control character at the start of `text`, C1 included; 0 if there is none.
std::size_t control_size(std::string_view text) noexcept {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte == '\t' || byte == '\n') return 0;
  if (byte < 0x20 || byte == 0x7F) return 1;
  const bool c1 = byte == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
  return c1 ? 2 : 0;
}

}  // namespace

void append_visible(std::string& out, std::string_view text) {
  const bool keep_bidi = has_balanced_bidi_controls(text);
  std::size_t bidi = keep_bidi ? std::string_view::npos : find_bidi_control(text);
  for (std::size_t at = 0; at < text.size();) {
    if (at == bidi) {
      at += bidi_control_bytes;
      bidi = find_bidi_control(text, at);
    } else if (const std::size_t size = control_size(text.substr(at)); size != 0) {
      at += size;
    } else {
      out += text[at++];
    }
  }
}

void PlainLines::blank_line() {
  const std::size_t before = out_.size();
  for (const Margin& margin : margins_) {
    if (margin.begun) out_ += margin.rest;
  }
  while (out_.size() > before && out_.back() == ' ') out_.pop_back();
  out_ += '\n';
}

void PlainLines::line(std::string_view text) {
  for (Margin& margin : margins_) {
    out_ += margin.begun ? margin.rest : margin.first;
    margin.begun = true;
  }
  out_ += text;
  while (out_.ends_with(' ')) out_.pop_back();
  out_ += '\n';
}

void PlainLines::block(std::string_view text) {
  if (!close_) blank_line();
  close_ = false;
  while (true) {
    const std::size_t end = text.find('\n');
    line(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

void PlainLines::enter(std::string_view first, std::string_view rest) {
  margins_.push_back({std::string(first), std::string(rest), false});
}

}  // namespace courant::renderers
