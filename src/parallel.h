// The same work on many things, a thread a core.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace followup {

// Calls work(i) for every i below `count`, on up to `jobs` threads. The first exception that a call
// throws is thrown again here, after all threads have ended.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        const std::lock_guard lock(failure_mutex);
        if (!failure) failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> threads;  // join when they go
    threads.reserve(jobs);
    try {
      for (unsigned i = 1; i < jobs && i < count; ++i) threads.emplace_back(run);
    } catch (const std::system_error&) {
      // A system without room for more threads: fewer do the same work.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace followup
