package org.gongyue.examples.community.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** In which language a request is answered: Chinese, unless it prefers English. */
@Component("localeResolver")
public final class Language extends AcceptHeaderLocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  /** The language of a request. */
  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  /** The language that a header asks for; null for no header. */
  static Locale of(String header) {
    try {
      List<Locale> known = List.of(Locale.CHINESE, Locale.ENGLISH);
      Locale best =
          header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), known);
      return best == null ? Locale.CHINESE : best;
    } catch (IllegalArgumentException e) {
      return Locale.CHINESE;
    }
  }
}
