package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rewards are handed out, set aside, and taken back. Bodies leave out what the path says. */
@Tag(name = "Redemptions")
@RestController
@RequestMapping(
    path = "/api/communities/{community}/redemptions",
    consumes = APPLICATION_JSON_VALUE,
    produces = APPLICATION_JSON_VALUE)
class RedemptionsController {

  private final Books books;
  private final Events events;

  RedemptionsController(Books books, Events events) {
    this.books = books;
    this.events = events;
  }

  @Operation(operationId = "redeem", summary = "Redeem, or reserve with reservedUntil")
  @PostMapping
  ResponseEntity<String> redeem(@PathVariable String community, @RequestBody byte[] body) {
    return answer(books.named(community), body, said("redemption"));
  }

  @Operation(operationId = "confirm", summary = "Say that what was reserved was handed out")
  @PostMapping("/{redemption}/confirmation")
  ResponseEntity<String> confirm(
      @PathVariable String community, @PathVariable String redemption, @RequestBody byte[] body) {
    return follow(books.named(community), redemption, body, said("confirmation"));
  }

  @Operation(operationId = "cancel", summary = "Undo a reservation")
  @PostMapping("/{redemption}/cancellation")
  ResponseEntity<String> cancel(
      @PathVariable String community, @PathVariable String redemption, @RequestBody byte[] body) {
    return follow(books.named(community), redemption, body, said("cancellation"));
  }

  @Operation(operationId = "giveBack", summary = "Take back what was redeemed")
  @PostMapping("/{redemption}/return")
  ResponseEntity<String> giveBack(
      @PathVariable String community, @PathVariable String redemption, @RequestBody byte[] body) {
    return follow(books.named(community), redemption, body, said("return"));
  }

  private ResponseEntity<String> follow(
      Community here, String redemption, byte[] body, ObjectNode said) {
    AccountId account = here.recorded(redemption).event().account();
    said.put("of", redemption);
    said.putObject("account").put("kind", account.kind()).put("id", account.id());
    return answer(here, body, said);
  }

  private ResponseEntity<String> answer(Community here, byte[] body, ObjectNode said) {
    Event event = events.rest(body, said, here.latest());
    return Decided.one(here, here.posting(() -> List.of(here.ledger().post(event))).get(0));
  }

  private static ObjectNode said(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
