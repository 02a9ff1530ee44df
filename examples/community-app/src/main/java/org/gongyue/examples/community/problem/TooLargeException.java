package org.gongyue.examples.community.problem;

import java.io.IOException;

/** A body that is longer than allowed, found out while it is read. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;
}
