package org.gongyue.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A workbench that runs over a copy of some conventions, and talks byte by byte. */
public final class Running implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path CONVENTIONS = Path.of("../../conventions");

  private final Path folder;
  private final Workbench.Started started;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private Running(Path folder) throws IOException {
    this.folder = folder;
    this.started =
        Workbench.start(
            new Options(folder, 0, null), new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  /** Over copies of shipped conventions, such as {@code wuxing/street}. */
  public static Running over(Path folder, String... conventions) throws IOException {
    for (String one : conventions) {
      copy(CONVENTIONS.resolve(one), folder.resolve(one));
    }
    return new Running(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }

  public Path folder() {
    return folder;
  }

  public int port() {
    return started.server().port();
  }

  /** What it told whoever started it. */
  public String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  public Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** Sends what is written, with lines that end as HTTP wants them, and reads all of the answer. */
  public Reply send(String text) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return Reply.read(socket.getInputStream());
    }
  }

  /** What came back. */
  public record Reply(int status, String head, String body) {

    static Reply read(InputStream in) throws IOException {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      String head = end < 0 ? all : all.substring(0, end);
      int status = head.isEmpty() ? 0 : Integer.parseInt(head.substring(9, 12));
      return new Reply(status, head, end < 0 ? "" : all.substring(end + 4));
    }

    public String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse(null);
    }

    public JsonNode json() throws IOException {
      return MAPPER.readTree(body);
    }

    public String code() throws IOException {
      return json().path("code").asText();
    }
  }

  /** A request of our own page. */
  public Reply ask(String method, String target, String body, String... headers)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    text.append("Host: 127.0.0.1:").append(port()).append("\r\nConnection: close\r\n");
    if (!method.equals("GET")) {
      text.append("X-Gongyue: workbench\r\n");
    }
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    if (body != null) {
      text.append("Content-Type: application/json\r\nContent-Length: ");
      text.append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
    }
    return send(text + "\r\n" + (body == null ? "" : body));
  }

  public Reply get(String target) throws IOException {
    return ask("GET", target, null);
  }

  /** With names and values in turn; a value may be text, a number, null or JSON. */
  public Reply post(String target, Object... namesAndValues) throws IOException {
    return ask("POST", target, body(namesAndValues));
  }

  public Reply put(String target, Object... namesAndValues) throws IOException {
    return ask("PUT", target, body(namesAndValues));
  }

  private static String body(Object... namesAndValues) throws IOException {
    var object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
    }
    return MAPPER.writeValueAsString(object);
  }

  @Override
  public void close() {
    started.close();
  }
}
