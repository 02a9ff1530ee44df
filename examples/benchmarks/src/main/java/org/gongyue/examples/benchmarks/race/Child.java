package org.gongyue.examples.benchmarks.race;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of this program's own that answers line by line. */
public final class Child implements AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;

  private Child(String name, Process process) {
    this.name = name;
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a class with the class path of this process. */
  public static Child start(Class<?> main, List<String> options, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Child(main.getSimpleName() + " " + String.join(" ", args), builder.start());
  }

  /**
   * What it says next.
   *
   * @throws IOException if it has ended
   */
  public String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(name + " failed");
    }
    return line;
  }

  /** What it says to a line. */
  String ask(String line) throws IOException {
    questions.write(line);
    questions.newLine();
    questions.flush();
    return answer();
  }

  /** Lets it end. */
  @Override
  public void close() {
    process.destroy();
  }
}
