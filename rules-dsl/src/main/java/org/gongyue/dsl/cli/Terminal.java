package org.gongyue.dsl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/** Where commands read and write, and in which language. */
final class Terminal {

  static final int GOOD = 0;
  static final int ERRORS = 1;
  static final int USAGE = 2;

  static final int MOST_TOLD = 20;

  /** How files are named when standard input or output is meant. */
  static final String STANDARD = "-";

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Locale locale;
  private final Texts texts;

  Terminal(InputStream in, PrintStream out, PrintStream err, Locale locale) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.texts = new Texts("org.gongyue.dsl.cli.texts", locale);
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... values) {
    return texts.get(key, values);
  }

  /** Data, to standard output. */
  void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /** A word in the language of the texts. */
  String word(Bilingual word) {
    return texts.of(word);
  }

  /** Talk, to standard error. */
  void say(String key, Object... values) {
    sayLine(texts.get(key, values));
  }

  void sayLine(String line) {
    err.print(line);
    err.print('\n');
  }

  /** The convention in a folder, or null, and then its errors were told. */
  Convention convention(String folder) {
    return check(folder).convention().orElse(null);
  }

  /** What is in a folder; its errors are told. */
  Check check(String folder) {
    Path path = path(folder);
    if (!Files.isDirectory(path)) {
      throw new CallException("NO_FOLDER", folder);
    }
    Check check = Conventions.check(path);
    for (Diagnostic diagnostic : check.diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        sayLine(diagnostic.text(locale));
      }
    }
    return check;
  }

  /** The versions of one convention; null if one has errors, which were told. */
  RuleBooks rules(List<String> folders) {
    List<Convention> versions = new ArrayList<>();
    for (String folder : folders) {
      Convention convention = convention(folder);
      if (convention != null) {
        versions.add(convention);
      }
    }
    if (versions.size() < folders.size()) {
      return null;
    }
    List<RuleBook> books = versions.stream().map(RuleBook::compile).toList();
    try {
      return RuleBooks.of(books);
    } catch (IllegalArgumentException e) {
      throw new CallException("NOT_VERSIONS", e.getMessage());
    }
  }

  /** The version that came into force last. */
  static Convention latest(RuleBooks rules) {
    return rules.versions().get(rules.versions().size() - 1).convention();
  }

  /** A file that can be read more than once; of standard input a copy, until it is done with. */
  Path file(String name) {
    if (!name.equals(STANDARD)) {
      Path path = path(name);
      if (!Files.isRegularFile(path)) {
        throw new CallException("NO_FILE", name);
      }
      return path;
    }
    try {
      Path copy = Files.createTempFile("gongyue", ".jsonl");
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new CallException("UNREADABLE", name, e.getMessage());
    }
  }

  /** Removes the copy of standard input. */
  void doneWith(Path file, String name) {
    if (name.equals(STANDARD)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new CallException("UNWRITABLE", file, e.getMessage());
      }
    }
  }

  /** The events of a file or of standard input. */
  EventLog log(String file, Convention convention, Diagnostics problems) {
    try {
      if (file.equals(STANDARD)) {
        return EventLog.read(in, STANDARD, convention, problems);
      }
      Path path = path(file);
      if (!Files.isRegularFile(path)) {
        throw new CallException("NO_FILE", file);
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return EventLog.read(stream, file, convention, problems);
      }
    } catch (IOException e) {
      throw new CallException("UNREADABLE", file, e.getMessage());
    }
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new CallException("NO_FILE", name);
    }
  }

  /** Tells what is wrong with a log. */
  void tell(Diagnostics problems) {
    sayAll(problems.all().stream().map(problem -> problem.text(locale)).toList());
  }

  /** Tells what is wrong, up to {@value #MOST_TOLD} lines. */
  void sayAll(List<String> lines) {
    lines.stream().limit(MOST_TOLD).forEach(this::sayLine);
    if (lines.size() > MOST_TOLD) {
      say("MORE", lines.size() - MOST_TOLD);
    }
  }

  /** A writer to a file, or to standard output, which stays open. */
  Writer writer(String file) {
    if (file.equals(STANDARD)) {
      return new OutputStreamWriter(out, StandardCharsets.UTF_8) {
        @Override
        public void close() throws IOException {
          flush();
        }
      };
    }
    try {
      return Files.newBufferedWriter(path(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", file, e.getMessage());
    }
  }

  /** A stream to a file or to standard output, which stays open. */
  Sink sink(String file) {
    if (file == null) {
      return Sink.NOWHERE;
    } else if (file.equals(STANDARD)) {
      return Sink.to(out);
    }
    try {
      return Sink.to(path(file));
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", file, e.getMessage());
    }
  }
}
