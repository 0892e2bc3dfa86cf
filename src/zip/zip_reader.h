// Reading zip archives, which .docx and .xlsx files are, without trusting them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace followup {

// All throw Failure for what is broken, encrypted or expands to too much. Nothing is ever written
// to the disk, so that paths in the archive lead nowhere. Names are compared as Office does it:
// without regard to case in ASCII.
class ZipReader {
 public:
  // `bytes` must outlive it. All that is read of the archive together may have `most` bytes.
  ZipReader(std::string_view bytes, std::size_t most);

  // As they are written, in the order of the archive.
  const std::vector<std::string>& names() const { return names_; }
  bool has(std::string_view name) const;
  std::string read(std::string_view name);

  // One file of the archive, piece by piece. The reader must outlive it.
  class Stream {
   public:
    Stream(ZipReader& reader, std::string_view name);
    // How many bytes were put into `buffer`; 0 at the end.
    std::size_t read(std::span<char> buffer);

   private:
    struct Closer {
      void operator()(void* file) const;
    };
    ZipReader& reader_;
    std::string name_;
    std::uint64_t unread_ = 0;  // of the bytes that the archive says it has
    std::unique_ptr<void, Closer> file_;
  };

 private:
  struct Closer {
    void operator()(void* archive) const;
  };
  std::unique_ptr<void, Closer> archive_;
  std::size_t most_;
  std::size_t left_;  // bytes that may still be read
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint64_t> places_;  // in the archive, by folded name
};

}  // namespace followup
