package org.gongyue.examples.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.examples.community.access.Role;
import org.junit.jupiter.api.Test;

/** What the README says is what happens: its commands one after the other, and their answers. */
final class ReadmeTest {

  /** The options of curl that the page uses, and the address. */
  private static final Pattern WORD =
      Pattern.compile("-H \"([\\w-]+): ([^\"]+)\"|-X (\\w+)|-d '([^']*)'|\"?\\$API([^\\s\"]*)\"?");

  private static final Pattern BLOCK = Pattern.compile("(?s)```(sh|json)\\n(.*?)```");

  @Test
  void theWalkOfThePage() throws IOException {
    List<Reply> replies = new ArrayList<>();
    int shown = 0;
    try (Running app = Running.with("--spring.datasource.url=" + Running.file())) {
      Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
      while (blocks.find()) {
        if (blocks.group(1).equals("json")) {
          shows(replies.get(replies.size() - 1), blocks.group(2).strip());
          shown++;
        } else {
          for (String command : blocks.group(2).split("(?m)^(?=curl )", -1)) {
            if (command.startsWith("curl ")) {
              replies.add(run(app, command));
            }
          }
        }
      }
    }
    assertEquals(7, shown);
    assertTrue(replies.size() > 12);
    Reply last = replies.remove(replies.size() - 1);
    last.problem(400, "missing-field");
    replies.forEach(reply -> assertTrue(reply.status() < 300, reply::toString));
  }

  private static Reply run(Running app, String command) {
    String path = null;
    String method = "GET";
    HttpRequest.BodyPublisher body = BodyPublishers.noBody();
    List<String> headers = new ArrayList<>();
    Matcher words = WORD.matcher(command);
    while (words.find()) {
      if (words.group(1) != null) {
        headers.add(words.group(1));
        headers.add(
            words.group(2).startsWith("$")
                ? Running.key(Role.valueOf(words.group(2).substring(1)))
                : words.group(2));
      } else if (words.group(3) != null) {
        method = words.group(3);
      } else if (words.group(4) != null) {
        method = "POST";
        body = BodyPublishers.ofString(words.group(4));
      } else {
        path = words.group(5);
      }
    }
    HttpRequest.Builder request = app.to(Running.SANBAO + path).method(method, body);
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    return app.send(request);
  }

  /** The answer has the parts that the page shows, in their order. */
  private static void shows(Reply reply, String said) {
    int from = 0;
    for (String part : said.split("…", -1)) {
      int at = reply.body().indexOf(part, from);
      assertTrue(at >= 0, () -> part + " is not in " + reply);
      from = at + part.length();
    }
  }
}
