package org.gongyue.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ES modules that the page loads: those in {@code modules.lock} and no others. */
final class Modules {

  /** Where they are asked for. */
  static final String LIB = "/lib/";

  private final Map<String, Module> byAddress = new TreeMap<>();
  private final Map<String, String> imports = new LinkedHashMap<>();

  /**
   * One line of the lock file.
   *
   * @param name as {@code import} has it
   * @param path its file among the resources
   * @param hash SHA-256 of the file, in hexadecimal
   */
  record Module(String name, String version, String path, String hash) {

    String address() {
      return LIB + name + "/" + version + "/" + path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the file holds; empty if it is not on the class path. */
    Optional<byte[]> bytes() throws IOException {
      return Resources.bytes(path);
    }
  }

  /** Reads the lock file. */
  static Modules load() {
    Modules modules = new Modules();
    try (InputStream in = Modules.class.getResourceAsStream("modules.lock")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .map(parts -> new Module(parts[0], parts[1], parts[2], parts[3]))
          .forEach(
              module -> {
                modules.byAddress.put(module.address(), module);
                modules.imports.put(module.name(), module.address());
              });
      return modules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The import map, as JSON. */
  String importMap() {
    return new String(Json.bytes(Map.of("imports", imports)), StandardCharsets.UTF_8);
  }

  Iterable<Module> all() {
    return byAddress.values();
  }

  /** The module at an address. */
  Answer answer(Request request) throws IOException {
    Module module = byAddress.get(request.path());
    byte[] bytes = module == null ? null : module.bytes().orElse(null);
    if (bytes == null) {
      throw Problem.of(Refusal.NOT_FOUND);
    }
    return Answer.file("text/javascript; charset=utf-8", bytes)
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }
}
