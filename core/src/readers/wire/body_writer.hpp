#pragma once

#include <span>
#include <string_view>

#include "article/body_builder.hpp"
#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/wire/blocks.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// Turns classified units into the body of an article, and into its credits, rights and
/// corrections. Borrows all it is given.
class BodyWriter {
 public:
  BodyWriter(std::span<const Line> lines, std::span<const BodyUnit> units,
             const ReadOptions& options, Article& article, Findings& findings)
      : lines_(lines),
        units_(units),
        options_(options),
        article_(article),
        findings_(findings),
        builder_(options.limits) {}

  /// Fills Article::body; its language must be known.
  void write();

 private:
  void write_unit();
  void write_paragraph();
  void write_quotation(std::size_t speaker);
  void write_subhead();
  void write_list();
  void write_scene_break();
  void write_read_also();
  void write_note(const BodyUnit& unit);
  void write_after_end(const BodyUnit& unit);
  void write_block(const BodyUnit& unit, const Block& block, std::size_t skipped = 0);
  void write_text(const JoinedText& joined, std::size_t begin);
  void write_link_line(std::string_view line);
  [[nodiscard]] std::size_t take_dateline(const JoinedText& text);
  [[nodiscard]] std::size_t speaker_ahead() const;
  [[nodiscard]] JoinedText joined(const Unit& unit, std::size_t skipped = 0) const;
  [[nodiscard]] std::string_view first_line(const BodyUnit& unit) const;
  [[nodiscard]] std::size_t offset_of(const BodyUnit& unit) const;
  [[nodiscard]] bool allows(DiagnosticCode rule) const { return options_.rules.allows(rule); }
  void report_builder(std::size_t offset);

  std::span<const Line> lines_;
  std::span<const BodyUnit> units_;
  const ReadOptions& options_;
  Article& article_;
  Findings& findings_;
  BodyBuilder builder_;
  std::size_t at_ = 0;    // the unit to write next
  bool started_ = false;  // text has been written; what stands beside the body may come before
  bool ended_ = false;    // an end mark has been met
};

}  // namespace courant::readers::wire
