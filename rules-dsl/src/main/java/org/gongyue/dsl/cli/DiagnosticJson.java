package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Diagnostic;

/** Diagnostics for tools: one JSON array, one object a line. */
final class DiagnosticJson {

  private DiagnosticJson() {}

  static String array(List<Diagnostic> diagnostics, Locale locale) {
    return diagnostics.stream()
        .map(diagnostic -> object(diagnostic, locale).toString())
        .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static ObjectNode object(Diagnostic diagnostic, Locale locale) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", diagnostic.position().file())
            .put("line", diagnostic.position().line())
            .put("column", diagnostic.position().column())
            .put("severity", diagnostic.severity().toString())
            .put("code", diagnostic.code().name())
            .put("message", diagnostic.message(locale));
    if (diagnostic.suggestion() != null) {
      object.put("suggestion", diagnostic.suggestion());
    }
    return object;
  }
}
