package org.gongyue.workbench.web;

import java.util.Map;
import java.util.TreeMap;

/** Who answers what. */
public final class Router {

  private final Map<String, Map<String, Endpoint>> exact = new TreeMap<>();
  private final Map<String, Map<String, Endpoint>> prefixes = new TreeMap<>();

  /** Adds an endpoint for one path, or, if that ends with a slash, for all below it. */
  public Router add(String method, String path, Endpoint endpoint) {
    boolean isPrefix = path.endsWith("/") && path.length() > 1;
    (isPrefix ? prefixes : exact)
        .computeIfAbsent(path, key -> new TreeMap<>())
        .put(method, endpoint);
    return this;
  }

  Endpoint find(String method, String path) {
    Map<String, Endpoint> found = exact.get(path);
    for (Map.Entry<String, Map<String, Endpoint>> prefix : prefixes.entrySet()) {
      if (found == null
          && path.startsWith(prefix.getKey())
          && path.length() > prefix.getKey().length()) {
        found = prefix.getValue();
      }
    }
    if (found == null) {
      throw Problem.of(Refusal.NOT_FOUND);
    }
    Endpoint endpoint = found.get(method);
    if (endpoint == null) {
      throw Problem.of(Refusal.METHOD_NOT_ALLOWED);
    }
    return endpoint;
  }
}
