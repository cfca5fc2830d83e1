#pragma once

#include <string>
#include <string_view>

#include "renderers/vocabulary.hpp"

namespace courant::renderers {

/// Where markup goes. Attributes follow the open() of their element, before anything inside it;
/// every open() has its close(). Neighbouring texts are one text, and an empty one is none: so all
/// sinks make the same tree of the same calls.
class MarkupSink {
 public:
  MarkupSink() = default;
  MarkupSink(const MarkupSink&) = delete;
  MarkupSink& operator=(const MarkupSink&) = delete;

  virtual void open(Element element) = 0;
  virtual void attribute(Attribute name, std::string_view value) = 0;
  virtual void text(std::string_view text) = 0;
  virtual void close() = 0;

 protected:
  ~MarkupSink() = default;
};

/// What the walk over a document writes with: a sink, and what all our markup has in common.
/// Borrows the sink.
///
/// Nothing here is inline: hundreds of calls would each carry a virtual call, and the optimiser for
/// size does not see that a plain call is a third of one.
class Markup {
 public:
  /// @param parts  whether elements with a class "courant-x" get part="x" too, for ::part() outside
  ///               a shadow root.
  Markup(MarkupSink& sink, bool parts) noexcept : sink_(sink), parts_(parts) {}

  [[gnu::noinline]] void open(Element element);
  /// Opens `element` with one or more class names, all "courant-…", parted by single spaces.
  [[gnu::noinline]] void open(Element element, std::string_view class_names);
  [[gnu::noinline]] void close();

  [[gnu::noinline]] void attribute(Attribute name, std::string_view value);
  /// The attribute, unless `value` is empty.
  [[gnu::noinline]] void attribute_if_any(Attribute name, std::string_view value);
  [[gnu::noinline]] void attribute(Attribute name, unsigned value);

  /// Visible text. Bidi controls that the text opens and does not close, or the other way round,
  /// would reorder what stands behind it, our own labels and figures among it. Such a text loses
  /// all its controls, rather than being isolated in an element: they show nothing by themselves.
  [[gnu::noinline]] void text(std::string_view text);

  /// `element` around `text`, or nothing if the text is empty.
  [[gnu::noinline]] void element_if_any(Element element, std::string_view class_names,
                                        std::string_view text);

 private:
  MarkupSink& sink_;
  bool parts_;
};

/// An element that is only there if something is in it. Borrows the markup.
class OptionalElement {
 public:
  OptionalElement(Markup& markup, Element element, std::string_view class_names) noexcept
      : markup_(markup), element_(element), class_names_(class_names) {}
  ~OptionalElement() {
    if (open_) markup_.close();
  }
  OptionalElement(const OptionalElement&) = delete;
  OptionalElement& operator=(const OptionalElement&) = delete;

  /// To be called before each thing written inside. @return whether it is the first.
  bool enter();

 private:
  Markup& markup_;
  Element element_;
  std::string_view class_names_;
  bool open_ = false;
};

}  // namespace courant::renderers
