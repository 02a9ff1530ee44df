package org.gongyue.dsl.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.page.Html;
import org.junit.jupiter.api.Test;

final class QrDrawingTest {

  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

  @Test
  void everyModuleIsDrawnWhereItIs() {
    String digest = "5f24a5a6f2d68782d7a928ffb0da3a23206cb423275ee755d076be06a63e1198";
    Html html = Html.page(Locale.CHINESE, "page");
    QrDrawing.write(html, digest, "title");
    String page = html.whole();
    QrCode code = QrCode.encodeText(digest, QrCode.Ecc.MEDIUM);
    assertTrue(page.contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.size + 8)), page);
    boolean[][] drawn = new boolean[code.size][code.size];
    Matcher bar = BAR.matcher(page);
    while (bar.find()) {
      for (int i = 0; i < Integer.parseInt(bar.group(3)); i++) {
        int x = Integer.parseInt(bar.group(1)) - 4 + i;
        drawn[Integer.parseInt(bar.group(2)) - 4][x] = true;
      }
      assertEquals(bar.group(1), bar.group(4));
    }
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        assertEquals(code.getModule(x, y), drawn[y][x], x + " " + y);
      }
    }
  }
}
