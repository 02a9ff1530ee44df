package org.gongyue.examples.community.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gongyue.json.JsonException.Expected;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457), for controllers and for what refuses before them. */
@Component
public final class Documents {

  private final MeterRegistry meters;

  Documents(MeterRegistry meters) {
    this.meters = meters;
  }

  private static Map<String, Object> document(Problem problem, Locale locale) {
    Refusal refusal = problem.refusal();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:gongyue:problem:" + refusal.word());
    document.put("title", text(refusal + ".title", locale));
    document.put("status", refusal.status().value());
    MessageFormat detail = new MessageFormat(text(refusal + ".detail", locale), Locale.ROOT);
    document.put("detail", detail.format(values(problem, locale)));
    document.putAll(problem.more());
    return document;
  }

  private static String written(Problem problem, Locale locale) {
    return JsonMapper.shared().writeValueAsString(document(problem, locale));
  }

  /**
   * The document of a bare HTTP status.
   *
   * @param languages the header Accept-Language; null for none
   */
  public static String of(int status, String languages) {
    return written(Problem.of(Refusal.of(status), "—"), Language.of(languages));
  }

  private static Object[] values(Problem problem, Locale locale) {
    return problem.values().stream()
        .map(value -> value instanceof Expected kind ? text("expected." + kind, locale) : value)
        .toArray();
  }

  private static String text(String key, Locale locale) {
    return ResourceBundle.getBundle(
            "problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key);
  }

  ResponseEntity<Object> answer(Problem problem, Locale locale, HttpHeaders headers) {
    count(problem.refusal());
    return ResponseEntity.status(problem.refusal().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(document(problem, locale));
  }

  /** Answers a request that reached no controller. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    count(problem.refusal());
    Locale locale = Language.of(request);
    response.setStatus(problem.refusal().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    response.getOutputStream().write(written(problem, locale).getBytes(StandardCharsets.UTF_8));
  }

  private void count(Refusal refusal) {
    meters.counter("gongyue.refused", "code", refusal.word()).increment();
  }
}
