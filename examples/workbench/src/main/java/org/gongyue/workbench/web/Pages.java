package org.gongyue.workbench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page of the workbench, its scripts and styles, and the modules that they import. */
final class Pages {

  /** Where published pages are previewed. */
  static final String PREVIEW = "/preview/";

  private static final String WEB = "/web/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Modules modules = Modules.load();
  private final SecureRandom random = new SecureRandom();

  /** Where scripts and styles are while somebody works on them; null for the class path. */
  private final Path sources;

  /** The language that was chosen for the page; null for that of the browser. */
  private final Locale chosen;

  Pages(Path sources, Locale chosen) {
    this.sources = sources;
    this.chosen = chosen;
  }

  void addTo(Router router) {
    router.add("GET", "/", this::index);
    router.add("GET", WEB, this::web);
    router.add("GET", Modules.LIB, modules::answer);
  }

  /**
   * The page. In {@code index.html}, {@code <!--importmap-->} stands for the import map, {@code
   * {nonce}} for the nonce of styles, {@code {lang}} for the language.
   */
  private Answer index(Request request) throws IOException {
    byte[] nonce = new byte[18];
    random.nextBytes(nonce);
    String word = Base64.getUrlEncoder().encodeToString(nonce);
    String map = modules.importMap();
    Locale locale = chosen == null ? request.locale() : chosen;
    String page =
        new String(bytes("index.html").orElseThrow(), StandardCharsets.UTF_8)
            .replace("{nonce}", word)
            .replace("{lang}", locale.equals(Locale.ENGLISH) ? "en" : "zh-CN")
            .replace(
                "<!--importmap-->",
                "<script type=\"importmap\" nonce=\"" + word + "\">" + map + "</script>");
    return Answer.file(TYPES.get("html"), page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", Policy.page(hash(map), word));
  }

  private Answer web(Request request) throws IOException {
    String name = request.after(WEB);
    // A name without an ending would be a folder, whose listing the class path gives as its
    // content.
    int dot = name.lastIndexOf('.');
    String type = dot < 0 ? null : TYPES.get(name.substring(dot + 1));
    byte[] bytes = type == null || name.equals("index.html") ? null : bytes(name).orElse(null);
    if (bytes == null) {
      throw Problem.of(Refusal.NOT_FOUND);
    }
    return Answer.file(type, bytes);
  }

  /**
   * @param name of letters, digits and dots, none of which begins a part of it, see Target
   */
  private Optional<byte[]> bytes(String name) throws IOException {
    if (sources == null) {
      return Resources.bytes("web/" + name);
    }
    Path file = sources.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
