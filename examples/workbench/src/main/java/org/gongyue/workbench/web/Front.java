package org.gongyue.workbench.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every request comes in here: guard, bounds, route, answer, and what each answer carries. */
final class Front implements HttpHandler {

  /** The largest body, in bytes: all files of a convention may be open at once. */
  static final int LARGEST_BODY = 8 * 1024 * 1024;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", Policy.NOTHING,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "X-Frame-Options", "DENY",
          "Vary", "Accept-Language");

  private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Guard guard;
  private final Router router;
  private final Locale usual;
  private final PrintStream log;

  /**
   * @param usual the language of whoever asks for none
   * @param log where failures are told in full
   */
  Front(Guard guard, Router router, Locale usual, PrintStream log) {
    this.guard = guard;
    this.router = router;
    this.usual = usual;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Locale locale = Language.of(exchange.getRequestHeaders().getFirst("Accept-Language"), usual);
      Answer answer;
      try {
        answer = answer(exchange, locale);
      } catch (Problem e) {
        answer = e.answer(locale);
      } catch (FileSystemException e) {
        log.println(e);
        answer = Problem.of(Refusal.UNREADABLE, fileOf(e)).answer(locale);
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        e.printStackTrace(log);
        answer = Problem.of(Refusal.INTERNAL).answer(locale);
      }
      send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange, Locale locale) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String method = exchange.getRequestMethod();
    Target target = Target.of(exchange.getRequestURI());
    guard.check(method, target.path(), headers);
    Endpoint endpoint = router.find(method, target.path());
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw Problem.of(Refusal.TOO_LARGE, LARGEST_BODY / 1024 / 1024 + " MB");
    }
    return endpoint.answer(new Request(target, locale, page(headers), body));
  }

  private static String page(Headers headers) {
    String page = headers.getFirst("X-Gongyue-Page");
    return page != null && PAGE.matcher(page).matches() ? page : "";
  }

  /** The last name of its path: what is above our folder is nobody's business. */
  private static String fileOf(FileSystemException e) {
    String file = e.getFile() == null ? "?" : e.getFile();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    ALWAYS.forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("Content-Type", List.of(answer.type()));
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    // HEAD is refused, and an answer to it has no body.
    int length = exchange.getRequestMethod().equals("HEAD") ? 0 : answer.bytes().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.bytes());
    }
  }
}
