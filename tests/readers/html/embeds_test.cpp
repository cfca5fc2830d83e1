#include "readers/html/embeds.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace courant::readers::html;

namespace {

constexpr std::string_view base = "https://ex.example/";

Embed embed(const std::string& html) { return embed_of(Tree(html, 1000), 0, base); }

}  // namespace

TEST_CASE("embeds: a frame is a link with its title", "[readers][html]") {
  const Embed found = embed("<iframe src='//maps.example/a?b=1&amp;c' title=' Map '></iframe>");

  CHECK(found.url == "https://maps.example/a?b=1&c");
  CHECK(found.label == "Map");
}

TEST_CASE("embeds: a video may name its source inside", "[readers][html]") {
  CHECK(embed("<video><source src=a.mp4></video>").url == "https://ex.example/a.mp4");
  CHECK(embed("<object><embed src=b.swf></object>").url == "https://ex.example/b.swf");
  CHECK(embed("<video>none</video>").url.empty());
}

TEST_CASE("embeds: frames that show nothing are none", "[readers][html]") {
  CHECK(embed("<iframe src=x width=0 height=0></iframe>").url.empty());
  CHECK(embed("<iframe src=about:blank></iframe>").url.empty());
}

TEST_CASE("embeds: a post leads where its last link does", "[readers][html]") {
  const Tree tree("<blockquote>One <a href=/1>x</a> two <a href=/2>June</a></blockquote>", 1000);
  const Tree other("<blockquote data-instgrm-permalink=/3><a href=/1>x</a></blockquote>", 1000);

  CHECK(post_of(tree, 0, base).url == "https://ex.example/2");
  CHECK(post_of(tree, 0, base).label == "One x two June");
  CHECK(post_of(other, 0, base).url == "https://ex.example/3");
}

TEST_CASE("embeds: an address alone is a link", "[readers][html]") {
  const Tree bare("<div> https://a.example/1 </div>", 1000);
  const Tree link("<p><a href=/1>One</a></p>", 1000);

  CHECK(link_of(bare, 0, base).url == "https://a.example/1");
  CHECK(link_of(bare, 0, base).label.empty());
  CHECK(link_of(link, 0, base).url == "https://ex.example/1");
  CHECK(link_of(link, 0, base).label == "One");
}

TEST_CASE("embeds: the host stands for a label", "[readers][html]") {
  CHECK(host_of("https://www.a.example/b?c") == "a.example");
  CHECK(host_of("/b") == "/b");
}
