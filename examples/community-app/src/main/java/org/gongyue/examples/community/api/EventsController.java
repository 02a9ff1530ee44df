package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gongyue.decision.Decision;
import org.gongyue.examples.community.access.Caller;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.json.Json;
import org.gongyue.ledger.Recorded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events are posted, tried, and looked at. */
@Tag(name = "Events")
@RestController
@RequestMapping("/api/communities/{community}")
class EventsController {

  /**
   * The last record of an event.
   *
   * @param event as it was posted
   * @param decision as it was answered
   * @param text the decision in the reader's language
   */
  record Shown(
      long number,
      String hash,
      @JsonRawValue String event,
      @JsonRawValue String decision,
      String text) {}

  private final Books books;
  private final Events events;

  EventsController(Books books, Events events) {
    this.books = books;
    this.events = events;
  }

  @Operation(operationId = "post", summary = "Post an event, or some as an array: all or none")
  @PostMapping(
      path = "/events",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<String> post(
      @PathVariable String community,
      @RequestBody byte[] body,
      @AuthenticationPrincipal Caller caller) {
    Community here = books.named(community);
    Events.Batch batch = events.batch(body, caller, here.latest());
    List<Decision> decisions = here.posting(() -> here.ledger().post(batch.events()));
    return batch.isArray() || decisions.size() > 1
        ? Decided.all(decisions, "[", ",", "]")
        : Decided.one(here, decisions.get(0));
  }

  @Operation(operationId = "postLines", summary = "Post events as JSON Lines: all or none")
  @PostMapping(
      path = "/events",
      consumes = APPLICATION_NDJSON_VALUE,
      produces = APPLICATION_NDJSON_VALUE)
  ResponseEntity<String> postLines(
      @PathVariable String community,
      @RequestBody byte[] body,
      @AuthenticationPrincipal Caller caller) {
    Community here = books.named(community);
    Events.Batch batch = events.batch(body, caller, here.latest());
    List<Decision> decisions = here.posting(() -> here.ledger().post(batch.events()));
    return Decided.all(decisions, "", "\n", "\n");
  }

  @Operation(operationId = "quote", summary = "Decide an event and keep nothing")
  @PostMapping(
      path = "/quotes",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  String quote(@PathVariable String community, @RequestBody byte[] body) {
    Community here = books.named(community);
    return Json.write(here.ledger().quote(events.one(body, here.latest())));
  }

  @Operation(operationId = "event", summary = "What was recorded of an event, and why")
  @GetMapping(path = "/events/{event}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<Shown> event(
      @PathVariable String community, @PathVariable String event, Locale locale) {
    Community here = books.named(community);
    Recorded recorded = here.recorded(event);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(
            new Shown(
                recorded.link().number(),
                recorded.link().hash(),
                Json.write(recorded.event(), here.latest()),
                Json.write(recorded.decision()),
                recorded.decision().text(locale)));
  }

  @Operation(operationId = "proof", summary = "The proof that an event is in the journal")
  @GetMapping(path = "/events/{event}/proof", produces = APPLICATION_JSON_VALUE)
  String proof(@PathVariable String community, @PathVariable String event) {
    Community here = books.named(community);
    long number = here.recorded(event).link().number();
    try {
      return here.ledger().journal().proof(event).write();
    } catch (IllegalStateException e) {
      throw Problem.of(Refusal.NOT_SIGNED, number);
    }
  }
}
