package org.gongyue.dsl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.gongyue.dsl.diagnostic.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code java -jar gongyue.jar}. */
@Command(
    name = "gongyue",
    subcommands = {
      CheckCommand.class,
      ScoreCommand.class,
      AuditCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      ProofCommand.class,
      EligibleCommand.class,
      AccountCommand.class,
      StatementCommand.class,
      ExplainCommand.class,
      SettleCommand.class,
      TestCommand.class,
      DiffCommand.class,
      ReportCommand.class,
      PublishCommand.class,
      ShowCommand.class,
      NewCommand.class,
      SchemaCommand.class,
      FormatCommand.class,
      SentencesCommand.class,
      DrlCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "gongyue 0.1.0")
public final class Main {

  private Main() {}

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "lang",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // checked by picocli; read by #locale before that
  private Language language = Language.zh;

  /** The languages of messages. */
  enum Language {
    zh,
    en
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Always UTF-8, and only '\n': what is printed must not depend on where it is printed.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(System.in, out, err, arguments);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs a command inside another program, which brings its own streams and goes on afterwards.
   *
   * @return the exit code
   */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    Locale locale = locale(arguments);
    Terminal terminal = new Terminal(in, out, err, locale);
    CommandLine line = new CommandLine(new Main(), new Commands(terminal));
    line.setResourceBundle(Texts.bundle("org.gongyue.dsl.cli.help", locale));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (e, all) -> {
          terminal.say("USAGE", e.getMessage());
          e.getCommandLine().usage(e.getCommandLine().getErr());
          return Terminal.USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (e instanceof CallException call) {
            terminal.say(call.key(), call.values());
            return Terminal.USAGE;
          }
          throw e;
        });
    return line.execute(arguments);
  }

  /**
   * The language is needed before the arguments are parsed: what is wrong with them is said in it.
   */
  private static Locale locale(String... arguments) {
    int at = Arrays.asList(arguments).indexOf("--lang");
    boolean english =
        Arrays.asList(arguments).contains("--lang=en")
            || (at >= 0 && at + 1 < arguments.length && arguments[at + 1].equals("en"));
    return english ? Locale.ENGLISH : Locale.CHINESE;
  }
}
