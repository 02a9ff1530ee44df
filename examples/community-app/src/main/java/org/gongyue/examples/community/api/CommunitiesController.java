package org.gongyue.examples.community.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.examples.community.books.Books;
import org.gongyue.examples.community.books.Name;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The communities that are served. */
@Tag(name = "Communities")
@RestController
class CommunitiesController {

  /** A community: how it is named in paths, the id of its convention, and what that is called. */
  record Served(String name, String id, String convention, String version, List<String> kinds) {}

  private final Books books;

  CommunitiesController(Books books) {
    this.books = books;
  }

  @Operation(operationId = "communities", summary = "List the communities")
  @GetMapping(path = "/api/communities", produces = APPLICATION_JSON_VALUE)
  List<Served> communities() {
    return books.all().stream().map(one -> served(one.latest())).toList();
  }

  private static Served served(Convention latest) {
    return new Served(
        Name.of(latest.id()), latest.id(), latest.name(), latest.version(), latest.accountKinds());
  }
}
