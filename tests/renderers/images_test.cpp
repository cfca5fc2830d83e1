#include "renderers/images.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Document;
using courant::Image;
using courant::ImagePolicy;
using courant::InlineKind;
using courant::test::Copy;
using courant::test::headline_only;
using courant::test::inner_html;

TEST_CASE("images: the caption of a figure beats the image's own", "[renderers][images]") {
  Copy copy;
  copy.open_figure({.url = "/a.jpg", .caption = "own"});
  copy.begin_caption();
  copy.open_inline(InlineKind::emphasis);
  copy.add_text("given");

  CHECK(inner_html(copy.finish()).ends_with("<figcaption><em>given</em></figcaption></figure>"));
}

TEST_CASE("images: an image that may not be loaded leaves its words", "[renderers][images]") {
  Document document = headline_only("A");
  document.articles[0].image = Image{.url = "https://example.org/a.jpg", .alt = "B"};
  const courant::RenderOptions options{.images = courant::ImagePolicy::none};

  CHECK(render_html(document, options)
            .contains(R"(<figure class="courant-figure courant-lead"><p class="courant-alt">B</p>)"
                      R"(</figure>)"));
  document.articles[0].image->alt.clear();
  CHECK_FALSE(render_html(document, options).contains("figure"));
}

TEST_CASE("images: the image's own caption and credit stand in for a caption",
          "[renderers][images]") {
  Copy copy;
  copy.open_figure({.url = "/a.jpg", .caption = "own", .credit = "B"});
  copy.close();
  copy.open_figure({.url = "/b.jpg", .credit = "C"});

  const std::string html = inner_html(copy.finish());

  CHECK(html.contains(
      R"(<figcaption>own <span class="courant-credit">B</span></figcaption></figure>)"));
  CHECK(
      html.contains(R"(<figcaption><span class="courant-credit">C</span></figcaption></figure>)"));
}

TEST_CASE("images: loading is set up before the source is", "[renderers][images]") {
  Copy copy;
  copy.open_figure({.url = "https://example.org/a.jpg"});

  CHECK(inner_html(copy.finish()) ==
        R"(<figure class="courant-figure"><img alt="" loading="lazy" decoding="async")"
        R"( referrerpolicy="no-referrer" src="https://example.org/a.jpg"></figure>)");
}

TEST_CASE("images: a foreign image is words where only the page's own may load",
          "[renderers][images]") {
  Copy copy;
  copy.open_figure({.url = "https://example.org/a.jpg", .alt = "A", .caption = "B"});

  CHECK(inner_html(copy.finish(), {.images = ImagePolicy::same_origin}) ==
        R"(<figure class="courant-figure"><p class="courant-alt">A</p>)"
        R"(<figcaption>B</figcaption></figure>)");
}
