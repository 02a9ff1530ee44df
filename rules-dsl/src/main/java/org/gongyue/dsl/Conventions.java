package org.gongyue.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.drools.DrlJudge;
import org.gongyue.dsl.lint.Ignoring;
import org.gongyue.dsl.lint.Lints;
import org.gongyue.dsl.read.Bases;
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
   * Reads the convention in a folder, with rules in DRL if they are trusted. A rule in DRL is named
   * by the id of the scoring rule, gate or reward of the convention that it decides: it says
   * whether that applies and with which raw amount. All else stays as the convention has it. Needs
   * {@code drools-engine} on the class path if there is DRL.
   *
   * @throws ConventionException if there is an error in the convention
   * @throws IllegalArgumentException if Drools finds a fault in the DRL, or a rule of it decides
   *     nothing that the convention has
   * @throws IOException if the DRL cannot be read
   */
  public static TrustedConvention load(Path folder, Trust trust)
      throws ConventionException, IOException {
    if (trust == Trust.CONVENTION) {
      return new TrustedConvention(load(folder), Optional.empty());
    }
    Check check = check(folder, true);
    Convention convention =
        check.convention().orElseThrow(() -> new ConventionException(check.diagnostics()));
    List<String> drl = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).sorted().toList()) {
        drl.add(Files.readString(file));
      }
    }
    if (drl.isEmpty()) {
      return new TrustedConvention(convention, Optional.empty());
    }
    DrlJudge judge = new DrlJudge(drl);
    try {
      return new TrustedConvention(convention, Optional.of(judge));
    } catch (IllegalArgumentException e) {
      judge.close();
      throw e;
    }
  }

  /**
   * Checks the convention in a folder. Never fails: a folder or file that cannot be read is one of
   * the diagnostics.
   */
  public static Check check(Path folder) {
    return check(folder, false);
  }

  /**
   * Checks what the convention in a folder would be with other content in some of its files.
   *
   * @param instead the content by the name of the file, such as {@code redemption.yaml}
   */
  public static Check check(Path folder, Map<String, byte[]> instead) {
    Diagnostics out = new Diagnostics();
    ConventionReader reader = new ConventionReader(folder, out);
    instead.forEach(reader::instead);
    return check(reader, out);
  }

  /**
   * Checks the convention in a folder as it is among some contents, for whoever checks again and
   * again.
   *
   * @param bases those that were read for others
   * @param sought is told each folder in which a base is looked for, before anything in it is read
   */
  public static Check check(Path folder, Bases bases, Consumer<Path> sought) {
    Diagnostics out = new Diagnostics();
    return check(new ConventionReader(folder, bases, sought, out), out);
  }

  /**
   * Checks a convention that may be a draft (草案): which was not adopted, filed or published yet. It
   * is never in force; all else must be as in any convention.
   */
  public static Check draft(Path folder) {
    Diagnostics out = new Diagnostics();
    ConventionReader reader = new ConventionReader(folder, out);
    reader.acceptDraft();
    return check(reader, out);
  }

  private static Check check(Path folder, boolean trustsDrl) {
    Diagnostics out = new Diagnostics();
    ConventionReader reader = new ConventionReader(folder, out);
    if (trustsDrl) {
      reader.trustDrl();
    }
    return check(reader, out);
  }

  /** What a reader that is still to read finds. */
  static Check check(ConventionReader reader, Diagnostics out) {
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
