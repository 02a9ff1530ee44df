package org.gongyue.dsl.everykey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Replay;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the convention that uses every key decides. Each file of {@code cases} is a log of its own,
 * with accounts that begin anew; its events stand in the order in which they happened. Those of
 * {@code community.txt} and the like are decided by the community of that name, all others by the
 * street.
 */
final class CasesTest {

  @TestFactory
  Stream<DynamicTest> eachDecisionIsTheOneThatWasWorkedOutByHand() {
    return EveryKey.cases().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private static void holds(Path file) throws Exception {
    Path folder =
        EveryKey.heirs().stream()
            .filter(heir -> file.getFileName().toString().startsWith(heir.getFileName().toString()))
            .findFirst()
            .orElse(EveryKey.street());
    Replay replay = Replay.of(RuleBook.compile(Conventions.load(folder)));
    List<String> expected = new ArrayList<>();
    List<String> decided = new ArrayList<>();
    for (Case one : Case.in(file)) {
      Event event = Json.readEvent(one.event());
      Decision decision = replay.take(event);
      expected.add(one.line() + " " + event.id() + " = " + one.expected());
      decided.add(one.line() + " " + event.id() + " = " + Outcome.of(event, decision));
    }
    assertEquals(String.join("\n", expected), String.join("\n", decided));
  }

  @TestFactory
  Stream<DynamicTest> eachSaysHowItWasWorkedOut() {
    return EveryKey.cases().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> isWorkedOut(file)));
  }

  private static void isWorkedOut(Path file) throws IOException {
    for (Case one : Case.in(file)) {
      assertFalse(one.arithmetic().isBlank(), () -> "line " + one.line());
    }
  }
}
