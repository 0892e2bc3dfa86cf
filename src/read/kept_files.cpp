// Files that outlive the load that has read them.
#include <utility>

#include "followup/repository.h"

namespace followup {

std::unique_ptr<LoadedFile> KeptFiles::take(const std::string& path,
                                            const std::string& content_id) {
  if (content_id.empty()) return nullptr;
  const std::lock_guard lock(mutex_);
  const auto found = of_last_state_.find({path, content_id});
  if (found == of_last_state_.end()) return nullptr;
  std::unique_ptr<LoadedFile> file = std::move(found->second);
  of_last_state_.erase(found);
  return file;
}

void KeptFiles::keep(std::unique_ptr<LoadedFile> file) {
  if (file->content_id.empty()) return;
  // That it is no plan is all that there is to know of another file.
  if (!file->has_plan && file->problems.empty()) {
    file->tree = {};
    std::string().swap(file->source.text);
  }
  std::pair<std::string, std::string> key(file->source.path, file->content_id);
  of_this_state_.insert_or_assign(std::move(key), std::move(file));
}

void KeptFiles::keep(Repository repository) {
  for (std::unique_ptr<LoadedFile>& file : repository.files) keep(std::move(file));
  of_last_state_ = std::exchange(of_this_state_, {});
}

}  // namespace followup
