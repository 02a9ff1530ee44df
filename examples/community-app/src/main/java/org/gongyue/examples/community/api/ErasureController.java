package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Community;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks for it is forgotten for good. */
@Tag(name = "Personal data")
@RestController
@RequestMapping(path = "/api/communities/{community}", produces = APPLICATION_JSON_VALUE)
class ErasureController {

  /** Of how many records the sealed part can no longer be read. */
  record Erased(int records) {}

  private final Books books;

  ErasureController(Books books) {
    this.books = books;
  }

  @Operation(operationId = "erase", summary = "Forget who an account is")
  @DeleteMapping("/accounts/{account}/personal-data")
  Erased account(@PathVariable String community, @PathVariable String account) {
    Community here = books.named(community);
    Text.checkId("account", account);
    return new Erased(here.ledger().erase(here.account(account)));
  }

  @Operation(operationId = "eraseResident", summary = "Forget who a resident or verifier is")
  @DeleteMapping("/residents/{resident}/personal-data")
  Erased resident(@PathVariable String community, @PathVariable String resident) {
    Community here = books.named(community);
    Text.checkId("resident", resident);
    return new Erased(here.ledger().erase(resident));
  }
}
