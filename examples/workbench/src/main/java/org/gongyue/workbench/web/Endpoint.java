package org.gongyue.workbench.web;

import java.io.IOException;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

  /**
   * The answer.
   *
   * @throws Problem if there is none; so does {@link Request} if something is missing or ill formed
   * @throws IOException if a file cannot be read or written
   */
  Answer answer(Request request) throws IOException;
}
