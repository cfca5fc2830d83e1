#include "courant/render.hpp"
#include "renderers/document.hpp"
#include "renderers/markup.hpp"

namespace courant {
namespace renderers {
namespace {

constexpr std::uint32_t most_units = 0xFF'FFFF;  // what 24 bits hold

/// UTF-16 code units of the character that starts with `lead`; 0 inside a character.
constexpr std::uint32_t units_of(char lead) noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  if ((byte & 0xC0U) == 0x80U) return 0;
  return byte >= 0xF0U ? 2 : 1;
}

/// A beginning of a text and its length in UTF-16 code units.
struct Measured {
  std::size_t bytes = 0;
  std::uint32_t units = 0;
};

/// As many whole characters of `text` as `room` code units hold.
Measured measure(std::string_view text, std::uint32_t room) noexcept {
  Measured measured;
  while (measured.bytes < text.size()) {
    const std::uint32_t units = units_of(text[measured.bytes]);
    if (measured.units + units > room) break;
    measured.units += units;
    ++measured.bytes;
  }
  return measured;
}

/// Writes markup as a node stream.
class NodeWriter final : public MarkupSink {
 public:
  void open(Element element) override {
    add(NodeOperation::open, static_cast<std::uint32_t>(element));
    in_text_ = false;
  }

  /// A value longer than an operation can say is cut; no limit of the readers lets one through.
  void attribute(Attribute name, std::string_view value) override {
    add(NodeOperation::attribute, static_cast<std::uint32_t>(name));
    const Measured measured = measure(value, most_units);
    add(NodeOperation::text, measured.units);
    append(value.substr(0, measured.bytes));
    in_text_ = false;
  }

  void text(std::string_view text) override {
    while (!text.empty()) {
      if (!in_text_ || length_of_last() == most_units) add(NodeOperation::text, 0);
      in_text_ = true;
      const Measured measured = measure(text, most_units - length_of_last());
      if (measured.bytes == 0) {
        in_text_ = false;  // one unit of room and a character of two
        continue;
      }
      stream.operations.back() += measured.units << 8U;
      append(text.substr(0, measured.bytes));
      text.remove_prefix(measured.bytes);
    }
  }

  void close() override {
    add(NodeOperation::close, 0);
    in_text_ = false;
  }

  NodeStream stream{};

 private:
  void add(NodeOperation operation, std::uint32_t number) {
    stream.operations.push_back(number << 8U | static_cast<std::uint32_t>(operation));
  }

  [[nodiscard]] std::uint32_t length_of_last() const { return stream.operations.back() >> 8U; }

  /// A NUL would stay in the DOM, where HTML text gives U+FFFD.
  void append(std::string_view text) {
    for (std::size_t end; (end = text.find('\0')) != std::string_view::npos;) {
      stream.text += text.substr(0, end);
      stream.text += "\xEF\xBF\xBD";
      text.remove_prefix(end + 1);
    }
    stream.text += text;
  }

  bool in_text_ = false;  // whether the last operation is a text node that can grow
};

}  // namespace

NodeStream nodes_of(const Document& document, const RenderOptions& options,
                    const std::optional<Conversion>& conversion) {
  NodeWriter writer;
  write_document(writer, document, options, conversion);
  return std::move(writer.stream);
}

}  // namespace renderers

NodeStream render_nodes(const Document& document, const RenderOptions& options) {
  return renderers::nodes_of(document, options, renderers::answer_to(document, options));
}

}  // namespace courant
