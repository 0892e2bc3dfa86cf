// Readers of now in their order, and then those who have nothing left to do.
#include "cli/delivery.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace followup {
namespace {

class DeliveryWriter {
 public:
  void add(const OutgoingMessage& outgoing, const SentMessage* known, bool was_tried) {
    const std::string reader = shown(outgoing.message.to);
    if (known != nullptr && known->state != SendingState::not_sent) {
      add_known(*known);
      add_untold(reader, outgoing.told, known->told);
    } else if (known != nullptr || was_tried) {
      delivery_.not_accepted.push_back(delivery_line(reader, outgoing.actions));
    } else {
      add_untold(reader, outgoing.told, {});
    }
  }

  void add_known(const SentMessage& known) {
    const bool is_sent = known.state == SendingState::sent;
    auto& lines = is_sent ? delivery_.written_to : delivery_.in_doubt;
    lines.push_back(delivery_line(known.to, known.actions));
  }

  Delivery finish() && { return std::move(delivery_); }

 private:
  void add_untold(std::string_view reader, const std::vector<std::string>& now,
                  const std::vector<std::string>& then) {
    const std::set<std::string_view> told(then.begin(), then.end());
    std::vector<std::string> untold;
    std::ranges::copy_if(now, std::back_inserter(untold),
                         [&](const std::string& id) { return !told.contains(id); });
    if (!untold.empty()) delivery_.not_told.push_back(untold_line(reader, untold));
  }

  Delivery delivery_;
};

}  // namespace

Delivery delivery_of(const std::vector<OutgoingMessage>& owners, const std::string& digest,
                     const SentRecord& record, const std::set<std::string>& tried) {
  DeliveryWriter writer;
  std::set<std::string_view> met;
  for (const OutgoingMessage& outgoing : owners) {
    const std::string& id = outgoing.message.id;
    writer.add(outgoing, record.find(id), tried.contains(id));
    met.insert(id);
  }
  for (const SentMessage& known : record.of_digest(digest)) {
    const bool may_be_told = known.state != SendingState::not_sent;
    if (may_be_told && !met.contains(known.id)) writer.add_known(known);
  }
  return std::move(writer).finish();
}

}  // namespace followup
