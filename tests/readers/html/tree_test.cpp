#include "readers/html/tree.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace courant::readers::html;

namespace {

/// The texts of a tree in the tags that they are in, as numbers of Tag are no reading: an element
/// is "(", its content, ")"; a text stands as it is.
std::string shape(std::string_view html) {
  const Tree tree(html, 1000);
  std::string shape;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = 0; index <= tree.size(); ++index) {
    for (; !ends.empty() && ends.back() <= index; ends.pop_back()) shape += ')';
    if (index == tree.size()) break;
    const Node& node = tree[index];
    if (node.tag == Tag::text || node.tag == Tag::raw_text) {
      shape += tree.text(node);
      continue;
    }
    shape += '(';
    ends.push_back(node.end);
  }
  return shape;
}

}  // namespace

TEST_CASE("tree: end tags are implied", "[readers][html]") {
  CHECK(shape("<p>a<p>b") == "(a)(b)");
  CHECK(shape("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>") == "((a)(b((c)))(d))");
  CHECK(shape("<dl><dt>a<dd>b<dt>c</dl>") == "((a)(b)(c))");
  CHECK(shape("<p>a<div>b</div>") == "(a)(b)");
}

TEST_CASE("tree: parts of a table find their place", "[readers][html]") {
  CHECK(shape("<table><tr><td>a<td>b<tr><td>c</table>d") == "(((a)(b))((c)))d");
  CHECK(shape("<table><td>a</table>") == "(((a)))");
  CHECK(shape("<tr><td>a</td></tr>") == "a");
  CHECK(shape("<table><tr><td><table><tr><td>a</table>b</table>c") == "((((((a)))b)))c");
}

TEST_CASE("tree: marks lie in blocks and go on in the next", "[readers][html]") {
  CHECK(shape("<b>a<p>b</p>c</b>d") == "(a)((b))(c)d");
  CHECK(shape("<p>a<b>b<p>c</b>d") == "(a(b))((c)d)");
  CHECK(shape("<b>a<i>b</b>c</i>d") == "(a(b))(c)d");
  CHECK(shape("<table><tr><td><b>a<td>b</table>") == "((((a))(b)))");
}

TEST_CASE("tree: marks without text have no nodes", "[readers][html]") {
  CHECK(shape("<p><b></b><i> </i>a") == "( a)");
}

TEST_CASE("tree: stray end tags are passed over", "[readers][html]") {
  CHECK(shape("</p>a</div></b></table>b") == "ab");
  CHECK(shape("<table><tr><td>a</p></div>b</table>") == "(((ab)))");
}

TEST_CASE("tree: what has no markup inside is text without references", "[readers][html]") {
  CHECK(shape("<script>a<b>&amp;</script>c") == "(a<b>&amp;)c");
  CHECK(shape("<title>a<b>&amp;</title>c") == "(a<b>&)c");
}

TEST_CASE("tree: attributes are decoded as attributes", "[readers][html]") {
  const Tree tree("<img ALT='a &amp; b' src=?a=1&copy=2 hidden>", 1000);

  CHECK(tree.attribute(tree[0], "alt") == "a & b");
  CHECK(tree.attribute(tree[0], "SRC") == "?a=1&copy=2");
  CHECK(tree.attribute(tree[0], "title").empty());
  CHECK(tree.has_attribute(tree[0], "hidden"));
  CHECK_FALSE(tree.has_attribute(tree[0], "title"));
}

TEST_CASE("tree: the root has attributes and no node", "[readers][html]") {
  const Tree tree("<html lang=ky><body><p>a", 1000);

  CHECK(tree.has_root());
  CHECK(tree.root_attribute("lang") == "ky");
  CHECK(tree[0].tag == Tag::p);
}

TEST_CASE("tree: a caption in square brackets is a figure", "[readers][html]") {
  CHECK(shape("a[caption id=x]<img>b[/caption]c") == "a(()b)c");
  CHECK(shape("a[caption id=x]b") == "a[caption id=x]b");
  CHECK(shape("a[/caption]b[sic]") == "a[/caption]b[sic]");
}

TEST_CASE("tree: says whether it is complete and whether all of it is there", "[readers][html]") {
  CHECK(Tree("<p>a<li>b", 1000).complete());
  CHECK_FALSE(Tree("<div>a", 1000).complete());
  CHECK_FALSE(Tree("<p a", 1000).complete());
  CHECK_FALSE(Tree("<p>a", 1000).overflown());
  CHECK(Tree("<p>a<p>b", 53).overflown());
}
