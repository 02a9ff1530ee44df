package org.gongyue.dsl.publish;

import io.nayuki.qrcodegen.QrCode;
import org.gongyue.dsl.page.Html;

/** A text as a QR code, drawn as one path. */
final class QrDrawing {

  /** How many modules stay empty around it, so that it can be read. */
  private static final int QUIET = 4;

  private QrDrawing() {}

  static void write(Html html, String text, String title) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int from = x;
          while (x + 1 < code.size && code.getModule(x + 1, y)) {
            x++;
          }
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - from + 1).append("v1H").append(from + QUIET).append('z');
        }
      }
    }
    int size = code.size + 2 * QUIET;
    String box = "0 0 " + size + " " + size;
    html.open("svg", "class", "qr", "role", "img", "aria-label", title, "viewBox", box);
    String edge = String.valueOf(size);
    html.open("rect", "width", edge, "height", edge, "fill", "#fff").close();
    html.open("path", "d", path.toString(), "fill", "#000", "shape-rendering", "crispEdges")
        .close();
    html.close();
  }
}
