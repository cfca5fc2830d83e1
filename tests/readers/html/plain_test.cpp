#include "readers/html/plain.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant::readers::html;

TEST_CASE("plain: blocks and breaks part words", "[readers][html]") {
  const Tree tree("<div><p>a<p>b<br>c</div>", 1000);

  CHECK(plain_text(tree, 0) == "a b c");
  CHECK(plain_text(Tree("<div><p>a</p>b</div>c", 1000), 0, 5) == "a b c");
  CHECK(plain_text(tree, 0, tree.size()) == "a b c");
}

TEST_CASE("plain: what is not shown is not there", "[readers][html]") {
  const Tree tree("a<script>b</script><span hidden>c</span><svg>d</svg>&amp;<nav>e</nav>", 1000);

  CHECK(plain_text(tree, 0, tree.size()) == "a&");
}

TEST_CASE("plain: the first element of a kind is found", "[readers][html]") {
  const Tree tree("<p>a</p><a href=x>b</a>", 1000);

  CHECK(tree[find_tag(tree, 0, tree.size(), Tag::a)].tag == Tag::a);
  CHECK(find_tag(tree, 0, tree.size(), Tag::img) == tree.size());
  CHECK_FALSE(is_shown(Role::dropped));
  CHECK(is_shown(Role::flow));
}
