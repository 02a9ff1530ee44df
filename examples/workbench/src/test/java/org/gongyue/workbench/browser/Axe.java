package org.gongyue.workbench.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** axe-core, put into a page from outside, past its security policy. */
final class Axe {

  private static final String SOURCE = source();

  private static final String RUN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
        const result = await axe.run(document, {
          runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false});
        return result.violations.map(v => v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 5)
            .map(n => '  ' + n.target.join(' ') + '\\n    ' + n.html.slice(0, 200) + '\\n    '
                + n.failureSummary.replaceAll('\\n', ' ')).join('\\n')).join('\\n');
      }
      """;

  private Axe() {}

  /** What is wrong, one rule after another with the first elements that break it; or nothing. */
  static String violations(Page page) {
    page.evaluate(SOURCE);
    return (String) page.evaluate(RUN);
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
