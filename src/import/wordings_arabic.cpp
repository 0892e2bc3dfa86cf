// The Arabic words of headings and labels.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

constexpr std::array rows{
    FieldWordings{evaluation, "عنوان التقييم"},
    FieldWordings{recommendation, "التوصيات|التوصية|توصية"},
    FieldWordings{recommended_to, "موجهة إلى"},
    FieldWordings{priority, "الأولوية"},
    FieldWordings{response, "رد الإدارة|استجابة الإدارة|الرد"},
    FieldWordings{explanation, "التوضيح|التفسير"},
    FieldWordings{number, "الرقم|رقم"},
    FieldWordings{action,
                  "الإجراءات الرئيسية|الإجراء الرئيسي|الإجراءات|الإجراء|النشاط|الأنشطة|ماذا"},
    FieldWordings{owner, "الجهة المسؤولة|الجهات المسؤولة|الوحدة المسؤولة|المسؤول|المسؤولية|من"},
    FieldWordings{partners, "الشركاء"},
    FieldWordings{start, "تاريخ البدء"},
    FieldWordings{deadline, "الإطار الزمني|الموعد النهائي|الموعد|تاريخ الانتهاء|متى"},
    FieldWordings{comments, "التعليقات|الملاحظات|الإجراءات المتخذة"},
    FieldWordings{status, "حالة التنفيذ|الحالة"},
    FieldWordings{evidence, "الأدلة"},
    FieldWordings{indicator, "المؤشر|المؤشرات"},
    FieldWordings{country, "البلد"},
    FieldWordings{note, "ملاحظة"},
    FieldWordings{monitoring, "المتابعة"},
    FieldWordings{plan_id, "رقم التقييم|رقم التقرير|رقم الخطة"},
};

}  // namespace

std::span<const FieldWordings> arabic_wordings() {
  return rows;
}

}  // namespace followup
