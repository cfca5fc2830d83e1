#include "readers/news/conventions.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/body_builder.hpp"
#include "readers/news/blocks.hpp"
#include "readers/news/inlines.hpp"
#include "readers/news/rules.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/line_forms.hpp"
#include "readers/wire/speakers.hpp"
#include "text/characters.hpp"
#include "text/excerpt.hpp"

namespace courant::readers::news {
namespace {

using namespace wire;

/// What a block at the top of the body is, beyond its own kind.
enum class Part : std::uint8_t {
  text,
  aside,  // no running text: a figure, a rule or a link
  byline,
  scene_break,
  end_mark,
  speaker,
  attribution,
  credit,
  rights,
  correction,
};

bool says_who_spoke(Part part) noexcept {
  return part == Part::speaker || part == Part::attribution;
}

bool is_note(Part part) noexcept {
  return part == Part::credit || part == Part::rights || part == Part::correction;
}

bool holds_text(BlockKind kind) noexcept {
  return kind != BlockKind::figure && kind != BlockKind::rule && kind != BlockKind::embed_link;
}

/// Rebuilds one body. The blocks at its top are told apart first and written then.
class Conventions {
 public:
  Conventions(Article& article, const ReadOptions& options, std::size_t offset, Findings& findings)
      : article_(article),
        rules_(options.rules),
        offset_(offset),
        findings_(findings),
        body_(std::exchange(article.body, Body{})),
        builder_(options.limits) {
    if (!options.news_rules) builder_.keep_empty_blocks();
  }

  void apply() {
    find_tops();
    text_end_ = tops_.size();
    while (text_end_ > 0 && is_trailer(line_of(text_end_ - 1))) --text_end_;
    for (std::size_t i = 0; i < tops_.size(); ++i) tops_[i].part = part_of(i);
    find_byline();
    while (at_ < tops_.size()) write_top();
    if (builder_.take_overflow()) report(DiagnosticCode::limit_reached);
    article_.body = builder_.finish();
  }

 private:
  struct Top {
    std::uint32_t block;
    Part part = Part::text;
  };

  [[nodiscard]] const Block& block_of(std::size_t i) const { return body_.blocks[tops_[i].block]; }
  [[nodiscard]] bool is_paragraph(std::size_t i) const {
    return block_of(i).kind == BlockKind::paragraph;
  }
  [[nodiscard]] bool is_text(std::size_t i) const {
    return is_paragraph(i) && tops_[i].part == Part::text;
  }
  [[nodiscard]] bool allows(DiagnosticCode rule) const { return rules_.allows(rule); }
  void report(DiagnosticCode code) { findings_.add(code, offset_); }

  /// The text of a paragraph on one line; empty for any other block.
  [[nodiscard]] std::string line_of(std::size_t i) const {
    if (!is_paragraph(i)) return {};
    return std::string(text::trim_spaces(plain_text(body_, block_of(i).inlines)));
  }

  void find_tops() {
    for (std::uint32_t i = 0; i < body_.blocks.size(); i = body_.blocks[i].end) {
      tops_.push_back({i});
    }
  }

  [[nodiscard]] bool names_speaker(std::string_view line) {
    return news::names_speaker(line, speakers_, [this](KnownSpeakers& speakers) {
      for (const Block& block : body_.blocks) {
        if (block.kind == BlockKind::paragraph) speakers.add(plain_text(body_, block.inlines));
      }
    });
  }

  /// Whether a paragraph has no line break in it.
  [[nodiscard]] bool is_one_line(std::size_t i) const {
    const Range inlines = block_of(i).inlines;
    return std::ranges::none_of(
        std::span(body_.inlines).subspan(inlines.begin, inlines.end - inlines.begin),
        [](const Inline& node) { return node.kind == InlineKind::line_break; });
  }

  [[nodiscard]] Part part_of(std::size_t i) {
    if (!is_paragraph(i)) return holds_text(block_of(i).kind) ? Part::text : Part::aside;
    const std::string line = line_of(i);
    const bool alone = is_one_line(i);
    if (alone && allows(DiagnosticCode::end_mark) && is_last_mark(i, line)) return Part::end_mark;
    if (alone && allows(DiagnosticCode::scene_break) && is_scene_break(line)) {
      return Part::scene_break;
    }
    if (const Part part = note_part(i, line, alone); part != Part::text) return part;
    return alone && i > 0 ? part_below_speech(i, line) : Part::text;
  }

  [[nodiscard]] bool is_last_mark(std::size_t i, std::string_view line) const {
    if (i == 0 && text_end_ > 1) return false;  // rather an ornament on top than no text at all
    return is_end_mark(line) || (i + 1 == tops_.size() && i > 0 && is_asterisks(line));
  }

