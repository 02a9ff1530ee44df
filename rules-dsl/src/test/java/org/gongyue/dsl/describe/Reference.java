package org.gongyue.dsl.describe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongyue.dsl.vocabulary.Descriptions;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;

/** The reference of all keys: a table in Markdown for each mapping. */
final class Reference {

  private final Descriptions descriptions = new Descriptions(Locale.CHINESE);

  private Reference() {}

  /** The tables, in Chinese. */
  static String markdown() {
    Reference reference = new Reference();
    StringBuilder tables = new StringBuilder();
    for (Shape shape : Shape.values()) {
      tables.append(tables.isEmpty() ? "" : "\n").append(reference.table(shape));
    }
    return tables.toString();
  }

  private String table(Shape shape) {
    StringBuilder table = new StringBuilder();
    table.append("### ").append(descriptions.of(shape)).append("\n\n");
    table.append("| 键 | 英文 | 必填 | 值 | 说明 |\n| --- | --- | --- | --- | --- |\n");
    for (Key key : shape.keys()) {
      table.append(
          "| `%s` | `%s` | %s | %s | %s |\n"
              .formatted(
                  key.chinese(),
                  key.english(),
                  shape.requires(key) ? "是" : "",
                  cell(value(Forms.of(shape, key))),
                  cell(descriptions.of(shape, key))));
    }
    Form beside = Forms.beside(shape);
    return beside == null
        ? table.toString()
        : table.append("| … | … | 是 | ").append(cell(value(beside))).append(" | |\n").toString();
  }

  private String value(Form form) {
    if (form == null) {
      return "";
    }
    String kind = descriptions.of(form.kind());
    return switch (form.kind()) {
      case WORD -> words(form.words());
      case WHOLE -> kind + " " + form.least() + " 到 " + form.most();
      case TERM -> form.shapes().isEmpty() ? kind : kind + "，或{键: 值}，见“" + mappings(form) + "”";
      case MAPPING, LIST, ITEMS ->
          kind
              + "，见“"
              + mappings(form)
              + "”"
              + (form.words() == null ? "" : "，或只写 " + words(form.words()));
      case MIXED -> form.shapes().isEmpty() ? kind : kind + "，见“" + mappings(form) + "”";
      case NAMED -> kind + "，见“" + mappings(form) + "”，或只写 " + words(form.words());
      case TEXT, TEXTS -> form.words() == null ? kind : kind + "，或 " + words(form.words());
      default -> kind;
    };
  }

  private String mappings(Form form) {
    return form.shapes().stream().map(descriptions::of).collect(Collectors.joining("”“"));
  }

  /** {@code `无`（none）}, as the keys are shown in the text above the tables. */
  private static String words(Words<?> words) {
    List<String> chinese = words.chinese();
    return chinese.stream()
        .map(word -> "`%s`（%s）".formatted(word, words.in(word, Language.en)))
        .collect(Collectors.joining("、"));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
