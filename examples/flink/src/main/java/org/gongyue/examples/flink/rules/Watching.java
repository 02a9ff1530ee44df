package org.gongyue.examples.flink.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.gongyue.dsl.Communities;
import org.gongyue.dsl.Reload;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/**
 * Looks at a folder of conventions and tells what changed since the look before. A community whose
 * files are wrong goes on with the rules that it had, and so does one whose files are gone. After a
 * restart everything is told again, of which the tasks see that they know it.
 */
public final class Watching implements GeneratorFunction<Long, List<News>> {

  private static final long serialVersionUID = 1;

  private final String folder;
  private transient Communities communities;

  /**
   * @param folder below which the conventions are
   */
  public Watching(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public List<News> map(Long number) throws Exception {
    boolean first = communities == null;
    if (first) {
      communities = Communities.load(Path.of(folder));
    }
    Reload reload = first ? communities.latest() : communities.reload();
    List<News> news = new ArrayList<>();
    for (Reload.Change change : reload.changes()) {
      news.add(news(change));
    }
    if (first) {
      news.add(News.READY);
    }
    return news;
  }

  private News news(Reload.Change change) throws Exception {
    RuleBooks rules = communities.rules(change.community()).orElse(null);
    boolean goesOn = rules != null && !change.kind().isProblem();
    return goesOn
        ? new News(published(change, rules), null)
        : new News(null, change.kind() + " " + change.community() + " " + words(change));
  }

  private Published published(Reload.Change change, RuleBooks rules) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (RuleBook version : rules.versions()) {
      digest.update(version.version().digest().getBytes(StandardCharsets.UTF_8));
    }
    return new Published(
        change.community(),
        HexFormat.of().formatHex(digest.digest()),
        Bundle.of(Path.of(folder), change.folders()),
        Reach.isOneAccount(rules),
        rules.versions().get(0).convention().accountKinds().get(0));
  }

  private static String words(Reload.Change change) {
    return change.folders() + " " + change.problem() + change.diagnostics();
  }
}
