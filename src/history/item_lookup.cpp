#include "history/item_lookup.h"

#include <algorithm>
#include <filesystem>

namespace followup {
namespace {

constexpr std::string_view kinds = "action, recommendation, section or plan";

bool is_followed_up_by_itself(ItemKind kind) {
  return kind == ItemKind::action || kind == ItemKind::recommendation;
}

template <class Visit>
void for_each_item(const PlansState& state, const Visit& visit) {
  for (const PlanState& plan : state.plans) {
    visit(plan.shown_id, ItemKind::plan, ItemPlace{plan.path, {}});
    for (const ItemState& item : plan.items) {
      visit(plan.full_id(item), item.kind, ItemPlace{plan.path, item.path});
    }
  }
}

struct Match {
  IdMatches ids;
  std::optional<ItemPlace> first;
};

}  // namespace

std::optional<ItemPlace> ItemLookup::find(const PlansState& state) const {
  std::optional<ItemPlace> whole;
  Match tracked;
  Match others;
  for_each_item(state, [&](const std::string& id, ItemKind kind, ItemPlace place) {
    if (id == written_ && !whole) whole = place;
    // Of others only a complaint needs to know how near they are.
    if (!is_named(id, written_)) return;
    Match& match = is_followed_up_by_itself(kind) ? tracked : others;
    match.ids.add(id, written_);
    if (!match.first) match.first = std::move(place);
  });
  if (whole) return whole;
  const Match& match = tracked.first ? tracked : others;
  if (match.ids.ids.size() > 1) throw Failure(followup::complaint(match.ids, written_, kinds));
  return match.first;
}

bool ItemLookup::may_stand_in(const LoadedFile& file) const {
  const std::string_view last = std::string_view(written_).substr(written_.rfind('/') + 1);
  // A position stands nowhere, and a plan without an id is called like its file.
  if (last.starts_with('#')) return true;
  if (std::filesystem::path(file.source.path).stem() == last) return true;
  try {
    const auto text = file.files->read(file.source.real_path, LoadOptions().max_file_size);
    // A backslash may spell a part of it.
    return !text || text->find(last) != std::string::npos || text->find('\\') != std::string::npos;
  } catch (const Unreadable&) {
    return true;
  }
}

std::string ItemLookup::complaint(const PlansState& state) const {
  IdMatches matches;
  for_each_item(
      state, [&](const std::string& id, ItemKind, const ItemPlace&) { matches.add(id, written_); });
  return followup::complaint(matches, written_, kinds);
}

}  // namespace followup