  [[nodiscard]] Part note_part(std::size_t i, std::string_view line, bool alone) const {
    const auto kind = note_kind({.text = line,
                                 .alone = alone,
                                 .first = i == 0,
                                 .last = i + 1 >= text_end_,
                                 .below_item_b = i > 0 && is_item_b(line_of(i - 1))},
                                rules_);
    if (kind == DiagnosticCode::credit) return Part::credit;
    if (kind == DiagnosticCode::rights) return Part::rights;
    return kind == DiagnosticCode::correction ? Part::correction : Part::text;
  }

  /// A quotation block needs no quotation marks to be somebody's words.
  [[nodiscard]] Part part_below_speech(std::size_t i, std::string_view line) {
    const bool is_block = is_unsigned_quotation(i - 1);
    if (!is_block && !is_text(i - 1)) return Part::text;
    if (allows(DiagnosticCode::attribution) && is_attribution(line) &&
        (is_block || is_quotation(line_of(i - 1)))) {
      return Part::attribution;
    }
    if (allows(DiagnosticCode::pull_quote) && names_speaker(line) &&
        (is_block || is_speech(line_of(i - 1), article_.language))) {
      return Part::speaker;
    }
    return Part::text;
  }

  [[nodiscard]] bool is_unsigned_quotation(std::size_t i) const {
    return block_of(i).kind == BlockKind::quotation && block_of(i).inlines.is_empty();
  }

  /// The byline is the first paragraph; only notes and pictures stand above it.
  void find_byline() {
    if (!allows(DiagnosticCode::byline) || !article_.byline.empty()) return;
    std::size_t i = 0;
    while (i < tops_.size() && (is_note(tops_[i].part) || tops_[i].part == Part::aside)) ++i;
    if (i < tops_.size() && is_text(i) && is_byline(line_of(i))) tops_[i].part = Part::byline;
  }

  void write_top() {
    const Part part = tops_[at_].part;
    if (is_note(part)) {
      write_note(part);
    } else if (ended_) {
      if (part != Part::end_mark) report(DiagnosticCode::ignored_after_end);
    } else if (part == Part::end_mark) {
      report(DiagnosticCode::end_mark);
      ended_ = true;
    } else if (part == Part::byline) {
      write_byline();
    } else if (part == Part::scene_break) {
      report(DiagnosticCode::scene_break);
      builder_.open(BlockKind::rule);
      builder_.close();
    } else {
      return write_text();
    }
    ++at_;
  }

  void write_note(Part part) {
    DiagnosticCode kind = DiagnosticCode::rights;
    if (part == Part::credit) kind = DiagnosticCode::credit;
    if (part == Part::correction) kind = DiagnosticCode::correction;
    report(kind);
    add_note(article_, kind, line_of(at_));
  }

  /// Authors whom the byline links have the addresses of its links, in order.
  void write_byline() {
    report(DiagnosticCode::byline);
    set_byline(article_, line_of(at_));
    const Range inlines = block_of(at_).inlines;
    std::size_t author = 0;
    for (std::uint32_t i = inlines.begin; i < inlines.end; ++i) {
      const Inline& node = body_.inlines[i];
      if (node.kind != InlineKind::link || author == article_.authors.size()) continue;
      article_.authors[author++].url = body_.view(node.url);
    }
  }

  void write_text() {
    if (is_unsigned_quotation(at_)) {
      write_quotation_block();
    } else if (const std::size_t speaker = speaker_below(); speaker != 0) {
      write_speech(speaker);
    } else {
      const bool opens = is_paragraph(at_) && !started_;
      write_tree(tops_[at_].block, opens ? take_dateline() : 0);
    }
    started_ |= tops_[at_].part != Part::aside;
    ++at_;
  }

  /// The index of what names who speaks in the paragraphs from here on; 0 if nothing does.
  [[nodiscard]] std::size_t speaker_below() const {
    const std::size_t stop = std::min(tops_.size(), at_ + longest_speech);
    for (std::size_t i = at_; i + 1 < stop; ++i) {
      if (!is_text(i)) return 0;
      if (i > at_ && !begins_with_quote(line_of(i))) return 0;
      if (says_who_spoke(tops_[i + 1].part)) return i + 1;
      if (!stays_open(line_of(i))) return 0;
    }
    return 0;
  }

  void write_speech(std::size_t speaker) {
    builder_.open(BlockKind::quotation);
    for (; at_ < speaker; ++at_) write_tree(tops_[at_].block);
    write_speaker(tops_[speaker].block, tops_[speaker].part);
    builder_.close();
  }

