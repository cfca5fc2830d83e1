#include "renderers/images.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Document;
using courant::Image;
using courant::ImagePolicy;
using courant::InlineKind;
using courant::test::body_only;
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

namespace {

/// An article with `lead` and a body of a paragraph, `figure` and a paragraph.
Document with_lead(const Image& lead, const Image& figure) {
  Copy copy;
  copy.paragraph("One.");
  copy.open_figure(figure);
  copy.close();
  copy.paragraph("Two.");
  Document document = body_only(copy.finish());
  document.articles[0].image = lead;
  return document;
}

std::size_t count_images(const std::string& html) {
  std::size_t count = 0;
  for (std::size_t at = html.find("<img"); at != std::string::npos;
       at = html.find("<img", at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("images: a lead image that the body repeats is shown where the body has it",
          "[renderers][images]") {
  const Image lead = {.url = "/a.jpg", .alt = "B", .caption = "of the lead"};
  const Document document =
      with_lead(lead, {.url = "/a.jpg", .alt = "B", .caption = "of the body"});

  const std::string html = render_html(document);
  CHECK(count_images(html) == 1);
  CHECK_FALSE(html.contains("courant-lead"));
  CHECK(html.contains("<figcaption>of the body</figcaption></figure><p>Two."));
  CHECK(render_text(document) == "One.\n\n[B] of the body\n\nTwo.\n");
  CHECK(count_images(render_html(document, {.show = {.image = false}})) == 1);
}

TEST_CASE("images: a repetition that says less than the lead image gives way to it",
          "[renderers][images]") {
  const Image lead = {.url = "/a.jpg", .alt = "B", .caption = "C"};
  const Document document = with_lead(lead, {.url = "/a.jpg", .alt = "B"});

  const std::string html = render_html(document);
  CHECK(count_images(html) == 1);
  CHECK(html.contains("courant-lead"));
  CHECK(html.contains("<p>One.</p><p>Two.</p>"));
  CHECK(render_text(document) == "[B] C\n\nOne.\n\nTwo.\n");
  CHECK(render_html(document, {.show = {.image = false}}).contains("<figure"));
  CHECK(count_images(render_html(with_lead({.url = "/a.jpg", .alt = "B"}, {.url = "/a.jpg"}))) ==
        1);
}

TEST_CASE("images: the sizes that WordPress makes of a picture are one picture",
          "[renderers][images]") {
  const auto images_of = [](std::string lead, std::string figure) {
    return count_images(
        render_html(with_lead({.url = std::move(lead)}, {.url = std::move(figure)})));
  };
  CHECK(images_of("/a-300x200.jpg", "/a.jpg") == 1);
  CHECK(images_of("/a-scaled.jpg", "/a-1024x683.jpg") == 1);
  CHECK(images_of("/a-300x200.jpg?v=1", "/a.jpg?v=1") == 1);
  CHECK(images_of("/a-300x200.jpg", "/a.png") == 2);
  CHECK(images_of("/a-300x200.jpg", "/b.jpg") == 2);
  CHECK(images_of("/a-300.jpg", "/a.jpg") == 2);
  CHECK(images_of("/a-x200.jpg", "/a.jpg") == 2);
  CHECK(images_of("/a300x200.jpg", "/a.jpg") == 2);
  CHECK(images_of("https://a-3x2.kg/a", "https://a.kg/a") == 2);
  CHECK(images_of("/a.jpg?id=1", "/a.jpg?id=2") == 2);
}
