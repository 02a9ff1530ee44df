package org.gongyue.examples.community.api;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.examples.community.books.Community;
import org.gongyue.examples.community.books.Name;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How decisions are answered: 201 if something was recorded now, 200 if all of it is a repeat,
 * waits or is refused by the convention, for that is an answer.
 */
final class Decided {

  private Decided() {}

  /** The answer to one event. That its id is another event's is a conflict. */
  static ResponseEntity<String> one(Community community, Decision decision) {
    if (decision.reasons().stream().anyMatch(r -> r.code() == Code.CONFLICTING_EVENT)) {
      throw Problem.of(Refusal.CONFLICTING_EVENT, decision.event());
    }
    return ResponseEntity.status(status(List.of(decision)))
        .location(
            UriComponentsBuilder.fromPath("/api/communities/{community}/events/{event}")
                .buildAndExpand(Name.of(community.id()), decision.event())
                .encode()
                .toUri())
        .body(Json.write(decision));
  }

  /** The answer to several events, in their order. A conflict is said in its decision. */
  static ResponseEntity<String> all(
      List<Decision> decisions, String before, String between, String after) {
    return ResponseEntity.status(status(decisions))
        .body(
            decisions.stream()
                .map(Json::write)
                .collect(Collectors.joining(between, before, after)));
  }

  private static HttpStatus status(List<Decision> decisions) {
    return decisions.stream().anyMatch(d -> d.status().isTaken() && !d.repeated())
        ? HttpStatus.CREATED
        : HttpStatus.OK;
  }
}
