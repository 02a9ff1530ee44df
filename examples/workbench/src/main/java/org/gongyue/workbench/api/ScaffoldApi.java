package org.gongyue.workbench.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.scaffold.Scaffold;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.workbench.community.Charter;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;

/**
 * New conventions: from the small one that explains itself, as a copy, or as an heir of another.
 */
final class ScaffoldApi {

  private static final String STARTER = "starter";
  private static final String COPY = "copy:";
  private static final String HEIR = "extends:";

  /** What can be seen, on one line. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,99}");

  private final Folder folder;
  private final Tree tree;

  ScaffoldApi(Folder folder, Tree tree) {
    this.folder = folder;
    this.tree = tree;
  }

  void addTo(Router router) {
    router.add("GET", "/api/templates", this::templates);
    router.add("POST", "/api/scaffold", this::scaffold);
  }

  private Answer templates(Request request) throws IOException {
    boolean english = request.locale().equals(Locale.ENGLISH);
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(
        Maps.of(
            "id",
            STARTER,
            "kind",
            "starter",
            "name",
            english ? "A small one that explains itself" : "带说明的小公约"));
    for (Path path : tree.conventions()) {
      Charter charter = Charter.read(path);
      String name = charter.name() == null ? folder.name(path) : charter.name();
      all.add(
          Maps.of(
              "id",
              HEIR + folder.name(path),
              "kind",
              "extends",
              "community",
              folder.name(path),
              "name",
              (english ? "Inherit: " : "继承：") + name));
      all.add(
          Maps.of(
              "id",
              COPY + folder.name(path),
              "kind",
              "copy",
              "community",
              folder.name(path),
              "name",
              (english ? "Copy: " : "照抄：") + name));
    }
    return Answer.json(all);
  }

  private Answer scaffold(Request request) throws IOException {
    String path = request.text("path");
    String name = request.optionalText("name").orElse(null);
    String id = request.optionalText("id").orElse(path);
    if (name != null && !NAME.matcher(name).matches()) {
      throw Problem.of(Refusal.BAD_FIELD, "name");
    } else if (!Spelling.CONVENTION_ID.matcher(id).matches()) {
      throw Problem.of(Refusal.BAD_FIELD, "id");
    }
    Path place = folder.community(path);
    if (path.isEmpty() || Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.EXISTS, path);
    }
    Scaffold made = template(request.text("template"), request.locale()).with(id, name);
    made.write(place);
    return Answer.json(Map.of("community", path));
  }

  private Scaffold template(String template, Locale locale) throws IOException {
    if (template.equals(STARTER)) {
      return Scaffold.starter();
    }
    boolean isCopy = template.startsWith(COPY);
    if (!isCopy && !template.startsWith(HEIR)) {
      throw Problem.of(Refusal.NO_TEMPLATE, template);
    }
    String from = template.substring((isCopy ? COPY : HEIR).length());
    try (Typed typed = Typed.of(folder, from, Map.of())) {
      Convention convention = typed.convention(locale);
      return isCopy ? Scaffold.of(typed.path()) : Scaffold.inheriting(typed.path(), convention);
    }
  }
}
