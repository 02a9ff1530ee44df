package org.gongyue.workbench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.gongyue.workbench.api.Api;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Server;

/** {@code java -jar workbench.jar [FOLDER] [--port N] [--lang zh|en]}. */
public final class Workbench {

  /** Where the scripts of the page are taken from while somebody works on them. */
  private static final String SOURCES = "gongyue.workbench.web";

  private Workbench() {}

  /** Starts it and prints its address. Ends with 2 if it cannot. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      Options options = Options.of(arguments);
      Server server = start(options, err).server();
      boolean english = Locale.ENGLISH.equals(options.locale());
      out.println(
          (english ? "Open in a browser: " : "请在浏览器里打开：")
              + "http://127.0.0.1:"
              + server.port()
              + "/");
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Options.USAGE);
      System.exit(2);
    } catch (Problem e) {
      err.println(e.message(Locale.CHINESE));
      System.exit(2);
    } catch (BindException e) {
      err.println("--port: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** One that runs. */
  record Started(Server server, Api api) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
      api.close();
    }
  }

  /**
   * Starts it.
   *
   * @param log where failures are told in full
   */
  static Started start(Options options, PrintStream log) throws IOException {
    Folder folder = Folder.of(options.folder());
    String sources = System.getProperty(SOURCES);
    Api api = new Api(folder, Clock.system(ZoneId.systemDefault()));
    Path scripts = sources == null ? null : Path.of(sources);
    Server server = Server.start(options.port(), api.router(), options.locale(), scripts, log);
    return new Started(server, api);
  }
}
