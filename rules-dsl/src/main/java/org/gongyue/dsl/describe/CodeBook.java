package org.gongyue.dsl.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gongyue.dsl.diagnostic.Code;

/** What the codes of {@code check} and of decisions mean, why they are told, and what to do. */
public final class CodeBook {

  private static final Map<String, String> CHECKS = CodeGroups.of(false);
  private static final Map<String, String> DECISIONS = CodeGroups.of(true);
  private static final Map<String, CodeExample> EXAMPLES = CodeExample.all();

  private final ResourceBundle words;
  private final ResourceBundle messages;
  private final ResourceBundle reasons;
  private final boolean english;

  /** In Chinese unless the locale is English. */
  public CodeBook(Locale locale) {
    this.words = Resource.bundle("org.gongyue.dsl.describe.codes", locale);
    this.messages = Resource.bundle("org.gongyue.dsl.diagnostic.messages", locale);
    this.reasons = Resource.bundle("org.gongyue.decision.reasons", locale);
    this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** All codes, those of {@code check} first. */
  public static List<String> codes() {
    List<String> codes = new ArrayList<>(CHECKS.keySet());
    codes.addAll(DECISIONS.keySet());
    return codes;
  }

  /** What a code means, in some lines; null if there is no such code. */
  public String explain(String code) {
    StringBuilder text = new StringBuilder();
    if (CHECKS.containsKey(code)) {
      String severity = words.getString("SEVERITY_" + Code.valueOf(code).severity().name());
      head(text, code, severity, messages.getString(code), CHECKS.get(code));
      example(text, EXAMPLES.get(code));
    }
    if (DECISIONS.containsKey(code)) {
      head(text, code, words.getString("DECISION"), reasons.getString(code), DECISIONS.get(code));
    }
    return text.isEmpty() ? null : text.toString();
  }

  private void head(StringBuilder text, String code, String kind, String meaning, String group) {
    text.append(code).append("  ").append(kind).append('\n');
    text.append(words.getString("MEANING")).append(gaps(meaning)).append('\n');
    text.append(words.getString("WHY")).append(words.getString("why." + group)).append('\n');
  }

  private void example(StringBuilder text, CodeExample example) {
    if (example == null) {
      return;
    }
    text.append(words.getString("EXAMPLE"));
    text.append(english ? example.english() : example.chinese()).append('\n');
    lines(text, "WRONG", example.wrong());
    lines(text, "RIGHT", example.right());
  }

  private void lines(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append(words.getString(title)).append('\n');
      lines.forEach(line -> text.append("    ").append(line).append('\n'));
    }
  }

  /** A template with dots for what differs from case to case, or the name of it. */
  private static String gaps(String template) {
    return template.replaceAll("\\{[0-9]+\\}", "…").replaceAll("\\{([A-Za-z]+)\\}", "〈$1〉");
  }

  /** All codes as a page in Markdown, in Chinese. */
  public static String markdown() {
    CodeBook book = new CodeBook(Locale.CHINESE);
    StringBuilder page = new StringBuilder();
    page.append("# 检查和裁定的代码\n\n");
    page.append("这一页由程序生成，请不要手改。一个代码是什么意思，也可以在命令行里问：");
    page.append("`java -jar rules-dsl/target/gongyue.jar check --explain BAND_GAP`。\n\n");
    page.append("## 检查（check）\n");
    CHECKS.keySet().forEach(code -> book.section(page, code, CHECKS));
    page.append("\n## 裁定\n");
    DECISIONS.keySet().forEach(code -> book.section(page, code, DECISIONS));
    return page.toString();
  }

  private void section(StringBuilder page, String code, Map<String, String> kind) {
    StringBuilder text = new StringBuilder();
    if (kind.equals(CHECKS)) {
      String severity = words.getString("SEVERITY_" + Code.valueOf(code).severity().name());
      head(text, code, severity, messages.getString(code), kind.get(code));
      example(text, EXAMPLES.get(code));
    } else {
      head(text, code, words.getString("DECISION"), reasons.getString(code), kind.get(code));
    }
    page.append("\n### `").append(code).append("`\n\n```text\n").append(text).append("```\n");
  }
}
