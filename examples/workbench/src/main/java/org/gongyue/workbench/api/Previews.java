package org.gongyue.workbench.api;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;

/** Published pages as they would be, for as long as they are looked at: the latest few. */
final class Previews {

  static final String PREFIX = "/preview/";

  /** So many are kept. */
  private static final int MOST = 6;

  private final Deque<Preview> kept = new ArrayDeque<>();
  private final SecureRandom random = new SecureRandom();

  private record Preview(String id, Map<String, byte[]> pages) {}

  /**
   * Keeps some pages.
   *
   * @param pages by their paths in the folder that they would be published in
   * @return below which address they are
   */
  synchronized String keep(Map<String, String> pages) {
    byte[] name = new byte[12];
    random.nextBytes(name);
    String id = HexFormat.of().formatHex(name);
    Map<String, byte[]> bytes = new TreeMap<>();
    pages.forEach((path, page) -> bytes.put(path, page.getBytes(StandardCharsets.UTF_8)));
    kept.addLast(new Preview(id, bytes));
    if (kept.size() > MOST) {
      kept.removeFirst();
    }
    return PREFIX + id + "/";
  }

  /** A page of one. */
  synchronized Answer answer(Request request) {
    String rest = request.after(PREFIX);
    int slash = rest.indexOf('/');
    for (Preview preview : kept) {
      if (slash > 0 && preview.id().equals(rest.substring(0, slash))) {
        byte[] page = preview.pages().get(rest.substring(slash + 1));
        if (page != null) {
          return Answer.preview(page);
        }
      }
    }
    throw Problem.of(Refusal.NOT_FOUND);
  }
}
