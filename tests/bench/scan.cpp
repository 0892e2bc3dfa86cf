// The floor: reads every YAML file below a folder and pulls its events out of libyaml.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#include <atomic>
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Count {
  std::size_t events = 0;
  std::size_t bytes = 0;
  std::string problem;  // of the first file that could not be read; empty when all is well
};

std::vector<std::string> yaml_files_below(const fs::path& folder) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      files.push_back(entry.path().string());
    }
  }
  return files;
}

// The buffer is handed in again and again: a floor should not pay for allocating it.
std::size_t read_whole_file(const std::string& path, std::vector<unsigned char>& buffer) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw std::runtime_error{"cannot open " + path};
  struct stat properties {};
  const bool has_size = ::fstat(descriptor, &properties) == 0;
  const auto expected = has_size ? static_cast<std::size_t>(properties.st_size) : 0;
  if (buffer.size() < expected) buffer.resize(expected);
  std::size_t size = 0;
  ssize_t got = 1;
  while (got > 0 && size < expected) {
    got = ::read(descriptor, buffer.data() + size, expected - size);
    if (got > 0) size += static_cast<std::size_t>(got);
  }
  ::close(descriptor);
  if (!has_size || got < 0) throw std::runtime_error{"cannot read " + path};
  return size;
}

std::size_t count_events(const std::string& path, const unsigned char* bytes, std::size_t size) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) throw std::runtime_error{"out of memory"};
  yaml_parser_set_input_string(&parser, bytes, size);
  std::size_t events = 0;
  bool is_well = true;
  for (bool is_end = false; is_well && !is_end;) {
    yaml_event_t event;
    is_well = yaml_parser_parse(&parser, &event) != 0;
    if (!is_well) break;
    is_end = event.type == YAML_STREAM_END_EVENT;
    ++events;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  if (!is_well) throw std::runtime_error{"cannot parse " + path};
  return events;
}

Count scan_until_none_is_left(const std::vector<std::string>& files,
                              std::atomic<std::size_t>& next) {
  Count count;
  std::vector<unsigned char> buffer;
  try {
    for (std::size_t at = next++; at < files.size(); at = next++) {
      const std::size_t size = read_whole_file(files[at], buffer);
      count.events += count_events(files[at], buffer.data(), size);
      count.bytes += size;
    }
  } catch (const std::exception& problem) {
    count.problem = problem.what();
  }
  return count;
}

Count scan(const fs::path& folder, std::size_t jobs) {
  const std::vector<std::string> files = yaml_files_below(folder);
  std::atomic<std::size_t> next = 0;
  std::vector<Count> counts(jobs);
  {
    std::vector<std::jthread> threads;
    for (Count& count : counts) {
      threads.emplace_back([&] { count = scan_until_none_is_left(files, next); });
    }
  }
  Count total;
  for (const Count& count : counts) {
    if (!count.problem.empty()) throw std::runtime_error{count.problem};
    total.events += count.events;
    total.bytes += count.bytes;
  }
  return total;
}

std::size_t jobs_of(std::string_view text) {
  std::size_t jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc{} || end != text.data() + text.size() || jobs < 1 || jobs > 1024) {
    throw std::runtime_error{"--jobs takes a number from 1 to 1024"};
  }
  return jobs;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4 || std::string_view{argv[2]} != "--jobs") {
      throw std::runtime_error{"usage: followup-bench-scan DIR --jobs N"};
    }
    const Count count = scan(argv[1], jobs_of(argv[3]));
    fmt::print("{} events, {} bytes\n", count.events, count.bytes);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-scan: {}\n", problem.what());
    return 2;
  }
}
