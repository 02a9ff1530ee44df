package org.gongyue.dsl.publish;

import java.io.IOException;

/** That a file which is none of our pages stands where a page should go. */
public final class ForeignFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file
   */
  public ForeignFileException(String file) {
    super(file);
  }
}
