#include "history/past_plans.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "changes/state_reader.h"
#include "read/configuration_finder.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

class PlansOfMoment : public StateReader {
 public:
  PlansOfMoment(const std::string& root, const PastPlans::Wants& wants)
      : StateReader(root), wants_(wants) {}

  bool wants(const LoadedFile& file, std::size_t) override { return wants_(file); }

  PlansState finish(const Repository& repository) {
    PlansState state = StateReader::finish(repository);
    // A submodule is another repository, which holds nothing of this one.
    state.is_incomplete = !repository.unreadable.empty();
    return state;
  }

 private:
  const PastPlans::Wants& wants_;
};

}  // namespace

bool have_content(const Files& files, const fs::path& path, const std::string& content_id) {
  try {
    return files.content_id(path) == content_id;
  } catch (const Unreadable&) {
    return false;
  }
}

PastPlans::PastPlans(const GitRepository& git, LoadPlans load)
    : git_(git), load_(std::move(load)) {}

PlansState PastPlans::read(const Files& files, const Wants& wants) {
  return read(files, wants, load_);
}

PlansState PastPlans::read(const Files& files, const Wants& wants, const LoadPlans& load) {
  const std::string root = git_.root().string();
  PlansOfMoment reader(root, wants);
  try {
    Repository repository = load(reader, files, &kept_);
    PlansState state = reader.finish(repository);
    kept_.keep(std::move(repository));
    return state;
  } catch (const Failure&) {
    // A commit that git cannot give back is passed over like a plan that is broken.
    PlansState nothing;
    nothing.is_incomplete = true;
    return nothing;
  }
}

PlansState PastPlans::read_different(const Files& files, const Files& others,
                                     const std::string& path) {
  const std::string item_file = (git_.root() / path).string();
  return read(files, [&](const LoadedFile& file) {
    return file.source.real_path == item_file ||
           !have_content(others, file.source.real_path, file.content_id);
  });
}

bool PastPlans::are_same(const std::vector<std::string>& paths, const Files& one,
                         const Files& other) const {
  const auto is_same = [&](const fs::path& path) {
    return have_content(other, path, one.content_id(path));
  };
  try {
    return std::ranges::all_of(paths, [&](const std::string& path) {
      const fs::path file = git_.root() / path;
      if (!is_same(file)) return false;
      for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
        if (!is_same(folder / configuration_name)) return false;
        if (folder == git_.root() || folder == folder.parent_path()) return true;
      }
    });
  } catch (const Unreadable&) {
    return false;
  }
}

PlansState PastPlans::read_one(const Files& files, const std::string& path) {
  const std::string item_file = (git_.root() / path).string();
  return read(files, [&](const LoadedFile& file) { return file.source.real_path == item_file; });
}

std::optional<Change> PastPlans::whole_change(ChangeKind kind, const ItemPlace& place,
                                              const Files& files) {
  return followup::whole_change(kind, place, read_one(files, place.path));
}

bool PastPlans::is_incomplete(const Files& files) {
  return read(files, [](const LoadedFile&) { return false; }).is_incomplete;
}

ItemStep PastPlans::step(const ItemPlace& place, const Files& newer, const Files& older) {
  // In this order, because what was older in the last step is newer in this one.
  const PlansState after = read_different(newer, older, place.path);
  const PlansState before = read_different(older, newer, place.path);
  ItemStep step;
  auto found = changes_of_item(place, before, after);
  const bool is_known = found && found->before;
  step.is_unreadable =
      !found || (!is_known && (before.is_incomplete || !before.lost_paths.empty()));
  if (step.is_unreadable && !before.lost_paths.empty()) {
    step.lost_paths.assign(before.lost_paths.begin(), before.lost_paths.end());
    step.lost_paths.push_back(place.path);
  }
  if (!is_known) return step;
  step.id = std::move(found->id);
  step.changes = std::move(found->changes);
  step.before = std::move(found->before);
  return step;
}

}  // namespace followup
