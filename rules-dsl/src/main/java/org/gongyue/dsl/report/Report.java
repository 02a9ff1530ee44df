package org.gongyue.dsl.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostic;

/**
 * What became of suites of worked examples, for people and for tools. The same results make the
 * same bytes: it tells no time.
 *
 * @param suites in order
 * @param unread what is wrong with suites that could not be read
 * @param sections what else was found out
 */
public record Report(List<SuiteReport> suites, List<Diagnostic> unread, List<Section> sections) {

  /** The bundle of what the report says of itself. */
  static final String TEXTS = "org.gongyue.dsl.report.report";

  public Report {
    suites = List.copyOf(suites);
    unread = List.copyOf(unread);
    sections = List.copyOf(sections);
  }

  long passed() {
    return suites.stream().mapToLong(SuiteReport::passed).sum();
  }

  long failed() {
    return suites.stream().mapToLong(SuiteReport::failed).sum();
  }

  /** Whether all cases passed and all suites could be read. */
  boolean isGood() {
    return failed() == 0 && unread.isEmpty();
  }

  /** One page of HTML; Chinese unless the locale is English. */
  public String html(Locale locale) {
    return new ReportPage(this, locale).whole();
  }

  /** The same for tools. */
  public String json(Locale locale) {
    return JsonText.of(new ReportJson(this, locale).whole());
  }

  /**
   * Writes {@code report.html}, {@code report.json} and a {@code TEST-….xml} for each suite into a
   * folder, which is made if it is not there; reports that are there are replaced.
   */
  public void write(Path folder, Locale locale) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.html"), html(locale));
    Files.writeString(folder.resolve("report.json"), json(locale));
    for (Map.Entry<String, String> file : JunitXml.of(this, locale).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
