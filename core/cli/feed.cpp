#include <algorithm>
#include <string>
#include <utility>

#include "commands.hpp"
#include "documents.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

/// "2031-06-12 15:15", or the day alone: enough for a list.
std::string date_of(const Article& article) {
  const auto& timestamp = article.published ? article.published : article.updated;
  if (!timestamp) return {};
  constexpr std::size_t to_the_minute = 16;
  std::string date = to_string(*timestamp).substr(0, to_the_minute);
  std::ranges::replace(date, 'T', ' ');
  return date;
}

/// An entry as a few lines of text; its number, from 0, is what --item takes.
std::string lines_of(const Article& article, std::size_t number) {
  std::string lines = std::to_string(number) + ". " +
                      (article.headline.empty() ? "(no title)" : article.headline) + '\n';
  for (const std::string& line : {date_of(article), article.dek, article.url}) {
    if (!line.empty()) lines += "   " + line + '\n';
  }
  return lines;
}

std::string text_list(const Document& document) {
  std::string text;
  if (document.feed && !document.feed->title.empty()) text = document.feed->title + "\n\n";
  std::size_t number = 0;
  for (const Article& article : document.articles) text += lines_of(article, number++);
  return text;
}

std::string list_of(const Document& document, const Request& request) {
  if (request.output == Output::text) return text_list(document);
  RenderOptions options = request.options.render;
  options.subject = Subject::feed;
  return courant::render(document, request.output, options);
}

}  // namespace

ExitCode feed(const Request& request) {
  auto read = read_document(request, request.files.front());
  if (!read) return read.error();
  Result<Document> document = prepare(*std::move(read), {}, request.options, request.output);
  if (!document) {
    complain(report_line(request.files.front(), document.error()));
    return ExitCode::problems;
  }
  if (!request.options.item.empty()) {
    return write_output(request,
                        courant::render(*document, request.output, request.options.render));
  }
  auto& articles = document->articles;
  if (request.limit > 0 && request.limit < articles.size()) articles.resize(request.limit);
  return write_output(request, list_of(*document, request));
}

}  // namespace courant::cli
