package org.gongyue.examples.community;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gongyue.examples.community.access.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as it runs, with a key for each role, and what a client says to it. */
final class Running implements AutoCloseable {

  /** Where most tests play. */
  static final String SANBAO = "/api/communities/wuxing~sanbao-jie";

  private static Running shared;

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private Running(List<String> arguments) {
    context = SpringApplication.run(CommunityApp.class, arguments.toArray(new String[0]));
    port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  /** The one that all tests share which need no other: with the conventions of one street. */
  static synchronized Running shared() throws IOException {
    if (shared == null) {
      shared = with("--spring.datasource.url=" + file());
    }
    return shared;
  }

  /** A new SQLite file. That it outlives the machine is tested where the ledger is. */
  static String file() throws IOException {
    Path file = Files.createTempDirectory("community-app").resolve("ledger.db");
    return "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=20000";
  }

  /** One with more settings. */
  static Running with(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    Path key = Files.createTempDirectory("community-app").resolve("key.pem");
    if (arguments.stream().noneMatch(one -> one.startsWith("--gongyue.conventions="))) {
      arguments.add("--gongyue.conventions=../../conventions/wuxing");
    }
    arguments.add("--gongyue.signing-key=" + key);
    arguments.add("--server.port=0");
    arguments.add("--logging.level.root=WARN");
    int number = 0;
    for (Role role : Role.values()) {
      String prefix = "--gongyue.keys[" + number++ + "].";
      arguments.add(prefix + "name=" + role);
      arguments.add(prefix + "roles=" + role);
      arguments.add(prefix + "sha256=" + hash(key(role)));
    }
    String prefix = "--gongyue.keys[" + number + "].";
    arguments.add(prefix + "name=elsewhere");
    arguments.add(prefix + "roles=RECORDER,VERIFIER,REDEEMER,AUDITOR");
    arguments.add(prefix + "communities=wuxing/baiyun-xincun");
    arguments.add(prefix + "sha256=" + hash("elsewhere"));
    return new Running(arguments);
  }

  static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "-secret";
  }

  private static String hash(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A request to a path, by the bearer of a key of this role. */
  HttpRequest.Builder to(String path, Role role) {
    return to(path).header("Authorization", "Bearer " + key(role));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json");
  }

  Reply get(String path, Role role) {
    return send(to(path, role));
  }

  Reply post(String path, Role role, String body) {
    return send(to(path, role).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
