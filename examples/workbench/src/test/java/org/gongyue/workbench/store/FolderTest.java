package org.gongyue.workbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name leads out of the folder. */
final class FolderTest {

  @TempDir Path above;
  private Path root;
  private Folder folder;

  @BeforeEach
  void make() throws IOException {
    root = Files.createDirectories(above.resolve("conventions"));
    Files.writeString(above.resolve("secret.yaml"), "secret");
    Files.createDirectories(root.resolve("wuxing/street"));
    Files.writeString(root.resolve("wuxing/street/convention.yaml"), "编号: a");
    folder = Folder.of(root);
  }

  private void refuses(String path) {
    Problem problem = assertThrows(Problem.class, () -> folder.file(path), path);
    assertEquals(Refusal.BAD_PATH, problem.refusal());
  }

  @Test
  void itsOwnFilesHaveNames() throws IOException {
    for (String path :
        List.of(
            "wuxing/street/convention.yaml",
            "wuxing/street/new.yaml",
            "wuxing/新社区/conformance/用例 一.yaml",
            "README.md",
            "a/b/rules.dslr",
            "a/2024.log.jsonl")) {
      assertEquals(path, folder.name(folder.file(path)));
    }
    assertEquals(
        "编号: a", new String(folder.read("wuxing/street/convention.yaml"), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "..",
        "../secret.yaml",
        "wuxing/../../secret.yaml",
        "wuxing/street/../street/convention.yaml",
        "./wuxing/street/convention.yaml",
        "wuxing//street/convention.yaml",
        "/etc/hosts.yaml",
        "//server/share/a.yaml",
        "wuxing/street/",
        "wuxing/street",
        "..\\secret.yaml",
        "wuxing\\street\\convention.yaml",
        "C:\\a.yaml",
        "C:/a.yaml",
        "a.yaml:stream.yaml",
        "~/a.yaml\u0000.md",
        "a\u0000.yaml",
        "a\n.yaml",
        "a\u202e.yaml",
        "a\u200b.yaml",
        ".hidden.yaml",
        ".workbench/drafts/a.yaml",
        ".git/config.md",
        "wuxing/.git/x.yaml",
        "a./b.yaml",
        "a /b.yaml",
        " a.yaml",
        "a.yaml ",
        "convention.yml",
        "a.YAML",
        "a.drl",
        "a.json",
        "a.yaml.bak",
        "a.yaml/b",
        "yaml",
        "a*.yaml",
        "a|b.yaml",
        "%2e%2e/secret.yaml/",
        "\ud800.yaml"
      })
  void whatLeadsElsewhereIsRefused(String path) {
    refuses(path);
  }

  @Test
  void longNamesAreRefused() {
    refuses("a".repeat(5_000) + ".yaml");
    refuses("a/".repeat(5_000) + "a.yaml");
  }

  @Test
  void encodedNamesAreJustNames() {
    assertThrows(Problem.class, () -> folder.read("%2e%2e/secret.yaml"));
  }

  @Test
  void linksAreRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("link.yaml"), above.resolve("secret.yaml"));
    Files.createSymbolicLink(root.resolve("up"), above);
    Files.createSymbolicLink(
        root.resolve("wuxing/street/inside.yaml"), root.resolve("wuxing/street/convention.yaml"));
    refuses("link.yaml");
    refuses("up/secret.yaml");
    refuses("up/new/secret.yaml");
    refuses("wuxing/street/inside.yaml");
    assertThrows(Problem.class, () -> folder.community("up"));
  }

  @Test
  void foldersAndPipesAreNoFiles() throws Exception {
    Files.createDirectories(root.resolve("folder.yaml"));
    refuses("folder.yaml");
    if (new ProcessBuilder("mkfifo", root.resolve("pipe.yaml").toString()).start().waitFor() == 0) {
      refuses("pipe.yaml");
    }
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(above.resolve("link"), root);
    assertEquals(root.toRealPath(), Folder.of(link).root());
  }

  @Test
  void itsOwnFolderIsNotFollowedElsewhere() throws IOException {
    Files.createSymbolicLink(root.resolve(".workbench"), above);
    assertThrows(IOException.class, () -> new Store(folder, Clock.systemUTC()));
  }
}
