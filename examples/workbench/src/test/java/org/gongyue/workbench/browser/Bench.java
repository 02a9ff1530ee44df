package org.gongyue.workbench.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The workbench as an editor starts it, a process of its own, over a folder of conventions. */
final class Bench implements AutoCloseable {

  private final Path folder;
  private int port;
  private Process process;

  private Bench(Path folder) {
    this.folder = folder;
  }

  static Bench over(Path folder) throws IOException {
    Bench bench = new Bench(folder);
    bench.start();
    return bench;
  }

  /** A folder with copies of some of the conventions. */
  static Path copy(Path folder, String... conventions) throws IOException {
    for (String one : conventions) {
      Path from = Gongyue.CONVENTIONS.resolve(one);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path to = folder.resolve(one).resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(to);
          } else {
            Files.copy(file, to);
          }
        }
      }
    }
    return folder;
  }

  /** Starts it, again on the port that it had. */
  void start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            classPath(),
            "org.gongyue.workbench.Workbench",
            folder.toString(),
            "--port",
            String.valueOf(port));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String address = said.readLine();
    if (address == null) {
      throw new IOException("the workbench ended before it began");
    }
    port = Integer.parseInt(address.replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /** Paths that hold from wherever it is started. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(one -> Path.of(one).toAbsolutePath().toString())
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  String address() {
    return "http://127.0.0.1:" + port + "/";
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  /** What lies on the disk. */
  String text(String path) throws IOException {
    return Files.readString(file(path));
  }

  /** Ends it as a lack of power would. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
