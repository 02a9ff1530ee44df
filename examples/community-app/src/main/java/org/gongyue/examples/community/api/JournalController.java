package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.SigningKey;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.ledger.Fault;
import org.gongyue.ledger.Journal;
import org.gongyue.ledger.Verification;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The journal is checked, signed and taken away. */
@Tag(name = "Journal")
@RestController
@RequestMapping("/api/communities/{community}/journal")
class JournalController {

  /**
   * What came of checking it.
   *
   * @param clean whether nothing is wrong
   * @param fault the first thing that is wrong
   * @param text all of it in the reader's language
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Verified(
      boolean clean,
      long records,
      long number,
      String hash,
      long checkpoints,
      long signed,
      Fault fault,
      String text) {}

  private final Books books;
  private final SigningKey key;
  private final Clock clock;

  JournalController(Books books, SigningKey key, Clock clock) {
    this.books = books;
    this.key = key;
    this.clock = clock;
  }

  @Operation(operationId = "verify", summary = "Check every record, hash and checkpoint")
  @GetMapping(path = "/verification", produces = APPLICATION_JSON_VALUE)
  Verified verify(@PathVariable String community, Locale locale) {
    Verification found = books.named(community).ledger().journal().verify(key.pair().getPublic());
    return new Verified(
        found.isClean(),
        found.records(),
        found.number(),
        found.hash(),
        found.checkpoints(),
        found.signed(),
        found.fault(),
        found.text(locale));
  }

  @Operation(operationId = "export", summary = "Take the journal away, record by record")
  @GetMapping(path = "/export", produces = APPLICATION_NDJSON_VALUE)
  void export(
      @PathVariable String community,
      @RequestParam(defaultValue = "0") long after,
      HttpServletResponse response)
      throws IOException {
    if (after < 0) {
      throw Problem.of(Refusal.BAD_PARAMETER, "after");
    }
    Journal journal = books.named(community).ledger().journal();
    response.setContentType(APPLICATION_NDJSON_VALUE);
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    journal.export(out, after);
    out.flush();
  }

  @Operation(operationId = "checkpoint", summary = "Sign how far the journal has come")
  @PostMapping(path = "/checkpoints", produces = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  String checkpoint(@PathVariable String community) {
    OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    return books.named(community).ledger().journal().checkpoint(now, key.pair()).write();
  }

  @Operation(operationId = "publicKey", summary = "The key by which signatures are checked")
  @GetMapping(path = "/public-key", produces = "application/x-pem-file")
  String publicKey(@PathVariable String community) {
    books.named(community);
    return key.publicPem();
  }
}
