package org.gongyue.workbench.web;

/** Why a request is refused. What is said of it is in {@code problems.properties}. */
public enum Refusal {
  BAD_SYNTAX(400),
  BAD_FIELD(400),
  BAD_PARAMETER(400),
  BAD_PATH(400),
  BAD_EVENT(400),
  FOREIGN_HOST(403),
  FOREIGN_PAGE(403),
  NO_MARK(403),
  NOT_FOUND(404),
  NO_FILE(404),
  NO_COMMUNITY(404),
  NO_TEMPLATE(404),
  METHOD_NOT_ALLOWED(405),
  CHANGED(409),
  EXISTS(409),
  NOT_TEXT(409),
  BROKEN(409),
  NO_EVENTS(409),
  NOTHING_TO_RECORD(409),
  STOPPED(409),
  TOO_LARGE(413),
  URI_TOO_LONG(414),
  NOT_JSON(415),
  BUSY(429),
  INTERNAL(500),
  UNREADABLE(500),
  TOO_LONG(503),
  FULL(507);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
