package org.gongyue.dsl.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.page.Html;

/** A part of the report beside the cases. Its texts are Chinese unless the locale is English. */
public interface Section {

  /** Its name in {@code report.json} and its anchor on the page: small letters. */
  String id();

  /** Its heading. */
  String title(Locale locale);

  /** Its numbers at the top of the page. */
  List<Figure> figures(Locale locale);

  /** Writes what stands below its heading. */
  void write(Html html, Locale locale);

  /** The same for tools: maps, lists, texts, numbers and booleans, or null. */
  Map<String, Object> json(Locale locale);
}
