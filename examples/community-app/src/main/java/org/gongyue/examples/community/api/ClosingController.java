package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongyue.event.Closing;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Periods are closed: rankings, pools and shares are settled for all accounts at once. */
@Tag(name = "Periods")
@RestController
class ClosingController {

  private final Books books;
  private final Events events;

  ClosingController(Books books, Events events) {
    this.books = books;
    this.events = events;
  }

  @Operation(operationId = "close", summary = "Close a period such as 2024-Q1 for all accounts")
  @PostMapping(
      path = "/api/communities/{community}/periods/{period}/closing",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<String> close(
      @PathVariable String community, @PathVariable String period, @RequestBody byte[] body) {
    Community here = books.named(community);
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("type", "closing").put("period", period).putArray("members");
    Closing asked = (Closing) events.rest(body, said, here.latest());
    return Decided.one(
        here,
        here.posting(
                () ->
                    List.of(
                        here.ledger()
                            .settle(asked.id(), asked.at(), asked.period(), asked.totals())))
            .get(0));
  }
}
