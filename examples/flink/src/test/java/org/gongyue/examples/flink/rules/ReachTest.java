package org.gongyue.examples.flink.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.dsl.Communities;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.junit.jupiter.api.Test;

/** What communities are keyed by, and what is sent to the tasks. */
class ReachTest {

  private static final Path SHIPPED = Path.of("../../conventions");
  private static final Path OWN = Path.of("src/test/resources/conventions");

  private static Published published(boolean alone) {
    return new Published("a/b", "digest", "files", alone, "家庭户");
  }

  @Test
  void aConventionOfWhichNothingIsSharedIsDecidedAccountByAccount() throws Exception {
    assertTrue(Reach.isOneAccount(Communities.load(OWN).rules("test/lianhua").orElseThrow()));
  }

  @Test
  void theShippedConventionsShareStockGroupsOrParties() throws Exception {
    Communities.load(SHIPPED)
        .all()
        .forEach((id, rules) -> assertFalse(Reach.isOneAccount(rules), id));
  }

  @Test
  void whatIsDecidedTogetherStaysTogetherAndTheContraryIsRefused() {
    assertFalse(published(true).after(published(false)).alone());
    assertNull(published(false).after(published(true)));
    Published first = published(true);
    assertSame(first, first.after(null));
  }

  @Test
  void theRulesThatATaskUnpacksAreThoseOfTheFolder() throws Exception {
    Watching watching = new Watching(SHIPPED);
    Map<String, RuleBooks> expected = Communities.load(SHIPPED).all();
    Map<String, Published> published =
        watching.map(0L).stream()
            .filter(news -> news.published() != null)
            .map(News::published)
            .collect(Collectors.toMap(Published::community, one -> one));
    assertEquals(expected.keySet(), published.keySet());
    for (String id : new String[] {"wuxing/sanbao-jie", "services/time-bank"}) {
      assertEquals(
          expected.get(id).versions().stream().map(RuleBook::version).toList(),
          Compiled.of(published.get(id)).versions().stream().map(RuleBook::version).toList());
    }
    assertTrue(watching.map(1L).isEmpty());
  }
}
