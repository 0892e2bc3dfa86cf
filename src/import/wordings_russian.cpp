// The Russian words of headings and labels.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

constexpr std::array rows{
    FieldWordings{evaluation, "название оценки"},
    FieldWordings{recommendation, "рекомендации|рекомендация"},
    FieldWordings{recommended_to, "адресат|кому адресована"},
    FieldWordings{priority, "приоритет|степень приоритетности"},
    FieldWordings{response, "ответ руководства|ответ"},
    FieldWordings{explanation, "пояснение|обоснование"},
    FieldWordings{number, "№ п п|№|номер"},
    FieldWordings{action,
                  "ключевые действия|ключевое действие|мероприятия|мероприятие|действия|действие|"
                  "меры|что"},
    FieldWordings{owner,
                  "ответственные исполнители|ответственный исполнитель|"
                  "ответственное подразделение|ответственные|ответственный|исполнители|"
                  "исполнитель|кто"},
    FieldWordings{partners, "партнеры|партнёры|соисполнители"},
    FieldWordings{start, "дата начала|начало"},
    FieldWordings{deadline, "сроки исполнения|срок исполнения|сроки|срок|когда"},
    FieldWordings{comments, "комментарии|комментарий|принятые меры|ход выполнения"},
    FieldWordings{status, "статус выполнения|состояние выполнения|статус"},
    FieldWordings{evidence, "подтверждающие документы"},
    FieldWordings{indicator, "показатель|показатели|индикаторы"},
    FieldWordings{country, "страна|страны"},
    FieldWordings{note, "примечание|примечания"},
    FieldWordings{monitoring, "мониторинг|контроль выполнения"},
    FieldWordings{plan_id, "номер оценки|№ оценки|номер отчета|№ отчета|номер плана|№ плана"},
};

}  // namespace

std::span<const FieldWordings> russian_wordings() {
  return rows;
}

}  // namespace followup