  /// The speaker of a quotation block stands below it, or is its own last paragraph behind a dash.
  void write_quotation_block() {
    const std::uint32_t block = tops_[at_].block;
    const std::uint32_t last = last_child(block);
    const bool below = at_ + 1 < tops_.size() && says_who_spoke(tops_[at_ + 1].part);
    const bool inside = !below && is_own_speaker(block, last);
    builder_.open(BlockKind::quotation);
    for (std::uint32_t i = block + 1; i < body_.blocks[block].end; i = body_.blocks[i].end) {
      if (!inside || i != last) write_tree(i);
    }
    if (below) ++at_;
    if (below) write_speaker(tops_[at_].block, tops_[at_].part);
    if (inside) write_speaker(last, Part::speaker);
    builder_.close();
  }

  [[nodiscard]] std::uint32_t last_child(std::uint32_t block) const {
    std::uint32_t last = block;
    for (std::uint32_t i = block + 1; i < body_.blocks[block].end; i = body_.blocks[i].end) {
      last = i;
    }
    return last;
  }

  [[nodiscard]] bool is_own_speaker(std::uint32_t block, std::uint32_t last) {
    if (!allows(DiagnosticCode::pull_quote) || last <= block + 1) return false;
    if (body_.blocks[last].kind != BlockKind::paragraph) return false;
    const std::string text = plain_text(body_, body_.blocks[last].inlines);
    const std::string_view line = text::trim_spaces(text);
    return !behind_dash(line).empty() && names_speaker(line);
  }

  /// Writes a paragraph as the speaker of the open quotation; the dash in front of a name is no
  /// part of it.
  void write_speaker(std::uint32_t block, Part part) {
    const Range inlines = body_.blocks[block].inlines;
    const std::string text = plain_text(body_, inlines);
    const std::string_view line = text::trim_spaces(text);
    const std::string_view name = behind_dash(line);
    const std::string_view shown = name.empty() ? line : name;
    findings_.add(part == Part::speaker ? DiagnosticCode::pull_quote : DiagnosticCode::attribution,
                  offset_, "said by " + text::quoted(line, shown_bytes));
    builder_.begin_caption();
    write_inlines(inlines, static_cast<std::size_t>(shown.data() - text.data()));
  }

  /// The dateline opens the first paragraph; the bytes that it takes are not text.
  std::size_t take_dateline() {
    if (!allows(DiagnosticCode::dateline)) return 0;
    const Range inlines = block_of(at_).inlines;
    const std::string text = plain_text(body_, inlines);
    auto found = find_dateline(text);
    if (!found || !is_plain(inlines, found->size)) return 0;
    findings_.add(DiagnosticCode::dateline, offset_,
                  text::quoted(found->dateline.raw, shown_bytes));
    set_dateline(article_, std::move(found->dateline));
    return found->size;
  }

  /// Whether the first `size` bytes of `inlines` have neither links nor code in them.
  [[nodiscard]] bool is_plain(Range inlines, std::size_t size) const {
    std::size_t at = 0;
    for (std::uint32_t i = inlines.begin; i < inlines.end && at < size; ++i) {
      const Inline& node = body_.inlines[i];
      if (node.kind == InlineKind::link || node.kind == InlineKind::code) return false;
      at += node.kind == InlineKind::line_break ? 1 : node.text.end - node.text.begin;
    }
    return true;
  }

  [[nodiscard]] QuoteStyle style() const {
    return {.language = article_.language, .repair = allows(DiagnosticCode::paired_quotes)};
  }

  void report_marks(const std::vector<QuoteMark>& marks) {
    for (const QuoteMark& mark : marks) {
      const auto finding = finding_of(mark, allows(DiagnosticCode::paired_quotes));
      if (finding) report(*finding);
    }
  }

  void write_inlines(Range inlines, std::size_t skipped) {
    const QuoteStyle quotes = style();
    report_marks(copy_inlines(builder_, body_, inlines, skipped, &quotes));
  }

  void write_tree(std::uint32_t root, std::size_t skipped = 0) {
    const QuoteStyle quotes = style();
    report_marks(copy_block(builder_, body_, root, skipped, &quotes));
  }

  Article& article_;
  const RuleSet& rules_;
  std::size_t offset_;
  Findings& findings_;
  Body body_;  // as the format gave it
  BodyBuilder builder_;
  std::optional<KnownSpeakers> speakers_{};
  std::vector<Top> tops_{};
  std::size_t text_end_ = 0;  // behind the last top that is no credit, end mark or the like
  std::size_t at_ = 0;        // the top to write next
  bool started_ = false;      // text has been written
  bool ended_ = false;        // an end mark has been met
};

}  // namespace

void apply_conventions(Article& article, const ReadOptions& options, std::size_t offset,
                       Findings& findings) {
  if (article.body.blocks.empty()) return;
  Conventions(article, options, offset, findings).apply();
}

}  // namespace courant::readers::news
