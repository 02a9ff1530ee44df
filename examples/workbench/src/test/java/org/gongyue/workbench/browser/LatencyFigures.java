package org.gongyue.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after a key is pressed what is wrong is marked, in a convention of 500 rules. Prints
 * figures and asserts nothing of them; runs only when it is asked for by name.
 */
@InBrowser
final class LatencyFigures {

  private static final int RULES = 500;
  private static final int KEYS = Integer.getInteger("keys", 60);
  private static final int WARMING = 40;

  /** The keys, one letter that makes a category unknown and one that takes it away again. */
  private static final String[] PRESSED = {"x", "Backspace"};

  /**
   * Tells when a key came, when the page asked, when it had the answer and when the marks, or their
   * absence, had been painted.
   */
  private static final String WATCH =
      """
      () => {
        const marks = () => document.querySelectorAll('.cm-content .cm-lintRange-error').length;
        addEventListener('keydown', event => {
          const before = marks();
          window.latency = new Promise(done => {
            const observer = new MutationObserver(() => {
              if (marks() === before) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const painted = new MessageChannel();
                painted.port1.onmessage = () => {
                  const asked = performance.getEntriesByType('resource')
                      .filter(e => e.name.endsWith('/api/check')).pop();
                  done({key: event.timeStamp, asked: asked.startTime,
                      answered: asked.responseEnd, painted: performance.now()});
                  performance.clearResourceTimings();
                };
                painted.port2.postMessage(0);
              });
            });
            observer.observe(document.querySelector('.cm-content'),
                {subtree: true, childList: true, attributes: true});
          });
        }, true);
      }
      """;

  @TempDir private Path folder;

  @Test
  void fromKeyToMarks(Windows windows) throws IOException {
    ManyRules.write(folder.resolve("many"), RULES);
    List<Map<String, Double>> keys = new ArrayList<>();
    try (Bench bench = Bench.over(folder)) {
      Window window = windows.open(bench.address());
      window.allowLeaving();
      Editor editor = Editor.at(window).open("many/rewards-penalties.yaml");
      assertThat(editor.part("problem-summary")).not().hasText("");
      editor.behind(ManyRules.TYPED).keys("ArrowDown", "End");
      Page page = window.page();
      page.evaluate(WATCH);
      for (int i = 0; i < WARMING + KEYS; i++) {
        page.keyboard().press(PRESSED[i % 2]);
        keys.add(figures(page.evaluate("window.latency")));
        page.waitForTimeout(50);
      }
    }
    List<Map<String, Double>> warm = keys.subList(WARMING, keys.size());
    System.out.printf("%d keys in a convention of %d rules, in milliseconds%n", KEYS, RULES);
    System.out.printf("%-36s %8s %8s %8s%n", "", "median", "90 %", "worst");
    print("from the key to the marks", warm, "key", "painted");
    print("  until the page asks", warm, "key", "asked");
    print("  until it has the answer", warm, "asked", "answered");
    print("  until the marks are painted", warm, "answered", "painted");
    print("without the pause before it asks", warm, "asked", "painted");
  }

  private static Map<String, Double> figures(Object latency) {
    Map<?, ?> told = (Map<?, ?>) latency;
    return Map.of(
        "key", ((Number) told.get("key")).doubleValue(),
        "asked", ((Number) told.get("asked")).doubleValue(),
        "answered", ((Number) told.get("answered")).doubleValue(),
        "painted", ((Number) told.get("painted")).doubleValue());
  }

  private static void print(String what, List<Map<String, Double>> keys, String from, String to) {
    double[] sorted =
        keys.stream()
            .flatMapToDouble(one -> DoubleStream.of(one.get(to) - one.get(from)))
            .sorted()
            .toArray();
    System.out.printf(
        "%-36s %8.1f %8.1f %8.1f%n",
        what, sorted[sorted.length / 2], sorted[sorted.length * 9 / 10], sorted[sorted.length - 1]);
  }
}
