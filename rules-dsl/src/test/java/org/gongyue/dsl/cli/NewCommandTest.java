package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new}. */
final class NewCommandTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void where() {
    folder = temporary.resolve("street/my-home");
  }

  /** A folder of conventions that has the street's template. */
  private Path withStreet() throws IOException {
    Path from = Folders.conventions();
    try (Stream<Path> files = Files.walk(from.resolve("wuxing/street"))) {
      for (Path file : files.sorted().toList()) {
        Path to = temporary.resolve("tree").resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return temporary.resolve("tree");
  }

  private Convention made() {
    Check check = Conventions.check(folder);
    assertEquals(List.of(), check.diagnostics());
    return check.convention().orElseThrow();
  }

  @Test
  void theStarterChecksCleanAndTheNextStepsAreTold() {
    Call call = Call.of("new", folder.toString());
    assertEquals(0, call.code(), call.err());
    assertEquals(4, call.outLines().size());
    assertEquals(0, Call.of("test", folder.toString()).code());
    assertTrue(call.err().contains("gongyue.jar check " + folder), call.err());
    Convention made = made();
    assertEquals("my-home", made.id());
    assertEquals(5, made.behaviours().size());
    assertEquals(2, made.rewards().size());
  }

  @Test
  void theIdAndTheNameAreThoseThatWereGiven() {
    String name = "“我们 #1”: 'it''s' {公约}";
    Call.of("new", folder.toString(), "--id", "wuxing/hefu", "--name", name);
    assertEquals("wuxing/hefu", made().id());
    assertEquals(name, made().name());
  }

  @Test
  void anotherConventionIsCopiedWithItsComments() throws IOException {
    Path template = Folders.conventions().resolve("wuxing/sanbao-jie");
    String[] call = {
      "new", folder.toString(), "--from", template.toString(), "--id=x/y", "--name=河埠社区公约"
    };
    assertEquals(0, Call.of(call).code());
    assertEquals("河埠社区公约", made().name());
    String charter = Files.readString(folder.resolve("convention.yaml"));
    assertEquals(
        Files.readString(template.resolve("convention.yaml"))
            .replace("编号: wuxing/sanbao-jie\n", "编号: x/y\n")
            .replace("\n名称: 三堡街社区“人人社区”公约\n", "\n名称: 河埠社区公约\n"),
        charter);
  }

  @Test
  void aTemplateInTheFoldersAboveIsCopiedWithItsExamples() throws IOException {
    Path tree = withStreet();
    folder = tree.resolve("wuxing/hefu");
    assertEquals(0, Call.of("new", folder.toString(), "--from=wuxing/street", "--id=x/y").code());
    assertEquals("x/y", made().id());
    Call test = Call.of("test", folder.toString());
    assertEquals(0, test.code(), test.out() + test.err());
  }

  @Test
  void anHeirIsAsItsBaseIsAndPassesItsExamples() throws IOException {
    Path tree = withStreet();
    folder = tree.resolve("wuxing/hefu");
    Call call = Call.of("new", folder.toString(), "--extends=wuxing/street", "--id=x/y");
    assertEquals(0, call.code(), call.err());
    assertTrue(call.err().contains("没有写的照样板"), call.err());
    Convention street = Conventions.check(tree.resolve("wuxing/street")).convention().orElseThrow();
    assertEquals(street.behaviours(), made().behaviours());
    assertEquals(street.life(), made().life());
    Call test = Call.of("test", folder.toString());
    assertEquals(0, test.code(), test.out() + test.err());
    assertEquals(2, Call.of("new", folder + "2", "--extends=wuxing/nowhere").code());
    assertEquals(2, Call.of("new", folder + "2", "--extends=x", "--from=x").code());
    assertFalse(Files.exists(Path.of(folder + "2")));
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("notes.txt"), "x");
    Call call = Call.of("new", folder.toString());
    assertEquals(2, call.code());
    assertTrue(call.err().startsWith("文件夹不是空的"), call.err());
    assertFalse(Files.exists(folder.resolve("convention.yaml")));
    assertEquals(2, Call.of("new", folder.resolve("notes.txt").toString()).code());
  }

  @Test
  void anEmptyFolderWillDo() throws IOException {
    Files.createDirectories(folder);
    assertEquals(0, Call.of("new", folder.toString(), "--lang=en").code());
  }

  @Test
  void aTemplateWithErrorsIsRefused() {
    Written.in(temporary).catalogue("兑换品:\n  - {编号: G-01}\n");
    Call call = Call.of("new", folder.toString(), "--from", temporary.toString());
    assertEquals(1, call.code());
    assertTrue(call.err().contains("MISSING_KEY"), call.err());
    assertFalse(Files.exists(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--id=我们", "--id=", "--name=", "--name=a\nb", "--from=nowhere"})
  void whatCannotBeIsAWrongCall(String option) {
    assertEquals(2, Call.of("new", folder.toString(), option).code());
    assertFalse(Files.exists(folder));
  }
}
