package org.gongyue.examples.community.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request is refused. Titles and details are in {@code problems.properties}. */
public enum Refusal {
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  BAD_SYNTAX(HttpStatus.BAD_REQUEST),
  BAD_TEXT(HttpStatus.BAD_REQUEST),
  BAD_ID(HttpStatus.BAD_REQUEST),
  MISSING_FIELD(HttpStatus.BAD_REQUEST),
  INVALID_FIELD(HttpStatus.BAD_REQUEST),
  UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
  NO_EVENT(HttpStatus.BAD_REQUEST),
  IN_FUTURE(HttpStatus.BAD_REQUEST),
  BAD_PARAMETER(HttpStatus.BAD_REQUEST),
  MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  ROLE_NEEDED(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  UNKNOWN_COMMUNITY(HttpStatus.NOT_FOUND),
  UNKNOWN_EVENT(HttpStatus.NOT_FOUND),
  UNKNOWN_REWARD(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  CONFLICTING_EVENT(HttpStatus.CONFLICT),
  NOT_SIGNED(HttpStatus.CONFLICT),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  TOO_MANY_EVENTS(HttpStatus.CONTENT_TOO_LARGE),
  URI_TOO_LONG(HttpStatus.URI_TOO_LONG),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  CONTENDED(HttpStatus.SERVICE_UNAVAILABLE),
  FULL(HttpStatus.INSUFFICIENT_STORAGE);

  private final HttpStatus status;

  Refusal(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** How it is written in the document's {@code type}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The refusal that says most of an HTTP status. */
  static Refusal of(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
