package org.gongyue.workbench.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets pass what our own page asks, and nothing that a page of another site, or a name that
 * somebody made to point at this machine, could make a browser send.
 */
final class Guard {

  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final Set<String> hosts;

  Guard(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  void check(String method, String path, Headers headers) {
    String host = only(headers, "Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw Problem.of(Refusal.FOREIGN_HOST);
    } else if (!METHODS.contains(method)) {
      throw Problem.of(Refusal.METHOD_NOT_ALLOWED);
    }
    boolean isRead = method.equals("GET");
    if (!isOurs(host, headers) && !(isRead && isLinkOfPreview(path, headers))) {
      throw Problem.of(Refusal.FOREIGN_PAGE);
    } else if (!isRead && !"workbench".equals(only(headers, "X-Gongyue"))) {
      throw Problem.of(Refusal.NO_MARK);
    } else if (!isRead && !method.equals("DELETE") && !isJson(headers)) {
      throw Problem.of(Refusal.NOT_JSON);
    }
  }

  private static boolean isOurs(String host, Headers headers) {
    List<String> origins = headers.getOrDefault("Origin", List.of());
    List<String> sites = headers.getOrDefault("Sec-Fetch-Site", List.of());
    return origins.stream().allMatch(("http://" + host)::equalsIgnoreCase)
        && sites.stream().allMatch(OURS::contains);
  }

  /** The preview is in a sandbox of its own, so its links come from nowhere. */
  private static boolean isLinkOfPreview(String path, Headers headers) {
    return path.startsWith(Pages.PREVIEW)
        && !headers.containsKey("Origin")
        && "navigate".equals(only(headers, "Sec-Fetch-Mode"));
  }

  private static boolean isJson(Headers headers) {
    String type = only(headers, "Content-Type");
    if (type == null) {
      return false;
    }
    String bare = type.replace(" ", "").toLowerCase(Locale.ROOT);
    return bare.equals("application/json") || bare.equals("application/json;charset=utf-8");
  }

  /** The value of a header that is there once; null otherwise. */
  private static String only(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? values.get(0) : null;
  }
}
