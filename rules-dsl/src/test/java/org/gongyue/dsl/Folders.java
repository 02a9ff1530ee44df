package org.gongyue.dsl;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this module and the conventions of the repository are. */
public final class Folders {

  private Folders() {}

  /** The folder of this module. */
  public static Path module() {
    return above("src/main/antlr4");
  }

  /** The conventions that are shipped. */
  public static Path conventions() {
    return above("conventions/README.md").resolve("conventions");
  }

  /** A small good convention: 助老服务 V-01, 高空抛物 N-01 and 洗衣液 G-01. */
  public static Path small() {
    return module().resolve("src/test/resources/broken/_base");
  }

  /** The nearest folder, from the working one up, that holds something. */
  private static Path above(String sought) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(sought))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run the tests in the module's folder: no " + sought);
      }
    }
    return folder;
  }
}
