#include "files.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace courant::cli {
namespace {

namespace fs = std::filesystem;

struct Closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, Closer>;

std::unexpected<std::string> failed(std::string_view doing, const std::string& path, int error) {
  return std::unexpected("cannot " + std::string(doing) + " " + path + ": " + std::strerror(error));
}

std::expected<std::string, std::string> read_all(std::FILE* file, const std::string& path,
                                                 std::size_t limit) {
  std::string bytes;
  std::array<char, 65'536> buffer{};
  while (bytes.size() <= limit && std::feof(file) == 0 && std::ferror(file) == 0) {
    const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file);
    bytes.append(buffer.data(), size);
  }
  if (std::ferror(file) != 0) return failed("read", path, errno);
  return bytes;
}

/// Writes `text` and what the system still holds back of it. Sets errno on failure.
bool write_all(std::FILE* file, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0;
}

/// The file that `path` means: a link is followed, so that it stays one.
fs::path target_of(const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  return error ? fs::path(path) : target;
}

std::expected<void, std::string> replace(const fs::path& target, std::string_view text) {
  // Beside the target: only within one file system is a rename a single step.
  const std::string temporary = target.string() + ".courant-" + std::to_string(::getpid());
  File file(std::fopen(temporary.c_str(), "wbx"));
  if (!file) return failed("write", target.string(), errno);
  bool written = write_all(file.get(), text);
  int error = errno;
  if (std::fclose(file.release()) != 0 && written) {
    written = false;
    error = errno;
  }
  std::error_code failure;
  if (written) {
    const fs::file_status before = fs::status(target, failure);
    if (fs::exists(before)) fs::permissions(temporary, before.permissions(), failure);
    fs::rename(temporary, target, failure);
    if (!failure) return {};
    error = failure.value();
  }
  fs::remove(temporary, failure);
  return failed("write", target.string(), error);
}

}  // namespace

std::expected<std::string, std::string> read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_all(stdin, "standard input", limit);
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed("read", path, errno);
  return read_all(file.get(), path, limit);
}

std::expected<void, std::string> write_file(const std::string& path, std::string_view text) {
  if (path.empty()) {
    if (!write_all(stdout, text)) return failed("write", "standard output", errno);
    return {};
  }
  const fs::path target = target_of(path);
  std::error_code error;
  const bool device = fs::exists(target, error) && !fs::is_regular_file(target, error);
  if (!device) return replace(target, text);
  const File file(std::fopen(target.c_str(), "wb"));
  if (!file || !write_all(file.get(), text)) return failed("write", path, errno);
  return {};
}

}  // namespace courant::cli
