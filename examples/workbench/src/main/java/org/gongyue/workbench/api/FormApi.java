package org.gongyue.workbench.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.gongyue.dsl.edit.Editor;
import org.gongyue.dsl.edit.Field;
import org.gongyue.dsl.edit.RuleForm;
import org.gongyue.dsl.edit.TextEdit;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;

/** The rules of a file as forms. */
final class FormApi {

  private final Asked asked;
  private final Editor editor;

  FormApi(Asked asked, Editor editor) {
    this.asked = asked;
    this.editor = editor;
  }

  void addTo(Router router) {
    router.add("POST", "/api/form", this::form);
    router.add("POST", "/api/form/change", this::change);
    router.add("POST", "/api/form/add", this::add);
    router.add("POST", "/api/form/remove", this::remove);
  }

  private Answer form(Request request) {
    String community = asked.community(request);
    String file = asked.file(request);
    Map<String, String> open = asked.open(request);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rules", editor.outline(community, file, open, request.locale()));
    Optional<String> rule = request.optionalText("rule");
    if (rule.isPresent()) {
      RuleForm form =
          editor
              .form(community, file, open, rule.get(), request.locale())
              .orElseThrow(() -> Problem.of(Refusal.BAD_FIELD, "rule"));
      answer.put("form", form(form));
    }
    return Answer.json(answer);
  }

  private static Map<String, Object> form(RuleForm form) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("rule", form.rule());
    shown.put("fields", form.fields().stream().map(FormApi::field).toList());
    return shown;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("key", field.key());
    shown.put("label", field.label());
    shown.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
    shown.put("value", value(field));
    shown.put("choices", field.choices());
    shown.put("required", field.required());
    shown.put("help", field.help());
    shown.put("from", field.from());
    shown.put("to", field.to());
    return shown;
  }

  private static Object value(Field field) {
    if (field.value() == null) {
      return null;
    }
    return switch (field.kind()) {
      case FLAG -> Boolean.valueOf(field.value());
      case LINES -> Arrays.asList(field.value().split("\n", -1));
      case TEXT, NUMBER, CHOICE, YAML -> field.value();
    };
  }

  private Answer change(Request request) {
    return edits(
        editor.change(
            asked.community(request),
            asked.file(request),
            asked.open(request),
            request.text("rule"),
            request.text("key"),
            typed(request.body().get("value"))),
        "value");
  }

  /** What was typed into a field: a text, a truth value, a number, or the lines of a list. */
  private static String typed(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    } else if (value.isArray()) {
      StringJoiner lines = new StringJoiner("\n");
      for (JsonNode line : value) {
        if (!line.isValueNode()) {
          throw Problem.of(Refusal.BAD_FIELD, "value");
        }
        lines.add(line.asText());
      }
      return lines.toString();
    } else if (!value.isValueNode()) {
      throw Problem.of(Refusal.BAD_FIELD, "value");
    }
    return value.asText();
  }

  private Answer add(Request request) {
    return edits(
        editor.add(
            asked.community(request),
            asked.file(request),
            asked.open(request),
            request.text("section"),
            request.optionalText("id").orElse(null)),
        "section");
  }

  private Answer remove(Request request) {
    return edits(
        editor.remove(
            asked.community(request),
            asked.file(request),
            asked.open(request),
            request.text("rule")),
        "rule");
  }

  private static Answer edits(Optional<List<TextEdit>> edits, String wrong) {
    return Answer.json(
        Map.of("edits", edits.orElseThrow(() -> Problem.of(Refusal.BAD_FIELD, wrong))));
  }
}
