package org.gongyue.workbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that somebody wrote is lost. */
final class StoreTest {

  private static final String PATH = "wuxing/a/convention.yaml";

  @TempDir Path root;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    store = new Store(Folder.of(root), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  private static Refusal refusal(Callable<?> call) {
    return assertThrows(Problem.class, call::call).refusal();
  }

  private String onDisk() throws IOException {
    return Files.readString(root.resolve(PATH));
  }

  @Test
  void aNewFileIsMadeWithItsFolders() throws IOException {
    String version = store.save(PATH, "一\n", Content.ABSENT, "");
    assertEquals("一\n", onDisk());
    assertEquals(new Content("一\n", version), store.read(PATH));
    assertEquals(List.of(), store.history(PATH));
  }

  @Test
  void eachContentThatWasReplacedIsInTheHistory() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    String two = store.save(PATH, "2", one, "");
    store.save(PATH, "3", two, "");
    List<History.Entry> history = store.history(PATH);
    assertEquals(List.of(two, one), history.stream().map(History.Entry::version).toList());
    assertEquals("2", store.earlier(PATH, history.get(0).id()));
    assertEquals("1", store.earlier(PATH, history.get(1).id()));
    assertEquals("1970-01-01T00:00:00Z", history.get(0).at());
  }

  @Test
  void savingTheSameAgainIsNoVersion() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    assertEquals(one, store.save(PATH, "1", one, ""));
    assertEquals(List.of(), store.history(PATH));
  }

  @Test
  void whoeverSavesWhatSomebodyElseChangedIsTold() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    Files.writeString(root.resolve(PATH), "by git");
    Problem problem = assertThrows(Problem.class, () -> store.save(PATH, "2", one, ""));
    assertEquals(Refusal.CHANGED, problem.refusal());
    assertEquals("by git", onDisk());
    String git = store.read(PATH).version();
    store.save(PATH, "2", git, "");
    assertEquals("by git", store.earlier(PATH, store.history(PATH).get(0).id()));
  }

  @Test
  void aFileThatCameOrWentMeanwhileIsAChangeToo() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    assertEquals(Refusal.CHANGED, refusal(() -> store.save(PATH, "2", Content.ABSENT, "")));
    Files.delete(root.resolve(PATH));
    assertEquals(Refusal.CHANGED, refusal(() -> store.save(PATH, "2", one, "")));
    store.save(PATH, "2", Content.ABSENT, "");
    assertEquals("2", onDisk());
  }

  @Test
  void ofManyWhoSaveAtOnceOneSucceeds() throws Exception {
    String one = store.save(PATH, "0", Content.ABSENT, "");
    Store other = new Store(Folder.of(root), Clock.systemUTC());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> saves =
          IntStream.rangeClosed(1, 16)
              .mapToObj(
                  i ->
                      (Callable<Integer>)
                          () -> {
                            try {
                              (i % 2 == 0 ? store : other).save(PATH, "text " + i, one, "");
                              return 1;
                            } catch (Problem e) {
                              assertEquals(Refusal.CHANGED, e.refusal());
                              return 0;
                            }
                          })
              .toList();
      int succeeded = 0;
      for (Future<Integer> save : threads.invokeAll(saves)) {
        succeeded += save.get();
      }
      assertEquals(1, succeeded);
      assertTrue(onDisk().startsWith("text "));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void lineEndsAndPermissionsStay() throws IOException {
    Path file = root.resolve(PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a\r\nb\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    store.save(PATH, "a\nc\n", store.read(PATH).version(), "");
    assertEquals("a\r\nc\r\n", onDisk());
    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void whatIsNoTextIsNotTaken() throws IOException {
    assertEquals(Refusal.NOT_TEXT, refusal(() -> store.save(PATH, "\ud800", Content.ABSENT, "")));
    Path file = root.resolve(PATH);
    Files.createDirectories(file.getParent());
    Files.write(file, "名称".getBytes("GBK"));
    assertEquals(Refusal.NOT_TEXT, refusal(() -> store.read(PATH)));
    String large = "x".repeat(Folder.LARGEST + 1);
    assertEquals(Refusal.TOO_LARGE, refusal(() -> store.save(PATH, large, Content.ABSENT, "")));
  }

  @Test
  void theHistoryIsBounded() throws IOException {
    String version = store.save(PATH, "0", Content.ABSENT, "");
    for (int i = 1; i <= History.MOST + 20; i++) {
      version = store.save(PATH, "text " + i, version, "");
    }
    List<History.Entry> history = store.history(PATH);
    assertEquals(History.MOST, history.size());
    assertEquals("text " + (History.MOST + 19), store.earlier(PATH, history.get(0).id()));
  }

  @Test
  void nobodyReadsElsewhereByTheNameOfAnEntry() {
    for (String id : List.of("", "..", "../../x", "20240101T000000000Z-001-xyz", "/etc/passwd")) {
      assertEquals(Refusal.NO_FILE, refusal(() -> store.earlier(PATH, id)), id);
    }
  }

  @Test
  void draftsOfTwoTabsAreKeptApart() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    store.draft(PATH, "tab-1", "typed in one", one);
    store.draft(PATH, "tab-2", "typed in two", one);
    store.draft(PATH, "tab-2", "typed in two, and more", one);
    assertEquals("typed in one", store.drafts(PATH, "tab-1").get(0).text());
    assertEquals("typed in two, and more", store.drafts(PATH, "tab-2").get(0).text());
    store.save(PATH, "typed in one", one, "tab-1");
    assertEquals(
        List.of("tab-2"), store.drafts(PATH, "x").stream().map(Drafts.Draft::tab).toList());
    assertEquals(one, store.drafts(PATH, "x").get(0).base());
    store.discard(PATH, "tab-2");
    assertEquals(List.of(), store.drafts(PATH, "tab-2"));
  }

  @Test
  void draftsSurviveARestartAndAreListed() throws IOException {
    store.draft("b/redemption.yaml", "t", "兑换品: [", Content.ABSENT);
    Store again = new Store(Folder.of(root), Clock.systemUTC());
    assertEquals("兑换品: [", again.drafts("b/redemption.yaml", "other").get(0).text());
    assertEquals(List.of("b/redemption.yaml"), List.copyOf(again.drafts().keySet()));
  }

  @Test
  void draftsAreBoundedAndNamedByTabsOnly() throws IOException {
    for (int i = 0; i < Drafts.MOST + 5; i++) {
      store.draft(PATH, "tab-" + i, "text", Content.ABSENT);
    }
    assertEquals(Drafts.MOST, store.drafts(PATH, "").size());
    for (String tab : List.of("", "..", "a/b", "a.b", "x".repeat(65))) {
      assertEquals(
          Refusal.BAD_FIELD, refusal(() -> store.draft(PATH, tab, "text", Content.ABSENT)), tab);
    }
  }

  @Test
  void whoeverLooksForConventionsFindsNoneAmongItsOwnFiles() throws IOException {
    String one = store.save(PATH, "1", Content.ABSENT, "");
    store.draft(PATH, "tab", "typed", one);
    store.save(PATH, "2", one, "");
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(
          List.of(root.resolve(PATH)),
          all.filter(path -> path.endsWith("convention.yaml")).toList());
    }
  }

  @Test
  void gitPassesItsOwnFilesBy() throws IOException {
    store.save(PATH, "1", Content.ABSENT, "");
    assertEquals("*\n", Files.readString(root.resolve(".workbench/.gitignore")));
  }

  @Test
  void whatWasBegunAndNotFinishedIsRemoved() throws IOException {
    store.save(PATH, "1", Content.ABSENT, "");
    Path left = root.resolve(".workbench/tmp/.left.tmp");
    Files.writeString(left, "half", StandardCharsets.UTF_8);
    Store again = new Store(Folder.of(root), Clock.systemUTC());
    assertFalse(Files.exists(left));
    assertEquals("1", again.read(PATH).text());
    try (Stream<Path> files = Files.list(root.resolve("wuxing/a"))) {
      assertEquals(1, files.count());
    }
  }
}
