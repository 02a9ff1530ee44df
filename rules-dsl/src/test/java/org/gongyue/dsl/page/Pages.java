package org.gongyue.dsl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks at pages as a browser does: what elements there are, and what can be read on them. */
public final class Pages {

  /** What our pages are made of; written here once more, so that a slip in one place shows. */
  private static final Set<String> ELEMENTS =
      words(
          "html head body title a article b br caption code dd details div dl dt em figcaption"
              + " figure footer g h1 h2 h3 h4 header hr i li main nav ol p path pre rect section"
              + " small span strong summary svg table tbody td tfoot th thead time tr ul desc");

  private static final Set<String> ATTRIBUTES =
      words(
          "aria-current aria-describedby aria-details aria-hidden aria-label aria-labelledby class"
              + " colspan d data-label datetime fill focusable height href hreflang id lang open"
              + " rel role rowspan scope shape-rendering tabindex title viewbox width x y");

  private Pages() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /**
   * Asserts that a page has nothing on it but what our pages are made of, and that its policy lets
   * a browser do nothing else.
   *
   * @return what can be read on it, and heard: each text and each attribute that tells something
   */
  public static List<String> standsAlone(String html) {
    Document page = Jsoup.parse(html);
    Set<String> foreign = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      if (!isOurs(element) && !ELEMENTS.contains(element.normalName())) {
        foreign.add(element.normalName());
      }
      for (Attribute attribute : isOurs(element) ? List.<Attribute>of() : element.attributes()) {
        if (!ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
          foreign.add(element.normalName() + " " + attribute.getKey());
        }
      }
      String link = element.attr("href");
      assertTrue(link.isEmpty() || link.matches("(?s)#.*|[^:/#]+[^:#]*(#.*)?"), link);
    }
    assertEquals(Set.of(), foreign);
    assertEquals(1, page.select("style").size());
    int charts = page.select("figure.chart").size();
    assertEquals(charts, page.select("script[type=application/json]").size());
    assertEquals(charts == 0 ? 0 : 2, page.select("script:not([type])").size());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    assertTrue(policy.endsWith("; base-uri 'none'; form-action 'none'"), policy);
    assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
    String style = page.select("style").get(0).data();
    assertFalse(style.contains("@import") || style.contains("url("), style);
    return told(page);
  }

  /** The document itself, its style, scripts and policy. */
  private static boolean isOurs(Element element) {
    return switch (element.normalName()) {
      case "#root", "style", "script", "meta" -> true;
      default -> false;
    };
  }

  private static List<String> told(Document page) {
    List<String> told = new ArrayList<>();
    // words that are marked as Chinese belong to the text around them
    page.select("span[lang]").unwrap();
    for (Element element : page.getAllElements()) {
      told.add(element.wholeOwnText());
      for (String name : List.of("aria-label", "data-label", "title")) {
        told.add(element.attr(name));
      }
      if (element.normalName().equals("script") && element.hasAttr("type")) {
        element.dataNodes().stream().map(DataNode::getWholeData).forEach(data -> add(data, told));
      }
    }
    told.removeIf(String::isBlank);
    return told;
  }

  private static void add(String json, List<String> told) {
    try {
      add(JsonMapper.builder().build().readTree(json), told);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static void add(JsonNode node, List<String> told) {
    if (node.isTextual()) {
      told.add(node.textValue());
    }
    node.forEach(part -> add(part, told));
  }

  /** A page without ECharts and our script, in which many words may stand. */
  public static String withoutScripts(String html) {
    return html.replaceAll("(?s)<script>.*?</script>", "");
  }
}
