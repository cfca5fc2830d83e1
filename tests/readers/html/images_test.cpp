#include "readers/html/images.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant::readers::html;

namespace {

FoundImage found(const std::string& html) {
  const Tree tree(html, 1000);
  return image_of(tree, tree[0], "https://ex.example/a/");
}

}  // namespace

TEST_CASE("images: address, size and alternative text are read", "[readers][html]") {
  const FoundImage image = found("<img src='b.jpg' width=640px height=480 alt=' A  '>");

  CHECK(image.image.url == "https://ex.example/a/b.jpg");
  CHECK(image.image.width == 640);
  CHECK(image.image.alt == "A");
  CHECK_FALSE(image.lacks_alt);
  CHECK_FALSE(image.counts_only);
}

TEST_CASE("images: the address that a script would put in comes first", "[readers][html]") {
  CHECK(found("<img src=p.gif data-src=b.jpg>").image.url == "https://ex.example/a/b.jpg");
  CHECK(found("<img src='data:image/gif;base64,R0' srcset='s.jpg 1x, l.jpg 2x'>").image.url ==
        "https://ex.example/a/l.jpg");
  CHECK(found("<img src='data:image/gif;base64,R0'>").image.url.empty());
  CHECK(found("<img srcset='s.jpg 300w, l.jpg 900w, data:x 999w'>").image.url ==
        "https://ex.example/a/l.jpg");
}

TEST_CASE("images: what nobody sees only counts", "[readers][html]") {
  const std::string html =
      GENERATE("<img src=a.gif width=1 height=1>", "<img src=a.gif width=0 height=0>",
               "<img src=https://pixel.wp.com/g.gif>");

  CHECK(found(html).counts_only);
  CHECK_FALSE(found("<img src=a.gif width=1>").counts_only);
  CHECK_FALSE(found("<img src=a.gif width=100% height=auto>").counts_only);
}

TEST_CASE("images: an empty alternative text is one", "[readers][html]") {
  CHECK(found("<img src=a.jpg>").lacks_alt);
  CHECK_FALSE(found("<img src=a.jpg alt=''>").lacks_alt);
}

TEST_CASE("images: sizes are the digits in front", "[readers][html]") {
  CHECK(pixels_of("1200px") == 1200);
  CHECK(pixels_of("") == 0);
  CHECK(pixels_of("auto") == 0);
  CHECK(pixels_of("99999999999999999999") == 0);
}
