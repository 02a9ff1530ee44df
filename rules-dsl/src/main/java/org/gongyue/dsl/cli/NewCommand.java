package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.scaffold.Scaffold;
import org.gongyue.dsl.vocabulary.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new DIR}: the beginnings of a convention. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  /** What can be seen, on one line. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,99}");

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "newDir")
  private String folder;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "newId")
  private String id;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "newName")
  private String name;

  @Option(names = "--from", paramLabel = "TEMPLATE_DIR", descriptionKey = "template")
  private String template;

  @Option(names = "--extends", paramLabel = "ID", descriptionKey = "heirOf")
  private String base;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path path = Terminal.path(folder);
    if (id != null && !Spelling.CONVENTION_ID.matcher(id).matches()) {
      throw new CallException("NO_ID", id);
    } else if (name != null && !NAME.matcher(name).matches()) {
      throw new CallException("NO_NAME", name);
    } else if (!isFree(path)) {
      throw new CallException("NOT_EMPTY", folder);
    } else if (template != null && base != null) {
      throw new CallException("FROM_OR_EXTENDS");
    }
    Scaffold scaffold = scaffold(path);
    if (scaffold == null) {
      return Terminal.ERRORS;
    }
    for (Path file : written(scaffold.with(id == null ? nameOf(path) : id, name), path)) {
      terminal.print(slashes(file));
    }
    terminal.say(base == null ? "NEXT" : "NEXT_OF_HEIR", slashes(path));
    return Terminal.GOOD;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Nothing is there, or an empty folder. */
  private boolean isFree(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.notExists(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new CallException("UNREADABLE", folder, e.getMessage());
    }
  }

  /** A folder's name, if a convention can have it as its id. */
  private static String nameOf(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last != null && Spelling.CONVENTION_ID.matcher(last.toString()).matches()
        ? last.toString()
        : null;
  }

  /** What is to be written; null if what it is made from has errors, which were told. */
  private Scaffold scaffold(Path path) {
    String other = template == null ? base : template;
    try {
      if (other == null) {
        return Scaffold.starter();
      }
      Path folder = other(path, other);
      Convention convention = terminal.convention(folder.toString());
      return convention == null
          ? null
          : base == null ? Scaffold.of(folder) : Scaffold.inheriting(folder, convention);
    } catch (IOException e) {
      throw new CallException("UNREADABLE", other, e.getMessage());
    }
  }

  /** A template is a folder or, like a base, the id of a convention in the folders above. */
  private Path other(Path path, String name) {
    if (base == null && Files.isDirectory(Terminal.path(name))) {
      return Terminal.path(name);
    } else if (!Spelling.CONVENTION_ID.matcher(name).matches()) {
      throw new CallException("NO_FOLDER", name);
    }
    return ConventionReader.base(path, name)
        .orElseThrow(() -> new CallException("NO_BASE", name, slashes(path)));
  }

  private List<Path> written(Scaffold scaffold, Path path) {
    try {
      return scaffold.write(path);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", folder, e.getMessage());
    }
  }
}
