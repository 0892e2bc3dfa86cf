// The Spanish words of headings and labels.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

constexpr std::array rows{
    FieldWordings{evaluation, "título de la evaluación|nombre de la evaluación"},
    FieldWordings{responsible,
                  "responsable de la respuesta|unidad responsable de la respuesta|"
                  "respuesta de la administración preparada por"},
    FieldWordings{recommendation,
                  "recomendaciones de la evaluación|recomendación de la evaluación|"
                  "recomendación o cuestión de la evaluación|texto de la recomendación|"
                  "recomendaciones|recomendación"},
    FieldWordings{recommended_to, "dirigida a|dirigido a|destinatarios|destinatario"},
    FieldWordings{priority, "prioridad|nivel de prioridad|grado de prioridad"},
    FieldWordings{response,
                  "respuesta de la administración|respuesta de la dirección|"
                  "respuesta de la gerencia|respuesta gerencial|respuesta administrativa|"
                  "respuesta|"
                  "respuesta de la administración aceptada parcialmente aceptada o rechazada|"
                  "aceptada parcialmente aceptada o rechazada|"
                  "aceptada parcialmente aceptada rechazada|aceptada|"
                  "aceptado parcialmente aceptado o rechazado|"
                  "aceptado parcialmente aceptado rechazado|aceptado|"
                  "observaciones de la administración|comentarios de la administración|"
                  "observaciones de la dirección|comentarios de la dirección|"
                  "comentarios de la gerencia"},
    FieldWordings{explanation,
                  "explicaciones|explicación|justificación|motivo del rechazo|motivos del rechazo"},
    FieldWordings{number,
                  "número|n º|nº|núm|número de la recomendación|nº de la recomendación|referencia|"
                  "número de la acción|nº de la acción|n º de la acción|nº acción|n º acción"},
    FieldWordings{
        action,
        "acciones clave|acción clave|medidas clave|medida clave|principales medidas|"
        "principales acciones|medidas principales|acciones principales|"
        "medidas previstas|medida prevista|acciones previstas|acción prevista|"
        "acciones planificadas|acción planificada|medidas que deben adoptarse|"
        "medidas que deben adoptarse u observaciones sobre la aceptación parcial o el rechazo|"
        "medidas por adoptar|medidas a adoptar|medidas a tomar|acciones a tomar|"
        "acciones a realizar|medidas propuestas|medida propuesta|acciones propuestas|"
        "acción propuesta|medidas acordadas|acciones acordadas|medidas correctivas|"
        "medida correctiva|acciones correctivas|acción correctiva|acciones|acción|"
        "medidas|medida|actividades previstas|actividades|actividad|tareas|tarea|qué"},
    FieldWordings{owner,
                  "unidad responsable|unidades responsables|dependencia responsable|"
                  "dependencias responsables|oficina responsable|oficinas responsables|"
                  "entidad responsable|entidades responsables|organismo responsable|"
                  "organismos responsables|institución responsable|instituciones responsables|"
                  "departamento responsable|división responsable|área responsable|"
                  "áreas responsables|parte responsable|partes responsables|persona responsable|"
                  "personas responsables|funcionario responsable|responsable de la ejecución|"
                  "responsable de la aplicación|responsable de la implementación|responsables|"
                  "responsable|responsabilidades|responsabilidad|entidad principal|"
                  "puntos focales|punto focal|a cargo de|quién"},
    FieldWordings{partners,
                  "socios|asociados|aliados|oficinas de apoyo|entidades de apoyo|unidades de apoyo|"
                  "contrapartes"},
    FieldWordings{start, "fecha de inicio|fecha de comienzo|inicio"},
    FieldWordings{deadline,
                  "plazos|plazo|plazo de ejecución|plazos de ejecución|plazo de aplicación|"
                  "plazo de implementación|plazo de cumplimiento|fecha límite|"
                  "fecha límite de ejecución|fecha tope|fecha prevista|"
                  "fecha prevista de finalización|fecha estimada de finalización|"
                  "fecha de finalización|fecha de conclusión|fecha de terminación|"
                  "fecha de cumplimiento|fecha de ejecución|fecha de aplicación|"
                  "fecha de implementación|fecha de vencimiento|fecha meta|calendario|cronograma|"
                  "marco temporal|para cuándo|cuándo|plazo revisado|fecha revisada|"
                  "fecha límite revisada|nuevo plazo|nueva fecha|nueva fecha límite"},
    FieldWordings{was,
                  "plazo original|plazo inicial|fecha original|fecha inicial|"
                  "fecha límite original|fecha límite inicial|fecha prevista original"},
    FieldWordings{revision_reason,
                  "motivo de la prórroga|motivos de la prórroga|motivo de la ampliación|"
                  "motivo del cambio de fecha|justificación de la prórroga"},
    FieldWordings{comments,
                  "comentarios|comentario|observaciones|observación|medidas adoptadas|"
                  "medidas tomadas|acciones realizadas|acciones tomadas|acciones emprendidas|"
                  "avances|avance|avances realizados|progresos|progreso|progresos realizados|"
                  "actualizaciones|actualización|comentarios generales|observaciones generales|"
                  "estado y comentarios|comentarios y estado|estado comentarios|"
                  "estado y observaciones|estado observaciones"},
    FieldWordings{status,
                  "estado de la aplicación|estado de aplicación|estado de la ejecución|"
                  "estado de ejecución|estado de la implementación|estado de implementación|"
                  "estado de avance|estado de cumplimiento|grado de aplicación|grado de avance|"
                  "nivel de avance|nivel de cumplimiento|estado de la recomendación|"
                  "estado actual|situación actual|estado|situación"},
    FieldWordings{evidence,
                  "medios de verificación|medio de verificación|fuentes de verificación|"
                  "documentos justificativos|documentos de apoyo|documentación de apoyo|"
                  "documentos|evidencias|evidencia"},
    FieldWordings{indicator,
                  "indicadores|indicador|indicadores de éxito|indicadores de desempeño|"
                  "indicador de desempeño"},
    FieldWordings{country, "países|país"},
    FieldWordings{note, "notas|nota"},
    FieldWordings{monitoring,
                  "seguimiento de la aplicación|seguimiento de la ejecución|seguimiento"},
    FieldWordings{closed, "fecha de cierre"},
    FieldWordings{responded,
                  "fecha de la respuesta|fecha de respuesta|"
                  "fecha de la respuesta de la administración|"
                  "fecha de la respuesta de la dirección"},
    FieldWordings{plan_id,
                  "número de la evaluación|n º de la evaluación|nº de la evaluación|"
                  "n° de la evaluación|referencia de la evaluación|número del informe|"
                  "n º del informe|nº del informe|n° del informe|número del plan|n º del plan|"
                  "nº del plan|n° del plan|referencia del plan|evaluación n º|evaluación nº|"
                  "evaluación n°|evaluación no|informe n º|informe nº|informe n°|informe no"},
    FieldWordings{issued,
                  "fecha de la evaluación|fecha del informe|fecha del informe de evaluación|"
                  "fecha de emisión|fecha de publicación|fecha de finalización de la evaluación"},
};

}  // namespace

std::span<const FieldWordings> spanish_wordings() {
  return rows;
}

}  // namespace followup
