package org.gongyue.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Severity;

/** A convention that a test writes; what it does not write is as in the small good one. */
public record Written(Path folder) {

  /** The small good convention in an empty folder. */
  public static Written in(Path folder) {
    Written written = new Written(folder);
    for (String file : List.of("convention.yaml", "rewards-penalties.yaml", "redemption.yaml")) {
      try {
        written.file(file, Files.readString(Folders.small().resolve(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return written;
  }

  /** With another {@code convention.yaml}. */
  public Written charter(String content) {
    return file("convention.yaml", content);
  }

  /** With another {@code rewards-penalties.yaml}. */
  public Written list(String content) {
    return file("rewards-penalties.yaml", content);
  }

  /** With another {@code redemption.yaml}. */
  public Written catalogue(String content) {
    return file("redemption.yaml", content);
  }

  private Written file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The convention, in which there must be no error. */
  public Convention load() {
    Check check = Conventions.check(folder);
    List<Diagnostic> errors =
        check.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    return check.convention().orElseThrow(() -> new AssertionError(errors));
  }
}
