// Walking folders and reading files.
#include "read/file_system.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

#include "text/unicode.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  explicit Descriptor(const fs::path& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0) fail();
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  [[noreturn]] static void fail() { throw std::system_error(errno, std::generic_category()); }

 private:
  int number_;
};

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

class Walker {
 public:
  Walker(const fs::path& root, std::vector<std::string>& unreadable)
      : root_(fs::weakly_canonical(root)), unreadable_(unreadable) {}

  std::vector<FoundFile> walk(const fs::path& folder) {
    visit(folder);
    add_links();
    std::sort(found_.begin(), found_.end(), [](const FoundFile& a, const FoundFile& b) {
      return a.path.native() < b.path.native();
    });
    return std::move(found_);
  }

 private:
  void visit(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const fs::directory_entry& entry = *entries;
      if (is_hidden(entry.path())) continue;
      std::error_code ignored;  // a file that vanishes while we walk is not there
      const fs::file_status status = entry.symlink_status(ignored);
      if (fs::is_directory(status)) {
        visit(entry.path());
      } else if (is_yaml_name(entry.path())) {
        if (fs::is_regular_file(status)) found_.push_back({entry.path(), false, false});
        if (fs::is_symlink(status)) links_.push_back(entry.path());
      }
    }
    if (error) {
      unreadable_.push_back(fmt::format("{}: {}", folder.string(), error.message()));
    }
  }

  void add_links() {
    if (links_.empty()) return;
    std::set<fs::path> known;
    std::error_code error;
    for (const FoundFile& file : found_) known.insert(fs::canonical(file.path, error));
    std::sort(links_.begin(), links_.end());
    for (const fs::path& link : links_) {
      const fs::path target = fs::canonical(link, error);
      if (error || !fs::is_regular_file(target, error) || !is_below(target, root_)) continue;
      if (known.insert(target).second) found_.push_back({link, false, false});
    }
  }

  fs::path root_;
  std::vector<std::string>& unreadable_;
  std::vector<FoundFile> found_;
  std::vector<fs::path> links_;
};

}  // namespace

bool is_yaml_name(const fs::path& path) {
  const std::string extension = fold_case(path.extension().string());
  return extension == ".yaml" || extension == ".yml";
}

std::string read_file(const fs::path& path, std::size_t limit) {
  const Descriptor file(path);
  struct stat status {};
  std::string text;
  if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode)) {
    text.reserve(std::min(static_cast<std::size_t>(status.st_size), limit) + 1);
  }
  constexpr std::size_t most_at_once = 1U << 18U;
  std::size_t size = 0;
  while (size <= limit) {
    const std::size_t room = std::max(text.capacity() - size, std::size_t{4096});
    const std::size_t wanted = std::min({room, most_at_once, limit + 1 - size});
    text.resize(size + wanted);
    const ssize_t count = ::read(file.number(), text.data() + size, wanted);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) Descriptor::fail();
    size += static_cast<std::size_t>(count);
    if (count == 0) break;
  }
  text.resize(size);
  return text;
}

std::vector<FoundFile> walk(const fs::path& folder, const fs::path& root,
                            std::vector<std::string>& unreadable) {
  return Walker(root, unreadable).walk(folder);
}

bool is_below(const fs::path& path, const fs::path& root) {
  const auto [end_of_root, rest] =
      std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end_of_root == root.end();
}

std::optional<fs::path> git_root(const fs::path& path) {
  std::error_code error;
  for (fs::path folder = fs::weakly_canonical(fs::absolute(path), error); !folder.empty();
       folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) return folder;
    if (folder == folder.parent_path()) break;
  }
  return std::nullopt;
}

}  // namespace followup
