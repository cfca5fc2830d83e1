#include <vector>

#include "courant/render.hpp"
#include "renderers/document.hpp"
#include "renderers/markup.hpp"
#include "text/escape.hpp"

namespace courant {
namespace renderers {
namespace {

/// Writes markup as HTML text. Nothing is added that is not in the tree, white space least of all;
/// each element is closed by name, so the parser never has to guess. Borrows its output.
class HtmlWriter final : public MarkupSink {
 public:
  explicit HtmlWriter(std::string& out) noexcept : out_(out) {}

  void open(Element element) override {
    end_tag();
    out_ += '<';
    out_ += tag_of(element);
    open_.push_back(element);
    in_tag_ = true;
  }

  void attribute(Attribute name, std::string_view value) override {
    out_ += ' ';
    out_ += name_of(name);
    out_ += "=\"";
    text::append_html(out_, value);
    out_ += '"';
  }

  void text(std::string_view text) override {
    if (text.empty()) return;
    end_tag();
    text::append_html(out_, text);
  }

  void close() override {
    end_tag();
    const Element element = open_.back();
    open_.pop_back();
    if (is_void(element)) return;
    out_ += "</";
    out_ += tag_of(element);
    out_ += '>';
  }

 private:
  void end_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
  }

  std::string& out_;
  std::vector<Element> open_{};
  bool in_tag_ = false;
};

}  // namespace
}  // namespace renderers

std::string render_html(const Document& document, const RenderOptions& options) {
  std::string html;
  renderers::HtmlWriter writer(html);
  renderers::write_document(writer, document, options, renderers::answer_to(document, options));
  return html;
}

}  // namespace courant
