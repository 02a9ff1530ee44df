package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.RECORDER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conventions are changed while the app runs. */
class ReloadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path root;

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** In one step, so that nobody reads half of it. */
  private void replace(String file, String old, String text) throws IOException {
    Path path = root.resolve(file);
    String content = Files.readString(path);
    String changed = content.replaceFirst(old, text);
    assertNotEquals(content, changed, old);
    Path fresh = Files.writeString(root.resolve("fresh"), changed);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void await(String what, BooleanSupplier holds) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, what);
      Thread.sleep(50);
    }
  }

  @Test
  void aChangedConventionIsServedWithoutARestart() throws Exception {
    copy(Path.of("../../conventions/wuxing"), root.resolve("wuxing"));
    try (Running app =
        Running.with(
            "--spring.datasource.url=" + Running.file(),
            "--gongyue.conventions=" + root,
            "--gongyue.reload=100ms")) {
      String body =
          "{\"id\":\"E-1\",\"type\":\"observation\",\"behaviour\":\"V-34\","
              + "\"at\":\"2024-03-01T09:00:00+08:00\",\"account\":\"3-2-501\","
              + "\"verifiedBy\":{\"role\":\"楼栋长\",\"id\":\"g-1\"}}";
      app.post(SANBAO + "/events", VERIFIER, body).is(201);

      replace("wuxing/sanbao-jie/convention.yaml", "名称: .*", "名称: 新的名称");
      await("the new name", () -> app.get("/api/communities", RECORDER).body().contains("新的名称"));
      app.get(SANBAO + "/events/E-1", RECORDER).is(200);
      app.post(SANBAO + "/events", VERIFIER, body).is(200);

      // Broken: it goes on as it was, and so do the others.
      replace("wuxing/sanbao-jie/convention.yaml", "版本:", "版木:");
      replace("wuxing/baiyun-xincun/convention.yaml", "名称: .*", "名称: 白云的新名称");
      await("the neighbour", () -> app.get("/api/communities", RECORDER).body().contains("白云的新名称"));
      assertTrue(app.get("/api/communities", RECORDER).body().contains("新的名称"));
      app.post(SANBAO + "/events", VERIFIER, body).is(200);

      // Gone: its journal stays in the database.
      replace("wuxing/sanbao-jie/convention.yaml", "版木:", "版本:");
      Files.move(root.resolve("wuxing/sanbao-jie"), root.resolve(".away"));
      await("its end", () -> app.get(SANBAO + "/events/E-1", RECORDER).status() == 404);
      Files.move(root.resolve(".away"), root.resolve("wuxing/sanbao-jie"));
      await("its return", () -> app.get(SANBAO + "/events/E-1", RECORDER).status() == 200);
    }
  }
}
