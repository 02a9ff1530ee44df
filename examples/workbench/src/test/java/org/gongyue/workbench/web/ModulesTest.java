package org.gongyue.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lock file says what is served: each module as it is in its artefact. */
final class ModulesTest {

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export)[^'\"\\n]*?from\\s*['\"]([^'\"]+)['\"]");

  private final Modules modules = Modules.load();

  @Test
  void eachModuleIsTheOneThatWasLocked() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Modules.Module module : modules.all()) {
      byte[] bytes = module.bytes().orElseThrow(() -> new AssertionError(module.path()));
      assertEquals(module.hash(), HexFormat.of().formatHex(digest.digest(bytes)), module.name());
      assertTrue(module.path().contains("/" + module.version() + "/"), module.path());
    }
  }

  @Test
  void whatModulesImportIsThere() throws IOException {
    Set<String> names = new TreeSet<>();
    modules.all().forEach(module -> names.add(module.name()));
    for (Modules.Module module : modules.all()) {
      String text = new String(module.bytes().orElseThrow(), StandardCharsets.UTF_8);
      Matcher found = IMPORT.matcher(text);
      while (found.find()) {
        assertTrue(names.contains(found.group(1)), module.name() + " → " + found.group(1));
      }
    }
    assertTrue(names.size() >= 17);
  }
}
