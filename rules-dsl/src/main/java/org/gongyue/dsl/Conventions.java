package org.gongyue.dsl;

import java.nio.file.Path;
import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.lint.Ignoring;
import org.gongyue.dsl.lint.Lints;
import org.gongyue.dsl.read.ConventionReader;

/** Reads conventions from folders of YAML. */
public final class Conventions {

  private Conventions() {}

  /**
   * Reads the convention in a folder.
   *
   * @param folder holds {@code convention.yaml}, {@code rewards-penalties.yaml} and {@code
   *     redemption.yaml}
   * @throws ConventionException if there is an error in it; carries everything that is wrong
   */
  public static Convention load(Path folder) throws ConventionException {
    Check check = check(folder);
    return check.convention().orElseThrow(() -> new ConventionException(check.diagnostics()));
  }

  /**
   * Checks the convention in a folder. Never fails: a folder or file that cannot be read is one of
   * the diagnostics.
   */
  public static Check check(Path folder) {
    Diagnostics out = new Diagnostics();
    ConventionReader reader = new ConventionReader(folder, out);
    Convention convention = reader.read();
    if (convention != null) {
      Lints.run(convention, reader.layout(), reader.origins(), out);
    }
    Diagnostics left = Ignoring.in(out, reader.layout().ignored());
    return new Check(
        left.hasErrors() ? Optional.empty() : Optional.ofNullable(convention),
        left.all(),
        reader.origins());
  }
}
